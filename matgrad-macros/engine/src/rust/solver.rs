//! Companions of a solver, which an attribute on another function writes: they call it first.

use proc_macro2::TokenStream;
use syn::{FnArg, ImplItemFn, Pat};

use crate::attributes::arguments::Implicit;

/// A function without the parameter that a solver finds, and the statement that has the solver find it.
pub fn called(function: &ImplItemFn, implicit: &Implicit) -> (ImplItemFn, TokenStream) {
    let mut without = function.clone();
    let (mut unknown, mut arguments, mut inputs) = (None, Vec::new(), syn::punctuated::Punctuated::new());
    for input in &function.sig.inputs {
        match input {
            FnArg::Receiver(receiver) => {
                let this = receiver.self_token;
                arguments.push(emit!(#this));
            }
            FnArg::Typed(typed) => {
                let Pat::Ident(pattern) = &*typed.pat else { continue };
                let name = &pattern.ident;
                if *name == implicit.unknown {
                    let (reference, ty) = match &*typed.ty {
                        syn::Type::Reference(reference) => (emit!(&), &*reference.elem),
                        ty => (emit!(), ty),
                    };
                    unknown = Some((name, reference, ty));
                    continue;
                }
                arguments.push(if is_moved(&typed.ty) { emit!(::core::clone::Clone::clone(&#name)) } else { emit!(#name) });
            }
        }
        inputs.push(input.clone());
    }
    without.sig.inputs = inputs;
    let Some((name, reference, ty)) = unknown else { return (without, TokenStream::new()) };
    let (solver, failing) = (&implicit.solver, if implicit.may_fail { emit!(?) } else { emit!() });
    (without, emit!(let #name: #reference #ty = #reference #solver(#(#arguments),*) #failing;))
}

/// Whether a value may be of a type that is moved: one that is no reference, no scalar and no closure.
fn is_moved(ty: &syn::Type) -> bool {
    match ty {
        syn::Type::Path(path) => !path.path.get_ident().is_some_and(|name| name.to_string().starts_with(char::is_lowercase)),
        syn::Type::Tuple(_) | syn::Type::Array(_) => true,
        _ => false,
    }
}
