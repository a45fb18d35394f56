# The papers of an event
paper-sign-in = { $title }: sign-in sheet
paper-signing = { $title }: signing list
paper-seats = { $title }: seats
paper-signs = { $title }: table signs
paper-badges = { $title }: badges
paper-receipt = { $title }: receipt
paper-notice = { $issuer }: notice of { $title }
paper-number = No.
paper-org = Organisation
paper-side = Side
paper-person = Name
paper-post = Post
paper-phone = Phone
paper-signature = Signature
paper-party-a = Party A
paper-party-b = Party B
paper-matter = Matter
paper-sum = Amount
paper-signed-a = Signed by A
paper-signed-b = Signed by B
paper-signing-note = Amounts are as the signed contracts say; intent, contract and payment are never added up
paper-no-seats = Nobody has registered yet, or no timetable is published
paper-parts = There are { $count } of them, and a file holds { $most }: print { $parts } files, beginning with the first
paper-nobody = Nobody has registered yet
paper-seats-note = Facing the stage, from the left
paper-stage = Stage
paper-seat = Row { $row }, seat { $seat }
paper-row = Row { $row }
paper-turn = Turn { $turn }
paper-table = Table { $table }
paper-table-sign = Table
paper-annex = Annex { $number }
paper-annexes = Annexes:
paper-programme = Programme
paper-receipt-name = Receipt
paper-when = Time
paper-what = What
paper-who = Who
paper-where = Where
paper-addressed = To all whom it concerns:
paper-contact = Contact: { $name }, { $phone }
paper-opening = { $title } is held on { $days }. What there is to know:
paper-head-time = { $number }. Time
paper-head-place = { $number }. Place
paper-head-content = { $number }. Programme
paper-head-people = { $number }. Who is invited
paper-head-rules = { $number }. Please note
paper-place = { $place }.
paper-place-address = { $place } ({ $address }).
paper-matters = { $matters }.
paper-matters-annex = { $matters }; the programme is in annex 1.
paper-people = Factories with equipment to renew, makers, providers and lenders, { $most } people each at most.
paper-people-of = Factories, makers and providers of { $categories }, and lenders, { $most } people each at most.
paper-register = Please register by { $until } on the platform ({ $address }), or return the receipt to the contact.
paper-bring = Please bring your badge: its QR code is read at the door.
paper-happening-speech = speeches
paper-happening-signing = signing
paper-happening-promotion = presentations
paper-happening-free-talk = free talk
paper-happening-meetings = one-to-one meetings
paper-happening-break = break
paper-happening-other = other
paper-receipt-side = Comes as
paper-receipt-wishes = Whom you wish to meet
paper-receipt-away = Turns in which you are away
paper-receipt-needs = Language, access and other needs
paper-credit-code = Credit code
paper-contact-name = Contact
paper-yes = yes
paper-no = no
paper-receipt-foot = Please return it by { $until }. { $to }
paper-role-host = Host
paper-role-co-host = Co-host
paper-role-undertaker = Organiser
paper-place-label = Place
paper-times = { $weekday ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }, { $day }, { $from }-{ $to }.
paper-times-days = From { $weekday ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }, { $day }, { $from }, to { $last }, { $to }.
