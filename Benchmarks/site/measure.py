"""Runs one command and says what it cost."""
import json
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def run(command, log):
    """Wall and processor seconds, peak memory in bytes and exit status of a command; its words go into `log`.

    The peak is what the kernel says of the whole process. It cannot be less than this program's own (`floor`), from
    which the process comes.
    """
    output = (os.POSIX_SPAWN_OPEN, 1, log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    load = os.getloadavg()[0]
    began = time.time_ns()
    start = time.monotonic()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=[output, (os.POSIX_SPAWN_DUP2, 1, 2)])
    _, status, usage = os.wait4(process, 0)
    wall = time.monotonic() - start
    return {'wall': round(wall, 4), 'user': round(usage.ru_utime, 4), 'system': round(usage.ru_stime, 4),
            'peak': usage.ru_maxrss * 1024, 'status': os.waitstatus_to_exitcode(status), 'load': round(load, 2),
            'began': began}


def floor():
    """The least peak memory that `run` can see, in bytes: this program's own."""
    with open('/proc/self/status', encoding='ascii') as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith('VmHWM'))


def census(folder, since):
    """How many files and pages a folder has, of how many bytes, and how many were written since a time in nanoseconds.

    Another process counts, so that this one stays small.
    """
    counted = subprocess.run([sys.executable, '-B', os.path.join(HERE, 'census.py'), folder, str(since)],
                             check=True, capture_output=True, text=True)
    return json.loads(counted.stdout)
