"""Work dealt out to several processes."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def in_processes(function, pages, base):
    """The pages dealt out to as many processes as there are cores, the largest first."""
    count = max(1, min(len(os.sched_getaffinity(0)), len(pages), 8))
    pages = sorted(pages, key=lambda page: -page.path.stat().st_size)
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        work = [pool.submit(function, pages[start::count], base) for start in range(count)]
        return [done.result() for done in work]
