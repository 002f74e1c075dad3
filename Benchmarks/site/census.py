#!/usr/bin/env python3
"""Counts the files of a folder, and those written since a time in nanoseconds: census.py FOLDER SINCE"""
import json
import os
import sys

# The clock that the kernel stamps files with may lag behind by one tick.
TICK = 20_000_000


def census(folder, since):
    counts = {'files': 0, 'pages': 0, 'bytes': 0, 'written': 0}
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                    continue
                facts = entry.stat(follow_symlinks=False)
                counts['files'] += 1
                counts['pages'] += entry.name.endswith('.html')
                counts['bytes'] += facts.st_size
                counts['written'] += facts.st_ctime_ns >= since - TICK
    return counts


if __name__ == '__main__':
    print(json.dumps(census(sys.argv[1], int(sys.argv[2]))))
