import type { Schema } from '../api/client'
import { typedWan } from '../form/figures'
import { fenOfWan } from '../format'
import type { Problem } from '../form/problems'

type Body = Schema['DemandBody']
type View = Schema['DemandView']
export type Comparator = 'at_least' | 'at_most' | 'within' | 'equal' | 'about'
export const COMPARATORS: Comparator[] = ['at_least', 'at_most', 'within', 'equal', 'about']

/** A demand as it is typed: figures are still text. */
export interface Draft {
  title: string
  reason: string
  preferences: string
  disclosure: Schema['Disclosure']
  budget: string
  budgetTax: Schema['Tax']
  budgetShown: boolean
  neededBy: string
  industry: string
  contactName: string
  contactPhone: string
  procurement: Schema['Procurement'] | null
  items: ItemDraft[]
}
export interface ItemDraft {
  name: string
  category: string
  categoryName: string
  quantity: string
  unit: string
  requirements: string
  unitBudget: string
  specs: SpecDraft[]
  replaces: OldDraft[]
}
export interface SpecDraft {
  parameter: string
  comparator: Comparator
  from: string
  to: string
  unit: string
  must: boolean
}
export interface OldDraft {
  name: string
  model: string
  year: string
  quantity: string
  energyClass: string
}

export const emptyItem = (): ItemDraft => ({
  name: '',
  category: '',
  categoryName: '',
  quantity: '1',
  unit: '台',
  requirements: '',
  unitBudget: '',
  specs: [],
  replaces: [],
})
export const emptySpec = (): SpecDraft => ({
  parameter: '',
  comparator: 'at_least',
  from: '',
  to: '',
  unit: '',
  must: true,
})
export const emptyOld = (): OldDraft => ({ name: '', model: '', year: '', quantity: '1', energyClass: '' })
export const emptyDraft = (): Draft => ({
  title: '',
  reason: '',
  preferences: '',
  disclosure: 'all',
  budget: '',
  budgetTax: 'included',
  budgetShown: true,
  neededBy: '',
  industry: '',
  contactName: '',
  contactPhone: '',
  procurement: null,
  items: [emptyItem()],
})

const text = (value: number | null | undefined) => (value == null ? '' : String(value))

/** What a demand that exists, or one that was read from a sentence, looks like in the form. */
export function draftOf(of: View | Body): Draft {
  return {
    title: of.title,
    reason: of.reason ?? '',
    preferences: of.preferences ?? '',
    disclosure: of.disclosure ?? 'all',
    budget: typedWan(of.budget_fen),
    budgetTax: of.budget_tax ?? 'unknown',
    budgetShown: of.budget_shown ?? true,
    neededBy: of.needed_by ?? '',
    industry: of.industry ?? '',
    contactName: ('contact' in of ? of.contact?.name : (of as Body).contact_name) ?? '',
    contactPhone: ('contact' in of ? of.contact?.phone : (of as Body).contact_phone) ?? '',
    procurement: of.procurement ?? null,
    items: of.items.map((item) => ({
      name: item.name,
      category: item.category ?? '',
      categoryName: ('category_name' in item ? item.category_name : '') ?? '',
      quantity: String(item.quantity),
      unit: item.unit ?? '',
      requirements: item.requirements ?? '',
      unitBudget: typedWan(item.unit_budget_fen),
      specs: (item.specs ?? []).map((spec) => ({
        parameter: spec.parameter,
        comparator: spec.comparator as Comparator,
        from: text(spec.comparator === 'at_most' ? (spec.max ?? spec.min) : (spec.min ?? spec.max)),
        to: spec.comparator === 'within' ? text(spec.max) : '',
        unit: spec.unit,
        must: spec.must ?? false,
      })),
      replaces: (item.replaces ?? []).map((old) => ({
        name: old.name,
        model: old.model ?? '',
        year: text(old.commissioned_year),
        quantity: text(old.quantity),
        energyClass: old.energy_class ?? '',
      })),
    })),
  }
}

