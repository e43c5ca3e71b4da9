"""Which canaries one reader's papers may hold, and what stands in those papers that may not."""

import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pikepdf

from soundingboard.conference.board import Entry, NewInformation, Response, Score
from soundingboard.conference.decision import Decision, Dissent, StatedView
from soundingboard.conference.meeting import AgendaItem, Objection
from soundingboard.conference.papers import Correction, Report, ReportComment, ReportShare
from soundingboard.conference.people import CheckIn, Child, KeptApart, Person
from soundingboard.conference.plan import (
    Action,
    ActionReview,
    Contingency,
    KeyDate,
    Outcome,
    WorkingAgreement,
)
from soundingboard.conference.record import Record
from soundingboard.conference.remarks import Remark
from soundingboard.documents.content import reading
from soundingboard.documents.pack import Paper, Stopped, contents, make_pack
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from tests.privacy.canary import who_may
from tests.privacy.canary.hunt import Look, Watch
from tests.privacy.canary.memory_desk import MemoryDesk

WHOLE = frozenset(("parent", "professional"))
"""Readers of a whole copy; all others get a part that is theirs."""


class Papers:
    """What may stand in the papers of one reader, whatever the program made of it."""

    def __init__(self, record: Record, copy: Copy) -> None:
        row: Any = record.find(Person, copy.recipient.id) or record.find(Child, copy.recipient.id)
        self.record, self.kind = record, copy.recipient.reader
        self.reader = who_may.somebody(record, row)
        self.row = row
        self.whole = self.kind in WHOLE
        self.office = self.reader.group == "professional"

    def allowed(self) -> set[str]:
        """The canaries that may be in them, before the sweep."""
        return who_may.canaries_in(*(text for text in self._texts() if text))

    def protected(self) -> set[str]:
        """The canaries that no finished paper of this reader may spell."""
        kept = [card for card in self.record.all(Entry) if self._kept_from(card)]
        strings = who_may.protected_from(self.record, [self.reader])
        return who_may.canaries_in(*strings, *(string for card in kept for string in card.protects))

    def _texts(self) -> Iterator[str]:
        yield from self._names()
        yield from self._plan()
        yield from self._about_themselves()
        yield from self._corrected()
        if self.kind == "child":
            decision = self.record.find(Decision, self.reader.id)
            yield decision.words_for_child if decision else ""
            yield from (row.words for row in self.record.all(Dissent) if self._says_at_home(row))
            yield from (
                card.text for card in filter(self.card, self.record.all(Entry)) if self._told_by(card)
            )
        if self.whole:
            yield from self._board()
            yield from self._day()
            yield from self._decisions()
            yield from self._reports()

    def _names(self) -> Iterator[str]:
        conference = self.record.conference
        yield from (conference.reference, conference.place, conference.online, conference.area)
        for person in self.record.all(Person):
            yield from (person.name, person.called)
            yield person.is_ if self.whole else ""
            yield person.agency if self.whole and self._of_theirs(person.to) else ""
        for child in self.record.all(Child):
            if self.theirs(child.id):
                yield from (child.name, child.called)

    def theirs(self, child: str) -> bool:
        """Whether this copy may name that child: one of the family has their own, everybody else all."""
        if not self.office and self.reader.belongs_to:
            return child in self.reader.belongs_to
        return True

    def _of_theirs(self, about: list[str]) -> bool:
        return not about or any(map(self.theirs, about))

    def _kept_from(self, card: Entry) -> bool:
        feared = who_may.danger_for(card, self.record) == self.reader.id
        return feared or (card.held and not self.office)

    def card(self, card: Entry) -> bool:
        """Whether that card may stand there."""
        may = self.reader.may_read_card(card, self.record) and self._of_theirs(card.about)
        return may and not card.withdrawn and not self._kept_from(card)

    def _told_by(self, card: Entry) -> bool:
        """Whether these are this child's own words, which they want to share with everyone at home."""
        asked = card.may_share == "yes" and card.audience in (["everyone"], ["child"])
        mine = card.own_words and card.said_by == self.reader.id
        return asked and mine and not card.not_for

    def _board(self) -> Iterator[str]:
        for card in filter(self.card, self.record.all(Entry)):
            yield from (card.text, card.because, card.likelihood, card.significant_because)
            yield from (card.if_nothing_changes, card.finder, card.find_by, card.whose, card.said_by)
            yield from (card.answer, card.answer_by, card.answer_by_when, card.read_by)
            yield from (text for child, text in card.effect.items() if self.theirs(child))
            yield from (card.where, card.who_can_change, card.support)
            yield from (card.gathered, card.also_at_risk) if self.office else ()
            yield from (row.words for row in self.record.all(Response) if self._response(row, card))
        yield from (row.why for row in self.record.all(Score) if self._score(row))

    def _response(self, row: Response, card: Entry) -> bool:
        who, reader = self.record.find(Person, row.who), [self.reader]
        feared = who is not None and who_may.feared_by(who, self.record, reader)
        mine = self.record.find(Child, row.who) is None and not self._must_not_meet(row.who) and not feared
        return row.entry == card.id and (self.office or mine) and self._has(row)

    def _has(self, row: Any) -> bool:  # noqa: ANN401 - a row of any noun that is for everyone
        """Whether nobody has kept that from this reader by their name."""
        return self.reader.may_read(["everyone"], row.not_for)

    def _score(self, row: Score) -> bool:
        card, person = self.record.find(Entry, row.entry), self.record.find(Person, row.who)
        own = row.who == self.reader.id or (person is not None and person.group != "family")
        told = row.shown and (self.office or own) and self._has(row)
        return told and any(map(self.theirs, row.about)) and (card is None or self.card(card))

    def _outcome(self, row: Outcome) -> bool:
        may = self.reader.may_read(row.audience, row.not_for, row.about)
        return may and not row.withdrawn and self._of_theirs(row.about)

    def _action(self, row: Action) -> bool:
        aim = self.record.find(Outcome, row.outcome)
        mine = self.whole or self.reader.id in (row.who, *row.helpers)
        return mine and self._may_have(row) and (aim is None or self._outcome(aim))

    def _may_have(self, row: Action) -> bool:
        """Whether nothing keeps that action from this reader, whether or not it is a step of theirs."""
        aim = self.record.find(Outcome, row.outcome)
        may = self.reader.may_read(row.audience, row.not_for, aim.about if aim else [])
        seen = aim is None or self.reader.may_read(aim.audience, aim.not_for, aim.about)
        answered = [card for card in self.record.all(Entry) if card.id in row.risks]
        return may and seen and who_may.may_answer(self.reader, row, answered) and not row.withdrawn

    def _plan(self) -> Iterator[str]:
        if self.kind == "child":
            return
        outcomes = [row for row in self.record.all(Outcome) if self._outcome(row)]
        for outcome in outcomes:
            yield from (outcome.text, outcome.now, outcome.better, outcome.held_for)
        for row in filter(self._action, self.record.all(Action)):
            review = self.record.find(ActionReview, row.id)
            yield from (row.what, row.who, row.by_words, row.how_often, row.how_we_will_know, row.help)
            yield from (row.how_to, row.service, row.wait, row.meanwhile, review.evidence if review else "")
        for sign in filter(self._has, self.record.all(Contingency)):
            if self.whole or self.row.called in f"{sign.sign} {sign.then}":
                yield from (sign.sign, sign.then)
        for remark in filter(self._remark, self.record.all(Remark)):
            yield from (remark.text, remark.more, remark.who, remark.by, remark.when, remark.answer)

    def _remark(self, row: Remark) -> bool:
        may = self.reader.may_read(row.audience, row.not_for, row.about)
        mine = self.whole or self.reader.id in (row.who, row.by)
        return may and mine and not row.withdrawn and self._of_theirs(row.about)

    def _about_themselves(self) -> Iterator[str]:
        yield getattr(self.row, "keep_in_touch", "")
        for row in self.record.all(CheckIn):
            if self.office or self.reader.id in (row.id, row.by):
                yield row.when

    def _day(self) -> Iterator[str]:
        for item in self.record.all(AgendaItem):
            if self.reader.may_read(item.audience, item.not_for):
                yield from (item.family_title, item.recap)
        for day in filter(self._has, self.record.all(KeyDate)):
            yield from (day.what, day.then)
        for agreed in filter(self._has, self.record.all(WorkingAgreement)):
            yield from (agreed.limits, agreed.what_we_ask, agreed.what_you_can_ask)
        for new in self.record.all(NewInformation):
            if self.reader.may_read(new.audience, new.not_for) and (new.shareable or self.office):
                yield new.what
        for objection in self.record.all(Objection):
            if self.office or objection.who == self.reader.id:
                yield from (objection.words, objection.decided)

    def _corrected(self) -> Iterator[str]:
        for row in self.record.all(Correction):
            card, action = self.record.find(Entry, row.what), self.record.find(Action, row.what)
            theirs = self.whole or self._is_for(row) or self._is_own(card, action)
            may = (card is None or self.card(card)) and (action is None or self._may_have(action))
            may = may and self._concerns(row, card or action)
            if theirs and may and self.reader.may_read(row.audience, row.not_for):
                yield from (row.now_is, row.why)

    def _concerns(self, row: Correction, thing: Entry | Action | None) -> bool:
        """Whether a correction is about a child of theirs; one that says of nobody whom may be about any."""
        child = self.record.find(Child, row.what)
        about = [child.id] if child else row.about
        unsaid = thing is None and not about and row.audience == ["everyone"]
        return (
            all(self.theirs(each.id) for each in self.record.all(Child)) if unsaid else self._of_theirs(about)
        )

    def _is_for(self, row: Correction) -> bool:
        """Whether a correction was said to be for this reader."""
        return not {self.reader.id, "child" if self.kind == "child" else ""}.isdisjoint(row.audience)

    def _is_own(self, card: Entry | None, action: Action | None) -> bool:
        """Whether that stands in a paper of their own: words that they told, or a step of theirs."""
        return bool((card and self._told_by(card)) or (action and self._action(action)))

    def _decisions(self) -> Iterator[str]:
        for decision in self.record.all(Decision):
            if self.theirs(decision.id) and self._has(decision):
                yield decision.reasons
            if self.office:
                yield from (decision.despite, decision.dissent_weighed)
        for view in self.record.all(StatedView):
            if self.theirs(view.child) and (self.office or view.who == self.reader.id):
                yield view.words
        yield from (row.words for row in self.record.all(Dissent) if self._dissent(row))

    def _says_at_home(self, row: Dissent) -> bool:
        """Whether a child says that of their own decision, and others at home may read it."""
        return row.shared and row.who == row.child == self.reader.id

    def _dissent(self, row: Dissent) -> bool:
        """A parent reads their own, and what the chair chose that parents read."""
        told = row.who == self.reader.id or (row.shared and not self._must_not_meet(row.who))
        not_theirs = self.record.find(Child, row.who) is not None and not self.theirs(row.who)
        return self.office or (self.theirs(row.child) and told and not not_theirs)

    def _must_not_meet(self, who: str) -> bool:
        both = {self.reader.id, who}
        return len(both) > 1 and any(both <= {*pair.people} for pair in self.record.all(KeptApart))

    def _reports(self) -> Iterator[str]:
        for report in self.record.all(Report):
            if not self.reader.may_read(report.audience, report.not_for):
                continue
            yield report.author
            shares: list[Any] = [*self.record.all(ReportShare), *self.record.all(ReportComment)]
            for row in shares:
                if row.report == report.id and (self.office or row.person == self.reader.id):
                    yield from (getattr(row, "how", ""), getattr(row, "words", ""))


