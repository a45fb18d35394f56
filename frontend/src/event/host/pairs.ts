import type { Schema } from '../../api/client'

export type Pair = Schema['EventRequestView']
export type PairKind = Pair['kind']
export const PAIR_KINDS: PairKind[] = ['mutual', 'one-sided', 'engine', 'expired', 'refused', 'forbidden']
export const PAIR_TONES: Record<PairKind, string> = {
  mutual: 'ok',
  'one-sided': 'run',
  engine: '',
  expired: '',
  refused: 'bad',
  forbidden: 'bad',
}
