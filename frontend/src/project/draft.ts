import type { Schema } from '../api/client'
import { reader, typedWan } from '../form/figures'
import type { Problem } from '../form/problems'

type Body = Schema['ProjectBody']
type View = Schema['ProjectView']

export const STATES: Schema['ProjectState'][] = ['planned', 'filed', 'under-way', 'finished', 'stopped']
export const LEVELS: Schema['ProjectLevel'][] = ['unlisted', 'county', 'city', 'province', 'nation']
export const TONES: Record<Schema['ProjectState'], string> = {
  planned: '',
  filed: 'warn',
  'under-way': 'run',
  finished: 'ok',
  stopped: 'bad',
}

/** A project as it is typed: figures are still text. */
export interface Draft {
  title: string
  code: string
  filing: string
  filedOn: string
  level: Schema['ProjectLevel']
  listName: string
  batch: string
  total: string
  equipment: string
  startsOn: string
  endsOn: string
  progress: string
  state: Schema['ProjectState']
  note: string
}
export const emptyDraft = (): Draft => ({
  title: '',
  code: '',
  filing: '',
  filedOn: '',
  level: 'unlisted',
  listName: '',
  batch: '',
  total: '',
  equipment: '',
  startsOn: '',
  endsOn: '',
  progress: '0',
  state: 'planned',
  note: '',
})
export const draftOf = (of: View): Draft => ({
  title: of.title,
  code: of.code ?? '',
  filing: of.filing,
  filedOn: of.filed_on ?? '',
  level: of.level,
  listName: of.list_name,
  batch: of.batch,
  total: typedWan(of.total_fen),
  equipment: typedWan(of.equipment_fen),
  startsOn: of.starts_on ?? '',
  endsOn: of.ends_on ?? '',
  progress: String(of.progress),
  state: of.state,
  note: of.note,
})

/** What is sent, and what is wrong with it before it is. */
export function bodyOf(draft: Draft, word: (what: string) => string): { body: Body; problems: Problem[] } {
  const read = reader(word)
  const body: Body = {
    title: read.needed('title', draft.title),
    code: draft.code.trim() || null,
    filing: draft.filing.trim(),
    filed_on: draft.filedOn || null,
    level: draft.level,
    list_name: draft.listName.trim(),
    batch: draft.batch.trim(),
    total_fen: read.money('total_fen', draft.total),
    equipment_fen: read.money('equipment_fen', draft.equipment),
    starts_on: draft.startsOn || null,
    ends_on: draft.endsOn || null,
    progress: read.whole('progress', draft.progress) ?? 0,
    state: draft.state,
    note: draft.note.trim(),
  }
  return { body, problems: read.problems }
}
