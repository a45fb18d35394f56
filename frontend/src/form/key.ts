/** One key for one handing in, so that a retry after a lost answer does not double it. */
export const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`
