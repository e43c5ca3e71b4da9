"""Each rule about the lines of a header, broken by itself: by the letter, nothing else is wrong."""

import io

import pytest

from soundingboard.base.errors import Trouble
from soundingboard.sealing.errors import BadHeader, BadMac, NoMatch
from soundingboard.sealing.header import read_header
from soundingboard.sealing.keys import Identity
from tests.unit.sealing.letter import (
    NONCE,
    VERSION,
    columns,
    header,
    loose,
    mac,
    outcome,
    payload,
    spelt,
    stanza,
    x25519,
)

ME = Identity.new()
SHARE, BODY = x25519(ME.recipient.public)
MINE = stanza(b"X25519", spelt(SHARE), body=BODY)
REST = payload((b"hello", 0, 1))
FULL = spelt(bytes(48))
"""One whole line of a body."""


def strange(lines: bytes) -> bytes:
    """A stanza of a kind that nobody knows, with these lines after its first."""
    return b"-> strange\n" + lines


VISIBLE = bytes(range(0x21, 0x7F))
FINE = {
    "nothing but what is needed": header(MINE),
    "a stanza of an unknown kind before it": header(stanza(b"strange", b"x", body=b"yes"), MINE),
    "and after it": header(MINE, stanza(b"strange", b"x", body=b"yes")),
    "a body of nothing": header(strange(b"\n"), MINE),
    "a body that ends with an empty line": header(strange(FULL + b"\n\n"), MINE),
    "a body of two full lines": header(strange(2 * (FULL + b"\n") + b"\n"), MINE),
    "every letter that may be in a word": header(stanza(VISIBLE, VISIBLE[::-1]), MINE),
    "a stanza that is only a word": header(b"-> x\n\n", MINE),
    "a thousand stanzas": header(*[stanza(b"strange", b"x", body=b"yes")] * 1000, MINE),
}

STANZAS = {
    "an arrow without a space": b"->strange\n\n",
    "another arrow": b"--> strange\n\n",
    "half an arrow": b"- strange\n\n",
    "a space before the arrow": b" -> strange\n\n",
    "an arrow without a word": b"->\n\n",
    "an empty word": b"-> \n\n",
    "an empty word at the end": b"-> strange \n\n",
    "an empty word between": b"-> strange  x\n\n",
    "a tab": b"-> strange\tx\n\n",
    "a letter beyond ASCII": "-> strange ä\n\n".encode(),
    "a letter that cannot be seen": b"-> strange \x7f\n\n",
    "a letter of nothing": b"-> strange \0\n\n",
    "a return after the words": b"-> strange\r\n\n",
    "no body": b"-> strange\n",
    "a full line as the last": strange(FULL + b"\n"),
    "a line that is too long": strange(FULL + FULL + b"\n\n"),
    "a line that is a letter too long": strange(FULL + b"A\nAAA\n"),
    "two short lines": strange(b"YWJj\nYWJj\n"),
    "an empty line and then more": strange(b"\nYWJj\n"),
    "a return in the body": strange(b"YWJj\r\n"),
    "a space in the body": strange(b"YWJj \n"),
    "a letter that is not in base64": strange(b"YW.j\n"),
    "the letters of another base64": strange(b"_-_-\n"),
    "padding": strange(spelt(b"ab") + b"=\n"),
    "bits left over": strange(loose(spelt(b"ab")) + b"\n"),
    "bits left over in a long body": strange(columns(loose(spelt(bytes(95))))),
    "a letter that begins no byte": strange(b"YWJjY\n"),
}

VERSIONS = {
    "another version": b"age-encryption.org/v2\n",
    "no version": b"age-encryption.org/\n",
    "more of a version": b"age-encryption.org/v1.1\n",
    "a return": b"age-encryption.org/v1\r\n",
    "a line before it": b"\nage-encryption.org/v1\n",
    "a mark of byte order before it": b"\xef\xbb\xbfage-encryption.org/v1\n",
    "capital letters": b"AGE-encryption.org/v1\n",
    "a space after it": b"age-encryption.org/v1 \n",
}


def sealed_with(end: bytes) -> bytes:
    """A header whose last line is ``end``, in which MAC stands for the right one."""
    covered = VERSION + MINE + b"---"
    return covered[:-3] + end.replace(b"MAC", mac(covered))


