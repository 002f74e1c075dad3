"""Every field of a site's files that takes text, and copies of the site with other texts in them.

Fields are found in the files themselves, so that a new key of a golden site is attacked without being listed here:
scalars of YAML (settings, front matter, fences, words), cells and headers of CSV, cells of workbooks, strings of GeoJSON,
words and addresses in Markdown, and names of files, which are changed where they are named as well.
"""
import csv
import dataclasses
import io
import json
import posixpath
import re
import zipfile
from xml.sax.saxutils import escape

import yaml

WORDS = re.compile(r"[A-Za-z][A-Za-z,.' -]{4,}[A-Za-z.]")
ADDRESS = re.compile(r"\]\(([^)\s]+)(?=[)\s])")


@dataclasses.dataclass
class Field:
    path: str
    kind: str
    # Where it is in its file and, where it is named, in others: path, start, end, and how it is written there.
    places: list
    # What it says.
    original: str = ""


class Site:
    """The files of a site below its root, with what can be changed in them."""

    def __init__(self, files, sheets=()):
        self.files = files
        # Tables that are written as workbooks, by their path.
        self.sheets = dict(sheets)
        self.fields = []
        self.scalars, self.addresses = {}, {}
        # Tables come last, since others name their columns.
        for path, text in sorted(files.items(), key=lambda file: (file[0].endswith(".csv"), file[0])):
            if isinstance(text, str):
                self.find(path, text)
        for path, rows in sorted(self.sheets.items()):
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    if cell:
                        self.fields.append(Field(path, "cell of a workbook", [(path, row, column, "sheet")], cell))
                        self.link(self.fields[-1])
        for path in sorted(files):
            if re.search(r"/(pictures|documents)/", path):
                self.name(path)

    # What is found

    def find(self, path, text):
        if path.endswith((".yml", ".yaml")):
            self.yaml(path, text, 0)
        elif path.endswith(".md"):
            self.markdown(path, text)
        elif path.endswith(".csv"):
            self.csv(path, text)
        elif path.endswith((".geojson", ".json")):
            for match in re.finditer(r'"properties": \{[^}]*\}', text):
                for value in re.finditer(r':\s*("(?:[^"\\]|\\.)*")', match.group()):
                    start = match.start() + value.start(1)
                    self.add(path, "property of an outline", start, start + len(value.group(1)), "yaml")

    def add(self, path, kind, start, end, form):
        self.fields.append(Field(path, kind, [(path, start, end, form)], self.files[path][start:end]))

    def yaml(self, path, text, offset):
        def walk(node):
            if isinstance(node, yaml.ScalarNode):
                place = (path, offset + node.start_mark.index, offset + node.end_mark.index, "yaml")
                if node.style in ("|", ">") or not node.value:
                    return
                self.scalars.setdefault((path, node.value), []).append(place)
                self.fields.append(Field(path, "value in YAML", [place], node.value))
            for child in node.value if isinstance(node, (yaml.SequenceNode, yaml.MappingNode)) else ():
                walk(child[1] if isinstance(child, tuple) else child)
        node = yaml.compose(text)
        if node:
            walk(node)

    def markdown(self, path, text):
        body = 0
        if text.startswith("---\n"):
            end = text.index("\n---", 4)
            self.yaml(path, text[4:end + 1], 4)
            body = end + 4
        fences = [match.span(1) for match in re.finditer(r"^```\w+\n(.*?)^```", text[body:], re.MULTILINE | re.DOTALL)]
        for start, end in fences:
            self.yaml(path, text[body + start:body + end], body + start)
        addresses = [match.span(1) for match in ADDRESS.finditer(text, body)]
        for start, end in addresses:
            self.addresses.setdefault((path, text[start:end]), []).append((path, start, end, "address"))
            self.add(path, "address in Markdown", start, end, "address")
        # What plans are written with: headings, and names of fields before colons.
        keys = [match.span() for match in re.finditer(r"(?m)^### .*$|[A-Za-z][A-Za-z, ]*:", text) if "/plans/" in path]
        taken = keys + addresses + [(body + start - 10, body + end + 3) for start, end in fences]
        for match in WORDS.finditer(text, body):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                self.add(path, "words in Markdown", *match.span(), "line")

    def csv(self, path, text):
        place, is_first = 0, True
        for line in text.split("\n"):
            column = 0
            for match in re.finditer(r'(?:^|,)("(?:[^"]|"")*"|[^,"\r]*)', line.lstrip("\ufeff")):
                start = place + (len(line) - len(line.lstrip("\ufeff"))) + match.start(1)
                name = match.group(1)
                if column or name:
                    field = Field(path, "cell of a table", [(path, start, start + len(name), "csv")], name.strip('"'))
                    self.fields.append(field)
                    self.link(field)
                column += 1
            place += len(line) + 1

    def link(self, field):
        """Makes a cell that another file names as a column one field with its name there."""
        for (path, value), places in self.scalars.items():
            if value == field.original and path.endswith(".md") and posixpath.basename(field.path) in self.files[path]:
                field.kind = "header of a table"
                field.places += places
                self.fields = [other for other in self.fields if other is field or other.places[0] not in places]

    def name(self, path):
        named = [
            place for (other, value), places in [*self.scalars.items(), *self.addresses.items()] for place in places
            if posixpath.normpath(posixpath.join(posixpath.dirname(other), value)) == path
        ]
        if named:
            self.fields.append(Field(path, "name of a file", [(path, 0, 0, "name"), *named]))

    # What is written

    def written(self, texts):
        """The files with other texts in some fields, by the fields' numbers, and where each came to be."""
        edits, names, cells = {}, {}, {}
        for number, text in texts.items():
            field = self.fields[number]
            if field.kind == "name of a file":
                text = file_name(text, field.path)
                names[field.path] = posixpath.join(posixpath.dirname(field.path), text)
            for path, start, end, form in field.places:
                if form == "sheet":
                    cells.setdefault(path, {})[(start, end)] = (text, number)
                elif form != "name":
                    base = text
                    if field.kind == "name of a file":
                        old = next(value for (_, value), places in [*self.scalars.items(), *self.addresses.items()]
                                   if (path, start, end, form) in places)
                        base = posixpath.join(posixpath.dirname(old), text)
                    edits.setdefault(path, []).append((start, end, written(base, form), number))
        files, spans = {}, []
        for path, text in self.files.items():
            if path in edits:
                text, own = edited(text, sorted(edits[path]))
                spans += [(path, *span) for span in own]
            files[names.get(path, path)] = text
        for path, rows in self.sheets.items():
            rows = [list(row) for row in rows]
            for (row, column), (text, number) in cells.get(path, {}).items():
                rows[row][column] = text
                spans.append((path, row + 1, column + 1, row + 1, column + 1, number))
            files[path] = workbook(rows)
        return files, spans


