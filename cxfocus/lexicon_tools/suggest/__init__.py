"""Suggestions for a list: nouns and noun phrases that documents use often and no entry matches.

The usual rates of words (`background`) are ours: lists of word frequencies are large (50 MB) or not permissive, and
only whether any meeting says a word as often is needed here. So it is 942 words in six bands, 8 KB, no dependency.

A name of an institution ends in a word that is more than a name (`names`, on what `capitals` finds in a turn, by the
words of `name_words`): one of a list (`Library`, `County`), or one that these documents also write in small letters.
Names of people end in no such word, except for surnames. These are recognized by who speaks, by forms of address and by
usual given names.
"""
