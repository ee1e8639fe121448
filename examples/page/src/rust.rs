//! Emitted tokens as people read them.

use proc_macro2::TokenStream;
use syn::visit_mut::VisitMut;

/// Without documentation, which the page shows elsewhere, and without the lints that are of no concern.
struct Bare;

impl VisitMut for Bare {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<syn::Attribute>) {
        const LEFT_OUT: &[&str] = &["allow", "expect", "doc", "cfg_attr"];
        attributes.retain(|attribute| !LEFT_OUT.iter().any(|name| attribute.path().is_ident(name)));
    }
}

/// Items in the usual format.
pub fn pretty(tokens: TokenStream) -> String {
    let text = tokens.to_string();
    match syn::parse2::<syn::File>(tokens) {
        Ok(mut file) => {
            Bare.visit_file_mut(&mut file);
            prettyplease::unparse(&file)
        }
        Err(_) => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lints_and_documentation_are_left_out() {
        let tokens = "#[doc = \"d\"] #[allow(unused)] #[inline] fn f(x: f64) -> f64 { #[allow(unused)] let y = x; y }";
        assert_eq!(pretty(tokens.parse().expect("tokens")), "#[inline]\nfn f(x: f64) -> f64 {\n    let y = x;\n    y\n}\n");
    }
}
