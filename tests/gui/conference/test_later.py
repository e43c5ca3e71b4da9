"""Row 105: all that is written about a child, as the child will read it one day."""

from PySide6.QtCore import Qt

from soundingboard.commands.vocabulary import command
from tests.gui.conference.hall import CTRL, SHIFT, Hall

Key = Qt.Key
BLAME = "She failed to protect Ella."
OWN = "Mum is hostile when she is scared"


def test_a_key_shows_what_each_child_will_read_and_what_could_hurt(hall: Hall) -> None:
    hall.strike(Key.Key_PageDown, CTRL)
    do = hall.desk.do
    do(command("capture", {"kind": "worry", "text": BLAME, "about": ["ella"]}))
    do(
        command(
            "capture", {"kind": "worry", "text": OWN, "own_words": True, "said_by": "june", "about": ["ella"]}
        )
    )
    do(command("capture", {"kind": "worry", "text": "Noah is small.", "about": ["noah"]}))
    hall.strike(Key.Key_K, CTRL | SHIFT)
    sheet = hall.day.chair.later_sheet
    assert sheet.isVisible()
    spoken = [row.spoken for row in sheet.list.rows]
    ellas = spoken[: next(place for place, said in enumerate(spoken) if said.startswith("Noah, grown up"))]
    assert ellas[0].startswith("Ella, grown up, reads")
    blame = next(said for said in ellas if "failed to protect" in said)
    assert "“failed to protect”:" in blame
    assert all("”:" not in said for said in ellas if "hostile" in said), "somebody's own words are left alone"
    assert not any("Noah is small" in said for said in ellas)
    hall.strike(Key.Key_Escape)
    assert not sheet.isVisible()
