"""Words that separate names of institutions from people, days, forms of address and shouted words."""

from __future__ import annotations

from cxfocus.lexicon_tools.suggest.stop_words import BEFORE_ADJECTIVES, BEFORE_VERBS, DETERMINERS, PREPOSITIONS
from cxfocus.text.name_words import COURTESIES

#: Words between the words of a name, in small letters.
CONNECTORS = frozenset("of for and the".split())
#: Words that are small in titles, too.
IN_TITLES = DETERMINERS | PREPOSITIONS | CONNECTORS
#: Words before a surname and little else; also of learned people.
BEFORE_SURNAMES = COURTESIES | {"dr"}
#: Words that no name holds, although they may begin a sentence: small words, days, months, forms of address.
IN_NO_NAME = (IN_TITLES | BEFORE_VERBS | BEFORE_ADJECTIVES | BEFORE_SURNAMES).union(
    "i me us him them one or but if because although though while whereas unless until since than when where why how "
    "whether once so yet there here then now next last also however therefore finally first second third today "
    "yesterday tomorrow tonight yes no ok okay oh well thanks thank hello hi good please prof rev "
    "hon sir madam jr sr esq phd md".split(),
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur "
    "thurs fri sat sun spring summer autumn fall winter".split(),
)
#: Last words of the names of institutions, or of their parts.
BODIES = frozenset(
    "academy administration agency alliance association authority bank board branch bureau cabinet campus center "
    "centers centre chamber charter church city clinic club coalition college commission committee company "
    "conference congress consortium cooperative corporation corps council county court department district division "
    "enterprise federation forum foundation friends fund group guild hospital house institute institution league "
    "legislature library libraries ministry museum network office organization parks parish partners partnership "
    "police program project province recreation region registry school schools senate service services society "
    "staff state station subcommittee system task team town townhall township tribe trust union university "
    "village workgroup".split()
)
#: The usual given names: the word after one is a surname, whatever else it means.
GIVEN_NAMES = frozenset(
    "aaron adam alan albert alex alexander alice allen amanda amy andrea andrew andy angela ann anna anne anthony "
    "arthur ashley barbara ben benjamin beth betty beverly bill billy bob bonnie brad brandon brenda brian bruce bryan "
    "carl carol caroline catherine charles cheryl chris christina christine christopher cindy claire craig cynthia dan "
    "daniel dave david deborah debra denise dennis diana diane don donald donna dorothy doug douglas ed edward "
    "elizabeth ellen emily emma eric erin eugene evelyn frank fred gail gary george gerald gloria greg gregory hannah "
    "harold harry heather heidi helen henry howard jack jacob james jamie jane janet janice jason jean jeff jeffrey "
    "jennifer jeremy jerry jessica jill jim jimmy joan joe joel john jonathan joseph joshua joyce juan judith judy "
    "julia julie justin karen kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin kim kimberly "
    "kyle larry laura lauren lawrence lee linda lisa louis lynn margaret maria marie marilyn mark martha martin mary "
    "matt matthew megan melissa michael michelle mike nancy nathan nicholas nicole olivia pam pamela pat patricia "
    "patrick paul peggy peter phil philip phillip rachel ralph randy raymond rebecca richard rick robert robin roger "
    "ron ronald russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean shannon sharon sheila "
    "shirley stephanie stephen steve steven sue susan suzanne tammy tara ted teresa terry theresa thomas tim timothy "
    "tina todd tom tony tracy tyler valerie victor victoria vincent virginia walter wanda wayne wendy william "
    "zachary".split()
)
#: Words in capitals that name no institution: times, files, places, degrees, offices, and words that minutes shout.
ABBREVIATIONS_OF_NOBODY = frozenset(
    "am pm ad bc est edt pst pdt cst cdt mst mdt gmt utc asap faq fyi tba tbd tbc aka eta rsvp diy ok na vs etc "
    "pdf url http https www html csv xml json api gps tv dvd cd usb id ids pin ceo cfo coo cto cio vp svp evp hr pr "
    "md rn cpa jd mba phd esq pe aia us usa uk eu un aye ayes nay nays noe noes yea yeas yes no absent abstain "
    "present excused moved motion second seconded carried passed failed approved adopted tabled denied vote action "
    "item agenda note new old end all and not the for with covid".split()
)
