#!/usr/bin/env python3
"""Makes the content folder of a site about all of England.

  make_content.py --data FOLDER OUT     from the published files in FOLDER
  make_content.py --made-up N OUT       with N invented small areas, the same on every machine

With --profiles there is a text about every small area beside the figures (profiles.py).

Both have the same levels, the same indicators (indicators.csv) and files of the same layouts, so that whoever lacks the
published files can repeat a measurement of the same size. OUT is made anew; it must not be there.
"""
import argparse
import csv
import gzip
import json
import os
import random
import shutil
import sys

import profiles

HERE = os.path.dirname(os.path.abspath(__file__))
LEVELS = [
    ('country', 'Country', 'Countries'), ('region', 'Region', 'Regions'),
    ('authority', 'Council area', 'Council areas'), ('msoa', 'Neighbourhood', 'Neighbourhoods'),
    ('lsoa', 'Small area', 'Small areas'),
]
THEMES = {
    'people': 'People', 'money': 'Money and deprivation', 'work': 'Work and skills', 'belonging': 'Belonging and a say',
    'health': 'Health', 'wellbeing': 'Wellbeing', 'place': 'The place', 'culture': 'Culture and libraries',
}
TIDY = 'area,period,indicator,value,lower,upper,numerator,denominator,status,note'.split(',')
ONS = 'areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes'.split(',')
IMD_YEARS = {'imd-2007.csv': 2007, 'imd-2010.csv': 2010, 'imd-2015.csv': 2015, 'imd2019.csv': 2019}


def rows(name):
    with open(os.path.join(HERE, name), newline='', encoding='utf-8') as file:
        return list(csv.DictReader(file))


class Content:
    """The folder that is made."""

    def __init__(self, root):
        os.makedirs(root)
        self.root = root

    def open(self, path):
        full = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(full) or '.', exist_ok=True)
        return open(full, 'w', newline='', encoding='utf-8')

    def write(self, path, text):
        with self.open(path) as file:
            file.write(text)

    def table(self, path, head, lines):
        with self.open(path) as file:
            writer = csv.writer(file, lineterminator='\n')
            writer.writerow(head)
            writer.writerows(lines)


def files_of(source):
    """The data files of an indicator, without folders."""
    return {'imd': ['imd2019.csv'], 'imd-all': list(IMD_YEARS), 'place-survey': ['place-survey-2008.csv']}.get(
        source, [source + '.csv'])


def text(value):
    return json.dumps(value, ensure_ascii=False)


def write_definitions(content, note):
    """The settings, the home page, the themes and one file for each indicator."""
    chain = [level for level, _, _ in LEVELS]
    levels = ''.join(
        f'  - {{ id: {level}, name: {name}, plural: {plural}'
        + (f', made_of: {chain[n + 1]}' if n + 1 < len(chain) else '') + ' }\n'
        for n, (level, name, plural) in enumerate(LEVELS))
    content.write('site.yml', f'title: England, area by area\ndescription: {text(note)}\n'
                  'base_url: https://example.org/england/\nlanguage: en-GB\nhandouts: false\n'
                  f'levels:\n{levels}comparators: [authority, region, country]\npopulation: population\n')
    content.write('home.md', f'---\ntitle: England, area by area\nsummary: {text(note)}\n---\n\nFind your area above.\n')
    content.write('themes.yml', ''.join(f'- {{ id: {id}, title: {title} }}\n' for id, title in THEMES.items()))
    sources = {row['source']: row for row in rows('sources.csv')}
    for row in rows('indicators.csv'):
        source = sources.get(row['source'], sources['ons'])
        if row['source'] in ('imd', 'imd-all', 'place-survey'):
            columns = ('area: area, period: period, value: value, numerator: numerator, denominator: denominator,'
                       ' status: status, note: note')
        else:
            columns = ('area: areacd, period: period, value: observation, lower: lci_95, upper: uci_95,'
                       ' status: status, note: notes')
        lines = [f'{key}: {row[key] if key in ("id", "kind", "polarity", "decimals") else text(row[key])}'
                 for key in ('id', 'title', 'short', 'question', 'kind', 'unit', 'polarity', 'decimals') if row[key]]
        lines += [f'themes: [{row["theme"]}]']
        lines += [f'denominator_name: {text(row["base"])}'] if row['base'] else []
        lines += ['source:'] + [f'  {key}: {text(source[key])}'
                                for key in ('title', 'publisher', 'licence', 'attribution')]
        lines += ['data:']
        for file in files_of(row['source']):
            lines += [f'  - file: data/{file}', f'    where: {{ indicator: {text(row["name"])} }}',
                      f'    columns: {{ {columns} }}']
        content.write(f'indicators/{row["id"]}.md', '---\n' + '\n'.join(lines) + '\n---\n')


