"""Questions for what happens before the day: people, their needs, and reports."""

from typing import Final

from soundingboard.ui.chair.asking.question import Form, Kind, Question, When
from soundingboard.ui.chair.asking.shared_questions import AUDIENCE, NOT_FOR, WHY
from soundingboard.views.chair.people import NEEDS
from soundingboard.views.chosen import NOT_SHOWN

_TALK: Final = {
    "process": "What will happen",
    "outcomes": "What may be decided",
    "part": "What their own part is",
}
_RING: Final = Question(
    "Which number do we ring if the call drops?",
    Kind.TEXT,
    "Only you see it: it stands on no screen of the family’s and in no paper.",
    unread=True,
)

BEFORE: Final = {
    "add_child": Form(
        "Add a child",
        "People",
        {
            "called": Question("What is the child called?", Kind.TEXT, unread=True),
            "name": Question("What is the child's whole name?", Kind.TEXT, unread=True),
            "id": Question("", Kind.MADE, made_from="called"),
            "born": Question(
                "When was the child born?", Kind.DATE, "Leave it open for an unborn baby.", past=True
            ),
            "due": Question("When is the baby due?", Kind.DATE, "Only for an unborn baby."),
            "trusted_adult": Question("Which grown-up does the child trust?", Kind.PERSON),
        },
    ),
    "remove_child": Form(
        "Take a child out", "People", {"id": Question("Which child is this not about?", Kind.CHILD)}
    ),
    "record_father": Form(
        "Record a child's father",
        "People",
        {
            "child": Question("Whose father?", Kind.CHILD),
            "person": Question("Who is he?", Kind.PERSON, "Leave it open if you cannot name him here."),
            "status": Question("Why is he not named?", Kind.ONE, when=When("person", frozenset({"", None}))),
            "why": WHY,
        },
    ),
    "add_person": Form(
        "Add somebody",
        "People",
        {
            "called": Question("What are they called?", Kind.TEXT, unread=True),
            "name": Question("What is their whole name?", Kind.TEXT, unread=True),
            "is": Question("What are they?", Kind.TEXT, "Mum, Nan, Health visitor."),
            "group": Question("On whose side of the table do they sit?", Kind.ONE),
            "id": Question("", Kind.MADE, made_from="called"),
            "agency": Question("Which agency are they from?", Kind.TEXT, unread=True),
            "joins": Question("How do they join?", Kind.ONE),
            "to": Question("Which children are they that to?", Kind.CHILDREN),
            "plain": Question("What do they do, in words for the family?", Kind.TEXT, "“your social worker”"),
            "needs": Question("What do they need to take part?", Kind.PICKED, words=NEEDS),
            "keep_in_touch": Question(
                "How do we keep in touch with them?", Kind.TEXT, "Who, how and how often."
            ),
            "safe_contact": Question("How and when is it safe to reach them?", Kind.TEXT),
            "ring": _RING,
            "known_since": Question("Since when do they know the family?", Kind.DATE, past=True),
            "can_offer": Question("What can they offer?", Kind.TEXT),
            "cares_day_to_day": Question("Do they care for a child day to day?", Kind.YES_NO),
            "harmed": Question("Were they hurt by somebody who is asked to come?", Kind.YES_NO),
        },
    ),
    "keep_in_touch": Form(
        "Say how we keep in touch",
        "People",
        {
            "who": Question("With whom?", Kind.PERSON),
            "how": Question(
                "How do we keep in touch with them?",
                Kind.TEXT,
                "Who rings, and how often: “Sam rings every Monday, news or not”.",
            ),
        },
    ),
    "note_number": Form(
        "Note a number to ring if the call drops",
        "People",
        {"who": Question("Whose number?", Kind.PERSON), "ring": _RING},
    ),
    "trust": Form(
        "Note whom a child trusts",
        "People",
        {
            "child": Question("Which child?", Kind.CHILD),
            "who": Question(
                "Which one grown-up does the child trust?",
                Kind.PERSON,
                "Choose, or write a name: it may be somebody who is not asked to come.",
                free=True,
            ),
        },
    ),
    "remove_person": Form(
        "Take somebody out", "People", {"id": Question("Who is not part of this?", Kind.PERSON)}
    ),
    "keep_apart": Form(
        "Keep people apart",
        "People",
        {
            "people": Question("Who must never be in one room or on one call?", Kind.PEOPLE, several=True),
            "why": WHY,
            "arrangement": Question("What was arranged instead?", Kind.TEXT),
        },
    ),
    "plan_arrival": Form(
        "Plan how somebody comes and goes",
        "People",
        {
            "who": Question("Who comes?", Kind.PERSON),
            "arrives": Question("When do they come, and by which door?", Kind.TEXT, "9:40, side door"),
            "waits": Question("Where do they wait?", Kind.TEXT, "Room 4"),
            "leaves": Question(
                "How and when do they leave?", Kind.TEXT, "after the others, Sam goes with her"
            ),
        },
    ),
    "ask_if_safe": Form(
        "Ask in private if it is safe",
        "People",
        {
            "who": Question("Whom did you ask in private?", Kind.PERSON),
            "answer": Question(
                "What did they say about being here together?",
                Kind.LONG,
                "Empty means: not yet asked.",
                unread=True,
            ),
            "protects": Question(
                "Are there words in it that must never be seen?",
                Kind.LINES,
                "An address, a school, a phone number. One on each line.",
                unread=True,
            ),
        },
    ),
    "invite": Form(
        "Note an invitation",
        "People",
        {
            "who": Question("Who was asked to come?", Kind.PEOPLE),
            "at": Question("When?", Kind.MOMENT, "Leave it open for now.", past=True),
        },
    ),
    "reply": Form(
        "Note a reply",
        "People",
        {
            "who": Question("Who answered?", Kind.PERSON),
            "joins": Question("How will they join?", Kind.ONE, "Leave it open if they cannot."),
            "apologies": Question("If they cannot: what did they say?", Kind.TEXT, unread=True),
            "views": Question("What are their views, in their words?", Kind.LONG, unread=True),
        },
    ),
    "prepare": Form(
        "Note how somebody was prepared",
        "People",
        {
            "who": Question("Who was prepared?", Kind.SOMEBODY),
            "leaflet": Question("When did they get the leaflet?", Kind.DATE, past=True),
            "talked_through": Question("When was it talked through with them?", Kind.DATE, past=True),
            "left_out": Question("What did the talk not come to?", Kind.SOME, words=_TALK),
            "by": Question("By whom?", Kind.PERSON),
        },
    ),
    "answer_readiness": Form(
        "Answer a question of readiness",
        "People",
        {
            "about": Question(
                "Whom or what is it about?", Kind.SOMEBODY, "A person, a child, or “conference”.", free=True
            ),
            "what": Question("What was asked?", Kind.TEXT, "advocate, childcare, travel, access, school"),
            "answer": Question("What is the answer?", Kind.ONE, words={"no": "No", "yes": "Yes"}),
            "why": WHY,
        },
    ),
    "choose": Form(
        "Note a choice of the family's",
        "People",
        {
            "who": Question("Whose choice is it?", Kind.SOMEBODY),
            "what": Question("What did they choose?", Kind.ONE),
            "words": Question("What would they like?", Kind.TEXT, unread=True),
            "not_shown": Question(
                "Which pages of the family's screen are not shown?",
                Kind.SOME,
                words={code: words.capitalize() for code, words in NOT_SHOWN.items()},
                when=When("what", frozenset({"may_be_shown"})),
            ),
        },
    ),
    "expect_report": Form(
        "Ask for a report",
        "Reports",
        {
            "from": Question("Who writes it?", Kind.PERSON),
            "report": Question("", Kind.MADE, made_from="from"),
            "audience": AUDIENCE,
            "not_for": NOT_FOR,
        },
    ),
    "receive_report": Form(
        "Note that a report came",
        "Reports",
        {
            "report": Question("Which report came?", Kind.REPORT),
            "at": Question("When?", Kind.MOMENT, "Leave it open for now.", past=True),
        },
    ),
    "share_report": Form(
        "Note that somebody has seen a report",
        "Reports",
        {
            "report": Question("Which report?", Kind.REPORT),
            "with": Question("Who has seen it?", Kind.PERSON),
            "at": Question("When?", Kind.MOMENT, "20 November 3:30 pm, or now.", past=True),
            "how": Question("How?", Kind.TEXT, "read through together at home"),
            "by": Question("With whom?", Kind.PERSON, "Leave it open if they read it alone."),
        },
    ),
    "comment_on_report": Form(
        "Note what somebody says about a report",
        "Reports",
        {
            "report": Question("Which report?", Kind.REPORT),
            "by": Question("Who says something about it?", Kind.PERSON),
            "agrees": Question(
                "Do they agree with it?", Kind.ONE, words={"yes": "Yes", "no": "No", "part": "In part"}
            ),
            "words": Question("What do they say, in their words?", Kind.LONG, unread=True),
        },
    ),
}
"""Forms of what happens before the day."""
