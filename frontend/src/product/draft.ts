import type { Schema } from '../api/client'
import { figure, reader, typedOf, typedWan } from '../form/figures'
import type { Problem } from '../form/problems'

type Body = Schema['ProductBody']
type View = Schema['ProductView']

/** How a line of a data sheet states its figure. */
export const HOWS = ['value', 'range', 'least', 'most'] as const
export interface SpecDraft {
  name: string
  how: (typeof HOWS)[number]
  from: string
  to: string
  unit: string
}
export interface CertificateDraft {
  kind: string
  level: string
  year: string
}
/** A product as it is typed: figures are still text. */
export interface Draft {
  kind: Schema['Kind']
  title: string
  model: string
  brand: string
  category: string
  categoryName: string
  description: string
  specText: string
  specs: SpecDraft[]
  priceMin: string
  priceMax: string
  priceTax: Schema['Tax']
  leadTime: string
  serviceArea: string
  certificates: CertificateDraft[]
  supplyRole: Schema['SupplyRole'] | ''
  remanufactured: boolean
  imported: boolean
  discontinued: boolean
  listedYear: string
}

export const emptySpec = (): SpecDraft => ({ name: '', how: 'value', from: '', to: '', unit: '' })
export const emptyCertificate = (): CertificateDraft => ({ kind: '', level: '', year: '' })
export const emptyDraft = (): Draft => ({
  kind: 'equipment',
  title: '',
  model: '',
  brand: '',
  category: '',
  categoryName: '',
  description: '',
  specText: '',
  specs: [],
  priceMin: '',
  priceMax: '',
  priceTax: 'included',
  leadTime: '',
  serviceArea: '',
  certificates: [],
  supplyRole: '',
  remanufactured: false,
  imported: false,
  discontinued: false,
  listedYear: '',
})

function specDraft({ name, value, min, max, unit }: Schema['Spec']): SpecDraft {
  const how = value != null ? 'value' : min == null ? 'most' : max == null ? 'least' : 'range'
  const from = typedOf(value ?? min ?? max)
  return { name, how, from, to: how === 'range' ? typedOf(max) : '', unit: unit ?? '' }
}

/** What a product that exists looks like in the form. */
export const draftOf = (of: View): Draft => ({
  kind: of.kind,
  title: of.title,
  model: of.model,
  brand: of.brand,
  category: of.category ?? '',
  categoryName: of.category_name ?? '',
  description: of.description,
  specText: of.spec_text,
  specs: of.specs.map(specDraft),
  priceMin: typedWan(of.price_min_fen),
  priceMax: typedWan(of.price_max_fen),
  priceTax: of.price_tax,
  leadTime: typedOf(of.lead_time_days),
  serviceArea: of.service_area,
  certificates: of.certificates.map((one) => ({ kind: one.kind, level: one.level ?? '', year: typedOf(one.year) })),
  supplyRole: of.supply_role,
  remanufactured: of.remanufactured,
  imported: of.imported,
  discontinued: of.discontinued,
  listedYear: typedOf(of.listed_year),
})

/** Takes out lines that nothing was written in, so that the server's numbers of lines are those of the form. */
function tidy(draft: Draft) {
  draft.specs = draft.specs.filter((spec) => spec.name.trim() || spec.from.trim() || spec.to.trim())
  draft.certificates = draft.certificates.filter((one) => one.kind.trim() || one.level.trim() || one.year.trim())
}

function specOf(spec: SpecDraft): Schema['Spec'] | undefined {
  const from = figure(spec.from)
  const to = figure(spec.to)
  if (from === undefined || (spec.how === 'range' && to === undefined)) return undefined
  const bounds = { value: { value: from }, least: { min: from }, most: { max: from }, range: { min: from, max: to } }
  return { name: spec.name.trim(), unit: spec.unit.trim(), ...bounds[spec.how] }
}

/** What is sent, and what is wrong with it before it is. */
export function bodyOf(draft: Draft, word: (what: string) => string): { body: Body; problems: Problem[] } {
  tidy(draft)
  const read = reader(word)
  const specs = draft.specs.flatMap((spec, at) => {
    const found = spec.name.trim() ? specOf(spec) : undefined
    if (!found) read.problems.push({ field: `specs.${at}`, message: word('rowForm.wrong.spec') })
    return found ?? []
  })
  const body: Body = {
    kind: draft.kind,
    title: read.needed('title', draft.title),
    model: draft.model.trim(),
    brand: draft.brand.trim(),
    category: draft.category || null,
    description: draft.description.trim(),
    spec_text: draft.specText.trim(),
    specs,
    price_min_fen: read.money('price_min_fen', draft.priceMin),
    price_max_fen: read.money('price_max_fen', draft.priceMax),
    price_tax: draft.priceTax,
    lead_time_days: read.whole('lead_time_days', draft.leadTime),
    service_area: draft.serviceArea.trim(),
    certificates: draft.certificates.map((one, at) => ({
      kind: read.needed(`certificates.${at}.kind`, one.kind, 'rowForm.wrong.certificate'),
      level: one.level.trim(),
      year: read.year(`certificates.${at}.year`, one.year),
    })),
    supply_role: draft.supplyRole || null,
    remanufactured: draft.remanufactured,
    imported: draft.imported,
    discontinued: draft.discontinued,
    listed_year: read.year('listed_year', draft.listedYear),
  }
  return { body, problems: read.problems }
}
