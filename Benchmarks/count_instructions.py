#!/usr/bin/env python3
"""Counts the instructions of a small build and holds them against a budget.

  count_instructions.py BENCHMARKS TEMPLATES           fails where the build takes more than the budget allows
  count_instructions.py --renew BENCHMARKS TEMPLATES   writes the budget anew, from what the build takes now

BENCHMARKS is the program placard-benchmarks of a release build, TEMPLATES the folder that holds Templates. The build is of
an invented country, the same everywhere, with nothing written. Valgrind counts, one thread at a time, so that neither the
machine nor what else runs on it matters much; the budget leaves room for the rest.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
BUDGET = os.path.join(HERE, "budget.json")
AREAS = 40


def count(benchmarks, templates, work):
    """The instructions of the build, and what it printed."""
    subprocess.run(
        [sys.executable, "-B", os.path.join(HERE, "england", "make_content.py"), "--made-up", str(AREAS),
         os.path.join(work, "Content")],
        check=True)
    # Valgrind cannot read the debug information of every Swift program, and does not need it.
    program = os.path.join(work, "placard-benchmarks")
    subprocess.run(["objcopy", "--strip-debug", benchmarks, program], check=True)
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.path.join(work, 'counts')}", program, "build", work,
         templates],
        capture_output=True, text=True, env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}, check=False)
    found = re.search(r"Collected\s*:\s*(\d+)", run.stderr)
    if run.returncode != 0 or not found:
        sys.exit(f"The build could not be counted (status {run.returncode}):\n{run.stdout}{run.stderr}")
    return int(found.group(1)), run.stdout.strip()


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--renew"]
    if len(arguments) != 2:
        sys.exit(__doc__)
    for tool in ("valgrind", "objcopy"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing: scripts/install-packages valgrind binutils")
    with tempfile.TemporaryDirectory() as work:
        instructions, output = count(arguments[0], arguments[1], work)
    with open(BUDGET, encoding="utf-8") as file:
        budget = json.load(file)
    print(f"{output}: {instructions:,} instructions, budget {budget['instructions']:,}")
    if "--renew" in sys.argv:
        budget["instructions"] = instructions
        with open(BUDGET, "w", encoding="utf-8") as file:
            json.dump(budget, file, indent=2)
            file.write("\n")
        print("The budget is renewed. Say in the commit why the build takes so many.")
        return
    share = instructions / budget["instructions"] - 1
    if share > budget["tolerance"]:
        sys.exit(f"The build takes {share:.1%} more instructions than its budget; {budget['tolerance']:.0%} are allowed.\n"
                 f"{budget['how_to_renew']}")
    if share < -budget["tolerance"]:
        print(f"It takes {-share:.1%} fewer: renew the budget, so that it stays so. {budget['how_to_renew']}")


if __name__ == "__main__":
    main()
