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
                    let is_reference = matches!(&*typed.ty, syn::Type::Reference(_));
                    unknown = Some((name, if is_reference { emit!(&) } else { emit!() }));
                    continue;
                }
                arguments.push(emit!(#name));
            }
        }
        inputs.push(input.clone());
    }
    without.sig.inputs = inputs;
    let Some((name, reference)) = unknown else { return (without, TokenStream::new()) };
    let (solver, failing) = (&implicit.solver, if implicit.may_fail { emit!(?) } else { emit!() });
    (without, emit!(let #name = #reference #solver(#(#arguments),*) #failing;))
}
