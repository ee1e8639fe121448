//! The passes in order. The body of [`companions`] is the table of contents of the crate.

mod derivation;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::ImplItemFn;

use crate::attributes::arguments::Arguments;
use crate::attributes::{Attribute, Kind};
use crate::companions::derive::{self, Derived};
use crate::companions::implicit::of_solver;
use crate::companions::interface::{self, Asked};
use crate::companions::through;
use crate::program::Program;
use crate::program::companion::Companion;
use crate::program::levels;
use crate::program::signature::Signature;
use crate::report::{Message, Report};
use crate::rust::bounds;
use crate::rust::check::{self, Block, Test};
use crate::rust::companion::Surroundings;
use crate::rust::solver;
use crate::syntax::arguments::attribute_of;
use crate::syntax::body::{self, Bare, Filled, Way};
use crate::syntax::expand::Expander;
use crate::syntax::implicit;
use crate::syntax::items::Items;
use crate::syntax::signature::{self, Around};

#[cfg(any(test, feature = "inspect"))]
pub use derivation::Shown;
pub use derivation::derivation;

/// Expands one attribute: the function as it was, its companions, or the messages that say why not.
pub fn expand(kind: Kind, arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let function = parse(kind.row().name, &item, &mut report);
    let companions = function.as_ref().and_then(|function| {
        let items = Items::default();
        let place = Place::beside(&items);
        companions(kind, arguments, function, &place, &mut report)
    });
    let messages = report.into_tokens();
    let quiet = function.filter(|_| companions.is_some()).and_then(|function| quiet(&function.attrs));
    let Emitted { companions, tests, .. } = companions.unwrap_or_default();
    emit!(#quiet #item #companions #tests #messages)
}

/// What a function of these attributes lacks to be quiet: where only its derivatives are asked for, nothing calls it.
pub fn quiet(attributes: &[syn::Attribute]) -> Option<TokenStream> {
    let quiet = emit!(#[allow(dead_code)]);
    let is_quiet = |attribute: &syn::Attribute| attribute.to_token_stream().to_string() == quiet.to_string();
    (!attributes.iter().any(is_quiet)).then_some(quiet)
}

/// What an attribute adds to a function.
#[derive(Default)]
pub struct Emitted {
    /// What stands beside the function.
    pub companions: TokenStream,
    /// Of what stands in the impl of a trait, which the trait does not ask for: it stands in an inherent one.
    pub beside: TokenStream,
    /// Tests, which stand beside the `impl` block.
    pub tests: TokenStream,
}

/// Where a function stands.
pub struct Place<'a> {
    /// The generics of the `impl` block, where the macro sees it.
    pub outer: Option<&'a syn::Generics>,
    /// What `Self` is, where the macro sees it.
    pub owner: Option<&'a syn::Type>,
    /// The items that the macro sees.
    pub items: &'a Items,
    /// Whether companions are public whatever the function's own visibility says.
    pub public: bool,
    /// Whether it stands in the impl of a trait that asks for its main companions.
    pub in_trait: bool,
}

impl<'a> Place<'a> {
    /// That of a function beside some items.
    pub fn beside(items: &'a Items) -> Place<'a> {
        Place { outer: None, owner: None, items, public: false, in_trait: false }
    }
}

/// The companions of one attribute on one function.
pub fn companions(
    kind: Kind,
    arguments: TokenStream,
    function: &ImplItemFn,
    place: &Place<'_>,
    report: &mut Report,
) -> Option<Emitted> {
    let steps = details_of(kind.row().name, &arguments.to_string(), function);
    let again = arguments.clone();
    let arguments = Arguments::parse(kind, arguments, report)?;
    let beside = gradient_beside(&arguments, again, function, place);
    companions_for(arguments, (steps, beside), function, place, report)
}

/// Expands `#[implicit]`.
pub fn expand_implicit(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let function = parse(implicit::NAME, &item, &mut report);
    let companions = function.as_ref().and_then(|function| {
        let items = Items::default();
        let place = Place::beside(&items);
        companions_of_solver(&arguments, function, &place, &mut report)
    });
    let messages = report.into_tokens();
    let Emitted { companions, .. } = companions.unwrap_or_default();
    let quiet = function.and_then(|function| quiet(&function.attrs));
    emit!(#quiet #item #companions #messages)
}

/// The companions that `#[implicit]` on a function writes of a solver.
pub fn companions_of_solver(
    arguments: &TokenStream,
    function: &ImplItemFn,
    place: &Place<'_>,
    report: &mut Report,
) -> Option<Emitted> {
    let mut all = Emitted::default();
    let steps = details_of(implicit::NAME, &arguments.to_string(), function);
    for kind in [Kind::Vjp, Kind::Differential] {
        let arguments = Arguments::parse_implicit(kind, arguments.clone(), report)?;
        let details = (steps.clone(), TokenStream::new());
        all.companions.extend(companions_for(arguments, details, function, place, report)?.companions);
    }
    Some(all)
}

/// The companions that arguments ask for; `steps` is what documentation shows the derivation of, `beside` what their test
/// brings along.
fn companions_for(
    arguments: Arguments,
    (steps, beside): (String, TokenStream),
    function: &ImplItemFn,
    place: &Place<'_>,
    report: &mut Report,
) -> Option<Emitted> {
    let is_associated = place.owner.is_some() || function.sig.receiver().is_some();
    let found = read(arguments.clone(), function, place, report)?;
    let mut companions = found.companions(is_associated);
    let Read { signature, arguments, program, .. } = match levels::has_long_loops(&found.program) {
        false => found,
        true => {
            let found = read_as(arguments, Loops::InLevels, function, place, report)?;
            // What is documented is the function as it was written.
            let documented = std::mem::replace(&mut companions, found.companions(is_associated));
            for (companion, Companion { doc, .. }) in companions.iter_mut().zip(documented) {
                companion.doc = doc;
            }
            found
        }
    };
    let nodes: Vec<_> = companions.iter().flat_map(|companion| companion.nodes()).collect();
    if let Some(message) = bounds::beyond_float(&signature, &program.graph, &nodes) {
        report.add(message);
    }
    let (without, solved) = match &arguments.implicit {
        Some(implicit) => {
            let (mut without, solved) = solver::called(function, (implicit, &arguments), &signature);
            // Rules are as visible as the solver, where it is seen.
            if let Some(solver) = place.items.method_or_function(place.owner, &implicit.name) {
                without.vis = solver.function.vis.clone();
            }
            (without, solved)
        }
        None => {
            refuse_twins(function, &signature, &companions, report);
            (function.clone(), TokenStream::new())
        }
    };
    let (signature, program, public, outer) = (&signature, &program, place.public, place.outer);
    let mut around = Surroundings { function: &without, signature, program, arguments: &arguments, outer, public, steps, solved };
    let block = Block { generics: place.outer, owner: place.owner, beside };
    let test = check::test(&around, &block, &companions[0].name, report);
    if report.any() {
        return None;
    }
    let mut emitted = Emitted::default();
    for (k, companion) in companions.iter().enumerate() {
        // A trait asks for main companions alone.
        around.public = place.public || place.in_trait && k > 0;
        let written = around.write(companion, k == 0).map_err(|message| report.add(message)).ok()?;
        let of = if place.in_trait && k > 0 { &mut emitted.beside } else { &mut emitted.companions };
        of.extend(written);
    }
    match test {
        Some(Test::Free(test)) => emitted.tests = test,
        Some(Test::Associated(test)) if place.in_trait => emitted.beside.extend(test),
        Some(Test::Associated(test)) => emitted.companions.extend(test),
        None => {}
    }
    Some(emitted)
}

/// The gradient that the test of a Hessian differentiates, where it can stand in the test itself.
fn gradient_beside(arguments: &Arguments, again: TokenStream, function: &ImplItemFn, place: &Place<'_>) -> TokenStream {
    let is_free = place.owner.is_none() && place.outer.is_none() && function.sig.receiver().is_none();
    if arguments.kind != Kind::Hessian || arguments.check.is_none() || !is_free {
        return TokenStream::new();
    }
    let mut report = Report::default();
    let found = Arguments::parse(Kind::Gradient, again, &mut report);
    // The test calls it by the name that it has beside the function, whatever the Hessian is called.
    let found = found.map(|gradient| Arguments { name: None, check: None, ..gradient });
    let emitted = found.and_then(|gradient| companions_for(gradient, Default::default(), function, place, &mut report));
    emitted.map(|emitted| emitted.companions).unwrap_or_default()
}

/// A function, read and derived.
pub struct Read {
    /// The attribute's arguments.
    pub arguments: Arguments,
    /// The function's signature.
    pub signature: Signature,
    /// The function as a graph.
    pub program: Program,
    /// What the attribute asks for.
    pub derived: Derived,
}

impl Read {
    fn companions(&self, is_associated: bool) -> Vec<Companion> {
        let Read { signature, arguments, program, derived } = self;
        interface::companions(&Asked { program, signature, arguments, is_associated }, derived)
    }
}

/// How loops are derived that are too long to keep what reverse mode needs of each step.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Loops {
    AsWritten,
    InLevels,
}

/// Reads one function for one attribute, and derives.
pub fn read(arguments: Arguments, function: &ImplItemFn, place: &Place<'_>, report: &mut Report) -> Option<Read> {
    read_as(arguments, Loops::AsWritten, function, place, report)
}

fn read_as(arguments: Arguments, loops: Loops, function: &ImplItemFn, place: &Place<'_>, report: &mut Report) -> Option<Read> {
    let (seen, signature) = seen(&arguments, function, place, report)?;
    let found = read_and_derive(&seen, place.items, &signature, &arguments, loops);
    let (program, derived) = found.map_err(|message| report.add(message)).ok()?;
    let signature = match &arguments.implicit {
        Some(implicit) => of_solver(signature, implicit).map_err(|message| report.add(message)).ok()?,
        None => signature,
    };
    Some(Read { arguments, signature, program, derived })
}

/// A function without the aliases that the place sees, and its signature.
pub fn seen(
    arguments: &Arguments,
    function: &ImplItemFn,
    place: &Place<'_>,
    report: &mut Report,
) -> Option<(ImplItemFn, Signature)> {
    let generics: Vec<&syn::Generics> = [Some(&function.sig.generics), place.outer].into_iter().flatten().collect();
    let seen = Expander::new(place.items, place.owner, &generics).function(function);
    let around = Around { outer: place.outer, owner: place.owner, items: place.items };
    let signature = signature::read(&seen, arguments, &around, report)?;
    Some((seen, signature))
}

/// The variables that a function has for an attribute: all that there are where `wrt` may be left out and is.
#[cfg(any(test, feature = "inspect"))]
pub fn variables(
    kind: Kind,
    function: &ImplItemFn,
    place: &Place<'_>,
    report: &mut Report,
) -> Option<Vec<crate::program::signature::Variable>> {
    let arguments = Arguments::parse(kind, TokenStream::new(), report)?;
    seen(&arguments, function, place, report).map(|(_, signature)| signature.wrt)
}

/// Reads a body and derives what the attribute asks for. A bare name that one of matgrad's helpers has may be the
/// helper or the user's own function. Both have companions, so that is what it is first read as; where they do not
/// suffice, for second derivatives for one, it is the helper, and what is emitted does not compile if it is not.
fn read_and_derive(
    function: &ImplItemFn,
    items: &Items,
    signature: &Signature,
    arguments: &Arguments,
    loops: Loops,
) -> Result<(Program, Derived), Message> {
    let once = |way: Way| -> Result<(Program, Derived), Message> {
        let mut program = body::read(signature, items, &function.block, way)?;
        if loops == Loops::InLevels {
            levels::in_levels(&mut program, levels::BOUNDS);
        }
        let derived = derive::derive(&mut program, signature, arguments)?;
        Ok((program, derived))
    };
    let read = |bare, filled: &Filled| {
        let way = Way { bare, filled: filled.clone(), open: arguments.kind == Kind::Jacobian };
        let plain = once(way.clone())?;
        let is_first = matches!(arguments.kind, Kind::Gradient | Kind::Vjp | Kind::Differential | Kind::GaussNewton)
            && arguments.implicit.is_none();
        if !is_first || !through::has_rotations(&plain.0) {
            return Ok(plain);
        }
        // Through rotations by their rules, where that is hardly more work.
        let work = |(program, derived): &(Program, Derived)| through::work(program, derived, arguments.value);
        match once(Way { open: true, ..way }) {
            Ok(linked) if linked.1.open.is_some() && work(&linked) <= work(&plain) + work(&plain) / 8 => Ok(linked),
            _ => Ok(plain),
        }
    };
    let tokens = function.block.to_token_stream();
    let either = |filled: &Filled| match read(Bare::Function, filled) {
        Err(_) if body::names_a_helper(&tokens) => read(Bare::Helper, filled),
        found => found,
    };
    let filled = Filled::default();
    loop {
        let known = filled.borrow().len();
        let found = either(&filled);
        if found.is_ok() || filled.borrow().len() == known {
            return found;
        }
    }
}

/// What `derivation!(details, …)` is given where documentation is written: the attribute and the function as text. It
/// is looked into only there, so that derivations cost other builds nothing.
fn details_of(attribute: &str, arguments: &str, function: &ImplItemFn) -> String {
    let bare = ImplItemFn { attrs: vec![], ..function.clone() };
    format!("{attribute}({arguments}) {}", bare.to_token_stream())
}

fn parse(attribute: &str, item: &TokenStream, report: &mut Report) -> Option<ImplItemFn> {
    match syn::parse2::<ImplItemFn>(item.clone()) {
        Ok(function) => Some(function),
        Err(_) => {
            let first = item.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span());
            let is_signature = syn::parse2::<syn::TraitItemFn>(item.clone()).is_ok();
            let what = if is_signature { "a function without a body" } else { "not a function" };
            report.push(first, format!("`#[{attribute}(…)]` belongs on a function with a body; this is {what}"));
            None
        }
    }
}

/// Two attributes that would write companions of one name.
fn refuse_twins(function: &ImplItemFn, signature: &Signature, companions: &[Companion], report: &mut Report) {
    let names: Vec<String> = companions.iter().map(|c| c.name.to_string()).collect();
    for attribute in &function.attrs {
        let Some(last) = attribute.path().segments.last() else { continue };
        let Some(Attribute { kind, suffix, .. }) = attribute_of(attribute) else { continue };
        let tokens = match &attribute.meta {
            syn::Meta::List(list) => list.tokens.clone(),
            _ => TokenStream::new(),
        };
        let mut ignored = Report::default();
        let Some(other) = Arguments::parse(*kind, tokens, &mut ignored) else { continue };
        let name = other.name.map_or_else(|| format!("{}_{suffix}", signature.name), |name| name.to_string());
        if names.contains(&name) {
            report.push(
                last.ident.span(),
                format!("two attributes write a companion `{name}`; put their parameters into one `wrt = (…)`, or give one of them `name = …`"),
            );
        }
    }
}
