"""What the notice itself grants: items that it marks as met where it marks others as not met, and an illness that it calls in remission."""

from __future__ import annotations

import re

from appealwright.case import Case

__all__ = ["conceded", "granted_in", "remission_granted"]

_BOX = r"(?:\[[ xX\u2713\u2714*]{0,3}\]|\([ xX\u2713\u2714]{0,3}\)|[\u2610-\u2612\u2713\u2714\u25a0\u25a1])?"
_BEFORE = re.compile(
    rf"^[ \t]*{_BOX}[ \t]*(?:criterion |requirement )?(?P<result>not met|unmet|met)\b[ \t]*[-:\u2013\u2014][ \t]*(?P<item>\w.*)$",
    re.IGNORECASE | re.MULTILINE,
)
"""[X] Met - Diagnosis of major depressive disorder."""
_BEHIND = re.compile(
    rf"^[ \t]*(?:{_BOX}[ \t]*)(?:[-*\u2022][ \t]+|\(?(?:\d{{1,2}}|[a-z])[.)][ \t]+)?(?P<item>[^\n]*?[\w.)])[ \t]*"
    r"(?:[-:\u2013\u2014.]+[ \t]*)"
    r"(?P<result>NOT MET|UNMET|MET|Not met|Met)[.]?[ \t]*$",
    re.MULTILINE,
)
"""3. Diagnosis of major depressive disorder - MET."""
_MOST, _LONGEST = 4, 160


def conceded(case: Case) -> tuple[str, ...]:
    """The items that the pasted notice marks as met, in its words; none where it marks none as not met, which is a form or an approval."""
    text = case.text("denial.text")
    for form in (_BEFORE, _BEHIND):
        marked = [(match["result"].casefold() == "met", match["item"].strip().rstrip(".;")) for match in form.finditer(text)]
        met = [item for is_met, item in marked if is_met and len(item) <= _LONGEST]
        if len(met) < len(marked) and met:
            return tuple(dict.fromkeys(met))[:_MOST]
    return ()


_NUMBER = r"\(?(?:\d{1,2}|[a-hA-H])\b\)?"
_GRANTED = re.compile(
    rf"\b(?:criteri(?:a|on)|requirements?|conditions?|items?|elements?) (?:numbers? |nos?\. )?{_NUMBER}"
    rf"(?:(?:,? (?:and|&|through|to) |, |-){_NUMBER})*"
    r" (?:is|are|was|were|has been|have been) (?:all |each |both )?(?:met|satisfied|fulfilled)\b"
    r"(?! (?:if|when|only|by)\b)",
    re.IGNORECASE,
)
_DEMAND = (
    r"ask(?:s|ed|ing)?|requir\w+|requests?|requested|must|should|shall|needs?|needed|attest\w*|certif\w+|confirm\w*|document(?:s|ed|ation)?"
    r"|verif\w+|shows?|prove\w*|evidence|proof|statement|provided|whether|if|when|where|once|until|unless|in order|to be"
)
"""What makes of it something that is asked for, wherever it stands before in the sentence."""
_NO_GRANT = re.compile(rf"\b(?:{_DEMAND}|not|that all)\b", re.IGNORECASE)


def granted_in(text: str) -> str:
    """The words by which a notice grants some of its criteria by their numbers; empty where it asks for them, or finds no such thing."""
    for found in _GRANTED.finditer(text):
        before = re.split(r"[.;:\n](?=\s)|,? but ", text[: found.start()])[-1]
        if not _NO_GRANT.search(before) and not _OR_ELSE.match(text, found.end()):
            return " ".join(found[0].split())
    return ""


_OR_ELSE = re.compile(r",? (?:or|unless|if|provided)\b", re.IGNORECASE)
"""Behind it, what makes of it one of two ways, or a condition."""
_REMISSION = re.compile(r"\bin (?:early |full |sustained |partial )?remission\b", re.IGNORECASE)
_ASKED_FOR = re.compile(rf"\b(?:{_DEMAND}|never|exclud\w+|only|criteri\w+)\b", re.IGNORECASE)
_FOUND = re.compile(r"\b(?:notes?|records?|charts?) (?:shows?|confirms?|documents?)\b(?=[^,]*\Z)", re.IGNORECASE)
"""So a notice tells in one clause what it found, and asks for nothing."""
_DENIED = re.compile(r"\b(?:not|no|without|neither|nor)\b|n['\u2019]t\b", re.IGNORECASE)
"""What makes of it something missed, where it stands before in the same clause."""
_SO_LONG = re.compile(r"\s*(?:for|of|at least)\b[^.;]{0,30}\b(?:weeks?|months?|years?)\b", re.IGNORECASE)


def remission_granted(quote: str) -> str:
    """The words by which a reason calls an illness in remission; empty where it asks for that, or finds that it is not so."""
    for match in _REMISSION.finditer(quote):
        sentence = re.split(r"[.;:]\s|\bbut\b", quote[: match.start()])[-1]
        clause = re.split(r"\band\b", sentence)[-1]
        asked = _ASKED_FOR.search(_FOUND.sub("", sentence)) or _OR_ELSE.match(quote, match.end()) or _SO_LONG.match(quote, match.end())
        if not asked and not _DENIED.search(clause):
            return match[0]
    return ""
