//! The cost of k-means, of any number of points and centroids; the Hessian is diagonal, so that its product with ones is
//! all of it.

use matgrad::hvp;
use nalgebra::SVector;
use serde::Deserialize;

use super::{of_size, vectors};
use crate::protocol::{Answer, Request};

#[hvp(wrt = centroids, value, into)]
pub fn cost<const D: usize>(centroids: &[SVector<f64, D>], points: &[SVector<f64, D>]) -> f64 {
    let mut sum = 0.0;
    for p in points {
        let mut nearest = f64::INFINITY;
        for c in centroids {
            nearest = nearest.min((c - p).norm_squared());
        }
        sum += nearest;
    }
    sum
}

/// A gradient, and the diagonal of a Hessian.
pub type Slopes<const D: usize> = (Vec<SVector<f64, D>>, Vec<SVector<f64, D>>);

/// Writes the gradient divided by the diagonal of the Hessian where the gradient is.
pub fn direction<const D: usize>(
    centroids: &[SVector<f64, D>],
    points: &[SVector<f64, D>],
    ones: &[SVector<f64, D>],
    (gradient, diagonal): &mut Slopes<D>,
) {
    cost_value_grad_hvp_into(centroids, points, ones, gradient.as_mut_slice(), diagonal.as_mut_slice());
    for (gradient, diagonal) in gradient.iter_mut().zip(diagonal) {
        gradient.component_div_assign(diagonal);
    }
}

#[derive(Deserialize)]
struct Input {
    points: Vec<Vec<f64>>,
    centroids: Vec<Vec<f64>>,
}

/// `cost` and `dir`.
pub fn evaluate(request: &Request<'_>) -> Result<Answer, String> {
    let input: Input = request.input()?;
    let d = input.points.first().map_or(0, Vec::len);
    of_size!(d = d, [1, 2, 3, 4, 6, 8, 16, 32, 64], |D| of_dimension::<D>(request, &input))
}

fn of_dimension<const D: usize>(request: &Request<'_>, input: &Input) -> Result<Answer, String> {
    let (points, centroids) = (vectors::<D>(&input.points)?, vectors::<D>(&input.centroids)?);
    let filled = |value| vec![SVector::repeat(value); centroids.len()];
    let ones = filled(1.0);
    match request.function {
        "cost" => request.timed(|| cost(&centroids, &points), |value| value),
        "dir" => request.timed_in_place(
            (filled(0.0), filled(0.0)),
            |slopes| direction(&centroids, &points, &ones, slopes),
            |(step, _)| step.iter().map(|c| c.as_slice().to_vec()).collect::<Vec<_>>(),
        ),
        _ => request.unknown(),
    }
}
