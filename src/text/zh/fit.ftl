### 逐项对照与改什么就能对上

fit-factor = { $factor ->
        [category] 设备类型
        [parameter] 参数
        [feature] 功能
        [price] 价格
        [lead_time] 交期
        [service_area] 服务区域
        [trade] 面向行业
        [remanufactured] 新旧
        [discontinued] 在产情况
        [origin] 产地
        [distance] 距离
        [uncompared] 其他要求
        [fine] 扣分
       *[first_set] 首台（套）
    }
fit-yes = 有
fit-no = 没有
fit-used = 再制造或二手
fit-used-accepted = 新旧均可
fit-used-unasked = 未说明可接受再制造
fit-discontinued = 已停产
fit-domestic = 国产
fit-imported = 进口
fit-days = { $days } 天
fit-free = 免费或无需首付
fit-covered = 服务区域包含
fit-not-covered = 服务区域不含

fit-change-kind = { $side ->
        [buyer] 改为采购{ $offered }（原要求{ $wanted }）
       *[maker] 提供{ $wanted }（现为{ $offered }）
    }
fit-change-figure = { $side ->
        [buyer] { $name }的要求放宽到 { $offered }（原要求 { $wanted }）
       *[maker] { $name }达到 { $wanted }（现为 { $offered }）
    }
fit-change-feature = { $side ->
        [buyer] 不要求{ $name }
       *[maker] 配上{ $name }
    }
fit-change-feature-unwanted = { $side ->
        [buyer] 接受{ $name }
       *[maker] 提供不带{ $name }的型号
    }
fit-change-price = { $side ->
        [buyer] 单台预算提高到 { $price }（增加 { $more }）
       *[maker] 单价降低 { $more }
    }
fit-change-bundle = { $side ->
        [buyer] 整单预算提高到 { $budget }
       *[maker] 降低价格
    }
fit-change-lead-time = { $side ->
        [buyer] 到货时间推迟 { $later } 天（交期 { $days } 天）
       *[maker] 交期缩短到 { $available } 天（缩短 { $later } 天）
    }
fit-change-area = { $side ->
        [buyer] 请对方确认能否服务{ $place }
       *[maker] 服务区域加上{ $place }
    }
fit-change-trade = { $side ->
        [buyer] 接受面向{ $served }的服务
       *[maker] 提供面向该行业的服务（现为{ $served }）
    }
fit-change-used = { $side ->
        [buyer] 接受再制造或二手设备
       *[maker] 提供全新设备
    }
fit-change-discontinued = { $side ->
        [buyer] 请厂家确认是否有库存或替代型号
       *[maker] 恢复供应，或换成在产型号
    }
fit-change-imported = { $side ->
        [buyer] 接受进口设备
       *[maker] 提供国产设备
    }
fit-change-ask = { $side ->
        [buyer] 请厂家补充说明
       *[maker] 补充说明
    }

fit-condition = { $factor ->
        [region] 地区
        [industry] 行业
        [firm_size] 企业规模
        [years] 经营年限
        [revenue] 营业收入
        [lists] 入选名单
        [purpose] 用途
        [remanufactured] 再制造设备
        [vendor] 合作厂商
        [first_set] 首台（套）
        [exclusion] 准入禁止条件
        [collateral] 担保
        [least_amount] 最低金额
        [most_amount] 最高金额
        [shortest_term] 最短期限
        [eligibility] 准入条件
        [amount_fit] 金额
        [term_fit] 期限
        [down_payment] 首付
        [disbursal] 放款时间
        [comparison] 与最低成本相比
       *[cost] 综合成本
    }

fit-read-budget-whole = 没有写明是单台还是总价：金额按全部设备的总预算理解

fit-no-product = 没有这个产品
fit-no-item = 需求中没有这一项
fit-feedback-days = 开始日期不能晚于结束日期
fit-too-many-aside = 一条需求最多可以排除 { $most } 个产品；请先恢复一些

fit-set = { $maker }可提供 { $of } 项中的 { $covered } 项{ $how ->
        [line] （一个产品，成套）
       *[products] {""}
    }，价格未全部标明
fit-set-price = { $maker }可提供 { $of } 项中的 { $covered } 项{ $how ->
        [line] （一个产品，成套）
       *[products] {""}
    }，起价合计 { $price }
fit-set-within = { $maker }可提供 { $of } 项中的 { $covered } 项{ $how ->
        [line] （一个产品，成套）
       *[products] {""}
    }，起价合计 { $price }，不超过整单预算 { $budget }
fit-set-over = { $maker }可提供 { $of } 项中的 { $covered } 项{ $how ->
        [line] （一个产品，成套）
       *[products] {""}
    }，起价合计 { $price }，超出整单预算 { $budget }

fit-near-misses-figure = { $count } 个需求差在{ $name }：最少差 { $least }，一半的差在 { $median } 以内，最多差 { $most }
fit-near-misses = { $count } 个需求差在{ $name }

### 分享

fit-share-not-published = 需求发布后（且未限主管部门可见）才能分享
fit-share-join = ；
fit-share-item = { $name } { $quantity }{ $unit }
fit-share-item-asked = { $name } { $quantity }{ $unit }（{ $requirements }）
fit-share-budget = 预算 { $budget }
fit-share-by = { $day } 前需要
fit-share-head = 【设备需求】{ $owner }：{ $need }
fit-share-none = 暂无合适的产品
fit-share-product = { $at }. { $title }（{ $maker }）：{ $reasons }
fit-share-loan = 融资：{ $name }（{ $lender }），综合年化约 { $cost }%（测算，以审批为准）
fit-share-loan-unknown = 融资：{ $name }（{ $lender }），利率待询（以审批为准）
fit-share-foot = 详情 { $url }（{ $day } 前有效）
