"""From the family's window nothing of a conference can be reached but the words that stand on it."""

import inspect
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, get_type_hints

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QLabel

from soundingboard.commands.vocabulary import command
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.family.preview import PreviewView
from soundingboard.ui.family.window import FamilyWindow
from tests.gui.conference.hall import Hall, opened
from tests.privacy.reachable import reachable

MAY = (
    "soundingboard.ui.family.",
    "soundingboard.ui.shared.",
    "soundingboard.views.frame",
    "soundingboard.base.",
)
NEVER = ("soundingboard", "sqlalchemy", "sqlcipher3")


def is_foreign(thing: object) -> bool:
    """Whether it belongs to another room than the window's."""
    module = type(thing).__module__
    return module.startswith(NEVER) and not module.startswith(MAY)


def trespassers(start: QObject) -> list[str]:
    """What can be reached that belongs to other rooms than the window's, and how."""
    return [way for thing, way in reachable(start, is_foreign) if is_foreign(thing)]


@pytest.fixture(scope="module")
def hall(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """The app's own windows, put together by the app, in the middle of a conference."""
    with opened(tmp_path_factory.mktemp("hall"), "fed") as made:
        for verb, fields in STEPS:
            made.day.desk.do(command(verb, fields))
        yield made


STEPS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("start_conference", {}),
    ("arrive", {"who": ["ruth", "mia", "sam"], "joins": "room"}),
    ("start_item", {"item": "risks"}),
    ("capture", {"kind": "worry", "text": "Mia is tired."}),
    ("show", {"page": "who"}),
    ("show", {"page": "plan"}),
    ("show", {"page": "board"}),
)


def test_nothing_of_a_conference_can_be_reached(hall: Hall) -> None:
    assert "Mia is tired." in hall.shows()
    found = list(reachable(hall.day.family, is_foreign))
    assert len(found) > 500, "it was a real window that was searched"
    assert trespassers(hall.day.family) == []


def test_nothing_can_be_reached_from_the_view_in_the_chairs_preview_but_the_chairs_window(hall: Hall) -> None:
    for preview in hall.day.chair.findChildren(PreviewView):
        view = preview.view
        view.setParent(None)
        assert trespassers(view) == []
        view.setParent(preview)


def _as_an_attribute(window: FamilyWindow, secret: object) -> None:
    window.view.kept = secret  # type: ignore[attr-defined]  # planted


def _in_a_closure(window: FamilyWindow, secret: object) -> None:
    window.ask = lambda: secret  # type: ignore[attr-defined]  # planted


def _as_a_default(window: FamilyWindow, secret: object) -> None:
    def ask(given: object = secret) -> object:
        return given

    window.ask = ask  # type: ignore[attr-defined]  # planted


def _in_a_partial(window: FamilyWindow, secret: object) -> None:
    window.ask = partial(print, {"deep": [secret]})  # type: ignore[attr-defined]  # planted


def _as_a_bound_method(window: FamilyWindow, secret: object) -> None:
    window.ask = secret.__repr__  # type: ignore[attr-defined]  # planted


def _in_a_child(window: FamilyWindow, secret: object) -> None:
    child = QObject(window)
    child.kept = secret  # type: ignore[attr-defined]  # planted


def _as_a_property(window: FamilyWindow, secret: object) -> None:
    QLabel(window).setProperty("kept", [secret])


PLANTS = (_as_an_attribute, _in_a_closure, _as_a_default, _in_a_partial, _as_a_bound_method, _in_a_child,
          _as_a_property)  # fmt: skip


@pytest.mark.parametrize("plant", PLANTS)
def test_whatever_is_planted_is_found(hall: Hall, plant: Callable[[FamilyWindow, object], None]) -> None:
    window = FamilyWindow()
    assert trespassers(window) == []
    plant(window, hall.day.desk)
    assert any("Desk" in way for way in trespassers(window))


GIVEN = {bytes, bool, QScreen, Callable[[], float]}
"""What may be handed to the window by whoever puts it up; nothing of it can hold a conference."""


@pytest.mark.parametrize("kind", [FamilyWindow, FrameView])
def test_only_bytes_and_places_are_handed_to_it(kind: type) -> None:
    """So no signal that is connected to one of its methods can bring anything else in."""
    own = {name: method for name, method in vars(kind).items() if inspect.isfunction(method)}
    ours = {name: method for name, method in own.items() if name.islower() and not name.startswith("_")}
    assert "show_frame" in ours
    for name, method in ours.items():
        hints = get_type_hints(method)
        assert {hint for field, hint in hints.items() if field != "return"} <= GIVEN, name


@pytest.mark.parametrize("kind", [FamilyWindow, FrameView])
def test_what_it_tells_others_is_nothing_but_that_it_happened(kind: type) -> None:
    """Whoever hears it was connected by the app, is told nothing, and cannot be asked for by the window."""
    signals = [str(value) for value in vars(kind).values() if isinstance(value, Signal)]
    assert signals
    assert all(each.endswith("()") for each in signals)
