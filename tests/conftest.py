"""What holds for every test: two screens, places of its own, silence, and nothing left running."""

import itertools
import json
import logging
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

SCREENS = (("LAPTOP", 0, 1366, 768), ("PROJECTOR", 1366, 1920, 1080))
"""The chair's laptop and, to the right of it, what faces the room: name, left edge, width, height."""

GRACE = 3.0
"""Seconds that a thread or a process has to end by itself after a test."""

OWN_PLACES = {
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "settings",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "WIN_PD_OVERRIDE_APPDATA": "data",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "data",
}
"""Variables that say where a program keeps what is yours, and the folder each gets for a test."""

REASONED = ("noisy", "leaves_running")
"""Markers that switch a watch off, and must say why."""


def _screens_file() -> Path:
    """Describe the two screens for Qt's platform without a display."""
    screens = [
        {"name": name, "x": left, "y": 0, "width": width, "height": height}
        | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, left, width, height in SCREENS
    ]
    place = Path(tempfile.gettempdir()) / f"soundingboard-screens-{os.getpid()}.json"
    place.write_text(
        json.dumps({"synchronousWindowSystemEvents": True, "windowFrameMargins": False, "screens": screens}),
        encoding="utf-8",
    )
    return place


# Qt asks when it starts, so this stands here and not in a fixture. A run that wants real windows
# says so itself.
if "SOUNDINGBOARD_REAL_SCREENS" not in os.environ:
    SCREENS_FILE = _screens_file()
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS_FILE.as_posix()}"

settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Ask each exception for its reason, and leave the slow tests out unless they are asked for."""
    for item in items:
        for name in REASONED:
            marker = item.get_closest_marker(name)
            if marker and not (marker.args or marker.kwargs.get("reason")):
                raise pytest.UsageError(f"{item.nodeid}: @pytest.mark.{name} needs a reason.")
        if item.get_closest_marker("noisy"):
            item.add_marker(pytest.mark.qt_log_level_fail("NO"))
    if not config.option.markexpr:
        slow = [item for item in items if item.get_closest_marker("slow")]
        items[:] = [item for item in items if item not in slow]
        config.hook.pytest_deselected(items=slow)


def pytest_unconfigure() -> None:
    """Take the description of the screens away again."""
    if "SOUNDINGBOARD_REAL_SCREENS" not in os.environ:
        SCREENS_FILE.unlink(missing_ok=True)


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    base = tmp_path_factory.mktemp("homes")
    return (base / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of this test's own, where the program's data and settings go; made on first use."""
    place = next(_homes)
    for variable, folder in OWN_PLACES.items():
        monkeypatch.setenv(variable, str(place / folder))
    if sys.platform == "darwin":
        monkeypatch.setenv("HOME", str(place))
    return place


class _Listener(logging.Handler):
    """Keeps every record that should not have been written."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Note who said what."""
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _silence(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which something was logged as a warning or worse.

    Qt's own warnings are caught by pytest-qt, at the level set in pyproject.toml.
    """
    listener = _Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    if listener.heard and not request.node.get_closest_marker("noisy"):
        pytest.fail("Logged during the test:\n" + "\n".join(listener.heard), pytrace=False)


def _threads() -> dict[object, str]:
    """The threads that Python started; Qt's, of which it keeps a stand-in for ever, are not among them."""
    return {
        thread: f"thread {thread.name}"
        for thread in threading.enumerate()
        if not isinstance(thread, threading._DummyThread)
    }


def _children() -> dict[object, str]:
    """The running child processes, where the system shows them as files."""
    found: dict[object, str] = {}
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            number, rest = place.read_text(encoding="utf-8", errors="replace").split(" (", 1)
        except (FileNotFoundError, ProcessLookupError):
            continue
        name, after = rest.rsplit(") ", 1)
        state, parent = after.split(" ")[:2]
        if int(parent) == os.getpid() and state != "Z":
            found[int(number)] = f"process {name} ({number})"
    return found


def _widgets() -> list[Any]:
    """The widgets that stand in no other, shown or hidden, if Qt runs at all."""
    qt = sys.modules.get("PySide6.QtWidgets")
    application = qt.QApplication.instance() if qt else None
    return application.topLevelWidgets() if application else []


def _windows() -> dict[object, str]:
    """Those that can be seen."""
    return {
        id(window): f"window {type(window).__name__} {window.windowTitle()!r}"
        for window in _widgets()
        if window.isVisible()
    }


def _running() -> dict[object, str]:
    return _threads() | _children() | _windows()


@pytest.fixture(autouse=True)
def _nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a child process or a window behind."""
    before = _running()
    yield
    if request.node.get_closest_marker("leaves_running"):
        return
    deadline = time.monotonic() + GRACE
    while (left := _running().keys() - before.keys()) and time.monotonic() < deadline:
        time.sleep(0.02)
    if left:
        names = _running()
        pytest.fail("Left behind: " + ", ".join(sorted(names.get(it, str(it)) for it in left)), pytrace=False)


@pytest.fixture(autouse=True)
def _no_widget_kept() -> Iterator[None]:
    """Take away the windows of a test, when they are closed: one chair's holds seventeen megabytes.

    What Qt is to delete later waits for an event loop, and between two tests there is none.
    """
    before = _widgets()
    yield
    if left := [widget for widget in _widgets() if widget not in before]:
        for widget in left:
            if widget.parent() is None:
                widget.deleteLater()
        qt = sys.modules["PySide6.QtCore"]
        qt.QCoreApplication.sendPostedEvents(None, qt.QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The name under which the session's one application runs."""
    return ["soundingboard"]
