"""Turns a site that was built with `fields/neighbourhood.mustache` into the data of the Hugo site.

Each page of a small area is then XML with every field that its template may use. What is said of an indicator, a
place, a source or a mark on every page is taken out once, and it is an error if two pages say it differently.
"""
import json
import os
import xml.etree.ElementTree as ElementTree


class Shared:
    """What several pages say alike: a table by name, each entry of which may be said only in one way."""

    def __init__(self, name):
        self.name, self.entries = name, {}

    def add(self, key, value):
        if self.entries.setdefault(key, value) != value:
            raise ValueError(f'{self.name} {key} differs: {self.entries[key]} and {value}')
        return key


class Fields:
    """The data of all pages, as the Hugo templates look them up."""

    def __init__(self):
        self.places, self.indicators = Shared('place'), Shared('indicator')
        self.themes, self.marks, self.sources = Shared('theme'), Shared('mark'), Shared('source')
        self.shorts, self.titles = Shared('short title'), {}
        self.frame, self.containers = None, {}

    def page(self, slug, root):
        """The fields of one page: what its front matter needs, and its entry in the data."""
        if self.frame is None:
            self.frame = frame(root)
        name, code = said(root, 'name'), said(root, 'code')
        self.places.add(slug, name)
        containers = [self.place(link) for link in root.find('containers')]
        self.containers[slug] = containers[0]
        themes = [{'theme': self.themes.add(folder(theme.get('href')), theme.get('text')),
                   'cards': [self.card(card) for card in theme.findall('card')]} for theme in root.findall('theme')]
        described = json.loads(said(root, 'linkedData'))['@graph'][1]
        entry = {
            'kind': said(root, 'kind'), 'sentenceName': said(root, 'sentenceName'), 'containers': containers,
            'trail': containers[::-1], 'summary': self.summary(root.find('summary')), 'themes': themes,
            'neighbours': [self.place(link) for link in root.find('neighbours')],
            'sources': [self.source_used(used) for used in root.findall('sourceUsed')],
            'coverage': described.get('temporalCoverage', ''), 'measured': described.get('variableMeasured', []),
        }
        if root.find('absentCount') is not None:
            entry['absentCount'] = said(root, 'absentCount')
            entry['absent'] = [{'sentences': sentences(reason),
                                'indicators': [self.absent(link) for link in reason.findall('link')]}
                               for reason in root.findall('absent')]
        similar = root.find('similar')
        if similar is not None:
            entry['similar'] = {
                'count': similar.get('count'), 'places': [self.place(link) for link in similar.findall('place/link')],
                'indicators': [self.shorts.add(folder(one.get('href')), one.text)
                               for one in similar.findall('indicator')]}
        return {'title': name, 'area': code, 'description': said(root, 'description')}, entry

    def place(self, link):
        return self.places.add(folder(link.get('href')), link.text or link.get('text'))

    def absent(self, link):
        """An indicator that is only named: its title, and nothing else, is known from this page."""
        self.titles[folder(link.get('href'))] = link.text
        return folder(link.get('href'))

    def source_used(self, used):
        key = self.source(used.find('words'))
        self.sources.entries[key]['attribution'] = said(used, 'attribution')
        return {'source': key,
                'indicators': [self.shorts.add(folder(link.get('href')), link.text) for link in used.findall('link')]}

    def source(self, element):
        """The key of a source, which is its words; the words are its entry."""
        words = inner(element)
        self.sources.entries.setdefault(words, {'words': words})
        return words

    def summary(self, element):
        entry = {name: True for name in ('hasOwn', 'hasTests', 'hasUntold', 'hasTrendTests')
                 if element.find(name) is not None}
        entry |= {name: said(element, name) for name in ('ownCount', 'earlier', 'tested', 'byChance')
                  if element.find(name) is not None}
        entry['highlights'] = [
            {'indicator': one.get('anchor').removeprefix('indicator-'), 'sentences': sentences(one)}
            | {name: True for name in ('isChange', 'isGood', 'isBad') if one.find(name) is not None}
            | {'more': [{'indicator': other.get('anchor').removeprefix('indicator-'), 'figure': said(other, 'figure'),
                         'period': inner(other.find('period'))} for other in one.findall('more')]}
            for one in element.findall('highlight')]
        return entry

    def card(self, element):
        key = folder(said(element, 'definition'))
        own = {
            'short': self.shorts.entries.setdefault(key, said(element, 'short')), 'title': said(element, 'title'),
            'heading': said(element, 'question') or said(element, 'title'), 'kind': said(element, 'kind'),
            'polarity': said(element, 'polarity'), 'source': self.source(element.find('source')),
            'caveats': [one.text for one in element.findall('caveat')]}
        self.indicators.add(key, own)
        entry = {'indicator': key, 'sentences': sentences(element)}
        entry |= {name: said(element, name) for name in ('figure', 'note', 'range', 'rangeMethod', 'change', 'rank', 'unranked', 'base')
                  if element.find(name) is not None}
        if element.find('period') is not None:
            entry['period'] = inner(element.find('period'))
        if element.find('meaningOfFirst') is not None:
            entry['first'] = said(element, 'meaningOfFirst')
        for name, tag in (('methods', 'method'), ('without', 'without')):
            if element.find(tag) is not None:
                entry[name] = [one.text for one in element.findall(tag)]
        if element.find('comparator') is not None:
            entry['comparators'] = [self.comparator(one) for one in element.findall('comparator')]
        if element.find('row') is not None:
            entry['series'] = [{'period': inner(row.find('period'))}
                               | {part: said(row, part) for part in ('figure', 'range', 'remark')
                                  if row.find(part) is not None} for row in element.findall('row')]
        return entry

    def comparator(self, element):
        entry = {'place': self.place(element)}
        if element.find('figure') is not None:
            entry['figure'] = said(element, 'figure')
        mark = element.find('mark')
        if mark is not None:
            entry['mark'] = self.marks.add(mark.text, {'key': mark.get('key'), 'symbol': mark.get('symbol')})
        return entry

    def tables(self):
        """Every shared table, by the name of its data file."""
        indicators = dict(self.indicators.entries)
        for key, title in self.titles.items():
            indicators.setdefault(key, {'title': title, 'short': self.shorts.entries.get(key, title)})
        places = {slug: {'name': name} | ({'in': self.containers[slug]} if slug in self.containers else {})
                  for slug, name in self.places.entries.items()}
        return {'places': places, 'indicators': indicators, 'themes': self.themes.entries,
                'marks': self.marks.entries, 'sources': self.sources.entries, 'frame': self.frame}


