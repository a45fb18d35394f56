### 金融匹配

finance-parameters-unreadable = 金融参数表无法读取：{ $why }
finance-parameter-missing = 金融参数“{ $id }”在 { $day } 没有有效数值

### 硬条件

finance-region-met = 企业所在地{ $region }在产品服务范围（{ $offered }）内
finance-region-missed = 企业所在地{ $region }不在产品服务范围（{ $offered }）内
finance-region-missing = { $region }不能办理：须为{ $offered }的企业
finance-region-unknown = 企业所在地或产品服务范围未注明（产品：{ $offered }），无法判断
finance-industry-met = 行业“{ $industry }”属于产品支持的行业（{ $offered }）
finance-industry-missed = 行业“{ $industry }”不属于产品支持的行业（{ $offered }）
finance-industry-missing = “{ $industry }”不能办理：须属于{ $offered }行业
finance-industry-unknown = 企业行业“{ $industry }”不详，无法判断是否属于{ $offered }
finance-size-met = 企业规模为{ $size ->
        [small] 小微企业
        [medium] 中型企业
        [large] 大型企业
       *[other] 其他
    }，产品面向{ $small ->
        [yes] {" "}小微企业
       *[no] {""}
    }{ $medium ->
        [yes] {" "}中型企业
       *[no] {""}
    }{ $large ->
        [yes] {" "}大型企业
       *[no] {""}
    }
finance-size-missed = 企业规模为{ $size ->
        [small] 小微企业
        [medium] 中型企业
        [large] 大型企业
       *[other] 其他
    }，产品只面向{ $small ->
        [yes] {" "}小微企业
       *[no] {""}
    }{ $medium ->
        [yes] {" "}中型企业
       *[no] {""}
    }{ $large ->
        [yes] {" "}大型企业
       *[no] {""}
    }
finance-size-missing = 规模为{ $size ->
        [small] 小微企业
        [medium] 中型企业
        [large] 大型企业
       *[other] 其他
    }，须为{ $small ->
        [yes] {" "}小微企业
       *[no] {""}
    }{ $medium ->
        [yes] {" "}中型企业
       *[no] {""}
    }{ $large ->
        [yes] {" "}大型企业
       *[no] {""}
    }
finance-size-unknown = 企业规模不详（{ $size ->
        [small] 小微企业
        [medium] 中型企业
        [large] 大型企业
       *[other] 其他
    }），产品面向{ $small ->
        [yes] {" "}小微企业
       *[no] {""}
    }{ $medium ->
        [yes] {" "}中型企业
       *[no] {""}
    }{ $large ->
        [yes] {" "}大型企业
       *[no] {""}
    }
finance-years-met = 成立 { $years } 年，不少于要求的 { $least } 年
finance-years-missed = 成立 { $years } 年，少于要求的 { $least } 年，差 { $short } 年
finance-years-missing = 成立满 { $least } 年后可申请（现 { $years } 年，还差 { $short } 年）
finance-years-unknown = 成立年限未注明，产品要求满 { $least } 年
finance-revenue-met = 年销售 { WAN($revenue) }，不低于要求的 { WAN($least) }
finance-revenue-missed = 年销售 { WAN($revenue) }，低于要求的 { WAN($least) }，差 { WAN($short) }
finance-revenue-missing = 年销售须达到 { WAN($least) }（现 { WAN($revenue) }，还差 { WAN($short) }）
finance-revenue-unknown = 年销售额未注明，产品要求不低于 { WAN($least) }
finance-lists-met = 已列入{ $shared }，符合名单要求（{ $required } 之一）
finance-lists-missed = 未列入{ $required }中的任何一个名单
finance-lists-missing = 列入以下任一名单后可申请：{ $required }{ $renewal ->
        [yes] （设备更新清单向所在县（市、区）经信部门申报）
       *[no] {""}
    }
