//! What a notice is, and which ones are also sent by letter unless somebody wishes otherwise.
use crate::{
    kernel::{
        id::{OrgId, UserId},
        noun::Noun,
    },
    text::Message,
    text_column, words,
};

words!(
    /// What is told. A new kind is a word here and a sentence in both languages.
    #[schema(as = NoticeKind)]
    Kind {
        IntroductionAsked = "introduction-asked",
        IntroductionAccepted = "introduction-accepted",
        IntroductionDeclined = "introduction-declined",
        IntroductionWithdrawn = "introduction-withdrawn",
        IntroductionExpired = "introduction-expired",
        /// The other side says what it would do it for.
        IntroductionQuoted = "introduction-quoted",
        /// One side has taken its consent back: the contacts are closed again.
        ConsentWithdrawn = "consent-withdrawn",
        RowReturned = "row-returned",
        RowPublished = "row-published",
        RowEnding = "row-ending",
        RowExpired = "row-expired",
        /// Products that their keepers have not confirmed for long.
        ListingsToConfirm = "listings-to-confirm",
        /// They were not confirmed, and are listed no longer.
        ListingsLapsed = "listings-lapsed",
        ImportFinished = "import-finished",
        ImportFailed = "import-failed",
        /// For a bureau: an organisation waits to be verified.
        ClaimToVerify = "claim-to-verify",
        MemberInvited = "member-invited",
        MemberJoined = "member-joined",
        /// A bureau asks for an answer to its round.
        RoundAsked = "round-asked",
        RoundReminder = "round-reminder",
        /// A buyer says that a product does not suit, and why.
        ProductPutAside = "product-put-aside",
        /// New products answer a demand.
        ProductsMatched = "products-matched",
        /// A product answers new demands.
        DemandsMatched = "demands-matched",
        EventInvited = "event-invited",
        EventReminder = "event-reminder",
        /// For the hosts: an organisation answered their invitation, or registered by itself.
        EventAnswered = "event-answered",
        EventAdmitted = "event-admitted",
        EventRefused = "event-refused",
        EventCancelled = "event-cancelled",
        /// It is on another day or at another place, or one may answer until another day.
        EventMoved = "event-moved",
        /// One's meetings of a timetable that was published, or that changed since.
        EventTimetable = "event-timetable",
        EventDelayed = "event-delayed",
        /// What came of one's meetings is not said yet.
        OutcomesWanted = "outcomes-wanted",
    }
);

words!(
    /// What became of a letter.
    LetterState {
        Queued = "queued",
        Sent = "sent",
        Failed = "failed",
        /// It had been read in the application before it went.
        Spared = "spared",
    }
);
text_column!(Kind, LetterState);

impl Kind {
    /// Sent by letter too, unless the user has said otherwise: what waits for an answer, or was refused. An invitation to an
    /// event has a letter of its own, with a link that answers it.
    pub const BY_LETTER: &'static [Kind] = &[
        Kind::IntroductionAsked,
        Kind::IntroductionAccepted,
        Kind::IntroductionDeclined,
        Kind::IntroductionQuoted,
        Kind::RowReturned,
        Kind::RowEnding,
        Kind::ListingsToConfirm,
        Kind::EventAdmitted,
        Kind::EventRefused,
        Kind::EventCancelled,
        Kind::EventMoved,
        Kind::EventTimetable,
    ];

    /// Whether its reader may open what it is about: who is invited sees nothing of the organisation before joining it.
    pub fn leads(self) -> bool {
        self != Kind::MemberInvited
    }
}

/// Whose inbox it goes to: every member of an organisation finds it there, or one user alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    Org(OrgId),
    User(UserId),
}

impl To {
    pub fn inbox(self) -> String {
        match self {
            To::Org(org) => org.to_string(),
            To::User(user) => user.to_string(),
        }
    }
}

/// What is told, about which row, with the values that its sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub kind: Kind,
    pub noun: Noun,
    pub id: String,
    pub words: Vec<(String, String)>,
}

impl Notice {
    pub fn new(kind: Kind, noun: Noun, id: impl ToString) -> Notice {
        Notice { kind, noun, id: id.to_string(), words: Vec::new() }
    }

    /// A value that the sentence names. The receiver reads it: nothing that it may not see.
    pub fn with(mut self, name: &str, value: impl ToString) -> Notice {
        self.words.push((name.to_owned(), value.to_string()));
        self
    }
}

/// The sentence of a notice, as data.
pub fn sentence(kind: Kind, words: Vec<(String, String)>) -> Message {
    Message { key: format!("notice-{kind}"), args: words }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn every_kind_has_its_sentence() {
        for kind in Kind::ALL {
            for lang in [Lang::Zh, Lang::En] {
                let said = sentence(*kind, Vec::new()).say(lang);
                assert_ne!(said, format!("notice-{kind}"), "{lang:?}");
            }
        }
    }
}
