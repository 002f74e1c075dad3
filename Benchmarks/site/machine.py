"""What figures were measured on and with."""
import os
import subprocess


def machine(places):
    """The machine in words: processor, cores, memory, kernel, and the file system of each place."""
    with open('/proc/cpuinfo', encoding='utf-8') as file:
        model = next((line.split(':', 1)[1].strip() for line in file if line.startswith('model name')), 'unknown')
    with open('/proc/meminfo', encoding='ascii') as file:
        memory = int(next(line.split()[1] for line in file if line.startswith('MemTotal')))
    return {'processor': model, 'cores': os.cpu_count(), 'memory': f'{memory / 2**20:.1f} GiB',
            'kernel': f'{os.uname().sysname} {os.uname().release}',
            'places': {name: file_system(folder) for name, folder in places.items()}}


def file_system(folder):
    """The kind of file system that a folder is on: that of the longest mount point above it."""
    folder, found = os.path.realpath(folder), ('', 'unknown')
    with open('/proc/mounts', encoding='utf-8') as file:
        for line in file:
            point, kind = line.split()[1:3]
            inside = folder == point or folder.startswith(point.rstrip('/') + '/')
            if inside and len(point) >= len(found[0]):
                found = (point, kind)
    return found[1]


def versions(placard, hugo, repository):
    return {'placard': said([placard, '--version']), 'source': said(['git', '-C', repository, 'describe', '--always', '--dirty']),
            'swift': said(['swift', '--version']), 'hugo': said([hugo, 'version']) if hugo else 'not run',
            'tar': said(['tar', '--version']), 'python': said(['python3', '--version'])}


def said(command):
    """The first line that a command says; what went wrong where it says none."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return (done.stdout or done.stderr).strip().splitlines()[0]
    except (OSError, subprocess.CalledProcessError, IndexError) as error:
        return f'unknown ({type(error).__name__})'
