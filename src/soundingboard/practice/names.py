"""What people and things are called in a sentence for the chair."""

from collections.abc import Iterable
from typing import Final

from soundingboard.base.dates import joined
from soundingboard.practice.facts import Facts

NO_BREAK = "\N{NO-BREAK SPACE}"
SHORT = 60
"""Characters of a text that a sentence quotes; a longer one ends at a word, with dots."""


def called(someone: str | None, facts: Facts) -> str:
    """What a person or child is called; somebody nobody knows is given back as written."""
    return names_by_id(facts).get(someone or "", someone or "nobody")


def names_by_id(facts: Facts) -> dict[str, str]:
    """What each person and child is called, by id, whoever was taken out again too."""
    people = {one.id: one.called or one.name for one in (*facts.people_gone, *facts.people)}
    return people | {one.id: one.called or one.name for one in (*facts.children_gone, *facts.children)}


def all_called(some: Iterable[str], facts: Facts) -> str:
    """``Ella and Noah``."""
    return joined(tuple(called(one, facts) for one in some))


def with_children(text: str, children: Iterable[str]) -> str:
    """The text with the children's names where it says ``{children}``."""
    nobody = "The children" if text.startswith("{children}") else "the children"
    return text.replace("{children}", joined(tuple(children)) or nobody)


def quoted(text: str) -> str:
    """The beginning of a text in quotation marks."""
    plain = " ".join(text.split())
    if len(plain) > SHORT:
        plain = plain[:SHORT].rsplit(" ", 1)[0].rstrip(",;:.") + " …"
    return f"“{plain}”"


def after_a_name(role: str) -> str:
    """A role as it stands after a name: ``health visitor``; letters such as ``GP`` stay as they are."""
    return role if role[1:2].isupper() else f"{role[:1].lower()}{role[1:]}"


def with_role(name: str, role: str) -> str:
    """``Sam, social worker``; the name alone where nobody has said what they are."""
    return f"{name}, {after_a_name(role)}" if role else name


def dialled(number: str) -> str:
    """A number of a telephone in one piece, however narrow the line."""
    return number.replace(" ", NO_BREAK)


def spelt_so(facts: Facts) -> frozenset[str]:
    """Whatever is spelt as it is here, though no dictionary has it: names, and what must be protected."""
    trusted = {child.trusted_adult or "" for child in facts.children}
    on_cards = {words for entry in facts.entries for words in entry.protects}
    return all_names(facts) | trusted | on_cards | told_alone(facts)


_AT_HOME: Final = frozenset({"family", "supporter"})
"""Whose telephone is their own, and no office's."""


def told_alone(facts: Facts) -> frozenset[str]:
    """What was told the chair alone and nobody else may ever read: words, and numbers to ring a family on."""
    words = {each for answer in facts.safety_answers for each in answer.protects}
    people = (*facts.people, *facts.people_gone)
    return frozenset(words | {one.ring for one in people if one.ring and one.group in _AT_HOME})


def all_names(facts: Facts) -> frozenset[str]:
    """Every name of this conference, whole and word by word, for the language guide to leave alone."""
    people = {facts.family}
    people |= {name for one in facts.people for name in (one.name, one.called)}
    people |= {name for one in facts.children for name in (one.name, one.called)}
    words = {word for name in people for word in name.split()}
    return frozenset(people | words | {person.agency for person in facts.people}) - {""}
