"""The conference itself: when, where and what about."""

from datetime import date, datetime
from typing import Any

from soundingboard.commands.change import GAP, Change
from soundingboard.commands.command import Aside
from soundingboard.commands.types import ConferenceKind, Id, Matter, Words
from soundingboard.conference.meeting import AgendaItem, Conference
from soundingboard.practice.agendas import agenda


class _ConferenceFields(Aside):
    """What is known of a conference."""

    reference: Words
    family: Words
    starts: datetime
    place: str = ""
    online: str = ""
    strategy_discussion: date | None = None
    previous: date | None = None
    previous_not_quorate: bool = False
    area: str = ""
    matters: tuple[Matter, ...] = ()

    def values(self) -> dict[str, Any]:
        """The fields as columns."""
        return self.values_but() | {"matters": list(self.matters)}


class CreateConference(_ConferenceFields, kw_only=True):
    """A new conference with the agenda of its kind, in the vault's own area unless another is said."""

    barrier = True
    kind: ConferenceKind
    chair: Id

    def run(self, change: Change) -> None:
        values = self.values() | {"area": self.area or change.settings.area}
        change.add(Conference(id=change.key, **values))
        for place, item in enumerate(agenda(self.kind), start=1):
            change.add(
                AgendaItem(
                    conference=change.key,
                    id=item.item,
                    title=item.title,
                    family_title=item.family_title,
                    minutes=item.minutes,
                    purpose=item.purpose,
                    ask=item.asked(self.matters),
                    position=place * GAP,
                )
            )


class EditConference(_ConferenceFields):
    """When and where it is, and what it is about, written anew; its kind and its chair stay."""

    in_words = "the change to the conference"

    def run(self, change: Change) -> None:
        change.write(change.conference, **self.values())
