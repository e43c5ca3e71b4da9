"""The page of the sound check with a real sound system: room and call, each chosen by name and heard."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.app.world import World
from soundingboard.recording.hearing.sources import DeviceSource
from soundingboard.ui.prepare.sound import SoundPage
from soundingboard.ui.shared.fields import Choice
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.vault.sound_choice import SoundChoice, read_choice
from tests.integration.app.driving import make_vault, strike, the_page
from tests.integration.pulse import Room, needs_pulse
from tests.integration.recorded import needs_tools, spoken

WORDS = "Good morning everybody. Can you hear me well at the far end of the table, under the window?"

pytestmark = [needs_pulse, needs_tools, pytest.mark.usefixtures("no_recorder_left")]


@pytest.fixture
def world(world: World) -> World:
    """The world with its microphones."""
    return replace(world, source=DeviceSource())


@pytest.fixture
def page(loud_room: Room, qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path) -> SoundPage:
    """The page, once it knows what can be heard: two microphones, and a call on a headset."""
    loud_room.add("ceiling", "Siân Ceiling")
    loud_room.add_output("headset", "Headset")
    loud_room.hum("headset")
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    strike(program.front, "F10")
    page = the_page(program, SoundPage)
    qtbot.waitUntil(lambda: page.call.findData("Headset") > 0, timeout=20_000)
    return page


def choose(box: Choice, name: str) -> None:
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def test_room_and_call_are_heard_apart_and_neither_stands_for_the_other(
    loud_room: Room, qtbot: QtBot, page: SoundPage, tmp_path: Path
) -> None:
    choose(page.microphone, "Table")
    assert page.of_call.isHidden(), "no call was chosen yet"
    choose(page.call, "Headset")
    qtbot.waitUntil(lambda: "Heard through “Headset”." in page.of_call.says.text(), timeout=20_000)
    qtbot.waitUntil(lambda: "Nothing comes from the call" in page.of_call.says.text(), timeout=20_000)
    said = spoken(WORDS, tmp_path / "said.wav")
    loud_room.play(said, "headset")
    qtbot.waitUntil(lambda: page.of_call.says.text().startswith("The call is heard."), timeout=20_000)
    assert page.room.level.value() < 12, "nobody speaks in the room"
    qtbot.waitUntil(lambda: page.of_call.level.value() < 12, timeout=20_000)
    loud_room.play(said)
    qtbot.waitUntil(lambda: page.room.level.value() > 40, timeout=20_000)
    assert page.of_call.level.value() < 12, "nobody speaks on the call"


def test_another_choice_is_heard_at_once_and_what_was_not_changed_goes_on(
    loud_room: Room, qtbot: QtBot, page: SoundPage
) -> None:
    choose(page.microphone, "Table")
    choose(page.call, "Headset")
    qtbot.waitUntil(lambda: "“Headset”" in page.of_call.says.text(), timeout=20_000)
    choose(page.microphone, "Siân Ceiling")
    assert "“Headset”" in page.of_call.says.text(), "the call is not opened anew"
    qtbot.waitUntil(lambda: "“Siân Ceiling”" in page.room.says.text(), timeout=20_000)
    choose(page.call, "")
    page.look()
    assert page.of_call.isHidden()
    loud_room.unplug("ceiling")
    qtbot.waitUntil(lambda: "Siân Ceiling" not in page.room.says.text(), timeout=20_000)
    lines = [each.text() for each in page.room.findChildren(WrapLabel)[1:]]
    assert any(line.startswith("The microphone c") for line in lines), lines  # changed, or cannot be opened


def test_what_was_chosen_by_hand_is_kept(page: SoundPage, tmp_path: Path) -> None:
    choose(page.microphone, "Siân Ceiling")
    choose(page.call, "Headset")
    assert read_choice(tmp_path / "vault") == SoundChoice(microphone="Siân Ceiling", call="Headset")
