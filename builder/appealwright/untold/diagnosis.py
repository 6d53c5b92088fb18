"""A diagnosis as a letter of the patient tells it: without its words on dying and self-harm, which the clinician's papers have."""

from __future__ import annotations

import re
from collections.abc import Callable

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.beside_it import depression_alone, names_illness
from appealwright.untold.thoughts import names_thoughts

__all__ = ["PARTS", "as_sender_tells", "names_alone", "without_others", "without_parts", "without_talk", "without_telling"]

_DIAGNOSIS = "treatment.diagnosis"
_CODES = re.compile(r"\S\s*(?:[,;/&]|\band\b)\s*\S")
_SPOKEN_OF = re.compile(r"PTSD|traumatic", re.IGNORECASE)
PARTS = re.compile(r"(\s*[,;]\s*(?:(?:and|with|without)\s+)?|\s+(?:with|without|and|plus)\s+|\s+(?=\()|(?<=\))\s+)")
"""What joins the parts of a few words."""
_GOES_ON = re.compile(r"(?:\w+ )?(?:behaviou?rs?|intent\w*|plans?|gestures?|attempts?)\W*|\((?:R45|T14)[.\d]*\)", re.IGNORECASE)
"""What is left of "suicidal ideation and intent (R45.851)" after its first part."""
_WHO = r"(?:the|my|her|his|our|one|another|they|she|he|we|I|dr|doctor)\b"
_TELLING = re.compile(
    rf"(?:\s*[,;(:/\n-]|(?<!\bdr)\.|\s(?:and|but|though|although|while|because|which|that|as)\b|\s(?={_WHO}|hospital\b))[\s,]*"
    rf"(?:(?:and|but|though|although|while|because|which|that|as)\s+)*(?:{_WHO}\.?\s+)*"
    rf"(?:(?!and\b|but\b|though\b|although\b|which\b|severe\b|moderate\b|recurrent\b|{_WHO})[^\W\d][\w.'’]*\s+){{0,5}}?"
    r"(?:wrote|writes?|written|typed|coded|marked|charted|listed|entered|sa(?:ys?|id)|thinks?|thought|(?:dis)?agree[sd]?|told|tells?|puts?|calls?|called|believe[sd]?|suspect(?:s|ed)?)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""A clause that tells who says what of an illness: ", and the hospital wrote borderline traits", " but my doctor disagrees"."""
_PERSON = re.compile(
    r"(?<!bipolar )(?<!type )\bI\b(?!\.)|\b(?:[Ii]['\u2019]?(?:m|ve|d|ll)|me|my|mine|myself|y(?:ou|a|our|all)|u|ur|its?|it['\u2019]s"
    r"|this|that['\u2019]?s?|we|our|us|s?he|s?hes|her|his|him|they|their|them|dr|doc|doctor|what\w*|nobody|everyone|tengo|mi|usted(?:es)?|yo|soy|estoy)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\A(?:[^,;(.!]|(?<=\bdr)\.)*\b(?:says?|said|wrote|have|has|had|got|is|its|it['\u2019]s|i['\u2019]?m|was|been|with|called|dx|diagnos\w+|for|that['\u2019]?s|tengo|es|con)\b[\s:]*"
    r"(?:(?:an?|the|this|my|really|just|like|un|una|la|el)\s+)*",
    re.IGNORECASE,
)
"""What leads to the name of an illness: "my doctor says it is", "i was diagnosed with"."""
_LABEL = re.compile(r"\b(?:dx|diag(?:nosis|n[oó]stico)?)\b", re.IGNORECASE)
_WHY = re.compile(
    r"\s+(?:(?:ever )?since|after|because|bc|cuz|when|desde|porque|in (?:\w+ )?(?:19|20)\d\d"
    r"|(?:by|per|according to) (?:my|the|her|his|dr|doctor)\b)[^,;(]*",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(
    r"\b(?:recur|sing|mild|mod|sev|psych|feat|anxi|distress|melanch|mixed|atyp|season|peri?part|postpart|post-part|onset|cataton|remi(?:ss|t)|treat"
    r"|resist|refrac|chron|persist|acute|suicid|idea|behav|episode|unspec|partial|full\b|nos\b|grief|bereav|early|late\b|rapid|mood|cong|trait)"
    r"|disease|syndrome|disorder|[a-z]{3}(?:itis|osis|emia|pathy|algia)\b|[A-Z]\d\d",
    re.IGNORECASE,
)
"""What a part says that is of a diagnosis, though it names no illness."""
_EVERYDAY = re.compile(
    r"\b(?:the|an?|one|ones|kind|sort|type|thing|stuff|bad|worse|worst|awful|terribl\w*|horribl\w*|ugly|real|really|super|pretty|so|very|big|huge"
    r"|ever|forever|always|like|just|basically|totally|for real|no joke|sucks?|ugh|lol|damn|hell|hard|crazy|nasty|deep|dark|black)\b",
    re.IGNORECASE,
)
"""The words in which people talk of it: "the bad kind", "really awful"."""
_FOR_EVER = re.compile(
    r"\s+(?:for (?:like |about |the last )?(?:ever|forever|years|a long time)|big time|for real|lol|real bad|really bad)\b[\s.!]*\Z",
    re.IGNORECASE,
)

_BRACKET = re.compile(r"\s*\([^()]*\)")
_NOT = (
    r"(?:not|never|no longer|isn['\u2019]?t|wasn['\u2019]?t|rather than|instead of)\b"
    r"(?! (?:otherwise|elsewhere|in (?:full |partial )?remission))"
)
_IS_NOT = re.compile(rf",?\s+(?:(?:but|and|so)\s+)?{_NOT}[^,;()]*", re.IGNORECASE)
_ASTRAY = re.compile(
    rf"\W*(?:{_NOT}|(?:which|was|were|back (?:in|then|when)|formerly|previously|used to|at first|earlier)\b|(?:19|20)\d\d\W*\Z)",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"\b(?:mild|moderate|severe|single)\b", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:in|until|till|before|last|back|earlier|first|then|used to|was|from)\b(?! (?:full |partial )?remission)", re.IGNORECASE
)
"""How a weight is told that it had once."""


def as_sender_tells(case: Case, facts: Facts) -> Case:
    """The case as a letter of the patient, or of who acts for one, tells it: the diagnosis without its words on such thoughts, which the
    clinician's papers have. Whole where the clinician writes, where the drug's own use names them, and where it says nothing else.
    """
    typed = case.text(_DIAGNOSIS)
    if not names_thoughts(typed, facts) or case.is_("sender.role", "clinician") or case.is_("treatment.indication", "acute"):
        return case
    left = without_parts(typed, lambda part: names_thoughts(part, facts))
    return case.with_told({_DIAGNOSIS: Known(left)} if left else {})


def names_alone(case: Case) -> bool:
    """Whether letters name the depression alone of a diagnosis that has more: the rest stands where the clinic typed it, where its code
    stands beside the other, and where the letters speak of it.
    """
    typed = case.text(_DIAGNOSIS)
    stands = case.is_("sender.role", "clinician") or _CODES.search(case.text("treatment.diagnosis_code")) or _SPOKEN_OF.search(typed)
    return not stands and depression_alone(typed) != typed


def without_others(case: Case) -> Case:
    """The case as letters tell it: of an illness beside the depression, for which nothing is asked, the clinician decides."""
    if not names_alone(case):
        return case
    return case.with_told({_DIAGNOSIS: Known(depression_alone(case.text(_DIAGNOSIS)))})


def without_parts(diagnosis: str, tells: Callable[[str], bool]) -> str:
    """The diagnosis without the parts that tell of these; what was joined to one by "and" takes its place."""
    first, *rest = PARTS.split(diagnosis)
    kept = "" if tells(first) else first
    dropped = "" if kept else " "
    for joint, part in zip(rest[::2], rest[1::2], strict=True):
        if tells(part) or (dropped and _GOES_ON.fullmatch(part)):
            dropped = dropped or joint
        else:
            kept += (dropped if dropped and joint.strip() == "and" else joint) + part
            dropped = ""
    return kept.strip(" ,;")


def _is_talk(part: str) -> bool:
    """Whether a part of a diagnosis is talk alone: everyday words, and none that names an illness or says more of one."""
    return bool(_EVERYDAY.search(part)) and not names_illness(part) and not _SAYS_MORE.search(part)


def _is_astray(part: str) -> bool:
    """Whether a part says what the illness is not, or once was, or speaks of another part."""
    return bool(_ASTRAY.match(part) or (_WEIGHT.search(part) and _ONCE.search(part) and not names_illness(part)))


def _without_persons(diagnosis: str) -> str:
    """The diagnosis without the parts that somebody is told of in. Behind one only what is of a diagnosis stays, and behind another weight
    that somebody gave only an illness.
    """
    behind, weighed = False, False

    def tells(part: str) -> bool:
        nonlocal behind, weighed
        if _PERSON.search(part):
            behind, weighed = True, weighed or bool(_SAYS_MORE.search(part))
            return True
        if names_illness(part):
            weighed = False
            return False
        return weighed or (behind and not _SAYS_MORE.search(part))

    return without_parts(diagnosis, tells)


def without_telling(diagnosis: str) -> str:
    """The diagnosis as far as nobody is told to have said, written or doubted it."""
    return _TELLING.sub("", diagnosis, count=1).strip(" ,;")


def without_talk(diagnosis: str) -> str:
    """The illnesses of a diagnosis without the talk around them: "i have had major depression since my divorce, you know that" is "major
    depression". Nothing where it names no illness: such an answer is none.
    """
    calm = re.sub(r"\s*!+\s*", ", ", diagnosis).strip(" ,;.")
    lead = _LEADS.match(calm)
    if lead and (_PERSON.search(lead[0]) or _LABEL.search(lead[0])) and not names_illness(lead[0]):
        calm = calm[lead.end() :]
    if _PERSON.search(calm):
        told = _BRACKET.sub(lambda found: "" if _PERSON.search(found[0]) else found[0], calm)
        calm = _without_persons(re.sub(r"(?<!\bdr)\.\s+", "; ", _WHY.sub("", told), flags=re.IGNORECASE))
    if _IS_NOT.search(calm) or any(_is_astray(part) for part in PARTS.split(calm)[::2]):
        calm = without_parts(_IS_NOT.sub("", calm), _is_astray)
    if not names_illness(calm):
        return ""
    if _EVERYDAY.search(calm) or _FOR_EVER.search(calm):
        calm = _FOR_EVER.sub("", without_parts(re.sub(r"\s+[-\u2013\u2014]+\s+", ", ", calm), _is_talk))
    return diagnosis if calm == diagnosis.strip(" ,;.") else calm
