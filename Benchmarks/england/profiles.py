#!/usr/bin/env python3
"""Writes a text about every area of the smallest level into a content folder, the same on every machine.

  profiles.py CONTENT      adds CONTENT/profiles/CODE.md for each area of the last level in areas.csv

The texts are of about 1 KB and say nothing about the place: they are there so that a build reads Markdown.
"""
import csv
import os
import random
import sys

OPENINGS = [
    'This text stands where somebody who knows {name} would write about it.',
    'Nobody has been asked about {name}: these words only take up the room of a real text.',
    'A text of this length is what an editor might write about {name} in an hour.',
]
SENTENCES = [
    'The *sample* path runs from the model square to the trial bridge, and is open every day.',
    'A [list of all indicators](/indicators/) says what was counted, and when.',
    'Most of what is written in such a text is **plain**: who meets where, and what came of it.',
    'The draft hall has three rooms; two of them can be booked by anybody.',
    'Those who sketch the plan meet on the first Monday of a month, & bring their own chairs.',
    'The pattern garden was laid out twice, because the first drawing was held upside down.',
    'Whoever wants to help finds the key at the specimen office, next to the proof market.',
    'The mock school teaches nothing, but its roof is dry and its clock is right.',
    'Buses of line `7` stop here every twenty minutes, except when they do not.',
]
ITEMS = ['a bench by the model square', 'longer hours at the draft hall', 'a map that is the right way up',
         'a light on the trial bridge', 'shade in the pattern garden', 'a second key']


def smallest_areas(content):
    """Code and name of each area of the last level that has any, as areas.csv lists them."""
    with open(os.path.join(content, 'areas', 'areas.csv'), newline='', encoding='utf-8') as file:
        areas = list(csv.DictReader(file))
    last = areas[-1]['level']
    return [(area['code'], area['name']) for area in areas if area['level'] == last]


def profile(code, name):
    """The text of one area: front matter, two paragraphs, a heading and a list."""
    chance = random.Random(code)
    chosen = chance.sample(SENTENCES, 8)
    wishes = ''.join(f'- {item}\n' for item in chance.sample(ITEMS, 3))
    opening = chance.choice(OPENINGS).format(name=name)
    return (f'---\narea: {code}\n---\n\n{opening} {" ".join(chosen[:4])}\n\n{" ".join(chosen[4:])}\n\n'
            f'## What is wished for\n\n{wishes}')


def write_profiles(content):
    """Writes the texts; gives how many."""
    folder = os.path.join(content, 'profiles')
    os.makedirs(folder, exist_ok=True)
    areas = smallest_areas(content)
    for code, name in areas:
        with open(os.path.join(folder, f'{code.lower()}.md'), 'w', encoding='utf-8') as file:
            file.write(profile(code, name))
    return len(areas)


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(f'{write_profiles(sys.argv[1]):,} texts')
