### Matching of financing

finance-parameters-unreadable = The table of finance figures cannot be read: { $why }
finance-parameter-missing = The finance figure “{ $id }” has no value in force on { $day }

### Hard rules

finance-region-met = The firm’s seat { $region } lies in the product’s area ({ $offered })
finance-region-missed = The firm’s seat { $region } lies outside the product’s area ({ $offered })
finance-region-missing = Not for { $region }: the firm must sit in { $offered }
finance-region-unknown = The firm’s seat or the product’s area is not stated (product: { $offered }); this cannot be judged
finance-industry-met = The trade “{ $industry }” is one that the product takes ({ $offered })
finance-industry-missed = The trade “{ $industry }” is not one that the product takes ({ $offered })
finance-industry-missing = Not for “{ $industry }”: the trade must be { $offered }
finance-industry-unknown = The firm’s trade “{ $industry }” is not clear; whether it is { $offered } cannot be judged
finance-size-met = Size of the firm: { $size ->
        [small] micro and small firms
        [medium] medium firms
        [large] large firms
       *[other] other
    }; the product is for{ $small ->
        [yes] {" "}micro and small firms
       *[no] {""}
    }{ $medium ->
        [yes] {" "}medium firms
       *[no] {""}
    }{ $large ->
        [yes] {" "}large firms
       *[no] {""}
    }
finance-size-missed = Size of the firm: { $size ->
        [small] micro and small firms
        [medium] medium firms
        [large] large firms
       *[other] other
    }; the product is only for{ $small ->
        [yes] {" "}micro and small firms
       *[no] {""}
    }{ $medium ->
        [yes] {" "}medium firms
       *[no] {""}
    }{ $large ->
        [yes] {" "}large firms
       *[no] {""}
    }
finance-size-missing = The size is { $size ->
        [small] micro and small firms
        [medium] medium firms
        [large] large firms
       *[other] other
    }; it must be{ $small ->
        [yes] {" "}micro and small firms
       *[no] {""}
    }{ $medium ->
        [yes] {" "}medium firms
       *[no] {""}
    }{ $large ->
        [yes] {" "}large firms
       *[no] {""}
    }
finance-size-unknown = The size of the firm is not stated ({ $size ->
        [small] micro and small firms
        [medium] medium firms
        [large] large firms
       *[other] other
    }); the product is for{ $small ->
        [yes] {" "}micro and small firms
       *[no] {""}
    }{ $medium ->
        [yes] {" "}medium firms
       *[no] {""}
    }{ $large ->
        [yes] {" "}large firms
       *[no] {""}
    }
finance-years-met = { $years } years in business, at least the { $least } asked
finance-years-missed = { $years } years in business, below the { $least } asked, { $short } short
finance-years-missing = Can apply after { $least } years in business (now { $years }, { $short } to go)
finance-years-unknown = Years in business are not stated; the product asks for { $least }
finance-revenue-met = Yearly sales of { $revenue } yuan reach the { $least } yuan asked
finance-revenue-missed = Yearly sales of { $revenue } yuan are below the { $least } yuan asked, { $short } yuan short
finance-revenue-missing = Yearly sales must reach { $least } yuan (now { $revenue }, { $short } to go)
finance-revenue-unknown = Yearly sales are not stated; the product asks for { $least } yuan
finance-lists-met = On the list { $shared }, as required (one of { $required })
finance-lists-missed = On none of the required lists: { $required }
finance-lists-missing = Can apply once on one of these lists: { $required }{ $renewal ->
        [yes] {" "}(设备更新清单 is applied for at the county’s bureau of industry)
       *[no] {""}
    }
finance-lists-unknown = Whether the firm is on { $required } is not stated
finance-purpose-met = The purpose, { $purpose ->
        [equipment] buying equipment
        [green] green renewal
        [digital] going digital
        [working_capital] working capital
        [research] research
        [owned_assets] money on equipment owned
        [used_equipment] used or remanufactured equipment
       *[other] other
    }, fits; the product is for{ $equipment ->
        [yes] {" "}buying equipment,
       *[no] {""}
    }{ $green ->
        [yes] {" "}green renewal,
       *[no] {""}
    }{ $digital ->
        [yes] {" "}going digital,
       *[no] {""}
    }{ $working_capital ->
        [yes] {" "}working capital,
       *[no] {""}
    }{ $research ->
        [yes] {" "}research,
       *[no] {""}
    }{ $owned_assets ->
        [yes] {" "}money on equipment owned,
       *[no] {""}
    }{ $used_equipment ->
        [yes] {" "}used or remanufactured equipment,
       *[no] {""}
    } as stated
