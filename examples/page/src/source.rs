//! The source with the chosen attribute on its last function, and messages on its tokens.

use matgrad_engine::inspect;
use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use serde::Serialize;

use crate::Question;

/// A place in a text: a line and a column, both from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// A message.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Fault {
    /// What it says.
    pub message: String,
    /// Where its tokens begin and end in the source; nowhere where they are the attribute's.
    pub at: Option<(Place, Place)>,
    /// The message as a compiler shows it.
    pub shown: String,
}

/// The source as it is derived.
pub struct Source {
    /// The text with the attribute.
    pub text: String,
    /// The attribute's arguments.
    pub arguments: TokenStream,
    /// The items without the attribute.
    pub items: TokenStream,
    /// How places in it are found in the text that was given.
    inserted: Inserted,
}

/// Where the attribute was put into the text that was given.
struct Inserted {
    /// The text that was given.
    given: String,
    /// The attribute, as it is written.
    attribute: String,
    /// The place of the function.
    at: Place,
    /// What stands before the function in its new line.
    indent: usize,
}

/// What the solver is called, of which the page sees no more.
const SOLVER: &str = "solve";

/// The attribute with its arguments, as they are written.
fn attribute(question: &Question) -> String {
    let is_solver = inspect::attributes().any(|offer| offer.solves && offer.name == question.attribute);
    if let Some(unknown) = question.variables.first().filter(|_| is_solver) {
        let is = if question.minimum { "argmin" } else { "root" };
        return format!("{}({is} = {unknown}, solver = {SOLVER})", question.attribute);
    }
    let mut arguments = match &question.variables[..] {
        [] => vec![],
        [one] => vec![format!("wrt = {one}")],
        several => vec![format!("wrt = ({})", several.join(", "))],
    };
    if question.denominator {
        arguments.push("layout = denominator".to_owned());
    }
    match arguments.is_empty() {
        true => question.attribute.clone(),
        false => format!("{}({})", question.attribute, arguments.join(", ")),
    }
}

fn parsed(text: &str) -> syn::Result<syn::File> {
    let tokens: TokenStream = text.parse().map_err(|error: proc_macro2::LexError| {
        syn::Error::new(error.span(), "this is no Rust: a bracket or a quote is left open, or closed and never opened")
    })?;
    syn::parse2(tokens)
}

/// Whether an attribute is one that is chosen from.
fn is_ours(path: &syn::Path) -> bool {
    path.segments.last().is_some_and(|last| inspect::attributes().any(|offer| last.ident == offer.name))
}

fn last_function(file: &mut syn::File) -> Option<&mut syn::ItemFn> {
    file.items.iter_mut().rev().find_map(|item| match item {
        syn::Item::Fn(item) => Some(item),
        _ => None,
    })
}

impl Source {
    /// The source of a question, with its attribute.
    ///
    /// # Errors
    /// The messages, where it is no Rust or there is no function.
    pub fn of(question: &Question) -> Result<Source, Vec<Fault>> {
        let given = question.source.clone();
        let attribute = format!("#[{}]", attribute(question));
        let nowhere = Inserted { given: given.clone(), attribute, at: Place { line: usize::MAX, column: 0 }, indent: 0 };
        let mut file = parsed(&given).map_err(|error| nowhere.faults(&error))?;
        let Some(function) = last_function(&mut file) else {
            let missing = syn::Error::new(Span::call_site(), "write a function with a body: `fn f(x: f64) -> f64 { x * x }`");
            return Err(vec![Fault { shown: format!("error: {missing}"), ..nowhere.fault(&missing) }]);
        };
        let wanted: TokenStream = nowhere.attribute.parse().unwrap_or_default();
        // An attribute that is written and another one that is chosen: one of them would be passed over.
        let is_another =
            |written: &&syn::Attribute| is_ours(written.path()) && written.to_token_stream().to_string() != wanted.to_string();
        if let Some(written) = function.attrs.iter().find(is_another) {
            let name = written.path().segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
            let message = format!(
                "this is not what is chosen beside the source; choose `{name}` and its variables there, or take this line out"
            );
            return Err(nowhere.faults(&syn::Error::new_spanned(written, message)));
        }
        let (visibility, signature) = (function.vis.to_token_stream(), function.sig.to_token_stream());
        let first = visibility.into_iter().chain(signature).next();
        let span = first.map_or_else(Span::call_site, |token| token.span());
        let start = span.byte_range().start;
        let line = given[..start].rfind('\n').map_or(0, |end| end + 1);
        let before = &given[line..start];
        let indent = if before.trim().is_empty() { before } else { "" };
        let text = format!("{}{}\n{indent}{}", &given[..start], nowhere.attribute, &given[start..]);
        let at = Place { line: span.start().line - 1, column: span.start().column };
        let inserted = Inserted { at, indent: indent.chars().count(), ..nowhere };
        let mut file = parsed(&text).map_err(|error| inserted.faults(&error))?;
        let mut arguments = TokenStream::new();
        if let Some(function) = last_function(&mut file) {
            if let Some(syn::Meta::List(list)) = function.attrs.pop().map(|attribute| attribute.meta) {
                arguments = list.tokens;
            }
            // What was chosen is what is written.
            function.attrs.retain(|attribute| !is_ours(attribute.path()));
        }
        let items = file.items.iter().map(ToTokens::to_token_stream).collect();
        Ok(Source { text, arguments, items, inserted })
    }

