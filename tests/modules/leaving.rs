//! Functions that are read through and return out of a loop: what they return is theirs, and what `?` hands on ends the caller.

use crate::common::{agree, any, slope};
use nalgebra::SVector;

#[matgrad::module]
mod searching {
    use nalgebra::{SVector, Vector2};

    type Data = SVector<f64, 20>;

    fn first_over(x: &Data, k: f64) -> f64 {
        for i in 0..20 {
            if x[i] > k {
                return x[i] * x[0];
            }
        }
        x[1] * k
    }

    fn shrunk(x: &Data, k: f64) -> Vector2<f64> {
        let mut v = Vector2::new(x[0], x[1]);
        for i in 0..20 {
            v *= 0.9;
            if x[i] > k {
                return v;
            }
            v[0] += x[i];
        }
        v * k
    }

    /// Gives another type than its caller, which it ends.
    fn solved(x: &Data, k: f64) -> Option<Vector2<f64>> {
        let mut s = x[0];
        for i in 0..20 {
            s -= (s * s - x[i]) / (2.0 + x[1]);
            if s.abs() < k {
                return Some(Vector2::new(s, x[i]));
            }
            if k > 3.9 {
                return None;
            }
        }
        Some(Vector2::new(s * 2.0, 1.0))
    }

    fn checked(x: &Data, k: f64) -> Result<f64, String> {
        if k > 3.0 {
            return Ok(x[4]);
        }
        for i in 0..20 {
            if x[i] > 2.0 * k {
                return Err(format!("{i}"));
            }
            if x[i] > k {
                return Ok(first_over(x, 0.2));
            }
        }
        Ok(x[2] * k)
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn twice(x: &Data, k: f64) -> Option<f64> {
        Some(first_over(x, k) * x[3] + first_over(x, -k))
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn in_a_loop(x: &Data, k: f64) -> Option<f64> {
        let mut s = 0.0;
        for j in 0..18 {
            let v = shrunk(x, k * j as f64 * 0.1);
            s += v[0] * v[1];
            if s > 50.0 {
                return Some(s * x[2]);
            }
        }
        Some(s)
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn handed_on(x: &Data, k: f64) -> Option<f64> {
        let s = solved(x, k)?;
        Some(s.x * s.y + x[3])
    }

    #[matgrad::gradient(wrt = x, value)]
    pub fn with_an_error(x: &Data, k: f64) -> Result<f64, String> {
        let v = checked(x, k)? * x[3];
        Ok(v)
    }
}

#[test]
fn what_a_loop_returns_is_what_the_function_gives() {
    type F = fn(&SVector<f64, 20>, f64) -> Option<f64>;
    type G = fn(&SVector<f64, 20>, f64) -> Option<(f64, SVector<f64, 20>)>;
    let x: SVector<f64, 20> = any(3);
    let all: [(&str, F, G); 4] = [
        ("twice", searching::twice, searching::twice_value_and_grad),
        ("in a loop", searching::in_a_loop, searching::in_a_loop_value_and_grad),
        ("handed on", searching::handed_on, searching::handed_on_value_and_grad),
        ("with an error", |x, k| searching::with_an_error(x, k).ok(), |x, k| searching::with_an_error_value_and_grad(x, k).ok()),
    ];
    let (mut values, mut nothing) = (0, 0);
    for (name, f, companion) in all {
        for k in [-2.0, 0.03, 0.31, 0.47, 1.7, 4.0] {
            let Some(wanted) = f(&x, k) else {
                assert!(companion(&x, k).is_none(), "{name} at {k}");
                nothing += 1;
                continue;
            };
            let (value, gradient) = companion(&x, k).unwrap();
            agree(&value, &wanted, 1e-12, name);
            agree(&gradient, &slope(|x| f(x, k).unwrap(), &x), 1e-7, name);
            values += 1;
        }
    }
    assert!(values > 15 && nothing > 1, "{values} values, {nothing} times none");
    assert_eq!(searching::with_an_error_grad(&x, 0.03), Err(searching::with_an_error(&x, 0.03).unwrap_err()));
}
