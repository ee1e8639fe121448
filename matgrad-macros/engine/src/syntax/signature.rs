//! The signature of an annotated function: parameters and result with their shapes.

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{FnArg, GenericParam, ImplItemFn, Pat, ReturnType, Signature as SynSignature, Type};

use super::types::TypeReader;
use crate::attributes::Kind;
use crate::attributes::arguments::Arguments;
use crate::graph::shape::DimNames;
use crate::program::signature::{Parameter, Signature, Variable};
use crate::report::{Report, nearest};
use crate::spaces::{ScalarType, Ty};

/// Reads a signature against the attribute's arguments.
pub fn read(
    function: &ImplItemFn,
    arguments: &Arguments,
    outer: Option<&syn::Generics>,
    report: &mut Report,
) -> Option<Signature> {
    let sig = &function.sig;
    refuse_qualifiers(sig, report);
    let generics: Vec<&syn::Generics> = [Some(&sig.generics), outer].into_iter().flatten().collect();
    let type_parameters: Vec<(String, bool)> = generics.iter().flat_map(|generics| type_parameters(generics)).collect();
    let scalar = scalar_type(sig, &type_parameters);
    let mut reader = TypeReader { scalar, type_parameters: &type_parameters, dims: DimNames::default() };
    for parameter in generics.iter().flat_map(|generics| &generics.params) {
        if let GenericParam::Const(parameter) = parameter {
            reader.dims.intern(&parameter.ident.to_string());
        }
    }
    let mut parameters = Vec::new();
    for argument in &sig.inputs {
        let FnArg::Typed(typed) = argument else { continue };
        let Pat::Ident(pattern) = &*typed.pat else {
            report.push(typed.pat.span(), "name the parameter and take it apart with `let` in the body");
            continue;
        };
        let (written, by_ref, by_mut) = match ungrouped(&typed.ty) {
            Type::Reference(reference) => ((*reference.elem).clone(), true, reference.mutability.is_some()),
            other => (other.clone(), false, false),
        };
        let (name, ty, mutable) = (pattern.ident.clone(), reader.read(&written), pattern.mutability.is_some());
        let written = written.to_token_stream();
        parameters.push(Parameter { name, ty, written, by_ref, by_mut, mutable });
    }
    let (output, written_output, optional) = read_output(sig, &mut reader, report)?;
    // A parameter that could not be read is not missed a second time.
    let wrt = if report.any() { vec![] } else { find_wrt(arguments, &parameters, report) };
    check_output(arguments.kind, sig, &output, report);
    if report.any() {
        return None;
    }
    Some(Signature {
        name: sig.ident.clone(),
        parameters,
        wrt,
        output,
        written_output: written_output.to_token_stream(),
        optional,
        scalar: reader.scalar.clone().unwrap_or(ScalarType::F64),
        dims: reader.dims,
        krate: arguments.krate.to_string(),
        type_parameters,
    })
}

/// A type without the parentheses and the invisible groups of `macro_rules` around it.
fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Paren(paren) => ungrouped(&paren.elem),
        Type::Group(group) => ungrouped(&group.elem),
        other => other,
    }
}

fn refuse_qualifiers(sig: &SynSignature, report: &mut Report) {
    let mut refuse = |span: Option<Span>, what: &str, instead: &str| {
        if let Some(span) = span {
            report.push(span, format!("{what} functions cannot be differentiated; {instead}"));
        }
    };
    refuse(sig.asyncness.map(|t| t.span()), "`async`", "annotate a plain function and await around it");
    refuse(sig.unsafety.map(|t| t.span()), "`unsafe`", "annotate a safe function and call the unsafe code outside it");
    refuse(sig.abi.as_ref().map(|t| t.span()), "`extern`", "annotate a plain function and call it from the exported one");
    refuse(sig.variadic.as_ref().map(|t| t.span()), "variadic", "list the parameters");
}

/// The type parameters, each with whether a bound makes it a SIMD scalar.
fn type_parameters(generics: &syn::Generics) -> Vec<(String, bool)> {
    let is_simd = |bounds: &syn::punctuated::Punctuated<syn::TypeParamBound, syn::Token![+]>| {
        bounds.iter().any(|bound| match bound {
            syn::TypeParamBound::Trait(bound) => {
                bound.path.segments.last().is_some_and(|s| s.ident.to_string().starts_with("Simd"))
            }
            _ => false,
        })
    };
    let in_where = |name: &syn::Ident| {
        generics.where_clause.iter().flat_map(|clause| &clause.predicates).any(|predicate| match predicate {
            syn::WherePredicate::Type(predicate) => {
                matches!(&predicate.bounded_ty, Type::Path(path) if path.path.is_ident(name)) && is_simd(&predicate.bounds)
            }
            _ => false,
        })
    };
    generics
        .type_params()
        .map(|parameter| (parameter.ident.to_string(), is_simd(&parameter.bounds) || in_where(&parameter.ident)))
        .collect()
}

