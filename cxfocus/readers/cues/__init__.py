"""Readers of timed cues: WebVTT, SubRip, plainer caption formats, markdown tables. Text in, `Layout` out.

`reader` calls the stages in order: `heads` finds the times, `cues` the text under them,
`cleaning` removes what is not speech or was shown before, `speakers` finds who speaks,
`turns` joins what they say. `formats` has the formats that are written in another
way; most of them are read by `reader`, too. Other readers of timed speech begin at `layout`.

Cues have their times as written, even if one ends before it begins; only turns, which are measured, then last no time.
`tests/readers/cues/standard.yaml` and `cue_text.yaml` have a case for each rule of the algorithm of WebVTT, after the
W3C's parsing tests.
"""
