//! What an event has on paper: its booklet, sign-in sheet 签到表, seats 座次, table signs 桌签, badges 参会证, signing list
//! 签约表, notice 会议通知 and receipt 回执. For its hosts; made from what the event and its members say.
pub mod booklet;
pub mod cards;
pub mod lists;
pub mod matter;
pub mod notice;
pub mod part;
pub mod routes;
pub mod seats;

use crate::text::Lang;

/// As typst calls it.
fn lang_code(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh",
        Lang::En => "en",
    }
}
