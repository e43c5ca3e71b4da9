"""The address book of a vault: professionals of all conferences, nobody of any family, and forgettable."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from soundingboard.base.clock import HandClock
from soundingboard.commands.vocabulary import command
from soundingboard.desk.contacts import contacts, forget
from soundingboard.desk.desk import Desk
from soundingboard.sealing.keys import Identity
from soundingboard.vault.vault import Vault

DAY = datetime(2026, 11, 24, 10)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    council = Identity.new().recipient
    with Vault.create(tmp_path / "v", "easy", [council], work_factor=4, rehearsal=True) as vault:
        yield vault


def conference(vault: Vault, key: str, day: datetime, *people: tuple[str, str, str, str]) -> Desk:
    """A conference on that day with these: name, what they are, group, agency."""
    desk = Desk(vault.engine, key, clock=HandClock(day - timedelta(days=9)))
    made = {"kind": "initial", "reference": key, "family": f"Fam{key}", "starts": day, "chair": "p0"}
    desk.do(command("create_conference", made))
    for number, (name, is_, group, agency) in enumerate(people):
        told = {"id": f"p{number}", "name": name, "called": name.split()[0], "is": is_, "group": group}
        secret = {"safe_contact": "Not after six", "keep_in_touch": "Rings on Monday", "agency": agency}
        desk.do(command("add_person", told | secret))
    return desk


def test_each_professional_once_as_they_were_last_and_nobody_of_a_family(vault: Vault) -> None:
    priya = ("Priya Nair", "Health visitor", "professional", "Health visiting")
    conference(vault, "old", DAY, priya, ("Mia Marlowe", "Mum", "family", ""))
    new = ("priya NAIR", "Team leader", "professional", "Health, north")
    conference(vault, "new", DAY + timedelta(days=30), new, ("Ade Bello", "Advocate", "supporter", "Voice"))
    older = ("Sam Keeble", "Social worker", "professional", "Social care")
    conference(vault, "older", DAY - timedelta(days=30), older, priya)
    assert [contact.line for contact in contacts(vault.engine)] == [
        "priya NAIR, Team leader, Health, north",
        "Sam Keeble, Social worker, Social care",
    ]
    assert "six" not in repr(contacts(vault.engine))


def test_whoever_is_forgotten_is_suggested_no_more_and_leaves_no_name(vault: Vault) -> None:
    sam = ("Sam Keeble", "Social worker", "professional", "Social care")
    desk = conference(vault, "c", DAY, sam, ("Tom Field", "Head teacher", "professional", "School"))
    forget(vault.engine, contacts(vault.engine)[0], DAY)
    assert [contact.name for contact in contacts(vault.engine)] == ["Tom Field"]
    assert [person.name for person in desk.view.people] == ["Sam Keeble", "Tom Field"]
    again = conference(vault, "d", DAY + timedelta(days=9), sam)
    assert again.view.people[0].name == "Sam Keeble"
    assert [contact.name for contact in contacts(vault.engine)] == ["Tom Field"]


def test_somebody_taken_out_is_not_in_it(vault: Vault) -> None:
    desk = conference(vault, "c", DAY, ("Sam Keeble", "Social worker", "professional", "Social care"))
    desk.do(command("remove_person", {"id": "p0"}))
    assert contacts(vault.engine) == ()
