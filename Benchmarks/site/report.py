#!/usr/bin/env python3
"""Prints what was measured as Markdown.

  report.py RESULTS.json           everything
  report.py RESULTS.json SIZE      the short table of one size, for Benchmarks/README.md
"""
import json
import statistics
import sys

from summary import PLACES, Summary

NAMES = {
    'clean': 'Placard, clean build', 'same': 'Placard, nothing changed', 'profile': 'Placard, one profile edited',
    'data': 'Placard, one figure edited', 'totals': 'Placard, one count edited that totals take up',
    'template': 'Placard, one template edited', 'tar': '`tar -xf` of the same output',
    'plain': 'Placard without charts, clean build', 'hugo': 'Hugo, pages of small areas without charts',
}


def seconds(value):
    return f'{value:.2f}' if value < 10 else f'{value:,.1f}' if value < 100 else f'{value:,.0f}'


def table(summary, size, place):
    """One row for each step."""
    rows = ['| what | wall, s | from – to | processor, s | peak memory, MiB | pages | files written | ms a page | × tar | × clean |',
            '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|']
    for step, name in NAMES.items():
        runs = summary.runs(size, place, step)
        if not runs:
            continue
        least, most = summary.span(size, place, step)
        cells = [name, seconds(summary.median(size, place, step)), f'{seconds(least)} – {seconds(most)}',
                 seconds(summary.median(size, place, step, 'cpu')), f'{summary.most(size, place, step, "peak") / 2**20:,.0f}',
                 f'{runs[0]["pages"]:,}', f'{summary.median(size, place, step, "written"):,.0f}',
                 f'{summary.each_page(size, place, step):.2f}']
        for other in ('tar', 'clean'):
            ratio = summary.ratio(size, place, step, other)
            cells.append(f'{ratio:.2f}' if ratio is not None else '')
        rows.append('| ' + ' | '.join(cells) + ' |')
    return '\n'.join(rows)


def bars(summary):
    """What is asked of builds, beside what was measured."""
    rows = ['| what is asked | size | place | measured | held |', '|---|---|---|--:|---|']

    def row(words, size, place, value, shown, held):
        if value is not None:
            rows.append(f'| {words} | {named(size)} | {place} | {shown(value)} | {"yes" if held(value) else "**no**"} |')

    times = '{:.2f} ×'.format
    for size in summary.sizes:
        for place in PLACES:
            row('clean build: at most 3 × `tar -xf` of its output', size, place,
                summary.ratio(size, place, 'clean', 'tar'), times, lambda value: value <= 3)
            row('clean build without charts: Hugo takes at least 10 × as long', size, place,
                summary.ratio(size, place, 'hugo', 'plain'), times, lambda value: value >= 10)
            row('nothing changed: at most 1/20 of the clean build', size, place,
                summary.ratio(size, place, 'same', 'clean'), '{:.3f}'.format, lambda value: value <= 1 / 20)
            row('one profile edited: at most 1/10 of the clean build', size, place,
                summary.ratio(size, place, 'profile', 'clean'), '{:.3f}'.format, lambda value: value <= 1 / 10)
            peaks = [summary.most(size, place, step, 'peak') for step in NAMES
                     if step not in ('tar', 'hugo') and summary.runs(size, place, step)]
            row('peak memory of any build: under 1 GiB', size, place, max(peaks, default=None),
                lambda value: f'{value / 2**20:,.0f} MiB', lambda value: value < 2**30)
    for place in PLACES:
        ends = [summary.each_page(size, place, 'clean') for size in ('10000', '100000')]
        row('clean build: as long for each page as with 10,000, ± 20 %', '100000', place,
            ends[1] / ends[0] if all(ends) else None, times, lambda value: 0.8 <= value <= 1.2)
    return '\n'.join(rows)


def named(size):
    return f'{int(size):,}' if size.isdigit() else size


