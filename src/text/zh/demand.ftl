# 各类清单的流转、需求
listing-reasons = 请写明理由（1 到 500 字）
listing-not-now = 现在的状态是“{ $state ->
        [draft] 草稿
        [submitted] 待审核
        [returned] 已退回
        [published] 已发布
        [withdrawn] 已撤回
        [merged] 已并入
        [expired] 已过期
        [negotiating] 洽谈中
        [contracted] 已签约
        [delivered] 已交付
        [closed] 已办结
       *[other] 其他
    }”，不能{ $act ->
        [edit] 修改
        [submit] 提交
        [publish] 发布
        [return] 退回
        [withdraw] 撤回
        [merge] 合并
        [confirm] 确认在供
       *[other] 此操作
    }
listing-state = { $state ->
        [draft] 草稿
        [submitted] 待审核
        [returned] 已退回
        [published] 已发布
        [withdrawn] 已撤回
        [merged] 已并入
        [expired] 已过期
        [negotiating] 洽谈中
        [contracted] 已签约
        [delivered] 已交付
        [closed] 已办结
       *[other] 其他
    }
listing-export-most = 一次最多导出 { $most } 条，请缩小筛选范围
demand-needed-by-past = 需要日期早于今天（{ $today }），请改为将来的日期
demand-items-count = 需求应有 1 到 { $most } 项
demand-quantity = 数量应为 1 到 100000 的整数
demand-requirement = 参数要求应有名称和至少一个数值，且下限不高于上限
demand-masked-owner = { $place }某企业
demand-sheet-region = “{ $value }”不是能认出的地区
demand-sheet-year = “{ $value }”看不出是哪一年
import-list-unknown = 不能导入“{ $list }”，可以是：{ $lists }
import-file-name = 请写明文件名（1 到 200 个字符）
import-region-outside = “{ $region }”不在本单位的辖区
import-fix-region-outside = 请由所属地区的主管部门导入，或更正地区
import-firm-outside = 这家企业登记在其他地区，不在本单位的辖区
import-firm-speaks = 这家企业已自行入驻
import-fix-firm-speaks = 请由企业自己填报或导入
import-firm-other = 只能为本企业“{ $name }”导入
import-fix-firm-other = 请删去其他企业的行，或由主管部门导入
import-firm-code = “{ $name }”已登记的统一社会信用代码与这一行不同
import-fix-firm-code = 请核对企业名称与统一社会信用代码
import-firm-name = 统一社会信用代码 { $code } 登记的企业是“{ $name }”，这一行写的是“{ $said }”
import-fix-firm-name = 请对照营业执照核对名称和代码；企业已更名的，请先在企业管理中更正名称
import-firm-several = 辖区内有几家企业都叫“{ $name }”
import-fix-firm-several = 请填写统一社会信用代码
import-past = 需要日期早于今天（{ $today }）
import-fix-past = 请改为将来的日期，或留空
import-state = 这一条的状态是“{ $state ->
        [draft] 草稿
        [submitted] 待审核
        [returned] 已退回
        [published] 已发布
        [withdrawn] 已撤回
        [merged] 已并入
        [expired] 已过期
        [negotiating] 洽谈中
        [contracted] 已签约
        [delivered] 已交付
        [closed] 已办结
       *[other] 其他
    }”，内容与这一行不同，不能直接改
import-elsewhere = 这家企业的这一条已由其他地区的主管部门录入
import-fix-elsewhere = 请与那里的主管部门核对，或删去这一行
import-number = 系统里没有这个编号，或它不是这家企业的
import-fix-number = 新增的行请把“系统编号”留空
import-several-lines = 这一条在系统里有 { $lines } 行，不能用其中一行修改
import-fix-several-lines = 请在系统里修改这一条
import-fix-state = 请先撤回，再重新导入

product-lead-time = 交货期应为 0 到 { $most } 天
product-count = 最多 { $most } 条
product-spec = 参数应有名称，并有一个数值或上下限之一（下限不高于上限），不能两者都填
product-year = 年份应在 { $first } 到 { $last } 之间
product-sheet-consumer = 消费品，请填入另一张清单
product-fix-consumer = 请把这一行移到消费品清单
product-sheet-region = 看不出地区“{ $value }”是哪里
product-sheet-lead-time = 交货期“{ $value }”看不出是多少天
product-fix-lead-time = 请写成“90天”“3个月”“60-90天”或“现货”
product-sheet-year = 年份“{ $value }”应在 { $first } 到 { $last } 之间
finance-too-many = 最多 { $most } 项
finance-at-most = 不能大于 { $most }
finance-order = 下限不能高于上限
finance-amount = 融资金额应大于零
finance-not-a-lender = 只有金融机构可以发布金融产品，请先在机构信息中登记为金融机构
finance-demand-of-another = 没有这条需求，或它不是本企业的需求

consumer-category = 这不是消费品的类别；设备、服务和配件请填入装备供给清单
consumer-fix-category = 请写消费品的类别，如“家电”“家具”“保温杯”，或把这一行移到装备供给清单
consumer-fix-title = 请填写产品名称或品牌
consumer-level = “{ $value }”看不出是哪一级名录，请写国家级、省级、市级或县级
consumer-place = “{ $value }”不是能认出的场所，请写进企业、进医院、进学校、进商场、进社区、进乡镇或进平台
import-firm-barred = 这家企业未通过核实或已被暂停
import-fix-firm-barred = 请先在企业管理中处理，再导入
import-number-twice = 上面已有相同“系统编号”的一行，内容不同
import-not-handed-in = 这一条由企业或其他单位填写，还没有提交
import-fix-not-handed-in = 请由填写的单位提交或修改
demand-procurement-link = 链接应以 http:// 或 https:// 开头，例如 https://zfcg.czt.zj.gov.cn/…
demand-procurement-note = { $rule ->
        [state-owned] 需求方为国有企业，按其采购制度办理，依法必须招标的应当招标；本平台只作对接，不产生中标或成交结果，一切以采购程序的结果为准。
       *[public] 需求方使用财政性资金采购，按政府采购规定办理；本平台只作对接，不产生中标或成交结果，一切以采购程序的结果为准。
    }采购方式：{ $method ->
        [open-tender] 公开招标
        [invited-tender] 邀请招标
        [negotiation] 竞争性谈判
        [consultation] 竞争性磋商
        [inquiry] 询价
        [single-source] 单一来源
        [framework] 框架协议
        [mall] 电子卖场（政采云等）
        [own-rules] 企业自主采购
        [other] 其他方式
       *[none] 尚未填写，请向需求方核实
    }{ $state ->
        [planned] （计划中）
        [announced] （已公告）
        [closed] （已截止）
        [decided] （已出结果）
        [failed] （已废标或终止）
       *[none] {""}
    }
