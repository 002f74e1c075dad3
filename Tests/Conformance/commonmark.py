#!/usr/bin/env python3
"""Run the CommonMark examples through a renderer and say how many it passes.

Usage: commonmark.py EXAMPLES.json COMMAND [ARGUMENT ...]

EXAMPLES.json is the list published with the CommonMark specification (spec.txt as JSON): objects with
"markdown", "html", "example" and "section". COMMAND reads Markdown from its input and prints HTML; the examples
expect raw HTML to be let through. Where `cmark` is installed, each output is also compared with `cmark --unsafe`.

Exits 0 when the renderer equals `cmark --unsafe` on every example, or, without cmark, when every example passes.
"""

import json
import shutil
import subprocess
import sys


def output(command, markdown):
    done = subprocess.run(command, input=markdown.encode("utf-8"), stdout=subprocess.PIPE, check=True)
    return done.stdout.decode("utf-8")


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8") as file:
        examples = json.load(file)
    command = arguments[1:]
    cmark = shutil.which("cmark")
    passed, failed, different = 0, [], []
    for example in examples:
        html = output(command, example["markdown"])
        if html == example["html"]:
            passed += 1
        else:
            failed.append(example)
        if cmark and html != output([cmark, "--unsafe"], example["markdown"]):
            different.append(example)

    print(f"CommonMark: {passed} of {len(examples)} examples pass")
    for example in failed:
        print(f"  fails: example {example['example']} ({example['section']})")
    if not cmark:
        print("  not compared with cmark, which is not installed")
        return 1 if failed else 0
    print(f"  {len(examples) - len(different)} of {len(examples)} equal to cmark --unsafe")
    for example in different:
        print(f"  differs from cmark: example {example['example']} ({example['section']})")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
