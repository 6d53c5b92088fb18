"""Ports that hear packets. A packet carries no address to know it by, so every try has a port of its own."""

from __future__ import annotations

import socket


class Ears:
    """Ears for packets, each under the name of what is tried towards it."""

    def __init__(self) -> None:
        self._sockets: dict[str, socket.socket] = {}
        self._heard: set[str] = set()

    def port(self, name: str, host: str) -> int:
        """The port of the host that hears packets of this name."""
        if name not in self._sockets:
            self._sockets[name] = ear = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            ear.bind((host, 0))
            ear.settimeout(0)
        number: int = self._sockets[name].getsockname()[1]
        return number

    def heard(self) -> set[str]:
        """The names of which a packet has come."""
        self._heard |= {name for name, ear in self._sockets.items() if _emptied(ear)}
        return set(self._heard)

    def forget(self) -> None:
        """Forget what has come, and listen on."""
        self.heard()
        self._heard.clear()

    def close(self) -> None:
        """Listen no more."""
        for ear in self._sockets.values():
            ear.close()


def _emptied(ear: socket.socket) -> bool:
    came = False
    try:
        while ear.recv(4096):
            came = True
    except BlockingIOError:
        return came
    return came
