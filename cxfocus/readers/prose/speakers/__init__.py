"""Which labels are speakers, and what each is called.

- `judge`: all labels of a document, and what each is called
- `rules`: the rules that decide, in their order
- `evidence`: what the document shows of its labels
- `judgments`: what is asked of a document and what is answered
- `shapes`: what a label looks like: a name, initials, a role, …
- `stop_words`: labels that nobody is called
- `needed`: how often a label of each shape has to begin a line
- `doubts`: what speaks against a rare one
- `values`: whether what follows are sentences, or values of a field
- `second_look`: refused ones that take turns after all
- `spellings`: the one name of each speaker
- `several`: labels of more than one
- `within`: who speaks inside a list item, once the lines are judged: `- Ann: is it open? Bob: yes.`
"""
