import type { Schema } from '../api/client'

type Kind = Schema['NoticeKind']
const ALL: Kind[] = ['import-finished', 'import-failed', 'member-joined']
const FIRM = [
  'introduction-asked',
  'introduction-accepted',
  'introduction-declined',
  'introduction-withdrawn',
  'introduction-expired',
  'introduction-quoted',
  'consent-withdrawn',
  'row-returned',
  'row-published',
  'row-ending',
  'row-expired',
  'round-asked',
  'round-reminder',
] as string[] as Kind[]

const LISTED = ['listings-to-confirm', 'listings-lapsed', 'product-put-aside'] as string[] as Kind[]

/** The kinds of notices that can happen to somebody, in the order in which they matter. */
export const kindsFor = (bureau: boolean, listing: boolean): Kind[] =>
  bureau ? ['claim-to-verify', ...ALL] : [...FIRM, ...(listing ? LISTED : []), ...ALL]
