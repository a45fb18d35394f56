import type { Schema } from '../../api/client'
import { typedWan } from '../../form/figures'
import { fenOfWan } from '../../format'
import type { Problem } from '../../form/problems'

export type Kind = Schema['OutcomeKind']
export type Talk = Schema['TalkView']
/** The big buttons, in the order in which people look for them. */
export const KINDS: Kind[] = ['intent', 'quote', 'contract', 'follow-up', 'no-interest']
export const TONES: Record<Kind, string> = {
  intent: 'run',
  quote: 'run',
  contract: 'ok',
  'follow-up': 'warn',
  'no-interest': '',
}
export const hasAmount = (kind: Kind | undefined) => kind === 'intent' || kind === 'quote' || kind === 'contract'

export interface Draft {
  result?: Kind
  amount: string
  next_step: string
  next_on: string
  note: string
}
export const blank = (): Draft => ({ amount: '', next_step: '', next_on: '', note: '' })
export const draftOf = (said: Schema['OutcomeView'] | null | undefined): Draft =>
  said
    ? {
        result: said.result,
        amount: typedWan(said.fen),
        next_step: said.next_step,
        next_on: said.next_on ?? '',
        note: said.note,
      }
    : blank()

/** What is sent; an amount that cannot be read is a problem, one that has no place is left out. */
export function bodyOf(draft: Draft, say: (what: string) => string) {
  const problems: Problem[] = []
  const text = hasAmount(draft.result) ? draft.amount.trim() : ''
  const fen = text ? fenOfWan(text) : undefined
  if (text && fen === undefined) problems.push({ field: 'fen', message: say('amount') })
  if (!draft.result) problems.push({ field: 'result', message: say('result') })
  const body = {
    result: draft.result ?? ('follow-up' as Kind),
    fen: fen ?? null,
    next_step: draft.next_step.trim(),
    next_on: draft.next_on || null,
    note: draft.note.trim(),
  }
  return { body, problems }
}

/** What both say: the same, different things, one of them nothing, or neither. */
export function agreement(talk: Pick<Talk, 'a' | 'b'>): 'same' | 'amount' | 'differ' | 'one' | 'none' {
  const [one, other] = [talk.a.outcome, talk.b.outcome]
  if (!talk.a.has_said && !talk.b.has_said) return 'none'
  if (!one || !other) return 'one'
  if (one.result !== other.result) return 'differ'
  return (one.fen ?? null) === (other.fen ?? null) ? 'same' : 'amount'
}
