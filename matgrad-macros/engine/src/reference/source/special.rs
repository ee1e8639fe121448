//! Special functions, by series and iterations in the arithmetic of the numbers themselves, so that their derivatives of
//! every order are those of the series.

use std::f64::consts::PI;

use super::number::Number;

/// A special function of one scalar; `None` if there is none of that name.
pub fn of_one<N: Number>(name: &str, x: &N) -> Option<N> {
    let c = N::constant;
    Some(match name {
        "expit" => x.unary("sigmoid")?,
        "logit" => x.over(&c(1.0).minus(x)).unary("ln")?,
        "sinc" if x.value().abs() < 0.5 => {
            // 1 − x²/6 (1 − x²/20 (1 − …))
            let square = x.times(x);
            (1..12).rev().fold(c(1.0), |rest, k| {
                let k = f64::from(k);
                c(1.0).minus(&square.times(&rest).scaled(1.0 / (2.0 * k * (2.0 * k + 1.0))))
            })
        }
        "sinc" => x.unary("sin")?.over(x),
        "erf" => error_function(x)?,
        "erfc" => c(1.0).minus(&error_function(x)?),
        "erfinv" => {
            // Newton's method: from a number it finds the number, twice more its first and second derivatives.
            let mut y = c(0.0);
            for _ in 0..60 {
                let square = y.times(&y);
                let step = error_function(&y)?.minus(x).times(&square.unary("exp")?).scaled(PI.sqrt() / 2.0);
                y = y.minus(&step);
            }
            y
        }
        "ln_gamma" | "digamma" if x.value() > 0.0 => gamma(x, name == "digamma")?,
        _ => return None,
    })
}

/// 2/√π exp(−x²) Σ 2ᵏ x²ᵏ⁺¹ / (2k + 1)!!, whose terms are of one sign. Far out it is ±1 to 15 digits.
fn error_function<N: Number>(x: &N) -> Option<N> {
    if x.value().abs() > 6.0 {
        return Some(N::constant(x.value().signum()));
    }
    let square = x.times(x);
    let (mut term, mut sum) = (x.clone(), x.clone());
    for k in 1..120 {
        term = term.times(&square).scaled(2.0 / f64::from(2 * k + 1));
        sum = sum.plus(&term);
    }
    Some(sum.times(&square.negated().unary("exp")?).scaled(2.0 / PI.sqrt()))
}

/// ln Γ, or its derivative, by Stirling's series behind the recurrence to x + 12.
fn gamma<N: Number>(x: &N, derived: bool) -> Option<N> {
    const BERNOULLI: [f64; 6] = [1.0 / 6.0, -1.0 / 30.0, 1.0 / 42.0, -1.0 / 30.0, 5.0 / 66.0, -691.0 / 2730.0];
    let c = N::constant;
    let mut shift = c(0.0);
    for k in 0..12 {
        let at = x.plus(&c(f64::from(k)));
        shift = shift.plus(&if derived { c(1.0).over(&at) } else { at.unary("ln")? });
    }
    let z = x.plus(&c(12.0));
    let log = z.unary("ln")?;
    let mut sum = if derived {
        log.minus(&c(0.5).over(&z))
    } else {
        z.minus(&c(0.5)).times(&log).minus(&z).plus(&c(0.5 * (2.0 * PI).ln()))
    };
    for (k, b) in (1..).zip(BERNOULLI) {
        let n = 2.0 * f64::from(k);
        let term = if derived { c(-b / n).over(&z.powi(2 * k)) } else { c(b / (n * (n - 1.0))).over(&z.powi(2 * k - 1)) };
        sum = sum.plus(&term);
    }
    Some(sum.minus(&shift))
}
