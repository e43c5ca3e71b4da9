"""Two copies, in two places: each is whole by itself, and no trouble of one is a trouble of the other."""

import os
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from soundingboard.base.errors import BadInput
from soundingboard.base.places import shipped
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.recording.keeping.leftovers import interrupted
from soundingboard.recording.keeping.lock import is_held
from soundingboard.recording.keeping.marks import read_marks
from soundingboard.recording.keeping.recovery import recover
from soundingboard.recording.keeping.verify import chunks, verify
from soundingboard.recording.recorder.client import RecorderClient, start_recorder
from soundingboard.recording.state import RecorderState
from soundingboard.sealing.keys import Identity
from tests.integration.disks import freezing_disk, frozen, resize, small_disk
from tests.integration.recorded import recorder_of

CHAIR = Identity.new()
TO = [str(CHAIR.recipient)]
SPEECH = str(shipped("resources", "rehearsal", "speech.opus"))
FED = FileSource(SPEECH, "fed")
KNOWABLE = 5.0
"""Seconds within which trouble must be told, and some for a busy computer."""

pytestmark = pytest.mark.usefixtures("no_recorder_left")


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    """Where the first copy goes, and the second."""
    return tmp_path / "first", tmp_path / "second"


def until(
    client: RecorderClient, what: Callable[[RecorderState], bool], seconds: float = KNOWABLE + 3
) -> float:
    """Wait for a state; gives how long it took."""
    began = time.monotonic()
    while not what(client.state()):
        assert time.monotonic() - began < seconds, client.state()
        time.sleep(0.02)
    return time.monotonic() - began


def both(state: RecorderState) -> bool:
    return state.copies == 2


def sound(path: Path) -> bytes:
    return b"".join(chunks(path, [CHAIR]))


def told(folder: Path, name: str = "a") -> list[str]:
    return [mark.text.split(":")[0] for mark in read_marks(folder, name, [CHAIR]) if mark.kind == "copy"]


def kill(folder: Path) -> None:
    os.kill(recorder_of(folder), signal.SIGKILL)
    deadline = time.monotonic() + 5
    while is_held(folder / "a.lock") and time.monotonic() < deadline:
        time.sleep(0.01)


def test_both_copies_are_whole_and_each_has_keys_of_its_own(places: tuple[Path, Path]) -> None:
    first, second = places
    with start_recorder(first, "a", TO, FED, second=second) as client:
        assert client.state().copies_wanted == 2
        client.feed(1.0)
        until(client, both)
        assert client.state().troubles == ()
        client.feed(30.0)
        client.mark("the child's own words")
        finished = client.stop()
    assert (finished.path, finished.second) == (first / "a.opus.age", second / "a.opus.age")
    for place in places:
        assert sorted(path.name for path in place.iterdir()) == ["a.marks.age", "a.opus.age"]
        assert verify(place / "a.opus.age", [CHAIR]).seconds == finished.seconds == 31.0
    assert sound(first / "a.opus.age") == sound(second / "a.opus.age")
    assert read_marks(first, "a", [CHAIR]) == read_marks(second, "a", [CHAIR])
    sealed, other = ((place / "a.opus.age").read_bytes() for place in places)
    assert not any(other[at : at + 64] in sealed for at in range(1000, len(other) - 64, 997))


def test_a_second_copy_beside_the_first_is_none(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="another disk"):
        start_recorder(tmp_path, "a", TO, FED, second=tmp_path / "." / "")
    assert list(tmp_path.iterdir()) == []


def test_a_second_place_that_is_not_there_is_told_and_waited_for(places: tuple[Path, Path]) -> None:
    first, second = places
    second.parent.mkdir(exist_ok=True)
    second.write_text("no folder")
    with start_recorder(first, "a", TO, FED, second=second) as client:
        client.feed(1.0)
        assert until(client, lambda state: bool(state.troubles)) < KNOWABLE
        state = client.state()
        assert (state.phase, state.copies, state.copies_wanted) == ("recording", 1, 2)
        assert state.trouble.startswith("Only one copy is being kept since ")
        assert str(second) in state.trouble
        second.unlink()
        until(client, both)
        assert client.state().troubles == ()
        client.feed(1.0)
        finished = client.stop()
    assert finished.second
    assert sound(finished.second) == sound(finished.path)
    assert told(first) == ["Copy 2 is not being kept", f"Copy 2 is being kept again, in {second}."]


def test_a_full_second_disk_is_told_and_costs_the_first_nothing(places: tuple[Path, Path]) -> None:
    first, mounted = places
    with (
        small_disk(mounted, "300k") as second,
        start_recorder(first, "a", TO, FED, second=second) as client,
    ):
        client.feed(5.0)
        until(client, both)
        client.feed(60.0)
        assert until(client, lambda state: state.copies == 1) < KNOWABLE
        assert f"{second} is full, so make space there" in client.state().trouble
        assert client.state().phase == "recording"
        client.feed(5.0)
        resize(second, "20m")
        until(client, both)
        client.feed(5.0)
        finished = client.stop()
        assert verify(finished.path, [CHAIR]).seconds == 75.0
        assert finished.second
        assert sound(finished.second) == sound(finished.path)
        assert len(told(second)) == 2


def test_a_disk_that_is_full_at_the_stop_does_not_hold_it_up(places: tuple[Path, Path]) -> None:
    first, mounted = places
    with (
        small_disk(mounted, "300k") as second,
        start_recorder(first, "a", TO, FED, second=second) as client,
    ):
        client.feed(70.0)
        until(client, lambda state: state.copies == 1)
        began = time.monotonic()
        finished = client.stop()
        assert time.monotonic() - began < 15
        assert (finished.path, finished.second) == (first / "a.opus.age", None)
        assert verify(finished.path, [CHAIR]).seconds == 70.0
        assert interrupted(first, "a", second) is None


