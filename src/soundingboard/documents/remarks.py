"""What was noted beside the board and the plan: each with its name, as this reader may have it."""

from dataclasses import replace

from soundingboard.base.dates import joined
from soundingboard.documents.content import Block, Facts, Note
from soundingboard.documents.shared import alike, section
from soundingboard.documents.text import Text, lines, plain
from soundingboard.documents.wording import labelled, names, say, sentences, word
from soundingboard.views.copies.parts import Copy
from soundingboard.views.copies.said_parts import RemarkPart

_HALVES = frozenset(("offer", "assumption", "repair"))
"""Kinds whose text has another half, which has a name of its own."""
_AFTER = frozenset(("still", "changed", "settled"))
"""Answers to what the text says or asks, so that they stand after it."""


def remarks(copy: Copy) -> tuple[Block, ...]:
    """Every remark, each under what it is; what was noted alike of several stands there once."""
    told = alike((each.who, replace(each, who="")) for each in copy.remarks)
    each_of = (replace(each, who=joined(list(filter(None, who)))) for each, who in told.items())
    rows = tuple((word(f"remark.label.{each.kind}"), _said(each)) for each in each_of)
    return section("remark.heading", *((Facts(rows),) if rows else ()))


def unconfirmed(copy: Copy) -> tuple[Note, ...]:
    """Who of the family has not said that they understood; it stands beneath what happens next."""
    if not copy.not_confirmed:
        return ()
    if copy.recipient.reader == "professional":
        return (Note(say("remark.not_confirmed", names=names(copy.not_confirmed))),)
    return (Note(say("remark.not_confirmed_you")),)


def _said(each: RemarkPart) -> Text:
    who = _told(each) if each.kind == "route" else _whom(each)
    said = (plain(each.text), _answer(each)) if each.answer in _AFTER else (_answer(each), plain(each.text))
    half = labelled(word(f"remark.half.{each.kind}"), each.more) if each.kind in _HALVES else plain(each.more)
    return lines(who, _number(each), *said, half, _taken_up(each)) or say("remark.yes")


def _answer(each: RemarkPart) -> Text:
    """What was answered, in words of its own where this kind has them."""
    own = f"remark.answer_of.{each.kind}.{each.answer}"
    return plain(word(own if own in sentences() else f"remark.answer.{each.answer}")) if each.answer else ()


def _whom(each: RemarkPart) -> Text:
    return say("remark.you", name=each.who) if each.own else plain(each.who)


def _told(each: RemarkPart) -> Text:
    """Who tells whom, as far as both are named."""
    if each.by and each.who:
        return say("remark.tells", name=each.by, who=each.who)
    return plain(each.by or each.who)


def _number(each: RemarkPart) -> Text:
    if each.number is None:
        return ()
    if each.outcome:
        return say("remark.number_for", number=str(each.number), outcome=each.outcome)
    return say("remark.number", number=str(each.number))


def _taken_up(each: RemarkPart) -> Text:
    if each.kind == "route":
        return say("remark.when", when=each.when) if each.when else ()
    if each.by and each.when:
        return say("remark.by_when", name=each.by, when=each.when)
    if each.by:
        return say("remark.by", name=each.by)
    return say("remark.when", when=each.when) if each.when else ()
