/** What each kind of people does first, and where. The sentences are `help.<kind>.<n>`. */
export const STEPS = {
  factory: [
    '/app/demands/new',
    '/app/lists/demands?state=returned',
    '/app/lists/demands',
    '/app/introductions',
    '/app/lists/financing-requests',
  ],
  maker: ['/app/products/new', '/app/lists/products', '/app/introductions', '/app/confirm'],
  lender: ['/app/lender-products/new', '/app/prospects', '/app/introductions', '/app/notices'],
  bureau: ['/app/rounds', '/app/imports/new?list=demands', '/app/review', '/app/lists/demands', '/app/rounds'],
} as const
export type Kind = keyof typeof STEPS
export const KINDS = Object.keys(STEPS) as Kind[]
export const WORDS: Record<Kind, string[]> = {
  factory: ['demand', 'match', 'introduction', 'request', 'masked', 'round'],
  maker: ['product', 'match', 'introduction', 'masked'],
  lender: ['lenderProduct', 'request', 'check', 'introduction'],
  bureau: ['round', 'nothing', 'entered', 'review', 'claim', 'summary'],
}
