"""Everything that is written for people, on every disk that fails: a sentence, and a whole file or none."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

import pytest

from soundingboard.app.close.depositing import CouncilStore
from soundingboard.app.library.council_keys import save_new_key
from soundingboard.app.library.handing import Giving
from soundingboard.app.library.mirroring import Mirroring
from soundingboard.app.textsize import write_text_size
from soundingboard.app.world import World
from soundingboard.base.clock import HandClock
from soundingboard.base.destination import Destination
from soundingboard.base.disk import whole_folder
from soundingboard.base.errors import Trouble
from soundingboard.base.faults import told
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.documents.pack import Paper
from soundingboard.recording.listening.extraction import extract
from soundingboard.recording.state import RATE
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import open_sealed, open_with_passphrase, seal
from soundingboard.vault.backup import backup, restore
from soundingboard.vault.choice import keep_choice
from soundingboard.vault.database import reading
from soundingboard.vault.folder import FILES
from soundingboard.vault.sound_choice import SoundChoice
from soundingboard.vault.vault import Vault
from tests.integration.access_log import accesses
from tests.integration.disks import only_read, pulled, put_in, small_disk
from tests.integration.failing import ERRORS, Failing, failing, held_open
from tests.unit.recording.listening.test_redaction import encoded

DAY = datetime(2026, 11, 24, 10)
SPOKEN: Final = "kettle orbit thimble marsh"
PACK = [Paper(f"letter.{kind}", "letter", kind.encode() * 9_000) for kind in ("pdf", "docx", "html")]
OLD = b"as it was"
CARRIES_OVER: Final = "as one"
"""The writer whose folder gives way, with what is somebody else's in it."""
MOST: Final = 25
"""Of its questions at which a writer meets a failing disk."""
BESIDE = "beside.txt"
"""Somebody else's file in the same folder."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A vault with a conference and its recording, and a backup of it."""

    vault: Vault
    copy: Path

    @property
    def world(self) -> World:
        return World(HandClock(DAY), work_factor=4)

    @property
    def noted(self) -> list[str]:
        with reading(self.vault.engine) as session:
            return [row.what for row in accesses(session)]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    place = tmp_path_factory.mktemp("kept")
    council = [Identity.new().recipient]
    with Vault.create(place / "v", SPOKEN, council, work_factor=4, clock=HandClock(DAY)) as vault:
        known = {"kind": "initial", "reference": "R", "family": "Marlowe", "chair": "jo", "starts": DAY}
        Desk(vault.engine, "c1", clock=HandClock(DAY)).do(command("create_conference", known))
        (vault.recordings / "c1.opus.age").write_bytes(seal(encoded(1), vault.recipients))
        backup(vault, place / "copy")
        yield Kept(vault, place / "copy")


def give(kept: Kept, to: Path) -> None:
    store = CouncilStore(kept.vault, Desk(kept.vault.engine, "c1", clock=HandClock(DAY)))
    assert len(list(store.give(to)[1])) == 3
    store.note()


def hand_over(kept: Kept, to: Path) -> None:
    world = replace(kept.world, ask_for_folder=lambda _title: to)
    assert Giving(kept.vault, "c1", world).give(SPOKEN, "", sound=True)


def as_table(kept: Kept, to: Path) -> None:
    world = replace(kept.world, ask_for_file=lambda _title, name: to / name)
    assert Mirroring(kept.vault, world).save_table()


def take_out(kept: Kept, to: Path) -> None:
    extract(kept.vault.recordings / "c1.opus.age", [kept.vault.identity], to / "for-the-court.opus")


def rehearse(_kept: Kept, to: Path) -> None:
    """As a rehearsal leaves all that it made."""
    with told("It could not be written"), whole_folder(to / "out") as making:
        (making / "report.json").write_bytes(b"{}")


def make_vault(_kept: Kept, to: Path) -> None:
    Vault.create(to / "vault", SPOKEN, [Identity.new().recipient], work_factor=4).close()


def sealed(kept: Kept, data: bytes) -> bool:
    return bool(open_sealed(data, [kept.vault.identity]))


def handed(_kept: Kept, data: bytes) -> bool:
    return bool(open_with_passphrase(data, SPOKEN))


def is_any(_kept: Kept, data: bytes) -> bool:
    return bool(data)


def ends(how: bytes) -> Callable[[Kept, bytes], bool]:
    return lambda _kept, data: data.endswith(how)


Write = Callable[[Kept, Path], object]
Whole = dict[str, Callable[[Kept, bytes], bool]]

