# Sheets: why a file, a header or a cell was refused, and what to do about it.
sheet-too-large = The file is larger than { $limit } MB; remove pictures or split it
sheet-too-many-rows = More than { $limit } rows; split the file
sheet-too-many-cells = Too many cells; keep only the table to be imported
sheet-bomb = Unpacked, the file is far too large for a sheet; copy the data into a new workbook
sheet-empty = The file holds no data
sheet-damaged = The file is damaged; open it in Excel or WPS and save it as .xlsx
sheet-encoding = The text encoding is not known; save as .xlsx or as "CSV UTF-8"
sheet-is-locked = The file has a password; remove it first
sheet-is-xlsb = This is an .xlsb file; save it as .xlsx
sheet-is-pdf = This is a PDF; send an .xlsx or .csv sheet
sheet-is-picture = This is a picture; send an .xlsx or .csv sheet
sheet-is-word = This is a Word document; copy the table into Excel and save it as .xlsx
sheet-is-html = This is a web page under another name; open it in Excel and save it as .xlsx
sheet-is-xml = This is an XML file; open it in Excel and save it as .xlsx
sheet-is-archive = This is an archive; unpack it and send the .xlsx or .csv inside
sheet-is-binary = This is no sheet; send an .xlsx or .csv file
sheet-no-header = No header in the first { $rows } rows; it should have columns such as { $columns }
sheet-missing-column = The column "{ $column }" is missing; add it to the header or say which column it is
sheet-ambiguous-column = { $count } columns look like "{ $column }" ({ $headers }); say which, or rename the others
sheet-unknown-column = There is no column "{ $column }"; it may be one of: { $columns }
sheet-no-such-index = The sheet has no column { $index }
sheet-no-such-row = Row { $row } is empty and cannot be the header
sheet-column-twice = "{ $column }" is already taken by another column; release that one first
sheet-no-such-sheet = The file has no sheet "{ $sheet }"
sheet-hidden = This sheet is hidden and was not imported; unhide it if it should be
sheet-left-out = This sheet is left out, as asked
sheet-write = The sheet cannot be written: { $reason }

sheet-required = "{ $column }" is empty
sheet-fix-required = Fill in "{ $column }"
sheet-money-no-unit = The amount "{ $value }" has no unit, and neither has the header "{ $column }"
sheet-fix-money-unit = Name the unit: write "{ $column }(万元)" in the header, or 60万元 in the cell
sheet-fix-money-sign = Write { $number }{ $unit } or { $number }元
sheet-fix-money = Write 60万元, 50-80万元 or 60万元以内
sheet-merged-amount = "{ $column }" is one merged cell for several rows: the amount of each row is unknown
sheet-fix-merged-amount = Unmerge the cells and fill in every row
sheet-count = "{ $value }" is no count
sheet-fix-count = Write a whole number from 1 to 1000000, such as 4
sheet-fix-date = Write 2025-06-30 or 2025年6月
sheet-date-decimal = The date "{ $value }" is a number: January or October?
sheet-fix-credit-code = Copy the 18-character credit code from the licence
sheet-credit-code-rounded = The credit code is kept as a number, and Excel has turned its last digits into 0
sheet-fix-credit-code-rounded = Format the cell as text and type the code again
sheet-fix-region = Name the county, such as 丽水市缙云县
sheet-fix-industry = Write the name or code of GB/T 4754, such as 通用设备制造业 or C34
sheet-fix-category = Write the name of an equipment category, such as 立式加工中心
sheet-fix-value = Correct "{ $column }"
sheet-text-too-long = "{ $column }" has { $count } characters; { $max } are allowed
sheet-fix-text-too-long = Shorten it to { $max } characters
sheet-yes-no = "{ $value }" is neither yes nor no
sheet-fix-yes-no = Write 是 (yes) or 否 (no)
sheet-one-of = "{ $value }" is not one of the words allowed
sheet-fix-one-of = Write one of: { $words }
sheet-cell-fault = The cell shows the formula error { $value }
sheet-fix-cell-fault = Replace the formula by its value
sheet-cell-no-result = The formula { $value } has no result
sheet-fix-cell-no-result = Open and save the file once in Excel or WPS, or replace the formula by its value

sheet-report-name = Rows not imported
sheet-report-row = 【Row】
sheet-report-column = 【Column】
sheet-report-value = 【Value】
sheet-report-reason = 【Reason】
sheet-report-fix = 【Fix】

sheet-skip-total = A total
sheet-skip-note = A note or a signature, no data
sheet-skip-example = The example
sheet-skip-numbering = Numbers of the columns
sheet-skip-repeated-header = The header again

sheet-blank-number = No.
sheet-blank-example = Example
sheet-blank-about = Columns with * must be filled in, the others may be empty. The example is not imported: begin below it.
sheet-blank-required = Required. { $advice }
sheet-blank-optional = Optional. { $advice }
sheet-blank-text = Text of at most { $max } characters
sheet-blank-money = The unit is 万元 (10,000 yuan): 60 means 600,000 yuan. 50-80 and 60万元以内 can be written too
import-not-now = The import { $state ->
        [done] is done
        [stopped] is stopped
        [failed] has failed
       *[other] is under way
    } and cannot { $act ->
        [stop] be stopped
       *[other] go on
    }
import-repair-not-now = The import has not ended; wait for it, or stop it first
import-repair-rows = Repair 1 to { $most } rows at once
import-repair-column = This list has no column { $column }
import-repaired = This row has been repaired and taken already
import-fix-repaired = Nothing is left to do; to change it again, change it in the system
import-not-refused = This row is not among the refused ones
import-fix-not-refused = Load the refused rows again
