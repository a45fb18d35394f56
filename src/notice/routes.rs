//! The addresses of notices: read them, mark them, and say which come by letter too.
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    letters::{self, Receipt},
    model::{Kind, LetterState},
    settings::{self, Settings},
    store::{self, Reader, Told},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::actor::Actor,
    deliver::By,
    error::{Error, ProblemBody, Problems, Result, lang},
    kernel::{
        id::NoticeId,
        noun::Noun,
        page::{Cursor, Page, Paged},
    },
    text::Lang,
};

/// A notice as its reader sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NoticeView {
    pub id: NoticeId,
    pub kind: Kind,
    /// What it is about; it may have gone since, or be hidden from the reader.
    pub noun: Noun,
    pub about: String,
    /// The id to lead the reader to: of the row, introduction, import, organisation or part in a round (`noun`). Absent
    /// where the reader has no page for it yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// In the reader's language.
    pub text: String,
    /// By this reader; another member may not have read it.
    pub read: bool,
    /// Of the letter to this reader, where one was to go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letter: Option<LetterView>,
    pub created_at: DateTime<Utc>,
}

/// The receipt of a letter.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LetterView {
    pub by: By,
    pub state: LetterState,
    /// Why it was not sent, or not yet.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    pub tries: i32,
    /// Of the last try, or when it was queued.
    pub at: DateTime<Utc>,
}

impl From<Receipt> for LetterView {
    fn from(row: Receipt) -> LetterView {
        let Receipt { sent_by: by, state, reason, tries, at, .. } = row;
        LetterView { by, state, reason, tries, at: at.and_utc() }
    }
}

impl NoticeView {
    fn of(told: Told, read: bool, letter: Option<Receipt>, lang: Lang) -> Result<NoticeView> {
        Ok(NoticeView {
            text: told.say(lang)?,
            id: told.id,
            kind: told.kind,
            noun: told.noun,
            row: told.kind.leads().then(|| told.noun_id.clone()),
            about: told.noun_id,
            read,
            letter: letter.map(LetterView::from),
            created_at: told.created_at.and_utc(),
        })
    }
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct NoticeQuery {
    /// Only what the asker has not read.
    #[serde(default)]
    #[param(default = false)]
    pub unread: bool,
    /// `next` of the page before.
    pub after: Option<String>,
    /// 1 to 100.
    pub size: Option<u32>,
}

/// What the asker, or the organisation that they act for, was told; newest first.
#[utoipa::path(get, path = "/notices", tag = "notice", params(NoticeQuery),
    responses((status = 200, body = Paged<NoticeView>), (status = "default", body = ProblemBody)))]
pub async fn list_notices(app: App, actor: Actor, query: Query<NoticeQuery>) -> Result<Json<Paged<NoticeView>>> {
    let mut problems = Problems::default();
    let page = problems.take("after", Page::new(query.after.as_deref(), query.size));
    let page = problems.or(page)?;
    let (reader, unread, lang) = (Reader::from(&actor), query.unread, lang());
    let listed = app.db.read(move |conn| {
        let rows = store::list(conn, reader, unread, &page)?;
        let Paged { items, next } = page.cut(rows, |row| Cursor { key: String::new(), id: row.id.to_string() });
        let ids: Vec<NoticeId> = items.iter().map(|row| row.id).collect();
        let read = store::read_among(conn, reader.user, &ids)?;
        let mut letters = letters::of_user(conn, reader.user, &ids)?;
        let view = |told: Told| {
            let (read, letter) = (read.contains(&told.id), letters.remove(&told.id));
            NoticeView::of(told, read, letter, lang)
        };
        Ok(Paged { items: items.into_iter().map(view).collect::<Result<_>>()?, next })
    });
    Ok(Json(listed.await?))
}

/// How much there is to read.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Unread {
    /// Among the newest thousand of the user and of the organisation.
    pub unread: usize,
}

