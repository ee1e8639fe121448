//! The derivatives of matgrad's own scalar functions: they follow from the table of functions.
//!
//! Those of `softplus` stand in a module `softplus` of their own, since whoever imports the function by its name
//! imports the module with it; the runtime's `companion!` looks for them there.

use proc_macro2::{Ident, Span, TokenStream};

use crate::attributes::Kind;
use crate::graph::functions::{helper_arguments, scalar_helpers};
use crate::pipeline::{Place, companions};
use crate::report::Report;
use crate::syntax::items::Items;

/// The modules, generic over the runtime's `Real`, for the facade itself, and their names as the facade's own.
pub fn derivatives() -> TokenStream {
    let mut report = Report::default();
    let mut all = TokenStream::new();
    for name in scalar_helpers() {
        let is_binary = helper_arguments(name) == Some(2);
        let (parameters, wrt) = if is_binary { ("a, b", "(a, b)") } else { ("x", "x") };
        let typed = parameters.split(", ").map(|name| format!("{name}: T")).collect::<Vec<_>>().join(", ");
        // A companion has the generics of its function: here those of a function for two types of numbers.
        let function =
            format!("pub fn {name}<T: crate::__rt::fields::RealField + Copy>({typed}) -> T {{ matgrad::{name}({parameters}) }}");
        let arguments = format!("wrt = {wrt}, crate = crate, nalgebra = crate::__rt::fields");
        let (Ok(function), Ok(arguments)) = (syn::parse_str(&function), arguments.parse::<TokenStream>()) else { continue };
        // The second derivative of a function of two is a matrix, which no call asks for.
        let shown = [Some(Kind::Gradient), (!is_binary).then_some(Kind::Hessian)].into_iter().flatten();
        let hidden = [Kind::Vjp, Kind::Differential];
        let items = Items::default();
        let place = Place::beside(&items);
        let inside: TokenStream = shown
            .clone()
            .chain(hidden)
            .filter_map(|kind| companions(kind, arguments.clone(), &function, &place, &mut report))
            .map(|emitted| emitted.companions)
            .collect();
        let module = Ident::new(name, Span::call_site());
        let companion = |kind: Kind| Ident::new(&format!("{name}_{}", kind.row().suffix), Span::call_site());
        let (shown, hidden) = (shown.map(companion), hidden.map(companion));
        let doc = format!("The derivatives of [`{name}`]({name}()).");
        all.extend(emit! {
            #[doc(hidden)]
            #[doc = #doc]
            pub mod #module {
                /// Whether the name is matgrad's.
                #[doc(hidden)]
                pub const IS_OF_MATGRAD: bool = true;
                #inside
            }
            #[doc(hidden)]
            pub use #module::{#(#shown,)* #(#hidden),*};
        });
    }
    let messages = report.into_tokens();
    emit!(#all #messages)
}
