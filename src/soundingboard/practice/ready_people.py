"""What is asked of and for the family before the day: a rule gives the points of one topic."""

from collections.abc import Iterator

from soundingboard.base.dates import joined
from soundingboard.practice.apart import kept_pairs
from soundingboard.practice.facts import ChildFacts, PersonFacts
from soundingboard.practice.kin import parents
from soundingboard.practice.matching import says_any
from soundingboard.practice.names import all_called
from soundingboard.practice.people import (
    advocate_not_offered,
    father_not_named,
    keep_in_touch_missing,
    not_asked_if_safe,
    not_prepared,
    old_enough,
    will_meet,
)
from soundingboard.practice.ready_point import WHOLE, Board, Point

FROM_AFAR = frozenset({"teams", "phone"})
"""Ways to join of whoever can be cut off."""

NEEDED = {
    "interpreter": "an interpreter",
    "childcare": "childcare",
    "travel": "the journey",
    "timing": "a time of day that suits",
    "access": "a way in",
    "hearing": "help with hearing",
    "reading": "help with reading",
    "large_print": "large print",
    "device": "something to join the call with",
    "reading_time": "time to read before the start",
}
"""What somebody may need, in words that follow "see to"."""

ASKED = {
    "travel": "travel",
    "childcare": "childcare",
    "timing": "another time of day",
    "reading": "reading",
    "interpreter": "an interpreter",
    "device": "joining by video",
}
"""What each parent is asked about, by the need: what is not among their needs was not said yet."""


def safety(board: Board) -> Iterator[Point]:
    """Whether each who will meet others was asked alone."""
    meeting = will_meet(board.facts)
    missing = board.found(not_asked_if_safe)
    asked = {one.who for one in board.facts.safety_answers}
    for person in meeting if len(meeting) > 1 else ():
        name = board.name(person.id)
        if person.id in missing and person.id in asked:
            yield Point("safety", person.id, "asked", f"{name} was asked alone, and has not answered yet.")
        else:
            ready = f"{name} was asked alone if it is safe."
            yield board.point("safety", person.id, missing.get(person.id, ""), ready)


def apart(board: Board) -> Iterator[Point]:
    """How two who must not meet are kept apart."""
    for pair in kept_pairs(board.facts):
        one, other = pair.one.id, pair.other.id
        names = joined([board.name(one), board.name(other)])
        missing = f"{names} must not meet. Say how each comes, waits and leaves."
        ready = f"{names} are kept apart"
        ready = f"{ready}: {pair.arrangement.rstrip('.')}." if pair.arrangement else f"{ready}."
        yield board.point("apart", one, "" if pair.arrangement else missing, ready, f"apart_{other}")


def alike(board: Board) -> Iterator[Point]:
    """Who has one name with somebody else: nothing the app writes could tell one from the other."""
    everybody: tuple[ChildFacts | PersonFacts, ...] = (*board.facts.children, *board.facts.people)
    named: dict[str, list[ChildFacts | PersonFacts]] = {}
    for one in everybody:
        named.setdefault(" ".join(one.name.casefold().split()), []).append(one)
    for first, *others in named.values():
        if others:
            young = all(isinstance(one, ChildFacts) for one in (first, *others))
            told = "Baby 1 and Baby 2" if young else "a middle name"
            words = (
                f"More than one {'child' if young else 'person'} here has the name {first.name}. Add what "
                f"tells them apart to each name, such as {told}: the screen and papers have nothing else."
            )
            yield board.point("alike", first.id, words, "")


def prepared(board: Board) -> Iterator[Point]:
    """What parents were told beforehand."""
    missing = board.found(not_prepared)
    for parent in parents(board.facts):
        ready = f"{board.name(parent.id)} knows what will happen, what may be decided, and their part."
        yield board.point("prepared", parent.id, missing.get(parent.id, ""), ready)


def advocate(board: Board) -> Iterator[Point]:
    """Who was offered somebody to speak up for them."""
    missing = board.found(advocate_not_offered)
    children = old_enough(board.facts, board.policy)
    for who in [*(one.id for one in parents(board.facts)), *(one.id for one in children)]:
        ready = f"{board.name(who)} was offered an advocate."
        yield board.point("advocate", who, missing.get(who, ""), ready, "advocate")


def choices(board: Board) -> Iterator[Point]:
    """What each parent chooses for the day."""
    chosen = {one.who for one in board.facts.choices}
    for parent in parents(board.facts):
        name = board.name(parent.id)
        ask = f"Ask {name}: “What would you choose: the order, your seat, a word for a break, who speaks?”"
        missing = "" if parent.id in chosen else ask
        yield board.point("choices", parent.id, missing, f"{name} was asked what they choose.", "choices")


def needs(board: Board) -> Iterator[Point]:
    """What would help each to take part."""
    for person in board.facts.people:
        for need in sorted(person.needs & NEEDED.keys()):
            name, words = board.name(person.id), NEEDED[need]
            missing = "" if need == "interpreter" and _interpreters(board) else f"See to {words} for {name}."
            yield board.point("needs", person.id, missing, f"{name} has {words}.", need)
    for parent in parents(board.facts):
        name = board.name(parent.id)
        unsaid = [words for need, words in ASKED.items() if need not in parent.needs]
        ask = f"Ask {name}: “What would make it easier: {', '.join(unsaid)}?”" if unsaid else ""
        yield board.point("needs", parent.id, ask, f"{name} was asked what would help.", "needs")


def touch(board: Board) -> Iterator[Point]:
    """How each parent is kept in touch with."""
    missing = board.found(keep_in_touch_missing)
    for parent in parents(board.facts):
        ready = f"{board.name(parent.id)} said how they are kept in touch with."
        yield board.point("touch", parent.id, missing.get(parent.id, ""), ready, "keep_in_touch")


def call(board: Board) -> Iterator[Point]:
    """Who can be rung if they are cut off."""
    for person in board.facts.people:
        if person.joins in FROM_AFAR and person.group != "professional" and not person.apologies:
            name = board.name(person.id)
            missing = "" if person.ring else f"Ask {name} for a number to ring if the call drops."
            yield board.point("call", person.id, missing, f"{name} can be rung if the call drops.", "ring")


def _interpreters(board: Board) -> bool:
    return any(says_any((person.is_,), ("interpreter",)) for person in board.facts.people)


def fathers(board: Board) -> Iterator[Point]:
    """Whether it is known who each child’s father is."""
    missing = board.found(father_not_named)
    for child in board.facts.children:
        ready = f"It is known who {board.name(child.id)}’s father is, or why he is not named."
        yield board.point("father", child.id, missing.get(child.id, ""), ready)


def kin(board: Board) -> Iterator[Point]:
    """Whether the wider family was asked for."""
    names = all_called([child.id for child in board.facts.children], board.facts)
    if not names:
        return
    older = f"Ask if {names} have older brothers or sisters, and what they see and could do."
    yield board.point("kin", WHOLE, older, "Older brothers and sisters were asked for.", "older_children")
    side = f"Ask about the father’s side of {names}’s family: who is there, and what they could do."
    yield board.point("kin", WHOLE, side, "The father’s side of the family was asked for.", "fathers_side")
