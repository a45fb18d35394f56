import { expect, test } from 'vitest'
import { monthFrom, quoteOf, emptyQuote } from '../../src/introduction/quote'
import { bodyOf, draftOf, emptyDraft } from '../../src/lender/draft'

const word = (what: string) => what

test('the conditions of a lender go through the form unchanged, those that it does not show too', () => {
  const terms = {
    term_months_min: 12,
    term_months_max: 60,
    rate_min_bp: 345,
    rate_max_bp: 390,
    rate_kind: 'flat',
    rate_as_of: '2026-07-01',
    fee_bp: 150,
    fee_basis: 'yearly',
    regions: ['331100'],
    industries: ['机械', '纺织'],
    industry_codes: ['C34'],
    firm_sizes: ['small'],
    years_min: 2,
    revenue_min: 200000000,
    required_lists: ['专精特新'],
    collateral: 'mortgage',
    down_payment_bp: 2000,
    disbursal_days: 12,
    subsidy_eligible: true,
    purposes: ['equipment'],
    exclusions: ['近两年有逾期记录的不准入', '环保处罚未整改的不准入'],
    first_set_preference: true,
    first_set_only: false,
    vendor_families: ['plastics'],
  }
  const view = {
    name: '设备贷',
    kind: 'equipment_loan',
    description: '',
    amount_min_fen: 0,
    amount_max_fen: null,
    terms,
  }
  const { body, problems } = bodyOf(draftOf(view as never), word)
  expect(problems).toEqual([])
  expect(body).toEqual(view)
})

test('what is no figure is named by the server’s name of its field', () => {
  const draft = { ...emptyDraft(), name: '设备贷', rateMin: '三', termMax: '1.5', amountMax: 'x' }
  expect(bodyOf(draft, word).problems.map((one) => one.field)).toEqual([
    'terms.term_months_max',
    'terms.rate_min_bp',
    'amount_max_fen',
  ])
})

test('a lender offers amount, rate and term, a maker a price; both say until when', () => {
  const draft = { ...emptyQuote(), amount: '50', rate: '3.45', term: '36', until: '2026-12-31' }
  expect(quoteOf(draft, 'loan', word)).toMatchObject({
    problems: [],
    quote: { amount_fen: 50000000, rate_bp_yearly: 345, term_months: 36, price_fen: null },
  })
  expect(quoteOf({ ...draft, until: '' }, 'price', word).problems.map((one) => one.field)).toEqual([
    'quote.price_fen',
    'quote.valid_until',
  ])
  expect(monthFrom('2026-12-15')).toBe('2027-01-14')
})
