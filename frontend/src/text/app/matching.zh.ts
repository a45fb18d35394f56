export default {
  doubt: {
    answer: '资料前后不一致，请向厂家核实：',
    own: '前后不一致，请核对：',
    ownHelp: '不改也能提交，匹配时按下面说明的数值比对。',
    field: '去修改',
    mark: '需核实',
    fine: '扣分',
    stopped: '已保存。有 {n} 处前后不一致，核对后请再次提交。',
  },
  turns: { on: '同分按日轮换（{day}）', weights: '权重 {version}' },
  sets: {
    title: '能成套供应的厂家',
    help: '同一家能满足多数设备的列在这里，价格按各产品的起价和数量合计。',
    covered: '{of} 项中能供 {n} 项',
    one: '一个产品满足全部',
    price: '起价合计 {wan} 万元',
    noPrice: '有产品未标价，无法合计',
    within: '不超过总预算 {wan} 万元',
    over: '超过总预算 {wan} 万元',
    points: '匹配度 {n}',
    lacking: '没有对应产品',
  },
}
