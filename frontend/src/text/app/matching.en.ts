export default {
  doubt: {
    answer: 'This row contradicts itself; please check with the maker:',
    own: 'This contradicts itself; please check:',
    ownHelp: 'You can submit it as it is: matching compares the figure named below.',
    field: 'Go to the field',
    mark: 'to be checked',
    fine: 'Taken off',
    stopped: 'Saved. {n} contradiction(s) to check; then submit it again.',
  },
  turns: { on: 'Equals take turns by the day ({day})', weights: 'weights {version}' },
  sets: {
    title: 'Makers of the whole set',
    help: 'Makers that can supply most of the machines; sums are the lowest prices times the quantities.',
    covered: '{n} of {of} machines',
    one: 'one product for all',
    price: 'from {wan} (CNY 10,000) in all',
    noPrice: 'no sum: some prices are not stated',
    within: 'within the whole budget of {wan}',
    over: 'above the whole budget of {wan}',
    points: 'match {n}',
    lacking: 'no product for it',
  },
}
