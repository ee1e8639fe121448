//! What formulas are formulas of, as mathematics.

use crate::attributes::{About, Label};
use crate::explain::tree::{Exponent, Fence, Math, Prefix, Product, Sign, call, d, fenced, infix, name, power, transpose};

/// `∇_x f` and its like.
pub fn label(label: Label, about: &About<'_>) -> Math {
    let (f, x) = (|| name(about.f), || name(about.x));
    let nabla = |order| Math::Nabla(order, Box::new([x(), f()]));
    match label {
        Label::Gradient => nabla(1),
        Label::Hessian => nabla(2),
        Label::HessianApplied => infix(Sign::Applied, nabla(2), name("v")),
        Label::Differential => d(f()),
        Label::Cotangent => Math::Bar(Box::new(x())),
        Label::Jacobian => {
            let partial = |of| Math::Before(Prefix::Partial, Box::new(of));
            let vec = |of| call("vec", vec![of]);
            match about.denominator {
                true => quotient(partial(f()), partial(x())),
                false => quotient(partial(vec(f())), partial(transpose(vec(x())))),
            }
        }
        Label::HalfSquare => Math::Close(vec![name("½"), power(fenced(Fence::Norm, f()), Exponent::Integer(2))]),
        Label::Pulled => Math::Product(Product { factors: vec![transpose(name("J")), call("vec", vec![f()])], ..Product::one() }),
        Label::Normal => Math::Close(vec![transpose(name("J")), name("J")]),
    }
}

fn quotient(a: Math, b: Math) -> Math {
    Math::Product(Product { factors: vec![a], under: vec![b], ..Product::one() })
}
