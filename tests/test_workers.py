"""All work is done, even when workers die, hang or fail."""

from __future__ import annotations

import faulthandler
import os
import signal
import struct
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from cxfocus.workers import NoAnswer, Patience, Work, answers_to


def questions(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    return ((number, number) for number in numbers)


def squares() -> Callable[[int], int]:
    return lambda number: number * number


def ends_itself(how: Callable[[], Any], on: int) -> Callable[[int], int]:
    def answer(number: int) -> int:
        if number == on:
            how()
        return number * number

    return answer


def die(number: signal.Signals) -> None:
    faulthandler.disable()  # the handler of pytest would print it
    os.kill(os.getpid(), number)


@pytest.mark.parametrize("processes", [1, 2, 5])
@pytest.mark.parametrize("items", [0, 1, 15, 16, 17, 200])
def test_every_item_has_its_answer(processes: int, items: int) -> None:
    answers = dict(answers_to(questions(range(items)), Work(squares, processes)))
    assert answers == {number: number * number for number in range(items)}


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(
    ("how", "words"),
    [
        (partial(die, signal.SIGSEGV), "SIGSEGV"),
        (partial(die, signal.SIGKILL), "SIGKILL, as happens when the memory is full"),
        (partial(os._exit, 7), "exit code 7"),
    ],
)
@pytest.mark.parametrize("processes", [1, 3])
def test_who_kills_its_worker_is_known_and_the_rest_goes_on(how: Callable[[], Any], words: str, processes: int) -> None:
    answers = dict(answers_to(questions(range(100)), Work(partial(ends_itself, how, 37), processes)))
    lost = answers.pop(37)
    assert isinstance(lost, NoAnswer)
    assert words in lost.reason
    assert answers == {number: number * number for number in range(100) if number != 37}


def dies_once(mark: Path) -> Callable[[int], int]:
    def answer(number: int) -> int:
        if number == 5 and not mark.exists():
            mark.touch()
            os._exit(1)
        return number

    return answer


def test_an_accident_loses_nothing(tmp_path: Path) -> None:
    answers = dict(answers_to(questions(range(30)), Work(partial(dies_once, tmp_path / "died"), 2)))
    assert answers == {number: number for number in range(30)}


def sleeps() -> Callable[[int], int]:
    def answer(number: int) -> int:
        if number == 3:
            time.sleep(60)
        return number

    return answer


def test_who_takes_too_long_is_given_up() -> None:
    answers = dict(answers_to(questions(range(40)), Work(sleeps, 2, Patience(0.5, time.monotonic))))
    assert answers.pop(3) == NoAnswer("took longer than 0.5 s", late=True)
    assert answers == {number: number for number in range(40) if number != 3}


def fails() -> Callable[[int], int]:
    return lambda number: 1 // (number - 7)


def test_an_error_of_ours_is_raised_where_it_can_be_worded() -> None:
    with pytest.raises(ZeroDivisionError):
        list(answers_to(questions(range(40)), Work(fails, 2)))


def echo() -> Callable[[bytes], bytes]:
    return lambda data: data * 2


def test_long_items_and_long_answers_do_not_wait_for_each_other() -> None:
    items = [bytes([number]) * 500_000 for number in range(40)]
    assert sorted(answer for _, answer in answers_to(enumerate(items), Work(echo, 2))) == [item * 2 for item in items]


def test_workers_end_with_who_asked() -> None:
    answers = answers_to(questions(range(1_000_000)), Work(squares, 2))
    next(answers)
    answers.close()  # type: ignore[attr-defined]
    from multiprocessing import active_children

    assert active_children() == []


def prepares_slowly() -> Callable[[int], int]:
    time.sleep(0.8)
    return lambda number: number


def test_preparing_is_not_the_fault_of_the_first_item() -> None:
    answers = dict(answers_to(questions(range(20)), Work(prepares_slowly, 2, Patience(0.4, time.monotonic))))
    assert answers == {number: number for number in range(20)}


def cut_short() -> Callable[[int], int]:
    def answer(number: int) -> int:
        if number == 4:  # a header that announces 1,000 bytes, and ten of them
            os.write(sys._getframe(1).f_locals["line"].fileno(), struct.pack("!i", 1_000) + b"x" * 10)
            os._exit(1)
        return number

    return answer


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of another kind")
def test_an_answer_cut_in_the_middle_costs_one_item() -> None:
    answers = dict(answers_to(questions(range(10)), Work(cut_short, 1)))
    assert isinstance(answers.pop(4), NoAnswer)
    assert answers == {number: number for number in range(10) if number != 4}


def test_of_few_items_few_are_dealt_together() -> None:
    assert [Work(squares, 2, items=count).batch_size for count in (1, 33, 64, 10_000)] == [1, 2, 4, 16]
    assert Work(squares, 2).batch_size == 16
    assert sorted(answers_to(questions(range(20)), Work(squares, 2, items=20))) == [(n, n * n) for n in range(20)]
