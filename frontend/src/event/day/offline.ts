// Keeps the check-in page itself on the device, so that it opens without a line.
const CACHE = 'duijie-check-in'

/** The worker answers for this one page; whether the page will open again without a line. */
export async function keepPage(event: string): Promise<boolean> {
  if (!navigator.serviceWorker || !globalThis.caches) return false
  // A device that is short of room clears away what nobody asked it to hold on to.
  void navigator.storage?.persist?.().catch(() => false)
  await navigator.serviceWorker.register('/check-in-worker.js', { scope: `/app/events/${event}/check-in` })
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
