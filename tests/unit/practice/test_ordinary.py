"""Precision and recall of the language guide, on sentences that no rule was tuned on."""

import sys

import pytest

from tests.unit.practice.test_language import HERE, PHRASES, ROWS, codes, found_in, lines


@pytest.mark.skipif(not (HERE / "ordinary.txt").exists(), reason="nobody has written the sentences yet")
def test_of_what_others_wrote_with_respect_nearly_nothing_is_found() -> None:
    """Written by somebody who had not seen the rule book; no rule is tuned on it."""
    ordinary = lines("ordinary.txt")
    assert len(ordinary) >= 200
    false = [(text, found) for text in ordinary if (found := codes(text))]
    recalled = sum(bool(found_in(text, ROWS[row], reader)) for row, reader, text in PHRASES)
    precision, recall = recalled / (recalled + len(false)), recalled / len(PHRASES)
    report = [
        f"Language guide: {recalled} of {len(PHRASES)} forms of {len(ROWS)} rows found, recall {recall:.1%};",
        f"{len(false)} of {len(ordinary)} respectful sentences found, precision {precision:.1%}.",
        *(f"  {text} {found}" for text, found in false),
    ]
    sys.stdout.write("\n" + "\n".join(report) + "\n")
    assert recall == 1.0
    assert len(false) <= 2
