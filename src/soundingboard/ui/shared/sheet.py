"""The one style sheet of the app's windows, with the names of `theme` for its colours.

It sets no face and no size: type comes from `theme.font`, so that the text scale reaches everything. The ring
around what has the focus is 3 px; borders grow inwards by taking the same from the padding, so that
nothing moves when the focus does. A widget's look is chosen by its ``look`` property.
"""

from typing import Final

SHEET: Final = """
QToolTip { background: $INK; color: $CARD; border: none; padding: 6px 8px; }

QPushButton, QToolButton {
    background: $CARD; color: $INK; border: 1px solid $LINE; border-radius: 8px; padding: 8px 14px;
    font-weight: bold;
}
QPushButton:hover, QToolButton:hover { background: $SIDE; border-color: $EDGE; }
QPushButton:pressed, QToolButton:pressed { background: $TEAL_TINT; }
QPushButton:focus, QToolButton:focus { border: 3px solid $TEAL; padding: 6px 12px; }
QPushButton:disabled, QToolButton:disabled { background: $PAPER; color: $SOFT; border: 1px dashed $EDGE; }
QPushButton:checked, QToolButton:checked { background: $TEAL_TINT; border-color: $TEAL; color: $TEAL; }
QPushButton[look="primary"] { background: $TEAL; color: $CARD; border-color: $TEAL; }
QPushButton[look="primary"]:hover { background: $TEAL_DEEP; }
QPushButton[look="primary"]:disabled { background: $BAR_TRACK; color: $SOFT; border: 1px dashed $EDGE; }
QPushButton[look="quiet"], QToolButton[look="quiet"] {
    background: transparent; border-color: transparent; color: $TEAL;
}
QPushButton[look="quiet"]:disabled, QToolButton[look="quiet"]:disabled { color: $SOFT; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover { background: $TEAL_TINT; }
QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus { border: 3px solid $TEAL; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $CARD; color: $INK; border: 1px solid $EDGE; border-radius: 8px; padding: 7px 10px;
    selection-background-color: $TEAL; selection-color: $CARD;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 3px solid $TEAL; padding: 5px 8px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $PAPER; color: $SOFT; }
QLineEdit[look="bare"], QPlainTextEdit[look="bare"] { border: none; background: transparent; padding: 4px; }
QComboBox { padding-right: 30px; }
QComboBox::drop-down { border: none; width: 26px; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $SOFT; }
QComboBox QAbstractItemView {
    background: $CARD; color: $INK; border: 1px solid $EDGE; outline: none; padding: 4px;
    selection-background-color: $TEAL_TINT; selection-color: $INK;
}

QListView, QTreeView, QTableView {
    background: transparent; border: 1px solid transparent; outline: none;
    selection-background-color: $TEAL_TINT; selection-color: $INK;
}
QListView:focus, QTreeView:focus, QTableView:focus { border: 3px solid $TEAL; border-radius: 8px; }
QHeaderView::section {
    background: $SIDE; color: $SOFT; border: none; border-bottom: 1px solid $LINE; padding: 8px 10px;
}

QCheckBox, QRadioButton {
    spacing: 10px; padding: 6px 3px; border: 3px solid transparent; border-radius: 8px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $TEAL; }
QCheckBox::indicator, QRadioButton::indicator { width: 1.1em; height: 1.1em; }
QCheckBox::indicator { background: $CARD; border: 1px solid $EDGE; border-radius: 5px; }
QCheckBox::indicator:checked { background: $TEAL; border-color: $TEAL; }
QCheckBox::indicator:disabled { background: $PAPER; border-color: $EDGE; }

QMenu { background: $CARD; color: $INK; border: 1px solid $EDGE; padding: 6px; }
QMenu::item { padding: 8px 22px 8px 14px; border-radius: 6px; }
QMenu::item:selected { background: $TEAL_TINT; color: $INK; }
QMenu::separator { height: 1px; background: $LINE; margin: 6px 4px; }

QScrollArea, QStackedWidget { border: none; background: transparent; }
QScrollArea:focus { border: 3px solid $TEAL; border-radius: 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $EDGE; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabBar::tab {
    background: transparent; color: $SOFT; padding: 9px 14px;
    border: none; border-bottom: 3px solid transparent;
}
QTabBar::tab:selected { color: $TEAL; border-bottom-color: $TEAL; }
QTabBar::tab:focus { background: $TEAL_TINT; }
QTabWidget::pane { border: none; border-top: 1px solid $LINE; }
QSplitter::handle { background: $LINE; }
"""
