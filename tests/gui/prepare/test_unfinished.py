"""What is typed before the day and not entered yet is there again, whatever ends the program."""

import msgspec
import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from soundingboard.app.people_files import PeopleFiles
from soundingboard.base.errors import Refused
from soundingboard.desk.desk import Desk
from soundingboard.practice.policy import Policy
from soundingboard.ui.prepare.reading import conference_commands
from soundingboard.ui.prepare.ways import Ways
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.ui.shared.chips import Chips
from soundingboard.ui.shared.jotting import SOON
from soundingboard.vault.unfinished import BEFORE, Unfinished, left_over
from soundingboard.vault.vault import Vault
from soundingboard.views.begun import Written
from soundingboard.views.preparing import PrepareView, prepare_view
from tests.gui.pages import shown
from tests.gui.prepare.test_prepare import NOW, desk, sample, vault, write

__all__ = ["desk", "sample", "vault"]


def opened(qtbot: QtBot, vault: Vault, desk: Desk) -> PrepareWindow:
    """The page, as the list opens it."""

    def look() -> PrepareView | None:
        try:
            return prepare_view(desk.record, now=NOW)
        except Refused:
            return None

    def nowhere() -> None:
        """Leads nowhere."""

    page = PrepareWindow(
        Ways(
            look,
            desk.do,
            desk.undo,
            lambda: NOW,
            nowhere,
            nowhere,
            nowhere,
            PeopleFiles(lambda: None),
            policy=Policy,
            keeping=Unfinished(vault.folder, vault.identity, desk.key, BEFORE),
        )
    )
    shown(qtbot, page)
    return page


def left(vault: Vault) -> Written:
    return Written.read(Unfinished(vault.folder, vault.identity, "c1", BEFORE).read())


def test_one_word_is_kept_soon_though_nobody_leaves_the_page(qtbot: QtBot, vault: Vault, desk: Desk) -> None:
    page = opened(qtbot, vault, desk)
    assert left_over(vault.folder, BEFORE) == ()
    write(page, family="Quist")
    qtbot.waitUntil(lambda: left(vault).conference.get("family") == "Quist", timeout=20 * SOON)
    assert b"Quist" not in (vault.folder / "unfinished" / "c1.before.age").read_bytes()


def test_every_field_is_there_again_and_nothing_is_left_once_it_is_made(
    qtbot: QtBot, vault: Vault, desk: Desk
) -> None:
    page = opened(qtbot, vault, desk)
    write(page, family="Quist", starts="27 Nov", chair_name="Ruth Ansah", reference="CP-1")
    matters = page.form.editors["matters"]
    assert isinstance(matters, Chips)
    matters.choose(("neglect",))
    page.form.put("kind", "review")
    page.back.click()
    again = opened(qtbot, vault, desk)
    assert [again.form.raw(name) for name in ("family", "kind", "starts")] == ["Quist", "review", "27 Nov"]
    again_matters = again.form.editors["matters"]
    assert isinstance(again_matters, Chips)
    assert again_matters.chosen == ("neglect",)
    write(again, starts="27 Nov 2026 9:30 am")
    again.make.click()
    again.back.click()
    assert left_over(vault.folder, BEFORE) == ()


def test_chips_and_ticks_alone_are_kept_too(qtbot: QtBot, vault: Vault, sample: Desk) -> None:
    page = opened(qtbot, vault, sample)
    harmed = page.people_list.form.editors["harmed"]
    assert isinstance(harmed, QCheckBox)
    harmed.setChecked(True)
    qtbot.waitUntil(lambda: left(vault).person.get("harmed") is True, timeout=20 * SOON)
    needs = page.people_list.form.editors["needs"]
    assert isinstance(needs, Chips)
    needs.choose(("travel",))
    qtbot.waitUntil(lambda: left(vault).person.get("needs") == ("travel",), timeout=20 * SOON)


def test_a_child_and_somebody_who_is_being_changed_go_on_where_they_stood(
    qtbot: QtBot, vault: Vault, sample: Desk
) -> None:
    page = opened(qtbot, vault, sample)
    write(page.children_list, name="Baby Mar")
    page.people_list.rows["mia"].change.click()
    write(page.people_list, keep_in_touch="Sam rings on Tues")
    page.hide()
    again = opened(qtbot, vault, sample)
    assert again.children_list.form.raw("name") == "Baby Mar"
    write(again.people_list, keep_in_touch="Sam rings on Tuesdays")
    again.people_list.save()
    people = prepare_view(sample.record, now=NOW).people
    assert [each.keep_in_touch for each in people if each.id == "mia"] == ["Sam rings on Tuesdays"]
    assert [each.name for each in people].count("Mia Marlowe") == 1
    again.hide()
    assert left(vault).person == {}, "what was saved is unfinished no more"


