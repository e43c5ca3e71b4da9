"""Strings that some people must never read: an address, a number, another family's name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from soundingboard.practice.board import entries
from soundingboard.practice.facts import EVERYONE, Audience, EntryFacts, Facts, PersonFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.names import called
from soundingboard.practice.policy import Policy
from soundingboard.practice.readers import may_read, may_read_entry
from soundingboard.practice.risk import texts_of


@dataclass(frozen=True, slots=True)
class Writing:
    """Something written: where it stands (an id), its texts, and who may read it."""

    where: str
    texts: tuple[str, ...]
    audience: Audience = EVERYONE
    not_for: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


def stands_in(text: str, protected: str) -> bool:
    """Whether a protected string stands in a text, however it is spaced, cased or punctuated.

    A string of digits is found in any grouping: 07700 900123 and 07700-900-123 are one.
    """
    wanted = _words(protected)
    if not wanted:
        return False
    if wanted.replace(" ", "").isdigit():
        return wanted.replace(" ", "") in re.sub(r"[\s().+/-]", "", text)
    return f" {wanted} " in f" {_words(text)} "


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def writings(facts: Facts) -> Iterator[Writing]:
    """Everything beside the board that may be read by somebody, with who may read it."""
    yield from _plan(facts)
    yield from _decisions(facts)
    for item in facts.items:
        yield Writing(item.id, (item.title, item.recap))
    for score in facts.scores:
        yield Writing(score.who, (score.why,), about=score.about)
    for new in facts.new_information:
        yield Writing(new.id, (new.what, new.family_time), EVERYONE if new.shareable else "professionals")


def _plan(facts: Facts) -> Iterator[Writing]:
    for outcome in facts.outcomes:
        if not outcome.withdrawn:
            texts = (outcome.text, outcome.now, outcome.better, outcome.held_for)
            yield Writing(outcome.id, texts, outcome.audience, outcome.not_for, outcome.about)
    for action in facts.actions:
        if not action.withdrawn:
            done = (
                action.what,
                str(action.who or ""),
                action.how_often,
                action.how_we_will_know,
                action.help,
            )
            yield Writing(action.id, done, action.audience, action.not_for)
    for number, then in enumerate(facts.contingencies, 1):
        yield Writing(then.id or f"contingency-{number}", (then.sign, then.then))
    for day in facts.key_dates:
        yield Writing(day.what, (day.what, day.then))
    if facts.agreement:
        agreed = facts.agreement
        yield Writing("working_agreement", (agreed.limits, agreed.what_we_ask, agreed.what_you_can_ask))


def _decisions(facts: Facts) -> Iterator[Writing]:
    for decision in facts.decisions:
        texts = (decision.reasons, decision.dissent_weighed, decision.despite, decision.words_for_child)
        yield Writing(decision.child, texts, about=(decision.child,))
    for view in facts.views:
        yield Writing(view.child, (view.words,), about=(view.child,))
    for dissent in facts.dissents:
        yield Writing(dissent.child, (dissent.words,), about=(dissent.child,))


def _texts(entry: EntryFacts) -> Iterator[str]:
    yield from texts_of(entry).values()
    yield entry.source or ""
    yield entry.answer.answer if entry.answer else ""
    yield from (response.words for response in entry.responses)


def _reads(person: PersonFacts, facts: Facts) -> Iterator[tuple[str, str]]:
    """Every text this person would read, with where it stands."""
    for entry in entries(facts):
        if may_read_entry(person, entry, facts):
            yield from ((entry.id, text) for text in _texts(entry))
    for writing in writings(facts):
        if may_read(person, facts, audience=writing.audience, not_for=writing.not_for, about=writing.about):
            yield from ((writing.where, text) for text in writing.texts)


def kept_from(person: PersonFacts, facts: Facts) -> frozenset[str]:
    """The protected strings that this person must not read; withdrawing an entry gives none away."""
    hidden = [entry for entry in facts.entries if entry.protects and not may_read_entry(person, entry, facts)]
    return frozenset(string for entry in hidden for string in entry.protects)


def protected_string(facts: Facts, _policy: Policy) -> Iterator[Finding]:
    """Somebody would read what is kept from them, because it was also typed somewhere else."""
    for person in facts.people:
        strings = kept_from(person, facts)
        places = {
            where: None
            for where, text in (_reads(person, facts) if strings else ())
            if any(stands_in(text, string) for string in strings)
        }
        for where in places:
            name = called(person.id, facts)
            message = f"{name} would read what is kept from {name}. Take it out, or keep this from {name}."
            yield Finding("protected_string", (where, person.id), message)


RULES = (protected_string,)
