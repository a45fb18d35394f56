//! The addresses of saved views: look, save, delete.
use actix_web::{
    HttpResponse,
    web::{Json, Path, Query},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::store::{self, SavedView};
use crate::{
    app::App,
    audit::{self, Act},
    auth::actor::Actor,
    error::{Error, ProblemBody, Problems, Result},
    kernel::{id::SavedViewId, noun::Noun},
    text::Message,
};

/// More than these nobody finds anything among.
const MOST: i64 = 50;

/// A view as its user sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SavedView)]
pub struct SavedViewView {
    pub id: SavedViewId,
    pub page: String,
    pub name: String,
    /// What stands behind the `?` of the page's address.
    pub query: String,
    pub updated_at: DateTime<Utc>,
}

impl From<SavedView> for SavedViewView {
    fn from(view: SavedView) -> SavedViewView {
        let SavedView { id, page, name, query, updated_at, .. } = view;
        SavedViewView { id, page, name, query, updated_at: updated_at.and_utc() }
    }
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SavedViewQuery {
    /// Of this page only: `demands`.
    pub page: Option<String>,
}

/// A view to be saved.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct SavedViewBody {
    /// Which page it is of, in the page's own word: 1 to 60 characters.
    pub page: String,
    /// 1 to 40 characters, once on a page.
    pub name: String,
    /// What stands behind the `?` of the page's address: at most 2 000 characters.
    pub query: String,
    /// One of that name is written anew.
    #[serde(default)]
    pub replace: bool,
}

impl SavedViewBody {
    fn read(self) -> Result<SavedViewBody> {
        let mut problems = Problems::default();
        problems.length("page", &self.page, 1, 60);
        problems.length("name", &self.name, 1, 40);
        problems.length("query", &self.query, 0, 2_000);
        let query = self.query.trim().trim_start_matches('?').to_owned();
        let (page, name) = (self.page.trim().to_owned(), self.name.trim().to_owned());
        problems.or(Some(SavedViewBody { page, name, query, replace: self.replace }))
    }
}

/// The views that the asker saved while acting for this organisation, by page and name.
#[utoipa::path(get, path = "/saved-views", tag = "saved-view", params(SavedViewQuery),
    responses((status = 200, body = Vec<SavedViewView>), (status = "default", body = ProblemBody)))]
pub async fn list_saved_views(
    app: App,
    actor: Actor,
    query: Query<SavedViewQuery>,
) -> Result<Json<Vec<SavedViewView>>> {
    let page = query.into_inner().page;
    let views = app.db.read(move |conn| Ok(store::list(conn, &actor, page.as_deref())?)).await?;
    Ok(Json(views.into_iter().map(SavedViewView::from).collect()))
}

/// Saves the filters of a page under a name; at most fifty views. A name that is there already is written anew only where
/// `replace` says so.
#[utoipa::path(post, path = "/saved-views", tag = "saved-view", request_body = SavedViewBody,
    responses((status = 200, body = SavedViewView, description = "one of that name is written anew"),
        (status = 201, body = SavedViewView), (status = "default", body = ProblemBody)))]
pub async fn save_view(app: App, actor: Actor, body: Json<SavedViewBody>) -> Result<HttpResponse> {
    let SavedViewBody { page, name, query, replace } = body.into_inner().read()?;
    let saved = app.db.write(actor.author(), move |tx| {
        tx.lock(&format!("saved views of {}", actor.user))?; // of two that come at once, one is the fifty-first
        let updated_at = tx.now();
        let found = store::find_by_name(tx, &actor, &page, &name)?;
        let made = found.is_none();
        let view = match found {
            Some(_) if !replace => return Err(Error::Conflict(Message::new("saved-view-taken").with("name", name))),
            Some(view) => SavedView { query, updated_at, ..view },
            None => {
                let (id, user_id, org_id) = (SavedViewId::new(), actor.user, actor.org);
                SavedView { id, user_id, org_id, page, name, query, updated_at }
            }
        };
        if made {
            if store::count(tx, &actor)? >= MOST {
                return Err(Error::Conflict(Message::new("saved-view-most").with("most", MOST)));
            }
            store::insert(tx, &view)?;
        } else {
            store::save(tx, &view)?;
        }
        audit::note(tx, if made { Act::Create } else { Act::Edit }, Noun::SavedView, view.id, "")?;
        Ok((made, SavedViewView::from(view)))
    });
    let (made, view) = saved.await?;
    Ok(if made { HttpResponse::Created().json(view) } else { HttpResponse::Ok().json(view) })
}

/// Deletes a view of the asker's own.
#[utoipa::path(delete, path = "/saved-views/{id}", tag = "saved-view", params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)))]
pub async fn delete_saved_view(app: App, actor: Actor, id: Path<String>) -> Result<HttpResponse> {
    let id = id.parse::<SavedViewId>().map_err(|_| Error::NotFound)?;
    app.db
        .write(actor.author(), move |tx| {
            if !store::delete(tx, &actor, id)? {
                return Err(Error::NotFound);
            }
            audit::note(tx, Act::Remove, Noun::SavedView, id, "")
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
