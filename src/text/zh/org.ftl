# 单位、登录
auth-password-length = 密码应为 8 到 128 个字符
auth-wrong-password = 原密码不正确
auth-login-form = 账号应为电子邮箱或 11 位手机号
auth-cannot-register = 不能用这个统一社会信用代码或账号注册；如已注册请直接登录，或请本单位管理员添加您
auth-registration-off = 本平台不开放自行注册：请向主管部门索取认领码，或由本单位管理员邀请
auth-claim-waits = 您的认领正在等待主管部门核实，核实后即可登录
org-roles-empty = 请至少选择一种身份：factory、maker、lender、bureau、provider、recycler
org-code-first = 请先补填统一社会信用代码
org-not-now = 单位现在的状态是“{ $state }”，不能做“{ $act }”
org-not-verified = 单位还没有核实，请先核实单位
org-own-parent = 上级单位不能是自己
org-no-parent = 没有找到这个上级单位
org-member-invite = 不能直接添加这个账号，请发送邀请，由对方自己加入
org-not-yourself = 不能移除自己
