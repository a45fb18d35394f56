export default {
  own: {
    edit: 'Edit',
    continue: 'Continue',
    submit: 'Submit for review',
    withdraw: 'Withdraw',
    withdrawSure: 'Yes, withdraw',
    withdrawWhat: 'Once withdrawn, nobody else sees it; you can edit and submit it again later.',
    keep: 'Keep it',
    match: 'See matches',
    finance: 'Ask for financing',
    lenders: 'See suitable lender products',
    submitted: 'Submitted. It will be published once the bureau has reviewed it.',
    withdrawn: 'Withdrawn.',
    stale: 'Someone has just changed this. The latest version is shown; please check it and try again.',
    editPublished: 'What is published is reviewed again after it is edited.',
  },
}