def test_whoever_was_taken_out_meanwhile_is_somebody_new(qtbot: QtBot, vault: Vault, sample: Desk) -> None:
    page = opened(qtbot, vault, sample)
    page.people_list.rows["tom"].change.click()
    page.hide()
    people = prepare_view(sample.record, now=NOW).people
    name = next(each.name for each in people if each.id == "tom")
    page.people_list.rows["tom"].remove.click()
    again = opened(qtbot, vault, sample)
    again.people_list.save()
    assert name in [each.name for each in prepare_view(sample.record, now=NOW).people]


def test_a_conference_whose_making_was_cut_short_has_its_chair(
    qtbot: QtBot, vault: Vault, desk: Desk
) -> None:
    page = opened(qtbot, vault, desk)
    write(page, family="Quist", starts="27 Nov 2026 9:30 am", chair_name="Ruth Ansah", reference="CP-1")
    page.hide()
    first, _chair = conference_commands(page.form.values())
    desk.do(first)
    assert not desk.view.people
    again = opened(qtbot, vault, desk)
    assert [each.name for each in desk.view.people] == ["Ruth Ansah"]
    assert again.start.isVisible()


def asked_for_a_wheelchair(page: PrepareWindow) -> str:
    """Ask from the board what somebody needs, write half of it, and give the name of what was written in."""
    page.parts.tabs.turn_to(5)
    asks = (row.buttons.get("See to it") for row in page.parts.ready.rows.values())
    button = next(each for each in asks if each is not None)
    button.setFocus()
    button.click()
    assert page.asking.form is not None
    name = next(each for each, editor in page.asking.form.editors.items() if isinstance(editor, QLineEdit))
    write(page.asking, **{name: "half of"})
    return name


def test_what_is_asked_over_the_page_is_asked_again_with_what_was_written(
    qtbot: QtBot, vault: Vault, sample: Desk
) -> None:
    page = opened(qtbot, vault, sample)
    name, title = asked_for_a_wheelchair(page), page.asking.title.text()
    qtbot.waitUntil(lambda: left(vault).asked is not None, timeout=20 * SOON)
    again = opened(qtbot, vault, sample)
    assert again.asking.isVisible()
    assert again.asking.title.text() == title
    assert again.asking.form is not None
    assert again.asking.form.raw(name) == "half of"
    assert again.first_stop() in again.asking.form.stops()
    again.asking.leave_button.click()
    again.hide()
    assert left(vault).asked is None, "what was left is unfinished no more"


def test_whom_somebody_must_not_meet_is_there_again(qtbot: QtBot, vault: Vault, sample: Desk) -> None:
    page = opened(qtbot, vault, sample)
    page.parts.tabs.turn_to(3)
    button = next(iter(page.parts.needs.rows["safety", "june", ""].buttons.values()))
    button.setFocus()
    button.click()
    assert page.asking.form is not None
    page.asking.form.put("not_with", ("dean",))
    page.hide()
    again = opened(qtbot, vault, sample)
    assert again.asking.form is not None
    assert again.asking.form.written()["not_with"] == ("dean",)
    again.asking.leave_button.click()
    again.hide()


def test_what_was_opened_and_not_written_in_is_not_kept(qtbot: QtBot, vault: Vault, sample: Desk) -> None:
    page = opened(qtbot, vault, sample)
    page.change.click()
    page.hide()
    assert left(vault) == Written()


@pytest.mark.parametrize("other", [{"button": "See to it: gone"}, {"title": "Something else"}])
def test_a_question_that_is_settled_meanwhile_is_asked_no_more(
    qtbot: QtBot, vault: Vault, sample: Desk, other: dict[str, str]
) -> None:
    page = opened(qtbot, vault, sample)
    asked_for_a_wheelchair(page)
    page.hide()
    kept = left(vault)
    assert kept.asked is not None
    gone = msgspec.structs.replace(kept, asked=msgspec.structs.replace(kept.asked, **other))
    Unfinished(vault.folder, vault.identity, "c1", BEFORE).keep(gone.words)
    assert not opened(qtbot, vault, sample).asking.isVisible()


def test_a_change_of_day_or_place_goes_on_where_it_stood(qtbot: QtBot, vault: Vault, sample: Desk) -> None:
    page = opened(qtbot, vault, sample)
    page.change.click()
    write(page.changing, place="Elm House, the ro")
    qtbot.waitUntil(lambda: left(vault).change.get("place") == "Elm House, the ro", timeout=20 * SOON)
    again = opened(qtbot, vault, sample)
    assert again.changing.isVisible()
    assert again.changing.form.raw("place") == "Elm House, the ro"
    assert again.changing.form.raw("family") == "Marlowe"
    again.changing.save.click()
    assert prepare_view(sample.record, now=NOW).about.place == "Elm House, the ro"
    again.hide()
    assert left(vault) == Written()
