"""What is sent by packets, from one browser to another or to a server that speaks HTTP/3. No request arrives, only a packet."""

from tests.browser.channels.channel import Channel

_PEER = (
    "const { hostname, port } = new URL(url);"
    " const peer = new {OF}RTCPeerConnection({ iceServers: [{ urls: `stun:${hostname}:${port}` }] });"
    " peer.createDataChannel('x'); peer.createOffer().then(offer => peer.setLocalDescription(offer));"
)
_FRAME = "const f = document.createElement('iframe'); document.body.append(f);"

PACKETS = (
    Channel("stun", f"url => {{ {_PEER.replace('{OF}', '')} }}", by_packet=True),
    Channel("stun-by-a-frame", f"url => {{ {_FRAME} {_PEER.replace('{OF}', 'f.contentWindow.')} }}", by_packet=True),
    Channel("web-transport", "url => { new WebTransport(url); }", by_packet=True),
)
