#!/usr/bin/env python3
"""Work out again what a built site derives from its content, and compare it with what the site shows.

Usage: recompute.py [--all] CONTENT SITE

CONTENT is the folder of the content, SITE the folder that `placard build` made of it. No code is shared with Placard:
the tables are read anew (content.py), sums are exact fractions, rules are written anew and in other forms where a
formula has several (rules.py), and what the site shows is taken from its pages and downloads. Compared are, to the last
digit shown:
- figures added up from blocks, with their counts and coverage, and that published figures are passed on as they are,
  those of groups too;
- figures, 95 % limits (published, Wilson's, Byar's, exact ones) and places with their likely ranges, on cards, in tables
  and in downloads;
- the mark beside each larger area (better, worse, similar, ...), that area's figure, and differences in words;
- places in the order of need, with their ranges and how many measures each rests on, and that there is none where none
  can be made;
- how many small areas are in the most deprived tenth, or in tenth 1 of something else.
They are found by the classes of the pages, the headings of tables and the few words below. Indicators some of whose
figures are withheld (`suppress_below`, `survey`) are left out, and so are the marks beside sums that are not complete.
Sums are those of `blocks.csv`, whose coverage is measured by the bases of the blocks: levels that are `made_of` others,
areas that took the place of others, changes over time and the targets of plans are not worked out here.

Exits 1 if anything differs or if there was nothing to compare; with --all also if there was nothing of some kind.
"""

import math
import os
import re
import sys
from fractions import Fraction

import rules
from content import Content, Figure, number, period, records, text_of
from page import PageParser

# How the pages say it: names of facts and columns, and two sentences.
RANGE, RANK, FIGURE, BESIDE, JOINT = "Likely range", "Rank", "Figure", "Beside", "joint"
TOO_CLOSE = "too close to rank"
OF_PERIOD = "Figures for "
DIFFERENCE = re.compile(r"(about )?(\d[\d.,]*) (?:per [\d,]+ )?[^\d()]*\b(?:higher|lower) than ([^()]+)\.$")
TENTH = re.compile(r"(\d+|None) of the (\d+) .*(?:most deprived tenth|in tenth 1)")

KINDS = [
    "added-up figures", "coverage of sums", "published figures", "figures on cards", "figures in tables",
    "published limits", "Wilson limits", "Byar limits", "Poisson limits", "mid-p limits", "larger areas' figures", "differences in words",
    "marks by published limits", "marks by both limits", "marks by derived limits", "marks against the rest",
    "exact marks", "marks of what is not tested", "places", "places too close", "refusals to rank",
    "places in the order of need", "small areas in the tenth", "figures as shown", "limits as shown",
    "published figures of groups", "added-up figures of groups", "Wilson limits in downloads", "Byar limits in downloads", "Poisson limits in downloads", "mid-p limits in downloads",
]


def by_heads(row):
    """The cells of a table's row by the heads of their columns; none where it is no row."""
    table = row
    while table and table.tag != "table":
        table = table.parent
    heads = [head.text().strip() for head in table.all("th") if head.attributes.get("scope") == "col"] if table else []
    return dict(zip(heads[1:], row.all("td")))