finance-lists-unknown = 是否列入{ $required }未注明
finance-purpose-met = 用途“{ $purpose ->
        [equipment] 购置设备
        [green] 节能环保改造
        [digital] 数字化改造
        [working_capital] 流动资金
        [research] 研发
        [owned_assets] 盘活存量设备
        [used_equipment] 二手/再制造设备
       *[other] 其他
    }”符合，产品可用于{ $equipment ->
        [yes] {" "}购置设备
       *[no] {""}
    }{ $green ->
        [yes] {" "}节能环保改造
       *[no] {""}
    }{ $digital ->
        [yes] {" "}数字化改造
       *[no] {""}
    }{ $working_capital ->
        [yes] {" "}流动资金
       *[no] {""}
    }{ $research ->
        [yes] {" "}研发
       *[no] {""}
    }{ $owned_assets ->
        [yes] {" "}盘活存量设备
       *[no] {""}
    }{ $used_equipment ->
        [yes] {" "}二手/再制造设备
       *[no] {""}
    }
finance-purpose-missed = 用途“{ $purpose ->
        [equipment] 购置设备
        [green] 节能环保改造
        [digital] 数字化改造
        [working_capital] 流动资金
        [research] 研发
        [owned_assets] 盘活存量设备
        [used_equipment] 二手/再制造设备
       *[other] 其他
    }”不符，产品只用于{ $equipment ->
        [yes] {" "}购置设备
       *[no] {""}
    }{ $green ->
        [yes] {" "}节能环保改造
       *[no] {""}
    }{ $digital ->
        [yes] {" "}数字化改造
       *[no] {""}
    }{ $working_capital ->
        [yes] {" "}流动资金
       *[no] {""}
    }{ $research ->
        [yes] {" "}研发
       *[no] {""}
    }{ $owned_assets ->
        [yes] {" "}盘活存量设备
       *[no] {""}
    }{ $used_equipment ->
        [yes] {" "}二手/再制造设备
       *[no] {""}
    }
finance-purpose-missing = 用途“{ $purpose ->
        [equipment] 购置设备
        [green] 节能环保改造
        [digital] 数字化改造
        [working_capital] 流动资金
        [research] 研发
        [owned_assets] 盘活存量设备
        [used_equipment] 二手/再制造设备
       *[other] 其他
    }”不能办理，须用于{ $equipment ->
        [yes] {" "}购置设备
       *[no] {""}
    }{ $green ->
        [yes] {" "}节能环保改造
       *[no] {""}
    }{ $digital ->
        [yes] {" "}数字化改造
       *[no] {""}
    }{ $working_capital ->
        [yes] {" "}流动资金
       *[no] {""}
    }{ $research ->
        [yes] {" "}研发
       *[no] {""}
    }{ $owned_assets ->
        [yes] {" "}盘活存量设备
       *[no] {""}
    }{ $used_equipment ->
        [yes] {" "}二手/再制造设备
       *[no] {""}
    }
finance-purpose-unknown = 融资用途或产品用途未注明，无法判断
finance-used-met = 产品明确支持二手/再制造设备
finance-used-missed = 拟购二手/再制造设备，产品未注明支持
finance-used-missing = 改购全新设备，或选择支持二手/再制造设备的产品
finance-vendor-met = 拟购设备属于厂商合作范围：{ $machine_tools ->
        [yes] {" "}机床
       *[no] {""}
    }{ $plastics ->
        [yes] {" "}注塑压铸机
       *[no] {""}
    }{ $textile ->
        [yes] {" "}纺织机械
       *[no] {""}
    }
finance-vendor-missed = 拟购设备不属于厂商合作范围：{ $machine_tools ->
        [yes] {" "}机床
       *[no] {""}
    }{ $plastics ->
        [yes] {" "}注塑压铸机
       *[no] {""}
    }{ $textile ->
        [yes] {" "}纺织机械
       *[no] {""}
    }
