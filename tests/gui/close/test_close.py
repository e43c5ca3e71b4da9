"""The page of the close, on the sample played to its end: what it says is so, and nothing leaves unseen."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pikepdf
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.app.close.carrying_on import AS_FILES, TO_PRINT, plan_files, print_all
from soundingboard.app.close.closing import Close
from soundingboard.app.close.depositing import CouncilStore
from soundingboard.app.close.papers import LOCKED, lock_papers
from soundingboard.app.close.settling_ends import SettlingEnds
from soundingboard.app.people_files import PeopleFiles
from soundingboard.base.clock import HandClock
from soundingboard.base.destination import Destination
from soundingboard.base.errors import Refused, Trouble
from soundingboard.commands.close import CloseConference, Issue
from soundingboard.commands.vocabulary import command
from soundingboard.conference.elsewhere import ClearedName
from soundingboard.desk.desk import Desk
from soundingboard.practice.facts import TurnFacts
from soundingboard.practice.time_ledger import share_of_the_family
from soundingboard.ui.close.checks import AT_ONCE
from soundingboard.ui.close.packs import PackMade, RecordingLine, StoppedPaper
from soundingboard.ui.close.storing import Store
from soundingboard.ui.close.swept import CLEAN
from soundingboard.ui.close.timebar import TimeBar
from soundingboard.ui.close.ways import Ways
from soundingboard.ui.close.window import CloseWindow
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.panels import Pill
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.ui.shared.words import Words, WrapLabel, widest_word
from soundingboard.vault.vault import Vault
from soundingboard.views.closing import close_view, left_out_in_words
from soundingboard.views.facts import facts_of
from soundingboard.views.whole import whole
from tests.gui.pages import assert_fits_everywhere, settle, shown
from tests.integration.disks import pulled, put_in, small_disk
from tests.played import played, until
from tests.unit.practice.sample import BEFORE, START


class Closing:
    """The sample's desk, and packs as they are asked for."""

    def __init__(self, vault: Vault, desk: Desk, clock: HandClock) -> None:
        self.vault, self.desk, self.clock = vault, desk, clock
        self.store: Store = CouncilStore(vault, desk)
        self.stopped: dict[str, StoppedPaper] = {}
        self.ages: dict[str, int] = {}
        self.fails = self.unusable = False
        self.folder: Path | None = Path("packs")
        self.file: Path | None = None
        self.waits_after = -1
        self.go_on = threading.Event()
        self.gone_back: list[str] = []

    def page(self) -> CloseWindow:
        return CloseWindow(
            Ways(
                lambda: close_view(self.desk.record, now=self.clock.now()),
                lambda: RecordingLine("2 h 03 min, sealed and kept on this computer", "14.2 MB"),
                lambda _title: self.folder,
                self.make,
                lambda who, folder: f"acorn kettle otter yacht 4072 ({who} in {folder})",
                lambda folder, everything: f"{'All' if everything else 'It'} is printed from {folder}.",
                lambda folder: f"Files are in {folder}.",
                self.desk.do,
                lambda: self.gone_back.append("back"),
                lambda: None,
                PeopleFiles(lambda: self.file),
                asking=SettlingEnds(self.desk),
                store=self.store,
            )
        )

    def make(self, _folder: Path) -> Iterator[PackMade]:
        if self.unusable:
            raise Trouble("The packs cannot be written to it: it is gone; choose another folder.")
        return self._packs()

    def _packs(self) -> Iterator[PackMade]:
        for number, reader in enumerate(close_view(self.desk.record, now=self.clock.now()).readers):
            if number == self.waits_after:
                self.go_on.wait(timeout=30)
            if self.fails:
                raise Trouble("The papers cannot be written: the disk is full; choose another folder.")
            stopped = self.stopped.get(reader.id)
            age = self.ages.get(reader.id, 0)
            yield PackMade(reader.id, reader.papers, (stopped,) if stopped else (), reading_age=age)


