import type zh from './app.zh'

export default {
  menu: { desk: 'Desk', review: 'Review', lists: 'Lists', imports: 'Imports', rounds: 'Rounds', notices: 'Notices', unread: ' unread', actFor: 'Acting for', signOut: 'Sign out', lost: 'The connection is lost; trying again. What is shown may be out of date.' },
  nouns: { demands: 'Demands', products: 'Products', 'financing-requests': 'Financing requests', 'lender-products': 'Lender products', 'consumer-goods': 'Consumer goods' },
  state: { draft: 'Draft', submitted: 'To review', returned: 'Returned', published: 'Published', withdrawn: 'Withdrawn', expired: 'Expired', merged: 'Merged', negotiating: 'In talks', contracted: 'Contracted', delivered: 'Delivered', closed: 'Closed' },
  desk: { hello: 'Hello, {name}', submitted: '{n} rows of your region wait for review.', returned: '{n} rows of yours were returned; please see why.', nothing: 'Nothing waits for you.', begin: 'Begin review', rounds: 'Open rounds' },
  rows: { title: 'Name', export: 'Export to Excel', import: 'Import from Excel', all: 'All', region: 'Whole region', kinds: 'Kinds of lists', field: 'Field', fieldAll: 'All fields', fieldMine: 'Only what my department looks after' },
  fact: { disclosure: 'Shown to others', amount: 'Amount (CNY 10,000)', term: 'Term (months)', needed: 'Needed by', description: 'Description', brand: 'Brand', models: 'Models', category: 'Category', price: 'Price (CNY 10,000)', labels: 'Labels', tradeIn: 'Trade-in' },
  disclosure: { all: 'with the firm’s name', masked: 'without the firm’s name', bureau: 'to bureaus only', noBudget: 'without the budget' },
  notice: { none: 'No notices.', unread: 'Unread', read: 'Read', mark: 'Mark as read', readAll: 'Mark all as read' },
  review: {
    do: 'Review', left: '{n} to review', keys: 'Keys (J next, K previous, P publish, R return)', empty: 'Nothing waits for review here.', queue: 'To review', publish: 'Publish', return: 'Return', published: 'Published: {title}', sentBack: 'Returned: {title}',
    warnings: 'Please check before publishing:', warned: 'This may give away the firm or its contacts once public; please check:', accept: 'Checked, publish anyway', why: 'Reasons (one or more)', more: 'More', send: 'Return', returned: 'Returned because: ',
    reason: { unclear: 'Equipment or purpose is unclear', parameters: 'Technical requirements are incomplete', quantity: 'Quantity or unit is wrong', budget: 'Budget or price is wrong', duplicate: 'Already entered', wrongList: 'Belongs in another list', owner: 'The firm’s details are wrong', secret: 'Holds what must not be public' },
  },
  back: 'Back',
  job: { queued: 'Queued', running: 'Running', done: 'Done', failed: 'Failed', stopped: 'Stopped' },
  how: { name: 'Same name', synonym: 'Known synonym', similar: 'Similar name, please check', remembered: 'As last time', chosen: 'Your choice' },
  imports: {
    new: 'New import', none: 'No sheet has been imported yet.', tally: '{created} new, {updated} changed, {unchanged} unchanged, {refused} refused', step1: 'Upload', step2: 'Check columns', step3: 'Import', step4: 'Result', list: 'Which list', file: 'File', kinds: 'xlsx, xls, ods or csv, up to 40 MB',
    look: 'Next: check columns', form: 'Download an empty form', takes: 'Import this sheet', seen: 'Headers in row {row}; {rows} rows of data, {skipped} skipped', missing: 'Required columns are missing: ', mapping: 'What the columns mean', header: 'Column of the sheet', means: 'Means', samples: 'Samples', nothing: 'Not imported',
    tried: 'Found while trying the first rows', triedGood: '{n} rows tried, all good', at: 'Row {row}, {column}, “{value}”:', begin: 'Import', declare: 'I have read and declare this', stop: 'Stop', resume: 'Go on', download: 'Download refused rows', refusedFile: 'refused.xlsx',
    row: 'Row {done} of {total}', reading: 'Reading the file', elapsed: '{n} s so far', left: 'about {n} s left', leave: 'You may leave this page; a notice comes when it is done. Stopping keeps what was imported.',
    created: 'New', updated: 'Changed', unchanged: 'Unchanged', refused: 'Refused', refusedRows: 'Refused rows', rowHead: 'Row', columnHead: 'Column', valueHead: 'Value', reasonHead: 'Problem', fixHead: 'Fix',
  },
  round: {
    new: 'New round', none: 'No rounds.', open: 'Open', closed: 'Closed', until: 'until {day}', over: 'overdue', of: '{n} of {all} answered', title: 'Title', number: 'Notice number', deadline: 'Deadline', remindDays: 'Days before the end to remind', notice: 'Notice', open_: 'Open the round',
    phones: 'Phone list', summary: 'Summary', remind: 'Remind the unanswered', reminded: '{n} firms are being reminded.', close: 'Close', closeSure: 'Yes, close it', reopen: 'Open again', rate: 'Answered', board: 'By township', place: 'Township',
    must_answer: 'Must answer', answered: 'Answered', nothing: 'Nothing', returned: 'Returned', refused: 'Refused', unanswered: 'Unanswered', exempt: 'Exempt', late: 'Late', rows: 'Rows',
    add: 'Add firms', anyIndustry: 'All industries', addFirms: 'Add factories', sheet: 'Or a sheet of firms', sheetHelp: 'With the firm’s name; code, township, contact and telephone may follow', added: '{added} added, {already} were there already.',
    members: 'Firms', due: 'To be called today', find: 'Find a firm', noMembers: 'No firm fits.', contact: 'Contact', last: 'Last result', next: 'Next call', call: 'Calls', noCalls: 'No calls yet.', outcome: 'Result', said: 'What was said', keep: 'Keep',
    reminders: 'Reminders sent', letters: '{sent} sent, {queued} queued, {failed} failed, {unreachable} unreachable',
  },
  outcome: { reached: 'Reached', promised: 'Promised to answer', 'no-answer': 'No answer', 'wrong-number': 'Wrong number', refused: 'Refused', nothing: 'Has nothing', standing: 'Old rows hold', exempt: 'Exempt' },
} satisfies typeof zh
