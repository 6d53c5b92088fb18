"""What a sentence of the notice turns on, by its own words, so that the answer takes up those and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = [
    "accepted_in",
    "asks_for_longer_interval",
    "asks_for_trial_of_longer",
    "asks_that_all_be_used_up",
    "concludes",
    "doubts_effect_on_suicidality",
    "doubts_named",
    "doubts_safety",
    "limits_named",
    "mental_limit",
    "names_maintenance_alone",
    "offers_pill",
    "only_unneeded",
    "points_to_hospital",
    "questions_evidence",
    "refuses_frequency",
    "says_benefit_ended",
    "says_longer_untried",
    "says_unchanged",
    "says_well_enough",
    "words_beside_definition",
    "words_in_no_criterion",
]

_CONCLUDES = re.compile(
    r"(?:therefore|thus|accordingly|consequently|as a result|hence|so|(?:for|because of|based on) th(?:is|ese|at|ose)(?: reasons?)?),?"
    r" [^.,;:]{0,60}\b(?:not|deni\w+ as not|does not meet) (?:considered )?medical(?:ly)? necess(?:ary|ity)\.?",
    re.IGNORECASE,
)
_ONLY_UNNEEDED = re.compile(
    r"(?:(?!because|since|not\b)[^.,;:]){3,60} (?:is|are) not (?:considered )?medically necessary\.?", re.IGNORECASE
)
_LIMITS = {
    "dose": re.compile(r"\bdos(?:e|age)\b|\bmg/kg\b", re.IGNORECASE),
    "often": re.compile(
        r"\bfrequen\w+|\binterval\w*|\b(?:weekly|monthly|twice|every)\b"
        r"|\b(?:per|an?|each|in any) (?:\d+[- ])?(?:day|week|month|quarter|(?:calendar |plan |benefit )?year)s?\b",
        re.IGNORECASE,
    ),
    "number": re.compile(
        r"\bnumber of\b|\b(?:session|infusion|visit|treatment|unit)s\b|\bquantity\b"
        r"|\bdoses\b"
        r"(?! (?:(?:up to|of|at|between|above|over|under|below|exceeding|(?:more|higher|greater|less|lower) than) )+\d[\d.]* ?mg)",
        re.IGNORECASE,
    ),
    "going-on": re.compile(r"\bmaintenance\b|\bcontinu\w+|\bon-?going\b|\bbooster\w*|\blong[- ]term\b|\bextended\b", re.IGNORECASE),
}
_GIVEN_BEFORE = re.compile(r"\b(?:earlier|previous|prior|past) (?:[a-z]+ ){0,2}(?:session|infusion|treatment|dose)s\b", re.IGNORECASE)
"""Sessions that were given limit none to come."""
_MAINTENANCE = re.compile(
    r"\b(?:maintenance|boosters?)\b|\bbeyond (?:an?|the) (?:acute|initial|first|induction) (?:course|phase|series|treatment)\b",
    re.IGNORECASE,
)
_BOOSTERS_COUNTED = re.compile(r"\b\d+ (?=(?:[a-z]+ ){0,2}boosters?\b)", re.IGNORECASE)
"""How many boosters were asked for: no number of the course."""
_MEASURED = re.compile(
    r"\d|\bfrequen\w+|\binterval\w*|\bnumber of\b|\b(?:dos(?:e|age)|per|every|once|twice|weekly|monthly|quantity|weeks?|months?)\b",
    re.IGNORECASE,
)
_LONGER = re.compile(
    r"\b(?:longer|wider|greater) intervals?\b|\bless (?:frequent|often)(?:ly)?\b|\btaper\w*\b|\b(?:spac|spread)\w* out\b"
    r"|\b(?:lengthen|extend|increas|widen|prolong)\w*\b[^.;]{0,30}\bintervals?\b"
    r"|\bintervals?\b[^.;]{0,40}\b(?:lengthened|extended|increased|widened)\b|\b(?:reduc|decreas|lower)\w*\b[^.;]{0,20}\bfrequency\b",
    re.IGNORECASE,
)
_RARER = r"(?:every[- ](?:other|two|2|second|four|4)[- ]weeks?|bi-?weekly)"
_REFUSES_FREQUENCY = re.compile(
    r"\b(?:frequency|interval|more frequent \w+)\b[^.;,]{0,50}"
    r"\b(?:is|was|are|were) not (?:considered )?medically necessary\b",
    re.IGNORECASE,
)
_NOT_TRIED = re.compile(
    rf"(?:{_LONGER.pattern})[^.;]{{0,40}}\b(?:not|never)\b[^.;]{{0,30}}\b(?:tried|attempted|tested|documented|shown)\b"
    r"|\b(?:not|no|without|never|lack\w*)\b[^.;]{0,40}\b(?:show\w*|document\w*|establish\w*|demonstrat\w*|indicate\w*|evidence|tri(?:al|ed)"
    rf"|attempt\w*)\b[^.;]{{0,30}}(?:{_LONGER.pattern})"
    rf"|\bno (?:{_LONGER.pattern})[^.;]{{0,30}}\b(?:tried|attempted|tested|documented|shown)\b"
    rf"|\b(?:not|no|without|never|lack\w*)\b[^.;]{{0,60}}\b{_RARER}\b[^.;]{{0,30}}\b(?:tried|attempted|tested)\b"
    rf"|\b{_RARER}\b[^.;]{{0,30}}\b(?:not|never)(?: been)? (?:tried|attempted|tested)\b",
    re.IGNORECASE,
)
_TRIAL_OF_LONGER = re.compile(
    rf"\b(?:tr(?:y|ied|ies|ying|ial)|attempt\w*)\b[^.;]{{0,40}}\b(?:{_RARER}|less often|less frequent\w*|longer intervals?)\b",
    re.IGNORECASE,
)
_USED_UP = re.compile(
    r"\bexhaust\w*|\b(?:standard|established|conventional|other|alternative) (?:\w+ )?(?:treatment|therap|medication|option)\w*"
    r"\b[^.]{0,60}\b(?:not|first|before|tried|failed)\b",
    re.IGNORECASE,
)
_BENEFIT_ENDED = re.compile(
    r"\b(?:benefit|response|improvement|effect|gain)s?\b[^.;]{0,40}"
    r"\b(?:not (?:been )?(?:maintained|sustained|last|held|durable|kept)|no longer|was lost|been lost|wore off|faded|short-lived)\b"
    r"|\b(?:no|lack of|without) (?:sustained|lasting|durable|maintained) (?:benefit|response|improvement|effect)\b|\brelaps\w+",
    re.IGNORECASE,
)
_WELL_ENOUGH = re.compile(
    r"(?<!early )\bremission\b|\bcan (?:now |safely )?be (?:maintained|managed|continued) (?:on|with|by)\b"
    r"|\bno longer (?:needs?|needed|requires?|required|warranted)\b|\b(?:is|are|has been|remains?|now) (?:clinically )?stable\b",
    re.IGNORECASE,
)
_OF_ANOTHER_ILLNESS = re.compile(r"\b(?:alcohol|opioid|substance|cannabis|cocaine|drug|use disorder|ptsd|bipolar)\b", re.IGNORECASE)
_OFFERS_PILL = re.compile(
    r"\b(?:maintain|manag|treat|continu|control|switch|chang|transition)\w*(?: back)? (?:on|with|by|to) (?:\w+ ){0,3}"
    r"(?:antidepressants?|oral medic\w+|SSRIs?|SNRIs?)\b|\b(?:antidepressants?|oral medic\w+) alone\b",
    re.IGNORECASE,
)
_DOUBTS = {
    "size": re.compile(r"\b(?:small|underpowered|too few (?:people|patients|participants))\b", re.IGNORECASE),
    "lasting": re.compile(
        r"\b(?:short(?:[- ]term|[- ]lived)?|durable|durability|long[- ]term|lasting|sustained|transient|days to weeks)\b", re.IGNORECASE
    ),
    "blinding": re.compile(r"\b(?:functional(?:ly)? )?unblind\w*|\b(?:inadequate )?blinding\b|\bunmask\w+", re.IGNORECASE),
}
_ACCEPTED = re.compile(
    r"\b(?:not (?:yet )?(?:been )?)?(?:generally|widely|commonly) (?:accepted|recognized)"
    r"(?: (?:by|in|within) (?:the )?(?:\w+ ){0,2}(?:community|profession|practice|experts))?",
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
_VISITS = re.compile(
    r"\b(\d{1,3}) (?:(?:out-?patient|in-?patient|office|therapy|covered) )*(?:visits|days|sessions|treatments)\b", re.IGNORECASE
)
_OF_THE_MIND = re.compile(
    r"\b(?:mental|nervous|behavioral|psychiatric)(?: (?:or|and) (?:mental|nervous|behavioral|psychiatric|emotional))?"
    r" (?:disorders?|health|conditions?|illness(?:es)?|care|services?|benefits?)\b",
    re.IGNORECASE,
)
_USED = re.compile(r"\b(?:you|member|patient)[^.;]{0,20}\bused (\d{1,3})\b", re.IGNORECASE)
_SUICIDALITY = re.compile(
    r"\b(?:not|no|without|lack\w*)\b[^.;]{0,90}\bsuicid\w*"
    r"|\bsuicid\w*[^.;]{0,60}\b(?:not|never) (?:been )?(?:demonstrated|shown|proven|established)\b",
    re.IGNORECASE,
)
_OF_EFFECT = re.compile(r"\b(?:effect\w*|efficacy|benefit\w*|evidence|prevent\w*|reduc\w+)\b", re.IGNORECASE)
_HOSPITAL = re.compile(
    r"\bin-?patient (?:\w+ )?(?:care|treatment|admission|stay|setting|level)\b|\b(?:psychiatric )?hospitali[sz]ation\b|\bdischarged\b",
    re.IGNORECASE,
)
_STEM = 6
_UNCHANGED = re.compile(
    r"\bplateau|\b(?:(?:not|n['’]t) (?:\w+ )?(?:changed|improved)|unchanged|no (?:\w+ )?(?:change|improvement|gains?|progress)"
    r"|(?:remain|stay)(?:s|ed)? (?:the same|stable|steady|at \d+)|stable|stabili[sz]ed|level?led off)\b[^.;]{0,40}"
    r"\b(?:since|(?:in|over|for|during) the (?:last|past))\b",
    re.IGNORECASE,
)
_FROM_THE_FIRST = re.compile(
    r"\b(?:baseline|pre-?treatment|since (?:(?:the|your) )?(?:start|begin|began|first|initial|treatment|initiati|prior)\w*)", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+")
_OF_RESULT = re.compile(r"\b(?:remission|remitted|fluctuat\w+|plateau\w*|full recovery|asymptomatic)\b", re.IGNORECASE)


def doubts_effect_on_suicidality(quote: str) -> bool:
    """Whether a sentence holds against the treatment that an effect on suicidality is not shown."""
    return bool(_SUICIDALITY.search(quote) and _OF_EFFECT.search(quote))


def points_to_hospital(quote: str) -> bool:
    """Whether a sentence names care in a hospital, or the discharge from one, against the treatment."""
    return bool(_HOSPITAL.search(quote))


def limits_named(quote: str) -> tuple[str, ...]:
    """Which limit a sentence names: "dose", "often", "number" (how many, and not how often), "going-on"; none where its words tell none."""
    to_come = _GIVEN_BEFORE.sub("", quote)
    named = tuple(name for name, pattern in _LIMITS.items() if pattern.search(to_come))
    return tuple(name for name in named if name != "number") if "often" in named else named


def names_maintenance_alone(quote: str) -> bool:
    """Whether a sentence limits what comes after a first course, and sets no measure of dose, rhythm or number that bears on the course."""
    return bool(_MAINTENANCE.search(quote)) and not _MEASURED.search(_BOOSTERS_COUNTED.sub("", quote))


def mental_limit(quote: str) -> tuple[int, int] | None:
    """The number of visits to which a sentence limits care for the mind alone, and how many it says are left (-1: it does not say); None
    where it sets no such limit.
    """
    limit = _VISITS.search(quote)
    if limit is None or not _OF_THE_MIND.search(quote):
        return None
    used = _USED.search(quote)
    count = int(limit[1])
    return count, count - int(used[1]) if used and int(used[1]) <= count else -1


def asks_for_longer_interval(quote: str) -> bool:
    """Whether a sentence asks that sessions further apart be tried."""
    return bool(_LONGER.search(quote))


def refuses_frequency(quote: str) -> bool:
    """Whether a sentence holds how often, and no more than that, not medically necessary: "the frequency of once weekly is not ..."."""
    return bool(_REFUSES_FREQUENCY.search(quote))


def asks_for_trial_of_longer(quote: str) -> bool:
    """Whether a sentence asks that the treatment was tried less often: "notes that show you tried it every other week"."""
    return bool(_TRIAL_OF_LONGER.search(quote))


def says_longer_untried(quote: str) -> bool:
    """Whether a sentence says that sessions further apart were not tried, or that the record does not show it."""
    return bool(_NOT_TRIED.search(quote))


def asks_that_all_be_used_up(quote: str) -> bool:
    """Whether a sentence says that other treatments have to be used first, none of them by name."""
    return bool(_USED_UP.search(quote))


def says_benefit_ended(quote: str) -> bool:
    """Whether a sentence says that an earlier benefit did not last."""
    return bool(_BENEFIT_ENDED.search(quote))


def says_well_enough(quote: str) -> bool:
    """Whether a sentence refuses more because the person is well, or not well enough: it turns on remission, or says what would do."""
    return bool(_WELL_ENOUGH.search(quote)) and not _OF_ANOTHER_ILLNESS.search(quote)


def says_unchanged(quote: str) -> bool:
    """Whether a sentence holds against a treatment that its result stayed as it was: a plateau, a score that has not changed since a day.
    That nothing changed from before the treatment is another reason.
    """
    return any(_UNCHANGED.search(one) and not _FROM_THE_FIRST.search(one) for one in _SENTENCE.split(quote))


def concludes(quote: str) -> bool:
    """Whether a sentence only draws from those before it that the care is not necessary, and gives no fact of its own."""
    return bool(_CONCLUDES.fullmatch(quote.strip()))


def only_unneeded(quote: str) -> bool:
    """Whether a sentence says of something that it is not medically necessary, and no more."""
    return bool(_ONLY_UNNEEDED.fullmatch(quote.strip()))


def offers_pill(quote: str) -> bool:
    """Whether a sentence says that an antidepressant taken by mouth would do instead."""
    return bool(_OFFERS_PILL.search(quote))


def questions_evidence(quote: str) -> bool:
    """Whether a sentence speaks of what is known of a treatment: its studies, its safety, whether it is accepted."""
    return bool(_OF_EVIDENCE.search(quote))


def doubts_safety(quote: str) -> bool:
    """Whether a sentence doubts that the treatment is safe over time, or for such people; not where it speaks of safety otherwise."""
    return bool(_DOUBTS_SAFETY.search(quote))


def doubts_named(quote: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What a sentence holds against the studies, "size", "lasting" or "blinding", each with the words it uses."""
    found = ((name, tuple(dict.fromkeys(match[0] for match in pattern.finditer(quote)))) for name, pattern in _DOUBTS.items())
    return tuple((name, words) for name, words in found if words)


