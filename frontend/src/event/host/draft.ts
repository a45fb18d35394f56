import type { Schema } from '../../api/client'
import { reader, typedOf } from '../../form/figures'
import type { Problem } from '../../form/problems'
import { today } from '../../format'
import { closedSlots, dayAfter, inOrder, minutesOf, clock, sessionProblems, type SessionDraft } from './turns'

type View = Schema['EventView']
type Body = Schema['NewEvent']
type Content = Schema['EventContent']
export type Kind = Schema['EventKind']
export type HostRole = NonNullable<Content['hosts']>[number]['role']
export type Happening = NonNullable<Content['programme']>[number]['kind']
export type QuestionKind = NonNullable<Content['questions']>[number]['kind']

export const KINDS: Kind[] = [
  'supply-demand',
  'bank-enterprise',
  'sector-promotion',
  'first-set-promotion',
  'chain-series',
  'consumer-fair',
]
export const ROLES: HostRole[] = ['host', 'co-host', 'undertaker']
export const HAPPENINGS: Happening[] = ['speech', 'promotion', 'signing', 'meetings', 'free-talk', 'break', 'other']
export const QUESTION_KINDS: QuestionKind[] = ['text', 'choice', 'yes-no']

export interface HallDraft {
  name: string
  tables: string
  quiet: boolean
  lost: { slot: number; tables: number }[]
}
export interface PointDraft {
  day: string
  starts: string
  minutes: string
  title: string
  speaker: string
  place: string
  kind: Happening
}
export interface HostDraft {
  name: string
  role: HostRole
  org: string
}
export interface QuestionDraft {
  key: string
  text: string
  kind: QuestionKind
  /** One a line. */
  choices: string
  required: boolean
}
/** An event as it is typed: figures are still text. */
export interface Draft {
  kind: Kind
  title: string
  notice: string
  summary: string
  place: string
  address: string
  contactName: string
  contactPhone: string
  ends: string
  sessions: SessionDraft[]
  halls: HallDraft[]
  programme: PointDraft[]
  categories: string[]
  industries: string[]
  region: string
  chain: string
  counts: { indicator: string; chain: string; region: string }[]
  hosts: HostDraft[]
  meetings: boolean
  capacity: string
  people: string
  most: string
  row: string
  least: string
  wishDays: string
  gaps: boolean
  gapWeight: number
  questions: QuestionDraft[]
  open: boolean
}

export const emptyHall = (): HallDraft => ({ name: '', tables: '10', quiet: false, lost: [] })
export const emptyQuestion = (at: number): QuestionDraft => ({
  key: `q${at}-${Math.random().toString(36).slice(2, 6)}`,
  text: '',
  kind: 'text',
  choices: '',
  required: false,
})
export const emptyPoint = (day: string): PointDraft => ({
  day,
  starts: '09:00',
  minutes: '15',
  title: '',
  speaker: '',
  place: '',
  kind: 'speech',
})
const session = (day: string, title: string, starts: string): SessionDraft => ({
  title,
  day,
  starts,
  slots: '6',
  minutes: '20',
  pause: '5',
  closed: [],
})
/** The next session: the afternoon after a morning, else the next morning. */
export function nextSession(sessions: SessionDraft[], words: { morning: string; afternoon: string }): SessionDraft {
  const last = sessions.at(-1)
  const like = last ? { slots: last.slots, minutes: last.minutes, pause: last.pause } : {}
  if (!last) return session(dayAfter(today(), 21), words.morning, '09:30')
  const early = (minutesOf(last.starts) ?? 0) < 12 * 60
  return {
    ...session(
      early ? last.day : dayAfter(last.day, 1),
      early ? words.afternoon : words.morning,
      early ? '14:00' : '09:30',
    ),
    ...like,
  }
}

/** Words with which a new event begins, in the writer's language. */
export interface Words {
  morning: string
  afternoon: string
  hall: string
  quiet: string
}
/** A new event as most are: a day in three weeks, two sessions, a hall with tables and a quiet one for money. */
export function blank(words: Words, host: HostDraft, contact: { name: string; phone: string }): Draft {
  const day = dayAfter(today(), 21)
  return {
    kind: 'supply-demand',
    title: '',
    notice: '',
    summary: '',
    place: '',
    address: '',
    contactName: contact.name,
    contactPhone: contact.phone,
    ends: dayAfter(day, -5),
    sessions: [session(day, words.morning, '09:30'), session(day, words.afternoon, '14:00')],
    halls: [
      { ...emptyHall(), name: words.hall, tables: '12' },
      { ...emptyHall(), name: words.quiet, tables: '4', quiet: true },
    ],
    programme: [],
    categories: [],
    industries: [],
    region: '',
    chain: '',
    counts: [],
    hosts: host.name ? [host] : [],
    meetings: true,
    capacity: '',
    people: '3',
    most: '8',
    row: '4',
    least: '1',
    wishDays: '5',
    gaps: false,
    gapWeight: 0,
    questions: [],
    open: true,
  }
}

