"""What was noted beside board and plan, as the papers tell it."""

from dataclasses import replace

import pytest

from soundingboard.documents.content import Facts
from soundingboard.documents.remarks import remarks
from soundingboard.documents.text import letters
from soundingboard.views.copies.said_parts import RemarkPart
from tests.unit.documents.marlowe import for_tom

ASKED = "Does it still suit everybody?"


def told(*noted: RemarkPart) -> list[tuple[str, list[str]]]:
    """What stands there, each with its label and its lines."""
    _heading, facts = remarks(replace(for_tom(), remarks=noted))
    assert isinstance(facts, Facts)
    return [(label, letters(text).split("\n")) for label, text in facts.rows]


def test_what_was_noted_alike_of_several_stands_there_once() -> None:
    alone = RemarkPart("understood", "She said it back.", who="Jess")
    others = [RemarkPart("understood", who=who) for who in ("Marcus", "Marg", "Kit")]
    assert told(others[0], alone, *others[1:]) == [
        ("Knows what is asked", ["Marcus, Marg and Kit"]),
        ("Knows what is asked", ["Jess", "She said it back."]),
    ]


def test_what_is_about_the_reader_says_so_and_stands_apart_from_what_is_about_others() -> None:
    both = (RemarkPart("understood", who="Tom", own=True), RemarkPart("understood", who="Marg"))
    assert [said for _, said in told(*both)] == [["Tom (you)"], ["Marg"]]


def test_what_has_no_name_and_no_words_is_still_told() -> None:
    assert told(RemarkPart("understood")) == [("Knows what is asked", ["Yes"])]


@pytest.mark.parametrize(
    ("noted", "lines"),
    [
        (RemarkPart("revisit", ASKED, answer="changed"), [ASKED, "It has changed"]),
        (
            RemarkPart("assumption", "She managed.", "A week alone.", answer="still"),
            ["She managed.", "It still holds", "What would change our mind: A week alone."],
        ),
        (
            RemarkPart("mentor", "With a mum.", who="Jess", answer="yes"),
            ["Jess", "Yes, please", "With a mum."],
        ),
        (RemarkPart("network", who="Marg", answer="yes"), ["Marg", "They will help"]),
        (RemarkPart("mentor", who="Jess", answer="declined"), ["Jess", "Said no, thank you"]),
    ],
)
def test_an_answer_stands_after_what_it_answers_and_says_what_it_means(
    noted: RemarkPart, lines: list[str]
) -> None:
    assert [said for _, said in told(noted)] == [lines]
