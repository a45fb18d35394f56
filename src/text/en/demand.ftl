# The life of lists; demands
listing-reasons = Give the reasons (1 to 500 characters)
listing-not-now = It is “{ $state }”; “{ $act }” is not possible now
demand-needed-by-past = The day by which it is needed lies before today ({ $today }); give a day to come
demand-items-count = A demand has 1 to { $most } items
demand-quantity = A quantity is a whole number from 1 to 100000
demand-requirement = A requirement has a name and at least one figure, the lower not above the upper
demand-masked-owner = A firm in { $place }