@pytest.fixture
def closing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Closing]:
    """The sample just before its conference is closed, or before the command that is asked for."""
    with played(tmp_path / "v", until(getattr(request, "param", "close_conference"))) as begun:
        yield Closing(begun.vault, begun.desk, begun.clock)


def said(page: CloseWindow) -> list[str]:
    return [each.text() for each in page.findChildren(Words) if each.isVisibleTo(page)]


def all_made(qtbot: QtBot, page: CloseWindow) -> None:
    page.gets.make_all()
    qtbot.waitUntil(lambda: page.gets._making is None, timeout=60_000)
    settle()


def tells(page: CloseWindow, button: KeyButton, words: str) -> None:
    """What the page says once that button was pressed."""
    assert button.isVisible()
    button.click()
    assert page.notice.text == words


def test_whoever_gets_no_paper_is_named_with_why_and_professionals_always_get_theirs(
    qtbot: QtBot, closing: Closing
) -> None:
    person = {"id": "hana", "name": "Hana Marlowe", "called": "Hana", "is": "Aunt", "group": "family"}
    closing.desk.do(command("add_person", person))
    gp = {"id": "gp", "name": "Ina Holt", "called": "Ina", "is": "GP", "joins": "written"}
    closing.desk.do(command("add_person", {**gp, "group": "professional"}))
    nurse = {"id": "bo", "name": "Bo Lind", "called": "Bo", "is": "School nurse", "group": "professional"}
    closing.desk.do(command("add_person", nurse))
    closing.desk.do(command("reply", {"who": "bo", "apologies": "On leave"}))
    page = closing.page()
    shown(qtbot, page)
    papers = {reader.id: reader.papers for reader in page.view.readers}
    assert papers["gp"] == ("letter", "plan")
    assert papers["bo"] == ("letter", "summary", "plan")
    assert "hana" not in papers
    hana = "Hana gets no paper: nothing in the plan is about Hana, and nobody looks in on Hana."
    assert hana in page.view.without
    assert "Noah gets no letter: Noah is younger than 4." in page.view.without
    assert all(each in "\n".join(said(page)) for each in page.view.without)
    step = {"what": "Hana has them on Fridays", "who": "hana"}
    closing.desk.do(command("add_action", step))
    page.look()
    assert hana not in page.view.without


