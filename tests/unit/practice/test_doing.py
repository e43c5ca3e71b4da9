"""One thing or two, and vague or not."""

import pytest

from soundingboard.practice.doing import is_empty, two_things, vague_in

ONE_THING = """\
Dean will live at his brother's
June will have Ella and Noah on Saturdays from 10 to 4, with Dean there
Sam will visit every week, one visit in three without notice
Priya will go with Mia to the epilepsy nurse
Sam will tell Ella what was decided, and that none of it is her fault
Sam and June will visit Ella
Mia will wash and dress Noah
Sam will go and see Ella
Mia will pick up and drop off Noah at nursery
Dean will go to his brother's and live there
Sam will fill in the form and send it to the school
Mia will keep the flat clean and tidy
Mia will ring Sam if Dean comes and shouts at her
Sam will check if they eat and drink enough
Sam will make sure that Mia can rest and have time to eat
Priya will bring a bag and book for Noah
Sam will ring Mia on Monday and Thursday
Mia will take Noah to the clinic and back
Sam visits Ella at home and at school
Dean will stay away from the house and the school
Sam will give Ella a card with names and numbers of people to ring
Priya will weigh and measure Noah
Sam will write “ring June and tell Sam” on a card""".splitlines()

TWO_THINGS = """\
Sam will visit Ella and ring the school
Priya will weigh Noah and tell Sam
Sam visits Ella every week and checks the fridge
Sam will visit Ella and Priya will weigh Noah
Dean will stop drinking beer and start the fathers' group
Sam will call Mia and text Dean
Dean to attend the fathers' group and see the GP
Visit Ella and ring the school
Sam will tell Ella what was decided and write to Mia
Sam will find out when the clinic is open and book a time
Mia will take her tablets and go to the nurse
Sam will book the group and then pay the bus fare
Sam will refer Mia to Voice First and arrange a taxi""".splitlines()

VAGUE = """\
Mum will engage with services
Dad to attend appointments
School to support Ella
SW to monitor the situation
Parents will work openly with professionals
Dean will address his drinking
Dean will attend all health appointments
Mia will attend meetings regularly
Sam will support Mia with parenting
Sam will work with the family
Dean will address his drinking by engaging with services
Mia will attend appointments and sessions as required
…""".splitlines()

CLEAR = """\
Dean will attend the fathers' group at Elm House on Tuesdays at 7
Tom will support Ella by meeting her at the gate each morning
Priya will monitor Noah's weight by weighing him every Monday
Mia will attend the epilepsy clinic on 4 December
Mia will attend appointments with the epilepsy nurse
Sam will write to Mia's new address
Sam will visit the support group with Mia
Sam will give Dean the address of the fathers' group""".splitlines()


@pytest.mark.parametrize("what", ONE_THING)
def test_one_thing(what: str) -> None:
    assert two_things(what) is None


@pytest.mark.parametrize("what", TWO_THINGS)
def test_two_things(what: str) -> None:
    two = two_things(what)
    assert two
    assert all(part in what for part in two)


@pytest.mark.parametrize("what", VAGUE[:-1])
def test_vague(what: str) -> None:
    found = vague_in(what)
    assert found
    assert found[0] in what


@pytest.mark.parametrize("what", CLEAR + ONE_THING)
def test_clear(what: str) -> None:
    assert vague_in(what) is None


@pytest.mark.parametrize(
    ("text", "empty"), [("", True), (" – ", True), ("TBC", True), ("?", True), ("6", False)]
)
def test_what_says_nothing_is_empty(text: str, empty: bool) -> None:
    assert is_empty(text) is empty
