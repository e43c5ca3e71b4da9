"""A conference goes from one laptop to another in one sealed file: told first, whole or not at all."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Engine, text

from soundingboard.app.library.handing import Giving, Taking
from soundingboard.app.world import World
from soundingboard.base.clock import HandClock
from soundingboard.base.errors import BadInput, Locked, Refused, TooNew, Trouble
from soundingboard.base.rows import Rows
from soundingboard.commands.vocabulary import command
from soundingboard.conference.board import Entry
from soundingboard.desk.desk import Desk
from soundingboard.desk.reviewing import begin_review
from soundingboard.desk.shelf import found_in_all, shelf
from soundingboard.desk.taking_in import lift
from soundingboard.exchange.handing_over import FORM, Contents, File, hand_over
from soundingboard.sealing.errors import NoMatch
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import open_sealed, seal
from soundingboard.vault.archive import files_of
from soundingboard.vault.backup import backup, restore
from soundingboard.vault.database import reading
from soundingboard.vault.timeline import verify
from soundingboard.vault.vault import Vault

DAY = datetime(2026, 11, 24, 10)
SPOKEN = "kettle orbit thimble marsh"
SOUND = {"c1.opus.age": b"some sound" * 9000, "c1.marks.age": b"marks"}
KEYS = "c1.keys.age"


@dataclass
class Laptops:
    """The one that hands over, the other, and how to do it."""

    ours: Vault
    theirs: Vault
    world: World
    out: Path

    def desk(self, *, there: bool = False) -> Desk:
        return Desk((self.theirs if there else self.ours).engine, "c1", clock=self.world.clock)

    def say(self, words: str, *, there: bool = False) -> None:
        self.desk(there=there).do(command("capture", {"kind": "worry", "text": words}))

    def give(self, *, passphrase: str = "", key: str = "", sound: bool = False) -> Path:
        for old in self.out.iterdir():
            old.unlink()
        assert Giving(self.ours, "c1", self.world).give(passphrase, key, sound)
        (path,) = self.out.iterdir()
        return path

    def take(self, path: Path, passphrase: str = "") -> Taking:
        taking = Taking(self.theirs, path)
        taking.look(passphrase)
        taking.take()
        return taking

    @property
    def is_there(self) -> bool:
        with reading(self.theirs.engine) as session:
            rows = session.scalar(text("SELECT count(*) FROM conferences"))
        return bool(rows) or any(self.theirs.recordings.iterdir())


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[Laptops]:
    """A conference with a recording on the first of two laptops."""
    clock = HandClock(DAY)
    council = [Identity.new().recipient]
    ours, theirs = (
        Vault.create(tmp_path / name, "easy", council, work_factor=4, rehearsal=True, clock=clock)
        for name in ("ours", "theirs")
    )
    (tmp_path / "out").mkdir()
    world = World(clock, ask_for_folder=lambda _title: tmp_path / "out", work_factor=4)
    laptops = Laptops(ours, theirs, world, tmp_path / "out")
    desk = laptops.desk()
    known = {"kind": "initial", "reference": "R", "family": "Marlowe", "chair": "jo", "starts": DAY}
    desk.do(command("create_conference", known))
    person = {"id": "jo", "name": "Jo Ashworth", "called": "Jo", "is": "Chair", "group": "professional"}
    desk.do(command("add_person", person))
    desk.do(command("start_conference", {}))
    laptops.say("Nobody fetched Zoë on Friday")
    for name, data in SOUND.items():
        (laptops.ours.recordings / name).write_bytes(seal(data, ours.recipients))
    yield laptops
    ours.close()
    theirs.close()


def test_all_of_it_arrives_and_goes_on_as_any_other(laptops: Laptops) -> None:
    path = laptops.give(key=str(laptops.theirs.recipients[0]), sound=True)
    assert b"Marlowe" not in path.read_bytes()
    assert "marlowe" not in path.name.casefold()
    taking = Taking(laptops.theirs, path)
    told = taking.look_first()
    assert told is not None
    assert told.heading == "Marlowe family"
    assert told.lines == (
        "Initial conference on Tuesday 24 November 2026 at 10 am",
        "0 children · 1 person · 1 card · 0 actions",
        "With its recording, 1 MB",
        "Handed over on Tuesday 24 November 2026 at 10 am",
    )
    assert (told.standing, told.take) == ("", "Take it in")
    assert not laptops.is_there
    taking.take()
    assert lift(laptops.theirs.engine, "c1") == lift(laptops.ours.engine, "c1")
    assert kept(laptops.theirs) == kept(laptops.ours)
    assert [each.id for each in found_in_all(laptops.theirs.engine, "fetched zoe")] == ["c1"]
    laptops.say("Nan will fetch her", there=True)
    laptops.desk(there=True).do(command("close_conference", {}))
    with reading(laptops.theirs.engine) as session:
        verify(session, "c1")
    review = begin_review(laptops.theirs.engine, "c1", laptops.world.clock)
    assert {line.id for line in shelf(laptops.theirs.engine, DAY).lines} == {"c1", review}


def kept(vault: Vault) -> dict[str, bytes]:
    """The recording's own files."""
    return {file.name: file.read_bytes() for file in vault.recordings.iterdir() if file.name != KEYS}