def test_before_the_close_it_closes_and_makes_nothing(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    assert not page.gets.make.isVisible()
    assert not page.gets.readers.lines[0].sent.isVisible()
    page.close_it.click()
    settle()
    assert closing.desk.view.phase == "closed"
    assert page.gets.make.isVisible()
    assert page.gets.make.text() == f"Make all {len(page.view.readers)} packs"
    assert not page.close_it.isVisible()


def test_what_is_open_stands_before_what_is_settled(closing: Closing) -> None:
    checks = close_view(closing.desk.record, now=closing.clock.now()).checks
    assert [check.settled for check in checks] == sorted(check.settled for check in checks)
    assert all(bool(check.open) is not check.settled for check in checks)
    assert any("Ask who looks in on Dean" in ask.message for check in checks for ask in check.open)


def test_every_line_says_whom_and_what_it_means(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page, 911, 512)
    page.checks.more.click()
    settle()
    assert "Nobody has summed up “Ella and Noah: who they are” yet." in said(page)
    assert not any("{" in words for words in said(page))
    assert "Before you close" in said(page)
    page.close_it.click()
    settle()
    assert "Before you close" not in said(page)


def test_a_few_lines_stand_there_and_the_rest_one_key_away(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    still = [ask.message for check in page.view.checks for ask in check.open]
    settled = [check.words for check in page.view.checks if check.settled]
    assert len(still) > AT_ONCE
    assert {*still[:AT_ONCE], f"{len(settled)} things are settled"} <= set(said(page))
    assert not {*still[AT_ONCE:], *settled} & set(said(page))
    assert page.checks.more.text() == f"Show {len(still) - AT_ONCE} more"
    page.checks.more.click()
    settle()
    assert {*still, *settled} <= set(said(page))
    page.checks.more.click()
    settle()
    assert not {*still[AT_ONCE:], *settled} & set(said(page))


def test_once_it_is_closed_what_was_open_is_counted_and_can_be_shown(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page, 911, 512)
    page.close_it.click()
    settle()
    still = [ask.message for check in page.view.checks for ask in check.open]
    assert f"{len(still)} things were still open" in said(page)
    assert not set(still) & set(said(page))
    page.checks.more.click()
    settle()
    assert set(still) <= set(said(page))
    assert page.checks.more.text() == "Show less"


def test_what_a_copy_leaves_out_is_plain_without_a_title_over_it(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    front = shown(qtbot, page, 1366, 768)
    assert {"Leaves out", "nothing"} <= set(said(page))
    front.resize(600, 512)
    settle()
    assert "nothing" not in said(page)
    assert "Leaves out nothing" in said(page)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (["a card"], "1 card (not for this reader)"),
        (["a card", "a score", "a card"], "2 cards and 1 score (not for this reader)"),
        (["an answer to a card"] * 2, "2 answers to a card (not for this reader)"),
        (["a part of the day"] * 3, "3 parts of the day (not for this reader)"),
        (["the reasons", "the reasons", "a card"], "the reasons and 1 card (not for this reader)"),
    ],
)
def test_what_is_left_out_for_one_reason_is_counted_together(left: list[str], words: str) -> None:
    assert left_out_in_words("it is not for this reader", left) == words


def test_no_word_is_broken_in_the_columns_of_a_small_laptop(
    qtbot: QtBot, qapp: QApplication, closing: Closing
) -> None:
    apply_theme(qapp)
    page = closing.page()
    shown(qtbot, page, 1366, 768)
    page.close_it.click()
    all_made(qtbot, page)
    labels = page.gets.readers.findChildren(WrapLabel)
    broken = [each.text() for each in labels if widest_word(each.text(), each.font()) > each.width()]
    assert labels
    assert broken == []


@pytest.mark.parametrize("closing", ["decide"], indirect=True)
def test_nothing_is_settled_while_a_child_has_no_decision(closing: Closing) -> None:
    checks = close_view(closing.desk.record, now=closing.clock.now()).checks
    assert not any(check.settled for check in checks)
    assert any("There is no decision for" in ask.message for check in checks for ask in check.open)


def test_the_sweep_is_praised_only_after_it_ran(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    settle()
    assert CLEAN not in said(page)
    all_made(qtbot, page)
    assert CLEAN in said(page)
    assert "Read it first" in said(page)


def test_the_window_lives_while_packs_are_made_and_says_how_far_they_are(
    qtbot: QtBot, closing: Closing
) -> None:
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    settle()
    assert not page.gets.progress.isVisible()
    closing.waits_after = 2
    page.gets.make_all()
    qtbot.waitUntil(lambda: len(page.gets._made) == 2)
    assert page.gets.progress.isVisible()
    assert (page.gets.progress.value(), page.gets.progress.maximum()) == (2, len(page.view.readers))
    assert page.gets.make.text().startswith("Making 3 of ")
    assert not page.gets.make.isEnabled()
    assert not page.gets.readers.lines[0].sent.isVisible(), "nothing goes out while packs are made"
    closing.go_on.set()
    qtbot.waitUntil(lambda: page.gets._making is None)
    assert not page.gets.progress.isVisible()
    assert CLEAN in said(page)


def test_no_folder_makes_nothing(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    closing.folder = None
    page.gets.make_all()
    settle()
    assert page.gets._made == {}
    assert CLEAN not in said(page)


def test_a_stopped_paper_is_told_with_what_and_where_and_cannot_go(qtbot: QtBot, closing: Closing) -> None:
    closing.stopped["dean"] = StoppedPaper("plan.pdf", "14 Larch Close", "page 2")
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    all_made(qtbot, page)
    told = "plan.pdf for Dean was not written, and no older one lies there: “14 Larch Close” stands in it"
    assert f"{told}, page 2." in said(page)
    assert CLEAN not in said(page)
    assert "1 paper stopped" in page.notice.text
    shown_to_send = {line.reader.id: line.sent.isVisible() for line in page.gets.readers.lines}
    assert shown_to_send["mia"]
    assert not shown_to_send["dean"]


def test_a_childs_letter_says_from_which_age_it_can_be_read(qtbot: QtBot, closing: Closing) -> None:
    closing.ages["ella"] = 9
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    all_made(qtbot, page)
    assert "Ella’s letter can be read from about 9 years on." in said(page)
    assert sum("can be read from" in each for each in said(page)) == 1


def test_a_name_of_another_family_is_told_once_and_cleared_by_one_key(qtbot: QtBot, closing: Closing) -> None:
    for who in ("dean", "mia"):
        closing.stopped[who] = StoppedPaper("plan.pdf", "Kirsty Oakes", "page 2", named=True)
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    all_made(qtbot, page)
    told = [words for words in said(page) if "Kirsty Oakes" in words]
    words = (
        "“Kirsty Oakes” is somebody in another family’s conference. Not written: plan.pdf for Mia (page 2) "
        "and plan.pdf for Dean (page 2). Is it somebody else of that name?"
    )
    assert told == [words]
    (button,) = (each for each in page.findChildren(KeyButton) if each.text() == "It is somebody else")
    button.click()
    settle()
    assert [row.name for row in closing.desk.record.all(ClearedName)] == ["Kirsty Oakes"]
    assert page.notice.text == "Kirsty Oakes is somebody else. Make the packs again."
    assert CLEAN not in said(page)
    closing.stopped.clear()
    all_made(qtbot, page)
    assert CLEAN in said(page)


def test_a_disk_that_is_full_is_told_and_praises_nothing(qtbot: QtBot, closing: Closing) -> None:
    closing.fails = True
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    all_made(qtbot, page)
    assert "the disk is full" in page.notice.text
    assert CLEAN not in said(page)
    assert page.gets.make.isEnabled()


def test_what_went_is_in_the_record_with_how(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    settle()
    line = next(line for line in page.gets.readers.lines if line.reader.id == "mia")
    line.sent.click()
    assert page.notice.text == "Choose how it went to Mia first."
    line.how.setCurrentText("By hand")
    page.gets.who_sends.setText(" Ann Lowe ")
    line.sent.click()
    settle()
    line = next(line for line in page.gets.readers.lines if line.reader.id == "mia")
    assert line.reader.sent.startswith("By hand, 24 November")
    assert line.reader.sent.endswith(", by Ann Lowe; safe way: Text first, not after 6 pm")
    assert not line.sent.isVisible()


def test_the_words_that_open_a_copy_are_shown_once_and_kept_nowhere(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    settle()
    line = next(line for line in page.gets.readers.lines if line.reader.id == "dean")
    line.how.setCurrentText("Email with a password")
    assert not line.lock.isVisible(), "nothing is made yet"
    all_made(qtbot, page)
    line = next(line for line in page.gets.readers.lines if line.reader.id == "dean")
    assert not line.lock.isVisible()
    line.how.setCurrentText("Email with a password")
    line.lock.click()
    assert "“with a password” open with: acorn kettle otter yacht 4072 (dean in packs)." in page.notice.text
    line.sent.click()
    settle()
    assert not any("acorn" in words for words in (*said(page), page.notice.text))
    assert "acorn" not in str(whole(closing.desk.record))


def test_what_goes_on_is_offered_once_there_are_packs(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    settle()
    assert not page.gets.print_all.isVisible()
    all_made(qtbot, page)
    assert page.gets.print_all.text() == "Print all"
    assert not page.gets.print_everything.isVisible()
    tells(page, page.gets.print_all, "It is printed from packs.")
    tells(page, page.gets.plan_files, "Files are in packs.")


def test_after_a_correction_what_changed_is_printed_and_everything_can_be(
    qtbot: QtBot, closing: Closing
) -> None:
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    closing.desk.do(Issue(who="mia", copy="letter", how="Post"))
    closing.desk.do(command("correct", {"what": "x", "was": "x", "is": "It is Friday.", "why": "A slip"}))
    page.look()
    all_made(qtbot, page)
    assert page.gets.print_all.text() == "Print what changed"
    tells(page, page.gets.print_everything, "All is printed from packs.")
    tells(page, page.gets.print_all, "It is printed from packs.")


def test_a_folder_that_cannot_be_used_at_all_is_told_and_another_can_be_chosen(
    qtbot: QtBot, closing: Closing
) -> None:
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    closing.unusable = True
    page.gets.make_all()
    assert "choose another folder" in page.notice.text
    assert page.gets.make.isEnabled()
    closing.unusable = False
    all_made(qtbot, page)
    assert CLEAN in said(page)


def test_a_share_that_goes_away_after_the_packs_leaves_nothing_on_this_computer(
    closing: Closing, tmp_path: Path
) -> None:
    closing.desk.do(CloseConference())
    world, sound = SimpleNamespace(clock=closing.clock), SimpleNamespace(settled=False)
    app = Close(None, closing.desk, world, sound, None, list)  # type: ignore[arg-type]  # all that writing asks for
    with small_disk(tmp_path / "share", "1m") as share:
        app.packs(share)
        pulled(share)
        deeds: tuple[Callable[[], str], ...] = (
            lambda: app.printed(share, everything=True),
            lambda: app.lock("ella", share),
            lambda: plan_files(app.desk, app.went_to(share), closing.clock.now()),
        )
        try:
            for deed in deeds:
                with pytest.raises(Trouble, match=r"is gone\): connect it again, or choose another place\."):
                    deed()
            assert list(share.iterdir()) == []
        finally:
            put_in(share)


def test_one_file_to_print_and_the_plan_as_files_are_written(closing: Closing, tmp_path: Path) -> None:
    closing.desk.do(CloseConference())
    now, to = closing.clock.now(), Destination.at(tmp_path)
    said_then = print_all(closing.desk, to, now)
    readers = len(close_view(closing.desk.record, now=now).readers)
    assert said_then.startswith(f"Papers for {readers} envelopes are")
    with pikepdf.open(tmp_path / TO_PRINT / "everything.pdf") as file:
        assert len(file.pages) > 4 * readers
    assert (
        plan_files(closing.desk, to, now) == f"Dates for a calendar, and the plan for Sam, are in {AS_FILES}."
    )
    assert sorted(path.name for path in (tmp_path / AS_FILES).iterdir()) == [
        "dates.ics",
        "plan.csv",
        "plan.json",
    ]


def test_a_protected_string_stops_the_plan_as_files(closing: Closing, tmp_path: Path) -> None:
    guarded = {"id": "guard", "kind": "worry", "text": "x", "protects": ["Zq House"], "not_for": ["sam"]}
    closing.desk.do(command("capture", guarded))
    closing.desk.do(command("add_action", {"id": "leak", "what": "Ring Z q H o u s e.", "who": "sam"}))
    closing.desk.do(CloseConference())
    with pytest.raises(Refused, match="“Zq House” stands in it"):
        plan_files(closing.desk, Destination.at(tmp_path), closing.clock.now())
    assert not (tmp_path / AS_FILES).exists()


def test_a_password_is_on_pdfs_alone_and_the_words_open_them(closing: Closing, tmp_path: Path) -> None:
    closing.desk.do(CloseConference())
    phrase = lock_papers(closing.desk, "dean", Destination.at(tmp_path / "packs"), closing.clock.now())
    files = sorted((tmp_path / "packs" / "dean" / LOCKED).iterdir())
    assert [file.name for file in files] == ["letter.pdf", "plan.pdf", "summary.pdf"]
    for file in files:
        with pikepdf.open(file, password=phrase) as opened:
            assert opened.is_encrypted
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(file)


def test_what_went_late_is_said_to_be_late_for_good(qtbot: QtBot, closing: Closing) -> None:
    """The deadline is 5 pm of the next working day; the day that it really went stays in the record."""
    closing.desk.do(CloseConference())
    due = closing.page().view.send_by
    assert due
    closing.desk.do(Issue(who="mia", copy="letter", how="Post", at=due))
    closing.desk.do(Issue(who="dean", copy="letter", how="Post", at=due + timedelta(minutes=1)))
    closing.clock.move_to(due + timedelta(days=9))
    page = closing.page()
    shown(qtbot, page)
    assert {line.reader.id: line.reader.late for line in page.gets.readers.lines} == {
        line.reader.id: line.reader.id == "dean" for line in page.gets.readers.lines
    }
    pills = [pill.text() for pill in page.findChildren(Pill)]
    assert pills.count("Sent") == pills.count("Sent late") == 1


def test_the_safe_way_stands_beside_how_it_goes(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    settle()
    assert said(page).count("Safe way: Text first, not after 6 pm") == 1


def test_the_deadline_is_counted_down_and_then_said_to_be_past(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    assert not page.pill.isVisible()
    page.close_it.click()
    assert page.pill.text().startswith("Send by Wednesday 25 November, 5 pm · ")
    closing.clock.move_to(datetime(2026, 11, 25, 17, 0) + timedelta(minutes=1))
    page.look()
    assert page.pill.text() == "Was to be sent by Wednesday 25 November, 5 pm"


def test_how_the_time_went_is_said_in_words(closing: Closing) -> None:
    words = said(closing.page())
    assert any(
        "on risk and plan: more than half, as it should be" in word and word.endswith("1\xa0break")
        for word in words
    )
    spoke = share_of_the_family(facts_of(closing.desk.record, closing.clock.now()))
    assert spoke
    assert any(f"the family spoke for {spoke:.0%} of the speaking that was noted" in word for word in words)
    assert any(word.startswith("Risk ") for word in words)


@pytest.mark.parametrize(("seconds", "told"), [((90, 60), 0.6), ((0, 30), 0.0), ((), None)])
def test_how_much_the_family_spoke_is_said_where_speaking_was_noted(
    qtbot: QtBot, seconds: tuple[int, ...], told: float | None
) -> None:
    turns = tuple(TurnFacts(who, START, long) for who, long in zip(("mia", "tom"), seconds, strict=False))
    share = share_of_the_family(replace(BEFORE, turns=turns))
    assert share == told
    bar = TimeBar()
    qtbot.addWidget(bar)
    bar.show_time({"risk": 30.0}, 0.6, 1, share)
    (words,) = [each.text() for each in bar.findChildren(Words) if "risk and plan" in each.text()]
    part = "" if told is None else f"the family spoke for {told:.0%} of the speaking that was noted  ·  "
    assert words == f"60% on risk and plan: more than half, as it should be  ·  {part}1\xa0break"


def test_it_fits(qtbot: QtBot, qapp: QApplication, closing: Closing) -> None:
    assert_fits_everywhere(qtbot, qapp, closing.page)
    page = closing.page()
    page.close_it.click()
    closing.stopped["dean"] = StoppedPaper("plan.pdf", "14 Larch Close", "page 2")

    def made() -> CloseWindow:
        page = closing.page()
        page.gets._made = {pack.who: pack for pack in closing.make(Path())}
        page.look()
        return page

    assert_fits_everywhere(qtbot, qapp, made)
