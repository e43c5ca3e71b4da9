"""Bech32, the spelling of age's keys (BIP 173, without its limit of length)."""

from collections.abc import Iterable

ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
CHECK_DIGITS = 6


def encode(prefix: str, data: bytes) -> str:
    """The lower-case spelling of ``data`` under a prefix such as ``age``."""
    digits = _regroup(data, 8, 5, pad=True)
    remainder = _checksum([*_spread(prefix), *digits, *[0] * CHECK_DIGITS]) ^ 1
    check = [remainder >> 5 * (CHECK_DIGITS - 1 - place) & 31 for place in range(CHECK_DIGITS)]
    return prefix + "1" + "".join(ALPHABET[digit] for digit in [*digits, *check])


def decode(text: str) -> tuple[str, bytes]:
    """The lower-case prefix and the data of a spelling; raises `ValueError` for anything misspelt."""
    if text not in {text.lower(), text.upper()}:
        raise ValueError("both small and capital letters")
    prefix, one, tail = text.lower().rpartition("1")
    if not prefix or not one or len(tail) < CHECK_DIGITS or not set(tail) <= set(ALPHABET):
        raise ValueError("a letter that does not belong")
    digits = [ALPHABET.index(letter) for letter in tail]
    if _checksum([*_spread(prefix), *digits]) != 1:
        raise ValueError("a mistyped letter")
    return prefix, bytes(_regroup(digits[:-CHECK_DIGITS], 5, 8, pad=False))


def _spread(prefix: str) -> list[int]:
    codes = prefix.encode("ascii", "replace")
    return [code >> 5 for code in codes] + [0] + [code & 31 for code in codes]


def _checksum(digits: Iterable[int]) -> int:
    value = 1
    for digit in digits:
        top = value >> 25
        value = (value & 0x1FFFFFF) << 5 ^ digit
        for bit, generator in enumerate(GENERATORS):
            value ^= generator if top >> bit & 1 else 0
    return value


def _regroup(digits: Iterable[int], old: int, new: int, *, pad: bool) -> list[int]:
    """The same bits in groups of another size; what is left over may only be padding."""
    held, bits, out = 0, 0, list[int]()
    for digit in digits:
        held, bits = held << old | digit, bits + old
        while bits >= new:
            bits -= new
            out.append(held >> bits & (1 << new) - 1)
        held &= (1 << bits) - 1
    if pad and bits:
        out.append(held << new - bits)
    elif bits >= old or held:
        raise ValueError("bits left over")
    return out
