"""Waiting for the disk, where a file system can be asked to and where it cannot."""

import errno
import os
import sys
from pathlib import Path

import pytest

from soundingboard.base.disk import settle_folder


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a file system here that knows no waiting")
def test_a_file_system_that_knows_no_waiting_for_a_folder_is_left_at_that() -> None:
    folder = os.open("/proc", os.O_RDONLY)
    with pytest.raises(OSError, match="Invalid argument") as said:
        os.fsync(folder)
    os.close(folder)
    assert said.value.errno == errno.EINVAL
    settle_folder(Path("/proc"))


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        settle_folder(tmp_path / "gone")
