//! `ensure!` and `bail!` as the crates for errors have them, here written after anyhow's and snafu's.

use crate::common::{agree, any, slope};
use nalgebra::Vector3;

macro_rules! bail {
    ($($message:tt)*) => { return Err(format!($($message)*)) };
}

macro_rules! ensure {
    ($condition:expr, $($message:tt)*) => { if !$condition { return Err(format!($($message)*)); } };
}

#[matgrad::module]
mod guarded {
    use nalgebra::Vector3;

    fn scaled(x: &Vector3<f64>, k: f64) -> Result<Vector3<f64>, String> {
        ensure!(k > 0.0, "k is {k}");
        ensure!(x[0] < 5.0, "too far");
        Ok(x * k)
    }

    fn of_sign(k: f64) -> Result<f64, String> {
        if k < 0.0 {
            bail!("negative");
        }
        Ok(k)
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn f(x: &Vector3<f64>, k: f64) -> Result<f64, String> {
        ensure!(x.norm() < 10.0, "the length of x is above 10, for k = {k}");
        let y = scaled(x, k)?;
        let s = if y[1] > 0.0 { y.norm() } else { bail!("y₁ is not positive") };
        for i in 0..20 {
            ensure!(x[i % 3] != 7.0, "step {i}");
        }
        // What a function that is read through returns is not what the companion returns.
        Ok(s * x.dot(&y) * of_sign(k - 1.0).unwrap_or(0.5))
    }
}

#[test]
fn errors_are_the_functions_own() {
    let mut x: Vector3<f64> = any(3);
    x[1] = 0.7;
    for (k, at) in [
        (0.7, x),
        (1.7, x),
        (-1.0, x),
        (1.0, x * 20.0),
        (0.7, -x),
        (0.6, Vector3::new(1.0, 2.0, 7.0)),
        (0.5, Vector3::new(5.5, 1.0, 1.0)),
    ] {
        let wanted = guarded::f(&at, k);
        match (guarded::f_value_and_grad(&at, k), &wanted) {
            (Ok((value, gradient)), Ok(wanted)) => {
                agree(&value, wanted, 1e-13, "the value");
                agree(&gradient, &slope(|x| guarded::f(x, k).unwrap(), &at), 1e-7, "the gradient");
            }
            (Err(error), Err(wanted)) => assert_eq!(&error, wanted),
            (found, wanted) => panic!("{found:?} for {wanted:?}"),
        }
        assert_eq!(guarded::f_grad(&at, k).err(), wanted.err());
    }
}
