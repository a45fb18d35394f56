# 验证码、邀请、动态口令
code-subject = 【对接】验证码
code-sign-in = 【对接】您的登录验证码是 { $code }，10 分钟内有效。请勿告诉他人；如非本人操作，请忽略。
code-reset = 【对接】您正在重置密码，验证码是 { $code }，10 分钟内有效。请勿告诉他人；如非本人操作，请忽略。
code-invite-subject = 【对接】{ $org } 邀请您加入
code-invite = 【对接】{ $org } 邀请您加入，邀请码是 { $code }，7 天内有效。请在 { $url } 使用。如与您无关，请忽略。
code-not-sent = 没有能够发出，已不再重试
code-claim-wrong = 认领码不正确、已使用或已过期，或者与填写的企业名称、所在地不符；请照认领码通知单上的名称和所在地填写，仍不行请联系发放认领码的主管部门
code-claimed = 这家单位不是待认领的状态，不能发放认领码
code-member = 此账号已是本单位成员
totp-enrolled = 已启用动态口令；如要更换，请先停用
totp-not-begun = 请先获取密钥，再用身份验证器生成的动态口令确认
