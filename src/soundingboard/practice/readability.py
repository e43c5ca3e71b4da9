"""How hard a text is to read, from its letters, words and sentences alone."""

from dataclasses import dataclass
from statistics import mean

from soundingboard.practice.sentences import sentence_spans, words

AGE_OF_FIRST_GRADE = 6
"""A grade of the two formulas is a school year; its children are so much older than its number less one."""

YOUNGEST, OLDEST = 5, 18
"""Below and above these ages the formulas say nothing: 18 means a grown-up text."""


@dataclass(frozen=True, slots=True)
class Readability:
    """A hint and never a gate: `reading_age` in years, `words_per_sentence`, and counts."""

    reading_age: int
    words_per_sentence: float
    words: int
    sentences: int


def readability(text: str) -> Readability:
    """The mean of the Automated Readability Index and the Coleman–Liau index, as an age.

    A text without words has age 0.
    """
    count, sentences = len(words(text)), len(sentence_spans(text))
    if not count:
        return Readability(0, 0.0, 0, 0)
    characters = sum(character.isalnum() for character in text)
    letters = sum(character.isalpha() for character in text)
    per_sentence = count / sentences
    automated = 4.71 * characters / count + 0.5 * per_sentence - 21.43
    coleman_liau = 5.88 * letters / count - 29.6 * sentences / count - 15.8
    age = round(mean((automated, coleman_liau)) + AGE_OF_FIRST_GRADE - 1)
    return Readability(min(max(age, YOUNGEST), OLDEST), per_sentence, count, sentences)
