"""The watches of conftest.py bark: each is tried on a test that deserves it."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
TOP = Path(__file__).parents[2]

DESERVING = {
    "a warning logged": (
        """
        import logging
        def test_it():
            logging.getLogger("a.room").warning("the disk is nearly full")
        """,
        "*WARNING a.room: the disk is nearly full*",
    ),
    "a warning of Python's": (
        """
        import warnings
        def test_it():
            warnings.warn("old ways", DeprecationWarning)
        """,
        "*DeprecationWarning: old ways*",
    ),
    "a warning of Qt's": (
        """
        from PySide6.QtCore import qWarning
        def test_it():
            qWarning("no such slot")
        """,
        "*no such slot*",
    ),
    "a thread": (
        """
        import threading
        def test_it():
            threading.Thread(target=threading.Event().wait, name="worker", daemon=True).start()
        """,
        "*Left behind: thread worker*",
    ),
    "a process": (
        """
        import subprocess, sys
        kept = []
        def test_it():
            kept.append(subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE))
        def teardown_module():
            kept[0].communicate()
        """,
        "*Left behind: process python*",
    ),
    "a window": (
        """
        from PySide6.QtWidgets import QLabel
        kept = []
        def test_it(qapp):
            kept.append(QLabel("still here"))
            kept[0].show()
        """,
        "*Left behind: window QLabel*",
    ),
    "a watch switched off for no reason": (
        """
        import pytest
        @pytest.mark.noisy
        def test_it():
            pass
        """,
        "*needs a reason*",
    ),
}


@pytest.fixture
def yard(pytester: pytest.Pytester) -> pytest.Pytester:
    """A folder with the house's own conftest and pytest settings."""
    pytester.makeconftest((TOP / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.path.joinpath("pyproject.toml").write_bytes((TOP / "pyproject.toml").read_bytes())
    return pytester


@pytest.mark.parametrize("what", DESERVING)
def test_a_watch_barks_at(what: str, yard: pytest.Pytester) -> None:
    test, words = DESERVING[what]
    yard.makepyfile(test)
    result = yard.runpytest_subprocess(f"--rootdir={yard.path}", yard.path)
    assert result.ret != 0
    (result.stderr if "reason" in what else result.stdout).fnmatch_lines([words])


def test_the_watches_let_a_quiet_test_pass(yard: pytest.Pytester) -> None:
    yard.makepyfile(
        """
        import logging, os, pytest
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtCore import qWarning

        def test_two_screens_side_by_side(qapp):
            laptop, projector = QGuiApplication.screens()
            assert laptop.name() == "LAPTOP" and laptop.geometry().getRect() == (0, 0, 1366, 768)
            assert projector.name() == "PROJECTOR" and projector.geometry().getRect() == (1366, 0, 1920, 1080)

        @pytest.mark.noisy("says so")
        def test_noise_that_is_meant():
            logging.getLogger("a.room").error("meant")
            qWarning("meant")

        def test_places_of_its_own(home):
            assert os.environ["XDG_DATA_HOME"].startswith(str(home)) and not home.exists()
        """
    )
    yard.runpytest_subprocess(f"--rootdir={yard.path}", yard.path).assert_outcomes(passed=3)


def test_a_window_goes_with_its_test_and_one_that_several_share_stays(yard: pytest.Pytester) -> None:
    yard.makepyfile(
        """
        import pytest
        from PySide6.QtWidgets import QApplication, QLabel
        kept = []

        @pytest.fixture(scope="module")
        def shared(qapp):
            return QLabel("shared")

        @pytest.mark.parametrize("number", [1, 2])
        def test_it(shared, number):
            assert [each.text() for each in QApplication.topLevelWidgets()] == ["shared"]
            kept.append(QLabel("nobody deletes this one"))
        """
    )
    yard.runpytest_subprocess(f"--rootdir={yard.path}", yard.path).assert_outcomes(passed=2)
