"""A rehearsal of something that is wrong: one sentence that says where, and nothing is left of it."""

from pathlib import Path

import pytest

from soundingboard.__main__ import main
from soundingboard.base.places import shipped

CONFERENCE = """
[conference]
kind = "initial"
reference = "R-1"
family = "Marlowe"
starts = 2026-11-24T10:00:00
chair = "ruth"
"""
PEOPLE = """
[[child]]
id = "ella"
name = "Ella Marlowe"
called = "Ella"
born = 2019-03-14

[[person]]
id = "mia"
name = "Mia Marlowe"
called = "Mia"
is = "Mum"
to = ["ella"]
group = "family"
joins = "room"
"""
WHOLE = CONFERENCE + PEOPLE


def step(do: str, fields: str = "", at: str = '"00:00:00"') -> str:
    return f'\n[[step]]\nat = {at}\ndo = "{do}"\n{fields}\n'


START = step("start_conference")

NOT_LOADED = {
    "not TOML": (WHOLE + "\nwhat is this", ["line 24", "TOML"]),
    "a table twice": (WHOLE + CONFERENCE, ["line 24", "twice"]),
    "an endless number": (WHOLE + f"[prepared.mia]\nleaflet = {'9' * 5000}\n", ["number is too long"]),
    "lists without end": (WHOLE + "[prepared.mia]\nleaflet = " + "[" * 9000, ["too deep"]),
    "nothing at all": ("", ["no [conference]"]),
    "an unknown table": (WHOLE + "[weather]\n", ["“weather” is not known", "conference, child"]),
    "a list where a table stands": ("[[conference]]\n", ["“conference” is not a table"]),
    "a table where a list stands": (
        CONFERENCE + "[child]\nid = 'ella'\n",
        ["“child” is not a list of tables"],
    ),
    "a title that is no text": ("title = 5\n" + WHOLE, ["“title” is not text"]),
    "a child that is no table": ("child = [1]\n" + CONFERENCE, ["[[child]] 1", "expected a table"]),
    "an unknown key": (CONFERENCE + 'colour = "red"\n', ["[conference]", "no field “colour”"]),
    "a key that is misspelt": (WHOLE.replace("called", "caled"), ["[[child]] 1", "did you mean “called”"]),
    "a key left out": (WHOLE.replace('group = "family"\n', ""), ["[[person]] 1", "needs the field “group”"]),
    "an unknown kind": (
        WHOLE.replace('"initial"', '"big"'),
        ["[conference]", "one of initial, review, pre_birth"],
    ),
    "an unknown matter": (CONFERENCE + 'matters = ["rain"]\n', ["“matters[0]”", "one of domestic_abuse"]),
    "a start that is text": (
        WHOLE.replace("2026-11-24T10:00:00", '"today"'),
        ["“starts”", "a date and time, got text"],
    ),
    "a start in a zone": (WHOLE.replace("10:00:00", "10:00:00Z"), ["“starts” has a zone"]),
    "a start at the end of time": (
        WHOLE.replace("2026-11-24", "9999-12-31"),
        ["[conference]", "too far away"],
    ),
    "a birthday that is words": (
        WHOLE.replace("2019-03-14", '"spring"'),
        ["[[child]] 1", "“born”", "a date, got text"],
    ),
    "needs of the wrong type": (WHOLE + "needs = { hearing = 3 }\n", ["[[person]] 1", "text, true or false"]),
    "parents that are numbers": (
        WHOLE.replace('["ella"]', "[1]"),
        ["[[person]] 1", "“to[0]”", "expected text"],
    ),
    "prepared that is no table": (WHOLE + "[prepared]\nmia = 1\n", ["[prepared] mia", "expected a table"]),
    "prepared on no day": (
        WHOLE + "[prepared.mia]\nleaflet = 3\n",
        ["[prepared] mia", "“leaflet”", "a date"],
    ),
    "a report shared with a word": (
        WHOLE + '[[report]]\nid = "r"\nfrom = "mia"\nshared = "all"\n',
        ["[[report]] 1", "“shared” is not a list"],
    ),
    "a step without a time": (
        WHOLE + START + '[[step]]\ndo = "end_break"\n',
        ["step 2", 'expected at = "00:10:00"'],
    ),
    "a time that is a number": (
        WHOLE + step("start_conference", at="5"),
        ["step 1", "no time since the start"],
    ),
    "a time of ninety-nine minutes": (WHOLE + step("end_break", at='"00:99:00"'), ["step 1", "no time"]),
    "a time in other digits": (WHOLE + step("end_break", at='"00:0٣:00"'), ["step 1", "no time"]),
    "a step back in time": (
        WHOLE + step("start_conference", at='"00:05:00"') + step("end_break", at='"00:04:59"'),
        ["step 2", "in order of time"],
    ),
    "a step without a command": (
        WHOLE + "[[step]]\nat = '00:00:00'\n",
        ["step 1", 'expected do = "a command"'],
    ),
    "an unknown command": (
        WHOLE + START + step("start_brake"),
        ["step 2", "no command “start_brake”", "“start_break”"],
    ),
    "an unknown field of a step": (
        WHOLE + step("start_break", "minuts = 5"),
        ["step 1", "did you mean “minutes”"],
    ),
    "minutes in words": (
        WHOLE + step("start_break", 'minutes = "ten"'),
        ["step 1", "a whole number, got text"],
    ),
    "no minutes": (WHOLE + step("start_break", "minutes = 0"), ["step 1", "at least 1"]),
    "half minutes": (WHOLE + step("start_break", "minutes = 2.5"), ["step 1", "a whole number"]),
    "yes for true": (WHOLE + step("use_interpreter", 'on = "yes"'), ["step 1", "true or false, got text"]),
    "an unknown page": (WHOLE + step("show", 'page = "cats"'), ["step 1", "one of follow, who"]),
    "an effect on a number": (
        WHOLE + step("capture", 'kind = "risk"\ntext = "A"\neffect = { ella = 1 }'),
        ["step 1", "“effect[...]”", "expected text"],
    ),
}
"""What is wrong, the file, and what its sentence names; none of these is played."""

