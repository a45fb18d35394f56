# Sheets: why a file, a header or a cell was refused, and what to do about it.
sheet-too-large = 文件超过 { $limit } MB，请删去图片或分成几个文件
sheet-too-many-rows = 数据超过 { $limit } 行，请分成几个文件
sheet-too-many-cells = 单元格太多，请只保留需要导入的表格
sheet-bomb = 文件解压后过大，不像是正常的表格；请把数据复制到新的工作簿再上传
sheet-empty = 文件里没有数据
sheet-damaged = 文件已损坏，打不开；请用 Excel 或 WPS 打开后另存为 .xlsx
sheet-encoding = 文字编码无法识别；请另存为 .xlsx，或另存为“CSV UTF-8”
sheet-is-locked = 文件加了密码；请去掉密码后再上传
sheet-is-xlsb = 这是 .xlsb 文件；请另存为 .xlsx
sheet-is-pdf = 这是 PDF 文件；请上传 .xlsx 或 .csv 表格
sheet-is-picture = 这是图片；请上传 .xlsx 或 .csv 表格
sheet-is-word = 这是 Word 文档；请把表格复制到 Excel 后另存为 .xlsx
sheet-is-html = 这是网页文件（改了扩展名）；请用 Excel 打开后另存为 .xlsx
sheet-is-xml = 这是 XML 文件；请用 Excel 打开后另存为 .xlsx
sheet-is-archive = 这是压缩包；请解压后上传里面的 .xlsx 或 .csv
sheet-is-binary = 这不是表格文件；请上传 .xlsx 或 .csv
sheet-no-header = 在前 { $rows } 行里找不到表头；表头应有这样的列：{ $columns }
sheet-missing-column = 缺少“{ $column }”列；请在表头加上这一列，或指定哪一列是它
sheet-ambiguous-column = 有 { $count } 列都像是“{ $column }”（{ $headers }）；请指定用哪一列，或改掉多余的表头
sheet-unknown-column = 没有名为“{ $column }”的列；可以是：{ $columns }
sheet-no-such-index = 表里没有第 { $index } 列
sheet-no-such-row = 第 { $row } 行是空的，不能作表头
sheet-column-twice = “{ $column }”已由另一列充当；请先取消那一列
sheet-no-such-sheet = 文件里没有名为“{ $sheet }”的工作表
sheet-hidden = 这张工作表是隐藏的，没有导入；需要导入时请取消隐藏
sheet-left-out = 按要求不导入这张表
sheet-write = 无法写出表格：{ $reason }

sheet-required = “{ $column }”没有填写
sheet-fix-required = 请填写“{ $column }”
sheet-money-no-unit = 金额“{ $value }”没有单位，表头“{ $column }”也没有写单位
sheet-fix-money-unit = 写明单位：在表头写“{ $column }(万元)”，或在单元格写“60万元”
sheet-fix-money-sign = 请写明“{ $number }{ $unit }”或“{ $number }元”
sheet-fix-money = 请写成“60万元”“50-80万元”或“60万元以内”
sheet-merged-amount = “{ $column }”与上下几行合并成一格，看不出每一行是多少
sheet-fix-merged-amount = 请取消合并，每一行分别填写
sheet-count = “{ $value }”不是数量
sheet-fix-count = 请填写 1 到 1000000 的整数，如 4
sheet-fix-date = 请写成 2025-06-30 或 2025年6月
sheet-date-decimal = 日期“{ $value }”是数字，分不清是 1 月还是 10 月
sheet-fix-credit-code = 请对照营业执照填写 18 位统一社会信用代码
sheet-credit-code-rounded = 统一社会信用代码按数字保存，Excel 已把后几位改成了 0
sheet-fix-credit-code-rounded = 请把单元格格式改为“文本”，再重新填写代码
sheet-fix-region = 请写到县（市、区），如“丽水市缙云县”
sheet-fix-industry = 请写国民经济行业分类的名称或代码，如“通用设备制造业”或“C34”
sheet-fix-category = 请写装备分类的名称，如“立式加工中心”
sheet-fix-value = 请更正“{ $column }”
sheet-text-too-long = “{ $column }”有 { $count } 字，最多 { $max } 字
sheet-fix-text-too-long = 请缩短到 { $max } 字以内
sheet-yes-no = “{ $value }”看不出是还是否
sheet-fix-yes-no = 请填写“是”或“否”
sheet-one-of = “{ $value }”不在可选范围内
sheet-fix-one-of = 请填写其中之一：{ $words }
sheet-cell-fault = 单元格里是公式错误 { $value }
sheet-fix-cell-fault = 请把公式改成数值或文字
sheet-cell-no-result = 单元格里的公式“{ $value }”没有结果
sheet-fix-cell-no-result = 请用 Excel 或 WPS 打开并保存一次，或把公式改成数值

sheet-report-name = 未导入的行
sheet-report-row = 【原行号】
sheet-report-column = 【有误的列】
sheet-report-value = 【原值】
sheet-report-reason = 【原因】
sheet-report-fix = 【修改建议】

sheet-skip-total = 合计行
sheet-skip-note = 说明或签章，不是数据
sheet-skip-example = 示例行
sheet-skip-numbering = 列号行
sheet-skip-repeated-header = 重复的表头

sheet-blank-number = 序号
sheet-blank-example = 示例
sheet-blank-about = 带 * 的列必须填写，其余可留空。“示例”一行不会导入，请从下一行开始填写。
sheet-blank-required = 必填。{ $advice }
sheet-blank-optional = 选填。{ $advice }
sheet-blank-text = 文字，最多 { $max } 字
sheet-blank-money = 表头的单位是万元：填 60 就是 60 万元；也可写成“50-80”或“60万元以内”
import-not-now = 导入{ $state ->
        [done] 已经完成
        [stopped] 已经停止
        [failed] 已经失败
       *[other] 正在进行
    }，不能{ $act ->
        [stop] 停止
       *[other] 继续
    }
import-repair-not-now = 导入还没有结束；请等它结束，或先停止再修改
import-repair-rows = 一次请修改 1 到 { $most } 行
import-repair-column = 这个清单没有“{ $column }”这一列
import-repaired = 这一行已经修改并接收
import-fix-repaired = 不必再做；要再改，请在系统里修改那一条
import-not-refused = 这一行不在未接收的行里
import-fix-not-refused = 请刷新未接收的行再修改
