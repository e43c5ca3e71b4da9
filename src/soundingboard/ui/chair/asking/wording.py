"""The words for the codes that commands hold, as the chair reads them.

A code that means one thing in one command and another in the next has its words at the question.
"""

from typing import Final

WORDS: Final = {
    # kinds of cards
    "risk": "Risk",
    "worry": "Worry",
    "going_well": "Going well",
    "not_sure": "Not sure",
    # groups and ways to join
    "family": "Family",
    "supporter": "Supporter",
    "professional": "Professional",
    "room": "In the room",
    "teams": "On Teams",
    "phone": "By phone",
    "written": "In writing",
    # what is decided about somebody at the door
    "apart": "In another room, or on the call",
    "later": "At another time",
    "refused": "Not for this part, or not today",
    "came_in": "They come in",
    "gone": "They have gone again",
    # why somebody may not be there
    "harm": "It would harm the child",
    "disrupts": "Violence, threats, drink or drugs, or too unwell",
    "child_asks": "The child asks that they are not there",
    "silences": "Somebody could not speak with them there",
    "confidential": "Something they may not hear, such as legal advice",
    "conflict": "Conflict in the family, such as domestic abuse",
    # audiences
    "everyone": "Everyone",
    "professionals": "Professionals only",
    # responses and answers
    "agree": "Agrees",
    "part": "Partly",
    "disagree": "Does not agree",
    "think": "Wants to think",
    "yes": "Yes",
    "no": "No",
    "ask": "Ask first",
    "declined": "They said no to it",
    "not_needed": "Not needed",
    "not_known": "Nobody knows who he is",
    "not_safe_to_contact": "It is not safe to contact him",
    # choices of the family
    "order": "The order of the day",
    "seat": "Where they sit",
    "break_word": "A word for a break",
    "speaker": "Who speaks for them",
    "may_be_shown": "What may be shown",
    # actions
    "step": "A step",
    "visit": "A visit",
    "referral": "A referral",
    "disruption": "Making a place safer",
    "contact_absent_parent": "Reaching a parent who is not here",
    "repair": "Mending what went wrong",
    "recovery": "Getting better afterwards",
    "done": "Kept",
    "not_done": "Not kept",
    "no_longer_needed": "No longer needed",
    # natures of cards
    "asked_for_help": "They asked for help",
    "done_well": "We have seen them do this well",
    "existing_safety": "It has kept the children safe before",
    "likes": "What they like and are good at",
    "only_we_know": "What the family knows and others do not",
    "past_harm": "Harm that has happened",
    "complicating": "It makes change harder",
    # views and decisions
    "plan": "A child protection plan",
    "no_plan": "No plan",
    "child_in_need": "A child in need plan",
    "unsure": "Not sure",
    "early_help": "Early help",
    "deferred": "No decision today",
    "continue": "The plan goes on",
    "change_category": "The plan goes on, for another harm",
    "end": "The plan ends",
    "neglect": "Neglect",
    "physical": "Physical harm",
    "sexual": "Sexual harm",
    "emotional": "Emotional harm",
    # pages of the family's screen
    "follow": "Follow the agenda",
    "who": "Who is here",
    "your_part": "Your part today",
    "today": "Today",
    "board": "The board",
    "decision": "The decision",
    "scale": "The scale",
    "next": "What happens next",
    "pause": "A pause",
    # nothing decided yet
    "": "",
}


def words_for(code: str) -> str:
    """The words for a code."""
    return WORDS[code]