def file_name(text, path):
    stem = re.sub(r"[/\0\r\n]", "", text).encode()[:80].decode(errors="ignore")
    return stem + posixpath.splitext(path)[1]


def written(text, form):
    """A text as it stands in a file of a kind."""
    line = re.sub(r"[\r\n]+", " ", text)
    if form == "yaml":
        return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f").replace("\x9b", "\\u009b")
    if form == "csv":
        return '"' + text.replace('"', '""') + '"'
    if form == "address":
        return "<" + line.replace("<", "%3C").replace(">", "%3E") + ">"
    return line


def edited(text, edits):
    """A text with others in the place of parts, and the lines and columns (in bytes) where those came to be."""
    parts, spans, place, end_of_last = [], [], [1, 1], 0

    def add(piece):
        lines = piece.encode().replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        place[:] = [place[0] + len(lines) - 1, len(lines[-1]) + (place[1] if len(lines) == 1 else 1)]
        parts.append(piece)

    for start, end, new, number in edits:
        if start < end_of_last:
            continue
        add(text[end_of_last:start])
        before = tuple(place)
        add(new)
        spans.append((*before, *place, number))
        end_of_last = end
    parts.append(text[end_of_last:])
    return "".join(parts), spans


def rows_of(text):
    return list(csv.reader(io.StringIO(text.lstrip("\ufeff"))))


def workbook(rows):
    """A workbook with one sheet of texts and numbers."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006/relationships"

    def cell(row, column, text):
        name = f"{chr(65 + column)}{row + 1}"
        if re.fullmatch(r"-?\d+(\.\d+)?", text):
            return f'<c r="{name}"><v>{text}</v></c>'
        # XML has no control characters; a workbook writes them as _x001B_.
        text = re.sub(r"[\0-\x08\x0b\x0c\x0e-\x1f]", lambda match: f"_x{ord(match.group()):04X}_", text)
        return f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'

    sheet = "".join(
        f'<row r="{row + 1}">' + "".join(cell(row, column, text) for column, text in enumerate(cells)) + "</row>"
        for row, cells in enumerate(rows)
    )
    parts = {
        "[Content_Types].xml":
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels":
            f'<Relationships xmlns="{packages}"><Relationship Id="r1" Type="{documents}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml":
            f'<workbook xmlns="{main}" xmlns:r="{documents}"><sheets>'
            '<sheet name="Figures" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
            f'<Relationships xmlns="{packages}"><Relationship Id="r1" Type="{documents}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)
    return file.getvalue()
