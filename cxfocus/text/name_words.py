"""Words that stand next to people's names in any text, case folded; and names in nicknames of chats."""

from __future__ import annotations

#: Abbreviated titles before a name: a full stop after one ends no sentence.
TITLES = frozenset(
    """
    adm ald amb asst atty brig capt cdr cllr cmdr col comm commr coun cpl cr dep det dir dr fr gen gov hon insp lt maj
    messrs mlle mme mr mrs ms msgr mx ofc pres prof rep rev sec sen sgt sra st ste supt supv treas vp
    """.split()
)
#: Titles, and abbreviations after or within the name of a person or a firm; a full stop after one ends no sentence.
ABBREVIATIONS = TITLES | frozenset("bros co corp dept ft inc jr ltd mt no ph ret sr vs".split())

#: Forms of address before a surname, without which the surname alone is not taken for a name.
COURTESIES = frozenset("miss mr mrs ms mx".split())
#: One of these, or `Dr`, as an expression; a full stop may follow.
COURTESY = r"(?:M(?:iss|rs?|s|x)|Dr)"
#: Words of offices that stand before a surname, or before another such word: `Vice Mayor Lee`.
OFFICES = frozenset(
    """
    alderman alderwoman attorney captain chair chairman chairperson chairwoman chief clerk commissioner congressman
    congresswoman coordinator council councillor councilman councilmember councilor councilwoman deputy director
    doctor engineer governor judge justice lieutenant manager mayor member minister officer president principal
    professor representative secretary senator sergeant sheriff speaker superintendent supervisor treasurer trustee
    vice
    """.split()
)

#: Words between a given name and a surname, in small letters.
PARTICLES = frozenset(
    """
    al bin da dal das de del della den der des di do dos du e el ibn la las le los ten ter van von y zu
    """.split()
)


def is_full_name(nick: str) -> bool:
    """Whether the underscores of a nickname stand for spaces, as in `Ann_Lee` but not in `ann_lee`."""
    return "_" in nick and not any(part[:1].islower() for part in nick.split("_"))
