"""What the page before the day asks about one thing at a time, and the commands that follow."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Final

from soundingboard.base.errors import BadInput
from soundingboard.base.ids import new_id
from soundingboard.commands.command import Command
from soundingboard.commands.vocabulary import command
from soundingboard.practice.people import TALK
from soundingboard.practice.ready_point import Point
from soundingboard.ui.prepare.asking import Asked
from soundingboard.ui.prepare.form import Field, Value
from soundingboard.ui.prepare.tables import CANNOT_COME, JOINS
from soundingboard.views.chosen import NOT_SHOWN
from soundingboard.views.preparing import AgendaLine, ChoiceLine, FatherLine, PrepareView
from soundingboard.views.register import RegisterRow

NOBODY: Final = {"": "Nobody named"}
AGREES: Final = {"yes": "Agrees", "part": "Agrees with part of it", "no": "Does not agree"}
ANSWERS: Final = {
    "yes": "Yes, it is done",
    "no": "Asked, not yet",
    "declined": "They said no",
    "not_needed": "Not needed",
}
CHOICES: Final = {
    "order": "The order of things",
    "seat": "Where they sit",
    "break_word": "A word that means: a break, please",
    "speaker": "Who speaks for them",
    "may_be_shown": "What may be shown on the screen",
}
BETWEEN: Final = ";"
"""Between words that each must never be seen; an address has commas of its own."""
COMING: Final = {"": "Not coming", **JOINS}
_FATHER: Final = {"not_known": "Not known", "not_safe_to_contact": "Not safe to contact"}

SHARE: Final = (
    Field("with_", "Who has it now", "chips", wide=True),
    Field("at", "When they had it", "past_moment", "such as 20 Nov 3:30 pm; empty is now"),
    Field("how", "How", help="such as read together at home", prose=True),
    Field("by", "With whom", "choice"),
)
SAID: Final = (
    Field("by", "Who", "choice"),
    Field("agrees", "Do they agree with it?", "choice", options=AGREES),
    Field("words", "In their own words", wide=True),
)
CAME: Final = (Field("at", "When it came", "past_moment", "such as 19 Nov 2 pm; empty is now"),)
FATHER: Final = (
    Field("person", "Who he is", "choice"),
    Field(
        "why", "Why, where he is not named", help="such as Mia does not want to say", prose=True, wide=True
    ),
)
REPLY: Final = (
    Field("joins", "How they come", "choice", options=COMING),
    Field("apologies", "Why not, in their words"),
    Field("views", "What they think, where they sent it", wide=True),
)
TALKED: Final = (
    Field("leaflet", "Leaflet given", "past_day", "such as 18 Nov"),
    Field("talked_through", "Talked through", "past_day", "such as 20 Nov"),
    Field("left_out", "What the talk did not come to", "chips", options=TALK, wide=True),
    Field("by", "By whom", "choice"),
)
SAFE: Final = (
    Field(
        "answer", "What they said when they were asked alone", help="empty: asked, no answer yet", wide=True
    ),
    Field(
        "protects",
        "Words that must never be seen: an address, a school, a phone number",
        help="with a semicolon between them: 14 Larch Row; 07700 900123",
        wide=True,
    ),
    Field("not_with", "They must not meet", "chips", wide=True),
    Field("arrangement", "How it was arranged", help="such as Dean joins by Teams", prose=True, wide=True),
)
RING: Final = (
    Field("ring", "The number (only you see this)", help="such as 07700 900123; empty: they gave none"),
)
ANSWER: Final = (
    Field("answer", "How it stands", "choice", options=ANSWERS),
    Field("why", "What was arranged, or why not", prose=True, wide=True),
)
CHOICE: Final = (
    Field("who", "Who chose", "choice"),
    Field("what", "What", "choice", options=CHOICES),
    Field("words", "In their own words", needed="Write what they chose.", wide=True),
    Field(
        "not_shown",
        "The family's screen does not show",
        "chips",
        options={code: words.capitalize() for code, words in NOT_SHOWN.items()},
        wide=True,
        only=("may_be_shown",),
    ),
)
ITEM: Final = (
    Field("title", "What the chair calls it", needed="Write what this part is called.", prose=True),
    Field("minutes", "Minutes", needed="Write how many minutes."),
)


def shared(row: RegisterRow, view: PrepareView) -> Asked:
    """Who has this report now, when, how and with whom."""
    readers = dict(view.register.readers)
    with_whom = NOBODY | {each.id: each.called for each in view.people if each.group != "family"}

    def save(values: Mapping[str, Value]) -> tuple[Command, ...]:
        who = values["with_"]
        if not isinstance(who, tuple) or not who:
            raise BadInput("Choose who has the report now.")
        said = {name: values[name] for name in ("at", "how", "by") if values[name]}
        return tuple(command("share_report", {"report": row.report, "with": each, **said}) for each in who)

    return Asked(
        f"{row.agency}: who has the report?", SHARE, save, options={"with_": readers, "by": with_whom}
    )


def said_of(row: RegisterRow, view: PrepareView) -> Asked:
    """What somebody says of this report."""
    readers = dict(view.register.readers)
    fields = {"report": row.report}
    title = f"{row.agency}: what do they say about the report?"
    return Asked(
        title, SAID, lambda values: _one("comment_on_report", {**fields, **values}), options={"by": readers}
    )


def came(row: RegisterRow) -> Asked:
    """When this report came."""
    title = f"{row.agency}: the report is here"
    return Asked(title, CAME, lambda values: _one("receive_report", {"report": row.report, **values}))


def expected(row: RegisterRow, taken: Iterable[str]) -> Command:
    """Ask this agency for a report."""
    wanted = f"report-{row.writer}"
    key = wanted if wanted not in set(taken) else new_id("report")
    return command("expect_report", {"report": key, "from": row.writer})


def father(line: FatherLine, view: PrepareView) -> Asked:
    """Who a child's father is, or why there is none to name."""
    family = {each.id: f"{each.called}, {each.is_}" for each in view.people if each.group == "family"}

    def save(values: Mapping[str, Value]) -> tuple[Command, ...]:
        who, why = str(values["person"]), values["why"]
        if who not in _FATHER:
            return _one("record_father", {"child": line.child, "person": who, "why": why})
        if not why:
            raise BadInput("Say why he is not named or not asked.")
        return _one("record_father", {"child": line.child, "status": who, "why": why})

    values = {"person": line.person or line.status, "why": line.why}
    return Asked(f"{line.called}’s father", FATHER, save, values, {"person": family | _FATHER})


