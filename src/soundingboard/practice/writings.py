"""Everything written in a conference that somebody would read: where it stands, whose words, for whom.

The language guide reads what the chair words for families; nothing protected may stand in any of it.
A text that is on nobody's paper or screen but the chair's is not here; the tests name each of those.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

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
)
from soundingboard.practice.names import called, quoted
from soundingboard.practice.readers import CHILD, PROFESSIONALS
from soundingboard.practice.risk import texts_of


@dataclass(frozen=True, slots=True)
class Writing:
    """Something written, and who may read it.

    `where` is an id; `place` says in words where that is, for what is no card and no step of the
    plan. `worded` are texts that the chair words for families, `own` what people said in their own
    words, `others` names, titles and what is for professionals. `reader` is set where all of it
    stands in one reader's paper alone.
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
    )


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
    return Writing(action.id, worded, (), named, audience=action.audience, not_for=action.not_for)


def of_outcome(outcome: OutcomeFacts) -> Writing:
    """What the plan is for, and how anybody would see it."""
    said = (outcome.text, outcome.now, outcome.better, outcome.held_for)
    readers = (outcome.audience, outcome.not_for, outcome.about)
    return Writing(outcome.id, said, (), (), f"the outcome {quoted(outcome.text)}", None, *readers)


def of_remark(remark: RemarkFacts) -> Writing:
    """What was noted beside board and plan."""
    named = (remark.who or "", remark.by or "", _in_words(remark.when))
    readers = (remark.audience, remark.not_for, remark.about)
    return Writing(remark.id, (remark.text, remark.more), (), named, "a remark", None, *readers)


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
        told = (entry.gathered, entry.also_at_risk)
        if any(told) and not entry.withdrawn:
            yield Writing(entry.id, others=told, audience=PROFESSIONALS)
    for correction in facts.corrections:
        worded, others = (correction.now_is, correction.why), (correction.was, correction.by)
        yield Writing(correction.what, worded, (), others, "a correction", audience=correction.audience)


def _plan(facts: Facts) -> Iterator[Writing]:
    yield from (of_outcome(outcome) for outcome in facts.outcomes if not outcome.withdrawn)
    yield from (of_action(action) for action in facts.actions if not action.withdrawn)
    for review in facts.reviews:
        yield Writing(review.action, (review.evidence,), place="what became of a promise")
    yield from (of_remark(remark) for remark in facts.remarks if not remark.withdrawn)
    for number, then in enumerate(facts.contingencies, 1):
        yield Writing(then.id or f"contingency-{number}", (then.sign, then.then), place="what happens if")
    for day in facts.key_dates:
        yield Writing(day.id or day.what, (day.what, day.then), place=f"the date {full_date(day.date)}")
    if group := facts.core_group:
        yield Writing("core_group", others=(group.lead, *group.members))
    if agreed := facts.agreement:
        texts = (agreed.limits, agreed.what_we_ask, agreed.what_you_can_ask)
        yield Writing("working_agreement", texts, (), agreed.by, "the working agreement")


def _decisions(facts: Facts) -> Iterator[Writing]:
    for decision in facts.decisions:
        name, about = called(decision.child, facts), (decision.child,)
        reasons = f"the reasons for {name}"
        yield Writing(decision.child, (decision.reasons,), place=reasons, about=about)
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
        about = (dissent.child,)
        yield Writing(dissent.child, own=(dissent.words,), audience=PROFESSIONALS, about=about)


def _day(facts: Facts) -> Iterator[Writing]:
    yield Writing(facts.reference, others=(facts.place,))
    for item in facts.items:
        titles = (item.title, item.family_title)
        place = f"the recap of {quoted(item.title or item.id)}"
        yield Writing(item.id, (item.recap,), (), titles, place, audience=item.audience)
    for score in facts.scores:
        yield Writing(score.who, own=(score.why,), about=score.about)
    for new in facts.new_information:
        audience = new.audience if new.shareable else PROFESSIONALS
        worded, others = ((new.what,), ()) if new.shareable else ((), (new.what,))
        texts = (worded, (), (*others, new.family_time))
        yield Writing(new.id, *texts, "new information", None, audience, new.not_for)
    for report in facts.reports:
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
