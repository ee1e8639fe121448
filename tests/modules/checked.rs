//! `check` of methods, structs, generic functions, symmetric matrices and run-time data: the attributes write the tests.

use matgrad::{gradient, hessian, jacobian};
use nalgebra::*;

#[matgrad::module]
mod structs {
    use matgrad::{Parameters, gradient, hessian, jacobian};
    use nalgebra::*;

    #[derive(Clone, Copy, Debug, Parameters)]
    pub struct Camera {
        pub pose: Isometry3<f64>,
        pub focal: f64,
        pub centre: Vector2<f64>,
        pub distortion: [f64; 2],
    }

    impl Camera {
        #[jacobian(wrt = (self, x), check(points = [(camera(), Point3::new(0.3, -0.2, 0.5))]))]
        pub fn project(&self, x: &Point3<f64>) -> Vector2<f64> {
            let p = self.pose * x;
            let flat = Vector2::new(p.x / p.z, p.y / p.z);
            flat * (self.focal * (1.0 + self.distortion[0] * flat.norm_squared())) + self.centre * self.distortion[1]
        }

        #[gradient(wrt = (self.focal, self.pose), check)]
        #[gradient(wrt = x, name = in_x, check(points = [(camera(), Point3::new(0.3, -0.2, 0.5))]))]
        pub fn height(self, x: &Point3<f64>) -> f64 {
            (self.pose * x).z * self.focal + self.centre.x * x.y
        }

        #[gradient(wrt = scale, check)]
        pub fn scaled(scale: f64, x: &Vector2<f64>) -> f64 {
            (x * scale).norm_squared()
        }
    }

    fn camera() -> Camera {
        let pose = Isometry3::new(Vector3::new(0.1, 0.2, 3.0), Vector3::new(0.3, -0.2, 0.1));
        Camera { pose, focal: 1.5, centre: Vector2::new(0.1, 0.2), distortion: [0.1, 0.2] }
    }

    #[derive(Clone, Copy, Debug, Parameters)]
    pub struct State {
        pub pose: Isometry3<f64>,
        pub heading: Unit<Vector3<f64>>,
        pub speed: Vector3<f64>,
    }

    #[gradient(wrt = s, value, check)]
    #[hessian(wrt = s, check)]
    pub fn energy(s: &State, p: &Point3<f64>) -> f64 {
        (s.pose * p).coords.norm_squared() * s.speed.x.exp() + s.heading.dot(&(s.pose.rotation * s.speed))
    }

    #[jacobian(wrt = s, check)]
    #[jacobian(wrt = s, name = transposed, layout = denominator, check)]
    #[jacobian(wrt = s, name = from_left, perturbation = left, check)]
    pub fn next(s: &State, dt: f64) -> (State, f64) {
        let turn = UnitQuaternion::new(s.speed * dt);
        let pose = Isometry3::from_parts(Translation3::from(s.pose.translation.vector + s.speed * dt), turn * s.pose.rotation);
        (State { pose, heading: turn * s.heading, speed: s.speed }, s.speed.norm_squared())
    }

    pub struct Scaled<T: RealField + Copy, const N: usize> {
        pub by: SVector<T, N>,
    }

    impl<T: RealField + Copy, const N: usize> Scaled<T, N> {
        #[gradient(wrt = x, check(T = f64, N = 3, points = [(Scaled { by: Vector3::new(1.0, -2.0, 0.5) }, Vector3::new(0.1, 0.2, 0.3))]))]
        pub fn cost(&self, x: &SVector<T, N>) -> T {
            self.by.component_mul(x).norm_squared()
        }
    }
}

struct Spring {
    stiffness: f64,
}

impl Spring {
    #[gradient(wrt = x, check(points = [(Spring { stiffness: 2.0 }, Vector2::new(0.3, 0.4))]))]
    fn energy(&self, x: &Vector2<f64>) -> f64 {
        let k: f64 = self.stiffness;
        x.norm_squared() * k
    }
}

#[matgrad::methods]
impl Spring {
    #[gradient(wrt = x, check(points = [(Spring { stiffness: 2.0 }, Vector2::new(0.3, 0.4))]))]
    fn other(&self, x: &Vector2<f64>) -> f64 {
        let k: f64 = self.stiffness;
        x.norm() * k
    }
}

#[test]
fn methods_that_are_not_seen_are_checked_where_that_is_called() {
    Spring::energy_grad_check();
}

/// A function whose rule, by hand, is wrong.
fn bent(x: f64) -> f64 {
    x * x
}

fn bent_vjp(x: f64, cotangent: f64) -> f64 {
    3.0 * x * cotangent
}

struct Bent;

impl Bent {
    #[gradient(wrt = x, check(points = [(Bent, 1.5)]))]
    fn cost(&self, x: f64) -> f64 {
        let y: f64 = bent(x);
        y + x
    }
}

#[test]
#[should_panic(expected = "cost_grad, `x`: 1 entries differ")]
fn what_is_wrong_is_found() {
    Bent::cost_grad_check();
}

#[gradient(wrt = (w, x), check(T = f64, M = 2, N = 5))]
fn layer<T: RealField + Copy, const M: usize, const N: usize>(w: &SMatrix<T, M, N>, x: &SVector<T, N>) -> T {
    (w * x).map(|z| z.tanh()).norm_squared()
}

