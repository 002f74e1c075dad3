#!/usr/bin/env python3
"""Looks whether work grows with the content and no faster, by counting instructions instead of seconds.

  growth.py BENCHMARKS TEMPLATES [--short] [NAME ...]

Each case is content meant to make some part go back over what it has read: texts of one piece many times over, settings
nested without end, templates of unclosed tags, sums that all hang together. A whole build is counted with a few pieces, with
some and with eight times as many. What they add to the few may grow up to twelve times (n log n is eleven, n² is 64).
--short takes one case of each part, as `make check` does.
"""
import argparse
import concurrent.futures
import os
import sys
import tempfile

import instructions

FEW, SOME, MANY = 16, 1_000, 8_000
MOST_GROWTH = 12
# Below this many instructions a case says nothing: the difference is lost in the rest of the build, or is that of pieces
# that are taken as they should be, such as the first open sections of a template, before each more is a finding.
LEAST = 1_250_000

SETTINGS = 'title: Sample\nlevels: [{ id: town, name: Town, plural: Towns }, { id: ward, name: Ward, plural: Wards }]\n'
GLOSSARY = '[{ avoid: in order to, use: to }, { id: a, term: In order, definition: x }]\n'
AREAS = 'code,name,level,parent\nT1,Midtown,town,\n'
PLAN = '---\ntitle: A\nareas: [midtown]\n---\n## Commitment: B\n### Actions\n'


def page(text):
    return {'home.md': '---\ntitle: Sample\n---\n' + text}


