"""The notice about the recording: every topic is there, in short and plain sentences."""

import re
from pathlib import Path

import pytest

from soundingboard.base.errors import BadInput
from soundingboard.base.places import shipped
from soundingboard.practice.books import book_at
from soundingboard.practice.notice import Notice, notice

TOPICS = {
    "who": "write down",
    "whose": "council",
    "what": "on the call",
    "pauses": "breaks",
    "kept": "locked",
    "hears": "may hear",
    "transcript": "not typed out",
    "access": "left out",
    "court": "court",
    "objecting": "do not want to be recorded",
    "yours": "you are recording",
    "publishing": "internet",
}
"""Each topic of the practice reference, and words without which it would not be said."""
MOST_WORDS = 25


def test_every_topic_is_said_in_its_order() -> None:
    said = dict(notice().topics)
    assert list(said) == list(TOPICS)
    for name, words in TOPICS.items():
        assert words in said[name].say, name
        assert said[name].about, name


def test_sentences_are_short_and_have_no_initials() -> None:
    texts = [*(topic.say for _name, topic in notice().topics), *notice().screen.lines, notice().kept.notes]
    for text in texts:
        assert not re.search(r"\b[A-Z]{2,}\b", text), text
        for sentence in re.split(r"(?<=[.?!]) ", text):
            assert len(sentence.split()) <= MOST_WORDS, sentence


@pytest.mark.parametrize("topic", TOPICS)
def test_a_notice_that_leaves_a_topic_out_is_refused(topic: str, tmp_path: Path) -> None:
    whole = shipped("resources", "wording", "notice.toml").read_text(encoding="utf-8")
    cut = re.sub(rf"^{topic} = .*$", "", whole, flags=re.MULTILINE)
    (tmp_path / "notice.toml").write_text(cut, encoding="utf-8")
    with pytest.raises(BadInput, match=topic):
        book_at(tmp_path / "notice.toml", Notice)
