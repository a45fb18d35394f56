// What the check-in keeps on this device: the roster of an event, and visits that the server has not taken yet.
import type { Schema } from '../../api/client'
import type { Roster, Visit } from './model'

/** The roster with whose it is, so that the page can be shown without a line; deleted a day after `ends`. */
export interface Kept {
  event: string
  user: string
  me: Schema['Me']
  org: Schema['OrgView']
  roster: Roster
  ends: string
  /** By how many milliseconds this device's clock is behind the server's. */
  skew: number
}

const NAME = 'duijie-check-in'
/** Said outside the database too: whoever has never checked anybody in does not open it. */
const MARK = 'duijie-check-in'

/** Whether anything is kept here at all. */
export const holds = () => !!localStorage.getItem(MARK)

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((fulfil, fail) => {
    request.onsuccess = () => fulfil(request.result)
    request.onerror = () => fail(request.error)
  })

let opened: Promise<IDBDatabase> | undefined
/** A connection that failed or was closed is made anew the next time, and not kept until the page is loaded again. */
function database(): Promise<IDBDatabase> {
  const close = () => (opened = undefined)
  opened ??= new Promise<IDBDatabase>((fulfil, fail) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('rosters', { keyPath: 'event' })
      request.result.createObjectStore('visits', { keyPath: 'key' })
    }
    request.onsuccess = () => {
      request.result.onclose = close
      fulfil(request.result)
    }
    request.onerror = () => fail(request.error)
  })
  return opened
}
/** Does it once more on a new connection when the first one failed: every deed here may be done twice. */
async function patiently<T>(deed: (on: IDBDatabase) => Promise<T>): Promise<T> {
  const first = database()
  try {
    return await deed(await first)
  } catch {
    if (opened === first) {
      opened = undefined
      first.then((one) => one.close()).catch(() => undefined)
    }
    return await deed(await database())
  }
}

/** Resolves when it is on the disk, not before. */
const write = (store: 'rosters' | 'visits', deed: (of: IDBObjectStore) => void): Promise<void> =>
  patiently((on) => {
    const change = on.transaction(store, 'readwrite', { durability: 'strict' })
    deed(change.objectStore(store))
    return new Promise<void>((fulfil, fail) => {
      change.oncomplete = () => fulfil()
      change.onerror = change.onabort = () => fail(change.error)
    })
  })
const all = <T>(store: 'rosters' | 'visits'): Promise<T[]> =>
  patiently((on) => done(on.transaction(store).objectStore(store).getAll()) as Promise<T[]>)

export async function keepRoster(kept: Kept): Promise<void> {
  localStorage.setItem(MARK, '1')
  await write('rosters', (store) => store.put(kept))
}
export const rosterOf = async (event: string): Promise<Kept | undefined> =>
  (await all<Kept>('rosters')).find((one) => one.event === event)

export const keepVisit = (visit: Visit) => write('visits', (store) => store.put(visit))
export const dropVisits = (keys: string[]) => write('visits', (store) => keys.forEach((key) => store.delete(key)))
/** What waits on this device, of all events. */
export const unsent = async () => (await all<Visit>('visits')).filter((one) => !one.refused)
/** What waits, in the order in which it happened. */
export const visitsOf = async (event: string): Promise<Visit[]> =>
  (await all<Visit>('visits')).filter((one) => one.event === event).sort((one, other) => one.at.localeCompare(other.at))

const DAY = 86_400_000
/** Whether a roster is to go: somebody else's, or of an event that has been over for a day. */
export const outlived = (kept: Pick<Kept, 'user' | 'ends'>, user: string | undefined, now = Date.now()) =>
  (user !== undefined && kept.user !== user) || now > Date.parse(`${kept.ends}+08:00`) + DAY

/** Takes rosters off this device that are to go, with the pages kept for them. What was scanned and not sent stays. */
export async function tidy(user: string | undefined): Promise<void> {
  if (!holds()) return
  const rosters = await all<Kept>('rosters')
  const gone = rosters.filter((kept) => outlived(kept, user))
  if (gone.length) await write('rosters', (store) => gone.forEach((kept) => store.delete(kept.event)))
  if (gone.length === rosters.length) await forget()
}

/** When one signs out: no roster stays, nor the page that would show it. */
export async function forget(): Promise<void> {
  if (!holds()) return
  localStorage.removeItem(MARK)
  await write('rosters', (store) => store.clear())
  const workers = await (navigator.serviceWorker?.getRegistrations() ?? [])
  await Promise.all(workers.filter((one) => /\/check-in$/.test(one.scope)).map((one) => one.unregister()))
  await globalThis.caches?.delete(NAME)
}
