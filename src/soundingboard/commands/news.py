"""What comes in beside the cards: new information, and where everybody stands on the safety scale."""

import msgspec

from soundingboard.commands.board import the_card
from soundingboard.commands.change import Change
from soundingboard.commands.command import Talk
from soundingboard.commands.types import Audience, Id, Ids, MayShare, Words
from soundingboard.commands.visibility import audience_list
from soundingboard.conference.board import NewInformation, Score
from soundingboard.conference.people import Child


class NewInformationGiven(Talk, tag="new_information"):
    """Something nobody had before the day; what is not shareable is for professionals only.

    So is what a child tells, until somebody has made sure that the child is safe.
    """

    in_words = "the new information"
    from_: Id = msgspec.field(name="from")
    what: Words
    why_exceptional: str
    shareable: bool
    allowed: bool
    family_time: str = ""
    audience: Audience = "everyone"
    not_for: Ids = ()

    def run(self, change: Change) -> None:
        of_a_child = isinstance(change.somebody(self.from_), Child)
        change.people(self.not_for)
        open_to = self.shareable and not of_a_child
        audience = audience_list(change, self.audience) if open_to else ["professionals"]
        change.add(
            NewInformation(
                conference=change.key,
                id=f"new-{change.number}",
                giver=self.from_,
                what=self.what,
                why_exceptional=self.why_exceptional,
                shareable=open_to,
                allowed=self.allowed,
                family_time=self.family_time,
                audience=audience,
                not_for=list(self.not_for),
                at=change.now,
            )
        )


class ScoreGiven(Talk, tag="score"):
    """Where somebody stands on the safety scale; a second one for the same takes its place.

    It waits unseen until all for the same children or the same risk are shown together.
    """

    in_words = "the score"
    who: Id
    about: Ids
    score: int
    why: str = ""
    entry: str = ""
    may_share: MayShare | None = None

    def run(self, change: Change) -> None:
        change.somebody(self.who)
        change.children(self.about)
        if self.entry:
            the_card(change, self.entry)
        if not 0 <= self.score <= 10:
            change.refuse(f"A score is a number from 0 to 10, not {self.score}.")
        key = ":".join((self.who, self.entry, *sorted(self.about)))
        there = change.find(Score, key)
        said = self.may_share or (there.may_share if there else "")
        same = [row for row in change.all(Score, entry=self.entry) if sorted(row.about) == sorted(self.about)]
        change.put(
            Score,
            key,
            who=self.who,
            about=list(self.about),
            score=self.score,
            why=self.why,
            entry=self.entry,
            may_share=said or ("ask" if change.find(Child, self.who) else ""),
            shown=any(row.shown for row in same),
            at=change.now,
        )


class ShowScores(Talk):
    """Everybody's score shows, all at once."""

    in_words = "showing the scores"

    def run(self, change: Change) -> None:
        scores = change.all(Score)
        if not scores:
            change.refuse("Nobody has given a score yet.")
        for score in scores:
            score.shown = True
