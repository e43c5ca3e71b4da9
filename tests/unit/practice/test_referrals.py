"""Row 18: a referral says to which service; the coach asks for it as for anything vague."""

from dataclasses import replace

import pytest

from soundingboard.practice.facts import ActionFacts
from soundingboard.practice.smart import PlanContext, check_action

REFERRAL = ActionFacts("a", "Priya refers Mia to the clinic", kind="referral", service="The clinic")


def vague(action: ActionFacts) -> list[str]:
    return [each.field for each in check_action(action, PlanContext()) if each.code == "action_vague"]


@pytest.mark.parametrize("service", ["", " ", "TBC"])
def test_row_18_a_referral_to_nowhere_is_vague(service: str) -> None:
    assert vague(replace(REFERRAL, service=service)) == ["service"]


def test_one_that_names_its_service_is_not_and_no_other_step_needs_one() -> None:
    assert vague(REFERRAL) == []
    assert vague(replace(REFERRAL, kind="step", service="")) == []
