//! The house is built as ARCHITECTURE.md says: rooms import what their rows allow, files stay short, operators
//! are matched one by one, and each kernel of the runtime has a use.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};

/// The source files below a folder, by their path from there.
fn sources(folder: &str) -> BTreeMap<String, String> {
    fn walk(folder: &Path, root: &Path, found: &mut BTreeMap<String, String>) {
        let mut entries: Vec<PathBuf> =
            fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, root, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).expect("below the root").display().to_string();
                found.insert(name, fs::read_to_string(&path).expect("a source"));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = BTreeMap::new();
    walk(&root, &root, &mut found);
    found
}

const ENGINE: &str = "matgrad-macros/engine/src";

fn architecture() -> &'static str {
    include_str!("../ARCHITECTURE.md")
}

/// The table of rooms: what each may import.
fn rooms() -> BTreeMap<String, BTreeSet<String>> {
    let table = architecture().split("## The rooms of `matgrad-engine`").nth(1).expect("the table of rooms");
    let table = table.split("\n## ").next().expect("its end");
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim().trim_matches('|').split(" | ").map(str::trim).collect();
        let [room, _, imports] = cells[..] else { return None };
        let name = room.strip_prefix('`')?.strip_suffix('`')?;
        Some((name.to_owned(), imports.split('`').skip(1).step_by(2).map(str::to_owned).collect()))
    };
    table.lines().filter_map(row).collect()
}

/// Whether an item is compiled for tests only.
fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        syn::Meta::Path(path) => path.is_ident("test"),
        syn::Meta::NameValue(_) => false,
    })
}

/// The rooms that a file mentions by `crate::room`, and whether it mentions syn.
#[derive(Default)]
struct Imports {
    rooms: BTreeSet<String>,
    syn: bool,
}

