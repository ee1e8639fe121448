//! The special functions, their derivatives and those of matgrad's other scalar functions. The values
//! wanted are from mpmath, rounded.

use crate::common::{agree, any, within_units};
use matgrad::{differential, gradient, hessian, hvp, jacobian, vjp};
use nalgebra::{Matrix2, SMatrix, Vector2, Vector3};

/// How far a value or a derivative may be off, in units of its last place.
const UNITS: f64 = 16.0;

#[track_caller]
fn close(what: &str, at: f64, got: f64, wanted: f64, epsilon: f64) {
    within_units(UNITS, what, at, got, wanted, epsilon);
}

macro_rules! functions {
    ($($name:ident: |$x:ident| $value:expr => $table:expr;)*) => {$(
        mod $name {
            use super::*;

            #[gradient(wrt = $x, value)]
            #[hessian(wrt = $x)]
            fn double($x: f64) -> f64 { $value }

            #[gradient(wrt = $x, value)]
            #[hessian(wrt = $x)]
            fn single($x: f32) -> f32 { $value }

            #[gradient(wrt = v)]
            #[hvp(wrt = v)]
            fn of_elements(v: &SMatrix<f64, 2, 3>) -> f64 { v.map(matgrad::$name).sum() }

            #[test]
            fn has_its_value_and_derivatives() {
                const TABLE: &[(f64, f64, f64, f64)] = &$table;
                for &(x, value, first, second) in TABLE {
                    let (got, slope) = double_value_and_grad(x);
                    close("the value", x, got, value, f64::EPSILON);
                    close("the value", x, matgrad::$name(x), value, f64::EPSILON);
                    close("the first derivative", x, slope, first, f64::EPSILON);
                    close("the second derivative", x, double_hess(x), second, f64::EPSILON);
                    let v = SMatrix::repeat(x);
                    close("of elements", x, of_elements_grad(&v)[(1, 2)], first, f64::EPSILON);
                    close("of elements", x, of_elements_hvp(&v, &SMatrix::repeat(-2.0))[(0, 1)], -2.0 * second, f64::EPSILON);
                    let in_range = |y: f64| y == 0.0 || (y.abs() > 1e-36 && y.abs() < 1e36);
                    if in_range(x) && in_range(value) && in_range(first) && in_range(second) {
                        let (got, slope) = single_value_and_grad(x as f32);
                        close("the value", x, f64::from(got), value, f64::from(f32::EPSILON));
                        close("the first derivative", x, f64::from(slope), first, f64::from(f32::EPSILON));
                        close("the second derivative", x, f64::from(single_hess(x as f32)), second, f64::from(f32::EPSILON));
                    }
                }
            }
        }
    )*};
}

