"""Zip packages of Word and OpenDocument: checked before a library opens them.

Nothing is ever unpacked to disk, so names that lead out of a folder do no harm.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from io import BytesIO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from cxfocus.errors import Problem, ReadError
from cxfocus.readers.limits import Limits, in_mib, refusal, refuse_larger

#: Errors that a broken package may raise, in `zipfile` and in the libraries that use it.
BROKEN = (
    BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    NotImplementedError,
)
_ENCRYPTED = 0x1
_CHUNK = 1 << 16
#: The part of an OpenDocument file that says, unencrypted, that the others are encrypted.
_MANIFEST, _ENCRYPTION = "META-INF/manifest.xml", b"encryption-data"
_XML = (".xml", ".rels")
#: Bytes: deflate cannot make more of one byte, so a part that is small enough is no bomb, whatever its header says.
_MOST_PER_BYTE = 1032


def check_package(data: bytes, path: str, limits: Limits) -> None:
    """Raise `ReadError` for a package that is damaged, encrypted or too large, or has a DTD."""
    refuse_larger(len(data), limits.office, path)
    try:
        with ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
            if len(entries) > limits.entries:
                raise refusal(f"holds {len(entries):,} files (limit {limits.entries:,}); refused", path)
            for entry in entries:
                _check_size(package, entry, path, limits)
            if _MANIFEST in package.namelist() and _ENCRYPTION in package.read(_MANIFEST):
                raise _protected(path)
            for entry in entries:
                if entry.filename.endswith(_XML):
                    _refuse_dtd(package, entry, path)
    except BROKEN as error:
        raise damage_error(path, str(error)) from error


def uncompressed_package(data: bytes, names: Sequence[str]) -> bytes:
    """Return a package of only these parts, as far as they exist, without compression."""
    kept = BytesIO()
    with ZipFile(BytesIO(data)) as package, ZipFile(kept, "w", ZIP_STORED) as made:
        there = frozenset(package.namelist())
        for name in names:
            if name in there:
                made.writestr(name, package.read(name))
    return kept.getvalue()


def damage_error(path: str, reason: str) -> ReadError:
    """Return the error of a file that its library cannot read; `reason` is in the library's words."""
    return ReadError(Problem(f"damaged ({' '.join(reason.split())})", path, hint="Open it and save it again"))


def _protected(path: str) -> ReadError:
    return ReadError(Problem("password-protected", path, hint="Save a copy without the password"))


def _check_size(package: ZipFile, entry: ZipInfo, path: str, limits: Limits) -> None:
    if entry.flag_bits & _ENCRYPTED:
        raise _protected(path)
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise damage_error(path, "packed in a way that no office program uses")
    refuse_larger(entry.file_size, limits.part, path, "unpacks to")
    if entry.file_size > limits.small and entry.file_size > limits.ratio * entry.compress_size:
        message = f"unpacks to {in_mib(entry.file_size)}, more than {limits.ratio} times its size; refused"
        raise refusal(message, path)
    if entry.compress_size * _MOST_PER_BYTE > limits.part:
        _count(package, entry, path, limits)


def _count(package: ZipFile, entry: ZipInfo, path: str, limits: Limits) -> None:
    """Unpack one part piece by piece to count its bytes, since its header may lie."""
    unpacked = 0
    with package.open(entry) as part:
        while chunk := part.read(_CHUNK):
            unpacked += len(chunk)
            refuse_larger(unpacked, limits.part, path, "unpacks to")


class _Begun(Exception):  # noqa: N818
    """The first element begins, so there is no DTD: it would stand before."""


def _refuse_dtd(package: ZipFile, entry: ZipInfo, path: str) -> None:
    parser = expat.ParserCreate()

    def doctype(*_: object) -> None:
        raise ReadError(Problem("contains a DTD, which no office program writes; refused", path))

    def element(*_: object) -> None:
        raise _Begun

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = element
    try:
        with package.open(entry) as part:
            while chunk := part.read(_CHUNK):
                parser.Parse(chunk)
        parser.Parse(b"", True)  # newer versions of expat wait with a long comment until the end
    except _Begun:
        pass
    except expat.ExpatError as error:
        raise damage_error(path, f"{entry.filename}: {error}") from error