HANDED = "2026-11-24-c1.conference.age"
WRITERS: Final[dict[str, tuple[Write, Whole]]] = {
    "papers": (
        lambda _kept, to: Destination.at(to).hand_over(PACK, ""),
        {paper.name: (lambda _kept, data, paper=paper: data == paper.data) for paper in PACK},  # type: ignore[misc]  # a default of its own
    ),
    "as one": (
        lambda _kept, to: Destination.at(to).hand_over_as_one(PACK, "as one"),
        {f"as one/{paper.name}": (lambda _kept, data, paper=paper: data == paper.data) for paper in PACK},  # type: ignore[misc]  # the same
    ),
    "deposit": (give, {"c1.json.age": sealed, "c1.opus.age": sealed, "c1.sha256": ends(b"c1.opus.age\n")}),
    "handed over": (hand_over, {HANDED: handed}),
    "practice": (as_table, {"my-practice.csv": is_any}),
    "recovery key": (
        lambda _kept, to: save_new_key(to / "key.txt", HandClock(DAY)),
        {"key.txt": lambda _kept, data: len(data.splitlines()[-1]) == 74},
    ),
    "choice": (
        lambda _kept, to: keep_choice(to / "sound.json", SoundChoice()),
        {"sound.json": ends(b"}\n")},
    ),
    "sound": (take_out, {"for-the-court.opus": lambda _kept, data: len(data) > RATE // 10}),
    "backup": (lambda kept, to: backup(kept.vault, to / "copy"), {f"copy/{name}": is_any for name in FILES}),
    "restored": (
        lambda kept, to: restore(kept.copy, to / "new"), {f"new/{name}": is_any for name in FILES}
    ),
    "vault": (make_vault, {f"vault/{name}": is_any for name in FILES}),
    "rehearsal": (rehearse, {"out/report.json": ends(b"{}")}),
}  # fmt: skip
GIVES_WAY = {"papers", "practice", "choice"}
"""Writers that a file of that name gives way to; the others refuse one."""


def lying_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def fill(name: str, folder: Path) -> None:
    """A folder in which the writer meets what others left there."""
    folder.mkdir(exist_ok=True)
    (folder / BESIDE).write_bytes(OLD)
    if name in GIVES_WAY:
        for old in WRITERS[name][1]:
            (folder / old).write_bytes(OLD)


def assert_whole_or_none(kept: Kept, name: str, folder: Path) -> None:
    """Nothing but what was there, and whole files; of a folder all, or none."""
    wholes, found = WRITERS[name][1], lying_in(folder)
    assert found.pop(BESIDE) == OLD
    for file, data in found.items():
        assert file in wholes or "/" in file, f"{file} was left"
        assert not Path(file).name.startswith(".") or name in {"vault", "restored", "backup"}
        assert data == OLD or file not in wholes or wholes[file](kept, data), file
    if any("/" in file for file in wholes) and found:
        assert found.keys() >= wholes.keys()
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]


def said_of(kept: Kept, name: str, folder: Path) -> str:
    """What the chair is told; empty where it was written. Nothing else may come of it."""
    before = kept.noted
    try:
        WRITERS[name][0](kept, folder)
    except Trouble as trouble:
        assert kept.noted == before, "what was not written was noted"
        said = str(trouble)
        assert said.endswith(".")
        assert "\n" not in said
        return said
    return ""


def fill_up(disk: Path, room: int) -> None:
    """Leave this many bytes free."""
    with (disk / "filler").open("wb", buffering=0) as file:
        with suppress(OSError):
            while True:
                file.write(bytes(4096))
        file.truncate(file.tell() - room)


@contextmanager
def read_only(disk: Path, _to: Path) -> Iterator[None]:
    with only_read(disk):
        yield


@contextmanager
def full(disk: Path, _to: Path) -> Iterator[None]:
    fill_up(disk, 0)
    yield


@contextmanager
def nearly_full(disk: Path, _to: Path) -> Iterator[None]:
    fill_up(disk, 8192)
    yield


@contextmanager
def gone(_disk: Path, to: Path) -> Iterator[None]:
    shutil.rmtree(to)
    to.write_bytes(OLD)
    yield
    to.unlink()
    fill("", to)


REAL: Final[dict[str, tuple[Callable[[Path, Path], AbstractContextManager[None]], str]]] = {
    "full": (full, "disk is full"),
    "nearly full": (nearly_full, "disk is full|disk did not take|^$"),
    "read only": (read_only, "can only be read"),
    "a file in place of the folder": (gone, "in its place|cannot be reached"),
}


@pytest.mark.parametrize("fault", REAL)
def test_a_real_disk_that_fails_leaves_what_was_there_and_nothing_half(
    fault: str, kept: Kept, tmp_path: Path
) -> None:
    happens, expected = REAL[fault]
    for name in WRITERS:
        with small_disk(tmp_path / "disk", "2m") as disk:
            to = disk / "to"
            fill(name, to)
            with happens(disk, to):
                said = said_of(kept, name, to)
                assert re.search(expected, said), (name, said)
            assert_whole_or_none(kept, name, to)


def test_a_folder_that_has_the_files_name_stays(kept: Kept, tmp_path: Path) -> None:
    for name, (_write, wholes) in WRITERS.items():
        to = tmp_path / name.replace(" ", "-")
        taken = to / next(iter(wholes)).partition("/")[0]
        taken.mkdir(parents=True)
        (taken / "mine").write_bytes(OLD)
        if name != "rehearsal":  # it refuses what is no rehearsal before it begins
            assert bool(said_of(kept, name, to)) is (name != CARRIES_OVER), name
            found = lying_in(to)
            assert found.pop(f"{taken.name}/mine") == OLD, name
            assert all(wholes[file](kept, data) for file, data in found.items()), name


@pytest.mark.parametrize("name", WRITERS)
def test_a_disk_that_fails_at_any_question_leaves_whole_files_alone(
    name: str, kept: Kept, tmp_path: Path
) -> None:
    (tmp_path / "well").mkdir()
    fill(name, tmp_path / "well")
    with failing(Failing(tmp_path / "well")) as disk:
        assert said_of(kept, name, tmp_path / "well") == ""
    assert lying_in(tmp_path / "well").keys() >= WRITERS[name][1].keys()
    assert_whole_or_none(kept, name, tmp_path / "well")
    for at in range(1, disk.asked + 1, max(1, disk.asked // MOST)):
        for lasting in (False, True):
            to = tmp_path / f"{at}-{lasting}"
            fill(name, to)
            with failing(Failing(to, at, ERRORS[at % len(ERRORS)], lasting)):
                said = said_of(kept, name, to)
            if not lasting:
                assert_whole_or_none(kept, name, to)
            elif name in GIVES_WAY and said:
                assert all(lying_in(to)[file] for file in WRITERS[name][1]), "the old one, or the new"
            shutil.rmtree(to)


def test_a_store_that_goes_away_between_two_files_was_given_nothing(kept: Kept, tmp_path: Path) -> None:
    """The folder that it was mounted on takes anything."""
    store = CouncilStore(kept.vault, Desk(kept.vault.engine, "c1", clock=HandClock(DAY)))
    with small_disk(tmp_path / "share", "2m") as share:
        files = store.give(share)[1]
        next(files)
        pulled(share)
        try:
            with pytest.raises(Trouble, match="is gone"):
                list(files)
            assert list(share.iterdir()) == []
        finally:
            put_in(share)


def test_a_rehearsal_that_was_there_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    def again(to: Path) -> None:
        with whole_folder(to / "out") as making:
            (making / "report.json").write_bytes(b"new")

    for at in range(1, 40):
        to = tmp_path / str(at)
        (to / "out").mkdir(parents=True)
        (to / "out" / "report.json").write_bytes(OLD)
        with suppress(OSError), failing(Failing(to, at)):
            again(to)
        assert (to / "out" / "report.json").read_bytes() in {OLD, b"new"}


def again_as_one(to: Path) -> str:
    """What is said when all that lies there is written anew, and gives way as one."""
    try:
        Destination.at(to).hand_over_as_one(PACK, "as one")
    except Trouble as trouble:
        return str(trouble)
    return ""


def lie_there(to: Path) -> Path:
    """Two of the three from before, and what somebody put beside them."""
    folder = to / "as one"
    (folder / "of mine").mkdir(parents=True)
    for name in (BESIDE, "of mine/letter.txt", *(paper.name for paper in PACK[:2])):
        (folder / name).write_bytes(OLD)
    return folder


def assert_one(folder: Path) -> bool:
    """All of it is new, or all as it was, and what is somebody else's is there; tells whether it is new."""
    found = lying_in(folder)
    others = {name: found.pop(name) for name in (BESIDE, "of mine/letter.txt")}
    assert set(others.values()) == {OLD}
    new = {paper.name: paper.data for paper in PACK}
    assert found in (new, dict.fromkeys(list(new)[:2], OLD))
    return found == new


def test_what_opens_with_the_same_words_is_all_new_or_all_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "well").mkdir()
    whole = lie_there(tmp_path / "well")
    with failing(Failing(tmp_path / "well")) as disk:
        assert again_as_one(tmp_path / "well") == ""
    assert assert_one(whole)
    for at in range(1, disk.asked + 1):
        to = tmp_path / str(at)
        folder = lie_there(to)
        with failing(Failing(to, at, ERRORS[at % len(ERRORS)])):
            again_as_one(to)
        assert_one(folder)


@pytest.mark.parametrize("open_file", [paper.name for paper in PACK[:2]] + [BESIDE])
def test_while_another_program_has_one_open_none_is_written_anew(open_file: str, tmp_path: Path) -> None:
    folder = lie_there(tmp_path)
    with held_open(folder / open_file):
        said = again_as_one(tmp_path)
    assert "another program has it open" in said
    assert not assert_one(folder)
    assert again_as_one(tmp_path) == ""
    assert assert_one(folder)


def test_the_size_of_the_text_is_kept_whole_or_not(tmp_path: Path) -> None:
    (tmp_path / "text-size").write_bytes(b"2.0\n")
    with failing(Failing(tmp_path, 2)):
        write_text_size(tmp_path, 1.5)
    assert lying_in(tmp_path) == {"text-size": b"2.0\n"}
