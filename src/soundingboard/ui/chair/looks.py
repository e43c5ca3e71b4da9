"""How cards, people and agenda items look in the chair's lists, and how a screen reader tells them."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRectF

from soundingboard.base.dates import joined, running_time
from soundingboard.base.forgetting import remembered
from soundingboard.practice.names import dialled, with_role
from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.asking.wording import words_for
from soundingboard.ui.chair.drawnlist import Look
from soundingboard.ui.chair.laying import Bit, Pen
from soundingboard.ui.chair.pieces import ROUND, Laid
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.guided import Check
from soundingboard.ui.shared.panels import Ground
from soundingboard.ui.shared.underlined import Said
from soundingboard.views.call_times import DROPPED
from soundingboard.views.chair.parts import CardView, PersonView
from soundingboard.views.chair.time_parts import ItemView

_PAD: Final = 12.0
_DISC: Final = 34.0
_DOT: Final = 18.0
_DIFFERENT: Final = {
    "part": "agrees in part",
    "disagree": "does not agree",
    "think": "wants to think",
    "agree": "agrees",
}
_GATE: Final = BY_ID["gate"].cap
_PLACES: Final = {"teams": "Teams", "phone": "phone"}


def look_of_cards(spelling: Check) -> Look[CardView]:
    """How cards look, what is misspelt in them underlined; somebody's own words are left alone."""

    def lay(card: CardView, width: int) -> Laid:
        return lay_card(card, width, () if card.own_words else tuple(spelling(card.text)))

    return Look(lay, lambda card: card.text, tell_card)


def lay_card(card: CardView, width: int, misspelt: tuple[Said, ...] = ()) -> Laid:
    """A card of the board."""
    return _card(card, max(width, 80), theme.text_scale(), misspelt)


@remembered(4096)
def _card(card: CardView, width: int, _scale: float, misspelt: tuple[Said, ...]) -> Laid:
    pen = Pen(_PAD, width - _PAD, _PAD - 1)
    pen.words(card_text(card), theme.BODY, misspelt=misspelt)
    pen.y += 6
    tone = theme.KIND_TONES[card.kind]
    for line in (_meta(card, tone), _open_ends(card, tone), _kept_back(card)):
        if line:
            pen.bits(line)
            pen.y += 4
    for words in (*card.around, _answered(card), *_disputed(card), card.note):
        pen.words(words, 12 if words == card.note else 13, theme.SOFT)
        pen.y += 3 if words else 0
    return pen.finish(width, card=True, pad=_PAD - 4, gap=10, ink=tone.ink)


def card_text(card: CardView) -> str:
    """The words of a card, in quotation marks when they are somebody's own."""
    return f"“{card.text}”" if card.own_words and not card.text.startswith("“") else card.text


def _meta(card: CardView, tone: theme.Tone) -> list[Bit]:
    bits = (
        [Bit("Draft of a risk", mark="risk", tone=theme.KIND_TONES["risk"], open=True)] if card.draft else []
    )
    bits += [Bit(card.about_line, tone=tone)] if card.about_line else []
    if card.family_concern:
        bits.append(Bit(f"Family's {'worry' if card.kind == 'worry' else 'concern'}", tone=tone))
    bits += [Bit(line) for line in (card.said_line, card.response_line, card.seen_by_line) if line]
    if card.nature:
        bits.append(Bit(words_for(card.nature), tone=tone))
    if card.read_back:
        bits.append(Bit("read back and agreed", mark="tick"))
    if card.heard_at is not None:
        bits.append(Bit(running_time(card.heard_at), mark="play"))
    return bits


