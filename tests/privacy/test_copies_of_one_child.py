"""A parent of one child only: the other child's name stands nowhere in their papers."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import msgspec
import pytest
from pypdf import PdfReader

from soundingboard.documents.pack import Paper, make_pack
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.sealing.keys import Identity
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from tests.privacy.conftest import Told

BOTH = ["ella", "noah"]
SECRET = "canary"


@pytest.fixture(scope="module")
def lees(tmp_path_factory: pytest.TempPathFactory, marlowe: Scenario) -> Iterator[dict[str, Copy]]:
    """Everybody's copies of a day on which Ella is named in everything there is."""
    folder = tmp_path_factory.mktemp("lee") / "v"
    with Vault.create(folder, "easy", [Identity.new().recipient], work_factor=4, rehearsal=True) as vault:
        told = Told(vault)
        told.play(marlowe, lambda verb: verb == "close_conference")
        _name_ella_everywhere(told)
        told.do("add_outcome", id="aim-sealed", text="All know how it goes on", about=["noah"],
                audience="professionals")  # fmt: skip
        told.do("add_action", id="step-sealed", outcome="aim-sealed", what="Sam rings the court", who="sam")
        told.do("close_conference")
        told.do("correct", what="sealed", was="x", is_=f"{SECRET} correction", why="it was wrong")
        told.do("correct", what="step-sealed", was="x", is_=f"{SECRET} step put right", why="a slip")
        told.do("correct", what="r-una", was="x", is_="It came late.", why="a slip", about=BOTH)
        told.do("correct", what="the letter", was="x", is_="The letter has the right day.", why="a slip",
                about=["ella", "noah"])  # fmt: skip
        yield {copy.recipient.id: copy for copy in copies(told.desk.record, now=told.clock.now())}


def _name_ella_everywhere(told: Told) -> None:
    lee = {"id": "lee", "name": "Lee Ward", "called": "Lee", "is": "Dad", "to": ["noah"], "group": "family"}
    told.do("add_person", **lee, keep_in_touch="Sam rings after Ella's school")
    gran = {"id": "gran", "name": "Gwen Ward", "called": "Gwen", "is": "Gran", "group": "family"}
    told.do("add_person", **gran)
    told.do("add_person", id="val", name="Val Dew", called="Val", is_="Advocate for Ella", group="supporter",
            agency="Ella's voice")  # fmt: skip
    told.do("add_person", id="col", name="Col Dray", called="Col", is_="Friend of Lee", group="supporter",
            to=["noah"])  # fmt: skip
    told.do("add_person", id="una", name="Una Bright", called="Una", is_="Head of year", group="professional",
            agency="Larchfield School", to=["ella"])  # fmt: skip
    told.do("add_person", id="bo", name="Bo Lind", called="Bo", is_="Nurse at Larchfield School",
            group="professional", agency="Larchfield School", to=["ella"])  # fmt: skip
    told.do("add_person", id="cy", name="Cy Marsh", called="Cy", is_="Family worker", group="professional",
            agency="Marsh House", to=["ella", "noah"])  # fmt: skip
    told.do("expect_report", report="r-una", from_="una")
    told.do("receive_report", report="r-una")
    told.do("edit_item", item="risks", family_title="Ella: what worries us")
    told.do("capture", id="both", kind="risk", text="Nights are unsafe.", about=BOTH, because="Police came.",
            effect={"noah": "He wakes.", "ella": "Ella cannot sleep."}, likelihood="likely",
            significant_because="It is often.", if_nothing_changes="He could be hurt.")  # fmt: skip
    for field in ("because", "likelihood", "significant_because", "if_nothing_changes"):
        told.do("capture", kind="worry", text=f"{SECRET} {field}", about=BOTH, **{field: "Ella was there."})
    told.do("capture", id="said", kind="worry", text=f"{SECRET} said", own_words=True, said_by="ella",
            may_share="yes")  # fmt: skip
    told.do("capture", id="asked", kind="worry", text=f"{SECRET} asked", said_by="mia")
    told.do("answer_concern", entry="asked", answer="Sam takes Ella.", by="sam")
    told.do("capture", id="when", kind="worry", text=f"{SECRET} when", said_by="mia")
    told.do("answer_concern", entry="when", answer="Sam rings.", by="sam", by_when="when Ella is home")
    told.do("capture", kind="not_sure", text=f"{SECRET} finds", finder="sam", find_by="once Ella is asked")
    told.do("capture", kind="worry", text=f"{SECRET} read", own_words=True, said_by="mia", read_by="ella")
    told.do("capture", kind="going_well", text="Nights are quieter.", about=BOTH, whose="ella")
    told.do("respond", entry="both", who="mia", response="part", words="Ella sleeps now.")
    told.do("respond", entry="both", who="ella", response="think")
    told.do("add_outcome", id="both-out", text="He sleeps", about=BOTH)
    told.do("add_outcome", text=f"{SECRET} now", about=BOTH, now="Ella wakes.")
    told.do("add_outcome", text=f"{SECRET} held", about=BOTH, held_for="Ella's sake")
    often = {"outcome": "both-out", "who": "sam", "by": "2026-12-01"}
    told.do("add_action", what=f"{SECRET} often", how_often="when Ella is home", **often)
    told.do("add_action", what=f"{SECRET} day", **often | {"by": "when Ella is home"})
    told.do("add_action", what=f"{SECRET} wait", wait="until Ella is seen", **often)
    told.do("add_remark", kind="history_known", text=f"{SECRET} remark", when="after Ella's birthday")
    told.do("capture", id="hers", kind="worry", text="Nights are loud.", about=["ella"])
    told.do("capture", id="not-lees", kind="worry", text="The lock.", not_for=["lee"])
    told.do("add_action", what="Sam sees the school", risks=["hers"], who="sam")
    told.do("add_action", what="Sam changes the lock", risks=["not-lees"], who="sam")
    told.do("add_action", what="Lee rings first", risks=["not-lees"], who="lee")
    told.do("add_action", what="Priya weighs him", **often | {"who": "priya", "with": ["ella", "mia", "col"]})
    told.do("add_action", what="Gwen has them on Fridays", **often | {"who": "gran"})
    told.do("agree_working_agreement", by=["mia", "ella"], what_we_ask="Ella is in bed by eight.")
    told.do("set_core_group", lead="sam", members=["mia", "priya", "ella"])
    told.do("check_in_after", who="lee", by="sam", when="after Ella's club")
    told.do("give_view", who="lee", child="noah", view="plan", words="Ella too.")
    told.do("trust", child="noah", who="Ella's teacher")
    told.do("capture", id="sealed", kind="worry", text="x", audience="professionals")
    told.do("score", who="sam", about=["noah"], score=3, why=f"{SECRET} score", entry="sealed")
    told.do("show_scores")