/// The scalar type: the first one found in the result, then in the parameters.
fn scalar_type(sig: &SynSignature, type_parameters: &[(String, bool)]) -> Option<ScalarType> {
    let output = match &sig.output {
        ReturnType::Type(_, ty) => Some(&**ty),
        ReturnType::Default => None,
    };
    let inputs = sig.inputs.iter().filter_map(|argument| match argument {
        FnArg::Typed(typed) => Some(&*typed.ty),
        FnArg::Receiver(_) => None,
    });
    output.into_iter().chain(inputs).find_map(|ty| {
        let mut reader = TypeReader { scalar: None, type_parameters, dims: DimNames::default() };
        reader.read(ty);
        reader.scalar
    })
}

fn read_output(sig: &SynSignature, reader: &mut TypeReader<'_>, report: &mut Report) -> Option<(Ty, Type, bool)> {
    let ReturnType::Type(_, written) = &sig.output else {
        report.push(sig.ident.span(), "the function returns nothing; return the scalar or matrix to differentiate");
        return None;
    };
    match reader.read(written) {
        Ty::Option(inner) => {
            let written = match &**written {
                Type::Path(path) => match &path.path.segments.last()?.arguments {
                    syn::PathArguments::AngleBracketed(list) => match list.args.first()? {
                        syn::GenericArgument::Type(inner) => inner.clone(),
                        _ => return None,
                    },
                    _ => return None,
                },
                _ => return None,
            };
            Some((*inner, written, true))
        }
        ty => Some((ty, (**written).clone(), false)),
    }
}

fn find_wrt(arguments: &Arguments, parameters: &[Parameter], report: &mut Report) -> Vec<Variable> {
    let differentiable: Vec<String> =
        parameters.iter().filter(|p| p.ty.is_differentiable()).map(|p| p.name.to_string()).collect();
    if arguments.wrt.is_empty() {
        let all: Vec<Variable> =
            (0..parameters.len()).filter(|&i| parameters[i].ty.is_differentiable()).map(|i| whole(parameters, i)).collect();
        if all.is_empty() {
            report.push(Span::call_site(), "the function has no scalar or statically sized matrix parameter");
        }
        return all;
    }
    let list = match differentiable.len() {
        0 => "the function has no scalar or statically sized matrix parameter".to_owned(),
        _ => format!("these parameters can be differentiated: `{}`", differentiable.join("`, `")),
    };
    let mut found = Vec::new();
    for wrt in &arguments.wrt {
        match parameters.iter().position(|p| p.name == *wrt) {
            Some(number) if parameters[number].ty.is_differentiable() => found.push(whole(parameters, number)),
            Some(number) => {
                let ty = &parameters[number].written;
                let ty = quote::quote!(#ty).to_string().replace(' ', "");
                report.push(wrt.span(), format!("`{wrt}: {ty}` is no scalar or statically sized matrix; {list}"));
            }
            None => {
                let near = nearest(&wrt.to_string(), differentiable.iter().map(String::as_str));
                let near = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
                report.push(wrt.span(), format!("the function has no parameter `{wrt}`{near} ({list})"));
            }
        }
    }
    found
}

/// A whole parameter as a variable.
fn whole(parameters: &[Parameter], number: usize) -> Variable {
    let Parameter { name, ty, written, .. } = parameters[number].clone();
    Variable { parameter: number, path: vec![], ty, written, shown: name.to_string(), name }
}

fn check_output(kind: Kind, sig: &SynSignature, output: &Ty, report: &mut Report) {
    let written = match &sig.output {
        ReturnType::Type(_, ty) => ty,
        ReturnType::Default => return,
    };
    let scalar_only = kind.row().of_scalars;
    match output {
        Ty::Scalar => {}
        Ty::Matrix(_) | Ty::Point(_) if !scalar_only => {}
        ty if ty.is_returned() && !scalar_only && kind != Kind::GaussNewton => {}
        Ty::Group(group) if kind == Kind::GaussNewton => {
            let what = format!(
                "the square of a `{}` is not known; return what is to be small, such as `(a.inverse() * b).scaled_axis()`",
                group.name()
            );
            report.push(written.span(), what);
        }
        ty if ty.is_returned() && scalar_only => {
            let instead = match kind {
                Kind::Gradient => "use `#[jacobian(…)]` for a matrix, or return a scalar",
                _ => "return a scalar, or use `#[jacobian(…)]`",
            };
            report.push(written.span(), format!("`{}` needs a function that returns a scalar; {instead}", kind.row().name));
        }
        Ty::Matrix(_)
        | Ty::Point(_)
        | Ty::Group(_)
        | Ty::Array(..)
        | Ty::Slice(_)
        | Ty::Tuple(_)
        | Ty::Struct(_)
        | Ty::Option(_)
        | Ty::Integer
        | Ty::OtherInteger
        | Ty::Other => {
            let ty = quote::quote!(#written).to_string().replace(" < ", "<").replace(" >", ">");
            report.push(
                written.span(),
                format!("cannot see the shape of the result `{ty}`; return a scalar, or a matrix type with its dimensions such as `SMatrix<f64, 2, 3>` or `Vector3<f64>`"),
            );
        }
    }
}
