//! The test that `check` adds beside a companion: central differences at pseudo-random points.

use proc_macro2::{Ident, TokenStream};
use syn::{FnArg, GenericParam, Generics};

use super::companion::Surroundings;
use super::emit::{dim_tokens, scalar_type};
use super::hygiene::{Names, local};
use super::numbers::Numbers;
use super::points::{holds_tuples, random, random_of_length};
use crate::attributes::Kind;
use crate::attributes::arguments::Check;
use crate::program::signature::{Parameter, Variable, Wrap};
use crate::program::text::member;
use crate::report::Report;
use crate::spaces::{Step, Ty};

/// How many points are checked where the user gives none.
const POINTS: u64 = 5;

/// What stands around a method, where the macro sees it.
pub struct Block<'a> {
    /// The generics of the `impl` block.
    pub generics: Option<&'a Generics>,
    /// What `Self` is.
    pub owner: Option<&'a syn::Type>,
    /// What the test needs and brings along.
    pub beside: TokenStream,
}

/// A test, and where it stands.
pub enum Test {
    /// Beside the function or the `impl` block.
    Free(TokenStream),
    /// An associated function, since no test may stand in an `impl` block that is not seen.
    Associated(TokenStream),
}

/// A call of a function or method of this name, with the argument at a place replaced, and places of results behind them.
type Call<'a> = dyn Fn(&Ident, Option<(usize, &Ident)>, &[Ident]) -> TokenStream + 'a;

/// What the parts of the test are written with.
struct Written<'a> {
    around: &'a Surroundings<'a>,
    check: &'a Check,
    numbers: Numbers<'a>,
    scalar: &'a TokenStream,
    companion: &'a Ident,
    /// The variables that hold the arguments, `self` in front.
    locals: Vec<Ident>,
    /// How a method or function of these arguments is called, the one at a place replaced.
    call: &'a Call<'a>,
    names: [Ident; 14],
}

