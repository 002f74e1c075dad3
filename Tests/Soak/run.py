#!/usr/bin/env python3
"""Builds a small site again and again after random edits, and previews it under edits, for a long time.

Memory, open files, threads and what lies in the folders must be the same late as they were early, every build must end
as it should, and in the end the site must be that of a build from nothing.
"""
import argparse
import collections
import filecmp
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from edits import Site  # noqa: E402

ORIGINAL = pathlib.Path(__file__).resolve().parent.parent / "PlacardTests" / "Golden" / "every-kind" / "Content"
DAY = "2031-06-20"


class Found(list):
    def expect(self, holds, what):
        if not holds:
            self.append(what)
            print(f"found: {what}", flush=True)


def median(numbers):
    return sorted(numbers)[len(numbers) // 2] if numbers else 0


def is_flat(numbers, least):
    """Whether the last quarter is no higher than the second by more than a tenth, and by more than is usual."""
    quarter = len(numbers) // 4
    early, late = median(numbers[quarter:2 * quarter]), median(numbers[-quarter:])
    return late <= max(early * 1.1, early + least), early, late


def size(folder):
    return sum(1 for path in folder.rglob("*") if path.is_file()) if folder.exists() else 0


def build(program, site, *options):
    """One build: its exit code, the most memory in MiB, and what it printed."""
    command = [program, "build", "--root", site.root, "--as-of", DAY, "--quiet", *options]
    with tempfile.TemporaryFile() as printed:
        process = subprocess.Popen(command, stdout=printed, stderr=printed)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        return process.returncode, usage.ru_maxrss / 1024, printed.read().decode(errors="replace")


def same(one, other):
    difference = filecmp.dircmp(one, other, ignore=[])
    names = [*difference.left_only, *difference.right_only, *difference.diff_files, *difference.funny_files]
    return names + [f"{name}/{inner}" for name in difference.common_dirs for inner in same(one / name, other / name)]


def builds(program, count, found, work):
    site = Site(ORIGINAL, work / "builds", seed=count)
    memory, kept, ends = [], [], collections.Counter()
    for number in range(count):
        edit = site.edit()
        code, most, printed = build(program, site)
        ends[code] += 1
        expected = 1 if site.broken else 0
        # Half of a file may be a whole one.
        found.expect(code == expected or site.broken and code == 0, f"build {number} after {edit}: {code}\n{printed[:2000]}")
        memory.append(most)
        kept.append(size(site.root / ".placard"))
        found.expect(not (site.root / "Site" / ".placard-new").exists(), f"build {number} left .placard-new")
    site.mend()
    code, _, printed = build(program, site)
    found.expect(code == 0, f"the last build: {code}\n{printed[:2000]}")
    clean = work / "clean"
    build(program, site, "--output", clean, "--fresh")
    differing = same(site.root / "Site", clean)
    found.expect(not differing, f"unlike a build from nothing: {differing[:5]}")
    flat, early, late = is_flat(memory, 4)
    found.expect(flat, f"memory of a build went from {early:.1f} to {late:.1f} MiB")
    found.expect(max(kept) <= 4 and kept[-1] <= kept[count // 4] + 1, f"{kept[count // 4]} kept files became {kept[-1]}")
    print(f"{count} builds, exit codes {dict(ends)}: memory {early:.1f} MiB early, {late:.1f} late, "
          f"at most {max(memory):.1f}; {size(site.root / 'Site')} files, {kept[-1]} kept beside them")


def preview(program, minutes, found, work):
    site = Site(ORIGINAL, work / "preview", seed=7)
    process = subprocess.Popen(
        [program, "serve", "--root", site.root, "--as-of", DAY, "--port", "0"], stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True,
    )
    address = None
    for line in process.stdout:
        match = re.search(r"http://[\w.:]+/", line)
        if match:
            address = match.group(0)
            break
    # What it prints must be taken from it.
    threading.Thread(target=lambda: collections.deque(process.stdout, maxlen=0), daemon=True).start()
    found.expect(address, "the preview said no address")
    if not address:
        return

    def get(path):
        with urllib.request.urlopen(address + path, timeout=20) as answer:
            return answer.read().decode(errors="replace")

    memory, files, threads = [], [], []
    end, asked, began = time.monotonic() + minutes * 60, 0, time.monotonic()
    while time.monotonic() < end:
        for _ in range(5):
            site.edit()
            time.sleep(0.2)
        try:
            get("")
            get("areas/north-sampleton/")
            asked += 2
        except OSError as error:
            found.expect(False, f"after {site.count} edits: {error}")
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        memory.append(int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024)
        threads.append(int(re.search(r"Threads:\s+(\d+)", status).group(1)))
        files.append(len(os.listdir(f"/proc/{process.pid}/fd")))
    site.mend()
    site.replace("profiles/north-sampleton.md", site.path("profiles/north-sampleton.md").read_text() + "\n\nSeen at last.\n")
    seen = any("Seen at last." in get("areas/north-sampleton/") or time.sleep(0.2) for _ in range(50))
    found.expect(seen, "the last edit was not seen in 10 seconds")
    for numbers, what, least in ((memory, "MiB of memory", 16), (files, "open files", 4), (threads, "threads", 2)):
        flat, early, late = is_flat(numbers, least)
        found.expect(flat, f"{early:.0f} {what} became {late:.0f}")
        print(f"preview: {early:.0f} {what} early, {late:.0f} late, at most {max(numbers):.0f}")
    print(f"preview: {site.count} edits in {(time.monotonic() - began) / 60:.1f} minutes, {asked} pages asked for")
    process.terminate()
    found.expect(process.wait(20) in (0, -15), f"the preview ended with {process.returncode}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--builds", type=int, default=2000)
    parser.add_argument("--minutes", type=float, default=20, help="of the preview")
    parser.add_argument("--short", action="store_true", help="40 builds and a quarter of a minute")
    options = parser.parse_args()
    found = Found()
    work = pathlib.Path(tempfile.mkdtemp(prefix="placard-soak-"))
    try:
        builds(options.program.resolve(), 40 if options.short else options.builds, found, work)
        preview(options.program.resolve(), 0.25 if options.short else options.minutes, found, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{len(found)} found")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
