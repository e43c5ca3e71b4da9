"""Each rule about the text form, broken by itself: one text belongs to one file."""

from base64 import b64encode

import pytest

from soundingboard.base.errors import Trouble
from soundingboard.sealing.errors import BadArmor, BadHeader, BadPayload, NoMatch
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.passphrase import Passphrase
from tests.unit.sealing.letter import (
    BEGIN,
    END,
    LETTERS,
    armored,
    header,
    hybrid,
    outcome,
    payload,
    scrypt,
    spelt,
    stanza,
    x25519,
)

ME = Identity.new()
SAFER = Identity.new(post_quantum=True)


def file(*, ends_on: int = 1, more: bytes = b"") -> bytes:
    """An age file of hello and noughts whose last line of text holds so many bytes."""
    share, body = x25519(ME.recipient.public)
    head = header(stanza(b"X25519", spelt(share), body=body))
    length = len(head) + 16 + 5 + 16
    plain = b"hello".ljust(5 + (ends_on - length) % 48, b"\0")
    return head + payload((plain, 0, 1)) + more


DATA = file(ends_on=1)
TEXT = armored(DATA)
FULL = armored(file(ends_on=0))
SECOND = len(BEGIN) + 65
"""Where the second line of the contents begins."""


@pytest.mark.parametrize("ends_on", [0, 1, 2, 3, 46, 47])
def test_our_text_form_is_the_right_one(ends_on: int) -> None:
    data = file(ends_on=ends_on)
    assert outcome(armored(data), [ME]) == outcome(data, [ME])
    assert outcome(data, [ME])[1] is None


@pytest.mark.parametrize(
    "shape",
    [
        TEXT.replace(b"\n", b"\r\n"),
        TEXT.removesuffix(b"\n"),
        b" \t\r\n\n" + TEXT,
        TEXT + b"\n \t\r\n",
        b"\n" * 1000 + TEXT + b"\n" * 100_000,
        FULL,
    ],
)
def test_line_ends_of_any_system_and_white_space_around_it_are_allowed(shape: bytes) -> None:
    plain, error = outcome(shape, [ME])
    assert (plain.rstrip(b"\0"), error) == (b"hello", None)


def test_other_keys_stand_in_text_too() -> None:
    share, body = hybrid(SAFER.recipient.public)
    safer = header(stanza(b"mlkem768x25519", spelt(share), body=body)) + payload((b"hello", 0, 1))
    slow = stanza(b"scrypt", spelt(bytes(16)), b"2", body=scrypt("words", bytes(16), 2))
    assert outcome(armored(safer), [SAFER]) == (b"hello", None)
    assert outcome(armored(header(slow) + payload((b"hello", 0, 1))), [Passphrase("words")]) == (
        b"hello",
        None,
    )
    assert outcome(TEXT, [SAFER]) == (b"", NoMatch)


# What is inside it is judged by its own rules, and by them only.
@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        (b"", BadHeader),
        (DATA.replace(b"\n", b"\r\n", 5), BadHeader),
        (b"hello", BadHeader),
        (DATA + b"more", BadPayload),
        (DATA[:-1], BadPayload),
    ],
)
def test_faults_inside_it_are_not_faults_of_the_text(data: bytes, wrong: type[Trouble]) -> None:
    assert outcome(armored(data), [ME]) == (b"", wrong)


WRONG = {
    "text before it": b"Dear Ann,\n" + TEXT,
    "text on its first line": b"x" + TEXT,
    "text after it": TEXT + b"more\n",
    "text on its last line": TEXT.removesuffix(b"\n") + b"more",
    "another text form after it": TEXT + TEXT,
    "an empty line at the start": TEXT.replace(BEGIN, BEGIN + b"\n"),
    "an empty line at the end": TEXT.replace(END, b"\n" + END),
    "an empty line between": TEXT[:SECOND] + b"\n" + TEXT[SECOND:],
    "an empty line after a full last one": FULL.replace(END, b"\n" + END),
    "a field of its own": TEXT.replace(BEGIN, BEGIN + b"Comment: none\n\n"),
    "a checksum, as another program adds": TEXT.replace(END, b"=abcd\n" + END),
    "small letters": TEXT.replace(b"BEGIN AGE", b"begin age"),
    "another kind of file": TEXT.replace(b"AGE ENCRYPTED FILE", b"PGP MESSAGE"),
    "another kind at its end": TEXT.replace(END, END.replace(b"AGE", b"PGP")),
    "four hyphens at its end": TEXT.removesuffix(b"-\n") + b"\n",
    "a space after its first line": TEXT.replace(BEGIN, BEGIN[:-1] + b" \n"),
    "a space before its last line": TEXT.replace(END, b" " + END),
    "a space at the start of a line": TEXT[:SECOND] + b" " + TEXT[SECOND:],
    "a space at the end of a line": TEXT[: SECOND - 1] + b" " + TEXT[SECOND - 1 :],
    "a space at the end of the short line": TEXT.replace(b"\n" + END, b" \n" + END),
    "a space at the end of each line": TEXT.replace(b"\n", b" \n"),
    "a space within a line": TEXT[: SECOND - 9] + b" " + TEXT[SECOND - 9 :],
    "a short line that others follow": TEXT[: SECOND - 5] + b"\n" + TEXT[SECOND - 5 :],
    "a line that is too long": TEXT[: SECOND - 1] + TEXT[SECOND : SECOND + 4] + b"\n" + TEXT[SECOND + 4 :],
    "a last line that is too long": TEXT[: -len(b"AA==\n" + END) - 1] + TEXT[-len(b"AA==\n" + END) :],
    "all on one line": BEGIN + b64encode(DATA) + b"\n" + END,
    "no last line": TEXT.removesuffix(END),
    "no end of its first line": BEGIN[:-1],
    "nothing but its first line": BEGIN,
    "no padding": TEXT.replace(b"==\n" + END, b"\n" + END),
    "half the padding": TEXT.replace(b"==\n" + END, b"=\n" + END),
    "a line end within the padding": TEXT.replace(b"==\n" + END, b"=\n=\n" + END),
    "padding on a line that others follow": TEXT[: SECOND - 2] + b"=" + TEXT[SECOND - 1 :],
    "a letter that is not in base64": TEXT[: SECOND + 9] + b"*" + TEXT[SECOND + 10 :],
    "a letter of another base64": TEXT[: SECOND + 9] + b"_" + TEXT[SECOND + 10 :],
    "a letter that is not in its first line": TEXT.replace(b"FILE", b"F\0LE", 1),
    "the line ends of a system long gone": TEXT.replace(b"\n", b"\r"),
    "a return too many": TEXT.replace(b"\n", b"\r\r\n"),
}


@pytest.mark.parametrize("shape", WRONG.values(), ids=WRONG)
def test_text_against_the_rules_is_refused(shape: bytes) -> None:
    released, error = outcome(shape, [ME])
    assert error is BadArmor
    assert b"hello".startswith(released.rstrip(b"\0"))


@pytest.mark.parametrize("shape", [b" " * 5000 + TEXT, TEXT[1:], TEXT[len(BEGIN) :]])
def test_what_does_not_begin_as_text_is_no_text_form(shape: bytes) -> None:
    assert outcome(shape, [ME]) == (b"", BadHeader)


def test_bits_left_over_in_the_last_line_are_refused() -> None:
    before, after = TEXT[: -len(b"==\n" + END)], b"==\n" + END
    right = LETTERS.index(before[-1])
    for letter in LETTERS[right + 1 : right + 16]:
        assert outcome(before[:-1] + bytes([letter]) + after, [ME]) == (b"", BadArmor)
