//! A headless Chromium with a fresh profile, and what a person does with it.

use chromiumoxide::browser::{Browser, BrowserConfig};
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetScriptExecutionDisabledParams,
};
use chromiumoxide::cdp::browser_protocol::log::{EventEntryAdded, LogEntryLevel};
use chromiumoxide::cdp::browser_protocol::page::{RemoveScriptToEvaluateOnNewDocumentParams, ScriptIdentifier};
use chromiumoxide::cdp::js_protocol::runtime::{ConsoleApiCalledType, EventConsoleApiCalled, EventExceptionThrown};
use chromiumoxide::page::{Page, ScreenshotParams};
use futures_util::StreamExt;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long a page may take to show what it is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// Each page is looked at in each of these widths, in light and in dark.
const WIDTHS: [u32; 3] = [320, 768, 1440];

pub struct Driver {
    browser: Browser,
    page: Page,
    problems: Arc<Mutex<Vec<String>>>,
    axe: String,
    pictures: PathBuf,
    looked_at: usize,
    _profile: tempfile::TempDir,
}

#[derive(Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<String>,
}

impl Driver {
    /// Starts Chromium. Without one, or without axe-core, there is nothing to test with: that is a failure.
    pub async fn start() -> Self {
        let target = Path::new(env!("CARGO_BIN_EXE_limbeck")).ancestors().nth(2).expect("target/<profile>/limbeck");
        // Each test has a folder of its own: they run side by side.
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let pictures = target.join("browser").join(test);
        let _ = std::fs::remove_dir_all(&pictures);
        std::fs::create_dir_all(&pictures).expect("a folder for screenshots");
        let profile = tempfile::Builder::new().prefix("limbeck-chromium-").tempdir().expect("a fresh profile");
        let mut config = BrowserConfig::builder()
            .chrome_executable(chromium())
            .user_data_dir(profile.path())
            .new_headless_mode()
            .window_size(1440, 900)
            .viewport(None)
            .launch_timeout(Duration::from_secs(60))
            .args(["disable-component-update", "disable-gpu", "disable-dev-shm-usage", "force-prefers-reduced-motion"]);
        if nix::unistd::geteuid().is_root() {
            config = config.no_sandbox();
        }
        let (browser, mut handler) =
            Browser::launch(config.build().expect("a configuration")).await.expect("Chromium starts");
        tokio::spawn(async move { while handler.next().await.is_some() {} });
        let page = browser.new_page("about:blank").await.expect("a page");
        let problems = Arc::new(Mutex::new(Vec::new()));
        listen(&page, &problems).await;
        Self { browser, page, problems, axe: axe(target), pictures, looked_at: 0, _profile: profile }
    }