def from_data(content, data):
    """Copies the published files, unpacked; nothing in them is changed but the word for the level of councils."""
    with open(os.path.join(data, 'areas.csv'), newline='', encoding='utf-8') as file:
        areas = [[row['code'], row['name'], 'authority' if row['level'] == 'lad' else row['level'], row['parent']]
                 for row in csv.DictReader(file)]
    content.table('areas/areas.csv', ['code', 'name', 'level', 'parent'], areas)
    for name in sorted({file for row in rows('indicators.csv') for file in files_of(row['source'])}):
        path = os.path.join(data, 'observations', name)
        opened = gzip.open(path + '.gz', 'rb') if os.path.exists(path + '.gz') else open(path, 'rb')
        with opened as file:
            copied = os.path.join(content.root, 'indicators', 'data', name)
            os.makedirs(os.path.dirname(copied), exist_ok=True)
            with open(copied, 'wb') as copy:
                shutil.copyfileobj(file, copy)
    shapes = os.path.join(data, 'boundaries', 'lsoa-topo')
    for name in sorted(os.listdir(shapes)):
        os.makedirs(os.path.join(content.root, 'areas', 'boundaries'), exist_ok=True)
        shutil.copyfile(os.path.join(shapes, name), os.path.join(content.root, 'areas', 'boundaries', name))


