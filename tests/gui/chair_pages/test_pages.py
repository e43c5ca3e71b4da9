"""The pages of the centre: what stands on them, what their keys do, and that all of it fits."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QTextLine
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.ui.chair.pages.laying import lay_row
from soundingboard.ui.chair.pages.page import Page
from soundingboard.ui.chair.pages.table import ITEM_PAGES, PAGE_KEYS, PAGES
from soundingboard.ui.chair.pieces import Inked, Piece, Stroke
from soundingboard.views.chair.opinions import ScoreView
from soundingboard.views.chair.parts import ChairView
from soundingboard.views.chair.plan_parts import PlanView
from tests.gui.chair_pages.conftest import Hands
from tests.gui.chair_pages.made import (
    FINDINGS,
    PEOPLE,
    PLAN,
    SATURDAYS,
    SHOWN,
    chair_view,
    crowded_view,
    empty_view,
    shown_view,
    stated,
)
from tests.gui.fits import assert_fits
from tests.gui.keyboard import press, type_text

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
VIEWS: dict[str, Callable[[], ChairView]] = {
    "ordinary": chair_view,
    "empty": empty_view,
    "crowded": crowded_view,
    "before": lambda: chair_view(phase="before", current_item=""),
    "shown": shown_view,
}


class Open:
    """A page in a window, with the focus in its list."""

    def __init__(self, qtbot: QtBot, hands: Hands, name: str, view: ChairView, size: tuple[int, int]) -> None:
        page = PAGES[name](hands.send, hands.ask)
        assert isinstance(page, Page)
        self.page = page
        self.window = QWidget()
        self.window.setMinimumSize(300, 200)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.page.show_view(view)
        self.window.show()
        self.window.activateWindow()
        self.page.setFocus()
        QApplication.processEvents()

    def choose(self, row_id: str) -> None:
        """Make a row the current one."""
        assert self.page.list.choose(row_id), [row.id for row in self.page.list.rows]

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike a key in the list."""
        press(self.page.list, key, held)

    def boxes(self) -> list[QRect]:
        """Where each row is."""
        rows = self.page.list
        return [rows.visualRect(rows.model().index(place, 0)) for place in range(len(rows.rows))]

    def spoken(self) -> str:
        """All that a screen reader can read of the rows."""
        return "\n".join(row.spoken for row in self.page.list.rows)


Opener = Callable[..., Open]


def drawn(piece: Piece) -> QRectF:
    """Where a piece of a row stands; of a line of the scale its middle."""
    if isinstance(piece, Inked):
        width = max((line.naturalTextWidth() for line in lines_of(piece)), default=0.0)
        left = min((line.naturalTextRect().left() for line in lines_of(piece)), default=0.0)
        return QRectF(piece.at.x() + left, piece.at.y(), width, piece.layout.boundingRect().height())
    return QRectF(piece.start, piece.end) if isinstance(piece, Stroke) else QRectF(piece.box)


def lines_of(piece: Inked) -> list[QTextLine]:
    """The lines of words that were laid out."""
    return [piece.layout.lineAt(number) for number in range(piece.layout.lineCount())]


@pytest.fixture
def open_page(qtbot: QtBot, dressed: Callable[[float], None], hands: Hands) -> Opener:
    def opened(name: str, view: ChairView | None = None, size: tuple[int, int] = (760, 600)) -> Open:
        return Open(qtbot, hands, name, view or chair_view(), size)

    return opened


# ---- every page ----


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(340, 300), (560, 400), (820, 560), (1300, 860)])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_fits_at_every_size(
    open_page: Opener, dressed: Callable[[float], None], name: str, size: tuple[int, int], scale: float
) -> None:
    dressed(scale)
    for make in VIEWS.values():
        opened = open_page(name, make(), size)
        assert_fits(opened.window)
        assert all(box.right() <= opened.page.list.viewport().width() for box in opened.boxes())


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_rows_have_ids_of_their_own_and_say_what_they_are(open_page: Opener, name: str, view: str) -> None:
    rows = open_page(name, VIEWS[view]()).page.list.rows
    assert rows
    assert len({row.id for row in rows}) == len(rows)
    assert all(row.spoken for row in rows)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [120, 300, 560, 900])