    /// Messages on the tokens of the text that was given.
    pub fn faults(&self, error: &syn::Error) -> Vec<Fault> {
        self.inserted.faults(error)
    }
}

impl Inserted {
    fn faults(&self, error: &syn::Error) -> Vec<Fault> {
        error.clone().into_iter().map(|error| self.fault(&error)).collect()
    }

    fn fault(&self, error: &syn::Error) -> Fault {
        let span = error.span();
        // What is on no token of its own is on the attribute.
        let is_nowhere = span.byte_range() == (0..0);
        let place = |at: proc_macro2::LineColumn| Place { line: at.line.saturating_sub(1), column: at.column };
        let (from, to) = (place(span.start()), place(span.end()));
        let message = error.to_string();
        let at = self.given(from).filter(|_| !is_nowhere);
        let (number, line, column, end) = match at {
            Some(at) => {
                let line = self.given.lines().nth(at.line).unwrap_or_default();
                let end = self.given(to).filter(|end| end.line == at.line).map_or(line.chars().count(), |end| end.column);
                ((at.line + 1).to_string(), line, at.column, end)
            }
            None => {
                let (start, end) = (from.column.saturating_sub(self.at.column), to.column.saturating_sub(self.at.column));
                let whole = is_nowhere || self.at.line == usize::MAX;
                let (start, end) = if whole { (0, self.attribute.chars().count()) } else { (start, end) };
                (String::new(), self.attribute.as_str(), start, end)
            }
        };
        let carets = "^".repeat(end.saturating_sub(column).max(1));
        let margin = " ".repeat(number.len());
        let place = if number.is_empty() { "the attribute".to_owned() } else { format!("{number}:{}", column + 1) };
        let shown = format!(
            "error: {message}\n{margin}--> {place}\n{margin} |\n{number} | {line}\n{margin} | {}{carets}",
            " ".repeat(column)
        );
        let at = at.map(|at| (at, self.given(to).unwrap_or(Place { line: at.line, column: end })));
        Fault { message, at, shown }
    }

