"""The forms of the page that prepares a conference: what is asked, in which words."""

from typing import Final

from soundingboard.base.settings import AREAS
from soundingboard.ui.prepare.form import Field
from soundingboard.views.chair.people import NEEDS

KINDS: Final = {
    "initial": "Initial conference",
    "review": "Review conference",
    "pre_birth": "Before birth",
    "transfer_in": "Transfer in",
}
MATTERS: Final = {
    "domestic_abuse": "Domestic abuse",
    "substance_use": "Drink or drugs",
    "mental_health": "Mental health",
    "harm_outside_home": "Harm outside the home",
    "sexual_harm": "Sexual harm",
    "neglect": "Neglect",
    "disability": "Disability",
}
GROUPS: Final = {"family": "Family", "supporter": "Supporter", "professional": "Professional"}
CANNOT_COME: Final = "cannot come"
"""Why somebody does not come, where no reason was given."""
JOINS: Final = {"room": "In the room", "teams": "On Teams", "phone": "By phone", "written": "In writing"}

BABIES: Final = {"1": "One baby", "2": "Twins", "3": "Triplets"}

_FAMILY: Final = ("family",)
_PROFESSIONAL: Final = ("professional",)
_OTHERS: Final = ("family", "supporter")

CONFERENCE: Final = (
    Field("family", "Family name", needed="Write the family's name.", help="such as Marlowe"),
    Field("kind", "Kind of conference", "choice", options=KINDS),
    Field("reference", "Reference", needed="Write the council's reference for this conference."),
    Field("starts", "Day and time", "moment", "such as 24 Nov 2026 10 am", "Write when it starts."),
    Field("place", "Place", help="such as Room 2, Elm House"),
    Field("online", "Online", help="such as Teams"),
    Field("strategy_discussion", "Strategy discussion", "past_day", "the day it was held"),
    Field("chair_name", "Who chairs it", needed="Write your full name.", help="your full name"),
    Field("chair_agency", "Your team", help="such as Safeguarding and review"),
    Field("matters", "What it is about", "chips", options=MATTERS, wide=True),
    Field("previous_not_quorate", "The conference before was not quorate", "check"),
)
CHANGED: Final = (
    *(each for each in CONFERENCE if each.name not in {"kind", "chair_name", "chair_agency"}),
    Field("area", "Area, as papers name it", "choice", options=AREAS),
)
"""What of a conference can be changed once it is made; it begins in the area of its vault."""
CHILD: Final = (
    Field("name", "Child's full name", help="leave it out where a baby has none yet"),
    Field("called", "Called", help="if not the first name"),
    Field("born", "Born", "past_day", "such as 14 March 2019"),
    Field("due", "Or due, before birth", "day", "such as 11 March 2027"),
    Field("babies", "How many, before birth", "choice", options=BABIES),
)
PERSON: Final = (
    Field("group", "They are", "choice", options=GROUPS),
    Field("name", "Full name", needed="Write their full name."),
    Field("called", "Called", help="if not the first name"),
    Field("is_", "What they are here", help="such as Mum", needed="Write what they are here."),
    Field("agency", "Agency", help="such as Health visiting", only=("supporter", "professional")),
    Field("plain", "The same in words for the family", help="such as Noah's health visitor", prose=True),
    Field("joins", "How they join", "choice", options=JOINS),
    Field("ring", "Number to ring if the call drops (only you see this)", help="such as 07700 900123"),
    Field("known_since", "Has known the family since", "past_day", "such as 6 Oct 2026", only=_PROFESSIONAL),
    Field(
        "keep_in_touch",
        "How they are kept in touch with",
        help="Sam rings on Mondays",
        prose=True,
        only=_FAMILY,
    ),
    Field("safe_contact", "How it is safe to reach them (only you see this)", prose=True, only=_FAMILY),
    Field("to", "To which children", "chips", wide=True, only=_FAMILY),
    Field("can_offer", "What they can offer", help="such as Friday nights", prose=True, only=_FAMILY),
    Field("language", "An interpreter for which language", help="such as Polish", only=_FAMILY),
    Field("needs", "What they need to take part", "chips", options=NEEDS, wide=True, only=_OTHERS),
    Field("cares_day_to_day", "Looks after the children day to day", "check", only=_FAMILY),
    Field("harmed", "Was hurt by somebody here (only you see this)", "check", only=_FAMILY),
)
