"""A council's rule book: every fault has a sentence, and what it says is what the rules go by."""

from datetime import date

import pytest

from soundingboard.practice.policy import Policy
from soundingboard.practice.rulebook import CHECKS, RuleBook, checked, policy_from, shipped_books, told

OURS = """
name = "Our council"
about = "Procedures of 2026"

[rules]
send_by_hour = 12
report_hours = 72
closed_days = [2026-12-30, "2026-12-29"]
exempt_agencies = ["GP", "the  police"]
health_counts_once = true
"""


def test_what_a_rule_book_says_is_what_the_rules_go_by() -> None:
    book, faults = checked(OURS)
    assert faults == ()
    assert book is not None
    policy = policy_from(book.rules)
    assert (book.name, policy.send_by_hour, policy.report_hours) == ("Our council", 12, 72)
    assert policy.closed_days == {date(2026, 12, 29), date(2026, 12, 30)}
    assert policy.exempt_agencies == {"gp", "the police"}
    assert policy.health_counts_once
    assert policy.break_minutes == Policy().break_minutes
    assert "Everything is sent by 12 pm on the next working day." in told(policy)
    assert "The council is closed on 2 more days." in told(policy)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name =", "This is not a rule book yet"),
        ("[rules]\n", "has no name"),
        ('name = " "', "has no name"),
        ('name = "x"\nrules = 3', "“rules” has to be a table"),
        ('name = "x"\nreport_hours = 3', "put it under [rules]"),
        ('name = "x"\n[rules]\nreport_ours = 3', "“report_ours”: perhaps report_hours is meant"),
        ('name = "x"\n[rules]\nzzz = 3', "“zzz”: take it out"),
        ('name = "x"\n[rules]\nsend_by_hour = "noon"', "from 8 to 20, and is “noon”"),
        ('name = "x"\n[rules]\nsend_by_hour = true', "from 8 to 20, and is “True”"),
        ('name = "x"\n[rules]\nsend_by_hour = 21', "from 8 to 20, and is “21”"),
        ('name = "x"\n[rules]\nclosed_days = ["Christmas"]', "a list of days"),
        ('name = "x"\n[rules]\nclosed_days = "2026-12-29"', "a list of days"),
        ('name = "x"\n[rules]\nexempt_agencies = ["", "gp"]', "a list of words"),
        ('name = "x"\n[rules]\nhealth_counts_once = "yes"', "true or false"),
    ],
)
def test_each_fault_has_a_sentence(text: str, sentence: str) -> None:
    book, faults = checked(text)
    assert book is None
    assert len(faults) == 1
    assert sentence in faults[0]
    assert faults[0].endswith(".")


def test_all_faults_are_told_at_once() -> None:
    _book, faults = checked("colour = 1\n[rules]\nsend_by_hour = 1\nbreak_minutes = 0\nx = 1")
    assert len(faults) == 5


def test_the_books_that_are_shipped_hold() -> None:
    books = {book.name: book for book in shipped_books()}
    assert len(books) == 3
    assert books["England, the usual"] == RuleBook("England, the usual", books["England, the usual"].about)
    assert policy_from(books["England, first review within 90 days"].rules).first_review_days == 90
    assert all(told(policy_from(book.rules)) for book in books.values())


def test_every_rule_is_one_that_the_policy_has() -> None:
    assert set(CHECKS) <= set(Policy.__dataclass_fields__)