ENDS = {
    "an extra space": sealed_with(b"---  MAC\n"),
    "no space": sealed_with(b"---MAC\n"),
    "a space after it": sealed_with(b"--- MAC \n"),
    "a return after it": sealed_with(b"--- MAC\r\n"),
    "more after it": sealed_with(b"--- MACA\n"),
    "another word after it": sealed_with(b"--- MAC AAAA\n"),
    "no MAC": sealed_with(b"--- \n"),
    "not even a space": sealed_with(b"---\n"),
    "padding": sealed_with(b"--- MAC=\n"),
    "a shorter one": sealed_with(b"--- " + mac(VERSION + MINE + b"---")[:-1] + b"\n"),
    "bits left over": sealed_with(b"--- " + loose(mac(VERSION + MINE + b"---")) + b"\n"),
    "two hyphens": sealed_with(b"-- MAC\n"),
    "four hyphens": sealed_with(b"---- MAC\n"),
    "an empty line before it": sealed_with(b"\n--- MAC\n"),
    "no last line": sealed_with(b""),
    "no end of the last line": sealed_with(b"--- MAC"),
}


@pytest.mark.parametrize("head", FINE.values(), ids=FINE)
def test_what_the_rules_allow_is_read(head: bytes) -> None:
    assert outcome(head + REST, [ME]) == (b"hello", None)


@pytest.mark.parametrize("place", ["before a good one", "after it", "alone"])
@pytest.mark.parametrize("lines", STANZAS.values(), ids=STANZAS)
def test_a_stanza_against_the_rules_is_a_fault_of_the_header(lines: bytes, place: str) -> None:
    heads = {"before a good one": (lines, MINE), "after it": (MINE, lines), "alone": (lines,)}
    assert outcome(header(*heads[place]) + REST, [ME]) == (b"", BadHeader)


def test_a_header_has_a_stanza() -> None:
    assert outcome(header() + REST, [ME]) == (b"", BadHeader)


# What is no header must not take all memory or all day either: a player may be pointed at anything.
@pytest.mark.parametrize(
    "lines",
    [strange(b"\n") * 1_000_000, strange((FULL + b"\n") * 180_000), b"-> " + b"x" * 12_000_000],
    ids=["of stanzas", "of lines", "of letters"],
)
def test_a_header_without_an_end_is_given_up(lines: bytes) -> None:
    stream = io.BytesIO(VERSION + lines)
    with pytest.raises(BadHeader):
        read_header(stream)
    assert stream.tell() < 5_000_000


@pytest.mark.parametrize("start", VERSIONS.values(), ids=VERSIONS)
def test_only_version_one_is_read(start: bytes) -> None:
    assert outcome(header(MINE, start=start) + REST, [ME]) == (b"", BadHeader)


@pytest.mark.parametrize("head", ENDS.values(), ids=ENDS)
def test_the_last_line_has_one_spelling(head: bytes) -> None:
    assert outcome(head + REST, [ME]) == (b"", BadHeader)


@pytest.mark.parametrize("line_end", [b"\r\n", b"\r"])
def test_a_header_with_the_line_ends_of_another_system_is_refused(line_end: bytes) -> None:
    covered = (VERSION + MINE + b"---").replace(b"\n", line_end)
    assert outcome(covered + b" " + mac(covered) + line_end + REST, [ME]) == (b"", BadHeader)


def test_a_file_ends_nowhere_before_its_contents() -> None:
    whole = header(MINE) + NONCE
    for length in range(len(whole)):
        assert outcome(whole[:length], [ME]) == (b"", BadHeader), length


ADDED = header(MINE).replace(b"\n---", b"\n-> strange\n\n---")
WRONG_MAC = header(MINE)[:-44] + spelt(bytes(32)) + b"\n"


# Each of these has a second fault after the first: the first is what is said.
@pytest.mark.parametrize(
    ("head", "key", "wrong"),
    [
        (ADDED, ME, BadMac),
        (WRONG_MAC, ME, BadMac),
        (ADDED, Identity.new(), NoMatch),
        (WRONG_MAC, Identity.new(), NoMatch),
        (header(MINE, strange(b"YW.j\n")), Identity.new(), BadHeader),
    ],
)
def test_damage_is_told_from_a_wrong_key(head: bytes, key: Identity, wrong: type[Trouble]) -> None:
    assert outcome(head + REST, [key]) == (b"", wrong)
    assert outcome(head + b"damaged" + REST, [key]) == (b"", wrong)
