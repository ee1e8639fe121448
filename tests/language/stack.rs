//! Large matrices on a small stack: what is not needed any more makes room for the next.

use matgrad::gradient;
use nalgebra::SMatrix;

/// Twenty operations on matrices of 32 KiB each.
#[gradient(wrt = (a, b), value, into)]
fn chain(a: &SMatrix<f64, 64, 64>, b: &SMatrix<f64, 64, 64>) -> f64 {
    let c = a * b;
    let d = (b * c).map(f64::tanh) + a;
    let e = (a * d).map(f64::tanh) - b;
    let f = (b * e).map(f64::tanh) + c;
    let g = (a * f).map(f64::tanh) - d;
    let h = (b * g).map(f64::tanh) + e;
    let k = (a * h).map(f64::tanh);
    k.norm_squared()
}

/// The companion with its results on the heap, in a thread with the default stack of 2 MiB.
#[test]
fn twenty_operations_on_64_by_64_in_two_mebibytes() {
    let run = || {
        let a = Box::new(SMatrix::<f64, 64, 64>::from_fn(|i, j| 0.1 * ((3 * i + 5 * j) % 7) as f64 - 0.25));
        let b = Box::new(SMatrix::<f64, 64, 64>::from_fn(|i, j| 0.1 * ((5 * i + 2 * j) % 11) as f64 - 0.45));
        let (mut in_a, mut in_b) = (Box::new(SMatrix::<f64, 64, 64>::zeros()), Box::new(SMatrix::<f64, 64, 64>::zeros()));
        let value = chain_value_and_grad_into(&a, &b, &mut in_a, &mut in_b);
        let (again, (_, out)) = chain_value_and_grad(&a, &b);
        assert_eq!(value, again);
        assert_eq!(*in_b, out);
        value
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(run).expect("a thread");
    assert!(thread.join().expect("no overflow").is_finite());
}
