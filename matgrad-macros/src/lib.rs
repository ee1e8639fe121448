//! The attributes of matgrad. Use them through the facade crate `matgrad`, whose documentation
//! describes them; what they do is in `matgrad-engine`.

use proc_macro::TokenStream;

/// The attributes that derive something of a function.
macro_rules! attributes {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[proc_macro_attribute]
        pub fn $name(arguments: TokenStream, item: TokenStream) -> TokenStream {
            matgrad_engine::attribute(stringify!($name), arguments.into(), item.into()).into()
        }
    )*};
}

attributes! {
    #[doc = include_str!("../docs/gradient.md")]
    gradient;
    #[doc = include_str!("../docs/jacobian.md")]
    jacobian;
    #[doc = include_str!("../docs/hessian.md")]
    hessian;
    #[doc = include_str!("../docs/differential.md")]
    differential;
    #[doc = include_str!("../docs/vjp.md")]
    vjp;
    #[doc = include_str!("../docs/hvp.md")]
    hvp;
    #[doc = include_str!("../docs/newton_step.md")]
    newton_step;
    #[doc = include_str!("../docs/gauss_newton.md")]
    gauss_newton;
}

#[doc = include_str!("../docs/implicit.md")]
#[proc_macro_attribute]
pub fn implicit(arguments: TokenStream, item: TokenStream) -> TokenStream {
    matgrad_engine::implicit(arguments.into(), item.into()).into()
}

#[doc = include_str!("../docs/methods.md")]
#[proc_macro_attribute]
pub fn methods(arguments: TokenStream, item: TokenStream) -> TokenStream {
    matgrad_engine::methods(arguments.into(), item.into()).into()
}

#[doc = include_str!("../docs/module.md")]
#[proc_macro_attribute]
pub fn module(arguments: TokenStream, item: TokenStream) -> TokenStream {
    matgrad_engine::module(arguments.into(), item.into()).into()
}

#[doc = include_str!("../docs/parameters.md")]
#[proc_macro_derive(Parameters, attributes(matgrad))]
pub fn parameters(item: TokenStream) -> TokenStream {
    matgrad_engine::parameters(item.into()).into()
}

/// For the facade itself: the derivatives of matgrad's own scalar functions.
#[doc(hidden)]
#[proc_macro]
pub fn derivatives_of_helpers(_: TokenStream) -> TokenStream {
    matgrad_engine::derivatives_of_helpers().into()
}

#[doc = include_str!("../docs/derivation.md")]
#[proc_macro]
pub fn derivation(input: TokenStream) -> TokenStream {
    matgrad_engine::derivation(input.into()).into()
}
