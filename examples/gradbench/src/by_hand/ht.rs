//! Only what moves: each bone keeps its derivatives in the angles that move it, which are at most four, and each vertex those
//! of its bones.

use nalgebra::{Matrix3, Matrix4, Vector3, Vector4};

use crate::evals::ht::{Problem, angles};

/// Something with its derivatives in angles, by their places in the pose.
type Moving<M> = (M, Vec<(usize, M)>);

/// Around an axis by its length, and the derivatives in that.
fn turned(v: &Vector3<f64>) -> (Matrix3<f64>, [Matrix3<f64>; 3]) {
    let angle = v.norm();
    if angle < 1e-4 {
        return (Matrix3::identity(), [Matrix3::zeros(); 3]);
    }
    let (axis, (sin, cos)) = (v / angle, angle.sin_cos());
    let (cross, outer) = (axis.cross_matrix(), axis * axis.transpose());
    let by_angle = (outer - Matrix3::identity()) * sin + cross * cos;
    let slope = |k: usize| {
        let d_axis = (Vector3::ith(k, 1.0) - axis * axis[k]) / angle;
        let d_outer = d_axis * axis.transpose();
        by_angle * axis[k] + d_axis.cross_matrix() * sin + (d_outer + d_outer.transpose()) * (1.0 - cos)
    };
    (Matrix3::identity() * cos + cross * sin + outer * (1.0 - cos), [slope(0), slope(1), slope(2)])
}

/// Around the first axis, then around the third, and the derivatives in both angles.
fn bent(x: f64, z: f64) -> (Matrix4<f64>, Matrix4<f64>, Matrix4<f64>) {
    let ((sx, cx), (sz, cz)) = (x.sin_cos(), z.sin_cos());
    let of = |m: Matrix3<f64>, corner: f64| {
        let mut all = m.to_homogeneous();
        all[(3, 3)] = corner;
        all
    };
    (
        of(Matrix3::new(cz, -sz * cx, sz * sx, sz, cz * cx, -cz * sx, 0.0, sx, cx), 1.0),
        of(Matrix3::new(0.0, sz * sx, sz * cx, 0.0, -cz * sx, -cz * cx, 0.0, cx, -sx), 0.0),
        of(Matrix3::new(-sz, -cz * cx, cz * sx, cz, -sz * cx, sz * sx, 0.0, 0.0, 0.0), 0.0),
    )
}

/// How each bone moves what belongs to it, before the hand is turned.
fn bones(problem: &Problem) -> Vec<Moving<Matrix4<f64>>> {
    let mut absolutes: Vec<Moving<Matrix4<f64>>> = Vec::with_capacity(problem.parents.len());
    for (i, (relative, parent)) in problem.relatives.iter().zip(problem.parents).enumerate() {
        let above = parent.map(|parent| &absolutes[parent]);
        let after = |m: &Matrix4<f64>| above.map_or(*m, |(absolute, _)| absolute * m);
        let (x, z) = angles(i);
        let angle = |k: Option<usize>| k.map_or(0.0, |k| problem.pose[k]);
        let (turn, in_x, in_z) = bent(angle(x), angle(z));
        let placed = relative * turn;
        let inherited = above.iter().flat_map(|(_, slopes)| slopes).map(|(k, slope)| (*k, slope * placed));
        let own = [(x, in_x), (z, in_z)].into_iter().filter_map(|(k, slope)| Some((k?, after(&(relative * slope)))));
        let slopes = inherited.chain(own).collect();
        absolutes.push((after(&placed), slopes));
    }
    for ((absolute, slopes), inverse) in absolutes.iter_mut().zip(&problem.inverses) {
        for m in slopes.iter_mut().map(|(_, slope)| slope).chain([absolute]) {
            *m *= inverse;
        }
    }
    absolutes
}

/// A vertex before the hand is turned.
fn vertex(bones: &[Moving<Matrix4<f64>>], rest: &Vector4<f64>, weights: &[(usize, f64)], side: f64) -> Moving<Vector3<f64>> {
    let (mut place, mut slopes) = (Vector3::zeros(), vec![]);
    let moved = |m: &Matrix4<f64>, weight: f64| {
        let place = m.fixed_rows::<3>(0) * rest * weight;
        Vector3::new(side * place.x, place.y, place.z)
    };
    for (bone, weight) in weights {
        let (absolute, of_bone) = &bones[*bone];
        place += moved(absolute, *weight);
        for (k, slope) in of_bone {
            let slope = moved(slope, *weight);
            match slopes.iter_mut().find(|(other, _)| other == k) {
                Some((_, sum)) => *sum += slope,
                None => slopes.push((*k, slope)),
            }
        }
    }
    (place, slopes)
}

/// Column by column, those of places first.
pub fn jacobian(problem: &Problem, out: &mut Vec<Vector3<f64>>) {
    let (turn, in_turn) = turned(&problem.pose.fixed_rows::<3>(0).into_owned());
    let bones = bones(problem);
    let vertices: Vec<Moving<Vector3<f64>>> =
        problem.rest.iter().zip(&problem.weights).map(|(r, w)| vertex(&bones, r, w, problem.side)).collect();
    let points = problem.seen.len();
    let of_places = if problem.places_vary { 2 } else { 0 };
    out.clear();
    out.resize((of_places + problem.pose.len()) * points, Vector3::zeros());
    for (i, (place, corners)) in problem.places.iter().zip(&problem.corners).enumerate() {
        let [a, b, c] = corners.map(|corner| &vertices[corner]);
        if problem.places_vary {
            out[i] = turn * (c.0 - a.0);
            out[points + i] = turn * (c.0 - b.0);
        }
        let weights = [place.x, place.y, 1.0 - place.x - place.y];
        let middle = a.0 * weights[0] + b.0 * weights[1] + c.0 * weights[2];
        let column = |k: usize| (of_places + k) * points + i;
        for k in 0..3 {
            out[column(k)] = -(in_turn[k] * middle);
            out[column(3 + k)][k] = -1.0;
        }
        for ((_, slopes), weight) in [a, b, c].into_iter().zip(weights) {
            for (k, slope) in slopes {
                out[column(*k)] -= turn * slope * weight;
            }
        }
    }
}
