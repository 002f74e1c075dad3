"""The rules for what Placard derives, in forms of their own where formulas have several: limits, tests, places, digits."""

import collections
import math
import random
import statistics
from fractions import Fraction

from content import decimals, period

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
    if figure.numerator is None or not figure.denominator or indicator["kind"] not in RATIOS or not figure.belongs:
        return None, None
    if indicator["kind"] == "rate":
        scale = float(indicator["multiplier"] / figure.denominator)
        kind = "Poisson limits" if figure.numerator < 10 else "Byar limits"
        return tuple(scale * limit for limit in events(figure.numerator)), kind
    return tuple(float(indicator["multiplier"]) * limit for limit in wilson(*figure[3:5])), "Wilson limits"


def mid_p(upto, last):
    """Which way a count lies, by twice the smaller tail, from the probabilities of fewer and of just as many."""
    lower, upper = upto + last / 2, 1 - upto - last / 2
    return 0 if 2 * min(lower, upper) >= 0.05 else 1 if upper < lower else -1


def binomial(x, n, p):
    """Fewer than x of n and just x, by the sum of the terms."""
    if not 0 < p < 1:
        return (float(x > n * p), float(x == n * p))
    logs = [math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1) + k * math.log(p) + (n - k) * math.log1p(-p)
            for k in range(x + 1)]
    terms = [math.exp(value) for value in logs]
    return sum(terms[:-1]), terms[-1]


def fisher(x, n, y, m):
    """Fewer than x and just x of the first group, given how many there are in both."""
    def choose(total, part):
        return math.lgamma(total + 1) - math.lgamma(part + 1) - math.lgamma(total - part + 1)
    terms = [math.exp(choose(n, k) + choose(m, x + y - k) - choose(n + m, x + y)) for k in range(max(0, x + y - m), x + 1)]
    return sum(terms[:-1]), terms[-1]


def poisson(x, mean):
    if not mean:
        return float(x > 0), float(x == 0)
    terms = [math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(x + 1)]
    return sum(terms[:-1]), terms[-1]


def whole(number):
    return math.floor(number + Fraction(1, 2))


def exact_limits(indicator, figure):
    """The limits of a mid-p test, between which no share or rate is clearly another."""
    x, n, is_share = whole(figure.numerator), whole(figure.denominator), indicator["kind"] == "proportion"

    def tails(value):
        below, last = binomial(x, n, value) if is_share else poisson(x, value)
        return below + last / 2

    def crossing(low, high, is_beyond):
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (low, middle) if is_beyond(middle) else (middle, high)
        return low

    start, end = (x / n, 1.0) if is_share else (float(x), x + 10 * math.sqrt(x + 1) + 10)
    lower = crossing(0.0, start, lambda value: 1 - tails(value) >= 0.025) if x else 0.0
    upper = crossing(start, end, lambda value: tails(value) < 0.025) if start < end else end
    scale = float(indicator["multiplier"]) / (1 if is_share else float(figure.denominator))
    return scale * lower, scale * upper


def apart(indicator, own, other):
    """Which way one pair of counts lies from another that shares no person with it, and how that was tested."""
    (x, n), (y, m), is_share = own, other, indicator["kind"] == "proportion"
    pooled = (x + y) / (n + m)
    if min(n * pooled, m * pooled, *([n * (1 - pooled), m * (1 - pooled)] if is_share else [])) < 5:
        if is_share:
            return mid_p(*fisher(*map(whole, (x, n, y, m)))), "exact marks"
        return mid_p(*binomial(whole(x), whole(x) + whole(y), float(n / (n + m)))), "exact marks"
    difference = float(x / n - y / m)
    if is_share:  # The pooled two-proportion z-test.
        z = difference / math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m)) if 0 < pooled < 1 else 0
        return (z > Z) - (z < -Z), "marks against the rest"
    own, other = ([limit / float(base) for limit in events(count)] for count, base in ((x, n), (y, m)))
    return newcombe(float(x / n), own, float(y / m), other), "marks against the rest"


