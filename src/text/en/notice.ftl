# Notices: what happened, and what to do
notice-introduction-asked = Somebody asks to be introduced over your “{ $title }”; answer by { $day }
notice-introduction-accepted = The introduction that you asked for over “{ $title }” was accepted; the contacts of both sides are open
notice-introduction-declined = The introduction that you asked for over “{ $title }” was declined; see the reason there
notice-introduction-withdrawn = The introduction asked for over your “{ $title }” was taken back by the other side
notice-introduction-expired = The introduction that you asked for over “{ $title }” was not answered by { $day } and has expired
notice-consent-withdrawn = In the introduction over “{ $title }” the other side took its consent back; contacts are no longer shown
notice-row-returned = “{ $title }” was returned: { $reasons }
notice-row-published = “{ $title }” is published
notice-row-ending = “{ $title }” ends on { $day }; change its day if you still need it
notice-row-expired = “{ $title }” has expired; if you still need it, change its day and submit it again
notice-import-finished = The file “{ $file }” was imported: { $created } new, { $updated } changed, { $unchanged } as before, { $refused } refused
notice-import-failed = The file “{ $file }” was not imported; why and what to do stands in the import
notice-claim-to-verify = “{ $name }” has registered or been claimed; verify it
notice-member-invited = “{ $org }” invites you; join with the code that you were given
notice-member-joined = { $name } has joined the organisation
notice-letter = [duijie] { $text }. See { $url }
notice-letter-subject = [duijie] A new notice
notice-round-asked = Your bureau asks you to answer “{ $title }” by { $deadline }; if you need nothing, please say so
notice-round-reminder = “{ $title }” closes on { $deadline }; you have not answered yet, or what you handed in was returned
saved-view-taken = There is a view named “{ $name }” already; replace it, or choose another name
saved-view-most = At most { $most } views are saved; delete one first
notice-product-put-aside = A buyer finds that “{ $title }” does not suit: { $reason ->
        [price] price
        [parameters] parameters
        [lead_time] lead time
        [distance] distance
        [service] service
        [brand] brand
        [bought] another one was bought
       *[other] another reason
    }
notice-products-matched = { $several ->
        [yes] “{ $title }” and other demands, { $rows } in all, have new products that fit: { $count }
       *[no] Your demand “{ $title }” has new products that fit: { $count }
    }
notice-demands-matched = { $several ->
        [yes] “{ $title }” and other products, { $rows } in all, answer new demands: { $count }
       *[no] Your product “{ $title }” answers new demands: { $count }
    }
notice-event-invited = { $host } invites you to “{ $title }” ({ $day }, { $place }); please answer by { $until }
notice-event-reminder = You have not answered the invitation to “{ $title }” ({ $day }); registration ends on { $until }
notice-event-answered = { $org } { $answer ->
        [declined] does not come to
        [waiting] asks to take part in
        [withdrawn] has withdrawn from
        [changed] has changed its registration (see whether its meetings still fit) for
       *[registered] has registered for
    } “{ $title }”
notice-event-admitted = You have been admitted to “{ $title }”
notice-event-refused = You were not admitted to “{ $title }”: { $reason }
notice-event-cancelled = “{ $title }” ({ $day }) has been cancelled: { $reason }
notice-event-moved = { $changed ->
        [deadline] Registration for “{ $title }” ends on { $is } instead of { $was }
       *[place] “{ $title }” has another time or place: it was { $was }, and is { $is } now
    }
notice-event-timetable = { $changed ->
        [yes] Your meetings at “{ $title }” have changed: you now have { $meetings }
       *[no] The timetable of “{ $title }” is published: you have { $meetings } meetings
    }
notice-event-delayed = The meetings of “{ $title }” from { $from } on start { $minutes } minutes later
notice-outcomes-wanted = Your report is still missing for { $missing } meetings of “{ $title }”
