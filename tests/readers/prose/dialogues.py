"""Generated meetings in the layouts that tools and note takers write, with known speakers."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

NAMES = ("Ada Quill", "Ben Oakes", "Carla van der Wold", "Dev O'Hara", "Émile Brandt", "Faye Li")
_STARTS = ("I think", "Perhaps", "So", "Well, yes,", "In my view", "For the record,", "Honestly,", "Right,")
_MIDDLES = (
    "the patrons would like", "nobody asked for", "we still owe the readers", "the committee put off",
    "the branch could do with",
    "it all depends on", "our neighbours tried", "two people wrote in about",
)  # fmt: skip
_ENDS = (
    "a later closing hour.", "the new shelves!", "one more reading room, as agreed in spring.",
    "a fair answer: yes or no?",
    "the list at https://example.org/list, which I sent.", "what we said at 10:30 yesterday.", "the roof (again).",
    "these three things: heat, light and chairs.",
)  # fmt: skip


class Said(NamedTuple):
    speaker: str
    start: int
    words: str


class Layout(NamedTuple):
    """How a meeting is written, and how a speaker's name comes out of it."""

    write: Callable[[list[Said]], str]
    name: Callable[[str], str] = str


def meeting(seed: int, turns: int = 60) -> list[Said]:
    random = Random(seed)
    said: list[Said] = []
    at = 3
    speakers = random.sample(NAMES, 4)
    for _ in range(turns):
        speaker = random.choice([name for name in speakers if not said or name != said[-1].speaker])
        sentences = [
            f"{random.choice(_STARTS)} {random.choice(_MIDDLES)} {random.choice(_ENDS)}"
            for _ in range(random.randint(1, 4))
        ]
        said.append(Said(speaker, at, " ".join(sentences)))
        at += random.randint(4, 90)
    return said


def clock(seconds: int, hours: bool = True) -> str:
    minutes, second = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}" if hours else f"{minutes}:{second:02}"


def initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("'", " ").split() if word[0].isupper()).replace("É", "E")


def _lines(form: str, between: str = "\n") -> Callable[[list[Said]], str]:
    def write(said: list[Said]) -> str:
        return between.join(
            form.format(
                name=each.speaker, caps=each.speaker.upper(), initials=initials(each.speaker),
                words=each.words, time=clock(each.start),
                short=clock(each.start, hours=False),
                minute=clock(each.start)[3:], handle=each.speaker.split()[0].lower(),
                number=NAMES.index(each.speaker) + 1, first=each.speaker.split()[0],
            )
            for each in said
        ) + "\n"  # fmt: skip

    return write


def _wrapped(said: list[Said]) -> str:
    import textwrap

    return (
        "\n\n".join(textwrap.fill(f"{each.speaker}: {each.words}", 72, break_on_hyphens=False) for each in said) + "\n"
    )


def _minutes(said: list[Said]) -> str:
    head = "# Friends of the River Library\n\nDate: 4 March 2024\n\nPresent: " + ", ".join(NAMES) + "\n\n"
    parts = []
    for number, each in enumerate(said):
        if number % 20 == 0:
            parts.append(f"## Item {number // 20 + 1}\n")
        parts.append(f"**{each.speaker}:** {each.words}\n")
    return head + "\n".join(parts)


def _shouted(said: list[Said]) -> str:
    return "\n".join(f"{each.speaker.upper()}: {each.words.upper()}" for each in said) + "\n"


def _meet(said: list[Said]) -> str:
    """Write as Google Meet: times alone on a line now and then, notices of the program at both ends."""
    head = "River Library - 2024/03/04 15:51 GMT - Transcript\n\nAttendees\n\n" + ", ".join(NAMES)
    notice = "This editable transcript was computer generated and might contain errors."
    parts = [head, notice]
    for number, each in enumerate(said):
        if number % 15 == 14:
            parts.append(clock(each.start))
        parts.append(f"{each.speaker}: {each.words}")
    return "\n\n".join([*parts, f"Transcription ended after {clock(said[-1].start + 60)}"]) + "\n"


def _hearing(said: list[Said]) -> str:
    return "\n".join(f"    Mr. {each.speaker.split(' ', 1)[1]}: {each.words}" for each in said) + "\n"


def _printed(said: list[Said]) -> str:
    import textwrap

    return "".join(
        textwrap.fill(f"Mr. {each.speaker.split(' ', 1)[1]}. {each.words}", 68, initial_indent="    ") + "\n"
        for each in said
    )


def _table(said: list[Said]) -> str:
    head = "| Time | Speaker | Text |\n|---|---|---|\n"
    return head + "".join(f"| {clock(each.start)} | {each.speaker} | {each.words} |\n" for each in said)


#: The name in `LAYOUTS` of each of the eighteen most common layouts.
EIGHTEEN = {
    "colon": "colon", "wrapped at 72": "wrapped", "caps": "capitals", "chevrons": "chevrons",
    "all capitals": "all capitals",
    "[ts]": "time first", "Otter": "name and time", "Teams": "three spaces", "Rev": "time in round brackets",
    "Zoom CC": "time in square brackets", "bold markdown": "bold", "bullets": "bullets", "Webex": "time, colon, name",
    "Meet": "meet", "whisperX": "machine in brackets", "initials": "initials", "hearing": "hearing", "table": "table",
}  # fmt: skip

