"""One recipient's pack: every paper twice, swept, and stopped where it must be."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from soundingboard.documents.pack import ENDINGS, Paper, Stopped, make_pack
from soundingboard.documents.summary import summary
from soundingboard.practice.elsewhere import counted, elsewhere
from soundingboard.views.copies.parts import Copy
from tests.unit.documents.marlowe import ADDRESS, EVERYBODY, SAFE_ADDRESS, for_dean, for_june, for_mia
from tests.unit.documents.spoken import drawn


@pytest.mark.parametrize("make", EVERYBODY)
def test_a_pack_holds_every_paper_as_pdf_as_word_and_for_a_browser(make: Callable[[], Copy]) -> None:
    copy = make()
    pack = make_pack(copy)
    named = [f"{kind}.{end}" for kind in copy.papers for end in ("pdf", "docx", "html")]
    assert [made.name for made in pack] == named
    assert all(isinstance(made, Paper) for made in pack)
    assert all(
        made.data.startswith((b"%PDF-", b"PK", b"<!DOCTYPE html>"))
        for made in pack
        if isinstance(made, Paper)
    )


def test_a_protected_string_stops_the_paper_it_stands_in_and_no_other() -> None:
    leaking = replace(for_dean(), entries=(*for_dean().entries, SAFE_ADDRESS))
    stopped = [made for made in make_pack(leaking) if isinstance(made, Stopped)]
    assert [(made.name, made.kind, made.what) for made in stopped] == [
        ("summary.pdf", "summary", ADDRESS),
        ("summary.docx", "summary", ADDRESS),
        ("summary.html", "summary", ADDRESS),
    ]
    assert stopped[0].where.startswith("page ")


OTHERS = elsewhere(
    *counted([["Kirsty Baker"], ["Kirsty Oakes"], *[["Ola Nowak"]] * 2, *[["Ola Hall", "Jo Nowak"]] * 3]),
    here=(),
)


@pytest.mark.parametrize("indent", range(0, 14, 3))
def test_the_name_of_somebody_of_another_family_stops_every_file_of_that_paper(indent: int) -> None:
    """Wherever the PDF's line breaks it, and whatever case it is in."""
    words = f"{'word ' * indent}the call of Kirsty Baker about him{' word' * 12}"
    leaking = replace(for_june(), papers=("letter", "plan"), keep_in_touch=words)
    made = make_pack(leaking, OTHERS)
    stopped = {each.name: each for each in made if isinstance(each, Stopped)}
    assert {each.what for each in stopped.values()} == {"Kirsty Baker"}
    assert {f"plan.{ending}" for ending in ENDINGS} <= stopped.keys()
    assert all(each.named and each.where for each in stopped.values())
    assert not [each for each in make_pack(leaking) if isinstance(each, Stopped)]


def test_a_name_that_several_families_have_stops_nothing_and_is_asked_about() -> None:
    asked = replace(for_june(), papers=("plan",), keep_in_touch="Ola Nowak rings the Oakes family.")
    for made in make_pack(asked, OTHERS):
        assert isinstance(made, Paper)
        assert set(made.asks) == {"Ola Nowak", "Oakes family"}


def test_letters_that_no_font_has_stop_nothing_and_are_told() -> None:
    pack = make_pack(replace(for_june(), papers=("letter",), keep_in_touch="王美 rings"))
    told = {made.name: made.spelled for made in pack if isinstance(made, Paper)}
    assert told == {"letter.pdf": ("王美",), "letter.docx": (), "letter.html": ()}


def test_a_protected_name_in_such_letters_is_found_however_it_is_printed() -> None:
    kept = replace(for_june(), papers=("letter",), keep_in_touch="王美 rings", protected=frozenset({"王美"}))
    assert [type(made) for made in make_pack(kept)] == [Stopped, Stopped, Stopped]


def test_no_file_names_anybody() -> None:
    names = {made.name for make in EVERYBODY for made in make_pack(make())}
    assert names == {
        f"{kind}.{end}" for kind in ("letter", "summary", "plan") for end in ("pdf", "docx", "html")
    }


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler's own reader is not here")
def test_another_program_reads_the_same_text_in_the_same_order(tmp_path: Path) -> None:
    file = tmp_path / "summary.pdf"
    pack = make_pack(for_mia())
    file.write_bytes(
        next(made.data for made in pack if made.name == "summary.pdf" and isinstance(made, Paper))
    )
    run = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, text=True, check=True)
    lines = [line.strip() for line in run.stdout.splitlines()]
    told = [line.strip('"').strip() for line in lines if line.startswith('"')]
    assert told == [" ".join(text.split()) for text in drawn(summary(for_mia()))]
