"""Asks a preview for what it must not give, in ways that nobody should, with slow and with very many connections."""
import concurrent.futures
import os
import re
import resource
import selectors
import socket
import subprocess
import threading
import time
from pathlib import Path

SECRET = "nobodymayreadthis"


class Preview:
    """`placard serve` of a site beside which a secret lies, with an editor that leaves a trace when it is started."""

    def __init__(self, placard, root, day):
        self.root = Path(root)
        (self.root / "secret.txt").write_text(SECRET)
        (self.root / "Content" / "secret.txt").write_text(SECRET)
        self.trace = self.root / "opened"
        editor = f"tee {self.trace} {{file}}"
        self.process = subprocess.Popen(
            [placard, "serve", "--root", root, "--as-of", day, "--port", "0", "--editor", editor],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        )
        self.port = None
        for line in self.process.stdout:
            match = re.search(r"http://[\w.]+:(\d+)/", line)
            if match:
                self.port = int(match.group(1))
                break
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    @property
    def base(self):
        return f"http://localhost:{self.port}/"

    def findings(self):
        """What its pages show as wrong."""
        return ask(self.port, get("/.placard/findings.json", host=f"localhost:{self.port}"))

    def use(self):
        """What it holds: MiB of memory, open files, threads."""
        folder = Path(f"/proc/{self.process.pid}")
        status = (folder / "status").read_text()
        memory, threads = (int(re.search(rf"{name}:\s+(\d+)", status).group(1)) for name in ("VmRSS", "Threads"))
        return memory / 1024, len(os.listdir(folder / "fd")), threads

    def is_running(self):
        return self.process.poll() is None

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def ask(port, request, timeout=20):
    """All that comes back for some bytes until the other side ends the connection."""
    answer = b""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=timeout) as connection:
            connection.settimeout(timeout)
            connection.sendall(request)
            while part := connection.recv(65_536):
                answer += part
                if len(answer) > 5_000_000:
                    break
    except OSError:
        pass
    return answer


def get(target, *fields, method="GET", host="localhost", body=b""):
    if isinstance(target, str):
        target = target.encode("utf-8", "surrogateescape")
    head = [method.encode() + b" " + target + b" HTTP/1.1"]
    head += [f"Host: {host}".encode()] if host is not None else []
    return b"\r\n".join([*head, *(field.encode() for field in fields), b"Connection: close", b"", body])