/// How many notices the asker has not read: for a badge that is asked for often.
#[utoipa::path(get, path = "/notices/unread-count", tag = "notice",
    responses((status = 200, body = Unread), (status = "default", body = ProblemBody)))]
pub async fn count_unread(app: App, actor: Actor) -> Result<Json<Unread>> {
    let reader = Reader::from(&actor);
    let unread = app.db.read(move |conn| Ok(store::count_unread(conn, reader)?)).await?;
    Ok(Json(Unread { unread }))
}

/// Marks one notice as read by the asker; doing it again changes nothing.
#[utoipa::path(post, path = "/notices/{id}/read", tag = "notice", params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn read_notice(app: App, actor: Actor, id: Path<String>) -> Result<HttpResponse> {
    let (reader, id) = (Reader::from(&actor), id.parse::<NoticeId>().map_err(|_| Error::NotFound)?);
    app.db
        .write(actor.author(), move |tx| {
            let told = store::find(tx, reader, id)?.ok_or(Error::NotFound)?;
            if store::mark_read(tx, reader.user, told.id)? {
                audit::note(tx, Act::Read, Noun::Notice, told.id, "")?;
            }
            Ok(())
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// The body of reading everything.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
pub struct ReadAll {
    /// The newest notice that was shown: what came after it stays unread.
    #[serde(default)]
    pub through: Option<NoticeId>,
}

/// Marks what the asker has been shown as read, at most the newest two thousand.
#[utoipa::path(post, path = "/notices/read-all", tag = "notice", request_body = ReadAll,
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn read_all_notices(app: App, actor: Actor, body: Json<ReadAll>) -> Result<HttpResponse> {
    let (reader, through) = (Reader::from(&actor), body.through);
    app.db
        .write(actor.author(), move |tx| {
            let unread = store::unread_through(tx, reader, through)?;
            for id in &unread {
                store::mark_read(tx, reader.user, *id)?;
            }
            audit::note(tx, Act::Read, Noun::Notice, "", &unread.len().to_string())
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Which notices come by letter (mail or SMS, by the user's login) too.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct NoticeSettings {
    pub by_letter: Vec<Kind>,
    /// Whether there is a way to send letters to the user; without one they are told here only.
    #[serde(default, skip_deserializing)]
    #[schema(read_only)]
    pub way: Option<By>,
}

impl NoticeSettings {
    fn of(settings: Settings, way: Option<By>) -> Json<NoticeSettings> {
        Json(NoticeSettings { by_letter: settings.by_letter, way })
    }
}

/// The asker's own settings.
#[utoipa::path(get, path = "/notices/settings", tag = "notice",
    responses((status = 200, body = NoticeSettings), (status = "default", body = ProblemBody)))]
pub async fn show_settings(app: App, actor: Actor) -> Result<Json<NoticeSettings>> {
    let found = app.db.read(move |conn| Ok((settings::find(conn, actor.user)?, letters::login_of(conn, actor.user)?)));
    let (settings, login) = found.await?;
    Ok(NoticeSettings::of(settings, login.and_then(|login| app.deliver.by(&login))))
}

/// Sets which notices come by letter too, in the language of this request.
#[utoipa::path(put, path = "/notices/settings", tag = "notice", request_body = NoticeSettings,
    responses((status = 200, body = NoticeSettings), (status = "default", body = ProblemBody)))]
pub async fn change_settings(app: App, actor: Actor, body: Json<NoticeSettings>) -> Result<Json<NoticeSettings>> {
    let mut by_letter = body.into_inner().by_letter;
    by_letter.sort();
    by_letter.dedup();
    let (user, settings) = (actor.user, Settings { by_letter, lang: lang() });
    let kept = settings.clone();
    let saved = app.db.write(actor.author(), move |tx| {
        settings::save(tx, user, &kept)?;
        audit::note(tx, Act::Edit, Noun::User, user, "notices")?;
        Ok(letters::login_of(tx, user)?)
    });
    let login = saved.await?;
    Ok(NoticeSettings::of(settings, login.and_then(|login| app.deliver.by(&login))))
}
