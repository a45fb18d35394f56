# 对接会的参会单位、约见意向、组会
event-member-refused = 主办方没有通过贵单位的报名，请与主办方联系
event-member-not-waiting = 该单位没有在等候，不需要放行
event-member-gone = 该单位已不参加，不能再做这一步
event-member-known = 该单位已经报名
event-member-side = { $org } 的身份不能以这种方式参会（{ $side ->
        [buyer] 应用企业
        [maker] 装备企业
        [provider] 服务商
        [lender] 金融机构
       *[guest] 嘉宾
    }），请换一种或先变更单位身份
event-member-row = 不是贵单位已发布的条目，请重新选择
event-register-first = 报名之后才能看到和选择约见对象
event-wish-nobody = 该单位没有报名，或不能与贵单位约见
event-no-such-hall = 没有这个会场：会场从 0 起编号，共 { $most } 个
event-forbidden-pinned = 不安排见面的两家不能固定轮次，请先取消固定
event-no-meetings = 这场活动没有一对一洽谈，不用计算匹配
event-invite-most = 一次邀请 1 到 { $most } 家
event-invite-unknown = 平台上没有这家单位
event-invite-unverified = 该单位还没有认证，认证后才能邀请
event-invite-host = 该单位是主办方
event-invite-unreachable = 平台没有可用的手机号或邮箱，请打电话通知
event-letter-subject = 邀请参加“{ $title }”
event-letter = { $org }：{ $host }邀请贵单位参加“{ $title }”，{ $begins }，{ $place }。{ $message }{ $late ->
        [yes] 报名已截止，答复参加后由主办单位确认。
       *[no] { "" }
    }请在 { $until } 前点开链接答复，不用登录：{ $url }
event-letter-reminder = { $org }：还没有收到贵单位对“{ $title }”（{ $begins }，{ $place }）的答复。{ $late ->
        [yes] 报名已截止，答复参加后由主办单位确认。
       *[no] { "" }
    }请在 { $until } 前点开链接答复，不用登录，以前的链接不再有效：{ $url }
event-why-goods = 需求“{ $need }”与产品“{ $offer }”匹配 { $points } 分：{ $reasons }
event-why-money = 金融产品“{ $offer }”适合融资需求，匹配 { $points } 分（以审批为准）：{ $reasons }
event-why-talk = 装备企业与金融机构洽谈
event-sheet-members = 参会单位名单
event-sheet-receipts = 会议回执
event-sheet-number = 序号
event-sheet-company = 单位名称
event-sheet-code = 统一社会信用代码
event-sheet-region = 所在地
event-sheet-side = 参会身份
event-sheet-standing = 状态
event-sheet-people = 参会人员
event-sheet-people-count = 参会人数
event-sheet-phones = 联系电话
event-sheet-parallel = 可同时洽谈场数
event-sheet-max = 最多洽谈场数
event-sheet-language = 洽谈语言
event-sheet-accessibility = 无障碍需要
event-sheet-badge = 参会证号
event-sheet-note = 备注
event-sheet-invited = 邀请时间
event-sheet-seen = 查看时间
event-sheet-reminded = 提醒日期
event-sheet-answered = 答复时间
event-sheet-reason = 原因
event-compose-size = 一次最多推荐 { $most } 家
event-compose-gap = { $category }：{ $demands } 条需求，没有合适的装备企业
