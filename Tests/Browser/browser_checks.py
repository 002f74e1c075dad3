"""Looks at pages in a browser: at two widths, light, dark and in forced colours, without JavaScript, in print."""

import importlib
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

import environment
from findings import Report

HERE = Path(__file__).resolve().parent
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Rules whose outcome depends on colours, for the other schemes.
OF_COLOUR = ["color-contrast", "link-in-text-block"]
AXE = "axe-core (WCAG 2.0 to 2.2, A and AA)"
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 375, "height": 812}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
# Where a page writes its own policy's breaches down.
BREACHES = """
globalThis.breaches = [];
addEventListener("securitypolicyviolation", (event) => {
  breaches.push(`${event.effectiveDirective} forbids ${event.blockedURI || "inline"} ${event.sample || ""}`);
});
"""
SCHEMES = [
    ("light", {"color_scheme": "light", "forced_colors": "none"}),
    ("dark", {"color_scheme": "dark", "forced_colors": "none"}),
    ("forced colours", {"color_scheme": "light", "forced_colors": "active"}),
    ("forced colours, dark", {"color_scheme": "dark", "forced_colors": "active"}),
]


def look_at(pages, base):
    """Opens some pages in a browser of their own. Runs in a process of its own."""
    report = Report()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=environment.chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        look = Look(browser, base, report)
        for page in pages:
            look.at(page)
        browser.close()
    return report