finance-purpose-missed = The purpose, { $purpose ->
        [equipment] buying equipment
        [green] green renewal
        [digital] going digital
        [working_capital] working capital
        [research] research
        [owned_assets] money on equipment owned
        [used_equipment] used or remanufactured equipment
       *[other] other
    }, does not fit; the product is only for{ $equipment ->
        [yes] {" "}buying equipment,
       *[no] {""}
    }{ $green ->
        [yes] {" "}green renewal,
       *[no] {""}
    }{ $digital ->
        [yes] {" "}going digital,
       *[no] {""}
    }{ $working_capital ->
        [yes] {" "}working capital,
       *[no] {""}
    }{ $research ->
        [yes] {" "}research,
       *[no] {""}
    }{ $owned_assets ->
        [yes] {" "}money on equipment owned,
       *[no] {""}
    }{ $used_equipment ->
        [yes] {" "}used or remanufactured equipment,
       *[no] {""}
    } as stated
finance-purpose-missing = Not for { $purpose ->
        [equipment] buying equipment
        [green] green renewal
        [digital] going digital
        [working_capital] working capital
        [research] research
        [owned_assets] money on equipment owned
        [used_equipment] used or remanufactured equipment
       *[other] other
    }; the purpose must be{ $equipment ->
        [yes] {" "}buying equipment,
       *[no] {""}
    }{ $green ->
        [yes] {" "}green renewal,
       *[no] {""}
    }{ $digital ->
        [yes] {" "}going digital,
       *[no] {""}
    }{ $working_capital ->
        [yes] {" "}working capital,
       *[no] {""}
    }{ $research ->
        [yes] {" "}research,
       *[no] {""}
    }{ $owned_assets ->
        [yes] {" "}money on equipment owned,
       *[no] {""}
    }{ $used_equipment ->
        [yes] {" "}used or remanufactured equipment,
       *[no] {""}
    } as stated
finance-purpose-unknown = The purpose of the request or of the product is not stated; this cannot be judged
finance-used-met = The product takes used or remanufactured equipment
finance-used-missed = Used or remanufactured equipment is to be bought; the product does not take it
finance-used-missing = Buy new equipment, or choose a product that takes used or remanufactured equipment
finance-vendor-met = What is bought is in the maker programme:{ $machine_tools ->
        [yes] {" "}machine tools
       *[no] {""}
    }{ $plastics ->
        [yes] {" "}plastics and die-casting machines
       *[no] {""}
    }{ $textile ->
        [yes] {" "}textile machines
       *[no] {""}
    }
finance-vendor-missed = What is bought is not in the maker programme:{ $machine_tools ->
        [yes] {" "}machine tools
       *[no] {""}
    }{ $plastics ->
        [yes] {" "}plastics and die-casting machines
       *[no] {""}
    }{ $textile ->
        [yes] {" "}textile machines
       *[no] {""}
    }
finance-vendor-missing = Only for buying{ $machine_tools ->
        [yes] {" "}machine tools
       *[no] {""}
    }{ $plastics ->
        [yes] {" "}plastics and die-casting machines
       *[no] {""}
    }{ $textile ->
        [yes] {" "}textile machines
       *[no] {""}
    }
finance-vendor-unknown = What is bought is not stated; the product is only for{ $machine_tools ->
        [yes] {" "}machine tools
       *[no] {""}
    }{ $plastics ->
        [yes] {" "}plastics and die-casting machines
       *[no] {""}
    }{ $textile ->
        [yes] {" "}textile machines
       *[no] {""}
    }
