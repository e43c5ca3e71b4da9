"""What was learnt before the day, said again to the chair in the part where it matters.

A report that somebody has not seen, as whoever wrote it speaks; what the family chose. Cues, and no findings:
nothing of it is asked, and it goes by itself.
"""

from collections.abc import Iterator

from soundingboard.practice.facts import ChoiceFacts, Facts, ItemFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.names import called
from soundingboard.practice.policy import Policy
from soundingboard.practice.surprises import report_late, report_not_shared

HARD = frozenset({"info", "risk"})
SAID_SECONDS = 120.0
"""How long after a part began what the family chose for it is said."""

CHOSEN = {
    "order": (frozenset({"open"}), "{name} would like this order: “{words}”."),
    "seat": (frozenset({"open"}), "{name} would like to sit: “{words}”."),
    "break_word": (
        frozenset({"open"}) | HARD,
        "{name}’s word for a break is “{words}”. Stop when you hear it.",
    ),
    "speaker": (frozenset({"voice"}), "{name} chose who speaks for them: “{words}”."),
    "may_be_shown": (HARD, "{name} said what may be shown: “{words}”. Look before you show a card."),
}
"""The purposes of the parts in which a choice is said, and the words, by what was chosen."""


def not_seen(now: ItemFacts, facts: Facts, policy: Policy) -> Iterator[Finding]:
    """A report that a parent who is here had late or not at all, while it is spoken of."""
    speaking = {turn.who for turn in facts.turns if turn.seconds is None}
    here = {person.id for person in facts.people if person.presence}
    writers = {report.id: report.from_ for report in facts.reports}
    for rule in (report_not_shared, report_late):
        for found in rule(facts, policy):
            report, parent = found.about
            if parent in here and (writers[report] in speaking or now.purpose == "info"):
                yield Finding("cue_not_seen", found.about, found.message)


def chosen(now: ItemFacts, facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """What somebody who is here chose for this part."""
    here = {person.id for person in facts.people if person.presence}
    for choice in facts.choices:
        purposes, _ = CHOSEN[choice.what]
        if choice.who in here and now.purpose in purposes and now.spent < SAID_SECONDS:
            yield Finding("cue_chosen", (now.id, choice.who, choice.what), _worded(choice, facts))


def _worded(choice: ChoiceFacts, facts: Facts) -> str:
    _, words = CHOSEN[choice.what]
    return words.format(name=called(choice.who, facts), words=choice.words)


RULES = (not_seen, chosen)