finance-vendor-missing = 仅限购买{ $machine_tools ->
        [yes] {" "}机床
       *[no] {""}
    }{ $plastics ->
        [yes] {" "}注塑压铸机
       *[no] {""}
    }{ $textile ->
        [yes] {" "}纺织机械
       *[no] {""}
    }
finance-vendor-unknown = 未注明拟购何种设备，产品仅限{ $machine_tools ->
        [yes] {" "}机床
       *[no] {""}
    }{ $plastics ->
        [yes] {" "}注塑压铸机
       *[no] {""}
    }{ $textile ->
        [yes] {" "}纺织机械
       *[no] {""}
    }
finance-first-set-met = 拟购首台（套）装备，符合产品限定
finance-first-set-missed = 产品仅限采购首台（套）装备，需求中未注明
finance-first-set-missing = 所购设备须列入首台（套）目录
finance-overdue-met = 申报近两年无逾期记录
finance-overdue-missed = 有逾期记录，产品不准入
finance-overdue-missing = 逾期记录满两年后可申请
finance-overdue-unknown = 未申报逾期情况，以贷款人查询征信为准
finance-penalty-met = 无未整改的环保处罚
finance-penalty-missed = 有环保处罚尚未整改完毕，产品不准入
finance-penalty-missing = 整改完毕并取得证明后可申请
finance-penalty-unknown = 未申报环保处罚情况，以贷款人核查为准
finance-high-energy-met = 行业“{ $industry }”不属于两高行业
finance-high-energy-missed = 行业“{ $industry }”属于两高行业，产品不准入
finance-high-energy-missing = “{ $industry }”属两高行业，须选择不限两高的产品
finance-high-energy-unknown = 行业“{ $industry }”是否属于两高须按具体工艺认定
finance-exclusion-other = 产品另有条件，须由贷款人认定：{ $clause }
finance-mortgage-met = 抵押物估值 { WAN($value) } × { $percent }% ＝ { WAN($cover) }，够覆盖 { WAN($wanted) }
finance-mortgage-missed = 抵押物估值 { WAN($value) } × { $percent }% ＝ { WAN($cover) }，不足 { WAN($wanted) }，缺 { WAN($short) }
finance-mortgage-missing = 须再增加可担保 { WAN($short) }的抵押物（现估值 { WAN($value) }，按 { $percent }% 可担保 { WAN($cover) }，需 { WAN($wanted) }）
finance-mortgage-unknown = 抵押物估值或融资金额未注明，无法判断抵押是否足额
finance-leaseback-met = 自有设备净值 { WAN($value) } × { $percent }% ＝ { WAN($cover) }，不低于 { WAN($wanted) }
finance-leaseback-missed = 自有设备净值 { WAN($value) } × { $percent }% ＝ { WAN($cover) }，低于 { WAN($wanted) }，缺 { WAN($short) }
finance-leaseback-missing = 须有更多自有设备，再覆盖 { WAN($short) }（现净值 { WAN($value) }，按 { $percent }% 计 { WAN($cover) }，需 { WAN($wanted) }）
finance-leaseback-unknown = 自有设备净值或融资金额未注明，无法判断回租额度
finance-bought-met = 有拟购设备可作抵押或租赁物
finance-bought-missed = 没有拟购设备可作抵押或租赁物
finance-bought-missing = 资金须用于购置设备
finance-bought-unknown = 用途未注明，无法判断有无设备可作抵押或租赁物
finance-patents-met = 有专利 { $own } 件，不少于要求的 { $least } 件
finance-patents-missed = 有专利 { $own } 件，少于要求的 { $least } 件，差 { $short } 件
finance-patents-missing = 知识产权质押须有专利 { $least } 件（现 { $own } 件，还差 { $short } 件）
finance-patents-unknown = 专利件数未注明，产品要求 { $least } 件
finance-charging-met = 水电企业，可用电费收费权质押
finance-charging-missed = 没有收费权可质押（仅水电企业）
finance-charging-missing = 须为有电费收费权的水电企业
finance-charging-unknown = 企业行业不详，无法判断有无收费权
finance-receivables-unknown = 须有核心企业订单或应收账款，需求中未注明
finance-least-amount-met = 申请 { WAN($asked) }，不低于产品最低 { WAN($least) }
finance-least-amount-missed = 申请 { WAN($asked) }，低于产品最低 { WAN($least) }
finance-least-amount-missing = 申请金额须达到 { WAN($least) }（现 { WAN($asked) }）
finance-least-amount-unknown = 申请金额未注明，产品最低 { WAN($least) }
finance-most-amount-met = 产品最高 { WAN($most) }，至少能满足申请 { WAN($asked) }的 { $percent }%
finance-most-amount-missed = 产品最高 { WAN($most) }，不到申请 { WAN($asked) }的 { $percent }%
finance-most-amount-missing = 产品最高 { WAN($most) }，须降低申请额（现 { WAN($asked) }，至少覆盖 { $percent }%）或组合融资
finance-most-amount-unknown = 申请金额未注明，产品最高 { WAN($most) }
finance-shortest-term-met = 期限 { $asked } 个月，不短于产品最短 { $least } 个月
finance-shortest-term-missed = 期限 { $asked } 个月，短于产品最短 { $least } 个月
finance-shortest-term-missing = 期限须不短于 { $least } 个月（现 { $asked } 个月）
finance-shortest-term-unknown = 期限未注明，产品最短 { $least } 个月

