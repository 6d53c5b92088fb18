"""A sentence of a denial on who gave or oversees the treatment, or that asks for a psychiatrist, and whether whoever prescribes is one."""

from __future__ import annotations

import re

from appealwright.writer.prose import sentences

__all__ = [
    "asks_for_prescriber",
    "asks_for_psychiatrist",
    "asks_for_referral",
    "is_physician",
    "is_psychiatrist",
    "questions_provider",
    "tells_of_psychiatrist",
    "tells_of_visit",
    "without_drug_prescribed",
]

_ASKS = re.compile(
    r"\b(?:(?:prescribed|ordered|requested|recommended|given|administered|supervised|overseen|managed|seen|evaluated|assessed|treated|followed"
    r"|diagnosed|signed|evaluation|diagnosis|referral|oversight|supervision)\b[^.;,]{0,40} (?:by|from),?"
    r"|under the (?:care|supervision|direction) of"
    r"|in consultation with),? (?:or (?:in consultation )?with,? )?(?:an? |any )(?:[\w-]+ ){0,3}psychiatrist\b(?!['\u2019]s)"
    r"|\ba psychiatrist (?:has|must(?: have)?|should(?: have)?|needs to(?: have)?) (?:evaluat|assess|see[ns]|treat|prescrib|recommend)\w*\b"
    r"(?! (?:your|the|this) (?:case|request|appeal|record|file)s?)"
    r"|\ba psychiatrist['\u2019]s (?:assessment|evaluation|recommendation|note)s?\b",
    re.IGNORECASE,
)
_PAPER_MISSED = re.compile(
    r"\b(?:no|not|without|lack\w*|missing)\b[^.;]{0,30}\b(?:orders?|plans?|letters?|notes?|records?|statements?|prescriptions?|consultations?)"
    r"[^.;,]{0,20} (?:by|from|of) an? (?:[\w-]+ ){0,3}psychiatrist\b(?!['\u2019]s)"
    r"|\b(?:nothing|no (?:notes?|records?|word|input|evidence|contact|visit)|never|not|without)\b[^.;]{0,50}"
    r" (?:by|from|with) an? (?:[\w-]+ ){0,3}psychiatrist\b(?!['\u2019]s)"
    r"|\bno psychiatr(?:ist|ic (?:assessment|evaluation|consultation|note|exam\w*))\b",
    re.IGNORECASE,
)
"""A paper of a psychiatrist that the notice does not find: "do not include an order or treatment plan from a psychiatrist"."""
_SEEN = re.compile(r"\b(?:saw|seen|visit\w*|appointment|evaluat\w+|consult\w*|met)\b[^.;]{0,20}\b(?:dr\b|doctor\b|MD\b)", re.IGNORECASE)
_TOLD = re.compile(r"(?<!your )(?<!plan's )(?<!reviewing )\bpsychiatrist\b", re.IGNORECASE)
_PROVIDER = re.compile(
    r"\b(?:rendering|treating|performing|administering|servicing|infusing) (?:provider|practitioner|clinician)s? "
    r"(?:is|was|are|were) (?:not )?an? "
    r"(?!(?:in|out)[- ])[\w-]+|\bprovider type\b|\bnurse an(?:a)?esthe\w+|\bCRNAs?\b"
    r"|\b(?:physician|psychiatric|medical) (?:oversight|supervision)\b"
    r"|\b(?:oversight|supervision|overseen|supervised) by\b|\bscope of (?:practice|licens\w+)\b",
    re.IGNORECASE,
)
_REFERRAL = re.compile(
    r"\b(?:without|no|not|lack\w*|missing|absent)\b[^.;]{0,40}"
    r"\b(?:referral|(?:physician|medical|collaborating) (?:supervision|agreement))\b"
    r"|\b(?:referral|physician supervision)\b[^.;]{0,40}\b(?:not|missing|required|needed|absent)\b",
    re.IGNORECASE,
)
_REVIEW = re.compile(r"\b(?:request|case|appeal|decision|records?|denial) (?:was|were|has been|have been|is) [^.;]{0,20}$", re.IGNORECASE)
"""What stands before words on the plan's own psychiatrist: "your case was evaluated by a psychiatrist"."""
_OR_OTHERS = re.compile(r"\bpsychiatrist\b[^.;]{0,30}\b(?:nurse|practitioner|physician assistant|PMHNP|specialist)\b", re.IGNORECASE)
"""What takes another profession too: "a psychiatrist or a psychiatric nurse practitioner"."""
_PRESCRIBES = re.compile(r"\b(?:prescribed|prescriber|ordered)\b", re.IGNORECASE)
_GIVES = re.compile(r"\b(?:gave|gives?|given|administ\w+|supervis\w+|overs[ei]\w+|infus\w+|render\w+)\b", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:sites?|settings?|locations?|places?|hospitals?|home|facilit(?:y|ies)|offices?|(?:in|out)patient|certified|enrolled)\b",
    re.IGNORECASE,
)
_IS = re.compile(r"\bpsychiatr(?:y|ist)\b", re.IGNORECASE)
_PHYSICIAN = re.compile(r"\b(?:M\.? ?D|D\.? ?O|M\.?B\.?B\.?S)\b|\b(?i:physician)\b(?! (?i:assistant|associate))")
_DRUG = re.compile(r"\b(?:medications?|medicines?|drugs?)\b", re.IGNORECASE)
_OTHER = re.compile(r"\bnurse|\bassistant|\b(?:PM)?HNP\b|\b[A-Z]*NP\b|\bPA\b|\bpsycholog")


