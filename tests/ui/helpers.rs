//! The names of matgrad's own functions where others' stand, and calls of them with other arguments.

use matgrad::gradient;

/// What others call by these names may be anything.
trait Activation {
    fn relu(self) -> Self;
}

impl Activation for f64 {
    fn relu(self) -> f64 {
        if self > 0.0 { self } else { 0.01 * self }
    }
}

#[gradient(wrt = x)]
fn method_of_another(x: f64) -> f64 {
    x.relu()
}

#[gradient(wrt = x)]
fn function_of_another(x: f64) -> f64 {
    f64::relu(x)
}

#[gradient(wrt = (x, y))]
fn too_many_arguments(x: f64, y: f64) -> f64 {
    matgrad::softplus(x, y)
}

#[gradient(wrt = x)]
fn too_few_arguments(x: f64) -> f64 {
    matgrad::huber(x)
}

trait Float: Copy + std::ops::Rem<Output = Self> {}

#[gradient(wrt = y)]
fn of_float<T: Float>(x: T, y: T) -> T {
    x % y
}

fn main() {}