def _open_ends(card: CardView, tone: theme.Tone) -> list[Bit]:
    """What answers the card, and what it still needs."""
    bits = []
    if card.actions:
        words = f"{card.actions} action" + ("s" if card.actions > 1 else "")
        bits.append(Bit(words, tone=theme.TONES["plan"]))
    elif card.kind == "risk" and not card.draft:
        bits.append(Bit("No action yet", tone=tone, open=True))
    if card.family_concern and card.answer is None:
        bits.append(Bit("answer needed", tone=tone, open=True))
    if card.missing:
        key = f" ({_GATE}):" if card.draft else ""
        bits.append(Bit(f"Still needs{key} {'; '.join(card.missing)}", tone=tone, open=True))
    return bits


def _answered(card: CardView) -> str:
    return f"You said, we will: {card.answer.line}" if card.answer else ""


def _disputed(card: CardView) -> Iterator[str]:
    """Who sees it differently, in their own words."""
    for each in card.responses:
        if each.words and each.response in _DIFFERENT:
            yield f"{each.called} {_DIFFERENT[each.response]}: “{each.words}”"


def _kept_back(card: CardView) -> list[Bit]:
    return [Bit(card.kept_back, mark="lock", bold=True, ink=theme.INK)] if card.kept_back else []


def tell_card(card: CardView) -> str:
    """A card as sentences."""
    bits = (*_meta(card, theme.TONES["plain"]), *_open_ends(card, theme.TONES["plain"]))
    heard = f"heard at {running_time(card.heard_at)}" if card.heard_at is not None else ""
    words = [bit.text for bit in bits if bit.mark != "play"]
    said = (*card.around, _answered(card), *_disputed(card))
    return _sentences(card_text(card), *words, heard, card.kept_back, *said, card.note)


def lay_person(person: PersonView, width: int) -> Laid:
    """Somebody who is asked to come."""
    return _person(person, max(width, 80), theme.text_scale())


@remembered(512)
def _person(person: PersonView, width: int, scale: float) -> Laid:
    here = bool(person.present) and not person.stepped_out
    side = _DISC * scale
    pen = Pen(8 + side + 10, width - 8, 7)
    ink = theme.INK if here else theme.SOFT
    status = _status(person)
    # A name without a line under it stands in the middle of the disc.
    pen.y += 0 if status else side * 0.22
    pen.words(person_name(person), theme.BODY, ink, bold=True)
    if person.speaking:
        pen.bits((Bit(status, mark="dot", bold=True, ink=theme.TEAL),))
    else:
        pen.words(status, 12, theme.SOFT)
    pen.y = max(pen.y, 7 + side)
    laid = pen.finish(width, card=False, pad=6, gap=1)
    if person.speaking:
        ring = QRectF(laid.box).adjusted(3, 3, -3, -3)
        laid_under = Pen(0, 0, 0)
        laid_under.ground(ring, Ground(theme.CARD, theme.ink(theme.TEAL), 7, 2))
        pen.pieces[:0] = laid_under.pieces
    _disc(pen, person, QRectF(8, (laid.box.height() - side) / 2, side, side), here=here)
    return pen.finish(width, card=False, pad=6, gap=1)


def _disc(pen: Pen, person: PersonView, box: QRectF, *, here: bool) -> None:
    tone = theme.TONES["professional" if person.group == "professional" else "family"]
    ground = Ground(tone.ground, "", ROUND) if here else Ground(theme.SIDE, theme.EDGE, ROUND, 1, dashed=True)
    pen.ground(box, ground)
    pen.centred(person.initials, 13, box, tone.ink if here else theme.SOFT)


def person_name(person: PersonView) -> str:
    """``Mum — Mia`` of the family, ``Sam, social worker`` of others."""
    if person.group == "family":
        return f"{person.role} — {person.called}"
    return with_role(person.called, person.role)


def _status(person: PersonView) -> str:
    out = person.stepped_out and "out" not in person.status
    apart = f"must not meet {joined(person.must_not_meet)}" if person.must_not_meet else ""
    new = "new to the family" if person.new else "advises" if person.advises else ""
    ring = f"ring {dialled(person.ring)}" if person.ring and DROPPED in person.status else ""
    return " · ".join(filter(None, ("stepped out" if out else person.status, ring, apart, new)))