class Look:
    def __init__(self, browser, base, report):
        self.base = base
        self.report = report
        self.host = urlsplit(base).netloc
        self.axe = environment.axe()
        self.script = (HERE / "page.js").read_text(encoding="utf-8")
        usual = {"reduced_motion": "reduce"}
        self.contexts = {
            "at 1280 px": browser.new_context(**DESKTOP, **usual),
            "at 375 px": browser.new_context(**PHONE, **usual),
            "without JavaScript": browser.new_context(**DESKTOP, **usual, java_script_enabled=False),
        }
        for context in self.contexts.values():
            context.add_init_script(BREACHES)

    def at(self, page):
        words = self.desktop(page)
        self.phone(page)
        self.without_script(page, words)
        self.from_disk(page)

    # Opening

    def open(self, page, how, url=None):
        """A tab with the page in it, whose requests, errors and breaches of policy are reported when it is closed."""
        tab = self.contexts[how].new_page()
        tab.on("console", lambda message: self.noted(page, "console", message))
        tab.on("pageerror", lambda error: self.report.find("no error in the console", page.address, str(error), how))
        tab.on("request", lambda request: self.requested(page, request))
        tab.on("requestfailed", lambda request: self.failed(page, request.url, "failed"))
        tab.on("response", lambda response: self.answered(page, response))
        tab.goto(url or self.base + page.address, wait_until="load")
        tab.evaluate(self.script)
        for check in ["no error in the console", "requests: none fails, none to others"]:
            self.report.look(check)
        return tab

    def close(self, page, tab):
        for breach in tab.evaluate("globalThis.breaches || []"):
            self.report.find("the security policy holds", page.address, "Content-Security-Policy", breach)
        self.report.look("the security policy holds")
        tab.close()

    def noted(self, page, how, message):
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.report.find("no error in the console", page.address, how, message.text)

    def requested(self, page, request):
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != self.host:
            self.report.find("requests: none fails, none to others", page.address, "another host", request.url)

    def failed(self, page, url, why):
        self.report.find("requests: none fails, none to others", page.address, why, url)

    def answered(self, page, response):
        expected = 404 if page.file == "404.html" and response.request.is_navigation_request() else 200
        if response.status not in (expected, 200, 304):
            self.failed(page, response.url, f"status {response.status}")

    # Asking

    def ask(self, check, page, tab, question, where=""):
        self.report.look(check)
        for found in tab.evaluate(f"looking.{question}"):
            self.report.find(check, page.address, found["rule"] + (f" ({where})" if where else ""), found["element"])

    def run_axe(self, page, tab, where, rules=None):
        only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": WCAG}
        options = {"runOnly": only, "resultTypes": ["violations"]}
        if not rules:
            # Off by default, although its tag is wcag22aa.
            options["rules"] = {"target-size": {"enabled": True}}
        found = tab.evaluate("options => axe.run(document, options)", options)
        self.report.look(AXE)
        for violation in found["violations"]:
            for node in violation["nodes"]:
                detail = f"{' '.join(map(str, node['target']))}  {node['html']}"
                self.report.find(AXE, page.address, f"{violation['id']} ({where})", detail)

    def schemes(self, page, tab, width):
        for name, media in SCHEMES:
            tab.emulate_media(**media)
            if name == "light":
                self.run_axe(page, tab, f"{width}, {name}")
            else:
                self.run_axe(page, tab, f"{width}, {name}", OF_COLOUR)
            self.ask("text in drawings", page, tab, "drawnText()", f"{width}, {name}")
            self.ask("text in fields", page, tab, "typedText()", f"{width}, {name}")
        tab.emulate_media(color_scheme="light", forced_colors="none")

    # Looks

    def desktop(self, page):
        tab = self.open(page, "at 1280 px")
        tab.evaluate(self.axe)
        words = tab.evaluate("looking.words()")
        self.schemes(page, tab, "1280 px")
        self.ask("no scrolling sideways", page, tab, "overflow(1280)", "1280 px")
        # A handout has nothing to skip.
        has_menu = "false" if page.kind.endswith("/handout") else "true"
        self.ask("tables break between words", page, tab, "brokenWords()", "1280 px")
        self.ask("headings and skip link", page, tab, f"structure({has_menu})")
        self.ask("drawings have names", page, tab, "drawings()")
        self.ask("targets of 24 px", page, tab, "targets()", "1280 px")
        self.ask("targets of 24 px", page, tab, "noteTargets()", "1280 px")
        self.ask("ten landmarks at most, named apart", page, tab, "landmarks(10)")
        self.ask("only what scrolls is a stop of the Tab key", page, tab, "idleScrollers()", "1280 px")
        tab.keyboard.press("Tab")
        self.ask("focus can be seen", page, tab, "focus()")
        for how, media in [("dark", SCHEMES[1][1]), ("forced colours", SCHEMES[2][1])]:
            tab.emulate_media(**media)
            self.ask("focus can be seen", page, tab, "focus()", how)
        tab.emulate_media(color_scheme="light", forced_colors="none")
        self.spaced(page, tab, 1280)
        self.zoomed(page, tab, words)
        self.printed(page, tab)
        self.close(page, tab)
        return words

    def spaced(self, page, tab, width):
        tab.evaluate("looking.space(true)")
        self.ask("room for wider text spacing", page, tab, f"overflow({width})", f"{width} px")
        self.ask("room for wider text spacing", page, tab, "clipped()", f"{width} px")
        tab.evaluate("looking.space(false)")

    def zoomed(self, page, tab, words):
        """A window of 1280 by 1024 at 400 %."""
        tab.set_viewport_size({"width": 320, "height": 256})
        self.ask("no scrolling sideways", page, tab, "overflow(320)", "320 px, 400 % zoom")
        self.ask("tables break between words", page, tab, "brokenWords()", "320 px")
        self.ask("nothing lost at 400 % zoom", page, tab, "clipped()")
        # Tiles are shown at once on a wide screen, and opened by the reader on a narrow one.
        tab.evaluate("document.querySelectorAll('.tile-map').forEach((part) => { part.open = true; })")
        self.compare("nothing lost at 400 % zoom", page, words, tab.evaluate("looking.words()"))
        self.spaced(page, tab, 320)
        tab.set_viewport_size(DESKTOP["viewport"])

    def phone(self, page):
        tab = self.open(page, "at 375 px")
        tab.evaluate(self.axe)
        self.schemes(page, tab, "375 px")
        self.ask("no scrolling sideways", page, tab, "overflow(375)", "375 px")
        self.ask("tables break between words", page, tab, "brokenWords()", "375 px")
        self.ask("targets of 24 px", page, tab, "targets()", "375 px")
        self.ask("targets of 24 px", page, tab, "noteTargets()", "375 px")
        self.ask("only what scrolls is a stop of the Tab key", page, tab, "idleScrollers()", "375 px")
        self.close(page, tab)

    def without_script(self, page, words):
        check = "all there without JavaScript"
        tab = self.open(page, "without JavaScript")
        self.compare(check, page, words, tab.evaluate("looking.words()"))
        self.ask(check, page, tab, "deadControls()")
        self.ask("no scrolling sideways", page, tab, "overflow(1280)", "without JavaScript")
        tab.close()

    def compare(self, check, page, words, left):
        self.report.look(check)
        # A dash that stands for nothing may go.
        lost = sorted(word for word, count in words.items() if word != "–" and count > left.get(word, 0))
        if lost:
            self.report.find(check, page.address, f"{len(lost)} words are missing", " ".join(lost[:20]))

    def from_disk(self, page):
        check = "works opened from disk"
        if page.file == "404.html":
            return self.report.note("404.html is not opened from disk: its links begin at the root of the server")
        before = len(self.report.findings)
        tab = self.open(page, "at 1280 px", page.path.as_uri())
        self.ask(check, page, tab, "isStyled()")
        tab.close()
        for found in self.report.findings[before:]:
            if found.check != check:
                self.report.find(check, page.address, found.rule, found.element)

    # Print

    def printed(self, page, tab):
        check = "prints on A4"
        with tempfile.TemporaryDirectory() as folder:
            file = str(Path(folder) / "page.pdf")
            tab.pdf(path=file, prefer_css_page_size=True)
            facts = dict(line.split(":", 1) for line in output("pdfinfo", file).splitlines() if ":" in line)
            sides = output("pdftotext", "-layout", file, "-").split("\f")[:-1]
        self.report.look(check)
        if "(A4)" not in facts.get("Page size", ""):
            self.report.find(check, page.address, "the paper is not A4", facts.get("Page size", ""))
        for number, side in enumerate(sides, 1):
            if not side.strip():
                self.report.find(check, page.address, "an empty side", f"side {number} of {len(sides)}")
        if page.kind.endswith("/handout"):
            self.handout(page, sides, tab.evaluate("document.querySelector('h1').innerText"))
        self.tables_fit(page, tab)
        if tab.locator(".side").count():
            self.sides_are_whole(page, tab)

    def handout(self, page, sides, name):
        check = "the handout has two sides"
        self.report.look(check)
        if len(sides) != 2:
            self.report.find(check, page.address, f"{len(sides)} sides")
        for number, side in enumerate(sides, 1):
            if name.split()[0].lower() not in side.lower():
                self.report.find(check, page.address, f"side {number} does not say whose it is", name)

    def tables_fit(self, page, tab):
        """Whether tables fit between the margins of A4, which is upright or turned, with everything open."""
        size = tab.viewport_size
        tab.emulate_media(media="print")
        closed = tab.evaluate_handle("[...document.querySelectorAll('details:not([open])')]")
        tab.evaluate("parts => parts.forEach((part) => { part.open = true; })", closed)
        for where, width in [("upright", 680), ("turned", 1009)]:
            tab.set_viewport_size({"width": width, "height": 1000})
            # What lies on the other kind of sheet is not laid out for this one.
            limits = "680, 9999" if where == "upright" else "9999, 1009"
            self.ask("tables fit on paper", page, tab, f"beyondPaper({limits})", where)
            self.ask("tables break between words", page, tab, "brokenWords()", f"print, {where}")
        self.ask("paper loses no table", page, tab, "offPaper()")
        tab.evaluate("parts => parts.forEach((part) => { part.open = false; })", closed)
        self.ask("paper loses no details", page, tab, "closedOnPaper()")
        tab.emulate_media(media="screen")
        tab.set_viewport_size(size)

    def sides_are_whole(self, page, tab):
        """Whether a side keeps its foot, and all rows of its table, in the width that A4 has between the margins."""
        size = tab.viewport_size
        tab.set_viewport_size({"width": 680, "height": 1000})
        tab.emulate_media(media="print")
        self.ask("the sides of the handout are whole", page, tab, "cutSides()")
        tab.emulate_media(media="screen")
        tab.set_viewport_size(size)


def output(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace")


def look_with_modules(base, report):
    """Runs `check(page, base)` of every module beside this one that has it: it raises or returns what is wrong."""
    names = [file.stem for file in sorted(HERE.glob("*.py")) if "\ndef check(page, base)" in file.read_text("utf-8")]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=environment.chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        for name in names:
            context = browser.new_context(**DESKTOP, reduced_motion="reduce")
            report.look(f"keyboard: {name}")
            try:
                for wrong in importlib.import_module(name).check(context.new_page(), base) or []:
                    report.find(f"keyboard: {name}", base, str(wrong))
            except Exception as error:
                report.find(f"keyboard: {name}", base, type(error).__name__, error)
            context.close()
        browser.close()
    if not names:
        report.note("no module checks the keyboard use of finder and tables yet")