def as_content(copy: Copy) -> set[str]:
    """The canaries in what its papers are about to say, their names and feet among it."""
    texts: list[str] = []
    for _, document in contents(copy):
        texts += [document.title, document.footer, *reading(document)]
    return who_may.canaries_in(*texts)


def in_content(table: MemoryDesk, _watch: Watch) -> Iterator[str]:
    """What stands in somebody's copy, before any file is made, that may not."""
    record = table.desk.record
    for copy in copies(record, now=table.clock.now()):
        papers = Papers(record, copy)
        if leaked := as_content(copy) - papers.allowed():
            yield f"the copy of {copy.recipient.id} holds {sorted(leaked)}"


def in_files(table: MemoryDesk, _watch: Watch) -> Iterator[str]:
    """What another program reads in somebody's finished papers that may not be there."""
    record = table.desk.record
    for copy in copies(record, now=table.clock.now()):
        papers = Papers(record, copy)
        may = papers.allowed() - papers.protected()
        for made in make_pack(copy):
            if isinstance(made, Stopped):
                if not may_stop(made, papers):
                    yield f"{made.name} of {copy.recipient.id} is stopped for {made.what}, {made.where}"
            elif leaked := read_elsewhere(made) - may:
                yield f"{made.name} of {copy.recipient.id} holds {sorted(leaked)}"


