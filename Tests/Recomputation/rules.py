"""The rules for what Placard derives, in forms of their own where formulas have several: limits, tests, places, digits."""

import math
import statistics
from fractions import Fraction

from content import period

Z = statistics.NormalDist().inv_cdf(0.975)
RATIOS = ("proportion", "rate")


def wilson(x, n):
    """The limits of a share, as the middle and the reach of the score interval."""
    p, n = float(x / n), float(n)
    middle, reach = p + Z * Z / (2 * n), Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    lower, upper = ((middle + side * reach) / (1 + Z * Z / n) for side in (-1, 1))
    return 0.0 if p == 0 else lower, 1.0 if p == 1 else upper


def gamma_below(shape, x):
    """The share of a gamma distribution below x, by its power series: chi-squared is twice it, at half the freedom."""
    if x > 2 * shape + 200:
        return 1.0
    term = total = math.exp(shape * math.log(x) - x - math.lgamma(shape + 1)) if x > 0 else 0.0
    while term > total * 1e-17:
        shape += 1
        term *= x / shape
        total += term
    return min(total, 1.0)


def gamma_point(shape, share):
    low, high = 0.0, 100.0
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if gamma_below(shape, middle) < share else (low, middle)
    return low


def events(x):
    """The limits of a count of events: Byar's from ten, the exact ones below."""
    x = float(x)
    if x < 10:
        return gamma_point(x, 0.025) if x else 0.0, gamma_point(x + 1, 0.975)
    return tuple(y * (1 - 1 / (9 * y) + side * Z / (3 * y**0.5)) ** 3 for y, side in ((x, -1), (x + 1, 1)))


def limits(indicator, figure):
    """Published limits, else those that the counts give, and which they are; twice None without either."""
    if figure.lower is not None and figure.upper is not None:
        return (figure.lower, figure.upper), "published limits"
    if figure.numerator is None or not figure.denominator or indicator["kind"] not in RATIOS:
        return None, None
    if indicator["kind"] == "rate":
        scale = float(indicator["multiplier"] / figure.denominator)
        return tuple(scale * limit for limit in events(figure.numerator)), "Byar limits"
    return tuple(float(indicator["multiplier"]) * limit for limit in wilson(*figure[3:5])), "Wilson limits"


def test(indicator, own, larger):
    """Whether a figure is above (1) or below (-1) a larger area's, 0 where unclear; and how that was tested."""
    interval, source = limits(indicator, own)
    if indicator["kind"] in RATIOS and source != "published limits" and None not in own[3:5] + larger[3:5]:
        x, n = own[3:5]
        y, m = larger.numerator - x, larger.denominator - n  # The rest of the larger area.
        if y < 0 or m <= 0:
            return None, "marks of what is not tested"
        apart = float(x / n - y / m)
        if indicator["kind"] == "proportion":  # The pooled two-proportion z-test.
            pooled = (x + y) / (n + m)
            z = apart / math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m)) if 0 < pooled < 1 else 0
            return (z > Z) - (z < -Z), "marks against the rest"
        (a, b), (c, d) = ([limit / float(base) for limit in events(count)] for count, base in ((x, n), (y, m)))
        is_above = apart > math.hypot(float(x / n) - a, d - float(y / m))  # Newcombe's limits leave out 0.
        is_below = -apart > math.hypot(b - float(x / n), float(y / m) - c)
        return is_above - is_below, "marks against the rest"
    if interval is None:
        return None, "marks of what is not tested"
    kind = "marks by published limits" if source == "published limits" else "marks by derived limits"
    return (interval[0] > larger.value) - (interval[1] < larger.value), kind


def mark(indicator, sign):
    """The class of the mark for the outcome of a test, without `mark-`."""
    if not sign:
        return "none" if sign is None else "similar"
    if indicator["polarity"] == "no-judgement":
        return "higher" if sign > 0 else "lower"
    return "better" if (sign > 0) == (indicator["polarity"] == "high-is-good") else "worse"


def places(content, name, level, time):
    """By area: place, whether it is joint, among how many, likely places or None; empty where nothing is to be ranked."""
    indicator, known = content.indicators[name], {}
    for area, row in content.areas.items():
        figure = content.figures[name][area].get(time)
        start, end = (period(row[key])[0] if row.get(key) else None for key in ("start", "end"))
        is_there = (start is None or start <= time[0]) and (end is None or end > time[0])
        if figure and figure.value is not None and row["level"] == level and is_there:
            known[area] = figure
    if len(known) < 2 or level not in content.levels_with_pages or indicator["kind"] in ("count", "rank", "decile"):
        return {}
    if indicator["kind"] == "proportion" and not vary(known.values()):
        return {}
    lowest_first = indicator["polarity"] == "low-is-good"
    values = {area: Fraction(shown(figure.value, indicator["decimals"])) for area, figure in known.items()}
    ranges = {area: limits(indicator, figure)[0] for area, figure in known.items()}
    bounds = [limit for limit in ranges.values() if limit]  # Areas without limits are clearly apart from none.
    result = {}
    for area, value in values.items():
        above, below = (sum(other > value for other in values.values()), sum(other < value for other in values.values()))
        place, likely = 1 + (below if lowest_first else above), None
        if ranges[area] and 3 * len(bounds) >= 2 * len(known):
            above = sum(other[0] > ranges[area][1] for other in bounds)
            below = sum(other[1] < ranges[area][0] for other in bounds)
            better, worse = (below, above) if lowest_first else (above, below)
            likely = min(place, 1 + better), max(place, len(known) - worse)
        result[area] = place, list(values.values()).count(value) > 1, len(known), likely
    # Where every area may have every place, none is shown.
    likely = [rank[3] for rank in result.values() if rank[3]]
    return {} if likely and all(places == (1, len(known)) for places in likely) else result


def vary(figures):
    """Whether shares differ by more than chance: chi-squared for k areas, p of 0.05 or less; true without counts."""
    counts = [figure[3:5] for figure in figures]
    known = [(x, n) for x, n in counts if x is not None and n]
    if len(known) < 2 or 3 * len(known) < 2 * len(counts):
        return True
    counts = known
    share = sum(x for x, _ in counts) / sum(n for _, n in counts)
    spread = share * (1 - share)
    variation = sum((x - n * share) ** 2 / (n * spread) for x, n in counts) if spread else 0
    return 1 - gamma_below((len(counts) - 1) / 2, float(variation) / 2) <= 0.05


def shown(value, decimals):
    """A number rounded half away from zero, as on paper."""
    units = math.floor(abs(Fraction(value)) * 10**decimals + Fraction(1, 2))
    digits = str(units).rjust(decimals + 1, "0")
    return ("-" if value < 0 and units else "") + (f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits)


def decimals_of(indicator, figure):
    """None for a percentage of fewer than 1,000, else the indicator's."""
    is_small = indicator["unit"] == "%" and figure.denominator is not None and figure.denominator < 1000
    return 0 if is_small else indicator["decimals"]
