//! The special functions against values from mpmath, to the accuracy that their documentation states, and at the
//! ends of their domains. Among the arguments are those, of some thousands, at which they were furthest off.

use matgrad_runtime as rt;
use std::f64::consts::{LN_2, PI};

/// x and erf(x).
const ERF: &[(f64, f64)] = &[
    (1e-300, 1.1283791670955126e-300),
    (1.5599801413947577e-74, 1.7602490926325566e-74),
    (-0.002400933066383004, -0.00270915764806834),
    (0.5, 0.5204998778130465),
    (0.9335376936144364, 0.8132389801512659),
    (1.0, 0.8427007929497149),
    (-1.25, -0.9229001282564583),
    (2.0, 0.9953222650189527),
    (3.5, 0.9999992569016276),
    (-5.875, -0.9999999999999999),
];

/// x and erfc(x).
const ERFC: &[(f64, f64)] = &[
    (-6.0, 2.0),
    (-2.7907838821411133, 1.999920785569019),
    (-0.75, 1.7111556336535152),
    (0.0009765625, 0.9988980675699282),
    (0.5, 0.4795001221869535),
    (0.8311769398104936, 0.23981005097846378),
    (1.0, 0.15729920705028513),
    (1.5, 0.033894853524689274),
    (2.84375, 5.778702398119811e-5),
    (6.0, 2.1519736712498913e-17),
    (11.344711316500577, 6.312274194101814e-58),
    (20.0, 5.395865611607901e-176),
    (26.5, 2.2109076642637343e-307),
];

/// x and erfinv(x).
const ERFINV: &[(f64, f64)] = &[
    (1e-300, 8.86226925452758e-301),
    (9.3608844120814e-19, 8.295867812037547e-19),
    (0.03319903389878598, 0.029430372540621086),
    (-0.3455171585083008, -0.3164608925098293),
    (0.4375, 0.4095082791341315),
    (0.5297490869326681, 0.5105812013232359),
    (0.75, 0.8134198475976185),
    (0.927644753948101, 1.270583478275465),
    (0.9999672770500183, 2.9370661962458886),
    (0.9999999999999999, 5.8635847487551676),
];

/// x and erfinv_slope(x).
const ERFINV_SLOPE: &[(f64, f64)] = &[
    (0.0, 0.886226925452758),
    (0.3040210690253411, 0.9565350805557058),
    (0.5844578647300116, 1.2344948777525107),
    (-0.9375, 5.023378761292894),
    (0.9960216844421449, 56.03972218590045),
    (0.9999982714653015, 82198.98045933383),
    (0.9999999999999999, 757347920544974.0),
];

/// x and ln_gamma(x).
const LN_GAMMA: &[(f64, f64)] = &[
    (1e-300, 690.7755278982137),
    (4.4003053732070926e-13, 28.45193226740479),
    (0.25, 1.2880225246980774),
    (0.5, 0.5723649429247001),
    (0.9998115824040151, 0.00010878678918491577),
    (1.0007795095443726, -0.00044944554977737757),
    (1.4616321325302124, -0.12148629053584953),
    (1.75, -0.08440112102048555),
    (2.0005552411324703, 0.00023484665572087143),
    (3.0, LN_2),
    (5.432474136352539, 3.8494800326026346),
    (9.105083531585558, 10.83019523388247),
    (17.341989202522466, 31.634150236508535),
    (100.0, 359.1342053695754),
    (16619533.88209887, 259698313.19515634),
    (1e100, 2.2925850929940456e+102),
    (-0.5, 1.2655121234846454),
    (-1.25, 1.3664317612369763),
    (-7.75, -8.581847763551867),
];

/// x and logit(x).
const LOGIT: &[(f64, f64)] = &[
    (1e-300, -690.7755278982137),
    (0.0009765625, -6.930494765951626),
    (0.2796583845423274, -0.9461567623101708),
    (0.2828633487224579, -0.9303024956754938),
    (0.49317036963235444, -0.02732022064885972),
    (0.4922514855861664, -0.030996539168876014),
    (0.5, 0.0),
    (0.5009765625, 0.0039062549670651),
    (0.75, 1.0986122886681098),
    (0.9945193315722183, 5.201032467194932),
    (0.9999999999999999, 36.7368005696771),
];

/// x and sinc(x).
const SINC: &[(f64, f64)] = &[
    (0.0, 1.0),
    (1e-10, 1.0),
    (0.00024797259106907373, 0.9999999897515991),
    (0.26182466745376587, 0.98861373837818),
    (1.5, 0.6649966577360363),
    (3.140625, 0.00030810855762221834),
    (-8.900874632303532, 0.056203884224177166),
    (40.0, 0.018627829011983718),
    (1112.671738604438, 0.00046817875244874006),
];

/// x and gaussian(x).
const GAUSSIAN: &[(f64, f64)] = &[
    (0.0, 1.0),
    (-0.5258222222328186, 0.7584419548226691),
    (1.5, 0.10539922456186433),
    (-3.5597901609065774, 3.137431803473581e-6),
    (6.744024276733398, 1.7679813485753524e-20),
    (10.079769634516527, 7.497527502151918e-45),
    (20.0, 1.9151695967140057e-174),
    (26.0, 2.6117417612840555e-294),
];

