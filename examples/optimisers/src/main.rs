//! The same curve fitted by four optimisers of other people's: matgrad's companions are what their traits ask for.
//!
//! The data and the certified optimum are those of Misra1a in NIST's Statistical Reference Datasets.

mod by_argmin;
mod by_levenberg_marquardt;

use curve::{Residuals, misfit, residuals_gauss_newton};
use nalgebra::Vector2;

/// How much of a gas is adsorbed, at the pressures below.
const ADSORBED: [f64; 14] = [10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78];
const PRESSURES: [f64; 14] = [77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0];

/// Where all of them start, in units of (100, 0.001), in which both parameters are near 1.
const START: Vector2<f64> = Vector2::new(2.5, 0.5);

/// The certified parameters and sum of squares.
#[cfg(test)]
const CERTIFIED: (Vector2<f64>, f64) = (Vector2::new(2.3894212918, 0.55015643181), 1.2455138894e-01);

/// The model, read as a whole: its functions may call each other, and its alias is understood.
#[matgrad::module]
mod curve {
    use matgrad::{gauss_newton, gradient, hessian, jacobian};
    use nalgebra::{SVector, Vector1, Vector2};

    pub type Residuals = SVector<f64, 14>;

    /// b₁ (1 − exp(−b₂ x))
    fn model(b: &Vector2<f64>, x: f64) -> f64 {
        100.0 * b[0] * (1.0 - (-0.001 * b[1] * x).exp())
    }

    #[jacobian(wrt = b)]
    #[gauss_newton(wrt = b)]
    pub fn residuals(b: &Vector2<f64>, x: &Residuals, y: &Residuals) -> Residuals {
        x.map(|x| model(b, x)) - y
    }

    /// Half their sum of squares.
    #[gradient(wrt = b)]
    #[hessian(wrt = b)]
    pub fn misfit(b: &Vector2<f64>, x: &Residuals, y: &Residuals) -> f64 {
        0.5 * residuals(b, x, y).norm_squared()
    }

    /// One residual, for data of any length.
    #[jacobian(wrt = b, into)]
    pub fn residual(b: &Vector2<f64>, x: f64, y: f64) -> Vector1<f64> {
        Vector1::new(model(b, x) - y)
    }
}

fn data() -> (Residuals, Residuals) {
    (Residuals::from(PRESSURES), Residuals::from(ADSORBED))
}

/// The methods by name.
type Fit = fn() -> Result<Vector2<f64>, String>;
const METHODS: [(&str, Fit); 6] = [
    ("argmin: Newton", by_argmin::newton),
    ("argmin: L-BFGS", by_argmin::l_bfgs),
    ("argmin: Gauss-Newton", by_argmin::gauss_newton),
    ("levenberg-marquardt, 14 residuals", by_levenberg_marquardt::of_static_length),
    ("levenberg-marquardt, any number", by_levenberg_marquardt::of_any_length),
    ("normal equations by hand", by_hand),
];

/// Gauss and Newton's method on the companion that gives the normal equations.
fn by_hand() -> Result<Vector2<f64>, String> {
    let (x, y) = data();
    let mut b = START;
    for _ in 0..20 {
        let (_, gradient, normal) = residuals_gauss_newton(&b, &x, &y);
        b -= normal.cholesky().ok_or("the normal equations are singular")?.solve(&gradient);
    }
    Ok(b)
}

fn main() -> Result<(), String> {
    let (x, y) = data();
    println!("{:<36}{:>12}{:>14}{:>16}", "fitted by", "b1", "b2", "sum of squares");
    for (name, fit) in METHODS {
        let b = fit()?;
        println!("{name:<36}{:>12.6}{:>14.6e}{:>16.9}", 100.0 * b[0], 0.001 * b[1], 2.0 * misfit(&b, &x, &y));
    }
    println!("{:<36}{:>12.6}{:>14.6e}{:>16.9}", "certified by NIST", 238.94212918, 5.5015643181e-4, 1.2455138894e-01);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use curve::{residual_jac, residuals_jac};
    use nalgebra::Matrix1x2;

    #[test]
    fn all_find_the_certified_optimum() {
        let (x, y) = data();
        for (name, fit) in METHODS {
            let b = fit().unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!((b - CERTIFIED.0).norm() < 1e-6, "{name}: {b}");
            assert!((2.0 * misfit(&b, &x, &y) - CERTIFIED.1).abs() < 1e-10, "{name}");
        }
    }

    #[test]
    fn rows_are_those_of_the_whole() {
        let (x, y) = data();
        let whole = residuals_jac(&START, &x, &y);
        for i in 0..14 {
            let row: Matrix1x2<f64> = residual_jac(&START, x[i], y[i]);
            assert!((whole.row(i) - row).norm() < 1e-12 * row.norm());
        }
    }
}