def against_hugo(summary):
    """What the comparison with Hugo rests on, for each size in which both were run."""
    lines = []
    for size, facts in summary.sizes.items():
        compared = facts.get('comparison')
        if compared:
            lines.append(f'- {named(size)}: on {compared["pages"]} pages that were compared, Hugo\'s have at least '
                         f'{100 * compared["least_share"]:.1f} % of the words of Placard\'s without charts, in the same '
                         f'order; a page has {compared["hugo_page"]:,} bytes with Hugo and '
                         f'{compared["placard_page"]:,} with Placard.')
        for place in PLACES:
            if all(summary.runs(size, place, step) for step in ('hugo', 'plain')):
                plain, hugo = (summary.median(size, place, step, 'cpu') for step in ('plain', 'hugo'))
                lines.append(f'- {named(size)}, {place}: for each page of a small area Hugo takes '
                             f'{1000 * hugo / facts["areas"]:.2f} ms of a processor. Placard takes '
                             f'{1000 * plain / facts["areas"]:.2f} ms, all its other work and files counted in.')
    return '\n'.join(lines)


def report(results):
    """The whole report."""
    summary = Summary(results)
    machine, versions = results['machine'], results['versions']
    rounds = max((run['round'] for run in results['runs']), default=0)
    loads = [run['load'] for run in results['runs']]
    parts = [f'# Whole builds, {results["date"]}\n',
             f'{machine["processor"]}, {machine["cores"]} cores, {machine["memory"]}, {machine["kernel"]}; '
             + ', '.join(f'{place}: {kind}' for place, kind in machine['places'].items()) + '.\n',
             f'{versions["placard"]} ({versions["source"]}), {versions["swift"]}; {versions["hugo"]}; {versions["tar"]}; '
             f'{versions["python"]}.\n']
    if loads:
        parts.append(f'Medians of up to {rounds} rounds, every command once a round; the peak is the highest of all '
                     f'rounds, and none below {results["floor"] / 2**20:.0f} MiB can be seen. Before commands began, the '
                     f'load of the machine was {min(loads)} to {max(loads)}, {statistics.median(loads)} in the middle. '
                     'How it is measured, and what is fair about it, is in [Benchmarks/README.md](../README.md).\n')
        parts += ['## What is asked\n', bars(summary) + '\n']
    hugo = against_hugo(summary)
    if hugo:
        parts += ['## Hugo\n', hugo + '\n']
    for size, facts in summary.sizes.items():
        for place in PLACES:
            if summary.has(size, place):
                parts += [f'## {named(size)} areas, {place}\n' if size.isdigit() else f'## {size}, {place}\n',
                          f'{facts["pages"]:,} pages in {facts["files"]:,} files, {facts["bytes"] / 1e6:,.0f} MB, of '
                          f'{facts["areas"]:,} small areas.\n', table(summary, size, place) + '\n']
    if results['failures']:
        parts += ['## Failed\n', '\n'.join(f'- {named(one["size"])}, {one["place"]}, round {one["round"]}: {one["step"]}: '
                                           f'{one["failed"].splitlines()[0]}' for one in results['failures']) + '\n']
    if results['left_out']:
        parts += ['## Left out\n', '\n'.join(f'- {named(one["size"])}, {one["place"]}: {one["why"]}.'
                                             for one in results['left_out']) + '\n']
    return '\n'.join(parts)


def short_table(results, size):
    """Wall time at both places, processor time and peak of one size."""
    summary = Summary(results)
    places = [place for place in PLACES if summary.has(size, place)]
    heads = [f'{place}: wall, s | {place}: processor, s' for place in places] + ['peak memory, MiB']
    rows = [f'| {named(size)}{" small areas" if size.isdigit() else ""} | ' + ' | '.join(heads) + ' |',
            '|---|' + '--:|' * (2 * len(places) + 1)]
    for step, name in NAMES.items():
        measured = [place for place in places if summary.runs(size, place, step)]
        if not measured:
            continue
        cells = [seconds(summary.median(size, place, step, what)) if place in measured else ''
                 for place in places for what in ('wall', 'cpu')]
        peak = max(summary.most(size, place, step, 'peak') for place in measured)
        rows.append(f'| {name} | ' + ' | '.join(cells) + f' | {peak / 2**20:,.0f} |')
    return '\n'.join(rows) + '\n'


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    with open(sys.argv[1], encoding='utf-8') as file:
        results = json.load(file)
    print(short_table(results, sys.argv[2]) if len(sys.argv) == 3 else report(results), end='')


if __name__ == '__main__':
    main()
