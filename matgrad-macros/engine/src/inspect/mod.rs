//! What a page or a command line shows of one attribute on one function: the formula and the steps in each format, the
//! code, and numbers beside central differences. Behind the feature `inspect`, and no more stable than the rest.

mod differences;
mod numbers;
mod slots;
mod solver;

use proc_macro2::{Span, TokenStream};
use syn::ImplItemFn;

use crate::attributes::{ATTRIBUTES, Attribute, Kind};
use crate::explain::formula::Format;
use crate::guard::guarded;
use crate::pipeline::{self, Emitted, Place, Shown, companions, companions_of_solver};
use crate::report::Report;
use crate::syntax::implicit;
use crate::syntax::items::Items;

pub use numbers::{Checked, Numbers, Table};
pub use slots::{Entered, Slot};

/// An attribute on a function.
pub struct Question<'a> {
    /// The attribute's name.
    pub attribute: &'a str,
    /// Its arguments.
    pub arguments: TokenStream,
    /// Items as in a module; the function is the last one among them.
    pub source: TokenStream,
    /// Numbers that were entered for some of its slots.
    pub entered: &'a [Entered],
}

/// A text in the three formats.
pub struct Written {
    /// As text.
    pub unicode: String,
    /// For TeX.
    pub latex: String,
    /// For browsers.
    pub mathml: String,
}

/// What is derived.
pub struct Derivation {
    /// The derived formula.
    pub formula: Written,
    /// The way to it, line by line.
    pub steps: Written,
    /// What the attribute puts beside the function.
    pub companions: TokenStream,
    /// The numbers that the function can be evaluated at, or why it cannot.
    pub slots: Result<Vec<Slot>, String>,
}

/// An attribute to choose.
pub struct Offer {
    /// Its name.
    pub name: &'static str,
    /// Whether it takes several variables.
    pub several: bool,
    /// Whether it has two layouts.
    pub layouts: bool,
    /// Whether its variable is what a solver finds from the others.
    pub solves: bool,
}

/// The attributes.
pub fn attributes() -> impl Iterator<Item = Offer> {
    let layouts = |arguments: &[&str]| arguments.contains(&"layout");
    let of =
        move |row: &Attribute| Offer { name: row.name, several: row.of_several, layouts: layouts(row.arguments), solves: false };
    let solver = Offer { name: implicit::NAME, several: false, layouts: false, solves: true };
    ATTRIBUTES.iter().map(of).chain([solver])
}

/// The variables that the function can be differentiated in.
///
/// # Errors
/// What the attribute would say of its signature.
pub fn variables(source: &TokenStream) -> syn::Result<Vec<String>> {
    guarded("variables", || {
        // Without `wrt` an attribute of all takes what there is.
        let question =
            Question { attribute: "differential", arguments: TokenStream::new(), source: source.clone(), entered: &[] };
        let variables = question.with(|kind, function, place, report| pipeline::variables(kind?, function, place, report))?;
        Ok(variables.into_iter().map(|variable| variable.shown).collect())
    })?
}

/// Derives what the attribute asks for.
///
/// # Errors
/// The messages, on the tokens of the question.
pub fn derive(question: &Question<'_>) -> syn::Result<Derivation> {
    guarded(question.attribute, || {
        question.with(|kind, function, place, report| {
            let shown = Shown::of(question.attribute, &question.arguments, function, place, report)?;
            let (formulas, lines) = (shown.formulas(), shown.steps());
            let slots = slots::slots(&shown.read[0], question.entered);
            let arguments = question.arguments.clone();
            let Emitted { companions, .. } = match kind {
                Some(kind) => companions(kind, arguments, function, place, report)?,
                None => companions_of_solver(&arguments, function, place, report)?,
            };
            Some(Derivation {
                formula: Written::of(|format| format.lines(&formulas)),
                steps: Written::of(|format| format.steps(&lines)),
                companions,
                slots,
            })
        })
    })?
}

/// The value and the derivative at numbers: what is derived, evaluated operator by operator, beside central
/// differences of the function, which is run as Rust runs it. It may panic where the function does.
///
/// # Errors
/// Why there are no numbers.
pub fn evaluate(question: &Question<'_>) -> Result<Numbers, String> {
    let file = question.file().map_err(|error| error.to_string())?;
    let found = question
        .with(|_, function, place, report| {
            let shown = Shown::of(question.attribute, &question.arguments, function, place, report)?;
            shown.read.into_iter().next()
        })
        .map_err(|error| error.to_string())?;
    numbers::evaluate(&file, &found, question.entered)
}

impl Written {
    fn of(write: impl Fn(Format) -> String) -> Written {
        Written { unicode: write(Format::Unicode), latex: write(Format::Latex), mathml: write(Format::MathMl) }
    }
}

impl Question<'_> {
    fn file(&self) -> syn::Result<syn::File> {
        syn::parse2(self.source.clone())
    }

    /// What is made of the function among its items, or the messages.
    fn with<T>(&self, make: impl FnOnce(Option<Kind>, &ImplItemFn, &Place<'_>, &mut Report) -> Option<T>) -> syn::Result<T> {
        let kind = Attribute::named(&self.attribute).map(|row| row.kind);
        if kind.is_none() && self.attribute != implicit::NAME {
            return Err(syn::Error::new(Span::call_site(), format!("no attribute is called `{}`", self.attribute)));
        }
        let items = self.file()?.items;
        let last = items.iter().rev().find_map(|item| match item {
            syn::Item::Fn(item) => Some(item.clone()),
            _ => None,
        });
        let Some(item) = last else {
            return Err(syn::Error::new(Span::call_site(), "write a function with a body: `fn f(x: f64) -> f64 { x * x }`"));
        };
        let function = ImplItemFn { attrs: item.attrs, vis: item.vis, defaultness: None, sig: item.sig, block: *item.block };
        let seen = Items::of(&items);
        let place = Place::beside(&seen);
        let mut report = Report::default();
        let made = make(kind, &function, &place, &mut report);
        match (made, report.into_error()) {
            (_, Some(error)) => Err(error),
            (Some(made), None) => Ok(made),
            (None, None) => Err(syn::Error::new_spanned(&function.sig.ident, "nothing can be derived of this")),
        }
    }
}

#[cfg(test)]
mod tests;
