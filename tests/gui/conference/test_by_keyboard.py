"""A whole conference by keyboard alone, from the start to the close, and what the family sees of it."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.commands.board import Capture
from soundingboard.commands.screen import Show
from soundingboard.commands.speaking import Speaking
from soundingboard.recording.state import RecorderState
from soundingboard.vault.database import reading
from soundingboard.vault.timeline import rows, verify
from soundingboard.views.copies.build import copies
from tests.gui.conference.hall import ALT, CTRL, SHIFT, Hall, focused, settle
from tests.integration.recorded import opened_with_age
from tests.played import CONFERENCE

Key = Qt.Key
OFF, ON = "This meeting is not being recorded", "This meeting is being recorded"
PAUSED, OVER = "The recording is paused", "The recording has stopped"
BUS = "“The bus is late”"
NAN = "Nan has the children every Friday – and they love it"
HURT = "Ella could be hurt if Dean hurts Mia again"
SLEEPS = "Where Dean sleeps now"
VISIT = "Sam will visit every week"
SAFE = "Ella and Noah feel safe at home"


def test_from_the_start_to_the_close(hall: Hall, qtbot: QtBot, tmp_path: Path) -> None:
    assert hall.shows() == []
    _people_arrive(hall)
    _the_recording_starts(hall, qtbot)
    _four_kinds_are_captured(hall)
    _cards_are_changed(hall)
    _a_break(hall, qtbot)
    _the_plan(hall)
    _the_screen_is_hidden_and_comes_back(hall)
    _undone_and_done_again(hall)
    _decided(hall)
    _what_comes_next(hall)
    _stopped_and_closed(hall, tmp_path)


def _people_arrive(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    assert hall.shows() == [OFF]
    hall.strike(Key.Key_F3)
    there: set[str] = set()
    for name in ("Mia", "June", "Ade", "Ruth", "Sam", "Priya", "Tom"):
        assert name not in hall.shows()
        hall.write(f"/{name[0]}")
        hall.strike(Key.Key_Return)
        hall.write("a")
        there.add(name)
        assert there <= set(hall.shows()), hall.day.chair.message.text
    assert "on the screen (Teams)" in hall.shows()
    assert "Dean" not in hall.shows()
    hall.strike(Key.Key_Escape)
    assert focused() is hall.day.chair.capture.line


def _the_recording_starts(hall: Hall, qtbot: QtBot) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    assert hall.desk.view.current_item == "welcome"
    hall.find("recording notice")
    hall.answer("")
    assert OFF in hall.shows()
    hall.strike(Key.Key_R, CTRL)
    assert ON in hall.shows()
    qtbot.waitUntil(lambda: _sound(hall).phase == "recording" and _sound(hall).seconds > 0, timeout=20_000)
    assert ON in hall.shows()


def _four_kinds_are_captured(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    hall.strike(Key.Key_PageDown, CTRL)
    assert hall.shows()[:2] == ["Part 3 of 10", "What the family wants to say"]
    hall.strike(Key.Key_3, ALT)
    hall.write(NAN)
    hall.strike(Key.Key_Return)
    assert NAN in hall.shows()
    hall.write('~ "The bus is late" @Mia')
    hall.strike(Key.Key_Return)
    assert hall.shows()[hall.shows().index(BUS) + 1] == "Mum"
    hall.strike(Key.Key_1, ALT)
    hall.write(HURT)
    hall.strike(Key.Key_Return)
    assert (_cards(hall, "risk"), _cards(hall, "worry")[-1]) == ([], HURT), "a draft stands among the worries"
    assert HURT not in hall.shows(), "a risk whose parts are missing waits"
    hall.strike(Key.Key_4, ALT)
    hall.write(SLEEPS)
    hall.strike(Key.Key_Return, CTRL)
    assert _cards(hall, "not_sure") == [SLEEPS]
    assert SLEEPS not in hall.shows()


def _cards_are_changed(hall: Hall) -> None:
    _to_column(hall, "worry")
    hall.strike(Key.Key_E)
    hall.write(" on Mondays")
    hall.strike(Key.Key_Return, CTRL)
    assert {BUS, "“The bus is late on Mondays”"} & set(hall.shows()) == {"“The bus is late on Mondays”"}

    hall.strike(Key.Key_G, CTRL)
    hall.answer("Police came on 3 October, and Mia was hurt by Dean.", "She is frightened at night.")
    hall.answer("likely: it has happened three times", "how often it was", "She may be hurt between them.")
    assert HURT not in hall.shows()
    hall.answer("Dean")
    hall.strike(Key.Key_Return, CTRL)
    assert HURT in hall.shows()
    assert not {"She is frightened at night.", "how often it was"} & set(hall.shows())
    assert hall.day.chair.board.lists[1].hasFocus(), "the focus is back on the column"
    assert _cards(hall, "risk") == [HURT]

    _to_column(hall, "risk")
    hall.strike(Key.Key_M)
    hall.answer("worry", "We want to look at it again")
    hall.strike(Key.Key_Return, CTRL)
    _stands_between(hall, HURT, "Worries", "Going well")
    hall.strike(Key.Key_1, CTRL)
    hall.strike(Key.Key_Z, CTRL)
    _stands_between(hall, HURT, "Risks", "Worries")

    _to_column(hall, "risk")
    hall.strike(Key.Key_1)
    hall.answer("Mia")
    hall.strike(Key.Key_Return)
    risk = next(column for column in hall.desk.view.columns if column.kind == "risk").cards[0]
    assert "Mia" in str(risk.responses)

    _to_column(hall, "not_sure")
    hall.strike(Key.Key_S)
    assert SLEEPS in hall.shows()
    hall.strike(Key.Key_Escape)


def _a_break(hall: Hall, qtbot: QtBot) -> None:
    before = hall.shows()
    hall.strike(Key.Key_B, CTRL)
    assert [text for text in hall.shows() if text != "10:00"] == [
        "Time for a break", "We start again at 10:10", PAUSED
    ]  # fmt: skip
    qtbot.waitUntil(lambda: _sound(hall).phase == "paused", timeout=10_000)
    hall.strike(Key.Key_B, CTRL)
    assert hall.shows() == before
    assert ON in hall.shows()
    qtbot.waitUntil(lambda: _sound(hall).phase == "recording", timeout=10_000)


def _the_plan(hall: Hall) -> None:
    hall.strike(Key.Key_T, CTRL)
    while hall.day.chair.today.agenda.current != "plan":
        hall.strike(Key.Key_Down)
    hall.strike(Key.Key_Return)
    assert "We will write the plan here, together." in hall.shows()
    hall.strike(Key.Key_2, CTRL)
    hall.strike(Key.Key_O, CTRL)
    hall.answer(SAFE)
    for child in ("Ella", "Noah"):
        hall.write(child)
        hall.strike(Key.Key_Space)
    hall.strike(Key.Key_Return, CTRL)
    assert f"So that {SAFE}" in hall.shows()
    hall.strike(Key.Key_T)
    hall.answer(VISIT, "Sam", "4 December", "Sam sees both children")
    hall.strike(Key.Key_Return, CTRL)
    assert {VISIT, "Sam", "Friday 4 December", "Sam sees both children"} <= set(hall.shows())
    hall.strike(Key.Key_5, ALT)
    hall.write("June has Ella and Noah on Saturdays")
    hall.strike(Key.Key_Return)
    assert "June has Ella and Noah on Saturdays" in hall.shows()
    hall.strike(Key.Key_2, ALT)


def _the_screen_is_hidden_and_comes_back(hall: Hall) -> None:
    before = hall.shows()
    hall.strike(Key.Key_F9)
    assert hall.shows() == [ON]
    hall.strike(Key.Key_F9, SHIFT)
    assert hall.shows() == before


def _undone_and_done_again(hall: Hall) -> None:
    hall.strike(Key.Key_T, CTRL)
    hall.strike(Key.Key_Escape)
    hall.strike(Key.Key_F6)
    assert "Who is here today" in hall.shows()
    hall.strike(Key.Key_Z, CTRL)
    assert VISIT in hall.shows()
    hall.strike(Key.Key_Z, CTRL | SHIFT)
    assert "Who is here today" in hall.shows()
    hall.strike(Key.Key_F8)
    assert VISIT in hall.shows()


def _decided(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    assert "What do we decide?" in hall.shows()
    for name, reasons in (("ella", "It has happened three times."), ("noah", "He was at home each time.")):
        hall.strike(Key.Key_3, CTRL)
        page = hall.day.chair.centre.page
        hall.strike(Key.Key_Home)
        while getattr(page, "list").current().key.partition("|")[0] != name:  # noqa: B009 - of any page
            hall.strike(Key.Key_Down)
        hall.strike(Key.Key_D)
        hall.answer("a child protection plan", "emotional")
        assert reasons not in hall.shows()
        hall.write(reasons)
        hall.strike(Key.Key_Return, CTRL)
        assert {name.capitalize(), "A child protection plan", reasons} <= set(hall.shows())


def _what_comes_next(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    assert "What happens next" in hall.shows()
    hall.strike(Key.Key_5, CTRL)
    hall.strike(Key.Key_N)
    hall.answer("19 February 2027 10 am")
    assert {"We meet again", "19 February 2027"} <= set(hall.shows())


def _stopped_and_closed(hall: Hall, folder: Path) -> None:
    hall.find("stop the recording")
    hall.strike(Key.Key_Return, CTRL)
    assert OVER in hall.shows()
    hall.strike(Key.Key_5, CTRL)
    hall.strike(Key.Key_Return, CTRL)
    assert hall.shows() == []
    assert hall.desk.view.phase == "closed"
    hall.day.sound.settle()
    kept = hall.day.sound.finished
    assert kept is not None
    assert kept.seconds > 0.5
    assert opened_with_age(kept.path, hall.vault.identity, folder).read_bytes().startswith(b"OggS")
    with reading(hall.vault.engine) as session:
        verify(session, CONFERENCE)
        done = rows(session, CONFERENCE)
    assert {row.who for row in done if row.at >= hall.clock.now() and row.place is not None} == {"chair"}
    assert {copy.recipient.id for copy in copies(hall.desk.record, now=hall.clock.now())} >= {"mia", "dean"}


def test_no_key_is_lost_while_news_arrive(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    hall.strike(Key.Key_PageDown, CTRL)
    said = "Ella – she is seven – likes Mrs Öz, her teacher, and the worry box in class two"
    line = hall.day.chair.capture.line
    noise = _noise(hall)
    for number, letter in enumerate(said):
        for way in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.postEvent(line, QKeyEvent(way, 0, Qt.KeyboardModifier.NoModifier, letter))
        noise[number % len(noise)]()
        if number % 5 == 0:
            settle()
    settle()
    assert line.hasFocus()
    assert line.line() == said
    hall.strike(Key.Key_Return)
    assert _cards(hall, "risk", "worry", "going_well", "not_sure").count(said) == 1
    assert line.line() == ""


def test_no_key_is_lost_in_a_form_while_news_arrive(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    hall.find("note for yourself")
    said = "Ring Sam about the letter before five"
    noise = _noise(hall)
    for number, letter in enumerate(said):
        QTest.keyClicks(focused(), letter)
        noise[number % len(noise)]()
    hall.strike(Key.Key_Return, CTRL)
    notes = [line for line in _timeline(hall) if line[0] == "private_note"]
    assert [fields.get("text", "") for _, fields in notes] in ([said], [""])
    assert not hall.day.chair.strip.isVisible()


def test_the_focus_stays_when_the_last_card_of_a_column_goes_and_follows_one_that_moves(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    window = hall.day.chair
    worries, unsure = window.board.lists[1], window.board.lists[3]
    ways: tuple[tuple[Callable[[], None], QWidget], ...] = (
        (partial(hall.strike, Key.Key_Delete), unsure),
        (partial(hall.strike, Key.Key_Z, CTRL), unsure),
        (partial(_move_to_worries, hall), worries),
    )
    for take_away, after in ways:
        hall.strike(Key.Key_F2)
        hall.write(f"? {SLEEPS}")
        hall.strike(Key.Key_Return)
        _to_column(hall, "not_sure")
        assert unsure.hasFocus()
        take_away()
        assert focused() is after, _name(focused())
    assert not unsure.isVisible()


def test_everything_that_takes_the_focus_has_a_name(hall: Hall) -> None:
    for step in range(3):
        for window in (hall.day.chair, hall.day.family):
            nameless = [
                type(widget).__name__
                for widget in (window, *window.findChildren(QWidget))
                if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
                and widget.isVisibleTo(window)
                and not _inside_an_editor(widget)
                and not _name(widget)
            ]
            assert not nameless, f"{nameless} at step {step} in {window.windowTitle()!r}"
        assert not [each for each in hall.day.family.findChildren(QWidget) if each.hasFocus()]
        hall.strike(Key.Key_PageDown, CTRL)
    assert hall.day.chair.windowTitle()
    assert hall.day.family.windowTitle()


def test_tab_goes_round_the_window_and_comes_back(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    hall.strike(Key.Key_1, CTRL)
    passed = [focused()]
    for _ in range(60):
        hall.strike(Key.Key_Tab)
        if focused() is passed[0]:
            break
        assert focused() not in passed, f"{_name(focused())} keeps the focus in a ring of its own"
        passed.append(focused())
    assert focused() is passed[0]
    window = hall.day.chair
    lists: list[QWidget] = [window.today.agenda, window.people.people, *window.board.lists[:3]]
    assert {_name(each) for each in lists} <= {_name(each) for each in passed}


def _sound(hall: Hall) -> RecorderState:
    state = hall.day.sound.state()
    assert state is not None
    return state


def _cards(hall: Hall, *kinds: str) -> list[str]:
    return [card.text for column in hall.desk.view.columns if column.kind in kinds for card in column.cards]


def _to_column(hall: Hall, kind: str) -> None:
    hall.strike(Key.Key_1, CTRL)
    for _ in range(("risk", "worry", "going_well", "not_sure").index(kind)):
        hall.strike(Key.Key_Right)


def _move_to_worries(hall: Hall) -> None:
    hall.strike(Key.Key_M)
    hall.answer("worry")
    hall.strike(Key.Key_Return, CTRL)


def _stands_between(hall: Hall, text: str, above: str, below: str) -> None:
    shown = hall.shows()
    assert shown.index(above) < shown.index(text) < shown.index(below)


def _timeline(hall: Hall) -> list[tuple[str, dict[str, object]]]:
    with reading(hall.vault.engine) as session:
        return [(row.command, dict(row.fields)) for row in rows(session, CONFERENCE)]


def _noise(hall: Hall) -> tuple[Callable[[], object], ...]:
    """What happens elsewhere meanwhile: time passes, cards arrive and go, pages turn."""
    do, seconds = hall.desk.do, timedelta(seconds=20)

    def time_passes() -> None:
        hall.clock.move_to(hall.clock.now() + seconds)
        hall.desk.tick()

    return (
        time_passes,
        lambda: do(Speaking(who="mia"), "elsewhere"),
        lambda: do(Capture(kind="worry", text="Something else"), "elsewhere"),
        time_passes,
        lambda: hall.desk.undo("elsewhere"),
        lambda: do(Show(page="who"), "elsewhere"),
        lambda: do(Show(page="follow"), "elsewhere"),
    )


def _inside_an_editor(widget: QWidget) -> bool:
    """Qt's own parts of a list or an editor, which it tells of as one."""
    return widget.objectName().startswith("qt_")


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
