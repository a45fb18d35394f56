export default {
  views: {
    title: 'Saved filters',
    choose: 'Saved filters…',
    name: 'A name for these filters',
    begin: 'Save these filters',
    keep: 'Save',
    replace: 'Replace the one of that name',
    drop: 'Delete this one',
  },
  rows: { search: 'Find in this list' },
}
