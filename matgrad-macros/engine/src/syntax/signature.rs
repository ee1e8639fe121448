//! The signature of an annotated function: parameters and result with their shapes.

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{FnArg, GenericParam, ImplItemFn, Pat, ReturnType, Signature as SynSignature, Type};

use super::expand::{Expander, substituted};
use super::items::Items;
use super::types::{TypeReader, is_viewed};
use crate::attributes::Kind;
use crate::attributes::arguments::Arguments;
use crate::graph::shape::DimNames;
use crate::program::signature::{Parameter, Signature, Variable, Wrap, Wrapper};
use crate::report::{Report, nearest};
use crate::spaces::{ScalarType, Step, Struct, Ty};

/// What stands around a function.
pub struct Around<'a> {
    /// The generics of its `impl` block.
    pub outer: Option<&'a syn::Generics>,
    /// What `Self` is.
    pub owner: Option<&'a Type>,
    /// The items that are seen.
    pub items: &'a Items,
}

/// Reads a signature against the attribute's arguments.
pub fn read(function: &ImplItemFn, arguments: &Arguments, around: &Around<'_>, report: &mut Report) -> Option<Signature> {
    let sig = &function.sig;
    refuse_qualifiers(sig, report);
    let generics: Vec<&syn::Generics> = [Some(&sig.generics), around.outer].into_iter().flatten().collect();
    let type_parameters: Vec<(String, bool)> = generics.iter().flat_map(|generics| type_parameters(generics)).collect();
    let scalar = scalar_type(sig, around, &type_parameters);
    let mut reader =
        TypeReader { scalar, type_parameters: &type_parameters, dims: DimNames::default(), items: around.items, depth: 0 };
    for parameter in generics.iter().flat_map(|generics| &generics.params) {
        if let GenericParam::Const(parameter) = parameter {
            reader.dims.intern(&parameter.ident.to_string());
        }
    }
    let mut parameters = Vec::new();
    for argument in &sig.inputs {
        let typed = match argument {
            FnArg::Typed(typed) => typed,
            FnArg::Receiver(receiver) => {
                let declared = arguments.wrt.iter().any(|wrt| wrt.root == "self" && wrt.ty.is_some());
                let known = around.owner.and_then(|owner| receiver_of(receiver, owner, &mut reader));
                parameters.extend(known.or_else(|| declared.then(|| receiver_as(receiver, Ty::Other, quote::quote!(Self)))));
                continue;
            }
        };
        let Pat::Ident(pattern) = &*typed.pat else {
            report.push(typed.pat.span(), "name the parameter and take it apart with `let` in the body");
            continue;
        };
        let (written, by_ref, by_mut) = match ungrouped(&typed.ty) {
            Type::Reference(reference) => ((*reference.elem).clone(), true, reference.mutability.is_some()),
            other => (other.clone(), false, false),
        };
        let (name, ty, mutable) = (pattern.ident.clone(), reader.read(&written), pattern.mutability.is_some());
        let viewed = is_viewed(&written);
        parameters.push(Parameter { name, ty, written: written.to_token_stream(), by_ref, by_mut, mutable, viewed });
    }
    let (output, written_output, wrapper) = read_output(sig, &mut reader, report)?;
    // A parameter that could not be read is not missed a second time.
    let wrt = if report.any() { vec![] } else { find_wrt(arguments, &mut parameters, &mut reader, around, report) };
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
        wrapper,
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
fn scalar_type(sig: &SynSignature, around: &Around<'_>, type_parameters: &[(String, bool)]) -> Option<ScalarType> {
    let output = match &sig.output {
        ReturnType::Type(_, ty) => Some(&**ty),
        ReturnType::Default => None,
    };
    let inputs = sig.inputs.iter().filter_map(|argument| match argument {
        FnArg::Typed(typed) => Some(&*typed.ty),
        FnArg::Receiver(_) => around.owner,
    });
    output.into_iter().chain(inputs).find_map(|ty| {
        let mut reader = TypeReader { scalar: None, type_parameters, dims: DimNames::default(), items: around.items, depth: 0 };
        reader.read(ty);
        reader.scalar
    })
}

fn read_output(sig: &SynSignature, reader: &mut TypeReader<'_>, report: &mut Report) -> Option<(Ty, Type, Option<Wrapper>)> {
    let ReturnType::Type(_, written) = &sig.output else {
        report.push(sig.ident.span(), "the function returns nothing; return the scalar or matrix to differentiate");
        return None;
    };
    match reader.read(written) {
        read @ (Ty::Option(_) | Ty::Result(_)) => {
            let Type::Path(path) = ungrouped(written) else { return None };
            let syn::PathArguments::AngleBracketed(list) = &path.path.segments.last()?.arguments else { return None };
            let mut arguments = list.args.iter();
            let Some(syn::GenericArgument::Type(written)) = arguments.next() else { return None };
            let rest = quote::quote!(#(, #arguments)*);
            let mut before = path.path.clone();
            before.segments.last_mut()?.arguments = syn::PathArguments::None;
            let (wrap, inner) = match read {
                Ty::Result(inner) => (Wrap::Result, inner),
                Ty::Option(inner) => (Wrap::Option, inner),
                _ => return None,
            };
            Some((*inner, written.clone(), Some(Wrapper { wrap, path: before.to_token_stream(), rest })))
        }
        ty => Some((ty, (**written).clone(), None)),
    }
}

/// `self`, where what it is can be seen.
fn receiver_of(receiver: &syn::Receiver, owner: &Type, reader: &mut TypeReader<'_>) -> Option<Parameter> {
    let ty = match &*receiver.ty {
        Type::Reference(_) => reader.read(owner),
        _ if receiver.colon_token.is_some() => return None,
        _ => reader.read(owner),
    };
    (ty != Ty::Other).then(|| receiver_as(receiver, ty, owner.to_token_stream()))
}

fn receiver_as(receiver: &syn::Receiver, ty: Ty, written: proc_macro2::TokenStream) -> Parameter {
    Parameter {
        name: syn::Ident::new("self", receiver.self_token.span()),
        ty,
        written,
        by_ref: receiver.reference.is_some(),
        by_mut: receiver.reference.is_some() && receiver.mutability.is_some(),
        mutable: receiver.reference.is_none() && receiver.mutability.is_some(),
        viewed: false,
    }
}

/// The type of a part of a struct, as its definition writes it.
fn written_at(items: &Items, whole: &proc_macro2::TokenStream, path: &[String]) -> Option<proc_macro2::TokenStream> {
    let mut ty: Type = syn::parse2(whole.clone()).ok()?;
    for name in path {
        while let Type::Reference(reference) = ty {
            ty = *reference.elem;
        }
        ty = match &ty {
            Type::Tuple(tuple) => tuple.elems.iter().nth(name.parse().ok()?)?.clone(),
            Type::Path(of) => {
                let last = of.path.segments.last()?;
                let of = items.structs.get(&last.ident.to_string())?;
                let mut fields = of.fields.iter().enumerate();
                let (_, field) = fields.find(|(k, field)| match &field.ident {
                    Some(ident) => ident == name,
                    None => k.to_string() == *name,
                })?;
                let ty = Expander::new(items, None, &[&of.generics]).ty(&field.ty);
                substituted(&of.generics, &last.arguments, &ty)?
            }
            _ => return None,
        };
    }
    Some(ty.to_token_stream())
}

fn find_wrt(
    arguments: &Arguments,
    parameters: &mut [Parameter],
    reader: &mut TypeReader<'_>,
    around: &Around<'_>,
    report: &mut Report,
) -> Vec<Variable> {
    let names: Vec<String> = parameters.iter().filter(|p| p.ty.is_differentiable()).map(|p| p.name.to_string()).collect();
    if arguments.wrt.is_empty() {
        let is_meant = |p: &Parameter| p.ty.is_differentiable() && p.name != "self";
        let all: Vec<Variable> =
            (0..parameters.len()).filter(|&i| is_meant(&parameters[i])).map(|i| whole(parameters, i)).collect();
        if all.is_empty() {
            report.push(Span::call_site(), "the function has no scalar or statically sized matrix parameter");
        }
        return all;
    }
    let list = match names.len() {
        0 => "the function has no scalar or statically sized matrix parameter".to_owned(),
        _ => format!("these parameters can be differentiated: `{}`", names.join("`, `")),
    };
    let mut found = Vec::new();
    for wrt in &arguments.wrt {
        let shown = wrt.shown();
        let Some(number) = parameters.iter().position(|p| p.name == wrt.root) else {
            if wrt.root == "self" {
                report.push(wrt.root.span(), "an attribute on a method alone does not see what `self` is; put `#[matgrad::methods]` on the `impl` block and say what the parts are, `wrt = self.k: f64`, or put struct and `impl` into a `#[matgrad::module]`");
                continue;
            }
            let near = nearest(&wrt.root.to_string(), names.iter().map(String::as_str));
            let near = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
            report.push(wrt.root.span(), format!("the function has no parameter `{}`{near} ({list})", wrt.root));
            continue;
        };
        if let Some(written) = &wrt.ty {
            let ty = syn::parse2::<Type>(written.clone()).map_or(Ty::Other, |ty| reader.read(&ty));
            declare(&mut parameters[number], &wrt.path, ty);
        }
        let parameter = &parameters[number];
        let path: Vec<Step> = wrt.path.iter().cloned().map(Step::Field).collect();
        let variable = |ty: &Ty| Variable {
            parameter: number,
            path: path.clone(),
            ty: ty.clone(),
            written: wrt.ty.clone().or_else(|| written_at(around.items, &parameter.written, &wrt.path)).unwrap_or_default(),
            name: syn::Ident::new(&shown.replace('.', "_").replace("r#", "").replace("self", "self_"), wrt.root.span()),
            shown: shown.clone(),
        };
        match parameter.ty.at(&path) {
            Some(ty) if ty.is_differentiable() && path.is_empty() => found.push(whole(parameters, number)),
            Some(ty) if ty.is_differentiable() => found.push(variable(ty)),
            Some(Ty::Struct(of)) if !of.fields.is_empty() => {
                let fit = |fits: bool| of.fields.iter().filter(move |(_, ty)| ty.is_differentiable() == fits);
                let others: Vec<&str> = fit(false).map(|(name, _)| name.as_str()).collect();
                let paths: Vec<String> = fit(true).map(|(name, _)| format!("{shown}.{name}")).collect();
                let instead = match paths.len() {
                    0 => String::new(),
                    1 => format!("; differentiate in a part of it: `wrt = {}`", paths[0]),
                    _ => format!("; differentiate in parts of it: `wrt = ({})`", paths.join(", ")),
                };
                report.push(
                    wrt.root.span(),
                    format!("`{shown}` cannot be differentiated: its field `{}` is no scalar or matrix{instead}", others.join("`, `")),
                );
            }
            Some(Ty::Other) if path.is_empty() && wrt.ty.is_none() || matches!(parameter.ty, Ty::Struct(ref of) if of.fields.is_empty()) => {
                let ty = parameter.written.to_string().replace(' ', "");
                report.push(
                    wrt.root.span(),
                    format!("`{shown}: {ty}` is no scalar or statically sized matrix; {list}{}", of_fields(&wrt.root)),
                );
            }
            Some(_) => {
                let ty = parameter.written.to_string().replace(' ', "");
                report.push(wrt.root.span(), format!("`{shown}: {ty}` is no scalar or statically sized matrix; {list}"));
            }
            None if matches!(parameter.ty, Ty::Struct(ref of) if !of.fields.is_empty()) => {
                report.push(wrt.root.span(), format!("`{}` has no field that leads to `{shown}`", wrt.root));
            }
            None => report.push(
                wrt.root.span(),
                format!("cannot see what `{shown}` is; say it, `wrt = {shown}: SMatrix<f64, 2, 3>`, or put the struct and the function into a `#[matgrad::module]`"),
            ),
        }
    }
    found
}

/// What to write for a parameter whose type is not seen.
fn of_fields(name: &syn::Ident) -> String {
    format!(
        "; of a struct say the fields and their types, `wrt = {name}.w: SMatrix<f64, 2, 3>`, or put struct and function into a `#[matgrad::module]`"
    )
}

/// Says what a part of a parameter is whose type is not seen.
fn declare(parameter: &mut Parameter, path: &[String], ty: Ty) {
    let name = parameter.written.to_string();
    declare_in(&mut parameter.ty, &name, path, ty);
}

fn declare_in(whole: &mut Ty, name: &str, path: &[String], ty: Ty) {
    let Some((first, rest)) = path.split_first() else {
        if *whole == Ty::Other {
            *whole = ty;
        }
        return;
    };
    let mut of = match whole {
        Ty::Struct(of) => (**of).clone(),
        Ty::Other => Struct { path: name.to_owned(), fields: vec![], tangent: None },
        _ => return,
    };
    let place = of.fields.iter().position(|(field, _)| field == first).unwrap_or_else(|| {
        of.fields.push((first.clone(), Ty::Other));
        of.fields.len() - 1
    });
    declare_in(&mut of.fields[place].1, "", rest, ty);
    *whole = Ty::Struct(std::rc::Rc::new(of));
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
        | Ty::Dynamic(..)
        | Ty::Result(_)
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
