### The deviation table, and what would make it a hit

fit-factor = { $factor ->
        [category] Kind of equipment
        [parameter] Parameter
        [feature] Feature
        [price] Price
        [lead_time] Lead time
        [service_area] Service area
        [trade] Trade served
        [remanufactured] New or used
        [discontinued] Still made
        [origin] Origin
        [distance] Distance
        [uncompared] Other requirements
        [fine] Points taken off
       *[first_set] First set (首台套)
    }
fit-yes = Yes
fit-no = No
fit-used = Remanufactured or used
fit-used-accepted = New or used
fit-used-unasked = Used is not said to be accepted
fit-discontinued = No longer made
fit-domestic = Domestic
fit-imported = Imported
fit-days = { $days } days
fit-free = Free, or nothing to pay at first
fit-covered = Served
fit-not-covered = Not served

fit-change-kind = { $side ->
        [buyer] Buy { $offered } instead of { $wanted }
       *[maker] Offer { $wanted } (now { $offered })
    }
fit-change-figure = { $side ->
        [buyer] Ask for a { $name } of { $offered } only (asked for { $wanted })
       *[maker] Bring { $name } to { $wanted } (now { $offered })
    }
fit-change-feature = { $side ->
        [buyer] Do without { $name }
       *[maker] Add { $name }
    }
fit-change-feature-unwanted = { $side ->
        [buyer] Accept { $name }
       *[maker] Offer one without { $name }
    }
fit-change-price = { $side ->
        [buyer] Raise the budget to { $price } each ({ $more } more)
       *[maker] Lower the price by { $more } each
    }
fit-change-bundle = { $side ->
        [buyer] Raise the whole budget to { $budget }
       *[maker] Lower the price
    }
fit-change-lead-time = { $side ->
        [buyer] Take delivery { $later } days later (delivered in { $days } days)
       *[maker] Deliver in { $available } days ({ $later } days sooner)
    }
fit-change-area = { $side ->
        [buyer] Ask whether { $place } can be served
       *[maker] Serve { $place } too
    }
fit-change-trade = { $side ->
        [buyer] Accept a service made for { $served }
       *[maker] Offer the service for this trade (now { $served })
    }
fit-change-used = { $side ->
        [buyer] Accept a remanufactured or used machine
       *[maker] Offer a new machine
    }
fit-change-discontinued = { $side ->
        [buyer] Ask the maker for stock or for a model that follows it
       *[maker] Offer it again, or a model that is made
    }
fit-change-imported = { $side ->
        [buyer] Accept an imported machine
       *[maker] Offer a domestic machine
    }
fit-change-ask = { $side ->
        [buyer] Ask the maker for what is not stated
       *[maker] State what is not stated
    }

fit-condition = { $factor ->
        [region] Region
        [industry] Industry
        [firm_size] Firm size
        [years] Years in business
        [revenue] Revenue
        [lists] Lists
        [purpose] Purpose
        [remanufactured] Remanufactured equipment
        [vendor] Makers worked with
        [first_set] First set (首台套)
        [exclusion] Exclusions
        [collateral] Collateral
        [least_amount] Least amount
        [most_amount] Most amount
        [shortest_term] Shortest term
        [eligibility] Eligibility
        [amount_fit] Amount
        [term_fit] Term
        [down_payment] Down payment
        [disbursal] Disbursal
        [comparison] Beside the cheapest
       *[cost] Yearly cost
    }

fit-read-budget-whole = Whether the money is for one or for all is not said: it is taken for all together

fit-no-product = There is no such product
fit-no-item = The demand has no such item
fit-feedback-days = The first day must not come after the last
fit-too-many-aside = At most { $most } products can be put aside for one demand; take some back first

fit-set = { $maker } has { $covered } of the { $of } that are asked for{ $how ->
        [line] {" "}(one product, as a set)
       *[products] {""}
    }; not every price is stated
fit-set-price = { $maker } has { $covered } of the { $of } that are asked for{ $how ->
        [line] {" "}(one product, as a set)
       *[products] {""}
    }, from { $price } together
fit-set-within = { $maker } has { $covered } of the { $of } that are asked for{ $how ->
        [line] {" "}(one product, as a set)
       *[products] {""}
    }, from { $price } together, within the whole budget of { $budget }
fit-set-over = { $maker } has { $covered } of the { $of } that are asked for{ $how ->
        [line] {" "}(one product, as a set)
       *[products] {""}
    }, from { $price } together, over the whole budget of { $budget }

fit-near-misses-figure = { $count } demands missed by { $name }: { $least } at least, half of them by { $median } or less, { $most } at most
fit-near-misses = { $count } demands missed by { $name }

### Sharing

fit-share-not-published = A demand can be shared once it is published, unless it is for bureaus only
fit-share-join = {"; "}
fit-share-item = { $name }, { $quantity } { $unit }
fit-share-item-asked = { $name }, { $quantity } { $unit } ({ $requirements })
fit-share-budget = budget { $budget }
fit-share-by = needed by { $day }
fit-share-head = [Equipment wanted] { $owner }: { $need }
fit-share-none = No product suits so far
fit-share-product = { $at }. { $title } ({ $maker }): { $reasons }
fit-share-loan = Financing: { $name } ({ $lender }), about { $cost }% a year in all (an estimate; the lender decides)
fit-share-loan-unknown = Financing: { $name } ({ $lender }), rate on request (the lender decides)
fit-share-foot = More: { $url } (good until { $day })
