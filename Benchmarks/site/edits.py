"""The edits between measured builds: each changes one file as an editor would, and can be taken back."""
import os


class Edits:
    """Edits of a site's folder; what they replace is kept beside it until `restore`."""

    def __init__(self, root, templates, code):
        self.root, self.templates, self.code, self.replaced = root, templates, code, []

    def profile(self, mark):
        """A sentence more in the words about one area."""
        self.rewrite(os.path.join(self.root, 'Content', 'profiles', self.code.lower() + '.md'),
                     lambda lines: list(lines) + [f'\nThis was edited in {mark}.\n'])

    def data(self, mark):
        """One figure of one area that is not part of any total: the tenth of all areas that it is in."""
        self.figure('income_decile', lambda value: value % 10 + 1)

    def totals(self, mark):
        """One count of one area, which the totals of all larger areas take up, and with them every page."""
        self.figure('population_0_15', lambda value: value + 1)

    def template(self, mark):
        """Some words in the template of a card, which every page about an area has."""
        words = '{{words.aboutFigure}}'
        self.rewrite(os.path.join(self.templates, 'Templates', 'partials', 'card.mustache'),
                     lambda lines: (line.replace(words, f'{words} ({mark})') for line in lines))

    def figure(self, indicator, change):
        def changed(lines):
            for line in lines:
                cells = line.split(',')
                if cells[0] == self.code and cells[2] == indicator:
                    cells[3] = str(change(int(float(cells[3]))))
                yield ','.join(cells)
        self.rewrite(os.path.join(self.root, 'Content', 'indicators', 'data', 'imd2019.csv'), changed)

    def rewrite(self, path, change):
        """Writes a new file in place of another, line by line; it is an error if they are the same."""
        new, old = path + '.new', os.path.join(self.root, f'replaced-{len(self.replaced)}')
        same = True
        with open(path, newline='', encoding='utf-8') as file, open(new, 'w', newline='', encoding='utf-8') as copy:
            for line in change(file):
                copy.write(line)
        with open(path, 'rb') as file, open(new, 'rb') as copy:
            while same:
                block = file.read(1 << 20)
                same = block == copy.read(1 << 20)
                if not block:
                    break
        if same:
            os.remove(new)
            raise ValueError(f'the edit of {path} changes nothing')
        os.rename(path, old)
        os.rename(new, path)
        self.replaced.append((path, old))

    def restore(self):
        """Takes all edits back, the last one first."""
        while self.replaced:
            path, old = self.replaced.pop()
            os.replace(old, path)
