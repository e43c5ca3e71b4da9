"""The pages of what is said and decided, each made by naming what may stand on it."""

from collections.abc import Sequence
from datetime import datetime
from itertools import zip_longest
from typing import Final

from msgspec.structs import replace

from soundingboard.base.dates import day_and_month, joined
from soundingboard.conference.decision import Decision
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import Action, ActionReview, Outcome
from soundingboard.conference.record import Record
from soundingboard.practice.wording import family_words, wording
from soundingboard.views import frame as f
from soundingboard.views.named import is_new, role_of
from soundingboard.views.room import words
from soundingboard.views.room.scene import Made, Scene, day_in_words, title_of, turned_to
from soundingboard.views.room.sheets import GAP, abreast, lines, parted, sheets

ACTIONS, PEOPLE = 3, 12
"""The most that one page holds."""
ABREAST: Final = 3
"""People beside each other."""
CHILDREN: Final = 2
"""Children's decisions beside each other."""

_ROOM_OF_ACTIONS, _ROOM_OF_PEOPLE, _ROOM_OF_DECISIONS = 19.5, 21.0, 17.0
_LETTERS_OF_ACTION = (44, 17, 20, 32)
_LETTERS_OF_AIM, _AIM = 95, 1.3
_LETTERS_OF_NAME, _NAME, _LETTERS_OF_ROLE, _LEAST_PERSON = 23, 1.25, 33, 3.0
_LETTERS_OF_OUTCOME, _LETTERS_OF_REASONS, _DECIDED = 44, 56, 4.2

GROUP_ORDER = ("family", "supporter", "professional")


def here(record: Record) -> list[Person]:
    """Everybody who is marked as here."""
    return [person for person in record.all(Person) if person.present and not person.removed]


