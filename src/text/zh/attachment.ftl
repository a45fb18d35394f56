# 附件
attachment-empty = 文件是空的，请选择有内容的文件
attachment-type = 不接受这种文件；可以是 PDF、JPEG、PNG、WebP、Word（doc、docx）、Excel（xls、xlsx）或 OFD，按内容识别，与扩展名无关；压缩包请逐个上传
attachment-macros = 文件中带有宏，请另存为不带宏的 docx 或 xlsx，或导出为 PDF
attachment-damaged = 文件已损坏，打不开，请重新导出后上传
attachment-too-large = 文件超过 { $most } MB，请压缩、拆分或降低扫描分辨率后再上传
attachment-row-full = 这条记录已有 { $most } 个附件，请先移除不用的
attachment-quota = 本单位的附件合计不能超过 { $most } MB，请先移除不用的
attachment-shown = 只有需求和产品的图纸可以对外展示；隐去单位名称的需求，其图纸不对外展示（图签里常有单位名称）
