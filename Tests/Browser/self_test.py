"""Breaks copies of a site in one way each, and expects the checks to find it."""

import re
import shutil
import tempfile
from pathlib import Path

PAGE = "about/index.html"


def into_main(markup):
    return lambda text: text.replace("</main>", markup + "\n</main>", 1)


def into_head(markup):
    return lambda text: text.replace("</head>", markup + "\n</head>", 1)


def replaced(pattern, by):
    return lambda text: re.sub(pattern, by, text, count=1)


# What is broken, how, and the check and the words with which it has to be found.
PAGE_FAULTS = [
    ("an image without a text", into_main('<img src="../assets/pixel.png">'), "axe-core", "image-alt"),
    ("low contrast", into_main('<p class="broken-faint">Hardly to be read</p>'), "axe-core", "color-contrast"),
    ("a field without a label", into_main('<input type="text" id="nameless">'), "axe-core", "label"),
    ("no language", replaced(r' lang="[^"]*"', ""), "axe-core", "html-has-lang"),
    ("an inline script", into_main("<script>document.title = 'changed'</script>"), "security policy", "script"),
    ("a style attribute", into_main('<p style="color: red">Red</p>'), "nothing inline", "style"),
    ("an event attribute", into_main('<p onclick="alert(1)">Press</p>'), "nothing inline", "onclick"),
    ("a third-party image", into_main('<img alt="Counter" src="https://counter.invalid/1.gif">'), "requests", "host"),
    ("a third-party stylesheet", into_head('<link rel="stylesheet" href="https://fonts.invalid/a.css">'),
     "nothing inline", "another host"),
    ("a missing file", into_head('<script src="../assets/gone.js" defer></script>'), "requests", "404"),
    ("something too wide", into_main('<div class="broken-wide">Wide</div>'), "scrolling sideways", "px wide"),
    ("text cut off", into_main('<p class="broken-clipped">Cut off when the letters stand further apart</p>'),
     "wider text spacing", "cut off"),
    ("content hidden on a small screen", into_main('<p class="broken-hidden">Onlyforwidescreens</p>'),
     "400 % zoom", "missing"),
    ("focus that cannot be seen", into_main('<p><a class="broken-focus" href="../index.html">Home again</a></p>'),
     "focus", "nothing shows"),
    ("a small target", into_main('<button type="button" class="broken-small">x</button>'), "targets", "target of"),
    ("a button that only script gives life", into_main('<button type="button">Sort</button>'),
     "without JavaScript", "does nothing"),
    ("text that only script adds", into_head('<script src="../assets/broken.js" defer></script>'),
     "without JavaScript", "missing"),
    ("a stop of the Tab key that does not scroll", into_head('<script src="../assets/broken.js" defer></script>'),
     "only what scrolls", "does not scroll"),
    ("an error in a script", into_head('<script src="../assets/broken.js" defer></script>'), "console", "brokenThing"),
    ("broken HTML", into_main("<p><b>Never closed</p><div></span></div>"), "Nu", "line"),
    ("too many landmarks", into_main("".join(f'<section aria-label="Part {n}">{n}</section>' for n in range(9))),
     "landmarks", "landmarks"),
    ("two landmarks of one name", into_main('<nav aria-label="Twice">1</nav><nav aria-label="Twice">2</nav>'),
     "landmarks", "like another"),
    ("a small number of a footnote",
     into_main('<p>Said<sup><a href="#main_content" role="doc-noteref" class="broken-note">1</a></sup></p>'),
     "targets", "footnote"),
    ("a skipped heading", into_main("<h2>Two</h2><h5>Five</h5>"), "headings", "skips"),
    ("a dead link", into_main('<p><a href="../gone/index.html">Gone</a></p>'), "links", "nowhere"),
    ("a link to a part that is not there", into_main('<p><a href="#gone">Gone</a></p>'), "links", "part"),
    ("an id twice", into_main('<p id="twice">1</p><p id="twice">2</p>'), "links", "one id"),
    ("faint text in a drawing",
     into_main('<svg role="img" aria-label="Drawing" viewBox="0 0 90 20"><text class="broken-drawn" y="15">Faint</text></svg>'),
     "text in drawings", "contrast"),
    ("faint text in a field", into_main('<label>Name <input type="text" class="broken-field"></label>'),
     "text in fields", "contrast"),
    ("a drawing without a name", into_main('<svg viewBox="0 0 9 9"><circle r="3"/></svg>'), "drawings", "without a name"),
    ("data that is not JSON", into_head('<script type="application/ld+json">{"@type": </script>'), "pages say", "JSON"),
    ("no description", replaced(r'<meta name="description"[^>]*>', ""), "pages say", "no description"),
    ("a title of another page", replaced(r"<title>.*?</title>", "<title>T</title>"), "pages say", "title and description"),
    ("an empty side of paper", into_main('<div class="broken-page"></div><div class="broken-page"></div>'),
     "prints on A4", "empty side"),
    ("a word that is broken in a table", into_main('<table class="broken-word"><tr><td>Onehundredandone</td></tr></table>'),
     "tables break between words", "is broken"),
    ("a table that is wider than paper",
     into_main('<div class="table-scroll"><table><tr><td class="broken-column">Wide</td></tr></table></div>'),
     "tables fit on paper", "wider than the sheet"),
    ("a table that is not printed", into_main('<table class="broken-unprinted"><tr><td>36</td></tr></table>'),
     "paper loses no table", "not printed"),
    ("details that are not printed",
     into_main('<details class="broken-closed"><summary>More</summary><p>36</p></details>'),
     "paper loses no details", "not printed"),
    ("a side of paper with too much on it",
     into_main('<div class="side broken-side"><p class="broken-tall">Much</p><p class="side-foot">Foot</p></div>'),
     "sides of the handout", "cut off"),
]

