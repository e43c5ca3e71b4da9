"""A number for one risk and a number over all stand apart, and neither decides anything."""

from PySide6.QtCore import Qt

from soundingboard.commands.vocabulary import command
from soundingboard.ui.chair.pages.scale import scale_rows
from tests.gui.conference.hall import CTRL, Hall


def test_scores_of_one_risk_and_over_all_stand_apart(hall: Hall) -> None:
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    do = hall.desk.do
    do(command("capture", {"kind": "risk", "id": "r", "text": "Ella could be hurt", "about": ["ella"]}))
    everybody = {"about": ["ella", "noah"]}
    do(command("score", {"who": "mia", "score": 7, **everybody}))
    do(command("score", {"who": "sam", "score": 4, **everybody}))
    do(command("score", {"who": "sam", "score": 2, "about": ["ella"], "entry": "r"}))
    before = [row.spoken for row in scale_rows(hall.desk.view)]
    assert not [spoken for spoken in before if any(number in spoken for number in "742")]
    do(command("show_scores", {}))
    scales = {
        row.title: [point.score for point in row.points] for row in scale_rows(hall.desk.view) if row.points
    }
    assert scales == {
        "How safe it is for Ella and Noah: from 4 to 7": [7, 4],
        "How safe it is for “Ella could be hurt”": [2],
    }
    assert not any(child.outcome for child in hall.desk.view.children)
