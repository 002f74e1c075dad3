#!/usr/bin/env python3
"""Says how much of the visible text of Placard's pages is in Hugo's, in the same order, and how their sizes compare.

  compare.py PLACARD HUGO      two folders with pages SLUG/index.html; those in both are compared
"""
import difflib
import json
import os
import sys
from html.parser import HTMLParser

UNSEEN = {'head', 'script', 'style', 'svg', 'template'}


class Words(HTMLParser):
    """The words of a page that a reader sees or hears, in order."""

    def __init__(self, markup):
        super().__init__()
        self.depth, self.words = 0, []
        self.feed(markup)

    def handle_starttag(self, tag, attributes):
        self.depth += tag in UNSEEN

    def handle_endtag(self, tag):
        self.depth -= tag in UNSEEN

    def handle_data(self, data):
        if not self.depth:
            self.words += data.split()


def read(folder, slug):
    with open(os.path.join(folder, slug, 'index.html'), encoding='utf-8') as file:
        return file.read()


def compare(placard, hugo):
    """The least share of Placard's words found in Hugo's page, over all pages, and the bytes of both."""
    slugs = sorted(set(os.listdir(placard)) & set(os.listdir(hugo)))
    if not slugs:
        raise ValueError(f'{placard} and {hugo} have no page in common')
    shares, bytes_placard, bytes_hugo = [], 0, 0
    for slug in slugs:
        first, second = read(placard, slug), read(hugo, slug)
        words, others = Words(first).words, Words(second).words
        same = difflib.SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
        shares.append(sum(block.size for block in same) / len(words))
        bytes_placard, bytes_hugo = bytes_placard + len(first.encode()), bytes_hugo + len(second.encode())
    return {'pages': len(slugs), 'least_share': round(min(shares), 5), 'mean_share': round(sum(shares) / len(shares), 5),
            'placard_page': bytes_placard // len(slugs), 'hugo_page': bytes_hugo // len(slugs)}


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(json.dumps(compare(sys.argv[1], sys.argv[2])))
