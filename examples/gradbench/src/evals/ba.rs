//! Bundle adjustment: one Jacobian of a reprojection for each observation, put together as a sparse matrix.

use matgrad::{gradient, jacobian};
use nalgebra::{SMatrix, SVector, Vector1, Vector2, Vector3};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::vector;
use crate::protocol::{Answer, Request};

/// How far a point is seen from where the camera (axis times angle, centre, focal length, principal point, two
/// coefficients of distortion) shows it.
#[jacobian(wrt = (camera, point, weight))]
pub fn reprojection(camera: &SVector<f64, 11>, point: &Vector3<f64>, weight: f64, seen: &Vector2<f64>) -> Vector2<f64> {
    let rotation = camera.fixed_rows::<3>(0);
    let from = point - camera.fixed_rows::<3>(3);
    let square = rotation.norm_squared();
    let at = if square != 0.0 {
        let angle = square.sqrt();
        let axis = rotation / angle;
        from * angle.cos() + axis.cross(&from) * angle.sin() + axis * (axis.dot(&from) * (1.0 - angle.cos()))
    } else {
        from + rotation.cross(&from)
    };
    let flat = at.xy() / at.z;
    let radius = flat.norm_squared();
    let distorted = flat * (1.0 + camera[9] * radius + camera[10] * radius * radius);
    (distorted * camera[6] + camera.fixed_rows::<2>(7) - seen) * weight
}

#[gradient(wrt = weight)]
fn of_weight(weight: f64) -> f64 {
    1.0 - weight * weight
}

#[derive(Deserialize)]
struct Input {
    n: usize,
    m: usize,
    p: usize,
    cam: Vec<f64>,
    x: Vec<f64>,
    w: f64,
    feat: Vec<f64>,
}

/// Cameras, points and observations, which the input gives one of each.
pub struct Problem {
    cameras: Vec<SVector<f64, 11>>,
    points: Vec<Vector3<f64>>,
    weights: Vec<f64>,
    seen: Vec<Vector2<f64>>,
}

impl Problem {
    fn new(input: &Input) -> Result<Problem, String> {
        let Input { n, m, p, .. } = *input;
        if n * m == 0 && p > 0 {
            return Err("observations without a camera or a point".to_owned());
        }
        Ok(Problem {
            cameras: vec![vector(&input.cam)?; n],
            points: vec![vector(&input.x)?; m],
            weights: vec![input.w; p],
            seen: vec![vector(&input.feat)?; p],
        })
    }

    /// Of an observation: its camera, its point, its weight and what is seen.
    fn observation(&self, i: usize) -> (usize, usize, f64, &Vector2<f64>) {
        (i % self.cameras.len(), i % self.points.len(), self.weights[i], &self.seen[i])
    }

    fn residuals(&self, (reprojections, weights): &mut (Vec<Vector2<f64>>, Vec<f64>)) {
        for (i, (reprojected, of)) in reprojections.iter_mut().zip(weights).enumerate() {
            let (camera, point, weight, seen) = self.observation(i);
            *reprojected = reprojection(&self.cameras[camera], &self.points[point], weight, seen);
            *of = of_weight(weight);
        }
    }

    fn jacobian(&self, out: &mut Sparse) {
        out.clear();
        let (behind_cameras, behind_points) = (11 * self.cameras.len(), 11 * self.cameras.len() + 3 * self.points.len());
        for i in 0..self.weights.len() {
            let (camera, point, weight, seen) = self.observation(i);
            let (in_camera, in_point, in_weight) = reprojection_jac(&self.cameras[camera], &self.points[point], weight, seen);
            for row in 0..2 {
                out.row_of(11 * camera, &in_camera, row);
                out.row_of(behind_cameras + 3 * point, &in_point, row);
                out.row_of(behind_points + i, &in_weight, row);
                out.end_row();
            }
        }
        for (i, weight) in self.weights.iter().enumerate() {
            out.row_of(behind_points + i, &Vector1::new(of_weight_grad(*weight)), 0);
            out.end_row();
        }
    }
}

/// A sparse matrix: where rows begin, and the column and value of each entry.
#[derive(Default, Serialize)]
struct Sparse {
    rows: Vec<usize>,
    cols: Vec<usize>,
    vals: Vec<f64>,
}

impl Sparse {
    fn clear(&mut self) {
        self.rows.clear();
        self.rows.push(0);
        self.cols.clear();
        self.vals.clear();
    }

    fn row_of<const R: usize, const C: usize>(&mut self, column: usize, block: &SMatrix<f64, R, C>, row: usize) {
        for k in 0..C {
            self.cols.push(column + k);
            self.vals.push(block[(row, k)]);
        }
    }

    fn end_row(&mut self) {
        self.rows.push(self.vals.len());
    }

    /// What the suite wants to see of it: the first thirty and the last.
    fn shown(self) -> Sparse {
        fn ends<T: Copy>(all: &[T]) -> Vec<T> {
            all.iter().take(30).chain(all.last()).copied().collect()
        }
        Sparse { rows: ends(&self.rows), cols: ends(&self.cols), vals: ends(&self.vals) }
    }
}

/// `objective` and `jacobian`.
pub fn evaluate(request: &Request<'_>) -> Result<Answer, String> {
    let input: Input = request.input()?;
    let problem = Problem::new(&input)?;
    match request.function {
        "objective" => {
            let room = (vec![Vector2::zeros(); input.p], vec![0.0; input.p]);
            // All observations are alike, so that the suite wants to see one.
            request.timed_in_place(
                room,
                |out| problem.residuals(out),
                |(reprojections, weights)| {
                    let first = reprojections.first().map_or(vec![], |first| first.as_slice().to_vec());
                    json!({
                        "reproj_error": { "elements": first, "repeated": reprojections.len() },
                        "w_err": { "element": weights.first(), "repeated": weights.len() },
                    })
                },
            )
        }
        "jacobian" => request.timed_in_place(Sparse::default(), |out| problem.jacobian(out), Sparse::shown),
        _ => request.unknown(),
    }
}
