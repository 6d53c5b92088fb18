"""What a notice holds against the request in the same breath as a reason that was heard: each further sentence of its paragraph and each
further item of its list that says what is missing, falls short or stands in the way. An answer is owed to each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from appealwright.denial.finds import Confidence, Find
from appealwright.denial.items.called_unmet import items_of
from appealwright.denial.items.in_prose import SCORE_BELOW
from appealwright.denial.items.unmet import by_words
from appealwright.denial.mentions.clauses import only_quoted
from appealwright.denial.page.labelled import alike, any_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Part, Section
from appealwright.facts import Facts
from appealwright.notice.reasons.risks import risks_named
from appealwright.numerals import NUMBER

__all__ = ["ALSO", "also_missed", "lacks"]

ALSO = "also missed"
"""The source of such words where their ground is heard elsewhere: they are told beside that reason."""


_PAPER = (
    r"(?:notes?|records?|documentation|information|charts?|request|submission|claims?|histor(?:y|ies)|letter|form|visit|evaluation"
    r"|assessment|(?:treatment|care) plan|plan of (?:care|treatment)|provider|prescriber|doctor|clinic|clinician|practice|office|order"
    r"|prescription)"
)
_NOT = (
    r"(?:(?:do|does|did|has|have|had|is|are|was|were)(?: (?:also|still|yet|even))? not(?: (?:also|yet))?"
    r"|(?:do|does|did|has|have|had|is|are|was|were)n['\u2019]t)"
)
_SHOW = (
    r"(?:show|reflect|include|contain|establish|demonstrate|indicate|mention|document|describe|list|name|say|tell|give|state|address"
    r"|confirm|explain|identify|record|report|note|specify|provide|send|submit|attach|enclose|supply)"
)
_SHOWN = (
    r"(?:shown|reflected|included|contained|established|demonstrated|indicated|documented|described|listed|named|stated|addressed"
    r"|confirmed|explained|recorded|reported|noted|specified|provided|sent|submitted|attached|enclosed|supplied|received|found|tried"
    r"|taken|considered|completed|obtained|done|given|enrolled|certified|signed|dated|performed|seen|failed|on file|trialed"
    r"|attempted|pursued)"
)
_TRACE = r"(?:record|evaluation|documentation|documented|evidence|mention|indication|notes?|scores?|proof|assessment|plan|history)"
_NO = r"not an? (?:covered|eligible|approved|contracted|participating|network|licensed) (?:provider|facility|clinic|site)"
_NO_PROVIDER = re.compile(_NO, re.IGNORECASE)
"""What the provider is not: no word on what the decision is not about."""
_UNABLE = r"not able|unable|nor (?:was|were) (?:we|it|the \w+) able|could not|cannot|not possible"
_OUTSIDE = rf"(?:out[- ]of[- ]network|non-?network|non-?participating|non-?contracted|{_NO})"
_LACKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_PAPER}\b[^.;]{{0,50}}? (?:{_NOT} {_SHOW}\b|(?:also )?(?:fails?|failed) to \w|(?:also )?lacks?\b)",
        rf"\b(?:you|they|it|we|(?:member|patient)) (?:{_NOT} (?:been )?(?:had|{_SHOW}|{_SHOWN})\b|(?:also )?(?:fails?|failed) to \w)",
        rf"\b{_NOT} (?:been |also )?{_SHOWN}\b",
        rf"\bwe {_NOT} (?:receive|get|see|find|have|obtain)\b[^.;]{{0,30}}\b(?:{_PAPER}|{_TRACE}|readings?|results?|anything|clearance)\b",
        rf"\bno(?: [\w/-]+){{1,9}} (?:is|are|was|were|has been|have been) (?:\w+ )?{_SHOWN}\b",
        rf"\b(?:there (?:is|are|was|were)|we (?:have|found|see|saw|received)) no (?:\w+ ){{0,2}}{_TRACE}\b",
        r"\b(?:it is|it was|is|was|remains?) (?:not clear|unclear)\b",
        rf"[:;] [^.;:]{{0,60}}\bnot {_SHOWN}\b",
        rf"\b(?:was|were|(?:which|that|this|it) is)\b[^.;]{{0,40}}\b(?:less|fewer|shorter) than\b[^.;]*(?:\d|\b{NUMBER}\b)",
        SCORE_BELOW,
        r"\b(?:stud(?:y|ies)|trials?|literature|data) (?:is|are|was|were) (?:small|short|limited|few|weak|not (?:blinded|controlled))\b",
        r"\b(?:shows?|lists?|has|have|had|documents?)\b(?: that)?[^.;]{0,40}\bonly\b",
        rf"\b(?:is|are|was|were)\b[^.;]{{0,50}}\b{_OUTSIDE}\b",
        r"\bwithout an? (?:referral|authorization|prior authorization|approval)\b",
        rf"\b{_PAPER}\b[^.;]{{0,30}}? (?:gives?|contains?|shows?|includes?|offers?|provides?|states?|holds?|has|have) no(?:ne)? \w",
        r"\bwithout an? (?:note|record|mention|word|plan|reason|explanation|score|diagnosis)\b",
        r"\b(?:visits?|sessions?|appointments?|treatments?|doses) (?:was|were|have been) (?:missed|skipped|not (?:kept|attended))\b",
        r"\bthe only (?:[\w-]+ ){1,4}(?:in the (?:file|records?|notes|chart)|on file|(?:we )?(?:received|have|sent|shown))\b",
        rf"\b(?:{_UNABLE}) (?:to )?(?:be )?(?:conclude|tell|told|determine|verif|confirm|establish|judge)",
        rf"\bneither\b[^.;]{{0,80}}\bnor\b[^.;]{{0,80}}\b(?:{_SHOWN}|verified|clear)\b",
        rf"\bnor (?:has|have|had|is|are|was|were|do|does|did)\b[^.;]{{0,60}}\b(?:{_SHOWN}|{_SHOW}|receive|find|see|get|have)\b",
        r"\b(?:you|the (?:member|patient)) could be treated with\b",
        r"\b(?:is|was|are|were) (?:also )?too (?:old|short|low|few|early)\b|\b(?:does|did) not count\b",
        r"\braises? (?:an? |the )?(?:\w+ )?(?:concerns?|questions?|doubts?)\b",
        r"\bdose\b.{0,60} (?:exceeds?|is (?:higher|more|greater) than) ",
    )
)
_ON_RECORD = re.compile(
    r"\b(?:your|(?:the )?(?:member|patient|enrollee|beneficiary)|(?:the )?(?:notes?|charts?|records?))\b[^.;]{0,60}"
    r"\b(?:has|have|had|notes?|shows?|mentions?|lists?|says?|documents?|indicates?|tested|drinks?|uses?|is|was)\b",
    re.IGNORECASE,
)
_SCREENED = re.compile(r"\b(?:urine|drug|toxicology)\b[^.;]{0,60}\b(?:was|were|came back) (?:also )?positive\b", re.IGNORECASE)
"""What a test of the person showed, told of nobody by name."""
_COUNTS_TRIALS = re.compile(
    rf"\b{_PAPER}\b[^.;]{{0,30}} (?:tells? us about|names?|lists?|shows?|mentions?) (?:only )?(?:one|1|a single)\b", re.IGNORECASE
)
"""How many trials there were, behind the rule that asks for more: "The notes we got tell us about one, Zoloft"."""
_CONCLUDES = re.compile(
    r"\b(?:medical(?:ly)? necess\w+|(?:cannot|can['\u2019]t|could not|unable to|not able to|will not) (?:be )?"
    r"(?:approve|cover|authorize|certify|pay|say)\w*|(?:not|n['\u2019]t)(?: been)? (?:approved|covered|authorized|certified|paid|payable"
    r"|eligible)\b|den(?:y|ied|ial)\b|(?:criteria|guidelines?|policy|requirements?)\b[^.;]{0,40}(?:not (?:been )?(?:met|satisfied)|unmet)"
    r"|not meet\b[^.;]{0,60}\b(?:criteria|guidelines?|policy|requirements?|definition))",
    re.IGNORECASE,
)
"""The decision again, or what is concluded from the rest."""
_OF_ALL = re.compile(
    r"(?<!\beven )\bif\b|\b(?:unless|should|whether|please|(?:can|may|must) be(?! (?:verified|confirmed|determined)\b)"
    r"|would(?! be expected)|could(?! not| be treated)"
    r"|might(?! worsen)|when|until|any (?:member|person|provider)|members"
    r"|(?!appeal (?:did|does|has) not\b)appeal\w*|emergency"
    r"|not (?:been )?(?:considered|deemed|found)(?: to be)? (?:experimental|investigational|unproven))\b"
    r"|[?]|\bwe(?:'ve| have)? (?:used|relied|considered|reviewed|looked at)\b",
    re.IGNORECASE,
)
"""What is said of everybody, of another time, of what can be done, or in favor of the treatment."""
_LEANS = re.compile(
    r"\A(?:(?! and )[^,;:])*\b(?:one|this|that|these|those|it|them|any)\.?\Z|\A\W*(?:so|thus|therefore|hence)\b", re.IGNORECASE
)
"""Words that say nothing without the sentence before: "Your records do not show one"."""
_NOT_TOLD = re.compile(rf"\b(?P<unable>(?:{_UNABLE}|not clear|unclear)\b[^.;]*?)\bwhether\b", re.IGNORECASE)
"""What could not be seen of this person, and no condition."""
_APPEAL_LACKED = re.compile(r"\byour appeal (?:did|does|has) not\b", re.IGNORECASE)
"""What the papers of an appeal that was decided lacked, and no word on how to appeal."""
_EVEN_IF = re.compile(r"even if\b", re.IGNORECASE)
"""How a notice goes on to what it would hold against the request besides."""
_OPEN_QUOTE = re.compile(r"[^\"\u201c\u201d]*[\"\u201c][^\"\u201d]*\Z")
_NO_REASON = frozenset(
    {
        "rights-begin",
        "appeal",
        "definition",
        "earlier",
        "somebody-says",
        "reversed",
        "set-aside",
        "not-about",
        "open",
        "perhaps",
        "perhaps-first^",
        "could-be",
        "upheld",
    }
)
_GOES_ON = re.compile(
    r"(?:for the same reason|also|in addition|additionally|further(?:more)?|moreover|besides|finally|lastly)\b", re.IGNORECASE
)
"""What goes on to another reason is none of a glossary, though it may name a term that the plan defines."""
_NOT_SENT = re.compile(
    r"\b(?:sent?|submit(?:ted)?|provide[d]?|received?|attach(?:ed)?|enclosed?|includ(?:e|ed)|supplied|supply|on file)\b", re.IGNORECASE
)
_TWO = re.compile(r"(?:,|;)? and (?=(?:the|your|no|an?|this|these|there|you|it|was|were|did|does)\b)|; (?=\w)", re.IGNORECASE)
_TELLS = frozenset({Section.REASON, Section.BODY, Section.CRITERIA})
_LEADS = re.compile(r"\b(?:(?:this|here) is why|because|reasons?(?: (?:for|of) [^.:\n]{3,40})?(?: (?:is|are))?):\s*\Z", re.IGNORECASE)
_BACK = 80
_IN_PROSE = frozenset({Section.REASON, Section.BODY})
_FEWEST = 2
_DOCUMENTS = "ground.documentation"


class _Missed(NamedTuple):
    """Where in the text as written such words stand, the ground that they fall back on where they speak for none, and the words of a column
    whose lines stand apart.
    """

    start: int
    end: int
    otherwise: str
    told: str


def also_missed(letter: Letter, found: Sequence[Find]) -> Iterator[_Missed]:
    """Each such sentence or item that no find touches which is more than unsure."""
    heard = [find for find in found if find.confidence is not Confidence.LOW or _is_led_to(letter, find)]
    # The one reason of a letter is told among others of its kind, however unsure it is.
    heard = heard or list(found[:1] if len(found) == 1 else ())
    for place in (*_sentences(letter, heard), *_items(letter, heard)):
        start, end = letter.order.original(*place)
        if not any(find.touches(start, end) for find in heard):
            ground = _DOCUMENTS if _NOT_SENT.search(letter.text, *place) else by_words(letter, place)
            yield _Missed(start, end, ground, letter.order.words(*place))


def _is_led_to(letter: Letter, find: Find) -> bool:
    """Whether the words before a find say that it is the reason, however unsure its ground is."""
    return _LEADS.search(letter.written, max(0, find.start - _BACK), find.start) is not None


def lacks(words: str) -> bool:
    """Whether words say that something is missing here or falls short, and do not only decide or conclude."""
    told = " ".join(words.split())
    concluded, _, why = told.partition(": ")
    told = why if why and _CONCLUDES.search(concluded) else told
    return not _says_nothing_here(told) and any(pattern.search(told) for pattern in _LACKS)


def _at_risk(words: str, facts: Facts) -> bool:
    """Whether words tell an illness or risk of the person, which is held against the treatment where reasons stand."""
    told = " ".join(words.split())
    shown = _ON_RECORD.search(told) or _SCREENED.search(told)
    return not _says_nothing_here(told) and shown is not None and bool(risks_named(told, facts))


def _is_screened(words: str) -> bool:
    """Whether words tell what a test of the person showed: nobody tells it but to hold it against the treatment."""
    told = " ".join(words.split())
    return _SCREENED.search(told) is not None and not _says_nothing_here(told)


def _says_nothing_here(told: str) -> bool:
    told = _NOT_TOLD.sub(r"\g<unable>that", told)
    return any(one.search(told) for one in (_OF_ALL, _CONCLUDES, _LEANS)) or _OPEN_QUOTE.fullmatch(told) is not None


def _sentences(letter: Letter, heard: list[Find]) -> Iterator[tuple[int, int]]:
    """Those of each paragraph of the reasons in which one was heard; of one that joins two matters both, and what is told of the person
    with what is missing of it right behind.
    """
    told: tuple[int, int] | None = None
    rule: tuple[int, int] | None = None
    asks_trials = any_of(letter.words.names["item-step-therapy"])
    surely = [find for find in heard if find.confidence is Confidence.HIGH]
    for paragraph in _paragraphs(letter.parts.parts):
        # Without a heading, reasons stand where one was heard surely.
        giving = heard if paragraph[0].section is Section.REASON else surely
        opens = letter.text[paragraph[0].sentence.start : paragraph[0].sentence.end]
        goes_on = paragraph[0].section is Section.REASON and bool(heard) and _GOES_ON.match(" ".join(opens.split()))
        if not goes_on and not any(_holds(letter, part, giving) for part in paragraph):
            continue
        for part in paragraph:
            place = part.sentence.start, part.sentence.end
            words = letter.text[slice(*place)]
            before, told = told, None
            aside = {"definition"} if _GOES_ON.match(words) else set()
            aside |= {"not-about", "set-aside"} if _NO_PROVIDER.search(words) else set()
            aside |= {"appeal"} if _APPEAL_LACKED.search(words) else set()
            aside |= {"perhaps", "perhaps-first^"} if _EVEN_IF.match(words) or _NOT_TOLD.search(words) else set()
            if part.cues & (_NO_REASON - aside) or _holds(letter, part, heard):
                continue
            counted = _COUNTS_TRIALS.search(" ".join(words.split()))
            asked, rule = rule, place if not counted and asks_trials.search(alike(words)) else None
            if counted and asked and asked[1] <= place[0]:
                yield asked[0], place[1]
            elif lacks(words) or _is_screened(words):
                yield from _halves(letter, place) if before is None else ((before[0], place[1]),)
            elif _at_risk(words, letter.facts):
                told = place


def _halves(letter: Letter, place: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """A sentence, or both its halves where each of them lacks something of its own: "... and the clinic is out of network"."""
    for joint in _TWO.finditer(letter.text, *place):
        halves = (place[0], joint.start()), (joint.end(), place[1])
        if all(lacks(letter.text[slice(*half)]) for half in halves):
            yield from halves
            return
    yield place


def _items(letter: Letter, heard: list[Find]) -> Iterator[tuple[int, int]]:
    """The items that lack something, whole, of each list in which a reason was heard, or under words that refuse."""
    parts, quoted = letter.parts.parts, only_quoted(letter)
    for first, stop in _lists(parts):
        told = parts[first:stop]
        defines = quoted & set(range(first, stop)) or (first and "definition" in parts[first - 1].cues)
        if defines or any(part.section not in _TELLS or part.cues & _NO_REASON for part in told):
            continue
        items = items_of(letter, first, stop)
        lacking = [place for place in items if lacks(letter.text[slice(*place)]) or _at_risk(letter.text[slice(*place)], letter.facts)]
        refused = any("refusal" in part.cues for part in parts[max(0, first - _FEWEST) : first])
        heard_here = any(_holds(letter, part, heard) for part in told)
        if len(items) >= _FEWEST and (heard_here or (refused and len(lacking) >= _FEWEST)):
            yield from lacking


def _paragraphs(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """The sentences of the reasons that are no items, and those of the body, paragraph by paragraph."""
    prose = [part for part in parts if part.section in _IN_PROSE and not part.sentence.item]
    yield from (list(told) for _, told in groupby(prose, key=lambda part: part.sentence.paragraph))


def _lists(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """From which to before which sentence each list goes."""
    for item, told in groupby(range(len(parts)), key=lambda at: parts[at].sentence.item):
        if item:
            first, *others = told
            yield first, first + 1 + len(others)


def _holds(letter: Letter, part: Part, heard: list[Find]) -> bool:
    start, end = letter.order.original(part.sentence.start, part.sentence.end)
    return any(find.touches(start, end) for find in heard)
