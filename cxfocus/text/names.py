"""Words that stand around people's names in any text, case folded; and names in nicks."""

from __future__ import annotations

#: Before a name; with a full stop behind they end no sentence, nor do those below.
TITLES = frozenset(
    """
    adm ald amb asst atty brig capt cdr cllr cmdr col comm commr coun cpl cr dep det dir dr fr gen gov hon insp lt maj
    messrs mlle mme mr mrs ms msgr mx ofc pres prof rep rev sec sen sgt sra st ste supt supv treas vp
    """.split()
)
#: Titles, and what stands behind a name, of a person or of a firm, or within one.
ABBREVIATIONS = TITLES | frozenset("bros co corp dept ft inc jr ltd mt no ph ret sr vs".split())

#: Before a surname alone, without which it is no name.
COURTESIES = frozenset("miss mr mrs ms mx".split())
#: One of them, or `Dr`, in an expression; a full stop may follow.
COURTESY = r"(?:M(?:iss|rs?|s|x)|Dr)"
#: Words of offices that stand before a surname, or before another of them: `Vice Mayor Lee`.
OFFICES = frozenset(
    """
    alderman alderwoman attorney captain chair chairman chairperson chairwoman chief clerk commissioner congressman
    congresswoman coordinator council councillor councilman councilmember councilor councilwoman deputy director
    doctor engineer governor judge justice lieutenant manager mayor member minister officer president principal
    professor representative secretary senator sergeant sheriff speaker superintendent supervisor treasurer trustee
    vice
    """.split()
)

#: Between a given name and a surname, in small letters.
PARTICLES = frozenset(
    """
    al bin da dal das de del della den der des di do dos du e el ibn la las le los ten ter van von y zu
    """.split()
)


def is_full_name(nick: str) -> bool:
    """Whether its underscores stand for spaces, as in `Ann_Lee`; in `ann_lee` they are part of the nick."""
    return "_" in nick and not any(part[:1].islower() for part in nick.split("_"))
