"""The stop list: words and phrases before a colon that are no speaker."""

from __future__ import annotations

import re

from cxfocus.text.expressions import any_of, regex

#: Labels, and first words of labels, that introduce other things than the words of a speaker.
STOP_LABELS = frozenset(
    """
    scribenick rrsagent zakim trackbot
    note notes nb n.b motion motions second seconded vote votes voting ayes nays noes yeas abstain abstained abstentions
    time times date dates day place location venue where when who what why how present absent excused attending
    attendees attendance participants regrets apologies guests members quorum action actions decision decisions
    decided resolved resolution resolutions whereas agenda minutes topic topics subject re cc to from sent q a pros cons todo to-do
    tbd e.g i.e eg ie etc example examples ps summary background discussion purpose goal goals objective objectives
    result results outcome outcomes conclusion recommendation recommendations update updates report reports status
    issue issues question questions answer answers comment comments reference references ref refs see source sources
    link links url website email e-mail phone tel fax address contact contacts zoom dial-in passcode password room
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today tomorrow yesterday title author authors editor editors version revision
    draft scribe scribes minute-taker chairs organizer organisers organizers organiser secretary recorder
    facilitator-list staff abstract keywords description details name names type category item items step
    warning caution important tip hint error fix fixed bug feature features pr ai lgtm plan discuss nominations
    presenter presenters sponsor sponsors mover seconder responsible department departments
    first third fourth finally lastly also however therefore thus meanwhile overall next previous continued
    conditions condition findings finding staff-recommendation applicant owner parcel zoning district cost price total
    amount budget fund funding duration deadline due start end begin break jingle intro outro music applause laughter
    transcript recording video audio slide slides page pages chapter section part table figure appendix attachment
    attachments exhibit file files code input output usage http https ftp mailto moved passed carried failed approved
    adjourned recess convened yes no ok okay true false none other others misc various following namely specifically
    problem solution idea ideas option options choice risk risks benefit benefits strengths weaknesses opportunities
    threats timeline schedule milestones milestone deliverable deliverables scope requirements assumptions
    slot edit fyi bcc aka btw tl;dr tldr nb: caveat disclaimer context rationale motivation proposal proposals decision-point
    focus learning participation feedback alternates absentees chat chatlog q&a faq contents content toc
    overview introduction introductions intros reintroductions reintros reminders welcome news announcements announcement logistics administrivia housekeeping attendance-list
    participants-list stakeholders dependencies prerequisites criteria metrics impact effort priority estimate
    aye nay yea recused abstaining opposed against unanimous adopted tabled denied enacted posted posting published
    applicants petitioner appellant owners assignee assignees movant leads hosts takeaways highlights history analysis
    alternatives materials handouts documents exhibits enclosures ordinance docket acreage subtotal vendor contract
    contractor progress accomplishments achievements wins challenges concerns blockers icebreaker warm-up check-in
    appearances blocked did doing done poll polls hum hums credits events resources shownotes timestamps
    task tasks assignment assignments completed proposed adjourn adjournment lunch registration remarks consensus agreement agreed scenario circulation visitors
    programs collections branches conclusions success observed severity speakers
    morning afternoon evening query reply verse positive negative neutral front back theorem proof lemma
    definition corollary remark tweak add added enhancement removed changed improved deprecated
    quote quotes concern suggestion suggestions request requests reminder reminders reason reasons clarification correction
    advantage advantages disadvantage disadvantages text texts message messages words utterance timestamp confidence language filename id uuid
    ordre-du-jour motion-passed vote-result ayes-have-it
    présent présente présentes excusé excusés excusée absente absentes membres invités animation animateur secrétaire
    remarque remarques décision décisions objet sujet lieu-de-la-réunion heure date-de-la-réunion procès-verbal prochaine
    anwesende abwesend abwesende entschuldigt gäste teilnehmer teilnehmende leitung protokollführung protokollant thema
    themen beschluss beschlüsse abstimmung ergebnis aufgaben termin hinweis anmerkung frage antwort top
    asistentes asistencia ausentes invitados fecha hora lugar tema temas acuerdo acuerdos votación orden-del-día acta
    nota notas pregunta respuesta conclusiones acción acciones
    議事録 日付 日時場所 参加者 欠席者 書記 備考 注意 決定 报告 时间 地点 出席 缺席 议程 主题 备注 记录 记录人
    ordre ort datum uhrzeit anwesend protokoll tagesordnung lieu présents absents date-et-heure
    議題 日時 場所 出席者 決定事項
    """.split()
)
_STOP_PHRASES = (
    r"next (?:meeting|steps?)",
    "moved by", "seconded by", r"motion (?:by|to|made|carried|passed)",
    r"action items?", r"agenda items?",
    r"in[- ]person", r"members? (?:present|absent)", r"(?:staff|also|board|trustees?) (?:present|absent)",
    "old business", "new business", "call to order", r"public (?:comments?|hearing)", "roll call",
    r"meeting (?:date|time|location|id|link|called)",
    "approved by", "submitted by", "prepared by", r"minutes (?:by|taken)", "date and time",
    r"here(?:'s| is| are)", r"there (?:is|are)", "for example", r"last \w+",
    r"stage \d.*", "action.*",
    "option [a-z0-9]+", r"item \w+", r"part \w+", r"step \d+", r"phase \d+",
    r"article \w+", r"section \w+", r"figure \d+", r"table \d+",
    "case", "lead", "hosted by", "guest", "ward", "branch", "library", "term", "party", "parties", "open", "closed",
    "pass", "reading", "notice", "filed", "program", "project", "agency", "division", "account", "length", "join",
    "call-in", "complaint", "petition", "maker",
    r"key (?:points?|takeaways?|messages?|findings?)",
    r"(?:recommended|requested|proposed|suggested|prior|previous) (?:actions?|motion)",
    r"estimated \w+", r"(?:allotted|allocated) time",
    "person responsible", r"(?:target|effective|hearing|closing) date",
    "land use", "legal description", r"strategic \w+", r"guest speakers?", "webinar id",
    r"(?:bill|file|item|case|parcel|permit) (?:no\.?|number|name|planner)",
    "voice vote", "parking lot", r"(?:desired|expected) outcomes?", "open issues", r"(?:opening|closing) remarks",
    "door count",
    r"(?:presented|introduced|sponsored|reviewed|facilitated|led|called|assigned|recorded|posted) (?:by|to|on)",
    "presentation by",
    r"in (?:favou?r|progress)", r"by (?:when|whom)", "will do", r"work(?:ed|ing) on", "coming up",
    r"straw polls?", "show of hands",
    "vice-versa", r"follow[- ]up.*", "to do", "follow up", r"topics? .*",
    "my question", "the question", r"one (?:question|thing).*",
)  # fmt: skip
#: Whole labels, of several words, or of one that names may begin with: `Library Board` may speak, `Library` is a field.
STOP_PHRASES = regex(any_of(*_STOP_PHRASES), re.IGNORECASE)


