# Booklets and the papers of a meeting
booklet-contents = Contents
booklet-item = Item
booklet-quantity = Quantity
booklet-price = Budget
booklet-requirements = Requirements
booklet-empty = Nothing that the filter shows can be printed.
booklet-other = Other
booklet-count = entries: { $count }
booklet-by-category = Index by category
booklet-by-region = Index by region
booklet-sign =
    { $part ->
        [supply] S
        [demand] D
        [finance] F
        [request] R
       *[consumer] C
    }
booklet-part =
    { $part ->
        [supply] Supply: equipment and services
        [demand] Demand: equipment to be renewed
        [finance] Finance: products and services
        [request] Finance: what firms want to borrow
       *[consumer] Consumer goods
    }
booklet-title-all = Booklet of supply, demand and finance
booklet-title-one =
    { $part ->
        [supply] Booklet of supply
        [demand] Booklet of demand
        [finance] Booklet of finance
        [request] Booklet of financing requests
       *[consumer] Booklet of consumer goods
    }
booklet-organiser = Host
booklet-day = Date
booklet-date = { $year }-{ $month }-{ $day }
booklet-note = Printed from the lists of { $day }; where an entry has a QR code, it leads to what it says now, the others are looked up by title after signing in. Names, budgets and contacts that are not public are not in it: ask for an introduction on the platform.
booklet-note-internal = Printed from the lists of { $day }, with what is not public: for work inside the office, not to be handed on.
booklet-internal = Internal – not to be handed on
booklet-by-negotiation = by negotiation
booklet-range = { $least } – { $most }
booklet-up-to = up to { $most }
booklet-from = from { $least }
booklet-amount = Amount
booklet-term = Term
booklet-months = { $months } months
booklet-rate = Yearly rate
booklet-flat-rate = flat
booklet-contact = Contact
booklet-most = A booklet holds { $most } entries at most: narrow the filter
booklet-most-strangers = Without signing in a booklet holds { $most } entries at most: narrow the filter, or sign in
booklet-list = There is no such list: { $list }; it may be { $lists }, several with commas between them
booklet-sheet =
    { $part ->
        [supply] Supply
        [demand] Demand
        [finance] Finance
        [request] Requests
       *[consumer] Consumer goods
    }
