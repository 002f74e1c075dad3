"""The raw content of a site, read without Placard: areas, blocks, indicators and figures, with the sums of blocks."""

import csv
import os
import re
from collections import namedtuple
from fractions import Fraction

# Every number is exact. A figure that is not there has no value, but may have a base; coverage is None where nobody
# knows it. The counts belong to the value where they give it, to rounding. The value is written with so many decimals;
# the unit is what its level and period were rounded to, None where that is not known.
Figure = namedtuple(
    "Figure", "value lower upper numerator denominator is_sum coverage belongs written unit",
    defaults=[None] * 5 + [False, Fraction(1), True, 0, None],
)
KEY = re.compile(r'("[^"]*"|[\w.-]+):(?: +(.*))?$')


def yaml(text):
    """The YAML that the content uses: maps and lists by indentation, flow collections, plain and quoted scalars."""
    lines = [(len(line) - len(line.lstrip()), line.strip()) for line in text.splitlines()]
    return block([line for line in lines if line[1] and line[1][0] != "#"], 0)[0]


def block(lines, at):
    """The value that begins on a line, and the number of the line after it."""
    indent, is_list = lines[at][0], lines[at][1].startswith("- ")
    items, fields = [], {}
    while at < len(lines) and lines[at][0] == indent and lines[at][1].startswith("- ") == is_list:
        text = lines[at][1].removeprefix("- ").strip() if is_list else lines[at][1]
        key = KEY.match(text)
        if is_list and key:  # A map whose first key stands beside the dash.
            lines[at] = (indent + 2, text)
            item, at = block(lines, at)
            items.append(item)
            continue
        at += 1
        value = flow(key[2] or "" if key else text)[0]
        if key and not key[2] and at < len(lines) and (lines[at][0] > indent or lines[at][1].startswith("- ")):
            value, at = block(lines, at)
        while at < len(lines) and lines[at][0] > indent:  # The rest of a long text, which nobody asks for.
            at += 1
        if is_list:
            items.append(value)
        elif key:
            fields[key[1].strip('"')] = value
    return items if is_list else fields, at


def flow(text, inside=False):
    """One scalar or collection in flow style, and the text after it."""
    text = text.lstrip()
    if text[:1] in ("{", "["):
        fields, items, end, text = {}, [], "}" if text[0] == "{" else "]", text[1:].lstrip()
        while text and text[0] != end:
            if end == "}":
                key, text = re.match(r'("[^"]*"|[^:,]+):(.*)', text, re.S).groups()
                fields[key.strip(' "')], text = flow(text, True)
            else:
                item, text = flow(text, True)
                items.append(item)
            text = text.lstrip().removeprefix(",").lstrip()
        return fields if end == "}" else items, text[1:]
    quoted = re.match(r'"((?:[^"\\]|\\.)*)"|\'([^\']*)\'', text)
    if quoted:
        return quoted[1] if quoted[1] is not None else quoted[2], text[quoted.end():]
    plain = re.match(r"[^,\[\]{}]*" if inside else r".*", text)
    return plain[0].strip(), text[plain.end():]


def number(text):
    try:
        return Fraction(text.strip().replace(",", "").replace("−", "-"))
    except ValueError:
        return None


def period(text):
    """Its last and first month, and its day: of a year, a month, a day, `2023/24`, or a day and a length."""
    year, month, day, length, unit = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:/P(\d+)([YM]))?", text).groups()
    if re.fullmatch(r"\d{4}[/-]\d\d", text) and int(text[-2:]) == (int(year) + 1) % 100:
        month, length, unit = "04", "1", "Y"
    start = int(year) * 12 + int(month or 1) - 1
    months = int(length) * (12 if unit == "Y" else 1) if length else 1 if month else 12
    return start + months - 1, start, "" if length else day or ""


def decimals(value, is_near=False):
    """How many decimals a number has; where it may be a little off, as binary numbers are, as few as come near."""
    near = Fraction(1, 10**9) if is_near else 0
    return next((count for count in range(10) if abs(value * 10**count - round(value * 10**count))
                 <= near * max(1, abs(value) * 10**count)), 10)


def decimals_written(text, value):
    """The decimals of a cell, with the zeros at its end."""
    zeros = re.fullmatch(r"\s*[-\d,]*\.(\d*0)\s*", text)
    return max(decimals(value, True), len(zeros[1]) if zeros else 0)


