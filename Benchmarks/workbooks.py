#!/usr/bin/env python3
"""Measures how fast a table is read as a workbook (XLSX) and as CSV by `placard check`, and by openpyxl beside it.

The table is invented: 100,000 rows of 20 columns. Of it one row in a hundred is asked for, so that reading is most of
the work; what a check of the same site takes with a table of one row is taken off. Each figure is the least of some
runs, in seconds of a processor. Needs openpyxl.

    python3 Benchmarks/workbooks.py --placard .build/release/placard --templates .
"""

import argparse
import csv
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import openpyxl

COLUMNS = ["code", "name", "series", "period"] + [f"measure {number}" for number in range(1, 17)]


def rows(count):
    for row in range(count):
        numbers = [round((row * 7919 + column * 104729) % 100003 / 7, 3) for column in range(16)]
        yield [f"E01{row % 1000:06}", f"Sampleton {row % 1000:03}", f"series {row // 1000}", 2023, *numbers]


def write_csv(path, count):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows(count))


def write_workbook(path, count):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Table 1")
    sheet.append(COLUMNS)
    for row in rows(count):
        sheet.append(row)
    book.save(path)


def make_site(root, table):
    content = root / "Content"
    (content / "areas").mkdir(parents=True)
    (content / "indicators" / "data").mkdir(parents=True)
    (content / "site.yml").write_text("title: Sample\nlevels: [{ id: place, name: Place, plural: Places }]\n")
    (content / "themes.yml").write_text("- { id: sample, title: Sample }\n")
    (content / "home.md").write_text("---\ntitle: Sample\n---\nWords.\n")
    codes = "".join(f"E01{row:06},Sampleton {row:03},place,\n" for row in range(1000))
    (content / "areas" / "areas.csv").write_text("code,name,level,parent\n" + codes)
    (content / "indicators" / "sample.md").write_text(f"""---
title: Sample
short: Sample
kind: score
polarity: no-judgement
decimals: 1
themes: [sample]
source: {{ title: Sample }}
data:
  file: data/{table}
  where: {{ series: series 0 }}
  columns: {{ area: code, period: period, value: measure 1 }}
---
Words.
""")
    return content / "indicators" / "data" / table


def processor(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(command, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode:
        sys.exit(run.stderr)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def by_openpyxl(path):
    begun = time.process_time()
    sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).active
    cells = sum(len(row) for row in sheet.iter_rows(values_only=True))
    assert cells > 0
    return time.process_time() - begun


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--placard", required=True)
    parser.add_argument("--templates", required=True)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()

    with tempfile.TemporaryDirectory() as work:
        sites = {}
        for name, write in (("table.csv", write_csv), ("table.xlsx", write_workbook)):
            for size, count in (("small", 1), ("large", given.rows)):
                root = Path(work) / f"{size}-{name}"
                sites[size, name] = (root, make_site(root, name))
                write(sites[size, name][1], max(count, 1))

        def check(size, name):
            command = [given.placard, "check", "--root", str(sites[size, name][0]), "--templates", given.templates]
            return min(processor(command) for _ in range(given.runs))

        text = sites["large", "table.csv"][1].stat().st_size / 1e6
        packed = sites["large", "table.xlsx"][1].stat().st_size / 1e6
        print(f"{given.rows} rows of {len(COLUMNS)} columns: {text:.1f} MB as CSV, {packed:.1f} MB as XLSX")
        times = {"CSV, Placard": check("large", "table.csv") - check("small", "table.csv"),
                 "XLSX, Placard": check("large", "table.xlsx") - check("small", "table.xlsx"),
                 "XLSX, openpyxl (read_only)": min(by_openpyxl(sites["large", "table.xlsx"][1]) for _ in range(given.runs))}
        for name, seconds in times.items():
            print(f"{name}: {seconds:.2f} s, {text / seconds:.1f} MB of the table as CSV a second")


main()
