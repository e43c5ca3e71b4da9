"""What is said: risks, worries, what is going well, and what nobody is sure of."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped

from soundingboard.conference.noun import Belongs, KeptFromSome, Noun, for_chair, for_room

EVERYONE = ["everyone"]


class Entry(KeptFromSome, Noun):
    """One card of the board.

    Attributes:
        kind: risk, worry, going_well or not_sure.
        audience: ``everyone``, ``professionals``, ``child``, or the ids of those it is for.
        protects: Strings that nobody may read who may not see this card.
        may_share: For a child's own words: yes, no or ask.
        nature: What kind of strength, worry or risk it is, such as asked_for_help; empty for an ordinary one.
        whose: Whose strength it is, an id.
        read_back: It was read back to whoever said it, and they agreed to the words.
        gathered: How and where a child's view was gathered, and who was near; for professionals alone.
        context: Of harm outside the home: place, people, online, school, journey; ``where`` says it in words.
        also_at_risk: Who else could be hurt there; for professionals alone, for they are of other families.
        who_can_change: Who can change that place, an id or words: a partner, and not only a parent.
        support: What helps the family to live with this risk while it is there.
        held: Kept back until the chair shows it.
        shown: The chair has shown it although something kept it back.
        place: Position in the recording, in seconds, when it was captured.
    """

    __tablename__ = "entries"
    called_in_sentences: ClassVar[str] = "card"

    kind: Mapped[str] = for_room()
    text: Mapped[str] = for_room()
    said_by: Mapped[str] = for_room(default="")
    read_by: Mapped[str] = for_chair(default="")
    about: Mapped[list[str]] = for_chair(default_factory=list)
    own_words: Mapped[bool] = for_room(default=False)
    may_share: Mapped[str] = for_chair(default="")
    family_concern: Mapped[bool] = for_chair(default=False)
    audience: Mapped[list[str]] = for_chair(default_factory=EVERYONE.copy)
    protects: Mapped[list[str]] = for_chair(default_factory=list)
    matters: Mapped[list[str]] = for_chair(default_factory=list)
    nature: Mapped[str] = for_room(default="")
    whose: Mapped[str] = for_room(default="")
    read_back: Mapped[bool] = for_chair(default=False)
    gathered: Mapped[str] = for_chair(default="")
    held: Mapped[bool] = for_chair(default=False)
    shown: Mapped[bool] = for_chair(default=False)
    because: Mapped[str] = for_chair(default="")
    effect: Mapped[dict[str, str]] = for_chair(default_factory=dict)
    likelihood: Mapped[str] = for_chair(default="")
    significant_because: Mapped[str] = for_chair(default="")
    if_nothing_changes: Mapped[str] = for_chair(default="")
    context: Mapped[list[str]] = for_chair(default_factory=list)
    where: Mapped[str] = for_chair(default="")
    also_at_risk: Mapped[str] = for_chair(default="")
    who_can_change: Mapped[str] = for_chair(default="")
    support: Mapped[str] = for_chair(default="")
    whose_behaviour: Mapped[str] = for_chair(default="")
    source: Mapped[str] = for_chair(default="")
    finder: Mapped[str] = for_chair(default="")
    find_by: Mapped[str] = for_chair(default="")
    answer: Mapped[str] = for_chair(default="")
    answer_by: Mapped[str] = for_chair(default="")
    answer_action: Mapped[str] = for_chair(default="")
    answer_by_when: Mapped[str] = for_chair(default="")
    position: Mapped[int] = for_chair(default=0)
    at: Mapped[datetime] = for_chair()
    place: Mapped[float | None] = for_chair(default=None)
    item: Mapped[str] = for_chair(default="")
    withdrawn: Mapped[str] = for_chair(default="")


class Move(Belongs, Noun):
    """A card changed its kind, and why."""

    __tablename__ = "moves"
    called_in_sentences: ClassVar[str] = "move"

    entry: Mapped[str] = for_chair()
    came_from: Mapped[str] = for_chair()
    went_to: Mapped[str] = for_chair()
    why: Mapped[str] = for_chair(default="")
    at: Mapped[datetime] = for_chair()


class Response(KeptFromSome, Noun):
    """What somebody says to a card: agree, part, disagree or think; under ``entry:who``."""

    __tablename__ = "responses"
    called_in_sentences: ClassVar[str] = "response"

    entry: Mapped[str] = for_chair()
    who: Mapped[str] = for_chair()
    response: Mapped[str] = for_chair()
    words: Mapped[str] = for_chair(default="")
    at: Mapped[datetime] = for_chair()


class NewInformation(KeptFromSome, Noun):
    """Something nobody had before the day: from whom, what, and whether it may be shared."""

    __tablename__ = "new_information"
    called_in_sentences: ClassVar[str] = "piece of new information"

    giver: Mapped[str] = for_chair()
    what: Mapped[str] = for_chair()
    why_exceptional: Mapped[str] = for_chair()
    shareable: Mapped[bool] = for_chair()
    allowed: Mapped[bool] = for_chair()
    family_time: Mapped[str] = for_chair(default="")
    audience: Mapped[list[str]] = for_chair(default_factory=EVERYONE.copy)
    at: Mapped[datetime] = for_chair()


class Score(KeptFromSome, Noun):
    """Where somebody stands on the safety scale, 0 to 10, for some children or for one risk.

    Attributes:
        may_share: For a child's score: yes, no or ask; only after a yes does it stand before the family.
        shown: It was shown together with everybody else's.
    """

    __tablename__ = "scores"
    called_in_sentences: ClassVar[str] = "score"

    who: Mapped[str] = for_room()
    about: Mapped[list[str]] = for_room()
    score: Mapped[int] = for_room()
    why: Mapped[str] = for_room(default="")
    entry: Mapped[str] = for_chair(default="")
    may_share: Mapped[str] = for_chair(default="")
    shown: Mapped[bool] = for_chair(default=False)
    at: Mapped[datetime] = for_chair()
