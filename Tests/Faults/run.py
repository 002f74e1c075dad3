#!/usr/bin/env python3
"""Refuses each system call of a build in turn, kills builds and fills disks, and looks at what is left of the site.

Usage: run.py [--short] [--kills N] PLACARD

Every trial begins with the folder that a build of the last content left, and builds the next content into it; others
begin without a site. The n-th call of a kind is refused, for n = 1, 2, … until the build makes fewer calls than that:
once by itself, and once with all calls that follow. So is that of builds that write an archive. Then builds are killed at
random moments, and run on small disks until they fit. After each trial:

- the build ended by itself in time, without a signal, with an exit code other than 0 or a warning, or nothing was lost;
- the folder holds the last site or the next one, every byte and the record with them; only where what was done could not
  be taken back either, and after a kill, files of both, each whole, and a record that says that the build had not ended;
- the next build, of which nothing is refused, leaves what a build into an empty folder leaves.

--short takes every seventh call and few kills, as `make check` does. The seed is printed; --seed repeats a run.
Exits 1 if anything is found, 2 if something that is needed cannot be had.
"""

import argparse
import collections
import concurrent.futures
import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SITE = HERE.parent / "PlacardTests" / "Golden" / "groups" / "Content"
DAY = "2031-06-01"
RECORD = ".placard-manifest"
WAITING = ".placard-new"
COMPILER = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
# A build of the small site takes a tenth of a second; one that waits for ever takes this long.
LONGEST = 60
# What real disks and systems answer.
CALLS = [
    ("open", errno.EIO), ("open", errno.EACCES), ("read", errno.EIO), ("write", errno.ENOSPC), ("close", errno.ENOSPC),
    ("fsync", errno.EIO), ("lstat", errno.EIO), ("opendir", errno.EIO), ("rename", errno.EIO), ("link", errno.EIO),
    ("link", errno.EMLINK), ("mkdir", errno.ENOSPC), ("unlink", errno.EIO), ("rmdir", errno.EIO),
    ("mmap", errno.ENOMEM), ("pthread_create", errno.EAGAIN),
]


