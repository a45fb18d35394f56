import type { Schema } from '../api/client'
import { wan } from '../format'

type Candidate = Schema['Candidate']
/** What is decided of a group: the row that stays, those that go into it, and whose cell is kept, column by column. */
export interface Choice {
  stays: string
  out: string[]
  take: Record<string, string>
}

export const cell = (row: Candidate, key: string) => (row.cells as Record<string, string>)[key] ?? ''

/** Columns of money; a sheet holds them in yuan. */
const MONEY = /^(unit_)?budget|^price|^amount|^revenue|^property|^project_total|^equipment_net/

/** What a cell says, as people read it: money in 万元. */
export function said(row: Candidate, key: string, wanUnit: string): string {
  const text = cell(row, key)
  return MONEY.test(key) && /^\d+(\.\d+)?$/.test(text) ? `${wan(Math.round(Number(text) * 100))} ${wanUnit}` : text
}

/** Columns that say something, and whether the rows of the group agree in them. */
export function compared(group: Schema['GroupView'], columns: Schema['ComparedColumn'][]) {
  return columns
    .map((column) => ({ ...column, values: new Set(group.rows.map((row) => cell(row, column.key))) }))
    .filter((column) => column.values.size > 1 || !column.values.has(''))
    .map((column) => ({ key: column.key, title: column.title, differs: column.values.size > 1 }))
}

/** To begin with: the published row, else the fuller one, stays; where it says nothing, another's cell is taken. */
export function begin(group: Schema['GroupView'], columns: Schema['ComparedColumn'][]): Choice {
  const filled = (row: Candidate) => (row.state === 'published' ? 1000 : 0) + Object.keys(row.cells).length
  const stays = [...group.rows].sort((one, other) => filled(other) - filled(one))[0]
  return stay({ stays: '', out: [], take: {} }, stays?.id ?? '', group, columns)
}

/** Another row stays: what was taken from it needs no taking any more. */
export function stay(
  choice: Choice,
  id: string,
  group: Schema['GroupView'],
  columns: Schema['ComparedColumn'][],
): Choice {
  const out = choice.out.filter((other) => other !== id)
  const stays = group.rows.find((row) => row.id === id)
  const take: Record<string, string> = {}
  for (const { key } of columns) {
    if (!stays || cell(stays, key)) continue
    const from = group.rows.find((row) => row.id !== id && !out.includes(row.id) && cell(row, key))
    if (from) take[key] = from.id
  }
  return { stays: id, out, take }
}

/** The body of a merge: nothing is taken from rows that are left out. */
export function merge(choice: Choice, group: Schema['GroupView']): Schema['Merge'] | undefined {
  const at = (row: Candidate) => ({ id: row.id, version: row.version })
  const stays = group.rows.find((row) => row.id === choice.stays)
  const gone = group.rows.filter((row) => row.id !== choice.stays && !choice.out.includes(row.id))
  if (!stays || !gone.length) return undefined
  const take = Object.fromEntries(Object.entries(choice.take).filter(([, id]) => gone.some((row) => row.id === id)))
  return { stays: at(stays), gone: gone.map(at), take }
}
