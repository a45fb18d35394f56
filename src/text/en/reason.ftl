reason-none = None
reason-category-same = The kind asked for: { $offered }
reason-category-variant = Another form of the same kind: offered { $offered }, wanted { $wanted }
reason-category-general = May be the kind asked for: stated only as { $offered }, wanted { $wanted }; to be confirmed
reason-category-near = Close but of another kind: offered { $offered }, wanted { $wanted }
reason-figure-met = { $name }: { $offered }, meets the { $wanted } asked for
reason-figure-rounded = { $name }: { $offered }, the { $wanted } asked for but for rounding
reason-figure-below = { $name }: { $offered }, below the { $wanted } asked for ({ $percent }% short)
reason-figure-above = { $name }: { $offered }, beyond the { $wanted } asked for ({ $percent }% over)
reason-figure-unknown = { $name }: not stated (asked for { $wanted }); to be confirmed with the maker
reason-feature-has = { $name }: yes, as asked for
reason-feature-without = { $name }: no, as asked for
reason-feature-lacks = { $name }: no, but asked for
reason-feature-lacks-wished = { $name }: no, but wished for
reason-feature-unwanted = { $name }: yes, but asked for without
reason-feature-unknown = { $name }: not stated (asked for); to be confirmed with the maker
reason-feature-unknown-without = { $name }: not stated (asked for without); to be confirmed with the maker
reason-price-within = From { $price }, within the budget of { $budget } each
reason-price-over = From { $price }, over the budget of { $budget } each ({ $percent }% over)
reason-price-bundle = From { $price } × { $quantity } = { $sum }, { $percent }% of the whole budget of { $budget }
reason-price-free = Free, or nothing to pay at first
reason-price-unknown = Price not stated (budget { $budget } each); to be asked
reason-lead-time-met = Delivered in { $days } days, within the { $available } there are
reason-lead-time-late = Delivered in { $days } days, later than the { $available } there are ({ $late } days late)
reason-lead-time-unknown = Delivery time not stated ({ $available } days there are); to be confirmed with the maker
reason-area-covers = Serves { $place }
reason-area-misses = Does not serve { $place }
reason-trade-met = Made for this trade: { $served }
reason-trade-missed = Made for { $served }, not for the trade of the demand ({ $wanted })
reason-trade-any = A general service; no trade stated
reason-remanufactured-accepted = Remanufactured or used, which the demand accepts
reason-remanufactured-unasked = Remanufactured or used; the demand does not say that it accepts this
reason-discontinued = No longer made
reason-imported = Imported, and a domestic machine is demanded
reason-distance = About { $km } km in a straight line from { $from } to { $to }
reason-distance-city = About { $km } km in a straight line from { $from } to { $to }, both in { $city }
reason-distance-same = In the same place: { $to }
reason-first-set = A first-of-its-kind (首台套) product
reason-origin-unknown = Not stated whether it is imported (a domestic machine is demanded); confirm the origin before signing
reason-uncompared = Asked for in words that nothing compares; to be confirmed with the maker: { $said }
reason-asked-size = { $said } (taken as { $wanted })
reason-fine = Points taken off: { $count } missed by much
reason-fine-slight = Points taken off: { $count } missed by little, which adds up
reason-first-set-not = Not a first-of-its-kind (首台套) product, which the demand prefers
reason-doubt-need = { $said }; the demand contradicts itself, to be checked
reason-doubt-offer = { $said }; the product’s data contradict themselves, to be checked
reason-conflict = { $name }: { $used } in { $used_in ->
        [field] the data sheet
        [title] the title
        [model] the model number
       *[text] the text
    }, but { $other } in { $other_in ->
        [field] the data sheet
        [title] the title
        [model] the model number
       *[text] the text
    }; { $used } is compared, please check
quantity-unknown-unit = Unknown unit: { $text }
quantity-not-one-figure = Not one figure with a unit: { $text }
taxonomy-not-a-code = Not a category code: { $text } (for example 01.02.01)
