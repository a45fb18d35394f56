import { api, ask } from '../../api/client'
import { dropVisits, holds, keepVisit, unsent } from './device'
import type { Visit } from './model'

/** The server takes at most 500 in one call; fewer are through sooner on a thin line. */
export const MOST = 100

/** Hands visits of an event to the server: those that it has now, and those that it refused, with its sentence. */
export async function post(event: string, some: Visit[]): Promise<{ taken: Visit[]; refused: Visit[] }> {
  const body = {
    visits: some.map(({ key, member, badge, kind, hall, at }) => ({ key, member, badge, kind, hall, at })),
  }
  const call = api.POST('/events/{id}/check-ins', {
    params: { path: { id: event } },
    body,
    signal: AbortSignal.timeout(20_000),
  })
  const { results } = await ask(call)
  const answers = new Map(results.map((one) => [one.key, one]))
  const has = (one: Visit) => ['taken', 'known'].includes(answers.get(one.key)?.outcome ?? '')
  const refused = some.filter((one) => answers.has(one.key) && !has(one))
  return {
    taken: some.filter(has),
    refused: refused.map((one) => ({ ...one, refused: answers.get(one.key)?.sentence ?? '' })),
  }
}

/** Sends whatever this device holds of any event; how many visits could not be sent. */
export async function sendRest(): Promise<number> {
  if (!holds()) return 0
  try {
    const visits = await unsent()
    for (const event of new Set(visits.map((one) => one.event))) {
      const mine = visits.filter((one) => one.event === event)
      for (let at = 0; at < mine.length; at += MOST) {
        const { taken, refused } = await post(event, mine.slice(at, at + MOST))
        await Promise.all([...refused.map(keepVisit), dropVisits(taken.map((one) => one.key))])
      }
    }
  } catch {
    // How many are left says it.
  }
  return (await unsent().catch(() => [])).length
}
