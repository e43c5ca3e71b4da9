"""What stands in each copy, and above all what does not."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from soundingboard.documents.pack import Paper, Stopped, make_pack
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.sealing.keys import Identity
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from tests.privacy.conftest import Told

ADDRESS = "14 Larch Close"


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory, marlowe: Scenario) -> Iterator[Told]:
    """The whole sample, once for all tests that change nothing."""
    folder: Path = tmp_path_factory.mktemp("closed") / "v"
    with Vault.create(folder, "easy", [Identity.new().recipient], work_factor=4, rehearsal=True) as vault:
        told = Told(vault)
        told.play(marlowe)
        yield told


def packs(told: Told) -> dict[str, Copy]:
    return {copy.recipient.id: copy for copy in copies(told.desk.record, now=told.clock.now())}


def printed(copy: Copy) -> str:
    """The text of every PDF of a pack."""
    papers = [paper for paper in make_pack(copy) if isinstance(paper, Paper) and paper.name.endswith(".pdf")]
    pages = (page.extract_text() for paper in papers for page in PdfReader(BytesIO(paper.data)).pages)
    return " ".join(" ".join(pages).split())


def test_everyone_invited_gets_a_copy_and_the_chair_holds_it_all(closed: Told) -> None:
    assert {who: copy.papers for who, copy in packs(closed).items()} == {
        "mia": ("letter", "summary", "plan"),
        "dean": ("letter", "summary", "plan"),
        "june": ("plan",),
        "ade": ("plan",),
        "sam": ("letter", "summary", "plan"),
        "priya": ("letter", "summary", "plan"),
        "tom": ("letter", "summary", "plan"),
        "kay": ("letter", "plan"),
        "ella": ("letter",),
    }


def test_the_address_is_in_no_copy_of_the_family(closed: Told) -> None:
    for who, copy in packs(closed).items():
        text = printed(copy)
        assert (ADDRESS in text) is (copy.recipient.reader == "professional" and "summary" in copy.papers), (
            who
        )


def test_deans_copy_leaves_out_what_is_not_for_him_and_says_so_to_the_chair(closed: Told) -> None:
    mia, dean = packs(closed)["mia"], packs(closed)["dean"]
    kept = "On 3 October Mia got help at once"
    assert kept in printed(mia)
    assert kept not in printed(dean)
    assert [each.words for each in dean.left_out if each not in mia.left_out and each.what == "a card"] == [
        f"{kept} and kept the children close."
    ]


def test_a_parents_copy_has_nobody_elses_view_score_or_reports(closed: Told) -> None:
    dean = packs(closed)["dean"]
    text = printed(dean)
    for of_mia in ("I am scared of the word", "Dean is out of the house", "hospital days", "June looks in"):
        assert of_mia not in text
        assert of_mia in printed(packs(closed)["sam"]) or of_mia == "hospital days"
    assert all(share.name == "Dean" for report in dean.reports for share in report.shared)


def test_own_part_is_own_part(closed: Told) -> None:
    june = packs(closed)["june"]
    text = printed(june)
    for hers in ("June will have Ella and Noah on Saturdays", "June has Noah", "You look in on Mia tonight"):
        assert hers in text
    for not_hers in ("Police", "seizure", "epilepsy", "live at his brother"):
        assert not_hers not in text


def test_a_parent_reads_only_of_their_own_children(told: Told, marlowe: Scenario) -> None:
    """Noah's father is somebody else, who is nothing to Ella."""
    told.play(marlowe, lambda verb: verb == "close_conference")
    told.do(
        "add_person",
        id="lee",
        name="Lee Ward",
        called="Lee",
        is_="Dad",
        to=["noah"],
        group="family",
        joins="teams",
    )
    told.do("close_conference")
    lee = packs(told)["lee"]
    text = printed(lee)
    assert [child.called for child in lee.children] == ["Noah"]
    assert "Ella" not in text
    assert "Noah could be left without safe care" in text
    assert any("not theirs" in left.why for left in lee.left_out)


def test_a_source_in_danger_is_withheld_from_whoever_it_fears(told: Told, marlowe: Scenario) -> None:
    told.play(marlowe, lambda verb: verb == "close_conference")
    told.do(
        "capture",
        id="fear",
        kind="worry",
        text="I hide when he comes.",
        said_by="mia",
        whose_behaviour="dean",
    )
    told.do("close_conference")
    assert "I hide when he comes" in printed(packs(told)["mia"])
    assert "I hide when he comes" not in printed(packs(told)["dean"])


def test_the_sweep_stops_a_copy_that_holds_what_its_reader_may_not_read(
    told: Told, marlowe: Scenario
) -> None:
    told.play(marlowe, lambda verb: verb == "close_conference")
    told.do("set_contingency", sign="Mia is at 14\u00a0larch CLOSE", then="Sam rings first")
    told.do("close_conference")
    stopped = {
        who: [paper for paper in make_pack(copy) if isinstance(paper, Stopped)]
        for who, copy in packs(told).items()
    }
    assert stopped["dean"]
    assert all("Larch" in paper.what or "larch" in paper.what for paper in stopped["dean"])
    assert stopped["mia"], "the card is for professionals, and Mia is none"
    assert not stopped["sam"]


def test_an_own_words_card_keeps_its_words(closed: Told) -> None:
    text = printed(packs(closed)["mia"])
    assert "“I don't get told when appointments move.”" in text
    assert "““" not in text


def test_who_is_still_to_be_sent_papers_are_those_who_get_a_copy(told: Told, marlowe: Scenario) -> None:
    told.play(marlowe)
    due = {copy.recipient.id: copy.recipient.called for copy in packs(told).values()}
    assert "ella" in due
    for who, called in due.items():
        (asked,) = [each.message for each in told.desk.view.findings if each.code == "send_by"]
        assert called in asked
        told.do("issue", who=who, copy="all of it", how="By post")
    assert [each for each in told.desk.view.findings if each.code == "send_by"] == []
