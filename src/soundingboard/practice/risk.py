"""What makes a worry a risk, and what an entry on the board still lacks."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from soundingboard.base.dates import joined
from soundingboard.base.forgetting import remembered
from soundingboard.practice.doing import is_empty
from soundingboard.practice.facts import EntryFacts
from soundingboard.practice.finding import FieldFinding

NO_NAMES: Mapping[str, str] = MappingProxyType({})

DOMESTIC_ABUSE = "domestic_abuse"

PARTS: Mapping[str, str] = {
    "about": "which child it is about",
    "because": "what has happened that makes us think so",
    "effect": "what it does to the child",
    "likelihood": "how likely it is, and why",
    "significant_because": "why it is serious enough to matter now",
    "if_nothing_changes": "what happens if nothing changes",
}
"""The parts of a risk, and what each one says. A risk has them all; a worry need not."""

_PARTED = re.compile(
    r"\b(?:(?i:separated|separating|separation|split(?:ting)? up|(?:has|have|they've|'ve) split|broke up|"
    r"(?:broken|broke|breaking|break) (?:up|it off)|break-?up|parted|no longer together|"
    r"not together any ?more|(?:no longer|not) (?:a couple|in a relationship|living together)|"
    r"living apart|lives? apart|"
    r"ex-(?:partner|husband|wife|boyfriend|girlfriend)|(?:moved|moving|moves) out|divorc(?:ed|ing|e)|"
    r"relationship (?:is|was) over|(?:ended|ending) (?:it|things)|finished with (?:him|her)|"
    r"(?:kicked|threw|thrown|put) (?:him|her) out|"
    r"(?:left|leaving|leaves) (?:him|her(?! \w)|the relationship)|relationship (?:has )?ended|"
    r"end(?:ed|ing) (?:the|her|his|their) relationship)|"
    r"(?:left|leaving|leaves) [A-Z]\w+(?! (?:at|with|alone|on|to)\b| in [a-z]))\b",
)
"""Two adults have parted; "left Ella with Nan" is not that."""


PARTING = "“{parted}”: parting can make the danger greater. Ask what has happened since."


def missing_parts(entry: EntryFacts, called: Mapping[str, str] = NO_NAMES) -> tuple[tuple[str, str], ...]:
    """Each part of a risk that is empty, with what it should say; `called` maps ids to names."""
    return tuple((part, says(entry, part, called)) for part in PARTS if lacks(entry, part))


def lacks(entry: EntryFacts, part: str) -> bool:
    """Whether a part is empty; an effect is, too, while it is for one of the children and not for another."""
    if part == "about":
        return not entry.about
    if part == "effect":
        effects = [entry.effect.get(child, "") for child in entry.about] or list(entry.effect.values())
        return not effects or any(map(is_empty, effects))
    return is_empty(getattr(entry, part))


def says(entry: EntryFacts, part: str, called: Mapping[str, str]) -> str:
    """What a part should say, with the names of the children for whom it says nothing yet."""
    if part != "effect":
        return PARTS[part]
    without = [child for child in entry.about if is_empty(entry.effect.get(child, ""))]
    names = joined([called.get(child, child) for child in without])
    return f"what it does to {names}" if names else PARTS[part]


def texts_of(entry: EntryFacts) -> Mapping[str, str]:
    """Every text of an entry that the chair wrote, by field; `effect` is one text for each child."""
    fields = (
        "text",
        "because",
        "likelihood",
        "significant_because",
        "if_nothing_changes",
        "where",
        "support",
    )
    written = {field: getattr(entry, field) for field in fields}
    written |= {f"effect.{child}": effect for child, effect in entry.effect.items()}
    return {field: text for field, text in written.items() if text}


def says_they_parted(entry: EntryFacts) -> str | None:
    """The words of an entry that say that two adults have parted, or None."""
    return next(filter(None, map(_parted, texts_of(entry).values())), None)


@remembered(8192)
def _parted(text: str) -> str | None:
    match = _PARTED.search(text)
    return match[0].strip() if match else None


def check_entry(
    entry: EntryFacts, *, domestic_abuse: bool = False, called: Mapping[str, str] = NO_NAMES
) -> tuple[FieldFinding, ...]:
    """What this one entry still lacks, whoever captured it and wherever it stands."""
    found = []
    if entry.kind == "risk":
        found += [
            FieldFinding("risk_incomplete", part, f"Not yet a risk: say {says}.")
            for part, says in missing_parts(entry, called)
        ]
    if entry.kind == "not_sure" and is_empty(entry.finder or ""):
        found.append(
            FieldFinding("grey_area_without_finder", "finder", "Ask: “Who finds this out, and by when?”")
        )
    if domestic_abuse and (parted := says_they_parted(entry)):
        found.append(FieldFinding("separation_reminder", "text", PARTING.format(parted=parted)))
    return tuple(found)
