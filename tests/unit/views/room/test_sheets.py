"""What is too much for one page goes on the next, so that no word on it need be small."""

import pytest

from soundingboard.views.room.sheets import abreast, lines, page_of, parted, sheets


@pytest.mark.parametrize(
    ("text", "letters", "count"),
    [
        ("", 10, 0),
        ("one two", 10, 1),
        ("one two six", 10, 2),
        ("a\nb", 10, 2),
        ("x" * 25, 10, 3),
        ("a\n\nb", 9, 3),
    ],
)
def test_lines_are_counted_as_words_wrap(text: str, letters: int, count: int) -> None:
    assert lines(text, letters) == count


@pytest.mark.parametrize(
    ("takes", "most", "room", "parts"),
    [
        ([], 3, 10.0, [[]]),
        ([1, 1, 1, 1], 3, 10.0, [[1, 1, 1], [1]]),
        ([4, 4, 4], 3, 10.0, [[4, 4], [4]]),
        ([5, 5], 3, 10.0, [[5, 5]]),
        ([99, 1], 3, 10.0, [[99], [1]]),
        ([1, 99, 1], 3, 10.0, [[1], [99], [1]]),
    ],
)
def test_rows_are_parted_by_their_number_and_by_their_room(
    takes: list[float], most: int, room: float, parts: list[list[float]]
) -> None:
    assert sheets(takes, most, room, lambda row: row) == parts


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("one two", ["one two"]),
        ("one two six ten red", ["one two six ten", "red"]),
        ("one  two six\nten", ["one  two six", "ten"]),
        ("x" * 35, ["x" * 20, "x" * 15]),
        ("", [""]),
    ],
)
def test_a_text_is_parted_between_words_and_loses_no_letter(text: str, pieces: list[str]) -> None:
    assert parted(text, 10, 2) == pieces


def test_a_row_is_found_on_its_page() -> None:
    assert page_of("c", [["a", "b"], ["c"]]) == 1


def test_rows_stand_beside_each_other() -> None:
    assert abreast(range(5), 3) == [range(3), range(3, 5)]
