// Keeps the check-in page itself on the device, so that it opens without a line.
const CACHE = 'duijie-check-in'

const scopeOf = (event: string) => `/app/events/${event}/check-in`

/** Whether the page opens without a line: its worker is there, and the page in the cache, which is laid there last. */
export async function isKept(event: string): Promise<boolean> {
  if (!navigator.serviceWorker || !globalThis.caches) return false
  const workers = await navigator.serviceWorker.getRegistrations()
  const mine = workers.some((one) => one.active && new URL(one.scope).pathname === scopeOf(event))
  return mine && !!(await caches.match('/app.html', { cacheName: CACHE }))
}

/** The worker answers for this one page, from what is laid into the cache here; whether all of it is there. */
export async function keepPage(event: string): Promise<boolean> {
  if (!navigator.serviceWorker || !globalThis.caches) return false
  // A device that is short of room clears away what nobody asked it to hold on to.
  void navigator.storage?.persist?.().catch(() => false)
  await navigator.serviceWorker.register('/check-in-worker.js', { scope: scopeOf(event) })
  const cache = await caches.open(CACHE)
  const fresh = { cache: 'no-cache' } as const
  const [page, list] = await Promise.all([fetch('/app.html', fresh), fetch('/check-in.json', fresh)])
  if (!page.ok || !list.ok) return false
  const { entry, files } = (await list.json()) as { entry: string; files: string[] }
  // Between the two questions the site may have been updated: the next visit keeps the new one.
  if (!(await page.clone().text()).includes(entry)) return false
  const known = new Set((await cache.keys()).map((one) => new URL(one.url).pathname))
  await cache.addAll(files.filter((file) => !known.has(file)))
  // Last, so that the page never stands here without its files; what it no longer needs goes.
  await cache.put('/app.html', page)
  const wanted = new Set(['/app.html', ...files])
  await Promise.all([...known].filter((file) => !wanted.has(file)).map((file) => cache.delete(file)))
  return true
}