### 结论、适配与成本

finance-eligible = { $count } 项条件均未发现不符；以审批为准
finance-eligible-unknown = { $count } 项条件中有信息不全，暂无法判断
finance-not-eligible = { $count } 项条件中有 { $missed } 项不符
finance-amount-fit-met = 产品最高 { WAN($most) }，能满足申请的 { WAN($asked) }
finance-amount-fit-missed = 产品最高 { WAN($most) }，低于申请的 { WAN($asked) }，缺 { WAN($short) }
finance-amount-fit-unknown = 申请金额或产品最高额未注明
finance-term-fit-met = 最长 { $most } 个月，申请 { $asked } 个月
finance-term-fit-missed = 最长 { $most } 个月，比申请的 { $asked } 个月短 { $short } 个月
finance-term-fit-unknown = 申请期限或产品最长期限未注明
finance-down-payment-met = 自有资金 { $own }%，够付首付 { $least }%
finance-down-payment-missed = 自有资金 { $own }%，低于首付 { $least }%，缺 { $short } 个百分点
finance-no-down-payment = 产品不要求首付
finance-down-payment-unknown = 自有资金或首付比例未注明
finance-disbursal-met = 约 { $days } 天放款，早于需要的 { $within } 天
finance-disbursal-missed = 约 { $days } 天放款，比需要的 { $within } 天晚 { $late } 天
finance-disbursal-unknown = 用款时间或放款天数未注明
finance-cost = 年化综合成本约 { $total }%（利率 { $rate }%，费用 { $fee }%，贴息 { $subsidy }%，按 { $months } 个月；{ $day ->
        [none] 产品未注明利率日期
       *[other] 利率日期 { $day }
    }）；测算，以审批为准
finance-cost-assumed = 年化综合成本至多约 { $total }%（纳税等级或期限未注明，按较高利率；利率 { $rate }%，费用 { $fee }%，贴息 { $subsidy }%，按 { $months } 个月；{ $day ->
        [none] 产品未注明利率日期
       *[other] 利率日期 { $day }
    }）；测算，以审批为准
finance-form = { $form ->
        [direct_lease] 直接租赁
        [leaseback] 售后回租
        [guarantee] 担保贷款
       *[loan] 贷款
    }
