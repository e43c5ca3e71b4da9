"""Running the tools in this process, with what they are given and what they say as bytes."""

import io
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from soundingboard.__main__ import main
from soundingboard.base.clock import HandClock
from soundingboard.base.places import shipped
from soundingboard.commands.conference import CreateConference
from soundingboard.commands.screen import WritePrivateNote
from soundingboard.desk.desk import Desk
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.recording.recorder.client import start_recorder
from soundingboard.sealing.keys import Identity
from soundingboard.vault.vault import Vault

CONFERENCE = "c-1"
PASSPHRASE = "kettle orbit thimble marsh"
STARTS = datetime(2026, 11, 24, 10)


@dataclass(frozen=True, slots=True)
class Said:
    """How a tool ended and what it said."""

    status: int
    out: bytes
    err: str


Tool = Callable[..., Said]


@pytest.fixture
def tool(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Tool:
    """Run the program with these words: it fails with a sentence, unless its report says why (``silent``)."""

    def run(*words: str | Path, given: bytes = b"", silent: bool = False) -> Said:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
        status = main([str(word) for word in words])
        said = capsysbinary.readouterr()
        err = said.err.decode()
        assert bool(err) == (bool(status) and not silent)
        return Said(status, said.out, err)

    return run


@pytest.fixture
def buffered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a process of its own hold back what it says, as it does wherever nobody told it not to."""
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)


@pytest.fixture
def identity() -> Identity:
    return Identity.new()


@pytest.fixture
def key_file(identity: Identity, tmp_path: Path) -> Path:
    """The key as age-keygen would write it down."""
    file = tmp_path / "key.txt"
    file.write_text(f"# public key: {identity.recipient}\n{identity.text}\n")
    return file


@pytest.fixture(scope="session")
def council() -> Identity:
    """The council's recovery key."""
    return Identity.new()


@pytest.fixture(scope="session")
def made_vault(council: Identity, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with one conference that was recorded for three seconds and paused once."""
    folder = tmp_path_factory.mktemp("made") / "vault"
    with Vault.create(folder, PASSPHRASE, [council.recipient], work_factor=4) as vault:
        desk = Desk(vault.engine, CONFERENCE, clock=HandClock(STARTS))
        desk.do(
            CreateConference(kind="initial", reference="R-1", family="Marlowe", starts=STARTS, chair="ruth")
        )
        desk.do(WritePrivateNote(text="The chair's own thought"))
        source = FileSource(str(shipped("resources", "rehearsal", "speech.opus")), "fed")
        public = [str(each) for each in vault.recipients]
        with start_recorder(vault.recordings, CONFERENCE, public, source) as recorder:
            recorder.feed(1.0)
            recorder.pause("a break")
            recorder.feed(5.0)
            recorder.resume()
            recorder.mark("notice")
            recorder.feed(2.0)
            recorder.stop()
    return folder


@pytest.fixture
def vault(made_vault: Path, tmp_path: Path) -> Path:
    """The same, for one test alone."""
    return Path(shutil.copytree(made_vault, tmp_path / "vault"))


@pytest.fixture
def passphrase(tmp_path: Path) -> Path:
    """The file that holds the vault's passphrase."""
    file = tmp_path / "passphrase.txt"
    file.write_text(PASSPHRASE + "\n")
    return file
