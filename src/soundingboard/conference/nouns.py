"""Every noun, in the order in which a conference meets them."""

from soundingboard.conference import (
    board,
    copied,
    decision,
    elsewhere,
    meeting,
    papers,
    people,
    plan,
    remarks,
)
from soundingboard.conference.noun import Belongs, KeptFromSome, Noun

MODULES = (meeting, people, papers, board, copied, elsewhere, plan, remarks, decision)
"""The modules that hold nouns; naming them here is what maps them all."""

NOUNS: tuple[type[Noun], ...] = tuple(
    mapper.class_
    for mapper in sorted(Noun.registry.mappers, key=lambda mapper: str(mapper.class_.__tablename__))
)
"""All mapped classes whose changes a command may make, by table name."""

BELONGING: tuple[type[Belongs], ...] = tuple(noun for noun in NOUNS if issubclass(noun, Belongs))
"""Those that are part of one conference."""

KEPT_FROM_SOME: tuple[type[KeptFromSome], ...] = tuple(
    noun for noun in NOUNS if issubclass(noun, KeptFromSome)
)
"""Those that can be kept from people by their names."""
