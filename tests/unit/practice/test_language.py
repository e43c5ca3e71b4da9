"""The language guide finds what harms, in every form of it, and leaves respectful words alone."""

import pytest

from soundingboard.practice.language import check_text, language_book

FOUND = {
    "failed to protect": ("Mum failed to protect Ella.", "She is failing to adequately protect them."),
    "hard to reach": ("The family is hard to reach.", "He has been hard-to-reach since May."),
    "difficult to engage / won't engage": (
        "Dean is difficult to engage.",
        "He won't engage with us.",
        "She is failing to engage.",
        "Mum has not been engaging with services.",
        "There is a lack of engagement.",
    ),
    "disengaged": ("She has disengaged from the service.", "Dad is disengaging."),
    "disinterested / not interested": ("Dad seems disinterested.", "He is not interested in the plan."),
    "non-compliant / did not comply": (
        "Mia is non-compliant.",
        "He did not comply with the tests.",
        "She has shown non-compliance.",
    ),
    "refused": ("Mia refused a visit.", "He refuses to say.", "She is refusing the test."),
    "hostile / aggressive (parent)": (
        "Dean was hostile.",
        "Mum became aggressive on the phone.",
        "His hostility is plain.",
    ),
    "manipulative": ("She is manipulative.", "He manipulates workers."),
    "disguised compliance": ("This is disguised compliance.",),
    "in denial / lacks insight": (
        "Dad is in denial.",
        "She lacks insight.",
        "He is lacking in insight.",
        "There is a lack of any insight.",
    ),
    "doesn't understand the risks": (
        "She doesn't understand the risks.",
        "He fails to fully understand the risk.",
        "Mum does not appreciate the seriousness.",
    ),
    "chaotic lifestyle": ("They lead a chaotic lifestyle.", "It is a chaotic household."),
    "poor parenting": ("This is poor parenting.", "The parenting is very poor."),
    "over-protective / under-protective": ("Mum is over-protective.", "He is underprotective."),
    "colludes with": ("She colludes with Dean.", "There was collusion.", "Mum is colluding."),
    "chose to stay with / returned to him": (
        "She chose to stay with Dean.",
        "Mia returned to him in May.",
        "She keeps choosing to go back.",
        "She took him back.",
    ),
    "allows him in the house": (
        "She allows him in the house.",
        "Mum allowed Dean back into the home.",
        "She is letting him back in.",
    ),
    "toxic/volatile relationship": ("It is a toxic relationship.", "The relationship was volatile."),
    "domestics / incident between parents": (
        "There were two domestics.",
        "There was an incident between the parents.",
        "Police came to a domestic.",
        "There was a domestic dispute.",
    ),
    "alleged (for a child's words)": ("Ella alleged that he hit her.", "These are allegations."),
    "disclosed": ("Ella disclosed it to her teacher.", "She made a disclosure."),
    "attention-seeking": ("It is attention-seeking.", "She is seeking attention."),
    "challenging behaviour": ("He shows challenging behaviour.", "His behaviour is very challenging."),
    "absconds / AWOL": ("She absconds.", "She absconded twice.", "He went AWOL."),
    "putting herself at risk": ("She is putting herself at risk.", "Jay puts himself in danger."),
    "promiscuous / sexually active with": ("She is promiscuous.", "She is sexually active with men."),
    "lifestyle choice": ("It is a lifestyle choice.",),
    "streetwise": ("She is streetwise.", "Jay is street-wise."),
    "associating with / in a relationship with (an exploiter)": (
        "She is associating with older boys.",
        "Jay associates with a gang.",
        "She is in a relationship with a man of 30.",
    ),
    "troublemaker": ("He is a troublemaker.",),
    "drug runner / dealer (child)": ("Jay is a drug runner.", "He is dealing drugs."),
    "child prostitute": ("She was a child prostitute.", "This is child prostitution."),
    "recruited himself": ("He recruited himself.",),
    "her vulnerabilities led to": ("Her vulnerabilities led to this.", "Her vulnerability has led to harm."),
    "why didn't she leave": ("Why didn't she leave?", "We asked why she did not leave him."),
    "bad/failing parent": ("He is a bad father.", "She is a failing parent.", "She is failing as a mother."),
    "they don't come to meetings": ("They don't come to meetings.", "He never attends appointments."),
    "I gave them a safety plan but nothing changed": ("I gave them a safety plan but nothing changed.",),
    "you need to be firmer": ("You need to be firmer.", "Mum should be more firm, she needs to be stricter."),
    "contact (family time)": (
        "Contact with Dad is on Saturdays.",
        "Supervised contact takes place weekly.",
        "His contact was stopped.",
    ),
    "placement / placed": ("The placement broke down.", "Noah was placed in foster care."),
    "LAC / CLA / looked-after child": ("He is a LAC.", "She is a looked after child.", "Ella is CLA."),
    "case / the case": ("The case was closed.", "This case is complex.", "We have many cases."),
    "siblings": ("Her siblings live here.", "She has a sibling."),
    "birth parent": ("His birth mother rang.", "The birth parents agree."),
    "the father / unknown male": ("The father was not there.", "An unknown male came."),
    "NEET": ("Jay is NEET.", "Jay is neet."),
    "respite": ("Mia needs respite.",),
    "peers": ("He gets on with his peers.", "Her peer group is older."),
    "significant harm (alone)": ("There is a risk of significant harm.",),
    "threshold": ("It meets the threshold.",),
    "s47 / section 47": ("We started a s47.", "A section 47 enquiry began.", "A S.47 enquiry began."),
    "core group": ("The core group will meet.",),
    "strategy discussion": ("A strategy discussion was held.", "There was a strategy meeting."),
    "registered / on the register": ("Ella was registered.", "She is on the child protection register."),
    "toxic trio": ("It is the toxic trio.",),
    "DV / DA": ("There is DV in the home.", "DA is known."),
    "substance misuser / addict / alcoholic": (
        "Dad is a substance misuser.",
        "Her uncle is an addict.",
        "Mum is an alcoholic.",
    ),
    "mental health issues": ("Mum has mental health issues.", "He has mental health problems."),
    "learning difficulties can't parent": (
        "She has learning difficulties and can't parent.",
        "With learning disabilities she is unable to parent.",
    ),
    "neglectful": ("The care is neglectful.",),
    "dirty / grubby home": ("It is a dirty home.", "The house was very grubby."),
    "failed appointments / DNA": ("Two failed appointments.", "He failed to attend.", "DNA at clinic."),
    "inappropriate": ("He said something inappropriate.", "She dressed inappropriately."),
    "concerns / issues around": (
        "There are concerns.",
        "We have issues around food.",
        "Concerns re home conditions.",
        "There is a concern about sleep.",
    ),
    "monitor / keep an eye on": (
        "School will monitor.",
        "Nan keeps an eye on Ella.",
        "We are monitoring it.",
    ),
    "work with / support / address": (
        "We will work with the family.",
        "School will support Ella.",
        "Dean needs to address his drinking.",
        "Offer support to Mum.",
    ),
    "ongoing / ASAP / regularly": ("This is ongoing.", "Do it ASAP.", "He visits regularly."),
    "robust / resilience / safeguarded": ("A robust plan.", "Build resilience.", "She is safeguarded."),
    "service user / client": ("The service user rang.", "My client agrees."),
    "hard to place / difficult child": ("He is hard to place.", "Jay is a difficult child."),
    "vulnerable (as trait)": ("Ella is vulnerable.", "She is a vulnerable girl."),
    "complex needs": ("Noah has complex needs.",),
    "bottled up / shut down": ("She bottled it up.", "Ella shut down.", "He bottles things up."),
    "presents as": ("Mia presents as tired.", "He presented as calm."),
    "inconsistent account": ("She gave an inconsistent account.", "His accounts were inconsistent."),
    "coping well since separating (as safe)": ("Mia is coping well since separating.",),
    "hysterical / emotional mother": ("Mum was hysterical.", "An emotional mother rang."),
    "loud / intimidating (check for stereotype by race, size, accent)": (
        "Dean is loud.",
        "He was intimidating.",
    ),
    "culture excuses": ("It is part of their culture.", "It is because of his culture."),
    "illegal immigrant": ("He is an illegal immigrant.",),
}
"""For each row that fires in any paper: sentences in which it must be found."""

