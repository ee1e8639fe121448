//! What is changed in place, by references and by blocks: what is not understood is said where it stands.

use matgrad::gradient;
use nalgebra::{DVector, Matrix3, Vector2, Vector3};

#[gradient(wrt = x)]
fn no_message(x: &Vector3<f64>, k: f64) -> Result<f64, String> {
    ensure!(k > 0.0);
    Ok(x.norm() * k)
}

#[gradient(wrt = x)]
fn hidden(x: &Vector3<f64>) -> f64 {
    let mut a = x * 2.0;
    let r = &mut a;
    let a = 3.0;
    r[0] = a;
    x[0] * a
}

#[gradient(wrt = x)]
fn part(x: &Vector3<f64>) -> f64 {
    let mut a = [x[0], x[1], 1.0];
    let r = &mut a[1..];
    r[0] = 2.0;
    a[1]
}

#[gradient(wrt = x)]
fn in_a_macro(x: &Vector3<f64>) -> f64 {
    let mut a = x * 2.0;
    let r = &mut a;
    assert!(r[0] < 2.0);
    a[0]
}

#[gradient(wrt = x)]
fn size_at_run_time(x: &Vector3<f64>, n: usize) -> f64 {
    x.rows(0, n).norm()
}

#[gradient(wrt = x)]
fn empty_range(x: &Vector3<f64>) -> f64 {
    x.rows_range(2..5).norm()
}

#[gradient(wrt = x)]
fn too_large(x: &Vector3<f64>) -> f64 {
    x.rows(1, 3).norm()
}

#[gradient(wrt = x)]
fn inner_dimensions(x: &Vector3<f64>, m: &Matrix3<f64>, v: &Vector2<f64>) -> f64 {
    let mut a = *x;
    a.gemv(1.0, m, v, 0.0);
    a.norm()
}

#[gradient(wrt = x)]
fn other_shape(x: &Vector3<f64>, v: &Vector2<f64>) -> f64 {
    let mut m = Matrix3::from_diagonal(x);
    m.column_mut(0).copy_from(v);
    m.set_diagonal(v);
    m.copy_from_slice(&[x[0], 1.0]);
    m.apply(f64::sin);
    m.norm()
}

#[gradient(wrt = x)]
fn length_at_run_time(x: &Vector3<f64>, n: usize) -> f64 {
    DVector::from_element(n, x[0]).sum()
}

#[gradient(wrt = x)]
fn no_field<D: DualNum<f64> + Copy>(x: &Vector3<D>) -> D {
    x.dot(x)
}

#[matgrad::module]
mod lent {
    use nalgebra::Vector3;

    fn ends_early(a: &mut Vector3<f64>, k: f64) -> Option<f64> {
        a[0] = 1.0;
        if k > 0.0 {
            return Some(k);
        }
        a[1] = 2.0;
        Some(-k)
    }

    fn bump(a: &mut f64, k: f64) {
        *a += k;
    }

    #[matgrad::gradient(wrt = x)]
    fn called_for_a_place(x: &Vector3<f64>, next: fn() -> usize) -> f64 {
        let mut a = x * 2.0;
        bump(&mut a[next()], x[0]);
        a.norm()
    }

    #[matgrad::gradient(wrt = x)]
    fn changed_until_then(x: &Vector3<f64>, k: f64) -> f64 {
        let mut a = x * 2.0;
        let s = ends_early(&mut a, k);
        a.norm() * s.unwrap_or(1.0)
    }
}

fn main() {}
