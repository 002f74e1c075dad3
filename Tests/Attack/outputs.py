"""Reads every file of a built site as what it says it is, and says what no text may make of it."""
import csv
import html.parser
import io
import json
import re
import unicodedata
import xml.parsers.expat

# Nothing else may be asked of anywhere.
SCHEMES = ("http:", "https:", "mailto:", "tel:", "webcal:", "data:image/png;base64,", "data:image/svg+xml,")
ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "background", "xlink:href", "srcset", "cite"}
# What Markdown may make of a text that is Markdown.
OF_MARKDOWN = {
    "a", "em", "strong", "code", "pre", "p", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "br", "hr", "img", "sup",
    "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td", "div", "section", "span", "del", "cite", "abbr",
}
OF_CALENDARS = {
    "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "DTEND",
    "SUMMARY", "DESCRIPTION", "URL", "TRANSP", "STATUS", "CATEGORIES", "LAST-MODIFIED",
}
OF_DRAWINGS = {
    "svg", "title", "desc", "rect", "g", "text", "tspan", "path", "circle", "line", "polyline", "polygon", "ellipse",
    "style", "defs", "linearGradient", "radialGradient", "stop", "use", "clipPath",
}


class Markup(html.parser.HTMLParser):
    """The tags of a page with the names of their attributes, its scripts, and what could run or be fetched."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.shapes, self.faults, self.scripts, self.open = set(), [], [], None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.open = tag
        named = dict(attributes)
        self.shapes.add(tag)
        if tag == "script":
            if named.get("type") == "application/ld+json":
                self.scripts.append("")
                self.open = "data"
            elif not re.fullmatch(r"(\.\./|/|[a-z]+/)*assets/[a-z-]+\.js", named.get("src") or ""):
                self.faults.append(f"a script of its own: {attributes}")
        if tag in ("iframe", "object", "embed", "base", "applet", "frame", "style") or "http-equiv" in named:
            self.faults.append(f"<{tag}> {attributes}")
        for name, value in attributes:
            self.shapes.add(f"{tag} {name}")
            if name.startswith("on") or name in ("style", "srcdoc", "autofocus", "formaction"):
                self.faults.append(f"{tag} {name}={value}")
            if name in ADDRESSES and not is_address(value or "", to_elsewhere=tag in ("a", "link")):
                self.faults.append(f"{tag} {name}={value}")

    def handle_data(self, data):
        if self.open == "data":
            self.scripts[-1] += data

    def handle_endtag(self, tag):
        self.open = None


def is_address(text, to_elsewhere):
    """Whether an address is within the site, or, for a link, of a kind that shows something of somebody else's."""
    text = "".join(sign for sign in text if ord(sign) > 32)
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text):
        return text.lower().startswith(SCHEMES if to_elsewhere else SCHEMES[5:])
    return to_elsewhere or not re.match(r"[/\\]{2}", text)


def judge(path, content, shapes):
    """What is wrong with a file; `shapes` are the tags and attributes of the same site with plain texts."""
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        return [f"not UTF-8: {error}"] if not path.endswith((".png", ".pdf", ".jpg", ".gz", ".br")) else []
    faults = [f"control character {ord(sign):#x}" for sign in sorted(set(text)) if is_control(sign)]
    kind = path.rsplit(".", 1)[-1]
    try:
        faults += {
            "html": page, "svg": drawing, "json": data, "xml": feed, "csv": table, "ics": calendar, "js": shard,
        }.get(kind, lambda *_: [])(path, text, shapes)
    except (ValueError, csv.Error, xml.parsers.expat.ExpatError) as error:
        faults.append(f"cannot be read: {error}")
    return faults


def is_control(sign):
    return unicodedata.category(sign) == "Cc" and sign not in "\n\r\t"


def page(path, text, shapes):
    markup = Markup(text)
    for script in markup.scripts:
        json.loads(script)
    unknown = {shape for shape in markup.shapes - shapes if shape.split()[0] not in OF_MARKDOWN}
    return markup.faults + [f"markup that plain texts do not make: {sorted(unknown)[:5]}"] * bool(unknown)


def drawing(path, text, shapes):
    faults = []
    def start(name, attributes):
        if name not in OF_DRAWINGS:
            faults.append(f"<{name}>")
        for key, value in attributes.items():
            if key.startswith("on") or "href" in key and not value.startswith("#") or "url(" in value and "url(#" not in value:
                faults.append(f"{name} {key}={value}")
    read_xml(text, start)
    return faults


def feed(path, text, shapes):
    faults, inside = [], []
    def start(name, attributes):
        if attributes.get("type") == "html":
            inside.append("")
        for key in ("href", "src"):
            if key in attributes and not is_address(attributes[key], to_elsewhere=True):
                faults.append(f"{name} {key}={attributes[key]}")
        if "html" in name or name == "script":
            faults.append(f"<{name}>")
    def words(data):
        if inside:
            inside[-1] += data
    read_xml(text, start, words)
    for content in inside:
        faults += Markup(content).faults
    return faults


def read_xml(text, start, words=None):
    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = True
    def refuse(*what):
        raise ValueError(f"a declaration: {what[:2]}")
    parser.StartElementHandler, parser.CharacterDataHandler = start, words
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = parser.StartCdataSectionHandler = refuse
    parser.ProcessingInstructionHandler = refuse
    parser.Parse(text.encode(), True)


def data(path, text, shapes):
    def refuse(name):
        raise ValueError(f"{name} is no number in JSON")
    json.loads(text, parse_constant=refuse)
    return []


def shard(path, text, shapes):
    if path.startswith("assets/"):
        return []
    match = re.fullmatch(r'placard\((.*)\)\n', text, re.DOTALL)
    if not match or re.search("[\u2028\u2029]|</script", text, re.IGNORECASE):
        return ["not a call with data alone"]
    try:
        name = json.loads("[" + match.group(1) + "]")[0]
    except ValueError:
        return ["not a call with data alone"]
    return [] if name == path[:-3] else [f"data of {name}"]


def table(path, text, shapes):
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), strict=True))
    widths = {len(row) for row in rows}
    faults = [f"rows of {sorted(widths)} cells"] if len(widths) > 1 else []
    return faults + [f"a cell that is a formula: {cell[:60]!r}" for row in rows for cell in row if is_formula(cell)]


def is_formula(cell):
    """Whether a spreadsheet program would work a cell out; minus and plus before a number are that number's."""
    return bool(re.match("[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]", cell)) and not re.fullmatch(r"[+-]?[\d.,]+%?|-", cell)


def calendar(path, text, shapes):
    faults, depth = [], []
    if re.search("(?<!\r)\n", text) or not text.endswith("\r\n"):
        faults.append("lines without their ends")
    lines = text.split("\r\n")[:-1]
    if any(len(line.encode()) > 75 for line in lines):
        faults.append("a line of more than 75 bytes")
    for line in re.sub("\r\n[ \t]", "", text).split("\r\n")[:-1]:
        name, _, value = line.partition(":")
        if name.split(";")[0] not in OF_CALENDARS or "\n" in line or "\r" in line:
            faults.append(f"a line of its own: {line[:60]!r}")
        if name == "BEGIN":
            depth.append(value)
        elif name == "END" and (not depth or depth.pop() != value):
            faults.append(f"{value} ends what did not begin")
        if name in ("BEGIN", "END") and value not in ("VCALENDAR", "VEVENT"):
            faults.append(f"a part that is no event: {value[:40]}")
    return faults + (["parts without an end"] if depth else [])
