//! A scratch crate in which cases are compiled and run. What does not compile is left out and reported.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::case::Case;
use super::generator::ITEMS;
use super::shrink::shrink;

/// What became of a case.
#[derive(Clone, PartialEq, Debug)]
pub enum Fate {
    /// Every companion is right.
    Right,
    /// The macro refuses, with its message.
    Refused(String),
    /// It does not compile: the code of the first error, and the error.
    Broken(String, String),
    /// Companions that are wrong.
    Wrong(Vec<String>),
    /// The function itself does not compile: no program of the language.
    Invalid(String),
}

impl Fate {
    /// Whether two cases fail in the same way.
    fn is_like(&self, other: &Fate) -> bool {
        match (self, other) {
            (Fate::Broken(a, _), Fate::Broken(b, _)) => a == b,
            (Fate::Wrong(_), Fate::Wrong(_)) => true,
            _ => false,
        }
    }
}

/// A crate in a folder of its own.
pub struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// A crate that depends on this workspace.
    pub fn new(folder: PathBuf) -> Scratch {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the workspace");
        fs::create_dir_all(folder.join("src")).expect("a folder for the crate");
        let manifest = format!(
            "[package]\nname = \"programs\"\nedition = \"2024\"\n[workspace]\n[dependencies]\nmatgrad = {{ path = {root:?}, features = [\"nalgebra-0-35\"] }}\nnalgebra = \"0.35\"\n[profile.dev]\ndebug = false\n[profile.dev.build-override]\nopt-level = 1\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest).expect("the manifest");
        let checker = root.join("tests/random/checker.rs");
        fs::copy(checker, folder.join("src/checker.rs")).expect("the checker");
        Scratch { folder }
    }

    /// What becomes of cases; their names must differ.
    pub fn fates(&self, cases: &[Case]) -> Vec<Fate> {
        let mut fates: BTreeMap<String, Fate> = BTreeMap::new();
        for entry in fs::read_dir(self.folder.join("src")).expect("the folder").flatten() {
            if entry.file_name().to_string_lossy().starts_with('p') {
                let _ = fs::remove_file(entry.path());
            }
        }
        // The functions alone, so that what is no Rust is known.
        for (k, case) in cases.iter().enumerate() {
            let name = format!("p{k}");
            let known = match (case.refusal(), case.fault()) {
                (Some(message), _) => Some(Fate::Refused(message)),
                (None, Some(fault)) => Some(Fate::Broken("fault".to_owned(), fault)),
                (None, None) => None,
            };
            if let Some(fate) = known {
                fates.insert(name, fate);
                continue;
            }
            let plain = format!("use super::*;\nuse nalgebra::*;\n{}pub fn check(_: &mut Checker) {{}}\n", case.written.source);
            fs::write(self.folder.join(format!("src/{name}.rs")), plain).expect("a module");
        }
        self.without_broken(cases.len(), &mut fates, "check");
        for fate in fates.values_mut() {
            if let Fate::Broken(code, message) = fate
                && code != "fault"
            {
                *fate = Fate::Invalid(message.clone());
            }
        }
        for (k, case) in cases.iter().enumerate() {
            fs::write(self.folder.join(format!("src/p{k}.rs")), case.contents()).expect("a module");
        }
        self.without_broken(cases.len(), &mut fates, "build");
        let output = self.cargo(&["run", "--quiet"]);
        for line in output.0.lines() {
            let Some((name, rest)) = line.split_once(' ') else { continue };
            let fate = fates.entry(name.to_owned());
            let fate = fate.or_insert_with(|| if rest == "right" { Fate::Right } else { Fate::Wrong(vec![]) });
            if let Fate::Wrong(lines) = fate {
                lines.push(rest.to_owned());
            }
        }
        let fate = |k: usize| fates.remove(&format!("p{k}")).unwrap_or(Fate::Broken("?".to_owned(), output.1.clone()));
        (0..cases.len()).map(fate).collect()
    }

    fn cargo(&self, arguments: &[&str]) -> (String, String) {
        let output = Command::new("cargo")
            .args(arguments)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .output()
            .expect("cargo runs");
        (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
    }

    /// Compiles the modules that have no fate yet, and gives those that do not compile theirs.
    fn without_broken(&self, count: usize, fates: &mut BTreeMap<String, Fate>, command: &str) {
        for _ in 0..40 {
            let left: Vec<String> = (0..count).map(|k| format!("p{k}")).filter(|name| !fates.contains_key(name)).collect();
            fs::write(self.folder.join("src/main.rs"), main_file(&left)).expect("the main file");
            let errors = self.errors(command);
            if errors.is_empty() {
                return;
            }
            fates.extend(errors);
        }
    }

    /// The modules that do not compile.
    fn errors(&self, command: &str) -> BTreeMap<String, Fate> {
        let (_, text) = self.cargo(&[command, "--message-format", "short"]);
        let mut errors = BTreeMap::new();
        for line in text.lines() {
            let Some(rest) = line.strip_prefix("src/p") else { continue };
            let Some((number, rest)) = rest.split_once(".rs:") else { continue };
            let Some((place, message)) = rest.split_once(" error") else { continue };
            let code = message.strip_prefix('[').and_then(|text| text.split_once(']')).map_or("", |(code, _)| code);
            let broken = Fate::Broken(code.to_owned(), format!("{place} {message}"));
            errors.entry(format!("p{number}")).or_insert(broken);
        }
        if errors.is_empty() && text.contains("error") && !text.contains("Finished") {
            println!("the scratch crate does not build:\n{text}");
            std::process::exit(1);
        }
        errors
    }
}

fn main_file(modules: &[String]) -> String {
    let mut text = format!("#![allow(warnings)]\nmod checker;\nuse checker::{{Checker, Flat}};\nuse nalgebra::Vector2;\n{ITEMS}");
    for module in modules {
        text += &format!("mod {module};\n");
    }
    text += "const ALL: &[(&str, fn(&mut Checker))] = &[";
    for module in modules {
        text += &format!("(\"{module}\", {module}::check),");
    }
    text + "];
fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    for (name, check) in ALL {
        let mut checker = Checker::default();
        if std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&mut checker))).is_err() {
            checker.wrong.push(\"panics\".to_owned());
        }
        if checker.wrong.is_empty() {
            println!(\"{name} right\");
        }
        for line in &checker.wrong {
            println!(\"{name} {line}\");
        }
    }
}
"
}

