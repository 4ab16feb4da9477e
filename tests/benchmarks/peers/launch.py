"""Run one command; print its exit code, wall seconds, CPU seconds and peak memory (KB).

    python -I -S launch.py OUTPUT ERRORS COMMAND...

A bare process of its own, because a process is charged with the memory of the
one that started it: nothing smaller than this can be seen.
"""

import os
import sys
import time


def main() -> None:
    output, errors, *command = sys.argv[1:]
    new_file = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_OPEN, 1, output, new_file, 0o600), (os.POSIX_SPAWN_OPEN, 2, errors, new_file, 0o600)]
    began = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - began
    kilobytes = usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    print(os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime, kilobytes)


if __name__ == "__main__":
    main()