def tell_person(person: PersonView) -> str:
    """Somebody as sentences."""
    where = _PLACES.get(person.present, "in the room") if person.present else "not here"
    status = _status(person)
    return _sentences(person_name(person), "" if _PLACES.get(where, where) in status else where, status)


def lay_item(item: ItemView, width: int) -> Laid:
    """A part of the agenda."""
    return _item(item, max(width, 80), theme.text_scale())


@remembered(512)
def _item(item: ItemView, width: int, scale: float) -> Laid:
    side = _DOT * scale
    pen = Pen(10 + side + 10, width - 8, 7)
    now = item.state == "now"
    if not now:
        minutes = round(item.spent) if item.state == "finished" else item.planned or item.minutes
        pen.right -= pen.at_right("left out" if item.state == "skipped" else str(minutes), 14) + 10
    pen.words(item.title, theme.BODY, theme.SOFT if item.state == "skipped" else theme.INK, bold=True)
    if now:
        pen.words(time_line(item), 12, theme.SOFT)
        _bar(pen, item)
    pen.y = max(pen.y, 7 + side)
    box = QRectF(3, 1, width - 6, pen.y + 6 - 1)
    _dot(pen, item, QRectF(10, (pen.y + 7 - side) / 2, side, side))
    laid = pen.finish(width, card=False, pad=6, gap=2)
    if not now:
        return laid
    under = Pen(0, 0, 0)
    under.ground(box, Ground(theme.TEAL, "", 7))
    under.ground(box.adjusted(4, 0, 0, 0), Ground(theme.TEAL_TINT, "", 5))
    return Laid(laid.height, laid.box, laid.card, laid.ink, (*under.pieces, *laid.pieces))


def time_line(item: ItemView) -> str:
    """``18 of 35 minutes``; with an interpreter the minutes are those that count then."""
    return f"{round(item.spent)} of {item.planned or item.minutes} minutes"


def _bar(pen: Pen, item: ItemView) -> None:
    pen.y += 5
    width = pen.right - pen.left
    planned = item.planned or item.minutes
    part = min(1.0, item.spent / max(1, planned))
    box = QRectF(pen.left, pen.y, width, 8)
    pen.ground(box, Ground(theme.BAR_TRACK, "", 4))
    if part > 0:
        colour = theme.BAR if item.spent > planned else theme.TEAL
        pen.ground(QRectF(box.left(), box.top(), max(8.0, width * part), 8), Ground(theme.ink(colour), "", 4))
    pen.y += 8


def _dot(pen: Pen, item: ItemView, box: QRectF) -> None:
    if item.state == "finished":
        pen.mark(box.adjusted(-1, -1, 1, 1), "done", theme.TEAL)
        inner = box.width() * 0.22
        pen.mark(box.adjusted(inner, inner, -inner, -inner), "tick", theme.CARD)
    elif item.state == "skipped":
        inner = box.width() * 0.15
        pen.mark(box.adjusted(inner, inner, -inner, -inner), "cross", theme.SOFT)
    else:
        pen.mark(box, "ring", theme.TEAL if item.state == "now" else theme.EDGE)


_STATES: Final = {"finished": "done", "skipped": "left out", "now": "now", "to_come": "to come"}


def tell_item(item: ItemView) -> str:
    """A part of the agenda as sentences."""
    minutes = time_line(item) if item.state == "now" else f"{item.planned or item.minutes} minutes"
    return _sentences(item.title, _STATES.get(item.state, item.state), item.why, minutes, item.recap)


def _sentences(*parts: str) -> str:
    return ". ".join(part.rstrip(".") for part in parts if part)


PEOPLE: Final[Look[PersonView]] = Look(lay_person, lambda person: person.called, tell_person)
ITEMS: Final[Look[ItemView]] = Look(lay_item, lambda item: item.title, tell_item)
