"""Whom a conference needs to be there or to write: a rule gives the points of one topic."""

from collections.abc import Iterator

from soundingboard.base.dates import joined
from soundingboard.practice.agencies import (
    agency_book,
    agency_of,
    at_school,
    deciders,
    lacking,
    schools_of,
    specialist_matters,
    specialists,
)
from soundingboard.practice.facts import Facts, PersonFacts
from soundingboard.practice.matching import says_any
from soundingboard.practice.names import all_called
from soundingboard.practice.policy import Policy
from soundingboard.practice.ready_point import WHOLE, Board, Point
from soundingboard.practice.surprises import is_exempt, report_late, report_not_shared
from soundingboard.practice.wording import official_words, wording

BIRTH = {"midwife": ("midwife", "midwifery"), "health visitor": ("health visitor", "health visiting")}
"""Who is there for an unborn baby, and the words by which they are known."""


def school(board: Board) -> Iterator[Point]:
    """Whether each child’s school comes."""
    for child in at_school(board.facts, board.policy):
        name = board.name(child.id)
        missing = "" if schools_of(child, board.facts) else f"Ask {name}’s school to come, or to write."
        yield board.point("school", child.id, missing, f"{name}’s school is asked to come.", "school")


def specialist(board: Board) -> Iterator[Point]:
    """Whether somebody knows about each matter."""
    for matter in specialist_matters(board.facts):
        about, whom = official_words(wording().matters, matter), agency_book().asks[matter]
        missing = (
            "" if specialists(matter, board.facts) else f"For {about}, invite {whom}, or ask their advice."
        )
        yield board.point("specialist", matter, missing, f"Somebody is there for {about}.", "specialist")


def quorum(board: Board) -> Iterator[Point]:
    """Whether enough agencies come to decide."""
    coming = [person for person in deciders(board.facts, board.policy) if _comes(person)]
    lacks = lacking(coming, board.policy)
    missing = f"To decide, {joined(lacks)} must be there too. Ask them to come." if lacks else ""
    yield board.point("quorum", WHOLE, missing, "Enough agencies come to decide.")


def _comes(person: PersonFacts) -> bool:
    """Whether somebody was asked to come, and did not say that they cannot."""
    return bool(person.invited_at) and person.joins != "written" and not person.apologies


def birth(board: Board) -> Iterator[Point]:
    """Who comes for a baby that is due."""
    if not any(child.born is None for child in board.facts.children):
        return
    for who, words in BIRTH.items():
        there = any(says_any((person.agency, person.is_), words) for person in board.facts.people)
        missing = "" if there else f"A baby is due: ask a {who} to come."
        yield board.point("birth", WHOLE, missing, f"A {who} is asked to come.", who.replace(" ", "_"))


def invited(board: Board) -> Iterator[Point]:
    """Whether everybody was asked to come."""
    waiting = [one.id for one in board.facts.people if not one.invited_at and one.id != board.facts.chair]
    missing = f"Not invited yet: {all_called(waiting, board.facts)}." if waiting else ""
    if board.facts.people:
        yield board.point("invited", WHOLE, missing, "Everybody is invited.")


def writers(facts: Facts, policy: Policy) -> tuple[PersonFacts, ...]:
    """The professionals who are to write a report: one for each agency, whoever wrote or came first."""
    asked = {report.from_ for report in facts.reports}
    every = sorted(deciders(facts, policy), key=lambda person: person.id not in asked)
    first: dict[str, PersonFacts] = {}
    for person in every:
        first.setdefault(person.id if person.id in asked else agency_of(person).lower(), person)
    known = {agency_of(person).lower() for person in every if person.id in asked}
    return tuple(one for one in first.values() if one.id in asked or agency_of(one).lower() not in known)


def reports(board: Board) -> Iterator[Point]:
    """Whether each report was seen in time."""
    late, unseen = board.found(report_late), board.found(report_not_shared)
    by_writer = {report.from_: report for report in board.facts.reports}
    for writer in writers(board.facts, board.policy):
        report, name = by_writer.get(writer.id), board.name(writer.id)
        if report is None:
            yield board.point(
                "reports", writer.id, f"Ask {name} for a report.", f"{name} writes none.", "report"
            )
        elif is_exempt(report, board.facts, board.policy):
            yield Point("reports", report.id, "ready", f"{name}’s report is outside the rule.")
        elif report.received is None and not report.shared:
            yield Point("reports", report.id, "asked", f"{name}’s report was asked for, and is not here yet.")
        else:
            missing = unseen.get(report.id) or late.get(report.id, "")
            yield board.point("reports", report.id, missing, f"Parents had {name}’s report in time.")
