"""Two antidepressants one after the other, and a medicine added to the second, told from memory."""

from __future__ import annotations

CITALOPRAM = {
    "drug": "citalopram",
    "dose_mg": 20,
    "from": "2024-06-10",
    "to": "2025-01-27",
    "weeks": 33,
    "result": "no_response",
    "source": "pharmacy",
}
BUPROPION = {
    "drug": "bupropion XL",
    "dose_mg": 300,
    "from": "2025-02-10",
    "to": "2025-09-22",
    "weeks": 30,
    "result": "partial_response",
    "source": "pharmacy",
}
ABILIFY = {
    "drug": "Abilify",
    "dose_mg": 5,
    "from": "2025-06-09",
    "to": "2025-08-11",
    "weeks": 9,
    "result": "no_response",
    "source": "memory",
}
