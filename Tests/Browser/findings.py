"""What was found, and how it is told."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

MOST_SHOWN = 12


@dataclass(frozen=True, order=True)
class Finding:
    check: str
    page: str
    rule: str
    element: str


@dataclass
class Report:
    """What the checks looked at and what they found; parts of it are made by several processes and added up."""

    looks: Counter = field(default_factory=Counter)
    findings: list = field(default_factory=list)
    notes: list = field(default_factory=list)

    def look(self, check, count=1):
        self.looks[check] += count

    def find(self, check, page, rule, element=""):
        self.findings.append(Finding(check, page, rule, " ".join(str(element).split())[:300]))

    def note(self, text):
        if text not in self.notes:
            self.notes.append(text)

    def add(self, other):
        self.looks.update(other.looks)
        self.findings += other.findings
        for text in other.notes:
            self.note(text)

    def show(self):
        """One line a check, then what is wrong, each page, rule and element."""
        by_check = defaultdict(set)
        for finding in self.findings:
            by_check[finding.check].add(finding)
        for check in sorted(self.looks):
            found = sorted(by_check[check])
            print(f"{'not ok' if found else 'ok':7}{check}: {self.looks[check]} looked at, {len(found)} found")
            for finding in found[:MOST_SHOWN]:
                print(f"       {finding.page or 'home page'}: {finding.rule}")
                if finding.element:
                    print(f"           {finding.element}")
            if len(found) > MOST_SHOWN:
                print(f"       and {len(found) - MOST_SHOWN} more like these")
        for text in self.notes:
            print(f"note   {text}")
        unlooked = sorted(set(by_check) - set(self.looks))
        for check in unlooked:
            print(f"not ok {check}: reported without being counted")
