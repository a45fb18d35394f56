import type zh from './public.zh'

export default {
  site: { name: 'Duijie', full: 'Equipment renewal matchmaking', skip: 'Skip to content', home: 'Home', bottom: 'Bottom navigation', main: 'Main navigation' },
  mode: { large: 'Large text', dark: 'Dark', language: '中文' },
  said: { loading: 'Loading…', offline: 'No connection. Please check the network and try again.', signedOut: 'Your session has ended. Please sign in again.', again: 'Try again' },
  region: { choose: 'Choose', whole: 'All inside', all: 'Whole country', label: 'Region' },
  nav: { demands: 'Demands', products: 'Products', signIn: 'Sign in', register: 'Register', desk: 'Go to my desk' },
  home: {
    lead: 'Who needs machines, who makes them and who lends for them meet here.',
    body: 'A county’s Excel list goes in; for each row come makers that can deliver and lenders that can finance, with the reasons.',
    search: 'Find equipment or firms', hint: 'e.g. machining centre', go: 'Search',
    demands: 'open demands', products: 'products on offer', more: '{n} or more',
    newDemands: 'Newest demands', newProducts: 'Newest products', all: 'See all',
    steps: 'How it works', s1: 'Register with your credit code, about 3 minutes', s2: 'Upload your Excel list; the bureau reviews and publishes', s3: 'Read the matches; contacts open only when both sides agree',
    closed: 'The lists of this site are shown after signing in.',
  },
  find: { title: 'Search', none: 'Nothing found for “{q}”. Try other words, or filter the lists.', all: 'All', short: 'Please enter the equipment or firm to look for.' },
  list: {
    demands: 'Equipment renewal demands', products: 'Products', shown: '{n} on this page', filter: 'Filter', clear: 'Clear filters', next: 'Next page', first: 'Back to first page',
    none: 'Nothing fits these filters.', category: 'Category', anyCategory: 'All categories', order: 'Order', budget: 'Budget from (CNY 10,000)', price: 'Price up to (CNY 10,000)', kind: 'Kind', anyKind: 'All kinds',
    badNumber: 'Please enter a number such as 60 or 12.5',
  },
  order: { newest: 'Newest', oldest: 'Oldest', cheapest: 'Amount, low to high', dearest: 'Amount, high to low' },
  column: { title: 'Equipment', owner: 'Firm', region: 'Region', quantity: 'Quantity', budget: 'Budget (CNY 10,000)', needed: 'Needed by', posted: 'Posted', price: 'Price (CNY 10,000)', lead: 'Lead time (days)', model: 'Model', state: 'State' },
  kind: { equipment: 'Equipment', service: 'Service', component: 'Component' },
  tax: { included: 'tax included', excluded: 'tax excluded', unknown: 'tax not stated' },
  supply: { manufacturer: 'Manufacturer', agent: 'Agent', integrator: 'Integrator' },
  detail: {
    back: 'Back to the list', print: 'Print', missing: 'This does not exist or is not public.', items: 'Equipment wanted', reason: 'Reason', preferences: 'Other wishes', industry: 'Industry', hidden: 'Not public', must: 'must', should: 'should',
    replaces: 'Replaces', since: 'in use since {n}', requirements: 'Requirements', specs: 'Specifications', parameter: 'Parameter', wanted: 'Required', value: 'Value', description: 'Description', certificates: 'Certificates', area: 'Service area', role: 'Supply role', brand: 'Brand',
    listed: 'On the market since', remanufactured: 'Remanufactured', imported: 'Imported', discontinued: 'Discontinued', yes: 'Yes', unit: 'Budget each (CNY 10,000)', procurement: 'Procurement', link: 'Procurement notice', masked: 'Name withheld',
  },
  procurement: { 'open-tender': 'Open tender', 'invited-tender': 'Invited tender', negotiation: 'Competitive negotiation', consultation: 'Competitive consultation', inquiry: 'Inquiry', 'single-source': 'Single source', framework: 'Framework agreement', mall: 'Electronic mall', 'own-rules': 'Own rules', other: 'Other' },
  signIn: {
    title: 'Sign in', login: 'Mobile number or mail address', password: 'Password', go: 'Sign in', byCode: 'Use a one-time code', byPassword: 'Use a password', code: 'One-time code', send: 'Send code', sent: 'The code was sent; it is good for {n} minutes.', totp: 'Authenticator code (accounts with two steps)',
    noGateway: 'This site sends no SMS or mail; please ask your bureau for a code.', new: 'No account yet?', wait: 'Again in {n} s',
  },
  register: {
    title: 'Register a firm', step1: 'Firm', step2: 'Kind and region', step3: 'Account', code: 'Unified social credit code', codeHelp: '18 characters, on the business licence', codeGood: 'The code is right', letter: 'A code cannot contain “{found}”', length: 'Should have 18 characters, has {found}', check: 'The check character does not fit: it is {found}; please compare every character',
    name: 'Full name of the firm', nameNeeded: 'Please enter the full name on the licence', roles: 'Kind of firm (one or more)', rolesNeeded: 'Please choose at least one', regionNeeded: 'Please choose down to the county', user: 'Your name', userNeeded: 'Please enter your name', login: 'Mobile number or mail address', loginWrong: 'Please enter an 11-digit mobile number or a mail address', password: 'Password', passwordHelp: 'At least 8 characters', passwordShort: 'At least 8 characters, now {n}',
    claim: 'Claim code (from your bureau, if you have one)', next: 'Next', back: 'Back', go: 'Register', done: 'Registered', waits: 'A bureau had entered your firm; it must confirm you before you can work.', ready: 'You can sign in now.', closed: 'This site takes no registrations of its own; please ask your bureau for a claim code.', summary: 'Please correct:', has: 'I have an account',
  },
  role: { factory: 'Factory (buys equipment)', maker: 'Maker (builds or sells equipment)', lender: 'Lender', provider: 'Service provider', recycler: 'Recycler or remanufacturer', bureau: 'Bureau' },
  unit: { wan: '×10,000 CNY', piece: 'pcs' },
  foot: { organiser: 'Organiser: {x}', phone: 'Telephone: {x}', api: 'API', version: 'Version {x}' },
  none: 'Not given',
} satisfies typeof zh
