# Matchmaking events
event-state-draft = Draft
event-state-announced = Announced
event-state-registration = Registration open
event-state-scheduling = Scheduling
event-state-published = Timetable published
event-state-running = Running
event-state-closed = Closed
event-state-cancelled = Cancelled
event-kind-supply-demand = Supply–demand meeting
event-kind-bank-enterprise = Bank–enterprise meeting
event-kind-sector-promotion = Sector promotion
event-kind-first-set-promotion = First-set promotion
event-kind-chain-series = Ten chains, hundred events, ten thousand firms
event-kind-consumer-fair = Consumer-goods fair
event-side-buyer = Factory
event-side-maker = Maker
event-side-provider = Provider
event-side-lender = Lender
event-side-guest = Guest
event-standing-invited = Invited
event-standing-registered = Registered
event-standing-waiting = Waiting list
event-standing-declined = Declined
event-standing-withdrawn = Withdrawn
event-standing-refused = Not admitted
event-not-now = The event is “{ $state ->
        [draft] draft
        [announced] announced
        [registration] registration open
        [scheduling] scheduling
        [published] timetable published
        [running] running
        [closed] closed
       *[cancelled] cancelled
    }”; this step is not possible now
event-meeting-not-now = This meeting was cancelled and cannot be reported on
event-no-time = Give at least one session or one point of the programme, with the time at which it begins
event-day = The first day must be between { $first } and { $last }
event-registration-ends = Registration cannot end after the first day, { $day }
event-slots = The sessions have { $total } turns together; with one-to-one meetings there must be 1 to { $most }
event-turns-are-named = Members have named turns, or a timetable stands: turns keep their numbers and sessions; add more behind them, and close those that are not used
event-halls-are-named = Meetings are placed by the number of the hall: the { $halls } halls there are cannot be removed; rename them, or add more behind them
event-sessions-overlap = Overlaps session { $before }, which ends at { $ends }
event-no-such-slot = There is no such turn: turns are numbered from 0, { $most } in all
event-all-closed = All turns are closed; open at least one
event-no-hall = With one-to-one meetings, give at least one hall and its number of tables
event-number = { $value } is out of range: { $least } to { $most }
event-too-many = { $count } given, at most { $most }
event-question-twice = The question key { $key } is used twice
event-question-choices = A question with choices needs at least two
event-too-many-people = At most { $most } people of one organisation
event-answer-missing = Please answer: { $question }
event-answer-choice = Please choose one of the answers: { $question }
event-answer-unasked = The form has no such question
event-host-not-bureau = A co-hosting organisation of the platform must be a verified bureau
event-publish-timetable = An event with one-to-one meetings is published with its timetable
event-region = Events can only be held within { $region }
