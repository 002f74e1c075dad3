"""Medians of what was measured, by size, place and step."""
import statistics

PLACES = ('disk', 'tmpfs')


class Summary:
    """The results of `run.py` as medians."""

    def __init__(self, results):
        # Sizes in their order, whatever the order in which they were measured.
        self.sizes = dict(sorted(results['sizes'].items(), key=lambda size: size[1]['areas']))
        self.groups = {}
        for run in results['runs']:
            run = run | {'cpu': run['user'] + run['system']}
            self.groups.setdefault((run['size'], run['place'], run['step']), []).append(run)

    def runs(self, size, place, step):
        return self.groups.get((size, place, step), [])

    def has(self, size, place):
        return any(key[:2] == (size, place) for key in self.groups)

    def median(self, size, place, step, what='wall'):
        """The median of a figure over all rounds; nothing where the step was not run."""
        runs = self.runs(size, place, step)
        return statistics.median(run[what] for run in runs) if runs else None

    def span(self, size, place, step, what='wall'):
        values = [run[what] for run in self.runs(size, place, step)]
        return min(values), max(values)

    def most(self, size, place, step, what):
        return max(run[what] for run in self.runs(size, place, step))

    def ratio(self, size, place, step, other, what='wall'):
        """How many times as much one step took as another."""
        first, second = self.median(size, place, step, what), self.median(size, place, other, what)
        return first / second if first is not None and second else None

    def each_page(self, size, place, step):
        """Milliseconds for each page that the step made."""
        runs = self.runs(size, place, step)
        return 1000 * self.median(size, place, step) / runs[0]['pages'] if runs else None
