//! Attributes on what they do not belong on.

use matgrad::gradient;
use nalgebra::Vector3;

#[gradient(wrt = x)]
struct Structure {
    x: f64,
}

#[gradient(wrt = x)]
const CONSTANT: f64 = 1.0;

#[gradient(wrt = x)]
mod module {}

struct Model;

#[gradient(wrt = x)]
impl Model {
    fn f(x: f64) -> f64 {
        x * x
    }
}

trait Loss {
    #[gradient(wrt = x)]
    fn loss(x: f64) -> f64;
}

#[gradient(wrt = x)]
async fn asynchronous(x: f64) -> f64 {
    x * x
}

#[gradient(wrt = x)]
unsafe fn not_safe(x: f64) -> f64 {
    x * x
}

#[gradient(wrt = x)]
extern "C" fn exported(x: f64) -> f64 {
    x * x
}

#[gradient(wrt = x)]
#[gradient(wrt = y)]
fn twins(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    x.dot(y)
}

fn main() {}
