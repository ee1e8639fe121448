//! The scalars that programs are run with: numbers, and numbers with tangents.

/// A scalar. Everything that is differentiable goes through [`Number::unary`] and [`Number::binary`].
pub trait Number: Clone + std::fmt::Debug + 'static {
    /// A number without tangents.
    fn constant(value: f64) -> Self;
    /// The plain number.
    fn value(&self) -> f64;
    /// Whether it was made of a variable.
    fn is_active(&self) -> bool;
    /// `self + other`
    fn plus(&self, other: &Self) -> Self;
    /// `self - other`
    fn minus(&self, other: &Self) -> Self;
    /// `self * other`
    fn times(&self, other: &Self) -> Self;
    /// `self / other`
    fn over(&self, other: &Self) -> Self;
    /// A function of the table of [`of_float`]; `None` if there is none of that name.
    fn unary(&self, name: &str) -> Option<Self>;
    /// `self` to a whole power.
    fn powi(&self, k: i32) -> Self;
    /// `powf` and `atan2`.
    fn binary(&self, name: &str, other: &Self) -> Option<Self>;

    /// The number without its tangents.
    fn held(&self) -> Self {
        Self::constant(self.value())
    }

    /// `-self`
    fn negated(&self) -> Self {
        self.scaled(-1.0)
    }

    /// The factor `k` times `self`.
    fn scaled(&self, k: f64) -> Self {
        self.times(&Self::constant(k))
    }

    /// |x|, flat at 0.
    fn absolute(&self) -> Self {
        match self.value() {
            v if v > 0.0 => self.clone(),
            v if v < 0.0 => self.scaled(-1.0),
            v => Self::constant(v.abs()),
        }
    }

    /// The larger; at a tie the first of two variables, and no derivative against a constant.
    fn larger(&self, other: &Self) -> Self {
        self.chosen(other, self.value() > other.value(), self.value() < other.value())
    }

    /// The smaller, with the same rule for ties.
    fn smaller(&self, other: &Self) -> Self {
        self.chosen(other, self.value() < other.value(), self.value() > other.value())
    }

    #[doc(hidden)]
    fn chosen(&self, other: &Self, first: bool, second: bool) -> Self {
        if first || other.value().is_nan() {
            self.clone()
        } else if second || self.value().is_nan() {
            other.clone()
        } else if self.is_active() && other.is_active() {
            self.clone()
        } else {
            self.held()
        }
    }

    /// The root of a sum of squares, flat at 0.
    fn root_of_squares(squares: &Self) -> Self {
        if squares.value() == 0.0 { Self::constant(0.0) } else { squares.unary("sqrt").unwrap_or_else(|| squares.clone()) }
    }
}

/// The value of a function of one scalar.
pub fn of_float(name: &str, x: f64) -> Option<f64> {
    Some(match name {
        "exp" => x.exp(),
        "exp2" => x.exp2(),
        "exp_m1" => x.exp_m1(),
        "ln" => x.ln(),
        "log2" => x.log2(),
        "log10" => x.log10(),
        "ln_1p" => x.ln_1p(),
        "sqrt" => x.sqrt(),
        "cbrt" => x.cbrt(),
        "recip" => x.recip(),
        "sin" => x.sin(),
        "cos" => x.cos(),
        "tan" => x.tan(),
        "asin" => x.asin(),
        "acos" => x.acos(),
        "atan" => x.atan(),
        "sinh" => x.sinh(),
        "cosh" => x.cosh(),
        "tanh" => x.tanh(),
        "asinh" => x.asinh(),
        "acosh" => x.acosh(),
        "atanh" => x.atanh(),
        "sigmoid" => 1.0 / (1.0 + (-x).exp()),
        "softplus" => x.max(0.0) + (-x.abs()).exp().ln_1p(),
        "log_sigmoid" => x.min(0.0) - (-x.abs()).exp().ln_1p(),
        _ => return None,
    })
}

impl Number for f64 {
    fn constant(value: f64) -> f64 {
        value
    }

    fn value(&self) -> f64 {
        *self
    }

    fn is_active(&self) -> bool {
        false
    }

    fn plus(&self, other: &f64) -> f64 {
        self + other
    }

    fn minus(&self, other: &f64) -> f64 {
        self - other
    }

    fn times(&self, other: &f64) -> f64 {
        self * other
    }

    fn over(&self, other: &f64) -> f64 {
        self / other
    }

    fn unary(&self, name: &str) -> Option<f64> {
        of_float(name, *self)
    }

    fn powi(&self, k: i32) -> f64 {
        f64::powi(*self, k)
    }

    fn binary(&self, name: &str, other: &f64) -> Option<f64> {
        match name {
            "powf" => Some(self.powf(*other)),
            "atan2" => Some(self.atan2(*other)),
            _ => None,
        }
    }
}
