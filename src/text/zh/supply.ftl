### 供给侧与金融侧：融资需求草稿

finance-draft-title = 设备更新融资 { $amount }
finance-draft-text = 购置{ $bought }。{ $reason }
finance-draft-item = 明细序号应为 1 至 { $most }

### 报价

quote-needed = 报价须写明此项
quote-other-side = { $lends ->
        [true] 金融产品的报价只写金额、年利率、期限，不写价格与交期
       *[other] 装备产品的报价只写价格与交期，不写金额、利率、期限
    }
quote-range = { $field ->
        [rate_bp_yearly] 年利率应在 0 至 36% 之间
        [term_months] 期限应在 1 至 600 个月之间
        [lead_time_days] 交期应在 0 至 3650 天之间
       *[other] 金额应大于零，以分为单位
    }
quote-day = 报价有效期应在 { $first } 至 { $last } 之间
notice-introduction-quoted = 就您的“{ $title }”，对接的对方给出了报价，请在对接中查看

### 上架信息的时效

listing-confirm-count = 一次确认 1 至 { $most } 条
notice-listings-to-confirm = { $several ->
        [yes] “{ $title }”等 { $count } 条
       *[no] “{ $title }”
    }需在 { $day } 前（含当日）确认仍在供应，逾期未确认将自动下架
notice-listings-lapsed = { $several ->
        [yes] “{ $title }”等 { $count } 条
       *[no] “{ $title }”
    }逾期未确认，已于 { $day } 自动下架；仍在供应的，确认后即恢复发布

### 逾期与待办

overdue-line = { $kind ->
        [rows] { $count } 条{ $list ->
            [demands] 需求
            [products] 装备产品
            [lender-products] 金融产品
            [financing-requests] 融资需求
           *[other] 消费品
        }提交已超过 5 个工作日，尚未审核
        [orgs] { $count } 家单位等待核实
        [rounds] { $count } 次征集已过截止日期，尚未办结
        [calls] { $count } 家单位应在今天以前回访
        [introductions] { $count } 个对接请求今天到期，尚未答复
       *[other] { $count } 条{ $list ->
            [products] 装备产品
           *[other] 金融产品
        }需在两周内确认仍在供应
    }
org-evidence = { $evidence ->
        [credit-code] 统一社会信用代码
        [legal-person] 法定代表人
        [contact] 联系电话
        [handler] 经办人及手机号
        [sealed-copy] 盖章件（营业执照等）
       *[other] 授权书
    }{ $here ->
        [true] ：已有
       *[other] ：未提供
    }
