//! Puts the browser's files into the binary.
//!
//! With Node: the packages of the lock file are installed once into `<target>/web/<hash>/`, everything is bundled,
//! minified and compressed by `bundle.mjs`, and a table of `include_bytes!` is written for `src/web/assets.rs`. Without
//! Node the build succeeds with a warning: our own files are served as they are, without htmx, and pages work as plain
//! links and forms. `LIMBECK_WEB=require` makes that an error. Nothing is ever written into the source tree.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=assets");
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=.sqlx");
    println!("cargo::rerun-if-env-changed=LIMBECK_WEB");

    let assets = variable("CARGO_MANIFEST_DIR")?.join("assets");
    let out = variable("OUT_DIR")?;
    let files = match bundle(&assets, &out) {
        Ok(files) => {
            println!("cargo::rustc-env=LIMBECK_WEB_BUILD=full");
            files
        }
        Err(error) if env::var("LIMBECK_WEB").is_ok_and(|value| value == "require") => {
            println!("cargo::error=the browser's files could not be bundled: {error}");
            return Err(error);
        }
        Err(error) => {
            println!(
                "cargo::warning=the browser's files are not bundled ({error}): pages work as plain links and forms; with Node.js \
                 and npm in PATH the next build has all of it"
            );
            // A file that never exists: the script runs again at the next build, and notices a Node installed by then.
            println!("cargo::rerun-if-changed=assets/.never");
            println!("cargo::rustc-env=LIMBECK_WEB_BUILD=plain");
            plain(&assets, &out)?
        }
    };
    fs::write(out.join("assets.rs"), table(&files)?)
}

/// One file to serve: its name, where it is, and its compressed twins.
struct File {
    name: &'static str,
    mime: &'static str,
    path: PathBuf,
    compressed: bool,
}

const NAMES: [(&str, &str); 4] = [
    ("limbeck.css", "text/css; charset=utf-8"),
    ("limbeck.js", "text/javascript; charset=utf-8"),
    ("icons.svg", "image/svg+xml"),
    ("mark.svg", "image/svg+xml"),
];

/// Installs the packages where that was not done yet and runs `bundle.mjs`.
fn bundle(assets: &Path, out: &Path) -> io::Result<Vec<File>> {
    let modules = install(assets, &target(out)).map(|folder| folder.join("node_modules"))?;
    let script = modules.with_file_name("bundle.mjs");
    fs::copy(assets.join("bundle.mjs"), &script)?;
    run(Command::new("node").arg(&script).arg(assets).arg(&modules).arg(out))?;
    println!("cargo::rustc-env=LIMBECK_WEB_MODULES={}", modules.display());
    Ok(NAMES.map(|(name, mime)| File { name, mime, path: out.join(name), compressed: true }).into())
}

/// `npm ci` in a folder named after the lock file's content; a finished folder is moved into place whole, so that two
/// builds at once do no harm.
fn install(assets: &Path, target: &Path) -> io::Result<PathBuf> {
    let inputs = ["package.json", "package-lock.json", ".npmrc"];
    let mut content = Vec::new();
    for name in inputs {
        content.extend(fs::read(assets.join(name))?);
    }
    let folder = target.join("web").join(format!("{:016x}", hash(&content)));
    if folder.join("node_modules/esbuild").is_dir() {
        return Ok(folder);
    }
    let work = folder.with_extension(std::process::id().to_string());
    fs::create_dir_all(&work)?;
    for name in inputs {
        fs::copy(assets.join(name), work.join(name))?;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let done = run(Command::new(npm).args(["ci", "--ignore-scripts"]).current_dir(&work));
    if done.is_ok() && fs::rename(&work, &folder).is_err() && !folder.join("node_modules/esbuild").is_dir() {
        return Err(io::Error::other(format!("`{}` could not be made", folder.display())));
    }
    let _ = fs::remove_dir_all(&work);
    done.map(|()| folder)
}

/// Our own files as they are.
fn plain(assets: &Path, out: &Path) -> io::Result<Vec<File>> {
    let mut sheets: Vec<PathBuf> =
        fs::read_dir(assets.join("css"))?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    sheets.sort();
    let mut style = String::new();
    for sheet in sheets.iter().filter(|sheet| sheet.extension().is_some_and(|extension| extension == "css")) {
        style.push_str(&fs::read_to_string(sheet)?);
    }
    fs::write(out.join("limbeck.css"), style)?;
    let mut script = String::new();
    // Our own modules in the order in which `main.js` imports them, without those that need something from npm.
    let main = fs::read_to_string(assets.join("js/main.js"))?;
    let own = |line: &str| line.strip_prefix("import \"./").and_then(|rest| rest.split('"').next()).map(str::to_owned);
    for module in main.lines().filter_map(own) {
        let text = fs::read_to_string(assets.join("js").join(module))?;
        if !text.lines().any(|line| line.starts_with("import ")) {
            script.push_str(&text);
        }
    }
    fs::write(out.join("limbeck.js"), script)?;
    for name in ["icons.svg", "mark.svg"] {
        fs::copy(assets.join("icons").join(name), out.join(name))?;
    }
    Ok(NAMES.map(|(name, mime)| File { name, mime, path: out.join(name), compressed: false }).into())
}

/// The table as Rust: each file under a name that carries the hash of its content.
fn table(files: &[File]) -> io::Result<String> {
    let mut text = String::from("&[\n");
    for File { name, mime, path, compressed } in files {
        let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
        let url = format!("/assets/{stem}-{:016x}.{extension}", hash(&fs::read(path)?));
        let path = path.display().to_string();
        let twin = |ending: &str| match compressed {
            true => format!("Some(include_bytes!({:?}))", format!("{path}.{ending}")),
            false => "None".to_owned(),
        };
        text.push_str(&format!(
            "    Asset {{ name: {name:?}, url: {url:?}, mime: {mime:?}, plain: include_bytes!({path:?}), gzip: {}, brotli: {} }},\n",
            twin("gz"),
            twin("br")
        ));
    }
    text.push(']');
    Ok(text)
}

/// The folder that all profiles share: cargo marks it with `CACHEDIR.TAG`.
fn target(out: &Path) -> PathBuf {
    out.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file()).unwrap_or(out).to_owned()
}

fn variable(name: &str) -> io::Result<PathBuf> {
    env::var_os(name).map(PathBuf::from).ok_or_else(|| io::Error::other(format!("cargo did not set `{name}`")))
}

fn run(command: &mut Command) -> io::Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output =
        command.output().map_err(|error| io::Error::new(error.kind(), format!("`{name}` did not start: {error}")))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let last = said.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("").trim();
    Err(io::Error::other(format!("`{name}` ended with {}: {last}", output.status)))
}

/// FNV-1a: a fingerprint of content that is ours, not a defence.
fn hash(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