def may_stop(made: Stopped, papers: Papers) -> bool:
    """Whether what a paper was stopped for is kept from its reader, or comes from what is."""
    copied = made.what in who_may.copied_from(papers.record, [papers.reader])
    return copied or bool(who_may.canaries_in(made.what) & papers.protected())


def read_elsewhere(paper: Paper) -> set[str]:
    """The canaries that readers which are not ours find in a file and in its name, however broken."""
    texts = {"pdf": _pdf, "docx": _docx, "html": _html}[paper.name.rpartition(".")[2]](paper.data)
    return who_may.canaries_in(paper.name, *(re.sub(r"\s", "", text) for text in texts))


def _pdf(data: bytes) -> list[str]:
    """The text of its pages, and every string that any of its objects holds, on a page or on none."""
    command = ["pdftotext", "-raw", "-", "-"]
    text = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    with pikepdf.open(io.BytesIO(data)) as file:
        objects: list[Any] = list(file.objects)
        about = [each.read_bytes().decode("utf-8", "replace") for each in objects if _is_about(each)]
        return [text, *about, *map(str, chain.from_iterable(map(_strings, [*objects, file.trailer])))]


def _is_about(each: Any) -> bool:  # noqa: ANN401 - an object of a PDF
    return isinstance(each, pikepdf.Stream) and each.get("/Type") == "/Metadata"


