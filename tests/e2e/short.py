"""A rehearsal of a few steps, with three people and a child."""

from pathlib import Path

KNOWN = """
title = "A short one"

[conference]
kind = "initial"
reference = "{reference}"
family = "Vale"
starts = 2026-11-24T10:00:00
chair = "ruth"

[[child]]
id = "lou"
name = "Lou Vale"
called = "Lou"
born = 2018-02-01

[[person]]
id = "ida"
name = "Ida Vale"
called = "Ida"
is = "Mum"
to = ["lou"]
group = "family"

[[person]]
id = "ruth"
name = "Ruth Ansah"
called = "Ruth"
is = "Chair"
group = "professional"
agency = "Safeguarding and review"

[[person]]
id = "sam"
name = "Sam Keeble"
called = "Sam"
is = "Social worker"
group = "professional"
agency = "Children's social care"
"""
Steps = tuple[tuple[str, str, str], ...]
"""Each when it is, what it does, and its fields as TOML."""


def short_one(folder: Path, steps: Steps, reference: str = "CP-1") -> Path:
    """The file of a conference in which these are done."""
    text = KNOWN.format(reference=reference)
    for at, do, fields in steps:
        text += f'\n[[step]]\nat = "{at}"\ndo = "{do}"\n{fields}\n'
    file = folder / "short.toml"
    file.write_text(text, encoding="utf-8")
    return file
