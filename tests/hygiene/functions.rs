//! Functions of every kind with every attribute, compiled against several versions of nalgebra.

use matgrad::{differential, gauss_newton, gradient, hessian, hvp, jacobian, newton_step, vjp};
use nalgebra::{
    Const, Matrix2, Matrix3, OMatrix, OVector, Point3, RealField, RowSVector, SMatrix, SVector, U3, Vector2, Vector3, matrix,
    vector,
};

/// Least squares of any size.
#[gradient(wrt = (a, b), value, into)]
#[differential(wrt = (a, x))]
#[vjp(wrt = (a, x, b))]
#[hvp(wrt = x)]
pub fn least_squares<const M: usize, const N: usize>(a: &SMatrix<f64, M, N>, x: &SVector<f64, N>, b: &SVector<f64, M>) -> f64 {
    (a * x - b).norm_squared()
}

/// The motion of a vehicle with heading `x[2]`, speed `x[3]` and turn rate `x[4]`.
#[jacobian(wrt = (x, dt), value, into)]
#[differential(wrt = x, value, into)]
#[vjp(wrt = x, value, into)]
#[gauss_newton(wrt = x, into)]
pub fn motion(x: &SVector<f64, 5>, dt: f64) -> SVector<f64, 5> {
    let (sin, cos) = x[2].sin_cos();
    SVector::<f64, 5>::from([x[0] + x[3] * cos * dt, x[1] + x[3] * sin * dt, x[2] + x[4] * dt, x[3], x[4]])
}

/// Rosenbrock's valley.
#[gradient(wrt = x, value, into)]
#[hessian(wrt = x, value, into)]
#[hvp(wrt = x, value, into)]
#[newton_step(wrt = x, value)]
pub fn valley(x: &Vector2<f64>) -> f64 {
    (1.0 - x.x).powi(2) + 100.0 * (x.y - x.x.powi(2)).powi(2)
}

/// A layer over any field.
#[differential(wrt = (w, x))]
#[vjp(wrt = (w, x))]
#[jacobian(wrt = x)]
pub fn layer<T: RealField + Copy>(w: &SMatrix<T, 3, 2>, x: &SVector<T, 2>) -> SVector<T, 3> {
    (w * x).map(|v| v.tanh())
}

/// Two functions with companions, composed.
#[gradient(wrt = (w, x), value)]
#[hvp(wrt = z0)]
pub fn composed(w: &SMatrix<f64, 3, 2>, x: &SVector<f64, 2>, z0: &Vector3<f64>) -> f64 {
    let z: SVector<f64, 3> = layer(w, x);
    matgrad::log_sum_exp(&(z + z0)) - matgrad::softmax(&z).dot(z0)
}

/// Softmax cross-entropy of a row.
#[gradient(wrt = z)]
#[hessian(wrt = z)]
pub fn cross_entropy(z: &RowSVector<f64, 4>, k: usize) -> f64 {
    let p = matgrad::log_softmax(z);
    -p[k]
}

/// A network of any depth: a loop that carries state.
#[gradient(wrt = weights, value, into)]
#[differential(wrt = weights)]
pub fn deep<const D: usize, const H: usize>(weights: &[SMatrix<f64, H, H>; D], x: &SVector<f64, H>) -> f64 {
    let mut z = *x;
    for w in weights {
        z = (w * z).map(f64::tanh);
    }
    z.norm_squared()
}

/// A loop over indices, of const-generic length.
#[gradient(wrt = x, value, into)]
#[hvp(wrt = x)]
pub fn chained<const N: usize>(x: &SVector<f64, N>) -> f64 {
    let mut total = 0.0;
    let mut state = 0.5;
    for i in 0..N {
        state = (state * x[i]).sin() + x[i];
        total += state * state;
    }
    total
}

/// A sum of run-time length.
#[gradient(wrt = x, into)]
#[hessian(wrt = x)]
pub fn sum_to(x: &Vector2<f64>, n: usize) -> f64 {
    let mut total = 0.0;
    for i in 0..n {
        total += (x.x + i as f64).sin() * x.y;
    }
    total
}

