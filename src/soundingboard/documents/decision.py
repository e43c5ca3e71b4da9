"""What was decided for each child, in plain words and in official ones."""

from collections.abc import Iterator
from itertools import groupby

from soundingboard.base.dates import full_date
from soundingboard.documents.content import Block, Heading, Paragraph, Table
from soundingboard.documents.shared import ENDED, alike, moment, opened, plain_words
from soundingboard.documents.text import Text, plain, spaced, strong
from soundingboard.documents.wording import names, say, word
from soundingboard.practice.stage import PLAN_OUTCOMES
from soundingboard.practice.wording import wording
from soundingboard.views.copies.parts import ChildPart, Copy


def decided(copy: Copy) -> tuple[Block, ...]:
    """Every decision, children with the same one together, and each child's reasons."""
    ready = [child for child in copy.children if child.outcome]
    same = groupby(sorted(ready, key=lambda child: child.outcome), key=lambda child: child.outcome)
    groups = sorted((list(group) for _, group in same), key=lambda group: ready.index(group[0]))
    outcomes = [Paragraph(_outcome(copy, group)) for group in groups]
    whys = alike((child.called, child.reasons) for child in ready if child.reasons)
    reasons = [Paragraph(_why(called, why)) for why, called in whys.items()]
    more = (*_harm(copy, ready), *_too_few(copy))
    return (*outcomes, *reasons, *map(Paragraph, more))


def _too_few(copy: Copy) -> tuple[Text, ...]:
    """That too few were there to decide, for parents; professionals read it in official words."""
    small = copy.not_quorate
    if small is None or copy.recipient.reader != "parent":
        return ()
    again = say("decided.too_few_again", when=full_date(small.again_by)) if small.again_by else ()
    return (spaced(say("decided.too_few"), again),)


def _outcome(copy: Copy, group: list[ChildPart]) -> Text:
    outcome = group[0].outcome
    form = "one" if len(group) == 1 else "many"
    called = names([child.called for child in group], bold=True)
    lead = say("decided.leads_it", lead=copy.lead) if copy.lead and outcome in PLAN_OUTCOMES else ()
    return spaced(say(f"outcome.{form}.{outcome}", children=called), lead, _again(copy, outcome))


def _again(copy: Copy, outcome: str) -> Text:
    if copy.next_conference is None or outcome == ENDED:
        return ()
    sentence = "decided.again" if outcome in PLAN_OUTCOMES else "decided.meet_again"
    return say(sentence, when=moment(copy.next_conference))


def _why(called: list[str], reasons: str) -> Text:
    return say("decided.why", child=names(called, bold=True), reasons=reasons)


def _harm(copy: Copy, ready: list[ChildPart]) -> tuple[Text, ...]:
    """The kind of harm in plain words, for parents: once when it is the same for every child."""
    said = [child for child in ready if child.category]
    if copy.recipient.reader != "parent" or not said:
        return ()
    if len(said) == len(ready) and len({child.category for child in said}) == 1:
        return (say("decided.harm", category=_category(copy, said[0])),)
    return tuple(
        say("decided.harm_for", child=child.called, category=_category(copy, child)) for child in said
    )


def _category(copy: Copy, child: ChildPart) -> str:
    return plain_words(copy, wording().categories, child.category)


def official(copy: Copy) -> tuple[Block, ...]:
    """The decisions in the words of the procedures, and what they rested on; for professionals."""
    ready = [child for child in copy.children if child.outcome]
    if not ready:
        return ()
    headers = tuple(word(f"official.{name}") for name in ("child", "age", "decision", "category"))
    rows = tuple(
        (
            plain(child.name),
            plain(child.age),
            opened(plain_words(copy, wording().outcomes, child.outcome)),
            opened(_category(copy, child)),
        )
        for child in ready
    )
    rested = [Paragraph(text) for child in ready for text in _rested_on(child)]
    small = [Paragraph(text) for text in _too_small(copy)]
    return Heading(say("official.heading")), Table(headers, rows, (0.26, 0.17, 0.34, 0.23)), *rested, *small


def _too_small(copy: Copy) -> Iterator[Text]:
    small = copy.not_quorate
    if small is None:
        return
    yield say("official.not_quorate")
    if small.again_by:
        yield say("official.again_by", when=full_date(small.again_by))
    if small.twice:
        yield say("official.twice")


def _rested_on(child: ChildPart) -> tuple[Text, ...]:
    said = (
        say("official.new") if child.relied_on_new else (),
        say("official.despite", why=child.despite) if child.despite else (),
    )
    return tuple(say("decided.why", child=strong(child.called), reasons=text) for text in said if text)
