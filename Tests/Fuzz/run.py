#!/usr/bin/env python3
"""Gives Placard's readers inputs that libFuzzer makes of others, and prints what came of it as rows of a table.

Each reader of `placard-fuzz` begins with files of a small site, the inputs in Tests/Fuzz/corpus, and what earlier runs
found to reach new code, which stays in the folder of work. An input that ends or stops the program, takes too long or
too much memory, or breaks what the reader promises is kept in `found` there, and the exit code is 1.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
SITE = HERE.parent / "PlacardTests" / "Golden" / "every-kind"
TARGETS = (
    "archive", "boundaries", "content", "data", "drawing", "import", "markdown", "picture", "record", "site", "template",
    "words", "workbook",
)
# A build is allowed more; these inputs are small.
SECONDS_OF_ONE, MEGABYTES = 20, 3000
LONGEST = 20_000
# A corpus is kept small enough to be run with the tests.
MOST_KEPT, LONGEST_KEPT = 40, 2_000
# Names of functions are looked up when an input is run again: for each of them it takes a minute.
ASAN = "detect_leaks=0:symbolize=0"


def environment(target):
    return os.environ | {"FUZZ_TARGET": target, "FUZZ_SITE": str(SITE), "ASAN_OPTIONS": ASAN, "SWIFT_BACKTRACE": "enable=no"}


def run(program, target, work, seconds):
    """One reader for some seconds: what it printed, and the inputs that it failed at."""
    corpus, found = work / "corpus" / target, work / "found" / target
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([program, "seeds", corpus], env=environment(target), check=True)
    kept = HERE / "corpus" / target
    dictionary = HERE / "words" / f"{target}.dict"
    before = set(found.iterdir())
    command = [
        program, f"-max_total_time={seconds}", f"-timeout={SECONDS_OF_ONE}", f"-rss_limit_mb={MEGABYTES}",
        f"-max_len={LONGEST}", f"-artifact_prefix={found}/", "-print_final_stats=1", "-reload=0", corpus,
    ]
    if dictionary.exists():
        command.append(f"-dict={dictionary}")
    if kept.exists():
        command.append(kept)
    began = time.monotonic()
    # A failure ends libFuzzer; the next process goes on with what is left of the time.
    printed = ""
    while time.monotonic() - began < seconds:
        command[1] = f"-max_total_time={max(1, int(seconds - (time.monotonic() - began)))}"
        done = subprocess.run(command, env=environment(target), capture_output=True, text=True, errors="replace")
        printed += done.stderr
        if done.returncode == 0 or len(set(found.iterdir()) - before) >= 20:
            break
    return printed, sorted(set(found.iterdir()) - before), time.monotonic() - began


def keep(program, target, work):
    """Puts the shortest inputs that reach all that is reached into the corpus of the project."""
    kept, smallest = HERE / "corpus" / target, work / "smallest" / target
    shutil.rmtree(smallest, ignore_errors=True)
    smallest.mkdir(parents=True)
    kept.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [program, "-merge=1", f"-max_len={LONGEST_KEPT}", smallest, kept, work / "corpus" / target],
        env=environment(target), check=True, capture_output=True,
    )
    for path in sorted(smallest.iterdir(), key=lambda path: path.stat().st_size)[:MOST_KEPT]:
        shutil.copy(path, kept / path.name[:16])


def figures(printed):
    """The most code that was reached, and how many inputs were tried."""
    reached = [int(number) for number in re.findall(r"\bcov: (\d+)", printed)]
    tried = [int(number) for number in re.findall(r"number_of_executed_units: (\d+)", printed)]
    edges = re.search(r"\((\d+) inline 8-bit counters\)", printed)
    return max(reached, default=0), sum(tried), int(edges.group(1)) if edges else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--work", type=pathlib.Path, required=True, help="the folder that runs go on from")
    parser.add_argument("--minutes", type=float, default=5, help="for each reader; 5 unless said")
    parser.add_argument("--targets", default=",".join(TARGETS), help="some readers, with commas or spaces between them")
    parser.add_argument("--keep", action="store_true", help="put a small corpus into the project at the end")
    options = parser.parse_args()
    program = options.program.resolve()
    failed = []
    print("| reader | minutes | inputs | edges reached | found |\n| --- | --- | --- | --- | --- |")
    for target in re.split("[ ,]+", options.targets):
        printed, found, seconds = run(program, target, options.work, options.minutes * 60)
        reached, tried, _ = figures(printed)
        print(f"| {target} | {seconds / 60:.1f} | {tried:,} | {reached:,} | {len(found) or 'none'} |", flush=True)
        failed += found
        for line in dict.fromkeys(re.findall(r"^(?:fault: .*|.*Fatal error: .*|SUMMARY: .*)$", printed, re.MULTILINE)):
            print(f"  {line}", file=sys.stderr)
        if options.keep:
            keep(program, target, options.work)
    for path in failed:
        print(f"failed: {path}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
