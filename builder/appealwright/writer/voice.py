"""Who speaks in a typed answer: a person of himself or herself, a clinician of a patient, or nobody in particular."""

from __future__ import annotations

import re

__all__ = [
    "begins_as_note",
    "in_first_person",
    "is_account",
    "is_no_line",
    "is_talk",
    "says_you",
    "speaks_as_patient",
    "tells_of_kin",
    "tells_of_others",
]

_SELF = re.compile(r"(?<!bipolar )(?<!type )\b(?:I|i(?!\.)|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself|[Ww]e|[Oo]ur|[Oo]urs|us)\b")
"""Not "bipolar I", "i.v." or "the US", which are nobody."""

_OF_A_PATIENT = re.compile(
    r"\bpatients?\b|(?:^|[.;!?] )(?:she|he|they(?![^.;!?]*\b(?:I|me|my)\b))\b"
    r"|\bI (?:\w+ ){0,2}(?:advis|prescrib|recommend|treat|examin|assess|evaluat|monitor|check|measur|judg|consider|expect|diagnos|review)"
    r"|\b[Ii] (?:stop|start|watch|give|taper|end|follow|see)\b|\b(?:we|our|us)\b"
    r"|\bmy (?:clinical |medical )?(?:judgment|opinion|assessment|practice|clinic|office|staff|protocol|letter|notes?|chart)\b",
    re.IGNORECASE,
)
"""How a clinician who says "I" writes of somebody else: that person, what a clinician does or has, a clinic that says "we". "They cut me
to three days" is no patient that a clinician writes of.
"""

_THEY = re.compile(r"(?:^|[.;,] ?|\b(?:and|then) )(?:they (?!are\b|were\b)|s?he (?!(?:is|was|has|had)\b))", re.IGNORECASE)

_KIN = re.compile(
    r"\b(?:mother|father|mom|dad|parents?|sister|brother|aunt|uncle|cousin|niece|nephew|grand(?:mother|father|ma|pa)|in-law|friend|neighbor"
    r"|husband|wife|partner|son|daughter)\b",
    re.IGNORECASE,
)

_NOTE = re.compile(
    r"\W*(?:\d|(?!during\b|nothing\b|everything\b|something\b|being\b)[a-z]+ing (?!is\b|was\b|has\b|makes?\b)"
    r"|(?:lost|went|gave|quit|missed|stopped|had|have|was|were|am|got|used|moved|dropped|fell|tried|could|cannot|unable|too|not|off|out)\b"
    r"|(?:ca|did|do|could|wo)n['\u2019]?t\b)",
    re.IGNORECASE,
)