functions! {
    erf: |x| matgrad::erf(x) => [
        (-6.0, -1.0, 2.617301239249265e-16, 3.1407614870991178e-15),
        (-1.5, -0.9661051464753108, 0.11893028922362937, 0.35679086767088813),
        (-0.0078125, -0.008815282895179188, 1.128310298398467, 0.017629848412476046),
        (0.0, 0.0, 1.1283791670955126, 0.0),
        (0.5, 0.5204998778130465, 0.8787825789354448, -0.8787825789354448),
        (2.0, 0.9953222650189527, 0.020666985354092053, -0.08266794141636821),
        (5.0, 0.9999999999984626, 1.5670866531017336e-11, -1.5670866531017336e-10),
        (20.0, 1.0, 2.1610374743867984e-174, -8.644149897547193e-173),
    ];
    erfc: |x| matgrad::erfc(x) => [
        (-6.0, 2.0, -2.617301239249265e-16, -3.1407614870991178e-15),
        (-1.5, 1.9661051464753108, -0.11893028922362937, -0.35679086767088813),
        (-0.0078125, 1.0088152828951793, -1.128310298398467, -0.017629848412476046),
        (0.0, 1.0, -1.1283791670955126, 0.0),
        (0.5, 0.4795001221869535, -0.8787825789354448, 0.8787825789354448),
        (2.0, 0.004677734981047266, -0.020666985354092053, 0.08266794141636821),
        (5.0, 1.537459794428035e-12, -1.5670866531017336e-11, 1.5670866531017336e-10),
        (9.0, 4.13703174651381e-37, -7.492073428245974e-36, 1.3485732170842753e-34),
        (25.0, 8.300172571196523e-274, -4.1534010636398965e-272, 2.0767005318199483e-270),
    ];
    erfinv: |x| matgrad::erfinv(x) => [
        (-0.9999999403953552, -3.832506856900711, 2120848.008242037, -34477203125329.914),
        (-0.99609375, -2.0404520146056093, 56.9778266648804, -13248.543650511534),
        (-0.5, -0.4769362762044699, 1.1125848189719498, -1.1807463499934),
        (0.0, 0.0, 0.886226925452758, 0.0),
        (0.0009765625, 0.0008654561979671376, 0.8862275892497625, 0.0013594574532736318),
        (0.25, 0.2253120550121781, 0.9323782346059726, 0.391740684616067),
        (0.53125, 0.5123090336346424, 1.1522059338363733, 1.3602609311298641),
        (0.9375, 1.3171503349861307, 5.023378761292894, 66.47482343511982),
        (0.9999990463256836, 3.465505025803331, 145647.2448881287, 147028347554.35382),
    ];
    ln_gamma: |x| matgrad::ln_gamma(x) => [
        (-3.75, -1.3172679424463636, -1.6923885983113303, 19.504980060599575),
        (-0.5, 1.2655121234846454, 0.03648997397857652, 8.934802200544679),
        (0.0078125, 4.847570775881665, -128.56443747297672, 16385.62634814803),
        (0.5, 0.5723649429247001, -1.9635100260214235, 4.934802200544679),
        (1.0, 0.0, -0.5772156649015329, 1.6449340668482264),
        (1.25, -0.09827183642181316, -0.22745353337626542, 1.1973291545071107),
        (1.4609375, -0.12148605702013095, -0.0006724023902428804, 0.9682877462855093),
        (2.0, 0.0, 0.42278433509846713, 0.6449340668482264),
        (7.5, 7.534364236758733, 1.9467574842460869, 0.1426158966967038),
        (100.0, 359.1342053695754, 4.600161852738087, 0.010050166663333571),
        (1099511627776.0, 29385423763643.473, 27.725887222397358, 9.094947017733418e-13),
    ];
    digamma: |x| matgrad::digamma(x) => [
        (-3.75, -1.6923885983113303, 19.504980060599575, -124.07972713378925),
        (-0.5, 0.03648997397857652, 8.934802200544679, -0.82879664423432),
        (0.0078125, -128.56443747297672, 16385.62634814803, -4194306.354129783),
        (0.5, -1.9635100260214235, 4.934802200544679, -16.82879664423432),
        (1.0, -0.5772156649015329, 1.6449340668482264, -2.4041138063191885),
        (1.25, -0.22745353337626542, 1.1973291545071107, -1.3277399375369203),
        (1.4609375, -0.0006724023902428804, 0.9682877462855093, -0.8866046813306347),
        (1.4619140625, 0.00027276858695440815, 0.9674226616682716, -0.8850892405887202),
        (2.0, 0.42278433509846713, 0.6449340668482264, -0.4041138063191886),
        (7.5, 1.9467574842460869, 0.1426158966967038, -0.020305252536644666),
        (100.0, 4.600161852738087, 0.010050166663333571, -0.00010100499983335),
        (1099511627776.0, 27.725887222397358, 9.094947017733418e-13, -8.2718061255378e-25),
    ];
    logit: |x| matgrad::logit(x) => [
        (7.888609052210118e-31, -69.31471805599453, 1.2676506002282294e30, -1.6069380442589903e60),
        (0.0078125, -4.844187086458591, 129.00787401574803, -16382.98418996838),
        (0.25, -1.0986122886681098, 5.333333333333333, -14.222222222222221),
        (0.5, 0.0, 4.0, 0.0),
        (0.5000009536743164, 3.814697265629626e-6, 4.000000000014552, 3.0517578125222045e-5),
        (0.75, 1.0986122886681098, 5.333333333333333, 14.222222222222221),
        (0.9999990463256836, 13.862942657524135, 1048577.0000009537, 1099511627775.0),
    ];
    sinc: |x| matgrad::sinc(x) => [
        (-20.0, 0.045647262536381385, -0.01812173996385053, -0.047459436532766436),
        (-3.0, 0.04704000268662241, 0.34567749976235596, 0.1834116638216149),
        (-0.0078125, 0.9999898275050024, 0.002604150772129374, -0.33332722983988267),
        (0.0, 1.0, 0.0, -0.3333333333333333),
        (9.313225746154785e-10, 1.0, -3.104408582051595e-10, -0.3333333333333333),
        (0.5, 0.958851077208406, -0.16253703063606656, -0.3087029546641397),
        (3.125, 0.005309405513391329, -0.32165496019042494, 0.20054976900848062),
        (4.5, -0.21722891503668823, 0.0014295812457574507, 0.21659354559412936),
        (10.0, -0.05440211108893698, -0.07846694179875155, 0.07009549944868729),
        (1000.0, 0.0008268795405320026, 0.0005615521967501709, -0.0008280026449255029),
    ];
}

#[gradient(wrt = (a, b), value)]
#[differential(wrt = (a, b))]
#[vjp(wrt = (a, b))]
fn sum_of_exponentials(a: f64, b: f64) -> f64 {
    matgrad::log_add_exp(a, b)
}

