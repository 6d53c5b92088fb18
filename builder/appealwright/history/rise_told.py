"""Whether words on the spacing tell a rise of the score of a longer interval between sessions that went on."""

from __future__ import annotations

import re

from appealwright.history.apart_told import tells_of_longer, tells_weekly_as_longer, with_gap_as_interval

__all__ = ["may_tell_of_a_stop", "names_the_rise_with_longer", "tells_that_it_held"]

_STOP = re.compile(
    r"\b(?:without|w/o|none|nothing|no more|no (?:sessions?|infusions?|treatments?|doses?|visits?)|(?:ran|run|running) out"
    r"|stop(?:ped|s|ping)?(?! \w+ing\b)|quit|ended|paus\w+|interrupt\w+|on hold|laps\w+|used (?:\w+ )?up|wait(?:ed|ing)"
    r"|den(?:y|ied|ial)|refus\w+|turned (?:\w+ )?down|cut (?:me|us|her|him|it|them) off|cut off|approv\w+|authoriz\w+|cover(?:ed|age|ing)"
    r"|insurance|pay|paid|paying|afford|off (?:of )?(?:it|the|ketamine|spravato)|(?:weeks?|months?) off"
    r"|(?:miss(?:ed|ing)?|lost|skipped) (?:\w+ )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several) (?:weeks|months)"
    r"|gap|break|(?:did|could|would|was|were)(?: not|n['’]t) (?:able to )?(?:go|have|get|receive)"
    r"(?= (?:any|it|one|more|them|another|an?|for|my|the)\b|[.,;]|$)"
    r"|(?:after|since|from|on|was|were) (?:the|my|her|his|our) last(?: one| session| infusion| treatment| dose|(?=[.,;]|$))"
    r"|last (?:one|session|infusion|treatment|dose))\b",
    re.IGNORECASE,
)
"""What may tell of a time without any session: beside it no rise is said to have come of an interval."""
_HELD = re.compile(
    r"(?<!not )(?<!n['’]t )(?<!never )\b(?:held|hold(?:s|ing)?|stay(?:ed|s|ing)?|kept|keeps?|remain\w*|maintain\w*|last(?:ed|s)|fine"
    r"|ok|okay|good|great|well|stable|steady|unchanged|worked|works|same|improv\w+|better|remission"
    r"|no (?:change|difference|worse|problem|trouble|effect)|as (?:good|well))\b"
    r"|\b(?:did|does|was|has|is)(?: not|n['’]t) (?:\w+ )?(?:chang\w*|mov\w*|hurt\w*|matter\w*|budg\w*|worse\w*|rise|risen|go up|gone up)\b"
    r"|\bnever (?:chang\w*|moved|went up|rose|got worse)\b",
    re.IGNORECASE,
)
"""That the score, or how one was, held: of an interval told so no rise came."""
_CLAUSE = re.compile(r"[.;,:()]+(?:\s|$)|(?<=\s)(?:and|but|then|until|so|while|whereas)(?=\s)", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? $", re.IGNORECASE)
"""What stands before a number that is a day."""
_WEEKLY = re.compile(r"\b(?:weekly|every week|once (?:a|per) week)\b", re.IGNORECASE)


def may_tell_of_a_stop(words: str) -> bool:
    """Whether words on the spacing may tell of a time without any session, whatever else they tell."""
    return bool(_STOP.search(with_gap_as_interval(words)))


def tells_that_it_held(words: str) -> bool:
    """Whether they say somewhere that the score, or how one was, held."""
    return bool(_HELD.search(words))


def names_the_rise_with_longer(words: str, rise: str, low: str) -> bool:
    """Whether they tell the score to which it rose of a longer interval, whatever they tell of a stop: the clause that names it does, or
    else the one next to it that tells of an interval or of a score that held. Where they name neither score, whether they tell of a longer
    interval alone.
    """
    words = with_gap_as_interval(words)
    if not tells_of_longer(words):
        return False
    clauses = [one for one in _CLAUSE.split(words) if one and one.strip()]
    naming = next((place for place, one in enumerate(clauses) if _names(one, rise)), None)
    if naming is None:
        return not tells_that_it_held(words) and not _names(words, low)
    weekly_is_longer = tells_weekly_as_longer(words)
    around = (naming, *range(naming - 1, -1, -1), *range(naming + 1, len(clauses)))
    for place in around:
        clause = clauses[place]
        of_longer = tells_of_longer(clause) or (weekly_is_longer and bool(_WEEKLY.search(clause)))
        if of_longer:
            return not _HELD.search(clause) and not (place != naming and _names(clause, low))
        if _HELD.search(clause) or _WEEKLY.search(clause):
            return False
    return False


def _names(words: str, score: str) -> bool:
    """Whether words name a score: a number that is no number of days, weeks or months, and no day of a month."""
    number = rf"(?<![\w-]){re.escape(score)}(?![\w/-])(?!(?:st|nd|rd|th)\b)(?! ?(?:days?|weeks?|wks?|months?)\b)"
    return any(not _MONTH.search(words[: found.start()]) for found in re.finditer(number, words))
