"""Between the forms and the vocabulary: commands from what was entered, rows from what is known."""

import unicodedata
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import asdict

from soundingboard.base.dates import joined
from soundingboard.base.errors import BadInput
from soundingboard.base.ids import new_id
from soundingboard.commands.command import Command
from soundingboard.commands.people import AddPerson
from soundingboard.commands.vocabulary import command
from soundingboard.ui.prepare.form import Value
from soundingboard.ui.prepare.people import Entered
from soundingboard.ui.prepare.tables import CANNOT_COME, JOINS
from soundingboard.views.preparing import ChildSheet, PersonSheet, PrepareView

CHAIR = "chair"
"""The id of whoever chairs a conference that was entered here."""


def conference_commands(values: Mapping[str, Value]) -> tuple[Command, Command]:
    """The conference, and its chair as the first of its people."""
    known = {name: value for name, value in values.items() if not name.startswith("chair_")}
    return _command("create_conference", {**known, "chair": CHAIR}), chair_command(values)


def chair_command(values: Mapping[str, Value]) -> Command:
    """The chair, as the form of the conference gives them."""
    name = str(values["chair_name"])
    chair = {
        "id": CHAIR,
        "name": name,
        "called": name.split(maxsplit=1)[0],
        "is": "Chair",
        "plain": "runs the meeting",
    }
    return _command("add_person", {**chair, "group": "professional", "agency": values["chair_agency"]})


def change_command(values: Mapping[str, Value], view: PrepareView) -> Command:
    """The conference changed; what the form does not show stays as it was."""
    return _command("edit_conference", {**asdict(view.about), **values})


def child_commands(key: str, values: Mapping[str, Value], view: PrepareView) -> tuple[Command, ...]:
    """A new child, or with a key a change to one; a baby without a name yet is called by its family's.

    Raises `BadInput` for a child without a day, and for one who was born and has no name.
    """
    if not values["born"] and not values["due"]:
        raise BadInput("Write when the child was born, or when the baby is due.")
    if not values["name"] and values["born"]:
        raise BadInput("Write the child's full name.")
    before: dict[str, object] = next((asdict(each) for each in view.children if each.id == key), {})
    fields = {name: value for name, value in {**before, **values}.items() if name not in ("age", "babies")}
    if key or values["name"]:
        return (_saved("child", key, fields, view.taken),)
    count = int(str(values["babies"]))
    taken, commands = set(view.taken), []
    for called in _BABIES[count]:
        named = {**fields, "called": called, "name": f"{called} {_surname(view)}"}
        commands.append(_saved("child", "", named, taken))
        taken.add(str(getattr(commands[-1], "id", "")))
    return tuple(commands)


_BABIES = {
    1: ("Baby",),
    2: ("First twin", "Second twin"),
    3: ("First triplet", "Second triplet", "Third triplet"),
}


def _surname(view: PrepareView) -> str:
    """The mother's surname, or the family's where she is not there yet."""
    mother = next(
        (each for each in view.people if each.is_.casefold() in ("mum", "mother", "mum-to-be")), None
    )
    return mother.name.split()[-1] if mother else view.about.family


def person_command(key: str, values: Mapping[str, Value], view: PrepareView) -> Command:
    """A new person, or with a key a change to one; what the form does not show stays as it was."""
    before: dict[str, object] = next((asdict(each) for each in view.people if each.id == key), {})
    known = dict(next((each.needs for each in view.people if each.id == key), ()))
    fields = {**before, **values, "needs": _needs(known, values)}
    fields.pop("language", None)
    fields["is"] = fields.pop("is_")
    return _saved("person", key, fields, view.taken)


def person_commands(values: Mapping[str, Value], answer: str, view: PrepareView) -> tuple[Command, ...]:
    """A new person, and what they answered to an invitation: yes, no, or nothing that holds."""
    person = person_command("", values, view)
    replies: dict[str, dict[str, object]] = {
        "yes": {"joins": values["joins"]},
        "no": {"apologies": CANNOT_COME},
    }
    if answer not in replies or not isinstance(person, AddPerson):
        return (person,)
    return person, _command("reply", {"who": person.id, **replies[answer]})


def _needs(known: Mapping[str, str | bool], values: Mapping[str, Value]) -> dict[str, str | bool]:
    """The needs that are chosen, each with the words that stood beside it, and which language."""
    chosen = values.get("needs")
    if not isinstance(chosen, tuple):
        return dict(known)
    needs: dict[str, str | bool] = {need: known.get(need) or True for need in chosen}
    if language := values.get("language"):
        needs["interpreter"] = str(language)
    return needs


def removal(noun: str, key: str) -> Command:
    """Taking somebody out."""
    return _command(f"remove_{noun}", {"id": key})


def child_row(child: ChildSheet) -> Entered:
    """A child as a row."""
    return Entered(child.id, child.name, child.age, "family", asdict(child))


def person_row(person: PersonSheet, view: PrepareView) -> Entered:
    """A person as a row: ``Mum to Ella and Noah · in the room``."""
    called = {child.id: child.called for child in view.children}
    theirs = joined([called[child] for child in person.to if child in called])
    role = f"{person.is_} to {theirs}" if theirs else person.is_
    parts = (role, person.agency, JOINS[person.joins].lower().replace("teams", "Teams"))
    line = " · ".join(part for part in parts if part)
    needs = dict(person.needs)
    language = needs.get("interpreter")
    told = {"needs": tuple(needs), "language": language if isinstance(language, str) else ""}
    return Entered(person.id, person.name, line, person.group, {**asdict(person), **told})


def _saved(noun: str, key: str, fields: dict[str, object], taken: AbstractSet[str]) -> Command:
    fields["called"] = fields.get("called") or str(fields["name"]).split()[0]
    fields["id"] = key or _free_id(str(fields["called"]), noun, taken)
    return _command(f"{'edit' if key else 'add'}_{noun}", fields)


def _free_id(called: str, noun: str, taken: AbstractSet[str]) -> str:
    """An id that reads like the name: the folders of papers are called by it."""
    plain = unicodedata.normalize("NFKD", called.casefold()).encode("ascii", "ignore").decode()
    word = "".join(letter for letter in plain if letter.isalnum())
    return word if word and word not in taken else new_id(word or noun)


def _command(name: str, fields: Mapping[str, object]) -> Command:
    return command(name, {each: value for each, value in fields.items() if value is not None})
