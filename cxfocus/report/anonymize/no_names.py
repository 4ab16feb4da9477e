"""Words of labels that are no names, or are names only in some places of a label, as `letters` returns them."""

from __future__ import annotations

from cxfocus.text.name_words import COURTESIES, OFFICES, TITLES

#: Particles between a given name and a surname that are also given names.
GIVEN_PARTICLES = frozenset("al bin dal das del della des di do e las le los van y zu".split())

#: Common words. As a whole label in capitals, such a word is initials (`AM`); after a name, a surname (`Ms. So`).
SMALL_WORDS = frozenset(
    """
    a an and as at be been but by can did does for from go had has have he her him his how i if in is me my no not
    of off oh ok on or our out she so than that the their them then there they this to too up us was we were what
    when where who why with yes you your
    """.split()
)

#: Roles that are surnames after a given name: `Ann Parent`.
SURNAMES_TOO = frozenset(
    """
    abbot alder alderman captain chancellor chief child coach constable doctor driver elder friend general guard
    guest hon judge justice king lord major man marshal master merchant minister nurse parent pastor patron person
    pilot player principal provost queen ranger reader rider sergeant sheriff staff steward teller usher warden
    woman writer
    """.split()
)

#: Names, except before a role (`Parks Director`) or after `of` and `the`, where they are its field.
FIELDS = frozenset(
    """
    ai art arts bank banks beach bond book books branch camp care case chapel church co commons court day dean east
    fair farm field fields fleet forest garden gardens gas golf grant grants green hall harbor head hill home homes
    house human junior land law lead long main marina market new night north page park parks pool port power press
    price right river rivers sales senior south spring street streets summer temple trust union ward wards water
    waters west winter wood woods young
    """.split()
)

#: Roles, in the singular.
_ROLES = frozenset(
    """
    accountant actuary adjudicator admin administrator adviser advisor advocate agent aide alderperson alumnus
    ambassador analyst announcer anonymous appellant applicant appraiser apprentice arbitrator archivist artist
    assemblyman assemblymember assessor assistant associate attendee auditor author bailiff bookkeeper borrower bot
    boy buyer caller candidate caregiver carer caretaker cashier cataloger cataloguer chaplain chatbot citizen
    client clinician cochair colleague colonel commander commentator commenter complainant comptroller
    congressperson consultant consumer contractor contributor controller convener convenor coroner corporal counsel
    counsellor counselor curator custodian customer cyclist defendant delegate dentist designer detective developer
    dispatcher donor economist editor educator electrician employee employer entrepreneur examiner executive expert
    facilitator firefighter fundraiser girl graduate grandparent guardian historian homemaker homeowner host
    individual inspector instructor intern interpreter interviewee interviewer investigator investor janitor
    journalist juror kid landlord landowner lawmaker lawyer leader learner lecturer legislator librarian listener
    mediator mentor moderator motorist narrator neighbor neighbour newcomer notetaker observer official ombudsman
    operator organiser organizer owner panelist panellist paralegal paramedic participant passenger patient
    pedestrian petitioner pharmacist physician plaintiff planner practitioner presenter producer professional
    programmer prosecutor psychologist pupil purchaser questioner receptionist recorder registrar regulator renter
    reporter researcher resident respondent retiree reviewer robot scientist scribe selectperson selectwoman
    shareholder shopper solicitor specialist spectator spokesperson sponsor staffer stakeholder statistician
    stenographer student subcontractor subscriber supplier supporter surveyor taxpayer teacher teammate technician
    technologist teen teenager tenant therapist timekeeper trainee trainer transcriber transcriptionist translator
    traveler traveller trooper tutor undergrad undergraduate user vendor veteran veterinarian victim viewer villager
    visitor voice volunteer voter webmaster witness worker youth
    """.split()
) | (OFFICES - SURNAMES_TOO)
#: Titles that are also names: Amartya Sen, Gen, St. Clair.
_TITLES_AND_NAMES = frozenset("amb brig dep fr gen sen st ste".split())
#: Titles in full or in other languages, groups, fields of work, and names that machines give to voices.
_AND_OTHERS = frozenset(
    """
    academic academics academy accounting acquisitions acting admissions adult adults advertising affairs agency
    agricultural agriculture airport alcalde alcaldesa all alliance alumni am android animal animateur answer
    answers anybody anyone appointed archive archives asset assets association athletic athletics audience audio
    audit authority automated benefits board boards borough both budget budgeting building buildings bureau
    burgermeister burgermeisterin business businesses campus cataloging cataloguing cemetery center central centre
    ceo cfo chairmen chairwomen children cio circulation cities city civic civil clinic cmo coalition code codes
    collection collections college comment comments commerce commercial commission committee committees
    communication communications community company compliance computer conference construction control coo corporate
    corporation councilmen councilwomen counties county courthouse cpa crowd cto cultural culture current curriculum
    cx dad dame data department departments dept deputies desk development digital district districts diversity
    division eastern economic economics economy ed.d edd education educational elect elected election elections
    electric emcee emergencies emergency emeritus emt energy enforcement engagement engineering enrollment enrolment
    environment environmental equity esq estate ethics event events everybody everyone evp ex experience facilities
    facility families family father federal female finance financial fire firm first fiscal floor forestry former
    foundation fourth frau government governmental gp grad grandfather grandmother group groups hardware health
    healthcare hearing hearings help helpdesk herr highway highways honorable honorary honourable hospital housing
    hr ii iii inaudible inclusion incoming industrial industry information institute institution instruction
    insurance interface interim internet ipad iphone it j.d jr judicial lady laptop large legal legislation
    legislative leisure libraries library licensing literacy local logistics lords m.d madam madame maintenance male
    managing manufacturing marketing mba md media medical meeting men metropolitan mgr military ml mlis mls
    moderatorin mom monsieur mother municipal museum narration national neighborhood network noble non northern
    nursing o.s office offices officio online operating operational operations organisation organization other
    others outgoing outreach panel parking parliamentary partnership past payroll people permanent permit permits
    permitting personnel ph.d phd phone planning police policies policy postdoc pr prasident prasidente prasidentin
    precinct presidente presiding pro procurement product production products program programme programs project
    projects properties property province public purchasing qa quality question questions r.n reading real recording
    records recreation recreational recruitment redevelopment reference region regional registration relations
    rescue research resource resources response retail revenue reverend risk rn road roads room safety sanitation
    school schools second secretaire secretaria secretaries secretario section security selectman selectmen senhor
    senhora seniors senor senora service services several sewer signor signora sir social society software solid
    somebody someone southern spk spokesman spokeswoman sports sr state stormwater subcommittee success support
    sustainability svp system systems tax taxation taxes team teams technical technologies technology telephone tem
    temporary tempore third tourism town township traffic training transit transport transportation treasury ui
    unidentified unit university unknown unnamed utilities utility ux v.o vicepresident video village voiceover
    vorsitzende vorsitzender voting warehouse waste wastewater web website welfare western wildlife witnesses women
    zoning zoom
    """.split()
)

#: Words that are no name in any place of a label.
NO_NAMES = (
    _ROLES.union(f"{role}s" for role in _ROLES) | COURTESIES | (TITLES - _TITLES_AND_NAMES) | _AND_OTHERS
) - SURNAMES_TOO