/// The distance between the numbers of that size with so many digits.
fn place(x: f64, epsilon: f64) -> f64 {
    f64::from_bits(x.to_bits() & 0x7ff0_0000_0000_0000) * epsilon
}

/// Panics unless both precisions are off by less than so many units in the last place; half a unit is the rounding
/// of what is wanted.
#[track_caller]
fn table(name: &str, values: &[(f64, f64)], units: f64, double: impl Fn(f64) -> f64, single: impl Fn(f32) -> f32) {
    for &(x, wanted) in values {
        let got = double(x);
        let allowed = (units + 0.5) * place(wanted, f64::EPSILON);
        assert!((got - wanted).abs() <= allowed, "{name}({x:e}): {got:e} instead of {wanted:e}");
        let fits = wanted == 0.0 || (1e-36..1e36).contains(&wanted.abs());
        if f64::from(x as f32) == x && fits {
            let got = f64::from(single(x as f32));
            let allowed = units * place(wanted, f64::from(f32::EPSILON));
            assert!((got - wanted).abs() <= allowed, "{name}({x:e}) in single precision: {got:e} instead of {wanted:e}");
        }
    }
}

#[test]
fn are_as_accurate_as_documented() {
    table("erf", ERF, 1.0, rt::erf, rt::erf);
    table("erfc", ERFC, 3.0, rt::erfc, rt::erfc);
    table("erfinv", ERFINV, 2.0, rt::erfinv, rt::erfinv);
    table("erfinv_slope", ERFINV_SLOPE, 4.0, rt::erfinv_slope, rt::erfinv_slope);
    table("ln_gamma", LN_GAMMA, 2.5, rt::ln_gamma, rt::ln_gamma);
    table("logit", LOGIT, 2.5, rt::logit, rt::logit);
    table("sinc", SINC, 2.0, rt::sinc, rt::sinc);
    table("gaussian", GAUSSIAN, 2.0, rt::gaussian, rt::gaussian);
}

#[track_caller]
fn near(what: &str, x: f64, got: f64, wanted: f64, size: f64) {
    assert!((got - wanted).abs() <= 8.0 * f64::EPSILON * size, "{what} at {x}: {got:e} instead of {wanted:e}");
}

/// Equations that hold at all arguments, so at those of no table too.
#[test]
fn satisfy_their_functional_equations() {
    for k in 1..2000 {
        let x = f64::from(k) / 64.0;
        near("erf + erfc", x, rt::erf(x) + rt::erfc(x), 1.0, 1.0);
        near("erf is odd", x, rt::erf(-x), -rt::erf(x), 0.0);
        near("erfc(−x)", x, rt::erfc(-x), 1.0 + rt::erf(x), 1.0);
        let p = 1.0 - 1.0 / (1.0 + x);
        near("erf of erfinv", p, rt::erf(rt::erfinv(p)), p, p);
        near("erfinv is odd", p, rt::erfinv(-p), -rt::erfinv(p), 0.0);
        // Γ(x + 1) = x Γ(x), and Legendre's Γ(x) Γ(x + 1/2) = 2^(1 − 2x) √π Γ(2x).
        let (at, next, half, twice) = (rt::ln_gamma(x), rt::ln_gamma(x + 1.0), rt::ln_gamma(x + 0.5), rt::ln_gamma(2.0 * x));
        let size = |terms: &[f64]| terms.iter().fold(1.0, |size: f64, term| size.max(term.abs()));
        near("ln_gamma's recurrence", x, next, at + x.ln(), size(&[at, next]));
        let power = (1.0 - 2.0 * x) * LN_2;
        near("ln_gamma's duplication", x, at + half, power + 0.5 * PI.ln() + twice, size(&[at, half, twice, power]));
        let (at, next, half, twice) = (rt::digamma(x), rt::digamma(x + 1.0), rt::digamma(x + 0.5), rt::digamma(2.0 * x));
        near("digamma's recurrence", x, next, at + 1.0 / x, size(&[at, next]));
        near("digamma's duplication", x, 2.0 * twice, at + half + 2.0 * LN_2, size(&[at, half, twice]));
        // ψ⁽ⁿ⁾(x) + ψ⁽ⁿ⁾(x + 1/2) = 2ⁿ⁺¹ ψ⁽ⁿ⁾(2x)
        for n in 1..=3 {
            let psi = |x: f64| rt::polygamma(f64::from(n), x);
            near("polygamma's duplication", x, psi(x) + psi(x + 0.5), 2f64.powi(n + 1) * psi(2.0 * x), 2.0 * psi(x).abs());
        }
        let p = x / 40.0;
        near("logit of σ", x, rt::sigmoid(rt::logit(p)), p, p);
        near("logit is odd", x, rt::logit(1.0 - p), -rt::logit(p), 1.0 / p);
        near("sinc's duplication", x, rt::sinc(2.0 * x), rt::sinc(x) * x.cos(), 1.0 / x.max(1.0));
    }
}

