/** A region's code without the zeros that stand for "all of it": 330700 -> 3307. */
const core = (code: string) => (code.length === 6 ? code.replace(/(00){1,2}$/, '') : code)

/** Whether a place lies in a region or is it. */
export const within = (place: string, region: string) => place.startsWith(core(region))
