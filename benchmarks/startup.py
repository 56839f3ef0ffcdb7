"""How long the command line takes: processor time of a cold process, the best of several."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"


def main(argv: list[str]) -> int:
    """Measure ``--help``, ``dates`` on one article and ``build`` on the sample articles."""
    parser = argparse.ArgumentParser(prog="benchmarks startup", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="processes a command")
    runs = parser.parse_args(argv).runs
    article = str(min(SEEDS.glob("*.txt")))
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "python -c pass": [],
            "timeline --help": ["--help"],
            "timeline dates ARTICLE": ["dates", article],
            "timeline build seeds": ["build", str(SEEDS), "-o", folder],
        }
        print("| command | process time, s |\n| --- | --- |")
        for name, arguments in commands.items():
            print(f"| `{name}` | {min(process_time(arguments) for _ in range(runs)):.2f} |")
    return 0


def process_time(arguments: list[str]) -> float:
    """Seconds of processor time that one run takes, its child processes included."""
    program = ["-m", "timeline", *arguments] if arguments else ["-c", "pass"]
    before = os.times()
    subprocess.run([sys.executable, *program], check=True, capture_output=True)
    after = os.times()
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
