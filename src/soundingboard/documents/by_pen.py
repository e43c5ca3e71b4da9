"""How what people write on with a pen, and what they fold, is laid out."""

from operator import itemgetter

from soundingboard.documents import look
from soundingboard.documents.content import Blank, ByPen, NameCard, Ticks
from soundingboard.documents.look import Page
from soundingboard.documents.slab import Ground, Slab, Strip
from soundingboard.documents.tagging import Node
from soundingboard.documents.text import Run, Text
from soundingboard.documents.typeset import Line, Style, typeset

_BETWEEN = 18.0
"""Between two columns that are written in."""
_AFTER_TICK = 8.0
_TAKES = 2
"""The most lines that a name has on its card."""


def by_pen(tree: Node, block: ByPen, page: Page) -> Slab:
    """The slab of one such block; its elements are added to the tree."""
    match block:
        case Blank():
            return _blank(tree, block, page)
        case Ticks(answers):
            return _ticks(tree.add("L"), answers, page)
        case NameCard():
            return _name_card(tree, block, page)


def _blank(tree: Node, block: Blank, page: Page) -> Slab:
    """Its labels beside each other, and under each the lines to write on."""
    left, right = (look.INSET + look.SHAPE_ROOM, look.INSET) if block.kind else (0.0, 0.0)
    pad = look.CALLOUT_PAD if block.kind else 0.0
    wide = (page.measure - left - right - _BETWEEN * (len(block.labels) - 1)) / len(block.labels)
    columns = [left + at * (wide + _BETWEEN) for at in range(len(block.labels))]
    strips = tuple(
        Strip(tree.add("P"), typeset(label, look.BODY, wide), look.BODY, x, pad)
        for x, label in zip(columns, block.labels, strict=True)
        if label
    )
    top = max((strip.y + strip.high for strip in strips), default=pad)
    hand = tuple((x, top + at * look.HAND, wide) for at in range(1, block.lines + 1) for x in columns)
    ground = Ground(block.kind) if block.kind else None
    high = top + block.lines * look.HAND + pad + 4
    return Slab(high, strips, before=8, keep=block.opens, ground=ground, shape=block.kind, hand=hand)


def _ticks(node: Node, answers: tuple[Text, ...], page: Page) -> Slab:
    """Every answer after its box, all of them in columns of one width."""
    wide = page.measure / len(answers)
    inner = wide - look.TICK - 2 * _AFTER_TICK
    strips = tuple(
        Strip(
            node.add("LI").add("LBody"),
            typeset(answer, look.BODY, inner),
            look.BODY,
            at * wide + look.TICK + _AFTER_TICK,
        )
        for at, answer in enumerate(answers)
    )
    down = (look.BODY.pitch - look.TICK) / 2
    boxes = tuple((at * wide, down) for at in range(len(answers)))
    return Slab(max(strip.high for strip in strips), strips, before=6, ticks=boxes)


def _name_card(tree: Node, card: NameCard, page: Page) -> Slab:
    """A whole page: the name as large as it fits and who it is, in the middle of the lower half."""
    style, lines = _as_large_as_fits(card.name, page)
    role = typeset(card.role, look.CARD_ROLE, page.measure)
    texts = [(lines, style), (role, look.CARD_ROLE)]
    high = sum(len(each) * looks.pitch for each, looks in texts)
    down = page.high * 3 / 4 - high / 2 - page.top
    strips: list[Strip] = []
    for each, looks in filter(itemgetter(0), texts):
        node = tree.add("P")
        for line in each:
            middle = (page.measure - sum(piece.wide for piece in line.pieces)) / 2
            strips.append(Strip(node, (line,), looks, middle, down))
            down += looks.pitch
    return Slab(page.bottom - page.top, tuple(strips), tent=True)


def _as_large_as_fits(name: str, page: Page) -> tuple[Style, tuple[Line, ...]]:
    tried = ((style, typeset((Run(name),), style, page.measure)) for style in look.CARD_NAMES)
    fits = (each for each in tried if len(each[1]) <= _TAKES and all(line.ends_word for line in each[1]))
    smallest = look.CARD_NAMES[-1]
    return next(fits, (smallest, typeset((Run(name),), smallest, page.measure)))
