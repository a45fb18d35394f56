//! How value types become columns. Reading re-checks the value: a row that breaks an invariant is an error, not a value.
use diesel::{
    deserialize::{self, FromSql},
    pg::Pg,
    serialize::{self, IsNull, Output, ToSql},
    sql_types::BigInt,
    sqlite::Sqlite,
};

use super::MultiBackend;
use crate::kernel::{
    calendar::DayKind, credit_code::CreditCode, id, industry::IndustryCode, money, noun::Noun,
    project_code::ProjectCode, region::RegionCode, taxonomy::CategoryCode,
};

/// `TEXT` columns for every type that is written by `Display` and checked by `FromStr`.
#[macro_export]
macro_rules! text_column {
    ($($type:ty),+ $(,)?) => {$(
        impl<B: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::Text, B> for $type
        where String: diesel::deserialize::FromSql<diesel::sql_types::Text, B> {
            fn from_sql(raw: B::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let text = <String as diesel::deserialize::FromSql<_, B>>::from_sql(raw)?;
                text.parse().map_err(|e| format!(concat!(stringify!($type), " {:?}: {}"), text, e).into())
            }
        }
        impl diesel::serialize::ToSql<diesel::sql_types::Text, diesel::pg::Pg> for $type {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>) -> diesel::serialize::Result {
                std::io::Write::write_all(out, self.to_string().as_bytes())?;
                Ok(diesel::serialize::IsNull::No)
            }
        }
        impl diesel::serialize::ToSql<diesel::sql_types::Text, diesel::sqlite::Sqlite> for $type {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, diesel::sqlite::Sqlite>) -> diesel::serialize::Result {
                out.set_value(self.to_string());
                Ok(diesel::serialize::IsNull::No)
            }
        }
        impl diesel::serialize::ToSql<diesel::sql_types::Text, $crate::db::MultiBackend> for $type {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, $crate::db::MultiBackend>) -> diesel::serialize::Result {
                out.set_value((diesel::sql_types::Text, self));
                Ok(diesel::serialize::IsNull::No)
            }
        }
    )+};
}

text_column!(
    id::AttachmentId,
    id::ProjectId,
    ProjectCode,
    id::OrgId,
    id::UserId,
    id::SessionId,
    id::DemandId,
    id::ItemId,
    id::ProductId,
    id::LenderProductId,
    id::FinancingRequestId,
    id::ConsumerGoodId,
    id::JobId,
    id::IntroductionId,
    id::RoundId,
    id::RoundMemberId,
    DayKind,
    id::CodeId,
    id::NoticeId,
    id::ReportFormId,
    id::SavedViewId,
    id::PairId,
    id::EventId,
    id::EventMemberId,
    id::MeetingId,
    id::OutcomeId,
    CreditCode,
    RegionCode,
    IndustryCode,
    CategoryCode,
    Noun,
    money::Tax,
);

impl<B: diesel::backend::Backend> FromSql<BigInt, B> for money::Money
where
    i64: FromSql<BigInt, B>,
{
    fn from_sql(raw: B::RawValue<'_>) -> deserialize::Result<Self> {
        money::Money::from_fen(i64::from_sql(raw)?).map_err(|e| e.to_string().into())
    }
}
impl ToSql<BigInt, Pg> for money::Money {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        <i64 as ToSql<BigInt, Pg>>::to_sql(&self.fen(), &mut out.reborrow())
    }
}
impl ToSql<BigInt, Sqlite> for money::Money {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.fen());
        Ok(IsNull::No)
    }
}
impl ToSql<BigInt, MultiBackend> for money::Money {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
        out.set_value((BigInt, self));
        Ok(IsNull::No)
    }
}

/// A value as the JSON text of a column.
pub fn pack<T: serde::Serialize>(value: &T) -> diesel::QueryResult<String> {
    serde_json::to_string(value).map_err(|e| diesel::result::Error::SerializationError(e.into()))
}

/// The value of a JSON text column; a text of another shape is an error.
pub fn unpack<T: serde::de::DeserializeOwned>(text: &str) -> diesel::QueryResult<T> {
    serde_json::from_str(text).map_err(|e| diesel::result::Error::DeserializationError(e.into()))
}
