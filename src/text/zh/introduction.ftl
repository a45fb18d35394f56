# 对接、同意书、工作日历
introduction-subject = 请写明一条需求和一件产品，或一条融资需求和一件金融产品
introduction-own = 双方是同一单位，不需要对接
introduction-not-published = 需求或供给不在发布状态，暂不能对接
introduction-twice = 这一对需求和供给已在对接中或已对接，请在对接列表中查看
introduction-most = 这条需求已有 { $most } 个对接请求在等待答复，请待其答复或过期后再试
introduction-consent-version = 同意书已更新（现行版本 { $version }），请重新阅读后再提交
introduction-consent-gone = 同意已经撤回
introduction-not-now = 对接请求{ $state ->
        [asked] 正在等待答复
        [accepted] 已被接受
        [declined] 已被婉拒
        [withdrawn] 已被撤回
        [expired] 已过期
       *[other] 处于其他状态
    }，不能{ $act ->
        [accept] 接受
        [decline] 婉拒
        [withdraw] 撤回
        [withdraw-consent] 撤回同意
        [quote] 报价
       *[other] 此操作
    }
consent-introduction-v1 = 我单位同意：在这次引见被对方接受后，向对方单位显示我单位的名称、联系人姓名和联系电话，仅用于双方就这一条需求（融资需求）与这一件产品（金融产品）的对接洽谈。联系人已知悉并同意。每次显示均留有记录，我单位可以查阅。我单位可以随时撤回同意；撤回后系统不再向对方显示，撤回之前已经显示的不受影响。
consent-introduction-v2 = 我单位同意：在这次对接请求被对方接受后，向对方单位显示我单位的名称、联系人姓名和联系电话，仅用于双方就这一条需求（融资需求）与这一件产品（金融产品）的对接洽谈。联系人已知悉并同意。每次显示均留有记录，我单位可以查阅。我单位可以随时撤回同意；撤回后系统不再向对方显示，撤回之前已经显示的不受影响。
calendar-year = 年份应在 1950 到 2100 之间