def hostile(port):
    """Requests by name, each with the statuses that may answer it; 0 for none at all."""
    refused = {0, 400, 403, 404, 405, 408, 411, 413, 414, 417, 431, 501, 505}
    for path in (
        "../secret.txt", "..%2fsecret.txt", "%2e%2e/secret.txt", "..%5csecret.txt", "%252e%252e%252fsecret.txt",
        "..;/secret.txt", ".%00./secret.txt", "..%c0%afsecret.txt", "..%e2%88%95secret.txt", "\uff0e\uff0e/secret.txt",
        "Content/secret.txt", "Content/site.yml", "secret.txt", ".placard-manifest", ".placard/", ".placard/../secret.txt",
        "areas/../../secret.txt", "areas//..//..//secret.txt", "assets/%2e%2e/%2e%2e/secret.txt", "~root/.profile",
        "etc/passwd", "/etc/passwd", "//etc/passwd", "proc/self/environ", "file:///etc/passwd", "index.html%00.txt",
        ".git/config", ".placard/open/0/0", ".placard/open/1/0", "C:/Windows/win.ini", "index.html::$DATA", "con", "a" * 9_000,
        "%0d%0aX-Injected:%20yes", "%0aX-Injected: yes", "%u002e%u002e/secret.txt", "?" * 2_000, "a/" * 4_000,
    ):
        yield f"path {path[:40]}", get("/" + path), refused | {200, 308}
    own = f"localhost:{port}"
    for fields in (
        ["Origin: http://elsewhere.invalid"], ["Origin: null"], ["Origin: http://localhost:1"],
        [f"Origin: http://{own}.elsewhere.invalid"], [f"Origin: http://elsewhere.invalid#{own}"],
    ):
        for method, target in (("GET", "/"), ("POST", "/.placard/open/1/0"), ("GET", "/.placard/events")):
            yield f"{method} {target} {fields}", get(target, *fields, method=method, host=own), refused
    for host in (
        "elsewhere.invalid", f"elsewhere.invalid:{port}", f"localhost.elsewhere.invalid:{port}", f"{own}@elsewhere.invalid",
        f"elsewhere.invalid#{own}", "", None, f"{own}, elsewhere.invalid", "127.0.0.1.elsewhere.invalid", "0x7f.1", "[::1",
    ):
        yield f"host {host}", get("/", host=host), refused
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "G\x00T", "A" * 9_000):
        yield f"method {method[:9]!r}", get("/", method=method), refused
    line = b"GET / HTTP/1.1\r\nHost: localhost\r\n"
    for name, request in {
        "two lengths": line + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "length and chunks": line + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /secret.txt HTTP/1.1\r\n\r\n",
        "odd chunks": line + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "endless chunk": line + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n" + b"a" * 100_000,
        "negative length": line + b"Content-Length: -1\r\n\r\n",
        "huge length": line + b"Content-Length: 99999999999999999999999\r\n\r\n",
        "waits for a body": line + b"Content-Length: 1000000\r\nExpect: 100-continue\r\n\r\n",
        "blank before colon": line + b"X : y\r\n\r\n",
        "folded field": line + b"X: y\r\n z\r\n\r\n",
        "lines without returns": b"GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n",
        "returns alone": b"GET / HTTP/1.1\rHost: localhost\r\r",
        "NUL in a field": line + b"X: a\0b\r\n\r\n",
        "100,000 fields": line + b"X: y\r\n" * 100_000 + b"\r\n",
        "a field of 1 MB": line + b"X: " + b"y" * 1_000_000 + b"\r\n\r\n",
        "no version": b"GET /\r\n\r\n",
        "version 9": b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "second version": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "upgrade": line + b"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAA\r\n\r\n",
        "whole address": b"GET http://elsewhere.invalid/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "another scheme": b"GET file:///etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "handshake of TLS": bytes.fromhex("160301020001000 1fc0303".replace(" ", "")) + os.urandom(300),
        "zeros": b"\0" * 50_000,
        "noise": os.urandom(50_000),
        "noise behind a line": b"GET /" + os.urandom(2_000) + b" HTTP/1.1\r\n\r\n",
        "empty lines": b"\r\n" * 50_000,
        "nothing": b"",
    }.items():
        yield name, request, refused | {200, 308}
    yield "1,000 requests at once", (line + b"\r\n") * 1_000 + get("/"), {200}


def judge(name, answer, statuses):
    match = re.match(rb"HTTP/1\.[01] (\d{3}) ", answer)
    status = int(match.group(1)) if match else 0
    faults = []
    if answer and not match:
        faults.append(f"{name}: an answer that is no HTTP: {answer[:40]!r}")
    if status not in statuses:
        faults.append(f"{name}: answered with {status}")
    if SECRET.encode() in answer or b"root:x:" in answer or b"publisher:" in answer:
        faults.append(f"{name}: gave away a file")
    head = answer.split(b"\r\n\r\n", 1)[0]
    if re.search(rb"(?m)^X-Injected:", head) or re.search(rb"(?mi)^access-control-allow-origin:", head):
        faults.append(f"{name}: a header of the request's making")
    if status != 200 and re.search(rb"(?mi)^content-type: text/html", head) and b"X-Injected" in answer:
        faults.append(f"{name}: the request is in the page")
    return faults


