"""What a sentence of a notice holds against what is known of a treatment: its studies, its safety, whether it is accepted."""

from __future__ import annotations

import re

__all__ = [
    "accepted_in",
    "compared_in",
    "doubts_answered",
    "doubts_named",
    "doubts_safety",
    "lacks_information",
    "questions_evidence",
    "without_research",
    "words_beside_definition",
]

_SAFE_OVER_TIME = (
    r"\blong[- ](?:term|run) (?:\w+ (?:and|or) )?(?:safety|risks?|harms?|adverse (?:effects?|events?)|side effects?|toxicity)\b"
    r"|\b(?:safety|risks?|harms?|side effects?) (?:of|with|from|over|under|in) (?:the )?"
    r"(?:long[- ]term|repeated|chronic|prolonged|maintenance) (?:use|dosing|infusions?|treatments?|administration|therapy|exposure)\b"
)
_SAFE_ALONE = re.compile(
    rf"(?:{_SAFE_OVER_TIME})(?!,? (?:and|or|nor) (?:\w+ )?(?:effic|effect|benefit|durab))(?<!(?:cy|ss|it) and safety)", re.IGNORECASE
)
"""Where what lasts is the safety, and no benefit beside it: a relapse answers none of it."""
_DOUBTS = {
    "size": re.compile(r"\b(?:small|underpowered|too few (?:people|patients|participants))\b", re.IGNORECASE),
    "lasting": re.compile(
        r"\b(?:short(?:[- ]term|[- ]lived)?|durable|durability|long[- ]term|lasting|sustained|transient|days to weeks|wears? off)\b"
        r"|\b(?:past|beyond|longer than|more than|after|over) (?:one|a|1|two|2|12|twelve|24) (?:years?|months?)\b"
        r"|\b(?:benefits?|effects?|improvements?|responses?|gains?|relief|results?) (?:that |which )?"
        r"(?:(?:is|are|was|were|has been|would be|can be|will|would) )?"
        r"(?:maintained|persists?|endures?|lasts?|holds?|continues?)(?= (?:after|beyond|once|past|over|for|when|longer|between)\b|[.;,]|$)",
        re.IGNORECASE,
    ),
    "safety": re.compile(rf"{_SAFE_OVER_TIME}", re.IGNORECASE),
    "blinding": re.compile(
        r"\b(?:functional(?:ly)? )?unblind\w*|\b(?:inadequate )?blinding\b|\bunmask\w+|\bopen[- ]label\b"
        r"|\b(?:not|never|n[\u2019']t|inadequately|poorly)(?: (?:been|adequately|properly|fully|truly|double))*[- ]blind(?:ed)?\b"
        r"|\b(?:inactive|inert|saline|non-?active) (?:or \w+ )?(?:placebos?|comparators?|controls?)\b"
        r"|\b(?:no|lack\w*|without|not (?:use|include|have)|absence of)(?: an?| adequate)* active (?:placebos?|comparators?|controls?)\b",
        re.IGNORECASE,
    ),
}
_ACCEPTED = re.compile(
    r"\b(?:not (?:yet )?(?:been )?)?(?:generally|widely|commonly) (?:accepted|recognized)"
    r"(?: (?:by|in|within) (?:the )?(?:\w+ ){0,2}(?:community|profession|practice|experts|specialists))?"
    r"|\b(?:not (?:yet )?(?:been )?)?(?:accepted|recognized) (?:by|among) (?:the )?(?:\w+ ){0,2}"
    r"(?:specialists|experts|psychiatrists|physicians|profession|community)(?: in the field)?",
    re.IGNORECASE,
)
_OTHERS = (
    r"(?:(?:the|any|other|our|currently|already|more|those|all) )*(?:established|standard|available|covered|existing|conventional|proven"
    r"|accepted|approved|alternative|usual|other)(?: (?!(?:and|or|for|in|of)\b)\w+)?"
    r"(?: (?:alternatives?|treatments?|therap(?:y|ies)|options?|care))?"
)
_COMPARED = re.compile(
    r"\b(?:as|more|less) (?:safe|beneficial|effective|good|efficacious|well)(?: (?:and|or) (?:safe|beneficial|effective|efficacious))? "
    rf"(?:as|than) {_OTHERS}\b"
    rf"|\b(?:superior|equal|equivalent|comparable|non-?inferior|better) (?:to|than) {_OTHERS}\b"
    rf"|\b(?:advantage|improvement|benefit) over {_OTHERS}\b|\bcompar\w+ (?:with|to|against) {_OTHERS}\b",
    re.IGNORECASE,
)
_OF_EVIDENCE = re.compile(
    r"\b(?:evidence|literature|stud(?:y|ies)|clinical trials?|data|research|peer[- ]reviewed|guidelines?|unproven|proven|efficacy"
    r"|effective\w*|safe|safety|experimental|investigational|established|standards?|accepted|recognized|compendi\w+)\b",
    re.IGNORECASE,
)
_OF_TESTS = re.compile(
    r"\b(?:durab(?:le|ility)|net health outcomes?|long[- ]term|sustained|conclusive(?:ly)?|well[- ]designed|cost[- ]effective\w*"
    r"|standard of care)\b",
    re.IGNORECASE,
)
_PAIR = "safety|efficacy|effectiveness"
_PAIRED = re.compile(
    rf"\b(?P<first>{_PAIR}),? (?:or|and) (?={_OF_TESTS.pattern})|(?:{_OF_TESTS.pattern}),? (?:or|and) (?P<second>{_PAIR})\b", re.IGNORECASE
)
"""What stands with such a word as its pair: quoted alone the word would halve the reason."""
_PAIR_HELD = {"safety": ("safe",), "efficacy": ("effic", "effect"), "effectiveness": ("effic", "effect")}
_LIMBS = {
    "durabl": ("outcome",),
    "durabi": ("outcome",),
    "sustai": ("outcome",),
    "long-t": ("outcome", "safe"),
    "long t": ("outcome", "safe"),
}
"""What of a definition a word asks after, by its stem: a benefit that does not last is an outcome, harm in the long run is safety."""
_CLAUSE_ENDS = re.compile(r"[.;:](?:\s|$)|,? (?:and|but|because|as|since)\b")
_CALLS = re.compile(r"\b(?:experimental|investigational|investigative)\b", re.IGNORECASE)
_TRIALS = re.compile(r"\btrials?\b", re.IGNORECASE)
_LACKING = re.compile(
    r"\b(?:no|not|nor|none|lack\w*|insufficient|inadequate|inconclusive|limited|unknown|unproven|fails?)\b", re.IGNORECASE
)
_DOUBTS_SAFETY = re.compile(
    r"\b(?:long[- ]term|long[- ]run|repeated|chronic|prolonged|maintenance)\b[^.;]{0,40}\bsafety\b"
    r"|\bsafety\b[^.;]{0,60}\b(?:long[- ]term|repeated|unknown|unproven"
    r"|(?:not|never) (?:been )?(?:established|shown|proven|demonstrated))\b",
    re.IGNORECASE,
)
_OF_RESEARCH = re.compile(
    r"\b(?:comparative|clinical|controlled|randomi[sz]ed|published|blinded|double[- ]blind|open[- ]label|pivotal|placebo[- ]controlled"
    r"|head[- ]to[- ]head|research|large\w*|small\w*|registration|phase (?:\w+|\d)) (?:\w+ )?trials?\b"
    r"|\btrials? (?:that |which )?(?:you|your \w+|the (?:appeal|letter|request\w*|provider|member)) (?:ha[sv]e? )?"
    r"(?:cit|quot|submi|enclos|reli|rely|refer|mention|sen[dt]|attach)\w*"
    r"|\btrials?\b(?= (?:cited|quoted|submitted|published|enclosed|referenced)\b)"
    r"|\btrials?\b(?=[^.;]{0,60}\b(?:blind\w*|unblind\w*|randomi[sz]\w*|placebos?|comparators?|controlled|control (?:group|arm)s?"
    r"|sponsor\w*|enroll\w*|publish\w*)\b)",
    re.IGNORECASE,
)
_OF_PAPERS = r"(?:information|documentation|records?|documents|notes|papers)"
_LACKS_PAPERS = re.compile(
    rf"\b{_OF_PAPERS}\b[^.;]{{0,60}}\b(?:not|n[\u2019']t|fail\w*|insufficient|inadequate|incomplete)\b"
    rf"|\b(?:insufficient|inadequate|not enough|lack of|no|incomplete|missing) (?:\w+ ){{0,2}}{_OF_PAPERS}\b"
    r"|\b(?:not|n[\u2019']t|never|poorly) (?:been )?(?:adequately |sufficiently |clearly )?documented\b",
    re.IGNORECASE,
)
_OF_GOING_ON = re.compile(
    r"\bmaintenance\b|\b(?:to|that) (?:maintain|sustain)s?\b"
    r"|\b(?:past|beyond|longer than|more than) (?:one|a|1|two|2|12|twelve|24) (?:years?|months?)\b"
    r"|\brepeated (?:\w+ )?(?:use|administration|dosing)\b[^.;]*\blong[- ]term\b",
    re.IGNORECASE,
)
_STEM = 6
_OTHER_GROUND = re.compile(r"\b(?P<approval>FDA|approv\w+|off-?label|labeled)\b|\b(?P<accepted>accepted|recognized)\b", re.IGNORECASE)
_HELD_GROUND = {"approval": ("approv", "fda", "market", "regulatory"), "accepted": ("accept", "recogni", "standard")}
"""Another ground of a refusal, and what of a definition asks for it."""


