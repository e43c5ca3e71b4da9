"""Writing the first lines of an age file; `test_rules_of_headers` reads them."""

import io

import pytest

from soundingboard.base.errors import BadInput
from soundingboard.sealing.header import Stanza, read_header, write_header
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.passphrase import Passphrase
from soundingboard.sealing.writer import SealedWriter

ME = Identity.new()


@pytest.mark.parametrize(
    ("size", "columns"), [(0, [0]), (47, [63]), (48, [64, 0]), (49, [64, 2]), (96, [64, 64, 0])]
)
def test_a_body_stands_in_64_columns_and_ends_with_a_short_line(size: int, columns: list[int]) -> None:
    written = Stanza("joint", ("a",), bytes(size)).lines()
    assert [len(line) for line in written.split(b"\n")[1:-1]] == columns
    mac = b"--- " + b"A" * 43 + b"\n"
    (stanza,) = read_header(io.BytesIO(b"age-encryption.org/v1\n" + written + mac)).stanzas
    assert stanza == Stanza("joint", ("a",), bytes(size))


def test_a_passphrase_is_written_alone() -> None:
    passphrase = Passphrase("correct horse", work_factor=4)
    for beside in (ME.recipient, passphrase, Identity.new(post_quantum=True).recipient):
        with pytest.raises(ValueError, match="only one"):
            write_header(b"k" * 16, [passphrase, beside])


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
