"""Questions for what people say: cards, responses, new information and scores."""

from typing import Final

from soundingboard.ui.chair.asking.question import A_CHILD, Form, Kind, Question, When
from soundingboard.ui.chair.asking.shared_questions import (
    ABOUT,
    AUDIENCE,
    CARD_PARTS,
    NOT_FOR,
    WHY,
)

_CARD: Final = Question("Which card?", Kind.CARD)
_SHARE_WORDS: Final = {"yes": "Yes", "no": "No", "ask": "Still to ask"}
_REWORD: Final = When("way", frozenset({"reword"}))
_WAYS: Final = {
    "withhold": "Keep the card from whoever must not read it",
    "reword": "Say it in other words, for everyone",
}
_KIND_WORDS: Final = {"risk": "A risk", "worry": "A worry"}

BOARD: Final = {
    "capture": Form(
        "Put something on the board",
        "Board",
        {
            "kind": Question("What is it?", Kind.ONE, words=_KIND_WORDS),
            "text": Question("What was said?", Kind.LONG),
            "about": ABOUT,
            **CARD_PARTS,
            "id": Question("", Kind.MADE),
        },
    ),
    "edit_entry": Form(
        "Change a card",
        "Board",
        {"entry": _CARD, "text": Question("What does it say?", Kind.LONG), "about": ABOUT, **CARD_PARTS},
    ),
    "move_entry": Form(
        "Move a card",
        "Board",
        {
            "entry": _CARD,
            "to": Question("What is it now?", Kind.ONE, words=_KIND_WORDS),
            "why": Question(
                "Why? One line.",
                Kind.TEXT,
                insists="Say in one line what makes it that, or press Esc and leave it where it is.",
            ),
            "before": Question("Which card does it come before?", Kind.CARD, "Leave it open for the end."),
        },
    ),
    "merge_entries": Form(
        "Make one card of two",
        "Board",
        {
            "entry": Question("Which card goes?", Kind.CARD),
            "into": Question("Into which card?", Kind.CARD),
        },
    ),
    "split_entry": Form(
        "Make several cards of one",
        "Board",
        {"entry": _CARD, "texts": Question("What does each card say?", Kind.LINES, "One on each line.")},
    ),
    "keep_safe": Form(
        "Keep whoever told it safe",
        "Board",
        {
            "entry": _CARD,
            "who": Question("Who could be in danger if others read who told it?", Kind.EVERYBODY),
            "from": Question("Who must not read who told it?", Kind.PEOPLE),
            "way": Question("How do you keep them safe?", Kind.ONE, words=_WAYS),
            "text": Question(
                "How can it be said without the one who told it?",
                Kind.LONG,
                "As something known from elsewhere: what police, a nurse or a school saw.",
                when=_REWORD,
            ),
            "because": Question(
                "What has happened that makes us think so, known from elsewhere?", Kind.LONG, when=_REWORD
            ),
            "source": Question(
                "Where else do we know it from?",
                Kind.SOMEBODY,
                "A person, a report or a service.",
                free=True,
                when=_REWORD,
            ),
        },
    ),
    "withdraw_entry": Form("Take a card away", "Board", {"entry": _CARD, "why": WHY}),
    "restore_entry": Form("Bring a card back", "Board", {"entry": _CARD}),
    "show_entry": Form("Show a card that is kept back", "Board", {"entry": _CARD}),
    "clear_words": Form("Clear words of another card, or a child’s name", "Board", {"row": _CARD}),
    "clear_name": Form(
        "Say that a name is nobody's of another family",
        "Board",
        {"name": Question("Which name?", Kind.TEXT, "As it stands on the card or in the plan.")},
    ),
    "respond": Form(
        "Note what somebody says to a card",
        "Board",
        {
            "entry": _CARD,
            "who": Question("Who answers?", Kind.SOMEBODY),
            "response": Question("What do they say to it?", Kind.ONE, words={"part": "Agrees in part"}),
            "words": Question("In their words?", Kind.LONG, unread=True),
        },
    ),
    "answer_concern": Form(
        "Answer the family's worry",
        "Board",
        {
            "entry": _CARD,
            "answer": Question("What is the answer?", Kind.LONG),
            "by": Question("Who sees to it?", Kind.PERSON),
            "by_when": Question("By when?", Kind.DATE_OR_WORDS),
            "action": Question("Which action does it?", Kind.ACTION),
        },
    ),
    "new_information": Form(
        "Note new information",
        "Reports",
        {
            "from": Question(
                "Who brings it?", Kind.SOMEBODY, "If a child tells you: ask no more, write it as it was said."
            ),
            "what": Question("What is new?", Kind.LONG),
            "why_exceptional": Question("Why could it not be shared before?", Kind.TEXT),
            "shareable": Question("May the family hear it?", Kind.YES_NO),
            "allowed": Question("Do you let it in?", Kind.YES_NO),
            "family_time": Question("What time does the family get to take it in?", Kind.TEXT),
            "audience": AUDIENCE,
            "not_for": NOT_FOR,
        },
    ),
    "score": Form(
        "Enter a score",
        "Decision",
        {
            "who": Question("Whose score is it?", Kind.SOMEBODY),
            "about": Question("For which children?", Kind.CHILDREN),
            "score": Question(
                "Which number?",
                Kind.SCORE,
                "0: not safe now. 10: safe enough without us. Nobody sees it yet.",
                faces=True,
            ),
            "why": Question("Why this number?", Kind.TEXT, unread=True),
            "entry": Question("For one risk only?", Kind.CARD, "Leave it open for all together."),
            "may_share": Question(
                "Does the child say that the family may see it?",
                Kind.ONE,
                "Until the child says yes, only professionals do.",
                words=_SHARE_WORDS,
                when=When("who", frozenset({A_CHILD})),
            ),
        },
    ),
    "show_scores": Form("Show everyone's scores", "Decision"),
}
"""Forms of what people say."""