#[gradient(wrt = x, check(T = f64, N = 3))]
#[hessian(wrt = x, check(T = f64, N = 3))]
fn product<T: RealField + Copy, const N: usize>(x: &SVector<T, N>) -> T {
    x.norm_squared().exp()
}

#[gradient(wrt = a, check(symmetric))]
#[hessian(wrt = a, check(symmetric))]
fn log_determinant(a: &Matrix3<f64>) -> f64 {
    a.cholesky().unwrap().ln_determinant()
}

#[jacobian(wrt = a, check(symmetric))]
fn factor(a: &Matrix3<f64>) -> Matrix3<f64> {
    a.cholesky().unwrap().l()
}

#[jacobian(wrt = (a, b), check(symmetric))]
fn spectrum(a: &Matrix3<f64>, b: &Vector3<f64>) -> Vector3<f64> {
    (a * b[0]).symmetric_eigenvalues() + b
}

#[gradient(wrt = w, check(points = [(Vector2::new(0.3, -0.4), vec![(Vector2::new(1.0, 2.0), 0.5), (Vector2::new(-1.0, 0.3), 1.5)])]))]
fn fit(w: &Vector2<f64>, data: &[(Vector2<f64>, f64)]) -> f64 {
    let mut sum = 0.0;
    for (x, y) in data {
        sum += (x.dot(w) - y).powi(2);
    }
    sum
}

#[gradient(wrt = w, check(points = [(Vector2::new(0.3, -0.4), MatrixXx2::from_row_slice(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]))]))]
#[hessian(wrt = w, check(points = [(Vector2::new(0.3, -0.4), MatrixXx2::from_row_slice(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]))]))]
fn rows(w: &Vector2<f64>, x: &OMatrix<f64, Dyn, U2>) -> f64 {
    (x * w).norm_squared().sqrt()
}

#[gradient(wrt = x, check)]
#[hessian(wrt = x, check)]
fn optional(x: &Vector2<f64>) -> Option<f64> {
    if x.x < -10.0 {
        return None;
    }
    Some(x.x.exp() * x.y)
}

#[jacobian(wrt = x, check)]
fn fallible(x: &Vector2<f64>) -> Result<Vector2<f64>, String> {
    let m: Matrix2<f64> = (x * x.transpose() + Matrix2::identity()).try_inverse().ok_or("singular".to_owned())?;
    Ok(m * x)
}

#[gradient(wrt = q, check)]
#[hessian(wrt = q, check)]
fn of_turn(q: &UnitQuaternion<f64>, a: &Vector3<f64>, b: &Vector3<f64>) -> f64 {
    (q * a).dot(b).exp()
}

#[gradient(wrt = t, check, perturbation = left)]
#[hessian(wrt = t, check, perturbation = left)]
fn of_motion(t: &Isometry3<f64>, a: &Point3<f64>) -> f64 {
    (t * a).coords.norm_squared() * (t * a).x
}

#[gradient(wrt = u, check)]
#[hessian(wrt = u, check)]
fn of_direction(u: &Unit<Vector3<f64>>, m: &Matrix3<f64>) -> f64 {
    u.dot(&(m * u.into_inner())) + u.x.exp()
}

#[gradient(wrt = a, check)]
#[hessian(wrt = a, check)]
fn of_angle(a: &UnitComplex<f64>, v: &Vector2<f64>) -> f64 {
    (a * v).x.exp()
}

#[jacobian(wrt = (x, s), check)]
fn arrays(x: &[Vector2<f64>; 3], s: f64) -> Vector2<f64> {
    x[0] * s + x[1].component_mul(&x[2])
}

#[hessian(wrt = x, check)]
#[gradient(wrt = x)]
fn number(x: f64) -> f64 {
    x.sin()
}

/// Without a gradient beside it.
#[hessian(wrt = x, check)]
fn alone(x: &Vector3<f64>, k: f64) -> f64 {
    x[0] * x[1].sin() * k + x[2].powi(3)
}

#[gradient(wrt = x, check(points = [Vector2::new(0.3, 0.4), Vector2::new(1.0, -1.0)]))]
fn at_given_points(x: &Vector2<f64>) -> f64 {
    x[0] * x[1].exp()
}

/// Variables of run-time length.
#[gradient(wrt = x, into, check)]
fn of_slices(x: &[f64]) -> f64 {
    let mut s = 0.0;
    for (k, v) in x.iter().enumerate() {
        s += v.sin() * (k + 1) as f64;
    }
    s
}

#[gradient(wrt = (x, k, w), into, check)]
fn of_slices_and_others(x: &[Vector2<f64>], k: f64, w: &Point2<f64>) -> Option<f64> {
    let mut s = 0.0;
    for v in x {
        s += k * v.dot(&w.coords).sin() * v.norm();
    }
    if s > 1e9 { None } else { Some(s) }
}

#[gradient(wrt = x, into, check)]
fn of_columns(x: &DVector<f64>) -> f64 {
    x.iter().map(|v| v * v * v).sum::<f64>() * x[1]
}

#[gradient(wrt = x, into, check)]
fn of_rows(x: &MatrixXx3<f64>, w: &Vector3<f64>) -> f64 {
    let mut s = 0.0;
    for i in 0..x.nrows() {
        s += (x.row(i) * w)[0].powi(2);
    }
    s + x[(1, 2)]
}

#[gradient(wrt = x, into, check(points = [vec![0.1, 0.2], vec![]]))]
fn of_given_slices(x: &[f64]) -> f64 {
    x.iter().map(|v| v.exp()).sum()
}