_TALK = re.compile(
    r"\b(?i:ive|dont|doesnt|didnt|cant|couldnt|wouldnt|shouldnt|wasnt|werent|isnt|arent|havent|hasnt|hadnt|wont|shes|theyre|thats|theres|whats|lets)\b"
    r"|\b[Ii]m (?=(?:not|so|too|still|just|always|never|scared|afraid|tired|sick|on|in|a|the|out|off|down|back|up|only|barely|\w+ing)\b)"
    r"|(?<![\w.\u2019'-])i(?= |['\u2019](?:m|ve|ll|d)\b)(?! ?\.)"
    r"|\b(?i:bc|cuz|coz|til|tho|thru|abt|ppl|gonna|wanna|gotta|kinda|sorta|nothin|alot|lol|omg|tbh|ugh|yeah?)\b|(?<= )[nu](?= [a-z])"
    r"|\b(?:for|was|is|felt|feels|just) like\b|\A(?i:did|got|felt|went|saw|quit|gave|made|hated|liked) "
    r"|\b(?i:(?:poop|crap|peter|conk|fizzl)ed out)\b"
    r"|\b(?i:nites?|hole (?:time|day|thing|week|month))\b|\bwhen (?:s?he|they|I) (?:could|can) (?=get|make|find|go|come)"
    r"|\A(?:[Ss]cared|[Aa]fraid|[Tt]errified|[Ww]orried|[Nn]ervous)\b|\A[Tt]hey [a-z]+ (?:you|me|how|what)\b"
    r"|!!|\?\?|(?<=\w)(?:\.\.|\u2026)"
)
_SHORTENED = re.compile(r"\b(?:til|tho|thru|abt)\b|(?<= )[nu](?= [a-z])", re.IGNORECASE)
"""Words that are only spelled short: a list of papers has them too."""
_SPEAKER = re.compile(r"\b(?:I|we|you|she|he|they|it|me|my|us|our|her|him|his)\b", re.IGNORECASE)
_ACCOUNT = re.compile(r"\b(?:I|we|she|he|they)(?: [a-z'\u2019]+|['\u2019](?:m|d|ve|ll|re|s) [a-z]+)", re.IGNORECASE)
_PLAIN = re.compile(r"\b(?:me|my|myself|it [a-z]+(?:ed|s|t|d)|quit working|wore off)\b|n['\u2019]t\b", re.IGNORECASE)
_LONG = 6
"""So many words are more than a term."""
_RUN_ON = re.compile(r", (?:I|we|she|he|they|it) [a-z]+")
_HANGS = re.compile(r"(?:when|after|before|if|as|because|once|while|since|although|though)\b", re.IGNORECASE)
"""How a clause begins that another follows behind a comma."""
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_BREATHLESS = re.compile(r"(?:\bI\b[^.!?]*){3}")
"""Three things that "I" did without one stop."""


def in_first_person(typed: str) -> bool:
    """Whether the words speak as "I" or "my": over another's signature they would be a statement about the wrong person."""
    return bool(_SELF.search(typed))


def tells_of_others(typed: str) -> bool:
    """Whether a clause begins with "they", or "she does", or speaks of whoever is treated as "you": so a patient tells what a clinic does,
    and no clinician what is done.
    """
    return bool(_THEY.search(typed)) or says_you(typed)


def says_you(typed: str) -> bool:
    """Whether the words speak of whoever is treated as "you", who in a letter to the plan would be the plan."""
    return bool(_YOU.search(typed))


def tells_of_kin(typed: str) -> bool:
    """Whether the words name somebody near, of whose illness a clinician has nothing to read aloud."""
    return bool(_KIN.search(typed))


def speaks_as_patient(typed: str) -> bool:
    """Whether words that a clinic typed are the patient's own: they speak as "I", and of nobody as a patient."""
    return in_first_person(typed) and not _OF_A_PATIENT.search(typed)


def begins_as_note(typed: str) -> bool:
    """Whether the words begin without a subject, as one writes a note: "36 visits", "missing two shifts a week", "went back to work"."""
    return bool(_NOTE.match(typed))


def is_talk(typed: str) -> bool:
    """Whether the words are typed as one talks: "ive", "couldnt", a small "i", "til" or "bc", or one thing after another without a stop.
    That is how somebody told it, and no sentence of a letter. What is only spelled short and names nobody is a list: "phq9 thru august".
    """
    spelled = typed if _SPEAKER.search(typed) else _SHORTENED.sub("", typed)
    return bool(_TALK.search(spelled) or _BREATHLESS.search(typed))


def is_no_line(typed: str) -> bool:
    """Whether the words are no line to be pasted: typed as one talks or notes, begun small, or one sentence run into the next."""
    run_on = _RUN_ON.search(typed) and not _HANGS.match(typed)
    return bool(typed[:1].islower() or run_on or is_talk(typed) or begins_as_note(typed))


def is_account(typed: str) -> bool:
    """Whether somebody is said to do or feel something, or tells it in plain words: "we saw nothing", "made me shaky", "it wore off".
    "Nausea" is a reason, and no account.
    """
    return bool(_ACCOUNT.search(typed) or _PLAIN.search(typed)) or len(typed.split()) >= _LONG
