"""The modules of Package.swift, as other scripts ask for them."""
import json
import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def targets():
    """Each target of the package: its name, kind, folder, and the names of the modules that its row allows.

    What the package is built with, in Plugins, is no part of it.
    """
    described = subprocess.run(
        ['swift', 'package', 'dump-package'], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    rows = []
    for target in json.loads(described)['targets']:
        if target['type'] == 'plugin' or (target.get('path') or '').startswith('Plugins/'):
            continue
        allowed = []
        for dependency in target['dependencies']:
            (reference,) = [value for key, value in dependency.items() if key in ('byName', 'target', 'product')]
            allowed.append(reference[0])
        folder = target.get('path') or ('Tests/' if target['type'] == 'test' else 'Sources/') + target['name']
        rows.append({'name': target['name'], 'kind': target['type'], 'folder': folder, 'imports': sorted(allowed)})
    return rows
