# 对接手册与会议用纸
booklet-contents = 目录
booklet-item = 名称
booklet-quantity = 数量
booklet-price = 预算
booklet-requirements = 主要技术要求
booklet-empty = 按所选条件，没有可以列入手册的条目。
booklet-other = 其他
booklet-count = { $count } 项
booklet-by-category = 品类索引
booklet-by-region = 地区索引
booklet-sign =
    { $part ->
        [supply] 供
        [demand] 需
        [finance] 金
        [request] 融
       *[consumer] 消
    }
booklet-part =
    { $part ->
        [supply] 供给：优质装备与服务
        [demand] 需求：设备更新
        [finance] 金融：产品与服务
        [request] 融资：项目融资需求
       *[consumer] 优质消费品
    }
booklet-title-all = 供给·需求·金融对接手册
booklet-title-one =
    { $part ->
        [supply] 优质装备供给手册
        [demand] 设备更新需求手册
        [finance] 金融产品手册
        [request] 融资需求手册
       *[consumer] 优质消费品手册
    }
booklet-organiser = 主办
booklet-day = 日期
booklet-date = { $year }年{ $month }月{ $day }日
booklet-note = 本手册按 { $day } 的清单编印，条目旁有二维码的，扫码可查看最新内容，其余登录平台后按标题查看；未公开的企业名称、预算和联系方式不在其中，需要联系的，请在平台上提出对接。
booklet-note-internal = 本手册按 { $day } 的清单编印，含未公开的内容，仅供内部工作使用，请勿外传。
booklet-internal = 内部资料 请勿外传
booklet-by-negotiation = 面议
booklet-range = { $least }～{ $most }
booklet-up-to = { $most }以内
booklet-from = { $least }起
booklet-amount = 额度
booklet-term = 期限
booklet-months = { $months } 个月
booklet-rate = 年利率
booklet-flat-rate = 平息
booklet-contact = 联系
booklet-most = 一本手册最多收 { $most } 项，请缩小范围
booklet-most-strangers = 未登录时一本手册最多收 { $most } 项，请缩小范围或登录
booklet-list = 没有这个清单：{ $list }；可以是 { $lists }，几个之间用逗号隔开
booklet-sheet =
    { $part ->
        [supply] 供给
        [demand] 需求
        [finance] 金融产品
        [request] 融资需求
       *[consumer] 消费品
    }
