//! The nouns that the change log, the audit trail and the index speak of.
use super::Invalid;

/// Declares an enum whose words are fixed here and stored as text: in the database, in JSON, in the index.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:tt),+ $(,)? }) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[derive(utoipa::ToSchema, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        $(#[$doc])*
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            pub const ALL: &'static [$name] = &[$(Self::$variant),+];

            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::kernel::Invalid;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|word| word.as_str() == text).ok_or_else(|| $crate::kernel::not_a_word(text, Self::ALL))
            }
        }
    };
}

words!(
    /// What a row of the change log or the audit trail is about.
    Noun {
        Org = "org",
        User = "user",
        Demand = "demand",
        Product = "product",
        LenderProduct = "lender-product",
        FinancingRequest = "financing-request",
        ConsumerGood = "consumer-good",
        Import = "import",
        Export = "export",
        /// A superior's table that an export is put into.
        ReportForm = "report-form",
        Introduction = "introduction",
        Round = "round",
        /// A firm that must answer a round.
        RoundMember = "round-member",
        Notice = "notice",
        /// The filters of a page under a name.
        SavedView = "saved-view",
        Attachment = "attachment",
        Project = "project",
        /// A day of the working calendar.
        Calendar = "calendar",
        /// The numbers that matching weighs by.
        Weights = "weights",
        /// A matchmaking event 对接会.
        Event = "event",
        EventMember = "event-member",
        /// Of two members of an event, by its timetable or agreed on the day.
        Meeting = "meeting",
    }
);

/// The error for a text that is none of the fixed words: it lists them.
pub fn not_a_word<T: ToString>(text: &str, words: &[T]) -> Invalid {
    let words: Vec<String> = words.iter().map(ToString::to_string).collect();
    Invalid(crate::text::Message::new("value-word").with("value", text).with("words", words.join(", ")))
}
