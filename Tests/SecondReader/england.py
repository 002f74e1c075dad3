#!/usr/bin/env python3
"""Builds a site from official files of the Indices of Deprivation 2019, unedited, and holds its figures against pandas.

Files 1, 2 and 6 are the published ones. File 7 has the published columns and invented rows (its rates are shares of 1),
because no copy of the file is at hand: the areas in it are real and its numbers are not, so that the site is removed.
"""

import argparse
import csv
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

CODE = "LSOA code (2011)"
RANK = "Rank (where 1 is most deprived)"
DECILE = "Decile (where 1 is most deprived 10% of LSOAs)"
PEOPLE = "Total population: mid 2015 (excluding prisoners)"
FILES = {
    1: "File_1_-_IMD2019_Index_of_Multiple_Deprivation.csv",
    2: "File_2_-_IoD2019_Domains_of_Deprivation.csv",
    6: "File_6_-_IoD2019_Population_Denominators.csv",
    7: "File_7_-_All_IoD2019_Scores__Ranks__Deciles_and_Population_Denominators.csv",
}
# Indicator: kind, unit, decimals, file, column, scale.
INDICATORS = {
    "deprivation-rank": ("rank", "", 0, 1, "Index of Multiple Deprivation (IMD) Rank", None),
    "deprivation-tenth": ("decile", "", 0, 1, "Index of Multiple Deprivation (IMD) Decile", None),
    "income-rank": ("rank", "", 0, 2, f"Income {RANK}", None),
    "crime-tenth": ("decile", "", 0, 2, f"Crime {DECILE}", None),
    "people": ("count", "people", 0, 6, PEOPLE, None),
    "income-rate": ("proportion", "%", 1, 7, "Income Score (rate)", 100),
}


def indicator(name):
    kind, unit, decimals, file, column, scale = INDICATORS[name]
    lines = ["---", f"title: Sample {name}", f"kind: {kind}"]
    lines += [f'unit: "{unit}"'] if unit else []
    lines += ["polarity: no-judgement", f"decimals: {decimals}", "themes: [sample]", "source: { title: Sample }", "data:",
              f"  file: data/{FILES[file]}"]
    lines += [f"  scale: {scale}"] if scale else []
    lines += [f'  columns: {{ area: "{CODE}", period: {{ is: "2019" }}, value: "{column}" }}', "---", "Sample."]
    return "\n".join(lines) + "\n"


def invented_file(path, header_of, codes):
    """File 7 with the columns that the test site of the kind has, and a rate for each area that its place gives."""
    with header_of.open(encoding="utf-8", newline="") as file:
        head = next(csv.reader(file))
    at = head.index("Income Score (rate)")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(head)
        for place, code in enumerate(codes):
            row = [""] * len(head)
            row[0], row[at] = code, f"{(place * 7919 % 600 + 1) / 1000:g}"
            writer.writerow(row)


def make(content, data):
    tables = content / "indicators" / "data"
    tables.mkdir(parents=True)
    (content / "areas").mkdir()
    shutil.copy(data / "areas.csv", content / "areas" / "areas.csv")
    for number in (1, 2, 6):
        shutil.copy(data / "official" / FILES[number], tables)
    codes = pd.read_csv(tables / FILES[1], encoding="utf-8-sig")[CODE]
    header = Path(__file__).resolve().parents[1] / "PlacardTests/OfficialFiles/01-iod-file-7/indicators/data" / FILES[7]
    invented_file(tables / FILES[7], header, codes)
    ids = list(dict.fromkeys(row["level"] for row in csv.DictReader((data / "areas.csv").open(encoding="utf-8-sig"))))
    levels = "".join(f"  - {{ id: {level}, name: {level}, plural: {level}s }}\n" for level in ids)
    (content / "site.yml").write_text(f"title: Official files\nlevels:\n{levels}")
    (content / "themes.yml").write_text("- { id: sample, title: Sample }\n")
    (content / "home.md").write_text("---\ntitle: Official files\n---\nInvented rates.\n")
    for name in INDICATORS:
        (content / "indicators" / f"{name}.md").write_text(indicator(name))


def compare(content, site):
    """How many figures there are, and those that differ."""
    figures, differing = 0, []
    for name, (_, _, _, file, column, scale) in INDICATORS.items():
        table = pd.read_csv(content / "indicators/data" / FILES[file], encoding="utf-8-sig", thousands=",")
        expected = dict(zip(table[CODE], table[column] * (scale or 1)))
        found = pd.read_csv(site / "indicators" / name / "data.csv", encoding="utf-8-sig", low_memory=False)
        found = found[(found["basis"] == "published") & found["value"].notna()]
        read = dict(zip(found["area"], found["value"]))
        figures += len(expected)
        differing += [(name, code) for code in expected.keys() | read.keys()
                      if code not in read or code not in expected or abs(expected[code] - read[code]) > 1e-9]
    return figures, differing


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--placard", required=True)
    parser.add_argument("--templates", required=True)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        content, site = Path(work) / "Content", Path(work) / "Site"
        make(content, given.data)
        begun = time.monotonic()
        run = subprocess.run([given.placard, "build", "--root", work, "--templates", given.templates],
                             capture_output=True, text=True)
        seconds = time.monotonic() - begun
        print(run.stdout.strip().splitlines()[0] if run.returncode == 0 else run.stderr, f"({seconds:.0f} s)")
        if run.returncode:
            return 1
        figures, differing = compare(content, site)
    print(f"{figures} figures, {len(differing)} differ", *differing[:10])
    return 1 if differing else 0


sys.exit(main())
