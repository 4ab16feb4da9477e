"""Import and export of word lists of other programs."""

from __future__ import annotations

import pytest

from cxfocus.errors import LexiconError
from cxfocus.lexicon.bundled import bundled_names
from cxfocus.lexicon.load import load_lexicon, parse_lexicon
from cxfocus.lexicon.model import Lexicon
from cxfocus.lexicon_tools.exchange.exporting import by_kind
from cxfocus.lexicon_tools.exchange.importing import Imported, to_lexicon
from cxfocus.lexicon_tools.exchange.registry import FORMATS, recognize_format
from cxfocus.matching.matcher import Matcher

DIC = (
    "%\n01\tfunct\n125\taffect (Affect)\n126 posemo\n\t131\twork\n%\n"
    "like\t(02 134)125/464\t(02 134)126\t126\n"
    "kind of\t125\n"
    "kind <of>131/125 131\n"
    "abandon*\t125\t126\n"
    "ab*\t125\n"
    ":)\t126\n"
    "24\t126\n"
    "patron  125   125\n"
    "patrons 125\n"
    "worker\t131\nworkers\t131\t999\n"
    "nothing\n"
    "happy\t125\nhappy\t131\n"
)
CHOICE = {"customer": ["125", "posemo"], "institution": ["WORK"]}


def imported(text: str, path: str, choice: dict[str, list[str]]) -> Imported:
    return to_lexicon(recognize_format(text, path).read(text, path), choice, "new", "a list")  # type: ignore[arg-type]


