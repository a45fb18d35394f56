import type { Schema } from '../api/client'
import { reader, typedOf, typedPercent, typedWan } from '../form/figures'
import type { Problem } from '../form/problems'

type Body = Schema['LenderProductBody']
type View = Schema['LenderProductView']

export const KINDS: Schema['FinanceKind'][] = [
  'equipment_loan',
  'renovation_loan',
  'green_loan',
  'digital_loan',
  'innovation_loan',
  'credit_loan',
  'direct_lease',
  'vendor_lease',
  'leaseback',
  'guarantee',
  'other_loan',
]
export const SIZES = ['small', 'medium', 'large'] as const
export const PURPOSES = [
  'equipment',
  'green',
  'digital',
  'working_capital',
  'research',
  'owned_assets',
  'used_equipment',
] as const
export const COLLATERALS = [
  'credit',
  'mortgage',
  'bought_equipment',
  'leased_equipment',
  'owned_equipment',
  'guarantee',
  'patents',
  'charging_rights',
  'receivables',
] as const
export const FAMILIES = ['machine_tools', 'plastics', 'textile'] as const
/** Lists of firms as their documents call them. */
export const LISTS = [
  '设备更新清单',
  '数改试点',
  '高新技术企业',
  '科技型中小企业',
  '专精特新',
  '亩均A类',
  '绿色工厂',
  '单项冠军',
]

/** The conditions of a lender product: the server's `terms`, which the document leaves open. */
interface Terms {
  term_months_min?: number | null
  term_months_max?: number | null
  rate_min_bp?: number | null
  rate_max_bp?: number | null
  rate_kind?: 'yearly' | 'flat'
  rate_as_of?: string | null
  fee_bp?: number
  fee_basis?: 'one_off' | 'yearly'
  regions?: string[]
  industries?: string[]
  firm_sizes?: string[]
  years_min?: number | null
  revenue_min?: number | null
  required_lists?: string[]
  collateral?: string | null
  down_payment_bp?: number | null
  disbursal_days?: number | null
  subsidy_eligible?: boolean
  purposes?: string[]
  exclusions?: string[]
  first_set_preference?: boolean
  first_set_only?: boolean
  vendor_families?: string[]
}

/** A lender product as it is typed: figures are still text. `rest` holds the conditions that the form does not show. */
export interface Draft {
  name: string
  kind: Schema['FinanceKind']
  description: string
  amountMin: string
  amountMax: string
  termMin: string
  termMax: string
  rateMin: string
  rateMax: string
  rateKind: 'yearly' | 'flat'
  rateAsOf: string
  fee: string
  feeBasis: 'one_off' | 'yearly'
  regions: string[]
  industries: string
  sizes: string[]
  years: string
  revenue: string
  lists: string[]
  collateral: string
  down: string
  days: string
  subsidy: boolean
  purposes: string[]
  exclusions: string
  firstSet: boolean
  firstSetOnly: boolean
  families: string[]
  rest: object
}

export const emptyDraft = (): Draft => ({
  name: '',
  kind: 'equipment_loan',
  description: '',
  amountMin: '',
  amountMax: '',
  termMin: '',
  termMax: '',
  rateMin: '',
  rateMax: '',
  rateKind: 'yearly',
  rateAsOf: '',
  fee: '',
  feeBasis: 'one_off',
  regions: [],
  industries: '',
  sizes: [],
  years: '',
  revenue: '',
  lists: [],
  collateral: '',
  down: '',
  days: '',
  subsidy: false,
  purposes: [],
  exclusions: '',
  firstSet: false,
  firstSetOnly: false,
  families: [],
  rest: {},
})

/** What a lender product that exists looks like in the form. */
export function draftOf(of: View): Draft {
  const terms = of.terms as Terms
  return {
    name: of.name,
    kind: of.kind,
    description: of.description,
    amountMin: of.amount_min_fen ? typedWan(of.amount_min_fen) : '',
    amountMax: typedWan(of.amount_max_fen),
    termMin: typedOf(terms.term_months_min),
    termMax: typedOf(terms.term_months_max),
    rateMin: typedPercent(terms.rate_min_bp),
    rateMax: typedPercent(terms.rate_max_bp),
    rateKind: terms.rate_kind ?? 'yearly',
    rateAsOf: terms.rate_as_of ?? '',
    fee: terms.fee_bp ? typedPercent(terms.fee_bp) : '',
    feeBasis: terms.fee_basis ?? 'one_off',
    regions: terms.regions ?? [],
    industries: (terms.industries ?? []).join('、'),
    sizes: terms.firm_sizes ?? [],
    years: typedOf(terms.years_min),
    revenue: typedWan(terms.revenue_min),
    lists: terms.required_lists ?? [],
    collateral: terms.collateral ?? '',
    down: typedPercent(terms.down_payment_bp),
    days: typedOf(terms.disbursal_days),
    subsidy: !!terms.subsidy_eligible,
    purposes: terms.purposes ?? [],
    exclusions: (terms.exclusions ?? []).join('\n'),
    firstSet: !!terms.first_set_preference,
    firstSetOnly: !!terms.first_set_only,
    families: terms.vendor_families ?? [],
    rest: of.terms,
  }
}

const words = (text: string, between: RegExp) =>
  text
    .split(between)
    .map((one) => one.trim())
    .filter(Boolean)

/** What is sent, and what is wrong with it before it is. */
export function bodyOf(draft: Draft, word: (what: string) => string): { body: Body; problems: Problem[] } {
  const read = reader(word)
  const terms: Terms = {
    ...draft.rest,
    term_months_min: read.whole('terms.term_months_min', draft.termMin),
    term_months_max: read.whole('terms.term_months_max', draft.termMax),
    rate_min_bp: read.percent('terms.rate_min_bp', draft.rateMin),
    rate_max_bp: read.percent('terms.rate_max_bp', draft.rateMax),
    rate_kind: draft.rateKind,
    rate_as_of: draft.rateAsOf || null,
    fee_bp: read.percent('terms.fee_bp', draft.fee) ?? 0,
    fee_basis: draft.feeBasis,
    regions: draft.regions,
    industries: words(draft.industries, /[、，,；;\n]/),
    firm_sizes: draft.sizes,
    years_min: read.whole('terms.years_min', draft.years),
    revenue_min: read.money('terms.revenue_min', draft.revenue),
    required_lists: draft.lists,
    collateral: draft.collateral || null,
    down_payment_bp: read.percent('terms.down_payment_bp', draft.down),
    disbursal_days: read.whole('terms.disbursal_days', draft.days),
    subsidy_eligible: draft.subsidy,
    purposes: draft.purposes,
    exclusions: words(draft.exclusions, /\n|；/),
    first_set_preference: draft.firstSet,
    first_set_only: draft.firstSetOnly,
    vendor_families: draft.families,
  }
  const body: Body = {
    name: read.needed('name', draft.name),
    kind: draft.kind,
    description: draft.description.trim(),
    amount_min_fen: read.money('amount_min_fen', draft.amountMin) ?? 0,
    amount_max_fen: read.money('amount_max_fen', draft.amountMax),
    terms: terms as Body['terms'],
  }
  return { body, problems: read.problems }
}
