"""A copy that is issued again says what changed: to each reader no more than they may see."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from soundingboard.app.close.carrying_on import CHANGED, EVERYTHING, TO_PRINT, print_all
from soundingboard.app.close.papers import LOCKED, lock_papers, making_papers
from soundingboard.base.destination import Destination
from soundingboard.base.errors import Refused
from soundingboard.conference.papers import Correction, Issued
from soundingboard.documents.pack import Paper, make_pack
from soundingboard.documents.reading_docx import of_docx
from soundingboard.documents.reading_pdf import of_pdf
from soundingboard.documents.reading_webpage import of_webpage
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.sealing.keys import Identity
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.again import fingerprint
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from tests.privacy.conftest import Told

SECRET, CHAIR = "heron marsh", "Ruth Ansah"
PROTECTED = "14 Larch Close"
EARLY = 200
"""Letters that may stand before it: the title and what is over it."""
READERS = {".pdf": of_pdf, ".docx": of_docx, ".html": of_webpage}
NEW = "You do not need the one from Tuesday 24 November 2026 any more. What is new: "
FIRST = "This copy replaces the one of Tuesday 24 November 2026. What changed: "


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory, marlowe: Scenario) -> Iterator[Told]:
    """Five have copies; a card that Dean may not see is put right; Priya has it again, Kay an old one."""
    folder = tmp_path_factory.mktemp("again") / "v"
    with Vault.create(folder, "easy", [Identity.new().recipient], work_factor=4, rehearsal=True) as vault:
        told = Told(vault)
        told.play(marlowe, lambda verb: verb == "close_conference")
        told.do(
            "capture", id="aside", kind="worry", text="Mia sleeps badly.", about=["ella"], not_for=["dean"]
        )
        told.do("add_action", id="walk", what="June walks Ella to school", who="june", by="2026-12-01")
        told.do("add_action", id="ring", what="Sam rings the school", who="sam", by="2026-12-01")
        told.do("add_outcome", id="calm", text="Evenings are calm", about=["ella"], not_for=["dean"])
        told.do("add_remark", id="heard", kind="history_known", text="It was so before.", not_for=["dean"])
        told.do("close_conference")
        for who in ("mia", "dean", "ella", "sam", "priya"):
            issue(told, who)
        told.do("correct", what="aside", was="x", is_=f"Mia sleeps well since the {SECRET}.", why="A slip.")
        issue(told, "priya")
        told.do("issue", who="kay", copy="letter", how="Post", content="0" * 32)
        yield told


@contextmanager
def put_right(told: Told, **fields: object) -> Iterator[Told]:
    """One more correction, for as long as a test looks at it."""
    told.do(
        "correct", **{"what": "a paper", "was": "x", "is_": f"It is the {SECRET}.", "why": "A slip", **fields}
    )
    try:
        yield told
    finally:
        told.desk.undo()


def told_in(told: Told, who: str) -> list[tuple[str, str]]:
    """What their copy says was put right by ``put_right``, and by whom."""
    found = copy_of(told, who).corrections
    return [(each.what, each.by) for each in found if each.what == f"It is the {SECRET}."]


def issue(told: Told, who: str) -> None:
    told.do("issue", who=who, copy="letter", how="Post", content=fingerprint(copy_of(told, who)))


def copy_of(told: Told, who: str) -> Copy:
    found = copies(told.desk.record, now=told.clock.now())
    return next(copy for copy in found if copy.recipient.id == who)


def texts(copy: Copy) -> dict[str, str]:
    """What each finished file says, as a stranger reads it, each word once apart from the next."""
    made = [paper for paper in make_pack(copy) if isinstance(paper, Paper)]
    return {paper.name: bare(_read(paper)) for paper in made}


def bare(text: str) -> str:
    return re.sub(r"\W", "", text)


def _read(paper: Paper) -> str:
    reading = READERS[Path(paper.name).suffix](paper.data)[0]
    return "".join(words for _where, words in reading)


def test_the_first_line_of_every_file_says_what_changed(issued: Told) -> None:
    said = texts(copy_of(issued, "mia"))
    assert len(said) == 9
    for name, text in said.items():
        line = bare(f"{FIRST}The card “Mia sleeps badly.”: Mia sleeps well since the {SECRET}. Why: A slip.")
        assert 0 <= text.find(line) < EARLY, name


def test_whoever_may_not_see_it_is_told_nothing_and_their_copy_says_what_it_said(issued: Told) -> None:
    for who in ("dean", "ella"):
        copy = copy_of(issued, who)
        assert copy.replaces is None
        assert fingerprint(copy) == max(
            row.content for row in issued.desk.record.all(Issued) if row.who == who
        )
    for name, text in texts(copy_of(issued, "dean")).items():
        assert bare(SECRET) not in text, name
        assert "replaces" not in text, name


def test_only_those_for_whom_something_changed_have_a_copy_made_again(issued: Told, tmp_path: Path) -> None:
    made = {each.copy.recipient.id: each for each in making_papers(
        issued.desk, Destination.at(tmp_path), issued.clock.now(), spare_same=True
    )}  # fmt: skip
    assert {who for who, each in made.items() if each.same} == {"dean", "ella", "priya"}
    assert not (tmp_path / "dean").exists()
    assert made["june"].papers, "who has none yet gets the first"
    assert made["sam"].papers


def test_what_was_stopped_leaves_no_older_paper_to_be_posted(issued: Told, tmp_path: Path) -> None:
    """A correction that may not leave: what was made before it, under a password or to print, goes too."""
    desk, now = issued.desk, issued.clock.now()
    to = Destination.at(tmp_path)
    list(making_papers(desk, to, now))
    lock_papers(desk, "mia", to, now)
    print_all(desk, to, now, everything=True)
    (tmp_path / "mia" / "my own notes.txt").write_text("Ring her sister.", encoding="utf-8")
    lying = {str(each.relative_to(tmp_path)) for each in tmp_path.rglob("*.*")}
    assert {
        "mia/letter.pdf",
        f"mia/{LOCKED}/letter.pdf",
        f"{TO_PRINT}/{EVERYTHING}",
        "kay/letter.pdf",
    } <= lying
    with put_right(issued, is_=f"It was at {PROTECTED}."):
        made = {each.copy.recipient.id: each for each in making_papers(desk, to, now)}
        with pytest.raises(Refused):
            lock_papers(desk, "mia", to, now)
    assert len(made["mia"].stopped) == 9
    assert [each.name for each in (tmp_path / "mia").rglob("*.*")] == ["my own notes.txt"]
    assert not list((tmp_path / TO_PRINT).iterdir())


def test_a_copy_says_the_same_however_long_after_it_is_made(issued: Told) -> None:
    record, now = issued.desk.record, issued.clock.now()
    later = copies(record, now=now + timedelta(days=40))
    assert [fingerprint(copy) for copy in copies(record, now=now)] == [fingerprint(copy) for copy in later]


def test_a_correction_that_went_out_is_not_told_again(issued: Told) -> None:
    assert copy_of(issued, "priya").replaces is None
    assert copy_of(issued, "sam").replaces is not None


def test_what_changed_without_a_correction_is_told_without_its_words(issued: Told) -> None:
    assert bare("What changed: some of its words.") in texts(copy_of(issued, "kay"))["letter.html"]


def test_a_childs_letter_and_an_own_part_say_what_is_put_right_for_their_reader_alone(issued: Told) -> None:
    for who, others in (("ella", ("mia", "dean", "june", "sam")), ("june", ("ella", "mia", "sam"))):
        with put_right(issued, audience=[who]):
            assert told_in(issued, who) == [(f"It is the {SECRET}.", CHAIR)]
            assert not any(told_in(issued, other) for other in others)
    with put_right(issued, audience="child"):
        assert told_in(issued, "ella")
        assert not told_in(issued, "mia")


def test_a_letter_that_a_child_has_is_issued_again_once_it_is_put_right(issued: Told) -> None:
    with put_right(issued, audience=["ella"], by="sam"):
        said = texts(copy_of(issued, "ella"))
    assert len(said) == 3
    for name, text in said.items():
        line = bare(f"{NEW}A paper: It is the {SECRET}. Why: A slip. Sam Keeble put it right")
        assert 0 <= text.find(line) < EARLY, name


def test_what_is_for_all_grown_ups_stands_in_no_childs_letter_and_in_an_own_part_only_of_its_own(
    issued: Told,
) -> None:
    with put_right(issued):
        assert [who for who in ("mia", "dean", "sam", "june", "ella") if told_in(issued, who)] == [
            "mia", "dean", "sam"
        ]  # fmt: skip
    with put_right(issued, what="walk"):
        assert told_in(issued, "june")
        assert not told_in(issued, "ella")
    with put_right(issued, what="ring"):
        assert not told_in(issued, "june")


def test_who_put_it_right_is_told_to_whoever_may_know_it(issued: Told) -> None:
    for by, named in (("", CHAIR), ("sam", "Sam Keeble")):
        with put_right(issued, by=by):
            assert {who: told_in(issued, who)[0][1] for who in ("mia", "dean", "sam")} == dict.fromkeys(
                ("mia", "dean", "sam"), named
            )
    with put_right(issued, by="mia"):
        assert {who: told_in(issued, who)[0][1] for who in ("mia", "dean", "sam")} == {
            "mia": "Mia Marlowe",
            "dean": "",
            "sam": "Mia Marlowe",
        }


def test_a_correction_is_kept_from_one_reader_and_from_what_their_copy_says_has_changed(
    issued: Told,
) -> None:
    for fields in ({"not_for": ["mia"]}, {}):
        with put_right(issued, **fields):
            if not fields:
                assert told_in(issued, "mia")
                assert told_in(issued, "dean")
                key = issued.desk.record.all(Correction)[-1].id
                issued.do("keep_from", what="correction", id=key, who=["mia"])
            assert not told_in(issued, "mia")
            assert told_in(issued, "dean")
            mias = copy_of(issued, "mia")
            assert mias.replaces is not None
            assert [each.of for each in mias.replaces.changes] == ["The card “Mia sleeps badly.”"]
            assert f"It is the {SECRET}." in {left.words for left in mias.left_out}
            assert bare(f"It is the {SECRET}.") not in "".join(texts(mias).values())
            if not fields:
                issued.desk.undo()


def test_what_puts_an_aim_or_a_remark_right_goes_to_those_who_have_it(issued: Told) -> None:
    for what in ("calm", "heard"):
        with put_right(issued, what=what):
            assert told_in(issued, "sam")
            assert not told_in(issued, "dean"), what


def test_what_puts_a_decision_right_goes_to_nobody_from_whom_its_reasons_are_kept(issued: Told) -> None:
    with put_right(issued, what="ella"):
        assert all(told_in(issued, who) for who in ("mia", "dean", "sam"))
        issued.do("keep_from", what="decision", id="ella", who=["dean"])
        assert [who for who in ("mia", "dean", "sam") if told_in(issued, who)] == ["mia", "sam"]
        issued.desk.undo()


def envelopes(file: Path) -> list[str]:
    """The names on the sheets before what goes into each envelope, in order: nothing else stands on one."""
    pages = (page.extract_text().strip() for page in PdfReader(file).pages)
    return [" ".join(text.split()) for text in pages if 0 < len(text) < _A_NAME]


_A_NAME = 60
"""Letters that a sheet with somebody's name has at the most."""


def test_what_changed_is_printed_alone_in_order_and_everything_where_that_is_wanted(
    issued: Told, tmp_path: Path
) -> None:
    now, record = issued.clock.now(), issued.desk.record
    named = {copy.recipient.id: copy.recipient.name for copy in copies(record, now=now)}
    told = print_all(issued.desk, Destination.at(tmp_path), now)
    assert envelopes(tmp_path / TO_PRINT / CHANGED) == [
        name for who, name in named.items() if who not in {"dean", "ella", "priya"}
    ]
    assert f"Papers for {len(named) - 3} envelopes" in told
    assert "3 readers have what holds already." in told
    assert "what holds" not in print_all(issued.desk, Destination.at(tmp_path), now, everything=True)
    assert envelopes(tmp_path / TO_PRINT / EVERYTHING) == list(named.values())
