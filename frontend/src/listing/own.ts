import { api, ask, type Schema } from '../api/client'
import type { Noun, Row } from './nouns'

// The owner's steps are alike in all five lists.
const at = (noun: Noun) => `/${noun}` as '/demands'
const step = (row: Pick<Row, 'id' | 'version'>) => ({
  params: { path: { id: row.id } },
  body: { version: row.version },
})
export const submit = (noun: Noun, row: Pick<Row, 'id' | 'version'>) =>
  ask(api.POST(`${at(noun)}/{id}/submit`, step(row))) as Promise<Row>
export const withdraw = (noun: Noun, row: Pick<Row, 'id' | 'version'>) =>
  ask(api.POST(`${at(noun)}/{id}/withdraw`, step(row))) as Promise<Row>

type State = Schema['State']
/** What its owner may do with a row in a state, as the server's `life` has it. */
export const mayEdit = (state: State) =>
  ['draft', 'returned', 'withdrawn', 'expired', 'submitted', 'published'].includes(state)
export const maySubmit = (state: State) => state === 'draft' || state === 'returned'
export const mayWithdraw = (state: State) => ['submitted', 'returned', 'published'].includes(state)
