# Matching: weights, standing lists
weights-name = { $name ->
        [category] Kind of equipment
        [parameters] Technical parameters
        [price] Price against budget
        [lead_time] Lead time
        [service_area] Service area
        [condition] New, still built, domestic
        [distance] Distance
        [certificate] First set
        [essential_share] Weight of an essential parameter, in ordinary ones
        [general] Left when only the wider kind is said
        [variant] Left for a variant of the kind
        [near] Left for a related kind
        [unknown] Left for what is not stated
        [slight_miss] Left for a slight miss
        [severe_miss] Taken off for each severe miss
        [told_from] Points from which both sides are told
        [tolerance_figure] How far off a figure is still slight
        [tolerance_oversize] How far over a size is still slight
        [tolerance_price] How far over the budget is still slight
        [tolerance_late_days] How many days late is still slight
        [tolerance_late_percent] How much of the days there are is still slight
        [tolerance_bundle_fair] Fair share of one machine in a set's budget
        [tolerance_bundle_most] Largest share of one machine in a set's budget
       *[tolerance_gross] Times off beyond which it is no answer
    }
weights-rule = A perfect answer always has 10,000 points. What another factor loses goes to “Kind of equipment”, what it gains comes from there: with distance set to 0 all of its points go to the kind, and the kilometres are still shown
weights-base = Came with the program
weights-unknown = there is no such number; there are: { $names }
weights-range = say a whole number from { $least } to { $most }
weights-sum = the factors must come to 10,000 with at least { $least } for “Kind of equipment”; they come to { $sum }. Leave category out and it is balanced
weights-bundle = the fair share cannot be above the largest
weights-same = this is what holds already
