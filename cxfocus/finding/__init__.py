"""Find the documents of a folder: one answer for every command to which files are documents.

Modules:

- `discover`, `walk`: from what was named to walks; these go through a folder by name, follow no link to a folder, and
  count what they leave out by its reason
- `file_types`: decides by names: known suffixes; data, which only its content makes a document; hidden; temporary
- `patterns`: decides by `--exclude`, `exclude:` and `.cxfocusignore`; patterns are compared with absolute paths, each
  with the folder it is written for, so it does not matter where a search begins
- `ours`: decides by the bytes whether a file is a report of cxfocus
- `content`: decides by what a reader makes of a file
- `twins`: finds files that are one file under several names
- `advice`: if nothing is found, what readers say of the types that were left out, if such a file is named
- `defaults`: the default depth of a search

Decisions:

`.cxfocusignore`, not `.gitignore`: what git leaves out (exports, PDFs) is often just what is to be counted. So the
syntax is git's and the file is ours. Such files above a folder hold for it too, up to the folder in which the command
runs (for `check`, that of the configuration). So a result does not depend on what lies around a repository.

What is named is meant: a named file is read although it is hidden, of an unknown type, or in a `.cxfocusignore`. What
the same user excludes on the same line (`--exclude`) is left out, named or not.

Data is looked into: a `.json` may be Whisper's or the settings of a program. In a folder it is a document if a reader
takes it for a transcript. Damaged data is reported by `batch`, and left out by `check`: a gate must not fail over
`tsconfig.json`.

Reports of cxfocus are recognized by their bytes, not their names: those for programs by their first keys, those for
people by their first line and the version at their foot. So a summary that was written into the folder is left out the
next time, with a note, and may be written over.
"""
