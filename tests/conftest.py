"""What holds for all tests: time is measured in benchmarks, so no random example fails for being slow."""

from hypothesis import settings

settings.register_profile("untimed", parent=settings.default, deadline=None)
settings.load_profile("untimed")
