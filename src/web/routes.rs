//! Routes that cannot be written without saying who may use them.

use super::{App, Error, page::Visitor};
use axum::{
    Router,
    extract::Request,
    handler::Handler,
    http::Method,
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{self, MethodRouter},
};

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Everyone, signed in or not.
    Public,
    /// Everyone who is signed in.
    Member,
    /// Owners only.
    Owner,
}

/// One route as it was declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// The method.
    pub method: Method,
    /// The path with its parameters.
    pub path: &'static str,
    /// Who may use it.
    pub policy: Policy,
}

/// Routes with their policies.
#[derive(Debug, Default)]
pub struct Routes {
    router: Router<App>,
    declared: Vec<Declared>,
}

impl Routes {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page or a fragment: it changes nothing.
    pub fn get<H, T>(self, path: &'static str, policy: Policy, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::GET, path, policy, routing::get(handler))
    }

    /// Something that changes what is there.
    pub fn post<H, T>(self, path: &'static str, policy: Policy, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::POST, path, policy, routing::post(handler))
    }

    /// These and those.
    pub fn merge(mut self, other: Routes) -> Self {
        self.router = self.router.merge(other.router);
        self.declared.extend(other.declared);
        self
    }

    /// What was declared.
    pub fn declared(&self) -> &[Declared] {
        &self.declared
    }

    pub(super) fn into_router(self) -> Router<App> {
        self.router
    }

    fn add(mut self, method: Method, path: &'static str, policy: Policy, route: MethodRouter<App>) -> Self {
        let guarded = route.route_layer(middleware::from_fn(move |request, next| guard(policy, request, next)));
        self.router = self.router.route(path, guarded);
        self.declared.push(Declared { method, path, policy });
        self
    }
}

/// Lets a request through where its policy allows, before any extractor of the handler runs.
async fn guard(policy: Policy, request: Request, next: Next) -> Response {
    let visitor = request.extensions().get::<Visitor>().cloned().unwrap_or_default();
    match (policy, visitor.role()) {
        (Policy::Public, _) => next.run(request).await,
        (Policy::Member, Some(_)) => next.run(request).await,
        (Policy::Owner, Some(crate::auth::Role::Owner)) => next.run(request).await,
        (Policy::Owner, Some(_)) => Error::forbidden("Only an owner may do this.").into_response(),
        (_, None) => Error::sign_in(&request),
    }
}