def accepted_in(quote: str) -> str:
    """The words by which a sentence turns on what the profession accepts: "not generally accepted by the medical community"; else empty."""
    found = _ACCEPTED.search(quote)
    return found[0] if found else ""


def words_in_no_criterion(quotes: Iterable[str], criteria: Iterable[str]) -> tuple[str, ...]:
    """The words by which a refusal asks for a result (remission, scores that do not fluctuate) and that no criterion holds."""
    asked = " ".join(criteria).casefold()
    found = (match[0] for quote in quotes for match in _OF_RESULT.finditer(quote))
    return tuple(dict.fromkeys(word for word in found if word.casefold()[:7] not in asked))


def words_beside_definition(quote: str, definition: str) -> tuple[str, ...]:
    """The words by which a refusal tests the evidence and that the plan's own definition does not hold; none without a definition, and
    none where the refusal finds the evidence wanting in other words as well: it does not rest on these.
    """
    held = definition.casefold()
    found = (match[0] for match in _OF_TESTS.finditer(quote)) if definition and not _rests_on_other_words(quote) else ()
    stems = ((word, word.casefold()[:_STEM]) for word in found)
    apart = (word for word, stem in stems if stem not in held and not any(limb in held for limb in _LIMBS.get(stem, ())))
    words = tuple(dict.fromkeys(apart))
    pairs = (match["first"] or match["second"] for match in _PAIRED.finditer(quote)) if words else ()
    beside = (word for word in pairs if not any(limb in held for limb in _PAIR_HELD[word.casefold()]))
    return tuple(sorted({*words, *beside}, key=quote.find))


def _rests_on_other_words(quote: str) -> bool:
    clauses = (_CALLS.sub("", clause) for clause in _CLAUSE_ENDS.split(quote))
    return any(_LACKING.search(one) and (questions_evidence(one) or _TRIALS.search(one)) and not _OF_TESTS.search(one) for one in clauses)
