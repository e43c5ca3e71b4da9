"""Sentences that hide who did it, and letters that only insiders read."""

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class UnclearSpan:
    """Characters of a text that are not clear, why, and another way."""

    start: int
    end: int
    why: str
    say: str


@dataclass(frozen=True, slots=True)
class Harm:
    """Words of harm: what is done to somebody, how somebody is then, and things that cannot be harmed."""

    done: tuple[str, ...]
    states: tuple[str, ...]
    things: tuple[str, ...]


def unclear_spans(text: str, harm: Harm, known_letters: frozenset[str]) -> tuple[UnclearSpan, ...]:
    """Hidden doers of harm and unexplained letters in a text without quotes and names."""
    return tuple(_hidden_doers(text, harm)) + tuple(_letters(text, known_letters))


HIDDEN_DOER = "It hides who did it."

_AUXILIARY = r"(?:was|were|been|being|got|gets|getting)"
_PRESENT = r"(?:is|are)"
_ADVERBS = r"(?: (?:\w+ly|again|also|often|sometimes|twice|once|nearly|almost|never|then|repeatedly|badly))*"
_BY_SOMEBODY = r"(?![^.;!?]*\bby (?!the time|then|now|\d|\w+ing\b|mistake|accident|chance))"
_DOER_AFTER = (
    r"(?!(?:[^.;!?]*)\b(?:when|because|as|after|while) (?:(?:his|her|their|the) )?(?:[A-Z]\w+|mum|dad))"
)
_NO_DOER = (
    r"(?! (?:in|at|on|during) (?:a |an |the |her |his )?(?:fall|accident|crash|playground|football|game))"
    r"(?! (?:playing|falling|climbing|getting between|when (?:she|he|they) fell))"
)


@cache
def _doer_patterns(harm: Harm) -> tuple[re.Pattern[str], ...]:
    longest_first = "|".join(re.escape(one) for one in sorted(harm.done, key=len, reverse=True))
    state_words = "|".join(re.escape(one) for one in harm.states)
    after = rf"\b{_BY_SOMEBODY}{_DOER_AFTER}{_NO_DOER}"
    return (
        re.compile(rf"\b(?:{_AUXILIARY}|{_PRESENT}){_ADVERBS} (?:{longest_first}){after}"),
        re.compile(rf"\b{_AUXILIARY}{_ADVERBS} (?:{state_words}){after}"),
    )


_SEEN_BEFORE = re.compile(
    r"\b(?:saw|seen|see|noticed|found|knew|asked|if|whether|(?:each|every) time|how (?:badly|often|much))"
    r"(?: that)?(?: [\w'-]+){1,2} $",
    re.IGNORECASE,
)
"""Somebody looks at a state, or asks about it: that hides nobody."""


LONGEST_BEFORE = 60
"""Characters before a word of harm that are looked at for whom, or what, it was done to."""


@cache
def _thing_before(harm: Harm) -> re.Pattern[str]:
    things = "|".join(re.escape(one) for one in harm.things)
    return re.compile(rf"\b(?:{things}) (?:(?:had|has|have|that|which|also|then) )*$", re.IGNORECASE)


def _hidden_doers(text: str, harm: Harm) -> list[UnclearSpan]:
    done, state = _doer_patterns(harm)
    matches = [(match, text[: match.start()][-LONGEST_BEFORE:]) for match in done.finditer(text)]
    matches += [
        (match, before)
        for match in state.finditer(text)
        if not _SEEN_BEFORE.search(before := text[: match.start()][-LONGEST_BEFORE:])
    ]
    hidden = [match for match, before in matches if not _thing_before(harm).search(before)]
    return [
        UnclearSpan(*match.span(), HIDDEN_DOER, "Say who did it: … did … to …")
        for match in sorted(hidden, key=re.Match.start)
    ]


_LETTERS = re.compile(r"(?<![\w-])[A-Z]{2,6}s?(?![\w-])")


def _letters(text: str, known: frozenset[str]) -> list[UnclearSpan]:
    """Each group of letters once, where it first stands, unless words beside it explain it."""
    if is_shouted(text):
        return []
    found, seen = [], set()
    for match in _LETTERS.finditer(text):
        letters = match[0].rstrip("s")
        if letters in known or letters in seen or match[0] in known:
            continue
        seen.add(letters)
        if not _explained(text, match):
            why = f"Not everybody knows what {match[0]} stands for."
            found.append(UnclearSpan(*match.span(), why, f"Write it in full the first time: … ({match[0]})"))
    return found


def is_shouted(text: str) -> bool:
    """Whether a text is in capitals, so that capitals say nothing in it."""
    long_words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1]
    return len(long_words) > 2 and sum(word.isupper() for word in long_words) * 2 > len(long_words)


def _explained(text: str, match: re.Match[str]) -> bool:
    in_brackets = re.search(r"\w+ \($", text[: match.start()]) and text[match.end() :].startswith(")")
    words_follow = re.match(r" \((?:\w+[ -])+\w+\)|, (?:the|which|that|who) |: ", text[match.end() :])
    return bool(in_brackets or words_follow)
