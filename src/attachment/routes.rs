//! The addresses of attachments: hand in, list, fetch, show or hide, remove.
use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{self, Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue},
    web::{Json, Payload, Query},
};
use diesel::QueryResult;

use super::{
    folder::{Folder, fault},
    meeting::MeetingPapers,
    model::{Attachment, check_quota, check_shown, tidy_name},
    receive::{Received, receive},
    row::{self, Papered},
    store,
    sweep::LOCK,
    view::{AttachmentView, NewAttachment, Show},
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::{
        actor::{Actor, Viewer},
        may::{Keep, May, See, Target},
        policy::{self, Decision, Deed, Scope},
    },
    blocking,
    db::{Conn, Tx, changes},
    demand::Demand,
    error::{Error, ProblemBody, Problems, Result},
    finance::financing_request::FinancingRequest,
    kernel::{id::AttachmentId, noun::Noun},
    org::Org,
    product::Product,
    project::Project,
};

/// A paper with what its row says of who may see it.
pub struct Paper {
    attachment: Attachment,
    scope: Scope,
    row_shows: bool,
}

impl Target for Paper {
    type Id = AttachmentId;
    fn find(conn: &mut Conn, id: &AttachmentId) -> QueryResult<Option<Paper>> {
        let Some(attachment) = store::find(conn, *id)? else { return Ok(None) };
        let place = row::place(conn, attachment.noun, &attachment.row)?;
        Ok(place.map(|place| Paper {
            scope: attachment.scope(&place.scope, place.shows),
            row_shows: place.shows,
            attachment,
        }))
    }
    fn scope(&self) -> Scope {
        self.scope.clone()
    }
}

/// The addresses of one noun's papers.
macro_rules! papers_of {
    ($target:ty, $path:literal, $tag:literal, $list:ident, $add:ident) => {
        /// The papers of a row that the asker may see, in the order in which they came.
        #[utoipa::path(get, path = $path, tag = $tag, params(("id" = String, Path)),
                    responses((status = 200, body = Vec<AttachmentView>), (status = "default", body = ProblemBody)))]
        pub async fn $list(app: App, may: May<See, $target>) -> Result<Json<Vec<AttachmentView>>> {
            list(app, may).await
        }

        /// Hangs a file on a row: the body is the file itself, at most 20 MB; the same bytes of the same kind only once.
        #[utoipa::path(post, path = $path, tag = $tag, params(("id" = String, Path), NewAttachment),
                    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
                    responses((status = 201, body = AttachmentView), (status = 200, body = AttachmentView),
                        (status = "default", body = ProblemBody)))]
        pub async fn $add(
            app: App,
            may: May<Keep, $target>,
            request: HttpRequest,
            query: Query<NewAttachment>,
            body: Payload,
        ) -> Result<HttpResponse> {
            add(app, may, request, query.into_inner(), body).await
        }
    };
}
papers_of!(Org, "/orgs/{id}/attachments", "org", list_org_attachments, add_org_attachment);
papers_of!(Demand, "/demands/{id}/attachments", "demand", list_demand_attachments, add_demand_attachment);
papers_of!(Product, "/products/{id}/attachments", "product", list_product_attachments, add_product_attachment);
papers_of!(
    FinancingRequest,
    "/financing-requests/{id}/attachments",
    "financing-request",
    list_financing_request_attachments,
    add_financing_request_attachment
);

papers_of!(Project, "/projects/{id}/attachments", "project", list_project_attachments, add_project_attachment);

papers_of!(MeetingPapers, "/meetings/{id}/attachments", "meeting", list_meeting_attachments, add_meeting_attachment);

async fn list<T: Papered>(app: App, may: May<See, T>) -> Result<Json<Vec<AttachmentView>>> {
    let (Viewer(actor), row) = may.seen();
    let (scope, shows, number) = (row.scope(), row.shows(), row.number());
    let papers = app.db.read(move |conn| Ok(store::of_row(conn, T::NOUN, &number)?)).await?;
    let seen =
        |paper: &Attachment| policy::decide(actor.as_ref(), Deed::See, &paper.scope(&scope, shows)) == Decision::Allow;
    Ok(Json(papers.into_iter().filter(seen).map(AttachmentView::from).collect()))
}

async fn add<T: Papered>(
    app: App,
    may: May<Keep, T>,
    request: HttpRequest,
    said: NewAttachment,
    body: Payload,
) -> Result<HttpResponse> {
    let (actor, row) = may.into_parts()?;
    let mut problems = Problems::default();
    problems.length("name", &said.name, 1, 200);
    problems.or(Some(()))?;
    check_shown(said.shown, said.kind, row.shows())?;
    let folder = Folder::of(&app.config);
    let received = receive(folder.clone(), &request, body).await?;
    let (view, new) = app.db.write(actor.author(), move |tx| hang(tx, &folder, (row, actor), said, received)).await?;
    let mut answer = if new { HttpResponse::Created() } else { HttpResponse::Ok() };
    Ok(answer.insert_header((header::LOCATION, format!("/api/v1/attachments/{}", view.id))).json(view))
}

