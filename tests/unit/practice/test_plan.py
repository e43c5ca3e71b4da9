"""The plan answers the risks, every step of it is clear, and each child has a decision."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from soundingboard.practice.facts import (
    ActionFacts,
    AgreementFacts,
    CheckInFacts,
    ChildFacts,
    ContingencyFacts,
    DecisionFacts,
    Facts,
    ViewFacts,
)
from soundingboard.practice.findings import find
from soundingboard.practice.policy import Policy
from tests.unit.practice.sample import (
    BEFORE,
    DEAN_LIVES_AWAY,
    ELLA,
    FIGHTS,
    START,
    TELL_ELLA,
    at,
    found,
    here,
    item,
)

REVIEW = datetime(2027, 2, 19, 10)
OUTSIDE = frozenset({"harm_outside_home"})


def plan(*actions: ActionFacts, facts: Facts = BEFORE) -> Facts:
    return replace(facts, actions=actions, entries=(FIGHTS,), next_conference=REVIEW)


class TestSteps:
    def test_the_samples_steps_are_clear(self) -> None:
        codes = {one.code for one in find(plan(DEAN_LIVES_AWAY, TELL_ELLA), Policy())}
        assert not {code for code in codes if code.startswith("action_")}

    @pytest.mark.parametrize(
        ("change", "codes"),
        [
            ({"who": None}, {"action_no_owner"}),
            ({"who": "core group", "agreed_by": ("core group",)}, {"action_group_owner"}),
            ({"who": "School", "agreed_by": ("School",)}, {"action_group_owner"}),
            ({"what": "Sam will visit Ella and ring the school"}, {"action_two_in_one"}),
            ({"what": "Sam will support Ella"}, {"action_vague"}),
            ({"by": "ASAP"}, {"action_no_date"}),
            ({"by": date(2026, 11, 23)}, {"action_date_past"}),
            ({"by": date(2027, 2, 19)}, set()),
            ({"by": date(2027, 2, 22)}, {"action_after_review"}),
            ({"by": date(2026, 11, 28)}, {"action_on_closed_day"}),
            ({"by": date(2026, 12, 28)}, {"action_on_closed_day"}),
            ({"how_we_will_know": ""}, {"action_no_measure"}),
            ({"risks": ()}, {"action_no_risk"}),
            ({"risks": ("r-withdrawn",)}, {"action_no_risk"}),
            ({"agreed_by": ("mia",)}, {"action_not_agreed"}),
            ({"who": "dean", "agreed_by": ("dean",)}, {"action_parent_without_help"}),
            ({"who": "june", "agreed_by": ("june",)}, set()),
            ({"who": "ella", "agreed_by": ("ella",)}, set()),
            ({"withdrawn": True, "who": None, "by": None}, set()),
        ],
    )
    def test_what_a_step_lacks(self, change: dict[str, object], codes: set[str]) -> None:
        action = replace(TELL_ELLA, **change)  # type: ignore[arg-type]  # a table of fields
        assert {one.code for one in find(plan(action), Policy()) if one.code.startswith("action_")} == codes

    def test_closed_days_are_a_professionals_and_a_setting(self) -> None:
        saturday = date(2026, 11, 28)
        for who in ("june", "dean", "ade"):
            assert found("action_on_closed_day", plan(replace(DEAN_LIVES_AWAY, who=who, by=saturday))) == []
        closed = Policy(closed_days=frozenset({TELL_ELLA.by} if isinstance(TELL_ELLA.by, date) else ()))
        assert found("action_on_closed_day", plan(TELL_ELLA), closed) == [("a-tell-ella",)]


class TestRisksAreAnswered:
    def test_each_risk_has_a_step(self) -> None:
        assert found("risk_without_action", plan(DEAN_LIVES_AWAY)) == []
        assert found("risk_without_action", plan(replace(DEAN_LIVES_AWAY, withdrawn=True))) == [("r-fights",)]
        worry = replace(plan(), entries=(replace(FIGHTS, kind="worry"),))
        assert found("risk_without_action", worry) == []

    def test_a_step_for_whoever_harms(self) -> None:
        assert found("no_action_on_harmer", plan(TELL_ELLA)) == [("r-fights",)]
        assert found("no_action_on_harmer", plan(replace(TELL_ELLA, with_=("dean",)))) == []
        assert found("no_action_on_harmer", plan(DEAN_LIVES_AWAY)) == []
        assert found("no_action_on_harmer", plan(replace(DEAN_LIVES_AWAY, risks=()))) == [("r-fights",)]

    @pytest.mark.parametrize(("theirs", "others", "mostly"), [(1, 1, False), (2, 1, True), (1, 2, False)])
    def test_mostly_on_parents(self, theirs: int, others: int, mostly: bool) -> None:
        parents = [replace(DEAN_LIVES_AWAY, id=f"p{number}") for number in range(theirs)]
        rest = [replace(TELL_ELLA, id=f"o{number}") for number in range(others)]
        outside = replace(BEFORE, matters=OUTSIDE)
        assert (found("mostly_on_parents", plan(*parents, *rest, facts=outside)) == [()]) is mostly
        assert found("mostly_on_parents", plan(*parents, *rest)) == []

    def test_disruption(self) -> None:
        outside = replace(BEFORE, matters=OUTSIDE)
        assert found("no_disruption_action", outside) == []
        assert found("no_disruption_action", plan(TELL_ELLA)) == []
        assert found("no_disruption_action", plan(TELL_ELLA, facts=outside)) == [()]
        begun = replace(outside, items=item("plan", state="running"))
        assert found("no_disruption_action", begun) == [()]
        there = plan(replace(TELL_ELLA, kind="disruption"), facts=outside)
        assert found("no_disruption_action", there) == []


class TestDecisions:
    PLAN = DecisionFacts("ella", "plan", reasons="Police have come three times.")

    def decided(self, *decisions: DecisionFacts, **known: object) -> Facts:
        return at(120, decisions=decisions, **known)

    @pytest.mark.parametrize(
        ("outcome", "plan"),
        [
            ("plan", True),
            ("continue", True),
            ("change_category", True),
            ("child_in_need", False),
            ("end", False),
        ],
    )
    def test_a_plan_needs_a_contingency_and_visits(self, outcome: str, plan: bool) -> None:
        facts = self.decided(replace(self.PLAN, outcome=outcome))
        assert (found("contingency_missing", facts) == [()]) is plan
        assert (found("visits_not_asked", facts) == [()]) is plan
        ready = replace(facts, contingencies=(ContingencyFacts("Dean comes", "ring 999"),))
        assert found("contingency_missing", ready) == []

    @pytest.mark.parametrize(
        ("home", "school", "missing"),
        [("agreed", "not_agreed", False), ("agreed", "", True), ("", "limited", True)],
    )
    def test_home_and_school(self, home: str, school: str, missing: bool) -> None:
        facts = self.decided(self.PLAN, agreement=AgreementFacts(home, school))
        assert (found("visits_not_asked", facts) == [()]) is missing
        for born, at_school in (
            (date(2026, 1, 1), False),
            (date(2021, 11, 25), False),
            (date(2021, 11, 24), True),
            (date(2009, 11, 25), True),
            (date(2009, 11, 24), False),
        ):
            child = replace(facts, children=(replace(ELLA, born=born),))
            asked = home == "" or (at_school and school == "")
            assert bool(found("visits_not_asked", child)) is asked, born

    def test_each_child_from_the_decision_on(self) -> None:
        assert found("decision_missing", at(60)) == []
        begun = at(112, items=item("decision", state="running"))
        assert found("decision_missing", begun) == [("ella",), ("noah",)]
        assert found("decision_missing", self.decided(self.PLAN)) == [("noah",)]

    def test_reasons(self) -> None:
        assert found("reasons_missing", self.decided(self.PLAN)) == []
        assert found("reasons_missing", self.decided(replace(self.PLAN, reasons=" "))) == [("ella",)]

    @pytest.mark.parametrize(
        ("born", "asked"), [(date(2022, 11, 24), True), (date(2022, 11, 25), False), (None, False)]
    )
    def test_who_tells_a_child_of_four(self, born: date | None, asked: bool) -> None:
        child = ChildFacts("ella", "Ella", "Ella", born=born)
        facts = self.decided(self.PLAN, children=(child,))
        assert (found("not_told_not_their_fault", facts) == [("ella",)]) is asked
        assert found("not_told_not_their_fault", replace(facts, actions=(TELL_ELLA,))) == []
        assert found("not_told_not_their_fault", replace(facts, decisions=())) == []

    def test_a_view_from_each_agency_that_was_here(self) -> None:
        views = (
            ViewFacts("sam", "ella", "plan"),
            ViewFacts("mia", "ella", "unsure"),
            ViewFacts("tom", "noah", "plan"),
        )
        there = here("sam", "tom", "mia", "ade", "ruth")
        facts = self.decided(self.PLAN, people=there, views=views)
        assert found("view_missing", facts) == [("ella", "School"), ("noah", "Children's social care")]
        assert found("view_missing", at(60, people=there)) == []

    def test_somebody_looks_in_on_each_parent(self) -> None:
        facts = self.decided(self.PLAN, check_ins=(CheckInFacts("mia", "june", "tonight"),))
        assert found("nobody_checks_in", facts) == [("dean",)]
        assert found("nobody_checks_in", at(60)) == []
        assert found("nobody_checks_in", replace(BEFORE, closed_at=START)) == [("dean",), ("mia",)]