def tree(folder):
    """Each file with its bytes and each folder, by their paths; files that wait for their place are left out."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name == WAITING or name.startswith(WAITING + "/"):
            continue
        found[name] = None if path.is_dir() else path.read_bytes()
    return found


class Sites:
    """The last content and the next, and the folders that builds of them leave."""

    def __init__(self, placard, work):
        self.placard = placard
        self.work = work
        self.library = work / "refuse.so"
        subprocess.run(
            [COMPILER, "-O1", "-shared", "-fPIC", "-o", self.library, HERE / "refuse.c", "-ldl", "-pthread"], check=True
        )
        self.last = self.content("last")
        self.next = self.content("next")
        self.trees = {}
        for root in (self.last, self.next):
            done = self.build(root)
            if done.returncode != 0:
                sys.exit(f"The site cannot be built: {done.stderr}")
            self.trees[root] = tree(root / "Site")
        self.empty = self.work / "empty"
        shutil.copytree(self.next / "Content", self.empty / "Content")

    def content(self, name):
        root = self.work / name
        shutil.copytree(SITE, root / "Content")
        pages = root / "Content" / "pages"
        pages.mkdir()
        (pages / "both.md").write_text(f"---\ntitle: Both\n---\nThis is the {name} text.\n")
        (pages / f"{name}.md").write_text(f"---\ntitle: A page\npath: {name}/deep/in/folders\n---\nA text.\n")
        if name == "next":
            settings = root / "Content" / "site.yml"
            settings.write_text(settings.read_text().replace("by groups", "in groups"))
        return root

    def build(self, root, *options, **environment):
        command = [self.placard, "build", "--root", root, "--as-of", DAY, *options]
        return subprocess.run(
            command, env=os.environ | environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            errors="replace", timeout=LONGEST
        )

    def begin(self, place, is_first):
        """A folder in which the next content is to be built."""
        if is_first:
            shutil.copytree(self.empty, place)
        else:
            shutil.copytree(self.last, place, symlinks=True)
            shutil.rmtree(place / "Content")
            shutil.copytree(self.next / "Content", place / "Content")
        return place


class Trials:
    """All trials with what they found."""

    def __init__(self, sites, seed):
        self.sites = sites
        self.seed = seed
        self.counts = collections.Counter()
        self.found = []

    def run(self, name, is_first, build, may_mix):
        """One trial in a folder of its own; `build` is given it, and returns the process that ended, or None."""
        place = Path(tempfile.mkdtemp(dir=self.sites.work)) / "site"
        try:
            self.sites.begin(place, is_first)
            try:
                faults = self.faults(place, is_first, build(place), may_mix)
            except subprocess.TimeoutExpired:
                faults = [f"did not end in {LONGEST} seconds"]
            self.report(name, faults)
        finally:
            shutil.rmtree(place.parent, ignore_errors=True)

    def report(self, name, faults):
        for fault in faults:
            self.found.append(fault)
            print(f"{name}: {fault}", flush=True)

    def faults(self, place, is_first, done, may_mix):
        before = {} if is_first else self.sites.trees[self.sites.last]
        after = self.sites.trees[self.sites.next]
        left = tree(place / "Site") if (place / "Site").exists() else {}
        is_new, is_old = left == after, left == before
        if done is not None:
            said = done.stdout + done.stderr
            if done.returncode < 0 or done.returncode > 2:
                yield f"ended with {done.returncode}: {said.strip()[-300:]}"
            elif done.returncode == 0:
                if not is_new:
                    yield f"ended well, and the site is not the next one: {difference(left, after)}"
                if (place / "Site" / WAITING).exists() and "F132" not in said:
                    yield "left files that wait, and did not say so"
            elif not said.strip():
                yield "ended badly and said nothing"
            elif is_new:
                yield f"ended badly although the site is complete: {said.strip()[-300:]}"
            elif is_old and (place / "Site" / WAITING).exists() and not may_mix:
                yield "left files that wait"
        if not is_new and not is_old:
            if not may_mix:
                yield f"left a mixture: {difference(left, before)} from the last site; {said.strip()[-300:]}"
            torn = [
                name for name, text in left.items()
                if name != RECORD and text is not None and text not in (before.get(name), after.get(name))
                and not (is_first and (after.get(name) or b"").startswith(text))
            ]
            if torn:
                yield f"left files that are of neither site: {torn[:5]}"
            if b"\nstate writing\n" not in left.get(RECORD, b""):
                yield "the record does not say that the build was stopped"
        again = self.sites.build(place)
        if again.returncode != 0:
            yield f"the next build ended with {again.returncode}: {(again.stdout + again.stderr).strip()[-300:]}"
        elif tree(place / "Site") != after:
            yield f"the next build did not mend it: {difference(tree(place / 'Site'), after)}"
        elif (place / "Site" / WAITING).exists():
            yield "the next build left files that wait"

    def refuse(self, pool, step):
        for call, number in CALLS:
            for is_first in (False, True):
                for refuses_all in (False, True):
                    self.refuse_call(pool, step, call, number, is_first, refuses_all)

    def refusing(self, call, number, error, under, count):
        """The environment of a build in which one call below a folder is refused, and all are counted."""
        return {
            "LD_PRELOAD": self.sites.library, "REFUSE_CALL": call, "REFUSE_NUMBER": str(number),
            "REFUSE_ERROR": str(error), "REFUSE_UNDER": str(under), "REFUSE_COUNT": str(count),
        }

    def refuse_call(self, pool, step, call, error, is_first, refuses_all):
        def environment(place, number):
            wanted = self.refusing(call, number, error, place, place.parent / "count")
            return wanted | ({"REFUSE_ALL": "1"} if refuses_all else {})

        counted = []
        def count(place):
            done = self.sites.build(place, **environment(place, 0))
            counted.append(int((place.parent / "count").read_text()))
            return done
        title = f"{call} ({errno.errorcode[error]}) {'and all that follow' if refuses_all else 'once'}"
        title += ", first build" if is_first else ""
        self.run(f"{title}, none refused", is_first, count, may_mix=False)
        # Threads share the work differently each time, so that some builds make a few calls more.
        numbers = range(1, counted[0] + 3, step) if counted[0] else []
        if call == "pthread_create" and refuses_all:
            # A build asks at its beginning for all threads that it needs; later it waits until it gets one.
            numbers = numbers[:1]
        list(pool.map(
            lambda number: self.run(
                f"{title}, number {number}", is_first,
                lambda place: self.sites.build(place, **environment(place, number)),
                # What cannot be done cannot be taken back either.
                may_mix=refuses_all
            ),
            numbers
        ))
        self.counts[title] += len(numbers)
        print(f"{len(numbers):6} {title}", flush=True)

    def archive(self, step):
        """Refuses calls of builds that write an archive over another: one of the two is there, and nothing beside it."""
        folder = self.sites.work / "archive"
        target = folder / "site.tar"
        def build(environment):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            target.write_bytes(b"the last archive")
            return self.sites.build(self.sites.next, "--archive", target, **environment)
        build({})
        new = target.read_bytes()
        for call, error in CALLS:
            if call not in ("open", "write", "fsync", "rename"):
                continue
            number, is_refused = 1, True
            while is_refused:
                done = build(self.refusing(call, number, error, folder, self.sites.work / "count"))
                is_refused = number <= int((self.sites.work / "count").read_text())
                found = target.read_bytes()
                faults = []
                if found != (new if done.returncode == 0 else b"the last archive"):
                    faults.append(f"ended with {done.returncode}, and the archive is not the one that it should be")
                if done.returncode not in (0, 2) or os.listdir(folder) != [target.name]:
                    faults.append(f"ended with {done.returncode} and left {os.listdir(folder)}")
                self.report(f"archive, {call} ({errno.errorcode[error]}), number {number}", faults)
                self.counts["archives"] += 1
                number += step

    def kill(self, pool, count):
        """Kills builds at random moments of the time that one takes."""
        chance = random.Random(self.seed)
        def timed(place):
            started = time.monotonic()
            done = self.sites.build(place)
            took.append(time.monotonic() - started)
            return done
        took = []
        for is_first in (False, True):
            self.run("not killed", is_first, timed, may_mix=False)
        moments = [(number % 4 == 0, chance.uniform(0, 1.2 * max(took))) for number in range(count)]

        def killed(moment):
            is_first, seconds = moment
            def build(place):
                command = [self.sites.placard, "build", "--root", place, "--as-of", DAY]
                process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                try:
                    process.wait(seconds)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
                self.counts["killed" if process.returncode == -signal.SIGKILL else "ended before it was killed"] += 1
            self.run(f"killed after {seconds:.4f} seconds", is_first, build, may_mix=True)
        list(pool.map(killed, moments))

    def fill(self, step):
        """Builds on disks of all sizes between too small for the site and large enough for two."""
        sizes = 0
        disk = self.sites.work / "disk"
        disk.mkdir()
        for is_first in (False, True):
            # The content and the last site are there already, in pages of 4 KiB.
            room = 0
            while True:
                done = self.on_disk(disk, is_first, room)
                if done is None:
                    print("The small disks are skipped: none can be mounted here.")
                    return
                sizes += 1
                if done:
                    break
                room += step
        self.counts["disk too small"] = sizes

    def on_disk(self, disk, is_first, room):
        """Whether a build fits on a disk with so many KiB to spare; None where no disk can be had."""
        mount = ["mount", "-t", "tmpfs", "-o", "size=64m", "placard-faults", disk]
        if subprocess.run(mount, stderr=subprocess.DEVNULL).returncode != 0:
            return None
        try:
            place = self.sites.begin(disk / "site", is_first)
            state = os.statvfs(disk)
            used = (state.f_blocks - state.f_bfree) * state.f_frsize // 1024
            resize = lambda size: subprocess.run(["mount", "-o", f"remount,size={size}", disk], check=True)
            resize(f"{used + room}k")
            done = self.sites.build(place)
            resize("64m")
            name = f"disk with {room} KiB to spare" + (", first build" if is_first else "")
            self.report(name, self.faults(place, is_first, done, may_mix=False))
            return done.returncode == 0 and "F122" not in done.stderr
        finally:
            subprocess.run(["umount", disk], check=True)


def difference(left, right):
    names = [name for name in sorted(left.keys() | right.keys()) if left.get(name, 0) != right.get(name, 0)]
    return f"{len(names)} differ, such as {names[:3]}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--short", action="store_true")
    arguments.add_argument("--kills", type=int)
    arguments.add_argument("--seed", type=int, default=int(time.time()))
    arguments.add_argument("--only", help="a call")
    arguments.add_argument("placard", type=Path)
    given = arguments.parse_args()
    if not COMPILER:
        print("The faults cannot be tried: there is no C compiler (cc, gcc or clang).", file=sys.stderr)
        return 2
    if given.only:
        CALLS[:] = [call for call in CALLS if call[0] == given.only]
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="placard-faults-") as work:
        trials = Trials(Sites(given.placard.resolve(), Path(work)), given.seed)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            trials.refuse(pool, 7 if given.short else 1)
            trials.kill(pool, given.kills or (20 if given.short else 500))
        trials.archive(7 if given.short else 1)
        trials.fill(64 if given.short else 8)
        for name in ("archives", "killed", "ended before it was killed", "disk too small"):
            print(f"{trials.counts[name]:6} {name}")
    seconds = time.monotonic() - started
    print(f"{len(trials.found)} found in {sum(trials.counts.values())} trials, {seconds:.0f} seconds, seed {given.seed}")
    return 1 if trials.found else 0


if __name__ == "__main__":
    sys.exit(main())