FOR_ONE_READER = {
    "mum / dad (instead of name, in professional paper)": ("professional", "Mum was there."),
    "care plan / CP plan (to a child)": ("child", "You have a care plan."),
    "conference (to family)": ("family", "The conference is on Tuesday."),
    "category of abuse": ("family", "The category of abuse is emotional."),
    "victim (to the person)": ("family", "You are a victim."),
    "perpetrator (in family copy)": ("family", "The perpetrator left."),
}

RESPECTFUL = """\
Dad hit Sam; Mum could not stop him and did what she could to keep Sam safe.
We have not yet found a way or time that works for her.
Missed 3 of 5 visits; told us mornings clash with work.
Has not answered calls since 3 May; last spoke to the nursery.
Did not ask about the plan; we don't know why.
Did not do the test on 4 June; says she had no bus fare.
Said no to a visit on Tuesday, offered Friday.
Shouted and hit the table when told; later said he was scared.
Told us he was at work; we then found he was at home.
Sees it differently: she says he has never hurt the children.
We have not explained it in a way that works; she thinks the risk is small.
Has moved four times this year; no bedtime routine seen.
Keeps her in after 6 pm since the threats.
Took money from Jay; says she was threatened by him.
Is living with him; she says leaving is dangerous because he follows her.
He came to the house three times uninvited.
He punched the door and her; she has not been violent.
He strangled her; police attended.
She told us that she was scared at night.
Hits out when shouted at; is frightened.
Ran away and was missing from 9 pm to 6 am.
Is being controlled by an older man.
Is being made to carry drugs.
He is a child who was sexually exploited by adults.
Was drawn in by older boys who paid him.
An adult used the fact that she was lonely.
What makes it unsafe or hard to leave?
Has come to 2 of 6; we booked 4 in her shifts.
Time with Dad is on Saturdays.
Lives with Nan and has her own room.
Brothers and sisters share a room.
A night at Gran's every Friday.
Hurt badly enough that someone must step in.
Is it serious enough for a protection plan?
Drinks a bottle of vodka most days; Sam gets his own tea.
Depression: cannot get up most mornings; Sam misses school.
Needs things shown and repeated; here is what helps.
No food in on 3 of 4 visits; Sam lost 2 kg.
Was not brought on 4 May, and we did not reach Mum by phone.
Nurse weighs Sam on the 4th, tells Jo same day.
At risk from his uncle because he has a key.
Did not speak for 20 min after the topic of school.
First said he fell, later said he was pushed by his brother; may be because he was scared.
He has come back twice; the risk is not lower.
Please contact Sam on Monday if the time changes.
Mia's new address must not be known to Dean.
Nan supports Mia by having the children on Fridays.
Ella goes to the support group for young carers on Mondays.
Mia registered Noah with the new GP on 4 May.
Just in case, June keeps a key.
The baby monitor broke, so June bought a new one.
Ella went back to her classroom after lunch.
Tom issues a ticket for the bus each Friday.
The letter was addressed to Mia.
The music was loud until 2 am on three nights.
Ella is proud of her culture and speaks two languages.
Dean goes to the fathers' group every Tuesday at 7.
Priya will weigh Noah every Monday and write it in the red book.
Ella reads out loud to Nan.
Police came on 3 October, saw that Mia was hurt, and found Ella on the stairs.
""".splitlines()


