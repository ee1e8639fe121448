//! The guard around every entry point: a panic would be a bug, and should there be one, the user's item
//! is still there and the message says so.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::{Span, TokenStream};

/// An attribute's expansion; of a panic, the item as it was and the message.
pub fn attribute(
    name: &str,
    arguments: TokenStream,
    item: TokenStream,
    expand: impl FnOnce(TokenStream, TokenStream) -> TokenStream,
) -> TokenStream {
    let kept = item.clone();
    guarded(name, || expand(arguments, item)).unwrap_or_else(|message| {
        let message = message.to_compile_error();
        emit!(#kept #message)
    })
}

/// The expansion of a macro that stands for a string; of a panic, the message.
pub fn string(name: &str, input: TokenStream, expand: impl FnOnce(TokenStream) -> TokenStream) -> TokenStream {
    guarded(name, || expand(input)).unwrap_or_else(|message| {
        let message = message.to_compile_error();
        emit!({ #message "" })
    })
}

/// What a part of an expansion gives.
///
/// # Errors
/// Where it panics: the message that says so.
pub fn guarded<T>(name: &str, run: impl FnOnce() -> T) -> syn::Result<T> {
    catch_unwind(AssertUnwindSafe(run)).map_err(|panic| {
        let said = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        let message = format!(
            "matgrad failed while it expanded `{name}`; this is a bug in matgrad, please report the function: {}",
            said.unwrap_or("no more is known")
        );
        syn::Error::new(Span::call_site(), message)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_message_beside_the_item() {
        let tokens = |text: &str| text.parse::<TokenStream>().expect("tokens");
        let item = "fn f (x : f64) -> f64 { x }";
        let given = attribute("gradient", tokens("wrt = x"), tokens(item), |_, _| panic!("node {} is lost", 7));
        let given = given.to_string();
        assert!(given.starts_with(item), "{given}");
        assert!(given.contains("compile_error"), "{given}");
        assert!(
            given.contains("expanded `gradient`; this is a bug in matgrad, please report the function: node 7 is lost"),
            "{given}"
        );

        let given = string("derivation", tokens("gradient(wrt = x) fn f"), |_| unreachable!("{}", "lost"));
        syn::parse2::<syn::ExprBlock>(given.clone()).expect("a block");
        assert!(given.to_string().contains("lost"), "{given}");
        let given = attribute("methods", tokens(""), tokens(item), |_, _| tokens("kept"));
        assert_eq!(given.to_string(), "kept");
    }

    #[test]
    fn every_entry_point_is_guarded() {
        let file: syn::File = syn::parse_str(include_str!("lib.rs")).expect("the crate's root");
        let mut entries = 0;
        for item in file.items {
            let syn::Item::Fn(function) = item else { continue };
            let body = &function.block;
            let body = quote::quote!(#body).to_string();
            entries += 1;
            assert!(body.starts_with("{ guard :: "), "{}: {body}", function.sig.ident);
        }
        assert_eq!(entries, 7);
    }

    #[test]
    fn every_attribute_has_an_entry_point() {
        let root = include_str!("../../src/lib.rs");
        for row in crate::attributes::ATTRIBUTES {
            assert!(root.contains(&format!("    {};\n", row.name)), "`{}` is no macro", row.name);
        }
    }
}
