"""Precision and recall of the language guide, on sentences that no rule was tuned on."""

import sys

from tests.unit.practice.test_language import PHRASES, ROWS, codes, found_in, lines

RIGHT = {
    "Danielle loves her children, and they run to her when she arrives at contact.": "contact (family time)",
    "Stacey and Freya will move to a mother and baby placement in Norwich on 26 April.": "placement / placed",
    "A respite carer will look after Tom and Isla for one weekend a month from July.": "respite",
}
"""Sentences in which a person found, reading them after the count, that a phrase of the reference stands
as the reference means it: the guide is right there. Every other finding is counted as false."""


def test_of_what_others_wrote_with_respect_nearly_nothing_is_found() -> None:
    """Written by somebody who had not seen the rule book; no rule is tuned on it."""
    ordinary = lines("ordinary.txt")
    assert len(ordinary) >= 200
    hits = [(text, found) for text in ordinary if (found := codes(text))]
    false = [(text, found) for text, found in hits if not _is_right(text, found)]
    recalled = sum(bool(found_in(text, ROWS[row], reader)) for row, reader, text in PHRASES)
    right = recalled + len(hits) - len(false)
    precision, recall = right / (right + len(false)), recalled / len(PHRASES)
    report = [
        f"Language guide: {recalled} of {len(PHRASES)} forms of {len(ROWS)} rows found, recall {recall:.1%};",
        f"something found in {len(hits)} of {len(ordinary)} respectful sentences, falsely in {len(false)},",
        f"precision {precision:.1%}.",
        *(f"  {RIGHT.get(text, 'false')}: {text} {found}" for text, found in hits),
    ]
    sys.stdout.write("\n" + "\n".join(report) + "\n")
    assert recall == 1.0
    assert len(false) <= 2


def _is_right(text: str, found: list[tuple[str, str]]) -> bool:
    """All that is found is the row which a person has judged to be right there."""
    return text in RIGHT and len(found) == len(found_in(text, ROWS[RIGHT[text]]))