@pytest.mark.parametrize("name", PAGES)
def test_all_that_a_row_draws_is_in_its_room(
    open_page: Opener, dressed: Callable[[float], None], name: str, width: int, scale: float
) -> None:
    dressed(scale)
    for make in VIEWS.values():
        for row in open_page(name, make()).page.list.rows:
            laid = lay_row(row, width)
            assert laid.box.height() < laid.height
            lows = [box.bottom() for box in map(drawn, laid.pieces)]
            assert max(lows) <= laid.box.height(), row.id
            words = [box for piece, box in zip(laid.pieces, map(drawn, laid.pieces), strict=True)
                     if isinstance(piece, Inked)]  # fmt: skip
            assert not [box for box in words if box.left() < -1 or box.right() > width + 1], row.id


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_one_tab_stop_or_two(open_page: Opener, name: str) -> None:
    opened = open_page(name)
    stops = [
        widget
        for widget in opened.page.findChildren(QWidget)
        if widget.isVisibleTo(opened.page) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert 1 <= len(stops) <= 2
    assert all(stop.accessibleName() for stop in stops)


@pytest.mark.parametrize("name", PAGES)
def test_small_titles_are_passed_over(open_page: Opener, name: str) -> None:
    opened = open_page(name)
    chosen = []
    opened.press(Qt.Key.Key_Home)
    for _ in opened.page.list.rows:
        chosen.append(opened.page.list.current())
        opened.press(Qt.Key.Key_Down)
    assert all(row is not None and row.stands for row in chosen)
    assert len({row.id for row in chosen if row}) > 1


@pytest.mark.parametrize("name", PAGES)
def test_a_screen_reader_finds_every_row(open_page: Opener, name: str) -> None:
    opened = open_page(name)
    found = QAccessible.queryAccessibleInterface(opened.page.list)
    assert found.childCount() == len(opened.page.list.rows)
    names = [found.child(number).text(QAccessible.Text.Name) for number in range(found.childCount())]
    assert names == [row.spoken for row in opened.page.list.rows]


@pytest.mark.parametrize("name", PAGES)
def test_news_takes_neither_the_focus_nor_the_current_row(open_page: Opener, name: str) -> None:
    opened = open_page(name)
    opened.press(Qt.Key.Key_Down)
    opened.press(Qt.Key.Key_Down)
    before, focus = opened.page.list.current(), QApplication.focusWidget()
    assert before is not None
    opened.page.show_view(chair_view(findings=FINDINGS[:-1]))
    after = opened.page.list.current()
    assert after is not None
    assert after.id == before.id
    assert QApplication.focusWidget() is focus


def test_the_current_row_stays_when_rows_come_in_above_it(open_page: Opener) -> None:
    opened = open_page("plan")
    opened.choose("action:a-nurse")
    first = replace(PLAN.outcomes[0], id="o-new", actions=(replace(SATURDAYS, id="a-new"),))
    opened.page.show_view(chair_view(plan=replace(PLAN, outcomes=(first, *PLAN.outcomes))))
    current = opened.page.list.current()
    assert current is not None
    assert current.id == "action:a-nurse"


def test_the_nearest_row_is_the_current_one_when_it_has_gone(open_page: Opener) -> None:
    opened = open_page("plan")
    opened.choose("action:a-visits")
    less = replace(PLAN.outcomes[0], actions=(SATURDAYS,))
    opened.page.show_view(chair_view(plan=replace(PLAN, outcomes=(less, PLAN.outcomes[1]))))
    current = opened.page.list.current()
    assert current is not None
    assert current.id in {"action:a-saturdays", "outcome:o-care"}


@pytest.mark.parametrize("name", PAGES)
def test_a_letter_does_nothing_while_the_focus_is_elsewhere(
    open_page: Opener, qtbot: QtBot, hands: Hands, name: str
) -> None:
    opened = open_page(name)
    elsewhere = QLineEdit()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.setFocus()
    type_text(elsewhere, "nastde")
    assert not hands.sent
    assert not hands.asked
    assert opened.page.list.rows


@pytest.mark.parametrize("name", PAGES)
def test_a_pages_key_is_claimed_before_the_windows_shortcuts(open_page: Opener, name: str) -> None:
    opened = open_page(name, chair_view(phase="before" if name == "start" else "day"))
    for key, claimed in (("Ctrl+Z", False), (opened.page.table.keys[0].key, True)):
        strokes = {
            "Return": (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
            "Ctrl+PgDown": (Qt.Key.Key_PageDown, CTRL),
        }
        stroke, held = strokes.get(key, (Qt.Key.Key_Return, CTRL) if claimed else (Qt.Key.Key_Z, CTRL))
        event = QKeyEvent(QEvent.Type.ShortcutOverride, stroke, held)
        event.ignore()
        QCoreApplication.sendEvent(opened.page.list, event)
        assert event.isAccepted() is claimed


def test_every_page_has_its_keys_on_the_sheet_and_items_open_pages_there_are() -> None:
    assert len(PAGE_KEYS) == len(PAGES)
    assert set(ITEM_PAGES.values()) <= set(PAGES)


# ---- the plan ----


def test_a_line_adds_an_action_to_the_current_outcome_for_whom_it_names(
    open_page: Opener, hands: Hands
) -> None:
    opened = open_page("plan")
    opened.choose("action:a-visits")
    assert opened.page.line is not None
    type_text(opened.page.line, "Priya will ring on Monday")
    press(opened.page.line, Qt.Key.Key_Return)
    assert hands.last == (
        "add_action",
        {"what": "Priya will ring on Monday", "outcome": "o-safe", "who": "priya"},
    )
    assert opened.page.line.text() == ""


def test_a_line_that_was_refused_stays(open_page: Opener, hands: Hands) -> None:
    hands.does = False
    opened = open_page("plan")
    assert opened.page.line is not None
    type_text(opened.page.line, "They will ring")
    press(opened.page.line, Qt.Key.Key_Return)
    assert hands.last == ("add_action", {"what": "They will ring", "outcome": "o-safe"})
    assert opened.page.line.text() == "They will ring"


def test_ctrl_enter_in_the_line_asks_for_the_rest(open_page: Opener, hands: Hands) -> None:
    opened = open_page("plan", chair_view(plan=PlanView(())))
    assert opened.page.line is not None
    type_text(opened.page.line, "Sam rings")
    press(opened.page.line, Qt.Key.Key_Return, CTRL)
    assert hands.asked == [("add_action", {"what": "Sam rings", "outcome": None, "who": "sam"})]


@pytest.mark.parametrize(
    ("row", "key", "held", "asked"),
    [
        ("action:a-nurse", Qt.Key.Key_Return, None, ("edit_action", {"action": "a-nurse"})),
        ("action:a-nurse", Qt.Key.Key_E, None, ("edit_action", {"action": "a-nurse"})),
        ("action:a-nurse", Qt.Key.Key_A, None, ("agree_action", {"action": "a-nurse"})),
        ("action:a-nurse", Qt.Key.Key_T, None, ("add_action", {"outcome": "o-care"})),
        ("outcome:o-safe", Qt.Key.Key_Return, None, ("edit_outcome", {"outcome": "o-safe"})),
        ("outcome:o-safe", Qt.Key.Key_O, CTRL, ("add_outcome", {})),
        ("core:", Qt.Key.Key_Return, None, ("set_core_group", {})),
        ("next:", Qt.Key.Key_Return, None, ("set_next_conference", {})),
        ("agreement:", Qt.Key.Key_Return, None, ("agree_working_agreement", {})),
        (
            "if:1",
            Qt.Key.Key_Return,
            None,
            ("set_contingency", {"sign": PLAN.contingencies[1][0], "then": PLAN.contingencies[1][1]}),
        ),
    ],
)
def test_keys_of_the_plan_ask(
    open_page: Opener,
    hands: Hands,
    row: str,
    key: Qt.Key,
    held: Qt.KeyboardModifier | None,
    asked: tuple[str, dict[str, object]],
) -> None:
    opened = open_page("plan")
    opened.choose(row)
    opened.press(key, held or Qt.KeyboardModifier.NoModifier)
    assert hands.asked == [asked]


def test_an_action_goes_earlier_and_later_within_its_outcome(open_page: Opener, hands: Hands) -> None:
    opened = open_page("plan")
    opened.choose("action:a-visits")
    opened.press(Qt.Key.Key_Up, ALT)
    assert hands.last == ("edit_action", {"action": "a-visits", "before": "a-saturdays"})
    opened.choose("action:a-saturdays")
    opened.press(Qt.Key.Key_Down, ALT)
    assert hands.last == ("edit_action", {"action": "a-visits", "before": "a-saturdays"})
    opened.press(Qt.Key.Key_Up, ALT)
    assert len(hands.sent) == 2


def test_delete_takes_the_current_thing_away(open_page: Opener, hands: Hands) -> None:
    opened = open_page("plan")
    for row, name in (("action:a-nurse", "withdraw_action"), ("outcome:o-care", "withdraw_outcome")):
        opened.choose(row)
        opened.press(Qt.Key.Key_Delete)
        assert hands.last[0] == name


def test_what_an_action_misses_and_who_agreed_stands_on_its_card(open_page: Opener) -> None:
    rows = {row.id: row for row in open_page("plan").page.list.rows}
    nurse, saturdays = rows["action:a-nurse"], rows[f"action:{SATURDAYS.id}"]
    assert [bit.text for bit in nurse.tags if bit.open] == [
        "a date",
        "how we will know",
        "a risk that it answers",
    ]
    assert "agreed" in [bit.text for bit in saturdays.tags if not bit.open]
    assert "with Dean" in saturdays.spoken
    assert "Nobody has said what happens if things go wrong." in rows["finding:contingency_missing"].title


# ---- views and decision ----


def test_reasons_stand_before_what_somebody_thinks_and_each_side_apart(open_page: Opener) -> None:
    view = chair_view()
    ade = stated("ade", "Ade", "Advocate for Ella", "plan", "Ella wants help.")
    rows = open_page("decision", replace(view, views=(ade, *view.views))).page.list.rows
    mia = next(row for row in rows if row.id == "view:ella|mia")
    assert [cell.text for cell in mia.cells] == ["“I want help, I am scared of the word.”", "Not sure"]
    order = [row.id for row in rows]
    told = [
        "part:ellaWhat the children think",
        "view:ella|ella",
        "part:ellaWhat the family thinks",
        "view:ella|mia",
        "part:ellaWhat those who support the family think",
        "view:ella|ade",
        "part:ellaWhat professionals think",
        "view:ella|tom",
    ]
    assert [row for row in order if row in told] == told
    assert "part:noahWhat the children think" not in order, "nothing of theirs stands there"


def test_a_child_alone_is_told_of_as_one(open_page: Opener) -> None:
    view = chair_view()
    spoken = open_page("decision", replace(view, children=view.children[:1])).spoken()
    assert "What the child thinks" in spoken
    assert "What the children think" not in spoken


def test_a_missing_view_is_asked_for(open_page: Opener, hands: Hands) -> None:
    opened = open_page("decision")
    for row, who in (("view:noah|tom", "tom"), ("view:ella|dean", "dean")):
        opened.choose(row)
        opened.press(Qt.Key.Key_Return)
        assert hands.asked[-1] == ("give_view", {"child": row[5:9], "who": who})


def test_nobody_is_asked_about_a_child_who_is_not_theirs(open_page: Opener) -> None:
    people = tuple(replace(each, to=("noah",)) if each.id == "dean" else each for each in PEOPLE)
    rows = {row.id for row in open_page("decision", chair_view(people=people)).page.list.rows}
    assert "view:ella|dean" not in rows
    assert {"view:noah|dean", "view:ella|june", "view:noah|june"} <= rows


def test_the_chair_decides_for_one_child(open_page: Opener, hands: Hands) -> None:
    opened = open_page("decision")
    opened.choose("decide:noah")
    opened.press(Qt.Key.Key_Return)
    opened.press(Qt.Key.Key_S)
    assert hands.asked == [("decide", {"child": "noah"}), ("record_dissent", {"child": "noah"})]


def test_views_decide_nothing(open_page: Opener) -> None:
    agreed = tuple(replace(view, view="plan", child="noah") for view in chair_view().views)
    spoken = open_page("decision", chair_view(views=agreed)).spoken()
    noah = spoken[spoken.index("Noah") :]
    assert "not decided yet" in noah
    assert "For Noah: …" in noah


# ---- the scale ----


def test_whoever_comes_with_the_family_is_asked_beside_it_and_no_professional(open_page: Opener) -> None:
    titles = [row.title for row in open_page("scale").page.list.rows]
    ade = next(at for at, title in enumerate(titles) if title.startswith("Ade"))
    assert titles[ade - 1] == "Those who support the family"
    assert titles[ade + 1] == "Professionals"


def test_no_number_stands_on_the_page_before_scores_are_shown(open_page: Opener) -> None:
    opened = open_page("scale")
    assert not any(letter.isdigit() for letter in opened.spoken())
    assert not any(row.points for row in opened.page.list.rows)
    assert [row.side for row in opened.page.list.rows if row.id == "person:mia"] == ["score is in"]


def test_shown_scores_are_spread_and_never_averaged(open_page: Opener) -> None:
    rows = open_page("scale", chair_view(scores=SHOWN)).page.list.rows
    spread = next(row for row in rows if row.points)
    assert sorted(point.score for point in spread.points) == [4, 4, 6]
    assert "4.6" not in spread.spoken
    assert "4.7" not in spread.spoken


def test_a_childs_score_stands_there_as_a_face_with_its_words(open_page: Opener) -> None:
    rows = open_page("scale", shown_view()).page.list.rows
    points = [point for row in rows for point in row.points]
    assert [point.mark for point in points if point.mark] == ["face_1"]
    told = next(row.spoken for row in rows if row.id.startswith("score:child-0"))
    assert "Not very safe" in told
    assert "until they say yes" in told


def test_a_number_that_comes_later_waits_unseen_beside_those_that_are_shown(
    open_page: Opener, hands: Hands
) -> None:
    late = ScoreView("sam", "Sam", "“Ella could be hurt”", 2, "often")
    opened = open_page("scale", chair_view(scores=(*SHOWN, late)))
    assert sorted(point.score for row in opened.page.list.rows for point in row.points) == [4, 4, 6]
    assert "often" not in opened.spoken()
    opened.press(Qt.Key.Key_S)
    assert hands.last == ("show_scores", {})


def test_a_score_goes_in_and_all_are_shown_by_key(open_page: Opener, hands: Hands) -> None:
    opened = open_page("scale")
    opened.choose("person:june")
    opened.press(Qt.Key.Key_Return)
    assert hands.asked == [("score", {"who": "june", "about": ("ella", "noah")})]
    opened.press(Qt.Key.Key_S)
    assert hands.last == ("show_scores", {})


def test_scores_that_are_shown_are_not_shown_again(open_page: Opener, hands: Hands) -> None:
    open_page("scale", chair_view(scores=SHOWN)).press(Qt.Key.Key_S)
    assert not hands.sent


# ---- next, reports, start ----


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        ("person:dean", ("check_in_after", {"who": "dean"})),
        ("tell:ella", ("add_action", {"tells_child": "ella"})),
        ("decide:noah", ("decide", {"child": "noah"})),
        ("core:", ("set_core_group", {})),
        ("next:", ("set_next_conference", {})),
    ],
)
def test_what_is_open_at_the_end_is_asked_for(
    open_page: Opener, hands: Hands, row: str, asked: tuple[str, dict[str, object]]
) -> None:
    opened = open_page("next")
    opened.choose(row)
    opened.press(Qt.Key.Key_Return)
    assert hands.asked == [asked]