#[test]
fn of_published_constants() {
    let zeta_of_3 = 1.202_056_903_159_594_2;
    near("ln Γ(1/2)", 0.5, rt::ln_gamma(0.5), 0.5 * PI.ln(), 1.0);
    near("ψ(1) = −γ", 1.0, rt::digamma(1.0), -0.577_215_664_901_532_9, 1.0);
    near("ψ(1/2) = −γ − 2 ln 2", 0.5, rt::digamma(0.5), -0.577_215_664_901_532_9 - 2.0 * LN_2, 1.0);
    near("ψ′(1) = π²/6", 1.0, rt::polygamma(1.0, 1.0), PI * PI / 6.0, 1.0);
    near("ψ′(1/2) = π²/2", 0.5, rt::polygamma(1.0, 0.5), PI * PI / 2.0, 4.0);
    near("ψ″(1) = −2 ζ(3)", 1.0, rt::polygamma(2.0, 1.0), -2.0 * zeta_of_3, 2.0);
    near("ψ‴(1) = π⁴/15", 1.0, rt::polygamma(3.0, 1.0), PI.powi(4) / 15.0, 6.0);
    // Abramowitz and Stegun, table 7.1.
    for (x, wanted) in [(0.5, 0.520_499_877_8), (1.0, 0.842_700_792_9), (1.5, 0.966_105_146_5), (2.0, 0.995_322_265_0)] {
        assert!(f64::abs(rt::erf(x) - wanted) < 1e-10, "erf({x})");
    }
}

#[test]
fn at_the_ends_of_their_domains() {
    const INF: f64 = f64::INFINITY;
    assert_eq!((rt::erf(INF), rt::erf(-INF), rt::erfc(INF), rt::erfc(-INF)), (1.0, -1.0, 0.0, 2.0));
    assert_eq!((rt::erf(-0.0f64).to_bits(), rt::erfc(30.0f32)), ((-0.0f64).to_bits(), 0.0));
    assert_eq!((rt::erfinv(1.0), rt::erfinv(-1.0), rt::erfinv(0.0), rt::erfinv_slope(1.0f32)), (INF, -INF, 0.0, f32::INFINITY));
    assert_eq!((rt::erfinv(-0.0f64).to_bits(), rt::erfinv(f64::MIN_POSITIVE) > 0.0), ((-0.0f64).to_bits(), true));
    assert!(rt::erfinv(1.5f64).is_nan() && rt::erfinv_slope(-2.0f32).is_nan());
    assert_eq!((rt::gaussian(INF), rt::gaussian(-INF), rt::gaussian(1e200), rt::gaussian(-30.0f32)), (0.0, 0.0, 0.0, 0.0));
    assert_eq!((rt::ln_gamma(0.0), rt::ln_gamma(-2.0), rt::ln_gamma(INF), rt::ln_gamma(1e38f32)), (INF, INF, INF, f32::INFINITY));
    for n in 1..=4 {
        let (n, sign) = (f64::from(n), if n % 2 == 0 { -1.0 } else { 1.0 });
        assert_eq!((rt::polygamma(n, INF), rt::polygamma(n, 0.0)), (0.0, sign * INF), "order {n}");
        assert!(rt::polygamma(n, -1.0).is_nan(), "order {n}");
    }
    // ψ′(x) ~ 1/x and ψ″(x) ~ −1/x² far out, where higher powers overflow.
    assert!(f64::abs(rt::polygamma(1.0, 1e200) * 1e200 - 1.0) < 1e-15);
    assert!(f64::abs(rt::polygamma(2.0, 1e150) * 1e300 + 1.0) < 1e-15);
    assert!((rt::polygamma(1.0, 1e30f32) * 1e30 - 1.0).abs() < 1e-6);
    assert_eq!((rt::logit(0.0), rt::logit(1.0), rt::logit(0.5f32)), (-INF, INF, 0.0));
    assert!(rt::logit(-0.25f64).is_nan() && rt::logit(1.25f64).is_nan());
    assert_eq!((rt::sinc(0.0), rt::sinc(-0.0f32), rt::sinc(f64::MIN_POSITIVE)), (1.0, 1.0, 1.0));
    assert_eq!((rt::huber(INF, 2.0), rt::huber(3.0, INF), rt::huber(-1e200, 2.0), rt::huber(0.0, 0.0)), (INF, 4.5, 2e200, 0.0));
    assert_eq!((rt::log_add_exp(INF, -INF), rt::log_add_exp(f32::MAX, f32::MAX)), (INF, f32::MAX));
    assert_eq!((rt::apart(INF, INF), rt::apart(INF, -INF), rt::apart(3.0, 1.0)), (0.0, INF, 2.0));
    for f in
        [rt::erf::<f64>, rt::erfc, rt::erfinv, rt::erfinv_slope, rt::ln_gamma, rt::digamma, rt::logit, rt::sinc, rt::gaussian]
    {
        assert!(f(f64::NAN).is_nan());
    }
    assert!(rt::polygamma(1.0, f64::NAN).is_nan() && rt::huber(f64::NAN, 1.0).is_nan() && rt::huber(1.0, f64::NAN).is_nan());
}