impl<'a> Visit<'a> for Imports {
    fn visit_item(&mut self, item: &'a syn::Item) {
        let attributes = match item {
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Fn(item) => &item.attrs,
            syn::Item::Use(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        if !is_test(attributes) {
            visit::visit_item(self, item);
        }
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        match &names[..] {
            [first, room, ..] if first == "crate" => drop(self.rooms.insert(room.clone())),
            [first, _, ..] => self.syn |= first == "syn",
            _ => {}
        }
        visit::visit_path(self, path);
    }

    fn visit_use_path(&mut self, path: &'a syn::UsePath) {
        if path.ident == "crate" {
            let mut named = |tree: &syn::UseTree| match tree {
                syn::UseTree::Path(path) => drop(self.rooms.insert(path.ident.to_string())),
                syn::UseTree::Name(name) => drop(self.rooms.insert(name.ident.to_string())),
                _ => {}
            };
            match &*path.tree {
                syn::UseTree::Group(group) => group.items.iter().for_each(&mut named),
                tree => named(tree),
            }
        }
        self.syn |= path.ident == "syn";
        // `use super::…` stays in the room.
    }

    fn visit_macro(&mut self, mac: &'a syn::Macro) {
        // Paths in macros are seen as tokens only.
        let text = mac.tokens.to_string();
        for after in text.split("crate :: ").skip(1) {
            let room = after.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
            // What stands behind a `$` or in emitted code is another crate.
            if room != "__rt" {
                self.rooms.insert(room.to_owned());
            }
        }
    }
}

fn room_of(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap_or_default()
}

#[test]
fn rooms_import_what_the_table_allows() {
    let rooms = rooms();
    let mut found: BTreeSet<&str> = BTreeSet::new();
    let sources = sources(ENGINE);
    for (file, text) in &sources {
        let room = room_of(file);
        if ["lib", "testing"].contains(&room) {
            continue;
        }
        let allowed = rooms.get(room).unwrap_or_else(|| panic!("`{room}` has no row in ARCHITECTURE.md"));
        found.insert(room);
        let mut imports = Imports::default();
        imports.visit_file(&syn::parse_file(text).expect("Rust"));
        let foreign: Vec<&String> = imports.rooms.iter().filter(|other| *other != room && !allowed.contains(*other)).collect();
        assert!(foreign.is_empty(), "{file} imports {foreign:?}, which the row of `{room}` does not allow");
        assert!(!imports.syn || allowed.contains("syn"), "{file} knows of syn, which the row of `{room}` does not allow");
    }
    let named: BTreeSet<&str> = rooms.keys().map(String::as_str).filter(|room| *room != "testing").collect();
    assert_eq!(named, found, "the rooms of ARCHITECTURE.md and those that there are");
}

#[test]
fn no_two_rooms_import_each_other() {
    let rooms = rooms();
    // A room that is reached from itself is part of a circle.
    for start in rooms.keys() {
        let (mut seen, mut open) = (BTreeSet::new(), vec![start]);
        while let Some(room) = open.pop() {
            for next in rooms.get(room).into_iter().flatten().filter(|next| rooms.contains_key(*next)) {
                assert!(next != start, "`{start}` is imported by what it imports");
                if seen.insert(next) {
                    open.push(next);
                }
            }
        }
    }
}

#[test]
fn files_fit_into_the_head() {
    for folder in [ENGINE, "matgrad-runtime/src", "matgrad-macros/src", "src"] {
        for (file, text) in sources(folder) {
            let lines = text.lines().count();
            assert!(lines <= 400, "{folder}/{file} has {lines} lines; split it by what its parts are for");
        }
    }
}

/// Finds matches that treat many operators one by one and have an arm for all others.
#[derive(Default)]
struct Wildcards {
    found: usize,
    matches: usize,
}

fn operators(pat: &syn::Pat, found: &mut BTreeSet<String>) -> bool {
    let path = match pat {
        syn::Pat::Or(or) => return or.cases.iter().filter(|case| operators(case, found)).count() > 0,
        syn::Pat::Wild(_) => return true,
        syn::Pat::TupleStruct(pat) => &pat.path,
        syn::Pat::Struct(pat) => &pat.path,
        syn::Pat::Path(pat) => &pat.path,
        _ => return false,
    };
    if path.segments.len() == 2 && path.segments[0].ident == "Op" {
        found.insert(path.segments[1].ident.to_string());
    }
    false
}

impl<'a> Visit<'a> for Wildcards {
    fn visit_expr_match(&mut self, matched: &'a syn::ExprMatch) {
        let mut ops = BTreeSet::new();
        let open = |arm: &&syn::Arm| operators(&arm.pat, &mut ops) && arm.guard.is_none();
        let any = matched.arms.iter().filter(open).count() > 0;
        if ops.len() > 25 {
            self.matches += 1;
            self.found += usize::from(any);
        }
        visit::visit_expr_match(self, matched);
    }
}

#[test]
fn operators_are_matched_one_by_one() {
    let mut matches = 0;
    for (file, text) in sources(ENGINE) {
        let mut wildcards = Wildcards::default();
        wildcards.visit_file(&syn::parse_file(&text).expect("Rust"));
        assert_eq!(wildcards.found, 0, "{file} has an arm for operators that nobody thought of");
        matches += wildcards.matches;
    }
    assert!(matches >= 8, "{matches} matches over all operators");
}

/// Finds `if let` in the guards of arms, which is younger than the rust-version; clippy sees the library's items only.
#[derive(Default)]
struct Guards(usize);

impl<'a> Visit<'a> for Guards {
    fn visit_arm(&mut self, arm: &'a syn::Arm) {
        struct Lets(bool);
        impl<'a> Visit<'a> for Lets {
            fn visit_expr_let(&mut self, _: &'a syn::ExprLet) {
                self.0 = true;
            }

            fn visit_expr_closure(&mut self, _: &'a syn::ExprClosure) {}

            fn visit_expr_block(&mut self, _: &'a syn::ExprBlock) {}
        }
        let mut lets = Lets(false);
        if let Some((_, guard)) = &arm.guard {
            lets.visit_expr(guard);
        }
        self.0 += usize::from(lets.0);
        visit::visit_arm(self, arm);
    }
}

#[test]
fn arms_have_no_guards_that_older_compilers_do_not_know() {
    for folder in [ENGINE, "matgrad-runtime/src", "matgrad-macros/src", "src"] {
        for (file, text) in sources(folder) {
            let mut guards = Guards::default();
            guards.visit_file(&syn::parse_file(&text).expect("Rust"));
            assert_eq!(guards.0, 0, "{folder}/{file} has `if let` in guards");
        }
    }
    let mut guards = Guards::default();
    guards.visit_file(&syn::parse_file("fn f() { match x { A(a) if a > 0 && let B(b) = g(a) => b, _ => 0 } }").expect("Rust"));
    assert_eq!(guards.0, 1, "the test sees what it looks for");
}

#[test]
fn every_kernel_has_a_use() {
    let emission: String = ["rust", "companions", "graph", "program", "syntax"]
        .iter()
        .flat_map(|room| sources(&format!("{ENGINE}/{room}")))
        // A list of kernels is no use of them.
        .filter_map(|(file, text)| (file != "kernels.rs").then_some(text))
        .collect();
    let facade = include_str!("../src/lib.rs");
    let words = |text: &str| text.split(|c: char| !c.is_alphanumeric() && c != '_').map(str::to_owned).collect::<Vec<_>>();
    let named: BTreeSet<String> = words(&(emission + facade)).into_iter().collect();
    let mut runtime = sources("matgrad-runtime/src");
    let called = runtime.remove("called.rs").expect("there are kernels behind calls");
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for word in runtime.values().flat_map(|text| words(text.split("#[cfg(test)]").next().unwrap_or_default())) {
        *uses.entry(word).or_default() += 1;
    }
    let mut kernels = BTreeSet::new();
    for text in runtime.values() {
        for item in syn::parse_file(text).expect("Rust").items {
            if let syn::Item::Fn(item) = item
                && matches!(item.vis, syn::Visibility::Public(_))
            {
                kernels.insert(item.sig.ident.to_string());
            }
        }
    }
    assert!(kernels.len() > 80, "{} kernels", kernels.len());
    // Emission appends `_into` and `_commuted`. What is mentioned nowhere but where it stands has no use.
    let stem = |name: &str| name.trim_end_matches("_into").trim_end_matches("_commuted").to_owned();
    let unused: Vec<&String> = kernels
        .iter()
        .filter(|name| !named.contains(&stem(name)) && !named.contains(*name) && uses.get(*name) == Some(&1))
        .collect();
    assert!(unused.is_empty(), "nothing emits {unused:?}");
    // Emission knows which kernels stand behind calls.
    let list = sources(ENGINE).remove("rust/kernels.rs").expect("there is a list of them");
    let listed = list.split("CALLED: &[&str]").nth(1).and_then(|rest| rest.split("];").next()).unwrap_or_default();
    let declared = called.split("\ncalled! {").nth(1).unwrap_or_default().lines();
    let declared: BTreeSet<&str> = declared.filter_map(|line| line.trim().split_once(" [").map(|(name, _)| name)).collect();
    assert!(declared.len() > 30, "{} kernels behind calls", declared.len());
    assert_eq!(listed.split('"').skip(1).step_by(2).collect::<BTreeSet<_>>(), declared);
}

/// The recipes of the README and their listings in the guide are in chapters, examples and programs that exist.
#[test]
fn recipes_are_where_the_readme_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let recipes = readme.split("\n## Recipes\n").nth(1).and_then(|rest| rest.split("\n## ").next()).expect("the recipes");
    let packages = ["optimisers", "motion", "gradbench", "distributed"].map(|name| root.join("examples").join(name));
    let mut found = 0;
    for code in recipes.split('`').skip(1).step_by(2) {
        let after = |flag: &str| code.split(flag).nth(1).and_then(|rest| rest.split_whitespace().next());
        let exists = if let Some(name) = after("--example ") {
            root.join("examples").join(format!("{name}.rs")).exists()
        } else if let Some(name) = after("--bin ") {
            packages.iter().any(|package| package.join("src/bin").join(format!("{name}.rs")).exists())
        } else if code.ends_with(".md") {
            root.join("docs/guide/src").join(code).exists()
        } else if let Some(path) = after("--manifest-path ").or_else(|| code.starts_with("examples/").then_some(code)) {
            root.join(path).exists()
        } else {
            continue;
        };
        assert!(exists, "the README's recipes mention `{code}`, which is not there");
        found += 1;
    }
    assert!(found > 20, "{found} mentions are too few");
}
