# 排期算例或现场变动为何不能受理
timetable-format = { $found } 不是可识别的格式；算例用 duijie-event/1，现场变动用 duijie-repair/1
timetable-range = { $found } 不在 { $least } 至 { $most } 之间
timetable-length = 长度为 { $found }；每个时段一项，应为 { $wanted } 项
timetable-digits = { $found } 含有 0 至 9 以外的字符；请逐时段填写在场人数
timetable-mask = { $found } 含有 0 和 1 以外的字符；可洽谈的时段填 1
timetable-session = 场次 { $found } 断成两段；同一场次的时段应相连
timetable-alone = 参会方 { $found } 不能与自己洽谈
timetable-twice = { $found } 重复出现；请删去其一
timetable-no-pair = { $found } 不在可洽谈的配对之中；请先加入该配对
timetable-impossible = { $found } 无法在该时段举行：有一方不在场、双方不得洽谈或没有桌位；请取消固定
timetable-crowded = { $found } 与前面的固定场次冲突；请取消其中之一
timetable-unread = 无法读取 { $file }：{ $detail }
timetable-unwritten = 无法写入 { $file }：{ $detail }
