"""Documents of word processors (Word, OpenDocument, RTF), each opened by a library; `package` looks at them first."""
