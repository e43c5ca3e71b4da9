"""The passphrase in the real app: changed under Settings, and chosen anew with the council's key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from soundingboard.app.library.rescue import Rescue
from soundingboard.app.program import Program
from soundingboard.app.world import World
from soundingboard.base.errors import Trouble
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import seal, seal_with_passphrase
from soundingboard.ui.library.entry import UnlockPage
from soundingboard.ui.library.lock import LockPage
from soundingboard.ui.library.new_passphrase import NewPassphrasePage
from soundingboard.ui.library.settings import SettingsPage
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.vault.database import reading
from soundingboard.vault.vault import Vault
from tests.gui.keyboard import press, type_text
from tests.integration.access_log import accesses
from tests.integration.app.conftest import Chosen
from tests.integration.app.driving import (
    PASSPHRASE,
    begin,
    day_of,
    do,
    focus,
    inside,
    make_vault,
    on_page,
    strike,
    tab_to,
    the_page,
)
from tests.integration.recorded import recorder_of

NEW = "violin harbour pepper cloud"
RECOVERED = [
    ("council", "began to choose a new passphrase, after opening with a recovery key"),
    ("council", "opened with a recovery key"),
]


def noted(program: Program) -> list[tuple[str, str]]:
    """Who did what, by the access log of the open vault, in no order of time."""
    with reading(inside(program).vault.engine) as session:
        return sorted((row.who, row.what) for row in accesses(session))


def unlock(qtbot: QtBot, program: Program, passphrase: str) -> None:
    page = the_page(program, UnlockPage)
    page.field.line.setText(passphrase)
    page.go_on.click()
    qtbot.waitUntil(lambda: program.page is not page or bool(page.notice.text))


def test_a_chair_changes_the_passphrase(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    inside(program).beside.settings()
    on_page(qtbot, program, SettingsPage)
    press(tab_to("Change the passphrase"), Qt.Key.Key_Space)
    on_page(qtbot, program, NewPassphrasePage)
    for text in (PASSPHRASE, NEW, NEW):
        type_text(focus(), text)
        press(focus(), Qt.Key.Key_Return)
    page = the_page(program, NewPassphrasePage)
    qtbot.waitUntil(lambda: bool(page.notice.text))
    assert page.notice.text.startswith("From now on your new passphrase opens the vault.")
    assert ("chair", "began to change the passphrase") in noted(program)
    strike(program.front, "Alt+Left")
    on_page(qtbot, program, SettingsPage)
    program.lock()
    unlock(qtbot, program, PASSPHRASE)
    assert "does not open it" in the_page(program, UnlockPage).notice.text
    unlock(qtbot, program, NEW)
    on_page(qtbot, program, LibraryWindow)


def choose_anew(qtbot: QtBot, page: UnlockPage) -> None:
    """Choose a new passphrase, once the council's key has opened the vault."""
    qtbot.waitUntil(page.new.isVisible)
    for text in (NEW, NEW):
        type_text(focus(), text)
        press(focus(), Qt.Key.Key_Return)


def test_whoever_forgot_the_passphrase_goes_in_with_the_councils_key(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path, chosen: Chosen
) -> None:
    make_vault(qtbot, open_app(tmp_path / "vault"))
    program = open_app(tmp_path / "vault")
    page = the_page(program, UnlockPage)
    press(tab_to("Open with the council's key"), Qt.Key.Key_Space)
    assert page.notice.text.startswith("No file was chosen")
    chosen.opens = chosen.file
    page.lost.click()
    choose_anew(qtbot, page)
    on_page(qtbot, program, LibraryWindow)
    assert [each for each in noted(program) if each[0] == "council"] == RECOVERED
    program.lock()
    unlock(qtbot, program, PASSPHRASE)
    assert "does not open it" in the_page(program, UnlockPage).notice.text
    unlock(qtbot, program, NEW)
    on_page(qtbot, program, LibraryWindow)


