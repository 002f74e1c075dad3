#!/usr/bin/env python3
"""Puts texts that would run into every field of every kind of input, and asks a preview for what it must not give.

Usage: run.py [--short] [--rounds N] [--site NAME] PLACARD
       run.py --self-test PLACARD

Every field of the golden sites that takes text gets another text in each round, so that after all of them each field had
each text. What a build refuses, with a message at the field, is left as it was. Every file that is built is read as what
it says it is; every page is opened in a browser that has no security policy, in which each text would tell of itself
if it ran or fetched anything; it is searched for the texts; and the preview shows what is wrong with them. Then a
preview is asked for files beside the site by requests that nobody should send, beside slow clients and 1,000 others.

--short takes a round of two of the sites and a fifth of the connections, as `make check` does. --self-test breaks a built site, and
expects each fault to be found. Exits 1 if anything is found, 2 if something that is needed cannot be had.
"""
import argparse
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "Browser")]
import environment  # noqa: E402


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--short", action="store_true")
    arguments.add_argument("--self-test", action="store_true")
    arguments.add_argument("--rounds", type=int, help="fewer than there are texts")
    arguments.add_argument("--site", help="one of the sites")
    arguments.add_argument("placard", type=Path)
    given = arguments.parse_args()
    try:
        environment.enter()
        environment.chromium()
    except environment.Missing as missing:
        print(f"The attack could not run: {missing}", file=sys.stderr)
        return 2
    from rounds import Attack
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="placard-attack-") as work:
        if given.self_test:
            import planted
            return planted.run(given.placard.resolve(), Path(work))
        attack = Attack(given.placard.resolve(), Path(work))
        attack.run(given.short, given.rounds, given.site)
    print(f"{len(attack.found)} found, {time.monotonic() - started:.0f} seconds")
    return 1 if attack.found else 0


if __name__ == "__main__":
    sys.exit(main())
