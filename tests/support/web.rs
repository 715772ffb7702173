//! A Limbeck as the browser sees it: a project in a folder of its own, a store, and clients with cookies.

use super::postgres::Database;
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use limbeck::{
    auth::{self, Actor, Role},
    config::{Project, Settings},
    environment::Workbench,
    web::{self, App, Options},
};
use sqlx::{PgPool, postgres::PgPoolOptions};
use std::{collections::BTreeMap, path::Path, sync::Arc, time::Duration};
use tower::ServiceExt;

/// The password of every user of a [`Site`].
pub const PASSWORD: &str = "correct horse battery";

/// A Limbeck of one test. Its databases and its folder go when it is dropped.
pub struct Site {
    /// What the handlers share.
    pub app: App,
    /// All pages.
    pub router: Router,
    /// The database of the environment `dev`.
    pub dev: Database,
    /// The database of the environment `production`, which is protected.
    pub production: Database,
    /// The store.
    pub store: PgPool,
    folder: tempfile::TempDir,
    // Declared last, dropped last: the pool above has connections to it.
    _store: Database,
}

impl Site {
    /// With an empty project and nobody who may sign in.
    pub async fn start() -> Self {
        Self::with(Options::default()).await
    }

    /// As [`Site::start`], reached as `options` say.
    pub async fn with(options: Options) -> Self {
        let store_database = Database::create().await;
        let store = PgPoolOptions::new().max_connections(4).connect(&store_database.url()).await.expect("a store");
        sqlx::migrate!("./migrations").run(&store).await.expect("the store's migrations run");
        let dev = Database::create().await;
        let production = Database::create().await;
        let folder = tempfile::tempdir().expect("a folder");
        let project = project(folder.path(), &dev, &production);
        let settings = Settings {
            data_dir: folder.path().join("data"),
            pg_bin: None,
            store_url: Some(store_database.url()),
            scratch_url: Some(dev.url()),
        };
        let app = App::new(Arc::new(Workbench::new(settings, project)), store.clone(), options);
        let router = web::router(app.clone());
        Self { app, router, dev, production, store, folder, _store: store_database }
    }

    /// The project's folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Another process on the same store and project: nothing that this one kept in memory is known there,
    /// and `limbeck.toml` is read again.
    pub fn restart(&mut self) {
        let project = Project::find(self.folder()).expect("the project is right").expect("the project is there");
        let workbench = Workbench::new(self.app.workbench.settings.clone(), project);
        self.app = App::new(Arc::new(workbench), self.store.clone(), Options::default());
        self.router = web::router(self.app.clone());
    }

    /// A client that is not signed in.
    pub fn visitor(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// A client signed in as the new user `name`.
    pub async fn client(&self, name: &str, role: Role) -> Client {
        self.user(name, role).await;
        let mut client = self.visitor();
        client.sign_in(name, PASSWORD).await;
        client
    }

    /// A client signed in as an owner.
    pub async fn owner(&self) -> Client {
        self.client("ada", Role::Owner).await
    }

    /// A new user with [`PASSWORD`].
    pub async fn user(&self, name: &str, role: Role) -> auth::User {
        let actor = Actor::command_line();
        let user = auth::add(&self.store, &actor, name, role).await.expect("a new name");
        let token = auth::link(&self.store, &actor, &user, Duration::from_secs(60)).await.expect("a link");
        auth::redeem(&self.store, &token, name, PASSWORD, None).await.expect("the link holds")
    }
}

/// A project with the environments `dev` and `production`, which is protected.
fn project(folder: &Path, dev: &Database, production: &Database) -> Project {
    for name in ["schema", "migrations"] {
        std::fs::create_dir_all(folder.join(name)).expect("a folder");
    }
    let settings = format!(
        "[project]\nname = \"bookshop\"\n[environments.dev]\nurl = {:?}\n[environments.production]\nurl = {:?}\nprotected = true\n",
        dev.url(),
        production.url()
    );
    std::fs::write(folder.join("limbeck.toml"), settings).expect("a file");
    Project::find(folder).expect("the project is right").expect("the project is there")
}

/// A browser: it keeps cookies, sends `Sec-Fetch-Site`, and knows the token of the last page that had one.
#[derive(Clone)]
pub struct Client {
    router: Router,
    /// The cookies.
    pub cookies: BTreeMap<String, String>,
    /// The token of the last page.
    pub csrf: String,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub text: String,
}

impl Client {
    fn new(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new(), csrf: String::new() }
    }

    /// The same browser, at the server that the site is now.
    pub fn reconnect(&mut self, site: &Site) {
        self.router = site.router.clone();
    }

    /// Reads a page.
    pub async fn get(&mut self, path: &str) -> Reply {
        self.send(self.request(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    /// Reads what htmx would.
    pub async fn fragment(&mut self, path: &str) -> Reply {
        let request = self.request(Method::GET, path).header("hx-request", "true").header("sec-fetch-mode", "cors");
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    /// Sends a form with the token of the last page.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let token = self.csrf.clone();
        self.post_with_token(path, fields, Some(&token)).await
    }

    /// Sends a form with this token, or without one.
    pub async fn post_with_token(&mut self, path: &str, fields: &[(&str, &str)], token: Option<&str>) -> Reply {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields).extend_pairs(token.map(|token| ("_csrf", token)));
        let request =
            self.request(Method::POST, path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form.finish())).expect("a request")).await
    }

    /// Signs in by the login's form.
    pub async fn sign_in(&mut self, name: &str, password: &str) {
        assert_eq!(self.get("/login").await.status, StatusCode::OK);
        let reply = self.post("/login", &[("name", name), ("password", password)]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
        self.get("/account").await;
    }

    /// A request as a browser makes it from a page of Limbeck's.
    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder().method(method).uri(path).header(header::HOST, "localhost:7878");
        let request = request.header("sec-fetch-site", "same-origin").header("sec-fetch-mode", "navigate");
        if cookies.is_empty() { request } else { request.header(header::COOKIE, cookies.join("; ")) }
    }

    /// Sends any request; keeps the cookies and the token of what comes back.
    pub async fn send(&mut self, request: Request<Body>) -> Reply {
        let response = self.router.clone().oneshot(request).await.expect("the router never fails");
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 64 * 1024 * 1024).await.expect("a body");
        for line in parts.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("a cookie is text");
            let (pair, attributes) = line.split_once(';').unwrap_or((line, ""));
            let (name, value) = pair.split_once('=').expect("a cookie has a name");
            if value.is_empty() || attributes.to_ascii_lowercase().contains("max-age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some(token) = text.split("<meta name=\"csrf\" content=\"").nth(1).and_then(|rest| rest.split('"').next())
        {
            self.csrf = token.to_owned();
        }
        Reply { status: parts.status, headers: parts.headers, text }
    }
}

impl Reply {
    /// A header, as text; empty where it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    /// Where it redirects to; fails where it does not.
    pub fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text);
        self.header("location")
    }
}