#: Words after an office that name an item of the agenda: `Trustee Comments`, `Director Report`.
PARTS_OF_MEETINGS = frozenset(
    "comment comments remarks report reports question questions update updates announcement announcements".split()
)
#: Words that no name has, but titles have: `Annual Review`, `Pipeline Working Group`; except that one who asks may be
#: called `Audience Question`.
NO_PERSON = (PARTS_OF_MEETINGS - {"question"}).union(
    "agenda alternates review next proposal group meeting discussion policy project projects plan budget "
    "status session call workshop committee board council department office team program programme service services "
    "item items process release version design system schedule summary overview introduction conclusion "
    "news training statistics survey support standards document documents notes list transcript transcripts "
    "impact outlay street infrastructure works positions position road avenue park center centre school hospital library "
    "university company fund account revenue expense expenses analysis location property request zoning district ordinance "
    "resolution hearing approval financial fiscal capital public building facilities operations maintenance safety "
    "date number cost outcome outcomes points takeaways goal goals technology resources relations affairs wing branch area sale story "
    "witnesses evidence dear "
    "page site website today week month year morning afternoon evening".split()
)
#: Labels that are mostly fields or words, but may be a role or a name if they take turns with others.
PERHAPS_PERSONS = frozenset(
    "secretary applicant applicants petitioner appellant owner staff presenter sponsor contractor vendor movant author editor guest "
    "guests other others ai scribe recorder facilitator organizer operator visitors members participants will grant mark may april june august page sunday "
    "you them me us we they i ie q a question answer frage antwort pregunta respuesta réponse animateur secrétaire leitung".split()
)
#: Labels that are mostly abbreviations, but may be initials in a document that has others.
PERHAPS_INITIALS = frozenset({"CC", "EG", "IE", "NB", "PR", "PS", "RE"})
PERHAPS_SURNAMES = frozenset(
    "park street hall lane church price ward wing page day story sale works center budget road monday july friday".split()
)