def opened(vault: Vault, name: str, *, key: str = "c1") -> bytes:
    return open_sealed((vault.recordings / name).read_bytes(), vault.keys_for(key))


def test_who_takes_a_recording_in_can_open_it_and_it_is_not_changed(laptops: Laptops) -> None:
    path = laptops.give(passphrase=SPOKEN, sound=True)
    laptops.take(path, SPOKEN)
    assert {name: opened(laptops.theirs, name) for name in SOUND} == SOUND
    assert kept(laptops.theirs) == kept(laptops.ours)
    for name in SOUND:
        with pytest.raises(NoMatch):
            opened(laptops.theirs, name, key="c2")
    with pytest.raises(NoMatch):  # the keys are for that laptop alone
        open_sealed((laptops.theirs.recordings / KEYS).read_bytes(), [laptops.ours.identity])
    again = replace(laptops, ours=laptops.theirs, theirs=laptops.ours)
    with pytest.raises(Refused, match="the very same"):
        again.take(again.give(passphrase=SPOKEN, sound=True), SPOKEN)
    assert set(files_of(laptops.theirs.recordings, "c1")) == set(laptops.theirs.recordings.iterdir())


def test_a_passphrase_told_by_phone_opens_it_and_no_other_does(laptops: Laptops) -> None:
    with pytest.raises(Refused, match="easy to guess"):
        laptops.give(passphrase="aaa")
    path = laptops.give(passphrase=SPOKEN)
    taking = Taking(laptops.theirs, path)
    assert taking.look_first() is None
    with pytest.raises(Locked):
        taking.look("kettle orbit thimble march")
    assert "Without its recording" in taking.look(SPOKEN).lines
    taking.take()
    assert not list(laptops.theirs.recordings.iterdir())


def test_what_is_here_already_is_never_written_over(laptops: Laptops) -> None:
    key = str(laptops.theirs.recipients[0])
    first = laptops.give(key=key, sound=True).rename(laptops.out.parent / "first.conference.age")
    laptops.take(first)
    again = Taking(laptops.theirs, first)
    assert again.look("").standing.startswith("This conference is here already, the very same")
    with pytest.raises(Refused, match="the very same"):
        again.take()
    laptops.say("And on Monday")
    laptops.say("And on Tuesday")
    newer = Taking(laptops.theirs, laptops.give(key=key, sound=True))
    told = newer.look("")
    assert told.standing.endswith("The file goes on from it, with 2 changes more.")
    assert told.take == "Take the newer one"
    newer.take()
    assert len(laptops.desk(there=True).record.all(Entry)) == 3
    assert again.look("").standing.startswith("What is here of this conference is newer")
    laptops.say("Theirs", there=True)
    laptops.say("Ours")
    apart = Taking(laptops.theirs, laptops.give(key=key))
    told = apart.look("")
    assert ("both laptops have changed it" in told.standing, told.take) == (True, "")
    before = lift(laptops.theirs.engine, "c1")
    with pytest.raises(Refused):
        apart.take()
    assert lift(laptops.theirs.engine, "c1") == before


