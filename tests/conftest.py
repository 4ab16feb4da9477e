"""Fixtures of all tests. Time is measured in benchmarks, so no random example fails because it is slow."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.readers.prose.cases")

settings.register_profile("untimed", parent=settings.default, deadline=None)
settings.load_profile("untimed")

#: Seconds of processor time: several times what such a test takes, and far less than a quadratic reader needs.
_SOON = 8


@pytest.fixture
def ends_soon() -> Iterator[None]:
    """Fail a test that uses more processor time than any linear reader needs, and stop it there."""
    before = signal.signal(signal.SIGPROF, lambda *_: pytest.fail(f"this took more than {_SOON} seconds"))
    signal.setitimer(signal.ITIMER_PROF, _SOON)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)