def made_up(content, count):
    """An invented country of the same shape: places, figures and square outlines, from one seed."""
    chance = random.Random(20260101)
    msoas, lads = max(1, count // 5), max(1, count // 104)
    regions = min(9, lads)
    codes = {'country': ['M92000001'], 'region': [f'M12{n:06d}' for n in range(regions)],
             'authority': [f'M07{n:06d}' for n in range(lads)], 'msoa': [f'M02{n:06d}' for n in range(msoas)],
             'lsoa': [f'M01{n:06d}' for n in range(count)]}
    first = ['North', 'South', 'East', 'West', 'Upper', 'Lower', 'Great', 'Little', 'Old', 'New']
    middle = ['Sample', 'Test', 'Mock', 'Trial', 'Proof', 'Draft', 'Model', 'Sketch', 'Pattern', 'Specimen']
    last = ['ton', 'ham', 'ley', 'field', 'wick', 'bury', 'ford', 'stead', 'worth', 'minster']
    chain = [level for level, _, _ in LEVELS]
    areas = []
    for position, level in enumerate(chain):
        above = codes[chain[position - 1]] if position else []
        for n, code in enumerate(codes[level]):
            name = ('Sampleland' if level == 'country' else
                    f'{first[n % 10]} {middle[n // 10 % 10]}{last[n // 100 % 10]} {n // 1000 + 1:03d}')
            areas.append([code, name, level, above[n * len(above) // len(codes[level])] if above else ''])
    content.table('areas/areas.csv', ['code', 'name', 'level', 'parent'], areas)
    indicators = rows('indicators.csv')
    write_small_area_figures(content, indicators, codes['lsoa'], chance)
    write_council_figures(content, indicators, codes, chance)
    write_squares(content, areas, codes['lsoa'])


def write_small_area_figures(content, indicators, lsoas, chance):
    own = [row for row in indicators if row['source'] in ('imd', 'imd-all')]
    ranks = list(range(1, len(lsoas) + 1))
    for file, year in IMD_YEARS.items():
        chance.shuffle(ranks)
        lines = []
        for code, rank in zip(lsoas, ranks):
            people = chance.randint(1000, 2800)
            for row in own:
                if file not in files_of(row['source']):
                    continue
                line = {'area': code, 'period': year, 'indicator': row['name']}
                if row['kind'] == 'proportion':
                    counted = round(people * chance.betavariate(2, 12) / 5) * 5
                    line |= {'value': f'{100 * counted / people:.1f}', 'numerator': counted, 'denominator': people}
                elif row['kind'] == 'count':
                    line['value'] = people if row['id'] == 'population' else chance.randint(100, people)
                elif row['kind'] == 'rank':
                    line['value'] = rank
                elif row['kind'] == 'decile':
                    line['value'] = (rank - 1) * 10 // len(lsoas) + 1 if row['id'] == 'imd-decile' else chance.randint(1, 10)
                else:
                    line['value'] = f'{chance.betavariate(2, 6) * 90:.3f}'
                lines.append([line.get(column, '') for column in TIDY])
        content.table(f'indicators/data/{file}', TIDY, lines)


def write_council_figures(content, indicators, codes, chance):
    places = [(code, level) for level in ('country', 'region', 'authority') for code in codes[level]]
    periods = {'claimant-count': 25, 'employment-rate': 9, 'personal-wellbeing-estimates': 12}
    by_file = {}
    for row in indicators:
        if row['source'] not in ('imd', 'imd-all'):
            by_file.setdefault(files_of(row['source'])[0], []).append(row)
    for file, own in by_file.items():
        lines = []
        for row in own:
            middle = {'mean': 60.0 if row['unit'] == 'years' else 7.0}.get(row['kind'], 40.0)
            for code, level in places:
                for back in range(periods.get(row['source'], 1) - 1, -1, -1):
                    value = middle * chance.uniform(0.8, 1.2)
                    if row['source'] == 'place-survey':
                        lines.append([code, 2008, row['name'], f'{value:.1f}'] + [''] * 6)
                    else:
                        lines.append([code, '', level, row['name'], f'{2024 - back}-01-01/P1Y', f'{value:.2f}', '', '',
                                      f'{value * 0.97:.2f}', f'{value * 1.03:.2f}', '', ''])
        content.table(f'indicators/data/{file}', TIDY if own[0]['source'] == 'place-survey' else ONS, lines)


def write_squares(content, areas, lsoas):
    """Small areas as squares of a grid, so that borders are shared, in one file for each hundred."""
    across = max(1, int(len(lsoas) ** 0.5))
    for start in range(0, len(lsoas), 100):
        features = []
        for n in range(start, min(start + 100, len(lsoas))):
            x, y = -5 + n % across * 0.03, 50 + n // across * 0.02
            ring = [[round(x + dx, 4), round(y + dy, 4)] for dx, dy in ((0, 0), (.03, 0), (.03, .02), (0, .02), (0, 0))]
            features.append({'type': 'Feature', 'id': lsoas[n], 'properties': {},
                             'geometry': {'type': 'Polygon', 'coordinates': [ring]}})
        content.write(f'areas/boundaries/squares-{start // 100:04d}.geojson',
                      json.dumps({'type': 'FeatureCollection', 'features': features}, separators=(',', ':')))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument('--data', metavar='FOLDER')
    source.add_argument('--made-up', metavar='N', type=int)
    parser.add_argument('--profiles', action='store_true', help='with a text about every small area')
    parser.add_argument('out', metavar='OUT')
    options = parser.parse_args()
    if os.path.exists(options.out):
        sys.exit(f'{options.out} is there already; name another folder, or remove it.')
    content = Content(options.out)
    if options.data:
        from_data(content, options.data)
        write_definitions(content, 'Figures about every small area, neighbourhood, council area and region of England.')
    else:
        made_up(content, options.made_up)
        write_definitions(content, 'An invented country of the size of England. None of its figures is real.')
    if options.profiles:
        profiles.write_profiles(options.out)


if __name__ == '__main__':
    main()
