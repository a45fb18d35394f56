reason-none = 无
reason-category-same = 类型相符：{ $offered }
reason-category-variant = 同类的另一种形式：提供的是{ $offered }，需要的是{ $wanted }
reason-category-general = 可能相符：提供方只写明是{ $offered }，需要的是{ $wanted }，需确认
reason-category-near = 类型相近但不同：提供的是{ $offered }，需要的是{ $wanted }
reason-figure-met = { $name } { $offered }，满足要求的 { $wanted }
reason-figure-rounded = { $name } { $offered }，与要求的 { $wanted } 只差取整，视为满足
reason-figure-below = { $name } { $offered }，低于要求的 { $wanted }（差 { $percent }%）
reason-figure-above = { $name } { $offered }，超出要求的 { $wanted }（超 { $percent }%）
reason-figure-unknown = { $name }未标明（要求 { $wanted }），需向厂家确认
reason-feature-has = { $name }：有，符合要求
reason-feature-without = { $name }：没有，符合要求
reason-feature-lacks = { $name }：没有，而要求有
reason-feature-lacks-wished = { $name }：没有，而需求希望有
reason-feature-unwanted = { $name }：有，而要求没有
reason-feature-unknown = { $name }：未标明（要求有），需向厂家确认
reason-feature-unknown-without = { $name }：未标明（要求没有），需向厂家确认
reason-price-within = 起价 { $price }，不超过单台预算 { $budget }
reason-price-over = 起价 { $price }，超出单台预算 { $budget }（超 { $percent }%）
reason-price-bundle = 起价 { $price } × { $quantity } = { $sum }，占整单预算 { $budget } 的 { $percent }%
reason-price-free = 免费或无需首付
reason-price-unknown = 价格未标明（单台预算 { $budget }），需询价
reason-lead-time-met = 交期 { $days } 天，在要求的 { $available } 天之内
reason-lead-time-late = 交期 { $days } 天，晚于要求的 { $available } 天（晚 { $late } 天）
reason-lead-time-unknown = 交期未标明（要求 { $available } 天内），需向厂家确认
reason-area-covers = 服务区域包含{ $place }
reason-area-misses = 服务区域不含{ $place }
reason-trade-met = 面向行业相符：{ $served }
reason-trade-missed = 面向{ $served }，与需求所在行业（{ $wanted }）不同
reason-trade-any = 通用服务，未说明面向的行业
reason-remanufactured-accepted = 再制造或二手设备，需求可以接受
reason-remanufactured-unasked = 再制造或二手设备，需求没有说明可以接受
reason-discontinued = 已停产
reason-imported = 进口设备，而要求国产
reason-distance = { $from }到{ $to }直线约 { $km } 公里
reason-distance-city = { $from }到{ $to }直线约 { $km } 公里，同属{ $city }
reason-distance-same = 同在{ $to }
reason-first-set = 首台套产品
reason-origin-unknown = 没有写明是否进口（要求国产），签约前请确认产地
reason-uncompared = 要求里有不能自动比对的，需向厂家确认：{ $said }
reason-asked-size = { $said }（按 { $wanted } 计）
reason-fine = 有 { $count } 项要求明显不符，扣分
reason-fine-slight = 有 { $count } 项要求略有不符，合起来扣分
reason-first-set-not = 不是首台套产品，而需求优先首台套
reason-doubt-need = { $said }；需求前后不一致，需核实
reason-doubt-offer = { $said }；产品资料前后不一致，需核实
reason-conflict = { $name }前后不一致：{ $used_in ->
        [field] 参数栏
        [title] 标题
        [model] 型号
       *[text] 文字说明
    }写 { $used }，{ $other_in ->
        [field] 参数栏
        [title] 标题
        [model] 型号
       *[text] 文字说明
    }写 { $other }；按 { $used } 比对，请核实
quantity-unknown-unit = 无法识别的单位：{ $text }
quantity-not-one-figure = 不是一个带单位的数值：{ $text }
taxonomy-not-a-code = 不是设备分类代码：{ $text }（例如 01.02.01）
