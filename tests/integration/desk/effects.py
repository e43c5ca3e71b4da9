"""What each command changes for whoever reads: one look at a view for each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from soundingboard.desk.desk import Desk
from soundingboard.views.chair.parts import CardView, ChildView, PersonView
from soundingboard.views.chair.plan_parts import ActionView
from soundingboard.views.chair.time_parts import ItemView
from soundingboard.views.frame import Frame, from_bytes
from soundingboard.views.whole import whole

BELONGS_TO_NOBODY = "feedback"


@dataclass(frozen=True)
class Seen:
    """What can be read at one moment: the chair's view, the family's frame, and the conference as data."""

    desk: Desk

    @property
    def frame(self) -> Frame:
        return from_bytes(self.desk.view.screen.frame)

    def table(self, name: str) -> list[dict[str, Any]]:
        return whole(self.desk.record)[name]  # type: ignore[no-any-return]

    def row(self, name: str, key: str) -> dict[str, Any]:
        return next(row for row in self.table(name) if row["id"] == key)

    def person(self, key: str) -> PersonView:
        return next(person for person in self.desk.view.people if person.id == key)

    def child(self, key: str) -> ChildView:
        return next(child for child in self.desk.view.children if child.id == key)

    def card(self, key: str) -> CardView:
        return next(card for card in self._cards() if card.id == key)

    def action(self, key: str) -> ActionView:
        return next(action for action in self._actions() if action.id == key)

    def item(self, key: str) -> ItemView:
        return next(item for item in self.desk.view.time.items if item.id == key)

    @property
    def ids(self) -> set[str]:
        """Of all that stands: children, cards, actions and items."""
        view = self.desk.view
        rows: list[ChildView | ItemView | CardView | ActionView] = [*view.children, *view.time.items]
        return {row.id for row in (*rows, *self._cards(), *self._actions())}

    def _cards(self) -> list[CardView]:
        return [card for column in self.desk.view.columns for card in column.cards]

    def _actions(self) -> list[ActionView]:
        return [action for outcome in self.desk.view.plan.outcomes for action in outcome.actions]

    def texts(self, kind: str) -> list[str]:
        return [card.text for card in self._cards() if card.kind == kind]


EFFECTS: dict[str, Callable[[Seen], object]] = {
    "create_conference": lambda seen: seen.desk.view.family == "Quist family",
    "edit_conference": lambda seen: seen.desk.record.conference.previous_not_quorate,
    "add_child": lambda seen: seen.table("children")[-1]["called"],
    "edit_child": lambda seen: seen.row("children", "ivy")["trusted_adult"] == "Gran",
    "remove_child": lambda seen: "cousin" not in seen.ids,
    "add_person": lambda seen: seen.desk.view.people[-1].called,
    "edit_person": lambda seen: seen.person("tom").plain == "Ivy's head teacher",
    "remove_person": lambda seen: all(person.id != "wrong" for person in seen.desk.view.people),
    "record_father": lambda seen: seen.row("fathers", "ivy")["person"] == "ben",
    "keep_apart": lambda seen: seen.table("kept_apart")[0]["people"] == ["anna", "ben"],
    "plan_arrival": lambda seen: seen.row("arrival_plans", "ben")["waits"] == "Room 4",
    "plan_attendance": lambda seen: (
        seen.row("agenda_items", "risks")["attends"] == {"anna": "room", "ben": "call"}
    ),
    "ask_if_safe": lambda seen: (
        "Teams" in seen.row("safety_answers", "anna")["answer"]
        and seen.row("safety_answers", "anna")["protects"] == ["14 Larch Row"]
    ),
    "invite": lambda seen: seen.row("people", "ben")["invited_at"],
    "reply": lambda seen: seen.row("people", "tom")["joins"] == "phone",
    "expect_report": lambda seen: seen.desk.view.reports[0].author == "Sam Keeble",
    "receive_report": lambda seen: seen.desk.view.reports[0].received,
    "share_report": lambda seen: seen.desk.view.reports[0].shared[0] == ("Anna", 0, True),
    "comment_on_report": lambda seen: seen.table("report_comments")[0]["agrees"] == "part",
    "prepare": lambda seen: seen.row("preparations", "anna")["by"] == "sam",
    "answer_readiness": lambda seen: seen.table("readiness_answers")[0]["answer"] == "declined",
    "choose": lambda seen: seen.table("choices")[0]["words"] == "kettle",
    "set_agenda": lambda seen: [item.id for item in seen.desk.view.time.items][:2] == ["welcome", "risks"],
    "add_item": lambda seen: seen.item("photos"),
    "edit_item": lambda seen: seen.item("photos").minutes == 7,
    "move_item": lambda seen: [item.id for item in seen.desk.view.time.items].index("photos") == 3,
    "remove_item": lambda seen: "extra" not in seen.ids,
    "start_conference": lambda seen: seen.desk.view.phase == "day" and seen.frame.recording,
    "arrive": lambda seen: seen.desk.view.here_line[0] in "34",
    "start_item": lambda seen: seen.item(seen.desk.view.current_item).state == "now",
    "give_recording_notice": lambda seen: seen.desk.view.notice_given and seen.table("objections"),
    "object_to_recording": lambda seen: seen.desk.view.objections[-1].decided == "notes",
    "start_recording": lambda seen: seen.desk.view.recording == "on",
    "pause_recording": lambda seen: seen.frame.recording == "The recording is paused",
    "record_again": lambda seen: seen.desk.view.recording == "on",
    "resume_recording": lambda seen: seen.desk.view.recording == "on",
    "bookmark": lambda seen: seen.desk.view.bookmarks == ("what Anna said about May",),
    "agree_working_agreement": lambda seen: "at home agreed" in seen.desk.view.plan.agreement,
    "use_interpreter": lambda seen: seen.desk.view.interpreter,
    "recap": lambda seen: seen.frame.recap == "We know who is here.",
    "speaking": lambda seen: any(turn["who"] for turn in seen.table("turns")),
    "finish_item": lambda seen: seen.item("welcome").state == "finished",
    "skip_item": lambda seen: seen.item("photos").state == "skipped",
    "capture": lambda seen: seen.table("entries")[-1]["text"],
    "edit_entry": lambda seen: "9 of 20" in seen.card("w1").text,
    "move_entry": lambda seen: (
        seen.card("w1").kind == "risk" and "moved from Worries" in seen.card("w1").note
    ),
    "show_entry": lambda seen: not seen.card("w1").kept_back and "Ivy was late" in str(seen.frame),
    "clear_words": lambda seen: not seen.card("again").kept_back and seen.table("copied_words")[0]["cleared"],
    "clear_name": lambda seen: seen.table("cleared_names")[0]["name"] == "Ivy Thorp",
    "keep_safe": lambda seen: seen.card("told").text == "Neighbours hear shouting at night.",
    "split_entry": lambda seen: {"The rent is late.", "The car is broken."} <= set(seen.texts("worry")),
    "merge_entries": lambda seen: "Ivy has no coat." in seen.card("long").text and "w2" not in seen.ids,
    "withdraw_entry": lambda seen: "long" not in seen.ids,
    "restore_entry": lambda seen: seen.card("long"),
    "respond": lambda seen: seen.card("w1").response_line == "Anna in part",
    "answer_concern": lambda seen: seen.card("concern").answer,
    "new_information": lambda seen: seen.table("new_information")[0]["what"] == "Ben moved on Monday.",
    "step_out": lambda seen: seen.person("anna").status == "out of the room",
    "go_on": lambda seen: seen.table("absences")[0]["gone_on_because"] == "Anna asked us to",
    "come_back": lambda seen: not seen.person("anna").stepped_out,
    "note_number": lambda seen: seen.person("ben").ring == "07700 900123",
    "keep_in_touch": lambda seen: seen.person("anna").keep_in_touch == "Sam rings every Monday",
    "trust": lambda seen: seen.row("children", "ivy")["trusted_adult"] == "Mr Ali, who teaches music",
    "catch_up": lambda seen: seen.row("catch_ups", "anna")["by"] == "sam",
    "somebody_at_door": lambda seen: seen.desk.view.screen.shows == "neutral" and seen.table("at_doors"),
    "settle_door": lambda seen: (
        (seen.table("at_doors")[0]["ground"], seen.table("at_doors")[0]["police"]) == ("conflict", "told")
    ),
    "begin_closed_part": lambda seen: (
        "the duty team" in repr(seen.desk.view.apart.closed)
        and (seen.desk.view.screen.shows, seen.table("closed_parts")[0]["ground"])
        == ("neutral", "confidential")
    ),
    "end_closed_part": lambda seen: seen.table("closed_parts")[0]["until"],
    "child_joins": lambda seen: (
        seen.child("ivy").present
        and (seen.child("ivy").not_with, seen.child("ivy").stop_word) == (("ben",), "banana")
        and seen.child("ivy").talks.startswith("Sam")
    ),
    "child_leaves": lambda seen: seen.desk.view.screen.shows == "neutral" and not seen.child("ivy").present,
    "start_break": lambda seen: seen.frame.page.again == "We start again at 10:15",  # type: ignore[union-attr]
    "extend_break": lambda seen: seen.frame.page.again == "We start again at 10:20",  # type: ignore[union-attr]
    "end_break": lambda seen: seen.desk.view.time.pause.ends is None,
    "score": lambda seen: seen.desk.view.scores[0].score == 7,
    "show_scores": lambda seen: seen.frame.page.scales[0].scores[0].score == 7,  # type: ignore[union-attr]
    "add_outcome": lambda seen: seen.desk.view.plan.outcomes[-1].text,
    "edit_outcome": lambda seen: seen.row("outcomes", "o1")["better"] == "On time on 19 of 20 days",
    "withdraw_outcome": lambda seen: len(seen.desk.view.plan.outcomes) == 1,
    "add_action": lambda seen: seen.action("a1"),
    "edit_action": lambda seen: seen.row("actions", "a1")["how_often"] == "every school day",
    "agree_action": lambda seen: seen.action("a1").agreed,
    "review_action": lambda seen: seen.row("action_reviews", "a2")["status"] == "not_done",
    "add_remark": lambda seen: seen.desk.view.plan.remarks[-1].who_line == "Anna",
    "edit_remark": lambda seen: seen.desk.view.plan.remarks[-1].number == 6,
    "withdraw_remark": lambda seen: not seen.desk.view.plan.remarks,
    "withdraw_action": lambda seen: "a2" not in seen.ids,
    "set_contingency": lambda seen: seen.desk.view.plan.contingencies[0][0] == "Ivy is late twice in a week",
    "add_key_date": lambda seen: seen.table("key_dates")[0]["day"] == "2026-12-18",
    "remove_key_date": lambda seen: len(seen.table("key_dates")) == 1,
    "keep_from": lambda seen: seen.row("core_groups", "core-group")["not_for"] == ["ben"],
    "set_core_group": lambda seen: seen.desk.view.plan.core_group.startswith("Sam leads"),
    "give_view": lambda seen: seen.desk.view.views[0].view == "plan",
    "decide": lambda seen: any(child.outcome for child in seen.desk.view.children),
    "record_dissent": lambda seen: (
        (seen.table("dissents")[0]["who"], seen.table("dissents")[0]["shared"]) == ("tom", True)
    ),
    "set_next_conference": lambda seen: seen.desk.view.plan.next_conference,
    "check_in_after": lambda seen: seen.row("check_ins", "anna")["by"] == "sam",
    "private_note": lambda seen: "private_notes" not in whole(seen.desk.record),
    "show": lambda seen: seen.desk.view.screen.shows == "board",
    "turn_page": lambda seen: seen.desk.record.conference.turned == 0,
    "hold": lambda seen: seen.desk.view.screen.state in ("held", "live"),
    "hide": lambda seen: seen.desk.view.screen.state == "hidden",
    "share_screen": lambda seen: not seen.desk.record.conference.shared_on_call,
    "emergency": lambda seen: seen.desk.record.conference.emergency_at,
    "end_emergency": lambda seen: seen.table("alarms")[0]["until"],
    "take_off_call": lambda seen: not any(row["let_in"] for row in seen.table("presences")),
    "leave": lambda seen: not seen.person("tom").present,
    "stop_recording": lambda seen: seen.desk.view.recording == "stopped",
    "keep_recording": lambda seen: seen.table("kept_recordings")[0]["seconds"] == 1311.5,
    "hold_legally": lambda seen: seen.desk.record.conference.legal_hold,
    "release_hold": lambda seen: not seen.desk.record.conference.legal_hold,
    "close_conference": lambda seen: seen.desk.view.phase == "closed" and seen.desk.view.send_by,
    "issue": lambda seen: seen.table("issued")[0]["copy"] == "letter",
    "record_attendance": lambda seen: seen.table("call_stays")[0]["who"] == "ben",
    "correct": lambda seen: (
        [seen.table("corrections")[0][name] for name in ("now_is", "by", "audience", "not_for")]
        == ["whom", "Ann Lowe", ["anna"], ["ben"]]
    ),
    "add_feedback": lambda seen: BELONGS_TO_NOBODY not in whole(seen.desk.record),
}
"""What stands in a view once a command was done; something true."""
