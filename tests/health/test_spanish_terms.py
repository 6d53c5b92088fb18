"""Words that a reader of Spanish takes wrong, and names that differ for one thing: none stands in what the person reads.

The terms are those of decision 40; each line tells what the word says instead.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDERS = (Path("builder/appealwright/messages"), Path("builder/appealwright/letters/es"), Path("docs/es"), Path("scripts/site/pages/es"))
READ = [path for folder in FOLDERS for path in folder.rglob("*") if path.suffix in {".md", ".j2", ".yaml"} and "en.yaml" not in path.name]
NEVER = {
    # "Archivar" a case is to shelve it.
    r"\barchiv(a|an|aron|ó) (la apelación|el caso)|si lo archivaron": "registrar, buscar",
    # "Bajar a la mitad o más" is to fall to half, or to more than half.
    r"\ba la mitad o más": "una baja de la mitad o más",
    r"\b(apelación|revisión|revisión externa|vía) rápida": "urgente (expedited)",
    r"\bentidad de fuera|organismo externo": "entidad independiente",
    r"\borganización (revisora|independiente de revisión)": "organización de revisión independiente",
    r"\b[Ll]a OPM\b": "OPM, with no article",
    r"\b(denegación|negaron|no) por experimental\b|sino por experimental": "porque lo llama experimental",
    r"\b(anterior|posterior) al servicio\b": "si el servicio todavía no se dio, si ya se dio",
    r"\bvigila (su|cada) (plan|póliza)\b": "supervisa",
    r"\b(le|nos) debe (menos|los derechos|revisión)|se lo debe\b": "le da, tiene que darle",
    r"\batestación\b": "declaración firmada",
    # Of a person nothing is said that needs their gender.
    r"\bquien lo lleve\b|folleto lo respalda\b": "le da la razón; maneje de regreso",
    r"\blo (juzgaron|respaldan?|llaman|ven|vigilan) a usted\b": "no a usted",
    r"\b[Tt]om(e|ar) una deuda\b": "meterse en una deuda",
    r"\baprobación previa\b": "autorización previa",
    r"\b[Ss]u aviso (dice|va)|aviso de denegación\b": "carta de denegación",
    r"\bcorre una fecha|empieza una (nueva )?fecha": "corre un plazo",
    r"\b[Tt]om(e|ar) (ya )?un puntaje": "hacer la escala",
    # One word for one thing.
    r"\bpuntuaci(ón|ones)\b": "puntaje",
    r"\b[Gg]uarde el informe\b|\binforme (del fax|con la hora)|\brecibos? del fax": "reporte del fax",
    r"\breclamaci(ón|ones)\b": "reclamo",
    r"\bpreautorizaci(ón|ones)\b": "autorización previa",
    r"\b[Nn]otificaci(ón|ones)\b|\bal aviso\b": "carta de denegación",
    r"\bdías del calendario\b": "días calendario",
    r"\bcasos? de tribunal": "caso judicial",
    r"\b[Aa]pel(e|ar) (al plan|a su plan)\b|\b([Oo]tra|[Ss]egunda) apelación al plan\b": "apelar ante el plan",
    r"\bdías? de trabajo\b": "día hábil",
    r"\b[Hh]istoria (de tratamientos|de salud|da la dosis)|\b(en la|con esta) historia\b": "historial",
    r"\bpruebas? completas?\b|\bpruebas? adecuadas? (con|del)\b": "bien probado",
    r"\b[Qq]ueja \(\W*grievance": "queja formal (grievance)",
    r"\b[Hh]oja de llamada\b": "hoja para la llamada",
    r"\banul(a|an|aron) la denegación|\bdejar sin efecto la denegación": "revocar la denegación",
    r"\bcertificado de una página\b": "certificación de una página",
    r"\bmarque el [12]\b": "oprima 1, oprima 2",
    r"\b[Pp]agador(es)?\b": "aseguradora, programa",
    r"\bguías médicas\b|\b[Gg]uías de tratamiento\b": "guías clínicas",
    r"\b[Pp]or favor (?=[a-zñ])": "por favor, with a comma",
    # The person is "usted" everywhere.
    r"\b([Tt]ú|[Tt]u|[Tt]us|[Cc]ontigo)\b": "usted, su",
}


def test_there_is_something_to_read() -> None:
    assert len(READ) > 50
    assert {"es.yaml", "next-steps.html.j2", "plans.yaml", "losing-coverage.md", "state.md.j2"} <= {path.name for path in READ}


@pytest.mark.parametrize("pattern", NEVER)
def test_a_word_that_is_taken_wrong_stands_nowhere(pattern: str) -> None:
    found = [
        f"{path}:{number}: {match[0]} (accepted: {NEVER[pattern]})"
        for path in READ
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (match := re.search(pattern, line))
    ]
    assert found == []