    /// Goes to an address.
    pub async fn go(&self, url: &str) {
        self.page.goto(url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
        self.until("document.readyState === 'complete'").await;
    }

    /// Goes to an address with scripts switched off. They are on again afterwards, for whoever looks at the page; its own
    /// have not run.
    pub async fn go_without_script(&self, url: &str) {
        self.page.execute(SetScriptExecutionDisabledParams::new(true)).await.expect("scripts can be switched off");
        self.page.goto(url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
        self.page.execute(SetScriptExecutionDisabledParams::new(false)).await.expect("scripts can be switched on");
        self.until("document.readyState === 'complete'").await;
    }

    /// Runs a script at the beginning of each page from now on.
    pub async fn before_each_page(&self, script: &str) -> ScriptIdentifier {
        self.page.evaluate_on_new_document(script).await.expect("a script in every page")
    }

    /// No more.
    pub async fn not_before_each_page(&self, script: ScriptIdentifier) {
        self.page.execute(RemoveScriptToEvaluateOnNewDocumentParams::new(script)).await.expect("it was there");
    }

    /// Waits until this expression is true.
    pub async fn until(&self, expression: &str) {
        let started = Instant::now();
        loop {
            // While the page is being replaced there is nothing to ask.
            let result = self.page.evaluate(format!("Boolean({expression})")).await;
            if result.ok().and_then(|result| result.into_value::<bool>().ok()).unwrap_or(false) {
                return;
            }
            if started.elapsed() > PATIENCE {
                self.fail(&format!("{expression} is still not true")).await;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the page's text has these words.
    pub async fn reads(&self, words: &str) {
        self.until(&format!("document.body.innerText.includes({})", text(words))).await;
    }

    /// Presses the visible button, link or summary that has these words.
    pub async fn press(&self, words: &str) {
        let find = format!(
            "(() => {{
                const all = [...document.querySelectorAll('main button, main a, main summary, header a, header summary, header button')];
                const shown = all.filter((one) => one.checkVisibility() && one.innerText.trim().includes({0}));
                const best = shown.find((one) => one.innerText.trim() === {0}) ?? shown[0];
                document.querySelectorAll('[data-journey]').forEach((one) => one.removeAttribute('data-journey'));
                best?.setAttribute('data-journey', '');
                return Boolean(best);
            }})()",
            text(words)
        );
        self.until(&find).await;
        let element = self.page.find_element("[data-journey]").await.expect("it was just found");
        if let Err(error) = element.click().await {
            self.fail(&format!("pressing `{words}`: {error}")).await;
        }
    }

    /// Types into a field.
    pub async fn type_into(&self, selector: &str, words: &str) {
        self.until(&format!("document.querySelector({})", text(selector))).await;
        let clear = format!("document.querySelector({}).value = ''", text(selector));
        self.page.evaluate(clear).await.expect("the field can be emptied");
        let element = self.page.find_element(selector).await.expect("it was just found");
        element.focus().await.expect("it takes the focus").type_str(words).await.expect("it takes text");
    }

    /// Puts text into a field at once, as pasting does.
    pub async fn paste_into(&self, selector: &str, words: &str) {
        let script = format!(
            "(() => {{ const field = document.querySelector({}); field.focus(); field.value = {};
                field.dispatchEvent(new Event('input', {{ bubbles: true }})); return true; }})()",
            text(selector),
            text(words)
        );
        self.until(&format!("document.querySelector({})", text(selector))).await;
        self.page.evaluate(script).await.expect("the field takes text");
    }

    /// The value of an expression that gives text.
    pub async fn value(&self, expression: &str) -> String {
        let result = self.page.evaluate(format!("String({expression})")).await;
        result.ok().and_then(|result| result.into_value().ok()).unwrap_or_default()
    }

    /// Looks at the page in both themes and every width: a picture, axe-core, nothing sideways.
    pub async fn look(&mut self, name: &str) {
        self.look_in(name, &["light", "dark"], &WIDTHS).await;
    }

    /// Looks at the page in one theme, narrow and wide.
    pub async fn glance(&mut self, name: &str) {
        self.look_in(name, &["light"], &[WIDTHS[0], WIDTHS[2]]).await;
    }

    /// Makes the window as narrow as it gets.
    pub async fn narrow(&self) {
        self.resize(WIDTHS[0]).await;
    }

    async fn look_in(&mut self, name: &str, themes: &[&str], widths: &[u32]) {
        self.looked_at += 1;
        let mut found = Vec::new();
        for theme in themes {
            let scheme = MediaFeature { name: "prefers-color-scheme".into(), value: theme.to_string() };
            self.page.emulate_media_features(vec![scheme]).await.expect("a theme");
            for &width in widths {
                self.resize(width).await;
                found.extend(
                    self.examine().await.into_iter().map(|fault| format!("{name}, {theme}, {width} px: {fault}")),
                );
                self.picture(&format!("{:02}-{name}-{theme}-{width}", self.looked_at)).await;
            }
        }
        self.resize(1440).await;
        self.problems.lock().expect("no panic holds it").extend(found);
    }

    /// What went wrong in the browser so far. An answer 422 to a form is no error: it is the form again.
    pub async fn finish(mut self) -> Vec<String> {
        // Events of the last page are still on their way.
        tokio::time::sleep(Duration::from_millis(300)).await;
        let _ = self.browser.close().await;
        let _ = self.browser.wait().await;
        self.problems.lock().expect("no panic holds it").clone()
    }

    async fn resize(&self, width: u32) {
        let metrics = SetDeviceMetricsOverrideParams::new(i64::from(width), 900, 1.0, false);
        self.page.execute(metrics).await.expect("a width");
        tokio::time::sleep(Duration::from_millis(80)).await;
    }

    async fn examine(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let sideways = "document.documentElement.scrollWidth > window.innerWidth";
        if self.value(sideways).await == "true" {
            faults.push("the page scrolls sideways".to_owned());
        }
        if self.value("typeof axe").await != "object" {
            self.page.evaluate(self.axe.as_str()).await.expect("axe-core runs");
        }
        let run = "axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', \
                   'wcag22aa', 'best-practice'] }, resultTypes: ['violations'] }).then((found) => JSON.stringify(\
                   found.violations.map((one) => ({ id: one.id, help: one.help, nodes: one.nodes.map((node) => \
                   node.target.join(' ') + ' ' + node.html.slice(0, 120)) }))))";
        let result = self.page.evaluate(run).await.expect("axe-core answers");
        let found: Vec<Violation> = serde_json::from_str(&result.into_value::<String>().expect("text")).expect("JSON");
        faults.extend(found.into_iter().map(|one| format!("{} ({}): {}", one.id, one.help, one.nodes.join(" | "))));
        faults
    }

    async fn picture(&self, name: &str) {
        let picture = ScreenshotParams::builder().full_page(true).build();
        let path = self.pictures.join(format!("{name}.png"));
        self.page.save_screenshot(picture, path).await.expect("a screenshot");
    }

    async fn fail(&self, what: &str) -> ! {
        self.picture("failed").await;
        let page = self.value("location.href + '\\n' + document.body.innerText").await;
        let problems = self.problems.lock().expect("no panic holds it").join("\n");
        panic!("{what} ({})\n{page}\n{problems}", self.pictures.join("failed.png").display());
    }
}

