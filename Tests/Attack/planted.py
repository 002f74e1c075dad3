"""Breaks a built site, and puts a careless server in the place of the preview, and expects each fault to be found."""
import http.server
import shutil
import threading
import urllib.parse

import outputs
import preview
from browser import Browser
from rounds import Attack, SITES, files_of, said_badly
from server import Server

CALL = "attack('zq1k')"
PAGE = "about/index.html"


def into(old, new):
    return lambda text: text.replace(old, new, 1)


# What is broken, in which file, how, and words of what has to be found by reading it.
READ = [
    ("a script", PAGE, into("</main>", f"<script>{CALL}</script></main>"), "a script of its own"),
    ("a handler", PAGE, into("</main>", f'<img src="a" alt="" onerror="{CALL}"></main>'), "onerror"),
    ("an address that runs", PAGE, into("</main>", f'<a href="java&#9;script:{CALL}">a</a></main>'), "a href=java"),
    ("a foreign picture", PAGE, into("</main>", '<img src="//elsewhere.invalid/a" alt=""></main>'), "elsewhere"),
    ("a style", PAGE, into("</main>", '<p style="color:red">a</p></main>'), "style"),
    ("a frame", PAGE, into("</main>", "<iframe></iframe></main>"), "iframe"),
    ("markup of a text", PAGE, into("</main>", "<marquee>a</marquee></main>"), "plain texts do not make"),
    ("broken data of a page", "index.html", into('"@context"', '"'), "cannot be read"),
    ("a control character", PAGE, into("</main>", "\x1b</main>"), "control character"),
    ("a drawing that runs", "card.svg", into("<title>", f"<script>{CALL}</script><title>"), "<script>"),
    ("a drawing that fetches", "card.svg", into("<rect", '<rect fill="url(//elsewhere.invalid/a)"/><rect'), "elsewhere"),
    ("a declaration", "feed.xml", into("<feed", "<!DOCTYPE feed [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><feed"), "declaration"),
    ("a broken feed", "feed.xml", into("</feed>", "<</feed>"), "cannot be read"),
    ("broken data", "areas/sampleton/data.json", into("{", "{NaN,"), "cannot be read"),
    ("a shard that calls", "search/shards.js", into(")\n", f");{CALL}\n"), "not a call with data"),
    ("a formula", "plans/actions.csv", into("\r\n", "\r\n=1+1"), "formula"),
    ("another cell", "plans/actions.csv", into("\r\n", ",more\r\n"), "rows of"),
    ("a line of a calendar", "plans/actions.ics", into("BEGIN:VEVENT", "ATTENDEE:mailto:x@y.invalid\r\nBEGIN:VEVENT"), "line of its own"),
    ("an event without an end", "plans/actions.ics", into("END:VEVENT\r\n", ""), "without an end"),
]
# What has to be found by opening it.
OPENED = [
    ("a script", PAGE, into("</main>", f"<script>{CALL}</script></main>"), "ran: zq1k"),
    ("a handler", PAGE, into("</main>", f'<img src="a:" alt="" onerror="{CALL}"></main>'), "ran: zq1k"),
    ("an address that runs", PAGE, into("</main>", f'<a href="java&#9;script:{CALL}">a</a></main>'), "a href"),
    ("a foreign picture", PAGE, into("</main>", '<img src="//elsewhere.invalid/a" alt=""></main>'), "asked for"),
    ("a page that leads away", PAGE, into("</head>", '<meta http-equiv="refresh" content="0;url=../"></head>'), "led away"),
    ("a drawing that runs", "card.svg", into("<title>", f"<script>{CALL}</script><title>"), "ran: zq1k"),
]


def run(placard, work):
    attack, missed = Attack(placard, work), 0
    root = work / "site"
    attack.write(files_of("every-kind").written({})[0], root)
    done = attack.build("every-kind", root)
    if done.returncode:
        print(f"not ok: the site could not be built: {done.stderr}")
        return 1
    built, copy = root / "Site", work / "copy"
    shapes = set()
    for path in built.rglob("*.html"):
        shapes |= outputs.Markup(path.read_text()).shapes

    def judged(what, found, words):
        is_found = any(words in fault for fault in found)
        print(f"{'ok' if is_found else 'not ok'}: {what}" + ("" if is_found else f": {found}"), flush=True)
        return not is_found

    for name, file, change, words in READ:
        text = (built / file).read_bytes().decode()
        faults = outputs.judge(file, text.encode(), shapes)
        broken = change(text)
        missed += judged(f"{name}, read", outputs.judge(file, broken.encode(), shapes), words)
        if faults or broken == text:
            print(f"not ok: {file} without a fault: {faults}")
            missed += 1
    shutil.copytree(built, copy)
    with Server(copy) as server:
        server.http.handle_error = lambda *_: None
        browser = Browser(server.base)
        try:
            for name, file, change, words in OPENED:
                path = file.removesuffix("index.html")
                faults = browser.look(path)
                (copy / file).write_bytes(change((built / file).read_bytes().decode()).encode())
                missed += judged(f"{name}, opened", browser.look(path, wait=300), words)
                shutil.copy(built / file, copy / file)
                if faults:
                    print(f"not ok: {file} opened without a fault: {faults}")
                    missed += 1
        finally:
            browser.close()
    missed += judged("a title of a terminal", said_badly(b"\x1b]0;a\x07"), "terminal")
    missed += careless(root, judged)
    print(f"{missed} missed")
    return 1 if missed else 0


def careless(root, judged):
    """What is found of a server that takes an address for a path, answers every host, and puts requests into headers."""
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            path = urllib.parse.unquote(self.path.split("?")[0])
            try:
                body = (root / "Site" / path.lstrip("/")).read_bytes()
            except (OSError, ValueError):
                body = b"<p>" + path.encode("utf-8", "replace") + b"</p>"
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET

        def log_message(self, *_):
            pass

    (root / "secret.txt").write_text(preview.SECRET)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads, server.handle_error = True, lambda *_: None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    _, faults = preview.requests(server.server_port)
    server.shutdown()
    return sum(
        judged(f"a careless server, {words}", faults, words)
        for words in ("gave away a file", "host elsewhere.invalid: answered with 200", "POST")
    )
