//! The gallery: what is derived for functions of the textbooks, formula and steps typeset. The chapter is generated from
//! the functions in the files beside this one by the engine itself: `cargo run -p matgrad-guide` writes it, and a test holds it
//! to them.

mod cookbook;
mod hessians;
mod jacobians;
mod learning;
mod matrices;
mod models;
mod traces;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use matgrad_engine::inspect::{Derivation, Question, derive};

/// A function with what is asked of it.
pub struct Entry {
    /// What it is called.
    pub title: &'static str,
    /// How it is written on paper.
    pub written: &'static str,
    /// The attribute.
    pub attribute: &'static str,
    /// Its arguments.
    pub arguments: &'static str,
    /// The function, and hidden lines, such as the solver that an attribute names.
    pub source: &'static str,
}

/// The sections with their titles.
fn sections() -> impl Iterator<Item = &'static (&'static str, &'static [Entry])> {
    let files = [
        matrices::SECTIONS,
        traces::SECTIONS,
        cookbook::SECTIONS,
        jacobians::SECTIONS,
        hessians::SECTIONS,
        models::SECTIONS,
        learning::SECTIONS,
    ];
    files.into_iter().flatten()
}

/// Where the chapter stands.
pub fn place() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gallery.md")
}

/// The chapter.
pub fn chapter() -> String {
    let mut page = String::from(
        "# A gallery\n\nWhat matgrad derives for the functions that courses and cookbooks of matrix calculus differentiate. Formulas and steps are \
         written by matgrad itself, in MathML, and each function is compiled with its attribute when this book is tested.\n",
    );
    for (title, entries) in sections() {
        let _ = write!(page, "\n## {title}\n");
        entries.iter().for_each(|entry| page += &shown(entry));
    }
    page
}

/// An entry of the chapter.
fn shown(entry: &Entry) -> String {
    let Entry { title, written, attribute, arguments, source } = entry;
    let Derivation { formula, steps, .. } = derive(&question(entry)).unwrap_or_else(|error| panic!("{title}: {error}"));
    format!(
        "\n### {title}\n\n*{written}*\n\n```rust\n# #![allow(non_snake_case)]\n# use matgrad::{attribute};\n# use nalgebra::*;\n#[{attribute}({arguments})]\n{source}\n```\n\n\
         <p class=\"formula\">{}</p>\n\n<details><summary>Step by step</summary>\n{}\n</details>\n",
        block(&formula.mathml),
        block(&steps.mathml)
    )
}

/// Markup in one piece: an empty line would end it.
fn block(text: &str) -> String {
    text.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

fn question(entry: &Entry) -> Question<'static> {
    let tokens = |text: &str| text.parse().expect("tokens");
    let shown: String = entry.source.lines().filter(|line| !line.starts_with("# ")).map(|line| format!("{line}\n")).collect();
    Question { attribute: entry.attribute, arguments: tokens(entry.arguments), source: tokens(&shown), entered: &[] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use matgrad_engine::inspect::{Entered, evaluate};

    #[test]
    fn the_chapter_is_what_is_derived() {
        let written = std::fs::read_to_string(place()).expect("the chapter");
        assert!(written == chapter(), "write the chapter anew: `cargo run -p matgrad-guide`");
    }

    /// Numbers for a function that is not defined at those that the engine proposes: real powers want a positive base.
    fn entered(entry: &Entry) -> Vec<Entered> {
        match entry.title {
            "Power" => vec![Entered { name: "a".to_owned(), rows: vec![vec![1.7]] }],
            _ => vec![],
        }
    }

    /// At these numbers and at those that the engine proposes, central differences agree with what is shown.
    #[test]
    fn what_is_derived_is_right() {
        for entry in sections().flat_map(|(_, entries)| *entries) {
            let entered = entered(entry);
            let asked = Question { entered: &entered, ..question(entry) };
            let numbers = evaluate(&asked).unwrap_or_else(|why| panic!("{}: {why}", entry.title));
            for derivative in &numbers.derivatives {
                assert!(derivative.error < 1e-6, "{}: {}", entry.title, derivative.error);
                assert!(derivative.derived.data.iter().any(|x| *x != 0.0), "{}: nothing but zeros", entry.title);
            }
        }
    }
}
