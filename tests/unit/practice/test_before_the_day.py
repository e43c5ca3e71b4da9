"""No surprises, and everybody prepared, safe and invited."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from soundingboard.practice.facts import (
    ChildFacts,
    Facts,
    FatherFacts,
    KeptApart,
    NewInformationFacts,
    PersonFacts,
    PreparationFacts,
    ReadinessAnswer,
    ReportFacts,
    SafetyAnswer,
    ShareFacts,
)
from soundingboard.practice.kin import children_of, parents
from soundingboard.practice.policy import Policy
from tests.unit.practice.sample import (
    BEFORE,
    BOTH,
    DEAN,
    ELLA,
    JUNE,
    KAY,
    MIA,
    NOAH,
    PRIYA,
    SAM,
    START,
    TOM,
    at,
    found,
    here,
    item,
)


def with_people(*people: PersonFacts, facts: Facts = BEFORE) -> Facts:
    return replace(facts, people=people)


def shared(at_: datetime | None, starts: datetime = START, writer: str = "tom") -> Facts:
    share = (ShareFacts("dean", at_),) if at_ else ()
    return replace(BEFORE, starts=starts, reports=(ReportFacts("r", writer, shared=(*share,)),))


class TestReports:
    def test_the_sample_has_one_late_report_and_one_exempt(self) -> None:
        assert found("report_late", BEFORE) == [("report-school", "dean")]
        assert found("report_not_shared", BEFORE) == []
        assert found("report_exempt", BEFORE) == [("report-police",)]

    @pytest.mark.parametrize(
        ("before", "late"),
        [(timedelta(hours=48), False), (timedelta(hours=47, minutes=59), True), (timedelta(hours=-1), True)],
    )
    def test_exactly_48_hours_is_in_time(self, before: timedelta, late: bool) -> None:
        assert (found("report_late", shared(START - before)) == [("r", "dean")]) is late

    @pytest.mark.parametrize(
        ("starts", "given", "late"),
        [
            (datetime(2026, 10, 26, 10), datetime(2026, 10, 24, 10, 30), False),
            (datetime(2026, 10, 26, 10), datetime(2026, 10, 24, 11, 1), True),
            (datetime(2026, 3, 30, 10), datetime(2026, 3, 28, 9, 30), True),
            (datetime(2026, 3, 30, 10), datetime(2026, 3, 28, 9), False),
        ],
    )
    def test_hours_are_true_hours_over_a_clock_change(
        self, starts: datetime, given: datetime, late: bool
    ) -> None:
        assert bool(found("report_late", shared(given, starts))) is late

    def test_the_limit_is_a_setting(self) -> None:
        facts = shared(START - timedelta(hours=48))
        assert found("report_late", facts, Policy(report_hours=72)) == [("r", "dean")]

    def test_the_first_time_counts(self) -> None:
        early, late = START - timedelta(hours=60), START - timedelta(hours=2)
        report = ReportFacts("r", "tom", shared=(ShareFacts("dean", late), ShareFacts("dean", early)))
        assert found("report_late", replace(BEFORE, reports=(report,))) == []

    def test_not_shared_names_each_parent_and_no_other_family(self) -> None:
        assert found("report_not_shared", shared(None)) == [("r", "dean"), ("r", "mia")]

    def test_only_a_parent_of_a_child_it_concerns(self) -> None:
        facts = with_people(replace(MIA, to=("ella",)), DEAN, replace(TOM, to=("noah",)), facts=shared(None))
        assert found("report_not_shared", facts) == [("r", "dean")]
        named = replace(facts, reports=(ReportFacts("r", "tom", about=("ella", "noah")),))
        assert found("report_not_shared", named) == [("r", "dean"), ("r", "mia")]

    def test_nobody_is_asked_to_share_what_a_parent_must_not_read(self) -> None:
        for kept in (ReportFacts("r", "tom", not_for=("dean",)), ReportFacts("r", "tom", audience=("mia",))):
            assert found("report_not_shared", replace(BEFORE, reports=(kept,))) == [("r", "mia")]

    @pytest.mark.parametrize(
        ("agency", "is_", "exempt"),
        [
            ("Police", "Police officer", True),
            ("Thames Valley Police", "Officer", True),
            ("Elm Surgery", "GP", True),
            ("General Practice", "Doctor", True),
            ("Health visiting", "Health visitor", False),
            ("GPS tracking", "Clerk", False),
        ],
    )
    def test_gp_and_police_are_exempt(self, agency: str, is_: str, exempt: bool) -> None:
        facts = with_people(MIA, replace(KAY, agency=agency, is_=is_), facts=shared(None, writer="kay"))
        assert (found("report_exempt", facts) == [("r",)]) is exempt
        assert bool(found("report_not_shared", facts)) is not exempt
        assert found("report_exempt", facts, Policy(exempt_agencies=frozenset())) == []

    def test_new_information_stays(self) -> None:
        assert found("new_information", BEFORE) == []
        new = NewInformationFacts("n1", "sam", "a new address")
        assert found("new_information", replace(BEFORE, new_information=(new, new))) == [()]


class TestParents:
    @pytest.mark.parametrize(
        ("is_", "parent"),
        [
            ("Mum", True),
            ("Ella's dad", True),
            ("Step-dad", True),
            ("Mother and carer", True),
            ("Guardian", True),
            ("Nan", False),
            ("Grandad", False),
            ("Grandmother", False),
            ("Aunt", False),
            ("Brother", False),
            ("Mum's partner", False),
            ("Dad’s mum", False),
        ],
    )
    def test_by_what_they_are(self, is_: str, parent: bool) -> None:
        assert bool(parents(with_people(replace(JUNE, is_=is_)))) is parent

    def test_by_care_and_by_record(self) -> None:
        assert parents(with_people(replace(JUNE, cares_day_to_day=True)))
        recorded = replace(with_people(replace(JUNE, to=())), fathers=(FatherFacts("noah", "june"),))
        assert children_of(recorded.people[0], recorded) == {"noah"}

    def test_no_professional_and_nobody_without_a_child(self) -> None:
        assert not parents(with_people(replace(SAM, is_="Dad", to=BOTH), replace(DEAN, to=())))


class TestPrepared:
    def test_both_leaflet_and_talk(self) -> None:
        day = date(2026, 11, 18)
        assert found("not_prepared", BEFORE) == []
        for given in ((PreparationFacts("mia", day),), (PreparationFacts("mia", None, day),), ()):
            facts = replace(BEFORE, preparations=(*given, PreparationFacts("dean", day, day)))
            assert found("not_prepared", facts) == [("mia",)]

    def test_asked_if_safe(self) -> None:
        assert found("not_asked_if_safe", BEFORE) == [("june",)]
        unanswered = (SafetyAnswer("mia", "yes"), SafetyAnswer("dean", ""), SafetyAnswer("june", "yes"))
        assert found("not_asked_if_safe", replace(BEFORE, safety_answers=unanswered)) == [("dean",)]

    @pytest.mark.parametrize("away", [{"joins": "written"}, {"apologies": True}])
    def test_nobody_is_asked_who_meets_nobody(self, away: dict[str, object]) -> None:
        facts = replace(with_people(MIA, replace(DEAN, **away), SAM), safety_answers=())  # type: ignore[arg-type]  # a table of fields
        assert found("not_asked_if_safe", facts) == []

    def test_keeping_in_touch(self) -> None:
        assert found("keep_in_touch_missing", BEFORE) == []
        facts = with_people(replace(MIA, keep_in_touch=" "), DEAN, JUNE)
        assert found("keep_in_touch_missing", facts) == [("mia",)]

    def test_interpreter(self) -> None:
        facts = with_people(replace(MIA, needs=frozenset({"interpreter"})), DEAN)
        assert found("interpreter_needed", facts) == [("mia",)]
        assert found("interpreter_needed", replace(facts, interpreter=True)) == []

    def test_advocates(self) -> None:
        assert found("advocate_not_offered", BEFORE) == [("dean",), ("mia",)]
        answers = (ReadinessAnswer("mia", "advocate", "no"), ReadinessAnswer("dean", "childcare", "yes"))
        assert found("advocate_not_offered", replace(BEFORE, readiness=answers)) == [("dean",)]
        older = replace(ELLA, born=date(2016, 11, 24))
        assert ("ella",) not in found("advocate_not_offered", replace(BEFORE, children=(older,)))
        alone = replace(with_people(MIA), children=(older,))
        assert found("advocate_not_offered", alone) == [("ella",), ("mia",)]


class TestFathers:
    def test_dad_is_there(self) -> None:
        assert found("father_not_named", BEFORE) == []

    def test_nothing_is_said(self) -> None:
        assert found("father_not_named", with_people(MIA, JUNE)) == [("ella",), ("noah",)]

    @pytest.mark.parametrize("father", [FatherFacts("ella", status="not_known"), FatherFacts("ella", "june")])
    def test_a_row_settles_it_for_that_child(self, father: FatherFacts) -> None:
        assert found("father_not_named", replace(with_people(MIA), fathers=(father,))) == [("noah",)]


class TestKeptApart:
    APART = replace(BEFORE, kept_apart=(KeptApart(("mia", "dean"), "court order"),))

    @pytest.mark.parametrize(
        ("mia", "dean", "together"),
        [
            ("room", "room", True),
            ("teams", "phone", True),
            ("room", "teams", True),
            ("room", None, False),
            (None, None, False),
        ],
    )
    def test_where_they_are(self, mia: str | None, dean: str | None, together: bool) -> None:
        people = [replace(MIA, joins=mia or ""), replace(DEAN, joins=dean or "")]
        ids = [one.id for one, place in zip(people, (mia, dean), strict=True) if place]
        facts = with_people(*people, facts=self.APART)
        facts = replace(facts, people=here(*ids, facts=facts))
        assert (found("kept_apart_together", facts) == [("mia", "dean")]) is together

    @pytest.mark.parametrize(
        ("places", "who", "state", "together"),
        [
            (("room", "teams"), ("mia", "dean"), "running", False),
            (("room", "teams"), ("mia",), "running", True),
            (("room", "teams"), ("mia", "dean"), "done", True),
            (("room", "room"), ("mia", "dean"), "running", True),
        ],
    )
    def test_an_item_marked_so(
        self, places: tuple[str, str], who: tuple[str, ...], state: str, together: bool
    ) -> None:
        people = (replace(MIA, joins=places[0]), replace(DEAN, joins=places[1]))
        facts = with_people(*people, facts=self.APART)
        facts = replace(
            facts, people=here("mia", "dean", facts=facts), items=item("plan", state=state, who=who)
        )
        assert bool(found("kept_apart_together", facts)) is together

    def test_stepping_out_is_not_leaving(self) -> None:
        people = tuple(replace(one, joins="room") for one in (MIA, DEAN))
        facts = with_people(*people, facts=self.APART)
        out = tuple(replace(one, stepped_out=True) for one in here("mia", "dean", facts=facts))
        assert found("kept_apart_together", replace(facts, people=out))


class TestAgencies:
    def test_the_sample_lacks_a_domestic_abuse_adviser_only(self) -> None:
        assert found("agency_missing", BEFORE) == [("domestic_abuse",)]
        adviser = PersonFacts("i", "Ina", "Ina", "Independent adviser", group="supporter", agency="Refuge")
        assert found("agency_missing", replace(BEFORE, people=(*BEFORE.people, adviser))) == []

    @pytest.mark.parametrize(
        ("born", "missing"),
        [
            (date(2021, 11, 25), False),
            (date(2021, 11, 24), True),
            (date(2010, 11, 24), True),
            (date(2009, 11, 24), False),
            (None, False),
        ],
    )
    def test_a_school_is_expected_from_5_to_16(self, born: date | None, missing: bool) -> None:
        child = ChildFacts("kit", "Kit", "Kit", born=born)
        facts = replace(with_people(MIA, SAM), children=(child,), matters=frozenset())
        assert (found("agency_missing", facts) == [("school",)]) is missing

    def test_a_school_nurse_is_no_school_and_a_school_may_be_anothers(self) -> None:
        facts = replace(BEFORE, matters=frozenset())
        nurse = replace(TOM, is_="School nurse", agency="School health")
        assert found("agency_missing", with_people(MIA, nurse, facts=facts)) == [("school",)]
        assert found("agency_missing", with_people(MIA, replace(TOM, to=("noah",)), facts=facts)) == [
            ("school",)
        ]
        assert found("agency_missing", with_people(MIA, replace(TOM, to=("ella",)), facts=facts)) == []

    @pytest.mark.parametrize(
        ("matter", "agency"),
        [
            ("substance_use", "Turning Point"),
            ("mental_health", "CAMHS"),
            ("harm_outside_home", "Police"),
            ("sexual_harm", "Police"),
            ("neglect", "Health visiting"),
            ("disability", "Children's disability team"),
        ],
    )
    def test_a_specialist_for_each_matter(self, matter: str, agency: str) -> None:
        facts = replace(BEFORE, matters=frozenset({matter}), children=(NOAH,), people=(MIA, SAM))
        assert found("agency_missing", facts) == [(matter,)]
        there = PersonFacts("x", "X", "X", "Worker", agency=agency)
        assert found("agency_missing", replace(facts, people=(MIA, SAM, there))) == []


class TestQuorum:
    @pytest.mark.parametrize(
        ("there", "lost"),
        [
            (("sam", "priya", "tom"), False),
            (("sam", "priya"), True),
            (("priya", "tom"), True),
            (("sam", "ruth", "ade", "mia"), True),
            ((), True),
        ],
    )
    def test_social_care_and_two_others(self, there: tuple[str, ...], lost: bool) -> None:
        assert (found("quorum_lost", at(5, people=here(*there))) == [()]) is lost

    def test_written_views_do_not_count(self) -> None:
        assert found("quorum_lost", at(5, people=here("sam", "priya")))

    def test_two_people_of_one_agency_are_one(self) -> None:
        facts = replace(BEFORE, people=(SAM, PRIYA, replace(TOM, agency="health visiting")))
        people = here("sam", "priya", "tom", facts=facts)
        assert found("quorum_lost", at(5, people=people)) == [()]

    def test_health_counts_once_where_an_area_says_so(self) -> None:
        facts = replace(BEFORE, people=(SAM, PRIYA, replace(TOM, agency="Midwifery", is_="Midwife")))
        people = here("sam", "priya", "tom", facts=facts)
        assert found("quorum_lost", at(5, people=people)) == []
        assert found("quorum_lost", at(5, people=people), Policy(health_counts_once=True)) == [()]

    def test_it_is_lost_when_somebody_goes_and_back_when_they_come(self) -> None:
        people = here("sam", "priya", "tom")
        out = tuple(replace(one, stepped_out=one.id == "tom") for one in people)
        assert found("quorum_lost", at(5, people=out)) == [()]
        assert found("quorum_lost", at(6, people=people)) == []

    def test_only_while_the_conference_runs(self) -> None:
        assert found("quorum_lost", BEFORE) == []
        assert found("quorum_lost", at(130, closed_at=START)) == []
