"""E-mail (.eml): the words of its sender, without headers, quoted replies and signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cxfocus.errors import Problem, ReadError, Remark
from cxfocus.readers.decode import is_text_encoding
from cxfocus.readers.documents.blocks import Block, Document
from cxfocus.readers.documents.compose import layout_of_document
from cxfocus.readers.documents.mail.headers import MACHINE_HEADERS
from cxfocus.readers.documents.mail.signature import signature_span
from cxfocus.readers.documents.web.page import web_document
from cxfocus.readers.limits import limits_for, refuse_larger
from cxfocus.readers.options import ReadingOptions
from cxfocus.readers.source import Source
from cxfocus.text.expressions import regex
from cxfocus.text.lines import BLANK_LINES
from cxfocus.transcript import Layout, LeftOutRule

if TYPE_CHECKING:
    from email.message import EmailMessage, MIMEPart

_HEAD = 65_536
_HEADERS = regex(rb"(?:From [^\n]*\n)?((?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)+)")
_NAME = regex(rb"^([A-Za-z][A-Za-z0-9-]{0,60}):", re.MULTILINE)
_MBOX = regex(rb"From [^\n]*\n")
_PREFIX = regex(r"(?:(?:re|fwd?|aw|wg|tr|sv)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_SIGNATURE = regex(r"^-- ?$", re.MULTILINE)
#: Here another mail begins, which is repeated to the end.
_REPEATED = regex(
    r"^(?:[-_]{3,} ?(?:Original Message|Forwarded message|Urspr\u00fcngliche Nachricht|Message d'origine) ?[-_]{3,}"
    r"|_{20,}\n(?=From:)|From:[^\n]+\n(?:Sent|Date):[^\n]+\n(?:To|Subject|Cc):)",
    re.MULTILINE | re.IGNORECASE,
)
#: `On Monday Ann Lee wrote:`, on one line or two, and the lines marked as quoted.
_QUOTED = regex(
    r"(?:^On [^\n]{5,200}(?:\n[^\n]{1,200})?\bwrote:[ \t]*\n+|^[^\n]{3,200} schrieb[^\n]{0,100}:[ \t]*\n+)?"
    r"(?:^[ \t]?>[^\n]*(?:\n|\Z))+",
    re.MULTILINE,
)


def is_mail(data: bytes, suffix: str) -> bool:
    """Whether these bytes begin with the headers of a mail; without the suffix `.eml`, one must be from a program."""
    match = _HEADERS.match(data[:_HEAD].replace(b"\r\n", b"\n"))
    if match is None:
        return False
    names = {name.lower() for name in _NAME.findall(match[1])}
    return b"from" in names and (suffix == ".eml" or bool(names & MACHINE_HEADERS))


def read_mail(source: Source, options: ReadingOptions) -> Layout:
    """Return the layout of a mail; raise `ReadError` if it has no text."""
    refuse_larger(len(source.data), limits_for(options.max_size).mail, source.path)
    try:
        return layout_of_document(_document(_message(source.data)), "eml", options)
    except ReadError as error:
        raise error.at(source.path) from None


def _message(data: bytes) -> EmailMessage:
    from email import message_from_bytes, policy
    from email.message import EmailMessage

    try:
        message = message_from_bytes(_MBOX.sub(b"", data, count=1), policy=policy.default)
        assert isinstance(message, EmailMessage)
        for part in message.walk():
            part.get_content_disposition()  # which is parsed only now
    except ValueError as error:  # `filename*=idna''a%20b`, and no text is encoded like that
        hint = "Save it again, or save its text"
        raise ReadError(Problem("a mail with a damaged header", hint=hint)) from error
    return message


def _document(message: EmailMessage) -> Document:
    body = message.get_body(("plain", "html"))
    names = list(_attachments(message))
    if body is None:
        found = f"; attached: {', '.join(names)}" if names else ""
        raise ReadError(Problem(f"a mail without text{found}", hint="Save the attachment and read that"))
    text = _content(body)
    if body.get_content_subtype() == "html":
        document = web_document(text, mail=True)
    else:
        kept, left_out = _own_words(text.replace("\r\n", "\n"), str(message.get("From", "")))
        document = Document(tuple(Block("paragraph", part) for part in BLANK_LINES.split(kept)), left_out=left_out)
    warning = Remark("attachments that are not read{names}. Save them and read them as files", names=tuple(names))
    return document._replace(title=_subject(message), date=_date(message), warnings=(warning,) if names else ())


def _attachments(message: EmailMessage) -> Iterator[str]:
    for number, part in enumerate(message.iter_attachments(), 1):
        yield part.get_filename() or f"number {number} ({part.get_content_type()})"


def _content(body: MIMEPart) -> str:
    """Return the text of a part; it is UTF-8 if the part names a character set that nobody knows, or none."""
    payload = body.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    named = body.get_content_charset() or "utf-8"
    return data.decode(named if is_text_encoding(named) else "utf-8", "replace")


def _own_words(text: str, sender: str) -> tuple[str, tuple[tuple[LeftOutRule, str], ...]]:
    """Return the words of the sender, and pairs of rule and text for everything left out."""
    left_out: list[tuple[LeftOutRule, str]] = []
    repeated = _REPEATED.search(text)
    if repeated is not None and text[: repeated.start()].strip():
        left_out.append(("quoted replies", text[repeated.start() :]))
        text = text[: repeated.start()]
    quoted = [match[0].strip() for match in _QUOTED.finditer(text)]
    if quoted:
        left_out.append(("quoted replies", "\n".join(quoted)))
        text = _QUOTED.sub("\n", text)
    signature = _SIGNATURE.search(text)
    if signature is not None:
        left_out.append(("signature", text[signature.end() :].strip()))
        text = text[: signature.start()]
    start, end = signature_span(text, sender)
    left_out.append(("signature", text[start:end].strip()))
    text = text[:start] + text[end:]
    return text, tuple((rule, part) for rule, part in left_out if part)


def _subject(message: EmailMessage) -> str | None:
    return " ".join(_PREFIX.sub("", str(message.get("Subject", "")).strip()).split()) or None


def _date(message: EmailMessage) -> str | None:
    """Return the day on which it was sent, in the time zone of the sender."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(str(message["Date"])).date().isoformat()
    except (TypeError, ValueError):
        return None
