//! Run-time integers: the ranges of loops, and powers by an integer.

use core::ops::Mul;

/// The integer types that a range may count in.
pub trait Integer: Copy {
    /// How many steps there are from `self` to `end`.
    fn steps_to(self, end: Self) -> usize;
    /// The integer some steps further.
    fn further(self, steps: usize) -> Self;
    /// The integer after steps that add, or take away, the same each.
    fn after(self, amount: Self, steps: usize, adds: bool) -> Self;
}

macro_rules! integers {
    ($($t:ty)*) => { $(impl Integer for $t {
        fn steps_to(self, end: Self) -> usize {
            if end <= self { 0 } else { (end as i128 - self as i128) as usize }
        }
        fn further(self, steps: usize) -> Self {
            (self as i128 + steps as i128) as Self
        }
        fn after(self, amount: Self, steps: usize, adds: bool) -> Self {
            let by = amount as i128 * steps as i128;
            (if adds { self as i128 + by } else { self as i128 - by }) as Self
        }
    })* };
}

integers! { u8 u16 u32 u64 usize i8 i16 i32 i64 isize }

/// The number of steps of `start..end`.
pub fn steps<I: Integer>(start: I, end: I) -> usize {
    start.steps_to(end)
}

/// The integer that `start..` counts after some steps.
pub fn nth<I: Integer>(start: I, steps: usize) -> I {
    start.further(steps)
}

/// What an integer is after steps that add the same amount each, which is not asked for where there is no step.
pub fn after<I: Integer>(start: I, amount: impl FnOnce() -> I, steps: usize) -> I {
    if steps == 0 { start } else { start.after(amount(), steps, true) }
}

/// The same after steps that take the amount away.
pub fn after_less<I: Integer>(start: I, amount: impl FnOnce() -> I, steps: usize) -> I {
    if steps == 0 { start } else { start.after(amount(), steps, false) }
}

/// The derivative of xⁿ of an order: n (n − 1) … xⁿ⁻ᵏ, and 0 where the factor is 0, for every x.
pub fn powi_derivative<T: Mul<Output = T>>(
    x: T,
    n: i32,
    order: i32,
    zero: T,
    powi: impl FnOnce(T, i32) -> T,
    convert: impl FnOnce(f64) -> T,
) -> T {
    let mut factor = 1.0;
    for k in 0..order {
        factor *= f64::from(n) - f64::from(k);
    }
    if factor == 0.0 { zero } else { convert(factor) * powi(x, n.saturating_sub(order)) }
}
