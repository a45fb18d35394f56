# 出错时说什么、怎么办
error-invalid = 有内容填写不正确，请按提示修改
error-unauthenticated = 请先登录
error-bad-credentials = 账号或密码不正确
error-forbidden = 没有权限做这件事
error-not-found = 没有找到
error-method-not-allowed = 这个地址不支持这种操作
error-stale = 内容已被他人修改，请刷新后再改
error-unique = 已有相同的记录
error-too-large = 内容过大
error-media-type = 内容格式不支持，请使用 application/json
error-too-many = 操作太频繁，请在 { $seconds } 秒后再试
error-busy = 系统繁忙，请稍后再试
error-internal = 系统出现故障，已记录，请稍后再试
error-malformed = 内容无法解析：{ $detail }
error-key-reused = 这个 Idempotency-Key 已用于另一个请求，请换一个
error-key-length = Idempotency-Key 应为 1 到 200 个字符
