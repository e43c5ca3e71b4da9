"""The program: choose what it is to be, and load nothing heavy before that."""

import sys


def main(argv: list[str] | None = None) -> int:
    """Run it; gives the exit status."""
    words = sys.argv[1:] if argv is None else argv
    if words[:1] == ["recorder-child"]:
        from soundingboard.recording import child

        return child.main(words[1:])
    from soundingboard.cli.main import main as run

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
