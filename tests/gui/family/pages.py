"""Frames to draw: each page as it comes in a conference, and each page as full as it may get."""

from soundingboard.views.frame import (
    Action,
    BoardPage,
    BreakPage,
    Card,
    ChildPage,
    Column,
    Decided,
    DecisionPage,
    Face,
    Frame,
    NeutralPage,
    Outcome,
    Page,
    PartPage,
    Person,
    PlanPage,
    Scale,
    ScalePage,
    Score,
    Side,
    Step,
    StepsPage,
    WhoPage,
)

RECORDING = "This meeting is being recorded"
REMINDER = "You can ask for a break at any time"
NINETY = "Noah could be left without safe care when Mia has a seizure and nobody else is at home yet."
HOW = "June tells Sam each Monday how Saturday went. Ella says how she feels."


def around(page: Page, part: int, *, recap: str = "", page_of: str = "") -> Frame:
    """The page with everything around it that a conference has."""
    return Frame(
        page,
        parts=7,
        part=part,
        recording=RECORDING,
        recorded=True,
        reminder=REMINDER,
        next_break="Next break 10:55",
        recap=recap,
        page_of=page_of,
        children="Ella and Noah",
    )


WHO = WhoPage(
    "Who is here today",
    (
        Person("Mia", "Ella and Noah's mum", initial="M", family=True),
        Person("Dean", "Ella and Noah's dad", "on the screen (Teams)", "D", family=True),
        Person("June", "Nan", initial="J", family=True),
        Person("Ade", "speaks up for Ella (advocate)", initial="A", family=True),
        Person("Ruth", "runs the meeting (chair)", initial="R"),
        Person("Sam", "your social worker", initial="S", new="New to you"),
        Person("Priya", "Noah's health visitor", initial="P"),
        Person("Tom", "Ella's head teacher", "on the screen (Teams)", "T"),
    ),
)
RISKS = Column(
    "risk",
    "Risks",
    "could seriously harm a child",
    (
        Card("Ella could be hurt or badly frightened if Dean hurts Mia again."),
        Card("Noah could be left without safe care when Mia has a seizure.", "New"),
    ),
)
WORRIES = Column(
    "worry",
    "Worries",
    "need help; not a likely serious harm as far as we know",
    (
        Card("Ella has missed 11 days of school since September."),
        Card("“I don't get told when appointments move.”", "Mum"),
        Card("Rent is two months behind."),
    ),
)
WELL = Column(
    "going_well",
    "Going well",
    "",
    (
        Card("Nan has the children every Friday night and they love it."),
        Card("On 3 October Mia got help at once and kept the children close."),
        Card("“My teacher helps me with my worry box.”", "Ella"),
    ),
)
UNSURE = Column(
    "not_sure",
    "Not sure yet",
    "somebody will find out",
    (Card("Do the tablets work at night?", "Priya finds out"),),
)
BOARD = BoardPage("What are the risks, what are the worries, and what is going well?", (RISKS, WORRIES, WELL))
SATURDAYS = Action(
    "June will have Ella and Noah on Saturdays from 10 to 4, with Dean there.",
    "June",
    "with Dean",
    "Saturday 28 November",
    "until 19 February",
    HOW,
)
VISITS = Action(
    "Sam will visit every week, one visit in three without notice.",
    "Sam",
    by_when="First visit by Friday",
    how_we_will_know="Sam sees both children and writes to Mia and Dean after each visit.",
)
NURSE = Action(
    "Priya will go with Mia to the epilepsy nurse.", "Priya", "with Mia", "Friday 4 December", newest=True
)
PLAN = PlanPage(
    "The plan we are making together",
    (
        Outcome("So that Ella and Noah feel safe at home", (SATURDAYS, VISITS)),
        Outcome("So that Noah always has someone well enough to look after him", (NURSE,)),
    ),
)
SCALE = ScalePage(
    "How safe are Ella and Noah today?",
    (
        Scale(
            "Ella and Noah at home",
            (
                Score("Mia", 5, "Things are calmer since Dean stays with his brother."),
                Score("Dean", 7, "I have not been back to the house since October."),
                Score("June", 5, "Fridays are good. I worry about the nights."),
                Score("Sam", 4, "It has been five weeks, and it has gone wrong before."),
                Score("Priya", 4),
                Score("Tom", 6, "Ella is brighter in class, and still tired."),
                Score("Ella", 3, face=Face(1, "Not very safe")),
            ),
        ),
    ),
    ("0: not safe at all", "10: safe enough for us to step back"),
)
FACES = ScalePage(
    "How safe does it feel today?",
    (Scale("Ella", (), "You can choose a face. You do not have to show it to anybody."),),
    ("", ""),
    (
        Face(0, "Not safe at all"),
        Face(1, "Not very safe"),
        Face(2, "In the middle"),
        Face(3, "Quite safe"),
        Face(4, "Safe"),
    ),
)
NEXT = StepsPage(
    "What happens next",
    (
        Step("Sam sends everyone the plan", "by Wednesday 25 November", "done"),
        Step("The people on the plan meet for the first time, at June's", "Thursday 3 December, 2 pm", "now"),
        Step("Priya and Mia see the epilepsy nurse", "Friday 4 December"),
        Step("We all meet again here", "Tuesday 16 February"),
    ),
    ("Ade looks in on Ella tomorrow. June rings Mia tonight.",),
)
CHILD = ChildPage(
    "Hello Ella",
    (
        "You can say as much or as little as you like.",
        "Ade is next to you and can speak for you.",
        "You can stop whenever you want to.",
    ),
)
DECISION = DecisionPage(
    "What we decide today",
    "Does each child need a plan to keep them safe?",
    (
        Decided("Ella", "A plan to keep Ella safe", "She was there three times when Dean hurt Mia."),
        Decided("Noah", "A plan to keep Noah safe", "He is too little to be alone when Mia is ill."),
    ),
)
BREAK = BreakPage("Time for a break", "We start again at 11:05", "The recording is paused", 600, 401)
NEUTRAL_WORDS = NeutralPage("We will start soon", "Please make yourselves comfortable.")

