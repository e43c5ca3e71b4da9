"""What is noted beside the board and the plan: who understood, what is missing, what we assume, and more."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped

from soundingboard.conference.board import EVERYONE
from soundingboard.conference.noun import KeptFromSome, Noun, for_chair


class Remark(KeptFromSome, Noun):
    """One thing noted; `soundingboard.practice.remarks` says what each kind is for.

    Attributes:
        who: Whom it is about or who says it, an id.
        more: What belongs to the text: what would change our mind, what we cannot offer.
        by: Who takes it up, an id; ``when`` is a date or words.
        outcome: The outcome that a ``number`` from 0 to 10 is about.
        answer: A word such as yes, declined or settled; empty while there is none.
    """

    __tablename__ = "remarks"
    called_in_sentences: ClassVar[str] = "remark"

    kind: Mapped[str] = for_chair()
    text: Mapped[str] = for_chair(default="")
    more: Mapped[str] = for_chair(default="")
    who: Mapped[str] = for_chair(default="")
    by: Mapped[str] = for_chair(default="")
    when: Mapped[str] = for_chair(default="")
    about: Mapped[list[str]] = for_chair(default_factory=list)
    outcome: Mapped[str] = for_chair(default="")
    number: Mapped[int | None] = for_chair(default=None)
    answer: Mapped[str] = for_chair(default="")
    audience: Mapped[list[str]] = for_chair(default_factory=EVERYONE.copy)
    position: Mapped[int] = for_chair(default=0)
    at: Mapped[datetime] = for_chair()
    withdrawn: Mapped[str] = for_chair(default="")
