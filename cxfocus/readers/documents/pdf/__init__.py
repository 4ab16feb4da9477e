"""PDF files: a process of its own extracts their lines (`process`, `child`), which become paragraphs (`pages`).

The process is there because a PDF of one kilobyte can ask for 600 MB, or never end, inside C code that Python cannot
interrupt. The child sets its own memory limit (`RLIMIT_AS`) and a timer that kills it wherever it is, also when its
parent is gone; if the system has neither, the parent kills it. It is started when the first PDF comes (about 0.1 s) and
kept for the next, so a folder of PDFs pays once for each worker. If it dies over its second PDF or a later one, that
PDF gets a new child before it is blamed: the result does not depend on what was read before. The child ends when its
standard input closes.
"""