def newcombe(value, interval, other, around):
    """Whether Newcombe's limits for the difference of two figures leave out 0, and on which side."""
    (low, high), (down, up) = interval, around
    return (value - other > math.hypot(value - low, up - other)) - (other - value > math.hypot(high - value, other - down))


def two_areas(indicator, own, other):
    """Which way the figure of one of two areas lies from the other's, 0 where that is unclear or not tested."""
    (interval, source), (around, origin) = limits(indicator, own), limits(indicator, other)
    if not interval or not around or not own.coverage == other.coverage == 1:
        return 0
    if indicator["kind"] in RATIOS and "published limits" not in (source, origin):
        return apart(indicator, own[3:5], other[3:5])[0]
    return newcombe(float(own.value), map(float, interval), float(other.value), map(float, around))


def test(indicator, own, larger, is_exact=False):
    """Whether a figure is above (1) or below (-1) a larger area's, 0 where unclear; and how that was tested.

    A figure whose range is exact, since another test of it is, is held against known figures by an exact test.
    """
    untested = None, "marks of what is not tested"
    if indicator["kind"] == "count":
        return untested
    sign, how = test_of_limits_or_counts(indicator, own, larger, is_exact)
    by_counts = how in ("marks against the rest", "exact marks") and None not in own[3:5] + larger[3:5]
    return (0 if sign and not by_counts and is_within_rounding(indicator, own, larger) else sign), how


def test_of_limits_or_counts(indicator, own, larger, is_exact):
    """The test alone, whatever the figures were rounded to."""
    untested = None, "marks of what is not tested"
    interval, source = limits(indicator, own)
    around = limits(indicator, larger)[0]
    has_counts = indicator["kind"] in RATIOS and None not in own[3:5] + larger[3:5]
    is_share = indicator["kind"] == "proportion"
    if has_counts and source != "published limits":
        if not (own.belongs and larger.belongs):
            return untested
        x, n = own[3:5]
        y, m = larger.numerator - x, larger.denominator - n  # The rest of the larger area.
        if y < 0 or m <= 0:
            return untested
        return apart(indicator, (x, n), (y, m))
    if interval is None:
        return untested
    value, other = float(own.value), float(larger.value)
    low, high = float(interval[0]), float(interval[1])
    if around is None and is_share and larger.numerator is None and larger.denominator:
        share = larger.value / indicator["multiplier"]
        around = [float(indicator["multiplier"]) * limit for limit in wilson(share * larger.denominator, larger.denominator)]
    if around:
        down, up = other - float(around[0]), float(around[1]) - other
        if has_counts and own.belongs and larger.belongs and 0 < own.denominator < larger.denominator:
            w = float(own.denominator / larger.denominator)
            left = [all * all - (w * part) ** 2 for all, part in ((down, value - low), (up, high - value))]
            if min(left) >= 0:
                other = (other - w * value) / (1 - w)
                down, up = (math.sqrt(square) / (1 - w) for square in left)
        is_above = value - other > math.hypot(value - low, up)
        return is_above - (other - value > math.hypot(high - value, down)), "marks by both limits"
    if source != "published limits":
        x, n, known = own.numerator, own.denominator, larger.value / indicator["multiplier"]
        if is_exact or min(n * known, *([n * (1 - known)] if is_share else [])) < 5:
            tails = binomial(whole(x), whole(n), float(known)) if is_share else poisson(whole(x), float(n * known))
            return mid_p(*tails), "exact marks"
    kind = "marks by published limits" if source == "published limits" else "marks by derived limits"
    return (interval[0] > larger.value) - (interval[1] < larger.value), kind


def mark(indicator, sign):
    """The class of the mark for the outcome of a test, without `mark-`."""
    if not sign:
        return "none" if sign is None else "similar"
    if indicator["polarity"] == "no-judgement":
        return "higher" if sign > 0 else "lower"
    return "better" if (sign > 0) == (indicator["polarity"] == "high-is-good") else "worse"


