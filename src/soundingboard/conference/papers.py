"""Reports that come in, and papers that go out."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped

from soundingboard.conference.board import EVERYONE
from soundingboard.conference.noun import Belongs, Data, KeptFromSome, Noun, for_chair


class Report(KeptFromSome, Noun):
    """A report that an agency is asked for, and when it came."""

    __tablename__ = "reports"
    called_in_sentences: ClassVar[str] = "report"

    author: Mapped[str] = for_chair()
    received: Mapped[datetime | None] = for_chair(default=None)
    audience: Mapped[list[str]] = for_chair(default_factory=EVERYONE.copy)
    position: Mapped[int] = for_chair(default=0)


class ReportShare(Belongs, Noun):
    """A report reached somebody, ``by`` whom; under ``report:person``."""

    __tablename__ = "report_shares"
    called_in_sentences: ClassVar[str] = "sharing"

    report: Mapped[str] = for_chair()
    person: Mapped[str] = for_chair()
    at: Mapped[datetime] = for_chair()
    how: Mapped[str] = for_chair(default="")
    by: Mapped[str] = for_chair(default="")


class ReportComment(Belongs, Noun):
    """What somebody says about a report; under ``report:person``."""

    __tablename__ = "report_comments"
    called_in_sentences: ClassVar[str] = "comment"

    report: Mapped[str] = for_chair()
    person: Mapped[str] = for_chair()
    agrees: Mapped[str] = for_chair()
    words: Mapped[str] = for_chair(default="")


class Issued(Belongs, Noun):
    """A copy went to somebody, how and when.

    Attributes:
        by: Who sent or gave it, by name; empty where nobody said.
        to: The safe way that it went, as it was noted of that person then.
        content: The fingerprint of all that the copy said; empty where it is not known.
    """

    __tablename__ = "issued"
    called_in_sentences: ClassVar[str] = "copy"

    who: Mapped[str] = for_chair()
    copy: Mapped[str] = for_chair()
    how: Mapped[str] = for_chair()
    at: Mapped[datetime] = for_chair()
    by: Mapped[str] = for_chair(default="")
    to: Mapped[str] = for_chair(default="")
    content: Mapped[str] = for_chair(default="")


class Correction(KeptFromSome, Noun):
    """After the close nothing is edited: what was wrong, what is right, why, and who put it right.

    Attributes:
        what: The id of what it puts right, or words for it.
        by: The id of who put it right, or a name; empty for the chair.
        audience: Whose papers say it. A child's letter, and the own part of somebody of the family, say
            it where its reader is named, or what it puts right stands in it.
        about: The children it is about, where it puts right nothing that is about some already. Without
            them it is only for those who may know of every child.
    """

    __tablename__ = "corrections"
    called_in_sentences: ClassVar[str] = "correction"

    what: Mapped[str] = for_chair()
    was: Mapped[str] = for_chair()
    now_is: Mapped[str] = for_chair()
    why: Mapped[str] = for_chair()
    at: Mapped[datetime] = for_chair()
    by: Mapped[str] = for_chair(default="")
    about: Mapped[list[str]] = for_chair(default_factory=list)
    audience: Mapped[list[str]] = for_chair(default_factory=EVERYONE.copy)


class Feedback(Noun):
    """What somebody thought of the conference, kept apart from it: no id of either is in the row."""

    __tablename__ = "feedback"
    called_in_sentences: ClassVar[str] = "feedback"

    id: Mapped[str] = for_chair(primary_key=True)
    group: Mapped[str] = for_chair()
    answers: Mapped[Data] = for_chair(default_factory=dict)
    words: Mapped[str] = for_chair(default="")
