"""Documents of other programs (Word, OpenDocument, RTF, HTML, PDF, mail): their text, as a person sees it.

A reader walks its document into blocks (`blocks`), these are written as plain
text (`compose`), and the prose reader finds in it who speaks. Hostile files
are refused before a library sees them, or read where they can do no harm.
"""
