"""What people are called in a sentence."""

import pytest

from soundingboard.practice.names import after_a_name, with_role


@pytest.mark.parametrize(
    ("role", "stands"),
    [
        ("Health visitor", "health visitor"),
        ("GP", "GP"),
        ("SENCO", "SENCO"),
        ("A friend", "a friend"),
        ("", ""),
    ],
)
def test_a_role_after_a_name_is_small_unless_it_is_letters(role: str, stands: str) -> None:
    assert after_a_name(role) == stands


def test_a_name_stands_before_what_somebody_is_or_alone() -> None:
    assert with_role("Sam", "Social worker") == "Sam, social worker"
    assert with_role("Sam", "") == "Sam"
