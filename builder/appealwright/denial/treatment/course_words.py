"""In which words a notice counts a course: what was approved of it, what was given, both at once, and what is no count of one."""

from __future__ import annotations

import re

__all__ = [
    "APPROVED",
    "ASKED",
    "BEFORE",
    "BOTH",
    "COUNTS",
    "CUT",
    "CUT_FROM",
    "FURTHER",
    "GIVEN",
    "GRANTS",
    "NOT",
    "NUMBER",
    "PERHAPS",
    "REST",
    "ROWS",
    "SAID_BY_SOMEBODY",
    "USED_UP",
    "number_of",
]

_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_FEW = "one two three four five six seven eight nine"
_ONES = {word: number for number, word in enumerate(_FEW.split(), 1)}
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_WORDS = {
    **{f"{ten}{joint}{one}": tens + ones for ten, tens in _TENS.items() for one, ones in _ONES.items() for joint in "- "},
    **_TENS,
    **{word: number for number, word in enumerate(_TEENS.split(), 10)},
    **_ONES,
}
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_UNIT = (
    r"(?:(?:ketamine|esketamine|spravato|infusion|treatment|therapy|iv|nasal|weekly)\s+){0,2}(?:sessions|infusions|treatments|visits|doses)"
)
_GRANT = r"(?:approved|authori[sz]ed|certified)"
GRANTS = re.compile(rf"\b{_GRANT}\b", re.IGNORECASE)
_USED = r"(?:given|used|completed|received|administered)"
_SESIONES = r"(?:sesiones|infusiones|tratamientos|dosis)\b"
_GRANTED = (
    r"(?:(?:le\s+)?(?:hemos\s+)?(?:aprobamos|autorizamos|aprobado|autorizado)|el\s+plan\s+(?:aprob\u00f3|autoriz\u00f3)"
    r"|se\s+(?:le\s+)?(?:aprobaron|autorizaron))"
)
_HAD = (
    r"(?:(?:usted|el\s+miembro|la\s+miembro)\s+(?:ya\s+)?(?:ha|hab\u00eda)\s+(?:recibido|tenido|usado|completado)"
    r"|usted\s+(?:ya\s+)?recibi\u00f3)"
)
_WERE_GIVEN = r"(?:se\s+(?:le\s+)?(?:han\s+)?(?:dado|dieron|administrado|administraron|usado|usaron))"
_OF = rf"(?P<given>{NUMBER})\s+(?:{_UNIT}\s+)?(?:out\s+)?of\s+(?:the\s+|your\s+|those\s+|these\s+)?(?P<approved>{NUMBER})"
BOTH = (
    re.compile(
        rf"\b(?:{_HAD}|{_WERE_GIVEN})\s+(?P<given>{NUMBER})\s+(?:{_SESIONES}\s+)?de\s+las\s+(?P<approved>{NUMBER})\s+(?:{_SESIONES}\s+)?"
        r"(?:que\s+(?:le\s+)?(?:aprobamos|autorizamos)|aprobadas|autorizadas)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bof\s+(?:the|your|those|these)\s+(?P<approved>{NUMBER})\s+{_UNIT}\s+(?:that\s+)?(?:we|the\s+plan)\s+(?:had\s+|have\s+)?{_GRANT}\b"
        rf"[^.;]{{0,60}}?,\s+(?P<given>{NUMBER})\s+(?:{_UNIT}\s+)?(?:have\s+been|were)\s+{_USED}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<given>{NUMBER})\s+of\s+(?:the|your)\s+(?P<approved>{NUMBER})\s+{_GRANT}\s+{_UNIT}\s+(?:have\s+been|were)\s+{_USED}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_OF}\s+(?:previously\s+|already\s+)?{_GRANT}\s+{_UNIT}\s+(?:have\s+been|has\s+been|were|are)\s+{_USED}", re.IGNORECASE
    ),
    re.compile(
        rf"\b{_OF}\s+{_UNIT}\s+(?:that\s+)?(?:we|the\s+plan)\s+(?:had\s+|have\s+)?{_GRANT}\b[^.;]{{0,40}}?\b(?:have\s+been|were)\s+{_USED}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:you\s+have\s+|have\s+|has\s+)?{_USED}\s+{_OF}\s+(?:previously\s+)?{_GRANT}\s+{_UNIT}", re.IGNORECASE),
    re.compile(
        rf"\b(?P<approved>{NUMBER})\s+(?:{_UNIT}\s+)?(?:were\s+)?{_GRANT}(?:[,;]|\s+/)\s+(?:and\s+|of\s+which\s+)?(?P<given>{NUMBER})\s+"
        rf"(?:{_UNIT}\s+)?(?:have\s+been\s+|were\s+)?{_USED}",
        re.IGNORECASE,
    ),
)
APPROVED = (
    re.compile(rf"\b{_GRANTED}\s+(?:hasta\s+|un\s+total\s+de\s+)?(?P<approved>{NUMBER})\s+{_SESIONES}", re.IGNORECASE),
    re.compile(
        rf"\b(?:authorization|approval)\b[^.;]{{0,60}}\b(?:issued|given|made)\b[^.;]{{0,40}}\bfor\s+(?P<approved>{NUMBER})\s+{_UNIT}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_GRANT}\s+(?:for\s+)?(?:a\s+(?:total|course)\s+of\s+|up\s+to\s+)?(?P<approved>{NUMBER})\s+{_UNIT}", re.IGNORECASE),
    re.compile(
        rf"\b(?P<approved>{NUMBER})\s+{_UNIT}\s+(?:were|had\s+been|have\s+been)\s+(?:previously\s+|originally\s+|already\s+)?{_GRANT}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:your|our|that|earlier|prior|previous|existing|original|initial)\s+(?:authorization|approval)\s+(?:was\s+)?(?:for|of)\s+"
        rf"(?P<approved>{NUMBER})\s+{_UNIT}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:{_GRANT})\s+course\s+of\s+(?P<approved>{NUMBER})\s+{_UNIT}", re.IGNORECASE),
)
GIVEN = (
    re.compile(
        rf"\b(?:you|member|patient|enrollee|she|he)\s+(?:have|has|had)\s+(?:already\s+|now\s+)?(?:had|received|completed|used|been\s+given)\s+"
        rf"(?:all\s+)?(?P<given>{NUMBER})(?:\s+{_UNIT}|(?=[.;]))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<given>{NUMBER})\s+(?:{_UNIT}|of\s+(?:them|those|these))\s+(?:(?:have\s+been|were|had\s+been)\s+)?(?:already\s+)?{_USED}",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:(?<=[.;]\s)|(?<=\n))(?P<given>{NUMBER})\s+(?:have\s+been|were)\s+(?:already\s+)?{_USED}(?=[.;,])", re.IGNORECASE),
    re.compile(rf"\b{_HAD}\s+(?P<given>{NUMBER})(?:\s+{_SESIONES}|(?=[.;]))", re.IGNORECASE),
    re.compile(rf"\b{_WERE_GIVEN}\s+(?P<given>{NUMBER})\s+{_SESIONES}", re.IGNORECASE),
)
FURTHER = re.compile(
    rf"\b{_GRANT}\b[^.;]*?\b(?:{NUMBER}\s+(?:more|additional|further)|(?:another|a\s+further|an\s+additional)\s+{NUMBER})\b(?=\s+{_UNIT}|[^\w]|\s+on\b)",
    re.IGNORECASE,
)
"""A second approval on top of a first one: neither number is that of the course."""
USED_UP = re.compile(
    rf"\ball\s+(?:of\s+the\s+)?(?P<all>{NUMBER})(?:\s+(?:of\s+(?:them|these|those)|{_UNIT}))?\s+(?:have\s+been|were|are)\s+(?:now\s+)?"
    r"(?:used|given|completed)\b",
    re.IGNORECASE,
)
"""Of all approvals together, how many there were, and that each was given."""
_ROW = (
    r"^[ \t]*(?:number\s+of\s+)?(?:sessions|infusions|treatments|visits)\s+{}(?:\s+to\s+date|\s+so\s+far)?\s*[:.]?[ \t]+"
    r"(?P<{}>\d{{1,3}})[ \t]*$"
)
_GRANTED_ON = rf"^[ \t]*{_GRANT}(?:[ \t]+on)?[ \t]*[\d/.-]*[ \t]*:[ \t]*(?P<approved>\d{{1,3}})[ \t]+{_UNIT}\b"
ROWS = (
    re.compile(f"{_ROW.format(_GRANT, 'approved')}|{_GRANTED_ON.replace('<approved>', '<granted>')}", re.IGNORECASE | re.MULTILINE),
    re.compile(_ROW.format(_USED, "given"), re.IGNORECASE | re.MULTILINE),
)
"""A table with a row for either; one of what is approved alone may be this decision's."""
CUT = re.compile(
    r"\bpayments?\s+(?:for\s+(?:\w+\s+){1,3})?(?:will\s+)?(?:ends?|stops?)\s+(?:on|after|as\s+of|effective)\s+"
    r"|\b(?:stop|end|cease)\s+(?:paying|covering|payment|coverage)\b[^.;]{0,50}?\b(?:on|after|as\s+of|effective)\s+"
    r"|\b(?:not|no\s+longer)\s+(?:be\s+)?(?:pay|paid|cover|covered|approved|authorized)\b[^.;]{0,50}?\b(?:after|beyond|past|as\s+of)\s+"
    r"|\b(?:el\s+pago\s+(?:termina|terminar\u00e1)|dejaremos\s+de\s+pagar\b[^.;]{0,50}?\ba\s+partir\s+d?)el\s+",
    re.IGNORECASE,
)
_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
CUT_FROM = re.compile(
    rf"\b(?:starting|beginning|effective|as\s+of|from)\s+(?:on\s+)?(?={_DAY},?\s+(?:we|the\s+plan)\s+will\s+"
    r"(?:(?:only|no\s+longer|not)\s+(?:pay|cover|approve)|(?:pay|cover|approve)\s+(?:for\s+)?only|stop\s+(?:paying|covering)|reduce)\b)",
    re.IGNORECASE,
)
"""The day from which less of a course is paid for, which a notice may name without counting what was given."""
"""What stands before the day on which an approved course is cut."""
REST = re.compile(
    rf"\b(?:the\s+)?(?:remaining|rest\s+of\s+the|other)\s+(?:{NUMBER}\s+)?{_UNIT}|\blas\s+(?:{NUMBER}\s+)?{_SESIONES}\s+restantes",
    re.IGNORECASE,
)
"""What of a course is left, and refused: how much it is, and no reason."""
BEFORE = re.compile(
    r"\b(?:anteriormente|previamente|ya|hasta\s+(?:ahora|la\s+fecha))\b|"
    r"\b(?:previously|originally|already|earlier|so\s+far|to\s+date|first\s+(?:approved|authorized)|(?:original|initial)\s+(?:authorization|approval)|of\s+which|of\s+those|last\s+year)\b",
    re.IGNORECASE,
)
PERHAPS = re.compile(
    r"\b(?:(?-i:may)|would|should|if|guidelines?|policy|limit\w*|maximum|puede|podr\u00eda|deber\u00eda|si|gu\u00edas?|pol\u00edtica|l\u00edmite|m\u00e1ximo)\b",
    re.IGNORECASE,
)
NOT = re.compile(r"\b(?:not|no|cannot|nunca)\b", re.IGNORECASE)
ASKED = re.compile(r"\b(?:ask\w*|request\w*|more|further|additional|pidi\u00f3|pidieron|solicit\w+|m\u00e1s|adicionales)\b", re.IGNORECASE)
"""What is decided now, of what was asked."""
COUNTS = re.compile(
    rf"\b(?:sessions|infusions|treatments|visits|doses|sesiones|infusiones|tratamientos|dosis)\b|\b{_USED}\b|\bhad all\b", re.IGNORECASE
)
SAID_BY_SOMEBODY = re.compile(
    r"\b(?:(?:Dr|Dra)\.?\s+[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){0,2}|[A-Z][\w'-]+,\s+(?:MD|DO|NP|PMHNP|APRN|PA-C|CRNA)),?\s+(?:also\s+|tambi\u00e9n\s+)?"
    r"(?:says|said|states|stated|writes|wrote|reports|reported|tells|told|notes|noted|indicates|indicated|explains|explained|argues|argued|claims"
    r"|claimed|dice|dijo|escribe|escribi\u00f3|informa|inform\u00f3|indica|indic\u00f3)\b"
)
"""What a named clinician says is not the plan's word."""


def number_of(words: str) -> int:
    """The number that digits or English words write."""
    return int(words) if words.isdigit() else _WORDS[" ".join(words.lower().split())]
