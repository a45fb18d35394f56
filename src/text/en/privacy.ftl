# The declaration, warnings about masked rows, personal data
declaration-classified-v1 = I declare: what I enter, import and upload here contains no state secrets and no work secrets, and nothing that must not be made public by law or rule; of business secrets, my organisation's or others', I enter only what I am entitled to give. Needs for equipment of the arms industry or of classified projects are not entered here; they go the way that the authority in charge prescribes. I know that entries are recorded; what was entered by mistake I withdraw at once and report to the authority in charge.
declaration-version = The declaration has changed (now version { $version }); read it again before you accept it
exposure-name = It holds the organisation's name or a short form of it: “{ $found }”
exposure-address = It holds the organisation's address: “{ $found }”
exposure-person = It holds the name of the legal person or of the contact person: “{ $found }”
exposure-phone = It holds a telephone number: “{ $found }”
exposure-mail = It holds a mail address: “{ $found }”
exposure-brand = It holds a brand of the organisation: “{ $found }”
exposure-code = It holds a unified social credit code
exposure-few = In { $place } only { $count } organisations of “{ $industry }” are known here: place and trade alone may tell which one it is
personal-last-owner = You are the only owner of “{ $orgs }”; invite another owner and hand over, then delete your account
personal-proof = Give your password, or the sign-in code that was sent to your login
