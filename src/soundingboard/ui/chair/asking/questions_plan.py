"""Questions for the plan, the decision, and what comes after."""

from typing import Final

from soundingboard.practice.stage import PLAN_OUTCOMES
from soundingboard.ui.chair.asking.question import IN_WORDS, Form, Kind, Question, When
from soundingboard.ui.chair.asking.shared_questions import (
    ACTION_PARTS,
    AUDIENCE,
    CATEGORY,
    NOT_FOR,
    OUTCOME_PARTS,
    WHY,
)

_ACTION: Final = Question("Which action?", Kind.ACTION)
_OUTCOME: Final = Question("Which outcome?", Kind.OUTCOME)
_CHILD: Final = Question("For which child?", Kind.CHILD)
_GETS_PLAN: Final = When("outcome", PLAN_OUTCOMES)
_VISITS: Final = {"agreed": "Agreed", "not_agreed": "Not agreed", "limited": "Agreed with limits"}

PLAN: Final = {
    "add_outcome": Form(
        "Add an outcome",
        "Plan",
        {
            "text": Question("So that what?", Kind.TEXT, "“Ella and Noah feel safe at home”"),
            "about": Question("For which children?", Kind.CHILDREN),
            **OUTCOME_PARTS,
            "audience": AUDIENCE,
            "not_for": NOT_FOR,
            "id": Question("", Kind.MADE),
        },
    ),
    "edit_outcome": Form(
        "Change an outcome",
        "Plan",
        {
            "outcome": _OUTCOME,
            "text": Question("So that what?", Kind.TEXT),
            "about": Question("For which children?", Kind.CHILDREN),
            **OUTCOME_PARTS,
            "audience": AUDIENCE,
            "not_for": NOT_FOR,
        },
    ),
    "withdraw_outcome": Form("Take an outcome away", "Plan", {"outcome": _OUTCOME, "why": WHY}),
    "add_action": Form(
        "Add an action",
        "Plan",
        {
            "what": Question("Who will do what?", Kind.LONG, "One thing that can be seen."),
            **ACTION_PARTS,
            "id": Question("", Kind.MADE),
        },
    ),
    "edit_action": Form(
        "Change an action",
        "Plan",
        {
            "action": _ACTION,
            "what": Question("What will happen?", Kind.LONG),
            **ACTION_PARTS,
            "before": Question("Which action does it come before?", Kind.ACTION, "Leave it open to stay."),
        },
    ),
    "agree_action": Form(
        "Note who agrees to an action",
        "Plan",
        {"action": _ACTION, "by": Question("Who says yes?", Kind.EVERYBODY)},
    ),
    "withdraw_action": Form("Take an action away", "Plan", {"action": _ACTION, "why": WHY}),
    "review_action": Form(
        "Say how a promise was kept",
        "Plan",
        {
            "action": _ACTION,
            "status": Question("Was it kept?", Kind.ONE, words={"part": "In part"}),
            "evidence": Question("How do we know?", Kind.LONG),
        },
    ),
    "set_contingency": Form(
        "Say what we do if",
        "Plan",
        {
            "sign": Question("What would show that things go wrong?", Kind.TEXT),
            "then": Question("What do we do then?", Kind.LONG, "Who, and how fast."),
        },
    ),
    "add_key_date": Form(
        "Add a day that matters",
        "Plan",
        {
            "date": Question("Which day?", Kind.DATE),
            "what": Question(
                "What happens on that day?", Kind.TEXT, "A release, a hearing, the end of bail."
            ),
            "then": Question("What do we do then?", Kind.TEXT),
            "id": Question("", Kind.MADE),
        },
    ),
    "remove_key_date": Form(
        "Take a day that matters out", "Plan", {"id": Question("Which day?", Kind.KEY_DATE)}
    ),
    "set_core_group": Form(
        "Set the core group",
        "Plan",
        {
            "lead": Question("Who leads it?", Kind.PERSON),
            "members": Question("Who is in it?", Kind.EVERYBODY),
            "first_meeting": Question("When do they first meet?", Kind.MOMENT, "3 December 1 pm"),
        },
    ),
    "agree_working_agreement": Form(
        "Agree how we work together",
        "Plan",
        {
            "by": Question("Who agrees to it?", Kind.EVERYBODY),
            "visits_without_notice": Question(
                "Visits without notice",
                Kind.PARTS,
                parts={
                    "home": Question("Visits without notice at home?", Kind.ONE, words=_VISITS),
                    "school": Question("Visits without notice at school?", Kind.ONE, words=_VISITS),
                    "limits": Question("With what limits?", Kind.TEXT, "not before 8 am"),
                },
            ),
            "what_we_ask": Question("What do we ask of the family?", Kind.LONG),
            "what_you_can_ask": Question("What can the family ask of us?", Kind.LONG),
        },
    ),
    "give_view": Form(
        "Note somebody's view",
        "Decision",
        {
            "who": Question("Whose view is it?", Kind.SOMEBODY),
            "child": _CHILD,
            "words": Question("What are their reasons, in their words?", Kind.LONG, unread=True),
            "view": Question("What do they think?", Kind.ONE),
            "category": CATEGORY,
        },
    ),
    "decide": Form(
        "Decide for a child",
        "Decision",
        {
            "child": _CHILD,
            "outcome": Question("What do you decide?", Kind.ONE),
            "category": Question(CATEGORY.ask, Kind.ONE, vital=True, when=_GETS_PLAN),
            "reasons": Question("Why? What do you rely on?", Kind.LONG, vital=True),
            "words_for_child": Question("How would you tell the child?", Kind.LONG, "Short and kind."),
            "dissent_weighed": Question("How did you weigh those who see it differently?", Kind.LONG),
            "relied_on_new": Question("Did you rely on information that was new today?", Kind.YES_NO),
            "despite": Question(
                "If not enough agencies are here: why decide today?", Kind.TEXT, "Leave it open if they are."
            ),
        },
    ),
    "record_dissent": Form(
        "Record that somebody sees it differently",
        "Decision",
        {
            "who": Question("Who sees it differently?", Kind.SOMEBODY),
            "child": _CHILD,
            "words": Question("What do they say, in their words?", Kind.LONG, unread=True),
            "formal": Question("Is it their agency's formal dissent?", Kind.YES_NO),
            "shared": Question(
                "Shall the parents read it in their papers?", Kind.YES_NO, "No, if left open."
            ),
        },
    ),
    "set_next_conference": Form(
        "Set the next conference",
        "Close",
        {"date": Question("When is the next conference?", Kind.MOMENT, "19 February 2027 10 am")},
    ),
    "check_in_after": Form(
        "Say who looks in on somebody",
        "Close",
        {
            "who": Question("On whom?", Kind.SOMEBODY),
            "by": Question("Who looks in?", Kind.PERSON),
            "when": Question("When?", Kind.DATE_OR_WORDS, "tonight"),
        },
    ),
    "close_conference": Form("Close the conference", "Close"),
    "issue": Form(
        "Note that a paper went out",
        "Close",
        {
            "who": Question("To whom did it go?", Kind.SOMEBODY),
            "copy": Question("Which paper?", Kind.TEXT, "letter, summary, plan"),
            "how": Question("How?", Kind.TEXT, "by post, by hand, by secure email"),
            "at": Question("When?", Kind.MOMENT, "Leave it open for now.", past=True),
            "by": Question("Who sent or gave it?", Kind.TEXT),
            "to": Question("By which safe way?", Kind.TEXT, "Empty: the one that is noted of them."),
            # Never asked: only the page of the close knows it.
            "content": Question("What did it hold?", Kind.TEXT, when=When("copy", frozenset())),
        },
    ),
    "correct": Form(
        "Add a correction",
        "Close",
        {
            "what": Question(
                "What is corrected?",
                Kind.THING,
                "Choose it, and only those who have it are told. Else write what it is.",
                free=True,
            ),
            "about": Question(
                "Which children is it about?",
                Kind.CHILDREN,
                "Choose all of them if you like. Left open, only who may know of every child is told.",
                vital=True,
                when=When("what", frozenset({IN_WORDS})),
            ),
            "was": Question("What did it say?", Kind.LONG, unread=True),
            "is": Question("What should it say?", Kind.LONG),
            "why": WHY,
            "audience": Question(
                "Whose papers say it?",
                Kind.EVERYBODY,
                "Leave it open for all grown-ups. For a child’s letter or somebody’s own part, choose whose.",
            ),
            "not_for": NOT_FOR,
            "by": Question("Who put it right?", Kind.SOMEBODY, "Leave it open if you did.", free=True),
        },
    ),
    "add_feedback": Form(
        "Add feedback",
        "Close",
        {
            "from": Question(
                "Whose feedback is it?",
                Kind.SOMEBODY,
                "Kept apart from this conference, without a name.",
                free=True,
            ),
            "answers": Question(
                "What did they answer?",
                Kind.PICKED,
                words={
                    "heard": "Was I listened to?",
                    "understood": "Did I understand what was said?",
                    "plan": "Do I know what happens now?",
                    "better": "What would have made it better?",
                },
            ),
            "words": Question("Anything else, in their words?", Kind.LONG, unread=True),
        },
    ),
    "hold_legally": Form(
        "Hold: nothing may be deleted", "Close", {"why": Question("Why must all be kept?", Kind.TEXT)}
    ),
    "release_hold": Form("Lift the hold", "Close", {"why": Question("Why can it be lifted?", Kind.TEXT)}),
}
"""Forms of the plan, the decision and what comes after."""
