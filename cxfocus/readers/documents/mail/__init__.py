"""E-mail, without quoted replies and signature.

Mails and web pages share a reader, as most mails without a text part are web pages. A signature without two dashes is
recognized by the sender's own name (`signature`): below the last words that close a mail it must come first, and the
lines there must say how to reach the sender; a sentence or an item ends them.
"""
