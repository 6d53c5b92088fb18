"""Where the engines differ: what an open page reaches in them, and what the lock does not close. The table of the threat model.

Both are compared as sets: a channel that an engine begins to close, or to open, fails the tests until it is written down here.
"""

from collections.abc import Mapping

from tests.browser.channels.channel import Reach

_NOWHERE_ELSE = ("fetch-later", "paint-worklet", "script-speculation", "websocket-stream", "worker-websocket-stream")
_PACKETS = ("stun", "stun-by-a-frame", "web-transport", "worker-web-transport", "python-js-web-transport")
_WINDOWS = (
    *("open", "open-document", "open-form", "open-link", "open-link-detached", "open-link-event"),
    *("open-link-shadowed", "open-link-drawn", "frame-blank-open"),
)

SILENT: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "chromium": {},
    "firefox": {
        "not in this browser": _NOWHERE_ELSE,
        "a browser without a window shows no icon": ("icon",),
        "turned off until a person turns it on": ("link-ping",),
    },
    "webkit": {
        "not in this browser": (*_NOWHERE_ELSE, *_PACKETS, "navigation"),
        "a browser without a window shows no icon": ("icon",),
        "turned off until a person turns it on": ("prefetch",),
        "the browser that tests drive opens no window for a script": _WINDOWS,
        "nothing came; we do not know why": ("svg-filter-image", "css-filter", "cookie-store"),
    },
}
"""Per engine, what leaks nothing there even from an open page, though it does elsewhere; under the reason."""

_OTHER: Mapping[str, Mapping[str, Reach]] = {"webkit": {"track": Reach.BOTH, "worker-font": Reach.OWN}}

OPEN_REACH: Mapping[str, Mapping[str, Reach]] = {
    engine: {**dict.fromkeys((name for names in reasons.values() for name in names), Reach.NOBODY), **_OTHER.get(engine, {})}
    for engine, reasons in SILENT.items()
}
"""Per engine, the channels whose reach from an open page is not the one that the channel names."""

NOT_CLOSED: Mapping[str, frozenset[str]] = {
    "chromium": frozenset(),
    "firefox": frozenset(),
    # No Navigation API yet: a script that sets the address cannot be stopped. None of ours does; a test reads them.
    "webkit": frozenset({"location", "location-assign", "location-replace"}),
}
"""Per engine, the channels that still reach a host after the lock."""
