### The supplying and the lending side: drafts of financing requests

finance-draft-title = Equipment financing { $amount }
finance-draft-text = Buying { $bought }. { $reason }
finance-draft-item = The item must be a number from 1 to { $most }

### Quotes

quote-needed = A quote must say this
quote-other-side = { $lends ->
        [true] A lender's quote says amount, yearly rate and term, no price and no lead time
       *[other] A maker's quote says price and lead time, no amount, rate or term
    }
quote-range = { $field ->
        [rate_bp_yearly] The yearly rate must be 0 to 36 %
        [term_months] The term must be 1 to 600 months
        [lead_time_days] The lead time must be 0 to 3,650 days
       *[other] The sum must be above zero, in fen
    }
quote-day = A quote holds until a day from { $first } to { $last }
notice-introduction-quoted = Over your “{ $title }” the other side of an introduction has made a quote; see it there

### How fresh a listing is

listing-confirm-count = Confirm 1 to { $most } at once
notice-listings-to-confirm = { $several ->
        [yes] “{ $title }” and others, { $count } in all,
       *[no] “{ $title }”
    } must be confirmed as still offered by { $day }; what is not confirmed is taken off the list
notice-listings-lapsed = { $several ->
        [yes] “{ $title }” and others, { $count } in all, were
       *[no] “{ $title }” was
    } not confirmed in time and taken off the list on { $day }; confirm what you still offer and it is listed again

### What waits too long

overdue-line = { $kind ->
        [rows] { $count } submitted { $list ->
            [demands] demands
            [products] products
            [lender-products] lender products
            [financing-requests] financing requests
           *[other] consumer goods
        } have waited for review for more than 5 working days
        [orgs] { $count } organisations wait to be verified
        [rounds] { $count } rounds are past their deadline and not closed
        [calls] { $count } firms were to be called again by today
        [introductions] { $count } introductions must be answered today
       *[other] { $count } { $list ->
            [products] products
           *[other] lender products
        } must be confirmed as still offered within two weeks
    }
org-evidence = { $evidence ->
        [credit-code] Unified social credit code
        [legal-person] Legal person
        [contact] Telephone number
        [handler] Handler with mobile number
        [sealed-copy] Sealed copy (business licence)
       *[other] Letter of authorisation
    }{ $here ->
        [true] : there
       *[other] : missing
    }
