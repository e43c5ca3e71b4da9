"""The archive and what is past its time, from the list itself."""

from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from soundingboard.app.library.shelving import Shelving
from soundingboard.base.clock import HandClock
from soundingboard.base.settings import Settings
from soundingboard.sealing.keys import Identity
from soundingboard.ui.library.row import Doors, nowhere
from soundingboard.ui.library.window import LibraryWindow, Tools
from soundingboard.vault.settings import keep_settings
from soundingboard.vault.unfinished import BEFORE, Unfinished
from soundingboard.vault.vault import Vault
from soundingboard.views.begun import Written
from tests.gui.pages import shown
from tests.integration.vault.test_archive import HELD, closed, listed


def nothing() -> None:
    """Do nothing."""


def test_from_the_list_into_the_archive_back_and_away_for_good(qtbot: QtBot, tmp_path: Path) -> None:
    clock = HandClock(datetime(2027, 6, 1, 9))
    council = [Identity.new().recipient]
    with Vault.create(tmp_path / "v", "easy", council, work_factor=4, rehearsal=True, clock=clock) as vault:
        closed(vault, "old", HELD)
        shelving = Shelving(vault, clock)
        doors = Doors(
            nowhere,
            nowhere,
            nowhere,
            nowhere,
            put_away=shelving.put_away,
            bring_back=shelving.bring_back,
            delete=shelving.delete,
        )
        page = LibraryWindow(doors, Tools(nothing, nothing, nothing, nothing))
        shelving.join(page)
        shown(qtbot, page)
        shelving.put_away("old")
        assert page.list.rows == []
        page.finder.setText("ashworth")
        (found,) = page.list.found
        found.back.click()
        page.finder.clear()
        assert [row.key for row in page.list.rows] == ["old"]
        shelving.delete("old")
        page.notice._buttons[1].click()
        assert page.notice.text == "This conference is not past its date, so it stays."
        keep_settings(vault.engine, Settings(retention_months=6), HELD)
        shelving.delete("old")
        assert "of the Marlowe old family for good" in page.notice.text
        page.notice._buttons[0].click()
        assert listed(vault, clock.now()) == ["old"]
        shelving.delete("old")
        page.notice._buttons[1].click()
        assert (page.list.rows, listed(vault, clock.now())) == ([], [])


def test_what_is_left_of_the_form_of_a_conference_that_is_made_is_not_in_the_list(
    qtbot: QtBot, tmp_path: Path
) -> None:
    clock = HandClock(datetime(2027, 6, 1, 9))
    council = [Identity.new().recipient]
    with Vault.create(tmp_path / "v", "easy", council, work_factor=4, rehearsal=True, clock=clock) as vault:
        closed(vault, "made", HELD)
        for key in ("made", "begun"):
            words = Written(conference={"family": key}).words
            Unfinished(vault.folder, vault.identity, key, BEFORE).keep(words)
        page = LibraryWindow(
            Doors(nowhere, nowhere, nowhere, nowhere), Tools(nothing, nothing, nothing, nothing)
        )
        Shelving(vault, clock).join(page)
        shown(qtbot, page)
        assert [row.key for row in page.list.begun] == ["begun"]
