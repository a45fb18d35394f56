/** What a stranger may search. */
export const PUBLIC_KINDS = ['demands', 'products'] as const
