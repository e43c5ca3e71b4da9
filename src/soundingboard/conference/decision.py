"""What each person thinks, what the chair decides, and who sees it differently."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped

from soundingboard.conference.noun import Belongs, KeptFromSome, Noun, for_chair, for_room


class StatedView(Belongs, Noun):
    """What somebody thinks should be decided for a child; under ``who:child``."""

    __tablename__ = "stated_views"
    called_in_sentences: ClassVar[str] = "view"

    who: Mapped[str] = for_chair()
    child: Mapped[str] = for_chair()
    view: Mapped[str] = for_chair()
    category: Mapped[str] = for_chair(default="")
    words: Mapped[str] = for_chair(default="")
    at: Mapped[datetime] = for_chair()


class Decision(KeptFromSome, Noun):
    """What the chair decided for a child, and why; under the child's id.

    Whom it is kept from reads no reasons; what was decided is for every parent of the child.
    """

    __tablename__ = "decisions"
    called_in_sentences: ClassVar[str] = "decision"

    outcome: Mapped[str] = for_room()
    category: Mapped[str] = for_chair(default="")
    reasons: Mapped[str] = for_room(default="")
    dissent_weighed: Mapped[str] = for_chair(default="")
    relied_on_new: Mapped[bool] = for_chair(default=False)
    despite: Mapped[str] = for_chair(default="")
    words_for_child: Mapped[str] = for_chair(default="")
    at: Mapped[datetime] = for_chair()


class Dissent(Belongs, Noun):
    """Somebody sees the decision differently; ``formal`` is an agency's dissent; under ``who:child``.

    Attributes:
        shared: Whether the chair chose that the child's parents read it, too.
    """

    __tablename__ = "dissents"
    called_in_sentences: ClassVar[str] = "dissent"

    who: Mapped[str] = for_chair()
    child: Mapped[str] = for_chair()
    words: Mapped[str] = for_chair()
    formal: Mapped[bool] = for_chair(default=False)
    shared: Mapped[bool] = for_chair(default=False)
