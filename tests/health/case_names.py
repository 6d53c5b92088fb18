"""The case files that stories of papers lay their changes over, by name."""

CALIFORNIA = "ca-dmhc-insured-experimental"
CUT = "course-cut-caregiver"
FULL = "full/wi-hmo-father"
INSURED = "tx-insured-off-label"
TEXAS = "spravato-step-therapy"
