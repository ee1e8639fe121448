//! Chains of iterators.

use super::{Ty, Writer};

impl Writer {
    /// A chain of an iterator that ends in a number.
    pub fn chain(&mut self, depth: usize) -> String {
        let Some(b) = self.any(|b| match &b.ty {
            Ty::Matrix(_, c) => c.n == 1,
            Ty::Numbers(_, fixed) => *fixed || b.active,
            Ty::Dynamic(_, 1) => true,
            _ => false,
        }) else {
            return self.scalar(depth);
        };
        let item = self.name();
        let (of, at) = (b.name.clone(), self.name());
        let body = self.inside(|w| {
            w.bind(&item, Ty::Scalar, false, true);
            w.scalar(1)
        });
        let n = match b.ty {
            Ty::Matrix(r, _) => r.n,
            Ty::Numbers(n, _) | Ty::Dynamic(n, _) => n,
            _ => 1,
        };
        if at != item && self.random.percent(12) {
            // Over pairs of elements.
            let inner = match self.any(|b| matches!(&b.ty, Ty::Matrix(_, c) if c.n == 1)) {
                Some(other) => other.name,
                None => of.clone(),
            };
            if inner != item {
                let body = self.inside(|w| {
                    w.bind(&item, Ty::Scalar, false, true);
                    w.bind(&at, Ty::Scalar, false, true);
                    w.scalar(1)
                });
                let pair = format!("({item} * {at} + {body}).tanh()");
                return match (&b.ty, self.random.below(3)) {
                    (Ty::Matrix(..), 0) => format!("{of}.map(|{item}| {inner}.map(|{at}| {pair}).sum() / {n:?}.0).sum()"),
                    (Ty::Matrix(..), 1) => {
                        format!("{of}.map(|{item}| {inner}.iter().map(|&{at}| {pair}).sum::<f64>()).norm_squared()")
                    }
                    _ => format!(
                        "{of}.iter().map(|&{item}| {inner}.iter().map(|&{at}| {pair}).sum::<f64>() / {n:?}.0).sum::<f64>()"
                    ),
                };
            }
        }
        let has_known_length = matches!(&b.ty, Ty::Matrix(r, _) if !r.named) || matches!(b.ty, Ty::Numbers(_, true));
        match self.random.below(8) {
            5 if has_known_length => {
                format!("{of}.iter().chain({of}.iter().rev()).map(|&{item}| ({body}).tanh()).sum::<f64>()")
            }
            6 if has_known_length => {
                let k = self.random.below(n);
                format!("{of}.iter().map(|&{item}| ({body}).tanh()).collect::<Vec<f64>>()[{k}]")
            }
            0 => format!("{of}.iter().map(|{item}| {item} * {item}).sum::<f64>()"),
            1 if at != item => {
                let body = self.inside(|w| {
                    w.bind(&item, Ty::Scalar, false, true);
                    w.bind(&at, Ty::Scalar, false, true);
                    w.scalar(1)
                });
                format!("{of}.iter().fold(0.5, |{item}, &{at}| ({item} * 0.5 + {body}).tanh())")
            }
            2 => format!("({of}.iter().map(|&{item}| ({body}).tanh()).sum::<f64>() / {n:?}.0)"),
            3 if at != item => format!("{of}.iter().zip({of}.iter().skip(1)).map(|({item}, {at})| {item} * {at}).sum::<f64>()"),
            4 => format!("{of}.iter().map(|&{item}| 1.0 + 0.1 * ({body}).tanh()).product::<f64>()"),
            _ if at != item && !mentions(&body, &at) => {
                format!("{of}.iter().enumerate().map(|({at}, &{item})| ({body}) * ({at} as f64 * 0.1)).sum::<f64>()")
            }
            _ => format!("{of}.iter().sum::<f64>()"),
        }
    }
}

/// Whether a text mentions a name.
pub fn mentions(text: &str, name: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name)
}
