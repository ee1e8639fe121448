//! `derivation!`: what is derived, as text.

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use syn::ImplItemFn;

use super::{Place, Read, parse, read};
use crate::attributes::arguments::Arguments;
use crate::attributes::{Attribute, Kind};
use crate::companions::derive::Derived;
use crate::companions::documentation::formulas;
use crate::companions::interface::Asked;
use crate::companions::steps::steps;
use crate::explain::formula::Format;
use crate::explain::steps::Line;
use crate::explain::tree::Math;
use crate::report::Report;
use crate::syntax::implicit;
use crate::syntax::items::Items;

/// What an attribute derives: the formulas, and the lines that lead to them.
pub struct Shown {
    /// What was read: of an attribute of two modes that of each, the forward one first.
    pub read: Vec<Read>,
}

impl Shown {
    /// Reads a function for an attribute by its name; `None` where none has it.
    pub fn of(
        name: &str,
        arguments: &TokenStream,
        function: &ImplItemFn,
        place: &Place<'_>,
        report: &mut Report,
    ) -> Option<Shown> {
        let read = match Attribute::named(&name) {
            Some(row) => vec![read(Arguments::parse(row.kind, arguments.clone(), report)?, function, place, report)?],
            None => {
                let modes = [Kind::Differential, Kind::Vjp].map(|kind| {
                    let arguments = Arguments::parse_implicit(kind, arguments.clone(), report)?;
                    read(arguments, function, place, report)
                });
                modes.into_iter().collect::<Option<Vec<Read>>>()?
            }
        };
        Some(Shown { read })
    }

    /// The formulas.
    pub fn formulas(&self) -> Vec<Math> {
        self.each(formulas)
    }

    /// The derivation line by line.
    pub fn steps(&self) -> Vec<Line> {
        self.each(steps)
    }

    /// What is shown of each in turn, beside what was shown before.
    fn each<T>(&self, shown: impl Fn(&Asked<'_>, &Derived, &[T]) -> Vec<T>) -> Vec<T> {
        self.read.iter().fold(Vec::new(), |all, found| {
            let more = shown(&found.asked(), &found.derived, &all);
            all.into_iter().chain(more).collect()
        })
    }
}

impl Read {
    /// What is asked for, of a function that stands alone.
    pub fn asked(&self) -> Asked<'_> {
        Asked { program: &self.program, signature: &self.signature, arguments: &self.arguments, is_associated: false }
    }
}

/// The derivation of an attribute and a function that are given as text, folded up; nothing where it is not known
/// without what stands around the function.
fn details(input: &Literal) -> String {
    let text = syn::parse2::<syn::LitStr>(TokenTree::Literal(input.clone()).into()).map(|text| text.value()).unwrap_or_default();
    let steps: TokenStream = ["mathml steps, ".parse(), text.parse()]
        .into_iter()
        .filter_map(Result::ok)
        .flat_map(|tokens: TokenStream| tokens)
        .collect();
    match derive_text(steps, &mut Report::default()) {
        Some(steps) => format!("<details><summary>The derivation</summary>\n{steps}\n</details>\n"),
        None => String::new(),
    }
}

/// `derivation!(gradient(wrt = x) fn f(…) … { … })`: the derived formula as a string literal.
pub fn derivation(input: TokenStream) -> TokenStream {
    let mut report = Report::default();
    if let [TokenTree::Ident(word), TokenTree::Punct(_), TokenTree::Literal(text)] =
        &input.clone().into_iter().collect::<Vec<_>>()[..]
        && word == "details"
    {
        let text = details(text);
        return emit!(#text);
    }
    match derive_text(input, &mut report) {
        Some(text) => emit!(#text),
        None => {
            let messages = report.into_tokens();
            emit!({ #messages "" })
        }
    }
}

fn derive_text(input: TokenStream, report: &mut Report) -> Option<String> {
    let (format, are_steps, input) = format_of(input);
    let mut tokens = input.into_iter();
    let hint = "write `derivation!(gradient(wrt = x) fn f(…) -> f64 { … })`, with `steps,`, `latex,`, `mathml,` or `latex steps,` in front for those";
    let is_known = |name: &Ident| Attribute::named(name).is_some() || name == implicit::NAME;
    let (name, arguments) = match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(name)), Some(TokenTree::Group(group))) if is_known(&name) => (name.to_string(), group.stream()),
        (Some(first), _) => {
            report.push(first.span(), hint);
            return None;
        }
        _ => {
            report.push(Span::call_site(), hint);
            return None;
        }
    };
    let function = parse(&name, &tokens.collect(), report)?;
    let items = Items::default();
    let place = Place::beside(&items);
    let shown = Shown::of(&name, &arguments, &function, &place, report)?;
    Some(match are_steps {
        true => format.steps(&shown.steps()),
        false => format.lines(&shown.formulas()),
    })
}

/// How a derivation is written and whether step by step, which stands in front of the attribute with a comma, and what
/// follows it.
fn format_of(input: TokenStream) -> (Format, bool, TokenStream) {
    let (mut format, mut are_steps) = (None, false);
    let mut tokens = input.clone().into_iter();
    loop {
        let word = match tokens.next() {
            Some(TokenTree::Ident(word)) => word.to_string(),
            Some(TokenTree::Punct(comma)) if comma.as_char() == ',' && (are_steps || format.is_some()) => {
                return (format.unwrap_or(Format::Unicode), are_steps, tokens.collect());
            }
            _ => return (Format::Unicode, false, input),
        };
        match (word.as_str(), format, are_steps) {
            ("latex", None, false) => format = Some(Format::Latex),
            ("mathml", None, false) => format = Some(Format::MathMl),
            ("steps", _, false) => are_steps = true,
            _ => return (Format::Unicode, false, input),
        }
    }
}