def who_page(scene: Scene) -> Made:
    """Who is here, family first."""
    everybody = sorted(
        here(scene.record), key=lambda person: (GROUP_ORDER.index(person.group), person.position)
    )
    people = [_person(scene, person) for person in everybody]
    parts = sheets(abreast(people, ABREAST), PEOPLE // ABREAST, _ROOM_OF_PEOPLE, _height_of_people)
    rows, turn = turned_to(parts, max(scene.turned, 0))
    return f.WhoPage(words.WHO, tuple(person for row in rows for person in row)), turn


def _height_of_people(row: Sequence[f.Person]) -> float:
    return max(
        max(
            lines(person.name, _LETTERS_OF_NAME) * _NAME
            + lines(person.role, _LETTERS_OF_ROLE)
            + lines(person.where, _LETTERS_OF_ROLE)
            + lines(person.new, _LETTERS_OF_ROLE)
            + GAP,
            _LEAST_PERSON,
        )
        for person in row
    )


def _person(scene: Scene, person: Person) -> f.Person:
    name = scene.names.called(person.id)
    return f.Person(
        name=name,
        role=role_of(person, scene.facts, scene.children, scene.room.clean),
        where=words.WHERE.get(person.present, ""),
        initial=name[:1].upper(),
        family=person.group != "professional",
        new=words.NEW if is_new(scene.record, person, scene.facts.day) else "",
    )


def _captured(card: Action) -> tuple[datetime, int]:
    return card.at, card.position


def plan_page(scene: Scene) -> Made:
    """The plan as it is being made, three actions at a time, the newest by default."""
    found = [row for outcome in _outcomes(scene) for row in _rows_of(scene, outcome)]
    found += [("", action) for action in _actions(scene, "")]
    newest = max((action for _, action in found if action), key=_captured, default=None)
    rows = [
        (title, piece)
        for title, action in found
        for piece in (_pieces(title, _action(scene, action, newest)) if action else (None,))
    ]
    parts = sheets(rows, ACTIONS, _ROOM_OF_ACTIONS, _height_of_promise)
    at = next((at for at, part in enumerate(parts) if any(each and each.newest for _, each in part)), 0)
    some, turn = turned_to(parts, at if scene.turned < 0 else scene.turned)
    outcomes = tuple(
        f.Outcome(title, tuple(each for own, each in some if own == title and each))
        for title in dict.fromkeys(title for title, _ in some)
    )
    return f.PlanPage(words.PLAN, outcomes, "" if rows else words.NO_PLAN_YET), turn


def _height_of_promise(row: tuple[str, f.Action | None]) -> float:
    """Its own lines, and those of what it is for, which may have to stand above it."""
    title, action = row
    aim = lines(title, _LETTERS_OF_AIM) * _AIM
    if action is None:
        return aim
    columns = (
        (action.what,),
        (action.who, action.with_whom),
        (action.by_when, action.until),
        (action.how_we_will_know, action.status),
    )
    each = zip(columns, _LETTERS_OF_ACTION, strict=True)
    return aim + max(sum(lines(text, letters) for text in texts) for texts, letters in each) + GAP


def _pieces(title: str, action: f.Action) -> list[f.Action]:
    """The promise whole, or in pieces of a page each where it is more than that."""
    if _height_of_promise((title, action)) <= _ROOM_OF_ACTIONS:
        return [action]
    most = int(_ROOM_OF_ACTIONS - _height_of_promise((title, None)) - GAP) - 1
    whats = parted(action.what, _LETTERS_OF_ACTION[0], most)
    knows = parted(action.how_we_will_know, _LETTERS_OF_ACTION[-1], most)
    first, *others = zip_longest(whats, knows, fillvalue="")
    told = replace(action, what=first[0], how_we_will_know=first[1])
    return [told, *(f.Action(what, "", how_we_will_know=known) for what, known in others)]


def _outcomes(scene: Scene) -> list[Outcome]:
    return [
        outcome
        for outcome in scene.record.all(Outcome)
        if not outcome.withdrawn and scene.room.may_show(outcome)
    ]


def _rows_of(scene: Scene, outcome: Outcome) -> list[tuple[str, Action | None]]:
    title = f"So that {outcome.text}"
    actions = _actions(scene, outcome.id)
    return [(title, action) for action in actions] or [(title, None)]


def _actions(scene: Scene, outcome: str) -> list[Action]:
    return [
        action
        for action in scene.record.all(Action)
        if action.outcome == outcome and not action.withdrawn and scene.room.keeps_back_action(action) is None
    ]


def _action(scene: Scene, action: Action, newest: Action | None) -> f.Action:
    review = scene.record.find(ActionReview, action.id)
    helpers = joined([name for key in action.helpers if (name := scene.name(key))])
    return f.Action(
        what=action.what,
        who=scene.name(action.who),
        with_whom=f"with {helpers}" if helpers else "",
        by_when=day_in_words(action.by, scene.facts.day) if action.by else "",
        until=f"until {day_and_month(action.until)}" if action.until else "",
        how_we_will_know=action.how_we_will_know,
        status=_status(review) if review else "",
        newest=action is newest,
    )


def _status(review: ActionReview) -> str:
    told = family_words(wording().statuses, review.status)
    return told[:1].upper() + told[1:]


def decision_page(scene: Scene) -> Made:
    """What is asked, and what was decided for each child."""
    decided = []
    for child in scene.record.all(Child):
        decision = scene.record.find(Decision, child.id)
        if child.removed or decision is None or not scene.room.all_may_see(["everyone"], [], [child.id]):
            continue
        told = family_words(wording().outcomes, decision.outcome)
        outcome = told[:1].upper() + told[1:]
        most = int(_ROOM_OF_DECISIONS - _DECIDED) - lines(outcome, _LETTERS_OF_OUTCOME)
        said = scene.room.clean(decision.reasons) if scene.room.may_have(decision) else ""
        reasons = parted(said, _LETTERS_OF_REASONS, most)
        decided += [f.Decided(child.called, outcome, some) for some in reasons]
    parts = sheets(abreast(decided, CHILDREN), len(decided), _ROOM_OF_DECISIONS, _height_of_decisions)
    rows, turn = turned_to(parts, max(scene.turned, 0))
    shown = tuple(each for row in rows for each in row)
    return f.DecisionPage(title_of(scene), words.QUESTION, shown), turn


def _height_of_decisions(row: Sequence[f.Decided]) -> float:
    return max(
        lines(each.outcome, _LETTERS_OF_OUTCOME) + lines(each.reasons, _LETTERS_OF_REASONS) + _DECIDED
        for each in row
    )