def questions_evidence(quote: str) -> bool:
    """Whether a sentence speaks of what is known of a treatment: its studies, its safety, whether it is accepted."""
    return bool(_OF_EVIDENCE.search(quote))


def doubts_safety(quote: str) -> bool:
    """Whether a sentence doubts that the treatment is safe over time, or for such people; not where it speaks of safety otherwise."""
    return bool(_DOUBTS_SAFETY.search(quote))


def doubts_answered(quote: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The same, where a size held against the studies of going on is told with how long they are: no size of a short one answers it."""
    found = dict(doubts_named(quote))
    if "size" in found and "lasting" in found and _OF_GOING_ON.search(quote):
        found["lasting"] = (*found.pop("size"), *found["lasting"])
    return tuple(found.items())


def doubts_named(quote: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What a sentence holds against the studies, "size", "lasting", "safety" or "blinding", each with the words it uses."""
    said = {name: _SAFE_ALONE.sub(" ", quote) if name == "lasting" else quote for name in _DOUBTS}
    found = ((name, tuple(dict.fromkeys(match[0] for match in pattern.finditer(said[name])))) for name, pattern in _DOUBTS.items())
    return tuple((name, words) for name, words in found if words)


def accepted_in(quote: str) -> str:
    """The words by which a sentence turns on what the profession accepts: "not generally accepted by the medical community"; else empty."""
    found = _ACCEPTED.search(quote)
    return found[0] if found else ""


def compared_in(quote: str) -> str:
    """The words by which a sentence sets the treatment beside others: "as beneficial as established alternatives"; else empty."""
    found = _COMPARED.search(quote)
    return found[0] if found else ""


def lacks_information(quote: str) -> bool:
    """Whether a sentence refuses because the papers sent do not show enough."""
    return _LACKS_PAPERS.search(quote) is not None


def without_research(quote: str) -> str:
    """A sentence without the trials of research that it names: they are none that a patient had of a medicine."""
    return _OF_RESEARCH.sub("", quote)


def words_beside_definition(quote: str, definition: str) -> tuple[str, ...]:
    """The words by which a refusal tests the evidence and that the plan's own definition does not hold; none without a definition, and
    none where the refusal finds the evidence wanting in other words as well, or has another ground that the definition asks for: it does
    not rest on these.
    """
    held = definition.casefold()
    others = {str(ground.lastgroup) for ground in _OTHER_GROUND.finditer(quote)}
    asked = any(word in held for ground in others for word in _HELD_GROUND[ground])
    alone = definition and not asked and not _rests_on_other_words(quote)
    found = (match[0] for match in _OF_TESTS.finditer(quote)) if alone else ()
    stems = ((word, word.casefold()[:_STEM]) for word in found)
    apart = (word for word, stem in stems if stem not in held and not any(limb in held for limb in _LIMBS.get(stem, ())))
    words = tuple(dict.fromkeys(apart))
    pairs = (match["first"] or match["second"] for match in _PAIRED.finditer(quote)) if words else ()
    beside = (word for word in pairs if not any(limb in held for limb in _PAIR_HELD[word.casefold()]))
    return tuple(sorted({*words, *beside}, key=quote.find))


def _rests_on_other_words(quote: str) -> bool:
    clauses = (_CALLS.sub("", clause) for clause in _CLAUSE_ENDS.split(quote))
    return any(_LACKING.search(one) and (questions_evidence(one) or _TRIALS.search(one)) and not _OF_TESTS.search(one) for one in clauses)
