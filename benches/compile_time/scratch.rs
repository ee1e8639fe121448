//! A crate in the target directory, built again and again.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// A way to build.
#[derive(Clone, Copy)]
pub struct Mode {
    pub name: &'static str,
    arguments: &'static [&'static str],
}

/// What a user waits for: the editor, a test, a program.
pub const MODES: [Mode; 3] = [
    Mode { name: "check", arguments: &["check"] },
    Mode { name: "debug", arguments: &["build"] },
    Mode { name: "release", arguments: &["build", "--release"] },
];

pub struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// A crate whose dependencies are built, at the versions of this workspace.
    pub fn new() -> Scratch {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile_time");
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        std::fs::create_dir_all(folder.join("src")).expect("the target directory can be written");
        let manifest = format!(
            "[package]\nname = \"scratch\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n\
             [dependencies]\nmatgrad = {{ path = {:?} }}\nnalgebra = \"0.35\"\n",
            root.display().to_string()
        );
        std::fs::write(folder.join("Cargo.toml"), manifest).expect("the target directory can be written");
        let lock = root.join("Cargo.lock");
        if lock.exists() {
            std::fs::copy(lock, folder.join("Cargo.lock")).expect("the target directory can be written");
        }
        let scratch = Scratch { folder };
        for mode in MODES {
            scratch.fastest(mode, "//! Nothing yet.\n", 1);
        }
        scratch
    }

    /// Milliseconds of the fastest of so many builds of this source, or of fewer if they are long.
    pub fn fastest(&self, mode: Mode, source: &str, runs: usize) -> f64 {
        let mut fastest = f64::INFINITY;
        for _ in 0..runs {
            fastest = self.build(mode, source).min(fastest);
            if fastest > 2e3 {
                break;
            }
        }
        fastest
    }

    fn build(&self, mode: Mode, source: &str) -> f64 {
        // Writing the file anew makes cargo build it anew, and without incremental builds all of it.
        std::fs::write(self.folder.join("src/lib.rs"), source).expect("the target directory can be written");
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(&self.folder).arg("--quiet").args(mode.arguments);
        cargo.env("CARGO_TARGET_DIR", self.folder.join("target")).env("CARGO_INCREMENTAL", "0");
        let start = Instant::now();
        let status = cargo.status().expect("cargo runs");
        let elapsed = start.elapsed();
        assert!(status.success(), "the scratch crate in {} does not build", self.folder.display());
        elapsed.as_secs_f64() * 1e3
    }
}