/** Takes out lines that nothing was written in, so that the server's numbers of lines are those of the form. */
export function tidy(draft: Draft) {
  for (const item of draft.items) {
    item.specs = item.specs.filter((spec) => spec.parameter.trim() || spec.from.trim() || spec.to.trim())
    item.replaces = item.replaces.filter((old) => old.name.trim() || old.model.trim())
  }
}

const number = (typed: string) => {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
const whole = (typed: string) => {
  const value = number(typed)
  return value !== undefined && Number.isInteger(value) ? value : undefined
}

/**
 * The demand as the server takes it, and what cannot be read as a figure; `say` puts the problem into words.
 * Everything else is the server's to judge.
 */
export function bodyOf(draft: Draft, say: (what: string) => string): { body: Body; problems: Problem[] } {
  const problems: Problem[] = []
  const need = <T>(value: T | undefined, field: string, what: string): T | undefined => {
    if (value === undefined) problems.push({ field, message: say(what) })
    return value
  }
  const money = (typed: string, field: string) => (typed.trim() ? need(fenOfWan(typed), field, 'money') : null)
  if (draft.title.trim().length < 2 && draft.items.some((item) => item.name.trim()))
    problems.push({ field: 'title', message: say('title') })
  const items = draft.items.map((item, at) => {
    const of = (field: string) => `items.${at}.${field}`
    if (!item.name.trim()) problems.push({ field: of('name'), message: say('name') })
    return {
      name: item.name.trim(),
      category: item.category || null,
      quantity: need(whole(item.quantity), of('quantity'), 'quantity') ?? 1,
      unit: item.unit.trim(),
      requirements: item.requirements,
      unit_budget_fen: money(item.unitBudget, of('unit_budget_fen')),
      specs: item.specs.map((spec, row) => {
        const field = of(`specs.${row}`)
        if (!spec.parameter.trim()) problems.push({ field, message: say('parameter') })
        const from = need(number(spec.from), field, 'figure')
        const to = spec.comparator === 'within' ? need(number(spec.to), field, 'figure') : undefined
        const most = spec.comparator === 'at_most'
        return {
          parameter: spec.parameter.trim(),
          comparator: spec.comparator,
          min: most ? null : (from ?? null),
          max: most ? (from ?? null) : (to ?? null),
          unit: spec.unit.trim(),
          must: spec.must,
        }
      }),
      replaces: item.replaces.map((old, row) => ({
        name: old.name.trim() || item.name.trim(),
        model: old.model.trim(),
        commissioned_year: old.year.trim()
          ? (need(whole(old.year), of(`replaces.${row}.commissioned_year`), 'year') ?? null)
          : null,
        quantity: old.quantity.trim()
          ? (need(whole(old.quantity), of(`replaces.${row}.quantity`), 'quantity') ?? null)
          : null,
        energy_class: old.energyClass,
      })),
    }
  })
  const body: Body = {
    title: draft.title.trim(),
    reason: draft.reason,
    preferences: draft.preferences,
    disclosure: draft.disclosure,
    budget_fen: money(draft.budget, 'budget_fen') ?? null,
    budget_tax: draft.budgetTax,
    budget_shown: draft.budgetShown,
    needed_by: draft.neededBy || null,
    industry: draft.industry || null,
    contact_name: draft.contactName.trim(),
    contact_phone: draft.contactPhone.trim(),
    procurement: draft.procurement?.method ? draft.procurement : null,
    items,
  }
  return { body, problems }
}

/** A title for a demand that has none: 立式加工中心 2 台等 3 项; `more` says how many in all. */
export function titleFrom(draft: Draft, more: (n: number) => string): string {
  const [first, ...rest] = draft.items.filter((item) => item.name.trim())
  if (!first) return ''
  const one = `${first.name.trim()} ${first.quantity} ${first.unit}`.trim()
  return (rest.length ? one + more(rest.length + 1) : one).slice(0, 100)
}