def sides(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for entry in parse_lexicon(text).entries:
        found.setdefault(f"{entry.role}.{entry.category}", []).append(entry.text)
    return found


def test_liwc_with_tabs_spaces_padded_ids_double_terms_and_conditional_codes() -> None:
    found = imported(DIC, "w.dic", CHOICE)
    assert sides(found.text) == {
        "customer.affect (Affect)": ["=kind of", "abandon*", "patron"],
        "customer.posemo": ["=like"],
        "institution.work": ["=kind", "worker"],
    }
    assert [str(problem) for problem in found.left_out] == [
        "w.dic:7:6: conditional code (02 134)125/464 of 'like' cannot be carried over; left out",
        "w.dic:7:22: conditional code (02 134)126 of 'like' cannot be carried over; left out",
        "w.dic:9:6: conditional code <of>131/125 of 'kind' cannot be carried over; left out",
        "w.dic:10:1: 'abandon*' counts once, in affect (Affect); posemo is left out",
        "w.dic:11:1: 'ab*' is too short a stem: it would match far too much; left out",
        "w.dic:12:1: ':)' has no letter in it; left out",
        "w.dic:13:1: '24' has no letter in it; left out",
        "w.dic:17:13: category 999 of 'workers' is not in the list of categories; left out",
        "w.dic:18:1: 'nothing' has no category; left out",
        "w.dic:19:1: 'happy' is on the institution side too; left out",
        "w.dic:19:1: 'happy' is on the customer side too; left out",
        "w.dic:20:1: 'happy' stands in line 19 already; the categories of both lines count",
    ]


HOSTILE = (
    "%\n01 served\n002\thouse \t\n 2\tother\nabc\tbad\n%\n"
    "patron*\t01\t\t\nlike|kind of\t1\nguest (02 134)125/464\t1\n:|\t1\npa*tron\t1\nstaff\t2x 002\n"
)


NO_WILDCARD = "has a sign that is no wildcard in LIWC, where only a * at the end of a word is one; left out"


def test_liwc_as_it_is_found() -> None:
    found = imported(HOSTILE, "h.dic", {"customer": ["1"], "institution": ["002"]})
    assert sides(found.text) == {
        "customer.served": ["patron*", "=like", "=kind of", "=guest"],
        "institution.house": ["=staff"],
    }
    assert [str(problem) for problem in found.left_out] == [
        "h.dic:4:2: category 2 is house already; other cannot be it too; left out",
        "h.dic:5:1: 'abc\\tbad' is no numbered category; left out",
        "h.dic:9:7: conditional code (02 134)125/464 of 'guest' cannot be carried over; left out",
        "h.dic:10:1: ':|' has no letter in it; left out",
        f"h.dic:11:1: 'pa*tron' {NO_WILDCARD}",
        "h.dic:12:7: code 2x of 'staff' cannot be carried over; left out",
    ]


@pytest.mark.parametrize("name", ["126", "0126", "posemo", "PosEmo"])
def test_a_category_by_number_or_name(name: str) -> None:
    assert "posemo" in imported(DIC, "w.dic", {"customer": [name], "institution": ["131"]}).text


@pytest.mark.parametrize(
    ("text", "path", "choice", "message"),
    [
        (
            DIC,
            "w.dic",
            {},
            "Say ⟨customer=NAME,NAME⟩ ⟨institution=NAME,NAME⟩; the categories, with their terms: funct (0)",
        ),
        (DIC, "w.dic", {"customer": ["posmo"]}, "⟨customer⟩: there is no category 'posmo'. Did you mean posemo?"),
        (DIC, "w.dic", {"customer": ["work"], "institution": ["work"]}, "work is asked for on two sides"),
        (DIC, "w.dic", {"customer": ["work"], "institution": ["funct"]}, "nothing is left for the institution side"),
        ("%\n1\ta\n", "w.dic", {}, "w.dic:1:1: no list of categories between two lines of %"),
        ("%\n\n%\nx\t1\n", "w.dic", {}, "w.dic:3:1: no category between the two lines of %"),
        ("entry,side,entry\nx,customer,y\n", "w.csv", {}, "w.csv:1:1: two columns are called entry"),
        ("a: &a [x, *a]\n", "w.yml", {}, "w.yml:1:11: the alias *a stands inside what it names"),
        ("word,A\nx,X\n", "w.dicx", {}, "w.dicx:1:1: the first column must be DicTerm"),
        (
            "term;side\nx;y\n",
            "w.csv",
            {},
            "no column is called entry; divided at each semicolon, the first line is: term, side.",
        ),
        ('entry,side\n"x,y\n', "w.csv", {}, "w.csv:2:1: not a table"),
        ("- a\n", "w.yml", {}, "a quanteda dictionary is a mapping"),
        ("cxfocus: 1\nname: x\n", "w.yml", {}, "this is a lexicon of cxfocus already"),
        ("a: [b\n", "w.yml", {}, "w.yml:1:4: not valid YAML"),
        ("words\n", "w.txt", {}, "w.txt: of no format that is known here. Say ⟨from=liwc|dicx|csv|quanteda⟩"),
    ],
)
def test_what_cannot_be_imported_is_told(text: str, path: str, choice: dict[str, list[str]], message: str) -> None:
    with pytest.raises(LexiconError) as raised:
        imported(text, path, choice)
    assert message in str(raised.value)


def test_a_dicx_of_ones_and_zeros() -> None:
    text = 'DicTerm,A,B\nguest,1,0\nreader,1.0,0.0\nboard,0,1\nbudget,,"1,0"\nodd,1.5,10\n'
    found = imported(text, "w.dicx", {"customer": ["A"], "institution": ["B"]})
    assert sides(found.text) == {"customer.A": ["=guest", "=reader"], "institution.B": ["=board", "=budget"]}
    assert [str(problem) for problem in found.left_out] == [
        "w.dicx:6: the weight 1.5 of 'odd' in A cannot be carried over; left out",
        "w.dicx:6: the weight 10 of 'odd' in B cannot be carried over; left out",
    ]


def test_dicx() -> None:
    text = "\ufeffDicTerm,People,Work\nguest,X,\nguests,x,\nboard,,X\nodd,0.5,\nempty,,0\n"
    found = imported(text, "w.dicx", {"customer": ["People"], "institution": ["Work"]})
    assert sides(found.text) == {"customer.People": ["guest"], "institution.Work": ["=board"]}
    assert [str(problem) for problem in found.left_out] == [
        "w.dicx:5: the weight 0.5 of 'odd' in People cannot be carried over; left out",
        "w.dicx:6: 'empty' has no category; left out",
    ]


@pytest.mark.parametrize(
    ("path", "head", "row"), [("w.dic", "%\n1 A\n2 B\n%\n", "{} {}"), ("w.dicx", "DicTerm,A,B\n", "{},{}")]
)
def test_signs_that_are_no_wildcards_in_liwc(path: str, head: str, row: str) -> None:
    marks = ("1", "2") if path == "w.dic" else ("X,", ",X")
    terms = ["work?", "*ing", "me*ing", "meeting*", "friend* house*"]
    text = head + "".join(row.format(term, marks[0]) + "\n" for term in terms) + row.format("board", marks[1]) + "\n"
    found = imported(text, path, {"customer": ["A"], "institution": ["B"]})
    assert sides(found.text) == {"customer.A": ["meeting*", "friend* house*"], "institution.B": ["=board"]}
    told = [each.message for each in found.left_out]
    assert told == [f"{term!r} {NO_WILDCARD}" for term in terms[:3]]


def test_cells_that_belong_nowhere_are_told() -> None:
    dicx = imported(
        "DicTerm,A,B,A\nguest,X,,,X\n,X,,\nboard,,X,\nreader,,,X\n", "w.dicx", {"customer": ["A"], "institution": ["B"]}
    )
    assert sides(dicx.text) == {"customer.A": ["=guest", "=reader"], "institution.B": ["=board"]}
    assert [str(problem) for problem in dicx.left_out] == [
        "w.dicx:2: X of 'guest' stands in a column without a name; left out",
        "w.dicx:3: X stands in a line without a term; left out",
    ]
    table = "side,category,entry\ncustomer,,patron\n,people,guest\ninstitution,,board,more\ninstitution,body,\n"
    assert [str(problem) for problem in imported(table, "w.csv", {}).left_out] == [
        "w.csv:3: 'guest' (people) is on no side; left out",
        "w.csv:4: 'board' has more cells than the first line names; they are left out",
        "w.csv:5: a line without an entry; left out",
    ]


def test_quanteda_nested_to_any_depth() -> None:
    text = "served:\n  people: [guest, guests]\n  deeper:\n    young: [kid, kids, no]\nhouse: [the_board, 'boar?']\n"
    found = imported(text, "w.yml", {"customer": ["served"], "institution": ["house"]})
    assert sides(found.text) == {
        "customer.served.people": ["guest"],
        "customer.served.deeper.young": ["kid", "=no"],
        "institution.house": ["=the board", "boar?"],
    }


def test_csv_with_semicolons_and_without_sides() -> None:
    text = "entry;category;note\npatron;people;why\nboard;body;\n"
    found = imported(text, "w.csv", {"customer": ["people"], "institution": ["body"]})
    assert '{entry: patron, note: "why"}' in found.text
    wrong = imported("side,entry\ncustomer,patron\ninstitution,board\nbeside,x\n", "w.csv", {})
    assert [str(problem) for problem in wrong.left_out] == [
        "w.csv:4: 'x': the side 'beside' is none of customer, institution, ignore; left out"
    ]


@pytest.mark.parametrize("name", bundled_names())
def test_our_own_table_carries_all_but_rules(name: str) -> None:
    lexicon = load_lexicon(name)
    row = next(each for each in FORMATS if each.name == "csv")
    again = parse_lexicon(to_lexicon(row.read(row.write(lexicon).text, "x.csv"), {}, name, "x").text)
    kept = tuple((entry.text, entry.role, entry.category, entry.note, entry.source) for entry in lexicon.entries)
    assert sorted(map(str, kept)) == sorted(
        str((entry.text, entry.role, entry.category, entry.note, entry.source)) for entry in again.entries
    )
    if not any(entry.rule for entry in lexicon.entries):
        assert again.sha256 == lexicon.sha256


#: Entries that every format can hold: words that inflect, one form only, phrases, a stem, several categories.
PLAIN = """\
cxfocus: 1
name: plain
customer:
  people: [patron, library user, child, person, city, loss, reader's advisory]
  needs: ["=need", "borrow*", series]
institution:
  body: [board, committee of the whole]
  people: [librarian]
"""


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_what_a_format_can_hold_comes_back(row: object) -> None:
    lexicon = parse_lexicon(PLAIN)
    written = row.write(lexicon)  # type: ignore[attr-defined]
    assert written.left_out == ()
    again = to_lexicon(row.read(written.text, "x"), {}, "plain", "x")  # type: ignore[attr-defined]
    assert again.left_out == ()
    assert parse_lexicon(again.text).sha256 == lexicon.sha256
    assert recognize_format(written.text, f"x{row.suffixes[0]}") is row  # type: ignore[attr-defined]


LOSSY = (
    'cxfocus: 1\nname: lossy\ncustomer:\n  - {entry: kid, note: why}\n  - ILS\n  - "wom?n"\n  - friends of * library\n'
    "  - {entry: guest, where: [the, ENTRY]}\ninstitution: [board]\nignore: [kid gloves]\n"
)


def test_what_a_format_cannot_hold_is_named() -> None:
    rows = {row.name: [str(lost) for lost in row.write(parse_lexicon(LOSSY, "l.yaml")).left_out] for row in FORMATS}
    assert rows["liwc"] == rows["dicx"]
    wildcard = "a wildcard that is no * at the end of a word cannot be carried over; left out"
    assert rows["liwc"] == [
        "l.yaml:4: 'kid': its note is lost",
        "l.yaml:5: 'ILS': small letters match it too",
        f"l.yaml:6: 'wom?n': {wildcard}",
        f"l.yaml:7: 'friends of * library': {wildcard}",
        "l.yaml:8: 'guest': its rule is lost, so it counts everywhere",
        "l.yaml:10: 'kid gloves': entries to ignore cannot be carried over; left out",
    ]
    assert [line for line in rows["quanteda"] if "wildcard" in line] == []
    assert rows["csv"] == ["l.yaml:8: 'guest': its rule is lost, so it counts everywhere"]


@pytest.mark.parametrize("name", ["liwc", "dicx", "quanteda"])
def test_capitals_that_would_become_a_common_word_are_left_out(name: str) -> None:
    [row] = [row for row in FORMATS if row.name == name]
    words = "IT, US, WHO, OR, ACTION, ILS, IT DESK"
    lexicon = parse_lexicon(f"cxfocus: 1\nname: x\ncustomer: [patron]\ninstitution: [{words}, board]\n", "l.yaml")
    written = row.write(lexicon)
    terms = {term.text for term in row.read(written.text, "x").terms}
    assert terms == {"patron", "patrons", "ils", "ilss", "it desk", "it desks", "board", "boards"}
    common = "small letters would match it too, and they are a common word; left out"
    [(first, lost), (second, others)] = by_kind(written.left_out)
    assert [str(each) for each in lost] == [
        f"l.yaml:4: {word!r}: {common}. Write the phrases that it stands in as entries of their own"
        for word in ("IT", "US", "WHO", "OR", "ACTION")
    ]
    assert first == common
    assert [each.message for each in others] == [f"{w!r}: {second}" for w in ("ILS", "IT DESK")]


def test_what_is_lost_is_grouped_by_kind_what_changes_counts_first() -> None:
    [liwc] = [row for row in FORMATS if row.name == "liwc"]
    kinds = by_kind(liwc.write(parse_lexicon(LOSSY, "l.yaml")).left_out)
    assert [(kind[:10], [each.line for each in found]) for kind, found in kinds] == [
        ("its rule i", [8]), ("small lett", [5]), ("a wildcard", [6, 7]), ("entries to", [10]), ("its note i", [4]),
    ]  # fmt: skip


def test_an_exported_list_counts_the_same() -> None:
    text = "Patrons and library users; a child, children, the person's cities; borrowing; the board, librarians."
    for row in FORMATS:
        again = parse_lexicon(to_lexicon(row.read(row.write(parse_lexicon(PLAIN)).text, "x"), {}, "x", "x").text)
        assert counted(again, text) == counted(parse_lexicon(PLAIN), text)


def counted(lexicon: Lexicon, text: str) -> list[tuple[str, int]]:
    scan = Matcher(lexicon).scan([text])
    return [(lexicon.entries[index].role, start) for index, start in zip(scan.entries, scan.starts, strict=True)]
