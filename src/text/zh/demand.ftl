# 各类清单的流转、需求
listing-reasons = 请写明理由（1 到 500 字）
listing-not-now = 现在的状态是“{ $state }”，不能做“{ $act }”
demand-needed-by-past = 需要日期早于今天（{ $today }），请改为将来的日期
demand-items-count = 需求应有 1 到 { $most } 项
demand-quantity = 数量应为 1 到 100000 的整数
demand-requirement = 参数要求应有名称和至少一个数值，且下限不高于上限
demand-masked-owner = { $place }某企业
