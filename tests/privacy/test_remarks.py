"""What was noted beside the plan: for whom it is about and professionals, never on the family's screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from soundingboard.base.errors import Refused
from soundingboard.practice.remarks import KINDS
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.sealing.keys import Identity
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from tests.privacy.conftest import Told

PROFESSIONALS = {"sam", "priya", "tom", "kay"}
WORDS = "She would like evenings to be calm."


@pytest.fixture(scope="module")
def closing(tmp_path_factory: pytest.TempPathFactory, marlowe: Scenario) -> Iterator[Told]:
    """The sample up to its close; every test undoes what it does."""
    folder: Path = tmp_path_factory.mktemp("closing") / "v"
    with Vault.create(folder, "easy", [Identity.new().recipient], work_factor=4, rehearsal=True) as vault:
        told = Told(vault)
        told.play(marlowe, lambda verb: verb == "stop_recording")
        yield told


@pytest.fixture
def told(closing: Told) -> Iterator[Told]:
    before = len(closing.desk.view.plan.remarks), closing.desk.view.undo
    done: list[str] = []
    do = closing.do

    def counted(verb: str, **fields: object) -> None:
        do(verb, **fields)
        done.append(verb)

    closing.do = counted  # type: ignore[method-assign]  # each is taken back below
    yield closing
    closing.do = do  # type: ignore[method-assign]  # as above
    for _verb in done:
        closing.desk.undo()
    assert (len(closing.desk.view.plan.remarks), closing.desk.view.undo) == before


def packs(told: Told) -> dict[str, Copy]:
    return {copy.recipient.id: copy for copy in copies(told.desk.record, now=told.clock.now())}


def readers(told: Told) -> set[str]:
    """Who has a remark with those words in their copy."""
    return {who for who, copy in packs(told).items() if any(each.text == WORDS for each in copy.remarks)}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_reaches_those_it_is_for_and_nobody_else(told: Told, kind: str) -> None:
    told.do("add_remark", kind=kind, who="mia", text=WORDS)
    allowed = {
        "own": PROFESSIONALS | {"mia"},
        "professionals": PROFESSIONALS,
        "everyone": PROFESSIONALS | {"mia", "dean"},
    }[KINDS[kind].audience]
    assert readers(told) == allowed


@pytest.mark.parametrize("kind", KINDS)
def test_no_remark_ever_stands_on_the_familys_screen(told: Told, kind: str) -> None:
    told.do("add_remark", kind=kind, who="mia", text=WORDS, more=WORDS)
    for page in ("who", "today", "board", "plan", "scale", "child", "decision", "next", "pause"):
        told.do("show", page=page)
        assert WORDS not in told.screen, page


def test_when_it_turns_out_to_be_about_somebody_else_it_is_theirs_and_no_longer_the_firsts(
    told: Told,
) -> None:
    told.do("add_remark", id="x", kind="offer", who="mia", text=WORDS)
    told.do("edit_remark", remark="x", who="dean")
    assert readers(told) == PROFESSIONALS | {"dean"}


def test_what_the_chair_chose_stays(told: Told) -> None:
    told.do("add_remark", id="x", kind="offer", who="mia", text=WORDS, audience="professionals")
    told.do("edit_remark", remark="x", more="And no more.")
    assert readers(told) == PROFESSIONALS


def test_somebody_of_the_family_has_their_own_and_what_they_take_up(told: Told) -> None:
    told.do("add_remark", kind="recovery", by="june", text=WORDS)
    assert "june" in readers(told)
    assert "ade" not in readers(told)


def test_a_remark_that_was_taken_away_is_in_no_copy(told: Told) -> None:
    told.do("add_remark", id="x", kind="recovery", text=WORDS)
    told.do("withdraw_remark", remark="x")
    assert readers(told) == set()


def test_a_protected_string_in_a_remark_is_found(told: Told) -> None:
    told.do("add_remark", id="x", kind="recovery", text="A holiday near 14 Larch Close.")
    about = [each.about for each in told.desk.view.findings if each.code == "protected_string"]
    assert ("x", "dean") in about


def test_row_50_how_a_view_was_gathered_is_for_professionals(told: Told) -> None:
    told.do("edit_entry", entry="w-ella-words", gathered="At school, her teacher near.")
    found = {
        who
        for who, copy in packs(told).items()
        if any(entry.gathered == "At school, her teacher near." for entry in copy.entries)
    }
    assert found == PROFESSIONALS - {"kay"} | ({"kay"} & found)
    told.do("show", page="board")
    assert "her teacher near" not in told.screen


def test_row_48_words_that_are_changed_must_be_read_back_again(told: Told) -> None:
    told.do("edit_entry", entry="c-appointments", read_back=True)
    told.do("edit_entry", entry="c-appointments", text="Nobody tells me when appointments move.")
    assert any(each.code == "read_back_open" for each in told.desk.view.open_ends)


def test_row_1_not_confirmed_is_told_to_professionals_of_all_and_to_a_parent_of_themselves(
    told: Told,
) -> None:
    told.do("add_remark", kind="understood", who="mia")
    found = packs(told)
    assert found["sam"].not_confirmed == ("Dean", "June")
    assert (found["mia"].not_confirmed, found["dean"].not_confirmed) == ((), ("Dean",))


@pytest.mark.parametrize("kind", [kind for kind, known in KINDS.items() if not known.bare])
def test_a_remark_of_no_words_is_refused_where_it_needs_some(told: Told, kind: str) -> None:
    with pytest.raises(Refused, match="write some"):
        told.do("add_remark", kind=kind, who="mia", text=" ")
