"""Serves a built site on this machine alone, with the headers that its `_headers` file asks for."""

import fnmatch
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json", ".xml": "application/xml", ".csv": "text/csv; charset=utf-8", ".png": "image/png",
    ".svg": "image/svg+xml", ".ics": "text/calendar; charset=utf-8", ".txt": "text/plain; charset=utf-8",
}


def base_path(folder):
    """The path that the site expects to be under, from the address its home page says it has."""
    home = (Path(folder) / "index.html").read_text(encoding="utf-8")
    found = re.search(r'<link rel="canonical" href="https?://[^/"]+([^"]*)"', home)
    return found.group(1) if found else "/"


def header_rules(folder):
    """The pairs of a pattern and its headers in `_headers`, in the form that Netlify and Cloudflare Pages read."""
    file = Path(folder) / "_headers"
    rules = []
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else []:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            rules.append((line.strip(), []))
        elif rules and ":" in line:
            name, value = line.split(":", 1)
            rules[-1][1].append((name.strip(), value.strip()))
    return rules


class Server:
    """A web server for one site, at a port of its own choosing, until it is closed."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        self.prefix = base_path(folder)
        rules = header_rules(folder)
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                status, file = server.file(self.path.split("?")[0])
                body = file.read_bytes() if file else b"Nothing here."
                self.send_response(status)
                self.send_header("Content-Type", TYPES.get(file.suffix if file else "", "application/octet-stream"))
                self.send_header("Content-Length", str(len(body)))
                for pattern, headers in rules:
                    path = "/" + self.path.split("?")[0].removeprefix(server.prefix)
                    if fnmatch.fnmatchcase(path, pattern):
                        for name, value in headers:
                            self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.base = f"http://127.0.0.1:{self.http.server_port}{self.prefix}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def file(self, path):
        """The status and the file for a path, which is the page for what is not there where it leads nowhere."""
        file = self.folder / path.removeprefix(self.prefix)
        if path.startswith(self.prefix) and ".." not in path:
            if file.is_dir():
                file = file / "index.html"
            if file.is_file():
                return 200, file
        missing = self.folder / "404.html"
        return 404, missing if missing.exists() else None

    def close(self):
        self.http.shutdown()
        self.http.server_close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