/// The link, and whether it is new: a retry finds the one that it made.
fn hang<T: Papered>(
    tx: &mut Tx,
    folder: &Folder,
    (row, actor): (T, Actor),
    said: NewAttachment,
    received: Received,
) -> Result<(AttachmentView, bool)> {
    tx.lock(LOCK)?;
    let there = store::of_row(tx, T::NOUN, &row.number())?;
    let same = |paper: &&Attachment| paper.kind == said.kind && paper.digest == received.digest;
    if let Some(known) = there.iter().find(same) {
        return Ok((known.clone().into(), false));
    }
    let (count, held) = row.taken(tx, &there, actor.org)?;
    check_quota(i64::try_from(count).unwrap_or(i64::MAX), held, received.bytes)?;
    let attachment = Attachment {
        id: AttachmentId::new(),
        noun: T::NOUN,
        row: row.number(),
        owner: row.owner(),
        kind: said.kind,
        name: tidy_name(&said.name, received.media),
        media: received.media,
        digest: received.digest,
        bytes: received.bytes,
        shown: said.shown,
        added_by: actor.org,
        created_at: tx.now(),
    };
    store::insert(tx, &attachment)?;
    record(tx, Act::Create, &attachment)?;
    if attachment.shown {
        row.show_again(tx)?;
    }
    // Last: when anything above refuses, the part goes and the folder is as it was.
    folder.keep(received.part, &attachment.digest).map_err(fault)?;
    Ok((attachment.into(), true))
}

fn record(tx: &mut Tx, act: Act, attachment: &Attachment) -> Result<()> {
    changes::append(tx, Noun::Attachment, attachment.id.to_string())?;
    let Attachment { noun, row, kind, digest, .. } = attachment;
    audit::note(tx, act, Noun::Attachment, attachment.id, &format!("{noun} {row} {kind} {digest}"))
}

/// The file, to be saved: it is never shown inside a page.
#[utoipa::path(get, path = "/attachments/{id}", tag = "attachment", params(("id" = String, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = "default", body = ProblemBody)))]
pub async fn fetch_attachment(app: App, may: May<See, Paper>) -> Result<HttpResponse> {
    let (_, Paper { attachment, .. }) = may.seen();
    let folder = Folder::of(&app.config);
    let digest = attachment.digest.clone();
    let bytes = blocking::run(move || folder.read(&digest).map_err(fault)).await?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, attachment.media.content_type()))
        .insert_header(disposition(&attachment.name))
        .insert_header((header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
        .body(bytes))
}

/// `attachment` with the name in RFC 5987 form, and a plain one for whoever does not read that.
fn disposition(name: &str) -> ContentDisposition {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_graphic() && !"\"\\%;".contains(c) { c } else { '_' }).collect();
    let whole = ExtendedValue { charset: Charset::Ext("UTF-8".to_owned()), language_tag: None, value: name.into() };
    ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::Filename(plain), DispositionParam::FilenameExt(whole)],
    }
}

/// Shows a drawing where others see its row, which goes to review again, or hides it at once.
#[utoipa::path(put, path = "/attachments/{id}", tag = "attachment", params(("id" = String, Path)), request_body = Show,
    responses((status = 200, body = AttachmentView), (status = "default", body = ProblemBody)))]
pub async fn show_attachment(app: App, may: May<Keep, Paper>, body: Json<Show>) -> Result<Json<AttachmentView>> {
    let (actor, Paper { mut attachment, row_shows, .. }) = may.into_parts()?;
    let Show { shown } = body.into_inner();
    check_shown(shown, attachment.kind, row_shows)?;
    if attachment.shown == shown {
        return Ok(Json(attachment.into()));
    }
    app.db
        .write(actor.author(), move |tx| {
            attachment.shown = shown;
            if !store::show(tx, attachment.id, shown)? {
                return Err(Error::NotFound);
            }
            record(tx, Act::Edit, &attachment)?;
            if shown {
                row::show_again(tx, attachment.noun, &attachment.row)?;
            }
            Ok(Json(attachment.into()))
        })
        .await
}

/// Takes a paper off its row; the bytes go when no other row has them.
#[utoipa::path(delete, path = "/attachments/{id}", tag = "attachment", params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn remove_attachment(app: App, may: May<Keep, Paper>) -> Result<HttpResponse> {
    let (actor, Paper { attachment, scope, .. }) = may.into_parts()?;
    // of a meeting both sides keep papers: neither takes the other's away, and the hosts clear up
    let own = attachment.added_by == actor.org || scope.keepers.contains(&actor.org);
    if attachment.noun == Noun::Meeting && !own {
        return Err(Error::Forbidden);
    }
    app.db
        .write(actor.author(), move |tx| {
            if !store::remove(tx, attachment.id)? {
                return Err(Error::NotFound);
            }
            record(tx, Act::Remove, &attachment)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
