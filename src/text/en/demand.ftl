# The life of lists; demands
listing-reasons = Give the reasons (1 to 500 characters)
listing-not-now = It is { $state ->
        [draft] a draft
        [submitted] waiting for review
        [returned] returned
        [published] published
        [withdrawn] withdrawn
        [merged] merged into another
        [expired] expired
        [negotiating] in negotiation
        [contracted] contracted
        [delivered] delivered
        [closed] closed
       *[other] in another state
    } and cannot be { $act ->
        [edit] edited
        [submit] submitted
        [publish] published
        [return] returned
        [withdraw] withdrawn
        [merge] merged
        [confirm] confirmed
       *[other] changed that way
    } now
listing-state = { $state ->
        [draft] a draft
        [submitted] waiting for review
        [returned] returned
        [published] published
        [withdrawn] withdrawn
        [merged] merged into another
        [expired] expired
        [negotiating] in negotiation
        [contracted] contracted
        [delivered] delivered
        [closed] closed
       *[other] in another state
    }
listing-export-most = An export takes at most { $most } rows: narrow the filter
demand-needed-by-past = The day by which it is needed lies before today ({ $today }); give a day to come
demand-items-count = A demand has 1 to { $most } items
demand-quantity = A quantity is a whole number from 1 to 100000
demand-requirement = A requirement has a name and at least one figure, the lower not above the upper
demand-masked-owner = A firm in { $place }
demand-sheet-region = “{ $value }” is no known region
demand-sheet-year = “{ $value }” names no year
import-list-unknown = “{ $list }” cannot be imported; choose from: { $lists }
import-file-name = Give the file's name (1 to 200 characters)
import-region-outside = “{ $region }” is not in your region
import-fix-region-outside = Let the bureau of that region import it, or correct the region
import-firm-outside = This firm is registered elsewhere, not in your region
import-firm-speaks = This firm speaks for itself here
import-fix-firm-speaks = Let the firm enter or import it
import-firm-other = You import for your own firm, “{ $name }”, only
import-fix-firm-other = Delete the rows of other firms, or let the bureau import them
import-firm-code = “{ $name }” is registered with another credit code than this row has
import-fix-firm-code = Check the firm's name and credit code
import-firm-name = The credit code { $code } is that of "{ $name }", and this row says "{ $said }"
import-fix-firm-name = Compare name and code with the business licence; a firm that was renamed is corrected first
import-firm-several = Several firms of your region are called “{ $name }”
import-fix-firm-several = Give the credit code
import-past = The day by which it is needed lies before today ({ $today })
import-fix-past = Give a day to come, or leave it empty
import-state = This one is { $state ->
        [draft] a draft
        [submitted] waiting for review
        [returned] returned
        [published] published
        [withdrawn] withdrawn
        [merged] merged into another
        [expired] expired
        [negotiating] in negotiation
        [contracted] contracted
        [delivered] delivered
        [closed] closed
       *[other] in another state
    } and differs from the row; it cannot be changed directly
import-elsewhere = Another region's bureau has entered this one already
import-fix-elsewhere = Check with that bureau, or delete the row
import-number = There is no such number, or it is another firm's
import-fix-number = Leave the number empty in rows that are new
import-several-lines = This one takes { $lines } rows; one row cannot change it
import-fix-several-lines = Change it in the system
import-fix-state = Withdraw it first, then import again

product-lead-time = A lead time is 0 to { $most } days
product-count = { $most } at most
product-spec = A spec has a name and either a value or bounds (the lower not above the upper), not both
product-year = A year lies between { $first } and { $last }
product-sheet-consumer = Consumer goods: enter them in another list
product-fix-consumer = Move this row to the list of consumer goods
product-sheet-region = “{ $value }” is not a region that we know
product-sheet-lead-time = “{ $value }” is not a number of days
product-fix-lead-time = Write 90天, 3个月, 60-90天 or 现货
product-sheet-year = The year “{ $value }” should lie between { $first } and { $last }
finance-too-many = At most { $most } entries
finance-at-most = Not above { $most }
finance-order = The lower bound is above the upper
finance-amount = The amount asked for is more than nothing
finance-not-a-lender = Only a lender lists lender products; register the organisation as one first
finance-demand-of-another = There is no such demand, or it is not this firm's own

consumer-category = This is no category of consumer goods; machines, services and parts belong in the list of products
consumer-fix-category = Write a category of consumer goods, such as “家电” or “家具”, or move the row to the list of products
consumer-fix-title = Give the product's name or its brand
consumer-level = “{ $value }” is no level of a catalogue; write nation, province, city or county
consumer-place = “{ $value }” is no place that we know; write enterprise, hospital, school, shop, community, township or platform
import-firm-barred = This firm was refused or is suspended
import-fix-firm-barred = Settle that on the firm's page first, then import
import-number-twice = A row above has the same number and says something else
import-not-handed-in = Somebody else wrote this one and has not handed it in
import-fix-not-handed-in = Let them hand it in or change it
demand-procurement-link = A link begins with http:// or https://, as https://zfcg.czt.zj.gov.cn/…
demand-procurement-note = { $rule ->
        [state-owned] The buyer is state-owned: it buys by its own procurement rules, and by tender where the law asks for one. Nothing is awarded here; what the procurement finds decides.
       *[public] The buyer spends public money: it buys by the rules of government procurement. Nothing is awarded here; what the procurement finds decides.
    } Method: { $method ->
        [open-tender] open tender
        [invited-tender] invited tender
        [negotiation] competitive negotiation
        [consultation] competitive consultation
        [inquiry] inquiry
        [single-source] single source
        [framework] framework agreement
        [mall] electronic mall
        [own-rules] the firm's own rules
        [other] another
       *[none] it has not been named yet; ask the buyer
    }{ $state ->
        [planned] {" "}(planned)
        [announced] {" "}(announced)
        [closed] {" "}(closed)
        [decided] {" "}(decided)
        [failed] {" "}(failed or ended)
       *[none] {""}
    }
