import { api, ask, type Schema } from '../api/client'
import { inState } from '../listing/count'
import type { Noun } from '../listing/nouns'
import { org } from '../session/session'

/** How many rows of one's own stand in a state. */
export const own = (noun: Noun, state: Schema['State']) => inState(noun, state, { owner: org.value?.id })

/** How many introductions wait for an answer: of one's own, and of others. */
export async function unanswered() {
  const counts = await ask(api.GET('/introductions/counts'))
  const asked = (box: Schema['IntroductionBox']) => box.states.find((one) => one.state === 'asked')?.count ?? 0
  return { in: asked(counts.in), out: asked(counts.out), accepted: accepted(counts) }
}
const accepted = (counts: Schema['IntroductionCounts']) =>
  [counts.in, counts.out].reduce(
    (sum, box) => sum + (box.states.find((one) => one.state === 'accepted')?.count ?? 0),
    0,
  )
