//! Proof of permission as a handler's argument: nothing but the extractor can make one, so it cannot be forgotten.
use std::{fmt::Display, marker::PhantomData, str::FromStr};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use diesel::QueryResult;
use futures_util::future::LocalBoxFuture;

use super::{
    actor::{self, Actor, Viewer},
    policy::{self, Decision, Deed, Scope},
};
use crate::{
    app::App,
    db::Conn,
    error::{Error, Result},
    kernel::Invalid,
};

/// A row that permission is asked for, named by `{id}` in the path.
pub trait Target: Sized + Send + 'static {
    type Id: FromStr<Err = Invalid> + Display + Send + 'static;
    fn find(conn: &mut Conn, id: &Self::Id) -> QueryResult<Option<Self>>;
    fn scope(&self) -> Scope;
}

/// A deed as a type.
pub trait Action: 'static {
    const DEED: Deed;
}

macro_rules! actions {
    ($($name:ident),+) => {$(
        #[doc = concat!("[`Deed::", stringify!($name), "`] as a type.")]
        pub struct $name;
        impl Action for $name {
            const DEED: Deed = Deed::$name;
        }
    )+};
}
actions!(See, Keep, Review, Match, Attend);

/// Proof that the viewer may do `A` to `target`.
pub struct May<A, T> {
    viewer: Viewer,
    target: T,
    proves: PhantomData<A>,
}

impl<T> May<See, T> {
    /// Seeing is the one deed that needs nobody signed in.
    pub fn seen(self) -> (Viewer, T) {
        (self.viewer, self.target)
    }
}

impl<A: Action, T> May<A, T> {
    /// # Errors
    /// `Unauthenticated` when nobody is signed in, which only [`May::seen`] allows for.
    pub fn into_parts(self) -> Result<(Actor, T)> {
        Ok((self.viewer.0.ok_or(Error::Unauthenticated)?, self.target))
    }
}

impl<A: Action, T: Target> FromRequest for May<A, T> {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let viewer = actor::of(&request).await?;
            // A path that is no id names nothing: 404, as for an id that is not there.
            let id: T::Id = request.match_info().query("id").parse().map_err(|_| Error::NotFound)?;
            let found = App::of(&request)?.db.read(move |conn| Ok(T::find(conn, &id)?)).await?;
            let decision = match &found {
                Some(target) => policy::decide(viewer.as_ref(), A::DEED, &target.scope()),
                None if viewer.is_none() && A::DEED != Deed::See => Decision::SignIn,
                None => Decision::Hide,
            };
            match (decision, found) {
                (Decision::Allow, Some(target)) => Ok(May { viewer: Viewer(viewer), target, proves: PhantomData }),
                (Decision::SignIn, _) => Err(Error::Unauthenticated),
                (Decision::Deny, _) => Err(Error::Forbidden),
                _ => Err(Error::NotFound),
            }
        })
    }
}
