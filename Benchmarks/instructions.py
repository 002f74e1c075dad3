"""Counts the instructions of a program, so that neither the machine nor what else runs on it matters much."""
import os
import re
import shutil
import subprocess
import sys


def require_tools():
    for tool in ("valgrind", "objcopy"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing: scripts/install-packages valgrind binutils")


def without_debug_information(program, work):
    """A copy of a program as Valgrind can read it: the debug information of some Swift programs it cannot."""
    copy = os.path.join(work, os.path.basename(program))
    subprocess.run(["objcopy", "--strip-debug", program, copy], check=True)
    return copy


def count(arguments, work):
    """The instructions that a program takes, one thread at a time, and what it printed.

    Hashing has the same seed in every run, so the same work takes the same number of instructions.
    """
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.path.join(work, 'counts')}", *arguments],
        capture_output=True, text=True, env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}, check=False)
    found = re.search(r"Collected\s*:\s*(\d+)", run.stderr)
    if run.returncode != 0 or not found:
        sys.exit(f"{' '.join(arguments)} could not be counted (status {run.returncode}):\n{run.stdout}{run.stderr}")
    return int(found.group(1)), run.stdout.strip()