def requests(port):
    """How many requests were tried, and what is wrong with their answers; one that is not ended waits for none."""
    every = list(hostile(port))
    with concurrent.futures.ThreadPoolExecutor(32) as pool:
        answers = list(pool.map(lambda one: ask(port, one[1], timeout=4), every))
    return len(every), [
        fault for (name, _, statuses), answer in zip(every, answers) for fault in judge(name, answer, statuses)
    ]


def is_answered(port, seconds):
    """Whether a page is answered in time, and after how many seconds."""
    began = time.monotonic()
    answer = ask(port, get("/"), timeout=seconds)
    return answer.startswith(b"HTTP/1.1 200"), time.monotonic() - began


def slow(port, count, seconds):
    """Clients that send a byte now and then, or take nothing of what they asked for; and one who just wants a page."""
    held = []
    for number in range(count):
        connection = socket.create_connection(("127.0.0.1", port), timeout=20)
        if number % 2:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
        else:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
            connection.sendall((b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n") * 50)
        held.append(connection)
    faults = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for number, connection in enumerate(held):
            if number % 2:
                try:
                    connection.send(b"x")
                except OSError:
                    pass
        answered, took = is_answered(port, 20)
        if not answered:
            faults.append(f"no page within {took:.0f} seconds beside {count} slow clients")
            break
        time.sleep(0.5)
    for connection in held:
        connection.close()
    return faults


def many(port, count):
    """So many connections at once, each of which asks for a page; how many were answered."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = min(hard, 4 * count + 200) if hard != resource.RLIM_INFINITY else 4 * count + 200
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    request, waiting, answered = get("/about/"), selectors.DefaultSelector(), 0
    for _ in range(count):
        connection = socket.socket()
        connection.setblocking(False)
        connection.connect_ex(("127.0.0.1", port))
        waiting.register(connection, selectors.EVENT_WRITE, [b""])
    end = time.monotonic() + 90
    while waiting.get_map() and time.monotonic() < end:
        for key, event in waiting.select(1):
            connection, kept = key.fileobj, key.data
            try:
                if event & selectors.EVENT_WRITE:
                    connection.sendall(request)
                    waiting.modify(connection, selectors.EVENT_READ, kept)
                    continue
                part = connection.recv(65_536)
                kept[0] = kept[0] or part
                if part:
                    continue
                answered += kept[0].startswith(b"HTTP/1.1 200")
            except OSError:
                pass
            waiting.unregister(connection)
            connection.close()
    for key in list(waiting.get_map().values()):
        key.fileobj.close()
    return answered


def idle(port, count, seconds):
    """Connections that say nothing; whether somebody behind them in the queue gets a page before time is up."""
    held = []
    for _ in range(count):
        connection = socket.socket()
        connection.setblocking(False)
        connection.connect_ex(("127.0.0.1", port))
        held.append(connection)
    answered, took = is_answered(port, seconds)
    for connection in held:
        connection.close()
    return [] if answered else [f"no page within {took:.0f} seconds behind {count} connections that say nothing"]


def attack(preview, is_short):
    """What is found, and a line about what was tried."""
    port = preview.port
    is_answered(port, 60)
    many(port, 50)
    memory, files, threads = preview.use()
    tried, faults = requests(port)
    faults += slow(port, 40 if is_short else 200, 1 if is_short else 40)
    count = 200 if is_short else 1_000
    answered = many(port, count)
    if answered != count:
        faults.append(f"{answered} of {count} connections were answered")
    # Of those that say nothing each is given up after a quarter of a minute, 256 at a time.
    faults += idle(port, 200 if is_short else 1_000, 20 if is_short else 120)
    time.sleep(1)
    answered, took = is_answered(port, 20)
    if not answered or not preview.is_running():
        faults.append("no page after all that")
    if preview.is_running():
        after = preview.use()
        if after[0] > memory + 64 or after[1] > files + 8 or after[2] > threads + 4:
            faults.append(f"{memory:.0f} MiB, {files} files, {threads} threads became {after}")
    if preview.trace.exists():
        faults.append("a request from elsewhere started the editor")
    return faults, f"{tried} requests, {count} connections"
