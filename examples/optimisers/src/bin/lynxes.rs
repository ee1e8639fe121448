//! Rates of a differential equation fitted to data: hares and lynxes of Hudson Bay, by the equations of Lotka and Volterra.
//!
//! ```text
//! cargo run --release --bin lynxes
//! ```
//!
//! The solver is ode_solvers' method of Dormand and Prince of order 8. With y' = f(y, p) it integrates the sensitivities
//! S = ∂y/∂p, S' = ∂f/∂y S + ∂f/∂p, whose two Jacobians are one companion; levenberg-marquardt fits by them.

use levenberg_marquardt::{LeastSquaresProblem, LevenbergMarquardt};
use matgrad::jacobian;
use nalgebra::storage::Owned;
use nalgebra::{Const, SMatrix, SVector, U6, Vector2, Vector6};
use ode_solvers::dop_shared::OutputType;
use ode_solvers::{Dop853, System};

/// Pelts in thousands, from 1900 on. E. P. Odum, "Fundamentals of Ecology" (1953), after the Hudson's Bay Company; as in
/// B. Carpenter, "Predator-Prey Population Dynamics: the Lotka-Volterra model in Stan" (2018).
const HARES: [f64; YEARS] =
    [30.0, 47.2, 70.2, 77.4, 36.3, 20.6, 18.1, 21.4, 22.0, 25.4, 27.1, 40.3, 57.0, 76.6, 52.3, 19.5, 11.2, 7.6, 14.6, 16.2, 24.7];
const LYNXES: [f64; YEARS] =
    [4.0, 6.1, 9.8, 35.2, 59.4, 41.7, 19.0, 13.0, 8.3, 9.1, 7.4, 8.0, 12.3, 19.5, 45.7, 51.1, 29.7, 15.8, 9.7, 10.1, 8.6];
const YEARS: usize = 21;
/// Two for each year.
const RESIDUALS: usize = 2 * YEARS;

/// How the logarithms of hares and lynxes change: hares by p₀ − p₁ lynxes, lynxes by −p₂ + p₃ hares, where p are given by
/// their logarithms. The last two are where it starts.
#[jacobian(wrt = (y, p), value)]
fn change(y: &Vector2<f64>, p: &Vector6<f64>) -> Vector2<f64> {
    Vector2::new(p[0].exp() - (p[1] + y[1]).exp(), (p[3] + y[0]).exp() - p[2].exp())
}

/// What `change_value_and_jac` returns: f, ∂f/∂y and ∂f/∂p.
type Change<const N: usize, const P: usize> = (SVector<f64, N>, (SMatrix<f64, N, N>, SMatrix<f64, N, P>));

/// An equation beside those of its sensitivities, in one vector of M = N + N P numbers.
struct Sensitive<'a, F, const N: usize, const P: usize> {
    change: F,
    p: &'a SVector<f64, P>,
}

impl<F: Fn(&SVector<f64, N>, &SVector<f64, P>) -> Change<N, P>, const N: usize, const P: usize, const M: usize>
    System<f64, SVector<f64, M>> for Sensitive<'_, F, N, P>
{
    fn system(&self, _: f64, state: &SVector<f64, M>, out: &mut SVector<f64, M>) {
        let (y, s) = parts::<N, P, M>(state);
        let (f, (in_y, in_p)) = (self.change)(&y, self.p);
        *out = together(&f, &(in_y * s + in_p));
    }
}

fn parts<const N: usize, const P: usize, const M: usize>(state: &SVector<f64, M>) -> (SVector<f64, N>, SMatrix<f64, N, P>) {
    let (y, s) = state.as_slice().split_at(N);
    (SVector::from_column_slice(y), SMatrix::from_column_slice(s))
}

fn together<const N: usize, const P: usize, const M: usize>(y: &SVector<f64, N>, s: &SMatrix<f64, N, P>) -> SVector<f64, M> {
    SVector::from_iterator(y.iter().chain(s.iter()).copied())
}

