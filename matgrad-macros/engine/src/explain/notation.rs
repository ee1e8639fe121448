//! How scalar functions are shown, for those that are not shown as `name(x)`.

use super::normal::{Kind, over, scaled, sum};
use super::tree::{Exponent, Fence, Math, Sign, call, fenced, infix, power};

/// How a function is shown of its arguments, which are scalars or are taken element by element.
pub type Shown = fn(Vec<Math>, bool) -> Math;

/// The functions, by their rows' names.
pub const SHOWN: &[(&str, Shown)] = &[
    ("ln", |x, _| call("log", x)),
    ("sqrt", |mut x, _| Math::Root(Box::new(x.remove(0)))),
    ("recip", |mut x, is_scalar| divided(Math::Ones, x.remove(0), is_scalar)),
    ("recip_or_zero", |mut x, is_scalar| divided(Math::Ones, x.remove(0), is_scalar)),
    // The bars around a matrix are those of its determinant.
    ("abs", |mut x, is_scalar| if is_scalar { fenced(Fence::Bars, x.remove(0)) } else { call("abs", x) }),
    ("sigmoid", |x, _| call("σ", x)),
    ("sigmoid_slope", |x, _| call("σ′", first(x))),
    ("tanh_slope", |x, _| call("sech²", first(x))),
    ("digamma", |x, _| call("ψ", x)),
    ("gaussian", |x, _| call("exp", vec![scaled(-1.0, square(x[0].clone()), Kind::Scalar)])),
    ("erfinv_slope", |x, _| call("erfinv′", first(x))),
    ("powf", |mut x, _| {
        let exponent = x.pop().unwrap_or(Math::Number(1.0));
        power(x.remove(0), Exponent::Of(Box::new(exponent)))
    }),
    ("apart", |x, _| Math::Sum(vec![x[0].clone(), scaled(-1.0, x[1].clone(), Kind::Scalar)])),
    ("rem", |x, _| infix(Sign::Mod, x[0].clone(), x[1].clone())),
    ("rem_euclid", |x, _| infix(Sign::Mod, x[0].clone(), x[1].clone())),
    ("truncated_quotient", |x, is_scalar| call("trunc", vec![divided(x[0].clone(), x[1].clone(), is_scalar)])),
    ("euclidean_quotient", |x, is_scalar| fenced(Fence::Floor, divided(x[0].clone(), x[1].clone(), is_scalar))),
    ("sinc_root", |x, _| derivative("sinc", &x[0], Math::Root(Box::new(x[1].clone())))),
    ("arc", |x, _| derivative("arc", &x[0], x[1].clone())),
    ("cosine", |x, is_scalar| divided(x[0].clone(), Math::Root(Box::new(squares(&x))), is_scalar)),
    ("ratio", |x, is_scalar| divided(x[0].clone(), squares(&x), is_scalar)),
];

/// A function of its arguments.
pub(super) fn shown(function: &str, of: Vec<Math>, is_scalar: bool) -> Math {
    match SHOWN.iter().find(|(known, _)| *known == function) {
        Some((_, shown)) => shown(of, is_scalar),
        None => call(function, of),
    }
}

fn first(mut x: Vec<Math>) -> Vec<Math> {
    x.truncate(1);
    x
}

fn square(x: Math) -> Math {
    power(x, Exponent::Integer(2))
}

fn squares(x: &[Math]) -> Math {
    sum(x.iter().map(|x| square(x.clone())).collect(), Kind::Scalar)
}

fn divided(a: Math, b: Math, is_scalar: bool) -> Math {
    match is_scalar {
        true if a == Math::Ones => over(Math::Number(1.0), b, Kind::Scalar),
        true => over(a, b, Kind::Scalar),
        false => infix(Sign::Over, a, b),
    }
}

/// A derivative of an order, where that is known.
fn derivative(f: &str, order: &Math, x: Math) -> Math {
    match order {
        Math::Number(n) => call(format!("{f}⁽{}⁾", super::digits::superscript(*n as i32)), vec![x]),
        _ => call(f, vec![order.clone(), x]),
    }
}
