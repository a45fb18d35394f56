# What keeps an instance or a late change from being a timetable
timetable-format = { $found } is another format: duijie-event/1 is read, and as a late change duijie-repair/1
timetable-range = { $found } is not within { $least } to { $most }
timetable-length = has { $found } entries; give one for each of the { $wanted } slots
timetable-digits = { $found } has something else than the digits 0 to 9; give the members present by slot
timetable-mask = { $found } has something else than 0 and 1; give 1 for each slot in which the pair may meet
timetable-session = session { $found } begins a second time; number the slots of a session one after another
timetable-alone = participant { $found } cannot meet themselves
timetable-twice = { $found } are named a second time; leave one of the two out
timetable-no-pair = { $found } are not among the pairs; add the pair first
timetable-impossible = { $found } cannot be held there: one of the two is away, they must not meet, or there is no table; unpin it
timetable-crowded = { $found } cannot be held together with the pins before it; unpin one of them
timetable-unread = { $file } cannot be read: { $detail }
timetable-unwritten = { $file } cannot be written: { $detail }
