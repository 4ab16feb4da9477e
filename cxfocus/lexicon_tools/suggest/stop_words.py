"""Words that are about no topic, and words that show what kind of word follows. English, in lower case."""

from __future__ import annotations

#: A noun may follow these, with or without other words between.
DETERMINERS = frozenset(
    "a an the this that these those my your his her its our their whose each every either neither some any no another "
    "other all both many few several more most less such what which two three four five six seven eight nine ten "
    "eleven twelve fifteen twenty thirty forty fifty hundred".split()
)
PREPOSITIONS = frozenset(
    "of in for on with at by from about into through during before after above below between among against without "
    "within across toward towards around under over per via regarding concerning including versus upon".split()
)
#: A verb follows these.
BEFORE_VERBS = frozenset(
    "to will would can could should may might must shall not never i we you they he she it who let's please don't "
    "doesn't didn't won't wouldn't can't cannot couldn't shouldn't i'll we'll you'll they'll i'd we'd you'd they'd "
    "gonna wanna just also then".split()
)
#: An adjective or participle follows these, if no noun does.
BEFORE_ADJECTIVES = frozenset(
    "is are was were be been being am very so too quite pretty really i'm we're you're they're he's she's it's that's "
    "as more most get got feel seem become".split()
)

# The other words about no topic, each once.
_PRONOUNS = (
    "me mine myself us ours ourselves yours yourself yourselves him himself hers herself itself them theirs themselves "
    "one ones whom whoever someone somebody something anyone anybody anything everyone everybody everything nobody "
    "nothing none"
)
_CONJUNCTIONS = (
    "and or but nor if because although though while whereas unless until since than when where why how whether once "
    "yet"
)
_VERBS = (
    "have has had having do does did doing done ought go goes going went gone gets getting gotten make makes making "
    "made say says saying said tell tells telling told know knows knowing knew known think thinks thinking thought see "
    "sees seeing saw seen want wants wanting wanted come comes coming came take takes taking took taken look looks "
    "looking looked give gives giving gave given find finds finding found let lets put puts putting keep keeps keeping "
    "kept try tries trying tried ask asks asking asked seems seemed feels feeling felt mean means meant talk talks "
    "talking talked happen happens happening happened guess hope hoping believe thank thanks wonder wondering love "
    "like likes liked need needs needed needing use uses used using start started starting move moving moved bring "
    "bringing brought run running ran call called calling show shows showing showed shown hear hearing heard "
    "understand remember help set sent send sort sounds sound agree add added adding include includes included based "
    "left follow following followed continue became read hold held turn turned speak speaking spoke spoken appreciate"
)
_ADVERBS = (
    "only even still already again now here there always often sometimes maybe perhaps actually basically probably "
    "certainly definitely absolutely obviously exactly rather almost away back up down out off together ahead forward "
    "ever soon later today tomorrow yesterday tonight well right kind bit lot lots much enough however therefore "
    "otherwise anyway instead especially particularly currently recently"
)
_SPEECH = (
    "um uh uhm hmm mm mhm er ah oh okay ok yeah yes yep nope hi hello hey bye alright sure fine cool great wow sorry "
    "inaudible unintelligible crosstalk laughter applause music gotta cuz etc mr mrs ms dr"
)
_ADJECTIVES = (
    "good better best bad worse worst big bigger small little large nice new old own same different able next last "
    "first second third final previous current recent early late long short high low full open whole certain important "
    "possible available specific particular general further additional main key real true clear ready happy glad "
    "interesting interested"
)
_NUMBERS = (
    "zero thirteen sixty seventy eighty ninety thousand million billion half couple dozen percent dollar dollars "
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday pm"
)
#: Nouns of any talk, on no side of any list.
_EMPTY_NOUNS = (
    "thing things stuff way ways time times day days week weeks month months year years hour hours minute minutes "
    "morning afternoon evening night moment point points part parts place side end top bottom number numbers amount "
    "kinds sorts type types example case cases reason reasons fact idea ideas question questions answer answers guy "
    "guys man men word words line lines page item items piece pieces sense matter course bunch name names area areas "
    "level levels rest situation situations least whatever past due free aye favor opposed front total term terms "
    "order orders date dates person persons present future individual individuals"
)

_OTHERS = (_PRONOUNS, _CONJUNCTIONS, _VERBS, _ADVERBS, _SPEECH, _ADJECTIVES, _NUMBERS, _EMPTY_NOUNS)

STOP_WORDS = DETERMINERS.union(PREPOSITIONS, BEFORE_VERBS, BEFORE_ADJECTIVES, *map(str.split, _OTHERS))