    /// A place of the text with the attribute in the text that was given; nowhere if it is in the attribute.
    fn given(&self, place: Place) -> Option<Place> {
        let Place { line, column } = place;
        let Place { line: own, column: start } = self.at;
        match line {
            _ if line < own || own == usize::MAX => Some(place),
            _ if line == own => (column < start).then_some(place),
            _ if line == own + 1 => Some(Place { line: own, column: column + start - self.indent }),
            _ => Some(Place { line: line - 1, column }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Task;

    fn faults(source: &str, attribute: &str, variable: &str) -> Vec<Fault> {
        let question = Question {
            task: Task::Derive,
            source: source.to_owned(),
            attribute: attribute.to_owned(),
            variables: vec![variable.to_owned()],
            denominator: false,
            minimum: false,
            entered: vec![],
        };
        crate::Answer::to(&question).faults
    }

    /// The text of the source under a message.
    fn under(source: &str, fault: &Fault) -> String {
        let (from, to) = fault.at.expect("a place in the source");
        assert_eq!(from.line, to.line, "{}", fault.shown);
        source.lines().nth(from.line).expect("a line").chars().skip(from.column).take(to.column - from.column).collect()
    }

    #[test]
    fn messages_are_under_their_tokens() {
        for (source, token) in [
            ("fn f(x: &Vector3<f64>) -> f64 {\n    let y = x.frobnicate();\n    y.sum()\n}", "frobnicate"),
            ("const A: f64 = 2.0; fn f(x: f64) -> f64 { A * x.wobble() }", "wobble"),
            ("/// Squares.\n    fn f(x: f64) -> f64 { x.wobble() }", "wobble"),
            ("mod m {}\n\npub fn f(x: f64) -> f64 {\n    // σ and ∇\n    /* ∇ */ x.wobble()\n}", "wobble"),
            ("fn f(x: f64) -> f64 { let y = ; y }", ";"),
        ] {
            let found = faults(source, "gradient", "x");
            assert_eq!(found.len(), 1, "{source}\n{found:?}");
            assert!(under(source, &found[0]).contains(token), "{source}\n{}", found[0].shown);
            let last = found[0].shown.lines().last().expect("the carets");
            assert!(last.contains('^'), "{}", found[0].shown);
        }
    }

    #[test]
    fn messages_look_as_the_compiler_writes_them() {
        let found = faults("fn f(x: f64) -> f64 {\n    x.wobble()\n}", "gradient", "x");
        let lines: Vec<&str> = found[0].shown.lines().collect();
        assert!(lines[0].starts_with("error: ") && lines[1] == " --> 2:7", "{}", found[0].shown);
        assert_eq!(lines[2..], ["  |", "2 |     x.wobble()", "  |       ^^^^^^"]);
        let found = faults("fn f(x: f64) -> f64 { x }", "gradient", "y");
        let lines: Vec<&str> = found[0].shown.lines().collect();
        assert_eq!(found[0].at, None);
        assert_eq!(
            lines[1..],
            ["--> the attribute", " |", " | #[gradient(wrt = y)]", " |                  ^"],
            "{}",
            found[0].shown
        );
    }

    #[test]
    fn solvers_are_asked_for_by_their_unknown() {
        let question = Question {
            task: Task::Derive,
            source: "fn f(z: f64, a: f64) -> f64 { z * z + a * z }".to_owned(),
            attribute: "implicit".to_owned(),
            variables: vec!["z".to_owned()],
            denominator: false,
            minimum: true,
            entered: vec![],
        };
        let text = |question: &Question| Source::of(question).unwrap_or_else(|faults| panic!("{faults:?}")).text;
        assert!(text(&question).starts_with("#[implicit(argmin = z, solver = solve)]\n"));
        assert!(text(&Question { minimum: false, ..question }).starts_with("#[implicit(root = z, solver = solve)]\n"));
    }

    #[test]
    fn an_attribute_in_the_source_is_not_passed_over() {
        let source = "#[hessian(wrt = x)]\nfn f(x: f64) -> f64 { x * x }";
        let found = faults(source, "gradient", "x");
        assert!(found[0].message.contains("choose `hessian`"), "{}", found[0].shown);
        assert!(under(source, &found[0]).contains("hessian"), "{}", found[0].shown);
        assert!(faults(source, "hessian", "x").is_empty());
    }

    #[test]
    fn what_is_no_function_is_said() {
        assert!(faults("const A: f64 = 1.0;", "gradient", "x")[0].message.contains("write a function"));
        assert!(faults("fn f(x: f64) -> f64 { x", "gradient", "x")[0].message.contains("no Rust"));
        assert!(faults("", "gradient", "x")[0].message.contains("write a function"));
    }

    #[test]
    fn the_attribute_stands_above_the_function() {
        let question = Question {
            task: Task::Derive,
            source: "// of two\n  #[inline]\n  fn f(x: f64, y: f64) -> f64 { x * y }".to_owned(),
            attribute: "jacobian".to_owned(),
            variables: vec!["x".to_owned(), "y".to_owned()],
            denominator: true,
            minimum: false,
            entered: vec![],
        };
        let source = Source::of(&question).unwrap_or_else(|faults| panic!("{faults:?}"));
        let attribute = "#[jacobian(wrt = (x, y), layout = denominator)]";
        assert_eq!(source.text, format!("// of two\n  #[inline]\n  {attribute}\n  fn f(x: f64, y: f64) -> f64 {{ x * y }}"));
        assert!(!source.items.to_string().contains("jacobian"));
    }
}