/// A text as JavaScript writes it.
fn text(words: &str) -> String {
    serde_json::to_string(words).expect("text is JSON")
}

fn chromium() -> PathBuf {
    if let Some(named) = std::env::var_os("CHROME") {
        return named.into();
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path)
        .chain(["/usr/bin".into(), "/Applications/Google Chrome.app/Contents/MacOS".into()]);
    let names = ["chromium", "chromium-browser", "google-chrome", "Google Chrome"];
    let mut found = folders.flat_map(|folder| names.map(|name| folder.join(name)));
    found.find(|path| path.exists()).expect("Chromium (Debian: `apt install chromium`), or CHROME with its path")
}

/// axe-core as the build script had npm install it.
fn axe(target: &Path) -> String {
    let builds = std::fs::read_dir(target.join("web")).into_iter().flatten().flatten();
    let files = builds.map(|build| build.path().join("node_modules/axe-core/axe.min.js"));
    let newest =
        files.filter(|file| file.exists()).max_by_key(|file| file.metadata().and_then(|data| data.modified()).ok());
    let file = newest.expect("axe-core below target/web: build with Node present");
    std::fs::read_to_string(file).expect("axe-core is text")
}

/// Everything that the browser complains of.
async fn listen(page: &Page, problems: &Arc<Mutex<Vec<String>>>) {
    page.enable_log().await.expect("the log");
    page.enable_runtime().await.expect("the console");
    let report = "document.addEventListener('securitypolicyviolation', (event) => console.error('CSP: ' + \
                  event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile))";
    page.evaluate_on_new_document(report).await.expect("a listener in every page");
    let mut entries = page.event_listener::<EventEntryAdded>().await.expect("events");
    let kept = problems.clone();
    tokio::spawn(async move {
        while let Some(event) = entries.next().await {
            let entry = &event.entry;
            let is_form_again = entry.text.contains("status of 422");
            if entry.level == LogEntryLevel::Error && !is_form_again {
                let url = entry.url.clone().unwrap_or_default();
                kept.lock().expect("no panic holds it").push(format!("log: {} {url}", entry.text));
            }
        }
    });
    let mut calls = page.event_listener::<EventConsoleApiCalled>().await.expect("events");
    let kept = problems.clone();
    tokio::spawn(async move {
        while let Some(event) = calls.next().await {
            if matches!(event.r#type, ConsoleApiCalledType::Error | ConsoleApiCalledType::Assert) {
                let words: Vec<String> = event.args.iter().map(|one| format!("{:?}", one.value)).collect();
                kept.lock().expect("no panic holds it").push(format!("console: {}", words.join(" ")));
            }
        }
    });
    let mut thrown = page.event_listener::<EventExceptionThrown>().await.expect("events");
    let kept = problems.clone();
    tokio::spawn(async move {
        while let Some(event) = thrown.next().await {
            kept.lock().expect("no panic holds it").push(format!("exception: {:?}", event.exception_details));
        }
    });
}