/// A message without what differs between programs.
pub fn kind_of(message: &str) -> String {
    let parts: Vec<&str> = message.split('`').collect();
    let plain = parts.iter().enumerate().map(|(k, part)| if k % 2 == 0 { *part } else { "`…`" });
    plain.collect::<String>().chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// A case as a person reads it.
fn shown(case: &Case, fate: &Fate) -> String {
    let attributes: Vec<String> =
        case.attributes.iter().map(|(kind, list)| format!("#[{}({list})]\n", kind.row().name)).collect();
    let arguments: Vec<String> = case.written.parameters.iter().map(super::generator::Parameter::argument).collect();
    let what = match fate {
        Fate::Wrong(lines) => lines.join("\n// "),
        Fate::Broken(_, message) => format!("does not compile: {message}"),
        Fate::Refused(message) => format!("refused: {message}"),
        Fate::Invalid(message) => format!("no Rust: {message}"),
        Fate::Right => "right".to_owned(),
    };
    format!("// seed {}: f({})\n// {what}\n{}{}", case.seed, arguments.join(", "), attributes.concat(), case.written.source)
}

/// The smallest program that fails like this one.
fn shrunk(scratch: &Scratch, case: Case, fate: &Fate) -> (Case, Fate) {
    let mut last = fate.clone();
    // Some faults are seen without a compiler.
    if case.fault().is_some() {
        let small = shrink(case, 1, &mut |cases| cases.iter().map(|case| case.fault().is_some()).collect());
        let fault = small.fault().unwrap_or_default();
        return (small, Fate::Broken("fault".to_owned(), fault));
    }
    let shrunk = shrink(case, 80, &mut |cases| {
        let fates = scratch.fates(cases);
        if let Some(found) = fates.iter().rev().find(|found| found.is_like(fate)) {
            last = found.clone();
        }
        fates.iter().map(|found| found.is_like(fate)).collect()
    });
    (shrunk, last)
}

#[test]
#[ignore = "compiles and runs programs of other seeds, and shrinks what fails; WITH says of which programs"]
fn run_source_programs() {
    std::panic::set_hook(Box::new(|_| {}));
    // Beside what this test was built as, so that two checkouts do not meet.
    let built = std::env::current_exe().expect("the path of this test");
    let scratch = Scratch::new(built.ancestors().nth(3).expect("the target folder").join("random-programs"));
    let (seed, count, shrinking) = (super::setting("SEED", 1000), super::setting("COUNT", 300), super::setting("SHRINK", 0));
    // SEEDS="3 14 15" instead of SEED and COUNT.
    let seeds: Vec<u64> = match std::env::var("SEEDS") {
        Ok(list) => list.split_whitespace().filter_map(|text| text.parse().ok()).collect(),
        Err(_) => (seed..seed + count).collect(),
    };
    let meant = seeds.iter().filter(|&&seed| super::engine::is_meant(seed));
    let cases: Vec<Case> = meant.filter_map(|&seed| Case::new(seed).ok()).collect();
    let fates = scratch.fates(&cases);
    let mut refused: BTreeMap<String, usize> = BTreeMap::new();
    let mut counts = [0; 5];
    let mut left = shrinking;
    for (case, fate) in cases.iter().zip(&fates) {
        match fate {
            Fate::Right => counts[0] += 1,
            Fate::Refused(message) => {
                counts[1] += 1;
                *refused.entry(kind_of(message)).or_default() += 1;
            }
            Fate::Broken(..) => counts[2] += 1,
            Fate::Wrong(_) => counts[3] += 1,
            Fate::Invalid(message) => {
                counts[4] += 1;
                println!("{}: no Rust: {message}", case.seed);
            }
        }
        if matches!(fate, Fate::Broken(..) | Fate::Wrong(_)) {
            println!("{}: {fate:?}", case.seed);
            if left > 0 {
                left -= 1;
                let start = std::time::Instant::now();
                let (case, fate) = shrunk(&scratch, case.clone(), fate);
                eprintln!("{:?}", start.elapsed());
                println!("{}", shown(&case, &fate));
            }
        }
    }
    for (kind, count) in refused {
        println!("{count} refused: {kind}");
    }
    let [right, refused, broken, wrong, invalid] = counts;
    println!(
        "{} seeds, {} programs: {right} right, {refused} refused, {broken} do not compile, {wrong} wrong, {invalid} are no Rust",
        seeds.len(),
        cases.len()
    );
}
