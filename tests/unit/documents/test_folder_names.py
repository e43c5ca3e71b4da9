"""Each reader's folder is called as people call them, and two of a name are told apart as people are."""

import pytest

from soundingboard.documents.folder_names import folder_names
from soundingboard.views.copies.parts import Recipient


def reader(key: str, name: str, role: str = "Midwife") -> Recipient:
    return Recipient(key, name, name.split(maxsplit=1)[0], role, "professional")


def child(key: str, name: str) -> Recipient:
    return Recipient(key, name, name.split(maxsplit=1)[0], "", "child")


UNNAMED = frozenset({"Hope"})


@pytest.mark.parametrize(
    ("readers", "folders"),
    [
        ([reader("mia", "Mia Marlowe", "Mum"), reader("p-9", "Zoë Day")], ["mia", "zoë"]),
        ([reader("a-1", "Freya Kay"), reader("a-2", "Freya Lund", "Nan")], ["freya-midwife", "freya-nan"]),
        ([reader("a-1", "Freya Kay"), reader("a-2", "Freya Lund")], ["freya-k", "freya-l"]),
        ([reader("a-1", "Freya Kay", ""), reader("a-2", "Freya Lund")], ["freya-k", "freya-midwife"]),
        (
            [reader("a-1", "Freya Kay"), reader("a-2", "Freya Kirk")],
            ["freya-midwife-kay", "freya-midwife-kirk"],
        ),
        ([reader("a-1", "Freya Kay"), reader("a-2", "Freya Kay")], ["freya", "freya-2"]),
        (
            [reader("a-1", "Freya"), reader("a-2", "FREYA"), reader("a-3", "Freya-2")],
            ["freya", "freya-3", "freya-2"],
        ),
        ([reader("a-1", "Олена Коваль"), reader("a-2", "../..")], ["олена", "reader"]),
        ([reader("a-1", "Con Doyle"), reader("a-2", "AUX")], ["con-reader", "aux-reader"]),
        ([reader("a-1", "Con Doyle"), reader("a-2", "Con Daly", "")], ["con-midwife", "con-daly"]),
        (
            [reader("a-1", "Com¹"), reader("a-2", "Lpt9"), reader("a-3", "Nul.")],
            [f"{each}-reader" for each in ("com¹", "lpt9", "nul")],
        ),
        (
            [reader("a-1", "Dan Kay", "Hope’s teacher"), reader("a-2", "Dan Kay", "Teacher")],
            ["dan-kay", "dan-teacher"],
        ),
        ([reader("a-1", "Dan Kay", "Hope's teacher"), reader("a-2", "Dan Poe")], ["dan-k", "dan-midwife"]),
        ([reader("a-1", "Hope's Nan", "Nan"), child("hope", "Hope Kay")], ["nan", "hope"]),
        ([reader("a-1", "Connie Doyle"), reader("a-2", "Jo. ")], ["connie", "jo"]),
    ],
)
def test_what_each_folder_is_called(readers: list[Recipient], folders: list[str]) -> None:
    named = folder_names(readers, UNNAMED)
    assert [named[each.id] for each in readers] == folders
    assert folder_names(readers, UNNAMED) == named
