"""Conferences that go to another laptop, and come from one, each in one sealed file."""

import io
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from soundingboard.app.world import World
from soundingboard.base.dates import full_date, spoken_time
from soundingboard.base.errors import BadInput, Locked, Refused, Trouble
from soundingboard.base.faults import told, why
from soundingboard.desk.desk import Desk
from soundingboard.desk.taking_in import changes_since, lift, sentence, standing, take_in
from soundingboard.exchange.handing_over import (
    FORM,
    SUFFIX,
    Contents,
    File,
    HandedOver,
    file_of,
    hand_over,
)
from soundingboard.recording.keeping.finished import finished_files
from soundingboard.sealing.file_key import FileKey, file_key_of
from soundingboard.sealing.header import Key, Lock
from soundingboard.sealing.keys import Recipient
from soundingboard.sealing.passphrase import Passphrase
from soundingboard.ui.library.handing import Told
from soundingboard.vault.given_keys import given_keys, keep_given
from soundingboard.vault.keys import refuse_weak, usual_spelling
from soundingboard.vault.moving import columns_here
from soundingboard.vault.vault import CHAIR, Vault
from soundingboard.views.heading import TITLES

KINDS: Final = f"Conferences (*{SUFFIX});;All files (*)"
DONE: Final = "Handed over as {}. Give that file to the other chair, and tell the passphrase by phone."
DONE_BY_KEY: Final = "Handed over as {}. Give that file to the other chair: their laptop opens it."
_ONE_KEY: Final = "Paste the other laptop's key: one line that starts age1."
_OTHER_SOUND: Final = (
    "A recording called {} is here already, and is another: nothing was taken in. Ask whoever looks after "
    "this computer."
)
_COUNTED: Final = (
    ("children", "child", "children"),
    ("people", "person", "people"),
    ("entries", "card", "cards"),
    ("actions", "action", "actions"),
)


class Giving:
    """One conference that is handed over.

    Args:
        vault: Where it is kept.
        key: The conference's id.
        world: Its clock, and the system's way to choose a folder.
    """

    def __init__(self, vault: Vault, key: str, world: World) -> None:
        self._vault, self._key, self._world = vault, key, world
        self._conference = Desk(vault.engine, key, clock=world.clock).record.conference
        self._files = finished_files(vault.recordings, key)

    @property
    def family(self) -> str:
        """Whose it is, as the list shows it."""
        return f"{self._conference.family} family"

    @property
    def sound(self) -> str:
        """How large its recording is; empty where there is none."""
        size = sum(file.stat().st_size for file in self._files)
        return f"{max(1, round(size / 1e6)):,} MB" if self._files else ""

    def give(self, passphrase: str, key: str, sound: bool) -> str:
        """Seal it and write it where the chair says; gives what was done, or nothing. Raises `Trouble`."""
        locks = self._locks(passphrase, key)
        folder = self._world.ask_for_folder("Where the sealed file goes")
        if folder is None:
            return ""
        held = self._conference
        name = f"{held.starts:%Y-%m-%d}-{self._key[-6:]}{SUFFIX}"
        given = self._files if sound else ()
        now, rows = self._world.clock.now(), lift(self._vault.engine, self._key)
        files, keys = tuple(map(file_of, given)), tuple(map(self._key_of, given))
        contents = Contents(FORM, self._key, self.family, held.kind, held.starts, now, rows, files, keys)
        hand_over(contents, self._vault.recordings, folder / name, locks)
        self._vault.note(CHAIR, "handed a conference over to another laptop", self._key)
        return (DONE if passphrase else DONE_BY_KEY).format(name)

    def _key_of(self, file: Path) -> FileKey:
        with file.open("rb") as stream:
            return file_key_of(stream, self._vault.keys_for(self._key))

    def _locks(self, passphrase: str, key: str) -> tuple[Lock, ...]:
        if key:
            lines = key.split()
            if len(lines) != 1:
                raise BadInput(_ONE_KEY)
            return (Recipient.parse(lines[0]),)
        if not self._world.easy:
            refuse_weak(passphrase)
        return (Passphrase(usual_spelling(passphrase), self._world.work_factor),)


