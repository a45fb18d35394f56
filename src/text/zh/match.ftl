# 匹配：权重、匹配清单
weights-name = { $name ->
        [category] 设备类型
        [parameters] 技术参数
        [price] 价格与预算
        [lead_time] 交期
        [service_area] 服务区域
        [condition] 新旧、在产与产地
        [distance] 距离
        [certificate] 首台（套）
        [essential_share] 关键参数相当于一般参数的倍数
        [general] 只说到大类时保留的比例
        [variant] 同类变型时保留的比例
        [near] 相近类型时保留的比例
        [unknown] 未说明时保留的比例
        [slight_miss] 轻微不符时保留的比例
        [severe_miss] 每项严重不符扣分
        [told_from] 达到多少分起提醒双方
        [tolerance_figure] 参数差多少仍算轻微
        [tolerance_oversize] 规格超出多少仍算轻微
        [tolerance_price] 超预算多少仍算轻微
        [tolerance_late_days] 晚多少天仍算轻微
        [tolerance_late_percent] 晚占可用天数多少仍算轻微
        [tolerance_bundle_fair] 成套预算中单台合理占比
        [tolerance_bundle_most] 成套预算中单台最高占比
       *[tolerance_gross] 相差多少倍即不再视为答复
    }
weights-rule = 满分始终是 10000 分。调低其他因素腾出的分归“设备类型”，调高的分从“设备类型”出；例如距离设为 0，距离的分全部归设备类型，公里数仍显示
weights-base = 随程序提供
weights-unknown = 没有这一项；可设置的有：{ $names }
weights-range = 请填 { $least } 到 { $most } 之间的整数
weights-sum = 各因素之和须为 10000，且“设备类型”不少于 { $least }，现合计 { $sum }；可不填“设备类型”，由系统配平
weights-bundle = 合理占比不能高于最高占比
weights-same = 与现行权重相同，没有变动
