"""Decides which labels are speakers, and which name each speaker has.

- `decide`: decides for each label of a document whether it is a speaker, and names the speakers
- `rules`: the rules that decide, in their order
- `evidence`: what the document shows of its labels
- `judgments`: the types of what goes in and what comes out
- `shapes`: what a label looks like: a name, initials, a role, …
- `roles`: expressions of roles, and of titles before a name
- `stop_words`: labels that are no names
- `needed`: how often a label of each shape must begin a line
- `doubts`: reasons against a rare label
- `values`: whether sentences follow a label, or values of a field
- `second_look`: labels that were refused or are too rare, and speak all the same
- `spellings`: the one name of each speaker
- `topics_before`: labels with a topic before the person: `- Lamps / Ann: words`
- `within`: labels inside a list item, after the lines are judged: `- Ann: is it open? Bob: yes.`
"""
