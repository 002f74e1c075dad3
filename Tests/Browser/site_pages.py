"""The pages of a built site, and one of each kind."""

import re
from dataclasses import dataclass
from pathlib import Path

# Folders whose pages are of one kind each; every other folder at the top is a page that editors wrote freely.
SECTIONS = {
    "areas", "indicators", "themes", "briefings", "plans", "issues", "find", "glossary", "data", "search", "accessibility",
}


@dataclass(frozen=True)
class Page:
    folder: Path
    file: str

    @property
    def address(self):
        """As it is asked for on the web: `areas/speke/`."""
        return self.file.removesuffix("index.html")

    @property
    def path(self):
        return self.folder / self.file

    def text(self):
        return self.path.read_text(encoding="utf-8")

    @property
    def kind(self):
        """`areas/* in 3` for the page of an area inside three others: each level of area has a page of its own kind."""
        parts = self.file.split("/")[:-1]
        if self.file == "404.html" or not parts:
            return self.file
        if parts[0] not in SECTIONS:
            return "free page"
        if len(parts) == 1:
            return parts[0]
        if parts[1].startswith("by-"):
            return "/".join([parts[0], parts[1], *("*" for _ in parts[2:])])
        kind = "/".join([parts[0], "*", *parts[2:]])
        if kind == "areas/*":
            return f"{kind} in {len(self.trail)}"
        return kind

    @property
    def trail(self):
        found = re.search(r'<nav class="breadcrumbs.*?</nav>', self.text(), re.S)
        return re.findall("<li", found.group(0)) if found else []


def pages(folder):
    folder = Path(folder).resolve()
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    return [Page(folder, file) for file in files]


def one_of_each_kind(pages):
    """Of each kind the page with the most in it."""
    largest = {}
    for page in pages:
        kind = page.kind
        if kind not in largest or page.path.stat().st_size > largest[kind].path.stat().st_size:
            largest[kind] = page
    return [largest[kind] for kind in sorted(largest)]
