"""Arabic letters in the form that they have beside their neighbours, as Unicode itself names those forms.

A font has the forms under code points of their own; which letter takes which, and that lam and alef are
written as one, is read from Unicode's own table. A letter that has no such forms stands alone.
"""

import unicodedata
from collections.abc import Container, Iterator
from functools import lru_cache

_FORMS = (range(0xFB50, 0xFE00), range(0xFE70, 0xFF00))
"""Where Unicode keeps the forms; those of everyday letters come last."""
_LAM = 0x644
_ALEFS = frozenset((0x622, 0x623, 0x625, 0x627))
_BOTH = ("<medial>", "<initial>", "<final>", "<isolated>")
_TATWEEL = "ـ"

Forms = dict[str, str]
"""By the name of a form, the sign for it."""


@lru_cache(maxsize=1)
def _table() -> dict[str, Forms]:
    """The forms of each letter, and of lam with each alef."""
    found: dict[str, Forms] = {}
    for code in (code for stretch in _FORMS for code in stretch):
        form, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        codes = [int(part, 16) for part in parts]
        joined = len(codes) == 2 and codes[0] == _LAM and codes[1] in _ALEFS
        if form in _BOTH and (len(codes) == 1 or joined):
            found.setdefault("".join(map(chr, codes)), {})[form] = chr(code)
    return found


def shaped(word: str, font: Container[int]) -> str:
    """The word with each letter in its form, in the order in which it is read, as far as the font has it."""
    units = list(_units(word))
    said = []
    for at, unit in enumerate(units):
        before = _last_letter(units[:at])
        after = _last_letter(units[:at:-1])
        joins = _reaches(before, "<initial>") and _reaches(unit, "<final>")
        goes_on = _reaches(unit, "<initial>") and _reaches(after, "<final>")
        form = {(True, True): "<medial>", (True, False): "<final>", (False, True): "<initial>"}
        sign = _table().get(unit, {}).get(form.get((joins, goes_on), "<isolated>"), unit)
        said.append(sign if all(ord(part) in font for part in sign) else unit)
    return "".join(said)


def _units(word: str) -> Iterator[str]:
    """Letters, lam and alef together."""
    at = 0
    while at < len(word):
        pair = word[at : at + 2]
        step = 2 if len(pair) == 2 and pair in _table() else 1
        yield word[at : at + step]
        at += step


def _last_letter(units: list[str]) -> str:
    """The nearest that is no mark on another."""
    return next((unit for unit in reversed(units) if not unicodedata.combining(unit[0])), "")


def _reaches(unit: str, form: str) -> bool:
    """Whether a letter joins what comes after it (``<initial>``) or before it (``<final>``)."""
    return unit == _TATWEEL or form in _table().get(unit, {})
