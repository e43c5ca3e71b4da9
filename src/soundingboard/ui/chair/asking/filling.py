"""One form while it is being filled in: which questions there are now, and what the answers make."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from soundingboard.commands.command import Command
from soundingboard.commands.vocabulary import COMMANDS, command
from soundingboard.ui.chair.asking.gathering import gathered
from soundingboard.ui.chair.asking.naming import made_id
from soundingboard.ui.chair.asking.options import NO, YES, Option, faces, options_for
from soundingboard.ui.chair.asking.present import Answers, Path, as_it_is, card_of
from soundingboard.ui.chair.asking.question import A_CHILD, CHOSEN, IN_WORDS, MANY, Kind, Question, When
from soundingboard.ui.chair.asking.questions import form_of
from soundingboard.ui.chair.asking.reading import Raw
from soundingboard.views.chair.parts import ChairView

_CHANGES = "edit_"
_TOLD = frozenset({Kind.PERSON, Kind.SOMEBODY, Kind.CHILD, Kind.ONE})
_WRITTEN = frozenset({Kind.TEXT, Kind.LONG, Kind.LINES})
_PROSE = _WRITTEN | {Kind.PER_CHILD}


@dataclass(frozen=True, slots=True)
class Step:
    """One question, as it is put now.

    ``path`` is the field, and for a part of it the part's name; ``needed`` answers cannot be left out.
    """

    path: Path
    ask: str
    question: Question
    needed: bool
    options: tuple[Option, ...] = ()

    @property
    def kind(self) -> Kind:
        """What kind of answer it takes."""
        return self.question.kind

    @property
    def several(self) -> bool:
        """Whether more than one choice may be made."""
        return self.kind in MANY or (len(self.path) == 1 and self.kind in {Kind.PICKED, Kind.PER_PERSON})


class Filling:
    """The answers to one form, and the questions that follow from them.

    Args:
        name: The command's name, or that of a short form.
        known: Fields that are known already. Texts, and all fields of a form that changes something,
            are asked for still and stand there to be changed; the rest is settled.
        view: The conference now.
        answers: What was changed at an earlier time: see `changed`.
    """

    def __init__(
        self, name: str, known: Mapping[str, object], view: ChairView, answers: Answers | None = None
    ) -> None:
        self.name, self.form = name.partition(":")[0], form_of(name)
        given = {field.removesuffix("_"): value for field, value in known.items() if value is not None}
        self.known = {field: value for field, value in given.items() if self._settled(field)}
        self.kind: type[Command] = COMMANDS[self.name]
        self.fields = {field.encode_name: field for field in msgspec.structs.fields(self.kind)}
        self.view = view
        filled: Answers = {(field,): _raw(value) for field, value in given.items() if field not in self.known}
        self.present: Answers = {}
        self.answers: Answers = {}
        self._begin_as_it_is({**filled, **(answers or {})})

    def steps(self) -> tuple[Step, ...]:
        """The questions as the answers stand, in the order of the table."""
        return tuple(step for field, question in self._asked() for step in self._of_field(field, question))

    def place(self, step: Step) -> int:
        """Where a question stands among those of now; the first where it is asked no more."""
        paths = [each.path for each in self.steps()]
        return paths.index(step.path) if step.path in paths else 0

    def settled(self) -> tuple[str, ...]:
        """Who and what is settled already, in words: ``Mia``, ``Does not agree``."""
        questions = ((self.form.questions.get(field), field, value) for field, value in self.known.items())
        return tuple(
            option.words
            for question, field, value in questions
            if question is not None and question.kind in _TOLD
            for option in options_for(question, self.fields[field].type, self.view)
            if option.code == value
        )

    def start(self) -> int:
        """Where to begin: at the first thing that is missing, in a form that changes something."""
        if not self.name.startswith(_CHANGES):
            return 0
        vital = (
            place
            for place, step in enumerate(self.steps())
            if step.question.vital and not self.answers.get(step.path)
        )
        return next(vital, 0)

    def guided(self, step: Step) -> bool:
        """Whether the guide looks at this answer: it is prose, and nobody's own words."""
        own_words = step.path == ("text",) and self._given("own_words") in {YES, True}
        return step.kind in _PROSE and not step.question.unread and not own_words

    def put(self, path: Path, raw: Raw) -> None:
        """Keep an answer, or forget one that was emptied.

        An answer may say what the form is about: then what stands of that is there to be changed.
        """
        raw = self._with_what_no_choice_shows(path, raw)
        if raw in {"", ()} and path not in self.present:
            self.answers.pop(path, None)
        else:
            self.answers[path] = raw
        self._begin_as_it_is(self.changed())

    def _with_what_no_choice_shows(self, path: Path, raw: Raw) -> Raw:
        """The answer with what stands there and cannot be chosen now: what nobody sees nobody takes out.

        Choices come in the order of the list; the same ones as before are no change.
        """
        stands = self.present.get(path, "")
        step = next((step for step in self.steps() if step.path == path), None)
        if not stands:
            return raw
        if step is None:
            return stands
        if step.question.free or step.kind not in CHOSEN:
            return raw
        offered = {option.code for option in step.options}
        if isinstance(stands, str):
            return stands if raw == "" and stands not in offered else raw
        chosen = (*raw, *(code for code in stands if code not in offered)) if isinstance(raw, tuple) else raw
        return stands if set(chosen) == set(stands) else chosen

    def changed(self) -> Answers:
        """The answers that are not what stands; an emptied one is empty."""
        return {path: raw for path, raw in self.answers.items() if raw != self.present.get(path, "")}

    def missing(self) -> int | None:
        """The place of the first needed question without an answer."""
        steps = enumerate(self.steps())
        return next((place for place, step in steps if step.needed and not self.answers.get(step.path)), None)

    def command(self) -> Command:
        """The command that the answers make; raises `BadInput` with one sentence."""
        fields = dict(self.known)
        for field, question in self._asked():
            value = self._value(field, question)
            if value is not None:
                fields[field] = value
        return command(self.name, fields)

    def _begin_as_it_is(self, changed: Answers) -> None:
        """Take what stands now for every answer but those that were changed."""
        named = {path[0]: raw for path, raw in changed.items() if len(path) == 1}
        self.present = as_it_is(self.name, {**named, **self.known}, self.view)
        self.answers = {**self.present, **changed}

    def _settled(self, field: str) -> bool:
        if self.name.startswith(_CHANGES):
            return field == next(iter(self.form.questions))
        question = self.form.questions.get(field)
        return question is None or question.kind not in _WRITTEN

    def _asked(self) -> Iterator[tuple[str, Question]]:
        for field, question in self.form.questions.items():
            if field not in self.known and self._holds(question):
                yield field, question

    def _holds(self, question: Question) -> bool:
        asked = not question.matter or question.matter in self.view.matters
        return asked and (question.when is None or self._now(question.when))

    def _now(self, when: When) -> bool:
        settled = self._given(when.field)
        child = A_CHILD in when.values and self._is_child(when.field)
        written = IN_WORDS in when.values and self._is_written(when.field)
        here = child or written or settled in when.values or _yes(settled) in when.values
        return here or (when.or_ is not None and self._now(when.or_))

    def _is_child(self, field: str) -> bool:
        return self._given(field) in {child.id for child in self.view.children}

    def _is_written(self, field: str) -> bool:
        given, question = self._given(field), self.form.questions[field]
        chosen = options_for(question, self.fields[field].type, self.view)
        return bool(given) and given not in {each.code for each in chosen}

    def _given(self, field: str) -> object:
        """What is settled or answered of a field; empty while nothing is."""
        settled = self.known.get(field)
        return self.answers.get((field,), "") if settled is None else settled

    def _of_field(self, field: str, question: Question) -> Iterator[Step]:
        wanted = self.fields[field].type
        needed = self.fields[field].required or bool(question.insists and self._crosses())
        if question.kind is Kind.MADE:
            return
        if question.kind is Kind.PER_CHILD:
            for child in self._children():
                yield Step((field, child.code), question.ask.format(called=child.words), question, needed)
            return
        if question.kind is Kind.PARTS:
            yield from self._parts(field, question, wanted)
            return
        options = self._choices(question, wanted)
        if needed or options or question.free or question.kind not in CHOSEN:
            yield Step((field,), question.ask, question, needed, options)
        yield from self._more(field, question)

    def _choices(self, question: Question, wanted: Any) -> tuple[Option, ...]:  # noqa: ANN401 - a type
        if question.faces and self._is_child("who"):
            return faces()
        options, kind = options_for(question, wanted, self.view), str(self._given("kind"))
        if question.suits is None or not kind:
            return options
        return tuple(option for option in options if question.suits(option.code, kind))

    def _crosses(self) -> bool:
        """Whether a card goes from risk to worry, or back."""
        key, to = (self.known.get(field) or self.answers.get((field,)) for field in ("entry", "to"))
        card = card_of(key, self.view)
        return card is not None and {card.kind, to} == {"risk", "worry"}

    def _parts(self, field: str, question: Question, wanted: Any) -> Iterator[Step]:  # noqa: ANN401 - a type
        types = {part.encode_name: part.type for part in msgspec.structs.fields(wanted)}
        for name, part in question.parts.items():
            yield Step(
                (field, name), part.ask, part, needed=False, options=options_for(part, types[name], self.view)
            )

    def _more(self, field: str, question: Question) -> Iterator[Step]:
        """What is asked once for each choice that was made."""
        chosen = self.answers.get((field,), ())
        names = {option.code: option.words for option in options_for(question, None, self.view)}
        for code in chosen if isinstance(chosen, tuple) else ():
            called = names.get(code, code)
            if question.kind is Kind.PICKED:
                ask = called if called.endswith("?") else f"{called}: what exactly?"
                yield Step((field, code), ask, replace(question, kind=Kind.TEXT, hint=""), needed=False)
            if question.kind is Kind.PER_PERSON:
                for name, part in question.parts.items():
                    ask, options = part.ask.format(called=called), options_for(part, None, self.view)
                    yield Step((field, code, name), ask, part, needed=False, options=options)

    def _children(self) -> tuple[Option, ...]:
        card = card_of(self.known.get("entry"), self.view)
        about = self.known.get("about") or self.answers.get(("about",)) or (card.about if card else ())
        everybody = options_for(Question("", Kind.CHILDREN), None, self.view)
        named = tuple(
            child for child in everybody if isinstance(about, (tuple, list)) and child.code in about
        )
        return named or everybody

    def _value(self, field: str, question: Question) -> object | None:
        """The field's value, or None to leave it as it is."""
        if question.kind is Kind.MADE:
            return made_id(question, self.answers, self.view) if self.fields[field].required else None
        paths = [path for path in self.answers if path[0] == field]
        if self.name.startswith(_CHANGES):
            if all(self.answers[path] == self.present.get(path, "") for path in paths):
                return None
        elif not any(self.answers[path] for path in paths) and not self._emptied(paths, question):
            return None
        return gathered(field, question, self.answers, self.view)

    def _emptied(self, paths: list[Path], question: Question) -> bool:
        """Whether words that stood there were taken out; of a choice, leaving it out says as much."""
        return question.kind in _WRITTEN and any(path in self.present for path in paths)


def _raw(value: object) -> Raw:
    return tuple(str(each) for each in value) if isinstance(value, (tuple, list)) else str(value)


def _yes(settled: object) -> object:
    return {"yes": True, NO: False}.get(settled, settled) if isinstance(settled, str) else settled
