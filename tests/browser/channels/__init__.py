"""Every way known to us by which a page, its worker or its Python can carry something out, each a script to try.

A channel's script is a JavaScript function (for Python: a program) that takes the address to reach. The tests try each one on
an open page first, the control: what leaks there is `reach`, and a channel that leaks nothing even there says why in `silent`.
"""

from tests.browser.channels.alone import ALONE
from tests.browser.channels.channel import Channel, Reach
from tests.browser.channels.device import DEVICE
from tests.browser.channels.elements import ELEMENTS
from tests.browser.channels.engines import NOT_CLOSED, OPEN_REACH, SILENT
from tests.browser.channels.packets import PACKETS
from tests.browser.channels.python import PYTHON
from tests.browser.channels.requests import REQUESTS
from tests.browser.channels.styles import STYLES
from tests.browser.channels.windows import WINDOWS
from tests.browser.channels.worker import SPOKEN_TO, WORKER

__all__ = ["ALONE", "DEVICE", "NOT_CLOSED", "OPEN_REACH", "PAGE", "PYTHON", "SILENT", "SPOKEN_TO", "WINDOWS", "WORKER", "Channel", "Reach"]

PAGE = (*REQUESTS, *ELEMENTS, *STYLES, *WINDOWS, *PACKETS)
"""What a page can try many at a time, without leaving itself."""
