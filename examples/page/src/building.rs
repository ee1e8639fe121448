//! The library as a WebAssembly module, and the page around it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// The stack of the module, for formulas that are deep.
const STACK: &str = "8388608";

/// What compiles to WebAssembly.
#[derive(Debug, PartialEq)]
enum Compiler {
    /// The toolchain that this was built with.
    Own,
    /// Debian's, which builds the standard library too, with this linker.
    Debian(PathBuf),
}

const MISSING: &str = "\
The page is compiled to WebAssembly, and here is no compiler for that. Install one,

    rustup target add wasm32-unknown-unknown

or on Debian, whose packages bring the standard library as source,

    apt-get install rustc-web cargo-web rust-web-src lld-19

and run this again.";

/// Cargo's target folder, in which this program is.
pub fn target() -> Result<PathBuf, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    program.ancestors().nth(2).map(Path::to_path_buf).ok_or_else(|| "this program is in no folder of cargo's".to_owned())
}

/// Writes the page into a folder.
pub fn build(folder: &Path) -> Result<(), String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let module = compile(here, &target()?.join("page/wasm"))?;
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut bindgen = Bindgen::new();
    let written =
        bindgen.input_path(&module).web(true).and_then(|bindgen| bindgen.typescript(false).out_name("matgrad").generate(folder));
    written.map_err(|error| format!("the module cannot be read: {error:#}"))?;
    for entry in fs::read_dir(here.join("static")).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        let to = folder.join(path.file_name().unwrap_or_default());
        fs::copy(&path, &to).map_err(|error| format!("{}: {error}", to.display()))?;
    }
    Ok(())
}

/// Compiles the library; gives the module.
fn compile(here: &Path, target: &Path) -> Result<PathBuf, String> {
    let compiler = compiler().ok_or(MISSING)?;
    let mut command = match &compiler {
        Compiler::Own => Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())),
        Compiler::Debian(linker) => {
            let mut command = Command::new("/usr/bin/cargo");
            command.env("RUSTC", "/usr/bin/rustc").env("RUSTC_BOOTSTRAP", "1");
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            command
        }
    };
    let flags = format!("target.{TARGET}.rustflags=['-Clink-arg=-z', '-Clink-arg=stack-size={STACK}']");
    command.args(["rustc", "--lib", "--crate-type", "cdylib", "--release", "--target", TARGET, "--target-dir"]).arg(target);
    command.arg("--manifest-path").arg(here.join("Cargo.toml"));
    // More would take minutes for what nobody feels.
    command.args(["--config", &flags, "--config", "profile.release.opt-level=1", "--config", "profile.release.lto='off'"]);
    if compiler != Compiler::Own {
        command.arg("-Zbuild-std=std,panic_abort");
    }
    // What is set for the machine itself is not meant.
    for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER", "CARGO_BUILD_TARGET"] {
        command.env_remove(name);
    }
    let status = command.status().map_err(|error| format!("cargo cannot be run: {error}"))?;
    if !status.success() {
        return Err("the module was not compiled; what is wrong stands above".to_owned());
    }
    Ok(target.join(TARGET).join("release/matgrad_page.wasm"))
}

fn compiler() -> Option<Compiler> {
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output().ok();
    let sysroot = sysroot.and_then(|output| String::from_utf8(output.stdout).ok());
    let library = sysroot.map(|root| Path::new(root.trim()).join("lib/rustlib").join(TARGET).join("lib"));
    if library.is_some_and(|library| library.is_dir()) {
        return Some(Compiler::Own);
    }
    let is_there = |path: &str| Path::new(path).exists();
    let programs = fs::read_dir("/usr/bin").ok()?.filter_map(Result::ok).map(|entry| entry.path());
    let is_linker = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("wasm-ld"));
    let linker = programs.filter(is_linker).max()?;
    let whole = is_there("/usr/bin/cargo") && is_there("/usr/bin/rustc") && is_there("/usr/lib/rustlib/src/rust/library/std");
    whole.then_some(Compiler::Debian(linker))
}
