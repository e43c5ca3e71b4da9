"""What the board still lacks, and who must not read what."""

from dataclasses import replace

import pytest

from soundingboard.practice.elsewhere import counted, elsewhere
from soundingboard.practice.facts import AnswerFacts, EntryFacts, Facts, OutcomeFacts, ResponseFacts
from soundingboard.practice.protection import stands_in
from tests.unit.practice.sample import BEFORE, DEAN, FIGHTS, MIA, NOAH, at, found, here, item


def board(*entries: EntryFacts, facts: Facts = BEFORE) -> Facts:
    return replace(facts, entries=entries)


class TestRisks:
    def test_the_whole_risk_is_complete(self) -> None:
        assert found("risk_incomplete", board(FIGHTS)) == []

    @pytest.mark.parametrize(
        "change",
        [
            {"about": ()},
            {"because": " "},
            {"effect": {}},
            {"effect": {"ella": "tbc"}},
            {"about": ("ella", "noah")},
            {"likelihood": ""},
            {"significant_because": "–"},
            {"if_nothing_changes": ""},
        ],
    )
    def test_a_part_is_missing(self, change: dict[str, object]) -> None:
        entry = replace(FIGHTS, **change)  # type: ignore[arg-type]  # a table of fields
        assert found("risk_incomplete", board(entry)) == [("r-fights",)]
        assert found("risk_incomplete", board(replace(entry, kind="worry"))) == []
        assert found("risk_incomplete", board(replace(entry, withdrawn=True))) == []

    @pytest.mark.parametrize(("count", "many"), [(3, []), (4, [("ella",)])])
    def test_more_than_three_about_one_child(self, count: int, many: list[tuple[str]]) -> None:
        risks = [replace(FIGHTS, id=f"r{number}") for number in range(count)]
        assert found("too_many_risks", board(*risks, replace(FIGHTS, id="w", kind="worry"))) == many

    def test_strengths_come_first(self) -> None:
        begun = at(55, items=item("risks", state="running"))
        good = EntryFacts("s", "going_well", "Nan has them on Fridays.")
        assert found("no_strengths_yet", BEFORE) == []
        assert found("no_strengths_yet", begun) == [()]
        assert found("no_strengths_yet", board(good, facts=begun)) == []
        assert found("no_strengths_yet", board(replace(good, withdrawn=True), facts=begun)) == [()]

    def test_a_grey_area_needs_a_finder(self) -> None:
        unsure = EntryFacts("q", "not_sure", "Who has the key?")
        assert found("grey_area_without_finder", board(unsure)) == [("q",)]
        assert found("grey_area_without_finder", board(replace(unsure, finder="sam"))) == []

    def test_a_concern_needs_an_answer(self) -> None:
        concern = EntryFacts(
            "c", "worry", "I don't get told.", said_by="mia", own_words=True, family_concern=True
        )
        assert found("concern_unanswered", board(concern)) == [("c",)]
        assert found("concern_unanswered", board(replace(concern, answer=AnswerFacts(" ")))) == [("c",)]
        assert found("concern_unanswered", board(replace(concern, answer=AnswerFacts("Priya texts.")))) == []


class TestResponses:
    @pytest.mark.parametrize(
        ("said", "missing"),
        [
            ([], ["dean", "mia"]),
            ([("mia", "agree")], ["dean"]),
            ([("mia", "agree"), ("dean", "think")], ["dean"]),
            ([("mia", "agree"), ("dean", "think"), ("dean", "disagree")], []),
            ([("mia", "agree"), ("dean", "think"), ("dean", "think")], []),
            ([("mia", "agree"), ("dean", "agree"), ("dean", "think")], ["dean"]),
        ],
    )
    def test_each_parent_is_asked(self, said: list[tuple[str, str]], missing: list[str]) -> None:
        entry = replace(FIGHTS, responses=tuple(ResponseFacts(*one) for one in said))
        assert found("response_missing", board(entry)) == [("r-fights", who) for who in missing]

    def test_a_parent_of_another_child_or_who_may_not_read_it_is_not_asked(self) -> None:
        facts = replace(BEFORE, people=(MIA, replace(DEAN, to=("noah",))))
        assert found("response_missing", board(FIGHTS, facts=facts)) == [("r-fights", "mia")]
        kept = replace(FIGHTS, not_for=("dean",))
        assert found("response_missing", board(kept)) == [("r-fights", "mia")]


