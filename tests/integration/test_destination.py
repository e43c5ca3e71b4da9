"""Papers that cannot be written: a sentence, what was there before, and no half of a file."""

import os
import resource
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from soundingboard.base.destination import Destination
from soundingboard.base.errors import Trouble
from soundingboard.documents.pack import Paper
from tests.integration.disks import freezing_disk, only_read, pulled, small_disk


def hand_over(papers: list[Paper], folder: Path) -> None:
    Destination.at(folder).hand_over(papers, "mia")


def _lies_in(folder: Path) -> list[tuple[str, bytes]]:
    return [(path.name, path.read_bytes()) for path in folder.iterdir()]


OLD, NEW = Paper("letter.pdf", "letter", b"old" * 2_000), Paper("letter.pdf", "letter", b"new" * 100_000)


@pytest.fixture
def short_files() -> Iterator[None]:
    """No file may grow over 64 kB: the write stops half way."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def test_a_paper_takes_the_place_of_the_one_before_it(tmp_path: Path) -> None:
    hand_over([OLD], tmp_path)
    hand_over([NEW], tmp_path)
    assert _lies_in(tmp_path / "mia") == [(NEW.name, NEW.data)]


@pytest.mark.usefixtures("short_files")
def test_a_file_that_may_not_be_so_long_leaves_the_old_paper_and_nothing_half(tmp_path: Path) -> None:
    hand_over([OLD], tmp_path)
    with pytest.raises(Trouble, match=r"^letter\.pdf could not be .*mia \(it is too large for that disk\): "):
        hand_over([NEW], tmp_path)
    assert _lies_in(tmp_path / "mia") == [(OLD.name, OLD.data)]


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "mia").write_bytes(b"x")
    with pytest.raises(Trouble, match=r"^letter\.pdf could not be written to .*choose another place\.$"):
        hand_over([NEW], tmp_path)
    assert (tmp_path / "mia").read_bytes() == b"x"


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may write to any folder")
def test_a_folder_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(Trouble, match="permission denied"):
        hand_over([NEW], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_what_was_there_stays(tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick", "256k") as disk:
        hand_over([OLD], disk)
        with pytest.raises(Trouble, match=r"^letter\.pdf could not be written to .* \(the disk is full\): "):
            hand_over([NEW], disk)
        assert _lies_in(disk / "mia") == [(OLD.name, OLD.data)]


def test_a_disk_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick", "1m") as disk:
        destination = Destination.at(disk)
        with only_read(disk), pytest.raises(Trouble, match="can only be read"):
            destination.hand_over([OLD], "mia")
        assert list(disk.iterdir()) == []
        with (
            only_read(disk),
            pytest.raises(Trouble, match=r"^Nothing could be .*can only be read"),
        ):
            Destination.at(disk / "packs")


def test_a_share_that_goes_away_leaves_nothing_on_this_computer(tmp_path: Path) -> None:
    """The folder that it was mounted on is there still, and takes anything."""
    with freezing_disk(tmp_path / "share", tmp_path / "image") as disk:
        destination = Destination.at(disk)
        destination.hand_over([OLD], "mia")
        pulled(disk)
        with pytest.raises(Trouble, match=r"^letter\.pdf could not be .* is gone\): connect it again, or"):
            destination.hand_over([OLD, NEW], "dean")
        assert list(disk.iterdir()) == [], "an empty folder of this computer"
    with freezing_disk(tmp_path / "share", tmp_path / "image") as disk:
        assert _lies_in(disk / "mia") == [(OLD.name, OLD.data)]
        assert not (disk / "dean").exists()


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    destination = Destination.at(tmp_path / "packs")
    (tmp_path / "packs").rmdir()
    with pytest.raises(Trouble, match="not there any more"):
        destination.hand_over([OLD], "mia")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_another_program_holds_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_over([OLD], tmp_path)

    def held(self: Path, _target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file", str(self))

    monkeypatch.setattr(Path, "replace", held)  # as Windows answers while Word has the file open
    with pytest.raises(Trouble, match="another program has it open"):
        hand_over([NEW], tmp_path)
    assert _lies_in(tmp_path / "mia") == [(OLD.name, OLD.data)]
