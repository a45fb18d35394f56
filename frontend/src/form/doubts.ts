import type { Schema } from '../api/client'

/** The doubts of a saved row that were not on its keeper's page yet: these stop it from being handed in, once. */
export const untold = (now: Schema['Warning'][] = [], told: Schema['Warning'][] = []) =>
  now.filter((one) => !told.some((other) => other.field === one.field && other.message === one.message))
