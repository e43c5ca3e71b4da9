"""Opening and sealing, against Debian's age program, and what is left of a file that was damaged."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import open_sealed, seal, seal_with_passphrase
from tests.integration.cli.conftest import Tool
from tests.unit.sealing.letter import armored

SIZES = (0, 1, 65535, 65536, 65537, 300_000)
DATA = bytes(number * 37 % 251 for number in range(SIZES[-1]))

needs_age = pytest.mark.skipif(not shutil.which("age"), reason="the age program is not installed")


def age(*words: str | Path, given: bytes = b"") -> bytes:
    return subprocess.run(["age", *words], input=given, capture_output=True, check=True).stdout


@needs_age
@pytest.mark.parametrize("size", SIZES)
def test_age_and_the_program_read_each_other(
    size: int, identity: Identity, key_file: Path, tmp_path: Path, tool: Tool
) -> None:
    recipient, other = str(identity.recipient), str(Identity.new().recipient)
    ours = tool("seal", "--recipient", other, "--recipient", recipient, given=DATA[:size])
    assert (ours.status, age("-d", "-i", key_file, given=ours.out)) == (0, DATA[:size])
    for shape in ([], ["-a"]):
        theirs = tmp_path / f"theirs{len(shape)}.age"
        theirs.write_bytes(age(*shape, "-r", other, "-r", recipient, given=DATA[:size]))
        assert tool("open", theirs, "--identity", key_file).out == DATA[:size]


def test_a_passphrase_seals_and_opens(tmp_path: Path, tool: Tool) -> None:
    words, again = tmp_path / "words.txt", tmp_path / "again.txt"
    words.write_bytes("crème and kettles\r\n".encode())
    again.write_bytes("\ufeffcrème and kettles\n".encode())
    sealed = tmp_path / "a.age"
    sealed.write_bytes(tool("seal", "--passphrase-file", words, given=DATA).out)
    assert sealed.read_bytes().startswith(b"age-encryption.org/v1\n-> scrypt ")
    assert tool("open", sealed, "--passphrase-file", again).out == DATA
    sealed.write_bytes(seal_with_passphrase(b"hello", "another", work_factor=4))
    said = tool("open", sealed, "--passphrase-file", words)
    assert (said.status, said.out) == (1, b"")
    assert "another key or passphrase" in said.err


@pytest.mark.parametrize("shape", [bytes, armored])
@pytest.mark.parametrize(("cut", "whole"), [(1, 4), (500, 4), (70_000, 3), (299_000, 0)])
def test_what_is_authentic_of_a_cut_file_comes_out_before_the_sentence(
    cut: int, whole: int, shape: type[bytes], identity: Identity, key_file: Path, tmp_path: Path, tool: Tool
) -> None:
    sealed = tmp_path / "cut.age"
    sealed.write_bytes(shape(seal(DATA, [identity.recipient])[:-cut]))
    said = tool("open", sealed, "--identity", key_file)
    assert said.status == 1
    assert said.out == DATA[: whole * 65536]
    assert said.err.count("\n") == 1
    assert "changed or cut short" in said.err


def test_a_changed_byte_ends_it_at_the_chunk_before(
    identity: Identity, key_file: Path, tmp_path: Path, tool: Tool
) -> None:
    data = bytearray(seal(DATA, [identity.recipient]))
    data[-(len(DATA) % 65536) - 16 - 9] ^= 1
    file = tmp_path / "changed.age"
    file.write_bytes(data)
    said = tool("open", file, "--identity", key_file)
    assert said.status == 1
    assert said.out == DATA[: 3 * 65536]


@pytest.fixture(params=[False, True], ids=["usual", "post-quantum"])
def both(request: pytest.FixtureRequest) -> Identity:
    """A key of either kind."""
    return Identity.new(post_quantum=request.param)


def put(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


WRONG: dict[str, tuple[Callable[[bytes], bytes], str, int]] = {
    "nothing": (lambda _: b"", "not an age file", 0),
    "sound": (lambda _: b"RIFF" * 100, "not an age file", 0),
    "letters without an end": (lambda _: b"RIFF" * 100_000, "not an age file", 0),
    "text": (lambda _: b"Dear Ann,\nhello.\n", "not an age file", 0),
    "cut in its header": (lambda good: good[:100], "first lines", 0),
    "cut before its contents": (lambda good: good[: good.index(b"\n---") + 50], "first lines", 0),
    "cut in its contents": (lambda good: good[:-1], "changed or cut short", 4),
    "cut between two chunks": (lambda good: good[: -(len(DATA) % 65536) - 16], "changed or cut short", 4),
    "longer than it was": (lambda good: good + b"!", "changed or cut short", 4),
    "of a foreign version": (lambda good: good.replace(b"/v1", b"/v2", 1), "another version", 0),
    "of no version": (lambda good: good.replace(b"/v1", b"/", 1), "not an age file", 0),
    "for another key": (lambda _: seal(DATA, [Identity.new().recipient]), "another key", 0),
    "for another safer key": (
        lambda _: seal(DATA, [Identity.new(post_quantum=True).recipient]),
        "another key",
        0,
    ),
    "with another header": (lambda good: good.replace(b"\n---", b"\n-> x\n\n---", 1), "were changed", 0),
    "text that was cut": (lambda good: armored(good)[:-40], "text around", 4),
}


@pytest.mark.parametrize(("damage", "said", "whole"), WRONG.values(), ids=WRONG)
def test_bad_input_is_told_in_one_sentence_and_nothing_is_overwritten(
    damage: Callable[[bytes], bytes], said: str, whole: int, both: Identity, tmp_path: Path, tool: Tool
) -> None:
    good = seal(DATA, [both.recipient])
    file = put(tmp_path, "a.age", damage(good))
    keys = put(tmp_path, "keys.txt", both.text.encode())
    before = {each: each.read_bytes() for each in tmp_path.iterdir()}
    answer = tool("open", file, "--identity", keys)
    assert (answer.status, answer.out) == (1, DATA[: whole * 65536])
    assert answer.err.count("\n") == 1
    assert answer.err.rstrip().endswith(".")
    assert said in answer.err
    assert {each: each.read_bytes() for each in tmp_path.iterdir()} == before


def test_what_cannot_be_read_at_all_is_named(key_file: Path, tmp_path: Path, tool: Tool) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("folder", "nothing"):
        answer = tool("open", tmp_path / name, "--identity", key_file)
        assert (answer.status, answer.out, answer.err.count("\n")) == (1, b"", 1)
        assert answer.err.startswith(f"{tmp_path / name} cannot be read (")


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="there is no file here that opens but fails")
def test_a_disk_that_fails_while_it_is_read_is_not_taken_for_the_output(key_file: Path, tool: Tool) -> None:
    answer = tool("open", "/proc/self/mem", "--identity", key_file)
    assert (answer.status, answer.out) == (1, b"")
    assert answer.err.startswith("/proc/self/mem cannot be read (")


def test_keys_of_both_kinds_open_but_are_not_mixed(
    key_file: Path, identity: Identity, tmp_path: Path, tool: Tool
) -> None:
    safer = Identity.new(post_quantum=True)
    keys = put(tmp_path, "safer.txt", safer.text.encode())
    one, other = ["--recipient", str(safer.recipient)], ["--recipient", str(identity.recipient)]
    file = put(tmp_path, "a.age", tool("seal", *one, given=DATA).out)
    assert file.read_bytes().startswith(b"age-encryption.org/v1\n-> mlkem768x25519 ")
    assert tool("open", file, "--identity", key_file, "--identity", keys).out == DATA
    mixed = tool("seal", *one, *other, given=DATA)
    assert (mixed.status, mixed.out, mixed.err.count("\n")) == (1, b"", 1)
    assert "use keys of one kind" in mixed.err


@pytest.mark.parametrize("content", [b"", b"# nothing\n", b"hello\n", b"AGE-SECRET-KEY-1AAA\n", b"\xff\xfe"])
def test_a_key_file_without_a_key_is_named(content: bytes, tmp_path: Path, tool: Tool) -> None:
    keys = tmp_path / "keys.txt"
    keys.write_bytes(content)
    said = tool("open", tmp_path / "a.age", "--identity", keys)
    assert (said.status, said.err.count("\n")) == (1, 1)
    assert str(keys) in said.err
    if content:
        assert content.decode("latin-1").strip() not in said.err


def test_the_right_key_may_be_in_the_second_file(
    identity: Identity, key_file: Path, tmp_path: Path, tool: Tool
) -> None:
    other, sealed = tmp_path / "other.txt", tmp_path / "a.age"
    other.write_text(Identity.new().text)
    sealed.write_bytes(seal(b"hello", [identity.recipient]))
    assert tool("open", sealed, "--identity", other, "--identity", key_file).out == b"hello"


@pytest.mark.parametrize("recipient", ["age1nobody", "", "AGE-SECRET-KEY-1AAA", "ssh-ed25519 AAAA"])
def test_a_wrong_recipient_seals_nothing(recipient: str, tool: Tool) -> None:
    said = tool("seal", "--recipient", str(Identity.new().recipient), "--recipient", recipient, given=DATA)
    assert (said.status, said.out, said.err.count("\n")) == (1, b"", 1)
    assert "age1" in said.err


def test_an_empty_passphrase_seals_nothing(tmp_path: Path, tool: Tool) -> None:
    (tmp_path / "words").write_text("\n")
    said = tool("seal", "--passphrase-file", tmp_path / "words", given=DATA)
    assert (said.status, said.out) == (1, b"")
    assert "cannot be empty" in said.err


def test_sealing_streams(identity: Identity) -> None:
    """What is sealed comes out while more is still to come."""
    words = [sys.executable, "-m", "soundingboard", "seal", "--recipient", str(identity.recipient)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(bytes(65_537))
        process.stdin.flush()
        early = process.stdout.read(65_536)
        process.stdin.close()
        rest = process.stdout.read()
    assert process.returncode == 0
    assert len(early) == 65_536
    assert len(open_sealed(early + rest, [identity])) == 65_537
