"""`python -m cxfocus` and the installed command."""

from __future__ import annotations

import errno
import gc
import sys

from cxfocus.cli import exits

#: What a stream says that can take no more.
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


def main() -> None:
    """Run the command line; what nobody foresaw is our bug and ends with 70."""
    # Values are many and have no cycles, so looking for cycles every 700 values is work for nothing.
    gc.set_threshold(100_000, 20, 100)
    try:
        from cxfocus.cli.app import program

        program()()
    except KeyboardInterrupt:
        sys.exit(exits.INTERRUPTED)
    except OSError as error:
        if error.errno not in _FULL or error.filename is not None:
            _report_bug(error)
        # `--help` is written before a command could see to it.
        exits.drop_output()
        exits.say(f"standard output cannot be written: {error.strerror}")
        sys.exit(exits.USAGE)
    except Exception as error:  # noqa: BLE001  the last resort, so that no traceback meets a user
        _report_bug(error)
    finally:
        # The interpreter looks for cycles once more when it ends: an eighth of a short run, for memory that is given
        # back anyway.
        gc.freeze()


def _report_bug(error: Exception) -> None:
    import os
    import traceback

    if os.environ.get("CXFOCUS_TRACEBACK"):
        traceback.print_exc()
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{os.path.basename(frame.filename)}:{frame.lineno}"  # noqa: PTH119
    exits.say(f"a bug of ours: {type(error).__name__}: {error} ({place})")
    exits.say("please report it; CXFOCUS_TRACEBACK=1 prints the details a report needs")
    sys.exit(exits.OUR_BUG)


if __name__ == "__main__":
    main()
