#!/usr/bin/env python3
"""Prepares what the builds of one size are measured with, outside of all timings.

  prepare.py --placard BINARY --templates FOLDER --size N OUT              an invented country of N small areas
  prepare.py --placard BINARY --templates FOLDER --content CONTENT OUT     the content of another site

OUT gets Content/, templates/ (full, plain, fields), hugo/ (the Hugo site), output.tar (what Placard makes of it all) and
prepared.json, which says what they were made from. What is there already, made from the same, is left as it is. With
--without-hugo there is no Hugo site, which takes most of the time of large sizes.
"""
import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time

import census
import hugo_site
import templates

HERE = os.path.dirname(os.path.abspath(__file__))
ENGLAND = os.path.join(os.path.dirname(HERE), 'england')
sys.path.append(ENGLAND)
import profiles  # noqa: E402

AS_OF = '2026-01-01'
# The files of this folder that decide what is prepared.
MAKERS = ('fields', 'hugo', 'fields.py', 'hugo_site.py', 'prepare.py', 'templates.py')


def digest(paths):
    """One digest of files and folders, by names and bytes."""
    total = hashlib.sha256()
    for path in paths:
        files = [path] if os.path.isfile(path) else sorted(
            os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names
            if not name.endswith('.pyc'))
        for name in files:
            total.update(os.path.relpath(name, path).encode())
            with open(name, 'rb') as file:
                total.update(hashlib.file_digest(file, 'sha256').digest())
    return total.hexdigest()


def build(options, kind, output):
    command = [options.placard, 'build', '--root', options.out, '--templates', os.path.join(options.out, 'templates', kind),
               '--as-of', AS_OF, '--output', output]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit(f'{" ".join(command)} failed:\n{done.stdout[-2000:]}')
    shutil.rmtree(os.path.join(options.out, '.placard'), ignore_errors=True)


def content(options):
    target = os.path.join(options.out, 'Content')
    if options.content:
        shutil.copytree(options.content, target)
        if not os.path.isdir(os.path.join(target, 'profiles')):
            profiles.write_profiles(target)
    else:
        subprocess.run([sys.executable, '-B', os.path.join(ENGLAND, 'make_content.py'), '--made-up', str(options.size),
                        '--profiles', target], check=True)


def hugo(options):
    """The Hugo site, from a build whose pages are fields; gives the number of its pages and the one to edit."""
    site, out = os.path.join(options.out, 'fields-site'), os.path.join(options.out, 'hugo')
    build(options, 'fields', site)
    count = hugo_site.make(site, os.path.join(options.out, 'Content'), out)
    shutil.rmtree(site)
    slugs = sorted(name.removesuffix('.md') for name in os.listdir(os.path.join(out, 'content', 'areas')))
    middle = slugs[len(slugs) // 2]
    with open(os.path.join(out, 'content', 'areas', middle + '.md'), encoding='utf-8') as file:
        code = next(json.loads(line.removeprefix('area: ')) for line in file if line.startswith('area: '))
    compared = slugs[::max(1, len(slugs) // 20)][:20]
    return {'areas': count, 'slug': middle, 'code': code, 'compared': compared}


def edited_area(options, site):
    """The small area to edit, where no Hugo site says which: the middle one of those with a text, by the names of pages."""
    texts = {name.removesuffix('.md') for name in os.listdir(os.path.join(options.out, 'Content', 'profiles'))}
    found = []
    for slug in sorted(os.listdir(os.path.join(site, 'areas'))):
        path = os.path.join(site, 'areas', slug, 'data.csv')
        if os.path.exists(path):
            with open(path, encoding='utf-8') as file:
                file.readline()
                code = file.readline().split(',')[0]
            if code.lower() in texts:
                found.append((slug, code))
    if not found:
        sys.exit('No text in profiles/ is named by the code of an area.')
    slug, code = found[len(found) // 2]
    return {'areas': len(found), 'slug': slug, 'code': code, 'compared': []}


def archive(options):
    """Packs what Placard makes, in the order of names; gives its counts."""
    site = os.path.join(options.out, 'site')
    build(options, 'full', site)
    counts = census.census(site, time.time_ns() * 2)
    edited = edited_area(options, site) if options.without_hugo else {}
    subprocess.run(['tar', '--sort=name', '-cf', os.path.join(options.out, 'output.tar'), '-C', site, '.'], check=True)
    shutil.rmtree(site)
    return edited | {'pages': counts['pages'], 'files': counts['files'], 'bytes': counts['bytes']}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--placard', required=True)
    parser.add_argument('--templates', required=True)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument('--size', type=int)
    which.add_argument('--content')
    parser.add_argument('--without-hugo', action='store_true')
    parser.add_argument('out', metavar='OUT')
    options = parser.parse_args()
    made_from = {'size': options.size, 'content': options.content and os.path.abspath(options.content),
                 'inputs': digest([options.placard, os.path.join(options.templates, 'Templates'), ENGLAND]
                                  + [os.path.join(HERE, name) for name in MAKERS]
                                  + ([options.content] if options.content else []))}
    record = os.path.join(options.out, 'prepared.json')
    if os.path.exists(record):
        with open(record, encoding='utf-8') as file:
            facts = json.load(file)
            if facts['made_from'] == made_from and (options.without_hugo or 'hugo_bytes' in facts):
                return
    shutil.rmtree(options.out, ignore_errors=True)
    os.makedirs(options.out)
    content(options)
    templates.make(options.templates, os.path.join(options.out, 'templates'))
    facts = {'made_from': made_from} | ({} if options.without_hugo else hugo(options)) | archive(options)
    for part in ('Content',) if options.without_hugo else ('Content', 'hugo'):
        facts[part.lower() + '_bytes'] = census.census(os.path.join(options.out, part), time.time_ns() * 2)['bytes']
    with open(record, 'w', encoding='utf-8') as file:
        json.dump(facts, file, indent=1)


if __name__ == '__main__':
    main()
