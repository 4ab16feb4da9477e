"""The rates of English words in any meeting: a word that is no more frequent says little about these documents.

The rates are means over eight kinds of documents: councils, parliaments, design and research meetings, calls of
developers, podcasts, earnings calls, minutes of standards bodies, and library user groups, 950,000 words in all. Each
kind weighs the same, except that the kind with the highest rate of a word is left out. Plurals count with their
singular.
"""

from __future__ import annotations

from functools import cache

#: The rate of a word that is not in the table, and of a phrase whose words hardly ever meet.
SELDOM = 16.0


def per_million(word: str) -> float:
    """Return how often a word, or its singular, stands in a million words of any meeting."""
    rates = _rates()
    return rates.get(word) or rates.get(word.removesuffix("s")) or SELDOM


def is_common(word: str) -> bool:
    """Whether a word is frequent in any meeting."""
    return word in _rates()


@cache
def _rates() -> dict[str, float]:
    """Return the middle of its band for each word."""
    return {word: 1.5 * least for least, words in _BANDS.items() for word in words.split()}


#: Words by the lowest rate of their band; each band ends where the one above it begins.
_BANDS = {
    1024: "people work",
    512: "business change community data issue meeting problem service state system working",
    256: (
        "agenda board building check code comment company cost development discussion group hard information job link "
        "list market member note office opportunity plan process program project provide public review school step "
        "support team update user"
    ),
    128: (
        "access account action address ago agreement allow app approach benefit book brand build care category chair "
        "challenge channel city committee concern conference content contract control conversation create decision "
        "design detail difference digital discuss document earlier easy effort event existing expect experience "
        "family far feature figure file fix focus form framework function fund hand home impact improvement increase "
        "industry interest language learning library life live local management material meet mentioned mind model "
        "money news non online option others outside performance period personal phone planning platform position "
        "post practice product progress proposal quick record related release report request require resource result "
        "role room rule sector session share similar single space spec staff standard statement structure student "
        "technical test testing tool topic value version video view web world"
    ),
    64: (
        "ability act activity actual addition advantage along announcement annual application apply asset authority "
        "average aware background balance base basic basis begin beginning behind beyond bill block break budget "
        "built button buy capital card cause center changed changing child choice choose claim class clearly client "
        "close com commercial commission commitment common complete completely component consider consistent contact "
        "context contribution core correct council country cover creating cut deal debt decide decided deep default "
        "delay depend developer difficult direct directly director discussed distribution documentation double drive "
        "easier economic education effect email emergency employee energy entire equipment error essentially explain "
        "face fair fall fast fee feedback field finance financial fixed floor flow focused folk food force format "
        "frame fully funding gas goal government growth guidance head health helpful higher history hit hopefully "
        "huge identify image implementation implemented improve infrastructure initial input instance investment "
        "involved knowledge law lead leave letter likely limit listen location log longer lost lower major map mark "
        "match measure media mention message method middle missing mostly multi multiple necessarily necessary net "
        "network offer operation opinion org organization original pandemic paper party pass path pay payment "
        "perspective phase pick picture places play plus policy positive potential pre presentation presented price "
        "prior priority private production professional property proposed purpose push quality queue quickly raise "
        "range rate reach reading receive received recording reference regard region regular relevant required "
        "requirement research response return risk road route safety schedule screen section security self senior "
        "separate server setting sharing sign significant simple site size skill slide social solution south speaker "
        "special specifically specification spend stage stand starts stay stop store strategy strong study subject "
        "successful suggest summer supply table target tax teacher technology text thoughts throughout track training "
        "transition understanding unit upgrade useful usually various vote wait waiting website welcome willing wish "
        "worked write writing written wrong"
    ),
    32: (
        "accept accepted achieve adoption advance advice affect age agency agreed air algorithm allowed alternative "
        "american analysis announced answered anymore anywhere appear appropriate approval approve approved argument "
        "art aspect assistance associated association assume attention audience audio avoid awesome becomes biggest "
        "black blog body box branch brief briefly calendar calls candidate capacity carry cat cent central "
        "challenging chance charge checking citizen clarify clean closed closely cloud collection college color "
        "comfortable commit committed communication compare compared completed complex complicated concept concerned "
        "condition confident confirmed connect connection consent consideration considered construction continuing "
        "contribute copy corporation count covered created creation creative credit crisis critical cross curious "
        "curve customer cycle dealing defined deliver delivered delivery demand department depending describe "
        "described description designed detailed determine develop developed developing device differently direction "
        "discussing door draft driver drop easily economy efficient element enable encourage ended enforcement engine "
        "engineering english ensure entity environment established europe exact examples excellent except excited "
        "exciting executive exist expand expectation expected expense expert export extend extent external extra "
        "extremely facility factor fail fairly familiar faster federal fill film finally finish fiscal fit "
        "flexibility flexible forget formal forth forum foundation friend friendly gain game gap generally generate "
        "generation god grant greater green grow guarantee guide guideline hall handle helped helping helps highlight "
        "highly honest house human immediately implement implementing income increased independent index initiative "
        "inside instruction integrated integration interface internal international introduce introduced introduction "
        "join joining larger launch leadership leading learn led legal length license light limited linked listening "
        "living loan logic lose machine mail maintain maintenance majority manage managed manager marketing maximum "
        "meaning mechanism medium membership memory mental met minor miss mix national nature near negative node "
        "normal normally north notice object objective official ongoing onto opening operating operator overall "
        "overview owner package pages paid parent park participant participating participation partner passed paying "
        "pdf perfect perform permanent personally player pleased police pop possibility possibly posted potentially "
        "power prepared press prevent previously primarily primary principle privacy procedure proceed produce "
        "profile profit promise proof propose protection provided provider providing publication published pull "
        "pushing quarter quarterly raised reached reality realize reasonable recall recognize recommendation recorded "
        "reduce refer reflect regional relationship relatively released remain remind reminder remove represent "
        "representation representative respect responsibility responsible revenue rights roadmap roll roughly round "
        "safe sale sample save saving scale scenario science search season segment serve sets shape shared sheet "
        "shift signed simply sit sitting slightly slow smaller software solid solve somewhat somewhere source "
        "spending spent spring stable stack status storage story stream street studio style submit success suggested "
        "suggestion summary super supported supporting supposed survey switch tag task teaching tech tend tier "
        "timeline title totally touch trade transcript translate travel tree trust typically ultimately understood "
        "unfortunately unique united university upcoming updated valuable vehicle vice virtual visit voice volunteer "
        "walk watch water weird west wide win window woman worker worry worth wrap wrote zone"
    ),
}
