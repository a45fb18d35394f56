# Introductions, the text of the consent, the calendar of working days
introduction-subject = Name a demand and a product, or a financing request and a lender product
introduction-own = Both sides are the same organisation; no introduction is needed
introduction-not-published = One of the two is not published; there can be no introduction now
introduction-twice = These two are being introduced or have been; look at your introductions
introduction-most = { $most } introductions wait for an answer there already; try again when they are answered or have expired
introduction-consent-version = The text of the consent has changed (now version { $version }); read it again before you send
introduction-consent-gone = The consent has been withdrawn already
introduction-not-now = The introduction { $state ->
        [asked] waits for an answer
        [accepted] was accepted
        [declined] was declined
        [withdrawn] was withdrawn
        [expired] has expired
       *[other] is in another state
    } and cannot be { $act ->
        [accept] accepted
        [decline] declined
        [withdraw] withdrawn
        [withdraw-consent] stripped of consent
        [quote] quoted for
       *[other] changed that way
    } now
consent-introduction-v1 = We agree that, once the other side has accepted this introduction, our organisation's name, contact person and telephone number are shown to it, for the two sides to talk about this one demand (financing request) and this one product (lender product) and for nothing else. The contact person knows of this and agrees. Each showing is recorded, and we may read the record. We may withdraw this consent at any time: from then on nothing is shown any more; what was shown before is not undone.
consent-introduction-v2 = We agree that, once the other side has accepted this introduction, our organisation's name, contact person and telephone number are shown to it, for the two sides to talk about this one demand (financing request) and this one product (lender product) and for nothing else. The contact person knows of this and agrees. Each showing is recorded, and we may read the record. We may withdraw this consent at any time: from then on nothing is shown any more; what was shown before is not undone.
calendar-year = The year lies between 1950 and 2100
