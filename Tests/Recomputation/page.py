"""A page of a built site as a tree of elements."""

import html.parser
import re

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Node:
    def __init__(self, tag, attributes, parent):
        self.tag, self.parent, self.children = tag, parent, []
        self.attributes = {name: value or "" for name, value in attributes}
        self.classes = self.attributes.get("class", "").split()

    def all(self, tag, name=None):
        """The elements inside with a tag and a class, in order."""
        for child in self.children:
            if isinstance(child, Node):
                if child.tag == tag and (name is None or name in child.classes):
                    yield child
                yield from child.all(tag, name)

    def first(self, tag, name=None):
        return next(self.all(tag, name), None)

    def text(self, without=()):
        """What readers see of it, but for the parts with some classes."""
        if {"visually-hidden", *without} & set(self.classes):
            return ""
        parts = [child if isinstance(child, str) else child.text(without) for child in self.children]
        return re.sub(r"\s+", " ", "".join(parts))

    def numbers(self, without=("quiet",)):
        """The numbers in it as text: `24.3` and `23.5`, without signs of thousands."""
        found = re.findall(r"[−-]?\d[\d,]*(?:\.\d+)?", self.text(without))
        return [text.replace(",", "").replace("−", "-") for text in found]

    @property
    def id(self):
        return self.attributes.get("id", "")


class PageParser(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.page = self.open = Node("", (), None)
        self.feed(text)

    def handle_startendtag(self, tag, attributes):
        self.open.children.append(Node(tag, attributes, self.open))

    def handle_starttag(self, tag, attributes):
        self.handle_startendtag(tag, attributes)
        if tag not in VOID:
            self.open = self.open.children[-1]

    def handle_endtag(self, tag):
        if tag == self.open.tag:
            self.open = self.open.parent

    def handle_data(self, data):
        self.open.children.append(data)
