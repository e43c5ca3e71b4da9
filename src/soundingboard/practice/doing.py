"""What a step of the plan says is done: one thing or two, and whether anybody could see it."""

import re
from functools import cache

import msgspec

from soundingboard.base.forgetting import remembered
from soundingboard.practice.books import read_book
from soundingboard.practice.patterns import compile_pattern, without_quotes


class Vague(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A vague way to say what is done; `unless` makes it clear, `ask` makes people say it."""

    patterns: tuple[str, ...]
    ask: str
    unless: tuple[str, ...] = ()


class SmartBook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The rule book of the coach; its file says what each field means."""

    groups: frozenset[str]
    empty: frozenset[str]
    verbs: frozenset[str]
    noun_verbs: frozenset[str]
    no_objects: frozenset[str]
    prepositions: frozenset[str]
    vague: tuple[Vague, ...]


@cache
def smart_book() -> SmartBook:
    """The rule book that ships with the program."""
    return read_book(SmartBook, "rules", "smart.toml")


@remembered(8192)
def is_empty(text: str) -> bool:
    """Nothing is said: no letter or digit, or only a word that stands for nothing."""
    plain = text.strip().lower().rstrip(".")
    return not any(character.isalnum() for character in plain) or plain in smart_book().empty


@cache
def _vague_rows() -> tuple[tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...], str], ...]:
    return tuple(
        (tuple(map(compile_pattern, row.patterns)), tuple(map(compile_pattern, row.unless)), row.ask)
        for row in smart_book().vague
    )


_SAID_HOW = re.compile(r"\bby (?!the\b|a\b)(\w+ing)\b|: \w+", re.IGNORECASE)


def vague_in(what: str) -> tuple[str, str] | None:
    """The first vague words in a step and what to ask about them; None when it is clear.

    "… by weighing him each Monday" makes anything clear, unless it is as vague itself.
    """
    text = without_quotes(what)
    how = _SAID_HOW.search(text)
    if how and _first_vague(text[how.start() :]) is None:
        return None
    return _first_vague(text)


def _first_vague(text: str) -> tuple[str, str] | None:
    for patterns, unless, ask in _vague_rows():
        match = next(filter(None, (pattern.search(text) for pattern in patterns)), None)
        if match and not any(pattern.search(text) for pattern in unless):
            return match[0], ask
    return None


LONGEST = 2000
"""Characters of a step that are looked at for a second thing; nobody reads on to the end of a longer one."""

_MODAL = r"(?:will|shall|to|should|must|can|would|needs to|has to|have to)"
_AND = re.compile(r"(?:,? and|,? &) (?:(?:then|also) )?")
_CLAUSE = re.compile(
    r"\b(?:if|when|that|what|who|whom|whether|because|where|how|until|while|so|which|why|whenever|after|before)"
    r"\b(?P<rest>.*)$"
)
_OWN_VERB = re.compile(r"\b(?:will|can|could|may|might|should|to|they|we|you|I|not to)\b")
_SHARED_OBJECT = frozenset({"it", "them", "this", "these", "both"})


def two_things(what: str) -> tuple[str, str] | None:
    """The two things that a step asks for, or None when it asks for one.

    Two things are two verbs of doing joined by "and", each with an object of its own: "visit Ella
    and ring the school". "Wash and dress Noah", "have Ella and Noah" and "tell Ella what was
    decided, and that none of it is her fault" are one.
    """
    text = without_quotes(what[:LONGEST]).strip().rstrip(".")
    for joint in _AND.finditer(text):
        left, right = text[: joint.start()], text[joint.end() :]
        second = _second_thing(left, right)
        if second and _has_verb_and_object(left):
            return left.strip(), second
    return None


def _second_thing(left: str, right: str) -> str | None:
    """The right side from its verb on, when it is a thing of its own to do."""
    subject = re.match(r"(?:(?:[\w'-]+ ){1,4}?(?:will|shall|should|must)|[A-Z]\w+ to) (?=[a-z])", right)
    if subject:
        rest = right[subject.end() :]
        return right if _is_verb(_first_word(rest)) and _object_after(rest) else None
    clause = _CLAUSE.search(left)
    if clause and _OWN_VERB.search(clause["rest"]):
        return None
    rest = re.sub(r"^(?:will|to|not|he will|she will|they will) ", "", right)
    verb = _first_word(rest)
    form = _is_verb(verb) or (not re.search(rf"\b{_MODAL}\b", left) and _is_verb(_base(verb)))
    return rest if form and _object_after(rest) else None


def _has_verb_and_object(left: str) -> bool:
    """The left side has a verb of doing with an object: what follows its modal, or its first verb."""
    words = left.split(" ")
    after_modal = re.search(rf"\b{_MODAL} (?:not |also |then )?(?P<rest>.+)$", left)
    if after_modal:
        return bool(_object_after(after_modal["rest"], noun_like=False))
    for place, word in enumerate(words):
        if _is_verb(word.lower()) or _is_verb(_base(word.lower())):
            return bool(_object_after(" ".join(words[place:]), noun_like=False))
    return False


def _object_after(clause: str, *, noun_like: bool = True) -> str:
    """What a clause's verb is done to, or an empty text.

    With `noun_like`, a verb that is as often a noun must stand right before its object.
    """
    verb, _, rest = re.split(r"[,;.]", clause, maxsplit=1)[0].partition(" ")
    words = [word for word in rest.split(" ") if word]
    if (
        noun_like
        and words
        and _base_of(verb) in smart_book().noun_verbs
        and words[0] in smart_book().prepositions
    ):
        return ""
    while words and words[0].lower() in smart_book().no_objects:
        words.pop(0)
    if not words or words[0].lower() in _SHARED_OBJECT:
        return ""
    return " ".join(words)


def _first_word(text: str) -> str:
    return re.split(r"[ ,;.]", text, maxsplit=1)[0]


def _is_verb(word: str) -> bool:
    return word in smart_book().verbs or word in smart_book().noun_verbs


def _base_of(word: str) -> str:
    return word if _is_verb(word) else _base(word)


def _base(word: str) -> str:
    """The base form of "visits", "goes", "tidies"."""
    for ending, base in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and _is_verb(word.removesuffix(ending) + base):
            return word.removesuffix(ending) + base
    return {"has": "have", "does": "do"}.get(word, word)