REFUSED_IN_PLAY = {
    "a parent of nobody": (WHOLE.replace('["ella"]', '["elsa"]'), ["[[person]] 1", "no child “elsa”"]),
    "somebody unknown is prepared": (
        WHOLE + "[prepared.max]\nleaflet = 2026-11-20\n",
        ["[prepared] max", "no person “max”"],
    ),
    "an id twice": (
        WHOLE + PEOPLE.split("[[person]]", maxsplit=1)[0],
        ["[[child]] 2", "already a child “ella”"],
    ),
    "an id that leads elsewhere": (
        WHOLE.replace('"mia"', '"../../mia"'),
        ["[[person]] 1", "“../../mia” cannot be an id"],
    ),
    "an id with a colon": (WHOLE.replace('"ella"', '"c:ella"'), ["[[child]] 1", "cannot be an id"]),
    "somebody unknown arrives": (
        WHOLE + START + step("arrive", 'who = ["mia", "max"]'),
        ["step 2 (arrive)", "“max”"],
    ),
    "an item that is not there": (
        WHOLE + START + step("start_item", 'item = "tea"'),
        ["step 2 (start_item)", "“tea”"],
    ),
    "an effect on somebody unknown": (
        WHOLE + START + step("capture", 'kind = "risk"\ntext = "A"\neffect = { max = "B" }'),
        ["step 2 (capture)", "no child “max”"],
    ),
    "an end of no break": (WHOLE + START + step("end_break"), ["step 2 (end_break)", "no break"]),
    "before the start": (
        WHOLE + step("begin_closed_part", 'why = "A"'),
        ["step 1 (begin_closed_part)", "start it first"],
    ),
    "closed without a decision": (
        WHOLE + START + step("close_conference"),
        ["step 2", "no decision for Ella"],
    ),
}
"""The same for what is only seen when it is played."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An empty folder that a rehearsal would be put into."""
    (tmp_path / "place").mkdir()
    return tmp_path / "place"


