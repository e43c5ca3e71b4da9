"""Everything written in a conference that somebody would read: where it stands, whose words, for whom.

The language guide reads what the chair words for families; nothing protected may stand in any of it.
A text that is on nobody's paper or screen but the chair's is not here; the tests name each of those.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from soundingboard.base.dates import full_date
from soundingboard.practice.facts import (
    EVERYONE,
    ActionFacts,
    Audience,
    EntryFacts,
    Facts,
    OutcomeFacts,
    PersonFacts,
    RemarkFacts,
    ResponseFacts,
)
from soundingboard.practice.names import called, quoted
from soundingboard.practice.readers import CHILD, PROFESSIONALS
from soundingboard.practice.risk import texts_of

CORE_GROUP: Final = ("core_group", "core-group")
AGREEMENT: Final = ("working_agreement", "agreement")
"""How those are kept from somebody of which a conference has one."""


@dataclass(frozen=True, slots=True)
class Writing:
    """Something written, and who may read it.

    `where` is an id; `place` says in words where that is, for what is no card and no step of the
    plan. `worded` are texts that the chair words for families, `own` what people said in their own
    words, `others` names, titles and what is for professionals. `reader` is set where all of it
    stands in one reader's paper alone. `kept_as` says how `keep_from` calls it, and its id there; it
    is None for what nobody is kept from by name.
    """

    where: str
    worded: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    place: str = ""
    reader: str | None = None
    audience: Audience = EVERYONE
    not_for: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    kept_as: tuple[str, str] | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """All that would be read."""
        return tuple(filter(None, (*self.worded, *self.own, *self.others)))


def of_entry(entry: EntryFacts) -> Writing:
    """What stands on a card, and what was said to it; who may read a card is another question."""
    texts = dict(texts_of(entry))
    own = (texts.pop("text", ""),) if entry.own_words else ()
    answer = entry.answer
    by = answer.by if answer else None
    named = (entry.source, entry.said_by, entry.read_by, entry.finder, by, entry.whose, entry.who_can_change)
    days = (_in_words(entry.find_by), _in_words(answer.by_when if answer else None))
    return Writing(
        entry.id,
        (*texts.values(), answer.answer if answer else ""),
        (*own, *(response.words for response in entry.responses)),
        (*(name for name in named if name), *days),
        kept_as=("entry", entry.id),
    )


def as_told(entry: EntryFacts) -> EntryFacts:
    """A card without what no family's paper tells of it, or tells in a line of its own: its responses."""
    named = entry.own_words or entry.family_concern
    return replace(
        entry,
        said_by=entry.said_by if named else None,
        read_by=entry.read_by if entry.own_words else None,
        source=None,
        responses=(),
    )


def of_response(response: ResponseFacts, entry: EntryFacts, facts: Facts) -> Writing:
    """What somebody answers to a card; whoever may not read the card reads no answer to it."""
    place = f"what {called(response.who, facts)} says to {quoted(entry.text)}"
    told = ((), (response.words,), (response.who,), place)
    return Writing(entry.id, *told, not_for=response.not_for, kept_as=("response", response.id))


def of_action(action: ActionFacts) -> Writing:
    """What a step of the plan says; whoever or whatever day was only named in words stands with it."""
    worded = (
        action.what,
        action.how_often,
        action.how_we_will_know,
        action.help,
        action.how_to,
        action.service,
        action.wait,
        action.meanwhile,
    )
    named = (action.who or "", *action.with_, _in_words(action.by))
    readers = (action.audience, action.not_for)
    return Writing(action.id, worded, (), named, "", None, *readers, kept_as=("action", action.id))


def of_outcome(outcome: OutcomeFacts) -> Writing:
    """What the plan is for, and how anybody would see it."""
    said = (outcome.text, outcome.now, outcome.better, outcome.held_for)
    readers = (outcome.audience, outcome.not_for, outcome.about)
    told = (said, (), (), f"the outcome {quoted(outcome.text)}", None, *readers)
    return Writing(outcome.id, *told, kept_as=("outcome", outcome.id))


def of_remark(remark: RemarkFacts) -> Writing:
    """What was noted beside board and plan."""
    named = (remark.who or "", remark.by or "", _in_words(remark.when))
    readers = (remark.audience, remark.not_for, remark.about)
    told = ((remark.text, remark.more), (), named, "a remark", None, *readers)
    return Writing(remark.id, *told, kept_as=("remark", remark.id))


def _in_words(day: date | str | None) -> str:
    """What was written instead of a date."""
    return day if isinstance(day, str) else ""


def writings(facts: Facts) -> Iterator[Writing]:
    """Everything beside the board that may be read by somebody."""
    yield from _plan(facts)
    yield from _decisions(facts)
    yield from _day(facts)
    yield from _people(facts)
    for entry in facts.entries:
        beside = (entry.gathered, entry.also_at_risk)
        if any(beside) and not entry.withdrawn:
            yield Writing(entry.id, others=beside, audience=PROFESSIONALS)
    for each in facts.corrections:
        told = ((each.now_is, each.why), (), (each.was, each.by), "a correction", None)
        readers, kept = (each.audience, each.not_for, each.about), ("correction", each.id)
        yield Writing(each.what, *told, *readers, kept_as=kept)