def note(laptops: Laptops, words: str, *, there: bool = False) -> None:
    laptops.desk(there=there).do(command("private_note", {"text": words}))


def notes(engine: Engine) -> list[str]:
    """What the chair there wrote for themselves alone."""
    with reading(engine) as session:
        return list(session.scalars(text("SELECT text FROM private_notes")))


def test_the_chairs_own_note_stays_in_its_vault_and_in_its_backup(laptops: Laptops, tmp_path: Path) -> None:
    note(laptops, "Dean frightens me")
    path = laptops.give(key=str(laptops.theirs.recipients[0]))
    assert b"frightens" not in open_sealed(path.read_bytes(), [laptops.theirs.identity])
    laptops.take(path)
    assert notes(laptops.theirs.engine) == []
    laptops.desk(there=True).undo()
    note(laptops, "Ask a colleague first", there=True)
    back = replace(laptops, ours=laptops.theirs, theirs=laptops.ours)
    back.take(back.give(key=str(laptops.ours.recipients[0])))
    assert notes(laptops.ours.engine) == ["Dean frightens me"], "what comes back takes nothing of it"
    backup(laptops.ours, tmp_path / "backup")
    restore(tmp_path / "backup", tmp_path / "restored")
    with Vault.unlock(tmp_path / "restored", "easy", clock=laptops.world.clock) as restored:
        assert notes(restored.engine) == ["Dean frightens me"]


def test_a_note_that_a_file_brings_all_the_same_is_left_out(laptops: Laptops) -> None:
    made = msgspec.structs.replace(contents(laptops), files=())
    row = {"conference": "c1", "id": "n", "text": "Not theirs", "at": str(DAY)}
    told = made.rows["private_notes"].columns
    brought = Rows(told, (tuple(row[each] for each in told),))
    laptops.take(other(laptops, msgspec.structs.replace(made, rows=made.rows | {"private_notes": brought})))
    assert notes(laptops.theirs.engine) == []


def test_another_recording_of_that_name_keeps_all_of_it_out(laptops: Laptops) -> None:
    path = laptops.give(key=str(laptops.theirs.recipients[0]), sound=True)
    (laptops.theirs.recordings / "c1.opus.age").write_bytes(b"another")
    with pytest.raises(Refused, match="and is another"):
        laptops.take(path)
    assert [file.name for file in laptops.theirs.recordings.iterdir()] == ["c1.opus.age"]
    assert not shelf(laptops.theirs.engine, DAY).lines


def test_whatever_is_cut_or_changed_is_noticed_and_nothing_is_taken(laptops: Laptops) -> None:
    path = laptops.give(key=str(laptops.theirs.recipients[0]), sound=True)
    whole = path.read_bytes()
    chance = random.Random(7)
    cuts = [0, 1, 21, 200, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(30))]
    flips = [0, 30, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(60))]
    broken = [whole[:cut] for cut in cuts]
    broken += [whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :] for at in flips]
    broken.append(whole + b"x")
    for data in broken:
        path.write_bytes(data)
        with pytest.raises(Trouble):
            laptops.take(path)
    assert not laptops.is_there
    path.write_bytes(whole)
    laptops.take(path)
    assert laptops.is_there


def contents(laptops: Laptops) -> Contents:
    files = tuple(File(name, len(data), "0" * 64) for name, data in SOUND.items())
    rows = lift(laptops.ours.engine, "c1")
    return Contents(FORM, "c1", "Marlowe family", "initial", DAY, DAY, rows, files)


def other(laptops: Laptops, made: Contents) -> Path:
    """A file with other contents, properly sealed by somebody who may."""
    path = laptops.out / "other.conference.age"
    path.unlink(missing_ok=True)
    hand_over(made, laptops.ours.recordings, path, [laptops.theirs.recipients[0]])
    return path


def changed(rows: Rows, column: str, value: str | int | None) -> Rows:
    at = rows.columns.index(column)
    return Rows(rows.columns, tuple((*row[:at], value, *row[at + 1 :]) for row in rows.values))


