"""The page of the papers to bring: whole at every size, and what it makes lies in the folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.app.prepare.bringing import Bringing
from soundingboard.base.clock import HandClock
from soundingboard.base.errors import Trouble
from soundingboard.desk.desk import Desk
from soundingboard.ui.prepare.bring import BringPage, Brought
from soundingboard.ui.shared.pages import MarkedLine
from soundingboard.ui.shared.words import Words
from tests.gui.pages import assert_fits_everywhere, shown
from tests.gui.prepare.test_prepare import NOW, desk, sample, vault

__all__ = ["desk", "sample", "vault"]

LONG = "Anastasia-Konstantina Featherstonehaugh-Cholmondeley"


def nowhere() -> None:
    """Where this page leads back to."""


@dataclass
class Made:
    """Makes what it was told to, or fails after it."""

    told: tuple[Brought, ...]
    trouble: str = ""
    folder: Path | None = Path("/somewhere")

    def choose_folder(self) -> Path | None:
        return self.folder

    def make(self, folder: Path, *, surnames: bool) -> Iterator[Brought]:
        assert folder == self.folder
        assert not surnames
        yield from self.told
        if self.trouble:
            raise Trouble(self.trouble)


def said(page: BringPage) -> list[str]:
    return [words.text() for line in page.made.findChildren(MarkedLine) for words in line.findChildren(Words)]


def test_it_stands_whole_before_and_after(qtbot: QtBot, qapp: QApplication) -> None:
    many = (
        Brought("", ("name-cards.pdf",)),
        *[Brought(LONG, ("leaflet.pdf",), (("leaflet.docx", LONG),))] * 12,
    )

    def after() -> BringPage:
        page = BringPage(Made(many), nowhere)
        qtbot.addWidget(page)
        page.make.click()
        qtbot.waitUntil(lambda: bool(page.notice.text))
        return page

    assert_fits_everywhere(qtbot, qapp, lambda: BringPage(Made(()), nowhere))
    assert_fits_everywhere(qtbot, qapp, after)


def test_papers_of_the_sample_lie_in_the_folder(qtbot: QtBot, sample: Desk, tmp_path: Path) -> None:
    place = tmp_path / "papers"
    page = BringPage(Bringing(sample, HandClock(NOW), lambda _title: place, records=True), nowhere)
    shown(qtbot, page)
    assert page.first_stop().hasFocus()
    page.make.click()
    assert not page.make.isEnabled()
    qtbot.waitUntil(lambda: bool(page.notice.text), timeout=30_000)
    assert {path.name for path in place.iterdir() if path.is_dir()} == {"mia", "dean", "june"}
    assert {path.suffix for path in (place / "mia").iterdir()} == {".pdf", ".docx", ".html"}
    assert (place / "name-cards.pdf").read_bytes().startswith(b"%PDF")
    assert f"They are in {place}." in page.notice.text
    assert page.make.isEnabled()
    lines = said(page)
    assert "Leaflet for Mia" in lines
    assert "Pages for when the computer stops" in lines


def test_what_was_stopped_and_what_failed_is_said(qtbot: QtBot) -> None:
    page = BringPage(
        Made((Brought("Dean", (), (("leaflet.pdf", "14 Larch Close"),)),), "The disk is full."), nowhere
    )
    shown(qtbot, page)
    page.make.click()
    qtbot.waitUntil(lambda: bool(page.notice.text))
    assert page.notice.text == "The disk is full."
    assert said(page) == ["Leaflet for Dean was stopped: “14 Larch Close” may not stand in it"]
    assert page.make.isEnabled()


def test_nothing_is_made_where_no_folder_is_chosen(qtbot: QtBot) -> None:
    page = BringPage(Made((Brought("", ("on-paper.pdf",)),), folder=None), nowhere)
    shown(qtbot, page)
    page.make.click()
    assert page.made.isHidden()
    assert page.make.isEnabled()
