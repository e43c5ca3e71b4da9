"""Whatever would stand in papers or on the screen, kept from people by their names."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Final

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside, Phase
from soundingboard.commands.types import Id, Ids, Keepable
from soundingboard.conference.board import Entry, NewInformation, Response, Score
from soundingboard.conference.decision import Decision
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.noun import KeptFromSome
from soundingboard.conference.papers import Correction, Report
from soundingboard.conference.plan import Action, Contingency, CoreGroup, KeyDate, Outcome, WorkingAgreement
from soundingboard.conference.remarks import Remark

KEEPABLE: Final[Mapping[str, type[KeptFromSome]]] = MappingProxyType(
    {
        "entry": Entry,
        "response": Response,
        "score": Score,
        "new_information": NewInformation,
        "outcome": Outcome,
        "action": Action,
        "contingency": Contingency,
        "key_date": KeyDate,
        "core_group": CoreGroup,
        "working_agreement": WorkingAgreement,
        "remark": Remark,
        "decision": Decision,
        "item": AgendaItem,
        "report": Report,
        "correction": Correction,
    }
)
"""What can be kept from somebody, by the word for it."""


class KeepFrom(Aside):
    """One thing is not for these people, whatever its audience; with ``kept`` false it is for them again.

    Of a decision only the reasons are kept, for what was decided is every parent's to know. After the
    close as well: it changes nothing that was said, and papers are made then.
    """

    phase: ClassVar[Phase] = "always"
    in_words = "whom something is kept from"
    what: Keepable
    id: Id
    who: Ids
    kept: bool = True

    def run(self, change: Change) -> None:
        change.people(self.who)
        row = change.get(KEEPABLE[self.what], self.id)
        if getattr(row, "withdrawn", ""):
            change.refuse(f"That {row.called_in_sentences} was taken away: nobody reads it.")
        others = [each for each in row.not_for if each not in self.who]
        row.not_for = [*others, *dict.fromkeys(self.who)] if self.kept else others
