"""Whether a word stands in a text as somebody's name, where it is an ordinary word as well.

A name must never be read by whoever may not read it, and a child called Will must not take every
line with "will" out of a copy. Inside a sentence a capital makes a name; elsewhere what stands
beside the word decides, and when in doubt it is the name.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import msgspec

from soundingboard.practice.books import read_book
from soundingboard.practice.clarity import is_shouted
from soundingboard.practice.doing import smart_book
from soundingboard.practice.patterns import plain, without_unseen

BESIDE = 80
"""Characters beside a word that are looked at."""


class NameBook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names that are words too; the file says what each field means."""

    modals: frozenset[str]
    little: frozenset[str]
    months: frozenset[str]
    days: frozenset[str]
    words: frozenset[str]
    surnames: frozenset[str]
    offices: frozenset[str]
    places: frozenset[str]
    families: frozenset[str]
    unborn: frozenset[str]
    determiners: frozenset[str]
    subjects: frozenset[str]
    kin: frozenset[str]
    finite: frozenset[str]
    not_finite: frozenset[str]
    prepositions: frozenset[str]
    after_modal: frozenset[str]
    after_word: frozenset[str]


@cache
def name_book() -> NameBook:
    """The table that ships with the program."""
    return read_book(NameBook, "rules", "names.toml")


def is_a_word_too(name: str) -> bool:
    """Whether this one name is an ordinary word as well."""
    book, word = name_book(), name.strip().casefold()
    return any(word in each for each in (book.modals, book.little, book.months, book.days, book.words))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the word stands: itself, the words before it, and what follows."""

    word: str
    before: tuple[str, ...]
    after: str
    begins: bool

    @property
    def next(self) -> str:
        """The next word, where nothing but a space stands between."""
        match = re.match(r" ([\w'-]+)", self.after)
        return match[1] if match else ""

    @property
    def last(self) -> str:
        """The word before, in small letters."""
        return self.before[-1].casefold() if self.before else ""


_BEGINS = re.compile(r"(?:^|[.!?:;\n•·*–—/(\[“\"‘>]|(?<=\s)['-])\s*$")
_DATE_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?: of)? $")
_DATE_AFTER = re.compile(r" \d")


def stands_as_name(text: str, name: str) -> bool:
    """Whether this name, which `is_a_word_too`, stands somewhere in the text as a name.

    A spelling of it that is not plainly the word, such as with an accent, is the name.
    """
    seen = plain(without_unseen(text.replace("\n", "; "))[0])
    small = is_shouted(seen)
    matches = list(re.finditer(rf"(?<!\w){re.escape(name.strip())}(?!\w)", seen, re.IGNORECASE))
    for match in matches:
        before, after = seen[: match.start()][-BESIDE:], seen[match.end() :][:BESIDE]
        place = _Place(
            match[0],
            tuple(re.findall(r"[\w']+", before)[-3:]),
            after.casefold() if small else after,
            _BEGINS.search(before) is not None,
        )
        if not _is_a_date(before, place) and _is_name(place, small=small or match[0].islower()):
            return True
    return not matches


def _is_a_date(before: str, place: _Place) -> bool:
    """A month beside a number, or a day that something happens on."""
    word = place.word.casefold()
    if word in name_book().months:
        return bool(_DATE_BEFORE.search(before) or _DATE_AFTER.match(place.after))
    on = {"on", "every", "each", "next", "last", "this", "by", "until", "from"}
    parts = {"morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "night", "nights"}
    return word in name_book().days and (place.last in on or place.next.casefold() in parts)


def _is_name(place: _Place, *, small: bool) -> bool:
    if not small and not place.begins:
        return True
    if place.after.startswith("'s "):
        return not _after_determiner(place)
    word, kinds = place.word.casefold(), name_book()
    tables: Mapping[frozenset[str], Callable[[_Place, bool], bool]] = {
        kinds.modals: _modal_is_name,
        kinds.little: _little_is_name,
    }
    rule = next((rule for words, rule in tables.items() if word in words), _word_is_name)
    return rule(place, small)


def _modal_is_name(place: _Place, small: bool) -> bool:  # noqa: FBT001 - one of the three rules of a table
    following = place.next.casefold()
    if not small:
        if place.next[:1].isupper():
            return "?" not in place.after
        return not (following in name_book().after_modal or following in _base_only())
    if _after_determiner(place):
        return False
    if _is_finite(following) or place.last in {"called", "named"}:
        return True
    if not following:
        return place.last not in name_book().subjects
    listed = following == "and" or following in name_book().prepositions
    return listed or (place.last in name_book().prepositions - {"who", "when", "while", "since", "until"})


def _little_is_name(place: _Place, _small: bool) -> bool:  # noqa: FBT001 - one of the three rules of a table
    return place.next.casefold() in name_book().finite - {"is", "was", "has", "had", "does", "did"}


def _word_is_name(place: _Place, small: bool) -> bool:  # noqa: FBT001 - one of the three rules of a table
    if not small:
        return place.next not in name_book().after_word
    verb = place.last in name_book().subjects or place.last in name_book().modals
    return not (verb or _after_determiner(place))


def _after_determiner(place: _Place) -> bool:
    """The word has a determiner before it, with nothing between that has a name after it."""
    between = [word.casefold() for word in place.before]
    for number, word in enumerate(reversed(between)):
        if word in name_book().determiners:
            return True
        if word in name_book().kin or _is_finite(word) or word in name_book().prepositions or number > 1:
            return False
    return False


def _is_finite(word: str) -> bool:
    """Somebody does or did it: what stands after a name and never after "will"."""
    book = name_book()
    ends = re.fullmatch(r"\w{2,}ed|\w{3,}[^su]s", word)
    return word in book.finite or (ends is not None and word not in book.not_finite)


@cache
def _base_only() -> frozenset[str]:
    """Verbs whose base form is no past form: after "Will" they make a question or a promise of them."""
    return smart_book().verbs - name_book().finite - {"read", "set", "become", "come"}
