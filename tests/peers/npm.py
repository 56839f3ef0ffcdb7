"""The programs of package.json, installed once beside it by npm; nothing of them is shipped."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

PEERS = Path(__file__).parent
MODULES = PEERS / "node_modules"


@cache
def installed():
    """The folder of the modules; without npm the tests skip and say why, under CI they fail."""
    if not all((MODULES / name / "package.json").exists() for name in wanted()):
        npm = shutil.which("npm")
        if not npm:
            unavailable("npm is not on this machine, and tests/peers holds no node_modules")
        done = subprocess.run([npm, "ci", "--silent"], cwd=PEERS, capture_output=True, text=True)
        if done.returncode:
            unavailable(f"npm ci failed in tests/peers: {done.stderr[-500:]}")
    return MODULES


def wanted():
    return json.loads((PEERS / "package.json").read_text())["dependencies"]


def unavailable(reason):
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def node(script, given=b""):
    """What a script prints that finds the modules and reads its standard input."""
    program = shutil.which("node")
    if not program:
        unavailable("node is not on this machine")
    done = subprocess.run(
        [program, "-e", script],
        input=given,
        capture_output=True,
        cwd=installed().parent,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()
