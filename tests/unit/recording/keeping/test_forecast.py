"""Disk needed for a day against disk free, in words."""

import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from soundingboard.recording.keeping import forecast as module
from soundingboard.recording.keeping.forecast import BYTES_PER_HOUR, forecast

Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 - what shutil gives is one


def free(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**12, 0, count))


def test_a_day_that_fits_and_one_that_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    need = 6 * BYTES_PER_HOUR[1]
    free(monkeypatch, need)
    (place,) = forecast([tmp_path], 6)
    assert place.enough
    assert place.sentence == f"6 hours of recording need 216 MB on {tmp_path}, where 216 MB are free."
    free(monkeypatch, need - 1)
    (place,) = forecast([tmp_path], 6)
    assert not place.enough
    assert place.sentence.endswith("are free: make space there or choose another place.")


def test_a_call_needs_more_and_two_copies_on_one_disk_need_twice_as_much(tmp_path: Path) -> None:
    alone, both = forecast([tmp_path], 1)[0], forecast([tmp_path, tmp_path / "second"], 1, 2)
    assert alone.needed == BYTES_PER_HOUR[1]
    assert [each.needed for each in both] == [2 * BYTES_PER_HOUR[2]] * 2
    assert alone.free is not None
    assert alone.free == pytest.approx(shutil.disk_usage(tmp_path).free, rel=0.1)
    assert alone.sentence.startswith("One hour of recording")


def test_copies_on_two_disks_need_their_own_space_each(tmp_path: Path) -> None:
    other = Path("/dev/shm")  # noqa: S108 - another disk than the test's folder, and nothing is written
    if not other.is_dir() or other.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is one disk only")
    assert [each.needed for each in forecast([tmp_path, other], 2)] == [2 * BYTES_PER_HOUR[1]] * 2


def test_a_folder_that_is_not_there_yet_is_counted_where_it_will_be(tmp_path: Path) -> None:
    (place,) = forecast([tmp_path / "a" / "b"], 1)
    assert place.free is not None
    assert not (tmp_path / "a").exists()


def test_a_place_that_cannot_be_seen_is_not_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unseen(_: Path) -> int:
        raise PermissionError

    monkeypatch.setattr(module, "_standing", unseen)
    (place,) = forecast([tmp_path], 1)
    assert (place.free, place.enough) == (None, False)
    assert "connect its disk" in place.sentence