TODAY = StepsPage(
    "What happens today",
    (
        Step("Who is here, and what today is for", state="done"),
        Step("About Ella and Noah", state="now"),
        *(
            Step(title)
            for title in (
                "What the family wants to say",
                "What is going well",
                "What has happened",
                "What are the risks, and what are the worries?",
                "How safe do we think it is?",
                "The plan we make together",
                "What do we decide?",
                "What happens next",
            )
        ),
    ),
    (
        "We would like to record what is said today. It helps us to write it down rightly.",
        "If you do not want it, say so at any time.",
    ),
)
PART = PartPage(
    "Your part today",
    (
        Side(
            "What you can ask of us",
            ("Tell us how you see it. You know your family best.", "Ask for a break."),
        ),
        Side("What we ask of you", ("Say what you think.", "Let others finish when they speak.")),
    ),
)
USUAL = {
    "neutral": Frame(NEUTRAL_WORDS),
    "who": around(WHO, 0),
    "board": around(BOARD, 3, recap="We are most afraid that Ella is hurt or frightened again."),
    "board to come": around(
        BoardPage("Ella and Noah: what they tell us", (), "What we say will be written here."), 1
    ),
    "plan": around(PLAN, 4),
    "plan to come": around(PlanPage(PLAN.title, (), "We will write the plan here, together."), 4),
    "scale": around(SCALE, 3),
    "faces": around(FACES, 3),
    "steps": around(NEXT, 6),
    "today": around(TODAY, 1),
    "part": around(PART, 0),
    "child": Frame(CHILD, recording=RECORDING, recorded=True),
    "decision": around(DECISION, 5),
    "break": Frame(BREAK),
}
"""Each page as a conference has it."""

LONG_NAME = "Wilhelmina-Konstantinopolska Featherstonehaugh"
FULL = {
    "who": around(
        WhoPage(
            "Who is here today",
            tuple(
                Person(
                    name,
                    "speaks up for Ella at school and at home (advocate)",
                    "on the screen (Teams)",
                    name[0],
                    family=number < 6,
                )
                for number, name in enumerate((LONG_NAME, *["Oluwaseun", "Mia", "Anne-Marie"] * 4)[:12])
            ),
        ),
        0,
    ),
    "board": around(
        BoardPage(
            BOARD.title,
            tuple(
                Column(column.kind, column.title, column.meaning, (Card(NINETY),) * 5)
                for column in (RISKS, WORRIES, WELL)
            ),
        ),
        3,
        page_of="2 of 3",
    ),
    "board of four": around(
        BoardPage(
            BOARD.title,
            tuple(
                Column(column.kind, column.title, column.meaning, (Card(NINETY, "Health visitor"),) * 5)
                for column in (RISKS, WORRIES, WELL, UNSURE)
            ),
        ),
        3,
        recap="We are most afraid that Ella is hurt or frightened again.",
        page_of="2 of 3",
    ),
    "plan": around(
        PlanPage(
            PLAN.title,
            tuple(
                Outcome(
                    "So that Ella and Noah always have someone well and calm enough to look after them",
                    (
                        Action(
                            NINETY + " " + NINETY,
                            LONG_NAME,
                            "with Dean, June, Priya and Ade",
                            "Wednesday 30 September 2026",
                            "until Wednesday 30 December 2026",
                            HOW + " " + HOW,
                            newest=number == 2,
                        ),
                    ),
                )
                for number in range(3)
            ),
        ),
        4,
        recap="June, school and Mia each keep the children safe in ways that work.",
    ),
    "scale": around(
        ScalePage(
            SCALE.title,
            (
                Scale(
                    "Ella and Noah at home",
                    tuple(
                        Score(
                            name,
                            (number * 2) % 11 if number % 2 else 4,
                            "It has gone wrong before, and I worry.",
                        )
                        for number, name in enumerate(("Wilhelmina", "Anne-Marie", "Oluwaseun", "Mia") * 3)
                    ),
                ),
                Scale("Ella at school", (), "Everyone is writing their number down."),
            ),
            SCALE.ends,
        ),
        3,
    ),
    "steps": around(
        StepsPage(
            NEXT.title,
            tuple(
                Step(NINETY, "Wednesday 30 September 2026, half past two in the afternoon") for _ in range(8)
            ),
            (NINETY, NINETY),
        ),
        6,
    ),
    "part": around(
        PartPage(PART.title, tuple(Side(NINETY, (NINETY,) * 5) for _ in range(2))),
        0,
    ),
    "child": Frame(ChildPage("Hello Ella", (NINETY,) * 6), recording=RECORDING, recorded=True),
    "decision": around(
        DecisionPage(
            DECISION.title,
            NINETY,
            tuple(
                Decided(name, "A plan to keep them safe", NINETY * 2)
                for name in ("Ella", "Noah", "Oluwaseun")
            ),
        ),
        5,
    ),
    "break": Frame(
        BreakPage("Time for a break, and something to drink", "We start again at 11:05", RECORDING, 600, 600),
        reminder=REMINDER,
    ),
}
"""Each page as full as it may get."""

ALL = {**USUAL, **{f"{name}, full": frame for name, frame in FULL.items()}}