def records(path, names=()):
    """The rows below the first one that holds all these names, as dictionaries."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.reader(file) if row]
    top = next((index for index, row in enumerate(rows) if set(names) <= set(row)), 0)
    return [dict(zip(rows[top], row)) for row in rows[top + 1:]]


def text_of(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


class Content:
    """`areas` by code, `blocks` and their weights by area, `indicators` by id, and `figures` by id, area and period.

    `figures_of_groups` are by id, breakdown and group, area and period.
    """

    def __init__(self, folder):
        self.folder = folder
        site = yaml(text_of(folder, "site.yml"))
        self.levels_with_pages = {level["id"] for level in site["levels"] if level.get("pages") != "false"}
        self.comparators = site.get("comparators", [])
        priorities = site.get("priorities", {})
        self.asked, self.is_exponential = priorities.get("indicators", []), priorities.get("scale") == "exponential"
        self.weights = {theme: float(weight) for theme, weight in priorities.get("weights", {}).items()}
        self.areas = {row["code"]: row for row in records(os.path.join(folder, "areas", "areas.csv"))}
        for row in self.areas.values():
            row["slug"] = row.get("slug") or re.sub(r"[^a-z0-9]+", "-", row["name"].lower()).strip("-")
        self.by_slug = {row["slug"]: code for code, row in self.areas.items()}
        self.blocks, self.indicators, self.figures, self.figures_of_groups = {}, {}, {}, {}
        path = os.path.join(folder, "areas", "blocks.csv")
        for row in records(path) if os.path.exists(path) else []:
            self.blocks.setdefault(row["area"], []).append((row["block"], number(row.get("weight") or "1")))
        for name in sorted(os.listdir(os.path.join(folder, "indicators"))):
            if name.endswith(".md"):
                self.add(yaml(re.match(r"---\n(.*?)\n---", text_of(folder, "indicators", name), re.S)[1]))

    def measure(self, name):
        """The indicator that stands for what one measures; of a ring that with the first name."""
        path = [name]
        while self.indicators.get(path[-1], {}).get("same_as") in self.indicators:
            path.append(self.indicators[path[-1]]["same_as"])
            if path[-1] in path[:-1]:
                return min(path[path.index(path[-1]):])
        return path[-1]

    def theme(self, name):
        """The first theme of an indicator, None for one without."""
        return next(iter(self.indicators[name].get("themes") or []), None)

    def weight(self, theme):
        return self.weights.get(theme, 1.0)

    def add(self, indicator):
        name = indicator["id"]
        if indicator.get("survey") == "true" or "suppress_below" in indicator:
            print(f"Left out: {name}, some of whose figures are withheld")
            return
        indicator["decimals"] = int(indicator["decimals"])
        indicator["multiplier"] = number(indicator.get("multiplier", "100"))
        groups = [(part["id"], group) for part in indicator.get("by", []) for group in part["groups"]]
        self.indicators[name], self.figures[name] = indicator, self.complete(indicator, None)
        self.figures_of_groups[name] = {group: self.complete(indicator, group) for group in groups}

    def complete(self, indicator, group):
        """The figures of a group, or of everybody where it is None."""
        figures = self.published(indicator, group)
        self.hold_counts_against_values(indicator, figures)
        self.find_rounding(indicator, figures)
        self.add_up(indicator, figures)
        return figures

    def published(self, indicator, group):
        figures = {code: {} for code in self.areas}
        for source in indicator["data"] if isinstance(indicator["data"], list) else [indicator["data"]]:
            where, columns, by = dict(source.get("where", {})), source["columns"], source.get("by", {})
            if set(by) != ({group[0]} if group else set()):
                continue
            if group and isinstance(by[group[0]], dict):
                by = by[group[0]]
                codes = [code for code, name in by["codes"].items() if name == group[1]]
                if not codes:
                    continue
                where[by["column"]] = codes[0]
            elif group and by[group[0]] != group[1]:
                continue
            columns = {part: name if isinstance(name, dict) else {"column": name} for part, name in columns.items()}
            named = {name["column"] for name in columns.values() if "column" in name} | set(where)
            for row in records(os.path.join(self.folder, "indicators", source["file"]), named):
                cells = {}
                for part, name in columns.items():
                    text = name["is"] if "is" in name else row[name["column"]]
                    cells[part] = name.get("codes", {}).get(text, text)
                if cells["area"] in figures and all(row[name] == wanted for name, wanted in where.items()):
                    numbers = [number(cells.get(part, "")) for part in Figure._fields[:5]]
                    if cells.get("status") in ("x", "c", "z"):  # A base may still say how many people live there.
                        numbers[:4] = [None] * 4
                    written = 0 if numbers[0] is None else decimals_written(cells["value"], numbers[0])
                    figures[cells["area"]][period(cells["period"])] = Figure(*numbers, written=written)
        return figures

    def hold_counts_against_values(self, indicator, figures):
        """Marks counts that give another value, by more than value and counts are rounded."""
        if indicator["kind"] not in ("proportion", "rate"):
            return
        finest, multiplier = {}, indicator["multiplier"]
        known = [(code, time, figure) for code in figures for time, figure in figures[code].items()]
        for code, time, figure in known:
            if figure.value is not None:
                key = self.areas[code]["level"], time
                finest[key] = max(finest.get(key, 0), figure.written)
        for code, time, figure in known:
            if None in (figure.value, figure.numerator) or not figure.denominator:
                continue
            slack = Fraction(1, 2 * 10 ** finest[self.areas[code]["level"], time])
            x, n = figure.numerator, figure.denominator
            given = number(indicator["counts_rounded_to"]) if "counts_rounded_to" in indicator else None
            u, v = (given / 2 if given else Fraction(1, 2 * 10 ** decimals(count)) for count in (x, n))
            least = multiplier * max(0, x - u) / (n + v) - slack
            most = multiplier * (x + u) / (n - v) + slack if n > v else figure.value
            near = abs(figure.value) / 10**9
            belongs = least - near <= figure.value <= most + near or abs(multiplier * x / n - figure.value) <= slack + near
            figures[code][time] = figure._replace(belongs=belongs)

    def find_rounding(self, indicator, figures):
        """Marks to what unit each figure was published: as said, else as the cells of its level and period show.

        Fewer than five cells are read with those of all periods of the level, and with their limits. Where counts give
        every value of a level and period exactly, nothing is known.
        """
        said = indicator.get("rounded_to")
        levels = {}
        for code, times in figures.items():
            for time, figure in times.items():
                if figure.value is not None:
                    levels.setdefault(self.areas[code]["level"], {}).setdefault(time, []).append((code, figure))
        for level, times in levels.items():
            unit = said.get(level) if isinstance(said, dict) else said
            cells = [figure for group in times.values() for _, figure in group]
            ends = [limit for figure in cells for limit in (figure.lower, figure.upper) if None not in figure[1:3]]
            finest = max([figure.written for figure in cells] + [decimals(limit, True) for limit in ends])
            for time, group in times.items():
                shown = max(figure.written for _, figure in group) if len(group) >= 5 else finest
                exact = [figure.numerator is not None and figure.denominator and indicator["kind"] in ("proportion", "rate")
                         and abs(indicator["multiplier"] * figure.numerator / figure.denominator - figure.value)
                         <= max(1, abs(figure.value)) / 10**9 for _, figure in group]
                own = number(unit) if unit else None if all(exact) else Fraction(1, 10**shown)
                for code, figure in group:
                    figures[code][time] = figure._replace(unit=own)

    def add_up(self, indicator, figures):
        """Gives areas made of blocks the figures that are not published: sums of counts, never means of percentages."""
        kind, least = indicator["kind"], number(indicator.get("minimum_coverage", "0.8"))
        for area, blocks in self.blocks.items() if kind in ("count", "proportion", "rate") else ():
            for time in {time for code, _ in blocks for time in figures[code]} - set(figures[area]):
                parts = [(weight, figures[code].get(time, Figure())) for code, weight in blocks]
                if indicator.get("add_up") == "from-counts":
                    parts = [(weight, part._replace(belongs=True)) for weight, part in parts]
                total = self.total(parts, kind == "count", indicator["multiplier"], least)
                if total:
                    figures[area][time] = total

    @staticmethod
    def total(parts, is_count, multiplier, least):
        present = [part for part in parts if None not in (part[1][:1] if is_count else part[1][3:5]) and part[1].belongs]
        coverage = Fraction(1)
        if len(present) < len(parts):
            is_known = all(part.denominator is not None for _, part in parts)
            people = sum(weight * part.denominator for weight, part in parts) if is_known else 0
            coverage = sum(weight * part.denominator for weight, part in present) / people if people else None
        if coverage is None or coverage < least:
            return Figure(is_sum=True, coverage=coverage)
        count = sum(weight * (part.value if is_count else part.numerator) for weight, part in present)
        if is_count:
            return Figure(count, is_sum=True, coverage=coverage)
        base = sum(weight * part.denominator for weight, part in present)
        return Figure(multiplier * count / base, None, None, count, base, True, coverage) if base else None

    def latest(self, name, area):
        """The last period with a figure, and the figure; twice None where there is none."""
        known = [(time, figure) for time, figure in self.figures[name][area].items() if figure.value is not None]
        return max(known, default=(None, None))

    def containers(self, area):
        """The larger areas that a figure is shown beside, nearest first."""
        above, found = self.areas[area].get("parent"), []
        while above in self.areas and above not in found:
            found.append(above)
            above = self.areas[above].get("parent")
        return [code for level in self.comparators for code in found if self.areas[code]["level"] == level]