class Taking:
    """One file that was handed over.

    Args:
        vault: Where it would be kept.
        path: The file.
    """

    def __init__(self, vault: Vault, path: Path) -> None:
        self._vault, self._path = vault, path
        self._keys: tuple[Key, ...] = (vault.identity,)
        self._contents: Contents | None = None

    @property
    def key(self) -> str:
        """The id of the conference that was opened."""
        return self._opened.key

    def look(self, passphrase: str) -> Told:
        """Open it and tell what it holds; raises `Trouble`."""
        keys = (Passphrase(usual_spelling(passphrase)),) if passphrase else (self._vault.identity,)
        with self._stream() as stream:
            self._contents = HandedOver(stream, keys, columns_here(), self._path.name).contents
        self._keys = keys
        return _told(self._contents, self._how())

    def look_first(self) -> Told | None:
        """The same with this vault's own key; None where a passphrase is needed. Raises `Trouble`."""
        try:
            return self.look("")
        except Locked:
            return None

    def take(self) -> None:
        """Take in what was opened, recording and all; raises `Trouble`, and then nothing was taken."""
        with (
            told("It could not be taken in", "make room on the disk, then try again"),
            TemporaryDirectory(
                prefix=".taking-", dir=self._vault.recordings, ignore_cleanup_errors=True
            ) as making,
        ):
            with self._stream() as stream:
                handed = HandedOver(stream, self._keys, columns_here(), self._path.name)
                if handed.contents != self._opened:
                    raise BadInput("The file changed since it was opened: choose it again.")
                made = handed.unpack(Path(making))
            self._keep(made)
        self._vault.note(CHAIR, "took a conference in from another laptop", self.key)

    def _keep(self, made: tuple[Path, ...]) -> None:
        moved: list[Path] = []

        def move() -> None:
            for file in made:
                place = recordings / file.name
                if place.exists():
                    if file_of(place) != file_of(file):
                        raise Refused(_OTHER_SOUND.format(file.name))
                    continue
                file.rename(place)
                moved.append(place)
            if contents.keys:
                first = not given_keys(recordings, contents.key, own)
                kept = keep_given(recordings, contents.key, own, contents.keys)
                moved.extend([kept] if first else [])

        contents, recordings, own = self._opened, self._vault.recordings, self._vault.identity
        try:
            take_in(self._vault.engine, contents.key, contents.rows, move, newer=True)
        except BaseException:
            for place in moved:
                with suppress(OSError):
                    place.unlink()
            raise

    @property
    def _opened(self) -> Contents:
        if self._contents is None:
            raise Refused("Open the file first.")
        return self._contents

    def _how(self) -> tuple[str, str]:
        """How it stands to what is here, in a sentence, and the words of what may be done."""
        contents, engine = self._opened, self._vault.engine
        found = standing(engine, contents.key, contents.rows)
        take = {"new": "Take it in", "newer": "Take the newer one"}.get(found, "")
        return sentence(found, changes_since(engine, contents.key, contents.rows)), take

    def _stream(self) -> io.BufferedReader:
        try:
            return self._path.open("rb")
        except OSError as error:
            raise Trouble(
                f"{self._path.name} cannot be read ({why(error)}): copy it to this computer."
            ) from error


def _told(contents: Contents, how: tuple[str, str]) -> Told:
    starts = contents.starts
    day = f"{TITLES.get(contents.kind, 'Conference')} on {full_date(starts)} at {spoken_time(starts)}"
    counts = " · ".join(_counted(contents, *each) for each in _COUNTED)
    handed = f"Handed over on {full_date(contents.handed_over)} at {spoken_time(contents.handed_over)}"
    return Told(contents.family, (day, counts, _sound(contents.files), handed), *how)


def _counted(contents: Contents, table: str, one: str, many: str) -> str:
    count = contents.count(table)
    return f"1 {one}" if count == 1 else f"{count} {many}"


def _sound(files: tuple[File, ...]) -> str:
    if not files:
        return "Without its recording"
    return f"With its recording, {max(1, round(sum(file.size for file in files) / 1e6)):,} MB"
