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
    /// Adds `f_grad`, the gradient of a scalar function, derived while the macro expands.
    gradient;
    /// Adds `f_jac`, the Jacobian of a function, over column-major vec.
    jacobian;
    /// Adds `f_hess`, the Hessian of a scalar function, over column-major vec.
    hessian;
    /// Adds `f_diff`, the differential in a direction (forward mode).
    differential;
    /// Adds `f_vjp`, which pulls a cotangent of the value back to the parameters (reverse mode).
    vjp;
    /// Adds `f_hvp`, the Hessian times a direction, the Hessian never formed.
    hvp;
    /// Adds `f_newton`, Newton's step of a scalar function.
    newton_step;
    /// Adds `f_gauss_newton`, the normal equations of a least-squares problem: ½‖F‖², Jᵀ vec F and JᵀJ.
    gauss_newton;
}

/// On an `impl` block: reads the attributes on its methods. The companions go into an inherent impl,
/// or, as `#[matgrad::methods(in_trait)]`, into the trait impl under `name = …`.
#[proc_macro_attribute]
pub fn methods(arguments: TokenStream, item: TokenStream) -> TokenStream {
    matgrad_engine::methods(arguments.into(), item.into()).into()
}

/// On an inline module: reads the attributes inside, and sees everything that is written there, so that its aliases,
/// constants, structs and functions need no types and no attributes of their own.
#[proc_macro_attribute]
pub fn module(arguments: TokenStream, item: TokenStream) -> TokenStream {
    matgrad_engine::module(arguments.into(), item.into()).into()
}

/// On a struct of scalars, matrices, points, arrays and such structs: the type of its derivatives, with the arithmetic
/// that optimisers need.
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

/// The formula that an attribute derives, as a `&'static str`:
/// `derivation!(gradient(wrt = x) fn f(x: &Vector3<f64>) -> f64 { x.norm_squared() })` is
/// `"∇_x f = 2 x"`. With `steps,` in front it is the derivation line by line, with `latex,`, `mathml,`,
/// `latex steps,` or `mathml steps,` it is typeset.
#[proc_macro]
pub fn derivation(input: TokenStream) -> TokenStream {
    matgrad_engine::derivation(input.into()).into()
}