def exists(row, time):
    """Whether an area is there at the end of a period."""
    start, end = (period(row[key])[0] if row.get(key) else None for key in ("start", "end"))
    return (start is None or start <= time[0]) and (end is None or end > time[0])


def period_of_most(content, name, level):
    """The latest period with figures for two thirds of the areas that were there, else the latest with the most."""
    areas = [(code, row) for code, row in content.areas.items() if row["level"] == level]
    counts = {}
    for code, row in areas:
        for time, figure in content.figures[name][code].items():
            if figure.value is not None and exists(row, time):
                counts[time] = counts.get(time, 0) + 1
    wide = [time for time, count in counts.items() if count * 3 >= 2 * sum(exists(row, time) for _, row in areas)]
    return max(wide) if wide else max((count, time) for time, count in counts.items())[1] if counts else None


def places(content, name, level, time):
    """By area: place, whether it is joint, among how many, likely places or None; empty where nothing is to be ranked."""
    indicator, known = content.indicators[name], {}
    for area, row in content.areas.items():
        figure = content.figures[name][area].get(time)
        if figure and figure.value is not None and row["level"] == level and exists(row, time):
            known[area] = figure
    if len(known) < 2 or level not in content.levels_with_pages or indicator["kind"] in ("count", "rank", "decile"):
        return {}
    if not vary(indicator, known.values()):
        return {}
    lowest_first = indicator["polarity"] == "low-is-good"
    units = [indicator["decimals"] if figure.unit is None else decimals(figure.unit) for figure in known.values()]
    precision = max(indicator["decimals"] if count > 4 else count for count in units)  # More was not rounded for readers.
    values = {area: Fraction(shown(figure.value, precision)) for area, figure in known.items()}
    tested = {area for area, figure in known.items() if figure.coverage == 1 and limits(indicator, figure)[0]}
    result = {}
    for area, value in values.items():
        above, below = (sum(other > value for other in values.values()), sum(other < value for other in values.values()))
        place, likely = 1 + (below if lowest_first else above), None
        if area in tested and 3 * len(tested) >= 2 * len(known):
            signs = [two_areas(indicator, known[other], known[area]) for other in tested - {area}]
            above, below = signs.count(1), signs.count(-1)
            better, worse = (below, above) if lowest_first else (above, below)
            likely = min(place, 1 + better), max(place, len(known) - worse)
        result[area] = place, list(values.values()).count(value) > 1, len(known), likely
    return result


def is_tested(indicator, figures):
    """Whether two thirds of some figures, and two at least, have counts or limits to test them by."""
    figures = list(figures)
    counted = sum(figure.numerator is not None and bool(figure.denominator) and figure.belongs for figure in figures)
    limited = sum(limits(indicator, figure)[0] is not None for figure in figures)
    return max(counted * (indicator["kind"] in RATIOS), limited) > 1 and 3 * max(
        counted * (indicator["kind"] in RATIOS), limited) >= 2 * len(figures)


def order_of_need(content, level):
    """By area: place, whether it is joint, the least and the greatest place with one measure left out, and how many
    measures it has of how many; empty where no order can be made."""
    columns = need_columns(content, level)
    measures = {}
    for name in columns:
        measures.setdefault(content.measure(name), []).append(name)
    groups = {content.theme(measure) for measure in measures}
    if len(measures) < 3 or len(groups) < 2:
        return {}
    points = {measure: mean_points(content, names, columns) for measure, names in measures.items()}
    living = [area for area, row in content.areas.items() if row["level"] == level and not row.get("end")]
    known = {area: [measure for measure in measures if area in points[measure]] for area in living}
    enough = [area for area in living if 3 * len(known[area]) >= 2 * len(measures) and len(known[area]) >= 3
              and len({content.theme(measure) for measure in known[area]}) >= 2]
    if len(enough) < 5:
        return {}
    runs = [need_places(content, enough, points, left) for left in (None, *measures)]
    return {
        area: (runs[0][area], list(runs[0].values()).count(runs[0][area]) > 1,
               min(run[area] for run in runs if area in run), max(run[area] for run in runs if area in run),
               len(known[area]), len(measures), len(enough))
        for area in enough
    }