def refusal(capsys: pytest.CaptureFixture[str], *words: str | Path) -> str:
    """The one sentence that a rehearsal ends with."""
    status = main(["rehearse", *map(str, words)])
    said = capsys.readouterr()
    assert status in {1, 2}
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.endswith("\n")
    assert "Something went wrong" not in said.err
    return said.err


@pytest.mark.parametrize("what", [*NOT_LOADED, *REFUSED_IN_PLAY])
def test_a_scenario_that_is_wrong(
    what: str, place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, named = (NOT_LOADED | REFUSED_IN_PLAY)[what]
    file = tmp_path / "autumn.toml"
    file.write_text(text, encoding="utf-8")
    said = refusal(capsys, file, "--out", place / "new" / "out")
    assert [words for words in ("autumn.toml", *named) if words not in said] == [], said
    assert list(place.iterdir()) == []


def test_a_file_that_cannot_be_read(place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    latin = tmp_path / "latin.toml"
    latin.write_bytes("title = 'crèche'".encode("latin-1"))
    for file, words in (
        (tmp_path / "none.toml", "no such file"),
        (tmp_path, "it is a folder"),
        (latin, "UTF-8"),
    ):
        said = refusal(capsys, file, "--out", place / "out")
        assert str(file) in said
        assert words in said
    assert list(place.iterdir()) == []


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    """One that could be played."""
    file = tmp_path / "right.toml"
    file.write_text(WHOLE + START, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--audio", "nowhere.wav"], "no sound file nowhere.wav"),
        (["--audio", str(shipped("resources", "rehearsal", "speech.txt"))], "no sound in"),
        (["--recipient", "age1nobody"], "This is not a public key"),
        (["--sound-per-minute", "0"], "“0” is no number of seconds above 0"),
        (["--sound-per-minute", "-3"], "“-3” is no number"),
        (["--sound-per-minute", "nan"], "“nan” is no number"),
        (["--sound-per-minute", "inf"], "“inf” is no number"),
        (["--sound-per-minute", "much"], "“much” is no number"),
        (["--pace", "slow"], "'fast', 'real'"),
        (["--microphone", "USB"], "--pace real"),
        (["--microphone", "USB", "--audio", "a.wav"], "not allowed with"),
        (["--colour"], "unrecognized arguments: --colour"),
    ],
)
def test_options_that_are_wrong(
    words: list[str], said: str, scenario: Path, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in refusal(capsys, scenario, "--out", place / "out", *words)
    assert list(place.iterdir()) == []


def test_a_place_that_cannot_take_it(scenario: Path, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note, taken = place / "note.txt", place / "taken"
    note.write_text("mine")
    taken.mkdir()
    (taken / "note.txt").write_text("mine")
    assert "something else than a rehearsal" in refusal(capsys, scenario, "--out", note)
    assert "something else than a rehearsal" in refusal(capsys, scenario, "--out", taken)
    told = refusal(capsys, scenario, "--out", note / "out")
    assert "could not be written (something else is in its place)" in told
    assert "required: --out" in refusal(capsys, scenario)
    found = {file.relative_to(place).as_posix() for file in place.rglob("*")}
    assert found == {"note.txt", "taken", "taken/note.txt"}


def test_what_is_played_is_never_what_is_replaced(
    scenario: Path, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = place / "mine.toml"
    scenario.rename(inside)
    (place / "report.json").write_text("{}")
    assert "which the rehearsal replaces" in refusal(capsys, inside, "--out", place)
    assert inside.is_file()
