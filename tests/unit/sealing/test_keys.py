"""The spelling of keys, and key files."""

import secrets
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundingboard.base.errors import BadInput
from soundingboard.sealing import bech32
from soundingboard.sealing.errors import NoMatch
from soundingboard.sealing.keys import POST_QUANTUM, Identity, Recipient, read_identities
from soundingboard.sealing.whole import open_sealed, seal

PUBLIC = {kind: str(Identity.new(post_quantum=kind).recipient) for kind in (False, True)}
"""A public key of each kind: False is the usual one."""


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


both_kinds = pytest.mark.parametrize("post_quantum", [False, True])


@both_kinds
@given(place=st.integers(0, 1958), letter=st.sampled_from(bech32.ALPHABET))
def test_one_mistyped_letter_of_a_public_key_is_noticed(post_quantum: bool, place: int, letter: str) -> None:
    text = PUBLIC[post_quantum]
    place %= len(text)
    wrong = text[:place] + letter + text[place + 1 :]
    if wrong != text:
        with pytest.raises(BadInput, match="public key"):
            Recipient.parse(wrong)


@pytest.mark.parametrize(
    ("post_quantum", "public", "secret", "length"),
    [(False, "age1", "AGE-SECRET-KEY-1", 62), (True, "age1pq1", "AGE-SECRET-KEY-PQ-1", 1959)],
)
def test_keys_give_back_their_text(post_quantum: bool, public: str, secret: str, length: int) -> None:
    identity = Identity.new(post_quantum=post_quantum)
    assert identity.text.startswith(secret)
    assert str(identity.recipient).startswith(public)
    assert len(str(identity.recipient)) == length
    assert Identity.parse(identity.text) == Identity.parse(identity.text.lower()) == identity
    for text in (str(identity.recipient), str(identity.recipient).upper()):
        assert Recipient.parse(text) == identity.recipient
        assert Recipient.parse(text).post_quantum == post_quantum


# The same 32 bytes are another key in the other kind: neither opens what is sealed to the other.
def test_the_kind_belongs_to_the_key() -> None:
    usual = Identity.new()
    other = Identity(usual.secret, POST_QUANTUM)
    assert usual != other
    assert usual.recipient != other.recipient
    with pytest.raises(NoMatch):
        open_sealed(seal(b"sound", [usual.recipient]), [other])


@both_kinds
def test_a_secret_key_does_not_show_itself(post_quantum: bool) -> None:
    identity = Identity.new(post_quantum=post_quantum)
    for shown in (identity.text, repr(identity.secret), identity.secret.hex()):
        assert shown not in repr(identity)


# The first would give everybody the same secret; the second is no point of a lattice's key at all.
@pytest.mark.parametrize(
    "text",
    [
        bech32.encode("age", bytes(32)),
        bech32.encode("age", (2**255 - 19).to_bytes(32, "little")),
        bech32.encode("age1pq", b"\xff" * 1184 + bytes(31) + b"\1"),
        bech32.encode("age1pq", bytes(1216)),
    ],
)
def test_a_public_key_that_nothing_can_be_sealed_to_is_refused_when_it_is_pasted(text: str) -> None:
    with pytest.raises(BadInput, match="ask for another one"):
        Recipient.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "age1",
        Identity.new().text,
        str(Identity.new().recipient).replace("age1", "Age1"),
        Identity.new(post_quantum=True).text,
        bech32.encode("age", secrets.token_bytes(31)),
        bech32.encode("age", secrets.token_bytes(1216)),
        bech32.encode("age1pq", secrets.token_bytes(32)),
        bech32.encode("age1pq", Identity.new(post_quantum=True).recipient.public[:-1]),
        bech32.encode("age1tag", secrets.token_bytes(33)),
        "age1" + "é" * 58,
    ],
    ids=count(),
)
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="age1"):
        Recipient.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "AGE-SECRET-KEY-1",
        PUBLIC[False],
        PUBLIC[True],
        bech32.encode("age-secret-key-", bytes(31)).upper(),
        bech32.encode("age-secret-key-pq-", bytes(64)).upper(),
        bech32.encode("age-plugin-", bytes(32)).upper(),
    ],
    ids=count(),
)
def test_what_is_no_secret_key_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="AGE-SECRET-KEY-"):
        Identity.parse(text)


def test_a_key_file_may_have_comments_and_empty_lines() -> None:
    one, two = Identity.new(), Identity.new(post_quantum=True)
    text = f"# made today\r\n# public key: {one.recipient}\r\n{one.text}\r\n\r\n  {two.text}\n"
    assert read_identities(text) == (one, two)


def test_a_key_file_with_a_wrong_line_names_the_line() -> None:
    with pytest.raises(BadInput, match="Line 2"):
        read_identities(f"{Identity.new().text}\n{Identity.new().recipient}\n")


def test_a_key_file_without_a_key_is_refused() -> None:
    with pytest.raises(BadInput, match="no key"):
        read_identities("# nothing\n")
