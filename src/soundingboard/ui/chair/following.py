"""What one act of the chair's leads to at once: why a new card is kept back, stopping after an objection."""

from collections.abc import Callable
from typing import Final

from soundingboard.base.dates import joined
from soundingboard.desk.news import News
from soundingboard.practice.notice import notice
from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.hands import ASKED_BY
from soundingboard.ui.chair.message import MessageLine
from soundingboard.ui.chair.possible import newest_card
from soundingboard.ui.chair.seams import Hands
from soundingboard.ui.shared.aloud import say_aloud

Follow = Callable[[Hands, MessageLine], None]

_WHY: Final = "{} does not want to be recorded."


def tell_kept_back(hands: Hands, message: MessageLine) -> None:
    """Tell of a new card that it is not on the family's screen; one that stands there says nothing.

    What the chair wanted is only said aloud; what nobody asked for stands on the line with the key to it.
    """
    card = newest_card(hands.view)
    if card is None or not card.kept_back:
        return
    own = card.kept_back.startswith("kept back")
    why = card.kept_back[:1].upper() + card.kept_back[1:] if own else f"Kept back: {card.kept_back}"
    if card.held or not card.showable:
        say_aloud(message, f"{why}.")
        return
    key = "Ctrl G asks for the rest" if card.draft else f"{BY_ID['show_newest'].cap} shows it"
    message.done(f"{why}. {key}.")


def stop_where_decided(hands: Hands, _message: MessageLine) -> None:
    """Ask to stop a recording about which it was decided to stop and take notes; Enter does it."""
    view = hands.view
    who = next((each.called for each in reversed(view.objections) if each.decided == "notes"), "")
    if who and view.recording in ("on", "paused"):
        hands.ask("stop_recording", why=_WHY.format(who))


def tell_what_is_kept(hands: Hands, message: MessageLine) -> None:
    """Say that notes are the record now, while the conference goes on."""
    if hands.view.phase == "day" and hands.view.recording == "stopped":
        message.done(notice().kept.notes)


def call_the_roll(hands: Hands, _message: MessageLine) -> None:
    """Show who was in the room, as long as the emergency lasts."""
    if hands.view.apart.alarm:
        hands.go("together")


def tell_who_waits_outside(hands: Hands, message: MessageLine) -> None:
    """Say for whom it is not what is written in a closed part."""
    stay = hands.view.closed_part or ()
    outside = [
        each.called for each in hands.view.people if each.group != "professional" and each.id not in stay
    ]
    if outside:
        message.done(f"What is written until the closed part ends is kept from {joined(outside)}.")


def tell_of_the_recording_again(hands: Hands, message: MessageLine) -> None:
    """After an emergency everybody is told again that it is recorded."""
    if not hands.view.apart.alarm and hands.view.recording in ("on", "paused"):
        hands.go("notice")
        message.done("Everybody is back: say again that the meeting is recorded.")


def work_with_the_interpreter(hands: Hands, message: MessageLine) -> None:
    """Let the day be as long as it was planned where somebody needs an interpreter; undo takes it back."""
    view = hands.view
    needed = {who for found in view.findings if found.code == "interpreter_needed" for who in found.about}
    names = [person.called for person in view.people if person.id in needed]
    if names and hands.say("use_interpreter", on=True):
        need = f"{joined(names)} need{'s' if len(names) == 1 else ''} an interpreter"
        longer = f"the day takes {hands.view.time.planned} minutes"
        message.done(f"{need}: {longer}. {BY_ID['undo'].cap} takes that back.")


FOLLOWS: Final[dict[str, Follow]] = {
    "capture": tell_kept_back,
    "object_to_recording": stop_where_decided,
    "give_recording_notice": stop_where_decided,
    "stop_recording": tell_what_is_kept,
    "begin_closed_part": tell_who_waits_outside,
    "emergency": call_the_roll,
    "end_emergency": tell_of_the_recording_again,
}
"""By the name of a command."""

_OF_THE_CHAIR: Final[dict[str, Follow]] = {"start_conference": work_with_the_interpreter}
"""The same where the chair did it in this window: a scenario says for itself what comes next."""


def what_follows(news: News) -> Follow | None:
    """What this leads to, or nothing."""
    own = _OF_THE_CHAIR.get(news.command) if news.asked_by == ASKED_BY else None
    return own or FOLLOWS.get(news.command)
