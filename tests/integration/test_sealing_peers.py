"""Two other programs read what is sealed here, and seal what is read here: Debian's age, and pyrage."""

import io
import shutil
import subprocess
from pathlib import Path

import pyrage
import pytest

from soundingboard.sealing.keys import Identity, Recipient, read_identities
from soundingboard.sealing.reader import SealedReader
from soundingboard.sealing.whole import open_sealed, open_with_passphrase, seal, seal_with_passphrase
from tests.unit.sealing.letter import armored

SIZES = (0, 1, 65535, 65536, 65537, 131072, 200001)
DATA = bytes(number * 31 % 253 for number in range(SIZES[-1]))

needs_age = pytest.mark.skipif(not shutil.which("age"), reason="the age program is not installed")


def run(*words: str | Path, stdin: bytes = b"") -> bytes:
    return subprocess.run(words, input=stdin, capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key file as age-keygen makes it, with its comments."""
    path = tmp_path_factory.mktemp("keys") / "key.txt"
    run("age-keygen", "-o", path)
    return path


@needs_age
def test_keys_of_age_keygen_are_ours_and_ours_are_its(key_file: Path, tmp_path: Path) -> None:
    (identity,) = read_identities(key_file.read_text())
    assert str(identity.recipient) == run("age-keygen", "-y", key_file).decode().strip()
    ours = tmp_path / "ours.txt"
    mine = Identity.new()
    ours.write_text(mine.text + "\n")
    assert run("age-keygen", "-y", ours).decode().strip() == str(mine.recipient)


@needs_age
@pytest.mark.parametrize("size", SIZES)
def test_age_reads_what_is_sealed_here(size: int, key_file: Path) -> None:
    (identity,) = read_identities(key_file.read_text())
    sealed = seal(DATA[:size], [Identity.new().recipient, identity.recipient])
    assert run("age", "-d", "-i", key_file, stdin=sealed) == DATA[:size]
    assert run("age", "-d", "-i", key_file, stdin=armored(sealed)) == DATA[:size]


@needs_age
@pytest.mark.parametrize("size", SIZES)
def test_what_age_seals_is_read_here(size: int, key_file: Path) -> None:
    (identity,) = read_identities(key_file.read_text())
    recipients = ("-r", str(Identity.new().recipient), "-r", str(identity.recipient))
    sealed = run("age", *recipients, stdin=DATA[:size])
    assert open_sealed(sealed, [identity]) == DATA[:size]
    assert SealedReader(io.BytesIO(sealed), [identity]).read_at(0, size) == DATA[:size]
    assert open_sealed(run("age", "-a", *recipients, stdin=DATA[:size]), [identity]) == DATA[:size]


@needs_age
def test_age_gives_the_same_whole_chunks_of_a_file_cut_short(key_file: Path) -> None:
    (identity,) = read_identities(key_file.read_text())
    cut = seal(DATA, [identity.recipient])[:-500]
    theirs = subprocess.run(["age", "-d", "-i", key_file], input=cut, capture_output=True, check=False)
    assert theirs.returncode
    assert theirs.stdout == DATA[:196608]


@pytest.mark.parametrize("size", SIZES)
def test_pyrage_and_this_program_read_each_other(size: int) -> None:
    mine = Identity.new()
    theirs = pyrage.x25519.Identity.from_str(mine.text)
    assert str(theirs.to_public()) == str(mine.recipient)
    assert pyrage.decrypt(seal(DATA[:size], [mine.recipient]), [theirs]) == DATA[:size]
    assert open_sealed(pyrage.encrypt(DATA[:size], [theirs.to_public()]), [mine]) == DATA[:size]
    generated = pyrage.x25519.Identity.generate()
    assert Recipient.parse(str(generated.to_public())) == Identity.parse(str(generated)).recipient


def test_pyrage_and_this_program_open_each_others_passphrases() -> None:
    sealed = seal_with_passphrase(b"the vault's key", "a long passphrase", work_factor=12)
    assert pyrage.passphrase.decrypt(sealed, "a long passphrase") == b"the vault's key"
    theirs = pyrage.passphrase.encrypt(b"the vault's key", "a long passphrase")
    assert open_with_passphrase(theirs, "a long passphrase") == b"the vault's key"