def _plan(facts: Facts) -> Iterator[Writing]:
    yield from (of_outcome(outcome) for outcome in facts.outcomes if not outcome.withdrawn)
    yield from _steps(facts)
    yield from (of_remark(remark) for remark in facts.remarks if not remark.withdrawn)
    for number, then in enumerate(facts.contingencies, 1):
        key, told = then.id or f"contingency-{number}", ((then.sign, then.then), (), (), "what happens if")
        yield Writing(key, *told, not_for=then.not_for, kept_as=("contingency", key))
    for each in facts.key_dates:
        key, told = each.id or each.what, ((each.what, each.then), (), (), f"the date {full_date(each.day)}")
        yield Writing(key, *told, not_for=each.not_for, kept_as=("key_date", key))
    if group := facts.core_group:
        members = ((), (), (group.lead, *group.members), "the core group")
        yield Writing("core_group", *members, not_for=group.not_for, kept_as=CORE_GROUP)
    if agreed := facts.agreement:
        texts = (agreed.limits, agreed.what_we_ask, agreed.what_you_can_ask)
        agreement = (texts, (), agreed.by, "the working agreement")
        yield Writing("working_agreement", *agreement, not_for=agreed.not_for, kept_as=AGREEMENT)


def _steps(facts: Facts) -> Iterator[Writing]:
    """Each step, and how it was kept: whoever may not read what it is for does not read it either."""
    aims = {outcome.id: of_outcome(outcome) for outcome in facts.outcomes}
    stand = (action for action in facts.actions if not action.withdrawn)
    steps = {each.id: _within(of_action(each), aims.get(each.outcome or "")) for each in stand}
    yield from steps.values()
    for review in facts.reviews:
        step = steps.get(review.action, Writing(review.action))
        yield replace(step, worded=(review.evidence,), others=(), place="what became of a promise")


def _within(writing: Writing, whole: Writing | None) -> Writing:
    """The same, read by nobody who may not read what it belongs to."""
    if whole is None:
        return writing
    audience = whole.audience if writing.audience == EVERYONE else writing.audience
    not_for = (*writing.not_for, *whole.not_for)
    return replace(writing, audience=audience, not_for=not_for, about=whole.about)


def _decisions(facts: Facts) -> Iterator[Writing]:
    for decision in facts.decisions:
        name, about = called(decision.child, facts), (decision.child,)
        reasons = f"the reasons for {name}"
        told = ((decision.reasons,), (), (), reasons, None, EVERYONE, decision.not_for, about)
        yield Writing(decision.child, *told, kept_as=("decision", decision.child))
        letter = f"the letter to {name}"
        yield Writing(decision.child, (decision.words_for_child,), place=letter, reader=CHILD, about=about)
        official = (decision.dissent_weighed, decision.despite)
        yield Writing(decision.child, others=official, audience=PROFESSIONALS, about=about)
    professionals = frozenset(person.id for person in facts.people if person.group == "professional")
    for view in facts.views:
        theirs = view.who in professionals
        readers = (*professionals, view.who)
        place = f"what {called(view.who, facts)} thinks for {called(view.child, facts)}"
        worded, own = ((view.words,), ()) if theirs else ((), (view.words,))
        yield Writing(view.child, worded, own, (), place, None, readers)
    for dissent in facts.dissents:
        audience = EVERYONE if dissent.shared else _with_professionals(dissent.who, facts)
        yield Writing(dissent.child, own=(dissent.words,), audience=audience, about=(dissent.child,))


def _day(facts: Facts) -> Iterator[Writing]:
    yield Writing(facts.reference, others=(facts.place,))
    for item in facts.items:
        titles = (item.title, item.family_title)
        place = f"the recap of {quoted(item.title or item.id)}"
        recap = ((item.recap,), (), titles, place, None, item.audience, item.not_for)
        yield Writing(item.id, *recap, kept_as=("item", item.id))
    for score in facts.scores:
        kept = ("score", score.id)
        yield Writing(score.who, own=(score.why,), not_for=score.not_for, about=score.about, kept_as=kept)
    for new in facts.new_information:
        audience = new.audience if new.shareable else PROFESSIONALS
        worded, others = ((new.what,), ()) if new.shareable else ((), (new.what,))
        texts = (worded, (), (*others, new.family_time))
        told = (*texts, "new information", None, audience, new.not_for)
        yield Writing(new.id, *told, kept_as=("new_information", new.id))
    for report in facts.reports:
        whose = ((), (), (report.from_,), "whose report it is", None, report.audience, report.not_for)
        yield Writing(report.id, *whose, kept_as=("report", report.id))
        for share in report.shared:
            yield Writing(report.id, others=(share.how,), audience=_with_professionals(share.with_, facts))
        for comment in report.comments:
            yield Writing(report.id, own=(comment.words,), audience=_with_professionals(comment.by, facts))


def _people(facts: Facts) -> Iterator[Writing]:
    for person in facts.people:
        yield from _person(person)
    for child in facts.children:
        trusted = child.trusted_adult or ""
        yield Writing(child.id, others=(child.name, child.called, trusted), about=(child.id,))
    for check in facts.check_ins:
        audience = (*_with_professionals(check.who, facts), check.by)
        place = f"who looks in on {called(check.who, facts)}"
        yield Writing(check.who, (check.when,), (), (check.by,), place, audience=audience)
    for each in facts.catch_ups:
        audience = (*_with_professionals(each.who, facts), each.by)
        place = f"who tells {called(each.who, facts)} what was missed"
        yield Writing(each.who, (each.when,), (), (each.by,), place, audience=audience)
    for choice in facts.choices:
        yield Writing(choice.who, own=(choice.words,))


def _person(person: PersonFacts) -> Iterator[Writing]:
    roles = (person.name, person.called, person.is_, person.agency)
    yield Writing(person.id, (person.plain,), (), roles, f"who {person.called} is")
    place = f"how {person.called} is kept in touch with"
    yield Writing(person.id, (person.keep_in_touch,), place=place, audience=(person.id,))
    yield Writing(person.id, (person.can_offer,), place=f"what {person.called} can offer")


def _with_professionals(who: str, facts: Facts) -> tuple[str, ...]:
    return (*(person.id for person in facts.people if person.group == "professional"), who)
