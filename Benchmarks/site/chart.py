#!/usr/bin/env python3
"""Draws what was measured as bars: chart.py RESULTS.json OUT.svg [SIZE]

Above, how long each command took at one size (England, else the largest measured beside `tar`), on disk and in memory;
below, what a page of a clean build takes at each size. Without a size at a place there is no part for it.
"""
import html
import json
import math
import sys

from summary import PLACES, Summary

STEPS = (('tar', 'tar -xf of the same output', 'tar'), ('clean', 'Placard, clean build', 'placard'),
         ('same', 'Placard, nothing changed', 'placard'), ('profile', 'Placard, one profile edited', 'placard'),
         ('data', 'Placard, one figure edited', 'placard'), ('totals', 'Placard, one count in totals edited', 'placard'),
         ('template', 'Placard, one template edited', 'placard'), ('plain', 'Placard without charts', 'placard'),
         ('hugo', 'Hugo without charts', 'hugo'))
PLACE_NAMES = {'disk': 'on disk', 'tmpfs': 'in memory (tmpfs)'}
WIDTH, LEFT, RIGHT, ROW, BAR = 780, 270, 90, 24, 16
STYLE = '''
    text { font: 14px system-ui, sans-serif; fill: #1f2328; }
    .head { font-weight: 600; }
    .paper { fill: #ffffff; }
    .axis { stroke: #8c959f; }
    .tar { fill: #6e7781; }
    .placard { fill: #0b5cad; }
    .hugo { fill: #b35900; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3; }
      .paper { fill: #0d1117; }
      .axis { stroke: #6e7681; }
      .tar { fill: #8b949e; }
      .placard { fill: #58a6ff; }
      .hugo { fill: #f0883e; }
    }
'''


def number(value):
    """Three digits, as far as there are so many."""
    digits = max(0, 2 - math.floor(math.log10(value))) if value > 0 else 0
    return f'{value:,.{min(digits, 2)}f}'


def named(size):
    return f'{int(size):,} small areas' if size.isdigit() else size


def largest(summary):
    """England where it was measured, else the largest size beside which `tar` was, else the largest."""
    measured = {size for size in summary.sizes if any(summary.runs(size, place, 'clean') for place in PLACES)}
    if not measured:
        sys.exit('There is no clean build in these results.')
    if 'England' in measured:
        return 'England'
    beside_tar = [size for size in measured if any(summary.median(size, place, 'tar', 'wall') for place in PLACES)]
    return max(beside_tar or measured, key=lambda size: summary.sizes[size]['areas'])


def panels(summary, size):
    """The parts of the chart: a heading, a unit, and rows of a name, a colour and a value."""
    made = []
    for place in PLACES:
        rows = [(name, colour, summary.median(size, place, step)) for step, name, colour in STEPS
                if summary.runs(size, place, step)]
        if rows:
            made.append((f'{named(size)}, {PLACE_NAMES[place]}: seconds', 's', rows))
    for place in PLACES:
        rows = [(named(one), 'placard', summary.each_page(one, place, 'clean')) for one in summary.sizes
                if summary.runs(one, place, 'clean')]
        if len(rows) > 1:
            made.append((f'Clean build {PLACE_NAMES[place]}: milliseconds a page', 'ms', rows))
    return made


def draw(made, date):
    """The chart as SVG. Parts of one unit have one scale, so that their bars can be compared."""
    scales = {}
    for _, unit, rows in made:
        scales[unit] = max([scales.get(unit, 0)] + [value for _, _, value in rows])
    parts, y = [], 12
    for heading, unit, rows in made:
        y += 20
        parts.append(f'<text class="head" x="12" y="{y}">{html.escape(heading)}</text>')
        y += 12
        top = y
        for name, colour, value in rows:
            length = max(1, (WIDTH - LEFT - RIGHT) * value / scales[unit])
            parts.append(f'<text x="{LEFT - 8}" y="{y + 13}" text-anchor="end">{html.escape(name)}</text>'
                         f'<rect class="{colour}" x="{LEFT}" y="{y}" width="{length:.1f}" height="{BAR}"/>'
                         f'<text x="{LEFT + length + 6:.1f}" y="{y + 13}">{number(value)} {unit}</text>')
            y += ROW
        parts.append(f'<path class="axis" d="M{LEFT} {top - 4}V{y - 4}"/>')
        y += 8
    said = ' '.join(f'{heading}: ' + '; '.join(f'{name} {number(value)} {unit}' for name, _, value in rows) + '.'
                    for heading, unit, rows in made)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y + 4}" width="{WIDTH}" height="{y + 4}" '
            f'role="img" aria-labelledby="title desc">\n<title id="title">How long builds of whole sites take, {date}'
            f'</title>\n<desc id="desc">{html.escape(said)}</desc>\n<style>{STYLE}</style>\n'
            f'<rect class="paper" width="100%" height="100%"/>\n' + '\n'.join(parts) + '\n</svg>\n')


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    with open(sys.argv[1], encoding='utf-8') as file:
        results = json.load(file)
    summary = Summary(results)
    size = sys.argv[3] if len(sys.argv) == 4 else largest(summary)
    with open(sys.argv[2], 'w', encoding='utf-8') as file:
        file.write(draw(panels(summary, size), results['date']))


if __name__ == '__main__':
    main()
