"""The chair's own words say that it is not the child's fault, or they do not quite."""

import pytest

from soundingboard.practice.no_fault import clears_of_fault


@pytest.mark.parametrize(
    ("text", "clears"),
    [
        ("Lots of grown-ups will help. None of this is your fault.", True),
        ("It is NOT your fault", True),
        ("It isn’t your fault!", True),
        ("What happened was never your fault. It is all sorted.", True),
        ("", False),
        ("It was your fault.", False),
        ("It is not only your fault.", False),
        ("Is it not your fault?", False),
        ("Nobody knows, it is your fault.", False),
        ("We are not angry. It is your fault.", False),
        ("We are not angry, it is your fault.", False),
        ("It is not your fault, but you hit him.", False),
        ("You did nothing wrong.", False),
    ],
)
def test_only_a_plain_sentence_clears(text: str, clears: bool) -> None:
    assert clears_of_fault(text) is clears
