//! The annotated functions of the repository's tests and examples: a sample of what people write.

use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::visit::Visit;

use super::bindings::{companions, introduced, unbound};
use crate::attributes::{ATTRIBUTES, Kind};

/// A function with one of its attributes.
pub struct Annotated {
    /// The file it stands in.
    pub file: String,
    /// What is asked for.
    pub kind: Kind,
    /// The attribute's arguments.
    pub arguments: TokenStream,
    /// The function with its other attributes.
    pub item: TokenStream,
}

/// The sources with annotated functions.
const ROOMS: &[&str] =
    &["tests/language", "tests/models", "tests/derivatives", "tests/hygiene", "tests/machine-code", "examples", "benches"];

/// All of them, in the order of their files.
pub fn annotated() -> Vec<Annotated> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = vec![];
    for room in ROOMS {
        sources(&root.join(room), &mut files);
    }
    for file in ["tests/theory.rs", "tests/regions.rs", "tests/run_no_alloc.rs"] {
        files.push(root.join(file));
    }
    let mut finder = Finder { file: String::new(), found: vec![] };
    for path in files {
        finder.file = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        let text = std::fs::read_to_string(&path).expect("a source");
        finder.visit_file(&syn::parse_file(&text).expect("a file of Rust"));
    }
    let readme = std::fs::read_to_string(root.join("README.md")).expect("the README");
    for block in readme.split("```rust\n").skip(1).filter_map(|rest| rest.split("```").next()) {
        finder.file = "README.md".to_owned();
        if let Ok(body) = syn::parse_str::<syn::Block>(&format!("{{ {block} }}")) {
            finder.visit_block(&body);
        }
    }
    finder.found
}

/// Those of one text.
pub fn of_file(text: &str) -> Vec<Annotated> {
    let mut finder = Finder { file: String::new(), found: vec![] };
    finder.visit_file(&syn::parse_str(text).expect("a file of Rust"));
    finder.found
}

/// What stands in the sources below these directories.
pub fn written_in(rooms: &[&str]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = vec![];
    rooms.iter().for_each(|room| sources(&root.join(room), &mut files));
    files.iter().map(|path| std::fs::read_to_string(path).expect("a source")).collect()
}

/// The files of Rust below a directory, in order.
fn sources(room: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(room).expect("a room").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

struct Finder {
    file: String,
    found: Vec<Annotated>,
}

impl Finder {
    fn function(&mut self, attributes: &[syn::Attribute], bare: &impl ToTokens) {
        for attribute in attributes {
            let Some(kind) = kind_of(attribute) else { continue };
            let arguments = match &attribute.meta {
                syn::Meta::List(list) => list.tokens.clone(),
                _ => TokenStream::new(),
            };
            self.found.push(Annotated { file: self.file.clone(), kind, arguments, item: bare.to_token_stream() });
        }
    }
}

impl<'a> Visit<'a> for Finder {
    fn visit_item_fn(&mut self, function: &'a syn::ItemFn) {
        let mut bare = function.clone();
        bare.attrs.retain(|attribute| kind_of(attribute).is_none());
        self.function(&function.attrs, &bare);
        syn::visit::visit_item_fn(self, function);
    }

    fn visit_item_mod(&mut self, module: &'a syn::ItemMod) {
        // What is seen as a whole cannot be expanded function by function.
        let is_whole = |attribute: &syn::Attribute| attribute.path().segments.last().is_some_and(|last| last.ident == "module");
        if !module.attrs.iter().any(is_whole) {
            syn::visit::visit_item_mod(self, module);
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'a syn::ImplItemFn) {
        let mut bare = function.clone();
        bare.attrs.retain(|attribute| kind_of(attribute).is_none());
        self.function(&function.attrs, &bare);
    }
}

fn kind_of(attribute: &syn::Attribute) -> Option<Kind> {
    let name = &attribute.path().segments.last()?.ident;
    ATTRIBUTES.iter().find(|row| name == row.name).map(|row| row.kind)
}

#[test]
fn there_are_many() {
    let found = annotated();
    assert!(found.len() > 500, "{}", found.len());
    for kind in ATTRIBUTES.iter().map(|row| row.kind) {
        assert!(found.iter().filter(|function| function.kind == kind).count() > 10, "{}", kind.row().name);
    }
    for file in ["README.md", "tests/theory.rs", "tests/language/places.rs", "examples/digits.rs"] {
        assert!(found.iter().any(|function| function.file == file), "{file}");
    }
}

#[test]
fn all_of_them_expand_to_whole_graphs_and_bound_names() {
    let known = super::names::stems();
    let one = |function: Annotated| {
        // Outside of rustc spans do not tell the user's names from those that the reader makes up.
        if function.file.ends_with("names.rs") && function.item.to_string().contains("_matgrad_") {
            return;
        }
        let shown = format!("#[{}({})] {}\n  in {}", function.kind.row().name, function.arguments, function.item, function.file);
        // Every pass verifies the graph.
        let companions = std::panic::catch_unwind(|| companions(&function)).unwrap_or_else(|_| panic!("{shown}"));
        let unbound = unbound(&function, &companions);
        assert!(unbound.is_empty(), "{unbound:?} are not bound: {shown}");
        let own = super::names::own(&function);
        for name in introduced(&function, &companions) {
            let stem = super::names::stem(&name, &own);
            assert!(stem.is_empty() || known.contains(&stem), "no function of tests/hygiene/names.rs has `{name}`: {shown}");
        }
    };
    std::thread::scope(|scope| {
        for half in 0..2 {
            let one = &one;
            scope.spawn(move || annotated().into_iter().skip(half).step_by(2).for_each(one));
        }
    });
}