def need_columns(content, level):
    """The figures of a level by indicator, of those that count in the order of need: by area, for one period."""
    columns = {}
    for name, indicator in content.indicators.items():
        if indicator["kind"] in ("count", "rank", "decile") or indicator["polarity"] == "no-judgement":
            continue
        if content.asked and name not in content.asked or not content.weight(content.theme(content.measure(name))):
            continue
        time, known = level_figures(content, name, level)
        if known and len(known) > 1 and is_tested(indicator, known.values()) and vary(indicator, known.values()):
            columns[name] = known
    return columns


def level_figures(content, name, level):
    """The latest period with figures for two thirds of the areas that were there then, else the latest with the most."""
    times = sorted({time for area in content.figures[name] for time in content.figures[name][area]})
    best = None
    for time in times:
        there = [area for area, row in content.areas.items() if row["level"] == level and was_there(row, time)]
        known = {area: content.figures[name][area][time] for area in there
                 if time in content.figures[name][area] and content.figures[name][area][time].value is not None}
        rank = (3 * len(known) >= 2 * len(there) and bool(known), 0 if 3 * len(known) >= 2 * len(there) else len(known), time)
        if known and (best is None or rank >= best[0]):
            best = rank, time, known
    return best[1:] if best else (None, {})


def was_there(row, time):
    start, end = (period(row[key])[0] if row.get(key) else None for key in ("start", "end"))
    return (start is None or start <= time[0]) and (end is None or end > time[0])


def mean_points(content, names, columns):
    """By area the mean of its points, 0 to 100, by the indicators of one measure that have a figure there."""
    found = {}
    for name in names:
        figures = {area: figure for area, figure in columns[name].items() if not content.areas[area].get("end")}
        worst_high = content.indicators[name]["polarity"] == "low-is-good"
        for area, figure in figures.items():
            less = sum((other.value < figure.value) == worst_high and other.value != figure.value
                       for other in figures.values())
            same = sum(other.value == figure.value for other in figures.values()) - 1
            share = (less + same / 2) / (len(figures) - 1) if len(figures) > 1 else None
            if share is not None:
                found.setdefault(area, []).append(need_points(share, content.is_exponential))
    return {area: math.fsum(points) / len(points) for area, points in found.items()}


def need_points(share, is_exponential):
    return -23 * math.log1p(-share * -math.expm1(-100 / 23)) if is_exponential else 100 * share


def need_places(content, areas, points, left):
    """The place of each area by the weighted mean of the themes' means, to one decimal, without one measure."""
    scores = {}
    for area in areas:
        themes = {}
        for measure, found in points.items():
            if measure != left and area in found:
                themes.setdefault(content.theme(measure), []).append(found[area])
        weights = [content.weight(theme) for theme in themes]
        if sum(weights):
            means = [math.fsum(values) / len(values) for values in themes.values()]
            scores[area] = Fraction(shown(Fraction(math.fsum(map(lambda a, b: a * b, weights, means)) / sum(weights)), 1))
    return {area: 1 + sum(other > score for other in scores.values()) for area, score in scores.items()}


def is_too_close(place):
    """Whether likely places cover half of the list or more."""
    _, _, count, likely = place
    places = likely and likely[1] - likely[0] + 1
    return bool(likely) and places > 1 and 2 * places >= count


