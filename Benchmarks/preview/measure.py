#!/usr/bin/env python3
"""Measures the preview: how long after a file is saved a browser has painted what changed.

Saves files of a copy of the demonstration while Chromium looks at one of its pages: a text, a figure, a template, the
words of a language and a setting, in turn. A time runs from just before the bytes are written to the first frame after
the one in which the page reads otherwise, so that it is rather too long than too short.
"""
import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'Tests/Browser'))
import environment  # noqa: E402

PAGE = 'areas/speke/'
PAUSE = 0.4
LONGEST = 5

# Reports each change of what the page says; survives that the page is loaded again.
WATCH = """(() => {
  const look = () => {
    if (document.readyState === 'complete' && document.body) {
      const text = document.title + document.body.textContent;
      const before = sessionStorage.getItem('measured');
      if (before !== text) sessionStorage.setItem('measured', text);
      if (before !== null && before !== text) requestAnimationFrame(() => window.seen(Date.now()));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()"""

# What is changed in turn: a kind, a file, and a pattern with what takes its place in the edit of a number.
EDITS = [
    ('text', 'Content/profiles/speke.md', r'Speke was number 17( \(edit \d+\))?',
     lambda found, number: f'Speke was number 17 (edit {number})'),
    ('figure', 'Content/indicators/data/engagement-with-culture-and-heritage.csv',
     r'(?m)^(E08000012,.*Visited a public library,2023-04-01/P1Y,)\d+',
     lambda found, number: found[1] + str(23 + number % 6)),
    ('template', 'Templates/neighbourhood.mustache', r'\{\{\$main\}\}(<p>Edit \d+</p>)?',
     lambda found, number: '{{$main}}<p>Edit ' + str(number) + '</p>'),
    ('words', 'Templates/words/en-GB.yml', r'(?m)^  home: "Home.*$', lambda found, number: f'  home: "Home {number}"'),
    ('setting', 'Content/site.yml', r'(?m)^title: .*$', lambda found, number: f'title: Title {number}'),
]


def save(file, pattern, replacement, number):
    """Writes a file with one place changed, and gives the time just before, in milliseconds."""
    text = file.read_text(encoding='utf-8')
    changed = re.sub(pattern, lambda found: replacement(found, number), text, count=1)
    if changed == text:
        sys.exit(f'{file.name} has nothing to change any more: mend EDITS')
    opened = os.open(file, os.O_WRONLY | os.O_TRUNC)
    start = time.time() * 1000
    os.write(opened, changed.encode())
    os.close(opened)
    return start


def address(server, log):
    """Where the preview is, once it says so."""
    while server.poll() is None:
        if found := re.search(r'http://\S+/', log.read_text(encoding='utf-8')):
            return found[0]
        time.sleep(0.05)
    sys.exit(log.read_text(encoding='utf-8'))


def measure(browser, base, site, rounds):
    """The times of each kind of edit, in milliseconds."""
    times = {kind: [] for kind, *_ in EDITS}
    seen = []
    page = browser.new_page()
    page.expose_function('seen', lambda when: seen.append(when))
    page.add_init_script(WATCH)
    page.goto(base + PAGE)
    page.wait_for_timeout(1000)
    for number in range(1, rounds + 1):
        for kind, path, pattern, replacement in EDITS:
            page.wait_for_timeout(PAUSE * 1000)
            seen.clear()
            start = save(site / path, pattern, replacement, number)
            while not seen and time.time() * 1000 - start < LONGEST * 1000:
                page.wait_for_timeout(5)
            if not seen:
                sys.exit(f'the {kind} number {number} did not show within {LONGEST} s')
            times[kind].append(seen[0] - start)
    return times


def report(times):
    everything = [time for kind in times.values() for time in kind]
    for kind, found in times.items():
        print(f'{kind:9} {len(found)} edits: median {statistics.median(found):.0f} ms, '
              f'from {min(found):.0f} to {max(found):.0f}')
    for start in range(int(min(everything)) // 25 * 25, int(max(everything)) + 1, 25):
        count = sum(start <= time < start + 25 for time in everything)
        print(f'{start:5} ms {"#" * count}'.rstrip())
    print(f'load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--placard', required=True, help='the command to measure')
    parser.add_argument('--rounds', type=int, default=10, help='how many edits of each of the five kinds')
    options = parser.parse_args()
    environment.enter()
    from playwright.sync_api import sync_playwright
    with tempfile.TemporaryDirectory() as folder:
        site, log = Path(folder), Path(folder) / 'log'
        for name in ['Content', 'Templates']:
            shutil.copytree(ROOT / name, site / name)
        with open(log, 'w', encoding='utf-8') as output:
            server = subprocess.Popen(
                [Path(options.placard).resolve(), 'serve', '--port', '0', '--templates', '.', '--as-of', '2026-01-01'],
                cwd=site, stdout=output, stderr=output)
        try:
            with sync_playwright() as play:
                browser = play.chromium.launch(executable_path=environment.chromium())
                report(measure(browser, address(server, log), site, options.rounds))
                browser.close()
        finally:
            server.terminate()
            server.wait()


if __name__ == '__main__':
    main()
