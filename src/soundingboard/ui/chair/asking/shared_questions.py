"""Questions that several commands ask in the same words."""

from typing import Final

from soundingboard.practice.natures import suits
from soundingboard.ui.chair.asking.question import Kind, Question, When

RISK: Final = When("kind", frozenset({"risk"}))
RISK_OR_SAFETY: Final = When("kind", RISK.values, When("nature", frozenset({"existing_safety"})))
RISK_OR_HARM: Final = When("kind", RISK.values, When("nature", frozenset({"past_harm"})))
NOT_SURE: Final = When("kind", frozenset({"not_sure"}))
GOING_WELL: Final = When("kind", frozenset({"going_well"}))
OWN_WORDS: Final = When("own_words", frozenset({True}))

REFERRAL: Final = When("kind", frozenset({"referral"}))

AUDIENCE: Final = Question(
    "Who may see this?", Kind.AUDIENCE, "Everyone, unless you choose.", words={"child": "Only the child"}
)
NOT_FOR: Final = Question("Is there anybody it is not for?", Kind.PEOPLE, "Whatever was chosen before.")
ABOUT: Final = Question("Which children is it about?", Kind.CHILDREN, "Leave it empty for all of them.")
WHY: Final = Question("Why?", Kind.TEXT)
CATEGORY: Final = Question("Which kind of harm is it about most?", Kind.ONE)

_OUTSIDE: Final = "harm_outside_home"
_PLACES: Final = {
    "place": "At a place",
    "people": "With other people",
    "online": "Online",
    "school": "At school or college",
    "journey": "On the way",
}

OUTSIDE_PARTS: Final = {
    "context": Question(
        "Where is the child harmed?", Kind.SOME, words=_PLACES, vital=True, when=RISK, matter=_OUTSIDE
    ),
    "where": Question(
        "Where exactly, and when?",
        Kind.TEXT,
        "The place, the people, the app: not what the child or a parent did.",
        vital=True,
        when=RISK,
        matter=_OUTSIDE,
    ),
    "also_at_risk": Question(
        "Who else could be hurt there?",
        Kind.TEXT,
        "How many and how old, no names. For professionals' papers only.",
        vital=True,
        when=RISK,
        matter=_OUTSIDE,
    ),
    "who_can_change": Question(
        "Who can change that place?",
        Kind.SOMEBODY,
        "Whoever runs it or keeps it safe. Parents are partners in it, not the ones to change it.",
        free=True,
        vital=True,
        when=RISK,
        matter=_OUTSIDE,
    ),
}
"""Harm outside the home: the place, and those who can change it."""

RISK_PARTS: Final = {
    "because": Question(
        "What has happened that makes us think so?",
        Kind.LONG,
        "Who did what, when and how often: what somebody saw or heard.",
        vital=True,
        when=RISK_OR_SAFETY,
    ),
    "effect": Question(
        "What has it done to {called}, or what would it do?",
        Kind.PER_CHILD,
        "Now, and later on.",
        vital=True,
        when=RISK_OR_HARM,
    ),
    "likelihood": Question(
        "How likely is it, and why?", Kind.TEXT, "“likely: police have been called three times since August”",
        vital=True, when=RISK,
    ),
    "significant_because": Question(
        "Why is it serious enough to count as significant harm?",
        Kind.TEXT,
        "How bad, how far, how long, how often, or whether it was meant.",
        vital=True,
        when=RISK,
    ),
    "if_nothing_changes": Question(
        "If nothing changes, what will happen?", Kind.TEXT, vital=True, when=RISK
    ),
    **OUTSIDE_PARTS,
    "support": Question(
        "What helps the family to live with this risk?", Kind.TEXT, "Who shows them how, and when.", when=RISK
    ),
    "whose_behaviour": Question(
        "Whose behaviour causes it?", Kind.PERSON, "Leave it open where nobody's does.", when=RISK
    ),
    "source": Question(
        "Where do we know it from?",
        Kind.SOMEBODY,
        "A person, a report or a service. To name a child or somebody who was hurt can put them in danger.",
        free=True,
        when=RISK,
    ),
}  # fmt: skip
"""The test a risk has to pass, part by part, in the order in which a chair asks."""

