"""What settles a small thing that is still open: which question is put, and what of it is known already."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final

from soundingboard.ui.chair.pages.page import At
from soundingboard.ui.chair.pages.rows import Row, part
from soundingboard.views.chair.parts import FindingView

Settle = Callable[[At, str], object]
"""Asks for what settles it; the text is the first id that it is about."""


def _noted(kind: str) -> Settle:
    return lambda at, who: at.ask("add_remark", kind=kind, who=who)


def _noted_of_all(kind: str) -> Settle:
    return lambda at, _about: at.ask("add_remark", kind=kind)


def _of(form: str, field: str) -> Settle:
    return lambda at, key: at.ask(form, **{field: key})


def _looked_again(at: At, key: str) -> None:
    """Say if the agreement holds; where no day was set for that, note that it was looked at."""
    if any(each.id == key for each in at.view.plan.remarks):
        at.ask("edit_remark", remark=key)
    else:
        at.ask("add_remark", kind="revisit")


_CARD: Final = _of("edit_entry", "entry")
_REMARK: Final = _of("edit_remark", "remark")
_ACTION: Final = _of("edit_action", "action")

SETTLED_BY: Final[Mapping[str, Settle]] = {
    "understood_open": _noted("understood"),
    "absent_open": _noted("absent"),
    "care_support_open": _noted("care_support"),
    "contact_open": lambda at, who: at.ask("add_action", kind="contact_absent_parent", **{"with": (who,)}),
    "promise_open": _of("review_action", "action"),
    "assumption_open": _REMARK,
    "not_available_open": _REMARK,
    "referral_open": _ACTION,
    "on_parent_open": _ACTION,
    "read_back_open": _CARD,
    "nature_open": _CARD,
    "context_open": _CARD,
    "changer_open": _CARD,
    "support_open": _CARD,
    "agreement_open": _noted_of_all("revisit"),
    "revisit_open": _looked_again,
    "route_open": _noted_of_all("route"),
    "network_open": _noted("network"),
    "new_worker_open": _noted("new_worker"),
    "kin_open": lambda at, what: at.ask("answer_readiness", about="conference", what=what),
    "recap_open": _of("recap", "item"),
    "catch_up_open": _of("catch_up", "who"),
}
"""By the code of what is open; what no single question settles is not in it."""


def open_rows(ends: Collection[FindingView], title: str) -> Iterator[Row]:
    """A small title and a line for each; those that one question settles can be opened."""
    if ends:
        yield part(title)
    for each in ends:
        about = "open" if each.code in SETTLED_BY else "finding"
        key = "|".join((each.code, *each.about))
        yield Row(f"{about}:{key}", "line", each.message, mark="worry", tone="worry")


def settle(at: At) -> None:
    """Put the question that settles what the current row says."""
    code, _, about = at.key.partition("|")
    SETTLED_BY[code](at, about.partition("|")[0])
