"""Whether a sentence refuses because the person has improved enough, or because lesser care would do from here."""

from __future__ import annotations

import re

from appealwright.writer.prose import pieces

__all__ = ["improved_enough", "lesser_care"]

_SIZE = (
    r"(?:sufficient|significant|substantial|considerable|marked|adequate|meaningful|good|great|excellent|optimal|maximum|maximal)(?:ly)?"
)
_IMPROVED = re.compile(
    rf"\b(?:clinically )?{_SIZE} (?:\w+ ){{0,2}}(?:improve\w*|response|recovery)\b"
    rf"|\bimprove(?:ment|d) (?:is |has been |was |to be )?(?:\w+ )?{_SIZE}\b"
    r"|\bimprovement (?:is |was |has been )?(?:noted|seen|shown|documented|reported|demonstrated)\b"
    r"|\b(?:maximum|maximal) (?:\w+ )?benefit\b"
    r"|\bgoals? (?:of treatment )?(?:has|have|was|were|is|are) (?:now |been ){0,2}(?:met|reached|achieved)\b"
    r"|\bsymptoms (?:that )?no longer (?:rise|meet|reach|warrant|require|support)\b"
    r"|\b(?:has|have) (?:\w+ly )?improved(?: \w+ly| enough)?\b"
    r"|\bno longer (?:ha(?:s|ve|ving)|show\w*|exhibit\w*|experienc\w+|display\w*|demonstrat\w+|report\w*|present\w*|suffer\w*)"
    r" [^.;,]{0,40}?\b(?:symptoms?|severe|severity|impair\w+|depress\w+)\b(?:(?! and )[^.;,])*"
    r"|\b(?:symptoms?|depression|severity|condition) (?:is|are|has|have) (?:been |now )?"
    r"(?:no longer (?:\w+ )?(?:severe|of a severity|moderate)|(?:subsided|lessened|decreased|diminished|abated|eased|lifted))\b"
    r"|\b(?:is|are) (?:now|currently|presently) (?:only )?(?:mild|minimal|subclinical)\b"
    r"|\bin the (?:mild|minimal|normal|nonclinical) range\b",
    re.IGNORECASE,
)
_FELL = re.compile(
    r"\b(?:improved|fell|fallen|decreased|dropped|reduced|went down|gone down) "
    r"(?:by (?P<by>\d{1,3}) ?%|from (?:a \w+ of )?(?P<from>\d{1,2})"
    r" (?:[^.;]{0,30}? )?to (?P<to>\d{1,2})\b)",
    re.IGNORECASE,
)
_HALF = 50
_BECAUSE = re.compile(r"\bbecause\b(?! of\b)", re.IGNORECASE)
_BARELY = re.compile(
    r"\b(?:not?|never|without|fail\w*|lack\w*|insufficient\w*|unless|until|whether|if|must|should|may|requir\w+|criteri\w+|goal|absence|absent"
    r"|only|little|slight\w*|plateau\w*|partial\w*|initially|early|temporar\w+|brief\w*|lost|declin\w+|worsen\w*|relaps\w*|less than"
    r"|defin\w+|evidence of|documentation of|unclear|attribut\w+|due to|cannot)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What makes of the same words a lack, a demand, a rule, or a gain that is held too small."""
_CONCLUDED = re.compile(
    r"\bno longer(?: (?:needs?|requires?|warrants?))?\b|\bno (?:further|more|additional|ongoing|continued)\b[^.;,]{0,40}"
    r"|\b(?:is|are|was|were) (?:therefore |thus |also )?(?:no longer|not) (?:\w+ ){0,2}?(?:need\w*|necessary|required|warranted|indicated"
    r"|covered|approved|authorized|certified|justified|supported|appropriate)\b"
    r"|\b(?:do|does) not (?:\w+ )?(?:needs?|requires?|warrant|support|justify)\b|\bonly (?:mild|minimal)\b"
    r"|\bthat (?:would )?(?:requir\w+|need\w*|meets?)\b[^.;,]{0,40}|\bsever\w+ (?:enough )?(?:to )?requir\w+",
    re.IGNORECASE,
)
"""What such a sentence concludes from it, in words that deny nothing of the result."""
_LESSER = re.compile(
    r"\b(?:can|could|may) (?!not\b)(?:now |safely |appropriately |reasonably |be |adequately |effectively ){0,3}"
    r"(?:continued?|managed?|maintain(?:ed)?|treated|followed|supported|provided|delivered|stepped down|transition(?:ed)?)\b"
    r"(?: \w+){0,2}? (?:with|on|by|using|through|to)\b"
    r"(?: [^.;,]{3,80})?"
    r"|\b(?:a )?(?:less intensive|less intense|lower level|lower intensity)"
    r"(?: (?:level|of|outpatient|care|treatment|therapy|services?|setting)){0,4}"
    r"|\b(?:antidepressants?|(?:oral )?medications?|medication management|psychotherapy|therapy|outpatient (?:care|treatment|therapy))\b"
    r"(?: (?:and|or|alone|with|outpatient|oral|psychotherapy|therapy|medication|antidepressants?)){0,4}"
    r" (?:is|are|would be|should be) (?:now )?"
    r"(?:sufficient|adequate|enough)\b"
    r"|\bno longer (?:needs?|requires?|warrants?)\b(?: [^.;,]{3,60})?",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:alcohol|opioid|substance|cannabis|cocaine|ptsd|bipolar|blood pressure|hypertension|studies|study|trials?|patients|literature"
    r"|rates?|ECT|TMS|spravato|esketamine|bladder)\b",
    re.IGNORECASE,
)
_OF_RHYTHM = re.compile(
    r"\b(?:(?:bi)?weekly|monthly|every|per (?:week|month)|interval\w*|frequen\w+|taper\w*|sessions?|infusions?|dos(?:e|es|ing))\b",
    re.IGNORECASE,
)
"""Less of the same treatment is another answer than another treatment."""
_OF_PLACE = re.compile(r"\b(?:facilit\w+|hospitals?|clinics?|offices?|sites?|locations?|network|elsewhere)\b", re.IGNORECASE)
"""Another place for the same treatment grants nothing of its result."""

_CLAUSE = re.compile(r",\s|\bbut\b|\s(?=and (?:your|the|her|his|care)\b)")


def improved_enough(quote: str) -> str:
    """The words in which a sentence grants that the person has improved enough or is no longer as ill; empty where it denies that, asks for
    it, holds the gain too small, or speaks of others.
    """
    for one in (part for piece in pieces(quote) for part in _BECAUSE.split(piece)[-1:]):
        found = _IMPROVED.search(one) or _halved(one)
        if found and not _BARELY.search(_CONCLUDED.sub(" ", one)) and not _OF_OTHERS.search(one):
            return found[0].strip()
    return ""


def _halved(words: str) -> re.Match[str] | None:
    """The words that tell of a score that fell by half or more; a smaller fall may be held too small."""
    found = _FELL.search(words)
    enough = found and (2 * int(found["to"]) <= int(found["from"]) if found["from"] else int(found["by"]) >= _HALF)
    return found if enough else None


def lesser_care(quote: str) -> str:
    """The words in which a sentence says that less than this treatment would do from here: "can continue with medication"."""
    for clause in (part for one in pieces(quote) for part in _CLAUSE.split(one)):
        found = _LESSER.search(clause)
        beside = f"{clause[: found.start()]} ~ {clause[found.end() :]}" if found else ""
        if (
            found
            and not (_OF_RHYTHM.search(found[0]) or _OF_PLACE.search(found[0]))
            and not _BARELY.search(_CONCLUDED.sub(" ", beside))
            and not _OF_OTHERS.search(clause)
        ):
            return found[0].strip()
    return ""
