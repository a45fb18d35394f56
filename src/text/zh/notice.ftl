# 消息：发生了什么、要做什么
notice-introduction-asked = 有单位就您的“{ $title }”请求对接，请在 { $day } 之前答复
notice-introduction-accepted = 您就“{ $title }”请求的对接已被接受，双方联系方式已开放
notice-introduction-declined = 您就“{ $title }”请求的对接被婉拒，理由请在对接中查看
notice-introduction-withdrawn = 就您的“{ $title }”提出的对接请求已被对方撤回
notice-introduction-expired = 您就“{ $title }”请求的对接在 { $day } 之前没有得到答复，已过期
notice-consent-withdrawn = 就“{ $title }”的对接，对方已撤回同意，联系方式不再显示
notice-row-returned = “{ $title }”被退回：{ $reasons }
notice-row-published = “{ $title }”已发布
notice-row-ending = “{ $title }”将在 { $day } 到期，如仍需要请修改日期
notice-row-expired = “{ $title }”已过期；如仍需要，请修改日期后重新提交
notice-import-finished = 文件“{ $file }”已导入：新增 { $created }，更新 { $updated }，未变 { $unchanged }，未接收 { $refused }
notice-import-failed = 文件“{ $file }”没有导入，原因和办法请在导入结果中查看
notice-claim-to-verify = “{ $name }”已注册或认领，请核实
notice-member-invited = “{ $org }”邀请您加入，请用收到的邀请码加入
notice-member-joined = { $name } 已加入本单位
notice-letter = 【对接】{ $text }。详见 { $url }
notice-letter-subject = 【对接】有新消息
notice-round-asked = 主管部门请贵单位于 { $deadline } 前填报“{ $title }”；没有需求也请答复
notice-round-reminder = “{ $title }”将于 { $deadline } 截止，贵单位尚未填报或填报已被退回
saved-view-taken = 已有名为“{ $name }”的视图；要覆盖它请确认，或换一个名称
saved-view-most = 最多保存 { $most } 个视图；请先删除不用的
notice-product-put-aside = 有采购方认为“{ $title }”不合适，原因：{ $reason ->
        [price] 价格
        [parameters] 参数不符
        [lead_time] 交期
        [distance] 距离太远
        [service] 服务
        [brand] 品牌
        [bought] 已购买其他产品
       *[other] 其他
    }
notice-products-matched = { $several ->
        [yes] 需求“{ $title }”等 { $rows } 条有 { $count } 个新的符合产品
       *[no] 需求“{ $title }”有 { $count } 个新的符合产品
    }
notice-demands-matched = { $several ->
        [yes] 您的产品“{ $title }”等 { $rows } 个答得上 { $count } 条新需求
       *[no] 您的产品“{ $title }”答得上 { $count } 条新需求
    }
notice-event-invited = { $host } 邀请贵单位参加“{ $title }”（{ $day }，{ $place }），请在 { $until } 前答复
notice-event-reminder = “{ $title }”（{ $day }）还没有收到贵单位的答复，报名到 { $until } 截止
notice-event-answered = { $org } { $answer ->
        [declined] 不参加
        [waiting] 申请参加
        [withdrawn] 退出
        [changed] 修改了报名内容，请核对排期，活动
       *[registered] 报名参加
    }“{ $title }”
notice-event-admitted = 贵单位参加“{ $title }”的报名已通过
notice-event-refused = 贵单位参加“{ $title }”的申请没有通过：{ $reason }
notice-event-cancelled = “{ $title }”（{ $day }）已取消：{ $reason }
notice-event-moved = { $changed ->
        [deadline] “{ $title }”的报名截止日期由 { $was } 改为 { $is }
       *[place] “{ $title }”的时间或地点有变动：原为 { $was }，现为 { $is }
    }
notice-event-timetable = { $changed ->
        [yes] “{ $title }”的洽谈安排有调整：贵单位现有 { $meetings } 场
       *[no] “{ $title }”的洽谈安排已公布：贵单位有 { $meetings } 场
    }
notice-event-delayed = “{ $title }”从 { $from } 起的洽谈推迟 { $minutes } 分钟
notice-outcomes-wanted = “{ $title }”还有 { $missing } 场洽谈等贵单位填写结果
