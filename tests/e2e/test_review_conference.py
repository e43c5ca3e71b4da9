"""A review conference from outside: promises of the last plan, two fathers, and the small rows."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.e2e.played import Played

LEO, TIA, MARCUS, CALLUM = "leo", "tia", "marcus", "callum"
PLACE_OF_WORK = "Harbour Café"
QUIET = "I still listen for the bottle at night."
"""What Tia said no to sharing."""

GATHERED = "In the art room with Ines"
PROFESSIONALS = ("owen", "beth", "femi", "dita", "kit")
FAMILY = ("jess", MARCUS, CALLUM, "marg", TIA, LEO)
NOTED = {
    "Nobody is asked to tell September again.": {"jess", MARCUS, CALLUM, *PROFESSIONALS},
    "She said it back in her own words.": {"jess", *PROFESSIONALS},
    "7 of 10": {"jess", *PROFESSIONALS},
    "We cannot pay for a childminder.": {"jess", *PROFESSIONALS},
    "there is none within twenty miles": {"jess", MARCUS, CALLUM, *PROFESSIONALS},
    "A whole week alone without a drink": set(PROFESSIONALS),
    "We let the hearing test slip twice": {"jess", CALLUM, *PROFESSIONALS},
    "Callum works away this month": {CALLUM, *PROFESSIONALS},
    "A week by the sea": {"jess", MARCUS, CALLUM, "marg", *PROFESSIONALS},
    "Jess would like to talk to a mum": {"jess", *PROFESSIONALS},
    "Marg has both children on Saturdays.": {"jess", *PROFESSIONALS},
    "Jess would like a text before each visit": {"jess", MARCUS, CALLUM, *PROFESSIONALS},
    "Kit tells Owen.": {"jess", MARCUS, *PROFESSIONALS},
    "Marg comes at any hour when Tia rings": {"jess", MARCUS, "marg", *PROFESSIONALS},
    "Nadia runs the meeting in the place of Ros Hale": {"jess", MARCUS, CALLUM, *PROFESSIONALS},
}
"""What was noted beside the plan, and everybody who finds it in a paper; Nadia has it all."""


@cache
def _read(path: Path) -> str:
    words = subprocess.run(
        ["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True
    ).stdout
    return re.sub(r"[\W_]", "", words.casefold())


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())


def _papers(review: Played, who: str) -> str:
    """Every paper of one reader, without spaces."""
    return "".join(_read(path) for path in sorted((review.out / "documents" / who).glob("*.pdf")))


def _names(review: Played, who: str, name: str) -> bool:
    """Whether that name stands as a word in a paper of this reader."""
    for path in (review.out / "documents" / who).glob("*.pdf"):
        words = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
        if re.search(rf"\b{name}\b", words, re.IGNORECASE):
            return True
    return False


def test_nothing_was_stopped(review: Played) -> None:
    assert review.data("report")["results"]["copies_stopped"] == []


def test_row_15_each_promise_of_the_last_plan_has_a_status_on_the_screen_and_on_paper(review: Played) -> None:
    told = {"done": "Done", "part": "Done in part"}
    for step in review.steps("review_action"):
        texts = review.shown(step["at"])["texts"]
        what = next(each["what"] for each in review.steps("add_action") if each["id"] == step["action"])
        if step["status"] in told and what in texts:
            assert told[step["status"]] in texts, step
        assert _squeezed(step["evidence"]) in _papers(review, "owen")
    words = _papers(review, "jess")
    assert all(_squeezed(kept) in words for kept in ("Kept:", "Kept in part:", "Not kept yet:"))


def test_each_father_reads_of_his_own_child_alone(review: Played) -> None:
    assert not _names(review, MARCUS, "Leo")
    assert not _names(review, CALLUM, "Tia")
    assert "tiastilllooksafterothers" in _papers(review, MARCUS)
    assert "thechildprotectionplanforleohasended" in _papers(review, CALLUM)
    assert "thechildprotectionplanforleohasended" not in _papers(review, MARCUS)
    assert "tiawillkeepthechildprotectionplan" not in _papers(review, CALLUM)


def test_one_plan_ends_and_the_other_goes_on(review: Played) -> None:
    words = _papers(review, "jess")
    assert "tiawillkeepthechildprotectionplan" in words
    assert "thechildprotectionplanforleohasended" in words
    assert "youdonotneedtheplananymore" in _papers(review, LEO)
    assert "youwillkeepyourplantokeepyousafe" in _papers(review, TIA)


def test_nobody_meets_again_about_a_child_whose_plan_has_ended(review: Played) -> None:
    assert "welookattheplanagain" in _papers(review, MARCUS)
    for words in ("meetagain", "lookattheplanagain", "thesmallgroup"):
        assert words not in _papers(review, CALLUM)


def test_a_promise_that_was_looked_at_is_not_asked_for_another_day(review: Played) -> None:
    reviewed = {step["action"] for step in review.steps("review_action")}
    opened = {
        (line["code"], line["about"][0]): line["settled"]
        for line in review.lines("findings")
        if line["about"]
    }
    assert reviewed
    assert all(opened.get(("action_date_past", action), True) for action in reviewed)


@pytest.mark.parametrize("noted", NOTED)
def test_what_was_noted_is_in_the_papers_of_those_it_is_for(review: Played, noted: str) -> None:
    folders = {folder.name for folder in (review.out / "documents").iterdir()}
    found = {who for who in folders if _squeezed(noted) in _papers(review, who)}
    assert found == NOTED[noted]


OUTSIDE = {
    "Where it happens: At a place, with other people, on the way: the park gate": {
        "jess",
        MARCUS,
        *PROFESSIONALS,
    },
    "Who can change that place: Kit": {"jess", MARCUS, *PROFESSIONALS},
    "What helps the family with this: Kit shows Jess and Marcus": {"jess", MARCUS, *PROFESSIONALS},
    "two other children of ten and eleven": set(PROFESSIONALS),
}
"""What is said of the place where a child is harmed outside the home, and everybody who reads it."""


@pytest.mark.parametrize("said", OUTSIDE)
def test_rows_78_and_86_where_it_happens_who_can_change_it_and_what_helps_meanwhile(
    review: Played, said: str
) -> None:
    folders = {folder.name for folder in (review.out / "documents").iterdir()}
    assert {who for who in folders if _squeezed(said) in _papers(review, who)} == OUTSIDE[said]


def test_row_79_a_step_that_makes_a_place_safer_is_called_so_and_is_no_parents(review: Played) -> None:
    steps = [step for step in review.steps("add_action") if step.get("kind") == "disruption"]
    assert {step["who"] for step in steps} <= set(PROFESSIONALS)
    assert _squeezed("Making a place safer Kit will stand at the park gate") in _papers(review, "jess")


def test_row_78_what_is_said_of_other_families_is_on_no_screen_of_the_familys(review: Played) -> None:
    assert not any("ten and eleven" in text for line in review.screen for text in line["texts"])


def test_row_50_how_a_childs_view_was_gathered_is_in_professionals_papers_alone(review: Played) -> None:
    folders = {folder.name for folder in (review.out / "documents").iterdir()}
    found = {who for who in folders if _squeezed(GATHERED) in _papers(review, who)}
    assert found == set(PROFESSIONALS)
    assert not any(GATHERED in text for line in review.screen for text in line["texts"])


def test_what_the_family_screen_may_not_hold(review: Played) -> None:
    never = [PLACE_OF_WORK, QUIET, "We assume that", "7 of 10", "childminder", "ring if Monday"]
    for line in review.screen:
        words = _squeezed(" ".join(line["texts"]))
        assert not [text for text in never if _squeezed(text) in words], line["at"]


def test_what_leos_father_may_not_hear_is_off_the_screen_while_tias_father_is_here(review: Played) -> None:
    """Marcus is in the room from the first minute: nothing of Leo alone stands there."""
    for line in review.screen:
        words = " ".join(line["texts"])
        assert "digger" not in words, line["at"]
        assert "So that Leo" not in words, line["at"]


def test_while_tia_is_here_the_page_is_hers_and_then_calm(review: Played) -> None:
    joins, leaves = (next(review.steps(do))["at"] for do in ("child_joins", "child_leaves"))
    shown = [line for line in review.screen if joins <= line["at"] < leaves]
    assert {line["page"] for line in shown} == {"child"}
    assert any("None of this is your fault." in line["texts"] for line in shown)
    assert review.shown(leaves)["page"] == "neutral"


def test_what_jess_missed_is_told(review: Played) -> None:
    for who, called in (("jess", "You"), ("owen", "Jess Pryce")):
        assert _squeezed(f"{called} missed some of “What we promised”") in _papers(review, who)


def test_row_18_a_referral_says_to_whom_how_long_and_what_until_then(review: Played) -> None:
    words = _papers(review, "jess")
    for said in ("Service: Young carers' group", "The wait: about ten weeks", "Until then: lunch club"):
        assert _squeezed(said) in words, said


def test_row_44_a_familys_step_says_how_and_who_to_ring(review: Played) -> None:
    assert _squeezed("How, and who to ring: Dita's number is on the fridge") in _papers(review, "jess")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("40", "Jess asked for help."),
        ("84", "What Marcus knows and others do not."),
        ("14", "What we have seen Leo do well."),
        ("47", "What Tia likes and is good at."),
    ],
)
def test_rows_14_40_47_and_84_what_kind_of_strength_it_is(review: Played, row: str, said: str) -> None:
    assert _squeezed(said) in _papers(review, "jess"), row


def test_row_47_what_tia_likes_stands_on_the_screen_before_anybody_worries(review: Played) -> None:
    first = next(line for line in review.screen if any("foxes" in text for text in line["texts"]))
    assert any("This is what they like" in text for text in first["texts"])
    assert first["at"] < next(review.steps("child_joins"))["at"]
    worries = [step["at"] for step in review.steps("capture") if step.get("kind") == "worry"]
    assert all(first["at"] < at for at in worries)


def test_row_98_the_chairs_own_note_is_in_no_paper_and_no_data(review: Played) -> None:
    note = next(review.steps("private_note"))["text"]
    folders = (folder.name for folder in (review.out / "documents").iterdir())
    assert not any(_squeezed(note) in _papers(review, who) for who in folders)
    assert note not in str(review.data("conference"))
    assert note not in str(review.lines("timeline"))


@pytest.mark.parametrize("who", FAMILY)
def test_the_place_of_work_is_in_no_paper_of_the_family(review: Played, who: str) -> None:
    assert _squeezed(PLACE_OF_WORK) not in _papers(review, who)
