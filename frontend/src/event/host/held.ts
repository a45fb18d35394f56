import { shallowRef } from 'vue'
import type { Event } from './life'

/** The event whose pages are walked through: shown at once on the next tab. */
export const held = shallowRef<Event>()
