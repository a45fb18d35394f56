import { isBureau, isLender, isMaker, isReviewer } from '../session/session'

interface Entry {
  to: string
  key: string
  /** Marked only on this very page, not on those below it. */
  exact?: boolean
}

const DESK: Entry = { to: '/app/', key: 'desk', exact: true }
const EVENTS: Entry = { to: '/app/events', key: 'events' }
const INTRODUCTIONS: Entry = { to: '/app/introductions', key: 'introductions' }

/** The top bar's entries for the one who is signed in: at most seven; a telephone's bottom bar takes the first five. */
export function entries(): Entry[] {
  if (isBureau.value) {
    return [
      DESK,
      ...(isReviewer.value ? [{ to: '/app/review', key: 'review' }] : []),
      { to: '/app/lists/demands', key: 'lists' },
      { to: '/app/rounds', key: 'rounds' },
      { to: '/app/events', key: 'events' },
      { to: '/app/imports', key: 'imports' },
      ...(isReviewer.value ? [{ to: '/app/orgs', key: 'orgs' }] : []),
      INTRODUCTIONS,
    ]
  }
  if (isLender.value) {
    return [
      DESK,
      { to: '/app/prospects', key: 'prospects' },
      { to: '/app/lists/lender-products', key: 'lenderProducts' },
      INTRODUCTIONS,
      EVENTS,
      { to: '/app/imports', key: 'imports' },
    ]
  }
  return [
    DESK,
    { to: '/app/lists/demands', key: 'demands' },
    ...(isMaker.value ? [{ to: '/app/lists/products', key: 'products' }] : []),
    { to: '/app/lists/financing-requests', key: 'financing' },
    INTRODUCTIONS,
    EVENTS,
    // A maker imports from its lists and its desk.
    ...(isMaker.value ? [] : [{ to: '/app/imports', key: 'imports' }]),
    { to: '/app/projects', key: 'projects' },
  ]
}
