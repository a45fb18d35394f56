//! What a user wishes to be told by letter too, and in which language.
use std::collections::HashMap;

use diesel::prelude::*;

use super::model::Kind;
use crate::{
    db::{Conn, Tx, pack, schema::notice_settings, unpack},
    each_backend,
    kernel::id::UserId,
    text::Lang,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub by_letter: Vec<Kind>,
    /// Of the letters: the language in which the settings were made.
    pub lang: Lang,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { by_letter: Kind::BY_LETTER.to_vec(), lang: Lang::default() }
    }
}

pub fn find(conn: &mut Conn, user: UserId) -> QueryResult<Settings> {
    Ok(find_all(conn, &[user])?.remove(&user).unwrap_or_default())
}

/// The settings of those of `users` that have made any.
pub fn find_all(conn: &mut Conn, users: &[UserId]) -> QueryResult<HashMap<UserId, Settings>> {
    let rows: Vec<(UserId, String, String)> = notice_settings::table
        .filter(notice_settings::user_id.eq_any(users.to_vec()))
        .select((notice_settings::user_id, notice_settings::by_letter, notice_settings::lang))
        .load(conn)?;
    rows.into_iter().map(|(user, kinds, lang)| Ok((user, read(&kinds, &lang)?))).collect()
}

/// A kind that this version does not know any more is passed over.
fn read(kinds: &str, lang: &str) -> QueryResult<Settings> {
    let words: Vec<String> = unpack(kinds)?;
    Ok(Settings {
        by_letter: words.iter().filter_map(|word| word.parse().ok()).collect(),
        lang: if lang == "en" { Lang::En } else { Lang::Zh },
    })
}

pub fn save(tx: &mut Tx, user: UserId, settings: &Settings) -> QueryResult<()> {
    let lang = if settings.lang == Lang::En { "en" } else { "zh" };
    let (kinds, now) = (pack(&settings.by_letter)?, tx.now());
    let values =
        (notice_settings::by_letter.eq(kinds), notice_settings::lang.eq(lang), notice_settings::updated_at.eq(now));
    each_backend!(&mut **tx, conn => diesel::insert_into(notice_settings::table)
        .values((notice_settings::user_id.eq(user), values.clone()))
        .on_conflict(notice_settings::user_id)
        .do_update()
        .set(values.clone())
        .execute(conn))
    .map(drop)
}