/** What an event that exists looks like in the form. */
export function draftOf(of: View): Draft {
  const content = of.content
  return {
    kind: of.kind,
    title: of.title,
    notice: content.notice_number ?? '',
    summary: content.summary ?? '',
    place: content.place,
    address: content.address ?? '',
    contactName: content.contact_name ?? '',
    contactPhone: content.contact_phone ?? '',
    ends: of.registration_ends,
    sessions: content.days.map((one, at) => {
      const own = of.slots.filter((slot) => slot.session === at)
      return {
        title: one.title ?? '',
        day: one.starts.slice(0, 10),
        starts: one.starts.slice(11, 16),
        slots: typedOf(one.slots),
        minutes: typedOf(one.slot_minutes),
        pause: typedOf(one.pause_minutes ?? 0),
        closed: own.flatMap((slot, index) => (slot.open ? [] : [index])),
      }
    }),
    halls: (content.halls ?? []).map((hall) => ({
      name: hall.name,
      tables: typedOf(hall.tables),
      quiet: hall.quiet ?? false,
      lost: hall.lost ?? [],
    })),
    programme: (content.programme ?? []).map((point) => ({
      day: point.starts.slice(0, 10),
      starts: point.starts.slice(11, 16),
      minutes: typedOf(point.minutes),
      title: point.title,
      speaker: point.speaker ?? '',
      place: point.place ?? '',
      kind: point.kind,
    })),
    categories: content.theme?.categories ?? [],
    industries: content.theme?.industries ?? [],
    region: content.theme?.region ?? '',
    chain: content.theme?.chain ?? '',
    counts: (content.counts_for ?? []).map((one) => ({
      indicator: one.indicator ?? '',
      chain: one.chain ?? '',
      region: one.region ?? '',
    })),
    hosts: (content.hosts ?? []).map((host) => ({ name: host.name, role: host.role, org: host.org ?? '' })),
    meetings: content.one_to_one,
    capacity: content.capacity ? typedOf(content.capacity) : '',
    people: typedOf(content.people_each),
    most: typedOf(content.max_meetings),
    row: typedOf(content.in_a_row),
    least: typedOf(content.least ?? 0),
    wishDays: typedOf(content.wish_days),
    gaps: (content.gap_weight ?? 0) > 0,
    gapWeight: content.gap_weight ?? 0,
    questions: (content.questions ?? []).map((one) => ({
      key: one.key,
      text: one.text,
      kind: one.kind,
      choices: (one.choices ?? []).join('\n'),
      required: one.required ?? false,
    })),
    open: content.public,
  }
}

/** Lines in which nothing was written go, and what has a time stands in its order: the server's numbers are the form's. */
export function tidy(draft: Draft) {
  draft.sessions = inOrder(draft.sessions)
  draft.programme = draft.programme
    .filter((point) => !same(point, emptyPoint(point.day)))
    .sort((one, other) => `${one.day}T${one.starts}`.localeCompare(`${other.day}T${other.starts}`))
  draft.hosts = draft.hosts.filter((host) => (host.name + host.org).trim())
  draft.questions = draft.questions.filter((one) => (one.text + one.choices).trim())
  draft.counts = draft.counts.filter((one) => (one.indicator + one.chain + one.region).trim())
}
const same = (one: object, other: object) =>
  Object.entries(one).every(([key, value]) => (other as Record<string, unknown>)[key] === value)

/** What lines lack that were begun, under the server's names. */
function lacking(draft: Draft, read: ReturnType<typeof reader>) {
  draft.hosts.forEach((host, at) => read.needed(`hosts.${at}.name`, host.name))
  draft.questions.forEach((one, at) => read.needed(`questions.${at}.text`, one.text))
  draft.counts.forEach((one, at) => read.needed(`counts_for.${at}.indicator`, one.indicator))
  draft.programme.forEach((point, at) => {
    read.needed(`programme.${at}.day`, point.day)
    if (minutesOf(point.starts) === undefined) read.needed(`programme.${at}.starts`, '')
    read.needed(`programme.${at}.minutes`, point.minutes)
    read.needed(`programme.${at}.title`, point.title)
  })
}

