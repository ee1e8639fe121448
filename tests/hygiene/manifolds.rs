//! `retract` and `local` for the nalgebra of the crate that includes this.

use matgrad::{local, retract};
use nalgebra::{
    Isometry2, Isometry3, IsometryMatrix2, IsometryMatrix3, Matrix4, Rotation2, Rotation3, Similarity2, Similarity3,
    Translation3, Unit, UnitComplex, UnitQuaternion, Vector1, Vector2, Vector3, Vector4, Vector6,
};

fn near<const N: usize>(got: nalgebra::SVector<f64, N>, wanted: nalgebra::SVector<f64, N>) {
    assert!((got - wanted).norm() <= 1e-13 * wanted.norm(), "{got} instead of {wanted}");
}

/// The exponential of a motion of space, of a scale too, as that of its 4×4 matrix.
fn exponential(xi: &Vector6<f64>, lambda: f64) -> Matrix4<f64> {
    let mut matrix = Matrix4::zeros();
    let turn = Vector3::new(xi[3], xi[4], xi[5]).cross_matrix() + nalgebra::Matrix3::identity() * lambda;
    matrix.fixed_view_mut::<3, 3>(0, 0).copy_from(&turn);
    matrix.fixed_view_mut::<3, 1>(0, 3).copy_from(&xi.fixed_rows::<3>(0));
    matrix.exp()
}

#[test]
fn local_takes_back_what_retract_does() {
    for size in [0.0, 1e-12, 1e-9, 1e-6, 1e-3, 0.3, 1.0] {
        let xi = Vector6::new(0.3, -0.2, 0.9, 0.4, -0.7, 0.5) * size;
        let (rho, theta) = (Vector3::new(xi[0], xi[1], xi[2]), Vector3::new(xi[3], xi[4], xi[5]));
        let (two, three) = (Vector3::new(xi[0], xi[1], xi[3]), Vector4::new(xi[0], xi[1], xi[3], xi[5]));
        let r = Rotation3::new(Vector3::new(0.4, -0.2, 0.1));
        // Elements of R are of size 1, so that small angles have an absolute error.
        assert!((local(&r, &retract(&r, &theta)) - theta).norm() < 1e-15);
        let q = UnitQuaternion::new(Vector3::new(0.4, -0.2, 0.1));
        assert!((local(&q, &retract(&q, &theta)) - theta).norm() < 1e-15);
        near(local(&UnitQuaternion::identity(), &retract(&UnitQuaternion::identity(), &theta)), theta);
        near(local(&Isometry3::identity(), &retract(&Isometry3::identity(), &xi)), xi);
        near(local(&IsometryMatrix3::identity(), &retract(&IsometryMatrix3::identity(), &xi)), xi);
        near(local(&Isometry2::identity(), &retract(&Isometry2::identity(), &two)), two);
        near(local(&IsometryMatrix2::identity(), &retract(&IsometryMatrix2::identity(), &two)), two);
        // Of a scale near 1 the logarithm has an absolute error.
        assert!((local(&Similarity2::identity(), &retract(&Similarity2::identity(), &three)) - three).norm() < 1e-15);
        let seven = xi.push(0.6 * size);
        let s = Similarity3::new(Vector3::new(1.0, 2.0, 3.0), Vector3::new(0.1, 0.2, -0.3), 1.5);
        assert!((local(&s, &retract(&s, &seven)) - seven).norm() < 1e-14);
        near(local(&Translation3::identity(), &retract(&Translation3::identity(), &rho)), rho);
        near(Vector1::new(local(&UnitComplex::identity(), &retract(&UnitComplex::identity(), &xi[3]))), Vector1::new(xi[3]));
        near(Vector1::new(local(&Rotation2::identity(), &retract(&Rotation2::identity(), &xi[3]))), Vector1::new(xi[3]));
        let u = Unit::new_normalize(Vector2::new(0.6, 0.8));
        let along = Vector2::new(-0.8, 0.6) * size;
        assert!((local(&u, &retract(&u, &along)) - along).norm() < 1e-15);
    }
}

#[test]
fn retract_is_the_exponential() {
    let xi = Vector6::new(0.3, -0.2, 0.9, 1.4, -1.7, 0.5);
    let moved = retract(&Isometry3::identity(), &xi);
    assert!((moved.to_homogeneous() - exponential(&xi, 0.0)).norm() < 1e-14);
    let scaled = retract(&Similarity3::identity(), &xi.push(0.7));
    assert!(
        (scaled.to_homogeneous() - exponential(&xi, 0.7)).norm() < 1e-13,
        "{} {}",
        scaled.to_homogeneous(),
        exponential(&xi, 0.7)
    );
    let scaled = retract(&Similarity3::identity(), &xi.push(-3.0));
    assert!((scaled.to_homogeneous() - exponential(&xi, -3.0)).norm() < 1e-13);
    let in_plane = retract(&Isometry2::identity(), &Vector3::new(0.3, -0.2, 1.4)).translation.vector;
    let in_space = exponential(&Vector6::new(0.3, -0.2, 0.0, 0.0, 0.0, 1.4), 0.0);
    assert!((in_plane - Vector2::new(in_space[(0, 3)], in_space[(1, 3)])).norm() < 1e-15);
    let base = Isometry3::new(Vector3::new(1.0, 2.0, 3.0), Vector3::new(0.1, -0.4, 0.2));
    assert!((retract(&base, &xi).to_homogeneous() - base.to_homogeneous() * exponential(&xi, 0.0)).norm() < 1e-14);
}

#[test]
fn single_precision_too() {
    let xi = Vector6::new(0.3_f32, -0.2, 0.9, 1.4, -1.7, 0.5);
    assert!((local(&Isometry3::identity(), &retract(&Isometry3::identity(), &xi)) - xi).norm() < 1e-6);
}
