"""PDF files made for a test: text at given places, images without text, hostile content."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

#: Points from the left and from the bottom of the page; the words of one line.
Line = tuple[float, float, str]

_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_IMAGE = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"


def pdf_of_lines(pages: Sequence[Sequence[Line]], size: float = 12) -> bytes:
    """Return a PDF whose pages hold these lines."""
    return pdf_of_streams([_stream(page, size) for page in pages])


def pdf_of_text(pages: Iterable[str], top: float = 740, pitch: float = 14, left: float = 72) -> bytes:
    """Return a PDF of plain pages, one line below the other; an empty line leaves a gap."""
    return pdf_of_lines(
        [
            [(left, top - pitch * row, line) for row, line in enumerate(page.split("\n")) if line.strip()]
            for page in pages
        ]
    )


def pdf_of_images(count: int) -> bytes:
    """Return a PDF of scanned pages: an image on each, and no text."""
    return pdf_of_streams([b"q 600 0 0 800 0 0 cm /Im1 Do Q"] * count)


def pdf_of_streams(streams: Sequence[bytes], packed: bool = False) -> bytes:
    """Return a PDF with one page for each content stream."""
    count = len(streams)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(count))),
        _FONT,
        _IMAGE,
    ]
    for number, stream in enumerate(streams):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> /XObject << /Im1 4 0 R >> >> >>" % (6 + 2 * number)
        )
        data = zlib.compress(stream, 9) if packed else stream
        packing = b" /Filter /FlateDecode" if packed else b""
        objects.append(b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(data), packing, data))
    return _file(objects)


def _stream(lines: Sequence[Line], size: float) -> bytes:
    shown = []
    for left, height, text in lines:
        escaped = text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
        shown.append(b"BT /F1 %.1f Tf %.1f %.1f Td (%s) Tj ET" % (size, left, height, escaped))
    return b"\n".join(shown)


def _file(objects: Sequence[bytes], extra: bytes = b"") -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, each in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, extra, table)
    return bytes(out)
