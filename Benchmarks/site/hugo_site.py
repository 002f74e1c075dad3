#!/usr/bin/env python3
"""Makes the folder of a Hugo site whose pages are those of Placard's small areas, without charts.

  hugo_site.py FIELDS CONTENT OUT

FIELDS is a site that Placard built with `fields/neighbourhood.mustache` (see fields.py), CONTENT what it was built from.
Hugo is given one text for each area, the very text that Placard reads, and data in which everything is counted, compared,
ranked and worded already.
"""
import json
import os
import shutil
import sys

import fields

HERE = os.path.dirname(os.path.abspath(__file__))


def write_json(path, value):
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(value, file, ensure_ascii=False, separators=(',', ':'))


def body(path):
    """What follows the front matter of a text; nothing where there is no text."""
    if not os.path.exists(path):
        return ''
    with open(path, encoding='utf-8') as file:
        return file.read().split('---\n', 2)[2]


def write_pages(site, content, out):
    """The texts and `areas.json`, one page after another, so that no more than one is held; gives the shared fields."""
    all_fields, count = fields.Fields(), 0
    with open(os.path.join(out, 'data', 'areas.json'), 'w', encoding='utf-8') as data:
        for slug, root in fields.pages(site):
            head, entry = all_fields.page(slug, root)
            data.write((',' if count else '{') + json.dumps(head['area']) + ':')
            data.write(json.dumps(entry, ensure_ascii=False, separators=(',', ':')))
            front = ''.join(f'{key}: {json.dumps(value, ensure_ascii=False)}\n' for key, value in head.items())
            text = body(os.path.join(content, 'profiles', head['area'].lower() + '.md'))
            with open(os.path.join(out, 'content', 'areas', slug + '.md'), 'w', encoding='utf-8') as file:
                file.write(f'---\n{front}---\n{text}')
            count += 1
        data.write('}')
    return all_fields, count


def make(site, content, out):
    """Makes the folder; gives the number of pages."""
    for part in ('content/areas', 'data'):
        os.makedirs(os.path.join(out, part))
    shutil.copytree(os.path.join(HERE, 'hugo', 'layouts'), os.path.join(out, 'layouts'))
    all_fields, count = write_pages(site, content, out)
    if not count:
        raise ValueError(f'{site} has no page of a small area with its fields')
    for name, table in all_fields.tables().items():
        write_json(os.path.join(out, 'data', name + '.json'), table)
    frame = all_fields.frame
    with open(os.path.join(HERE, 'hugo', 'hugo.toml'), encoding='utf-8') as file:
        settings = file.read()
    head = {'baseURL': frame['base'], 'title': frame['title'], 'locale': frame['language'], 'defaultContentLanguage': 'en'}
    tail = {key: frame[key] for key in ('locale', 'image', 'imageType')}
    with open(os.path.join(out, 'hugo.toml'), 'w', encoding='utf-8') as file:
        file.writelines(f'{key} = {json.dumps(value, ensure_ascii=False)}\n' for key, value in head.items())
        file.write(settings + '\n[params]\n')
        file.writelines(f'{key} = {json.dumps(value, ensure_ascii=False)}\n' for key, value in tail.items())
    return count


if __name__ == '__main__':
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    print(f'{make(*sys.argv[1:]):,} pages')
