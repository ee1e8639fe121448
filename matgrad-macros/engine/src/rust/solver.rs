//! Companions of a solver, which an attribute on another function writes: they call it first.

use proc_macro2::TokenStream;
use syn::{FnArg, ImplItemFn, Pat};

use crate::attributes::arguments::{Arguments, Implicit};
use crate::program::signature::{Signature, Wrap};

/// A function without the parameter that a solver finds, and the statement that has the solver find it.
pub fn called(
    function: &ImplItemFn,
    (implicit, arguments): (&Implicit, &Arguments),
    signature: &Signature,
) -> (ImplItemFn, TokenStream) {
    let mut without = function.clone();
    let krate = &arguments.krate;
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
    let solver = &implicit.solver;
    let found = emit!(#solver(#(#arguments),*));
    // Through a trait that is theirs alone, since what rustc says of `?` names neither the solver nor what would do.
    let found = match signature.wrapper.as_ref().filter(|_| implicit.may_fail).map(|wrapper| wrapper.wrap) {
        Some(Wrap::Option) => emit!(#krate::__rt::Optional::found(#found)?),
        Some(Wrap::Result) => emit!(#krate::__rt::Fallible::found(#found)?),
        None => found,
    };
    (without, emit!(let #name: #reference #ty = #reference #found;))
}

/// Whether a value may be of a type that is moved: one that is no reference, no scalar and no closure.
fn is_moved(ty: &syn::Type) -> bool {
    match ty {
        syn::Type::Path(path) => !path.path.get_ident().is_some_and(|name| name.to_string().starts_with(char::is_lowercase)),
        syn::Type::Tuple(_) | syn::Type::Array(_) => true,
        _ => false,
    }
}
