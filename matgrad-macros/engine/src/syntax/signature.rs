//! The signature of an annotated function: parameters and result with their shapes.

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{FnArg, GenericParam, ImplItemFn, Pat, ReturnType, Signature as SynSignature, Type};

use super::items::Items;
use super::types::{TypeReader, is_viewed};
use super::variables;
use crate::attributes::Kind;
use crate::attributes::arguments::Arguments;
use crate::graph::shape::DimNames;
use crate::program::signature::{Parameter, Signature, Wrap, Wrapper};
use crate::report::{Report, readable};
use crate::spaces::{Field, ScalarType, Ty};

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
    refuse_dimensions(sig, report);
    let generics: Vec<&syn::Generics> = [Some(&sig.generics), around.outer].into_iter().flatten().collect();
    let type_parameters: Vec<(String, Field)> = generics.iter().flat_map(|generics| type_parameters(generics)).collect();
    let scalar = scalar_type(sig, around, &type_parameters);
    refuse_unbounded(&generics, scalar.as_ref(), report);
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
        let unused = || syn::Ident::new(&format!("_unused_{}", parameters.len()), typed.pat.span());
        let (name, mutable) = match &*typed.pat {
            Pat::Ident(pattern) => (pattern.ident.clone(), pattern.mutability.is_some()),
            Pat::Wild(_) => (unused(), false),
            pat => {
                report.push(pat.span(), "name the parameter and take it apart with `let` in the body");
                continue;
            }
        };
        let (written, by_ref, by_mut) = match ungrouped(&typed.ty) {
            Type::Reference(reference) => ((*reference.elem).clone(), true, reference.mutability.is_some()),
            other => (other.clone(), false, false),
        };
        let ty = reader.read(&written);
        let viewed = is_viewed(&written);
        parameters.push(Parameter { name, ty, written: written.to_token_stream(), by_ref, by_mut, mutable, viewed, long: None });
    }
    let (output, written_output, wrapper) = read_output(sig, &mut reader, report)?;
    // A parameter that could not be read is not missed a second time.
    let wrt = if report.any() { vec![] } else { variables::find(arguments, &mut parameters, &mut reader, around, report) };
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
        nalgebra: arguments.nalgebra.to_string(),
        found: None,
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

/// A dimension that is a type has no number that an array could have.
fn refuse_dimensions(sig: &SynSignature, report: &mut Report) {
    let is_dimension = |bound: &syn::TypeParamBound| match bound {
        syn::TypeParamBound::Trait(bound) => {
            bound.path.segments.last().is_some_and(|last| matches!(last.ident.to_string().as_str(), "DimName" | "Dim"))
        }
        _ => false,
    };
    for parameter in sig.generics.type_params() {
        if parameter.bounds.iter().any(is_dimension) {
            let name = &parameter.ident;
            report.push(
                name.span(),
                format!("`{name}` is a type, and stable Rust has no arrays of such a length; make it a const generic, `const {name}: usize`, and write `SVector<f64, {name}>`"),
            );
        }
    }
}

/// Traits that make a type no type of numbers with inverses, roots and a zero.
const BARE: &[&str] = &[
    "Clone",
    "Copy",
    "Debug",
    "Display",
    "Default",
    "PartialEq",
    "PartialOrd",
    "Eq",
    "Ord",
    "Hash",
    "Send",
    "Sync",
    "Sized",
    "Unpin",
    "Scalar",
    "Add",
    "Sub",
    "Mul",
    "Div",
    "Rem",
    "Neg",
    "AddAssign",
    "SubAssign",
    "MulAssign",
    "DivAssign",
    "RemAssign",
    "Sum",
    "Product",
    "From",
    "Into",
    // Of num-traits and num-dual: without them a companion cannot compute roots and sines.
    "Zero",
    "One",
    "Num",
    "NumOps",
    "NumAssign",
    "NumAssignOps",
    "NumCast",
    "Signed",
    "FromPrimitive",
    "ToPrimitive",
    "DualNum",
];

/// A type of which nothing is known but what any type may have is none of numbers.
fn refuse_unbounded(generics: &[&syn::Generics], scalar: Option<&ScalarType>, report: &mut Report) {
    let Some(ScalarType::Generic { name, .. }) = scalar else { return };
    for generics in generics {
        for parameter in generics.type_params().filter(|parameter| parameter.ident == name.as_str()) {
            let bounds = bounds_of(generics, parameter);
            if bounds.iter().all(|bound| BARE.contains(&bound.as_str())) {
                let has = match &bounds[..] {
                    [] => "no bound".to_owned(),
                    bounds => format!("`{}`, but no bound", bounds.join("` and `")),
                };
                report.push(
                    parameter.ident.span(),
                    format!("`{name}` has {has} that makes it a type of numbers; write `{name}: RealField + Copy`, with nalgebra's `RealField`"),
                );
            }
        }
    }
}

