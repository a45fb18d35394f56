/** What rows are most often returned for; the words are in `review.reason`. */
export const REASONS = [
  'unclear',
  'parameters',
  'quantity',
  'budget',
  'duplicate',
  'wrongList',
  'owner',
  'secret',
] as const
