"""What a rehearsal leaves: everything that is promised, in order, with pictures of both windows."""

import re
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtGui import QImage

from tests.e2e.played import Played
from tests.integration.recorded import recorder_of

LEFT = {
    "documents", "vault", "recording", "screens",
    "family-screen.jsonl", "findings.jsonl", "timeline.jsonl", "conference.json", "report.json",
}  # fmt: skip
TIMES = {"start_ms", "open_ms", "commands", "screen", "documents"}
FEWEST_COLOURS = 40
"""A blank picture has one, a page of one flat colour with a line of type some dozens."""


def test_everything_is_left_and_nothing_else(played: Played) -> None:
    assert {path.name for path in played.out.iterdir()} == LEFT
    assert [path.name for path in played.out.parent.iterdir() if path.name.startswith(".")] == []
    assert {path.suffix for path in (played.out / "recording").iterdir()} == {".age"}


def test_it_says_nothing_and_leaves_no_recorder(played: Played) -> None:
    assert (played.said.stdout, played.said.stderr) == ("", "")
    with pytest.raises(LookupError):
        recorder_of(played.out.parent)


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("family-screen", {"at": str, "page": str, "texts": list}),
        ("findings", {"at": str, "code": str, "about": list, "settled": bool}),
        ("timeline", {"at": str, "number": int, "do": str, "hash": str}),
    ],
)
def test_lines_are_in_order_of_time_and_have_their_fields(
    played: Played, name: str, keys: dict[str, type]
) -> None:
    lines = played.lines(name)
    assert len(lines) > 20
    for line in lines:
        assert re.fullmatch(r"\d\d:[0-5]\d:[0-5]\d", line["at"]), line
        assert {key: type(line[key]) for key in keys} == keys
        if name != "timeline":
            assert line.keys() == keys.keys()
    assert all(before["at"] <= after["at"] for before, after in pairwise(lines))


def test_the_pictures_are_those_of_each_item_and_each_break(played: Played) -> None:
    named = [step.get("item", "break") for step in played.steps("start_item", "start_break")]
    assert len(named) == 11
    wanted = [f"{number:02}-{name}.png" for number, name in enumerate(named, 1)]
    for window in ("chair", "family"):
        found = sorted(path.name for path in (played.out / "screens").glob(f"{window}-*"))
        assert found == [f"{window}-{name}" for name in wanted]
    assert len(list((played.out / "screens").iterdir())) == 2 * len(wanted)


def test_each_picture_shows_a_whole_window_of_its_own(played: Played) -> None:
    seen = []
    for window, width, height in (("family", 1920, 1080), ("chair", 1366, 768)):
        for path in sorted((played.out / "screens").glob(f"{window}-*")):
            image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
            assert (image.width(), image.height()) == (width, height), path.name
            pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, width)
            assert len(np.unique(pixels[::3, ::3])) > FEWEST_COLOURS, f"{path.name} is blank"
            seen.append(pixels.tobytes())
    assert len(set(seen)) == len(seen), "two pictures are the same"


def test_the_report_times_each_command_each_change_of_the_screen_and_each_document(played: Played) -> None:
    timings = played.data("report")["timings"]
    assert timings.keys() == TIMES
    assert timings["start_ms"] > 0
    assert timings["open_ms"] > 0
    assert [each["do"] for each in timings["commands"]] == [step["do"] for step in played.scenario["step"]]
    assert len(timings["screen"]) == len(timings["commands"])
    made = sorted(path.name for path in (played.out / "documents").iterdir())
    assert sorted(each["who"] for each in timings["documents"]) == made
    for each in (*timings["commands"], *timings["screen"], *timings["documents"]):
        assert 0 < each["ms"] < 30_000
