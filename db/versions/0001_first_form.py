"""The first form of the database: conferences and all that belongs to them, timeline and access log."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def column(
    name: str, kind: sa.types.TypeEngine[Any], *, key: bool = False, empty: bool = False
) -> sa.Column[Any]:
    """One column; it may be NULL only where it says ``empty``."""
    return sa.Column(name, kind, primary_key=key, nullable=empty)


def text(name: str, **how: bool) -> sa.Column[Any]:
    """Words, a name, an id or a choice."""
    return column(name, sa.String(), **how)


def data(name: str) -> sa.Column[Any]:
    """A list or an object as JSON."""
    return column(name, sa.JSON())


def moment(name: str, **how: bool) -> sa.Column[Any]:
    """A civil time."""
    return column(name, sa.DateTime(), **how)


def day(name: str, **how: bool) -> sa.Column[Any]:
    """A date."""
    return column(name, sa.Date(), **how)


def flag(name: str) -> sa.Column[Any]:
    """Yes or no."""
    return column(name, sa.Boolean())


def whole(name: str, **how: bool) -> sa.Column[Any]:
    """A whole number."""
    return column(name, sa.Integer(), **how)


def real(name: str, **how: bool) -> sa.Column[Any]:
    """A number of seconds."""
    return column(name, sa.Double(), **how)


def table(name: str, *columns: sa.Column[Any]) -> None:
    """A table that stands by itself."""
    op.create_table(name, *columns)


def part(name: str, *columns: sa.Column[Any]) -> None:
    """A table whose rows belong to one conference, under an id that is their own within it."""
    conference = sa.Column("conference", sa.String(), sa.ForeignKey("conferences.id"), primary_key=True)
    table(name, conference, text("id", key=True), *columns)


def upgrade() -> None:
    """Make every table."""
    table(
        "access_log",
        text("id", key=True), moment("at"), text("who"), text("what"), text("why"),
    )  # fmt: skip
    table(
        "archived",
        text("id", key=True), moment("at"),
    )  # fmt: skip
    table(
        "conferences",
        text("id", key=True), text("kind"), text("reference"), text("family"), moment("starts"),
        text("place"), text("online"), day("strategy_discussion", empty=True), day("previous", empty=True),
        flag("previous_not_quorate"), text("area"), text("chair"), data("matters"),
        moment("started_at", empty=True), text("started_although"), moment("closed_at", empty=True),
        text("current_item"), flag("interpreter"), text("page"), flag("hidden"), flag("held"),
        flag("neutral"), flag("shared_on_call"), whole("turned"), text("recording"),
        moment("recording_started_at", empty=True), moment("notice_given_at", empty=True),
        moment("next_conference", empty=True), moment("emergency_at", empty=True), text("legal_hold"),
    )  # fmt: skip
    table(
        "feedback",
        text("id", key=True), text("group"), data("answers"), text("words"),
    )  # fmt: skip
    table(
        "forgotten",
        text("id", key=True), moment("at"),
    )  # fmt: skip
    table(
        "settings",
        text("id", key=True), data("value"), moment("at"),
    )  # fmt: skip
    table(
        "timeline",
        text("conference", key=True), whole("number", key=True), moment("at"), text("who"),
        real("place", empty=True), text("act"), text("command"), data("fields"), data("changes"),
        text("before"), text("hash"),
    )  # fmt: skip
    part(
        "absences",
        text("who"), text("item"), moment("started"), moment("until", empty=True), text("why"),
        text("gone_on_because"),
    )  # fmt: skip
    part(
        "action_reviews",
        text("status"), text("evidence"),
    )  # fmt: skip
    part(
        "actions",
        text("what"), text("outcome"), text("who"), data("helpers"), day("by", empty=True), text("by_words"),
        day("until", empty=True), text("how_often"), text("how_we_will_know"), text("help"), data("risks"),
        data("agreed_by"), text("tells_child"), text("kind"), text("how_to"), text("service"), text("wait"),
        text("meanwhile"), flag("shown"), data("audience"), whole("position"), moment("at"),
        real("place", empty=True), text("withdrawn"), data("not_for"),
    )  # fmt: skip
    part(
        "agenda_items",
        text("title"), text("family_title"), whole("minutes"), text("purpose"), whole("position"),
        data("who"), data("audience"), data("attends"), text("ask"), text("state"), text("skipped_because"),
        text("recap"), data("not_for"),
    )  # fmt: skip
    part(
        "alarms",
        text("why"), moment("started"), moment("until", empty=True), whole("minutes_lost"),
    )  # fmt: skip
    part(
        "arrival_plans",
        text("arrives"), text("waits"), text("leaves"),
    )  # fmt: skip
    part(
        "at_doors",
        text("who"), moment("started"), moment("until", empty=True), text("how"), text("ground"),
        whole("minutes"), text("police"), text("words"),
    )  # fmt: skip
    part(
        "breaks",
        whole("minutes"), text("asked_by"), moment("started"), moment("until", empty=True), text("item"),
        flag("paused_recording"),
    )  # fmt: skip
    part(
        "call_stays",
        text("who"), moment("started"), moment("until"),
    )  # fmt: skip
    part(
        "catch_ups",
        text("by"), text("when"),
    )  # fmt: skip
    part(
        "check_ins",
        text("by"), text("when"),
    )  # fmt: skip
    part(
        "children",
        text("name"), text("called"), day("born", empty=True), day("due", empty=True), text("trusted_adult"),
        whole("position"), flag("present"), data("not_with"), flag("removed"),
    )  # fmt: skip
    part(
        "choices",
        text("who"), text("what"), text("words"), data("not_shown"),
    )  # fmt: skip
    part(
        "cleared_names",
        text("name"), moment("at"),
    )  # fmt: skip
    part(
        "cleared_texts",
        data("texts"), moment("at"),
    )  # fmt: skip
    part(
        "closed_parts",
        text("why"), data("who"), data("outside"), text("ground"), whole("minutes"), text("speaks"),
        text("contact"), moment("started"), moment("until", empty=True),
    )  # fmt: skip
    part(
        "contingencies",
        text("sign"), text("then"), whole("position"), data("not_for"),
    )  # fmt: skip
    part(
        "copied_words",
        text("table"), text("row"), text("from_table"), text("source"), data("words"), flag("cleared"),
        moment("at"),
    )  # fmt: skip
    part(
        "core_groups",
        text("lead"), data("members"), moment("first_meeting", empty=True), data("not_for"),
    )  # fmt: skip
    part(
        "corrections",
        text("what"), text("was"), text("now_is"), text("why"), moment("at"), text("by"), data("about"),
        data("audience"), data("not_for"),
    )  # fmt: skip
    part(
        "decisions",
        text("outcome"), text("category"), text("reasons"), text("dissent_weighed"), flag("relied_on_new"),
        text("despite"), text("words_for_child"), moment("at"), data("not_for"),
    )  # fmt: skip
    part(
        "dissents",
        text("who"), text("child"), text("words"), flag("formal"), flag("shared"),
    )  # fmt: skip
    part(
        "entries",
        text("kind"), text("text"), text("said_by"), text("read_by"), data("about"), flag("own_words"),
        text("may_share"), flag("family_concern"), data("audience"), data("protects"), data("matters"),
        text("nature"), text("whose"), flag("read_back"), text("gathered"), flag("held"), flag("shown"),
        text("because"), data("effect"), text("likelihood"), text("significant_because"),
        text("if_nothing_changes"), data("context"), text("where"), text("also_at_risk"),
        text("who_can_change"), text("support"), text("whose_behaviour"), text("source"), text("finder"),
        text("find_by"), text("answer"), text("answer_by"), text("answer_action"), text("answer_by_when"),
        whole("position"), moment("at"), real("place", empty=True), text("item"), text("withdrawn"),
        data("not_for"),
    )  # fmt: skip
    part(
        "fathers",
        text("person"), text("status"), text("why"),
    )  # fmt: skip
    part(
        "issued",
        text("who"), text("copy"), text("how"), moment("at"), text("by"), text("to"), text("content"),
    )  # fmt: skip
    part(
        "item_spans",
        text("item"), moment("started"), moment("until", empty=True), real("place", empty=True),
    )  # fmt: skip
    part(
        "kept_apart",
        data("people"), text("why"), text("arrangement"),
    )  # fmt: skip
    part(
        "kept_recordings",
        text("file"), real("seconds"), whole("size"), text("sha256"), text("signature"), text("signed_by"),
        moment("at"),
    )  # fmt: skip
    part(
        "key_dates",
        day("day"), text("what"), text("then"), data("not_for"),
    )  # fmt: skip
    part(
        "moves",
        text("entry"), text("came_from"), text("went_to"), text("why"), moment("at"),
    )  # fmt: skip
    part(
        "new_information",
        text("giver"), text("what"), text("why_exceptional"), flag("shareable"), flag("allowed"),
        text("family_time"), data("audience"), moment("at"), data("not_for"),
    )  # fmt: skip
    part(
        "objections",
        text("who"), text("words"), text("decided"), moment("at"),
    )  # fmt: skip
    part(
        "outcomes",
        text("text"), data("about"), text("now"), text("better"), text("held_for"), data("audience"),
        whole("position"), text("withdrawn"), data("not_for"),
    )  # fmt: skip
    part(
        "people",
        text("name"), text("called"), text("is_"), text("plain"), data("to"), text("group"), text("agency"),
        text("joins"), data("needs"), text("keep_in_touch"), text("safe_contact"), text("ring"),
        day("known_since", empty=True), text("can_offer"), flag("cares_day_to_day"), flag("harmed"),
        whole("position"), moment("invited_at", empty=True), moment("replied_at", empty=True),
        text("apologies"), text("sent_views"), text("present"), moment("present_since", empty=True),
        flag("stepped_out"), flag("removed"),
    )  # fmt: skip
    part(
        "preparations",
        day("leaflet", empty=True), day("talked_through", empty=True), data("left_out"), text("by"),
    )  # fmt: skip
    part(
        "presences",
        text("who"), text("joins"), moment("started"), moment("until", empty=True), text("why"),
        flag("let_in"),
    )  # fmt: skip
    part(
        "private_notes",
        text("text"), moment("at"),
    )  # fmt: skip
    part(
        "readiness_answers",
        text("about"), text("what"), text("answer"), text("why"),
    )  # fmt: skip
    part(
        "recording_events",
        text("what"), moment("at"), real("place", empty=True), text("why"),
    )  # fmt: skip
    part(
        "remarks",
        text("kind"), text("text"), text("more"), text("who"), text("by"), text("when"), data("about"),
        text("outcome"), whole("number", empty=True), text("answer"), data("audience"), whole("position"),
        moment("at"), text("withdrawn"), data("not_for"),
    )  # fmt: skip
    part(
        "report_comments",
        text("report"), text("person"), text("agrees"), text("words"),
    )  # fmt: skip
    part(
        "report_shares",
        text("report"), text("person"), moment("at"), text("how"), text("by"),
    )  # fmt: skip
    part(
        "reports",
        text("author"), moment("received", empty=True), data("audience"), whole("position"), data("not_for"),
    )  # fmt: skip
    part(
        "responses",
        text("entry"), text("who"), text("response"), text("words"), moment("at"), data("not_for"),
    )  # fmt: skip
    part(
        "safety_answers",
        text("answer"), data("protects"), moment("at"),
    )  # fmt: skip
    part(
        "scores",
        text("who"), data("about"), whole("score"), text("why"), text("entry"), text("may_share"),
        flag("shown"), moment("at"), data("not_for"),
    )  # fmt: skip
    part(
        "stated_views",
        text("who"), text("child"), text("view"), text("category"), text("words"), moment("at"),
    )  # fmt: skip
    part(
        "turns",
        text("who"), moment("started"), moment("until", empty=True),
    )  # fmt: skip
    part(
        "working_agreements",
        text("home"), text("school"), text("limits"), text("what_we_ask"), text("what_you_can_ask"),
        data("by"), data("not_for"),
    )  # fmt: skip
