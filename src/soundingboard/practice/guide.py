"""The language guide over everything the chair wrote on the board and in the plan."""

from collections.abc import Iterator

from soundingboard.practice.board import entries
from soundingboard.practice.clarity import HIDDEN_DOER
from soundingboard.practice.facts import ActionFacts, EntryFacts, Facts
from soundingboard.practice.finding import Finding
from soundingboard.practice.language import TextFinding, check_text
from soundingboard.practice.names import all_names
from soundingboard.practice.plan import actions
from soundingboard.practice.policy import Policy
from soundingboard.practice.risk import texts_of

ACTION_TEXTS = ("what", "how_often", "how_we_will_know", "help")


def guided_texts(thing: EntryFacts | ActionFacts) -> tuple[tuple[str, bool], ...]:
    """Each text that is looked at, and whether it is somebody's own words."""
    if isinstance(thing, ActionFacts):
        return tuple((getattr(thing, field), False) for field in ACTION_TEXTS if getattr(thing, field))
    answer = ((thing.answer.answer, False),) if thing.answer else ()
    written = ((text, thing.own_words and field == "text") for field, text in texts_of(thing).items())
    return tuple(written) + answer


def check_thing(
    thing: EntryFacts | ActionFacts, facts: Facts, policy: Policy, names: frozenset[str]
) -> Iterator[TextFinding]:
    """What the guide finds in one entry or action; `names` are those of `all_names`.

    Whoever's behaviour a risk is about is named beside it, so that no sentence of it hides them.
    """
    named = isinstance(thing, EntryFacts) and thing.whose_behaviour
    for text, own_words in guided_texts(thing):
        for found in check_text(
            text,
            own_words=own_words,
            names=names,
            other_families=facts.other_families,
            longest=policy.words_per_sentence,
        ):
            if not (named and found.why == HIDDEN_DOER):
                yield found


def language_guide(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """Blame, fog, insider words, and sentences that are unclear or long, each once for each thing."""
    things: tuple[EntryFacts | ActionFacts, ...] = (*entries(facts), *actions(facts))
    names = all_names(facts)
    for thing in things:
        for found in check_thing(thing, facts, policy, names):
            message = f"“{found.text}”: {found.why[0].lower()}{found.why[1:]} Try: “{found.say}”"
            yield Finding(found.code, (thing.id, found.text), message)


RULES = (language_guide,)
