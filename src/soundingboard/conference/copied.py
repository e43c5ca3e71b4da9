"""What must stay back until the chair clears it: words typed again from elsewhere, and a child's name."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped

from soundingboard.conference.noun import Belongs, Noun, for_chair


class Copied(Belongs, Noun):
    """Words of one row that came from another; under ``table:row:source``.

    Attributes:
        table: The table of the row where they stand, and ``row`` its id.
        from_table: The table of the row they came from, and ``source`` its id; for as long as this
            stands only those may read the words who may read that.
        words: Each stretch that is the same, as it stands in the row.
        cleared: The chair has said that whoever may read the row may read them.
    """

    __tablename__ = "copied_words"
    called_in_sentences: ClassVar[str] = "copied text"

    table: Mapped[str] = for_chair()
    row: Mapped[str] = for_chair()
    from_table: Mapped[str] = for_chair()
    source: Mapped[str] = for_chair()
    words: Mapped[list[str]] = for_chair()
    cleared: Mapped[bool] = for_chair(default=False)
    at: Mapped[datetime] = for_chair()


class ClearedText(Belongs, Noun):
    """What the chair has read and lets stand although it names a child; under ``table:row``.

    ``texts`` are those of the row as they stood then: in other words they have to be cleared again.
    """

    __tablename__ = "cleared_texts"
    called_in_sentences: ClassVar[str] = "cleared text"

    texts: Mapped[list[str]] = for_chair()
    at: Mapped[datetime] = for_chair()