finance-first-set-met = A first set is bought, as the product demands
finance-first-set-missed = The product is only for buying a first set, which the request does not state
finance-first-set-missing = The equipment must be in the first-set catalogue
finance-overdue-met = No overdue record in two years, as declared
finance-overdue-missed = An overdue record, which the product does not accept
finance-overdue-missing = Can apply once the overdue record is two years old
finance-overdue-unknown = Overdue records are not declared; the lender will look them up
finance-penalty-met = No environmental penalty that is not put right
finance-penalty-missed = An environmental penalty not yet put right, which the product does not accept
finance-penalty-missing = Can apply once it is put right and certified
finance-penalty-unknown = Environmental penalties are not declared; the lender will look them up
finance-high-energy-met = The trade “{ $industry }” is not one of high energy use and emissions
finance-high-energy-missed = The trade “{ $industry }” is one of high energy use and emissions, which the product does not accept
finance-high-energy-missing = “{ $industry }” is a trade of high energy use: choose a product that takes it
finance-high-energy-unknown = Whether the trade “{ $industry }” counts as high in energy use depends on the process
finance-exclusion-other = A further condition for the lender to judge: { $clause }
finance-mortgage-met = Property of { $value } yuan × { $percent } % = { $cover } yuan covers { $wanted } yuan
finance-mortgage-missed = Property of { $value } yuan × { $percent } % = { $cover } yuan does not cover { $wanted } yuan, { $short } yuan short
finance-mortgage-missing = Property to cover another { $short } yuan is needed (now { $value } yuan, at { $percent } % { $cover } of { $wanted } yuan)
finance-mortgage-unknown = The value of property or the amount is not stated; whether a mortgage covers it cannot be judged
finance-leaseback-met = Equipment of { $value } yuan net × { $percent } % = { $cover } yuan reaches { $wanted } yuan
finance-leaseback-missed = Equipment of { $value } yuan net × { $percent } % = { $cover } yuan is below { $wanted } yuan, { $short } yuan short
finance-leaseback-missing = More equipment of its own, to cover another { $short } yuan (now { $value } yuan net, at { $percent } % { $cover } of { $wanted } yuan)
finance-leaseback-unknown = The net value of equipment owned or the amount is not stated; a leaseback cannot be judged
finance-bought-met = The equipment bought can be pledged or leased
finance-bought-missed = No equipment is bought that could be pledged or leased
finance-bought-missing = The money must buy equipment
finance-bought-unknown = The purpose is not stated; whether there is equipment to pledge or lease cannot be judged
finance-patents-met = { $own } patents, at least the { $least } asked
finance-patents-missed = { $own } patents, below the { $least } asked, { $short } short
finance-patents-missing = A pledge of patents needs { $least } (now { $own }, { $short } to go)
finance-patents-unknown = The number of patents is not stated; the product asks for { $least }
finance-charging-met = A hydropower firm, which can pledge its right to charge for power
finance-charging-missed = No right to charge that could be pledged (hydropower only)
finance-charging-missing = The firm must be a hydropower station with a right to charge
finance-charging-unknown = The firm’s trade is not clear; whether it has a right to charge cannot be judged
finance-receivables-unknown = Orders or receivables from a core firm are needed; the request does not state them
finance-least-amount-met = { $asked } yuan asked, at least the product’s minimum of { $least }
finance-least-amount-missed = { $asked } yuan asked, below the product’s minimum of { $least }
finance-least-amount-missing = The amount must reach { $least } yuan (now { $asked })
finance-least-amount-unknown = The amount is not stated; the product’s minimum is { $least } yuan
finance-most-amount-met = The product’s maximum of { $most } yuan covers at least { $percent } % of the { $asked } asked
finance-most-amount-missed = The product’s maximum of { $most } yuan is below { $percent } % of the { $asked } asked
finance-most-amount-missing = The maximum is { $most } yuan: ask for less (now { $asked }, { $percent } % must be covered) or combine products
finance-most-amount-unknown = The amount is not stated; the product’s maximum is { $most } yuan
finance-shortest-term-met = A term of { $asked } months, at least the product’s shortest of { $least }
finance-shortest-term-missed = A term of { $asked } months, below the product’s shortest of { $least }
finance-shortest-term-missing = The term must be at least { $least } months (now { $asked })
finance-shortest-term-unknown = The term is not stated; the product’s shortest is { $least } months

### Verdict, fit and cost

finance-eligible = None of { $count } conditions is missed; the lender decides
finance-eligible-unknown = Of { $count } conditions some lack information; this cannot be judged yet
finance-not-eligible = { $missed } of { $count } conditions are missed
finance-amount-fit-met = The maximum of { $most } yuan covers the { $asked } asked
finance-amount-fit-missed = The maximum of { $most } yuan is below the { $asked } asked, { $short } yuan short
finance-amount-fit-unknown = The amount or the product’s maximum is not stated
finance-term-fit-met = Up to { $most } months against { $asked } asked
finance-term-fit-missed = Up to { $most } months, { $short } short of the { $asked } asked
finance-term-fit-unknown = The term or the product’s longest term is not stated
finance-down-payment-met = Own funds of { $own } % pay the { $least } % down
finance-down-payment-missed = Own funds of { $own } % are below the { $least } % down payment, { $short } points short
finance-no-down-payment = No down payment is asked
finance-down-payment-unknown = Own funds or the down payment are not stated
finance-disbursal-met = Paid out in about { $days } days, within the { $within } needed
finance-disbursal-missed = Paid out in about { $days } days, { $late } later than the { $within } needed
finance-disbursal-unknown = When the money is needed or paid out is not stated
finance-cost = Yearly cost about { $total } % (rate { $rate } %, fees { $fee } %, subsidy { $subsidy } %, over { $months } months; { $day ->
        [none] the day of the rate is not stated
       *[other] rate of { $day }
    }); an estimate, the lender decides
