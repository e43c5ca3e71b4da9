"""The kinds of remark: what each is for, and who reads it when nobody has said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Protocol, TypeVar

from soundingboard.practice.facts import Facts, RemarkFacts


@dataclass(frozen=True, slots=True)
class RemarkKind:
    """One kind.

    Attributes:
        audience: Who reads it unless the chair says otherwise; ``own`` is professionals and whoever it
            is about, so that nothing of one parent stands in the other's paper.
        bare: It says enough without a text: a tick.
    """

    audience: str
    bare: bool = False


OWN: Final = "own"

KINDS: Final[Mapping[str, RemarkKind]] = MappingProxyType(
    {
        "understood": RemarkKind(OWN, bare=True),
        "history_known": RemarkKind("everyone", bare=True),
        "absent": RemarkKind(OWN),
        "care_support": RemarkKind(OWN),
        "readiness": RemarkKind(OWN, bare=True),
        "mentor": RemarkKind(OWN, bare=True),
        "offer": RemarkKind(OWN),
        "not_available": RemarkKind("everyone"),
        "assumption": RemarkKind("professionals"),
        "repair": RemarkKind("everyone"),
        "recovery": RemarkKind("everyone"),
        "revisit": RemarkKind("everyone", bare=True),
        "route": RemarkKind("everyone"),
        "network": RemarkKind("everyone"),
        "new_worker": RemarkKind("everyone"),
    }
)
"""Each kind by its code, in the order in which screens and papers tell them."""


def noted(facts: Facts, kind: str) -> tuple[RemarkFacts, ...]:
    """The remarks of this kind that stand."""
    return tuple(one for one in facts.remarks if one.kind == kind and not one.withdrawn)


class _Kinded(Protocol):
    kind: Any


R = TypeVar("R", bound=_Kinded)


def by_kind(remarks: Iterable[R]) -> list[R]:
    """These in the order of their kinds; those of one kind stay as they were."""
    order = list(KINDS)
    return sorted(remarks, key=lambda remark: order.index(remark.kind))
