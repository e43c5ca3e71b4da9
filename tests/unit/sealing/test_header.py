"""The first lines of an age file have exactly one spelling."""

import io

import pytest

from soundingboard.base.errors import BadInput
from soundingboard.sealing.errors import BadHeader, BadMac, NoMatch
from soundingboard.sealing.header import Stanza, read_header, spell, unspell, write_header
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.passphrase import Passphrase
from soundingboard.sealing.whole import open_sealed, seal
from soundingboard.sealing.writer import SealedWriter

ME = Identity.new()
SEALED = seal(b"hello", [ME.recipient])
LINES = SEALED.split(b"\n")[:5]
"""Version, stanza, its body in two lines (one full would leave an empty one), seal."""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"age-encryption.org/v1\n", b"age-encryption.org/v1\r\n"),
        (b"age-encryption.org/v1\n", b"age-encryption.org/v2\n"),
        (b"age-encryption.org/v1\n", b"\nage-encryption.org/v1\n"),
        (b"-> X25519 ", b"->X25519 "),
        (b"-> X25519 ", b"-> X25519  "),
        (b"-> X25519 ", b"-> X25519 \x7f "),
        (b"\n--- ", b"\n---  "),
        (b"\n--- ", b"\n\n--- "),
        (LINES[2] + b"\n", LINES[2] + b"=\n"),
        (LINES[2] + b"\n", LINES[2] + b"\r\n"),
        (LINES[2] + b"\n", LINES[2][:10] + b"\n" + LINES[2][10:] + b"\n"),
        (LINES[1], LINES[1] + b" more"),
        (LINES[1], LINES[1][:-1]),
    ],
)
def test_another_spelling_of_a_header_is_refused(old: bytes, new: bytes) -> None:
    changed = SEALED.replace(old, new, 1)
    assert changed != SEALED
    with pytest.raises(BadHeader):
        open_sealed(changed, [ME])


def test_every_header_cut_short_is_refused() -> None:
    end = SEALED.index(b"\n--- ") + 5 + 43 + 1 + 16
    for length in range(end):
        with pytest.raises(BadHeader):
            open_sealed(SEALED[:length], [ME])


def test_base64_has_one_spelling() -> None:
    assert unspell(spell(b"ab")) == b"ab"
    for other in ("YWI=", "YWJ", "YW I", "YW-_", "Y"):
        with pytest.raises(BadHeader):
            unspell(other)


@pytest.mark.parametrize(
    ("size", "columns"), [(0, [0]), (47, [63]), (48, [64, 0]), (49, [64, 2]), (96, [64, 64, 0])]
)
def test_a_body_stands_in_64_columns_and_ends_with_a_short_line(size: int, columns: list[int]) -> None:
    written = Stanza("joint", ("a",), bytes(size)).lines()
    assert [len(line) for line in written.split(b"\n")[1:-1]] == columns
    mac = b"--- " + b"A" * 43 + b"\n"
    (stanza,) = read_header(io.BytesIO(b"age-encryption.org/v1\n" + written + mac)).stanzas
    assert stanza == Stanza("joint", ("a",), bytes(size))


def test_a_stanza_of_another_kind_is_passed_over() -> None:
    class Grease:
        alone = post_quantum = False

        def wrap(self, file_key: bytes) -> Stanza:
            assert len(file_key) == 16
            return Stanza("a-new-kind", ("x", "!y"), b"something")

    header = read_header(io.BytesIO(write_header(b"k" * 16, [Grease(), ME.recipient])))
    assert header.open_with([ME]) == b"k" * 16


def test_a_passphrase_stands_alone_when_written_and_when_read() -> None:
    passphrase = Passphrase("correct horse", work_factor=4)
    with pytest.raises(ValueError, match="only one"):
        write_header(b"k" * 16, [passphrase, ME.recipient])
    both = passphrase.wrap(b"k" * 16).lines() + ME.recipient.wrap(b"k" * 16).lines()
    with pytest.raises(BadHeader):
        read_header(io.BytesIO(b"age-encryption.org/v1\n" + both + b"--- " + b"A" * 43 + b"\n"))


@pytest.mark.parametrize("others", [1, 2])
def test_keys_of_both_kinds_are_never_in_one_file(others: int) -> None:
    mixed = [ME.recipient, *(Identity.new(post_quantum=True).recipient for _ in range(others))]
    out = io.BytesIO()
    with pytest.raises(BadInput, match="use keys of one kind"):
        SealedWriter(out, mixed)
    assert out.getvalue() == b""
    with pytest.raises(BadInput, match="use keys of one kind"):
        write_header(b"k" * 16, mixed[::-1])


def test_a_file_without_a_lock_is_not_written() -> None:
    with pytest.raises(ValueError, match="needs a lock"):
        write_header(b"k" * 16, [])


def test_the_failures_are_told_apart() -> None:
    with pytest.raises(NoMatch):
        open_sealed(SEALED, [Identity.new()])
    added = SEALED.replace(b"\n--- ", b"\n-> more\n\n--- ", 1)
    with pytest.raises(BadMac):
        open_sealed(added, [ME])
    with pytest.raises(BadHeader):
        open_sealed(b"Good morning\n", [ME])


@pytest.mark.parametrize("share", [bytes(32), (1).to_bytes(32, "little"), b"\xed" + b"\xff" * 30 + b"\x7f"])
def test_a_share_that_gives_everybody_the_same_secret_is_refused(share: bytes) -> None:
    with pytest.raises(BadHeader):
        ME.unwrap(Stanza("X25519", (spell(share),), bytes(32)))