def test_the_conference_closes_and_starts_by_one_key(open_page: Opener, hands: Hands) -> None:
    open_page("next").press(Qt.Key.Key_Return, CTRL)
    assert hands.last == ("close_conference", {})
    open_page("start", chair_view(phase="before")).press(Qt.Key.Key_PageDown, CTRL)
    assert hands.last == ("start_conference", {})


def test_a_late_report_a_missing_one_and_an_exempt_one_are_told_apart(open_page: Opener) -> None:
    rows = {row.key: row.spoken for row in open_page("reports").page.list.rows}
    assert "Dean: 18 h before, late" in rows["report-school"]
    assert "Mia: 90 h before" in rows["report-school"]
    assert "Mia has not seen it" in rows["report-hv"]
    assert "outside the rule" in rows["report-police"]


def test_what_is_not_ready_is_seen_to_from_the_start_page(open_page: Opener, hands: Hands) -> None:
    opened = open_page("start", chair_view(phase="before"))
    for row, asked in (
        ("finding:not_asked_if_safe|dean", ("ask_if_safe", {"who": "dean"})),
        (
            "finding:report_late|report-school|dean",
            ("share_report", {"report": "report-school", "with_": "dean"}),
        ),
    ):
        opened.choose(row)
        opened.press(Qt.Key.Key_Return)
        assert hands.asked[-1] == asked


def test_a_start_with_nothing_to_see_to_says_that_all_is_ready(open_page: Opener) -> None:
    assert "Everything is ready" in open_page("start", chair_view(findings=())).spoken()
    nobody = open_page("start", empty_view()).spoken()
    assert "Everything is ready" not in nobody
    assert "Nobody is asked to come yet" in nobody
