"""The program: choose what it is to be, and load nothing heavy before that."""

import sys


def main(argv: list[str] | None = None) -> int:
    """Run it; gives the exit status."""
    words = sys.argv[1:] if argv is None else argv
    if words[:1] == ["recorder-child"]:
        from soundingboard.recording import child  # noqa: PLC0415 - the recorder loads nothing of the app

        return child.main(words[1:])
    from soundingboard.cli.main import main as run  # noqa: PLC0415 - the app loads nothing of the recorder's

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
