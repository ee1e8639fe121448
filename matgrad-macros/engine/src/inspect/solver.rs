//! What a solver returns, by Newton's method on its equations, which the interpreter of source runs: nothing that is derived
//! has a part in it.

use crate::pipeline::Read;
use crate::reference::source::value::Value;

use super::differences::jacobian;
use super::numbers::Function;

/// A solver of a function's equations, from what was entered for the unknown.
pub struct Solver<'a> {
    function: Function<'a>,
    /// How many numbers the other variables have.
    known: usize,
    is_minimum: bool,
}

/// So many steps are made at most.
const STEPS: usize = 60;

impl<'a> Solver<'a> {
    /// That of a function that has one.
    pub fn of(
        file: &'a syn::File,
        found: &Read,
        generics: &[(String, usize)],
        values: &'a [Value<f64>],
    ) -> Result<Option<Solver<'a>>, String> {
        let (Some(implicit), Some(unknown)) = (&found.arguments.implicit, &found.signature.found) else { return Ok(None) };
        let (function, known) = Function::new(file, found, generics, values)?.with(unknown.parameter);
        Ok(Some(Solver { function, known, is_minimum: implicit.is_minimum }))
    }

    /// The equations at the variables and the unknown.
    fn equations(&self, x: &[f64]) -> Result<Vec<f64>, String> {
        match self.is_minimum {
            true => Ok(self.function.gradient(x)?.split_off(self.known)),
            false => self.function.value(x),
        }
    }

    /// The unknown at some variables.
    pub fn at(&self, variables: &[f64]) -> Result<Vec<f64>, String> {
        let mut z = self.function.variables().split_off(self.known);
        let whole = |z: &[f64]| [variables, z].concat();
        let size = |x: &[f64]| x.iter().fold(0.0, |most: f64, x| most.max(x.abs()));
        for _ in 0..STEPS {
            let residuals = self.equations(&whole(&z))?;
            let rows = jacobian(&|z: &[f64]| self.equations(&whole(z)), &z)?;
            let step = solution(rows, residuals).ok_or("the equations have no single solution near what was entered")?;
            // A step is shortened that would lead far away.
            let shorter = (1.0 + size(&z)) / size(&step).max(1.0 + size(&z));
            z.iter_mut().zip(&step).for_each(|(z, step)| *z -= shorter * step);
            if size(&step) <= 1e-13 * (1.0 + size(&z)) {
                return Ok(z);
            }
        }
        let last = size(&self.equations(&whole(&z))?);
        if last < 1e-9 { Ok(z) } else { Err("no solution is found from here; enter numbers nearer to one".to_owned()) }
    }

    /// The arguments with the solution in place of what was entered for it.
    pub fn solved(&self) -> Result<Vec<Value<f64>>, String> {
        let mut x = self.function.variables();
        x.truncate(self.known);
        let z = self.at(&x)?;
        Ok(self.function.moved(&[x, z].concat()))
    }
}

/// The x of A x = b for a matrix by its rows, by elimination with the largest pivots.
fn solution(mut rows: Vec<Vec<f64>>, mut b: Vec<f64>) -> Option<Vec<f64>> {
    let n = b.len();
    for k in 0..n {
        let pivot = (k..n).max_by(|&i, &j| rows[i][k].abs().total_cmp(&rows[j][k].abs()))?;
        rows.swap(k, pivot);
        b.swap(k, pivot);
        let divisor = Some(rows[k][k]).filter(|x| x.abs() > 1e-14 && x.is_finite())?;
        for i in k + 1..n {
            let factor = rows[i][k] / divisor;
            let above = rows[k].clone();
            rows[i].iter_mut().zip(&above).for_each(|(x, a)| *x -= factor * a);
            b[i] -= factor * b[k];
        }
    }
    for k in (0..n).rev() {
        let known: f64 = (k + 1..n).map(|j| rows[k][j] * b[j]).sum();
        b[k] = (b[k] - known) / rows[k][k];
    }
    Some(b)
}
