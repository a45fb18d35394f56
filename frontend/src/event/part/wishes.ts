import { api, ask, type Schema } from '../../api/client'
import type { paths } from '../../api/schema'
import { today } from '../../format'

type Asked = paths['/events/{id}/partners']['get']['parameters']

export type Says = Schema['Says']
export type Partner = Schema['EventPartner']

export const say = (event: string, wishes: Schema['EventWish'][]): Promise<Partner[]> =>
  ask(api.PUT('/events/{id}/wishes', { params: { path: { id: event } }, body: { wishes } }))
export const partners = (event: string, query: NonNullable<Asked['query']>) =>
  ask(api.GET('/events/{id}/partners', { params: { path: { id: event }, query } }))

/** All of whom one of the two has said something: the order of wishes is one list. */
export async function allSaid(event: string) {
  const items: Partner[] = []
  let after: string | undefined
  do {
    const page = await partners(event, { said: true, size: 100, after })
    items.push(...page.items)
    after = page.next ?? undefined
  } while (after)
  return { items, next: null }
}

/** How a wish of one's own stands: both have it, the other has not answered, or did not in time. */
export function standing(one: Pick<Partner, 'wants_me' | 'expires_on'>, now = today()): 'both' | 'waits' | 'expired' {
  if (one.wants_me) return 'both'
  return one.expires_on && one.expires_on < now ? 'expired' : 'waits'
}

/** Whom one wants to meet, the most wanted first; those without a place come last, by points. */
export const ranked = (all: readonly Partner[]): Partner[] =>
  all
    .filter((one) => one.mine === 'want')
    .sort((a, b) => (a.rank || Infinity) - (b.rank || Infinity) || b.points - a.points)

/** Sends one after another, in the order in which they came: of what comes while one is on its way, only the newest. */
export function inTurn<T>(send: (latest: T, isLast: () => boolean) => Promise<unknown>) {
  let waiting: { latest: T } | undefined
  let sending = false
  return async (latest: T) => {
    waiting = { latest }
    if (sending) return
    sending = true
    try {
      while (waiting) {
        const now: { latest: T } = waiting
        waiting = undefined
        await send(now.latest, () => !waiting)
      }
    } finally {
      sending = false
    }
  }
}

/** The list with one of it at another place. */
export function moved<T>(all: readonly T[], from: number, to: number): T[] {
  const rest = [...all]
  const [one] = rest.splice(from, 1)
  if (one !== undefined) rest.splice(Math.max(0, Math.min(to, rest.length)), 0, one)
  return rest
}
