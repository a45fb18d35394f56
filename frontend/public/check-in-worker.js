// Opens the check-in page of an event without a line. It answers for that page and the files it is made of, which the
// page itself lays into the cache; nothing else passes through here, and with a line the server's page comes first.
const CACHE = 'duijie-check-in'
const PAGE = /^\/app\/events\/[^/]+\/check-in\/?$/

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (PAGE.test(url.pathname)) event.respondWith(page(url))
  } else if (url.pathname.startsWith('/assets/') || url.pathname === '/mark.svg') {
    event.respondWith(file(request))
  }
})

const kept = (what) => caches.match(what, { cacheName: CACHE })

/** A line that takes longer than this is none. */
const PATIENCE = 5000

async function page(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined)
  if (answer?.ok) return answer
  return (await kept('/app.html')) ?? answer ?? Response.error()
}

/** Files are named by their content: what is kept is what the server has. */
async function file(request) {
  return (await kept(request)) ?? fetch(request)
}
