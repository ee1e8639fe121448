//! argmin asks for costs, gradients, Hessians, residuals and Jacobians by a trait each, whose methods return `Result`.

use argmin::core::{CostFunction, Error, Executor, Gradient, Hessian, Jacobian, Operator, State};
use argmin::solver::gaussnewton::GaussNewton;
use argmin::solver::linesearch::MoreThuenteLineSearch;
use argmin::solver::newton::Newton;
use argmin::solver::quasinewton::LBFGS;
use nalgebra::{DMatrix, DVector, Matrix2, Vector2};

use crate::curve::{Residuals, misfit, misfit_grad, misfit_hess, residuals, residuals_gauss_newton, residuals_jac};
use crate::{START, data};

/// The data, beside which the parameters are optimised.
struct Curve {
    x: Residuals,
    y: Residuals,
}

impl Curve {
    fn new() -> Self {
        let (x, y) = data();
        Curve { x, y }
    }
}

impl CostFunction for Curve {
    type Param = Vector2<f64>;
    type Output = f64;

    fn cost(&self, b: &Vector2<f64>) -> Result<f64, Error> {
        Ok(misfit(b, &self.x, &self.y))
    }
}

impl Gradient for Curve {
    type Param = Vector2<f64>;
    type Gradient = Vector2<f64>;

    fn gradient(&self, b: &Vector2<f64>) -> Result<Vector2<f64>, Error> {
        Ok(misfit_grad(b, &self.x, &self.y))
    }
}

impl Hessian for Curve {
    type Param = Vector2<f64>;
    type Hessian = Matrix2<f64>;

    fn hessian(&self, b: &Vector2<f64>) -> Result<Matrix2<f64>, Error> {
        Ok(misfit_hess(b, &self.x, &self.y))
    }
}

/// argmin's Gauss–Newton takes a Jacobian and its transpose for one type, so that its sizes are known at run time only.
struct Curves(Curve);

impl Operator for Curves {
    type Param = DVector<f64>;
    type Output = DVector<f64>;

    fn apply(&self, b: &DVector<f64>) -> Result<DVector<f64>, Error> {
        let r = residuals(&Vector2::new(b[0], b[1]), &self.0.x, &self.0.y);
        Ok(DVector::from_column_slice(r.as_slice()))
    }
}

impl Jacobian for Curves {
    type Param = DVector<f64>;
    type Jacobian = DMatrix<f64>;

    fn jacobian(&self, b: &DVector<f64>) -> Result<DMatrix<f64>, Error> {
        let j = residuals_jac(&Vector2::new(b[0], b[1]), &self.0.x, &self.0.y);
        Ok(DMatrix::from_column_slice(14, 2, j.as_slice()))
    }
}

/// Newton's method goes to any stationary point: a step of Gauss and Newton's leads near the minimum first.
pub fn newton() -> Result<Vector2<f64>, String> {
    let curve = Curve::new();
    let (_, gradient, normal) = residuals_gauss_newton(&START, &curve.x, &curve.y);
    let near = START - normal.cholesky().ok_or("the normal equations are singular")?.solve(&gradient);
    let run = Executor::new(curve, Newton::<f64>::new()).configure(|state| state.param(near).max_iters(20)).run();
    run.map_err(|error| error.to_string())?.state.param.ok_or("no step was made".to_owned())
}

pub fn l_bfgs() -> Result<Vector2<f64>, String> {
    let solver = LBFGS::new(MoreThuenteLineSearch::new(), 5).with_tolerance_grad(1e-9).map_err(|error| error.to_string())?;
    let run = Executor::new(Curve::new(), solver).configure(|state| state.param(START).max_iters(200)).run();
    let result = run.map_err(|error| error.to_string())?;
    result.state.get_best_param().copied().ok_or("no step was made".to_owned())
}

pub fn gauss_newton() -> Result<Vector2<f64>, String> {
    let start = DVector::from_column_slice(START.as_slice());
    let run = Executor::new(Curves(Curve::new()), GaussNewton::<f64>::new()).configure(|s| s.param(start).max_iters(20)).run();
    let best = run.map_err(|error| error.to_string())?.state.param.ok_or("no step was made")?;
    Ok(Vector2::new(best[0], best[1]))
}
