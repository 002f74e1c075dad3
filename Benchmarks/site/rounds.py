"""One round at one place: every command once, each beginning with its output folder empty or as the build before left it.

Nothing is deleted while a command runs; what is not needed any more is deleted before the next, and everything is on
disk (`sync`) before a command starts.
"""
import filecmp
import json
import os
import shutil
import subprocess
import sys

import edits
import measure

AS_OF = '2026-01-01'
EDITS = ('profile', 'data', 'totals', 'template')
STEPS = ('clean', 'same') + EDITS + ('tar', 'plain', 'hugo')
# The file in which each edit has to show, beside the page of the area that is edited.
SHOWN_IN = {'profile': 'index.html', 'data': 'data.csv', 'totals': 'data.csv', 'template': 'index.html'}


class Failed(Exception):
    """A command failed, or did not do what it was measured for."""


class Rounds:
    """The rounds of one size at one place."""

    def __init__(self, placard, hugo, prepared, folder, steps, verify):
        with open(os.path.join(prepared, 'prepared.json'), encoding='utf-8') as file:
            self.facts = json.load(file)
        self.placard, self.hugo, self.prepared, self.folder = placard, hugo, prepared, folder
        self.steps, self.verify = steps, verify
        self.log = os.path.join(folder, 'log')
        self.comparison = None

    def set_up(self):
        """Copies what is read to the place, so that it is read from there."""
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        for part in ('Content', 'templates') + (('hugo',) if 'hugo' in self.steps else ()):
            shutil.copytree(os.path.join(self.prepared, part), self.path(part))
        if 'tar' in self.steps:
            # Read once, so that it is in memory as what was just copied is.
            with open(self.archive(), 'rb') as file:
                while file.read(1 << 16):
                    pass

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def archive(self):
        return os.path.join(self.prepared, 'output.tar')

    def round(self, number):
        """Runs the chosen steps once; gives what each cost, as it is done."""
        incremental = [step for step in ('same',) + EDITS if step in self.steps]
        if 'clean' in self.steps or incremental:
            made = edits.Edits(self.folder, self.path('templates', 'full'), self.facts['code'])
            try:
                yield from self.builds(incremental, made, number)
            finally:
                made.restore()
                self.discard('out', '.placard')
        for step in ('tar', 'plain', 'hugo'):
            if step in self.steps:
                yield self.attempt(step)

    def attempt(self, step):
        """One step that no other needs: if it fails, its result says so, and the round goes on."""
        try:
            return {'tar': self.tar, 'plain': self.plain, 'hugo': self.run_hugo}[step]()
        except Failed as error:
            self.discard('out', '.placard')
            return {'step': step, 'failed': str(error)}

    def builds(self, incremental, made, number):
        """A clean build, and builds after an edit each into the same folder with what the one before left."""
        self.discard('out', '.placard')
        yield self.measured('clean', self.build_command('full'), 'out')
        for step in incremental:
            before = None
            if step in EDITS:
                before = self.shown(step)
                getattr(made, step)(f'round {number}')
            result = self.measured(step, self.build_command('full'), 'out')
            if step == 'same' and result['written']:
                raise Failed(f'a build of unchanged content wrote {result["written"]} files')
            if before is not None and before == self.shown(step):
                raise Failed(f'the edit "{step}" is not to be seen in {SHOWN_IN[step]} of {self.facts["slug"]}')
            yield result
        if self.verify and incremental:
            self.verify_builds()

    def verify_builds(self):
        """After all edits, the folder must be what a clean build of the same makes."""
        if os.path.exists(self.path('.placard')):
            os.rename(self.path('.placard'), self.path('kept'))
        self.measured('clean', self.build_command('full', 'fresh'), 'fresh')
        differences = different(self.path('out'), self.path('fresh'))
        self.discard('fresh', '.placard', 'kept')
        if differences:
            raise Failed(f'after the edits {len(differences)} files are not what a clean build makes: {differences[:5]}')

    def tar(self):
        self.discard('out')
        os.makedirs(self.path('out'))
        result = self.measured('tar', ['tar', '-xf', self.archive(), '-C', self.path('out')], 'out')
        self.discard('out')
        return result

    def plain(self):
        self.discard('out', '.placard', 'compared-plain')
        result = self.measured('plain', self.build_command('plain'), 'out')
        self.keep('compared-plain')
        self.discard('out', '.placard')
        return result

    def hugo_command(self):
        return [self.hugo, '--source', self.path('hugo'), '--destination', self.path('out'), '--noBuildLock',
                '--cacheDir', self.path('hugo-cache')]

    def run_hugo(self):
        self.discard('out', 'compared-hugo')
        result = self.measured('hugo', self.hugo_command(), 'out')
        if result['pages'] != self.facts['areas']:
            raise Failed(f'Hugo made {result["pages"]} pages, not {self.facts["areas"]}')
        self.keep('compared-hugo')
        self.discard('out', 'hugo-cache', 'hugo/public', 'hugo/resources')
        return result

    def keep(self, name):
        """Keeps some pages for `compare.py`, and compares them once both programs have made theirs."""
        for slug in self.facts['compared']:
            os.makedirs(self.path(name, slug))
            shutil.copyfile(self.path('out', 'areas', slug, 'index.html'), self.path(name, slug, 'index.html'))
        both = [self.path(part) for part in ('compared-plain', 'compared-hugo')]
        if all(os.path.isdir(one) for one in both):
            here = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'compare.py')
            said = subprocess.run([sys.executable, '-B', here, *both], check=True, capture_output=True, text=True)
            self.comparison = json.loads(said.stdout)
            if self.comparison['least_share'] < 0.95:
                raise Failed(f'Hugo\'s pages lack text of Placard\'s: {self.comparison}')

    def build_command(self, kind, output='out'):
        return [self.placard, 'build', '--root', self.folder, '--templates', self.path('templates', kind),
                '--as-of', AS_OF, '--output', self.path(output)]

    def measured(self, step, command, output):
        os.sync()
        result = {'step': step} | measure.run(command, self.log)
        if result['status']:
            with open(self.log, encoding='utf-8', errors='replace') as file:
                raise Failed(f'{" ".join(command)} ended with {result["status"]}:\n{file.read()[-2000:]}')
        began = result.pop('began')
        return result | measure.census(self.path(output), began)

    def shown(self, step):
        with open(self.path('out', 'areas', self.facts['slug'], SHOWN_IN[step]), 'rb') as file:
            return file.read()

    def discard(self, *names):
        """Deletes folders of the place, outside of any timing."""
        for name in names:
            shutil.rmtree(self.path(name), ignore_errors=True)


def different(first, second):
    """The files that are in only one of two folders or differ in a byte, some of them."""
    found, waiting = [], ['']
    while waiting:
        below = waiting.pop()
        compared = filecmp.dircmp(os.path.join(first, below), os.path.join(second, below), ignore=[], hide=[])
        _, unequal, unread = filecmp.cmpfiles(compared.left, compared.right, compared.common_files, shallow=False)
        found += [os.path.join(below, name)
                  for name in compared.left_only + compared.right_only + unequal + unread]
        waiting += [os.path.join(below, name) for name in compared.common_dirs]
    return sorted(found)