@pytest.mark.usefixtures("no_recorder_left")
def test_behind_the_lock_the_same_way_leads_back_and_the_recording_goes_on(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path, chosen: Chosen
) -> None:
    program = open_app(tmp_path / "vault")
    begin(qtbot, program)
    do(program, "start_recording")
    day = day_of(program)
    day.sound.feed(1)
    recorder = recorder_of(tmp_path)
    program.lock()
    on_page(qtbot, program, LockPage)
    page = the_page(program, LockPage)
    chosen.opens = chosen.file
    page.lost.click()
    qtbot.waitUntil(page.new.isVisible)
    program.front.close()
    assert program.front.isVisible()
    assert page.notice.text.startswith("A conference is open")
    day.sound.feed(1)
    qtbot.waitUntil(lambda: "Recording 00:00:02" in page.line.text())
    assert not day.chair.isVisible()
    choose_anew(qtbot, page)
    qtbot.waitUntil(day.chair.isVisible)
    assert recorder_of(tmp_path) == recorder
    do(program, "capture", kind="worry", text="It goes on.")
    assert [each for each in noted(program) if each[0] == "council"] == RECOVERED
    program.lock()
    on_page(qtbot, program, LockPage)
    page = the_page(program, LockPage)
    for passphrase, opens in ((PASSPHRASE, False), (NEW, True)):
        page.field.line.setText(passphrase)
        page.go_on.click()
        qtbot.waitUntil(page.go_on.isEnabled)
        assert day.chair.isVisible() is opens
    do(program, "stop_recording")
    day.sound.settle()


@pytest.fixture
def council() -> Identity:
    """The council's secret key."""
    return Identity.new()


@pytest.fixture
def lost(tmp_path: Path, council: Identity, world: World, chosen: Chosen) -> Rescue:
    """The way into a vault whose passphrase nobody knows; whatever opens is kept in ``chosen.asked``."""
    folder = tmp_path / "vault"
    Vault.create(folder, PASSPHRASE, [council.recipient], work_factor=4).close()

    def opened(vault: Vault) -> None:
        chosen.asked.append("in")
        vault.close()

    return Rescue(folder, world, opened)


def key_file(chosen: Chosen, data: bytes | None) -> None:
    """Let the chair choose a file that holds this, or one that is gone."""
    chosen.opens = chosen.folder.with_name("stick.txt")
    if data is not None:
        chosen.opens.write_bytes(data)


def test_a_key_file_with_a_passphrase_of_its_own_opens_the_vault(
    lost: Rescue, council: Identity, chosen: Chosen
) -> None:
    plain = f"# the council's\n{council.text}\n".encode()
    key_file(chosen, seal_with_passphrase(plain, "the file's own", work_factor=4))
    assert lost.choose() is True
    with pytest.raises(Trouble, match="This passphrase does not open the key file"):
        lost.open("another")
    lost.open("the file's own")
    lost.renew(NEW)
    assert chosen.asked[-1] == "in"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a letter",
        b"\xff\xfe\x00",
        b"x" * 200_000,
        b"AGE-SECRET-KEY-1QQQQ",
        str(Identity.new().recipient).encode(),
        seal(b"a letter", [Identity.new().recipient]),
    ],
    ids=["nothing", "a letter", "no text", "too large", "misspelt", "a public key", "sealed to a key"],
)
def test_what_is_no_key_is_told_in_a_sentence_that_repeats_nothing_of_it(
    lost: Rescue, chosen: Chosen, data: bytes
) -> None:
    key_file(chosen, data)
    with pytest.raises(Trouble) as told:
        lost.choose()
    assert (
        str(told.value) == "stick.txt is no recovery key: choose the file that your council keeps for this."
    )
    assert told.value.__cause__ is None


def test_a_locked_file_with_no_key_in_it_is_told_once_it_is_opened(lost: Rescue, chosen: Chosen) -> None:
    key_file(chosen, seal_with_passphrase(b"a letter", "the file's own", work_factor=4))
    lost.choose()
    with pytest.raises(Trouble, match="is no recovery key"):
        lost.open("the file's own")


def test_another_councils_key_and_a_file_that_is_gone_are_told(
    lost: Rescue, chosen: Chosen, tmp_path: Path
) -> None:
    key_file(chosen, Identity.new().text.encode())
    assert lost.choose() is False
    with pytest.raises(Trouble, match="This key does not open this vault"):
        lost.open()
    chosen.opens = tmp_path / "gone.txt"
    with pytest.raises(Trouble, match=r"gone.txt cannot be read \(no such file"):
        lost.choose()
    for deed in (lost.open, lost.renew):
        with pytest.raises(Trouble, match="No file was chosen"):
            deed(NEW)


def test_what_was_opened_and_left_is_closed_and_chooses_nothing(
    lost: Rescue, council: Identity, chosen: Chosen, tmp_path: Path
) -> None:
    key_file(chosen, council.text.encode())
    lost.choose()
    lost.open()
    lost.close()
    with pytest.raises(Trouble, match="No file was chosen"):
        lost.renew(NEW)
    Vault.unlock(tmp_path / "vault", PASSPHRASE).close()
