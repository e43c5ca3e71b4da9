"""A council that has a key for whoever has lost their passphrase."""

from dataclasses import dataclass, field

from soundingboard.base.errors import BadInput, Locked


@dataclass
class Council:
    """Its key file, which may have a passphrase of its own, and what was asked of it."""

    locked: str = ""
    chosen: bool = True
    opens: bool = True
    asked: list[str] = field(default_factory=list)

    def choose(self) -> bool:
        if not self.chosen:
            raise BadInput("No file was chosen.")
        return bool(self.locked)

    def open(self, passphrase: str = "") -> None:
        if passphrase != self.locked:
            raise Locked("This passphrase does not open the key file.")
        if not self.opens:
            raise Locked("This key does not open this vault.")
        self.asked.append("open")

    def renew(self, passphrase: str) -> None:
        self.asked.append(passphrase)

    def strength(self, passphrase: str) -> str:
        return f"{len(passphrase)} letters, which is a sentence about them that takes some room here."

    def close(self) -> None:
        self.asked.append("close")
