"""A recorder dies: what it left is told, recovered and put away, and a second part goes on."""

import os
import signal
import time
from datetime import datetime
from pathlib import Path

import pytest

from soundingboard.base.errors import BadInput, Refused, Trouble
from soundingboard.base.places import shipped
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.recording.keeping.leftovers import discard_parts, interrupted, keep_parts
from soundingboard.recording.keeping.lock import is_held
from soundingboard.recording.keeping.parts import next_part, part_names, parts_of_day
from soundingboard.recording.keeping.recovery import recover
from soundingboard.recording.keeping.verify import verify
from soundingboard.recording.recorder.client import start_recorder
from soundingboard.sealing.keys import Identity
from tests.integration.disks import only_read, small_disk
from tests.integration.recorded import recorder_of

CHAIR = Identity.new()
TO = [str(CHAIR.recipient)]
FED = FileSource(str(shipped("resources", "rehearsal", "speech.opus")), "fed")
TEN = datetime(2026, 11, 24, 10, 0)
ELEVEN = datetime(2026, 11, 24, 11, 0)

pytestmark = pytest.mark.usefixtures("no_recorder_left")


def died(folder: Path, name: str, seconds: float, second: Path | None = None, at: datetime = TEN) -> None:
    """Leave what a recorder leaves that is killed after so many seconds."""
    with start_recorder(folder, name, TO, FED, second=second, at=at) as client:
        client.feed(seconds)
        time.sleep(1.0)
        os.kill(recorder_of(folder), signal.SIGKILL)
    deadline = time.monotonic() + 5
    while is_held(folder / f"{name}.lock") and time.monotonic() < deadline:
        time.sleep(0.01)


def listed(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_before_any_key_it_is_told_how_much_is_safe(tmp_path: Path) -> None:
    assert interrupted(tmp_path, "a") is None
    died(tmp_path, "a", 95.0)
    left = interrupted(tmp_path, "a")
    assert left
    assert left.words == "Interrupted recording, about 2 minutes, safe."
    assert left.seconds == 95.0
    (tmp_path / "a.lock").unlink()
    guessed = interrupted(tmp_path, "a")
    assert guessed
    assert guessed.seconds == pytest.approx(95.0, rel=0.3)
    (tmp_path / "a.recorder").unlink()
    assert interrupted(tmp_path, "a")


def test_parts_stay_until_they_were_recovered_and_somebody_said_so(tmp_path: Path) -> None:
    died(tmp_path, "a", 20.0)
    before = listed(tmp_path)
    with pytest.raises(Refused, match="not recovered yet"):
        keep_parts(tmp_path, "a")
    with pytest.raises(Refused, match="not recovered yet"):
        discard_parts(tmp_path, "a", [CHAIR])
    made = recover(tmp_path, "a", [CHAIR]).path
    after = listed(tmp_path)
    assert {name: after[name] for name in before} == before
    assert interrupted(tmp_path, "a")
    keep_parts(tmp_path, "a")
    assert interrupted(tmp_path, "a") is None
    assert {name: listed(tmp_path)[name] for name in before} == before
    whole = made.read_bytes()
    made.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with pytest.raises(BadInput):
        discard_parts(tmp_path, "a", [CHAIR])
    assert {name: listed(tmp_path)[name] for name in before} == before
    made.write_bytes(whole)
    discard_parts(tmp_path, "a", [CHAIR])
    assert sorted(listed(tmp_path)) == ["a.recovered.marks.age", "a.recovered.opus.age"]
    assert verify(made, [CHAIR]).seconds > 19
    with pytest.raises(Refused, match="exists already"):
        start_recorder(tmp_path, "a", TO, FED)


def test_two_copies_stay_two_when_the_parts_are_removed(tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "two"
    died(first, "a", 20.0, second)
    made = recover(first, "a", [CHAIR])
    in_the_way = second / made.path.name
    in_the_way.write_bytes(b"something else")
    before = listed(tmp_path)
    with pytest.raises(Trouble, match="nothing was removed"):
        discard_parts(first, "a", [CHAIR])
    assert listed(tmp_path) == before, "neither a part nor what lay there was touched"
    in_the_way.unlink()
    discard_parts(first, "a", [CHAIR])
    one, two = listed(first), listed(second)
    assert sorted(one) == ["a.recovered.marks.age", "a.recovered.opus.age"]
    assert one == two
    assert verify(in_the_way, [CHAIR]).seconds == made.seconds


def test_a_second_place_that_is_gone_keeps_nobody_from_removing_the_parts(tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "two"
    died(first, "a", 20.0, second)
    recover(first, "a", [CHAIR])
    second.rename(tmp_path / "unplugged")
    discard_parts(first, "a", [CHAIR])
    assert sorted(listed(first)) == ["a.recovered.marks.age", "a.recovered.opus.age"]


def test_a_second_part_goes_on_where_a_recorder_died(tmp_path: Path) -> None:
    assert (part_names(tmp_path, "a"), next_part(tmp_path, "a")) == ((), "a")
    died(tmp_path, "a", 20.0)
    assert next_part(tmp_path, "a") == "a.part-2"
    with start_recorder(tmp_path, "a.part-2", TO, FED, at=ELEVEN) as client:
        client.feed(10.0)
        client.stop()
    died(tmp_path, "a.part-3", 5.0)
    assert part_names(tmp_path, "a") == ("a", "a.part-2", "a.part-3")
    first, *_ = parts_of_day(tmp_path, "a", [CHAIR])
    assert (first.settled, first.seconds) == (False, 20.0)
    recovered = recover(tmp_path, "a", [CHAIR])
    discard_parts(tmp_path, "a", [CHAIR])
    first, middle, last = parts_of_day(tmp_path, "a", [CHAIR])
    assert (first.path, first.starts, first.seconds) == (recovered.path, 0.0, recovered.seconds)
    assert (first.began, first.settled) == (TEN, True)
    assert (middle.name, middle.starts, middle.seconds) == ("a.part-2", recovered.seconds, 10.0)
    assert (middle.began, middle.settled) == (ELEVEN, True)
    assert (last.starts, last.seconds, last.settled) == (recovered.seconds + 10.0, 5.0, False)
    assert next_part(tmp_path, "a") == "a.part-4"


def test_on_a_disk_that_can_only_be_read_parts_are_seen_and_stay(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "4m") as disk:
        died(disk, "a", 3.0)
        recover(disk, "a", [CHAIR])
        before = listed(disk)
        with only_read(disk):
            left = interrupted(disk, "a")
            assert left is not None
            assert left.recovered is not None
            with pytest.raises(Trouble, match="cannot be put away"):
                keep_parts(disk, "a")
            with pytest.raises(Trouble, match="cannot be put away"):
                discard_parts(disk, "a", [CHAIR])
        assert listed(disk) == before
