import type { Schema } from '../api/client'
import { typedWan } from '../form/figures'
import { fenOfWan } from '../format'
import type { Problem } from '../form/problems'

type Body = Schema['FinancingRequestBody']
type View = Schema['FinancingRequestView']
/** The firm's figures; the server names them and keeps those that the form does not show. */
type Details = Record<string, unknown>

/** A financing request as it is typed: figures are still text, sums in 万元, shares in percent. */
export interface Draft {
  title: string
  purpose: Schema['Purpose']
  amount: string
  term: string
  neededBy: string
  replyBy: string
  projectTotal: string
  selfFunds: string
  text: string
  firmSize: string
  employees: string
  revenue: string
  years: string
  taxCredit: string
  propertyValue: string
  equipmentNet: string
  patents: string
  repayment: string
  lists: string
  intended: Schema['Intended'][]
  contactName: string
  contactPhone: string
  demand: string
  rest: Details
}

const plainWan = (fen: unknown) => (typeof fen === 'number' ? typedWan(fen) : '')
const text = (value: unknown) => (value == null ? '' : String(value))

const firm = (details: Details) => ({
  firmSize: text(details.firm_size),
  employees: text(details.employees),
  revenue: plainWan(details.revenue),
  years: text(details.years),
  taxCredit: text(details.tax_credit),
  propertyValue: plainWan(details.property_value),
  equipmentNet: plainWan(details.equipment_net),
  patents: text(details.patents),
  lists: Array.isArray(details.lists) ? details.lists.join('、') : '',
})

export const emptyDraft = (): Draft => ({
  title: '',
  purpose: 'equipment',
  amount: '',
  term: '36',
  neededBy: '',
  replyBy: '',
  projectTotal: '',
  selfFunds: '',
  text: '',
  repayment: '',
  intended: [],
  contactName: '',
  contactPhone: '',
  demand: '',
  rest: {},
  ...firm({}),
})

export function draftOf(of: View | Body): Draft {
  const details = (of.details ?? {}) as Details
  const contact = 'contact' in of ? of.contact : undefined
  return {
    ...emptyDraft(),
    ...firm(details),
    title: of.title,
    purpose: of.purpose ?? 'unstated',
    amount: plainWan(of.amount_fen),
    term: text(details.term_months),
    neededBy: of.needed_by ?? '',
    replyBy: of.reply_by ?? '',
    projectTotal: plainWan(details.project_total),
    selfFunds: typeof details.self_funds_bp === 'number' ? String(details.self_funds_bp / 100) : '',
    text: text(details.text),
    repayment: text(details.repayment),
    intended: of.intended ?? [],
    contactName: contact?.name ?? (of as Body).contact_name ?? '',
    contactPhone: contact?.phone ?? (of as Body).contact_phone ?? '',
    demand: of.demand ?? '',
    rest: details,
  }
}

/** The firm's figures of its last request, in one that was written from a demand; what that says itself stays. */
export function withFirm(draft: Draft, last?: View): Draft {
  const known = firm((last?.details ?? {}) as Details)
  const kept = Object.fromEntries(
    Object.entries(known).filter(([field]) => !draft[field as keyof typeof known]),
  ) as Partial<Draft>
  return { ...draft, ...kept, term: draft.term || '36' }
}

const number = (typed: string) => {
  const plain = typed.normalize('NFKC').replace(/[,\s%]/g, '')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** The request as the server takes it, and what cannot be read as a figure. */
export function bodyOf(draft: Draft, say: (what: string) => string): { body: Body; problems: Problem[] } {
  const problems: Problem[] = []
  const take = <T>(typed: string, field: string, read: (typed: string) => T | undefined, what: string) => {
    if (!typed.trim()) return undefined
    const value = read(typed)
    if (value === undefined) problems.push({ field, message: say(what) })
    return value
  }
  const money = (typed: string, field: string) => take(typed, field, fenOfWan, 'money')
  const whole = (typed: string, field: string, what = 'quantity') =>
    take(
      typed,
      field,
      (one) => {
        const value = number(one)
        return Number.isInteger(value) ? value : undefined
      },
      what,
    )
  if (!draft.amount.trim()) problems.push({ field: 'amount_fen', message: say('amount') })
  const share = (typed: string) => {
    const value = number(typed)
    return value !== undefined && value <= 100 ? Math.round(value * 100) : undefined
  }
  const lists = draft.lists.split(/[、，,;；\s]+/).filter(Boolean)
  const details: Details = {
    ...draft.rest,
    term_months: whole(draft.term, 'details.term_months', 'term'),
    project_total: money(draft.projectTotal, 'details.project_total'),
    self_funds_bp: take(draft.selfFunds, 'details.self_funds_bp', share, 'percent'),
    text: draft.text,
    firm_size: draft.firmSize || undefined,
    employees: whole(draft.employees, 'details.employees'),
    revenue: money(draft.revenue, 'details.revenue'),
    years: whole(draft.years, 'details.years'),
    tax_credit: draft.taxCredit || undefined,
    property_value: money(draft.propertyValue, 'details.property_value'),
    equipment_net: money(draft.equipmentNet, 'details.equipment_net'),
    patents: whole(draft.patents, 'details.patents'),
    repayment: draft.repayment.trim() || undefined,
    lists: lists.length ? lists : undefined,
  }
  const body: Body = {
    title: draft.title.trim(),
    purpose: draft.purpose,
    amount_fen: money(draft.amount, 'amount_fen') ?? 0,
    details: details as Body['details'],
    demand: draft.demand || null,
    needed_by: draft.neededBy || null,
    reply_by: draft.replyBy || null,
    intended: draft.intended.filter((one) => one.org || one.name?.trim()),
    contact_name: draft.contactName.trim(),
    contact_phone: draft.contactPhone.trim(),
  }
  return { body, problems }
}
