"""Edits as editors make them, at random, to a copy of a small site; some leave it broken until the next."""
import pathlib
import random
import shutil


class Site:
    """A copy of a site in a folder, with edits that are the same for the same seed."""

    def __init__(self, original, folder, seed):
        self.root = pathlib.Path(folder)
        shutil.copytree(original, self.root / "Content")
        self.random = random.Random(seed)
        self.count = 0
        # What was there before a file was broken, by its path.
        self.broken = {}

    def path(self, name):
        return self.root / "Content" / name

    def edit(self):
        """One edit; what it is called."""
        self.count += 1
        if self.broken and self.random.random() < 0.5:
            return self.mend()
        return self.random.choice((
            self.figure, self.sentence, self.setting, self.briefing, self.fewer_briefings, self.term, self.template,
            self.words, self.half_saved, self.output_deleted, self.output_changed, self.picture,
        ))()

    def mend(self):
        for path, bytes_ in self.broken.items():
            path.write_bytes(bytes_)
        self.broken = {}
        return "mended"

    def replace(self, name, edited):
        """Saves a file as many editors do: another one, and then its name."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        other = path.with_name(path.name + "~")
        other.write_text(edited, encoding="utf-8")
        other.rename(path)

    def figure(self):
        path = self.path("indicators/data/garden-count.csv")
        lines = path.read_text(encoding="utf-8").split("\n")
        number = next(n for n, line in enumerate(lines) if line.startswith("B0002,2031,"))
        homes = self.random.randrange(300, 450)
        lines[number] = f'B0002,2031,{homes / 10:.1f},{homes},"1,000",p,'
        path.write_text("\n".join(lines), encoding="utf-8")
        return "figure"

    def sentence(self):
        path = self.path("profiles/north-sampleton.md")
        start, text = path.read_text(encoding="utf-8"), f"\n\nSentence {self.count}.\n"
        self.replace("profiles/north-sampleton.md", start.split("\n\nSentence")[0].rstrip("\n") + text)
        return "profile"

    def setting(self):
        path = self.path("site.yml")
        lines = [line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("description:")]
        self.replace("site.yml", "\n".join([f"description: Number {self.count}"] + lines))
        return "setting"

    def briefing(self):
        name = f"briefings/note-{self.random.randrange(8)}.md"
        self.replace(name, f"---\ntitle: Note {self.count}\ndate: 2031-04-01\nareas: [sampleton]\n---\nText {self.count}.\n")
        return "briefing"

    def fewer_briefings(self):
        for path in self.path("briefings").glob("note-*.md"):
            path.unlink()
            return "briefing deleted"
        return self.briefing()

    def term(self):
        path = self.path("glossary.yml")
        text = path.read_text(encoding="utf-8").split("\n- { id: soak")[0].rstrip("\n")
        self.replace("glossary.yml", text + f"\n- {{ id: soak, term: Soak, definition: Version {self.count}. }}\n")
        return "term"

    def template(self):
        name = "templates/partials/soak.mustache"
        self.replace(name, f"<p>{self.count}</p>\n")
        return "template"

    def words(self):
        self.replace("templates/words/en-GB.yml", f"label:\n  about_site: About {self.count}\n")
        return "words"

    def half_saved(self):
        """A file of which the end is missing, as it is between two writes."""
        path = self.path(self.random.choice(("indicators/garden-access.md", "areas/areas.csv", "site.yml")))
        self.broken.setdefault(path, path.read_bytes())
        path.write_bytes(path.read_bytes()[:self.random.randrange(120)])
        return "half saved"

    def picture(self):
        path = self.path("briefings/pictures/bench.png")
        path.touch()
        return "picture"

    def outputs(self):
        folder = self.root / "Site"
        return sorted(path for path in folder.rglob("*.html")) if folder.exists() else []

    def output_deleted(self):
        for path in self.random.sample(self.outputs(), min(1, len(self.outputs()))):
            path.unlink()
        return "page deleted"

    def output_changed(self):
        for path in self.random.sample(self.outputs(), min(1, len(self.outputs()))):
            path.write_text("Changed by hand.", encoding="utf-8")
        return "page changed"
