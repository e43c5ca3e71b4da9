"""The papers' own sentences, read from ``papers.toml`` and ``before.toml`` in ``resources/wording``.

A council may change them. Names stand in braces; what is put there is put in as it is, so that
braces or signs in somebody's words mean nothing.
"""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from string import Formatter

from soundingboard.base.dates import joined
from soundingboard.base.errors import BadInput
from soundingboard.base.places import shipped
from soundingboard.documents.text import Run, Text, letters, plain, strong

FOLDER = "resources/wording"
FILES = ("papers.toml", "before.toml")
_OUTER = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"))
_DOUBLE = '“”"'


@lru_cache(maxsize=1)
def sentences() -> Mapping[str, str]:
    """Every sentence by its dotted name, such as ``summary.title``."""
    return dict(pair for name in FILES for pair in _flat(_tables(name), ""))


def _tables(name: str) -> dict[str, object]:
    try:
        return tomllib.loads(shipped(*FOLDER.split("/"), name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise BadInput(f"{FOLDER}/{name} is not TOML: {fault}. Mend that line.") from fault


def _flat(table: Mapping[str, object], prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in table.items():
        if isinstance(value, dict):
            found += _flat(value, f"{prefix}{name}.")
        else:
            found.append((prefix + name, str(value)))
    return found


def say(sentence: str, /, **values: str | Text) -> Text:
    """The sentence of this dotted name with its names filled in.

    Raises `BadInput` when the file lacks it or asks for a name that this place does not have.
    """
    template = sentences().get(sentence)
    if template is None:
        raise BadInput(f"{FOLDER} has no sentence {sentence}: put it back.")
    return fill(template, values, sentence)


def word(sentence: str, /, **values: str | Text) -> str:
    """The same as bare letters, for headings and headers."""
    return letters(say(sentence, **values))


def told(table: str, code: str) -> Text:
    """The words for a code, such as ``outcome.plan``; a code that has none stands for itself."""
    known = sentences().get(f"{table}.{code}")
    return plain(code if known is None else known)


def fill(template: str, values: Mapping[str, str | Text], name: str) -> Text:
    """A template with its ``{names}`` replaced by texts, which keep their own weight."""
    runs: list[Run] = []
    try:
        parts = _parts(template)
    except ValueError as fault:
        raise BadInput(f"{FOLDER}: {name} has a brace too many or too few.") from fault
    for before, field in parts:
        runs += [Run(before)] if before else []
        if field is None:
            continue
        if field not in values:
            known = ", ".join(sorted(values)) or "nothing"
            raise BadInput(f"{FOLDER}: {name} asks for {{{field}}}; it may use {known}.")
        value = values[field]
        runs += plain(value) if isinstance(value, str) else value
    return tuple(runs)


@lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[tuple[str, str | None], ...]:
    """The words of a template and the name that follows each; a template holds nothing of a conference."""
    return tuple((before, field) for before, field, _, _ in Formatter().parse(template))


def names(people: tuple[str, ...] | list[str], *, bold: bool = False) -> Text:
    """Names in a row the British way, each strong when asked."""
    slots = {f"name{at}": strong(name) if bold else plain(name) for at, name in enumerate(people)}
    return fill(joined([f"{{{slot}}}" for slot in slots]), slots, "a list of names")


def labelled(label: str, words: str | Text) -> Text:
    """Words after a strong label and a colon; nothing when there are no words.

    After a label that asks they are its answer, and begin with a capital.
    """
    asks = label.endswith("?")
    if isinstance(words, str):
        words = plain(words[:1].upper() + words[1:] if asks else words)
    return (*strong(label if asks else f"{label}:"), Run(" "), *words) if words else ()


def quoted(words: str) -> Text:
    """Somebody's own words in one pair of curly marks, and never in two.

    Marks that already stand around all of it are replaced. Words that begin and end with a mark
    and have more of them inside stay just as they were typed. A straight apostrophe is a letter
    of the words unless it can be nothing but a mark.
    """
    said = letters(plain(words))
    for opening, closing in _OUTER:
        if not (len(said) > 2 and said.startswith(opening) and said.endswith(closing)):
            continue
        inner = said[1:-1].strip()
        if opening in _DOUBLE and any(mark in inner for mark in _DOUBLE):
            return plain(said)
        if opening == "'" and ("'" in inner or not inner[:1].isupper()):
            continue
        return plain(f"“{inner}”")
    return plain(f"“{said}”") if said else ()
