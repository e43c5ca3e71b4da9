"""The sample rehearsal, played once for all tests that read what it leaves."""

import shutil

import pytest

from tests.e2e.played import REVIEW, Played, play_sample


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The sample, played by the program itself without a display."""
    assert shutil.which("age"), "age is not installed"
    sample = play_sample(tmp_path_factory.mktemp("rehearsal"))
    assert (sample.said.returncode, sample.said.stderr) == (0, "")
    return sample


@pytest.fixture(scope="session")
def review(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The review conference of two children with two fathers, played once in the same way."""
    played = play_sample(tmp_path_factory.mktemp("review"), REVIEW)
    assert (played.said.returncode, played.said.stderr) == (0, "")
    return played