def test_other_forms_are_refused_in_a_sentence(laptops: Laptops) -> None:
    good = msgspec.structs.replace(contents(laptops), files=())
    people = good.rows["people"]
    more = Rows((*people.columns, "shoe_size"), tuple((*row, 7) for row in people.values))
    fewer = Rows(people.columns[:-1], tuple(row[:-1] for row in people.values))
    newer: list[Contents] = [
        msgspec.structs.replace(good, form=FORM + 1),
        msgspec.structs.replace(good, rows=good.rows | {"people": more}),
        msgspec.structs.replace(good, rows=good.rows | {"shoes": people}),
    ]
    for made in newer:
        with pytest.raises(TooNew, match="newer version"):
            laptops.take(other(laptops, made))
    lacking = {table: rows for table, rows in good.rows.items() if table != "people"}
    for rows in (good.rows | {"people": fewer}, lacking):
        with pytest.raises(BadInput, match="older version"):
            laptops.take(other(laptops, msgspec.structs.replace(good, rows=rows)))
    assert not laptops.is_there


def test_what_does_not_hold_together_is_not_taken(laptops: Laptops) -> None:
    good = msgspec.structs.replace(contents(laptops), files=())
    wrong = {
        "another's rows": {"people": changed(good.rows["people"], "conference", "c2")},
        "a changed timeline": {"timeline": changed(good.rows["timeline"], "who", "somebody")},
        "twice the same": {"people": Rows(good.rows["people"].columns, good.rows["people"].values * 2)},
        "no conference": {"conferences": Rows(good.rows["conferences"].columns, ())},
        "no day": {"conferences": changed(good.rows["conferences"], "starts", "soon")},
        "nothing where something must be": {"people": changed(good.rows["people"], "name", None)},
        "no JSON": {"conferences": changed(good.rows["conferences"], "matters", "{")},
    }
    for what, rows in wrong.items():
        with pytest.raises(BadInput):
            laptops.take(other(laptops, msgspec.structs.replace(good, rows=good.rows | rows)))
        assert not laptops.is_there, what
    for name in ("../c1.opus.age", "c2.opus.age", "c1.x/../../y"):
        file = File(name, 1, "0" * 64)
        told = msgspec.json.encode(msgspec.structs.replace(good, files=(file,)))
        with pytest.raises(BadInput):
            _sealed(laptops, told)
    with pytest.raises(BadInput):
        _sealed(laptops, msgspec.json.encode(good), b"and more")
    with pytest.raises(BadInput):  # a sum that is not the file's
        laptops.take(other(laptops, contents(laptops)))
    assert not laptops.is_there


def _sealed(laptops: Laptops, told: bytes, more: bytes = b"") -> None:
    path = laptops.out / "odd.conference.age"
    start = b"soundingboard conference\n" + len(told).to_bytes(8, "big")
    path.write_bytes(seal(start + told + more, [laptops.theirs.recipients[0]]))
    laptops.take(path)


def test_another_sealed_file_is_no_conference(laptops: Laptops) -> None:
    path = laptops.out / "other.age"
    path.write_bytes(seal(b"a letter", [laptops.theirs.recipients[0]]))
    with pytest.raises(BadInput, match="is no conference that was handed over"):
        laptops.take(path)
    nowhere = Taking(laptops.theirs, laptops.out / "nowhere.conference.age")
    with pytest.raises(Trouble, match="cannot be read"):
        nowhere.look_first()


def test_nothing_half_is_left_where_it_cannot_be_written(laptops: Laptops) -> None:
    gone = replace(laptops.world, ask_for_folder=lambda _title: laptops.out / "nowhere")
    with pytest.raises(Trouble, match="could not be written there"):
        Giving(laptops.ours, "c1", gone).give(SPOKEN, "", sound=False)
    none = replace(laptops.world, ask_for_folder=lambda _title: None)
    assert Giving(laptops.ours, "c1", none).give(SPOKEN, "", sound=False) == ""
    first = laptops.give(passphrase=SPOKEN)
    with pytest.raises(Refused, match="There is already something"):
        Giving(laptops.ours, "c1", laptops.world).give(SPOKEN, "", sound=False)
    assert list(laptops.out.iterdir()) == [first]
