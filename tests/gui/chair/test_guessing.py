"""What is guessed of the next card, and that a guess of who may see it only ever takes people away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from soundingboard.commands.board import Capture
from soundingboard.ui.chair.choosing import Chosen, next_card
from soundingboard.ui.chair.guessing import (
    EVERYONE,
    PROFESSIONALS,
    guessed_kind,
    guessed_speaker,
    next_round,
)
from soundingboard.ui.chair.reading import read_line
from soundingboard.views.chair.parts import ChairView
from tests.gui.chair import views
from tests.gui.chair.room import Room, speaking


def careful(view: ChairView = views.VIEW) -> ChairView:
    """Mia was hurt, and Dean is feared."""
    people = tuple(
        replace(person, harmed=person.id == "mia", feared=person.id == "dean") for person in view.people
    )
    return replace(view, people=people)


def quiet(view: ChairView = views.VIEW) -> ChairView:
    return speaking(view, "")


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Mum says the bus is late", "mia"),
        ("June told us about Fridays", "june"),
        ("Ella wants to stay at her school", "ella"),
        ("Mum is late", ""),
        ("They say it is late", ""),
    ],
)
def test_the_words_themselves_may_say_who_said_them(line: str, who: str) -> None:
    assert guessed_speaker(line, quiet()) == who
    assert guessed_speaker(line, speaking(views.VIEW, "tom")) == "tom", "whoever speaks is nearer"


def test_of_two_who_are_called_the_same_nobody_is_guessed() -> None:
    people = tuple(replace(each, called="June") if each.id == "sam" else each for each in views.PEOPLE)
    assert guessed_speaker("June says it is late", quiet(replace(views.VIEW, people=people))) == ""


@pytest.mark.parametrize(
    ("line", "speaks", "about"),
    [
        ("Noah was weighed", "sam", ("noah",)),
        ("I like the worry box", "ella", ("ella",)),
        ("She is often late", "tom", ("ella",)),
        ("She is often late", "mia", ()),
        ("They play in the park", "sam", ()),
    ],
)
def test_whom_it_is_about(line: str, speaks: str, about: tuple[str, ...]) -> None:
    people = tuple(replace(each, to=("ella",) if each.id in {"tom", "mia"} else ()) for each in views.PEOPLE)
    view = quiet(replace(views.VIEW, people=people))
    assert next_card(read_line(f"@{speaks} {line}", view), Chosen(), view).about == about


def test_the_part_of_the_day_of_one_child_is_about_that_child() -> None:
    items = tuple(
        replace(item, state="now" if item.id == "child" else "finished", title="What Ella wants to say")
        for item in views.ITEMS
    )
    view = quiet(replace(views.VIEW, time=replace(views.TIME, items=items)))
    assert next_card(read_line("A den in the garden", view), Chosen(), view).about == ("ella",)


@pytest.mark.parametrize(
    ("line", "not_for"),
    [
        ("@mia Dean came to the door", ("dean",)),
        ("@mia their dad came to the door", ("dean",)),
        ("@ella Dad shouts", ("dean",)),
        ("@mia June came to the door", ()),
        ("@sam Dean came to the door", ()),
        ("@dean Dean came to the door", ()),
    ],
)
def test_words_of_who_could_be_hurt_for_them_are_kept_from_whom_they_tell_of(
    line: str, not_for: tuple[str, ...]
) -> None:
    view = quiet(careful())
    card = next_card(read_line(line, view), Chosen(), view)
    assert card.seen.not_for == not_for
    assert card.guessed == bool(not_for)


def test_while_somebody_waits_outside_nothing_is_meant_for_them() -> None:
    closed = quiet(replace(views.VIEW, closed_part=("mia", "ade", "sam")))
    seen = next_card(read_line("Something private", closed), Chosen(), closed).seen
    assert (seen.audience, seen.not_for, seen.words) == (
        "everyone",
        ("dean", "june"),
        "not Dean or June",
    )
    alone = quiet(replace(views.VIEW, closed_part=("sam", "tom")))
    assert next_card(read_line("Something private", alone), Chosen(), alone).seen == PROFESSIONALS


def test_a_part_of_the_day_for_some_is_for_those() -> None:
    items = tuple(
        replace(item, who=("mia", "june", "ade", "sam") if item.state == "now" else ())
        for item in views.ITEMS
    )
    view = quiet(replace(views.VIEW, time=replace(views.TIME, items=items)))
    assert next_card(read_line("Something", view), Chosen(), view).seen.not_for == ("dean",)


def test_the_chair_may_set_a_guess_aside_and_nobody_else_widens_it() -> None:
    view = quiet(careful())
    reading = read_line("@mia Dean came", view)
    assert next_card(reading, Chosen(seen=EVERYONE), view).seen == EVERYONE
    more = next_card(read_line("@mia -june Dean came", view), Chosen(), view).seen
    assert set(more.not_for) == {"dean", "june"}
    assert next_card(read_line("@mia -family Dean came", view), Chosen(), view).seen == PROFESSIONALS


def test_round_the_table_goes_to_everybody_who_is_here_but_the_chair() -> None:
    view, order = quiet(), []
    for _ in range(8):
        order.append(next_round(view))
        view = speaking(view, order[-1])
    assert order == ["mia", "dean", "june", "ade", "sam", "priya", "tom", "mia"]


@pytest.mark.parametrize(
    ("item", "kind"), [("going_well", "going_well"), ("plan", "action"), ("risks", "worry"), ("", "worry")]
)
def test_a_part_of_the_day_begins_with_its_kind(item: str, kind: str) -> None:
    assert guessed_kind(item) == kind


def test_the_kind_follows_the_day_but_not_under_a_hand_that_writes(room: Room) -> None:
    room.desk.tell(replace(views.VIEW, current_item="going_well"))
    assert room.window.capture.kinds.kind == "going_well"
    room.write("half a line")
    room.desk.tell(replace(views.VIEW, current_item="plan"))
    assert room.window.capture.kinds.kind == "going_well"


def test_arrows_in_the_empty_line_choose_the_kind_and_the_speaker(room: Room) -> None:
    kinds = room.window.capture.kinds
    kinds.choose("worry")
    for key, kind in ((Qt.Key.Key_Down, "going_well"), (Qt.Key.Key_Up, "worry"), (Qt.Key.Key_Up, "risk")):
        room.press(key)
        assert kinds.kind == kind
    room.press(Qt.Key.Key_Right)
    assert (room.desk.names[-1], getattr(room.desk.last, "who", "")) == ("speaking", "dean")
    room.desk.tell(speaking(views.VIEW, "dean"))
    room.press(Qt.Key.Key_Left)
    assert getattr(room.desk.last, "who", "") == "mia"
    done = len(room.desk.done)
    room.write("ab")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down):
        room.press(key)
    assert len(room.desk.done) == done, "in a line with words the arrows move"


def test_a_name_alone_says_who_speaks(room: Room) -> None:
    room.write("@june")
    room.press(Qt.Key.Key_Return)
    assert (room.desk.names, getattr(room.desk.last, "who", "")) == (["speaking"], "june")
    assert room.window.capture.line.line() == ""
    room.write("@mia")
    room.press(Qt.Key.Key_Return)
    assert len(room.desk.done) == 1, "she speaks already, and the key that would stop her is not meant"


def test_the_guess_is_seen_and_goes_up_with_the_card(room: Room) -> None:
    room.desk.tell(careful())
    room.write("Dean came to the door")
    assert room.window.capture.seen_by.accessibleName() == "seen by not Dean (guess)"
    room.press(Qt.Key.Key_Return)
    assert isinstance(room.desk.last, Capture)
    assert room.desk.last.not_for == ("dean",)


def test_a_card_that_is_kept_back_says_why_and_one_key_shows_it(room: Room) -> None:
    flagged = replace(
        views.WORRIES[0], id="new", kept_back="“failed to engage”: there may be kinder words", showable=True,
        at=views.NOW,
    )  # fmt: skip
    after = replace(views.VIEW, columns=views.columns(worries=(*views.WORRIES, flagged)))
    room.write("Mum failed to engage")
    room.desk.coming = after
    room.press(Qt.Key.Key_Return)
    QApplication.processEvents()  # it is told once the command is done
    assert room.window.message.text == (
        "Kept back: “failed to engage”: there may be kinder words. F5 shows it."
    )
    room.press(Qt.Key.Key_F5)
    assert (room.desk.names[-1], getattr(room.desk.last, "entry", "")) == ("show_entry", "new")
