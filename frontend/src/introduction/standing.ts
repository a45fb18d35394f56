import type { Schema } from '../api/client'

export type Introduction = Schema['IntroductionView']
export const STATES: Schema['IntroductionState'][] = ['asked', 'accepted', 'declined', 'withdrawn', 'expired']
export const TONES: Record<Schema['IntroductionState'], string> = {
  asked: 'warn',
  accepted: 'ok',
  declined: 'bad',
  withdrawn: '',
  expired: '',
}

const LISTS: Partial<Record<Schema['Noun'], string>> = {
  demand: 'demands',
  product: 'products',
  'financing-request': 'financing-requests',
  'lender-product': 'lender-products',
}
/** The page of one of the two rows, while it is shown to the viewer. */
export const placeOf = (party: Schema['Party']) =>
  party.title && LISTS[party.noun] ? `/app/lists/${LISTS[party.noun]}/${party.id}` : undefined

/** What the viewer may do with an introduction now, besides looking. */
export function verbs(of: Pick<Introduction, 'state' | 'own_side' | 'asked_by' | 'consents'>, mayWrite = true) {
  const none = { answer: false, withdraw: false, withdrawConsent: false }
  if (!mayWrite || !of.own_side) return none
  const asker = of.own_side === of.asked_by
  const stands = of.consents.some((one) => one.side === of.own_side && !one.withdrawn_at)
  return {
    answer: of.state === 'asked' && !asker,
    withdraw: of.state === 'asked' && asker,
    withdrawConsent: of.state === 'accepted' && stands,
  }
}

/** How it stands for the viewer: the key of a sentence, and its colour. */
export function sentence(
  of: Pick<Introduction, 'state' | 'own_side' | 'asked_by' | 'contacts_open'>,
): [string, string] {
  if (of.state === 'accepted')
    return of.contacts_open ? ['introduction.now.open', 'ok'] : ['introduction.now.closed', 'warn']
  if (of.state !== 'asked') return [`introduction.now.${of.state}`, of.state === 'declined' ? 'bad' : '']
  if (!of.own_side) return ['introduction.now.asked', '']
  return of.own_side === of.asked_by ? ['introduction.now.waiting', ''] : ['introduction.now.answer', 'warn']
}
