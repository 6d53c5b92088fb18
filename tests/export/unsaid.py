"""Words of health and care, which no title of a calendar holds."""

from __future__ import annotations

import re

HEALTH = re.compile(r"ketamine|spravato|depress|psych|mental|health|medical|drug|infusion|treatment|clinic|diagnos|suicid", re.IGNORECASE)
