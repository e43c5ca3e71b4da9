"""A PDF with a password: it opens with its words in programs that are not ours, and with nothing else."""

import io
import re
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest

from soundingboard.documents import pdf
from soundingboard.documents.locking import LONGEST, locked, new_phrase
from soundingboard.documents.summary import summary
from tests.unit.documents.marlowe import for_mia

PHRASE = "acorn kettle otter yacht 4072"


@pytest.fixture(scope="module")
def plain() -> bytes:
    return pdf.write(summary(for_mia()))


def test_it_opens_with_its_words_and_with_nothing_else(plain: bytes) -> None:
    data = locked(plain, PHRASE)
    for wrong in ("", "acorn", PHRASE.title(), PHRASE.replace(" ", "")):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(data), password=wrong)
    with pikepdf.open(io.BytesIO(data), password=PHRASE) as file, pikepdf.open(io.BytesIO(plain)) as before:
        assert (file.encryption.R, file.encryption.bits) == (6, 256)
        assert {file.encryption.stream_method.name, file.encryption.string_method.name} == {"aesv3"}
        assert len(file.pages) == len(before.pages)
        assert "/StructTreeRoot" in file.Root, "it is still a tagged PDF"


def test_nothing_of_it_can_be_read_in_the_file(plain: bytes) -> None:
    data = locked(plain, PHRASE)
    for each in (b"Marlowe", b"Ella", "Ella".encode("utf-16-be"), b"<dc:title>"):
        assert each not in data
    assert PHRASE.encode() not in data


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's own reader is not here")
def test_another_program_opens_it_with_the_words_alone(plain: bytes, tmp_path: Path) -> None:
    file = tmp_path / "summary.pdf"
    file.write_bytes(locked(plain, PHRASE))
    opened, refused = (
        subprocess.run(["pdftotext", *password, file, "-"], capture_output=True, text=True, check=False)
        for password in (("-upw", PHRASE), ())
    )
    assert "Ella" in opened.stdout
    assert refused.returncode
    assert "Ella" not in refused.stdout


def test_no_two_phrases_are_alike_and_their_words_are_easily_told() -> None:
    phrases = {new_phrase() for _ in range(200)}
    assert len(phrases) == 200
    words = {word for phrase in phrases for word in phrase.split(" ")[:-1]}
    assert all(re.fullmatch(r"([a-z]{3,8} ){4}\d{4}", phrase) for phrase in phrases)
    assert all(len(phrase) <= LONGEST for phrase in phrases)
    assert len(words) > 300, "out of so many"
