"""Rounds of builds in which every field of a site has a hostile text."""
import json
import re
import shutil
import subprocess
import time
from pathlib import Path

import outputs
import preview
from browser import Browser
from fields import Site, rows_of
from payloads import TEXTS, payload, token
from server import Server

GOLDEN = Path(__file__).resolve().parent.parent / "PlacardTests" / "Golden"
SITES = {"every-kind": "2031-06-20", "in-german": "2031-06-20", "groups": "2031-06-01", "workbooks": "2031-06-20"}
NAMES = list(TEXTS)
# A build of these sites takes less than a second.
LONGEST = 120
MORE_SETTINGS = """postcode_source: Old edition
plans: { update_after_days: 60 }
branding: { logo: documents/mark.svg, name: The mark }
"""
MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Mark</title><circle r="3"/></svg>\n'


def files_of(name):
    """The files of a golden site, by path; those of `workbooks` have their tables as workbooks."""
    root = GOLDEN / ("every-kind" if name == "workbooks" else name)
    files, sheets = {}, {}
    for path in sorted((root / "Content").rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            try:
                content = content.decode()
            except UnicodeDecodeError:
                pass
            files[path.relative_to(root).as_posix()] = content
    if root.name == "every-kind":
        files["Content/site.yml"] += MORE_SETTINGS
        files["Content/documents/mark.svg"] = MARK
        files["Content/areas/boundaries/sampleshire.geojson"] = files["Content/areas/boundaries/sampleshire.geojson"].replace(
            '"properties": {}', '"properties": {"name": "Somewhere"}')
    if name == "workbooks":
        for path in [path for path in files if re.search("(data|plans)/.*[.]csv$", path)]:
            sheets[path[:-3] + "xlsx"] = rows_of(files.pop(path))
        for path in [path for path in files if path.endswith(".md")]:
            files[path] = re.sub(r"(file: [\w/-]+)\.csv", r"\1.xlsx", files[path])
    return Site(files, sheets)


class Attack:
    def __init__(self, placard, work):
        self.placard, self.work, self.found = placard, work, []

    def report(self, where, faults):
        for fault in faults:
            self.found.append(fault)
            print(f"found: {where}: {fault}", flush=True)

    def run(self, is_short, rounds, only):
        for name in [only] if only else SITES:
            if is_short and name not in ("every-kind", "workbooks"):
                continue
            self.site(name, rounds or (1 if is_short else len(NAMES)))
        root = self.work / "previewed"
        self.write(files_of("every-kind").written({})[0], root)
        server = preview.Preview(self.placard, root, SITES["every-kind"])
        try:
            faults, tried = preview.attack(server, is_short)
        finally:
            server.close()
        self.report("preview", faults)
        print(f"preview: {tried}", flush=True)
        self.findings(2 if is_short else len(NAMES))

    def findings(self, rounds):
        """Shows what is wrong with a site that has a text in every field in the pages of a preview."""
        site, root, shown = files_of("every-kind"), self.work / "faulty", 0
        self.write(site.written({})[0], root)
        server = preview.Preview(self.placard, root, SITES["every-kind"])
        browser = Browser(server.base)
        try:
            for number in range(rounds):
                step = number * (len(NAMES) // rounds)
                texts = {
                    field: payload(NAMES[(field + step) % len(NAMES)], field + 1_000 * number)
                    for field in range(len(site.fields)) if site.fields[field].kind != "name of a file"
                }
                before = server.findings()
                self.write(site.written(texts)[0], root, is_new=False)
                # What is wrong with the round before is shown until the next build.
                for _ in range(100):
                    now = server.findings()
                    if now != before:
                        break
                    time.sleep(0.1)
                for page in ("", "about/"):
                    self.report(f"findings in the preview, round {number}, {page}", browser.look(page, wait=300))
                    shown += len(re.findall("zq[0-9]+k", browser.words()))
        finally:
            browser.close()
            server.close()
        if not shown:
            self.report("findings in the preview", ["none of the texts was in them"])
        print(f"findings in the preview: {rounds} rounds, {shown} texts shown", flush=True)

    def write(self, files, root, is_new=True):
        if is_new:
            shutil.rmtree(root, ignore_errors=True)
        for path, content in files.items():
            place = root / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)

    def build(self, name, root, *options):
        return subprocess.run(
            [self.placard, "build", "--as-of", SITES[name], *options], cwd=root, stdin=subprocess.DEVNULL,
            capture_output=True, timeout=LONGEST,
        )

    def accepted(self, name, site, texts, root):
        """Builds with as many of the texts as are not refused; what the build answered, and which fields those were."""
        texts = dict(texts)
        for _ in range(40):
            files, spans = site.written(texts)
            self.write(files, root)
            done = self.build(name, root, "--json")
            if done.returncode not in (0, 1, 2):
                self.report(name, [f"the build ended with {done.returncode}: {done.stderr[-300:]!r}"])
                return None, {}
            if done.returncode == 0:
                return done, texts
            refused = set()
            errors = [finding for finding in json.loads(done.stdout)["diagnostics"] if finding["severity"] == "error"]
            for finding in errors:
                refused |= blamed(finding, spans, site, texts)
            if not refused:
                # A finding about the whole: half of what is left will do for this round.
                refused = set(list(texts)[::2])
            texts = {number: text for number, text in texts.items() if number not in refused}
        return None, {}

    def site(self, name, rounds):
        site, root = files_of(name), self.work / name
        count = len(site.fields)
        plain, open_fields = self.accepted(
            name, site, {number: text_of(site.fields[number], token(number)) for number in range(count)}, root)
        if plain is None:
            return self.report(name, ["the site could not be built with plain texts"])
        shapes = set()
        for path in (root / "Site").rglob("*.html"):
            shapes |= outputs.Markup(path.read_text()).shapes
        tried, reached, files = 0, set(), 0
        with Server(root / "Site") as server:
            # A tab that goes on to the next page ends what it had asked for.
            server.http.handle_error = lambda *_: None
            browser = Browser(server.base)
            try:
                for number in range(rounds):
                    step = number * (len(NAMES) // rounds or 1)
                    texts = {
                        field: text_of(site.fields[field], payload(NAMES[(field + step) % len(NAMES)], field))
                        for field in range(count)
                    }
                    done, taken = self.accepted(name, site, {field: texts[field] for field in open_fields}, root)
                    if done is None:
                        self.report(name, [f"round {number}: no build ended well"])
                        continue
                    tried += len(taken)
                    files += self.judge(f"{name}, round {number}", root, done, shapes, reached, browser, taken)
                    self.refusals(f"{name}, round {number}", name, site, texts, root)
            finally:
                browser.close()
        print(f"{name}: {count} fields, {rounds} rounds, {tried} texts taken, {len(reached)} fields seen in {files} files "
              "read", flush=True)

    def judge(self, where, root, done, shapes, reached, browser, taken):
        """Reads and opens all that was built; how many files there were."""
        built = sorted(path for path in (root / "Site").rglob("*") if path.is_file())
        for path in built:
            name, content = path.relative_to(root / "Site").as_posix(), path.read_bytes()
            reached |= {int(number) for number in re.findall(rb"zq(\d+)k", content)}
            faults = outputs.judge(name, content, shapes) if not name.startswith(".") else []
            if any(outputs.is_control(sign) for sign in name):
                faults.append("a name with control characters")
            if name.endswith((".html", ".svg", ".xml", ".ics", ".csv")) and not name.endswith((".ics", ".csv")):
                faults += browser.look(re.sub("index[.]html$", "", name).replace("%", "%25").replace("#", "%23").replace("?", "%3F"))
            self.report(f"{where}, {name}", faults)
        words = [taken[number] for number in sorted(taken)[::max(1, len(taken) // 6)]]
        for page in ("search/", "find/"):
            if (root / "Site" / page / "index.html").exists():
                self.report(f"{where}, {page}", browser.search(page, words + ["zq"]))
        self.report(where, said_badly(done.stderr))
        return len(built)

    def refusals(self, where, name, site, texts, root):
        """What a build says when every text is in its field, in words and as JSON, and what a check says."""
        self.write(site.written(texts)[0], root / "refused")
        for command in (["build"], ["build", "--json"], ["check"]):
            done = subprocess.run(
                [self.placard, *command, "--as-of", SITES[name]], cwd=root / "refused", stdin=subprocess.DEVNULL,
                capture_output=True, timeout=LONGEST,
            )
            faults = said_badly(done.stdout + done.stderr)
            if done.returncode not in (0, 1, 2):
                faults.append(f"{command} ended with {done.returncode}: {done.stderr[-300:]!r}")
            if "--json" in command:
                json.loads(done.stdout)
            self.report(where, faults)


def text_of(field, text):
    """A text in the form that a field asks for: behind an address of the web, or before that of a desk."""
    if re.match("https?://", field.original):
        return field.original + "?" + text
    if re.fullmatch("[a-z.]+@[a-z.]+", field.original):
        return text + field.original
    return text


def said_badly(printed):
    """Control characters that a terminal would obey."""
    signs = {sign for sign in printed.decode(errors="replace") if outputs.is_control(sign)}
    return [f"a terminal is told {sorted(map(ord, signs))}"] if signs else []


def blamed(finding, spans, site, texts):
    """The fields that a finding is about: those where it points or that it names, else those of its line or file."""
    places = [finding] + [related.get("location", related) for related in finding.get("related", [])]
    words = finding["summary"] + " " + (finding.get("explanation") or "")
    found = {int(number) for number in re.findall(r"zq(\d+)k", words)} & texts.keys()
    lines = set()
    for place in places:
        path, line, column = place.get("path"), place.get("line") or 1, place.get("column") or 1
        for own, first, start, last, end, number in spans:
            if own == path and number in texts and first <= line <= last:
                lines.add(number)
                if (first, start) <= (line, column) <= (last, end):
                    found.add(number)
    if found:
        return found
    named = set(re.findall('"([^"]*)"', words))
    path = finding.get("path") or ""
    return (
        {
            number for number in texts
            if site.fields[number].original in named or any(
                site.fields[number].kind == "name of a file" and site.fields[number].path.endswith(name) for name in named if name
            )
        } or lines
        or {number for number in texts if site.fields[number].path == path}
    )
