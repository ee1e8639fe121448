//! levenberg-marquardt asks for residuals and a Jacobian, of static sizes or of sizes that are known at run time.

use levenberg_marquardt::{LeastSquaresProblem, LevenbergMarquardt};
use nalgebra::storage::Owned;
use nalgebra::{Const, DVector, Dyn, OMatrix, SMatrix, U2, Vector2};

use crate::curve::{Residuals, residual, residual_jac_into, residuals, residuals_jac};
use crate::{ADSORBED, PRESSURES, START, data};

/// Fourteen residuals: the companions' own types are what the trait asks for.
struct Fourteen {
    b: Vector2<f64>,
    x: Residuals,
    y: Residuals,
}

impl LeastSquaresProblem<f64, Const<14>, U2> for Fourteen {
    type ResidualStorage = Owned<f64, Const<14>>;
    type JacobianStorage = Owned<f64, Const<14>, U2>;
    type ParameterStorage = Owned<f64, U2>;

    fn set_params(&mut self, b: &Vector2<f64>) {
        self.b = *b;
    }

    fn params(&self) -> Vector2<f64> {
        self.b
    }

    fn residuals(&self) -> Option<Residuals> {
        Some(residuals(&self.b, &self.x, &self.y))
    }

    fn jacobian(&self) -> Option<SMatrix<f64, 14, 2>> {
        Some(residuals_jac(&self.b, &self.x, &self.y))
    }
}

/// Any number of them: each writes its row into the whole Jacobian.
struct Any<'a> {
    b: Vector2<f64>,
    x: &'a [f64],
    y: &'a [f64],
}

impl LeastSquaresProblem<f64, Dyn, U2> for Any<'_> {
    type ResidualStorage = Owned<f64, Dyn>;
    type JacobianStorage = Owned<f64, Dyn, U2>;
    type ParameterStorage = Owned<f64, U2>;

    fn set_params(&mut self, b: &Vector2<f64>) {
        self.b = *b;
    }

    fn params(&self) -> Vector2<f64> {
        self.b
    }

    fn residuals(&self) -> Option<DVector<f64>> {
        Some(DVector::from_iterator(self.x.len(), self.x.iter().zip(self.y).map(|(&x, &y)| residual(&self.b, x, y)[0])))
    }

    fn jacobian(&self) -> Option<OMatrix<f64, Dyn, U2>> {
        let mut all = OMatrix::<f64, Dyn, U2>::zeros(self.x.len());
        for (i, (&x, &y)) in self.x.iter().zip(self.y).enumerate() {
            residual_jac_into(&self.b, x, y, &mut all.fixed_view_mut::<1, 2>(i, 0));
        }
        Some(all)
    }
}

pub fn of_static_length() -> Result<Vector2<f64>, String> {
    let (x, y) = data();
    let (solved, report) = LevenbergMarquardt::new().minimize(Fourteen { b: START, x, y });
    if report.termination.was_successful() { Ok(solved.b) } else { Err(format!("{:?}", report.termination)) }
}

pub fn of_any_length() -> Result<Vector2<f64>, String> {
    let (solved, report) = LevenbergMarquardt::new().minimize(Any { b: START, x: &PRESSURES, y: &ADSORBED });
    if report.termination.was_successful() { Ok(solved.b) } else { Err(format!("{:?}", report.termination)) }
}
