import { expect, test } from 'vitest'
import { bodyOf, draftOf, emptyDraft, emptySpec, tidy, titleFrom } from '../../src/demand/draft'
import { bodyOf as requestBody, draftOf as requestDraft, withFirm } from '../../src/financing/draft'
import { byCost } from '../../src/financing/ranking'
import { figures, todos, type Standing } from '../../src/home/factory'
import { inOrder, share, sideBySide, toggled } from '../../src/match/standing'

const say = (what: string) => what

test('a demand that is typed goes out in fen and bounds, and comes back as it was', () => {
  const draft = emptyDraft()
  draft.title = '换两台立加'
  draft.budget = '60'
  const [item] = draft.items
  if (!item) throw new Error('no item')
  item.name = '立加'
  item.quantity = '２'
  item.specs = [
    { ...emptySpec(), parameter: 'X轴行程', from: '800', unit: 'mm' },
    { ...emptySpec(), parameter: '加工精度', comparator: 'at_most', from: '10', unit: 'μm', must: false },
    { ...emptySpec(), parameter: '转速', comparator: 'within', from: '50', to: '8,000', unit: 'r/min' },
    emptySpec(),
  ]
  tidy(draft)
  const { body, problems } = bodyOf(draft, say)
  expect(problems).toEqual([])
  expect(body.budget_fen).toBe(60_000_000)
  expect(body.items[0]?.quantity).toBe(2)
  expect(body.items[0]?.specs?.map(({ min, max }) => [min, max])).toEqual([
    [800, null],
    [null, 10],
    [50, 8000],
  ])
  expect(bodyOf(draftOf(body), say).body).toEqual(body)
})

test('what is no figure is said at its field', () => {
  const draft = emptyDraft()
  draft.title = '换一台'
  draft.budget = '六十万'
  draft.items[0]!.quantity = '1.5'
  draft.items[0]!.specs = [{ ...emptySpec(), parameter: 'X轴行程', comparator: 'within', from: '800' }]
  expect(bodyOf(draft, say).problems.map((one) => one.field)).toEqual([
    'items.0.name',
    'items.0.quantity',
    'items.0.specs.0',
    'budget_fen',
  ])
})

test('a title is made from what is wanted', () => {
  const draft = emptyDraft()
  expect(titleFrom(draft, String)).toBe('')
  draft.items[0]!.name = '立加'
  draft.items.push({ ...draft.items[0]!, name: '车床' })
  expect(titleFrom(draft, (n) => `等 ${n} 种`)).toBe('立加 1 台等 2 种')
})

test('a request keeps figures that the form does not show, and takes the firm’s from its last one', () => {
  const last = { details: { employees: 85, revenue: 3_200_000_000, firm_size: 'small' } } as never
  const draft = withFirm(
    requestDraft({ title: '融资', amount_fen: 60_000_000, details: { purchase_note: 'x' } as never }),
    last,
  )
  const { body, problems } = requestBody(draft, say)
  expect(problems).toEqual([])
  expect(body.amount_fen).toBe(60_000_000)
  expect(body.details).toMatchObject({
    purchase_note: 'x',
    employees: 85,
    revenue: 3_200_000_000,
    firm_size: 'small',
    term_months: 36,
  })
  expect(requestBody({ ...draft, amount: '', selfFunds: '120' }, say).problems.map((one) => one.field)).toEqual([
    'amount_fen',
    'details.self_funds_bp',
  ])
})

test('lenders stand by eligibility, then by what they cost', () => {
  const loan = (name: string, eligible: string, cost?: number) =>
    ({ eligible, yearly_cost_bp: cost, points: 1, item: { name } }) as never
  const order = byCost([loan('c', 'unknown', 100), loan('b', 'yes', 400), loan('d', 'yes'), loan('a', 'yes', 245)])
  expect(order.map((one) => one.item.name)).toEqual(['a', 'b', 'd', 'c'])
})

test('at most four are compared, and every factor has its line', () => {
  expect(toggled(['a', 'b', 'c', 'd'], 'e')).toHaveLength(4)
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  const reason = (factor: string, outcome = 'met', of = 1) => ({ factor, name: factor, outcome, of }) as never
  const lines = sideBySide([{ reasons: [reason('price')] }, { reasons: [reason('x'), reason('price')] }])
  expect(lines.map((line) => [line.factor, line.said.map((one) => !!one)])).toEqual([
    ['price', [true, true]],
    ['x', [false, true]],
  ])
  const ordered = inOrder([reason('a'), reason('b', 'unknown'), reason('c', 'missed'), reason('d', 'met', 9)])
  expect(ordered.map((one) => one.factor)).toEqual(['c', 'b', 'd', 'a'])
  expect([share(3970), share(1200)]).toEqual(['39.7', '12'])
})

test('the desk puts first what others wait for', () => {
  const introduction = (side: string, asked: string, state = 'asked') =>
    ({ id: side, state, own_side: side, asked_by: asked, due_on: '2026-12-01', need: {}, offer: {} }) as never
  const standing: Standing = {
    demands: [
      { id: '1', title: 'a', state: 'draft' },
      { id: '2', title: 'b', state: 'published' },
      { id: '3', title: 'c', state: 'returned', returned: 'why' },
    ],
    requests: [{ id: '4', title: 'd', state: 'published' }],
    introductions: [introduction('need', 'offer'), introduction('need', 'need')],
    rounds: [
      { id: '5', title: 'e', deadline: '2026-12-01', own: { status: 'unanswered' } as never },
      { id: '6', title: 'f', deadline: '2026-12-01', own: { status: 'nothing' } as never },
    ],
    news: { '2': 2 },
  }
  expect(todos(standing).map((one) => one.key)).toEqual(['returned', 'round', 'introduction', 'draft', 'news'])
  expect(figures(standing).map((one) => one.n)).toEqual([0, 1, 2, 0, 1])
})
