"""The page of the safety scale: nobody's number before everybody's, and a child's by a face."""

from collections.abc import Sequence
from typing import Final

from soundingboard.base.dates import joined
from soundingboard.conference.board import Entry, Score
from soundingboard.conference.people import Child
from soundingboard.practice.plan import OUTSIDE_HOME
from soundingboard.practice.scale import FACES, face_of, may_stand
from soundingboard.practice.wording import family_words, wording
from soundingboard.views import frame as f
from soundingboard.views.room import words
from soundingboard.views.room.scene import WHOLE, Made, Scene, turned_to
from soundingboard.views.room.sheets import lines, sheets

SCALES: Final = 2
"""The most scales on one page."""
_ROOM: Final = 16.0
_LETTERS_OF_WHY: Final = 40
_LINE, _NAMES, _WHY, _ABREAST = 4.0, 1.4, 1.2, 3


def scale_page(scene: Scene) -> Made:
    """How safe everyone thinks it is: over all, and for one risk; to a child only faces to choose from."""
    if scene.room.children:
        return _for_children(scene), WHOLE
    asked: dict[str, list[Score]] = {}
    for score in scene.record.all(Score):
        title = _title(scene, score)
        if title:
            asked.setdefault(title, []).append(score)
    scales = [scale for title, scores in asked.items() if (scale := _scale(scene, title, scores))]
    scales = scales or [f.Scale(joined(scene.names.children()), (), words.WAITING)]
    some, turn = turned_to(sheets(scales, SCALES, _ROOM, _takes), scene.turned)
    ends = words.SCALE_ENDS_OUTSIDE if OUTSIDE_HOME in scene.facts.matters else words.SCALE_ENDS
    return f.ScalePage(words.SCALE, tuple(some), ends), turn


def _for_children(scene: Scene) -> f.ScalePage:
    """Nobody's number, and nobody's name but theirs."""
    here = f.Scale(joined(scene.names.all_called(scene.room.children)), (), words.CHOOSE_A_FACE)
    return f.ScalePage(words.SCALE_FOR_CHILD, (here,), ("", ""), tuple(map(_face, FACES)))


def _title(scene: Scene, score: Score) -> str:
    """What the number is about; empty where not everyone here may know of it."""
    if not scene.room.all_may_see(["everyone"], [], score.about):
        return ""
    entry = scene.record.find(Entry, score.entry)
    if entry is None:
        return joined(scene.names.all_called(score.about))
    return "" if entry.withdrawn or scene.room.keeps_back_entry(entry) else entry.text


def _scale(scene: Scene, title: str, scores: Sequence[Score]) -> f.Scale | None:
    """One question: its numbers together, or that everyone is choosing; nothing where none may stand."""
    if not any(score.shown for score in scores):
        return f.Scale(title, (), words.WAITING)
    stands = tuple(_score(scene, score) for score in scores if score.shown and may_stand(score.may_share))
    return f.Scale(title, stands) if stands else None


def _score(scene: Scene, score: Score) -> f.Score:
    """A child's is told by a face; a child's reasons are the child's own words, and stay off."""
    name = scene.names.called(score.who)
    if scene.record.find(Child, score.who):
        return f.Score(name, score.score, face=_face(face_of(score.score)))
    return f.Score(name, score.score, scene.room.clean(score.why))


def _face(mark: str) -> f.Face:
    return f.Face(list(FACES).index(mark), family_words(wording().faces, mark))


def _takes(scale: f.Scale) -> float:
    """The lines that a scale takes: names over each other where numbers meet, and reasons three abreast."""
    numbers = [score.score for score in scale.scores]
    highest = max((numbers.count(number) for number in set(numbers)), default=0)
    whys = sum(lines(score.why, _LETTERS_OF_WHY) + _WHY for score in scale.scores if score.why or score.face)
    return _LINE + highest * _NAMES + whys / _ABREAST