/// The names of the traits that bound a type parameter.
fn bounds_of(generics: &syn::Generics, parameter: &syn::TypeParam) -> Vec<String> {
    type Bounds = syn::punctuated::Punctuated<syn::TypeParamBound, syn::Token![+]>;
    let names = |bounds: &Bounds| {
        let last = |bound: &syn::TypeParamBound| match bound {
            syn::TypeParamBound::Trait(bound) => bound.path.segments.last().map(|last| last.ident.to_string()),
            _ => None,
        };
        bounds.iter().filter_map(last).collect::<Vec<String>>()
    };
    let clauses = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let in_where = clauses.filter_map(|predicate| match predicate {
        syn::WherePredicate::Type(predicate) => match &predicate.bounded_ty {
            Type::Path(path) if path.path.is_ident(&parameter.ident) => Some(names(&predicate.bounds)),
            _ => None,
        },
        _ => None,
    });
    [names(&parameter.bounds)].into_iter().chain(in_where).flatten().collect()
}

/// The type parameters, each with the trait that makes it a scalar.
fn type_parameters(generics: &syn::Generics) -> Vec<(String, Field)> {
    let of = |parameter: &syn::TypeParam| {
        let names = bounds_of(generics, parameter);
        if names.iter().any(|name| name.starts_with("Simd")) {
            Field::Simd
        } else if names.iter().any(|name| name == "Float") && !names.iter().any(|name| name.ends_with("Field")) {
            Field::Float
        } else {
            Field::Real
        }
    };
    generics.type_params().map(|parameter| (parameter.ident.to_string(), of(parameter))).collect()
}

/// The scalar type: the first one found in the result, then in the parameters.
fn scalar_type(sig: &SynSignature, around: &Around<'_>, type_parameters: &[(String, Field)]) -> Option<ScalarType> {
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
        let instead = match changed_by(sig) {
            Some(name) => format!("take `{name}` by value, `mut {name}`, and return it"),
            None => "return the scalar or matrix to differentiate".to_owned(),
        };
        report.push(sig.ident.span(), format!("the function returns nothing; {instead}"));
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

/// The parameter that a function changes for its caller.
fn changed_by(sig: &SynSignature) -> Option<String> {
    sig.inputs.iter().find_map(|argument| match argument {
        FnArg::Receiver(receiver) => (receiver.reference.is_some() && receiver.mutability.is_some()).then(|| "self".to_owned()),
        FnArg::Typed(typed) => match (ungrouped(&typed.ty), &*typed.pat) {
            (Type::Reference(reference), Pat::Ident(name)) if reference.mutability.is_some() => Some(name.ident.to_string()),
            _ => None,
        },
    })
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
        long: None,
    }
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
            let shown = readable(&written.to_token_stream());
            let message = why_not_returned(output, written).map_or_else(
                || format!("cannot see the shape of the result `{shown}`; return a scalar, or a matrix type with its dimensions such as `SMatrix<f64, 2, 3>` or `Vector3<f64>`"),
                |why| format!("the result `{shown}` cannot be differentiated: {why}"),
            );
            report.push(written.span(), message);
        }
    }
}

/// Why a result that is seen in part has no derivative, and what to return instead.
fn why_not_returned(output: &Ty, written: &Type) -> Option<String> {
    let others = "return what is to be differentiated alone, and the rest from a function that calls this one";
    match (output, ungrouped(written)) {
        (Ty::Tuple(items), Type::Tuple(tuple)) if items.len() == tuple.elems.len() => {
            let (_, other) = items.iter().zip(&tuple.elems).find(|(ty, _)| !ty.is_returned())?;
            Some(format!("its part `{}` is no scalar or matrix; {others}", readable(&other.to_token_stream())))
        }
        (Ty::Struct(of), _) => {
            let (name, _) = of.fields.iter().find(|(_, ty)| !ty.is_returned())?;
            Some(format!("its field `{name}` is no scalar or matrix; {others}"))
        }
        (Ty::Dynamic(..), _) => {
            Some("its size is known at run time only; return a matrix type with its dimensions, such as `SMatrix<f64, 2, 3>` or `SVector<f64, 4>`".to_owned())
        }
        (Ty::Slice(_), _) => Some("its length is known at run time only; return an array, such as `[f64; 4]`, or an `SVector<f64, 4>`".to_owned()),
        (Ty::Integer | Ty::OtherInteger, _) => Some("it is an integer; return a floating-point number".to_owned()),
        _ => None,
    }
}