#[hessian(wrt = v)]
fn sum_of_two(v: &Vector2<f64>) -> f64 {
    matgrad::log_add_exp(v.x, v.y)
}

#[test]
fn log_add_exp_of_numbers_of_any_size() {
    const INF: f64 = f64::INFINITY;
    let tail = (-40f64).exp();
    assert_eq!(sum_of_exponentials_value_and_grad(800.0, 800.0), (800.0 + 2f64.ln(), (0.5, 0.5)));
    let (value, (first, second)) = sum_of_exponentials_value_and_grad(-1000.0, -1040.0);
    assert_eq!((value, first), (-1000.0, 1.0));
    close("the smaller", -40.0, second, tail / (1.0 + tail), f64::EPSILON);
    assert_eq!(sum_of_exponentials_value_and_grad(INF, 3.0), (INF, (1.0, 0.0)));
    assert_eq!(sum_of_exponentials_value_and_grad(-INF, 3.0), (3.0, (0.0, 1.0)));
    assert_eq!(matgrad::log_add_exp(-INF, -INF), -INF);
    assert_eq!(matgrad::log_add_exp(INF, INF), INF);
    assert!(matgrad::log_add_exp(f64::NAN, 1.0).is_nan() && matgrad::log_add_exp(1.0f32, f32::NAN).is_nan());
    for same in [INF, -INF] {
        assert_eq!(sum_of_exponentials_value_and_grad(same, same), (same, (0.5, 0.5)));
    }
    assert_eq!(sum_of_two_hess(&Vector2::new(-INF, -INF)), Matrix2::new(0.25, -0.25, -0.25, 0.25));
    agree(&sum_of_exponentials_diff(0.0, 0.0, 1.0, 3.0), &2.0, 1e-15, "the differential");
    agree(&sum_of_exponentials_vjp(0.0, 0.0, 3.0), &(1.5, 1.5), 1e-15, "the pullback");
    let hessian = sum_of_two_hess(&Vector2::new(0.0, 40.0));
    let wanted = tail / (1.0 + tail).powi(2);
    close("the Hessian", 40.0, hessian[(0, 0)], wanted, f64::EPSILON);
    close("the Hessian", 40.0, hessian[(0, 1)], -wanted, f64::EPSILON);
}

#[gradient(wrt = (r, delta), value)]
fn loss(r: f64, delta: f64) -> f64 {
    matgrad::huber(r, delta)
}

#[gradient(wrt = r)]
#[hessian(wrt = r)]
fn losses(r: &Vector3<f64>) -> f64 {
    r.map(|r| matgrad::huber(r, 1.5)).sum()
}

#[test]
fn the_loss_of_huber() {
    for (r, delta, value, in_r, in_delta) in [
        (0.5, 2.0, 0.125, 0.5, 0.0),
        (-1.0, 2.0, 0.5, -1.0, 0.0),
        (2.0, 2.0, 2.0, 2.0, 0.0),
        (3.0, 2.0, 4.0, 2.0, 1.0),
        (-5.0, 2.0, 8.0, -2.0, 3.0),
        (0.0, 1.0, 0.0, 0.0, 0.0),
    ] {
        assert_eq!(loss_value_and_grad(r, delta), (value, (in_r, in_delta)), "huber({r}, {delta})");
        assert_eq!(matgrad::huber(r as f32, delta as f32), value as f32);
    }
    let r = Vector3::new(-4.0, 1.0, 1.6);
    assert_eq!(losses_grad(&r), Vector3::new(-1.5, 1.0, 1.5));
    assert_eq!(losses_hess(&r), SMatrix::from_diagonal(&Vector3::new(0.0, 1.0, 0.0)));
}

#[gradient(wrt = x)]
fn by_other_names(x: f64) -> f64 {
    matgrad::expit(x) + matgrad::logit(matgrad::expit(x))
}

#[jacobian(wrt = x)]
fn composed(x: &Vector2<f64>) -> Vector2<f64> {
    Vector2::new(matgrad::erf(x.x * x.y), matgrad::ln_gamma(x.x) - matgrad::sinc(x.y))
}