/// The test of a companion, where `check` asks for one.
pub fn test(around: &Surroundings<'_>, block: &Block<'_>, companion: &Ident, report: &mut Report) -> Option<Test> {
    let check = around.arguments.check.as_ref()?;
    let sig = &around.function.sig;
    let generics = given_generics(around, block, check, companion, report)?;
    let scalar = scalar_type(&around.signature.scalar);
    let parameters = &around.signature.parameters;
    let receiver = sig.receiver();
    // `self` is a parameter only where its type is seen.
    let own = usize::from(receiver.is_some() && parameters.iter().all(|p| p.name != "self"));
    let others: Vec<Ident> = parameters.iter().filter(|p| p.name != "self").map(|p| local(&p.name)).collect();
    let it = receiver.map(|_| Names::besides(&others).fresh("it"));
    let locals: Vec<Ident> = it.into_iter().chain(others).collect();
    let mut names = Names::besides(&locals);
    let [seed, point, got] = ["seed", "point", "got"].map(|name| names.fresh(name));
    let inner = [
        "moved", "place", "offset", "number", "row", "out", "base", "value", "columns", "rows", "size", "mirror", "entry",
        "mismatch",
    ]
    .map(|name| names.fresh(name));
    let points = match &check.points {
        Some(points) if locals.len() == 1 && !holds_tuples(points) => emit!(#points.into_iter().map(|#point| (#point,))),
        Some(points) => emit!(#points),
        None => {
            let made = |p: &Parameter| {
                let is_variable = around.signature.wrt.iter().any(|v| parameters[v.parameter].name == p.name);
                match &p.long {
                    Some(long) => random_of_length(around, long, &seed),
                    None => random(around, &p.ty, &seed, check.symmetric && is_variable),
                }
            };
            let values: Option<Vec<TokenStream>> = parameters.iter().map(made).collect();
            let Some(values) = values.filter(|_| own == 0) else {
                report.push(
                    companion.span(),
                    "`check` cannot make up all parameters; give the points: `check(points = [(a, b), …])`, one tuple of all parameters each",
                );
                return None;
            };
            emit!((0..#POINTS).map(|_| (#(#values,)*)))
        }
    };
    let typed = |k: usize| match k.checked_sub(own).map(|k| &parameters[k]) {
        Some(p) if is_owned(p) => p.written.clone(),
        _ => emit!(_),
    };
    let types: Vec<TokenStream> = (0..locals.len()).map(typed).collect();
    let prefix = block.owner.filter(|_| receiver.is_none()).map(|owner| emit!(<#owner>::));
    let call = |name: &Ident, replaced: Option<(usize, &Ident)>, places: &[Ident]| {
        let inputs = sig.inputs.iter().enumerate().map(|(k, input)| {
            let local = &locals[k];
            let value = match replaced {
                Some((place, moved)) if place == k => emit!(#moved),
                _ => emit!(#local),
            };
            match input {
                FnArg::Receiver(receiver) if receiver.reference.is_some() => value,
                FnArg::Receiver(_) => emit!(#value.clone()),
                FnArg::Typed(_) => match k.checked_sub(own).map(|k| &parameters[k]) {
                    Some(p) if p.by_ref => emit!(&#value),
                    Some(p) if p.viewed => emit!(#value.as_view()),
                    _ => emit!(#value.clone()),
                },
            }
        });
        let inputs: Vec<TokenStream> = inputs.chain(places.iter().map(|place| emit!(&mut #place))).collect();
        match (receiver, inputs.split_first()) {
            (Some(_), Some((it, others))) => emit!(#it.#name(#(#others),*)),
            _ => emit!(#prefix #name(#(#inputs),*)),
        }
    };
    let skip = match around.signature.wrap() {
        Some(Wrap::Option) => emit!(let ::core::option::Option::Some(#got) = #got else { continue };),
        Some(Wrap::Result) => emit!(let ::core::result::Result::Ok(#got) = #got else { continue };),
        None => emit!(),
    };
    let numbers = Numbers {
        graph: &around.program.graph,
        nalgebra: &around.arguments.nalgebra,
        scalar: &scalar,
        left: around.arguments.left,
        place: &inner[1].clone(),
    };
    let call: &Call<'_> = &call;
    let called = match around.signature.wrt.iter().any(|variable| variable.run_time_length().is_some()) {
        true => in_places(around, companion, &locals[own..], &mut names, call),
        false => call(companion, None, &[]),
    };
    let written = Written { around, check, numbers, scalar: &scalar, companion, locals: locals.clone(), call, names: inner };
    let many = around.signature.wrt.len() > 1;
    let checks = around.signature.wrt.iter().enumerate().map(|(k, variable)| {
        let k = syn::Index::from(k);
        let part = if many { emit!(#got.#k) } else { emit!(#got) };
        written.one(variable, variable.parameter + own, &part)
    });
    let comma = (locals.len() == 1).then(|| emit!(,));
    let beside = &block.beside;
    let body = emit! {
        #beside
        #generics
        let mut #seed: u64 = 1;
        for #point in #points {
            let (#(#locals),* #comma): (#(#types),* #comma) = #point;
            let #got = #called;
            #skip
            #(#checks)*
        }
        let _: ::core::marker::PhantomData<#scalar> = ::core::marker::PhantomData;
    };
    let quiet = emit! {
        #[allow(
            non_snake_case, non_camel_case_types, non_upper_case_globals, unused_assignments, unused_mut, unused_parens,
            unused_variables, clippy::all, clippy::pedantic
        )]
    };
    let cfgs = around.function.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    if receiver.is_some() && block.owner.is_none() {
        let name = Ident::new(&format!("{companion}_check"), companion.span());
        return Some(Test::Associated(emit!(#(#cfgs)* #[cfg(test)] #quiet fn #name() { #body })));
    }
    let owner = match block.owner {
        Some(syn::Type::Path(path)) => path.path.segments.last().map(|last| format!("{}_", last.ident)),
        _ => None,
    };
    let name = Ident::new(&format!("{}{companion}_check", owner.unwrap_or_default()), companion.span());
    Some(Test::Free(emit!(#(#cfgs)* #[cfg(test)] #[test] #quiet fn #name() { #body })))
}

/// Types and constants for the generics of the function and of the block around it.
fn given_generics(
    around: &Surroundings<'_>,
    block: &Block<'_>,
    check: &Check,
    companion: &Ident,
    report: &mut Report,
) -> Option<TokenStream> {
    let of = |generics: &Generics| generics.params.iter().cloned().collect::<Vec<_>>();
    let all: Vec<GenericParam> =
        [Some(&around.function.sig.generics), block.generics].into_iter().flatten().flat_map(of).collect();
    let mut items = TokenStream::new();
    let mut missing = Vec::new();
    for parameter in &all {
        let (name, constant) = match parameter {
            GenericParam::Type(parameter) => (&parameter.ident, None),
            GenericParam::Const(parameter) => (&parameter.ident, Some(&parameter.ty)),
            GenericParam::Lifetime(_) => continue,
        };
        match (check.generics.iter().find(|(given, _)| given == name), constant) {
            (Some((_, value)), None) => items.extend(emit!(type #name = #value;)),
            (Some((_, value)), Some(ty)) => items.extend(emit!(const #name: #ty = #value;)),
            (None, _) => missing.push(name.to_string()),
        }
    }
    for (name, value) in &check.generics {
        let is_known = all.iter().any(|parameter| match parameter {
            GenericParam::Type(parameter) => parameter.ident == *name,
            GenericParam::Const(parameter) => parameter.ident == *name,
            GenericParam::Lifetime(_) => false,
        });
        if !is_known && around.function.sig.receiver().is_some() && block.owner.is_none() {
            // A parameter of the `impl` block, which is not seen; whether it is a type is seen by what it is given.
            let is_number = matches!(syn::parse2::<syn::Expr>(value.clone()), Ok(syn::Expr::Lit(_)));
            items.extend(if is_number { emit!(const #name: usize = #value;) } else { emit!(type #name = #value;) });
        } else if !is_known {
            report.push(
                name.span(),
                format!("the function has no generic parameter `{name}`; `check` takes `points`, `symmetric` and generics"),
            );
            return None;
        }
    }
    if missing.is_empty() {
        return Some(items);
    }
    let shown: Vec<String> = missing
        .iter()
        .map(|name| format!("{name} = {}", if name.chars().next().is_some_and(|c| c == 'T') { "f64" } else { "…" }))
        .collect();
    report.push(
        companion.span(),
        format!("`check` of a generic function needs to know what its generics are: write `check({})`", shown.join(", ")),
    );
    None
}

/// What a companion writes in places, where its variable has a run-time length.
fn in_places(around: &Surroundings<'_>, companion: &Ident, locals: &[Ident], names: &mut Names, call: &Call<'_>) -> TokenStream {
    let (nalgebra, scalar) = (&around.arguments.nalgebra, scalar_type(&around.signature.scalar));
    let mut places = Vec::new();
    let mut begun = TokenStream::new();
    for variable in &around.signature.wrt {
        let (place, local) = (names.fresh("place"), &locals[variable.parameter]);
        let tangent = variable.ty.tangent().shape().filter(|shape| !shape.is_scalar() && variable.run_time_length().is_none());
        let start = match tangent {
            Some(shape) => {
                let [rows, cols] = [shape.rows, shape.cols].map(|dim| dim_tokens(&around.program.graph, dim));
                emit!(#nalgebra::SMatrix::<#scalar, #rows, #cols>::zeros())
            }
            None => emit!(#local.clone()),
        };
        begun.extend(emit!(let mut #place = #start;));
        places.push(place);
    }
    let (called, done) = (call(companion, None, &places), names.fresh("done"));
    let written = match &places[..] {
        [place] => emit!(#place),
        places => emit!((#(#places),*)),
    };
    let written = if around.signature.wrap().is_some() { emit!(#done.map(|()| #written)) } else { written };
    emit!({ #begun let #done = #called; #written })
}

/// Whether a parameter's type, as it is written, is that of the variable that holds it.
fn is_owned(parameter: &Parameter) -> bool {
    let text = parameter.written.to_string();
    parameter.ty.is_differentiable()
        && parameter.long.is_none()
        && !parameter.viewed
        && !text.contains("Self")
        && !text.contains('\'')
}

impl Written<'_> {
    /// The comparison for one variable, which is, or is a part of, the argument `argument`.
    fn one(&self, variable: &Variable, argument: usize, part: &TokenStream) -> TokenStream {
        let Written { around, numbers, scalar, companion, call, .. } = self;
        let [moved, place, offset, number, row, out, base, value, columns, rows, size, mirror, entry, mismatch] = &self.names;
        let kind = around.arguments.kind;
        let (krate, f) = (&around.arguments.krate, &around.function.sig.ident);
        let local = &self.locals[argument];
        let within = |root: &Ident| {
            variable.path.iter().fold(emit!(#root), |at, step| match step {
                Step::Field(name) => {
                    let name = member(name);
                    emit!(#at.#name)
                }
                _ => at,
            })
        };
        let at = within(local);
        let unwrap = match around.signature.wrap() {
            Some(Wrap::Option) => emit!(.expect("the function has a value beside this point")),
            Some(Wrap::Result) => emit!(.ok().expect("the function has a value beside this point")),
            None => emit!(),
        };
        let symmetric = self.check.symmetric;
        let moves = numbers.moved(&variable.ty, &within(moved), offset, symmetric);
        let size_read = numbers.read(&variable.ty, &at, &at, out);
        let output = &around.signature.output;
        // What is differentiated, at the point moved and at the point itself.
        let value_of = |replaced: Option<(usize, &Ident)>| match kind {
            Kind::Hessian => call(&around.signature.companion("grad"), replaced, &[]),
            _ => call(f, replaced, &[]),
        };
        let (value_there, value_here) = (value_of(Some((argument, moved))), value_of(None));
        let read = match kind {
            Kind::Hessian => numbers.tangent(&variable.ty, &emit!(#value), &at, out, true),
            _ => numbers.read(output, &emit!(#value), &emit!(#base), out),
        };
        let entry_read = match kind {
            Kind::Gradient => numbers.tangent(&variable.ty, part, &at, out, false),
            Kind::Hessian if variable.ty.tangent() == Ty::Scalar => emit!(#out = #part;),
            Kind::Hessian => emit!(#out = #part[(#row, #number)];),
            _ if variable.ty.tangent().shape().is_none() && !matches!(variable.ty, Ty::Array(..))
                || output.tangent().shape().is_none() =>
            {
                match around.arguments.denominator {
                    true => emit!(#out = #part[(#number, #row)];),
                    false => emit!(#out = #part[(#row, #number)];),
                }
            }
            _ => {
                let is_number = output.tangent() == Ty::Scalar;
                numbers.entry(&variable.ty, part, [row, out], is_number, around.arguments.denominator)
            }
        };
        // Across the diagonal of symmetric matrices, where there are any.
        let mirror_read = if symmetric { numbers.mirrored(&variable.ty, &at, [number, out]) } else { emit!() };
        let usize = emit!(::core::primitive::usize);
        let half = |a: TokenStream, b: TokenStream| emit!(0.5 * (#a + #b));
        let derived = match (symmetric, kind) {
            (false, _) => emit!(#entry(#row, #number)),
            (true, Kind::Hessian) => {
                let over = |row: TokenStream| half(emit!(#entry(#row, #number)), emit!(#entry(#row, #mirror(#number))));
                half(over(emit!(#row)), over(emit!(#mirror(#row))))
            }
            (true, _) => half(emit!(#entry(#row, #number)), emit!(#entry(#row, #mirror(#number)))),
        };
        let along = |number: &Ident, row: &Ident| match symmetric && kind == Kind::Hessian {
            true => half(emit!(#value(#number, #offset, #row).0), emit!(#value(#number, #offset, #mirror(#row)).0)),
            false => emit!(#value(#number, #offset, #row).0),
        };
        // The gradient at the point moved is taken in that point's coordinates: what is symmetric of its derivatives
        // is the Hessian.
        let value_moved = match kind == Kind::Hessian && variable.ty.has_groups() {
            true => half(along(number, row), along(row, number)),
            false => along(number, row),
        };
        let name = format!("{companion}, `{}`", variable.shown);
        emit! {
            {
                let #base = #value_here #unwrap;
                let #value = |#number: #usize, #offset: #scalar, #row: #usize| {
                    let mut #moved = #local.clone();
                    let mut #place = #number;
                    #moves
                    let #columns = #place;
                    let #value = #value_there #unwrap;
                    let mut #out: #scalar = 0.0;
                    let mut #place = #row;
                    #read
                    (#out, #columns, #place)
                };
                let (_, #columns, #rows) = #value(#usize::MAX, 0.0, #usize::MAX);
                let #size = |#number: #usize| {
                    let mut #out: #scalar = 0.0;
                    let mut #place = #number;
                    #size_read
                    #out
                };
                let #mirror = |#number: #usize| {
                    let mut #out = #number;
                    let mut #place = #number;
                    #mirror_read
                    #out
                };
                let #entry = |#row: #usize, #number: #usize| {
                    let mut #out: #scalar = 0.0;
                    let mut #place = #number;
                    #entry_read
                    #out
                };
                if let ::core::result::Result::Err(#mismatch) = #krate::check::entries(
                    [#usize::MAX - #rows, #usize::MAX - #columns],
                    #size,
                    |#number, #offset, #row| #value_moved,
                    |#row, #number| #derived,
                ) {
                    ::core::panic!("{}: {}", #name, #mismatch);
                }
            }
        }
    }
}
