### 供给侧与金融侧：融资需求草稿

finance-draft-title = { $title }（设备更新融资）
finance-draft-text = 购置{ $bought }。{ $reason }
finance-draft-item = 明细序号应为 1 至 { $most }
