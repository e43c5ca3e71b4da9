"""The language guide over everything the chair words for families: board, plan, reasons, letters."""

from collections.abc import Iterator

from soundingboard.practice.board import entries
from soundingboard.practice.clarity import HIDDEN_DOER
from soundingboard.practice.facts import Facts
from soundingboard.practice.finding import Finding
from soundingboard.practice.language import TextFinding, check_text
from soundingboard.practice.names import all_names
from soundingboard.practice.policy import Policy
from soundingboard.practice.writings import Writing, of_action, of_entry, writings


def check_writing(
    writing: Writing, facts: Facts, policy: Policy, names: frozenset[str]
) -> Iterator[TextFinding]:
    """What the guide finds in something written; `names` are those of `all_names`."""
    texts = [(text, False) for text in writing.worded] + [(text, True) for text in writing.own]
    for text, own_words in texts:
        if text:
            yield from check_text(
                text,
                own_words=own_words,
                reader=writing.reader,
                names=names,
                other_families=facts.other_families,
                longest=policy.words_per_sentence,
            )


def _finding(writing: Writing, found: TextFinding) -> Finding:
    place = f"In {writing.place}, " if writing.place else ""
    message = f"{place}“{found.text}”: {found.why[0].lower()}{found.why[1:]} Try: “{found.say}”"
    return Finding(found.code, (writing.where, found.text), message)


def language_of_cards(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """Blame, fog, insider words, and sentences that are unclear or long, each once for each card.

    Whoever's behaviour a card is about is named beside it, so that no sentence of it hides them.
    """
    names = all_names(facts)
    for entry in entries(facts):
        writing = of_entry(entry)
        for found in check_writing(writing, facts, policy, names):
            if not (entry.whose_behaviour and found.why == HIDDEN_DOER):
                yield _finding(writing, found)


def language_of_actions(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """The same in every step of the plan."""
    names = all_names(facts)
    for action in facts.actions:
        if not action.withdrawn:
            yield from _of_writing(of_action(action), facts, policy, names)


def wordings(facts: Facts, policy: Policy) -> tuple[Finding, ...]:
    """The same in everything else that goes to families, each once where it stands.

    These are for the chair's pages alone: a finding of the vocabulary is about a card or a step.
    """
    names, steps = all_names(facts), {action.id for action in facts.actions}
    elsewhere = (writing for writing in writings(facts) if writing.place or writing.where not in steps)
    found = (each for writing in elsewhere for each in _of_writing(writing, facts, policy, names))
    return tuple(sorted({each.key: each for each in found}.values()))


def _of_writing(writing: Writing, facts: Facts, policy: Policy, names: frozenset[str]) -> Iterator[Finding]:
    for found in check_writing(writing, facts, policy, names):
        yield _finding(writing, found)


CARD_RULES = (language_of_cards,)

RULES = (language_of_actions,)
