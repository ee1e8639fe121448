//! Results that are made of parts: tuples and arrays.

use crate::common::{Space, agree, any, differences, identical};
use matgrad::{differential, vjp};
use nalgebra::{DVector, Matrix2, Vector2, Vector3};

#[differential(wrt = (a, x), value)]
#[vjp(wrt = (a, x), value)]
fn parts(a: &Matrix2<f64>, x: &Vector2<f64>) -> (f64, Vector2<f64>, [f64; 2]) {
    let y = a * x;
    let s = y.norm_squared();
    (s.sin() * x[0], y.component_mul(x) * s, [s, y[1] * a[(0, 1)]])
}

#[differential(wrt = x)]
#[vjp(wrt = x)]
fn points(x: &Vector3<f64>) -> [Vector3<f64>; 3] {
    let y = x.cross(&Vector3::new(0.3, -0.7, 0.2));
    [y * x[0], x.map(f64::exp), y.cross(x)]
}

fn flat(value: &impl Space) -> DVector<f64> {
    DVector::from_vec(value.coordinates())
}

#[test]
fn tuples_are_pushed_and_pulled_by_parts() {
    let (a, x) = (any::<2, 2>(1), any::<2, 1>(2));
    let (da, dx) = (any::<2, 2>(3), any::<2, 1>(4));
    let slopes = differences(|(a, x): &(Matrix2<f64>, Vector2<f64>)| parts(a, x), &(a, x));
    let wanted = parts(&a, &x).with((slopes * flat(&(da, dx))).as_slice());
    let found = parts_diff(&a, &x, &da, &dx);
    agree(&found, &wanted, 1e-8, "the differential");
    let (value, again) = parts_value_and_diff(&a, &x, &da, &dx);
    agree(&value, &parts(&a, &x), 1e-14, "the value");
    identical(&again, &found, "the differential beside the value");
    let cotangent = (0.7, any::<2, 1>(5), [-0.4, 1.3]);
    let (ga, gx) = parts_vjp(&a, &x, &cotangent);
    agree(&(ga.dot(&da) + gx.dot(&dx)), &cotangent.inner(&wanted), 1e-8, "the pullback");
}

#[test]
fn arrays_are_pushed_and_pulled_by_elements() {
    let (x, dx) = (any::<3, 1>(1), any::<3, 1>(2));
    let wanted = points(&x).with((differences(points, &x) * flat(&dx)).as_slice());
    agree(&points_diff(&x, &dx), &wanted, 1e-8, "the differential");
    let cotangent: [Vector3<f64>; 3] = [any(3), any(4), any(5)];
    agree(&points_vjp(&x, &cotangent).dot(&dx), &cotangent.inner(&wanted), 1e-8, "the pullback");
}
