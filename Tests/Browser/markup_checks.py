"""Reads pages as text: what a strict policy forbids, what they say about themselves, links, weight, the Nu checker."""

import gzip
import json
import re
import subprocess
from collections import defaultdict
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import environment

KILOBYTE = 1024
MOST_PAGE, MOST_STYLE, MOST_SCRIPT = 100 * KILOBYTE, 34 * KILOBYTE, 11 * KILOBYTE
POLICY = "nothing inline, nothing from others"
ABOUT = "pages say what they are"
LINKS = "links lead somewhere"
WEIGHT = "weight"
NU = "Nu HTML checker"
# Attributes whose address the browser loads by itself.
LOADED = {
    "script": ["src"], "img": ["src", "srcset"], "iframe": ["src"], "source": ["src", "srcset"], "video": ["src"],
    "audio": ["src"], "embed": ["src"], "object": ["data"], "image": ["href", "xlink:href"],
    "use": ["href", "xlink:href"], "input": ["src"],
}
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "dns-prefetch", "preconnect"}


class Markup(HTMLParser):
    """What a page says, gathered in one reading."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.wrong, self.links, self.ids, self.data, self.meta = [], [], [], [], {}
        self.canonical, self.language, self.title = None, None, None
        self.inside, self.loads = None, []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        start = self.get_starttag_text()
        for name in values:
            if name == "style" or name.startswith("on"):
                self.wrong.append((f"the attribute {name}", start))
        if tag == "style":
            self.wrong.append(("a style element", start))
        if tag == "script":
            if values.get("type") == "application/ld+json":
                self.inside = "data"
                self.data.append("")
            elif "src" not in values:
                self.wrong.append(("a script within the page", start))
        self.loads += [values[name] for name in LOADED.get(tag, []) if name in values]
        if tag == "link" and LOADING_LINKS & set(values.get("rel", "").split()):
            self.loads.append(values.get("href", ""))
        if "id" in values:
            self.ids.append(values["id"])
        if tag in ("a", "area") and "href" in values:
            self.links.append((values["href"], start))
        if tag == "link" and values.get("rel") == "canonical":
            self.canonical = values.get("href")
        if tag == "html":
            self.language = values.get("lang")
        if tag == "meta":
            self.meta[values.get("name") or values.get("property") or ""] = values.get("content", "")
        if tag == "title" and self.title is None:
            self.inside, self.title = "title", ""

    def handle_endtag(self, tag):
        if tag in ("script", "title"):
            self.inside = None

    def handle_data(self, text):
        if self.inside == "data":
            self.data[-1] += text
        elif self.inside == "title":
            self.title += text


def check(pages, all_pages, report):
    """Everything but the Nu checker. Links and titles are held against the whole site, other things page by page."""
    markups = {page.file: Markup(page.text()) for page in all_pages}
    for page in pages:
        markup = markups[page.file]
        policy(page, markup, report)
        about(page, markup, report)
        links(page, markup, markups, report)
    titles(all_pages, markups, report)
    stylesheets(all_pages[0].folder, report)
    weigh(all_pages, markups, report)


def policy(page, markup, report):
    report.look(POLICY)
    for rule, element in markup.wrong:
        report.find(POLICY, page.address, rule, element)
    for address in markup.loads:
        if urlsplit(address).netloc:
            report.find(POLICY, page.address, "something of another host", address)


def stylesheets(folder, report):
    for file in sorted(folder.rglob("*.css")):
        report.look(POLICY)
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)", file.read_text("utf-8")):
            if urlsplit("".join(address)).netloc:
                report.find(POLICY, file.name, "something of another host", "".join(address))


def about(page, markup, report):
    report.look(ABOUT)
    for name, value in [("language", markup.language), ("title", markup.title),
                        ("description", markup.meta.get("description"))]:
        if not value:
            report.find(ABOUT, page.address, f"no {name}")
    for text in markup.data:
        try:
            data = json.loads(text)
            for item in data if isinstance(data, list) else data.get("@graph", [data]):
                if "@type" not in item:
                    report.find(ABOUT, page.address, "data without a type", text)
        except (ValueError, AttributeError, TypeError) as error:
            report.find(ABOUT, page.address, f"data that is not JSON ({error})", text)


def titles(pages, markups, report):
    report.look(ABOUT)
    found = defaultdict(list)
    for page in pages:
        markup = markups[page.file]
        found[markup.title, markup.meta.get("description")].append(page.address)
    for (title, _), addresses in found.items():
        if len(addresses) > 1:
            report.find(ABOUT, addresses[0], f"has the title and description of {addresses[1] or 'home'}", title)


def links(page, markup, markups, report):
    report.look(LINKS)
    for name in {name for name in markup.ids if markup.ids.count(name) > 1}:
        report.find(LINKS, page.address, "two elements of one id", name)
    for href, element in markup.links:
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or href.startswith("/"):
            continue
        target = target_of(page, unquote(parts.path))
        if target is None or not target.is_file():
            report.find(LINKS, page.address, "leads nowhere", element)
        elif parts.fragment:
            file = target.relative_to(page.folder).as_posix()
            if file in markups and unquote(parts.fragment) not in markups[file].ids:
                report.find(LINKS, page.address, "leads to a part that is not there", element)


def target_of(page, path):
    """The file that a relative address means; nothing where it leads out of the site."""
    target = (page.path.parent / path).resolve() if path else page.path
    if target.is_dir():
        target = target / "index.html"
    return target if target.is_relative_to(page.folder) else None


def weigh(pages, markups, report):
    """The pages of the smallest areas with all that they load; the heaviest is told."""
    sizes = {page: weight(page, markups[page.file]) for page in pages}
    areas = [page for page in pages if page.kind.startswith("areas/* in ")]
    deepest = max((page.kind for page in areas), default=None)
    heaviest = None
    for page in areas:
        if page.kind != deepest:
            continue
        report.look(WEIGHT)
        total = sum(plain for plain, _ in sizes[page])
        if total > MOST_PAGE:
            report.find(WEIGHT, page.address, f"{total:,} bytes with what it loads, more than {MOST_PAGE:,}")
        if heaviest is None or total > sum(plain for plain, _ in sizes[heaviest]):
            heaviest = page
    for name, page in [("heaviest page of the smallest areas", heaviest),
                       ("heaviest page", max(pages, key=lambda page: sizes[page][0]))]:
        if page:
            plain, packed = (sum(part) for part in zip(*sizes[page]))
            report.note(f"{name}: {page.address or 'home page'}, {plain:,} bytes with what it loads, {packed:,} packed")
    for pattern, most in [("assets/*.css", MOST_STYLE), ("assets/*.js", MOST_SCRIPT)]:
        for file in sorted(pages[0].folder.glob(pattern)):
            report.look(WEIGHT)
            if file.stat().st_size > most:
                report.find(WEIGHT, file.name, f"{file.stat().st_size:,} bytes, more than {most:,}")


def weight(page, markup):
    """The bytes of a page and of each thing it loads, as they are and packed."""
    files = [page.path]
    for address in markup.loads:
        target = target_of(page, urlsplit(address).path)
        if target and target.is_file() and target not in files:
            files.append(target)
    return [(len(data), len(gzip.compress(data, 9))) for data in (file.read_bytes() for file in files)]


def nu(pages, report):
    """The Nu HTML checker over some pages, in one run."""
    command = [environment.java(), "-Xss4m", "-jar", environment.nu_checker(), "--errors-only", "--exit-zero-always",
               "--format", "json", *[page.path for page in pages]]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    messages = json.loads(done.stderr or done.stdout or b"{}").get("messages")
    if messages is None or done.returncode != 0:
        raise environment.Missing(f"The Nu checker did not run: {done.stderr.decode('utf-8', 'replace')[:500]}")
    report.look(NU, len(pages))
    by_address = {page.path.as_uri(): page for page in pages}
    for message in messages:
        page = by_address.get(message.get("url", "").replace("file:/", "file:///", 1).replace("////", "//"))
        line = message.get("lastLine", "?")
        name = page.address if page else message.get("url", "")
        report.find(NU, name, f"line {line}: {message.get('message', '')}", message.get("extract", ""))
