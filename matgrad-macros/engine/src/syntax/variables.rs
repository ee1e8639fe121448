//! The variables of differentiation: parameters, and parts of parameters.

use proc_macro2::Span;
use quote::ToTokens;
use syn::Type;

use super::expand::{Expander, substituted};
use super::items::{Items, names_of};
use super::signature::Around;
use super::types::TypeReader;
use crate::attributes::Gives;
use crate::attributes::arguments::Arguments;
use crate::program::signature::{Parameter, Variable};
use crate::report::{Report, nearest, readable};
use crate::spaces::{Step, Struct, Ty};

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
                let of = items.structure(&names_of(&of.path))?;
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

/// The variables that `wrt` names; without it all parameters that can be differentiated.
pub fn find(
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
        if wrt.path.is_empty() && long(arguments, &wrt.root, number, &mut parameters[number], reader, report).is_none() {
            continue;
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
            Some(_) if is_reference(&parameter.written) => report.push(
                wrt.root.span(),
                format!("`{shown}` is a reference to a reference; take it by one, `{shown}: {}`", readable(&parameter.written)),
            ),
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
            Some(Ty::Other) if path.is_empty() && is_number(&parameter.written) => report.push(
                wrt.root.span(),
                format!("`{shown}` is `{}`, but the function computes in another type of numbers; give parameters and result the same", parameter.written),
            ),
            Some(Ty::Other) if path.is_empty() && wrt.ty.is_none() || matches!(parameter.ty, Ty::Struct(ref of) if of.fields.is_empty()) => {
                let ty = readable(&parameter.written);
                report.push(
                    wrt.root.span(),
                    format!("`{shown}: {ty}` is no scalar or statically sized matrix; {list}{}", of_fields(&wrt.root)),
                );
            }
            Some(_) => {
                let of_field = written_at(around.items, &parameter.written, &wrt.path).filter(|_| !path.is_empty());
                let ty = readable(of_field.as_ref().unwrap_or(&parameter.written));
                let message = match parameter.ty {
                    Ty::Slice(_) => format!("of slices only those of scalars, vectors and matrices can be differentiated, and `{shown}` is `{ty}`; take an array"),
                    _ => format!("`{shown}: {ty}` is no scalar or statically sized matrix; {list}"),
                };
                report.push(wrt.root.span(), message);
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

/// Reads a variable of run-time length as an array. `None` where the attribute has no such variables.
fn long(
    arguments: &Arguments,
    name: &syn::Ident,
    number: usize,
    parameter: &mut Parameter,
    reader: &mut TypeReader<'_>,
    report: &mut Report,
) -> Option<()> {
    let item = match &parameter.ty {
        Ty::Slice(item) if matches!(**item, Ty::Scalar | Ty::Matrix(_)) => (**item).clone(),
        Ty::Dynamic(..) => Ty::Scalar,
        _ => return Some(()),
    };
    let row = arguments.kind.row();
    let message = match row.gives {
        Gives::Tangents if !arguments.into => format!(
            "`{name}` has a run-time length, so what belongs to it has to be written to a place of the caller's: add `into`, and call `…_{}_into(…, &mut out)`",
            row.suffix
        ),
        Gives::Dense | Gives::Step | Gives::Normal => format!(
            "`#[{}]` makes a matrix, which needs a static size, but `{name}` has a run-time length; use `#[gradient]`, `#[vjp]` or `#[hvp]` with `into`, or `#[differential]`",
            row.name
        ),
        Gives::Tangents | Gives::Value => {
            let length = reader.dims.length(number, &parameter.name.to_string());
            let item = Ty::Array(Box::new(item), length);
            parameter.long = Some(std::mem::replace(&mut parameter.ty, item));
            return Some(());
        }
    };
    report.push(name.span(), message);
    None
}

/// Whether a type is borrowed.
fn is_reference(written: &proc_macro2::TokenStream) -> bool {
    written.clone().into_iter().next().is_some_and(|first| first.to_string() == "&")
}

/// Whether a type is one of numbers.
fn is_number(written: &proc_macro2::TokenStream) -> bool {
    matches!(written.to_string().as_str(), "f32" | "f64")
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
