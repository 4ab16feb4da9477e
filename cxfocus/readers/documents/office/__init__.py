"""Documents of word processors (Word, OpenDocument, RTF), each read by a library; `package` checks zip files first.

Packages are checked before a library opens them (`package`). Sizes come from the header; a part that could be larger
than its header says (deflate makes at most 1,032 bytes of one) is unpacked piece by piece and counted. A DTD is looked
for up to the first element. Of an OpenDocument file only five parts are handed on, unpacked, since odfdo has limits of
its own that cannot be raised.

python-docx opens a Word file, and we walk its XML: its `paragraphs` leave out tables, insertions, content controls and
text boxes. odfdo opens an OpenDocument file, and lxml walks it: odfdo makes an element of its own each time one is
asked for, and over lxml's, four documents take 258 million instructions instead of 377.
"""
