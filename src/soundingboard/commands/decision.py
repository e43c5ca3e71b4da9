"""What each person thinks, what the chair decides, and who sees it differently."""

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside, Talk
from soundingboard.commands.days import dated
from soundingboard.commands.types import Category, DateOrWords, Id, Outcome, ViewKind, Words
from soundingboard.conference.decision import Decision, Dissent, StatedView
from soundingboard.conference.people import CheckIn, Child, Person


class GiveView(Talk):
    """What somebody thinks should be decided for a child; a second one takes its place."""

    in_words = "the view"
    who: Id
    child: Id
    view: ViewKind
    category: Category | None = None
    words: str = ""

    def run(self, change: Change) -> None:
        change.somebody(self.who)
        change.get(Child, self.child)
        change.put(
            StatedView,
            f"{self.who}:{self.child}",
            who=self.who,
            child=self.child,
            view=self.view,
            category=self.category or "",
            words=self.words,
            at=change.now,
        )


class Decide(Talk):
    """The chair's decision for one child; it is never computed from anybody's view.

    Decided again, what is not named stays as it was, but for the category, which goes with the
    outcome.
    """

    in_words = "the decision"
    child: Id
    outcome: Outcome
    category: Category | None = None
    reasons: str | None = None
    dissent_weighed: str | None = None
    relied_on_new: bool | None = None
    despite: str | None = None
    words_for_child: str | None = None

    def run(self, change: Change) -> None:
        change.get(Child, self.child)
        named = {name: getattr(self, name) for name in _STAYS if getattr(self, name) is not None}
        category = self.category or ""
        change.put(Decision, self.child, outcome=self.outcome, category=category, at=change.now, **named)


_STAYS = ("reasons", "dissent_weighed", "relied_on_new", "despite", "words_for_child")


class RecordDissent(Talk):
    """Somebody sees the decision differently; ``formal`` is an agency's dissent.

    It stands in the papers of professionals and of who said it; ``shared`` puts it in the parents', too.
    """

    in_words = "the dissent"
    who: Id
    child: Id
    words: Words
    formal: bool = False
    shared: bool = False

    def run(self, change: Change) -> None:
        change.somebody(self.who)
        change.get(Child, self.child)
        change.put(
            Dissent,
            f"{self.who}:{self.child}",
            who=self.who,
            child=self.child,
            words=self.words,
            formal=self.formal,
            shared=self.shared,
        )


class CheckInAfter(Aside):
    """Who looks in on somebody after the conference, and when."""

    in_words = "who looks in"
    who: Id
    by: Id
    when: DateOrWords

    def run(self, change: Change) -> None:
        change.somebody(self.who)
        change.get(Person, self.by)
        change.put(CheckIn, self.who, by=self.by, when=dated(change, self.when))