NOBODY: frozenset[str] = frozenset()


def codes(
    text: str,
    *,
    own_words: bool = False,
    names: frozenset[str] = NOBODY,
    other_families: frozenset[str] = NOBODY,
) -> list[tuple[str, str]]:
    found = check_text(text, own_words=own_words, names=names, other_families=other_families)
    return [(one.code, one.text) for one in found]


def test_every_row_of_the_reference_is_in_the_book_and_tried() -> None:
    assert len(language_book().phrase) == 88
    assert {row.phrase for row in language_book().phrase} == set(FOUND) | set(FOR_ONE_READER)


@pytest.mark.parametrize(("phrase", "text"), [(row, text) for row, texts in FOUND.items() for text in texts])
def test_found(phrase: str, text: str) -> None:
    row = next(row for row in language_book().phrase if row.phrase == phrase)
    found = [one for one in check_text(text) if one.why == row.why]
    assert found, check_text(text)
    assert found[0].code == row.code
    assert found[0].text == text[found[0].start : found[0].end]


@pytest.mark.parametrize(("phrase", "reader", "text"), [(p, *rest) for p, rest in FOR_ONE_READER.items()])
def test_found_in_that_readers_paper_only(phrase: str, reader: str, text: str) -> None:
    why = next(row.why for row in language_book().phrase if row.phrase == phrase)
    assert why in [one.why for one in check_text(text, reader=reader)]
    assert why not in [one.why for one in check_text(text)]


