#!/usr/bin/env python3
"""Checks a built site in a real browser.

Usage: run.py [--short] [--only WORD] SITE
       run.py --self-test SITE

SITE is the folder that `placard build` made. --short looks at one page of each kind rather than at all, --only at pages
with a word in their address. --self-test breaks copies of the site and expects each fault to be found.

What is checked: axe-core's rules for WCAG 2.0 to 2.2 A and AA at 375 and 1280 px, light, dark and in forced colours;
overflow down to 320 px, text spacing and 400 % zoom; that the focus can be seen and targets are large enough; text in
drawings; words broken in tables; JavaScript off; opened from disk; print, and whether tables fit on it; that the policy of `_headers` holds, no error is in the console and
nothing is asked of another host; the Nu HTML checker; links, titles, structured data and weight.

Exits 1 if anything is found, 2 if something that is needed cannot be had.
"""

import argparse
import sys
import time
from pathlib import Path

import environment
from environment import Missing
from findings import Report
from processes import in_processes


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--short", action="store_true")
    arguments.add_argument("--only")
    arguments.add_argument("--self-test", action="store_true")
    arguments.add_argument("site", type=Path)
    given = arguments.parse_args()
    try:
        environment.enter()
        environment.check()
        if given.self_test:
            import self_test
            return self_test.run(given.site)
        started = time.monotonic()
        report = check_site(given.site, short=given.short, only=given.only)
        report.show()
        count = len(set(report.findings))
        print(f"{count} found in {sum(report.looks.values())} looks, {time.monotonic() - started:.0f} seconds")
        return 1 if count else 0
    except Missing as missing:
        print(f"The browser checks could not run: {missing}", file=sys.stderr)
        return 2


def check_site(folder, short=False, only=None):
    import browser_checks
    import markup_checks
    import site_pages
    from server import Server

    every = site_pages.pages(folder)
    if not every:
        raise Missing(f"{folder} has no pages. Build the site first.")
    chosen = site_pages.one_of_each_kind(every) if short else every
    if only:
        chosen = [page for page in chosen if only in page.address]
    report = Report()
    print(f"Looking at {len(chosen)} of {len(every)} pages", flush=True)
    if not any(page.kind.endswith("/handout") for page in every):
        report.note("no handouts to check: the site has none")
    markup_checks.check(chosen, every, report)
    markup_checks.nu(chosen, report)
    with Server(folder) as server:
        for part in in_processes(browser_checks.look_at, chosen, server.base):
            report.add(part)
        if not only:
            browser_checks.look_with_modules(server.base, report)
    return report


if __name__ == "__main__":
    sys.exit(main())
