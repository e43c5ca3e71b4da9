"""Section 3.3: who told something that could put them in danger is kept from whoever it tells of."""

import msgspec
import pytest

from soundingboard.base.errors import Refused
from soundingboard.views.copies.build import copies
from tests.privacy.conftest import Told

SAID = "Dad hit Mum and I hid under the bed."
INSTEAD = "Police found the door broken and the children awake."


def told_by_ella(risks: Told, **more: object) -> None:
    """A risk that Ella told of Dean, and Dean comes in."""
    fields = {
        "because": "Ella told Ade.", "effect": {"ella": "She hides."}, "likelihood": "likely",
        "significant_because": "how often", "if_nothing_changes": "She may be hurt.",
    }  # fmt: skip
    risks.do("capture", id="hers", kind="risk", text=SAID, said_by="ella", own_words=True, may_share="yes",
             about=["ella"], whose_behaviour="dean", gathered="At school", **fields | more)  # fmt: skip
    risks.do("arrive", who="dean")


def read_by(risks: Told, who: str) -> str:
    """All that the copy of this reader holds."""
    copy = next(each for each in copies(risks.desk.record, now=risks.clock.now()) if each.recipient.id == who)
    return msgspec.json.encode(copy.entries).decode()


def keep_safe(risks: Told, way: str, **fields: object) -> None:
    risks.do("keep_safe", entry="hers", who=["ella"], way=way, **{"from": ["dean"], **fields})


def finding(risks: Told) -> bool:
    return any(each.code == "source_in_danger" and "hers" in each.about for each in risks.desk.view.findings)


def test_withheld_it_is_in_no_copy_of_whom_it_tells_and_on_no_screen_while_he_is_here(risks: Told) -> None:
    told_by_ella(risks)
    assert finding(risks)
    keep_safe(risks, "withhold")
    assert not finding(risks)
    assert SAID not in read_by(risks, "dean")
    assert SAID in read_by(risks, "mia")
    assert SAID not in risks.screen
    risks.do("leave", who="dean")
    assert SAID in risks.screen


def test_in_other_words_everyone_reads_it_and_only_professionals_what_was_said(risks: Told) -> None:
    told_by_ella(risks)
    keep_safe(risks, "reword", text=INSTEAD, because="Police came on 3 October.", source="the police")
    assert not finding(risks)
    for who in ("dean", "mia"):
        assert INSTEAD in read_by(risks, who)
        assert not any(word in read_by(risks, who) for word in (SAID, "At school", "Ella told"))
    assert all(words in read_by(risks, "sam") for words in (INSTEAD, SAID))
    assert INSTEAD in risks.screen
    assert SAID not in risks.screen
    view = next(card for column in risks.desk.view.columns for card in column.cards if card.id == "hers")
    assert (view.said_by, view.source, view.draft) == ("", "the police", False)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"source": "the police"}, "other words"),
        ({"text": INSTEAD}, "from where we know it"),
        ({"text": f"Police say: {SAID.upper()}", "source": "the police"}, "the words that were said"),
        ({"text": "Police came to 14 Larch Close.", "source": "the police"}, "14 Larch Close"),
        ({"text": INSTEAD, "because": "It was at 14 larch close", "source": "the police"}, "14 Larch Close"),
        ({"text": INSTEAD, "source": "what Ella told Ade"}, "another source"),
        ({"text": INSTEAD, "source": "the police", "from": []}, "who must not read"),
    ],
)
def test_words_that_tell_what_they_are_to_hide_are_refused(
    risks: Told, fields: dict[str, object], why: str
) -> None:
    told_by_ella(risks, protects=["14 Larch Close"])
    with pytest.raises(Refused, match=why):
        keep_safe(risks, "reword", **fields)
    assert SAID in read_by(risks, "sam")