finance-comparison-note = 测算，以审批为准；参数按 { $day } 有效的规定和假定，各方案按同一金额、同一期限计算
finance-cheapest = 在能申请且适配的方案中成本最低（或并列最低）
finance-above-cheapest = 比能申请且适配的方案中成本最低的高 { $points } 个百分点
finance-cheap-but = 成本不高于适配方案中最低的，但有条件不适配或待核实（低 { $points } 个百分点）
finance-cost-unknown = 产品未注明利率，无法测算成本

### 给金融机构看的条件：只说结论，不说企业的数据

finance-bare = { $factor ->
        [industry] 行业
        [firm_size] 企业规模
        [years] 经营年限
        [revenue] 营业收入
        [lists] 入选名单
        [remanufactured] 再制造设备
        [vendor] 合作厂商
        [first_set] 首台（套）
        [exclusion] 准入禁止条件
        [collateral] 担保
        [eligibility] 准入条件
        [down_payment] 首付
        [cost] 综合成本
       *[other] 其他条件
    }：{ $outcome ->
        [met] 符合
        [missed] 不符合
       *[unknown] 待核实
    }

### 表格

finance-sheet-region = 看不出地区“{ $value }”是哪里
finance-sheet-percent = “{ $value }”看不出是百分之几
finance-fix-percent = 请写成“3.2%”或“3.2%-3.9%”（年利率，最多两位小数）；单元格是百分比格式的，请在表头写“(%)”，单元格改为常规格式，只填 3.2
finance-sheet-term = “{ $value }”看不出是多少个月
finance-fix-term = 请写成“36个月”“1-3年”“最长5年”，或在表头写“(月)”
finance-sheet-years = “{ $value }”看不出是几年
finance-fix-years = 请写成“3年”，或只填整数 3
finance-sheet-days = “{ $value }”看不出是多少天
finance-fix-days = 请写成“5天”“3个工作日”“1-2周”或“当天”
finance-sheet-area = 服务区域“{ $value }”里有认不出的地方
finance-fix-area = 请写“全国”“浙江省”“全市”或具体的市、县，用顿号隔开
finance-sheet-size = “{ $value }”看不出是哪种企业规模
finance-fix-size = 请写小微、中型或大型；可写几种的，用顿号隔开
finance-sheet-purpose = 用途“{ $value }”里有认不出的
finance-fix-purpose = 请写购置设备、绿色改造、数字化改造、流动资金、研发、盘活存量设备、二手设备，用顿号隔开；不限的写“不限”
finance-sheet-amount = “{ $value }”没有写明金额
finance-fix-amount = 请填写需要融资的金额，如“300万元”
finance-fix-title = 请填写融资需求名称（项目名称）或融资用途
finance-sheet-whole = “{ $value }”不是整数
finance-fix-whole = 请填写整数，如 85；没有的填 0
finance-sheet-founded = “{ $value }”看不出是哪一年
finance-fix-founded = 请写成“2015年”或 2015-06-30
finance-sheet-credit = “{ $value }”不是纳税信用等级
finance-fix-credit = 请填写 A、B、M、C 或 D，未评级的留空
finance-sheet-overdue = “{ $value }”看不出有没有逾期
finance-fix-overdue = 请填写“无”或“有”，或写明逾期情况，如“近两年无逾期”

recommend-not-published = 金融产品发布后才能推荐融资需求
finance-intended-lender = 没有找到这家金融机构，或它还没有核实；也可以只填名称
finance-not-taken = { $reason ->
        [collateral] 抵押担保不足
        [credit] 征信不符合要求
        [figures] 经营或财务指标不符
        [terms] 额度或期限不匹配
        [cost] 融资成本过高
        [documents] 资料不全
        [policy] 行业或政策限制
        [formalities] 项目手续不全
        [elsewhere] 已通过其他渠道解决
        [not-needed] 企业不再需要
        [no-reply] 金融机构未答复
       *[other] 其他原因
    }
