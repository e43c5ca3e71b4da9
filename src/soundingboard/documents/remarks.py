"""What was noted beside the board and the plan: each with its name, as this reader may have it."""

from soundingboard.documents.content import Block, Facts, Note
from soundingboard.documents.shared import section
from soundingboard.documents.text import Text, lines, plain
from soundingboard.documents.wording import labelled, names, say, word
from soundingboard.views.copies.parts import Copy
from soundingboard.views.copies.said_parts import RemarkPart

_HALVES = frozenset(("offer", "assumption", "repair"))
"""Kinds whose text has another half, which has a name of its own."""


def remarks(copy: Copy) -> tuple[Block, ...]:
    """Every remark, each under what it is."""
    rows = tuple((word(f"remark.label.{each.kind}"), _said(each)) for each in copy.remarks)
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
    answer = plain(word(f"remark.answer.{each.answer}")) if each.answer else ()
    half = labelled(word(f"remark.half.{each.kind}"), each.more) if each.kind in _HALVES else plain(each.more)
    return lines(who, _number(each), answer, plain(each.text), half, _taken_up(each)) or say("remark.yes")


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