STYLES = """
.broken-faint { color: #bbb; background: #fff }
.broken-wide { width: 1500px }
.broken-clipped { overflow: hidden; white-space: nowrap; width: max-content; max-width: 18rem; height: 1.2em; line-height: 1 }
.broken-focus:focus { outline: none !important; box-shadow: none !important; background: none !important }
.broken-small { width: 10px; height: 10px; padding: 0; min-height: 0; font-size: 8px; border: 0 }
.broken-note::after { content: none !important }
.broken-drawn { fill: #ddd; font-size: 12px }
.broken-field { color: #ccc; background: #fff }
.broken-side { height: 40px; overflow: hidden }
.broken-tall { height: 80px }
.broken-word { table-layout: fixed; width: 3rem; overflow-wrap: anywhere }
.broken-column { min-width: 1500px }
.broken-page { break-before: page; height: 1px }
@media print { .broken-unprinted, .broken-closed > p { display: none } }
@media (max-width: 600px) { .broken-hidden { display: none } }
"""
SCRIPT = """
const added = document.createElement("p");
added.textContent = "Onlywithscript";
document.querySelector("main").append(added);
const box = document.createElement("div");
box.className = "table-scroll";
box.tabIndex = 0;
box.textContent = "Onlywithscript";
document.querySelector("main").append(box);
brokenThing();
"""




def run(site):
    """All faults at once, each in a page of its own beside a page without any."""
    import browser_checks
    import markup_checks
    import site_pages
    from findings import Report
    from processes import in_processes
    from server import Server

    with tempfile.TemporaryDirectory() as work:
        copy = Path(work) / "site"
        small_copy(site, copy)
        every = site_pages.pages(copy)
        pages = [page for page in every if re.match(r"(fault-\d+|about)/", page.file)]
        report = Report()
        markup_checks.check(pages, every, report)
        markup_checks.nu(pages, report)
        with Server(copy) as server:
            for part in in_processes(browser_checks.look_at, pages, server.base):
                report.add(part)
    return judged(report)


def judged(report):
    missed = 0
    for finding in sorted({finding for finding in report.findings if finding.page == "about/"}):
        print(f"not ok in the page without a fault: {finding}")
        missed = 1
    for number, (name, _, check, words) in enumerate(PAGE_FAULTS):
        own = sorted({finding for finding in report.findings if finding.page == f"fault-{number}/"})
        found = any(check in f.check and words in f"{f.rule} {f.element}" for f in own)
        missed += not found
        print(f"{'ok' if found else 'not ok':7}finds {name}")
        for finding in [] if found else own:
            print(f"       found only: {finding}")
    count = len(PAGE_FAULTS) + 1
    print(f"{count - missed} of {count} as expected")
    return 1 if missed else 0


def small_copy(site, copy):
    """A site of one page, once as it is and once with each fault, and whatever that page links to."""
    (copy / "about").mkdir(parents=True)
    shutil.copytree(site / "assets", copy / "assets")
    for file in [PAGE, "_headers"]:
        if (site / file).exists():
            shutil.copy(site / file, copy / file)
    whole = (copy / PAGE).read_text(encoding="utf-8")
    for number, (name, change, _, _) in enumerate(PAGE_FAULTS):
        broken = change(whole.replace("</title>", f" {number}</title>"))
        if broken == change("") or broken.replace(f" {number}</title>", "</title>") == whole:
            raise SystemExit(f"{PAGE} has no place for {name}")
        write(copy / f"fault-{number}" / "index.html", broken)
    parts = {"../index.html": set()}
    for href, part in re.findall(r'href="(\.\./[^"#]*\.html)#?([^"]*)"', whole):
        parts.setdefault(href, set()).add(part)
    for href, names in parts.items():
        write((copy / PAGE).parent / href, stub(href, names - {""}))
    head = whole.partition("<body>")[0]
    write(copy / "twin.html", re.sub(r"<title>.*?</title>", "<title>T</title>", head) + "<body></body></html>")
    with (copy / "assets" / "placard.css").open("a", encoding="utf-8") as file:
        file.write(STYLES)
    write(copy / "assets" / "broken.js", SCRIPT)
    (copy / "assets" / "pixel.png").write_bytes(PIXEL)


def write(file, text):
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def stub(name, parts):
    head = f'<html lang="en"><title>{name}</title><meta name="description" content="{name}">'
    return f"<!doctype html>{head}" + "".join(f'<p id="{part}">Here</p>' for part in sorted(parts)) + "</html>"


# One grey dot.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"
)
