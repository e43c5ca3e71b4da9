"""Reports: asked for, received, shared with parents, and what parents say about them."""

from datetime import datetime

import msgspec

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside, Talk
from soundingboard.commands.types import Agrees, Audience, Id, Ids
from soundingboard.commands.visibility import audience_list
from soundingboard.conference.papers import Report, ReportComment, ReportShare
from soundingboard.conference.people import Person


class ExpectReport(Aside):
    """An agency is asked for a report."""

    in_words = "the report asked for"
    report: Id
    from_: Id = msgspec.field(name="from")
    audience: Audience = "everyone"
    not_for: Ids = ()

    def run(self, change: Change) -> None:
        change.get(Person, self.from_)
        change.people(self.not_for)
        change.add(
            Report(
                conference=change.key,
                id=change.new_id("report", self.report, Report),
                author=self.from_,
                audience=audience_list(change, self.audience),
                not_for=list(self.not_for),
                position=change.last_position(Report),
            )
        )


class ReceiveReport(Aside):
    """A report came."""

    in_words = "the arrival of a report"
    report: Id
    at: datetime | None = None

    def run(self, change: Change) -> None:
        change.get(Report, self.report).received = self.at or change.now


class ShareReport(Aside):
    """A report reached somebody, when, how, and by whom."""

    in_words = "the sharing of a report"
    report: Id
    with_: Id = msgspec.field(name="with")
    at: datetime | None = None
    how: str = ""
    by: str = ""

    def run(self, change: Change) -> None:
        change.get(Report, self.report)
        change.people(each for each in (self.with_, self.by) if each)
        change.put(
            ReportShare,
            f"{self.report}:{self.with_}",
            report=self.report,
            person=self.with_,
            at=self.at or change.now,
            how=self.how,
            by=self.by,
        )


class CommentOnReport(Talk):
    """What somebody says about a report."""

    in_words = "what was said about a report"
    report: Id
    by: Id
    agrees: Agrees
    words: str = ""

    def run(self, change: Change) -> None:
        change.get(Report, self.report)
        change.get(Person, self.by)
        key = f"{self.report}:{self.by}"
        change.put(
            ReportComment, key, report=self.report, person=self.by, agrees=self.agrees, words=self.words
        )
