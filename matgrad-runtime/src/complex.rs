//! Complex numbers, as far as Schur forms need them.

use core::ops::{Add, Div, Mul, Neg, Sub};

use num_traits::{One, Zero};

use crate::Real;

/// `re` + i `im`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Complex<T> {
    pub re: T,
    pub im: T,
}

impl<T: Real> Complex<T> {
    pub fn new(re: T, im: T) -> Self {
        Complex { re, im }
    }

    pub fn real(re: T) -> Self {
        Complex { re, im: T::zero() }
    }

    pub fn conj(self) -> Self {
        Complex::new(self.re, -self.im)
    }

    pub fn abs(self) -> T {
        self.re.hypot(self.im)
    }

    pub fn scale(self, s: T) -> Self {
        Complex::new(self.re * s, self.im * s)
    }

    /// The root with a positive real part.
    pub fn sqrt(self) -> Self {
        let size = self.abs();
        if size == T::zero() {
            return self;
        }
        let half = T::from_f64(0.5);
        // The larger of the two parts is found without cancellation.
        let root = ((size + self.re.abs()) * half).sqrt();
        let other = self.im.abs() * half / root;
        let (re, im) = if self.re >= T::zero() { (root, other) } else { (other, root) };
        Complex::new(re, if self.im < T::zero() { -im } else { im })
    }

    pub fn ln(self) -> Self {
        Complex::new(self.abs().ln(), self.im.atan2(self.re))
    }
}

impl<T: Real> Add for Complex<T> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Complex::new(self.re + other.re, self.im + other.im)
    }
}

impl<T: Real> Sub for Complex<T> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Complex::new(self.re - other.re, self.im - other.im)
    }
}

impl<T: Real> Mul for Complex<T> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Complex::new(self.re * other.re - self.im * other.im, self.re * other.im + self.im * other.re)
    }
}

impl<T: Real> Div for Complex<T> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        // Smith's: nothing overflows before the quotient does.
        if other.re.abs() >= other.im.abs() {
            let ratio = other.im / other.re;
            let below = other.re + other.im * ratio;
            Complex::new((self.re + self.im * ratio) / below, (self.im - self.re * ratio) / below)
        } else {
            let ratio = other.re / other.im;
            let below = other.re * ratio + other.im;
            Complex::new((self.re * ratio + self.im) / below, (self.im * ratio - self.re) / below)
        }
    }
}

impl<T: Real> Neg for Complex<T> {
    type Output = Self;
    fn neg(self) -> Self {
        Complex::new(-self.re, -self.im)
    }
}

impl<T: Real> Zero for Complex<T> {
    fn zero() -> Self {
        Complex::real(T::zero())
    }
    fn is_zero(&self) -> bool {
        self.re == T::zero() && self.im == T::zero()
    }
}

impl<T: Real> One for Complex<T> {
    fn one() -> Self {
        Complex::real(T::one())
    }
}
