# 对接会
event-state-draft = 草稿
event-state-announced = 已发布通知
event-state-registration = 报名中
event-state-scheduling = 排期中
event-state-published = 排期已公布
event-state-running = 进行中
event-state-closed = 已结束
event-state-cancelled = 已取消
event-kind-supply-demand = 供需对接会
event-kind-bank-enterprise = 银企对接会
event-kind-sector-promotion = 行业推进会
event-kind-first-set-promotion = 首台（套）推介会
event-kind-chain-series = 十链百场万企系列活动
event-kind-consumer-fair = 消费品展会
event-side-buyer = 应用企业
event-side-maker = 装备企业
event-side-provider = 服务商
event-side-lender = 金融机构
event-side-guest = 嘉宾
event-standing-invited = 已邀请
event-standing-registered = 已报名
event-standing-waiting = 候补
event-standing-declined = 不参加
event-standing-withdrawn = 已退出
event-standing-refused = 未通过
event-not-now = 对接会现在的状态是“{ $state ->
        [draft] 草稿
        [announced] 已发布通知
        [registration] 报名中
        [scheduling] 排期中
        [published] 排期已公布
        [running] 进行中
        [closed] 已结束
       *[cancelled] 已取消
    }”，不能做这一步
event-meeting-not-now = 这场洽谈已取消，不能再登记
event-no-time = 请至少填写一个场次或一项议程，写明开始时间
event-day = 开始日期应在 { $first } 到 { $last } 之间
event-registration-ends = 报名截止日期不能晚于开始日期 { $day }
event-slots = 各场次合计 { $total } 轮；有一对一洽谈时应为 1 到 { $most } 轮
event-turns-are-named = 已有单位填了时段或已有排期：原有轮次不能增删或换到别的场次，只能在后面追加；不用的轮次请设为不开放
event-halls-are-named = 已有排期按会场编号安排：原有的 { $halls } 个会场不能删除，可改名或在后面追加
event-sessions-overlap = 与第 { $before } 个场次重叠：它到 { $ends } 才结束
event-no-such-slot = 没有这一轮：轮次从 0 起编号，共 { $most } 轮
event-all-closed = 所有轮次都关闭了，至少要开放一轮
event-no-hall = 有一对一洽谈时请至少填写一个会场和洽谈桌数
event-number = { $value } 超出范围，应在 { $least } 到 { $most } 之间
event-too-many = 共 { $count } 项，最多 { $most } 项
event-question-twice = 问题编号 { $key } 重复
event-question-choices = 选择题至少要有两个选项
event-too-many-people = 每家单位最多 { $most } 人参会
event-answer-missing = 请回答：{ $question }
event-answer-choice = 请从选项中选择：{ $question }
event-answer-unasked = 报名表里没有这个问题
event-host-not-bureau = 共同主办单位应是已认证的主管部门
event-publish-timetable = 有一对一洽谈的对接会，请在排期页公布排期
event-region = 只能在 { $region } 范围内举办
