//! What is written by habit of other languages, and several mistakes in one function.

use matgrad::{gradient, jacobian};
use nalgebra::allocator::Allocator;
use nalgebra::{DVector, DefaultAllocator, DimName, Matrix2, OVector, RealField, Vector2, Vector3};

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

#[gradient(wrt = x)]
fn of_two_precisions(x: f32, y: f64) -> f64 {
    y * f64::from(x)
}

#[gradient(wrt = x)]
fn of_any_type<T>(x: T) -> T {
    x
}

#[gradient(wrt = x)]
fn converted<T: RealField + Copy + Into<f64>>(x: T, k: T) -> T {
    let y: f64 = (x * k).into();
    k * nalgebra::convert::<f64, T>(y)
}

#[gradient(wrt = x)]
fn filtered(x: &Vector3<f64>) -> f64 {
    x.iter().filter(|v| **v > 0.0).sum()
}

#[gradient(wrt = x)]
fn collected(x: f64, data: &[f64]) -> f64 {
    let scaled: Vec<f64> = data.iter().map(|d| d * x).collect();
    scaled.iter().sum()
}

#[jacobian(wrt = x)]
fn of_a_size_that_is_not_seen(x: &Vector2<f64>) -> DVector<f64> {
    DVector::from_vec(vec![x[0], x[1]])
}

#[jacobian(wrt = dt)]
fn stepped(state: &mut Vector2<f64>, dt: f64) {
    state[0] += state[1] * dt;
}

#[gradient(wrt = x)]
fn sorted(x: [f64; 3]) -> f64 {
    let mut y = x;
    y.sort_by(f64::total_cmp);
    y[1]
}

#[gradient(wrt = x)]
fn by_another_precision(x: &Vector2<f64>, k: f32) -> f64 {
    x[0] * x[1] * k
}

#[gradient(wrt = x)]
fn powers_of_python(x: f64) -> f64 {
    x ** 2.0
}

#[gradient(wrt = x)]
fn integer_exponents(x: f64) -> f64 {
    x.powf(2)
}

#[gradient(wrt = x)]
fn times_a_count(x: f64, n: usize) -> f64 {
    x * n
}

#[gradient(wrt = x)]
fn sines_of_a_vector(x: &Vector2<f64>) -> f64 {
    x.sin().sum()
}

#[gradient(wrt = x)]
fn squares_of_a_vector(x: &Vector2<f64>) -> f64 {
    x.pow(2).sum()
}

#[gradient(wrt = x)]
fn iterators_that_are_bound(x: &Vector2<f64>, data: &[f64]) -> f64 {
    let terms = data.iter().map(|d| d * x[0]);
    terms.sum::<f64>() + x[1]
}

#[gradient(wrt = x)]
fn of_some(x: &Vector2<f64>, data: &[f64]) -> f64 {
    data.iter().filter(|d| **d > 0.0).map(|d| d * x[0]).sum()
}

#[gradient(wrt = x)]
fn in_pieces(x: &Vector2<f64>, data: &[f64]) -> f64 {
    data.chunks(3).map(|c| c[0] * x[0]).sum()
}

fn direction() -> Vector2<f64> {
    Vector2::new(1.0, 2.0)
}

#[gradient(wrt = x)]
fn along_what_is_taken_for_a_number(x: &Vector2<f64>) -> f64 {
    (direction() * 2.0).dot(x)
}

struct Filter {
    gain: Matrix2<f64>,
}

#[gradient(wrt = x)]
fn of_an_untyped_field(f: &Filter, x: &Vector2<f64>) -> f64 {
    f.gain.tr_mul(x).norm()
}

#[matgrad::module]
mod kinds {
    use matgrad::{gradient, jacobian};

    pub enum Kind {
        Plain,
        Scaled(f64),
    }

    #[gradient(wrt = x)]
    fn kind_of_a_variable(x: f64) -> f64 {
        let kind = Kind::Scaled(x);
        match kind {
            Kind::Plain => 0.0,
            Kind::Scaled(s) => s * s,
        }
    }

    #[jacobian(wrt = x)]
    fn with_its_kind(x: f64) -> (f64, Kind) {
        (x * x, Kind::Plain)
    }
}

#[gradient(wrt = x)]
fn of_what_is_cloned<T: Clone + PartialOrd>(x: T) -> T {
    x
}

#[gradient(wrt = x)]
fn borrowed_twice(x: &&Vector2<f64>) -> f64 {
    x.norm_squared()
}

#[derive(matgrad::Parameters)]
struct Named {
    w: Vector2<f64>,
    name: &'static str,
}

#[derive(matgrad::Parameters)]
struct Listed {
    w: Vector2<f64>,
    b: f64,
    n: Vec<f64>,
}

#[matgrad::module]
mod of_others {
    fn beside() -> f64 {
        1.0
    }

    #[matgrad::gradient(wrt = x)]
    fn of_a_function_elsewhere(x: f64) -> f64 {
        super::elsewhere(x * x) * beside()
    }
}

fn main() {}
