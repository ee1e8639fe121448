//! The Jacobian of one reprojection, by the chain rule from the image back to the camera.

use nalgebra::{Matrix2, Matrix2x3, Matrix3, SMatrix, SVector, Vector2, Vector3};

/// The Jacobian in the camera, the point and the weight.
pub type Blocks = (SMatrix<f64, 2, 11>, Matrix2x3<f64>, Vector2<f64>);

/// Rodrigues' formula, R(r) v, with its Jacobians in r and in v.
fn rotated(r: &Vector3<f64>, v: &Vector3<f64>) -> (Vector3<f64>, Matrix3<f64>, Matrix3<f64>) {
    let square = r.norm_squared();
    if square == 0.0 {
        return (v + r.cross(v), -v.cross_matrix(), Matrix3::identity() + r.cross_matrix());
    }
    let angle = square.sqrt();
    let (sin, cos) = angle.sin_cos();
    let axis = r / angle;
    let (across, along) = (axis.cross(v), axis.dot(v));
    let turned = v * cos + across * sin + axis * (along * (1.0 - cos));
    let in_angle = across * cos - v * sin + axis * (along * sin);
    let in_axis =
        v.cross_matrix() * -sin + Matrix3::from_diagonal_element(along * (1.0 - cos)) + axis * v.transpose() * (1.0 - cos);
    // d axis = (I − axis axisᵀ) dr / angle, d angle = axisᵀ dr.
    let in_r = (in_axis - in_axis * axis * axis.transpose()) / angle + in_angle * axis.transpose();
    let in_v = Matrix3::from_diagonal_element(cos) + axis.cross_matrix() * sin + axis * axis.transpose() * (1.0 - cos);
    (turned, in_r, in_v)
}

/// The Jacobian of one observation.
pub fn jacobian(camera: &SVector<f64, 11>, point: &Vector3<f64>, weight: f64, seen: &Vector2<f64>) -> Blocks {
    let from = point - camera.fixed_rows::<3>(3);
    let (at, in_r, in_v) = rotated(&camera.fixed_rows::<3>(0).into_owned(), &from);
    let flat = at.xy() / at.z;
    let radius = flat.norm_squared();
    let stretch = 1.0 + camera[9] * radius + camera[10] * radius * radius;
    let distorted = flat * stretch;
    let residual = distorted * camera[6] + camera.fixed_rows::<2>(7) - seen;
    let in_flat =
        Matrix2::from_diagonal_element(stretch) + flat * flat.transpose() * (2.0 * camera[9] + 4.0 * camera[10] * radius);
    let flat_in_at = Matrix2x3::new(1.0, 0.0, -flat.x, 0.0, 1.0, -flat.y) / at.z;
    let in_at = in_flat * flat_in_at * (weight * camera[6]);
    let in_point = in_at * in_v;
    let mut in_camera = SMatrix::<f64, 2, 11>::zeros();
    in_camera.fixed_columns_mut::<3>(0).copy_from(&(in_at * in_r));
    in_camera.fixed_columns_mut::<3>(3).copy_from(&-in_point);
    in_camera.set_column(6, &(distorted * weight));
    in_camera[(0, 7)] = weight;
    in_camera[(1, 8)] = weight;
    in_camera.set_column(9, &(flat * (radius * weight * camera[6])));
    in_camera.set_column(10, &(flat * (radius * radius * weight * camera[6])));
    (in_camera, in_point, residual)
}
