"""What a notice in Spanish says of its sender and of what was asked for: names are joined by small words, a request is a "solicitud de"."""

from __future__ import annotations

from tests.denial.expectations import offered

NOTICE = """{sender}
P.O. Box 100, Austin, TX 78701

12 de noviembre de 2026

Estimada Luc\u00eda Herrera Ramos:

Hemos denegado la solicitud de {asked}. El tratamiento se considera experimental o de investigaci\u00f3n.

Puede apelar dentro de 180 d\u00edas. Env\u00ede su apelaci\u00f3n a {sender}, Appeals, P.O. Box 101, Austin, TX 78701.
"""


def read(sender: str = "Sol y Mar Health Plan", asked: str = "infusiones intravenosas de ketamina") -> dict[str, object]:
    return offered(NOTICE.format(sender=sender, asked=asked))


def test_a_name_joined_by_small_words_is_offered_whole() -> None:
    assert read()["denial.insurer"] == "Sol y Mar Health Plan"
    assert read("Montes del Valle Health Plan")["denial.insurer"] == "Montes del Valle Health Plan"


def test_what_the_request_was_for_is_offered_with_its_way() -> None:
    assert (read()["treatment.drug"], read()["treatment.route"]) == ("iv_ketamine", "iv")
    assert read(asked="Spravato")["treatment.drug"] == "spravato"
    assert "treatment.drug" not in read(asked="una cita con un especialista")