def frame(root):
    """What all pages have around their content."""
    sharing = root.find('sharing')
    return {
        'title': said(root, 'siteTitle'), 'language': said(root, 'language'), 'asOf': inner(root.find('asOf')),
        'base': said(root, 'canonical').split('areas/')[0], 'locale': said(sharing, 'locale'),
        'image': said(sharing, 'image'), 'imageType': said(sharing, 'type'),
        'navigation': [dict(link.attrib, text=link.text) for link in root.find('navigation')],
        'footer': [dict(link.attrib, text=link.text) for link in root.find('footer')]}


def folder(address):
    """The last folder of the address of a page: the slug of a place, the name of an indicator."""
    return address.split('/')[-2]


def said(element, name):
    return element.findtext(name, default='')


def sentences(element):
    return [one.text for one in element.findall('sentence')]


def inner(element):
    """The markup inside an element, as a page has it."""
    return (element.text or '') + ''.join(ElementTree.tostring(child, encoding='unicode') for child in element)


def pages(site):
    """The slug and the XML of each page of a small area, in the order of slugs."""
    areas = os.path.join(site, 'areas')
    for slug in sorted(os.listdir(areas)):
        path = os.path.join(areas, slug, 'index.html')
        if not os.path.isfile(path):
            continue
        with open(path, encoding='utf-8') as file:
            text = file.read()
        if text.startswith('<page>'):
            yield slug, ElementTree.fromstring(text)