LAYOUTS = {
    "all capitals": Layout(_shouted, str.upper),
    "meet": Layout(_meet),
    "hearing": Layout(_hearing, lambda name: f"Mr. {name.split(' ', 1)[1]}"),
    "time, colon, name": Layout(_lines("{short} : {name} : {words}")),
    "bold names alone": Layout(_lines("**{name}**\n\n{words}", "\n\n")),
    "channel log": Layout(_lines("[2024-03-04T10:{minute}Z] <{handle}> {words}"), lambda name: name.split()[0].lower()),
    "table": Layout(_table),
    "colon": Layout(_lines("{name}: {words}")),
    "colon and blank lines": Layout(_lines("{name}: {words}", "\n\n")),
    "wrapped": Layout(_wrapped),
    "capitals": Layout(_lines("{caps}: {words}"), str.upper),
    "initials": Layout(_lines("{initials}: {words}", "\n\n"), initials),
    "first names": Layout(_lines("{first}: {words}", "\n\n"), lambda name: name.split()[0]),
    "chevrons": Layout(_lines(">> {name}: {words}")),
    "time first": Layout(_lines("[{time}] {name}: {words}")),
    "time first, no brackets": Layout(_lines("{time} {name}: {words}")),
    "name and time": Layout(_lines("{name}  {short}\n{words}", "\n\n")),
    "three spaces": Layout(_lines("{name}   {short}\n{words}", "\n\n")),
    "time in round brackets": Layout(_lines("{name} ({short}):\n{words}", "\n\n")),
    "time in square brackets": Layout(_lines("[{name}] {time}\n{words}", "\n\n")),
    "time and name alone": Layout(_lines("[{time}] {name}\n{words}", "\n\n")),
    "name, one blank, time": Layout(_lines("{name} {short}\n{words}")),
    "name, bar, time": Layout(_lines("{name} | {time}\n{words}", "\n\n")),
    "name above time": Layout(_lines("{name}\n{short}\n{words}", "\n\n")),
    "time above name": Layout(_lines("{time}\n{name}\n{words}", "\n\n")),
    "time and name in bold": Layout(_lines("**[{time}] {name}:** {words}", "\n\n")),
    "time and name in bold, each": Layout(_lines("**[{time}]** **{name}:** {words}", "\n\n")),
    "time and name alone in bold": Layout(_lines("**{name} {short}**\n\n{words}", "\n\n")),
    "time in a heading": Layout(_lines("### {name} ({time})\n\n{words}", "\n\n")),
    "from time to time": Layout(_lines("[{time} - {time}] {name}: {words}")),
    "time, dash, name": Layout(_lines("{short} - {name}\n{words}", "\n\n")),
    "bold": Layout(_lines("**{name}:** {words}", "\n\n")),
    "bold, colon outside": Layout(_lines("**{name}**: {words}", "\n\n")),
    "bullets": Layout(_lines("- {name}: {words}")),
    "bold bullets": Layout(_lines("- **{name}**: {words}")),
    "machine": Layout(_lines("Speaker {number}: {words}"), lambda name: f"Speaker {NAMES.index(name) + 1}"),
    "machine in brackets": Layout(
        _lines("[SPEAKER_0{number}]: {words}"), lambda name: f"SPEAKER 0{NAMES.index(name) + 1}"
    ),
    "hearing in print": Layout(_printed, lambda name: f"Mr. {name.split(' ', 1)[1]}"),
    "chat with a date": Layout(_lines("[04/03/2024, {time}] {name}: {words}")),
    "chat": Layout(_lines("{time}\t{name}:\t{words}")),
    "minutes": Layout(_minutes),
    "dash": Layout(_lines("{name} - {words}")),
    "long dash, bullets": Layout(_lines("* {name} \u2014 {words}", "\n\n")),
    "tab": Layout(_lines("{name}\t{words}")),
    "bar": Layout(_lines("{name} | {words}")),
    "arrow": Layout(_lines("{name} -> {words}")),
    "two blanks": Layout(_lines("{caps}  {words}"), str.upper),
    "name above the words": Layout(_lines("{name}\n{words}", "\n\n")),
    "name above the words, no blank lines": Layout(_lines("{name}\n{words}")),
    "bold without a colon": Layout(_lines("**{name}** {words}", "\n\n")),
    "bold and a dash": Layout(_lines("**{name}** - {words}")),
    "italics and a bar": Layout(_lines("*{name}* | {words}")),
    "round brackets": Layout(_lines("({name}) {words}")),
    "doubled brackets": Layout(_lines("[[{name}]]: {words}")),
    "quoted": Layout(_lines("> **{name}**: {words}", "\n\n")),
    "wide colon": Layout(_lines("{name}\uff1a{words}")),
    "numbers": Layout(_lines("{number} {name}: {words}")),
    "time, bar, name": Layout(_lines("{short} | {name} | {words}")),
    "time, name, dash": Layout(_lines("[{time}] {name} - {words}")),
    "time as code, name": Layout(_lines("`{short}` **{name}**: {words}", "\n\n")),
    "name, comma, time": Layout(_lines("{name}, {time}: {words}")),
    "capitals and a full stop": Layout(_lines("{caps}. {words}"), str.upper),
    "records": Layout(_lines("Speaker: {name}\nTime: {short}\nText: {words}", "\n\n")),
    "records in one line": Layout(_lines("[{time}] Speaker: {name}\n{words}")),
    "bold name, bar, time": Layout(_lines("**{name}** | {time} | {words}", "\n\n")),
    "name and office, dash": Layout(_lines("{name}, Board Chair - {words}")),
    "date, time and name": Layout(_lines("2024-03-04 {time} {name}: {words}")),
    "chat, name above a date of two digits": Layout(_lines("{name} 3/4/24, {short}\n{words}")),
    "chat to everyone": Layout(_lines("From {name} to Everyone:  {time}\n{words}")),
    "chat to everyone, words beside": Layout(_lines("{name} to Everyone: {words}")),
    "chat to everyone in small letters": Layout(_lines("from {name} to everyone:    {short} AM\n{words}")),
    "chat without a year": Layout(_lines("[3/4 {short} AM] {name}\n{words}", "\n\n")),
}
