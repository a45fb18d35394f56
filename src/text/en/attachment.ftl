# Attachments
attachment-empty = The file is empty; choose one with content
attachment-type = This kind of file is not taken: PDF, JPEG, PNG, WebP, Word (doc, docx), Excel (xls, xlsx) or OFD, known by the content and not by the name; upload what is in an archive file by file
attachment-macros = The file has macros; save it as docx or xlsx without macros, or as PDF
attachment-damaged = The file is damaged and does not open; export it again and upload that
attachment-too-large = The file is larger than { $most } MB; compress it, split it or scan it at a lower resolution
attachment-row-full = This record has { $most } attachments already; remove some first
attachment-quota = The attachments of your organisation may take { $most } MB together; remove some first
attachment-shown = Only drawings of demands and products can be shown, and none of a demand that hides whose it is: a drawing mostly names the firm
