"""What a sentence of a denial asks for by its own name and no table of medicines answers: a test of the body, or why visits were missed."""

from __future__ import annotations

import re

from appealwright.writer.prose import sentences

__all__ = [
    "less_often",
    "tells_of_test",
    "tells_of_visits",
    "tests_missed",
    "turns_on_visits",
    "visits_missed",
    "without_baseline_tests",
    "without_reading_beside",
]

_TESTS = {
    key: re.compile(words, re.IGNORECASE)
    for key, words in {
        "heart": r"\b(?:12-lead )?(?:EKG|ECG|electrocardiogram)s?\b",
        "salts": r"\belectrolytes?\b(?: (?:panel|levels?))?|\b(?:basic|comprehensive) metabolic panel\b",
        "thyroid": r"\bTSH\b|\bthyroid (?:function|panel|tests?|levels?|stud\w+)(?: tests?)?",
        "liver": r"\bliver (?:function|enzymes?|panel|tests?)(?: tests?)?|\bLFTs?\b",
        "kidney": r"\b(?:kidney|renal) (?:function|panel|tests?)(?: tests?)?|\bcreatinine\b",
        "urine": r"\burinalysis\b|\burine (?!drug|tox)(?:tests?|samples?|checks?)\b",
        "blood": r"\bcomplete blood count\b|\bCBC\b|\bblood (?:work|tests?)\b"
        r"|\blab(?:oratory|s)?\b(?: (?:work|results?|tests?|values|studies))?",
    }.items()
}
_MISSES = re.compile(
    r"\b(?:no|not|without|lack\w*|missing|absent|never|fail\w* to|requir\w+|need(?:s|ed)?|must|request\w*"
    r"|ask(?:s|ed)? for|awaiting|pending)\b",
    re.IGNORECASE,
)
_READING = re.compile(r"\bblood pressures?\b(?: (?:readings?|checks?))?", re.IGNORECASE)
_RECORDED = re.compile(r"\b(?:record|document|measur|check|obtain|perform|monitor|tak)\w*\b", re.IGNORECASE)
_NONE_OF = re.compile(r"\b(?:no|not|without|lack\w*|missing|absent|never|high|elevated|uncontrolled|hypertens\w+)\b", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:every|each|all)\s+(?:(?!other|few|second|third)\w+ )?(?:visits?|sessions?|infusions?|treatments?|appointments?|doses?)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:every|each|all)\b[^.;]*\b(?:except|but|besides|other than)\b", re.IGNORECASE)
_SELDOMER = re.compile(
    r"\b(?:every (?:month|other|few|\w+ (?:weeks|months))"
    r"|monthly|weekly|once an? (?:week|month|year)|sometimes|usually|most|now and then)\b",
    re.IGNORECASE,
)
_OCCASION = r"(?:visits?|sessions?|appointments?|treatments?|infusions?|doses|follow-?ups?)"
_VISITS = re.compile(
    rf"\b(?:missed|missing|skipped|cancel+ed)\s+(?:[\w-]+ ){{0,4}}{_OCCASION}\b(?: visits?\b)?"
    rf"|\b(?:[\w-]+ ){{0,2}}(?:missed|skipped) {_OCCASION}\b"
    rf"|\b(?:did|has|have) not (?:attend(?:ed)?|ke(?:ep|pt)|come to|appear(?:ed)? for) (?:[\w-]+ ){{0,4}}{_OCCASION}\b"
    r"|\bno[- ]shows?\b|\bpoor attendance\b"
    rf"|\b(?:non-?adheren|non-?complian)\w+ (?:with|to) (?:[\w-]+ ){{0,3}}{_OCCASION}\b",
    re.IGNORECASE,
)
_NO_VISIT = re.compile(r"\bmissing\b[^.;]{0,20}\b(?:notes?|records?|dates?)\b", re.IGNORECASE)
_WHY = re.compile(
    rf"{_VISITS.pattern}|\b(?:rides?|transport\w*|cab|van|bus)\b[^.;]{{0,40}}\b(?:not|never|late|no|cancel\w*|broke)",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:scores?|PHQ|MADRS|improve\w*|respon[sd]\w*|trials?|antidepressants?|experimental|exclu\w+)\b", re.IGNORECASE)


def tests_missed(quote: str) -> tuple[str, ...]:
    """The tests that a sentence does not find or asks for, in its own words and order."""
    found = [named for words in _TESTS.values() if (named := words.search(quote))]
    return tuple(one.group() for one in sorted(found, key=re.Match.start)) if _MISSES.search(quote) else ()


def without_reading_beside(quote: str) -> str:
    """A reason without a sentence that lists a blood pressure beside a test as something to be recorded, where what another sentence of it
    does not find is the test alone: nothing of the pressure is held against anybody.
    """
    said = sentences(quote)
    beside = [one for one in said if _READING.search(one) and tests_missed(one) and _RECORDED.search(one) and not _NONE_OF.search(one)]
    rest = [one for one in said if one not in beside]
    missed = any(tests_missed(one) and _NONE_OF.search(one) for one in rest) and not any(_READING.search(one) for one in rest)
    return " ".join(rest) if beside and missed else quote


def less_often(quote: str, told: str) -> str:
    """How what was `told` of a test falls short of the every visit at which a reason asks for it: "but" for some visits, "seldom" for one
    that is made less often; empty where neither is told.
    """
    if not _EACH.search(quote):
        return ""
    clause = next((one for one in re.split(r"[,;] ", told) if any(named.search(one) for named in _TESTS.values())), told)
    if _EACH.search(clause):
        return "but" if _BUT.search(clause) else ""
    return "seldom" if _SELDOMER.search(clause) else ""


def without_baseline_tests(sentence: str) -> str:
    """A sentence on tests without the "baseline" that says when they are made: it is no score's."""
    return re.sub(r"\bbaseline\b", "", sentence, flags=re.IGNORECASE) if tests_missed(sentence) else sentence


def tells_of_test(words: str, test: str) -> bool:
    """Whether words tell of the test that a sentence calls by this name, by the same name or another."""
    return any(named.search(test) and named.search(words) for named in _TESTS.values())


def visits_missed(quote: str) -> str:
    """The words of a sentence for visits that were missed; empty where it holds none against anybody."""
    found = None if _NO_VISIT.search(quote) else _VISITS.search(quote)
    return found.group().strip() if found else ""


def turns_on_visits(quote: str) -> bool:
    """Whether they are all that it holds against the treatment."""
    return bool(visits_missed(quote)) and not _MORE.search(quote)


def tells_of_visits(words: str) -> bool:
    """Whether words tell of visits that were missed, or of the way there that failed."""
    return bool(_WHY.search(words))
