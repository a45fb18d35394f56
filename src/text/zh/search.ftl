# 查得少时的办法。what：条件、数值或词；brings：可查到的条数，100 表示 100 条以上。
search-help-without = { $relax ->
    [kind] 不限类别
    [state] 不限状态
    [region] 不限地区“{ $what }”
    [category] 不限设备类别“{ $what }”
    [figure] 去掉条件“{ $what }”
   *[word] 去掉“{ $what }”
  }，可查到 { $brings }{ $brings ->
    [100] {""} 条以上
   *[other] {""} 条
  }
search-help-spelling = 您要查的是不是“{ $what }”？可查到 { $brings }{ $brings ->
    [100] {""} 条以上
   *[other] {""} 条
  }
