"""What a sentence of a denial asks for by its own name and no table of medicines answers: a test of the body, or why visits were missed."""

from __future__ import annotations

import re

__all__ = ["tells_of_test", "tells_of_visits", "tests_missed", "turns_on_visits", "visits_missed", "without_baseline_tests"]

_TESTS = {
    key: re.compile(words, re.IGNORECASE)
    for key, words in {
        "heart": r"\b(?:12-lead )?(?:EKG|ECG|electrocardiogram)s?\b",
        "salts": r"\belectrolytes?\b(?: (?:panel|levels?))?|\b(?:basic|comprehensive) metabolic panel\b",
        "thyroid": r"\bTSH\b|\bthyroid (?:function|panel|tests?|levels?|stud\w+)(?: tests?)?",
        "liver": r"\bliver (?:function|enzymes?|panel|tests?)(?: tests?)?|\bLFTs?\b",
        "kidney": r"\b(?:kidney|renal) (?:function|panel|tests?)(?: tests?)?|\bcreatinine\b",
        "urine": r"\burinalysis\b",
        "blood": r"\bcomplete blood count\b|\bCBC\b|\bblood (?:work|tests?)\b"
        r"|\blab(?:oratory|s)?\b(?: (?:work|results?|tests?|values|studies))?",
    }.items()
}
_MISSES = re.compile(
    r"\b(?:no|not|without|lack\w*|missing|absent|never|fail\w* to|requir\w+|need(?:s|ed)?|must|request\w*"
    r"|ask(?:s|ed)? for|awaiting|pending)\b",
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
