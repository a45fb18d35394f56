# Members of matchmaking events, their wishes, and composing
event-member-refused = The hosts did not admit your organisation; please contact them
event-member-not-waiting = This organisation does not wait to be admitted
event-member-gone = This organisation does not take part any more; this step is not possible
event-member-known = This organisation has registered already
event-member-side = { $org } cannot take part as { $side ->
        [buyer] a factory
        [maker] a maker
        [provider] a provider
        [lender] a lender
       *[guest] a guest
    }; choose another part, or change the organisation's roles first
event-member-row = Not a published row of your organisation; choose again
event-register-first = Register first to see and choose whom to meet
event-wish-nobody = This organisation has not registered, or cannot meet yours
event-no-such-hall = There is no such hall: halls are numbered from 0, { $most } in all
event-forbidden-pinned = Two who are kept apart cannot be pinned to a turn; unpin them first
event-no-meetings = This event has no one-to-one meetings: there is nothing to compute
event-invite-most = Invite 1 to { $most } organisations at once
event-invite-unknown = There is no such organisation on the platform
event-invite-unverified = This organisation has not been verified; it can be invited then
event-invite-host = This organisation is a host
event-invite-unreachable = No usable mobile number or mail address is known; please call
event-letter-subject = Invitation to “{ $title }”
event-letter = { $org }: { $host } invites you to “{ $title }”, { $begins }, { $place }. { $message } { $late ->
        [yes] Registration is closed: the hosts decide about whoever answers now. { "" }
       *[no] { "" }
    }Please answer by { $until } through this link, no sign-in needed: { $url }
event-letter-reminder = { $org }: you have not answered the invitation to “{ $title }” ({ $begins }, { $place }). { $late ->
        [yes] Registration is closed: the hosts decide about whoever answers now. { "" }
       *[no] { "" }
    }Please answer by { $until } through this link, no sign-in needed; earlier links are good no more: { $url }
event-why-goods = The demand “{ $need }” and the product “{ $offer }” match with { $points } points: { $reasons }
event-why-money = The lender product “{ $offer }” is for the financing request, { $points } points, subject to approval: { $reasons }
event-why-talk = A talk between a maker and a lender
event-sheet-members = Members
event-sheet-receipts = Receipts
event-sheet-number = No.
event-sheet-company = Organisation
event-sheet-code = Credit code
event-sheet-region = Region
event-sheet-side = Part
event-sheet-standing = Standing
event-sheet-people = Delegates
event-sheet-people-count = Number of delegates
event-sheet-phones = Telephone
event-sheet-parallel = Meetings at once
event-sheet-max = Most meetings
event-sheet-language = Language
event-sheet-accessibility = Accessibility
event-sheet-badge = Badge
event-sheet-note = Note
event-sheet-invited = Invited
event-sheet-seen = Opened
event-sheet-reminded = Reminded
event-sheet-answered = Answered
event-sheet-reason = Reason
event-compose-size = At most { $most } proposals at once
event-compose-gap = { $category }: { $demands } demands and no fitting maker
