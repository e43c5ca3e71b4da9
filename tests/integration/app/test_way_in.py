"""What is refused at the door: a second app, a key that is none, a database anybody could read."""

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.app import sample
from soundingboard.app.front import Front
from soundingboard.app.library.council_keys import public_keys, save_new_key
from soundingboard.app.main import main, running_once
from soundingboard.app.program import Program
from soundingboard.base.clock import SystemClock
from soundingboard.base.errors import BadInput, Refused, Trouble
from soundingboard.commands.vocabulary import command
from soundingboard.sealing.keys import read_identities
from soundingboard.ui.family.window import FamilyWindow
from soundingboard.ui.library.entry import FirstRunPage, StopPage, UnlockPage
from soundingboard.vault.folder import DATABASE
from tests.integration.app.conftest import MORNING
from tests.integration.app.driving import PASSPHRASE, inside, make_vault, the_page


def test_a_second_app_says_that_one_is_open(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    lock = running_once()
    seen: list[str] = []

    def look() -> None:
        front = next(each for each in qapp.topLevelWidgets() if isinstance(each, Front) and each.isVisible())
        assert isinstance(front.page, StopPage)
        seen.append(front.page.notice.text)
        front.page.leave.click()

    QTimer.singleShot(200, look)
    assert main(tmp_path / "vault") == 1
    assert seen == ["Sounding Board is open already: look for its window. It opens once at a time."]
    lock.unlock()
    assert not (tmp_path / "vault").exists()


def test_the_app_opens_and_ends_with_its_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    def leave() -> None:
        front = next(each for each in qapp.topLevelWidgets() if isinstance(each, Front) and each.isVisible())
        assert isinstance(front.page, FirstRunPage)
        front.close()

    QTimer.singleShot(200, leave)
    assert main(tmp_path / "vault") == 0
    running_once().unlock()


def test_a_database_that_anybody_could_read_is_refused_in_words(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    make_vault(qtbot, open_app(tmp_path / "vault"))
    again = open_app(tmp_path / "vault")
    (tmp_path / "vault" / DATABASE).unlink()
    plain = sqlite3.connect(tmp_path / "vault" / DATABASE)
    plain.execute("CREATE TABLE t (x)")
    plain.close()
    page = the_page(again, UnlockPage)
    page.field.line.setText(PASSPHRASE)
    page.go_on.click()
    qtbot.waitUntil(lambda: bool(page.notice.text))
    assert "is not encrypted" in page.notice.text


@pytest.mark.parametrize("text", ["", "# only a remark", "AGE-SECRET-KEY-1QQQ", "age1short"])
def test_what_is_no_public_key_makes_no_vault(text: str) -> None:
    with pytest.raises(BadInput):
        public_keys(text)


def test_a_new_recovery_key_opens_what_is_sealed_to_it_and_writes_over_nothing(tmp_path: Path) -> None:
    path = tmp_path / "key.txt"
    public = save_new_key(path, SystemClock())
    (identity,) = read_identities(path.read_text(encoding="utf-8"))
    assert str(identity.recipient) == public
    assert [str(key) for key in public_keys(f"# the council's\n\n{public}\n")] == [public]
    with pytest.raises(Refused):
        save_new_key(path, SystemClock())
    with pytest.raises(Trouble):
        save_new_key(tmp_path / "nowhere" / "key.txt", SystemClock())


def test_the_sample_is_played_by_this_program_built_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sample.sample_command(tmp_path)[1:4] == ["-m", "soundingboard", "rehearse"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert sample.sample_command(tmp_path)[1] == "rehearse"


def test_a_sample_that_cannot_be_played_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(sample, "shipped", lambda *_: Path("no-such-file.toml"))
    player = sample.Sample(said.append)
    player.play()
    player.play()
    qtbot.waitUntil(lambda: len(said) == 2, timeout=20_000)
    assert said[0] == "The rehearsal is playing already: look for its windows."
    assert said[1].startswith("The rehearsal could not be played: no-such-file.toml cannot be read")
    player.close()


def test_a_sample_that_still_plays_ends_before_a_day_has_its_windows(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    playing = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(sample, "sample_command", lambda _out: playing)
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    made = {"kind": "initial", "reference": "CP-1", "family": "Vale", "starts": MORNING, "chair": "ruth"}
    inside(program)._desk("c1").do(command("create_conference", made))
    player, windows = program._sample, FamilyWindow.__init__
    played: list[bool] = []

    def look(window: FamilyWindow, **how: bool) -> None:
        played.append(player.playing)
        windows(window, **how)

    monkeypatch.setattr(FamilyWindow, "__init__", look)
    player.play()
    assert player.playing
    inside(program).start("c1")
    assert played == [False], "the day has its window, and no other is left"
    inside(program).library()
    player.play()
    assert player.playing, "it may be played again"
