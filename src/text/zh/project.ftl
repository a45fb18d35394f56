# 技改项目
project-code = “{ $text }”不是投资项目在线审批监管平台的项目代码，应为 24 位，例如 2411-330726-07-02-123456；没有代码的请填备案文号
project-code-taken = 已有项目使用这个项目代码，一个代码只对应一个项目
project-unnumbered = 已备案的项目请填项目代码，或在备案文号中用文字填写
project-equipment = 设备投资不能超过总投资
project-days = 计划完工时间不能早于计划开工时间
project-progress = 进度应为 0 到 100 的整数（百分比）
project-row = 请填一条需求（demand）或一条融资需求（financing_request），只填其中一项
project-row-of-another = 没有找到本单位的这条记录；只能加入同一单位的需求或融资需求
project-level = { $value ->
        [county] 县级
        [city] 市级
        [province] 省级
        [nation] 国家级
       *[other] 未列入
    }
project-state = { $value ->
        [planned] 谋划中
        [filed] 已备案
        [under-way] 实施中
        [finished] 已完工
       *[other] 已终止
    }
project-column = { $column ->
        [owner] 企业名称
        [region] 所属县(市、区)
        [title] 项目名称
        [code] 项目代码
        [filing] 备案文号
        [filed] 备案日期
        [level] 清单级别
        [list] 列入清单
        [batch] 批次
        [state] 项目状态
        [progress] 进度(%)
        [total] 总投资(元)
        [equipment] 其中设备投资(元)
        [starts] 计划开工
        [ends] 计划完工
        [demands] 设备需求数
        [demand-sum] 设备需求预算(元)
        [requests] 融资需求数
        [request-sum] 融资需求金额(元)
       *[note] 备注
    }
