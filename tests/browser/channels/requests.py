"""What scripts ask for."""

from tests.browser.channels.channel import Channel, Reach

REQUESTS = (
    Channel("fetch", "url => fetch(url)"),
    Channel("fetch-no-cors", "url => fetch(url, { mode: 'no-cors' })"),
    Channel("fetch-post", "url => fetch(url, { mode: 'no-cors', method: 'POST', body: 'x' })"),
    Channel("fetch-keepalive", "url => fetch(url, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' })"),
    Channel("fetch-later", "url => { fetchLater(url, { activateAfter: 0 }); }"),
    Channel("xhr", "url => { const x = new XMLHttpRequest(); x.open('GET', url); x.send(); }"),
    Channel("xhr-waiting", "url => { const x = new XMLHttpRequest(); x.open('GET', url, false); x.send(); }"),
    Channel("beacon", "url => { navigator.sendBeacon(url, 'x'); }"),
    Channel("websocket", "url => { new WebSocket(url.replace('http', 'ws')); }"),
    Channel("websocket-stream", "url => { new WebSocketStream(url.replace('http', 'ws')); }"),
    Channel("eventsource", "url => { new EventSource(url); }"),
    Channel("import", "url => import(url)"),
    Channel("import-map-wasm", "url => WebAssembly.compileStreaming(fetch(url))"),
    Channel("cache-add", "async url => (await caches.open('probe')).add(new Request(url, { mode: 'no-cors' }))"),
    Channel("worker", "url => { new Worker(url); }", Reach.OWN),
    Channel("worker-module", "url => { new Worker(url, { type: 'module' }); }", Reach.OWN),
    Channel("shared-worker", "url => { new SharedWorker(url); }", Reach.OWN),
    Channel("service-worker", "url => navigator.serviceWorker.register(url)", Reach.OWN),
    Channel("paint-worklet", "url => CSS.paintWorklet.addModule(url)"),
    Channel("audio-worklet", "url => new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(url)"),
    Channel("font-face", "url => new FontFace('probe', `url('${url}')`).load()"),
    Channel("image-object", "url => { new Image().src = url; }"),
    Channel("audio-object", "url => { new Audio(url).load(); }"),
)
