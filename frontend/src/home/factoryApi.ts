import { api, ask } from '../api/client'
import { seen } from '../match/seen'
import type { Standing } from './factory'

const MOST_LOOKED_AT = 4

/** New hits of the newest published demands: products that fit and were not seen yet. */
async function news(demands: Standing['demands']) {
  const open = demands.filter((row) => row.state === 'published').slice(0, MOST_LOOKED_AT)
  const found = await Promise.all(
    open.map((row) =>
      ask(api.GET('/demands/{id}/recommendations', { params: { path: { id: row.id }, query: { size: 5 } } })).catch(
        () => ({ needs: [] }),
      ),
    ),
  )
  return Object.fromEntries(
    open.map((row, at) => {
      const known = seen(row.id)
      const hits = found[at]?.needs.flatMap((need) => need.answers.filter((answer) => answer.fit === 'hit')) ?? []
      return [row.id, new Set(hits.map((hit) => hit.item.id).filter((id) => !known.includes(id))).size]
    }),
  )
}

/** Everything that a factory's desk shows of its organisation. */
export async function standing(owner: string): Promise<Standing> {
  const query = { owner, size: 100 }
  const [demands, requests, introductions, rounds] = await Promise.all([
    ask(api.GET('/demands', { params: { query } })),
    ask(api.GET('/financing-requests', { params: { query } })),
    ask(api.GET('/introductions', { params: { query: { size: 100 } } })),
    ask(api.GET('/rounds', { params: { query: { state: 'open', size: 20 } } })),
  ])
  return {
    demands: demands.items,
    requests: requests.items,
    introductions: introductions.items,
    rounds: rounds.items,
    news: await news(demands.items),
  }
}
