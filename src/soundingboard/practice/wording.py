"""Plain words for the fixed words of the vocabulary."""

from functools import cache

import msgspec

from soundingboard.practice.books import read_book


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One fixed word, for families, and for professionals where that differs."""

    family: str
    official: str = ""


Table = dict[str, Words]


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All tables of words; each key is the vocabulary's own word."""

    conferences: Table
    outcomes: Table
    categories: Table
    kinds: Table
    groups: Table
    joins: Table
    responses: Table
    views: Table
    agrees: Table
    answers: Table
    visits: Table
    statuses: Table
    fathers: Table
    actions: Table
    purposes: Table
    faces: Table
    contexts: Table
    matters: Table
    findings: dict[str, str]


@cache
def wording() -> Wording:
    """The words that ship with the program."""
    return read_book(Wording, "wording", "plain.toml")


def family_words(table: Table, key: str) -> str:
    """The words for families; a key that is in no table is given back with its lines as spaces."""
    return table[key].family if key in table else key.replace("_", " ")


def official_words(table: Table, key: str) -> str:
    """The words for professionals."""
    return (table[key].official if key in table else "") or family_words(table, key)


def chair_words(code: str) -> str:
    """What the chair's window calls a finding, by its code."""
    return wording().findings.get(code, code.replace("_", " "))
