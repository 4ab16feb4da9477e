"""Headers of mails that programs write and people do not, in small letters."""

from __future__ import annotations

MACHINE_HEADERS = frozenset({b"message-id", b"received", b"mime-version", b"return-path", b"x-mailer"})