class TestDanger:
    def test_the_sample_names_the_police(self) -> None:
        assert found("source_in_danger", board(FIGHTS)) == []

    @pytest.mark.parametrize(
        "change",
        [
            {"source": "mia"},
            {"source": "Mia, to her health visitor"},
            {"source": "ella"},
            {"said_by": "ella"},
            {"said_by": "mia"},
        ],
    )
    def test_a_child_or_a_harmed_person_told(self, change: dict[str, object]) -> None:
        entry = replace(FIGHTS, **change)  # type: ignore[arg-type]  # a table of fields
        assert found("source_in_danger", board(entry)) == [("r-fights", "dean")]
        for kept in ({"not_for": ("dean",)}, {"audience": "professionals"}, {"whose_behaviour": None}):
            assert found("source_in_danger", board(replace(entry, **kept))) == []

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("It is quieter since they separated.", True),
            ("Mia has moved out.", True),
            ("Mia left Dean in May.", True),
            ("They are no longer together.", True),
            ("Mia left Noah with June.", False),
            ("They sit in separate rooms.", False),
            ("She left her bag.", False),
        ],
    )
    def test_parting_raises_danger(self, text: str, said: bool) -> None:
        entry = EntryFacts("w", "worry", text)
        assert (found("separation_reminder", board(entry)) == [("w",)]) is said
        assert found("separation_reminder", board(entry, facts=replace(BEFORE, matters=frozenset()))) == []
        marked = replace(entry, matters=frozenset({"domestic_abuse"}))
        there = replace(BEFORE, matters=frozenset())
        assert bool(found("separation_reminder", board(marked, facts=there))) is said


class TestProtected:
    ADDRESS = EntryFacts(
        "x", "worry", "Mia stays at 14 Larch Close.", about=("ella",), audience="professionals",
        protects=("14 Larch Close",),
    )  # fmt: skip

    def test_nothing_leaks_from_the_entry_itself(self) -> None:
        assert found("protected_string", board(self.ADDRESS)) == []

    def test_everybody_in_the_family_who_would_read_it_elsewhere(self) -> None:
        outcome = OutcomeFacts("o", "Safe at 14, LARCH close", about=("ella",))
        facts = replace(board(self.ADDRESS), outcomes=(outcome,))
        assert found("protected_string", facts) == [("o", who) for who in ("ade", "dean", "june", "mia")]
        hidden = replace(facts, outcomes=(replace(outcome, audience="professionals"),))
        assert found("protected_string", hidden) == []

    def test_only_who_may_not_read_it(self) -> None:
        entry = replace(self.ADDRESS, audience="everyone", not_for=("dean",))
        other = EntryFacts("y", "worry", "She is at 14 Larch Close.", about=("ella",))
        assert found("protected_string", board(entry, other)) == [("y", "dean")]
        assert found("protected_string", board(entry, replace(other, about=("noah",)))) == [("y", "dean")]
        of_ella = replace(BEFORE, people=(MIA, replace(DEAN, to=("ella",))))
        assert found("protected_string", board(entry, replace(other, about=("noah",)), facts=of_ella)) == []

    def test_withdrawing_the_entry_gives_nothing_away(self) -> None:
        other = EntryFacts("y", "worry", "14 larch close", about=("ella",))
        assert ("y", "dean") in found("protected_string", board(replace(self.ADDRESS, withdrawn=True), other))

    @pytest.mark.parametrize(
        ("text", "protected", "stands"),
        [
            ("Ring 07700-900 123 now", "07700 900123", True),
            ("14 Larch Closes", "14 Larch Close", False),
            ("114 Larch Close", "14 Larch Close", False),
            ("14\nlarch  close.", "14 Larch Close", True),
            ("anything", " ", False),
            ("O’Neill was there", "O'Neill", True),
        ],
    )
    def test_however_it_is_written(self, text: str, protected: str, stands: bool) -> None:
        assert stands_in(text, protected) is stands


class TestGuide:
    def test_each_text_once_and_no_names(self) -> None:
        entry = replace(FIGHTS, text="Dean was hostile.", if_nothing_changes="Dean is hostile.", source=None)
        assert found("language", board(entry)) == [("r-fights", "hostile")]
        own = replace(entry, own_words=True, if_nothing_changes="")
        assert found("language", board(own)) == []
        assert found("language", board(replace(entry, withdrawn=True))) == []

    def test_the_sample_reads_well(self) -> None:
        for code in ("language", "vague_word", "jargon", "unclear", "long_sentence"):
            assert found(code, board(FIGHTS)) == []

    def test_who_did_it_is_hidden_unless_it_is_said_whose_behaviour_it_is(self) -> None:
        entry = replace(FIGHTS, text="Ella was hit.", whose_behaviour=None)
        assert found("unclear", board(entry)) == [("r-fights", "was hit")]
        assert found("unclear", board(replace(entry, whose_behaviour="dean"))) == []

    def test_another_familys_name(self) -> None:
        entry = EntryFacts("w", "worry", "The Okafor boy was there.", own_words=True)
        facts = replace(board(entry), other_families=elsewhere(*counted([["Ada Okafor"]]), here=()))
        assert found("unclear", facts) == [("w", "Okafor boy")]


def test_a_child_without_a_date_of_birth_is_no_trouble() -> None:
    unborn = replace(NOAH, born=None)
    facts = at(5, people=here("sam"), children=(unborn,), entries=(FIGHTS,))
    assert found("agency_missing", facts) == [("domestic_abuse",)]