class Comparison:
    """Compares a whole site, and counts by kind what is the same and what differs."""

    def __init__(self, content, site):
        self.content, self.site, self.places, self.periods, self.orders = content, site, {}, {}, {}
        self.same, self.different = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)

    def check(self, kind, place, expected, found):
        if expected == found:
            self.same[kind] += 1
        else:
            self.different[kind] += 1
            print(f"{kind}, {place}: expected {readable(expected)}, found {readable(found)}")

    def run(self):
        for code, row in self.content.areas.items():
            if row["level"] in self.content.levels_with_pages:
                self.download(os.path.join("areas", row["slug"]), self.content.indicators, [code])
                page = self.page("areas", row["slug"])
                self.area_page(code, page)
                self.order_of_need(code, page)
        for name in self.content.indicators:
            self.download(os.path.join("indicators", name), [name], self.content.areas)
            for table in self.page("indicators", name).all("table"):
                self.ranked_table(name, table)

    def page(self, *folders):
        return PageParser(text_of(self.site, *folders, "index.html")).page

    def download(self, folder, names, areas):
        """Every figure of a data.csv, and that none is missing there."""
        wanted = {
            (name, group, area, time): figure
            for name in names
            for group, figures in [(None, self.content.figures[name]), *self.content.figures_of_groups[name].items()]
            for area in areas for time, figure in figures[area].items()
        }
        for row in records(os.path.join(self.site, folder, "data.csv")):
            if row["indicator"] not in self.content.indicators or not row["period"]:
                continue
            # Sites without groups have no columns for them.
            group = (row["breakdown"], row["group"]) if row.get("group", "all") != "all" else None
            figure = wanted.pop((row["indicator"], group, row["area"], period(row["period"])), None)
            place = f"{folder}/data.csv: {row['area']}, {row['indicator']}, {group or 'all'}, {row['period']}"
            found = [number(row[part]) for part in Figure._fields[:5]] + [row["basis"] == "derived"]
            if figure and figure.value is not None:
                is_exact = not group and self.is_exact(row["indicator"], row["area"], period(row["period"]))
                found[1:3] = self.download_limits(self.content.indicators[row["indicator"]], figure, row, place, is_exact)
            kind = "added-up figures" if figure and figure.is_sum else "published figures"
            kind += " of groups" if group else ""
            if figure and figure.value is None:  # Nothing may be written where there is no figure.
                figure = Figure(is_sum=figure.is_sum, coverage=figure.coverage)
            # What is written there was a binary number, a little off the fraction.
            pairs = list(zip(figure or (), found))
            if figure and all(a == b or None not in (a, b) and math.isclose(a, b, rel_tol=1e-14) for a, b in pairs):
                found = figure[:6]
            self.check(kind, place, figure and figure[:6], tuple(found))
            if figure and figure.is_sum:
                share = re.search(r"([\d.]+)%", row["note"])
                covered = float(rules.shown(figure.coverage * 100, 1)) if figure.coverage else None
                self.check("coverage of sums", place, covered, share and float(share[1]))
        for name, group, area, time in wanted:
            kind = "published figures of groups" if group else "published figures"
            self.check(kind, f"{folder}/data.csv: {area}, {name}, {group or 'all'}, {time}", "a row", None)

    def is_exact(self, name, code, time):
        """Whether the one range of a figure is that of an exact test, since one of its tests is exact."""
        figures, indicator = self.content.figures[name], self.content.indicators[name]
        own = figures[code][time]
        around = [figures[larger].get(time) for larger in self.content.containers(code)]
        around = [other for other in around if other and other.value is not None and own.coverage == other.coverage == 1]
        return any(rules.test(indicator, own, other)[1] == "exact marks" for other in around)

    def download_limits(self, indicator, figure, row, place, is_exact):
        """Checks limits that were worked out and everything as it is shown; gives the limits that were published."""
        decimals = rules.decimals_of(indicator, figure)
        self.check("figures as shown", place, rules.shown(figure.value, decimals), row["shown"])
        interval, kind = limits_of(indicator, figure, is_exact)
        found = [number(row["lower"]), number(row["upper"])]
        if not interval or kind == "published limits":
            return found
        is_near = None not in found and all(math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-9) for a, b in zip(interval, found))
        self.check(f"{kind} in downloads", place, (kind.split()[0].lower(), True), (row["limits"], is_near))
        # Two correct ways to the last digit of an interval differ by more than a rounding error now and then.
        near = [abs(float(row[f"shown_{end}"] or "nan") - limit) <= 0.5001 * 10**-decimals for end, limit in
                zip(("lower", "upper"), interval)]
        self.check("limits as shown", place, [True, True], near)
        return [figure.lower, figure.upper]

    def area_page(self, code, page):
        wider = page.first("section", "wider")
        around = next(filter(None, map(self.area_of, wider.all("a"))), None) if wider else None
        of_others = {row.id for row in wider.all("tr")} if wider else set()
        tags = ("article", "card"), ("tr", None), ("li", None)
        parts = {part.id: part for tag, kind in tags for part in page.all(tag, kind) if part.id}
        more = {part.id: part for part in page.all("article", "more")}
        for name in self.content.indicators:
            part = parts.get("indicator-" + name)
            if part:
                is_borrowed = part.id in of_others
                self.card(name, around if is_borrowed else code, part, is_borrowed, more.get("more-indicator-" + name))
            elif self.content.latest(name, code)[1]:
                self.check("figures on cards", f"{self.content.areas[code]['name']}, {name}", "a card", None)
        for table in page.all("table", "side-by-side"):
            self.side_by_side(code, table)

    def area_of(self, link):
        """The area that a link leads to."""
        found = link and re.search(r"areas/([^/]+)/", link.attributes.get("href", ""))
        return self.content.by_slug.get(found[1]) if found else None

    def order_of_need(self, code, page):
        """The table of an area's places in the order of need: place among how many, range, and measures."""
        section = page.first("details", "needs")
        table = section and section.first("table")
        rows = {self.area_of(row.first("a")): row for row in (table.all("tr") if table else ())}
        rows.pop(None, None)
        levels = {row["level"] for row in self.content.areas.values()}
        for level in levels & self.content.levels_with_pages:
            if level not in self.orders:
                self.orders[level] = rules.order_of_need(self.content, level)
            if not self.orders[level]:
                found = sorted(area for area in rows if self.content.areas[area]["level"] == level)
                if section and section.first("p", "empty"):
                    self.check("places in the order of need", f"page of {code}, {level}", [], found)
        for area, row in rows.items():
            first, is_joint, least, greatest, known, measures, count = self.orders[self.content.areas[area]["level"]].get(
                area, (None,) * 7)
            cells = {cell.attributes.get("data-label"): cell for cell in row.all("td")}
            place, span, basis = (cells[name].numbers() for name in ("Most need", "Range", "Indicators"))
            wanted = [[first, count], sorted({least, greatest}, key=str), [known, measures], is_joint]
            found = [place, sorted(span), basis, JOINT in cells["Most need"].text().lower()]
            wanted = [[str(part) for part in parts] if isinstance(parts, list) else parts for parts in wanted]
            self.check("places in the order of need", f"page of {code}, {area}", wanted, found)

    def side_by_side(self, whole, table):
        """A table of places by indicators: each figure, and the sign of how it compares with the nearest larger area."""
        heads = [head for head in table.all("th") if head.attributes.get("scope") == "col"][1:]
        names = [re.search(r"indicators/([^/]+)/", head.first("a").attributes["href"])[1] for head in heads]
        signs = {"●": "better", "◆": "worse", "▲": "higher", "▼": "lower", "○": "similar"}
        for row in table.all("tr"):
            title = re.sub(r" \(until \d+\)$", "", (row.first("th") or row).text().strip())
            code = next((area for area, of in self.content.areas.items()
                         if of["name"] == title and whole in self.content.containers(area)), None)
            for name, cell in zip(names, row.all("td")):
                time, own = self.content.latest(name, code)
                place = f"table of {title}, {name}"
                if own is None:
                    self.check("figures in tables", place, "–", cell.text().strip())
                    continue
                indicator = self.content.indicators[name]
                decimals = rules.decimals_of(indicator, own)
                self.check("figures in tables", place, [rules.shown(own.value, decimals)], cell.numbers()[:1])
                nearest = next((area for area in self.content.containers(code)
                                if (other := self.content.figures[name][area].get(time)) and other.value is not None), None)
                if nearest and indicator["kind"] != "count" and own.coverage == 1:
                    other = self.content.figures[name][nearest][time]
                    if other.coverage == 1:
                        sign, kind = rules.test(indicator, own, other, self.is_exact(name, code, time))
                        self.check(kind, place, rules.mark(indicator, sign), signs.get(cell.text().strip()[-1:], "none"))

    def card(self, name, code, card, is_borrowed, more=None):
        """All that a card, or a row of the figures of an area, says about one figure.

        A row borrowed from the area around may leave out what lies around that one, and so may its rank be; `more` is
        what a row leaves to a part of its own.
        """
        indicator, figures = self.content.indicators[name], self.content.figures[name]
        place = f"card of {self.content.areas[code]['name']}, {name}"
        time, own = self.content.latest(name, code)
        shown = card.first("strong")
        if own is None:
            self.check("figures on cards", place, None, shown and shown.text())
            if indicator["kind"] == "decile" and code in self.content.blocks:
                self.tenth(name, code, place, card.text())
            return
        decimals, is_exact = rules.decimals_of(indicator, own), self.is_exact(name, code, time)
        self.check("figures on cards", place, [rules.shown(own.value, decimals)], shown.numbers()[:1] if shown else [])
        facts = {(fact.first("b") or fact.first("span")).text(): fact for part in (card, more) if part
                 for fact in part.all("p", "card-fact") if fact.first("b") or fact.first("span")}
        if card.tag == "article":
            self.limits(indicator, own, place, facts.get(RANGE), [decimals], is_exact)
        elif card.tag == "tr":
            self.limits(indicator, own, place, card.first("td").first("span", "quiet"), [decimals], is_exact, ())
        if card.tag == "article" or more:
            self.rank(name, code, time, place, facts.get(RANK), True)
        labelled = by_heads(card)
        for larger in self.content.containers(code):
            other = figures[larger].get(time)
            if not other or other.value is None:
                continue
            title = self.content.areas[larger]["name"]
            named = (part for part in card.all("span", "beside") if self.area_of(part.first("a")) == larger)
            row = labelled.get(title) or next(named, None)
            if is_borrowed and not row:
                continue
            text = rules.shown(other.value, rules.decimals_of(indicator, other))
            self.check("larger areas' figures", f"{place}, {title}", [text], row.numbers(())[:1] if row else [])
            if row:
                self.mark(indicator, own, other, f"{place}, {title}", row, is_exact)
            for sentence in (sentence for words in card.all("div", "card-words") for sentence in words.all("p")):
                found = DIFFERENCE.search(sentence.text())
                if found and found[3].endswith(title):
                    text, is_about = rules.difference(indicator, own, other)
                    words = found[2].replace(",", ""), bool(found[1])
                    self.check("differences in words", f"{place}, {title}", (text, is_about), words)

    def tenth(self, name, code, place, text):
        known = [self.content.latest(name, block)[1] for block, _ in self.content.blocks[code]]
        tenths = [figure.value for figure in known if figure]
        found = TENTH.search(text)
        expected = (str(tenths.count(1)), str(len(tenths))) if tenths else None
        self.check("small areas in the tenth", place, expected, found and (found[1].replace("None", "0"), found[2]))

    def ranked_table(self, name, table):
        """A table of areas side by side; its columns are known by their headings."""
        indicator = self.content.indicators[name]
        heads = [head.text().strip() for head in table.all("th") if head.attributes.get("scope") == "col"]
        for row in table.all("tr"):
            code, cells = self.area_of(row.first("a")), dict(zip(heads[1:], row.all("td")))
            if not code or FIGURE not in cells:
                continue
            time, own = self.content.latest(name, code)
            place = f"table of {name}, {self.content.areas[code]['name']}"
            if own is None:
                self.check("figures in tables", place, None, cells[FIGURE].text())
                continue
            is_exact = self.is_exact(name, code, time)
            decimals = [rules.decimals_of(indicator, own) + more for more in (0, 1)]  # Tables may show one more.
            texts, found = [rules.shown(own.value, count) for count in decimals], cells[FIGURE].numbers()[:1]
            self.check("figures in tables", place, found if found and found[0] in texts else texts[:1], found)
            if RANGE in cells:
                self.limits(indicator, own, place, cells[RANGE], decimals, is_exact)
            self.rank(name, code, time, place, cells.get(RANK), False, table.first("caption"))
            for head, cell in cells.items():
                if head.startswith(BESIDE) and cell.first("span", "mark"):
                    words, others = (head, cell.text().strip()), self.content.containers(code)
                    named = [area for area in others if any(text.endswith(self.content.areas[area]["name"]) for text in words)]
                    other = self.content.figures[name][named[0]].get(time) if named else None
                    if other and other.value is not None:
                        title = self.content.areas[named[0]]["name"]
                        self.mark(indicator, own, other, f"{place}, {title}", cell, is_exact)
                    else:
                        self.check("larger areas' figures", place, "a larger area with a figure", words)

    def mark(self, indicator, own, other, place, cell, is_exact):
        if own.coverage == other.coverage == 1:
            sign, kind = rules.test(indicator, own, other, is_exact)
            found = cell.first("span", "mark")
            self.check(kind, place, ["mark", "mark-" + rules.mark(indicator, sign)], found.classes if found else [])

    def limits(self, indicator, own, place, part, decimals, is_exact, without=("quiet",)):
        interval, kind = limits_of(indicator, own, is_exact)
        found = part.numbers(without)[:2] if part else []
        wanted = [rules.told_range(interval, count) for count in decimals] if interval else [[]]
        self.check(kind or "published limits", place, found if found in wanted else wanted[0], found)

    def rank(self, name, code, time, place, part, with_count, caption=None):
        """The place of a figure; `caption` is that of its table, and says what a dash stands for."""
        key = name, self.content.areas[code]["level"], time
        if key not in self.places:
            self.places[key] = rules.places(self.content, *key)
        found = part.numbers() if part else []
        if part and re.search(r"\b1st is ", part.text()):  # What the first place means is no number of this area.
            found = found[:-1]
        if key[:2] not in self.periods:
            self.periods[key[:2]] = rules.period_of_most(self.content, *key[:2])
        if self.periods[key[:2]] != time:
            # Such a place stands in no table; the card says the year first.
            if not with_count:
                self.check("refusals to rank", place, [], found)
                return
            self.check("refusals to rank", place, True, not part or OF_PERIOD in part.text())
            year = re.search(OF_PERIOD + "([^:]*):", part.text()) if part else None
            found = found[len(re.findall(r"\d+", year.group(1))) if year else 0:]
        # How many places of the level have no figure stands between the count of the others and the likely places.
        none = re.search(r"\b([\d,]+) ha(?:s|ve) none", part.text()) if part else None
        behind = [at for at, number in enumerate(found) if at > 0 and none and number == none.group(1)]
        if behind:
            del found[next((at for at in behind if at > with_count), behind[0])]
        if code not in self.places[key]:
            self.check("refusals to rank", place, [], found)
            return
        if rules.is_too_close(self.places[key][code]):
            said = part.text().lower().strip() if part else "–"
            if caption and said == "–" and TOO_CLOSE in caption.text().lower():
                said = TOO_CLOSE
            self.check("places too close", place, TOO_CLOSE, TOO_CLOSE if TOO_CLOSE in said else found)
            return
        first, is_joint, count, likely = self.places[key][code]
        wanted = [first] + [count] * with_count + sorted(set(likely or ()))
        self.check("places", place, [is_joint, *map(str, wanted)], [bool(part) and JOINT in part.text().lower(), *found])


def limits_of(indicator, figure, is_exact):
    """The one range of a figure, and which it is."""
    return (rules.exact_limits(indicator, figure), "mid-p limits") if is_exact else rules.limits(indicator, figure)


def readable(answer):
    """Fractions as decimals."""
    if isinstance(answer, (list, tuple)):
        return [readable(part) for part in answer]
    return float(answer) if isinstance(answer, Fraction) else answer


def main(arguments):
    folders = [argument for argument in arguments if argument != "--all"]
    if len(folders) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    comparison = Comparison(Content(folders[0]), folders[1])
    comparison.run()
    print(f"\n{'':30}{'same':>8}{'differ':>8}")
    for kind in KINDS:
        print(f"{kind:30}{comparison.same[kind]:8,}{comparison.different[kind]:8,}")
    passed, failed = sum(comparison.same.values()), sum(comparison.different.values())
    missing = [kind for kind in KINDS if not comparison.same[kind] + comparison.different[kind]]
    if missing and ("--all" in arguments or not passed + failed):
        print("\nNothing to compare: " + ", ".join(missing))
        failed += len(missing)
    print(f"\n{passed:,} passed, {failed:,} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
