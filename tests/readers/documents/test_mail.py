"""E-mail: the words of the sender."""

from __future__ import annotations

import pytest

from cxfocus.errors import ReadError
from tests.readers.documents.reading import left_out, read, said

_HEADERS = (
    "From: Ann Lee <ann@library.example>\nTo: board@library.example\nSubject: Re: FW: Patron\n  survey\n"
    "Date: Mon, 4 Mar 2024 23:30:00 -0600\nMessage-ID: <1@library.example>\nMIME-Version: 1.0\n"
)
_PLAIN = _HEADERS + "Content-Type: text/plain; charset=utf-8\n\n"


def test_a_plain_mail() -> None:
    transcript = read((_PLAIN + "The patrons asked.\n\nWe answered.\n").encode(), "x")
    assert said(transcript) == [(None, "The patrons asked."), (None, "We answered.")]
    assert (transcript.title, transcript.date) == ("Patron survey", "2024-03-04")
    assert transcript.layout.format == "eml"


@pytest.mark.parametrize(
    ("text", "own", "rest"),
    [
        ("Yes.\n\nOn Mon, 4 Mar 2024, Bo Chen wrote:\n> The policy?\n> Really?\n", "Yes.",
         {"quoted replies": "On Mon, 4 Mar 2024, Bo Chen wrote: > The policy? > Really?"}),
        ("> The policy?\nYes.\n> Really?\nNo.\n", "Yes. No.", {"quoted replies": "> The policy? > Really?"}),
        ("Yes.\n-- \nAnn Lee\nDirector\n", "Yes.", {"signature": "Ann Lee Director"}),
        ("Yes.\n\nBest regards,\nAnn\n[Logo]<https://library.example/>\nAnn Lee\nDirector\nphone: 330.555.4059\n\n"
         "[Facebook icon]<https://f.example/>  [Twitter icon] <https://t.example/>\n", "Yes. Best regards,",
         {"signature": "Ann [Logo]<https://library.example/> Ann Lee Director phone: 330.555.4059 "
          "[Facebook icon]<https://f.example/> [Twitter icon] <https://t.example/>"}),
        ("Yes.\nSincerely,\n\nAnn Lee\n(330) 555-4059\n\nP.S. The patrons asked for you again.\n",
         "Yes. Sincerely, P.S. The patrons asked for you again.", {"signature": "Ann Lee (330) 555-4059"}),
        ("Yes.\nThanks,\nAnn\n\nThe agenda\nhttps://library.example/agenda\n",
         "Yes. Thanks, Ann The agenda https://library.example/agenda", {}),
        ("Yes.\nThanks!\n\nThe desk\nphone: 330.555.4059\n", "Yes. Thanks! The desk phone: 330.555.4059", {}),
        ("Thank you\nAnn and Bo, for what you did. Call 330.555.4059.\n",
         "Thank you Ann and Bo, for what you did. Call 330.555.4059.", {}),
        ("Yes.\n\nThank you,\nAnn Lee\n\nTO DO\nPatrons of the library: phone 330-555-4059\nVan to the branch: call them\n",
         "Yes. Thank you, Ann Lee TO DO Patrons of the library: phone 330-555-4059 Van to the branch: call them", {}),
        ("Yes.\n\nthanks\n\nAnn Lee: patrons cannot reach us by fax\nBo Ray: seniors asked for help\n",
         "Yes. thanks Ann Lee: patrons cannot reach us by fax Bo Ray: seniors asked for help", {}),
        ("Best,\nAnn\n1. Call to order, 330-555-4059\n", "Best, Ann 1. Call to order, 330-555-4059", {}),
        ("Yes.\n\n-----Original Message-----\nFrom: Bo\n\nThe policy?\n", "Yes.",
         {"quoted replies": "-----Original Message----- From: Bo The policy?"}),
        ("Yes.\n\nFrom: Bo\nSent: Monday\nTo: Ann\nSubject: x\n\nThe policy?\n", "Yes.",
         {"quoted replies": "From: Bo Sent: Monday To: Ann Subject: x The policy?"}),
        ("Yes.\n\nOn Monday, 4 March 2024 at nine\nBo Chen wrote:\n\n> The policy?\n", "Yes.",
         {"quoted replies": "On Monday, 4 March 2024 at nine Bo Chen wrote: > The policy?"}),
        ("Yes.\n\nAm Montag, dem 4., schrieb Bo Chen:\n> The policy?\n", "Yes.",
         {"quoted replies": "Am Montag, dem 4., schrieb Bo Chen: > The policy?"}),
        (f"Yes.\n\n{'_' * 32}\nFrom: Bo\nThe policy?\n", "Yes.",
         {"quoted replies": f"{'_' * 32} From: Bo The policy?"}),
        ("-----Original Message-----\nforwarded all of it\n", "-----Original Message----- forwarded all of it", {}),
    ],
)  # fmt: skip
def test_what_others_wrote_is_left_out(text: str, own: str, rest: dict[str, str]) -> None:
    transcript = read((_PLAIN + text).replace("\n", "\r\n").encode(), "x")
    assert " ".join(words for _, words in said(transcript)) == own
    assert left_out(transcript) == rest


