//! Numbers with tangents. Over themselves they carry second derivatives.

use super::number::Number;

/// A number and its derivatives in some directions; none for a constant.
#[derive(Clone, Debug)]
pub struct Dual<N> {
    /// The number.
    pub number: N,
    /// Its derivatives.
    pub tangents: Vec<N>,
}

impl<N: Number> Dual<N> {
    /// A number that is its own variable, number `k` of `n`.
    pub fn variable(number: N, k: usize, n: usize) -> Dual<N> {
        let tangents = (0..n).map(|j| N::constant(if j == k { 1.0 } else { 0.0 })).collect();
        Dual { number, tangents }
    }

    /// The derivative in direction `k`.
    pub fn tangent(&self, k: usize) -> N {
        self.tangents.get(k).cloned().unwrap_or_else(|| N::constant(0.0))
    }

    /// A function with slope `slope` at this number.
    fn mapped(&self, number: N, slope: impl FnOnce() -> N) -> Dual<N> {
        if self.tangents.is_empty() {
            return Dual { number, tangents: vec![] };
        }
        let slope = slope();
        Dual { number, tangents: self.tangents.iter().map(|t| slope.times(t)).collect() }
    }

    /// A function of two numbers with these slopes.
    fn merged(&self, other: &Dual<N>, number: N, slopes: impl FnOnce() -> (Option<N>, Option<N>)) -> Dual<N> {
        let n = self.tangents.len().max(other.tangents.len());
        if n == 0 {
            return Dual { number, tangents: vec![] };
        }
        let (a, b) = slopes();
        let part = |slope: &Option<N>, tangents: &[N], k: usize| {
            let tangent = tangents.get(k)?;
            slope.as_ref().map(|slope| slope.times(tangent))
        };
        let tangents = (0..n)
            .map(|k| match (part(&a, &self.tangents, k), part(&b, &other.tangents, k)) {
                (Some(x), Some(y)) => x.plus(&y),
                (Some(x), None) | (None, Some(x)) => x,
                (None, None) => N::constant(0.0),
            })
            .collect();
        Dual { number, tangents }
    }
}

/// σ′ of [`super::number::of_float`]'s σ at x, where y = σ(x).
fn slope<N: Number>(name: &str, x: &N, y: &N) -> Option<N> {
    let one = || N::constant(1.0);
    let f = |name: &str, x: &N| x.unary(name);
    let square = x.times(x);
    Some(match name {
        "exp" => y.clone(),
        "exp2" => y.scaled(std::f64::consts::LN_2),
        "exp_m1" => f("exp", x)?,
        "ln" => one().over(x),
        "log2" => one().over(&x.scaled(std::f64::consts::LN_2)),
        "log10" => one().over(&x.scaled(std::f64::consts::LN_10)),
        "ln_1p" => one().over(&one().plus(x)),
        "sqrt" => N::constant(0.5).over(y),
        "cbrt" => one().over(&y.times(y).scaled(3.0)),
        "recip" => N::constant(-1.0).over(&square),
        "sin" => f("cos", x)?,
        "cos" => f("sin", x)?.scaled(-1.0),
        "tan" => one().over(&f("cos", x)?.powi(2)),
        "asin" => one().over(&f("sqrt", &one().minus(&square))?),
        "acos" => N::constant(-1.0).over(&f("sqrt", &one().minus(&square))?),
        "atan" => one().over(&one().plus(&square)),
        "sinh" => f("cosh", x)?,
        "cosh" => f("sinh", x)?,
        "tanh" => one().over(&f("cosh", x)?.powi(2)),
        "asinh" => one().over(&f("sqrt", &square.plus(&one()))?),
        "acosh" => one().over(&f("sqrt", &square.minus(&one()))?),
        "atanh" => one().over(&one().minus(&square)),
        "sigmoid" => f("sigmoid", x)?.times(&f("sigmoid", &x.scaled(-1.0))?),
        "softplus" => f("sigmoid", x)?,
        "log_sigmoid" => f("sigmoid", &x.scaled(-1.0))?,
        _ => return None,
    })
}

impl<N: Number> Number for Dual<N> {
    fn constant(value: f64) -> Dual<N> {
        Dual { number: N::constant(value), tangents: vec![] }
    }

    fn value(&self) -> f64 {
        self.number.value()
    }

    fn is_active(&self) -> bool {
        !self.tangents.is_empty() || self.number.is_active()
    }

    fn plus(&self, other: &Dual<N>) -> Dual<N> {
        let one = || Some(N::constant(1.0));
        self.merged(other, self.number.plus(&other.number), || (one(), one()))
    }

    fn minus(&self, other: &Dual<N>) -> Dual<N> {
        let slopes = || (Some(N::constant(1.0)), Some(N::constant(-1.0)));
        self.merged(other, self.number.minus(&other.number), slopes)
    }

    fn times(&self, other: &Dual<N>) -> Dual<N> {
        let slopes = || (Some(other.number.clone()), Some(self.number.clone()));
        self.merged(other, self.number.times(&other.number), slopes)
    }

    fn over(&self, other: &Dual<N>) -> Dual<N> {
        let quotient = self.number.over(&other.number);
        let slopes = || (Some(N::constant(1.0).over(&other.number)), Some(quotient.scaled(-1.0).over(&other.number)));
        self.merged(other, quotient.clone(), slopes)
    }

    fn unary(&self, name: &str) -> Option<Dual<N>> {
        let y = self.number.unary(name)?;
        if self.tangents.is_empty() {
            return Some(Dual { number: y, tangents: vec![] });
        }
        let slope = slope(name, &self.number, &y)?;
        Some(self.mapped(y, || slope))
    }

    fn powi(&self, k: i32) -> Dual<N> {
        let slope = || if k == 0 { N::constant(0.0) } else { self.number.powi(k - 1).scaled(f64::from(k)) };
        self.mapped(self.number.powi(k), slope)
    }

    fn binary(&self, name: &str, other: &Dual<N>) -> Option<Dual<N>> {
        let (a, b) = (&self.number, &other.number);
        let y = a.binary(name, b)?;
        // What is constant needs no slope, which may not exist: a negative number to a constant power.
        let (first, second) = (!self.tangents.is_empty(), !other.tangents.is_empty());
        let (mut da, mut db) = (None, None);
        if name == "powf" {
            if first {
                let less = a.binary("powf", &b.minus(&N::constant(1.0)))?;
                // 0 · 0⁻¹ is the slope of a constant, x⁰.
                da = Some(if b.value() == 0.0 && !other.is_active() { N::constant(0.0) } else { b.times(&less) });
            }
            if second {
                db = Some(y.times(&a.unary("ln")?));
            }
        } else {
            let r = a.times(a).plus(&b.times(b));
            (da, db) = (Some(b.over(&r)), Some(a.scaled(-1.0).over(&r)));
        }
        Some(self.merged(other, y, || (da, db)))
    }
}
