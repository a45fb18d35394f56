# Projects
project-code = “{ $text }” is no code of the national platform for investment projects: 24 signs, as 2411-330726-07-02-123456; without a code give the filing number
project-code-taken = Another project has this code; one code is one project
project-unnumbered = A project that is filed has a code, or a filing number in words
project-equipment = The equipment cannot cost more than the whole investment
project-days = A project does not end before it starts
project-progress = Progress is a whole per cent, 0 to 100
project-row = Name one demand or one financing request, not both
project-row-of-another = Your organisation has no such record; only demands and financing requests of the same organisation belong to a project
project-level = { $value ->
        [county] County
        [city] City
        [province] Province
        [nation] Nation
       *[other] Not listed
    }
project-state = { $value ->
        [planned] Planned
        [filed] Filed
        [under-way] Under way
        [finished] Finished
       *[other] Stopped
    }
project-column = { $column ->
        [owner] Company
        [region] Region
        [title] Project
        [code] Project code
        [filing] Filing number
        [filed] Filed on
        [level] Level of its list
        [list] List
        [batch] Batch
        [state] State
        [progress] Progress (%)
        [total] Total investment (yuan)
        [equipment] Equipment (yuan)
        [starts] Starts
        [ends] Ends
        [demands] Demands
        [demand-sum] Their budgets (yuan)
        [requests] Financing requests
        [request-sum] Their sums (yuan)
       *[note] Note
    }
