"""What holds for all tests: time is measured in benchmarks, so no random example fails for being slow."""

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.readers.prose.cases")

settings.register_profile("untimed", parent=settings.default, deadline=None)
settings.load_profile("untimed")
