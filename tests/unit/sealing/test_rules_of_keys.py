"""Each rule about the stanzas of keys and passphrases, broken by itself: by the letter, all else is right."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from soundingboard.base.errors import Trouble
from soundingboard.sealing.errors import BadHeader, NoMatch
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.passphrase import Passphrase
from tests.unit.sealing.letter import (
    FILE_KEY,
    LOW_ORDER,
    header,
    hybrid,
    loose,
    outcome,
    payload,
    scrypt,
    spelt,
    stanza,
    x25519,
)

REST = payload((b"hello", 0, 1))
HELLO = (b"hello", None)


@dataclass(frozen=True)
class Kind:
    """One kind of key: its stanzas' name, how one is made, two identities and where the curve's share is."""

    name: bytes
    made: Callable[..., tuple[bytes, bytes]]
    me: Identity
    somebody: Identity
    curve: int

    def file(self, *words: bytes, body: bytes) -> bytes:
        """A file whose one stanza is this."""
        return header(stanza(*words, body=body)) + REST


KINDS = {
    "usual": Kind(b"X25519", x25519, Identity.new(), Identity.new(), 0),
    "post-quantum": Kind(
        b"mlkem768x25519",
        hybrid,
        Identity.new(post_quantum=True),
        Identity.new(post_quantum=True),
        1088,
    ),
}
USUAL, POST_QUANTUM = KINDS.values()
both_kinds = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


@both_kinds
def test_a_stanza_by_the_letter_opens_for_its_key_and_for_no_other(kind: Kind) -> None:
    share, body = kind.made(kind.me.recipient.public)
    file = kind.file(kind.name, spelt(share), body=body)
    assert outcome(file, [kind.me]) == HELLO
    assert outcome(file, [kind.somebody, kind.me]) == HELLO
    assert outcome(file, [kind.somebody]) == (b"", NoMatch)
    assert outcome(file, [kind.me, kind.somebody, Passphrase("words")]) == HELLO
    assert outcome(file, []) == (b"", NoMatch)


@both_kinds
def test_one_of_several_recipients_is_enough(kind: Kind) -> None:
    parts = [kind.made(each.recipient.public) for each in (kind.somebody, kind.me, kind.somebody)]
    file = header(*[stanza(kind.name, spelt(share), body=body) for share, body in parts]) + REST
    assert outcome(file, [kind.me]) == HELLO


@both_kinds
@pytest.mark.parametrize("place", [0, 15, 16, 31])
def test_a_changed_body_is_for_nobody(kind: Kind, place: int) -> None:
    share, body = kind.made(kind.me.recipient.public)
    changed = body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :]
    assert outcome(kind.file(kind.name, spelt(share), body=changed), [kind.me]) == (b"", NoMatch)


@both_kinds
@pytest.mark.parametrize("place", [0, -1, -32])
def test_a_changed_share_is_for_nobody(kind: Kind, place: int) -> None:
    share, body = kind.made(kind.me.recipient.public)
    changed = bytearray(share)
    changed[place] ^= 2
    assert outcome(kind.file(kind.name, spelt(bytes(changed)), body=body), [kind.me]) == (b"", NoMatch)


# With a share of low order everybody knows what was agreed: the body opens, and must not be opened.
@both_kinds
@pytest.mark.parametrize("low", LOW_ORDER, ids=["nothing", "one", "order four", "the prime", "order eight"])
def test_a_share_that_gives_everybody_the_same_secret_is_refused(kind: Kind, low: bytes) -> None:
    share, body = kind.made(kind.me.recipient.public, share=low)
    assert share[kind.curve :] == low
    assert outcome(kind.file(kind.name, spelt(share), body=body), [kind.me]) == (b"", BadHeader)


@both_kinds
@pytest.mark.parametrize("size", [0, 15, 17, 24, 32])
def test_a_body_of_another_length_is_not_even_tried(kind: Kind, size: int) -> None:
    file_key = FILE_KEY.ljust(size, b"\0")[:size]
    share, body = kind.made(kind.me.recipient.public, file_key=file_key)
    assert outcome(kind.file(kind.name, spelt(share), body=body), [kind.me]) == (b"", BadHeader)
    assert outcome(kind.file(kind.name, spelt(share), body=b""), [kind.somebody]) == (b"", BadHeader)


SPELLINGS: dict[str, Callable[[bytes], tuple[bytes, ...]]] = {
    "no share": lambda _: (),
    "another value": lambda share: (spelt(share), b"1234"),
    "the share twice": lambda share: (spelt(share), spelt(share)),
    "a share that is too long": lambda share: (spelt(share + b"\0"),),
    "a share that is too short": lambda share: (spelt(share[:-1]),),
    "bits left over": lambda share: (loose(spelt(share)),),
    "padding": lambda share: (spelt(share) + b"=",),
    "a letter that is not in base64": lambda share: (b"." + spelt(share)[1:],),
}


@both_kinds
@pytest.mark.parametrize("values", SPELLINGS.values(), ids=SPELLINGS)
def test_a_share_has_one_spelling(kind: Kind, values: Callable[[bytes], tuple[bytes, ...]]) -> None:
    share, body = kind.made(kind.me.recipient.public)
    good = stanza(kind.name, spelt(share), body=body)
    damaged = stanza(kind.name, *values(share), body=body)
    for lines in ([damaged], [good, damaged], [damaged, good]):
        assert outcome(header(*lines) + REST, [kind.me]) == (b"", BadHeader)


@both_kinds
def test_a_body_has_one_spelling(kind: Kind) -> None:
    share, body = kind.made(kind.me.recipient.public)
    good = stanza(kind.name, spelt(share), body=body)
    damaged = good.replace(spelt(body), loose(spelt(body)))
    assert outcome(header(damaged) + REST, [kind.me]) == (b"", BadHeader)


@both_kinds
def test_a_name_in_other_letters_is_another_kind(kind: Kind) -> None:
    share, body = kind.made(kind.me.recipient.public)
    name = kind.name.swapcase()
    assert outcome(kind.file(name, spelt(share), body=body), [kind.me]) == (b"", NoMatch)


# Writing such a file is refused, but somebody else may have written one.
def test_a_file_with_both_kinds_is_read_with_either_key() -> None:
    parts = [(kind.name, kind.made(kind.me.recipient.public)) for kind in KINDS.values()]
    file = header(*[stanza(name, spelt(share), body=body) for name, (share, body) in parts]) + REST
    for kind in KINDS.values():
        assert outcome(file, [kind.me]) == HELLO


@pytest.mark.parametrize(("name", "from_"), [(USUAL, POST_QUANTUM), (POST_QUANTUM, USUAL)])
def test_a_share_of_the_other_kind_is_a_fault(name: Kind, from_: Kind) -> None:
    share, body = from_.made(from_.me.recipient.public)
    file = name.file(name.name, spelt(share), body=body)
    assert outcome(file, [USUAL.me, POST_QUANTUM.me]) == (b"", BadHeader)
    assert outcome(file, [name.me]) == (b"", BadHeader)


@pytest.mark.parametrize(("mine", "other"), [(USUAL, POST_QUANTUM), (POST_QUANTUM, USUAL)])
def test_how_stanzas_of_other_kinds_are_made_is_none_of_a_keys_business(mine: Kind, other: Kind) -> None:
    share, body = mine.made(mine.me.recipient.public)
    file = header(stanza(other.name, b"odd"), stanza(mine.name, spelt(share), body=body)) + REST
    assert outcome(file, [mine.me]) == HELLO
    assert outcome(file, [mine.me, other.me]) == (b"", BadHeader)


WORDS = "two words"
SALT = b"salt of sixteen!"
SLOW = spelt(SALT)
BODY = scrypt(WORDS, SALT, 2)
PASSPHRASES: dict[str, tuple[bytes, tuple[bytes, type[Trouble] | None]]] = {
    "by the letter": (stanza(b"scrypt", SLOW, b"2", body=BODY), HELLO),
    "ten rounds, in two digits": (
        stanza(b"scrypt", SLOW, b"10", body=scrypt(WORDS, SALT, 10)),
        HELLO,
    ),
    "other words": (stanza(b"scrypt", SLOW, b"2", body=scrypt("other words", SALT, 2)), (b"", NoMatch)),
    "another factor than was used": (stanza(b"scrypt", SLOW, b"3", body=BODY), (b"", NoMatch)),
    "another salt than was used": (stanza(b"scrypt", spelt(SALT[::-1]), b"2", body=BODY), (b"", NoMatch)),
    "a changed body": (stanza(b"scrypt", SLOW, b"2", body=BODY[:-1] + b"\0"), (b"", NoMatch)),
    "a name in capital letters": (stanza(b"SCRYPT", SLOW, b"2", body=BODY), (b"", NoMatch)),
} | {
    case: (lines, (b"", BadHeader))
    for case, lines in {
        "a factor of nothing": stanza(b"scrypt", SLOW, b"0", body=BODY),
        "a nought before it": stanza(b"scrypt", SLOW, b"02", body=BODY),
        "two noughts before it": stanza(b"scrypt", SLOW, b"002", body=BODY),
        "a plus": stanza(b"scrypt", SLOW, b"+2", body=BODY),
        "a minus": stanza(b"scrypt", SLOW, b"-2", body=BODY),
        "digits of sixteen": stanza(b"scrypt", SLOW, b"0x2", body=BODY),
        "a letter for a factor": stanza(b"scrypt", SLOW, b"a", body=BODY),
        "a letter before it": stanza(b"scrypt", SLOW, b"x2", body=BODY),
        "a letter after it": stanza(b"scrypt", SLOW, b"2x", body=BODY),
        "a point after it": stanza(b"scrypt", SLOW, b"2.0", body=BODY),
        "an underline, which int() would pass over": stanza(b"scrypt", SLOW, b"1_0", body=BODY),
        "more work than any age program asks": stanza(b"scrypt", SLOW, b"23", body=BODY),
        "work without an end": stanza(b"scrypt", SLOW, b"99", body=BODY),
        "a factor no number holds": stanza(b"scrypt", SLOW, b"18446744073709551618", body=BODY),
        "no factor": stanza(b"scrypt", SLOW, body=BODY),
        "no salt": stanza(b"scrypt", b"2", body=BODY),
        "no values": stanza(b"scrypt", body=BODY),
        "another value": stanza(b"scrypt", SLOW, b"2", b"10", body=BODY),
        "a short salt": stanza(b"scrypt", spelt(SALT[:-1]), b"2", body=scrypt(WORDS, SALT[:-1], 2)),
        "a long salt": stanza(b"scrypt", spelt(SALT + b"\0"), b"2", body=scrypt(WORDS, SALT + b"\0", 2)),
        "a salt with bits left over": stanza(b"scrypt", loose(SLOW), b"2", body=BODY),
        "a salt with padding": stanza(b"scrypt", SLOW + b"==", b"2", body=BODY),
        "a body with bits left over": stanza(b"scrypt", SLOW, b"2", body=BODY).replace(
            spelt(BODY), loose(spelt(BODY))
        ),
        "a long file key": stanza(
            b"scrypt", SLOW, b"2", body=scrypt(WORDS, SALT, 2, file_key=FILE_KEY + b"\0")
        ),
        "a short file key": stanza(
            b"scrypt", SLOW, b"2", body=scrypt(WORDS, SALT, 2, file_key=FILE_KEY[:-1])
        ),
    }.items()
}


@pytest.mark.parametrize(("lines", "comes"), PASSPHRASES.values(), ids=PASSPHRASES)
def test_a_stanza_of_a_passphrase(lines: bytes, comes: tuple[bytes, type[Trouble] | None]) -> None:
    assert outcome(header(lines) + REST, [Passphrase(WORDS)]) == comes


SLOWLY = stanza(b"scrypt", SLOW, b"2", body=BODY)
KEYED_SHARE, KEYED_BODY = x25519(USUAL.me.recipient.public)
KEYED = stanza(b"X25519", spelt(KEYED_SHARE), body=KEYED_BODY)


# A passphrase is all that such a file says of its sender: whoever knows it made the file.
@pytest.mark.parametrize(
    "beside", [SLOWLY, KEYED, stanza(b"strange", b"x")], ids=["another", "key", "strange"]
)
def test_a_passphrase_stands_alone(beside: bytes) -> None:
    for lines in ((SLOWLY, beside), (beside, SLOWLY)):
        for key in (Passphrase(WORDS), USUAL.me):
            assert outcome(header(*lines) + REST, [key]) == (b"", BadHeader)
