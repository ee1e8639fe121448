//! What stands between the parentheses of an attribute.

use matgrad::{gauss_newton, gradient, hvp, newton_step};
use nalgebra::Vector3;

#[gradient]
fn no_wrt(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(value)]
fn only_value(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt)]
fn no_name(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt = ())]
fn empty(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt = "x")]
fn string(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wtr = x)]
fn two_letters_exchanged(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(x)]
fn without_its_key(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt = x, check = 3)]
fn checked_by_a_number(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt = weigths)]
fn misspelled(weights: &Vector3<f64>) -> f64 {
    weights.norm()
}

#[gradient(wrt = (x, x))]
fn doubled(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt = x, wrt = x)]
fn given_twice(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt = n)]
fn an_integer(x: &Vector3<f64>, y: f64, n: usize) -> f64 {
    x.norm() * y * n as f64
}

#[gradient(wrt = x)]
fn nothing_to_differentiate(x: &Vec<f64>) -> f64 {
    x[0]
}

#[gradient(wrt = x, vlaue)]
fn unknown_argument(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt = x, parallel)]
fn unlike_any_argument(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[newton_step(wrt = x, into)]
fn not_of_this_attribute(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt = x, value = true)]
fn flag_with_a_value(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt = x, name = "new_name")]
fn name_as_a_string(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt = x, nalgebra = 3)]
fn path_as_a_number(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[hvp(wrt = (x, y))]
fn tuple_where_one_is_taken(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    x.dot(y)
}

#[gauss_newton(wrt = (x, y))]
fn residuals_of_two(x: &Vector3<f64>, y: &Vector3<f64>) -> Vector3<f64> {
    x - y
}

#[gauss_newton(wrt = x, value)]
fn residuals_and_value(x: &Vector3<f64>) -> Vector3<f64> {
    x * 2.0
}

#[gradient(wrt = x value)]
fn no_comma(x: &Vector3<f64>) -> f64 {
    x.norm()
}

#[gradient(wrt = x, check)]
fn generic<T: nalgebra::RealField + Copy, const N: usize>(x: &nalgebra::SVector<T, N>) -> T {
    x.norm_squared()
}

#[gradient(wrt = x, check(N = 3))]
fn not_generic(x: f64) -> f64 {
    x * x
}

#[gradient(wrt = x, check(points))]
fn no_points(x: f64) -> f64 {
    x * x
}

#[gradient(wrt = x, check)]
fn not_made_up(x: f64, data: &[f64]) -> f64 {
    x * data[0]
}

fn main() {}
