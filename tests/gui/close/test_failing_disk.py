"""The page of the close on a disk that is soon full: it says so, marks nobody, and goes on."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from soundingboard.app.close.closing import Close
from soundingboard.commands.close import CloseConference
from soundingboard.ui.close.swept import CLEAN
from tests.gui.close.test_close import Closing, all_made, closing, said
from tests.gui.pages import shown
from tests.integration.disks import resize, small_disk

__all__ = ["closing"]


def test_a_disk_that_is_full_half_way_is_told_and_the_page_goes_on(
    qtbot: QtBot, closing: Closing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, sound = SimpleNamespace(clock=closing.clock), SimpleNamespace(settled=False)
    app = Close(None, closing.desk, world, sound, None, list)  # type: ignore[arg-type]  # all that writing asks for
    monkeypatch.setattr(closing, "make", app.packs)
    closing.desk.do(CloseConference())
    with small_disk(tmp_path / "stick", "600k") as stick:
        closing.folder = stick
        page = closing.page()
        shown(qtbot, page)
        all_made(qtbot, page)
        assert "(the disk is full): make room there, or choose another place." in page.notice.text
        assert CLEAN not in said(page)
        assert page.gets.make.isEnabled()
        files = [path for path in stick.rglob("*") if path.is_file()]
        assert not [path for path in files if path.name.startswith(".")]
        assert 0 < len(page.gets._made) < len(page.view.readers)
        written = sum(len(pack.papers) for pack in page.gets._made.values())
        assert len(files) == written, "a pack is there whole or not at all"
        assert not any(reader.sent for reader in page.view.readers)
        resize(stick, "20m")
        all_made(qtbot, page)
        assert CLEAN in said(page)
        assert sum(len(pack.papers) for pack in page.gets._made.values()) > written


def test_a_fault_of_ours_does_not_leave_the_page_waiting(
    qtbot: QtBot, closing: Closing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(closing, "make", lambda _folder: iter(lambda: 1 // 0, None))
    closing.desk.do(CloseConference())
    page = closing.page()
    shown(qtbot, page)
    with qtbot.captureExceptions() as faults:
        all_made(qtbot, page)
    assert [kind for kind, _, _ in faults] == [ZeroDivisionError]
    assert "Something went wrong that should not" in page.notice.text
    assert page.gets.make.isEnabled()
