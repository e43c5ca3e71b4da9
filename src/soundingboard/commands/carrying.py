"""What a review takes over from the conference before it, so that nothing is typed twice.

Taken over are the family and everybody around it, the plan with its promises, the risks, what nobody has
answered yet, what is assumed, and what was agreed about working together. Asked anew are those things that
may have changed: who feels safe with whom, who agrees, what a child will share, and everybody's choices.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

import msgspec

from soundingboard.commands.command import Command
from soundingboard.commands.vocabulary import COMMANDS, command
from soundingboard.conference.board import Entry
from soundingboard.conference.noun import Belongs
from soundingboard.conference.people import Child, Father, KeptApart, Person
from soundingboard.conference.plan import Action, Contingency, CoreGroup, KeyDate, Outcome, WorkingAgreement
from soundingboard.conference.record import Record
from soundingboard.conference.remarks import Remark

_COLUMNS: Final = {"with": "helpers", "is": "is_", "date": "day"}
"""Where a field of a command is kept under another name."""
_ONE: Final = (
    "said_by",
    "read_by",
    "whose",
    "whose_behaviour",
    "finder",
    "who",
    "by",
    "tells_child",
    "outcome",
)
_SEVERAL: Final = ("about", "to", "with", "agreed_by", "risks", "not_for")
"""The fields that hold ids: what is not taken over is left out of them."""


def carried_over(last: Record, starts: datetime, *, not_quorate: bool = False) -> Iterator[Command]:
    """The commands that begin a review of that conference, in their order; it starts at that moment.

    ``not_quorate`` says that too few agencies were at it.
    """
    there = _there(last)
    yield _review_of(last, starts, not_quorate=not_quorate)
    for child in last.all(Child):
        if child.id in there:
            yield _as_command("add_child", child, there)
    for person in last.all(Person):
        if person.id in there:
            yield _as_command("add_person", person, there)
    yield from _around_them(last, there)
    for name, row in (*_cards(last), *_plan(last, starts)):
        if _has_readers(row, there):
            yield _as_command(name, row, there)
    yield from _agreed(last, there)


def _there(last: Record) -> frozenset[str]:
    """The ids of everything that is taken over."""
    rows = [row for _name, row in (*_cards(last), *_plan(last, last.conference.starts))]
    children = (child.id for child in last.all(Child) if not child.removed)
    people = (person.id for person in last.all(Person) if not person.removed)
    whole = frozenset((*children, *people))
    return whole | {row.id for row in rows if _has_readers(row, whole)}


def _review_of(last: Record, starts: datetime, *, not_quorate: bool) -> Command:
    held = last.conference
    return command(
        "create_conference",
        {
            "kind": "review",
            "reference": held.reference,
            "family": held.family,
            "starts": starts,
            "place": held.place,
            "online": held.online,
            "previous": held.starts.date(),
            "previous_not_quorate": not_quorate,
            "area": held.area,
            "chair": held.chair,
            "matters": held.matters,
        },
    )


def _around_them(last: Record, there: Collection[str]) -> Iterator[Command]:
    for father in last.all(Father):
        known = {"person": father.person} if father.person in there else {"status": father.status}
        if father.id in there and any(known.values()):
            yield command("record_father", {"child": father.id, "why": father.why, **known})
    for apart in last.all(KeptApart):
        if set(apart.people) <= set(there):
            yield _as_command("keep_apart", apart, there)


def _cards(last: Record) -> Iterator[tuple[str, Belongs]]:
    """The risks, what the family asked and nobody answered, and what a child likes."""
    for card in last.all(Entry):
        asked = card.family_concern and not card.answer
        if not card.withdrawn and (card.kind == "risk" or card.nature == "likes" or asked):
            yield "capture", card


def _plan(last: Record, starts: datetime) -> Iterator[tuple[str, Belongs]]:
    for outcome in last.all(Outcome):
        if not outcome.withdrawn:
            yield "add_outcome", outcome
    for action in last.all(Action):
        if not action.withdrawn:
            yield "add_action", action
    for remark in last.all(Remark):
        if _goes_on(remark):
            yield "add_remark", remark
    for contingency in last.all(Contingency):
        yield "set_contingency", contingency
    for day in last.all(KeyDate):
        if day.day >= starts.date():
            yield "add_key_date", day


def _goes_on(remark: Remark) -> bool:
    """What is assumed, who tells whom, and a day to look at the agreement again that has not come."""
    waits = remark.kind == "revisit" and not remark.answer
    return not remark.withdrawn and (waits or remark.kind in ("assumption", "route"))


def _agreed(last: Record, there: Collection[str]) -> Iterator[Command]:
    group = last.find(CoreGroup, "core-group")
    if group is not None and group.lead in there:
        members = [each for each in group.members if each in there]
        yield command("set_core_group", {"lead": group.lead, "members": members})
    agreement = last.find(WorkingAgreement, "agreement")
    if agreement is not None and (by := [each for each in agreement.by if each in there]):
        visits = {name: getattr(agreement, name) for name in ("home", "school", "limits")}
        asked = {name: getattr(agreement, name) for name in ("what_we_ask", "what_you_can_ask")}
        told = _filled({"visits_without_notice": _filled(visits), **asked})
        yield command("agree_working_agreement", {**told, "by": by})


def _as_command(name: str, row: Belongs, there: Collection[str]) -> Command:
    """The command that made such a row, from the row; whoever is not there any more is left out of it."""
    known = (field.encode_name for field in msgspec.structs.fields(COMMANDS[name]))
    fields = {each: getattr(row, _COLUMNS.get(each, each), None) for each in known}
    return command(name, _filled(_only_there(fields, row, there)))


def _only_there(fields: dict[str, Any], row: Belongs, there: Collection[str]) -> dict[str, Any]:
    for name in _ONE:
        if fields.get(name) and isinstance(fields[name], str) and fields[name] not in there:
            fields[name] = ""
    for name in _SEVERAL:
        if fields.get(name):
            fields[name] = [each for each in fields[name] if each in there]
    if fields.get("effect"):
        fields["effect"] = {child: words for child, words in fields["effect"].items() if child in there}
    if isinstance(row, Action):
        fields["by"] = row.by or row.by_words
    if fields.get("may_share") == "yes":
        fields["may_share"] = "ask"
    return fields


def _has_readers(row: Belongs, there: Collection[str]) -> bool:
    """Whether it can be taken over without being seen by more than may see it now."""
    audience: Iterable[str] = getattr(row, "audience", ())
    return set(audience) <= {"everyone", "professionals", "child", *there}


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Those that say something; a list with one word for everybody is that word."""
    said = {name: value for name, value in fields.items() if value not in (None, "", [], {}, False)}
    if (audience := said.get("audience")) and len(audience) == 1:
        said["audience"] = audience[0] if audience[0] in {"everyone", "professionals", "child"} else audience
    return said
