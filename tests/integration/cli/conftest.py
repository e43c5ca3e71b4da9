"""Running the tools in this process, with what they are given and what they say as bytes."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from soundingboard.__main__ import main
from soundingboard.sealing.keys import Identity


@dataclass(frozen=True, slots=True)
class Said:
    """How a tool ended and what it said."""

    status: int
    out: bytes
    err: str


Tool = Callable[..., Said]


@pytest.fixture
def tool(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Tool:
    """Run the program with these words; what is wrong is one sentence, whatever it is."""

    def run(*words: str | Path, given: bytes = b"") -> Said:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
        status = main([str(word) for word in words])
        said = capsysbinary.readouterr()
        err = said.err.decode()
        assert bool(status) == bool(err)
        return Said(status, said.out, err)

    return run


@pytest.fixture
def identity() -> Identity:
    return Identity.new()


@pytest.fixture
def key_file(identity: Identity, tmp_path: Path) -> Path:
    """The key as age-keygen would write it down."""
    file = tmp_path / "key.txt"
    file.write_text(f"# public key: {identity.recipient}\n{identity.text}\n")
    return file
