//! What is written by habit of other languages, and several mistakes in one function.

use matgrad::gradient;
use nalgebra::allocator::Allocator;
use nalgebra::{DefaultAllocator, DimName, OVector, Vector2, Vector3};

#[gradient(wrt = x)]
fn integers(x: &Vector2<f64>) -> f64 {
    2 * x[0]
}

#[gradient(wrt = x)]
fn powers(x: f64) -> f64 {
    x ^ 2
}

#[gradient(wrt = x)]
fn of_a_function(x: f64, g: impl Fn(f64) -> f64) -> f64 {
    g(x) * x
}

#[gradient(wrt = x)]
fn of_any_dimension<D: DimName>(x: &OVector<f64, D>) -> f64
where
    DefaultAllocator: Allocator<D>,
{
    x.norm()
}

#[gradient(wrt = x)]
fn changed(x: &mut Vector2<f64>) -> f64 {
    x[0] = 2.0;
    x.norm()
}

#[gradient(wrt = x)]
fn three_at_once(x: &Vector3<f64>) -> f64 {
    let y = x.column_variance();
    let both = y.x + y.y;
    let z = x.row_variance().sum();
    both + z
}

fn main() {}
