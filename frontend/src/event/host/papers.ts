import type { Event } from './life'

interface File {
  path: string
  kind: 'pdf' | 'xlsx'
}
interface Paper {
  key: string
  files: File[]
}
const paper = (name: string): File => ({ path: `/papers/${name}.pdf`, kind: 'pdf' })

/** What can be printed for an event, in the order in which it is needed. */
export function papersOf(event: Pick<Event, 'content'>): Paper[] {
  const meets = event.content.one_to_one
  return [
    { key: 'notice', files: [paper('notice')] },
    { key: 'receipt', files: [paper('receipt')] },
    { key: 'members', files: [{ path: '/members.xlsx?table=members', kind: 'xlsx' }] },
    {
      key: 'booklet',
      files: [
        { path: '/booklet.pdf', kind: 'pdf' },
        { path: '/booklet.xlsx', kind: 'xlsx' },
      ],
    },
    { key: 'badges', files: [paper('badges')] },
    { key: 'sign-in', files: [paper('sign-in')] },
    { key: 'seats', files: [paper('seats')] },
    ...(meets ? [{ key: 'signs', files: [paper('signs')] }] : []),
    { key: 'signing', files: [paper('signing')] },
  ]
}

/** Where the part of a paper lies that one file does not hold, and what it is called. */
export function inPart(path: string, name: string, part?: number) {
  if (!part) return { path, name }
  return { path: `${path}${path.includes('?') ? '&' : '?'}part=${part}`, name: `${name} ${part}` }
}