CARD_PARTS: Final = {
    **RISK_PARTS,
    "finder": Question("Who finds it out?", Kind.PERSON, vital=True, when=NOT_SURE),
    "find_by": Question("By when?", Kind.DATE_OR_WORDS, when=NOT_SURE),
    "said_by": Question("Who said it?", Kind.SOMEBODY),
    "own_words": Question("Are these their own words, letter for letter?", Kind.YES_NO),
    "read_by": Question("Who read it out for them?", Kind.PERSON, when=OWN_WORDS),
    "may_share": Question(
        "Does the child say that it may be shared?",
        Kind.ONE,
        "Until the child says yes, it stands on no screen and in no paper of the family.",
        words={"yes": "Yes", "no": "No", "ask": "Still to ask"},
        when=OWN_WORDS,
    ),
    "read_back": Question(
        "Was it read back to them, and did they say it is right?", Kind.YES_NO, when=OWN_WORDS
    ),
    "gathered": Question(
        "How and where was this gathered, and who was near?",
        Kind.TEXT,
        "For professionals' papers only.",
        when=OWN_WORDS,
    ),
    "nature": Question(
        "Is it one of these?",
        Kind.ONE,
        "Asking for help is a strength. Leave it open for none of them.",
        suits=suits,
    ),
    "whose": Question("Whose strength is it?", Kind.SOMEBODY, when=GOING_WELL),
    "family_concern": Question("Is it something the family is worried about?", Kind.YES_NO),
    "matters": Question("Which matters does it touch?", Kind.SOME),
    "audience": AUDIENCE,
    "not_for": NOT_FOR,
    "protects": Question(
        "What must nobody read who may not see this card?",
        Kind.LINES,
        "An address, a number, another family's name. One on each line.",
        unread=True,
    ),
    "held": Question("Keep it off the family's screen for now?", Kind.YES_NO),
}
"""The rest of a card, whatever its kind."""

ACTION_PARTS: Final = {
    "who": Question(
        "Who will do it?", Kind.SOMEBODY, "One person who answers for it.", free=True, vital=True
    ),
    "by": Question(
        "By when?",
        Kind.DATE_OR_WORDS,
        "4 December, next Friday, in 2 weeks, before the review.",
        vital=True,
    ),
    "how_we_will_know": Question(
        "How will we know that it happened?", Kind.LONG, "Who sees it, and what they see.", vital=True
    ),
    "help": Question("What help do they get to do it?", Kind.TEXT),
    "risks": Question("Which risks does it answer?", Kind.RISKS, vital=True),
    "agreed_by": Question("Who has said yes to it?", Kind.EVERYBODY),
    "with": Question("Who does it with them?", Kind.EVERYBODY),
    "outcome": Question("What is it for?", Kind.OUTCOME),
    "until": Question("Until when?", Kind.DATE),
    "how_often": Question("How often, or how much?", Kind.TEXT),
    "tells_child": Question(
        "Does it tell a child what was decided?", Kind.CHILD, "And that none of it is their fault."
    ),
    "how_to": Question("How do they do it, and who do they ring?", Kind.TEXT, "For a step of the family's."),
    "kind": Question("What kind of step is it?", Kind.ONE),
    "service": Question("To which service?", Kind.TEXT, vital=True, when=REFERRAL, unread=True),
    "wait": Question("How long is the wait?", Kind.TEXT, when=REFERRAL),
    "meanwhile": Question("What helps until then?", Kind.TEXT, vital=True, when=REFERRAL),
    "audience": AUDIENCE,
    "not_for": NOT_FOR,
}
"""The parts of a promise, in the order in which a chair asks."""

OUTCOME_PARTS: Final = {
    "now": Question("How is it now?", Kind.TEXT),
    "better": Question(
        "What will people see when it is better?", Kind.TEXT, "The child's life, not services."
    ),
    "held_for": Question("How long must it last?", Kind.TEXT),
}
"""What makes an outcome one that can be judged."""
