"""The agenda that each kind of conference begins with."""

from collections.abc import Collection

import msgspec

from soundingboard.practice.books import read_book
from soundingboard.practice.plan import OUTSIDE_HOME
from soundingboard.practice.policy import Policy

KINDS = ("initial", "review", "pre_birth", "transfer_in")
PURPOSES = ("open", "voice", "info", "risk", "plan", "decision", "close")


class AgendaItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One item: `title` is for the chair, `family_title` for the family's screen.

    `ask` is a question the chair can open with, `ask_outside` another where the conference is about
    harm outside the home. `{children}` in a text stands for their names.
    """

    item: str
    minutes: int
    purpose: str
    title: str
    family_title: str
    ask: str
    ask_outside: str = ""

    def asked(self, matters: Collection[str]) -> str:
        """The question to open with in a conference about these matters."""
        return self.ask_outside if self.ask_outside and OUTSIDE_HOME in matters else self.ask


class _Agenda(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    item: tuple[AgendaItem, ...]


def agenda(kind: str) -> tuple[AgendaItem, ...]:
    """The items of a conference of this kind (one of `KINDS`), in order."""
    return read_book(_Agenda, "agendas", f"{kind}.toml").item


def planned_minutes(minutes: float, purpose: str, policy: Policy, *, interpreter: bool) -> float:
    """How long an item may take: family-facing ones take longer with an interpreter."""
    doubled = interpreter and purpose not in policy.not_family_facing
    return minutes * policy.interpreter_factor if doubled else minutes
