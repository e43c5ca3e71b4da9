"""The app's own words on the family's screen: short, plain, and kind."""

RECORDING = {
    "off": "This meeting is not being recorded",
    "on": "This meeting is being recorded",
    "paused": "The recording is paused",
    "stopped": "The recording has stopped",
    "lost": "The recording has stopped for now",
}
RECORDING_FOR_CHILD = {
    "off": "Nobody is recording what we say",
    "on": "A machine is recording what we all say",
    "paused": "The machine is not recording just now",
    "stopped": "The machine has stopped recording",
    "lost": "The machine has stopped for now",
}
REMINDERS = {
    False: "You can ask for a break at any time",
    True: "You can have a break when you want one",
}
"""To grown-ups, and while a child is in the room."""
GOES_ON = "More on the next page"
NEW = "New to you"
COLUMNS = (
    ("risk", "Risks", "could seriously harm a child"),
    ("worry", "Worries", "need help; not a likely serious harm as far as we know"),
    ("going_well", "Going well", ""),
    ("not_sure", "Not sure", "somebody will find out"),
)
NATURES = {
    "asked_for_help": ("Asking for help is a strength", "{name} asked for help, and that is a strength"),
    "done_well": ("We have seen this done well", "We have seen {name} do this well"),
    "existing_safety": (
        "This has kept children safe before",
        "{name} has kept children safe this way before",
    ),
    "likes": ("This is what they like", "This is what {name} likes"),
    "only_we_know": ("The family knows this best", "The family knows this best"),
    "past_harm": ("This has happened", "This has happened"),
    "complicating": ("This makes change harder", "This makes change harder"),
}
"""What kind of strength or worry a card is: as it is told, and as it is told of somebody."""
WHO = "Who is here today"
TODAY = "What happens today"
YOUR_PART = "Your part today"
SIDES = (
    (
        "What you can ask of us",
        (
            "Tell us how you see it. You know your family best.",
            "Ask what a word means, as often as you like.",
            "If we write something that is not right, say so, and we put it right.",
            "Ask for a break at any time.",
        ),
    ),
    (
        "What we ask of you",
        (
            "Say what you think, even when it is hard to say.",
            "Let others finish when they speak.",
            "Help us to make the plan.",
        ),
    ),
)
PLAN = "The plan we are making together"
NO_CARD_YET = "What we say will be written here."
NO_PLAN_YET = "We will write the plan here, together."
SCALE = "How safe do you think it is today?"
SCALE_ENDS_OUTSIDE = ("0: not safe now, wherever that is", "10: we are all sure it is safe")
SCALE_ENDS = ("0: not safe to be at home now", "10: we are all sure it is safe")
SCALE_FOR_CHILD = "How safe does it feel today?"
CHOOSE_A_FACE = "You can choose a face. You do not have to show it to anybody."
WAITING = "Everyone is choosing their own number first."
QUESTION = "Is it serious enough for a child protection plan? Each person says what they think, and why."
NEXT = "What happens next"
BREAK = "Time for a break"
AGAIN = "We start again at {time}"
AGAIN_SOON = "We start again when everybody is back"
PAUSE = "We are taking a short pause"
WHERE = {"teams": "on the screen (Teams)", "phone": "on the phone"}
CHILD = "This is your time, {name}"
CHILD_LINES = (
    "You can say as much or as little as you like.",
    "You can stop, or go out, whenever you want.",
    "None of this is your fault.",
)


def recording(does: str, *, to_child: bool) -> str:
    """What is true of the recording, in words for whoever is in the room."""
    return (RECORDING_FOR_CHILD if to_child else RECORDING)[does]
