"""Names that another family of the vault has too, and that mean somebody else here."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped

from soundingboard.conference.noun import Belongs, Noun, for_chair


class ClearedName(Belongs, Noun):
    """The chair has looked: in this conference the name is somebody's of no other family."""

    __tablename__ = "cleared_names"
    called_in_sentences: ClassVar[str] = "cleared name"

    name: Mapped[str] = for_chair()
    at: Mapped[datetime] = for_chair()
