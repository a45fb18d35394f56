import { useAsking } from '../api/asking'
import { api, ask, type Schema } from '../api/client'
import { useSettled } from '../look/settled'

/** So many are listed to choose from; of more, a longer part of the name is asked for. */
export const LISTED = 50

interface Wanted {
  role: () => Schema['Role']
  region?: () => string
  words: () => string
  /** Where no name has these words, all are listed. */
  orAll?: boolean
}

/** The verified organisations of a role, in a region and with these words in their names, as they are typed. */
export function useOrgs(wanted: Wanted) {
  const words = useSettled(() => wanted.words().trim())
  const region = () => wanted.region?.() || undefined
  const asked = (q?: string) => {
    const query = { role: wanted.role(), region: region(), q, state: 'verified' as const, size: LISTED }
    return ask(api.GET('/orgs', { params: { query } }))
  }
  return useAsking(async () => {
    const found = await asked(words.value || undefined)
    return found.items.length || !words.value || !wanted.orAll ? found : asked()
  }, [wanted.role, region, words])
}