def replied(who: str, name: str) -> Asked:
    """What somebody answered to the invitation."""

    def save(values: Mapping[str, Value]) -> tuple[Command, ...]:
        joins, apologies = values["joins"], values["apologies"]
        if not joins and not apologies:
            apologies = CANNOT_COME
        return _one("reply", {"who": who, **values, "joins": joins or None, "apologies": apologies})

    return Asked(f"{name}: the answer", REPLY, save, {"joins": "room"})


def talked(who: str, name: str, view: PrepareView) -> Asked:
    """What somebody was given and told beforehand."""
    values = dict(view.answers.get(f"prepare:{who}", {}))
    by = NOBODY | {each.id: each.called for each in view.people if each.group == "professional"}
    return Asked(
        f"{name}: what was talked through",
        TALKED,
        lambda given: _one("prepare", {"who": who, **given}),
        values,
        {"by": by},
    )


def safe(who: str, name: str, view: PrepareView) -> Asked:
    """What somebody said when they were asked alone if it is safe, and whom they must not meet."""
    values = view.answers.get(f"ask_if_safe:{who}", {})
    kept = values.get("protects", ())
    values = {**values, "protects": f"{BETWEEN} ".join(kept) if isinstance(kept, tuple) else ""}
    said = {who, view.chair, *(each for pair in view.apart if who in pair for each in pair)}
    others = {each.id: each.called for each in view.people if each.id not in said}
    return Asked(
        f"{name}, asked alone: is it safe?",
        SAFE,
        lambda given: _safe(who, given),
        values,
        {"not_with": others},
    )


def _safe(who: str, given: Mapping[str, Value]) -> tuple[Command, ...]:
    """The answer, and each pair by itself: the others may well meet among themselves."""
    answer, arrangement, others = given["answer"], given["arrangement"], given["not_with"]
    apart = others if isinstance(others, tuple) else ()
    if apart and not answer:
        raise BadInput("Write what they said when they were asked alone.")
    if arrangement and not apart:
        raise BadInput("Choose whom they must not meet.")
    why = {"why": answer, "arrangement": arrangement}
    pairs = (command("keep_apart", {"people": [who, other], **why}) for other in apart)
    protects = [words for each in str(given["protects"]).split(BETWEEN) if (words := each.strip())]
    return (*_one("ask_if_safe", {"who": who, "answer": answer, "protects": protects}), *pairs)


def rung(point: Point, view: PrepareView) -> Asked:
    """The number to ring when somebody's call drops, or that they gave none."""
    row = next(each for each in view.people if each.id == point.about)

    def save(values: Mapping[str, Value]) -> tuple[Command, ...]:
        if values["ring"]:
            return _one("note_number", {"who": row.id, **values})
        return _one("answer_readiness", {"about": row.id, "what": point.what, "answer": "declined"})

    return Asked(f"{row.called}: a number to ring if the call drops", RING, save, {"ring": row.ring})


def answered(point: Point, view: PrepareView) -> Asked:
    """How a point of the board stands."""
    about = {"about": point.about, "what": point.what}
    values = view.answers.get(f"answer_readiness:{point.about}:{point.what}", {})
    return Asked(point.words, ANSWER, lambda given: _one("answer_readiness", {**about, **given}), values)


def chosen(view: PrepareView, line: ChoiceLine | None = None, who: str = "") -> Asked:
    """What somebody of the family chooses."""
    values = asdict(line) if line else {"who": who}
    return Asked(
        "A choice of their own",
        CHOICE,
        lambda given: _one("choose", given),
        values,
        {"who": view.family_called},
    )


def item(line: AgendaLine) -> Asked:
    """A part of the day, in other words or minutes."""

    def save(values: Mapping[str, Value]) -> tuple[Command, ...]:
        minutes = str(values["minutes"])
        if not minutes.isdigit():
            raise BadInput("Write the minutes as a number, such as 10.")
        return _one("edit_item", {"item": line.id, "title": values["title"], "minutes": int(minutes)})

    return Asked(line.title, ITEM, save, {"title": line.title, "minutes": str(line.minutes)})


def for_point(point: Point, view: PrepareView) -> Asked | None:
    """What settles a point of the board; None where another part of the page does."""
    names = view.family_called
    match point.topic:
        case "safety":
            return safe(point.about, names[point.about], view)
        case "prepared":
            return talked(point.about, names[point.about], view)
        case "choices":
            return chosen(view, who=point.about)
        case "call":
            return rung(point, view)
        case "father":
            return next(father(line, view) for line in view.fathers if line.child == point.about)
    return answered(point, view) if point.what else None


def _one(name: str, fields: Mapping[str, object]) -> tuple[Command, ...]:
    return (command(name, {each: value for each, value in fields.items() if value not in (None, "")}),)