def test_a_mail_in_html() -> None:
    html = (
        '<p>Yes.</p><div class="gmail_signature">Director</div><div class="gmail_quote">On Monday Bo wrote:'
        "<blockquote>The policy?</blockquote></div>"
    )
    transcript = read(f"{_HEADERS}Content-Type: text/html; charset=utf-8\n\n{html}".encode(), "x")
    assert said(transcript) == [(None, "Yes.")]
    assert left_out(transcript) == {"quoted replies": "On Monday Bo wrote: The policy?", "signature": "Director"}


def test_the_plain_part_is_preferred_and_attachments_are_named() -> None:
    data = (
        f'{_HEADERS}Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: multipart/alternative; '
        'boundary="y"\n\n--y\nContent-Type: text/html\n\n<p>html</p>\n--y\nContent-Type: text/plain; charset=cp1252\n'
        "Content-Transfer-Encoding: quoted-printable\n\nCaf=E9 patrons=\n asked.\n--y--\n--x\nContent-Type: "
        'application/pdf; name="minutes.pdf"\nContent-Disposition: attachment; filename="minutes.pdf"\n\nx\n--x\n'
        "Content-Type: image/png\nContent-Disposition: attachment\n\nx\n--x--\n"
    ).encode()
    transcript = read(data, "x.eml")
    assert said(transcript) == [(None, "Café patrons asked.")]
    assert tuple(map(str, transcript.warnings)) == (
        "attachments that are not read: minutes.pdf, number 2 (image/png). Save them and read them as files",
    )


def test_a_mail_without_text() -> None:
    data = f"{_HEADERS}Content-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment\n\nx".encode()
    with pytest.raises(ReadError, match=r"^x: a mail without text"):
        read(data)


@pytest.mark.parametrize(
    ("charset", "words"),
    [
        *((name, "patr\xf6ns") for name in ("no-such-charset", "base64", "idna", "punycode", "undefined", "a\0b")),
        ("utf-16", "\u6170\u7274\ub6c3\u736e"),
    ],
)
def test_an_unknown_or_wrong_character_set(charset: str, words: str) -> None:
    data = f"{_HEADERS}Content-Type: text/plain; charset={charset}\n\npatr\xf6ns".encode()
    assert said(read(data)) == [(None, words)]


@pytest.mark.parametrize("charset", ["idna", "punycode", "undefined", "a\0b"])
@pytest.mark.parametrize("header", ["Content-Type: text/plain; x*", "Content-Disposition: inline; filename*"])
def test_a_header_in_an_encoding_of_no_text(header: str, charset: str) -> None:
    with pytest.raises(ReadError, match=r"^x: a mail with a damaged header. Save it again, or save its text"):
        read(f"{_HEADERS}{header}={charset}''a%20b\n\npatrons\n".encode(), "x")


@pytest.mark.parametrize(
    ("text", "suffix", "kind"),
    [
        ("From: Ann\nSubject: x\n\nwords\n", ".eml", "eml"),
        ("From: Ann\nSubject: x\n\nwords\n", ".txt", "text"),
        ("From: Ann\nReceived: by x\n\nwords\n", ".txt", "eml"),
        ("From ann Mon Mar 4\nFrom: Ann\nReceived: by x\n\nwords\n", "", "eml"),
        ("Ann: We met.\nBo: Received: yes.\n", "", "text"),
    ],
)
def test_what_is_a_mail(text: str, suffix: str, kind: str) -> None:
    assert read(text.encode(), f"x{suffix}").layout.format == kind


@pytest.mark.usefixtures("ends_soon")
@pytest.mark.parametrize("text", ["> a\n" * 50_000, "On x\n" * 50_000, "From: x\n" * 50_000, "\n" * 100_000 + "x", "-- \n" * 50_000])  # fmt: skip
def test_hostile_mails_end_soon(text: str) -> None:
    read((_PLAIN + text).encode())
