"""A record that a portal or clinic exported (a FHIR R4 Bundle as JSON), read for what the interview asks, and for nothing else."""
