"""Work distributed to several processes; if one dies, only the item it was working on can be lost."""

from __future__ import annotations

import gc
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice, starmap
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

#: Items sent to a worker together, which hides the time a message takes; and the fewest batches for each worker: of few
#: items fewer are sent together, so that no worker is left alone with the last ones.
_DEALT = 16
_DEALS = 8
#: Attempts at an item: a worker may die once by accident (another program took the memory); the second time the item is
#: the cause.
_TRIES = 2
#: Forking is safe without threads, and passes on all that is loaded; other systems do not always offer it.
_FORKS = sys.platform == "linux"


class NoAnswer(NamedTuple):
    """The reason why there is no answer; `late` if the time was up."""

    reason: str
    late: bool = False


class Patience(NamedTuple):
    """The time that one item may take, in seconds of `clock`, without the time a process takes to prepare."""

    seconds: float
    clock: Callable[[], float]


class Work(NamedTuple):
    """`prepare` is called once in every process and returns the function that answers a question.

    `items` is the number of items to come, if it is known.
    """

    prepare: Callable[[], Callable[..., Any]]
    processes: int
    patience: Patience | None = None
    items: int | None = None

    @property
    def batch_size(self) -> int:
        """Return the number of items to send to a process together."""
        return _DEALT if self.items is None else max(1, min(_DEALT, self.items // (_DEALS * self.processes)))


def answers_to(items: Iterable[tuple[Any, Any]], work: Work) -> Iterator[tuple[Any, Any]]:
    """Yield each item with its answer, or with `NoAnswer`, in the order in which answers arrive.

    Each item comes with the question for a process; the item itself stays here. Items are taken a few at a time, and
    an answer is sent as soon as it is ready: if this program is killed, it loses one item for each process. An
    exception from `prepare` or its function is raised here.
    """
    workers = _Workers(work, iter(items))
    try:
        yield from workers.answers()
    finally:
        workers.end()


class _Ready(NamedTuple):
    """The message that a process has prepared, and begins with its items."""


class _SentItem(NamedTuple):
    item: Any
    question: Any
    tries: int = 1


class _Worker:
    """A process, our end of its pipe, and the items it has not answered, of which the first was begun at `since`.

    `since` is None while it prepares.
    """

    def __init__(self, process: BaseProcess, line: Connection) -> None:
        self.process = process
        self.line = line
        self.dealt: deque[_SentItem] = deque()
        self.since: float | None = None


class _Workers:
    def __init__(self, work: Work, items: Iterator[tuple[Any, Any]]) -> None:
        self._work = work
        self._items = items
        self._again: deque[_SentItem] = deque()
        self._workers: list[_Worker] = []

    def answers(self) -> Iterator[tuple[Any, Any]]:
        for _ in range(self._work.processes):
            self._deal(self._hire())
        while busy := [worker for worker in self._workers if worker.dealt]:
            ready = wait([worker.line for worker in busy], self._first_deadline(busy))
            for worker in busy:
                if worker.line in ready:
                    yield from self._hear(worker)
                elif self._first_deadline([worker]) == 0.0:
                    yield from self._lose(worker, self._late(), _TRIES)

    def end(self) -> None:
        for worker in self._workers:
            worker.line.close()
            if worker.dealt:  # it may be waiting for a pipe that nobody writes to
                worker.process.kill()
        for worker in self._workers:
            worker.process.join()

    def _hire(self) -> _Worker:
        context: Any = get_context("fork" if _FORKS else "spawn")
        ours, theirs = context.Pipe()
        # A forked process also holds our ends of all pipes; until it closes them, the others do not notice that we are
        # gone.
        inherited = [ours, *(worker.line for worker in self._workers)] if _FORKS else []
        process = context.Process(target=_answer, args=(theirs, inherited, self._work.prepare, gc.get_threshold()))
        process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours))
        return self._workers[-1]

    def _deal(self, worker: _Worker) -> None:
        """Send items to a worker that has answered everything, so that never both sides wait for the other to read."""
        if self._again:  # alone, so that the cause of a second death is certain
            worker.dealt.append(self._again.popleft())
        else:
            worker.dealt.extend(starmap(_SentItem, islice(self._items, self._work.batch_size)))
        if worker.since is not None:
            worker.since = self._now()
        if worker.dealt:
            with suppress(BrokenPipeError, ConnectionResetError):  # it is dead; `_hear` will notice
                worker.line.send([dealt.question for dealt in worker.dealt])

    def _hear(self, worker: _Worker) -> Iterator[tuple[Any, Any]]:
        try:
            answer = worker.line.recv()
        except (EOFError, OSError):  # an answer cut in the middle is a plain OSError
            worker.process.join()
            yield from self._lose(worker, NoAnswer(_ending(worker.process.exitcode)), worker.dealt[0].tries)
            return
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, _Ready):
            worker.since = self._now()
            return
        item = worker.dealt.popleft().item
        worker.since = self._now()
        if not worker.dealt:
            self._deal(worker)
        yield item, answer

    def _lose(self, worker: _Worker, why: NoAnswer, tries: int) -> Iterator[tuple[Any, Any]]:
        """Replace a worker. Its unbegun items go to the new one, and the item in work too if it may be tried again."""
        worker.process.kill()
        worker.process.join()
        worker.line.close()
        self._workers.remove(worker)
        lost = worker.dealt.popleft()
        self._again.extend(worker.dealt)
        if tries < _TRIES:
            self._again.append(lost._replace(tries=tries + 1))
        self._deal(self._hire())
        if tries >= _TRIES:
            yield lost.item, why

    def _first_deadline(self, workers: Iterable[_Worker]) -> float | None:
        """Return the seconds until the time of the first of them is up; None without a time limit."""
        patience = self._work.patience
        if patience is None:
            return None
        begun = [worker.since for worker in workers if worker.since is not None]
        return max(0.0, min(begun) + patience.seconds - patience.clock()) if begun else None

    def _late(self) -> NoAnswer:
        seconds = self._work.patience.seconds if self._work.patience else 0.0
        return NoAnswer(f"took longer than {seconds:g} s", late=True)

    def _now(self) -> float:
        return self._work.patience.clock() if self._work.patience else 0.0


def _ending(exit_code: int | None) -> str:
    """Return how a process ended, in words."""
    if exit_code is not None and exit_code < 0:
        with suppress(ValueError):
            name = signal.Signals(-exit_code).name
            memory = ", as happens when the memory is full" if name == "SIGKILL" else ""
            return f"the process that read it was ended by {name}{memory}"
    return f"the process that read it ended by itself (exit code {exit_code})"


def _answer(
    line: Connection,
    inherited: list[Connection],
    prepare: Callable[[], Callable[..., Any]],
    thresholds: tuple[int, int, int],
) -> None:
    """Answer questions until the pipe is closed: all that a worker process does."""
    gc.set_threshold(*thresholds)  # ours; a spawned process would begin with Python's own
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends this process
    for other in inherited:
        other.close()
    with suppress(EOFError, ConnectionResetError, BrokenPipeError):
        try:
            answer = prepare()
            line.send(_Ready())
            while True:
                for question in line.recv():
                    line.send(answer(question))
        except (EOFError, ConnectionResetError, BrokenPipeError):
            raise
        except Exception as error:  # noqa: BLE001  raised in the parent, which reports it
            line.send(error)