/// The log-likelihood of a Gaussian in its precision, `None` where that is not definite.
#[gradient(wrt = p, value, into)]
#[hessian(wrt = p, value, into)]
#[hvp(wrt = p)]
#[newton_step(wrt = p)]
#[vjp(wrt = p)]
pub fn log_likelihood(p: &Matrix2<f64>, s: &Matrix2<f64>) -> Option<f64> {
    let factor = p.cholesky()?;
    Some(factor.ln_determinant() - (s * p).trace())
}

/// Mahalanobis's distance by a factorisation.
#[gradient(wrt = (a, b), value)]
pub fn distance(a: &OMatrix<f64, U3, U3>, b: &OVector<f64, Const<3>>) -> Option<f64> {
    let solution = a.lu().solve(b)?;
    Some(b.dot(&solution) + a.determinant().ln() + a.try_inverse()?.trace())
}

/// A pinhole camera after a rotation by `r`.
#[jacobian(wrt = (r, p), value)]
#[jacobian(wrt = p, layout = denominator, name = project_by_point)]
pub fn project(r: &Vector3<f64>, p: &Point3<f64>) -> Vector2<f64> {
    let angle = (r.norm_squared() + 1e-20).sqrt();
    let axis = r / angle;
    let q = p.coords * angle.cos() + axis.cross(&p.coords) * angle.sin() + axis * (axis.dot(&p.coords) * (1.0 - angle.cos()));
    vector![q.x / q.z, q.y / q.z]
}

/// Constructors, blocks and element-wise functions of two matrices.
#[gradient(wrt = (a, s))]
#[differential(wrt = (a, s))]
#[hvp(wrt = s)]
pub fn assembled(a: &Matrix3<f64>, s: f64) -> f64 {
    let rotation = matrix![s.cos(), -s.sin(); s.sin(), s.cos()];
    let block = a.fixed_view::<2, 2>(1, 0) * rotation;
    let weights = Matrix2::new(1.0, 2.0, 3.0, 4.0) * s;
    let mixed = block.zip_map(&weights, |x, y| x * x * y.exp());
    mixed.sum() + a.row(0).norm() + a.diagonal().component_mul(&a.column(2)).sum() + a.kronecker(&weights).norm_squared()
}

/// A model with parameters of its own.
pub trait Model {
    /// What it predicts.
    fn predict(&self, x: &Vector3<f64>) -> Vector2<f64>;
    /// The Jacobian of `predict`.
    fn slope(&self, x: &Vector3<f64>) -> SMatrix<f64, 2, 3>;
}

/// Range and bearing from a station.
pub struct Station {
    /// Where it is.
    pub place: Vector2<f64>,
    /// The scale of its range.
    pub scale: f64,
}

#[matgrad::methods(in_trait)]
impl Model for Station {
    #[jacobian(wrt = x, name = slope)]
    fn predict(&self, x: &Vector3<f64>) -> Vector2<f64> {
        let place: Vector2<f64> = self.place;
        let scale: f64 = self.scale;
        let d = x.xy() - place;
        Vector2::new(d.norm() * scale, d.y.atan2(d.x) - x.z)
    }
}

/// A cost with a parameter of its own, over any field.
pub trait Cost<T> {
    /// The cost.
    fn cost(&self, x: &SVector<T, 2>) -> T;
}

/// A power of a distance.
pub struct Power<T> {
    /// Twice the exponent.
    pub exponent: T,
}

#[matgrad::methods]
impl<T: RealField + Copy> Cost<T> for Power<T> {
    #[gradient(wrt = x, value)]
    #[hessian(wrt = x)]
    fn cost(&self, x: &SVector<T, 2>) -> T {
        let exponent: T = self.exponent;
        (x.norm_squared() + T::one()).powf(exponent)
    }
}

impl Station {
    /// The squared misfit of a measurement.
    #[gradient(wrt = x, value)]
    #[newton_step(wrt = x)]
    pub fn misfit(&self, x: &Vector2<f64>, range: f64) -> f64 {
        let place: Vector2<f64> = self.place;
        let misfit = (x - place).norm() - range;
        misfit * misfit + 0.01 * x.norm_squared()
    }
}