/// The solution and its sensitivities at each of some times, from 0 on.
fn solve<const N: usize, const P: usize, const M: usize>(
    change: impl Fn(&SVector<f64, N>, &SVector<f64, P>) -> Change<N, P>,
    p: &SVector<f64, P>,
    start: (SVector<f64, N>, SMatrix<f64, N, P>),
    times: &[f64],
) -> Result<Vec<(SVector<f64, N>, SMatrix<f64, N, P>)>, String> {
    let (mut now, mut state) = (0.0, together::<N, P, M>(&start.0, &start.1));
    let mut solved = vec![];
    for &time in times {
        if time > now {
            let system = Sensitive { change: &change, p };
            let mut solver = Dop853::new(system, now, time, time - now, state, 1e-12, 1e-12);
            solver.set_output(OutputType::Sparse);
            solver.integrate().map_err(|error| error.to_string())?;
            (now, state) = (time, *solver.y_out().last().ok_or("the solver made no step")?);
        }
        solved.push(parts(&state));
    }
    Ok(solved)
}

/// The logarithms of hares and lynxes in each year, and their derivatives in the parameters.
fn populations(p: &Vector6<f64>) -> Result<Vec<(Vector2<f64>, SMatrix<f64, 2, 6>)>, String> {
    let mut in_p = SMatrix::<f64, 2, 6>::zeros();
    in_p.fixed_columns_mut::<2>(4).fill_with_identity();
    let years: Vec<f64> = (0..YEARS).map(|year| year as f64).collect();
    solve::<2, 6, 14>(change_value_and_jac, p, (Vector2::new(p[4], p[5]), in_p), &years)
}

/// The fit as levenberg-marquardt asks for it.
#[derive(Clone)]
struct Fit {
    p: Vector6<f64>,
    solved: Option<Vec<(Vector2<f64>, SMatrix<f64, 2, 6>)>>,
}

impl Fit {
    fn at(p: Vector6<f64>) -> Fit {
        Fit { p, solved: populations(&p).ok() }
    }
}

impl LeastSquaresProblem<f64, Const<RESIDUALS>, U6> for Fit {
    type ParameterStorage = Owned<f64, U6>;
    type ResidualStorage = Owned<f64, Const<RESIDUALS>>;
    type JacobianStorage = Owned<f64, Const<RESIDUALS>, U6>;

    fn set_params(&mut self, p: &Vector6<f64>) {
        *self = Fit::at(*p);
    }

    fn params(&self) -> Vector6<f64> {
        self.p
    }

    fn residuals(&self) -> Option<SVector<f64, RESIDUALS>> {
        let solved = self.solved.as_ref()?;
        Some(SVector::from_fn(|i, _| solved[i / 2].0[i % 2] - [HARES, LYNXES][i % 2][i / 2].ln()))
    }

    fn jacobian(&self) -> Option<SMatrix<f64, RESIDUALS, 6>> {
        let solved = self.solved.as_ref()?;
        Some(SMatrix::from_fn(|i, k| solved[i / 2].1[(i % 2, k)]))
    }
}

/// A guess, as logarithms: cycles of some ten years, and the first year's pelts.
fn guess() -> Vector6<f64> {
    Vector6::new(0.5, 0.02, 0.9, 0.03, 30.0, 4.0).map(f64::ln)
}

fn fitted() -> Result<(Vector6<f64>, f64), String> {
    let (fit, report) = LevenbergMarquardt::new().minimize(Fit::at(guess()));
    if !report.termination.was_successful() {
        return Err(format!("{:?}", report.termination));
    }
    Ok((fit.p, report.objective_function))
}