# The first place is on a disk of its own here, and full: the second has all of it.
def test_when_the_first_disk_is_full_the_second_has_everything(places: tuple[Path, Path]) -> None:
    mounted, second = places
    with (
        small_disk(mounted, "300k") as first,
        start_recorder(first, "a", TO, FED, second=second) as client,
    ):
        client.feed(70.0)
        until(client, lambda state: state.copies == 1)
        assert client.state().phase == "recording"
        finished = client.stop()
        assert (finished.path, finished.second) == (second / "a.opus.age", None)
        assert verify(finished.path, [CHAIR]).seconds == 70.0
        assert interrupted(first, "a", second) is None
        assert interrupted(first, "a", second.with_name("nowhere"))


def test_a_disk_that_is_pulled_out_and_put_in_again_gets_a_new_piece(places: tuple[Path, Path]) -> None:
    first, mounted = places
    with small_disk(mounted, "20m"):
        second = mounted / "recordings"
        with start_recorder(first, "a", TO, FED, second=second) as client:
            client.feed(30.0)
            until(client, both)
            time.sleep(1.0)
            second.rename(mounted / "pulled out")
            client.feed(5.0)
            assert until(client, lambda state: state.copies == 1) < KNOWABLE
            time.sleep(6.0)
            second.mkdir()
            until(client, both, 12)
            client.feed(5.0)
            finished = client.stop()
        assert verify(finished.path, [CHAIR]).seconds == 40.0
        assert finished.second is None
        assert interrupted(first, "a", second) is None
        assert sorted(path.name for path in second.glob("*.age")) == [
            "a.piece-2.marks.age",
            "a.piece-2.opus.age",
        ]
        assert len(told(second, "a.piece-2")) == 2
        # Should the first place be lost after all, the pieces make the whole.
        shutil.rmtree(first)
        for path in (mounted / "pulled out").iterdir():
            path.rename(second / path.name)
        made = recover(second, "a", [CHAIR])
        assert (made.seconds, made.holes) == (40.0, ())


def test_a_frozen_disk_holds_up_nothing(places: tuple[Path, Path], tmp_path: Path) -> None:
    first, mounted = places
    with freezing_disk(mounted, tmp_path / "image") as second:
        with start_recorder(first, "a", TO, FED, second=second) as client:
            client.feed(5.0)
            until(client, both)
            with frozen(second):
                client.feed(5.0)
                assert until(client, lambda state: state.copies == 1, 10) < KNOWABLE + 1
                assert f"{second} does not answer" in client.state().trouble
                began = time.monotonic()
                client.feed(5.0)
                client.mark("while it was frozen")
                assert time.monotonic() - began < 2
            until(client, both, 10)
            client.feed(5.0)
            with frozen(second):
                client.feed(5.0)
                began = time.monotonic()
                finished = client.stop()
                assert time.monotonic() - began < 35
                assert verify(finished.path, [CHAIR]).seconds == 25.0
                assert (finished.path, finished.second) == (first / "a.opus.age", None)
        deadline = time.monotonic() + 10
        while is_held(second / "a.lock") and time.monotonic() < deadline:
            time.sleep(0.05)


@pytest.mark.parametrize("lost", [0, 1])
def test_one_place_is_enough_to_recover_from(lost: int, places: tuple[Path, Path]) -> None:
    first, second = places
    with start_recorder(first, "a", TO, FED, second=second) as client:
        client.feed(30.0)
        until(client, both)
        time.sleep(1.0)
        kill(first)
    shutil.rmtree(places[lost])
    places[lost].mkdir()
    assert interrupted(first, "a", second)
    made = recover(first, "a", [CHAIR], second)
    assert made.path == first / "a.recovered.opus.age"
    assert made.seconds >= 29.7
    assert verify(made.path, [CHAIR]).seconds == made.seconds
    assert made.lost_seconds == pytest.approx(30.0 - made.seconds)


def test_what_both_places_lost_in_part_is_put_together(places: tuple[Path, Path]) -> None:
    first, second = places
    with start_recorder(first, "a", TO, FED, second=second) as client:
        client.feed(60.0)
        client.mark("after a minute")
        until(client, both)
        time.sleep(1.0)
        kill(first)
    # A chunk of the first is damaged, another of the second, and the second has lost its tail.
    for place, at in ((first, 100_000), (second, 240_000)):
        data = bytearray((place / "a.opus.age").read_bytes())
        data[at] ^= 1
        (place / "a.opus.age").write_bytes(data)
    for tail in second.glob("*.tail?"):
        tail.unlink()
    made = recover(first, "a", [CHAIR])
    assert (made.holes, verify(made.path, [CHAIR]).seconds) == ((), made.seconds)
    assert made.seconds >= 59.7
    shutil.rmtree(second)
    alone = recover(first, "a", [CHAIR])
    assert len(alone.holes) == 1
    assert alone.lost_seconds == pytest.approx(60.0 - alone.seconds)
    assert 5 < alone.lost_seconds < 12
    assert verify(alone.path, [CHAIR]).seconds == alone.seconds
    marks = read_marks(first, alone.path.name.removesuffix(".opus.age"), [CHAIR])
    assert [mark.kind for mark in marks if mark.missing] == ["gap", "stop"]
    after = next(mark for mark in marks if mark.text == "after a minute")
    assert after.seconds == pytest.approx(alone.seconds, abs=0.5)
