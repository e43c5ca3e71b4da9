"""What the board still lacks: risks with all their parts, strengths, answers."""

from collections.abc import Iterator

from soundingboard.base.dates import joined
from soundingboard.practice.facts import EntryFacts, Facts, PersonFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.kin import parents_of
from soundingboard.practice.matching import says_any
from soundingboard.practice.names import called, names_by_id, quoted
from soundingboard.practice.policy import Policy
from soundingboard.practice.readers import may_read_entry
from soundingboard.practice.risk import DOMESTIC_ABUSE, PARTING, check_entry, missing_parts, says_they_parted
from soundingboard.practice.stage import STARTED


def entries(facts: Facts, *kinds: str) -> tuple[EntryFacts, ...]:
    """What stands on the board, of these kinds or of all."""
    return tuple(
        entry for entry in facts.entries if not entry.withdrawn and (not kinds or entry.kind in kinds)
    )


def risk_incomplete(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """A risk has an empty part."""
    names = names_by_id(facts)
    for entry in entries(facts, "risk"):
        if missing := missing_parts(entry, names):
            parts = joined([says for _, says in missing])
            message = f"{quoted(entry.text)} is not yet a risk. Say {parts}."
            yield Finding("risk_incomplete", (entry.id,), message)


def too_many_risks(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """More risks about one child than people can keep in mind."""
    for child in facts.children:
        count = sum(child.id in entry.about for entry in entries(facts, "risk"))
        if count > policy.risks_per_child:
            name = called(child.id, facts)
            message = f"There are {count} risks about {name}. Ask which matter most, and put some together."
            yield Finding("too_many_risks", (child.id,), message)


def no_strengths_yet(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """The risks were begun before anything that goes well was said."""
    begun = any(item.id == "risks" and item.state in STARTED for item in facts.items)
    if begun and not entries(facts, "going_well"):
        yield Finding("no_strengths_yet", (), "Nothing that goes well is on the board. Ask for it first.")


def sources_in_need(entry: EntryFacts, facts: Facts) -> list[str]:
    """The children and harmed people from whom an entry came, but for whoever it tells of; gone or not."""
    children, people = (*facts.children, *facts.children_gone), (*facts.people, *facts.people_gone)
    sources = [(child.id, child.called, child.name) for child in children]
    sources += [(one.id, one.called, one.name) for one in people if one.harmed]
    return [
        who
        for who, *names in sources
        if who != entry.whose_behaviour
        and (
            who in {entry.said_by, entry.source}
            or says_any((entry.source or "",), [name.lower() for name in names if name])
        )
    ]


def source_in_danger(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """The person whose behaviour it is may read what a child or a harmed person told."""
    people = {person.id: person for person in facts.people}
    for entry in entries(facts):
        harmer = people.get(entry.whose_behaviour or "")
        if not harmer or not may_read_entry(harmer, entry, facts):
            continue
        if sources := sources_in_need(entry, facts):
            names, who = joined([called(one, facts) for one in sources]), called(harmer.id, facts)
            message = (
                f"{who} may read that {quoted(entry.text)} came from {names}. "
                f"Say it from another source, or keep it from {who}."
            )
            yield Finding("source_in_danger", (entry.id, harmer.id), message)


def separation_reminder(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Domestic abuse, and somebody says that they have parted."""
    for entry in entries(facts):
        if DOMESTIC_ABUSE in facts.matters | entry.matters and (parted := says_they_parted(entry)):
            yield Finding("separation_reminder", (entry.id,), PARTING.format(parted=parted))


def grey_area_without_finder(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Something is not sure, and nobody finds it out."""
    for entry in entries(facts, "not_sure"):
        for found in check_entry(entry):
            yield Finding(found.code, (entry.id,), f"{quoted(entry.text)} {found.message}")


def concern_unanswered(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """A concern of the family has no answer."""
    for entry in entries(facts):
        if entry.family_concern and not (entry.answer and entry.answer.answer.strip()):
            who = called(entry.said_by, facts) if entry.said_by else "the family"
            message = f"{quoted(entry.text)} has no answer yet. Tell {who} who will do what about it."
            yield Finding("concern_unanswered", (entry.id,), message)


def _response_missing(entry: EntryFacts, parent: PersonFacts) -> bool:
    """No response, or "I want to think" that nobody came back to."""
    given = [one.response for one in entry.responses if one.who == parent.id]
    return not given or (given[-1] == "think" and given[-2:] != ["think", "think"])


def response_missing(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """A parent has not said what they think of a risk about their child."""
    for entry in entries(facts, "risk"):
        asked = {parent.id: parent for child in entry.about for parent in parents_of(child, facts)}
        for parent in asked.values():
            if may_read_entry(parent, entry, facts) and _response_missing(entry, parent):
                message = f"Ask {called(parent.id, facts)} about {quoted(entry.text)}: “How do you see that?”"
                yield Finding("response_missing", (entry.id, parent.id), message)


RULES = (too_many_risks, no_strengths_yet)

CARD_RULES = (
    risk_incomplete,
    source_in_danger,
    separation_reminder,
    grey_area_without_finder,
    concern_unanswered,
    response_missing,
)