def _texts(copy: Copy) -> str:
    """All that the copy holds for its reader; what was left out is told to the chair alone."""
    said = replace(copy, left_out=(), protected=frozenset(), unnamed=frozenset())
    return msgspec.json.encode(said).decode()


def printed(copy: Copy) -> str:
    papers = [paper for paper in make_pack(copy) if isinstance(paper, Paper) and paper.name.endswith(".pdf")]
    pages = (page.extract_text() for paper in papers for page in PdfReader(BytesIO(paper.data)).pages)
    return " ".join(" ".join(pages).split())


def test_the_other_child_is_named_nowhere(lees: dict[str, Copy]) -> None:
    assert "Ella" in _texts(lees["mia"])
    assert "Ella" not in _texts(lees["lee"])
    assert "Ella" not in printed(lees["lee"])


def test_whoever_supports_a_parent_reads_no_more_than_that_parent(lees: dict[str, Copy]) -> None:
    col = lees["col"]
    steps = [action.what for outcome in col.outcomes for action in outcome.actions]
    assert (steps, [child.called for child in col.children]) == (["Priya weighs him"], ["Noah"])
    assert "Ella" not in _texts(col)
    assert "Ella" not in printed(col)


def test_a_step_that_answers_a_risk_is_for_those_who_may_read_the_risk_or_who_do_it(
    lees: dict[str, Copy],
) -> None:
    of_risks = ("Sam sees the school", "Sam changes the lock", "Lee rings first")
    for reader, whats in (("mia", of_risks), ("lee", of_risks[2:])):
        steps = [action.what for outcome in lees[reader].outcomes for action in outcome.actions]
        assert [what for what in of_risks if what in steps] == [*whats], reader


def test_where_somebody_works_who_is_there_for_her_alone_stands_nowhere(lees: dict[str, Copy]) -> None:
    for reader, stands in (("mia", True), ("sam", True), ("lee", False)):
        assert ("Larchfield" in _texts(lees[reader])) is stands, reader
        assert ("Larchfield" in printed(lees[reader])) is stands, reader
    known = {person.name: (person.role, person.agency) for person in lees["lee"].people}
    assert known["Una Bright"] == ("Head of year", "")
    assert known["Bo Lind"] == ("", "")
    assert known["Cy Marsh"] == ("Family worker", "Marsh House")
    assert "Una Bright" in {report.author for report in lees["mia"].reports}
    assert "Una Bright" not in {report.author for report in lees["lee"].reports}


def test_what_does_not_name_her_is_still_there(lees: dict[str, Copy]) -> None:
    text = printed(lees["lee"])
    for there in (
        "Nights are unsafe.",
        "Nights are quieter.",
        "He wakes.",
        "Val Dew",
        "Priya weighs him",
        "Noah",
    ):
        assert there in text, there
    assert SECRET not in text


def test_the_chair_is_told_what_was_left_out_once_for_each(lees: dict[str, Copy]) -> None:
    left = [each.what for each in lees["lee"].left_out]
    assert left.count("a role") == 2, "Val's, and Ade's"
    assert {"a card", "a response", "a line of the working agreement", "how to keep in touch"} <= set(left)
    concerns = [entry for entry in lees["sam"].concerns if SECRET in entry.text]
    assert len(concerns) == 2


def test_a_correction_and_a_score_go_only_to_those_who_have_the_card(lees: dict[str, Copy]) -> None:
    for who, stands in (("sam", True), ("mia", False), ("lee", False)):
        copy = lees[who]
        assert any(SECRET in each.what for each in copy.corrections) is stands
        assert any(f"{SECRET} score" in score.why for score in copy.scores) is stands
        assert any("step put right" in each.what for each in copy.corrections) is stands, "its aim is closed"
        assert any("the right day" in each.what for each in copy.corrections)


def test_what_puts_a_report_right_goes_only_to_those_who_have_it(lees: dict[str, Copy]) -> None:
    for who, stands in (("sam", True), ("mia", True), ("lee", False)):
        assert any(each.what == "It came late." for each in lees[who].corrections) is stands, who


def test_who_belongs_to_no_child_in_particular_gets_their_own_part(lees: dict[str, Copy]) -> None:
    gran = lees["gran"]
    assert [action.what for outcome in gran.outcomes for action in outcome.actions] == [
        "Gwen has them on Fridays"
    ]
    assert not any(child.reasons or child.views for child in gran.children), "reasons are no part of hers"


def test_a_parent_reads_no_official_reasons(lees: dict[str, Copy]) -> None:
    assert not any(child.despite or child.dissent_weighed for child in lees["mia"].children)
