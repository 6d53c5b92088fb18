"""Patient and Coverage: who the person is, and which plan covers them. The kind of plan is in no such record, and is never guessed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from appealwright.fhir.bundle import Bundle
from appealwright.fhir.found import Taken
from appealwright.fhir.nodes import Node, codings, name_of, part, parts, text, texts

__all__ = ["coverage_answers", "patient_answers"]

_OF_AGE, _OLDER = 18, 65
_FIRST_NAMES = ("official", "usual")
_PHONES = ("mobile", "home")


def patient_answers(bundle: Bundle, as_of: date) -> Iterator[Taken]:
    """Name, address, phone and age band."""
    for patient in bundle.of("Patient")[:1]:
        if name := _name(patient):
            yield Taken("patient.name", name, f"Patient.name: {name}")
        lines = _address(patient)
        if lines:
            yield Taken("patient.address", "\n".join(lines), f"Patient.address: {', '.join(lines)}")
        if phone := _phone(patient):
            yield Taken("patient.phone", phone, f"Patient.telecom: {phone}")
        born = text(patient, "birthDate")
        if band := _age_band(born, as_of):
            yield Taken("patient.age_band", band, f"Patient.birthDate: {born}")


def coverage_answers(bundle: Bundle) -> Iterator[Taken]:
    """Insurer, plan, member and group number, of each coverage that is not over."""
    for coverage in bundle.of("Coverage"):
        if text(coverage, "status") not in {"", "active"}:
            continue
        payor = part(coverage, "payor")
        if insurer := text(bundle.referred(coverage, payor), "name") or text(payor, "display"):
            yield Taken("denial.insurer", insurer, f"Coverage.payor: {insurer}")
        if member := text(coverage, "subscriberId") or _member_number(coverage):
            yield Taken("member.id", member, f"Coverage.subscriberId: {member}")
        for of_class in parts(coverage, "class"):
            yield from _class_answers(of_class)


def _class_answers(of_class: Node) -> Iterator[Taken]:
    kind = next((code for _, code in codings(part(of_class, "type"))), "")
    value, name = text(of_class, "value"), text(of_class, "name")
    if kind == "group" and value:
        yield Taken("member.group", value, f"Coverage.class (group): {value}")
    if kind == "plan" and (name or value):
        yield Taken("plan.name", name or value, f"Coverage.class (plan): {name or value}")


def _member_number(coverage: Node) -> str:
    for identifier in parts(coverage, "identifier"):
        if any(code == "MB" for _, code in codings(part(identifier, "type"))):
            return text(identifier, "value")
    return ""


def _name(patient: Node) -> str:
    names = parts(patient, "name")
    first = next((name for use in _FIRST_NAMES for name in names if text(name, "use") == use), names[0] if names else {})
    spelled = [*texts(first, "given"), text(first, "family"), *texts(first, "suffix")]
    return text(first, "text") or " ".join(filter(None, spelled))


def _address(patient: Node) -> list[str]:
    addresses = [one for one in parts(patient, "address") if not text(one, "period", "end") and text(one, "use") != "old"]
    home = next((one for one in addresses if text(one, "use") == "home"), addresses[0] if addresses else {})
    city = " ".join(filter(None, (", ".join(filter(None, (text(home, "city"), text(home, "state")))), text(home, "postalCode"))))
    return [*texts(home, "line"), *([city] if city else [])]


def _phone(patient: Node) -> str:
    phones = [one for one in parts(patient, "telecom") if text(one, "system") == "phone" and text(one, "use") != "old"]
    first = next((one for use in _PHONES for one in phones if text(one, "use") == use), phones[0] if phones else {})
    return text(first, "value")


def _age_band(born: str, as_of: date) -> str:
    try:
        day = date.fromisoformat(born)
    except ValueError:
        return ""
    years = as_of.year - day.year - ((as_of.month, as_of.day) < (day.month, day.day))
    if not 0 <= years < 130:
        return ""
    return "under_18" if years < _OF_AGE else "from_18_to_64" if years < _OLDER else "from_65"


def display(bundle: Bundle, resource: Node, key: str) -> str:
    """What a reference calls who it names, or what that resource says of itself."""
    reference = part(resource, key)
    return text(bundle.referred(resource, reference), "name") or text(reference, "display") or name_of(reference)
