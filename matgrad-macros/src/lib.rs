//! The attributes of matgrad. Use them through the facade crate `matgrad`, whose documentation
//! describes them.

mod algebra;
mod attributes;
mod calculus;
#[macro_use]
mod code;
mod derive;
mod described;
mod graph;
mod guard;
mod methods;
mod pipeline;
mod planned;
mod report;
mod syntax;
#[cfg(test)]
mod testing;

use attributes::Kind;
use proc_macro::TokenStream;

/// Adds `f_grad`, the gradient of a scalar function, derived while the macro expands.
#[proc_macro_attribute]
pub fn gradient(arguments: TokenStream, item: TokenStream) -> TokenStream {
    derived(Kind::Gradient, arguments, item)
}

/// Adds `f_jac`, the Jacobian of a function, over column-major vec.
#[proc_macro_attribute]
pub fn jacobian(arguments: TokenStream, item: TokenStream) -> TokenStream {
    derived(Kind::Jacobian, arguments, item)
}

/// Adds `f_hess`, the Hessian of a scalar function, over column-major vec.
#[proc_macro_attribute]
pub fn hessian(arguments: TokenStream, item: TokenStream) -> TokenStream {
    derived(Kind::Hessian, arguments, item)
}

/// Adds `f_diff`, the differential in a direction (forward mode).
#[proc_macro_attribute]
pub fn differential(arguments: TokenStream, item: TokenStream) -> TokenStream {
    derived(Kind::Differential, arguments, item)
}

/// Adds `f_vjp`, which pulls a cotangent of the value back to the parameters (reverse mode).
#[proc_macro_attribute]
pub fn vjp(arguments: TokenStream, item: TokenStream) -> TokenStream {
    derived(Kind::Vjp, arguments, item)
}

/// Adds `f_hvp`, the Hessian times a direction, the Hessian never formed.
#[proc_macro_attribute]
pub fn hvp(arguments: TokenStream, item: TokenStream) -> TokenStream {
    derived(Kind::Hvp, arguments, item)
}

/// Adds `f_newton`, Newton's step of a scalar function.
#[proc_macro_attribute]
pub fn newton_step(arguments: TokenStream, item: TokenStream) -> TokenStream {
    derived(Kind::NewtonStep, arguments, item)
}

/// Adds `f_gauss_newton`: ½‖F‖², its gradient Jᵀ vec F and JᵀJ, for least squares.
#[proc_macro_attribute]
pub fn gauss_newton(arguments: TokenStream, item: TokenStream) -> TokenStream {
    derived(Kind::GaussNewton, arguments, item)
}

/// On an `impl` block: reads the attributes on its methods. The companions go into an inherent impl,
/// or, as `#[matgrad::methods(in_trait)]`, into the trait impl under `name = …`.
#[proc_macro_attribute]
pub fn methods(arguments: TokenStream, item: TokenStream) -> TokenStream {
    guard::attribute("methods", arguments.into(), item.into(), methods::expand).into()
}

/// The formula that an attribute derives, as a `&'static str`:
/// `derivation!(gradient(wrt = x) fn f(x: &Vector3<f64>) -> f64 { x.norm_squared() })` is
/// `"∇_x f = 2 x"`.
#[proc_macro]
pub fn derivation(input: TokenStream) -> TokenStream {
    guard::string("derivation", input.into(), pipeline::derivation).into()
}

fn derived(kind: Kind, arguments: TokenStream, item: TokenStream) -> TokenStream {
    let expand = |arguments, item| pipeline::expand(kind, arguments, item);
    guard::attribute(kind.row().name, arguments.into(), item.into(), expand).into()
}
