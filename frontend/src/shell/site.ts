import { api, ask, type Schema } from '../api/client'

let known: Promise<Schema['Site']> | undefined
/** What the installation says of itself; asked for once. */
export const site = () => (known ??= ask(api.GET('/site')))
