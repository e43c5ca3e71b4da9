"""The page of the safety scale: nobody's number before everybody's, and a child's by a face."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from msgspec.structs import replace

from soundingboard.base.dates import joined
from soundingboard.conference.board import Entry, Score
from soundingboard.conference.people import Child
from soundingboard.practice.plan import OUTSIDE_HOME
from soundingboard.practice.scale import FACES, face_of, may_stand
from soundingboard.practice.wording import family_words, wording
from soundingboard.views import frame as f
from soundingboard.views.room import words
from soundingboard.views.room.scene import WHOLE, Made, Scene, turned_to
from soundingboard.views.room.sheets import lines, page_of, parted, sheets

SCALES: Final = 2
"""The most scales on one page."""
_ROOM: Final = 16.0
_LETTERS_OF_WHY: Final = 40
_LINE, _NAMES, _WHY, _ABREAST = 4.0, 1.4, 1.2, 3
_OVER_EACH_OTHER: Final = 5
"""The most names over one number; more of them stand on a further page."""


def scale_page(scene: Scene) -> Made:
    """How safe everyone thinks it is: over all, and for one risk; to a child only faces to choose from."""
    if scene.room.children:
        return _for_children(scene), WHOLE
    asked: dict[str, list[Score]] = {}
    for score in scene.record.all(Score):
        title = _title(scene, score)
        if title and scene.room.may_hear(score.who):
            asked.setdefault(title, []).append(score)
    scales = [scale for title, scores in asked.items() if (scale := _scale(scene, title, scores))]
    scales = scales or [f.Scale(joined(scene.called), (), words.WAITING)]
    told = [_pieces(scale) for scale in scales]
    parts = sheets([*chain(*told)], SCALES, _ROOM, _takes)
    begins = page_of(told[-1][0], parts)
    some, turn = turned_to(parts, begins if scene.turned < 0 else scene.turned)
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
        return joined([name for key in score.about if (name := scene.name(key))])
    return "" if entry.withdrawn or scene.room.keeps_back_entry(entry) else entry.text


def _scale(scene: Scene, title: str, scores: Sequence[Score]) -> f.Scale | None:
    """One question: its numbers together, or that everyone is choosing; nothing where none may stand."""
    if not any(score.shown for score in scores):
        return f.Scale(title, (), words.WAITING)
    may = (score for score in scores if score.shown and _may_stand(scene, score))
    stands = tuple(_score(scene, score) for score in may)
    return f.Scale(title, stands) if stands else None


def _may_stand(scene: Scene, score: Score) -> bool:
    """Whether a number may stand there with whose it is."""
    return may_stand(score.may_share) and scene.room.may_have(score) and bool(scene.name(score.who))


def _score(scene: Scene, score: Score) -> f.Score:
    """A child's is told by a face; a child's reasons are the child's own words, and stay off."""
    name = scene.names.called(score.who)
    if scene.record.find(Child, score.who):
        return f.Score(name, score.score, face=_face(face_of(score.score)))
    return f.Score(name, score.score, scene.room.clean(score.why) if scene.room.may_quote(score.who) else "")


def _face(mark: str) -> f.Face:
    return f.Face(list(FACES).index(mark), family_words(wording().faces, mark))


def _pieces(scale: f.Scale) -> list[f.Scale]:
    """The question whole, or once for each page that its names and reasons need."""
    return [piece for layer in _layers(scale) for piece in _by_reasons(layer)]


def _layers(scale: f.Scale) -> list[f.Scale]:
    """The question, with no more names over one number than a page has room for."""
    over: Counter[int] = Counter()
    layers: dict[int, list[f.Score]] = {0: []}
    for score in scale.scores:
        layers.setdefault(over[score.score] // _OVER_EACH_OTHER, []).append(score)
        over[score.score] += 1
    return [replace(scale, scores=tuple(scores)) for scores in layers.values()]


def _by_reasons(scale: f.Scale) -> list[f.Scale]:
    """The question with all its numbers on each page, and on each as many of the reasons as it holds."""
    most = int(_ROOM - _takes(_with(scale, {})) - _WHY)
    reasons = [
        (at, piece)
        for at, score in enumerate(scale.scores)
        if score.why
        for piece in parted(score.why, _LETTERS_OF_WHY, most)
    ]
    parts: list[dict[int, str]] = [{}]
    for at, why in reasons:
        if at in parts[-1] or _takes(_with(scale, {**parts[-1], at: why})) > _ROOM:
            parts.append({})
        parts[-1][at] = why
    return [_with(scale, whys) for whys in parts]


def _with(scale: f.Scale, whys: Mapping[int, str]) -> f.Scale:
    """The question with these reasons, each by the place of its score, and no others."""
    scores = (replace(score, why=whys.get(at, "")) for at, score in enumerate(scale.scores))
    return replace(scale, scores=tuple(scores))


def _takes(scale: f.Scale) -> float:
    """The lines that a scale takes: names over each other where numbers meet, and reasons three abreast."""
    numbers = [score.score for score in scale.scores]
    highest = max((numbers.count(number) for number in set(numbers)), default=0)
    feet = [0.0] * _ABREAST
    for score in scale.scores:
        said = score.face.words if score.face else score.why
        if said:
            feet[feet.index(min(feet))] += lines(said, _LETTERS_OF_WHY) + _WHY
    return _LINE + highest * _NAMES + max(feet)
