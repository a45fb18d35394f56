export default {
  own: {
    edit: '修改',
    continue: '继续填写',
    submit: '提交审核',
    withdraw: '撤回',
    withdrawSure: '确认撤回',
    withdrawWhat: '撤回后，其他单位看不到这条内容；以后可以修改并重新提交。',
    keep: '不撤回',
    match: '查看匹配',
    finance: '申请融资',
    lenders: '查看适合的金融产品',
    submitted: '已提交，主管部门审核后发布。',
    withdrawn: '已撤回。',
    stale: '这条内容刚被他人改动，已显示最新内容，请核对后再操作。',
    editPublished: '已发布的内容修改后需要重新审核。',
  },
}