/// Where a function has a limit, its slope has one too.
#[test]
fn slopes_at_the_ends_of_domains() {
    const INF: f64 = f64::INFINITY;
    assert_eq!((matgrad::erf_grad(INF), matgrad::erf_grad(-INF), matgrad::erfc_grad(INF)), (0.0, 0.0, 0.0));
    assert_eq!((matgrad::erf_grad(1e200), matgrad::erf_hess(1e200), matgrad::erfc_grad(f32::MAX)), (0.0, 0.0, 0.0));
    assert_eq!((matgrad::ln_gamma_grad(INF), matgrad::ln_gamma_hess(INF)), (INF, 0.0));
    assert_eq!((matgrad::ln_gamma_grad(0.0), matgrad::ln_gamma_hess(0.0)), (-INF, INF));
    assert!(matgrad::ln_gamma_grad(-2.0f64).is_nan() && matgrad::digamma_grad(-2.0f64).is_nan());
    assert_eq!((matgrad::digamma_grad(INF), matgrad::digamma_hess(INF)), (0.0, 0.0));
    assert_eq!((matgrad::logit_grad(0.0), matgrad::logit_grad(1.0)), (INF, INF));
    assert_eq!((matgrad::sinc_grad(0.0), matgrad::sinc_grad(1e200), matgrad::sinc_grad(f32::MAX)), (0.0, 0.0, 0.0));
    // ψ′(x) ~ 1/x and ψ″(x) ~ −1/x²
    close("ψ′", 1e200, matgrad::digamma_grad(1e200), 1e-200, f64::EPSILON);
    close("ψ″", 1e150, matgrad::digamma_hess(1e150), -1e-300, f64::EPSILON);
}

#[test]
fn in_compositions() {
    let sigmoid = 1.0 / (1.0 + (-0.7f64).exp());
    agree(&by_other_names_grad(0.7), &(sigmoid * (1.0 - sigmoid) + 1.0), 1e-14, "σ(x) + x");
    let x = Vector2::new(1.5f64, 0.75);
    let bell = 2.0 / std::f64::consts::PI.sqrt() * (-(x.x * x.y).powi(2)).exp();
    let sinc = (x.y.cos() - x.y.sin() / x.y) / x.y;
    let wanted = Matrix2::new(bell * x.y, bell * x.x, matgrad::digamma(x.x), -sinc);
    agree(&composed_jac(&x), &wanted, 1e-14, "the Jacobian");
}

/// The derivatives beside matgrad's own functions, by which calls through another path are differentiated.
#[test]
fn derivatives_by_name() {
    let x = 0.8f64;
    let sigmoid = 1.0 / (1.0 + (-x).exp());
    let slope = sigmoid * (1.0 - sigmoid);
    for (what, got, wanted) in [
        ("relu′", matgrad::relu_grad(x), 1.0),
        ("relu″", matgrad::relu_hess(x), 0.0),
        ("relu′(0)", matgrad::relu_grad(0.0), 0.0),
        ("σ′", matgrad::sigmoid_grad(x), slope),
        ("σ″", matgrad::sigmoid_hess(x), slope * (1.0 - 2.0 * sigmoid)),
        ("softplus′", matgrad::softplus_grad(x), sigmoid),
        ("softplus″", matgrad::softplus_hess(x), slope),
        ("log_sigmoid′", matgrad::log_sigmoid_grad(x), 1.0 - sigmoid),
        ("log_sigmoid″", matgrad::log_sigmoid_hess(x), -slope),
        ("erf′", matgrad::erf_grad(0.0), 2.0 / std::f64::consts::PI.sqrt()),
        ("ln_gamma′", matgrad::ln_gamma_grad(x), matgrad::digamma(x)),
        ("ln_gamma″", matgrad::ln_gamma_hess(1.0), std::f64::consts::PI.powi(2) / 6.0),
        ("sinc″(0)", matgrad::sinc_hess(0.0), -1.0 / 3.0),
    ] {
        assert!((got - wanted).abs() < 1e-15, "{what}: {got} instead of {wanted}");
    }
    assert_eq!(matgrad::sigmoid_grad(0.0f32), 0.25);
    assert_eq!(matgrad::huber_grad(3.0, 2.0), (2.0, 1.0));
    let tail = (-40f64).exp();
    close("σ′(40)", 40.0, matgrad::sigmoid_grad(40.0), tail, 4e-16);
}

mod through_another_path {
    use super::*;
    use matgrad as functions;

    #[gradient(wrt = x)]
    #[hvp(wrt = x)]
    fn total(x: &Vector3<f64>) -> f64 {
        x.map(functions::softplus).sum() + x.map(|v| functions::erf(v)).sum()
    }

    #[test]
    fn finds_the_derivatives_by_name() {
        let (x, v) = (any::<3, 1>(3), any::<3, 1>(4));
        let first = x.map(|x| 1.0 / (1.0 + (-x).exp()) + 2.0 / std::f64::consts::PI.sqrt() * (-x * x).exp());
        agree(&total_grad(&x), &first, 1e-14, "the gradient");
        let bend = x.map(|x| matgrad::sigmoid_grad(x) - 4.0 * x / std::f64::consts::PI.sqrt() * (-x * x).exp());
        agree(&total_hvp(&x, &v), &bend.component_mul(&v), 1e-14, "hvp");
    }
}
