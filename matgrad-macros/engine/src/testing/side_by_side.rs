//! Which loops over data run in SIMD lanes, and how often a nest of loops runs.

use super::expansion::expanded;
use crate::attributes::Kind;

/// ADBench's mixture of Gaussians in its own loops.
const MIXTURE: &str = "fn f<const D: usize, const K: usize, const T: usize>(
    alphas: &SVector<f64, K>, means: &SMatrix<f64, D, K>, icf: &SMatrix<f64, T, K>, points: &[SVector<f64, D>],
) -> f64 {
    let mut s = 0.0;
    for p in points {
        let mut main = SVector::<f64, K>::zeros();
        for k in 0..K {
            let mut q = SVector::<f64, D>::zeros();
            let mut at = D;
            for i in 0..D {
                q[i] += icf[(i, k)].exp() * (p[i] - means[(i, k)]);
                for j in i + 1..D {
                    q[j] += icf[(at, k)] * (p[i] - means[(i, k)]);
                    at += 1;
                }
            }
            main[k] = alphas[k] - 0.5 * q.norm_squared();
        }
        s += matgrad::log_sum_exp(&main);
    }
    s
}";

/// The companion that gives value and gradient.
fn value_and_grad(arguments: &str, function: &str) -> String {
    let all = expanded(Kind::Gradient, &format!("{arguments}, value"), function);
    let start = all.find("fn f_value_and_grad").expect("the companion is there");
    all[start..].to_string()
}

#[test]
fn a_mixture_runs_in_lanes_and_its_nest_once_forwards() {
    let companion = value_and_grad("wrt = (alphas, means, icf)", MIXTURE);
    assert!(companion.contains("LANES"), "{companion}");
    // Two nests: in lanes, and for the points that are left. Each writes q in two places, and not again to go back.
    assert_eq!(companion.matches("softmax_and_log_sum_exp").count(), 2, "{companion}");
    assert_eq!(companion.matches("&mut q").count(), 4, "{companion}");
    assert_eq!(companion.matches("dot(&q").count(), 2, "{companion}");
}

#[test]
fn what_differs_between_steps_keeps_them_apart() {
    let sums = "let mut s = 0.0; for (p, &k) in points.iter().zip(places) {";
    let end = "s += (w.dot(p).sin() + w[0].exp() * p[0].cos() + p[1].powi(3) * w[1]).tanh() * t; } s }";
    let whole = |middle: &str| {
        let head = "fn f(w: &Vector3<f64>, points: &[Vector3<f64>], places: &[usize]) -> f64 {";
        value_and_grad("wrt = w", &format!("{head} {sums} {middle} {end}"))
    };
    for middle in [
        "let t = 1.5;",
        "let t = w[0] * p[1];",
        "let mut t = 0.0; for j in 0..20 { t += w[1] * j as f64; }",
        "s += p[1] * w[0]; let t = 2.0; s += w[0] * w[1];",
    ] {
        assert!(whole(middle).contains("LANES"), "{middle}");
    }
    // Which element is touched, how often something is done, and what is chosen differ from step to step.
    for middle in [
        "let t = w[k];",
        "let mut t = 0.0; for j in 0..k { t += w[1] * j as f64; }",
        "let t = if p[0] > w[0] { 1.0 } else { w[1] };",
        "let mut at = 0; for j in 0..20 { at += k; } let t = w[at % 3];",
    ] {
        assert!(!whole(middle).contains("LANES"), "{middle}");
    }
}