finance-cost-assumed = Yearly cost at most about { $total } % (tax grade or term not stated, higher rate taken; rate { $rate } %, fees { $fee } %, subsidy { $subsidy } %, over { $months } months; { $day ->
        [none] the day of the rate is not stated
       *[other] rate of { $day }
    }); an estimate, the lender decides
finance-form = { $form ->
        [direct_lease] Direct lease
        [leaseback] Sale and leaseback
        [guarantee] Guaranteed loan
       *[loan] Loan
    }
finance-comparison-note = An estimate, the lender decides; by the rules and assumptions in force on { $day }, all on the same amount and term
finance-cheapest = The lowest cost (or equal to it) among those that are open to the firm and fit
finance-above-cheapest = { $points } points above the cheapest that is open to the firm and fits
finance-cheap-but = No dearer than the cheapest that fits ({ $points } points below), but does not fit itself or is still open
finance-cost-unknown = The product states no rate; its cost cannot be estimated

### Conditions as lenders see them: the verdict without the firm's figures

finance-bare = { $factor ->
        [industry] Industry
        [firm_size] Size of the firm
        [years] Years of business
        [revenue] Revenue
        [lists] Lists
        [remanufactured] Remanufactured equipment
        [vendor] Partner maker
        [first_set] First set
        [exclusion] Exclusions
        [collateral] Collateral
        [eligibility] Eligibility
        [down_payment] Down payment
        [cost] Yearly cost
       *[other] Other conditions
    }: { $outcome ->
        [met] met
        [missed] missed
       *[unknown] to be checked
    }

### Sheets

finance-sheet-region = “{ $value }” is not a region that we know
finance-sheet-percent = “{ $value }” is not a percentage
finance-fix-percent = Write 3.2% or 3.2%-3.9% (a year, at most two decimals); for cells in percent format write (%) in the header, set the cells to General and enter only 3.2
finance-sheet-term = “{ $value }” is not a number of months
finance-fix-term = Write 36个月, 1-3年 or 最长5年, or (月) in the header
finance-sheet-years = “{ $value }” is not a number of years
finance-fix-years = Write 3年, or only the whole number 3
finance-sheet-days = “{ $value }” is not a number of days
finance-fix-days = Write 5天, 3个工作日, 1-2周 or 当天
finance-sheet-area = The area “{ $value }” names a place that we do not know
finance-fix-area = Write 全国, 浙江省, 全市, or cities and counties separated by 、
finance-sheet-size = “{ $value }” is no size of firms
finance-fix-size = Write 小微, 中型 or 大型; where several are allowed, separated by 、
finance-sheet-purpose = The purposes “{ $value }” hold one that we do not know
finance-fix-purpose = Write 购置设备, 绿色改造, 数字化改造, 流动资金, 研发, 盘活存量设备, 二手设备, separated by 、, or 不限 for any
finance-sheet-amount = “{ $value }” names no amount
finance-fix-amount = Give the amount that is needed, as 300万元
finance-fix-title = Give the name of the request (or project), or what the money is for
finance-sheet-whole = “{ $value }” is not a whole number
finance-fix-whole = Give a whole number, as 85; 0 for none
finance-sheet-founded = “{ $value }” names no year
finance-fix-founded = Write 2015年 or 2015-06-30
finance-sheet-credit = “{ $value }” is no grade of tax credit
finance-fix-credit = Give A, B, M, C or D; leave it empty where there is none
finance-sheet-overdue = “{ $value }” does not say whether a payment is overdue
finance-fix-overdue = Write 无 or 有, or what is overdue, as 近两年无逾期

recommend-not-published = Financing requests are recommended once the lender product is published
finance-intended-lender = There is no such lender, or it has not been verified; a name alone will do
finance-not-taken = { $reason ->
        [collateral] Too little collateral
        [credit] Credit record
        [figures] The firm's figures
        [terms] Sum or term
        [cost] Too dear
        [documents] Documents are missing
        [policy] Trade or policy
        [formalities] Permits of the project are missing
        [elsewhere] Money came from elsewhere
        [not-needed] No longer needed
        [no-reply] The lender did not answer
       *[other] Another reason
    }
