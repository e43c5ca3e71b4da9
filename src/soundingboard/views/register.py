"""The register of reports: a row for each agency, and for each parent whether they have had it in time."""

from dataclasses import dataclass

from soundingboard.base.dates import day_and_month, joined
from soundingboard.practice.agencies import agency_of
from soundingboard.practice.facts import Facts, PersonFacts, ReportFacts
from soundingboard.practice.kin import parents
from soundingboard.practice.names import called
from soundingboard.practice.policy import Policy
from soundingboard.practice.ready_invited import writers
from soundingboard.practice.surprises import hours_before, is_exempt, is_for
from soundingboard.practice.wording import family_words, wording


@dataclass(frozen=True, slots=True)
class SeenCell:
    """Whether one parent has had a report.

    Attributes:
        who: The parent's id.
        called: What they are called.
        state: in_time, late, not_yet, exempt, or empty where it is not theirs to read or has not come.
        words: The same in a few words, such as ``90 h before``.
        how: How they had it, and with whom.
    """

    who: str
    called: str
    state: str
    words: str
    how: str = ""


@dataclass(frozen=True, slots=True)
class SaidOfReport:
    """What a parent says of a report: whether they agree, in words, and their own words."""

    called: str
    agrees: str
    words: str


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One agency and its report.

    Attributes:
        report: The report's id; empty where none was asked for.
        writer: The id of whoever writes it.
        came: When it came, in words.
        here: Whether it came.
        others: Who else has it, in words.
    """

    report: str
    writer: str
    agency: str
    name: str
    came: str
    here: bool
    exempt: bool
    seen: tuple[SeenCell, ...]
    said: tuple[SaidOfReport, ...]
    others: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """The whole register.

    Attributes:
        rule: The rule in one line.
        parents: A heading for each parent, such as ``Mia, Mum``.
        readers: Everybody a report can be shared with, by id, parents first.
    """

    rule: str
    parents: tuple[str, ...]
    readers: tuple[tuple[str, str], ...]
    rows: tuple[RegisterRow, ...]


def register(facts: Facts, policy: Policy) -> Register:
    """The register of these facts: reports in the order they were asked for, then who was not asked yet."""
    kin = parents(facts)
    rest = [person for person in facts.people if person not in kin]
    asked = {report.from_ for report in facts.reports}
    unasked = (writer for writer in writers(facts, policy) if writer.id not in asked)
    return Register(
        f"At least {policy.report_hours:g} hours before, but for whoever the rule book leaves out.",
        tuple(", ".join(filter(None, (person.called, person.is_))) for person in kin),
        tuple((person.id, person.called) for person in (*kin, *rest)),
        (*(_row(report, facts, policy) for report in facts.reports), *(_not_asked(each) for each in unasked)),
    )


def _row(report: ReportFacts, facts: Facts, policy: Policy) -> RegisterRow:
    writer = next((person for person in facts.people if person.id == report.from_), None)
    kin = parents(facts)
    others = {share.with_ for share in report.shared} - {person.id for person in kin}
    return RegisterRow(
        report=report.id,
        writer=report.from_,
        agency=agency_of(writer) if writer else called(report.from_, facts),
        name=writer.name if writer else "",
        came=day_and_month(report.received) if report.received else "not here yet",
        here=report.received is not None,
        exempt=is_exempt(report, facts, policy),
        seen=tuple(_cell(report, person, facts, policy) for person in kin),
        said=tuple(
            SaidOfReport(called(one.by, facts), family_words(wording().agrees, one.agrees), one.words)
            for one in report.comments
        ),
        others=joined([person.called for person in facts.people if person.id in others]),
    )


def _not_asked(writer: PersonFacts) -> RegisterRow:
    return RegisterRow(
        "",
        writer.id,
        agency_of(writer),
        writer.name,
        "not asked yet",
        here=False,
        exempt=False,
        seen=(),
        said=(),
    )


def _cell(report: ReportFacts, parent: PersonFacts, facts: Facts, policy: Policy) -> SeenCell:
    state, words = _state(report, parent, facts, policy)
    share = min(
        (one for one in report.shared if one.with_ == parent.id), key=lambda one: one.at, default=None
    )
    by = f"with {called(share.by, facts)}" if share and share.by else ""
    how = ", ".join(part for part in (share.how if share else "", by) if part)
    return SeenCell(parent.id, parent.called, state, words, how)


def _state(report: ReportFacts, parent: PersonFacts, facts: Facts, policy: Policy) -> tuple[str, str]:
    if is_exempt(report, facts, policy):
        return "exempt", "outside the rule"
    hours = hours_before(report, parent, facts)
    if hours is not None:
        if hours < policy.report_hours:
            return "late", f"{_hours(hours)}: late"
        return "in_time", _hours(hours)
    if not is_for(parent, report, facts):
        return "", "not theirs to read"
    return ("not_yet", "has not had it") if report.received else ("", "–")


def _hours(hours: float) -> str:
    """``90 h before``, ``at the door`` from an hour before the start on."""
    return f"{int(hours)} h before" if hours >= 1 else "at the door"