def vary(indicator, figures):
    """Whether figures differ by more than chance, p of 0.05 or less: shares and rates by counts, others by Cochran's Q.

    True where too few have either. Where few are expected, by as many draws as settle it, with a seed of its own.
    """
    figures = list(figures)
    known = [figure[3:5] for figure in figures if figure.numerator is not None and figure.denominator and figure.belongs]
    if indicator["kind"] in RATIOS and len(known) > 1 and 3 * len(known) >= 2 * len(figures):
        share = sum(x for x, _ in known) / sum(n for _, n in known)
        is_share = indicator["kind"] == "proportion"
        spread = share * (1 - share) if is_share else share
        variation = float(sum((x - n * share) ** 2 / (n * spread) for x, n in known)) if spread else 0
        cells = [n * part for _, n in known for part in ((share, 1 - share) if is_share else (share,))]
        if spread and (min(cells) < 1 or 5 * sum(cell < 5 for cell in cells) > len(cells)):
            return drawn(known, is_share, variation) <= 0.05
        return 1 - gamma_below((len(known) - 1) / 2, variation / 2) <= 0.05
    bounds = [(float(figure.value), limits(indicator, figure)[0]) for figure in figures]
    bounds = [(value, (float(limit[1]) - float(limit[0])) / 3.92) for value, limit in bounds if limit]
    if len(bounds) < 2 or 3 * len(bounds) < 2 * len(figures) or not max(error for _, error in bounds):
        return True
    widest = max(error for _, error in bounds)
    weights = [(max(error, widest / 1000) ** -2, value) for value, error in bounds]
    mean = sum(w * value for w, value in weights) / sum(w for w, _ in weights)
    variation = sum(w * (value - mean) ** 2 for w, value in weights)
    return 1 - gamma_below((len(bounds) - 1) / 2, variation / 2) <= 0.05


def drawn(counts, is_share, variation):
    """The share of 4,000 draws of the same total that vary as much."""
    chance = random.Random(1)
    bases = [whole(n) for _, n in counts]
    total = whole(sum(x for x, _ in counts))
    people = [area for area, n in enumerate(bases) for _ in range(n)] if is_share else None
    share = total / sum(bases)
    spread = share * (1 - share) if is_share else share
    uneven = 0
    for _ in range(4000):
        picked = chance.sample(people, total) if is_share else chance.choices(range(len(bases)), bases, k=total)
        found = collections.Counter(picked)
        statistic = sum((found[area] - n * share) ** 2 / (n * spread) for area, n in enumerate(bases))
        uneven += statistic >= variation * (1 - 1e-9)
    return uneven / 4000


def shown(value, decimals):
    """A number rounded half away from zero, as on paper."""
    units = math.floor(abs(Fraction(value)) * 10**decimals + Fraction(1, 2))
    digits = str(units).rjust(decimals + 1, "0")
    return ("-" if value < 0 and units else "") + (f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits)


def told(value, decimals):
    """A number rounded, with up to three more decimals where it would look like none and is not."""
    more = next((more for more in range(4) if value == 0 or float(shown(value, decimals + more)) != 0), 3)
    return shown(value, decimals + more)


def decimals_of(indicator, figure):
    """None for a percentage of fewer than 1,000, else the indicator's; never more than were published."""
    is_small = indicator["unit"] == "%" and figure.denominator is not None and figure.denominator < 1000
    usual = 0 if is_small else indicator["decimals"]
    return usual if figure.unit is None else min(usual, decimals(figure.unit))


def is_within_rounding(indicator, own, other):
    """Whether two figures differ by less than the coarser of the units that they were rounded to; sums as shown."""
    units = [figure.unit for figure in (own, other) if figure.unit is not None]
    one, two = (figure.value if figure.unit is not None else Fraction(told(figure.value, decimals_of(indicator, figure)))
                for figure in (own, other))
    return bool(units) and abs(one - two) < max(units)


def difference(indicator, own, other):
    """How far apart two figures are, in digits, and whether those shown give another number."""
    apart = abs(own.value - other.value)
    fewest = min(decimals_of(indicator, figure) for figure in (own, other))
    text = told(apart, max(fewest, 1 if apart < 1 else 0))
    shown_ones = [Fraction(told(figure.value, decimals_of(indicator, figure))) for figure in (own, other)]
    return text, abs(shown_ones[0] - shown_ones[1]) != Fraction(text)


def told_range(interval, count):
    """Two limits, with up to three more decimals where they would look alike; one where they are the same."""
    texts = [[told(limit, count + more) for limit in interval] for more in range(4)]
    if interval[0] == interval[1]:
        return texts[0][:1]
    return next((pair for pair in texts if pair[0] != pair[1]), texts[0][:1])