def _strings(each: Any) -> Iterator[str]:  # noqa: ANN401 - an object of a PDF
    """Every string in an object; what it only points at has its own turn."""
    if isinstance(each, pikepdf.String):
        yield str(each)
    elif isinstance(each, pikepdf.Array):
        yield from chain.from_iterable(_strings(part) for part in each if not _apart(part))
    elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
        yield from chain.from_iterable(_strings(part) for _, part in each.items() if not _apart(part))


def _apart(part: Any) -> bool:  # noqa: ANN401 - an object of a PDF
    return isinstance(part, pikepdf.Object) and part.is_indirect


def _docx(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = [file.read(name).decode("utf-8", "replace") for name in file.namelist()]
    return [*parts, *(re.sub(r"<[^>]*>", "", part) for part in parts)]


def _html(data: bytes) -> list[str]:
    page = data.decode()
    return [page, re.sub(r"<[^>]*>", "", page)]


class Rarely:
    """Looks after every so many acts, for a look takes long; and after each once something was found.

    Only then can `Hunt` tell a story again that is shorter than the one that leaked.
    """

    def __init__(self, look: Look, every: int) -> None:
        self._look, self._every = look, every
        self._acts, self._found = 0, False

    def __call__(self, table: MemoryDesk, watch: Watch) -> Iterator[str]:
        """What is wrong now, in words."""
        self._acts += 1
        if self._found or self._acts % self._every == 0:
            for wrong in self._look(table, watch):
                self._found = True
                yield wrong
