import type { Schema } from '../api/client'

type Kind = Schema['NoticeKind']
const ALL: Kind[] = ['import-finished', 'import-failed', 'member-joined']
const FIRM: Kind[] = [
  'introduction-asked',
  'introduction-accepted',
  'introduction-declined',
  'introduction-withdrawn',
  'introduction-expired',
  'consent-withdrawn',
  'row-returned',
  'row-published',
  'row-ending',
  'row-expired',
  'round-asked',
  'round-reminder',
]

/** The kinds of notices that can happen to somebody, in the order in which they matter. */
export const kindsFor = (bureau: boolean): Kind[] => (bureau ? ['claim-to-verify', ...ALL] : [...FIRM, ...ALL])
