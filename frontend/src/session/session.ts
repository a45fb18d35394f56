import { computed, shallowRef } from 'vue'
import { api, ask, type Refused, type Schema } from '../api/client'
import { forget, holds } from '../event/day/device'
import { sendRest } from '../event/day/sending'
import { hint } from './hint'

/** Who is signed in, and the organisation that they act for. Loaded before the application is shown. */
export const me = shallowRef<Schema['Me']>()
export const org = shallowRef<Schema['OrgView']>()

const has = (role: Schema['Role']) => !!org.value?.roles.includes(role)
export const isBureau = computed(() => has('bureau') && org.value?.state === 'verified')
/** A bureau that reviews: county and above, not a township's collector. */
export const isReviewer = computed(
  () => isBureau.value && (org.value?.region.length ?? 0) <= 6 && me.value?.role !== 'viewer',
)
export const isLender = computed(() => has('lender') && !isBureau.value)
export const isMaker = computed(() => has('maker') || has('provider') || has('recycler'))
export const mayWrite = computed(() => me.value?.role !== 'viewer')

export async function load() {
  me.value = await ask(api.GET('/auth/me'))
  org.value = await ask(api.GET('/orgs/{id}', { params: { path: { id: me.value.org } } }))
  hint(true)
}

export async function actFor(id: string) {
  await ask(api.POST('/auth/act-for', { body: { org: id } }))
  // Every list on the page was another organisation's.
  location.assign('/app/')
}

/** At the door of an event one goes on with what the device keeps, signed in or not; the page itself says how it stands. */
export const atDoor = () => /^\/app\/events\/[^/]+\/check-in\/?$/.test(location.pathname)
export const stays = () => atDoor() && holds()

export function leave() {
  if (stays()) return
  hint(false)
  const here = location.pathname + location.search
  location.assign(here === '/app/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`)
}

/** Signs out, unless this device holds visits that could not be sent: their number, where nobody said `anyway`. */
export async function signOut(anyway = false): Promise<number> {
  const left = anyway ? 0 : await sendRest()
  if (left) return left
  await ask(api.POST('/auth/sign-out')).catch((cause: Refused) => {
    // Whoever is signed out already has what was asked for; anything else is no signing out.
    if (cause.status !== 401) throw cause
  })
  // What this device keeps of others' people goes with whoever was let to read it.
  await forget().catch(() => undefined)
  hint(false)
  location.assign('/')
  return 0
}
