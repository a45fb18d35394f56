import type { Schema } from '../../api/client'
import type { Problem } from '../../form/problems'

export type Registration = Schema['Registration']
type Content = Schema['EventContent']
type Side = Schema['MemberSide']

/** In which parts an organisation may come, by what it is; the first is what it is taken for when it says nothing. */
export function sidesOf(roles: readonly Schema['Role'][]): Side[] {
  const sides: Side[] = []
  for (const role of roles) {
    if (role === 'factory') sides.push('buyer')
    if (role === 'maker') sides.push('maker', 'provider', 'buyer')
    if (role === 'provider' || role === 'recycler') sides.push('provider', 'buyer')
    if (role === 'lender') sides.push('lender')
  }
  return [...new Set(sides)]
}

/** What the form holds: numbers as typed, and whether everything that is published is brought. */
export interface Draft {
  side: Side | ''
  delegates: { name: string; title: string; phone: string }[]
  parallel: string
  away: number[]
  max: string
  rest: string
  /** The hosts' own word for this firm, which its form hands back as it came. */
  least: number | null
  language: string
  accessibility: string
  quiet: boolean
  answers: Record<string, string>
  all: boolean
  demands: string[]
  products: string[]
  requests: string[]
  lender_products: string[]
  note: string
}

export const blank = (): Draft => ({
  side: '',
  delegates: [{ name: '', title: '', phone: '' }],
  parallel: '1',
  away: [],
  max: '',
  rest: '',
  least: null,
  language: '',
  accessibility: '',
  quiet: false,
  answers: {},
  all: true,
  demands: [],
  products: [],
  requests: [],
  lender_products: [],
  note: '',
})

const BRINGS = ['demands', 'products', 'requests', 'lender_products'] as const

export function draftOf(of: Registration): Draft {
  const brought = BRINGS.some((list) => list !== 'requests' && of[list]?.length)
  return {
    ...blank(),
    delegates: (of.delegates?.length ? of.delegates : blank().delegates).map((one) => ({
      name: one.name,
      title: one.title ?? '',
      phone: one.phone ?? '',
    })),
    parallel: String(of.parallel || 1),
    away: [...(of.away ?? [])],
    max: of.max_meetings == null ? '' : String(of.max_meetings),
    least: of.least ?? null,
    rest: of.in_a_row == null ? '' : String(of.in_a_row),
    language: of.language ?? '',
    accessibility: of.accessibility ?? '',
    quiet: of.quiet ?? false,
    answers: { ...of.answers },
    all: !brought,
    demands: [...(of.demands ?? [])],
    products: [...(of.products ?? [])],
    requests: [...(of.requests ?? [])],
    lender_products: [...(of.lender_products ?? [])],
    note: of.note ?? '',
  }
}

type Person = { name: string; title?: string; phone?: string }
/** Lines in which somebody stands, be it by a number alone. */
const written = <P extends Person>(people: readonly P[]): P[] =>
  people.filter((one) => `${one.name}${one.title ?? ''}${one.phone ?? ''}`.trim())
/** Takes the lines that nobody filled in out of a form; one stays to be filled in. */
export function onlyWritten<P extends Person>(form: { delegates?: P[] }): P[] {
  const people = written(form.delegates ?? [])
  form.delegates = people.length ? people : [{ name: '', title: '', phone: '' } as P]
  return people
}

/** What is sent, and what is wrong with it before it is; the words of what is wrong come from `say`. */
export function bodyOf(draft: Draft, content: Content, say: (what: string) => string) {
  const problems: Problem[] = []
  const number = (field: string, text: string, most: number): number | null => {
    const plain = text.normalize('NFKC').trim()
    if (!plain) return null
    const value = Number(plain)
    if (Number.isInteger(value) && value >= 1 && value <= most) return value
    problems.push({ field, message: say('number') })
    return null
  }
  // Lines that nobody filled in go from the form too: the server's numbers of lines are the form's. One is asked for.
  const delegates = onlyWritten(draft)
  if (!delegates.length) problems.push({ field: 'delegates.0.name', message: say('delegate') })
  for (const question of content.questions ?? [])
    if (question.required && !draft.answers[question.key]?.trim())
      problems.push({ field: `answers.${question.key}`, message: say('answer') })
  const asked = new Set((content.questions ?? []).map((one) => one.key))
  const answers = Object.fromEntries(
    Object.entries(draft.answers).filter(([key, text]) => asked.has(key) && text.trim()),
  )
  // Financing requests are brought by choosing them, whatever else comes.
  const brought = (list: (typeof BRINGS)[number]) => (draft.all && list !== 'requests' ? [] : draft[list])
  const body: Registration = {
    delegates: delegates.map((one) => ({ name: one.name.trim(), title: one.title.trim(), phone: one.phone.trim() })),
    parallel: number('parallel', draft.parallel, 9) ?? 1,
    away: [...draft.away].sort((a, b) => a - b),
    max_meetings: number('max_meetings', draft.max, 64),
    in_a_row: number('in_a_row', draft.rest, 64),
    least: draft.least,
    language: draft.language.trim(),
    accessibility: draft.accessibility.trim(),
    quiet: draft.quiet,
    answers,
    demands: brought('demands'),
    products: brought('products'),
    requests: brought('requests'),
    lender_products: brought('lender_products'),
    note: draft.note.trim(),
  }
  return { body, problems }
}
