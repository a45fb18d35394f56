import { expect, test } from 'vitest'
import { placeOf, sentence, verbs } from '../../src/introduction/standing'

const consent = (side: 'need' | 'offer', withdrawn_at?: string) => ({
  side,
  text_version: 'v1',
  given_at: '2026-11-22T00:00:00Z',
  withdrawn_at,
})
const row = {
  state: 'asked' as const,
  own_side: 'need' as const,
  asked_by: 'offer' as const,
  contacts_open: false,
  consents: [consent('offer')],
}

test('the side that was asked answers, the other may take its asking back, a bureau and a viewer do nothing', () => {
  expect(verbs(row)).toEqual({ answer: true, withdraw: false, withdrawConsent: false })
  expect(verbs({ ...row, own_side: 'offer' })).toEqual({ answer: false, withdraw: true, withdrawConsent: false })
  expect(Object.values(verbs({ ...row, own_side: undefined }))).not.toContain(true)
  expect(Object.values(verbs(row, false))).not.toContain(true)
})

test('consent is withdrawn once, and only after both gave it', () => {
  const both = { ...row, state: 'accepted' as const, consents: [consent('offer'), consent('need')] }
  expect(verbs(both).withdrawConsent).toBe(true)
  expect(verbs({ ...both, consents: [consent('offer'), consent('need', 'x')] }).withdrawConsent).toBe(false)
})

test('how it stands is said from the viewer’s side', () => {
  expect(sentence(row)).toEqual(['introduction.now.answer', 'warn'])
  expect(sentence({ ...row, own_side: 'offer' })[0]).toBe('introduction.now.waiting')
  expect(sentence({ ...row, own_side: null })[0]).toBe('introduction.now.asked')
  expect(sentence({ ...row, state: 'accepted', contacts_open: true })).toEqual(['introduction.now.open', 'ok'])
  expect(sentence({ ...row, state: 'accepted' })[0]).toBe('introduction.now.closed')
  expect(sentence({ ...row, state: 'expired' })).toEqual(['introduction.now.expired', ''])
})

test('a row that is not shown any more has no link', () => {
  const party = { noun: 'financing-request' as const, id: '7', org_name: '' }
  expect(placeOf({ ...party, title: '设备贷款' })).toBe('/app/lists/financing-requests/7')
  expect(placeOf({ ...party, title: null })).toBeUndefined()
})
