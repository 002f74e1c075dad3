#!/usr/bin/env python3
"""Counts the instructions of a small build and holds them against a budget.

  count_instructions.py BENCHMARKS TEMPLATES           fails where the build takes more than the budget allows
  count_instructions.py --renew BENCHMARKS TEMPLATES   writes the budget anew, from what the build takes now

BENCHMARKS is the program placard-benchmarks of a release build, TEMPLATES the folder that holds Templates. The build is of
an invented country, the same everywhere, with nothing written. The budget leaves room for what differs between machines.
"""
import json
import os
import subprocess
import sys
import tempfile

import instructions

HERE = os.path.dirname(os.path.abspath(__file__))
BUDGET = os.path.join(HERE, "budget.json")
AREAS = 40


def made_up_build(benchmarks, templates, work):
    """The instructions of the build, and what it printed."""
    subprocess.run(
        [sys.executable, "-B", os.path.join(HERE, "england", "make_content.py"), "--made-up", str(AREAS),
         os.path.join(work, "Content")],
        check=True)
    program = instructions.without_debug_information(benchmarks, work)
    return instructions.count([program, "build", work, templates], work)


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--renew"]
    if len(arguments) != 2:
        sys.exit(__doc__)
    instructions.require_tools()
    with tempfile.TemporaryDirectory() as work:
        taken, output = made_up_build(arguments[0], arguments[1], work)
    with open(BUDGET, encoding="utf-8") as file:
        budget = json.load(file)
    print(f"{output}: {taken:,} instructions, budget {budget['instructions']:,}")
    if "--renew" in sys.argv:
        budget["instructions"] = taken
        with open(BUDGET, "w", encoding="utf-8") as file:
            json.dump(budget, file, indent=2)
            file.write("\n")
        print("The budget is renewed. Say in the commit why the build takes so many.")
        return
    share = taken / budget["instructions"] - 1
    if share > budget["tolerance"]:
        sys.exit(f"The build takes {share:.1%} more instructions than its budget; {budget['tolerance']:.0%} are allowed.\n"
                 f"{budget['how_to_renew']}")
    if share < -budget["tolerance"]:
        print(f"It takes {-share:.1%} fewer: renew the budget, so that it stays so. {budget['how_to_renew']}")


if __name__ == "__main__":
    main()
