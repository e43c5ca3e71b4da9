"""What was put right after the meeting: a list, and the first line of a new copy."""

from soundingboard.base import dates
from soundingboard.documents.content import Block, Bullets, Lead
from soundingboard.documents.shared import section
from soundingboard.documents.text import Text, ended, plain, spaced
from soundingboard.documents.wording import say
from soundingboard.views.copies.changed import CorrectionPart
from soundingboard.views.copies.parts import Copy


def corrections(copy: Copy) -> tuple[Block, ...]:
    """What was put right after the meeting; what the first lines of this copy say is not said again."""
    told = copy.replaces.changes if copy.replaces else ()
    said = tuple(_correction(each) for each in copy.corrections if each not in told)
    return section(f"corrections.heading{_child(copy)}", *([Bullets(said)] if said else []))


def replaces(copy: Copy) -> tuple[Block, ...]:
    """Which copy this one replaces, and what changed; nothing in a first copy."""
    if copy.replaces is None:
        return ()
    day = dates.full_date(copy.replaces.of)
    changed = tuple(map(_correction, copy.replaces.changes))
    form = f"replaces.{'one' if changed else 'other'}{_child(copy)}"
    one, many = (changed[0], ()) if len(changed) == 1 else ((), changed)
    return (Lead(say(form, day=day, what=one)), *([Bullets(many)] if many else []))


def _correction(each: CorrectionPart) -> Text:
    """What holds now, why, and who put it right and when, as far as its reader is told."""
    day, form = dates.plain_date(each.at), "by" if each.by else "nobody"
    put_right = say(f"corrections.{form}", who=each.by, day=day)
    return spaced(say("corrections.one", of=each.of, what=_whole(each.what), why=_whole(each.why)), put_right)


def _whole(said: str) -> Text:
    """A sentence with its full stop, so that another may follow."""
    return ended(plain(said))


def _child(copy: Copy) -> str:
    """The end of a sentence's name that a child reads."""
    return "_child" if copy.recipient.reader == "child" else ""
