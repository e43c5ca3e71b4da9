"""The kinds of value that a command's fields may hold."""

from typing import Annotated, Literal

import msgspec

Id = str
"""The id of something in this conference; an unknown one is refused."""

Ids = tuple[str, ...]
"""Several ids."""

IdOrIds = str | tuple[str, ...]
"""One id or a list of them."""

Audience = str | tuple[str, ...]
"""``everyone``, ``professionals``, ``child``, or a list of people."""

DateOrWords = Annotated[str, msgspec.Meta(extra={"date": True})]
"""A date as ``2026-11-28``, or what was said instead of one."""

Words = Annotated[str, msgspec.Meta(min_length=1)]
"""Text that may not be empty."""

Minutes = Annotated[int, msgspec.Meta(ge=1, le=600)]
"""Whole minutes, 1 to 600."""

Span = Annotated[str, msgspec.Meta(pattern=r"^\d{2}:[0-5]\d:[0-5]\d$")]
"""A length of time as ``HH:MM:SS``."""

ClockTime = Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$")]
"""A time of the day as ``HH:MM:SS``."""

Ground = Literal["harm", "disrupts", "child_asks", "silences", "confidential", "conflict"]
"""Why somebody may not be there: see the words in `soundingboard.ui.chair.asking.wording`."""

Needs = dict[str, str | bool]

ConferenceKind = Literal["initial", "review", "pre_birth", "transfer_in"]
Matter = Literal[
    "domestic_abuse",
    "substance_use",
    "mental_health",
    "harm_outside_home",
    "sexual_harm",
    "neglect",
    "disability",
]
Group = Literal["family", "supporter", "professional"]
Joins = Literal["room", "teams", "phone", "written"]
Purpose = Literal["open", "voice", "info", "risk", "plan", "decision", "close"]
Kind = Literal["risk", "worry", "going_well", "not_sure"]
MayShare = Literal["yes", "no", "ask"]
ResponseKind = Literal["agree", "part", "disagree", "think"]
Agrees = Literal["yes", "no", "part"]
FatherStatus = Literal["not_known", "not_safe_to_contact"]
TalkedOf = Literal["process", "outcomes", "part"]
ReadyAnswer = Literal["yes", "no", "declined", "not_needed"]
ChoiceKind = Literal["order", "seat", "break_word", "speaker", "may_be_shown"]
NotShown = Literal["scale", "child", "board", "plan"]
"""A page of the family's screen that the family may choose not to see."""
Visits = Literal["agreed", "not_agreed", "limited"]
ActionKind = Literal["step", "visit", "referral", "disruption", "contact_absent_parent", "repair", "recovery"]
Nature = Literal[
    "asked_for_help", "done_well", "existing_safety", "likes", "only_we_know", "past_harm", "complicating"
]
Context = Literal["place", "people", "online", "school", "journey"]
"""Where a child is harmed when it is not at home."""
RemarkKind = Literal[
    "understood",
    "history_known",
    "absent",
    "care_support",
    "readiness",
    "mentor",
    "offer",
    "not_available",
    "assumption",
    "repair",
    "recovery",
    "revisit",
    "route",
    "network",
    "new_worker",
]
RemarkAnswer = Literal["yes", "no", "declined", "still", "changed", "settled"]
OutOfTen = Annotated[int, msgspec.Meta(ge=0, le=10)]
"""0 to 10."""
Status = Literal["done", "part", "not_done", "no_longer_needed"]
ViewKind = Literal["plan", "no_plan", "child_in_need", "unsure"]
Category = Literal["neglect", "physical", "sexual", "emotional"]
Outcome = Literal[
    "plan", "child_in_need", "early_help", "no_plan", "deferred", "continue", "change_category", "end"
]
Keepable = Literal[
    "entry",
    "response",
    "score",
    "new_information",
    "outcome",
    "action",
    "contingency",
    "key_date",
    "core_group",
    "working_agreement",
    "remark",
    "decision",
    "item",
    "report",
    "correction",
]
"""What can be kept from somebody by their name."""
Page = Literal[
    "follow", "who", "your_part", "today", "board", "plan", "scale", "child", "decision", "next", "pause"
]