/** What is sent, and what cannot be read before it is. */
export function bodyOf(draft: Draft, word: (what: string) => string): { body: Body; problems: Problem[] } {
  tidy(draft)
  const read = reader(word)
  const count = (field: string, typed: string, empty: number) => read.whole(field, typed) ?? empty
  const fair = draft.kind === 'consumer-fair'
  const body: Body = {
    kind: draft.kind,
    title: read.needed('title', draft.title),
    registration_ends: read.needed('registration_ends', draft.ends),
    content: {
      summary: draft.summary.trim(),
      notice_number: draft.notice.trim(),
      place: read.needed('place', draft.place),
      address: draft.address.trim(),
      contact_name: draft.contactName.trim(),
      contact_phone: draft.contactPhone.trim(),
      theme: {
        categories: draft.categories,
        industries: draft.industries,
        region: draft.region,
        chain: draft.chain.trim(),
      },
      counts_for: draft.counts,
      hosts: draft.hosts.map((host) => ({ name: host.name.trim(), role: host.role, org: host.org || null })),
      days: draft.sessions.map((one) => ({
        title: one.title.trim(),
        starts: `${one.day}T${one.starts.slice(0, 5)}:00`,
        slots: Number(one.slots),
        slot_minutes: Number(one.minutes),
        pause_minutes: Number(one.pause || '0'),
      })),
      closed_slots: closedSlots(draft.sessions),
      halls: draft.halls.map((hall, at) => ({
        name: hall.name.trim(),
        tables: read.whole(`halls.${at}.tables`, hall.tables) ?? 0,
        quiet: hall.quiet,
        lost: hall.lost,
      })),
      programme: draft.programme.map((point, at) => ({
        starts: `${point.day}T${point.starts.slice(0, 5)}:00`,
        minutes: read.whole(`programme.${at}.minutes`, point.minutes) ?? 0,
        title: point.title.trim(),
        speaker: point.speaker.trim(),
        place: point.place.trim(),
        kind: point.kind,
      })),
      one_to_one: draft.meetings && !fair,
      capacity: count('capacity', draft.capacity, 0),
      people_each: count('people_each', draft.people, 3),
      max_meetings: count('max_meetings', draft.most, 8),
      in_a_row: count('in_a_row', draft.row, 64),
      least: count('least', draft.least, 0),
      wish_days: count('wish_days', draft.wishDays, 5),
      questions: draft.questions.map((one) => ({
        key: one.key,
        text: one.text.trim(),
        kind: one.kind,
        choices: one.kind === 'choice' ? one.choices.split('\n').flatMap((line) => line.trim() || []) : [],
        required: one.required,
      })),
      gap_weight: draft.gaps ? draft.gapWeight || 10 : 0,
      public: draft.open,
    },
  }
  lacking(draft, read)
  return { body, problems: [...read.problems, ...sessionProblems(draft.sessions, word)] }
}

/** A programme as most have: welcome, what is sought and offered, then the meetings, signing at the end. */
export function usual(draft: Draft, words: Record<'welcome' | 'needs' | 'meetings' | 'signing', string>): PointDraft[] {
  const sessions = inOrder(draft.sessions)
  const first = sessions[0]
  const last = sessions.at(-1)
  const begin = minutesOf(first?.starts ?? '')
  if (!first || !last || begin === undefined) return []
  const length = (one: SessionDraft) =>
    Number(one.slots) * Number(one.minutes) + Math.max(0, Number(one.slots) - 1) * Number(one.pause || '0')
  const at = (day: string, minutes: number, title: string, kind: Happening, long: number): PointDraft => ({
    ...emptyPoint(day),
    starts: clock(Math.max(0, minutes)),
    minutes: String(long),
    title,
    kind,
  })
  return [
    at(first.day, begin - 30, words.welcome, 'speech', 15),
    at(first.day, begin - 15, words.needs, 'promotion', 15),
    ...sessions.map((one) => at(one.day, minutesOf(one.starts) ?? 0, words.meetings, 'meetings', length(one) || 60)),
    at(last.day, (minutesOf(last.starts) ?? 0) + (length(last) || 60), words.signing, 'signing', 30),
  ]
}
