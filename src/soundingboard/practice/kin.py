"""Who is a parent of whom."""

import re

from soundingboard.base.forgetting import remembered
from soundingboard.practice.facts import ChildFacts, Facts, PersonFacts

PARENT_WORDS = frozenset(
    {
        "mum", "mummy", "mam", "mom", "mama", "mother", "mum-to-be", "mother-to-be",
        "dad", "daddy", "papa", "father", "dad-to-be", "father-to-be",
        "stepmum", "step-mum", "stepmother", "step-mother",
        "stepdad", "step-dad", "stepfather", "step-father",
        "parent", "co-parent", "step-parent", "guardian",
    }
)  # fmt: skip
"""Words in what somebody `is` that make them a parent of the children they are `to`.

Nan, Grandad, an aunt or a brother are family and no parents, unless they care day to day.
"""

FATHER_WORDS = frozenset({"dad", "daddy", "papa", "father", "dad-to-be", "father-to-be"})

_THROUGH_KIN = re.compile(
    r"\b(?:mum|mam|mom|mother|dad|father|parent|partner|brother|sister|nan|gran)s?['’]s?\s",
    re.IGNORECASE,
)
""""Mum's partner" and "Dad's mum" name somebody else by way of a parent."""


@remembered(512)
def _words(is_: str) -> frozenset[str]:
    if _THROUGH_KIN.search(is_):
        return frozenset()
    return frozenset(word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", is_))


def children_of(person: PersonFacts, facts: Facts) -> frozenset[str]:
    """The ids of the children whose parent this person is; empty for everybody else.

    A parent is whoever is recorded as the child's father, and one of the family who is named as the
    child's mum, dad or guardian, or who cares for the child day to day.
    """
    fathered = {father.child for father in facts.fathers if father.person == person.id}
    named = person.cares_day_to_day or _words(person.is_) & PARENT_WORDS
    return frozenset(fathered.union(person.to if named and person.group == "family" else ()))


def parents(facts: Facts) -> tuple[PersonFacts, ...]:
    """Everybody who is a parent of a child of this conference, in the order they were added."""
    return tuple(person for person in facts.people if children_of(person, facts))


def parents_of(child: str, facts: Facts) -> tuple[PersonFacts, ...]:
    """The parents of one child."""
    return tuple(person for person in facts.people if child in children_of(person, facts))


def father_is_known(child: ChildFacts, facts: Facts) -> bool:
    """Something was recorded of this child's father, or somebody is there as the child's dad."""
    recorded = any(father.child == child.id for father in facts.fathers)
    return recorded or any(is_father(person, child.id, facts) for person in facts.people)


def is_father(person: PersonFacts, child: str, facts: Facts) -> bool:
    """Whether somebody is there as this child's dad."""
    return child in children_of(person, facts) and bool(_words(person.is_) & FATHER_WORDS)
