"""What people are called in a sentence."""

import pytest

from soundingboard.practice.names import after_a_name


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
