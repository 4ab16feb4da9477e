"""Documents of other programs (Word, OpenDocument, RTF, HTML, PDF, mail): their text, as a person sees it.

A reader walks through its document and makes blocks (`blocks`); these are
written as plain text (`compose`), in which the prose reader finds the speakers.
Hostile files are refused before a library sees them, or read where they can do
no harm.

Nobody said a table: in a document a row of a table belongs to no speaker, in every format that has tables. (PDF has
none: there its lines go on with the one who spoke before.) A table of turns is recognized by its header, or by names
that come back in one column beside times or sentences.

Headings: `headings` judges bold lines (`bold` says which words of a paragraph are bold), part by part between the
headings a document has. `agendas` decides for lists that count: one through the whole document is an agenda; lists that
begin again under each heading hold items. What the text itself shows (capitals, typed numbers, usual titles) follows
the rules for plain text, if several such lines stand between two given headings.
"""
