"""Makes the folders of templates that builds are measured with: Placard's own, the same without charts, and fields."""
import os
import re
import shutil

HERE = os.path.dirname(os.path.abspath(__file__))
CHARTS = re.compile(r'^\{\{\{(?:strip|trend|locator)\}\}\}\n', re.MULTILINE)


def make(source, out):
    """Writes `full`, `plain` and `fields` into `out`, each with a folder Templates for `placard --templates`."""
    for kind in ('full', 'plain', 'fields'):
        shutil.copytree(os.path.join(source, 'Templates'), os.path.join(out, kind, 'Templates'))
    leave_out_charts(os.path.join(out, 'plain', 'Templates', 'partials', 'card.mustache'), 2)
    leave_out_charts(os.path.join(out, 'plain', 'Templates', 'partials', 'area-head.mustache'), 1)
    shutil.copyfile(os.path.join(HERE, 'fields', 'neighbourhood.mustache'),
                    os.path.join(out, 'fields', 'Templates', 'neighbourhood.mustache'))


def leave_out_charts(path, expected):
    """Takes the charts out of a template; it is an error if there are not as many as expected."""
    with open(path, encoding='utf-8') as file:
        text, count = CHARTS.subn('', file.read())
    if count != expected:
        raise ValueError(f'{path} has {count} charts, not {expected}; templates.py must follow it')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
