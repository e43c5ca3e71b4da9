"""The safety scale: scores go in unseen, then all show together, spread out and never averaged."""

from collections.abc import Iterator, Sequence
from typing import Final

from soundingboard.practice.names import with_role
from soundingboard.practice.wording import family_words, wording
from soundingboard.ui.chair.laying import Bit
from soundingboard.ui.chair.pages.page import At, Page, PageKey, PageTable
from soundingboard.ui.chair.pages.rows import Cell, Point, Row, gap, part, tag
from soundingboard.ui.chair.seams import Ask, Send
from soundingboard.views.chair.opinions import ScoreView
from soundingboard.views.chair.parts import ChairView, PersonView

_ENDS = "0: not safe enough now\n10: safe enough without us"


class ScalePage(Page):
    """Who has said a number, and then all numbers."""

    def __init__(self, send: Send, ask: Ask) -> None:
        super().__init__(TABLE, send, ask)


def scale_rows(view: ChairView) -> tuple[Row, ...]:
    """Before they are shown, whose score is in; afterwards the spread and the reasons."""
    shown = [score for score in view.scores if score.shown]
    waiting = () if shown and not _hidden(view) else _unseen(view)
    return (*waiting, *_shown(view, shown))


_GROUPS: Final = {
    "family": "Family",
    "supporter": "Those who support the family",
    "professional": "Professionals",
}


def _unseen(view: ChairView) -> Iterator[Row]:
    given = {score.who for score in view.scores if not score.shown}
    for group, title in _GROUPS.items():
        people = [person for person in view.people if _asked(person) and person.group == group]
        if people:
            yield part(title)
        yield from (_waiting(person, inside=person.id in given) for person in people)
    if not any(_asked(person) for person in view.people):
        yield Row("none:", "line", "Nobody is here yet.", done=True)
    children = [child for child in view.children if child.id in given]
    if children:
        yield part("Children")
    for child in children:
        yield Row(f"person:{child.id}", "line", child.called, mark="tick", tone="app", side="score is in")


def _asked(person: PersonView) -> bool:
    return bool(person.present)


def _waiting(person: PersonView, *, inside: bool) -> Row:
    side = "score is in" if inside else ""
    tags = () if inside else (gap("no score yet", "app"),)
    title = with_role(person.called, person.role)
    mark = "tick" if inside else "ring"
    return Row(f"person:{person.id}", "line", title, side, mark=mark, tone="app", tags=tags, done=inside)


def _shown(view: ChairView, shown: Sequence[ScoreView]) -> Iterator[Row]:
    for line in dict.fromkeys(score.about_line for score in shown):
        scores = [score for score in shown if score.about_line == line]
        points = tuple(_point(view, score) for score in scores)
        title = (f"How safe it is for {line}" if line else "How safe it is") + _spread(scores)
        yield Row(f"scale:{line}", "scale", title, note=_ENDS, tone="app", points=points)
        for score in sorted(scores, key=lambda each: each.score):
            yield _said(view, score, line)


def _spread(scores: Sequence[ScoreView]) -> str:
    """``, from 2 to 8``; empty where everybody says the same."""
    low, high = min(score.score for score in scores), max(score.score for score in scores)
    return "" if low == high else f": from {low} to {high}"


def _said(view: ChairView, score: ScoreView, line: str) -> Row:
    why = f"“{score.why}”" if score.why else "…"
    cells = (
        Cell(score.called, str(score.score), bold=True, weight=0.5),
        Cell("because", why, weight=3.0),
    )
    tone = "family" if _from_home(view, score.who) else "professional"
    return Row(f"score:{score.who}|{line}", "card", cells=cells, tone=tone, tags=tuple(_tags(score)))


def _tags(score: ScoreView) -> Iterator[Bit]:
    """A child's face in words, and whether the family has it."""
    if score.face:
        yield tag(family_words(wording().faces, score.face), "family", score.face)
    if not score.family:
        yield gap("not for the family until they say yes", "family")


def _point(view: ChairView, score: ScoreView) -> Point:
    letters = {person.id: person.initials for person in view.people}
    initials = letters.get(score.who, score.called[:2])
    return Point(score.score, initials, _from_home(view, score.who), score.face)


def _from_home(view: ChairView, who: str) -> bool:
    """Whether they are of the family, as children are, or come with it."""
    groups = {person.id: person.group for person in view.people}
    return groups.get(who) != "professional"


def _note(view: ChairView) -> str:
    if view.scores and not _hidden(view):
        return "Talk about what is behind the numbers; they decide nothing."
    people = [person for person in view.people if _asked(person)]
    given = {score.who for score in view.scores if not score.shown}
    inside = sum(person.id in given for person in people)
    return f"{inside} of {len(people)} scores are in. Nobody sees a number until you show them all."


def _score(at: At) -> None:
    children = tuple(child.id for child in at.view.children)
    at.ask("score", who=at.key.partition("|")[0] or None, about=children)


def _hidden(view: ChairView) -> bool:
    return any(not score.shown for score in view.scores)


_PERSON = frozenset({"person"})

TABLE = PageTable(
    title="Safety scale",
    note=_note,
    rows=scale_rows,
    keys=(
        PageKey("Return", "Enter their score", _score, _PERSON, main=True),
        PageKey("Return", "Change their score", _score, frozenset({"score"})),
        PageKey("N", "Score for some children or one risk", lambda at: at.ask("score")),
        PageKey("S", "Show everyone's scores", lambda at: at.give("show_scores"), now=_hidden),
    ),
)
"""The page of the scale."""
