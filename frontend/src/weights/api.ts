import { api, ask, type Schema } from '../api/client'

export const weights = () => ask(api.GET('/match/weights'))
export const setWeights = (body: Schema['WeightsBody']) => ask(api.POST('/match/weights', { body }))
/** For bureaus: how far a ranking of everything is. */
export const ranking = () => ask(api.GET('/match/ranking'))