def asks_for_psychiatrist(quote: str) -> bool:
    """Whether a sentence makes it a condition that a psychiatrist, and no other, prescribes, sees the patient or is consulted."""
    return not _OR_OTHERS.search(quote) and (_names_whom_it_asks_for(quote) or bool(_PAPER_MISSED.search(quote)))


def asks_for_prescriber(quote: str) -> bool:
    """Whether a sentence asks for a psychiatrist and names no place: who prescribes is its matter, and not where."""
    return asks_for_psychiatrist(quote) and not _PLACE.search(quote)


def asks_for_referral(quote: str) -> bool:
    """Whether a sentence misses that a physician refers the patient, or supervises who gives the treatment."""
    return bool(_REFERRAL.search(quote))


def questions_provider(quote: str) -> bool:
    """Whether a sentence turns on who gave the treatment or oversees it: the profession, the license, a psychiatrist beside it."""
    prescribes_alone = bool(_PRESCRIBES.search(quote)) and not _GIVES.search(quote)
    return bool(_PROVIDER.search(quote)) or (not _OR_OTHERS.search(quote) and not prescribes_alone and _names_whom_it_asks_for(quote))


def tells_of_psychiatrist(told: str) -> bool:
    """Whether what was told of new papers names a psychiatrist, and not the plan's own."""
    return bool(_TOLD.search(told))


def tells_of_visit(told: str) -> bool:
    """Whether what was told beside a condition on a psychiatrist tells of a doctor who was seen."""
    return tells_of_psychiatrist(told) or bool(_SEEN.search(told))


def is_psychiatrist(credentials: str) -> bool:
    """Whether the credentials, as they were typed, name psychiatry, and no other profession in it."""
    return bool(_IS.search(credentials)) and not _OTHER.search(credentials)


def is_physician(credentials: str) -> bool:
    """Whether the credentials, as they were typed, are a physician's, and name no other profession."""
    return bool(_PHYSICIAN.search(credentials) or _IS.search(credentials)) and not _OTHER.search(credentials)


def without_drug_prescribed(quote: str) -> str:
    """A reason without the word for the drug where a sentence asks that a psychiatrist prescribes it: it speaks of no medicine tried."""
    return " ".join(_DRUG.sub("", one) if asks_for_psychiatrist(one) else one for one in sentences(quote))


def _names_whom_it_asks_for(quote: str) -> bool:
    return any(not _REVIEW.search(quote, 0, match.start()) for match in _ASKS.finditer(quote))
