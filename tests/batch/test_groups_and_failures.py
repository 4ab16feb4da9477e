"""The order of groups, and the names of files that could not be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxfocus.batch.groups import group_by
from cxfocus.batch.rank import RankOptions
from cxfocus.batch.record import RecordOptions
from cxfocus.batch.run import Batch, BatchRunOptions, summarize_batch
from cxfocus.batch.summarize import SummaryOptions
from cxfocus.batch.tables.model import TableOptions
from cxfocus.report.redact import PrivacyOptions
from cxfocus.report.summary import TalkTimes
from cxfocus.scoring.talk_time import TalkTime
from tests.batch.batches import batch_of


def test_groups_alike_stand_in_order_of_their_names(tmp_path: Path) -> None:
    for name in ("1c", "2a", "3b"):
        (tmp_path / f"{name}.txt").write_text("The patrons and the board.\n", encoding="utf-8")
    batch = batch_of(tmp_path)._replace(summary=SummaryOptions(groupings=(group_by("regex:([abc]).txt"),)))
    with summarize_batch(batch, BatchRunOptions(processes=1)) as summary:
        assert [group.name for group in summary.groupings[0].groups] == ["a", "b", "c"]


def grouped(folder: Path, by: str, *, asked: tuple[str, ...] = (), privacy: PrivacyOptions = PrivacyOptions()) -> Batch:  # noqa: B008
    batch = batch_of(folder)
    return batch._replace(
        record=RecordOptions(speakers=True, sections=True, privacy=privacy, asked=asked),
        summary=SummaryOptions(groupings=(group_by(by),), privacy=privacy),
    )


VOICES = "Speaker 1: The patrons asked.\nAnn Lee: The board met.\nSpeaker 1: The patrons.\nAnn Lee: The board.\n" * 3
NOTE = (
    "⟨group_by=speaker⟩: 2 documents have machines' names for voices, such as 'Speaker 1'. In another document the "
    "same name is another person's, so they are in no group"
)


@pytest.mark.parametrize("privacy", [PrivacyOptions(), PrivacyOptions(anonymize=True)])
def test_voices_that_machines_number_are_nobodys(privacy: PrivacyOptions, tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(VOICES, encoding="utf-8")
    with summarize_batch(grouped(tmp_path, "speaker", privacy=privacy), BatchRunOptions(processes=1)) as summary:
        groups = {group.name: group.focus.customer for group in summary.groupings[0].groups}
        assert groups == {"Person 1" if privacy.anonymize else "Ann Lee": 0, None: 12}
        assert NOTE in summary.notes


def test_a_voice_that_the_user_names_is_somebody(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(VOICES, encoding="utf-8")
    with summarize_batch(grouped(tmp_path, "speaker", asked=("speaker 1",)), BatchRunOptions(processes=1)) as summary:
        assert {group.name for group in summary.groupings[0].groups} == {"Ann Lee", "Speaker 1"}
        assert not any("machine" in note for note in summary.notes)


def test_titles_are_one_group_however_they_are_written(tmp_path: Path) -> None:
    for number, title in enumerate(("1. TPAC", "TPAC", "tpac", "WG/BG relations")):
        (tmp_path / f"{number}.md").write_text(f"## {title}\n\nThe board met.\n", encoding="utf-8")
    with summarize_batch(grouped(tmp_path, "section"), BatchRunOptions(processes=1)) as summary:
        found = {group.name: group.documents for group in summary.groupings[0].groups}
        assert found == {"TPAC": 3, "WG/BG relations": 1}


REPORTS = tuple(
    f"## Report of {name}\n\n{said}\n\n## {title}\n\n{others}: The board met.\n"
    for name, said, title, others in (
        ("Zebulon", "Zebulon: The patrons asked.", "1. MONEY", "Wanda"),
        ("Wanda", "Wanda: The board met.", "2. Money", "Zebulon"),
        ("ZEBULON", "ZEBULON: The patrons asked, and the users.", "Money", "Wanda"),
        ("Zebulon", "Persephone: The board met.", "Money", "Persephone"),
    )
    for said in ("\n".join([said] * 3),)
)
PRIVATE = (PrivacyOptions(), PrivacyOptions(anonymize=True), PrivacyOptions(no_text=True))
SHOWN = {
    "section": [
        {"Report of Zebulon", "Report of Wanda", "Money"},
        {"Hidden title 1", "Hidden title 2", "Money"},
        {"Section 1", "Section 2", "Section 3"},
    ],
    "speaker": [{"Zebulon", "Wanda", "Persephone"}, *[{"Person 1", "Person 2", "Person 3"}] * 2],
}


@pytest.mark.parametrize("by", SHOWN)
def test_groups_are_the_same_whatever_is_shown(by: str, tmp_path: Path) -> None:
    for number, text in enumerate(REPORTS):
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    counts, names = [], []
    for privacy in PRIVATE:
        with summarize_batch(grouped(tmp_path, by, privacy=privacy), BatchRunOptions(processes=1)) as summary:
            groups = summary.groupings[0].groups
            counts.append([(group.documents, group.focus.customer, group.focus.institution) for group in groups])
            names.append({group.name for group in groups if group.name is not None})
    assert sorted(counts[0]) == sorted(counts[1]) == sorted(counts[2])
    assert names == SHOWN[by]


CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:0{}.000\n<v Ann>The patrons asked.\n"


def test_talk_time_is_that_of_all_documents_with_times(tmp_path: Path) -> None:
    for number in (4, 6):
        (tmp_path / f"{number}.vtt").write_text(CAPTIONS.format(number), encoding="utf-8")
    (tmp_path / "a.txt").write_text("The patrons asked.\n", encoding="utf-8")
    expected = TalkTimes(2, TalkTime(10.0, 0.0, 0.0, "exact", turns=2))
    with summarize_batch(grouped(tmp_path, "folder"), BatchRunOptions(processes=1)) as summary:
        assert summary.talk_time == summary.groupings[0].groups[0].talk_time == expected
    with summarize_batch(grouped(tmp_path, "speaker"), BatchRunOptions(processes=1)) as summary:
        assert [group.talk_time for group in summary.groupings[0].groups] == [None]


def test_the_least_exact_times_are_those_of_all() -> None:
    times = TalkTimes(1, TalkTime(1.0, 2.0, 3.0, "start"))
    assert times.plus(TalkTime(1.0, 0.5, 0.0, "exact")) == TalkTimes(2, TalkTime(2.0, 2.5, 3.0, "start"))
    assert times.plus(TalkTime(0.0, 0.0, 0.0, "anchor")).time.timing == "anchor"


@pytest.mark.parametrize("privacy", [PrivacyOptions(), PrivacyOptions(no_text=True)])
@pytest.mark.parametrize("top", [None, 2])
def test_a_row_has_its_groups(privacy: PrivacyOptions, top: int | None, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("text,track\nThe patrons asked for all,Ops\nThe board,Dev \n", encoding="utf-8")
    batch = batch_of(table, tables=TableOptions(("text",), others=("track",)))
    groupings = tuple(map(group_by, ("column:track", "kind", "speaker", "column:track", "folder")))
    options = SummaryOptions(ranking=RankOptions("name", top), groupings=groupings, privacy=privacy)
    with summarize_batch(batch._replace(summary=options), BatchRunOptions(processes=1)) as summary:
        assert summary.group_columns == ("column:track", "folder")
        tracks = ("Group 1", "Group 2") if privacy.no_text else ("Ops", "Dev")
        assert [row.groups for row in summary.documents()] == [(track, str(tmp_path)) for track in tracks]
