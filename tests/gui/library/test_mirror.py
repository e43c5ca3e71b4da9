"""My practice: bars that say in words what they show, whole at every size, with none, few and very many."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.base.errors import Trouble
from soundingboard.desk.mirror import Mirror
from soundingboard.practice.mirror import MEASURES, Chart, Held, Row, charts
from soundingboard.practice.opinions import Opinions, opinions
from soundingboard.ui.library.mirror import MirrorPage, said
from soundingboard.ui.shared.parts import PartsBar
from soundingboard.ui.shared.words import WrapLabel
from tests.gui.keyboard import press
from tests.gui.pages import assert_fits_everywhere, focus, settle, shown


def made(count: int) -> Mirror:
    """So many conferences, one every third day, with something of every measure."""
    amounts = {
        each.code: {"": tuple(float(9 - 3 * at) for at in range(len(each.parts)))} for each in MEASURES
    }
    amounts["reports"] = {"social_care": (2.0, 1.0), "other": (1.0, 0.0)}
    days = (date.fromordinal(date(2026, 11, 20).toordinal() - 3 * number) for number in range(count))
    held = [Held(day, amounts) for day in days]
    return Mirror(charts(held), count)


ASKED = {
    "child": {"heard": "Did people listen to you?", "plan": "Do you know what happens now?"},
    "family": {"heard": "Were you listened to?", "plan": "Do you know what happens now?"},
    "professional": {"heard": "Were you listened to, and was the family?"},
}
SAID = opinions(
    [*[("family", {"heard": "yes", "plan": "part"})] * 6, *[("family", {"heard": "no"})] * 2]
    + [("professional", {"heard": "yes"})] * 5
    + [("child", {"heard": "no"})] * 4,
    ASKED,
)


class Looking:
    """Tells what it was given, one after another, and notes what was saved."""

    def __init__(self, *told: Mirror, said: Opinions = SAID) -> None:
        self.told, self._said = list(told), said
        self.saved: list[str] = []

    def look(self) -> Mirror:
        return self.told.pop(0) if len(self.told) > 1 else self.told[0]

    def opinions(self) -> Opinions:
        return self._said

    def save_paper(self) -> str:
        self.saved.append("paper")
        return "my-practice.pdf is written. It names nobody."

    def save_table(self) -> str:
        raise Trouble("my-practice.csv was not written (no space left on device): choose another place.")


def test_every_bar_says_in_words_what_it_shows(qtbot: QtBot) -> None:
    page = MirrorPage(Looking(made(200)), lambda: None)
    shown(qtbot, page)
    assert [card.title.text() for card in page.charts] == [each.title for each in MEASURES]
    told = [bar.accessibleName() for bar in page.charts[0].findChildren(PartsBar)]
    assert told == page.charts[0].rows
    assert "July to September 2026, 31 conferences: risk and plan 60%, everything else 40%" in told


def test_what_people_said_of_it_stands_by_kind_of_person_and_says_who_is_left_out(qtbot: QtBot) -> None:
    page = MirrorPage(Looking(made(3)), lambda: None)
    shown(qtbot, page)
    assert page.said.title.text() == "What people said of it"
    words = [label.text() for label in page.said.findChildren(WrapLabel)]
    assert words[-1].endswith("Fewer than 5 have answered, so they are left out: children.")
    assert [card.title.text() for card in page.opinions] == ["What parents said", "What professionals said"]
    assert page.opinions[0].rows == [
        "Were you listened to? 8 answers: in part 0%, the rest too few to tell",
        "Do you know what happens now? 6 answers: yes 0%, in part 100%, no 0%",
    ]


CHART = Chart("length", "How long", "", ("As planned", "A little longer", "Longer"), ())


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (
            Row("2026", 1200, (0.5, 0.3, 0.2)),
            "2026, 1,200 conferences: as planned 50%, a little longer 30%, longer 20%",
        ),
        (Row("2026", 9, (0.5, None, None)), "2026, 9 conferences: as planned 50%, the rest too few to tell"),
        (Row("2026", 9, (None, None, None)), "2026, 9 conferences: too few to tell"),
        (Row("2026", None, (None, None, None)), "2026: too few to tell"),
    ],
)
def test_what_is_hidden_is_said_to_be(row: Row, words: str) -> None:
    assert said(CHART, row) == words


@pytest.mark.parametrize("count", [0, 3])
def test_where_there_are_few_it_says_what_there_will_be_and_nothing_is_to_be_saved(
    qtbot: QtBot, count: int
) -> None:
    page = MirrorPage(Looking(made(count)), lambda: None)
    shown(qtbot, page)
    assert page.words.text().startswith("Here you will see how your conferences went, once 5 are closed")
    assert page.charts == []
    assert not any(button.isVisibleTo(page) for button in (page.table, page.paper))


def test_what_was_never_noted_is_said(qtbot: QtBot) -> None:
    bare = Mirror(charts([Held(date(2026, 11, 20), {})] * 5), 5)
    page = MirrorPage(Looking(bare, said=Opinions()), lambda: None)
    shown(qtbot, page)
    assert len(page.charts) == len(MEASURES)
    assert page.findChildren(PartsBar) == []


def test_it_goes_on_counting_until_all_are_counted(qtbot: QtBot) -> None:
    page = MirrorPage(Looking(Mirror(left=1200), Mirror(left=600), made(200)), lambda: None)
    assert page.words.text() == "Counting your conferences, 1,200 to go."
    shown(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.charts))
    assert page.words.text().startswith("For you alone")
    assert page.paper.isVisibleTo(page)


def test_everything_is_done_by_key(qtbot: QtBot) -> None:
    gone, looking = [], Looking(made(200))
    page = MirrorPage(looking, lambda: gone.append(1))
    shown(qtbot, page)
    assert focus() is page.back
    press(focus(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert (looking.saved, page.notice.text) == (["paper"], "my-practice.pdf is written. It names nobody.")
    press(focus(), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert "choose another place" in page.notice.text
    settle()
    top = page.charts[0].mapTo(page, page.charts[0].rect().topLeft()).y()
    press(focus(), Qt.Key.Key_PageDown)
    assert page.charts[0].mapTo(page, page.charts[0].rect().topLeft()).y() < top
    press(focus(), Qt.Key.Key_PageUp)
    assert page.charts[0].mapTo(page, page.charts[0].rect().topLeft()).y() == top
    press(focus(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert gone == [1]


@pytest.mark.parametrize("count", [3, 200])
def test_it_fits(qtbot: QtBot, qapp: QApplication, count: int) -> None:
    assert_fits_everywhere(qtbot, qapp, lambda: MirrorPage(Looking(made(count)), lambda: None))
