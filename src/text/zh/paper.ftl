# 对接会的纸质材料
paper-sign-in = { $title }签到表
paper-signing = { $title }签约表
paper-seats = { $title }座次图
paper-signs = { $title }桌签
paper-badges = { $title }参会证
paper-receipt = { $title }参会回执
paper-notice = { $issuer }关于召开{ $title }的通知
paper-number = 序号
paper-org = 单位
paper-side = 类别
paper-person = 姓名
paper-post = 职务
paper-phone = 联系电话
paper-signature = 签名
paper-party-a = 甲方
paper-party-b = 乙方
paper-matter = 签约内容
paper-sum = 金额
paper-signed-a = 甲方签字
paper-signed-b = 乙方签字
paper-signing-note = 金额以双方签署的合同为准；意向、签约和到账分别统计，不相加
paper-no-seats = 还没有人报名，或排期尚未公布
paper-parts = 共 { $count } 份，一个文件最多 { $most } 份：请分 { $parts } 个文件打印，从第 1 个开始
paper-nobody = 还没有人报名
paper-seats-note = 面向主席台，自左至右
paper-stage = 主席台
paper-seat = { $row }排{ $seat }座
paper-row = 第{ $row }排
paper-turn = 第{ $turn }轮
paper-table = { $table }号桌
paper-table-sign = 号洽谈桌
paper-annex = 附件{ $number }
paper-annexes = 附件：
paper-programme = 会议议程
paper-receipt-name = 参会回执
paper-when = 时间
paper-what = 内容
paper-who = 主讲
paper-where = 地点
paper-addressed = 各有关单位：
paper-contact = 联系人：{ $name }，电话：{ $phone }
paper-opening = 现定于{ $days }召开{ $title }。现将有关事项通知如下：
paper-head-time = { $number }、时间
paper-head-place = { $number }、地点
paper-head-content = { $number }、主要内容
paper-head-people = { $number }、参会对象
paper-head-rules = { $number }、有关要求
paper-place = { $place }。
paper-place-address = { $place }（{ $address }）。
paper-matters = { $matters }。
paper-matters-annex = { $matters }，议程见附件1。
paper-people = 有设备更新需求的应用企业、装备企业、服务商和金融机构，每家单位不超过 { $most } 人。
paper-people-of = 与{ $categories }有关的应用企业、装备企业、服务商，以及金融机构，每家单位不超过 { $most } 人。
paper-register = 请于{ $until }前在对接平台报名（{ $address }），或将参会回执交联系人。
paper-bring = 请参会人员携带参会证，凭证上的二维码签到。
paper-happening-speech = 致辞与政策解读
paper-happening-signing = 项目签约
paper-happening-promotion = 推介发布
paper-happening-free-talk = 自由洽谈
paper-happening-meetings = 一对一洽谈
paper-happening-break = 茶歇
paper-happening-other = 其他活动
paper-receipt-side = 参会类别
paper-receipt-wishes = 拟约见的单位
paper-receipt-away = 不能参加洽谈的时段
paper-receipt-needs = 工作语言、无障碍等需要
paper-credit-code = 统一社会信用代码
paper-contact-name = 联系人
paper-yes = 是
paper-no = 否
paper-receipt-foot = 请于{ $until }前交回。{ $to }
paper-role-host = 主办
paper-role-co-host = 协办
paper-role-undertaker = 承办
paper-place-label = 地点
paper-times = { $day }（星期{ $weekday ->
        [mon] 一
        [tue] 二
        [wed] 三
        [thu] 四
        [fri] 五
        [sat] 六
       *[sun] 日
    }）{ $from }-{ $to }。
paper-times-days = { $day }（星期{ $weekday ->
        [mon] 一
        [tue] 二
        [wed] 三
        [thu] 四
        [fri] 五
        [sat] 六
       *[sun] 日
    }）{ $from } 至 { $last } { $to }。
