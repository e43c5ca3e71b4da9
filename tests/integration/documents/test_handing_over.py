"""Papers that cannot be written: a sentence, what was there before, and no half of a file."""

import os
import resource
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from soundingboard.base.errors import Trouble
from soundingboard.documents.handing_over import hand_over
from soundingboard.documents.pack import Paper

OLD, NEW = Paper("letter.pdf", "letter", b"old" * 2_000), Paper("letter.pdf", "letter", b"new" * 100_000)


@pytest.fixture
def full_disk() -> Iterator[None]:
    """No file may grow over 64 kB, as on a disk that has no more room: the write stops half way."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def test_a_paper_takes_the_place_of_the_one_before_it(tmp_path: Path) -> None:
    hand_over([OLD], tmp_path / "mia")
    hand_over([NEW], tmp_path / "mia")
    assert [(path.name, path.read_bytes()) for path in (tmp_path / "mia").iterdir()] == [(NEW.name, NEW.data)]


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_leaves_the_old_paper_and_nothing_half(tmp_path: Path) -> None:
    hand_over([OLD], tmp_path / "mia")
    with pytest.raises(Trouble, match=r"^letter\.pdf cannot be written to .*mia: file too large\."):
        hand_over([NEW], tmp_path / "mia")
    assert [(path.name, path.read_bytes()) for path in (tmp_path / "mia").iterdir()] == [(OLD.name, OLD.data)]


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "mia").write_bytes(b"x")
    with pytest.raises(Trouble, match=r"^letter\.pdf cannot be written to .*choose another folder\.$"):
        hand_over([NEW], tmp_path / "mia")
    assert (tmp_path / "mia").read_bytes() == b"x"


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may write to any folder")
def test_a_folder_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(Trouble, match="permission denied"):
        hand_over([NEW], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_another_program_holds_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_over([OLD], tmp_path)

    def held(self: Path, _target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file", str(self))

    monkeypatch.setattr(Path, "replace", held)  # as Windows answers while Word has the file open
    with pytest.raises(Trouble, match="Close it if it is open in another program"):
        hand_over([NEW], tmp_path)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [OLD.data]