fn main() -> Result<(), String> {
    let (p, misfit) = fitted()?;
    let [born, eaten, died, fed, hares, lynxes] = p.map(f64::exp).into();
    println!("hares:  {born:.4} − {eaten:.5} lynxes a year, {hares:.2} thousand in 1900");
    println!("lynxes: −{died:.4} + {fed:.5} hares a year, {lynxes:.2} thousand in 1900");
    println!("residuals of the logarithms: {:.4} on average", (2.0 * misfit / (RESIDUALS as f64)).sqrt());
    println!("{:>6}{:>10}{:>10}{:>10}{:>10}", "year", "hares", "fitted", "lynxes", "fitted");
    for (year, (y, _)) in populations(&p)?.iter().enumerate() {
        println!("{:>6}{:>10.1}{:>10.1}{:>10.1}{:>10.1}", 1900 + year, HARES[year], y[0].exp(), LYNXES[year], y[1].exp());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A turns into B, and B into C: A' = −k₀ A, B' = k₀ A − k₁ B.
    #[jacobian(wrt = (y, k), value)]
    fn reaction(y: &Vector2<f64>, k: &Vector2<f64>) -> Vector2<f64> {
        Vector2::new(-k[0] * y[0], k[0] * y[0] - k[1] * y[1])
    }

    #[test]
    fn sensitivities_are_those_of_the_closed_form() {
        let (a, b) = (0.7_f64, 0.3_f64);
        let start = (Vector2::new(1.0, 0.0), SMatrix::zeros());
        let times = [0.0, 0.5, 2.0, 7.0];
        let solved = solve::<2, 2, 6>(reaction_value_and_jac, &Vector2::new(a, b), start, &times).expect("a solution");
        for ((y, s), t) in solved.iter().zip(times) {
            let (ea, eb) = ((-a * t).exp(), (-b * t).exp());
            let (gap, made) = (b - a, a / (b - a));
            let expected = Vector2::new(ea, made * (ea - eb));
            // ∂B/∂a = b / (b − a)² (ea − eb) − a t ea / (b − a), ∂B/∂b = −a / (b − a)² (ea − eb) + a t eb / (b − a)
            let slopes = SMatrix::<f64, 2, 2>::new(
                -t * ea,
                0.0,
                b / (gap * gap) * (ea - eb) - made * t * ea,
                -a / (gap * gap) * (ea - eb) + made * t * eb,
            );
            assert!((y - expected).norm() < 1e-11, "at {t}: {y} where {expected} is right");
            assert!((s - slopes).norm() < 1e-10, "at {t}: {s} where {slopes} is right");
        }
    }

    #[test]
    fn sensitivities_are_differences_of_solutions() {
        let solved = populations(&guess()).expect("a solution");
        for k in 0..6 {
            let step = Vector6::ith(k, 1e-5);
            let (after, before) = (populations(&(guess() + step)).expect("one"), populations(&(guess() - step)).expect("one"));
            for (((_, s), (after, _)), (before, _)) in solved.iter().zip(&after).zip(&before) {
                let difference = (after - before) / 2e-5;
                assert!((s.column(k) - difference).norm() < 1e-6 * (1.0 + difference.norm()), "{k}: {s} and {difference}");
            }
        }
    }

    #[test]
    fn the_fit_is_a_minimum_near_the_posterior() {
        let (p, misfit) = fitted().expect("a fit");
        let fit = Fit::at(p);
        let gradient = fit.jacobian().expect("there").tr_mul(&fit.residuals().expect("there"));
        assert!(gradient.norm() < 1e-6, "{gradient}");
        // Carpenter's posterior means and standard deviations of the rates and of the first year.
        let posterior = [(0.55, 0.07), (0.028, 0.004), (0.80, 0.10), (0.024, 0.004), (33.9, 3.0), (5.9, 0.6)];
        for (p, (mean, deviation)) in p.iter().zip(posterior) {
            assert!((p.exp() - mean).abs() < deviation, "{} where {mean} ± {deviation} is expected", p.exp());
        }
        // His noise of the logarithms is 0.25 on average, of both.
        assert!(((2.0 * misfit / RESIDUALS as f64).sqrt() - 0.25).abs() < 0.05);
    }
}
