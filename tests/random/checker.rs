//! Holds what companions return to what was written beside them.

use nalgebra::{
    Complex, Const, DMatrix, DVector, Isometry, OPoint, Quaternion, Rotation, SMatrix, SVector, Similarity, Translation, Unit,
};

/// The numbers of a value in order, column by column.
pub trait Flat {
    /// Appends them.
    fn flat(&self, out: &mut Vec<f64>);
}

impl Flat for f64 {
    fn flat(&self, out: &mut Vec<f64>) {
        out.push(*self);
    }
}

impl<const R: usize, const C: usize> Flat for SMatrix<f64, R, C> {
    fn flat(&self, out: &mut Vec<f64>) {
        out.extend(self.iter());
    }
}

impl<const N: usize> Flat for OPoint<f64, Const<N>> {
    fn flat(&self, out: &mut Vec<f64>) {
        out.extend(self.coords.iter());
    }
}

impl<const N: usize> Flat for Rotation<f64, N> {
    fn flat(&self, out: &mut Vec<f64>) {
        out.extend(self.matrix().iter());
    }
}

impl Flat for Unit<Complex<f64>> {
    fn flat(&self, out: &mut Vec<f64>) {
        out.extend([self.re, self.im]);
    }
}

impl Flat for Unit<Quaternion<f64>> {
    fn flat(&self, out: &mut Vec<f64>) {
        out.extend(self.coords.iter());
    }
}

impl<const N: usize> Flat for Unit<SVector<f64, N>> {
    fn flat(&self, out: &mut Vec<f64>) {
        out.extend(self.iter());
    }
}

impl<const N: usize> Flat for Translation<f64, N> {
    fn flat(&self, out: &mut Vec<f64>) {
        out.extend(self.vector.iter());
    }
}

impl<R: Flat, const N: usize> Flat for Isometry<f64, R, N> {
    fn flat(&self, out: &mut Vec<f64>) {
        self.rotation.flat(out);
        self.translation.flat(out);
    }
}

impl<R: Flat + nalgebra::AbstractRotation<f64, N>, const N: usize> Flat for Similarity<f64, R, N> {
    fn flat(&self, out: &mut Vec<f64>) {
        self.isometry.flat(out);
        out.push(self.scaling());
    }
}

impl Flat for DVector<f64> {
    fn flat(&self, out: &mut Vec<f64>) {
        out.extend(self.iter());
    }
}

impl Flat for DMatrix<f64> {
    fn flat(&self, out: &mut Vec<f64>) {
        out.extend(self.iter());
    }
}

impl<F: Flat, const N: usize> Flat for [F; N] {
    fn flat(&self, out: &mut Vec<f64>) {
        self.iter().for_each(|item| item.flat(out));
    }
}

impl<F: Flat> Flat for Option<F> {
    fn flat(&self, out: &mut Vec<f64>) {
        self.iter().for_each(|item| item.flat(out));
    }
}

impl<F: Flat, E> Flat for Result<F, E> {
    fn flat(&self, out: &mut Vec<f64>) {
        self.iter().for_each(|item| item.flat(out));
    }
}

macro_rules! tuples {
    ($($name:ident),*) => {
        impl<$($name: Flat),*> Flat for ($($name,)*) {
            fn flat(&self, out: &mut Vec<f64>) {
                #[allow(non_snake_case)]
                let ($($name,)*) = self;
                $($name.flat(out);)*
            }
        }
    };
}

tuples!(A, B);
tuples!(A, B, C);
tuples!(A, B, C, D);

/// What was found wrong.
#[derive(Default)]
pub struct Checker {
    /// A line for each wrong companion.
    pub wrong: Vec<String>,
}

impl Checker {
    /// Holds a value to numbers, relative to the largest of them.
    pub fn near(&mut self, what: &str, got: &impl Flat, wanted: &[f64]) {
        let mut numbers = Vec::new();
        got.flat(&mut numbers);
        let scale = wanted.iter().fold(1.0, |size: f64, x| size.max(x.abs()));
        let close = |(a, b): (&f64, &f64)| (a - b).abs() <= 1e-8 * scale;
        if numbers.len() != wanted.len() || !numbers.iter().zip(wanted).all(close) {
            self.wrong.push(format!("{what}: {numbers:?} instead of {wanted:?}"));
        }
    }

    /// Holds Newton's step to H Δ = −g; H is given column by column.
    pub fn newton(&mut self, got: &Option<impl Flat>, hessian: &[f64], gradient: &[f64]) {
        let n = gradient.len();
        let h = DMatrix::from_column_slice(n, n, hessian);
        let g = DVector::from_column_slice(gradient);
        let singular = h.clone().singular_values();
        if singular.min() < 1e-4 * singular.max().max(1e-3) {
            return;
        }
        let wanted = h.lu().solve(&-g).expect("a regular Hessian");
        match got {
            Some(step) => {
                let mut numbers = Vec::new();
                step.flat(&mut numbers);
                let scale = wanted.amax().max(1.0);
                if numbers.len() != n || !numbers.iter().zip(wanted.iter()).all(|(a, b)| (a - b).abs() <= 1e-6 * scale) {
                    self.wrong.push(format!("f_newton: {numbers:?} instead of {:?}", wanted.as_slice()));
                }
            }
            None => self.wrong.push("f_newton: None for a regular Hessian".to_owned()),
        }
    }
}