@pytest.mark.parametrize("text", RESPECTFUL)
def test_respectful_words_are_left_alone(text: str) -> None:
    assert codes(text) == []


def test_there_are_sixty_respectful_sentences() -> None:
    assert len(RESPECTFUL) >= 60


@pytest.mark.parametrize(
    "text",
    [
        "support",
        "issues around",
        "contact",
        "dirty home",
        "grubby home",
        "failing parent",
        "Placed.",
        "peers",
    ],
)
def test_a_phrase_alone_is_found(text: str) -> None:
    assert codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ella said “he was hostile and refused”.",
        'Ella said "he was hostile and refused".',
        "Ella said 'he was hostile and didn't engage'.",
        "Ella said ‘he was hostile and didn’t engage’.",
    ],
)
def test_quoted_words_are_left_alone(text: str) -> None:
    assert codes(text) == []


def test_what_one_row_finds_twice_in_one_place_is_one_finding() -> None:
    assert codes("Ella has contact with her dad.") == [("jargon", "has contact with her dad")]
    assert codes("He was hostile, then hostile again.") == [("language", "hostile")] * 2


def test_an_apostrophe_opens_no_quotation() -> None:
    assert ("language", "hostile") in codes("The boys' room was where Dean's hostile brother's friends sat.")


def test_own_words_are_left_alone() -> None:
    text = "He was hostile, " + "and then he said more " * 8
    assert codes(text, own_words=True) == []
    assert "hostile" in [found for _, found in codes(text)]


def test_names_are_never_found() -> None:
    assert codes("Priya Case will ring the Client family.") == [("language", "Client")]
    assert codes("Priya Case will ring the Client family.", names=frozenset({"Case", "Client"})) == []
    assert codes("This case is for Priya.", names=frozenset({"Case"})) == [("jargon", "This case")]


def test_positions_are_characters_of_the_text() -> None:
    (found,) = check_text("  “Ça va”: Dean was\thostile.")
    assert (found.text, found.start, found.end) == ("hostile", 20, 27)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ella was hit.", ["was hit"]),
        ("Ella was hit by Dean.", []),
        ("Ella was hit by 9 pm.", ["was hit"]),
        ("Ella was hit when Dean threw a cup.", []),
        ("Ella was hit when she cried.", ["was hit"]),
        ("Mia has been badly beaten up.", ["been badly beaten up"]),
        ("Ella was hurt in a fall.", []),
        ("Ella was hurt.", ["was hurt"]),
        ("Ella could be hurt again.", []),
        ("IDVA to call.", ["IDVA"]),
        ("The IDVA (independent domestic violence adviser) calls; the IDVA writes.", []),
        ("The independent adviser (IDVA) calls.", []),
        ("The GP calls; TVP came, and TVP wrote.", ["TVP"]),
        ("NOAH IS SAFE AT HOME", []),
        ("CP-0417 is the number.", []),
    ],
)
def test_unclear(text: str, found: list[str]) -> None:
    assert [one.text for one in check_text(text) if one.code == "unclear"] == found


def test_another_familys_name_is_found_even_in_quotes_and_own_words() -> None:
    others = frozenset({"Okafor"})
    assert codes("He said “the Okafor boy”.", other_families=others) == [("unclear", "Okafor")]
    assert codes("the okafor boy", own_words=True, other_families=others) == [("unclear", "okafor")]
    assert codes("the Okafors", other_families=others) == []


@pytest.mark.parametrize(("count", "found"), [(25, 0), (26, 1)])
def test_a_sentence_of_more_than_25_words_is_long(count: int, found: int) -> None:
    sentence = " ".join(["Noah"] * count) + "."
    findings = check_text(f"It is short. {sentence} So is this.")
    assert [(one.code, one.text) for one in findings] == [("long_sentence", sentence)] * found


def test_a_number_and_a_title_end_no_sentence() -> None:
    text = "Dr. Nair came at 10.30 am and weighed 2.5 kg of food, e.g. rice, " + "and " * 14 + "left."
    assert [one.code for one in check_text(text)] == ["long_sentence"]


def test_every_row_speaks_plainly_and_states_no_fact() -> None:
    for row in language_book().phrase:
        assert row.why.endswith("."), row
        assert row.code in {"language", "vague_word", "jargon"}
        assert not any(name in row.say for name in ("Sam", "Jo", "Ella", "Mia", "Dean")), row
