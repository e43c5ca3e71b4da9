"""A name that is an ordinary word leaks nowhere, and takes no line with the word out of a copy."""

import pytest

from soundingboard.practice.naming import is_a_word_too
from soundingboard.practice.protection import stands_in

NAMED = {
    "Will": """\
Ella and Will live with Nan.
Will is seven.
Will hit Ella on Monday.
Will said that he was scared.
Will's bed is by the door.
The bed is Will's.
Will, Ella and Noah share a room.
Nan has Will on Fridays.
Children: Will, Ella.
• Will sleeps at Nan's
He told WILL to wait.
Will Marlowe was there.
Will and Ella were late.
It was Will.
Sam asked: Will has no coat, why?
He pushed Will. Nobody saw it.
“Will cried,” she said.
will said he was scared
ella, will and noah are late
nan lives with will
will's bed is by the door
her brother will was there
she saw will at school
WILL WAS HURT
W\u200bill is seven.
Wíll is seven.
Nan sees Will
Will put the cup down.""",
    "May": """\
Ella and May live with Nan.
May is seven.
May cried when Dean came.
Since May came, Ella sleeps well.
Ella confides in May.
May's coat is thin.
may said no
The twins are May and June.""",
    "Mark": """\
Mark is at school.
Mark to ring Sam.
Dean shouted at Mark.
mark was late
ella lives with mark
Mark's uncle came.
Mark and Ella are late.
her brother mark cried
The nurse saw mark.""",
    "Grace": """\
Grace was late.
She went home with Grace.
ella and grace are late
She lives with grace.
Grace's nan came.""",
    "Hope": """\
Hope is four.
Dean shouted at Hope.
Hope said no.
June has Hope on Fridays.
Hope to ring Sam.""",
    "June": "June has the children.\nElla lives with June.\njune said so\nElla went to June's.",
    "So": "So said that he was cold.\nElla and So live with Nan.\nSo's coat is thin.",
    "Sunday": "Sunday is four.\nElla and Sunday live with Nan.\nElla told Sunday.",
    "Ella": "Ella was late.\nella was late\nELLA",
}
"""Texts in which the name stands."""

WORDS = {
    "Will": """\
Sam will ring on Monday.
Nan will not have the key.
Will you tell Ella?
Will Sam ring on Monday?
Will be seen on Tuesday.
Will ring Nan on Monday.
It will be warm.
Mum will ring, and she will not.
Her brother will ring Sam.
He said that he will.
If she will, June helps.
What will the school do?
He has the will to change.
It was against her will.
Everybody will be told what was written.
Dean will live at his brother's
We will: ring, write and come.
THE SCHOOL WILL RING NAN.
Ella's goodwill helps.""",
    "May": """\
Ella may be hurt.
May I come in?
May we ring you?
The day is 4 May.
It was in May 2026.
Dean may come on the 5th of May.
She may not, and he may.
They may need a break.
May not be told.""",
    "Mark": """\
There was a mark on his arm.
A small red mark was seen.
Mark the day on the calendar.
The marks are gone.
They mark the days.
He has no mark on him.
We will mark it on the wall.""",
    "Grace": "Grace of this kind helps.\nShe has a grace about her.\nThe grace period ends.",
    "Hope": """\
We hope that Ella sleeps.
Hope that it helps.
There is no hope.
They hope to come.
Her hope is to go home.
She has no hope of that.""",
    "June": "The day is 4 June.\nJune 2026 was hot.\nIt ends on 30 June.",
    "So": "So Ella went home.\nShe is so tired.\nSo was Mia.",
    "Sunday": "Nan comes on Sunday.\nEvery Sunday is quiet.\nSunday mornings are hard.",
    "Ella": "Umbrella\n",
    "Thi": "This is hers.",
}
"""Texts in which only the word stands."""


def cases(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, text) for name, texts in table.items() for text in texts.splitlines() if text]


@pytest.mark.parametrize(("name", "text"), cases(NAMED))
def test_a_name_is_found(name: str, text: str) -> None:
    assert stands_in(text, name)


@pytest.mark.parametrize(("name", "text"), cases(WORDS))
def test_a_word_is_left_alone(name: str, text: str) -> None:
    assert not stands_in(text, name)


def test_several_lines_are_several_sentences() -> None:
    assert not stands_in("Sam comes\nWill ring Nan first", "Will")
    assert stands_in("Sam comes\nWill was late", "Will")


@pytest.mark.parametrize(
    ("name", "word"),
    [("Will", True), ("MAY", True), ("June ", True), ("Ella", False), ("Will Marlowe", False)],
)
def test_which_names_are_words(name: str, word: bool) -> None:
    assert is_a_word_too(name) is word


@pytest.mark.parametrize(
    ("text", "protected"),
    [
        ("She is at LS1 4AB.", "ls14ab"),
        ("She is at LS14AB.", "LS1 4AB"),
        ("He goes to HillSide.", "hill side"),
        ("He goes to Hill side.", "Hillside"),
    ],
)
def test_a_string_that_makes_no_other_words_is_found_with_its_spaces_elsewhere(
    text: str, protected: str
) -> None:
    assert stands_in(text, protected)
    assert not stands_in(text.replace("H", "Sh").replace("LS", "ALS"), protected)


@pytest.mark.parametrize(("text", "name"), [("She is a mum.", "Isa"), ("It is my a level.", "Mya")])
def test_a_short_name_is_not_made_of_other_words(text: str, name: str) -> None:
    assert not stands_in(text, name)


def test_a_whole_name_is_found_in_any_case() -> None:
    assert stands_in("we saw will marlowe", "Will Marlowe")
