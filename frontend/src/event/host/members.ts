import { api, ask, type Schema } from '../../api/client'

export type Member = Schema['EventMemberView']
export type Side = Schema['MemberSide']
export type Standing = Member['standing']
export type Registration = Schema['Registration']
export const SIDES: Side[] = ['buyer', 'maker', 'provider', 'lender', 'guest']
export const STANDINGS: Standing[] = ['registered', 'waiting', 'invited', 'declined', 'withdrawn', 'refused']
export const STANDING_TONES: Record<Standing, string> = {
  invited: '',
  registered: 'ok',
  waiting: 'warn',
  declined: 'bad',
  withdrawn: 'bad',
  refused: 'bad',
}
/** What a firm says that is entered by telephone and says nothing yet. */
export const emptyRegistration = (): Registration => ({
  delegates: [{ name: '', title: '', phone: '' }],
  parallel: 1,
  away: [],
  max_meetings: null,
  in_a_row: null,
  least: null,
  language: '',
  accessibility: '',
  quiet: false,
  answers: {},
  demands: [],
  products: [],
  requests: [],
  lender_products: [],
  note: '',
})

/** Of a list of counts, how many stand in one way. */
export const counted = (counts: Schema['MemberCount'][], standing?: Standing, side?: Side) =>
  counts
    .filter((one) => (!standing || one.standing === standing) && (!side || one.side === side))
    .reduce((sum, one) => sum + one.count, 0)

/** All members of one standing: the server tells them a hundred at a time. */
export async function membersOf(id: string, standing: Standing): Promise<Member[]> {
  const all: Member[] = []
  let after: string | undefined
  do {
    const query = { standing, size: 100, after }
    const page = await ask(api.GET('/events/{id}/members', { params: { path: { id }, query } }))
    all.push(...page.items)
    after = page.next ?? undefined
  } while (after)
  return all
}
