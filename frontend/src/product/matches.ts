import { api, ask, type Schema } from '../api/client'

export type Answer = Schema['Answer_DemandView']

/** The demands that a product answers, those that it nearly does, and those that are of another kind after all. */
export function sorted(answers: Answer[]) {
  return {
    hits: answers.filter((one) => one.fit === 'hit'),
    near: answers.filter((one) => one.fit !== 'hit' && one.points > 0),
    far: answers.filter((one) => one.fit !== 'hit' && one.points === 0),
  }
}

/** The newest introductions of the asker by both rows, so that nothing is asked twice; of one own row where it is given. */
export async function introduced(own: Schema['Side'], row?: string) {
  const found = await ask(api.GET('/introductions', { params: { query: { row, size: 100 } } }))
  const other = own === 'need' ? 'offer' : 'need'
  const map = new Map<string, Schema['IntroductionView']>()
  for (const one of found.items.reverse()) if (one.own_side === own) map.set(`${one[own].id} ${one[other].id}`, one)
  return map
}