def texts():
    """Texts: read, checked, looked through for terms and places, and rendered."""
    repeated = {
        'deep quotes': '> ', 'deep dashes': '- ', 'deep bullets': '* ', 'open emphasis': '*a ', 'mixed emphasis': '*a **b ',
        'open links': '[a](', 'open titles': '[a](/u "', 'open angles': '[a](<b', 'open tags': '<a ',
        'open comments': '<!--', 'same headings': '# a\n', 'many tables': '|a|\n|-|\n\n',
        'broken off tables': '|a|\n|-|\n2. x\n', 'delimiter rows': '|-|\n', 'definitions': '[a]: /u\n===\n',
        'one note': 'a[^1]\n\n[^1]: b[^1]\n\n', 'returns': '\r', 'open parentheses': '((((', 'mixed quotes': '"\u201c',
        'exclamations': '!!!! ....', 'links nowhere': '[here](/a/#b) ', 'entities': '&amp;\\*', 'dotted': 'a.b.',
        'semicolons': '; ', 'headings': '## x\n\n', 'words to avoid': 'in order in order ', 'abbreviations': 'AB (',
        'short forms': 'e.g. ', 'commas': '1,', 'list items': '- x\n', 'accents': 'a\u0301',
        'impersonal': 'It is felt that the WXY (', 'a place': "in Midtown, Midtown's ",
        'plain prose': 'The town forum met on Monday, and 12 people &amp; two dogs came. [Read](/about/) it.\n\n',
    }
    for name, piece in repeated.items():
        yield name, lambda n, piece=piece: page(piece * max(1, 4 * n // len(piece)) + 'a')
    yield 'asterisks', lambda n: page('*' * n + 'a' + '*' * n)
    yield 'brackets', lambda n: page('[' * n + 'a' + ']' * n)
    yield 'nested pictures', lambda n: page('![' * n + 'a' + '](b)' * n)
    yield 'backtick runs', lambda n: page(''.join('e' + '`' * k for k in range(1, int((2 * n) ** 0.5))))
    yield 'unknown entities', lambda n: page(''.join(f'&a{k};' for k in range(n)))
    yield 'links to one definition', lambda n: page('[x]: /u\n\n' + '[x] ' * n)
    yield 'lazy lines', lambda n: page('> ' * (n // 4) + 'a\n' + 'b\n' * (n // 4))
    yield 'long table', lambda n: page('|a|\n|-|\n' + '|b|\n' * n)
    yield 'wide table', lambda n: page('a|' * 50 + '\n' + '-|' * 50 + '\n' + '|\n|a\n' * (n // 50))
    yield 'rows like lists', lambda n: page('|a|\n|-|\n' + '-x|\n' * n)
    yield 'many notes', lambda n: page(''.join(f'a[^{k}]\n\n[^{k}]: b[^{k + 1}]\n\n' for k in range(n // 8)))
    yield 'uses of a note', lambda n: page('a[^1] ' * (n // 4) + '\n\n[^1]: b' + '[^1]' * (n // 4))
    yield 'undefined notes', lambda n: page(''.join(f'[^{k}] ' for k in range(n // 2)) + '\n\n[^a]: b\n')
    yield 'notes in notes', lambda n: page('[^1]: ' * (n // 4) + 'a[^1]\n\nb')
    yield 'notes in lists', lambda n: page('- [^1]: a\n  [^2]: b[^1]\n' * (n // 8) + '[^1' * (n // 8))
    yield 'rules in notes', lambda n: page('[^1]: * * *\n[^2]: ---\n[^3]: # \n' * (n // 16) + '[^1]')


def settings():
    """Settings and plans: the readers of YAML and of a plan's fields."""
    for name, piece in {'brackets': '[', 'braces': '{a: ', 'hyphens': '- ', 'question marks': '? '}.items():
        yield 'settings of ' + name, lambda n, piece=piece: {'site.yml': piece * n}
    yield 'indented settings', lambda n: {'site.yml': '\n'.join(' ' * k + 'a:' for k in range(int((2 * n) ** 0.5)))}
    yield 'a long title', lambda n: {'site.yml': 'title: ' + 'a ' * n}
    yield 'many levels', lambda n: {'site.yml': 'levels: [' + 'é,' * n + ']'}
    yield 'fences', lambda n: {'home.md': '---\n' * n}
    yield 'quotes in a plan', lambda n: {'plans/a.md': PLAN + '> ' * n + 'a'}
    yield 'lists in an action', lambda n: {'plans/a.md': PLAN + '- ' * n + 'owner: a'}
    yield 'fields of an action', lambda n: {'plans/a.md': PLAN + '- a\n  owner: b' + '; owner: c' * (n // 4)}
    yield 'answers nearly', lambda n: {
        'plans/a.md': PLAN + '- b\n### You said, we did\n- You said: ' + 'we did no because ' * (n // 4)}


def templates():
    """Templates that never end."""
    for piece in ('{{', '{{a ', '{{{', '}}', '{{=', '{{!', '{{#a}} ', '{{/a}}', '{{$a}}', '{{<a}}', '{', '{{}}', '\n'):
        name = 'template of ' + piece.strip() if piece.strip() else 'template of line ends'
        yield name, lambda n, piece=piece: {'templates/home.mustache': piece * n}


def figures():
    """Figures: adding up, withholding and carrying over."""
    indicator = ('---\nid: n\ntitle: Counted\nshort: Counted\nkind: count\nunit: people\nsource: { title: Made up }\n'
                 'suppress_below: 5\ndata:\n  file: data/n.csv\n  columns: { area: area, period: period, value: value }\n---\n')
    small = [1, 2, 3, 6, 9, 12, 30, 40, 40, 60]

    def wards(n):
        count = n // 8
        rows = ''.join(f'W{k},Ward {k},ward,T{k // 10}\n' for k in range(count))
        towns = ''.join(f'T{k},Town {k},town,\n' for k in range(count // 10 + 1))
        values = ''.join(f'W{k},2030,{small[(k * k + k // 7) % 10]}\n' for k in range(count))
        sums = ''.join(
            f'T{town},2030,{sum(small[(k * k + k // 7) % 10] for k in range(10 * town, min(10 * town + 10, count)))}\n'
            for town in range(count // 10 + 1))
        return {'areas/areas.csv': 'code,name,level,parent\n' + towns + rows, 'indicators/n.md': indicator,
                'indicators/data/n.csv': 'area,period,value\n' + values + sums}

    def years(n):
        count = n // 8
        return {
            'areas/areas.csv': 'code,name,level,parent,start,end,replaces\nA,A,town,,,2099-01-01,\nB,B,town,,,2099-01-01,\n'
                               'C,C,town,,2099-01-01,,A;B\n',
            'indicators/n.md': indicator.replace('suppress_below: 5\n', ''),
            'indicators/data/n.csv': 'area,period,value\n' + ''.join(
                f'{area},{year},7\n' for year in range(1000, 1000 + count) for area in 'AB'),
        }

    def columns(n):
        days = [f'{1950 + day // 336}-{day // 28 % 12 + 1:02}-{day % 28 + 1:02}' for day in range(n)]
        return {
            'areas/areas.csv': 'code,name,level,parent\nA,A,town,\n',
            'indicators/n.md': indicator.replace('period: period, value: value', 'value: "{period}"'),
            'indicators/data/n.csv': 'area,' + ','.join(days) + '\nA,' + ','.join('7' * n) + '\n',
        }

    def live(n):
        return {
            'areas/areas.csv': 'code,name,level,parent\nA,Ashby,town,\n',
            'indicators/n.md': indicator.replace('suppress_below: 5\n', ''),
            'indicators/data/n.csv': 'area,period,value\nA,2030,7\n',
            'home.md': '---\ntitle: Home\n---\n' + 'In Ashby [7](indicator:n?area=A) live. ' * (n // 4),
        }

    yield 'live figures in one line', live
    yield 'small counts in sums', wards
    yield 'periods in columns', columns
    yield 'years carried over', years


PARTS = {'texts': texts, 'settings': settings, 'templates': templates, 'figures': figures}
SHORT = {'open links', 'one note', 'many tables', 'a place', 'plain prose', 'settings of brackets', 'fields of an action',
         'template of {{#a}}', 'live figures in one line', 'small counts in sums'}


class Counter:
    """Counts builds of content that is written to a folder of its own each time."""

    def __init__(self, program, templates):
        self.program, self.templates = program, templates

    def count(self, files):
        with tempfile.TemporaryDirectory() as work:
            content = {'site.yml': SETTINGS, 'glossary.yml': GLOSSARY, 'areas/areas.csv': AREAS, **files}
            for path, text in content.items():
                full = os.path.join(work, 'Content', path)
                os.makedirs(os.path.dirname(full), exist_ok=True)
                with open(full, 'w', encoding='utf-8', newline='') as file:
                    file.write(text)
            return instructions.count([self.program, 'check', work, self.templates], work)[0]

    def growth(self, files):
        """How many times as many instructions eight times the pieces add, and how many both add."""
        few, some, many = (self.count(files(size)) for size in (FEW, SOME, MANY))
        return (many - few) / max(some - few, LEAST), some - few, many - few


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('benchmarks')
    parser.add_argument('templates')
    parser.add_argument('names', nargs='*')
    parser.add_argument('--short', action='store_true')
    options = parser.parse_args()
    instructions.require_tools()
    cases = [case for part in PARTS.values() for case in part()]
    wanted = set(options.names) or (SHORT if options.short else {name for name, _ in cases})
    unknown = wanted - {name for name, _ in cases}
    if unknown:
        sys.exit(f'There is no case called {", ".join(sorted(unknown))}')
    chosen = [case for case in cases if case[0] in wanted]
    faster = []
    with tempfile.TemporaryDirectory() as work:
        counter = Counter(instructions.without_debug_information(options.benchmarks, work),
                          os.path.abspath(options.templates))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for (name, _), (times, some, many) in zip(chosen, pool.map(counter.growth, [files for _, files in chosen])):
                print(f'{times:6.1f} times  {some:>14,}  {many:>14,}  {name}', flush=True)
                if times > MOST_GROWTH:
                    faster.append(name)
    if faster:
        sys.exit(f'The work grows faster than the content: {", ".join(faster)}')
    print(f'{len(chosen)} cases: with 8 times the content no more than {MOST_GROWTH} times the work')


if __name__ == '__main__':
    main()
