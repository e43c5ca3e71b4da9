"""The spelling of keys, and key files."""

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundingboard.base.errors import BadInput
from soundingboard.sealing import bech32
from soundingboard.sealing.keys import Identity, Recipient, read_identities


@given(data=st.binary(max_size=64))
def test_bech32_gives_back_what_it_spelt_in_small_and_capital_letters(data: bytes) -> None:
    text = bech32.encode("age-secret-key-", data)
    assert bech32.decode(text) == bech32.decode(text.upper()) == ("age-secret-key-", data)


# A checksum of BIP 173 itself, so that the two directions cannot be wrong together.
def test_bech32_agrees_with_the_published_examples() -> None:
    assert bech32.decode("A12UEL5L") == ("a", b"")
    assert bech32.encode("a", b"") == "a12uel5l"
    with pytest.raises(ValueError, match="mistyped"):
        bech32.decode("a12uel5m")


@pytest.mark.parametrize("digits", [[1], [0], [0, 1], [31, 31, 31]])
def test_bits_left_over_are_refused(digits: list[int]) -> None:
    check = bech32._checksum([*bech32._spread("age"), *digits, *[0] * 6]) ^ 1
    letters = [*digits, *[check >> 5 * (5 - place) & 31 for place in range(6)]]
    with pytest.raises(ValueError, match="left over"):
        bech32.decode("age1" + "".join(bech32.ALPHABET[letter] for letter in letters))


@given(place=st.integers(0, 61), letter=st.sampled_from(bech32.ALPHABET))
def test_one_mistyped_letter_of_a_public_key_is_noticed(place: int, letter: str) -> None:
    text = str(Identity.new().recipient)
    wrong = text[:place] + letter + text[place + 1 :]
    if wrong != text:
        with pytest.raises(BadInput, match="public key"):
            Recipient.parse(wrong)


def test_keys_give_back_their_text() -> None:
    identity = Identity.new()
    assert identity.text.startswith("AGE-SECRET-KEY-1")
    assert Identity.parse(identity.text) == identity
    assert Recipient.parse(str(identity.recipient)) == identity.recipient


def test_a_secret_key_does_not_show_itself() -> None:
    identity = Identity.new()
    assert identity.text not in repr(identity)
    assert repr(identity.secret) not in repr(identity)
    assert identity.secret.hex() not in repr(identity)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "age1",
        Identity.new().text,
        str(Identity.new().recipient).replace("age1", "Age1"),
        bech32.encode("age", secrets.token_bytes(31)),
        "age1" + "é" * 58,
    ],
)
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="age1"):
        Recipient.parse(text)


def test_a_key_file_may_have_comments_and_empty_lines() -> None:
    one, two = Identity.new(), Identity.new()
    text = f"# made today\r\n# public key: {one.recipient}\r\n{one.text}\r\n\r\n  {two.text}\n"
    assert read_identities(text) == (one, two)


def test_a_key_file_with_a_wrong_line_names_the_line() -> None:
    with pytest.raises(BadInput, match="Line 2"):
        read_identities(f"{Identity.new().text}\n{Identity.new().recipient}\n")


def test_a_key_file_without_a_key_is_refused() -> None:
    with pytest.raises(BadInput, match="no key"):
        read_identities("# nothing\n")
