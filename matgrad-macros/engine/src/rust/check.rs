//! The test that `check` adds beside a companion: central differences at pseudo-random points.

use proc_macro2::{Ident, TokenStream};

use super::companion::Surroundings;
use super::emit::{dim_tokens, scalar_type};
use super::hygiene::{Names, ident, local};
use super::perturbed;
use crate::attributes::Kind;
use crate::program::signature::Wrap;
use crate::report::Report;
use crate::spaces::Ty;

/// How many points are checked where the user gives none.
const POINTS: u64 = 5;

/// The test of a companion, where `check` asks for one.
pub fn test(around: &Surroundings<'_>, companion: &Ident, report: &mut Report) -> Option<TokenStream> {
    let points = around.arguments.check.as_ref()?;
    let sig = &around.function.sig;
    if sig.receiver().is_some() || !sig.generics.params.is_empty() {
        report.push(
            companion.span(),
            "`check` writes a test for a plain function; for a method or a generic function call `matgrad::check` in a test of your own",
        );
        return None;
    }
    let is_checked = |ty: &Ty| !matches!(ty, Ty::Struct(_) | Ty::Tuple(_));
    let variables = &around.signature.wrt;
    if !variables.iter().all(|variable| variable.path.is_empty() && is_checked(&variable.ty))
        || !is_checked(&around.signature.output)
    {
        report.push(companion.span(), "`check` differentiates in whole parameters of scalars, matrices and arrays; call `matgrad::check` in a test of your own");
        return None;
    }
    if around.arguments.kind == Kind::Hessian
        && let Some(variable) = around.signature.wrt.iter().find(|variable| variable.ty.has_groups())
    {
        report.push(
            variable.name.span(),
            "`check` does not compare the Hessian in a rotation or a rigid motion; check the gradient, and compare `f_hess` with differences of f in a test of your own",
        );
        return None;
    }
    let (krate, scalar) = (&around.arguments.krate, scalar_type(&around.signature.scalar));
    let parameters = &around.signature.parameters;
    let locals: Vec<Ident> = parameters.iter().map(|p| local(&p.name)).collect();
    let types: Vec<_> = parameters.iter().map(|p| &p.written).collect();
    let mut names = Names::besides(&locals);
    let [seed, point, got, moved, mismatch] = ["seed", "point", "got", "moved", "mismatch"].map(|name| names.fresh(name));
    let points = match points {
        Some(points) => emit!(#points),
        None => {
            let values: Option<Vec<TokenStream>> = parameters.iter().map(|p| random(around, &p.ty, krate, &seed)).collect();
            let Some(values) = values else {
                report.push(
                    companion.span(),
                    "`check` cannot make up all parameters; give the points: `check(points = [(a, b), …])`, one tuple of all parameters each",
                );
                return None;
            };
            emit!((0..#POINTS).map(|_| (#(#values,)*)))
        }
    };
    let name = Ident::new(&format!("{companion}_check"), companion.span());
    let pass = |replaced: Option<usize>| {
        let passed: Vec<TokenStream> = (0..parameters.len())
            .map(|k| {
                let local = &locals[k];
                let value = if replaced == Some(k) { emit!(#moved) } else { emit!(#local) };
                if parameters[k].by_ref { emit!(&#value) } else { emit!(#value.clone()) }
            })
            .collect();
        emit!(#(#passed),*)
    };
    let all = pass(None);
    let skip = match around.signature.wrapper.as_ref().map(|wrapper| wrapper.wrap) {
        Some(Wrap::Option) => emit!(let ::core::option::Option::Some(#got) = #got else { continue };),
        Some(Wrap::Result) => emit!(let ::core::result::Result::Ok(#got) = #got else { continue };),
        None => emit!(),
    };
    let many = around.signature.wrt.len() > 1;
    let checks: Vec<TokenStream> = around
        .signature
        .wrt
        .iter()
        .enumerate()
        .map(|(k, variable)| {
            let w = variable.parameter;
            let part = if many {
                let k = syn::Index::from(k);
                emit!(#got.#k)
            } else {
                emit!(#got)
            };
            check_one(around, w, &part, [&all, &pass(Some(w))], companion, [&moved, &mismatch])
        })
        .collect();
    let plural = if locals.len() == 1 { emit!(#(#locals),*,) } else { emit!(#(#locals),*) };
    Some(emit! {
        #[cfg(test)]
        #[test]
        #[allow(non_snake_case, unused_mut, unused_variables, clippy::all, clippy::pedantic)]
        fn #name() {
            let mut #seed: u64 = 1;
            for #point in #points {
                let (#plural): (#(#types,)*) = #point;
                let #got = #companion(#all);
                #skip
                #(#checks)*
            }
            let _: ::core::marker::PhantomData<#scalar> = ::core::marker::PhantomData;
        }
    })
}

fn check_one(
    around: &Surroundings<'_>,
    w: usize,
    part: &TokenStream,
    [all, passed]: [&TokenStream; 2],
    companion: &Ident,
    [moved, mismatch]: [&Ident; 2],
) -> TokenStream {
    let (krate, f) = (&around.arguments.krate, &around.function.sig.ident);
    let parameter = &around.signature.parameters[w];
    let local = local(&parameter.name);
    let scalar = parameter.ty.tangent() == Ty::Scalar;
    let (scalar_ty, nalgebra) = (scalar_type(&around.signature.scalar), &around.arguments.nalgebra);
    let names = perturbed::Names { nalgebra, scalar: &scalar_ty };
    let left = around.arguments.left;
    let kind = around.arguments.kind;
    let unwrap = match around.signature.wrapper.as_ref().map(|wrapper| wrapper.wrap) {
        Some(Wrap::Option) => emit!(.expect("the function has a value beside this point")),
        Some(Wrap::Result) => emit!(.ok().expect("the function has a value beside this point")),
        None => emit!(),
    };
    let inner = match kind {
        Kind::Hessian => {
            let gradient = around.signature.companion("grad");
            emit!(#gradient(#passed)#unwrap)
        }
        _ => emit!(#f(#passed)#unwrap),
    };
    // A scalar variable or value is an array of one element.
    let boxed_value = match (kind, &around.signature.output) {
        (Kind::Gradient, _) => inner,
        (_, Ty::Group(group)) => names.between(*group, &emit!(#f(#all)#unwrap), &inner, left),
        (Kind::Hessian, _) if scalar => emit!([#inner]),
        (_, Ty::Scalar) if kind != Kind::Hessian => emit!([#inner]),
        _ => inner,
    };
    let function = match kind {
        Kind::Gradient => emit!(gradient),
        Kind::Hessian => emit!(hessian),
        _ => emit!(jacobian),
    };
    let (at, open) = if let Ty::Point(n) = parameter.ty {
        let n = dim_tokens(&around.program.graph, n);
        (emit!(#nalgebra::SVector::<#scalar_ty, #n>::zeros()), emit!(let #moved = #local + #moved;))
    } else if let Ty::Group(group) = parameter.ty {
        let moved_by = names.retracted(group, &emit!(#local), &emit!(#moved), left);
        let n = dim_tokens(&around.program.graph, group.tangent().rows);
        let at = if scalar { emit!([0.0]) } else { emit!(#nalgebra::SVector::<#scalar_ty, #n>::zeros()) };
        (at, emit!(let #moved = #moved_by;))
    } else if scalar {
        (emit!([#local.clone()]), emit!(let #moved = #moved[0];))
    } else {
        (emit!(#local.clone()), emit!(let #moved = #moved.clone();))
    };
    let given = match (kind, scalar) {
        (Kind::Gradient, true) => emit!([#part]),
        (Kind::Gradient, false) => emit!(#part),
        _ if around.arguments.denominator => emit!(#krate::check::Flipped(#part.clone())),
        (_, true) if around.signature.output.tangent() == Ty::Scalar => emit!(#krate::check::One(#part)),
        _ => emit!(#part),
    };
    let name = format!("{companion}, `{}`", parameter.name);
    emit! {
        if let ::core::result::Result::Err(#mismatch) =
            #krate::check::#function(|#moved| { #open #boxed_value }, &#at, &#given)
        {
            ::core::panic!("{}: {}", #name, #mismatch);
        }
    }
}

/// A pseudo-random value of a type.
fn random(around: &Surroundings<'_>, ty: &Ty, krate: &TokenStream, seed: &Ident) -> Option<TokenStream> {
    let graph = &around.program.graph;
    let scalar = scalar_type(&around.signature.scalar);
    Some(match ty {
        Ty::Scalar => emit!(#krate::check::random_scalar::<#scalar>(&mut #seed)),
        Ty::Matrix(shape) => {
            let (rows, cols) = (dim_tokens(graph, shape.rows), dim_tokens(graph, shape.cols));
            emit!(::core::convert::From::from(#krate::check::random::<#scalar, #rows, #cols>(&mut #seed)))
        }
        Ty::Array(inner, _) => {
            let inner = random(around, inner, krate, seed)?;
            emit!(::core::array::from_fn(|_| #inner))
        }
        Ty::Point(n) => {
            let (nalgebra, n) = (&around.arguments.nalgebra, dim_tokens(graph, *n));
            emit!(#nalgebra::OPoint { coords: ::core::convert::From::from(#krate::check::random::<#scalar, #n, 1>(&mut #seed)) })
        }
        Ty::Group(group) => {
            let (nalgebra, n) = (&around.arguments.nalgebra, dim_tokens(graph, group.tangent().rows));
            let names = perturbed::Names { nalgebra, scalar: &scalar };
            let xi = ident("xi");
            let made = names.made(*group, &emit!(#xi));
            let vector = emit!(#nalgebra::SVector<#scalar, #n>);
            emit!({
                let #xi: #vector = ::core::convert::From::from(#krate::check::random::<#scalar, #n, 1>(&mut #seed));
                #made
            })
        }
        Ty::Tuple(_)
        | Ty::Struct(_)
        | Ty::Dynamic(..)
        | Ty::Option(_)
        | Ty::Result(_)
        | Ty::Integer
        | Ty::OtherInteger
        | Ty::Slice(_)
        | Ty::Other => return None,
    })
}
