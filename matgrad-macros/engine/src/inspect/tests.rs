use proc_macro2::TokenStream;

use super::*;

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("tokens")
}

fn entered(name: &str, rows: &[&[f64]]) -> Entered {
    Entered { name: name.to_owned(), rows: rows.iter().map(|row| row.to_vec()).collect() }
}

fn question<'a>(attribute: &'a str, arguments: &str, source: &str, entered: &'a [Entered]) -> Question<'a> {
    Question { attribute, arguments: tokens(arguments), source: tokens(source), entered }
}

/// The numbers at what is proposed, which central differences agree with.
fn agrees(attribute: &str, arguments: &str, source: &str, numbers: &[Entered]) -> Numbers {
    let numbers = evaluate(&question(attribute, arguments, source, numbers))
        .unwrap_or_else(|why| panic!("{attribute}({arguments}) {source}\n{why}"));
    for checked in &numbers.derivatives {
        assert!(checked.error < 1e-7, "{attribute}({arguments}) {source}\n{:?}\n{:?}", checked.derived, checked.differences);
        assert!(checked.derived.data.iter().any(|x| *x != 0.0), "{attribute}({arguments}) {source}: nothing but zeros");
    }
    numbers
}

fn slots_of(arguments: &str, source: &str, numbers: &[Entered]) -> Result<Vec<(String, String, usize, usize)>, String> {
    let found = derive(&question("gradient", arguments, source, numbers)).unwrap_or_else(|error| panic!("{error}"));
    let of = |slot: Slot| (slot.name, slot.shape, slot.rows.len(), slot.rows[0].len());
    found.slots.map(|slots| slots.into_iter().map(of).collect())
}

const SQUARES: &str = "fn loss(x: &SMatrix<f64, 3, 2>, y: &Vector3<f64>, w: &Vector2<f64>) -> f64 { (x * w - y).norm_squared() }";

#[test]
fn a_gradient_at_numbers_is_that_of_the_closed_form() {
    let numbers = [
        entered("x", &[&[1.0, 2.0], &[0.0, 1.0], &[3.0, -1.0]]),
        entered("y", &[&[1.0, 2.0, 4.0]]),
        entered("w", &[&[0.5, 1.0]]),
    ];
    let found = agrees("gradient", "wrt = w", SQUARES, &numbers);
    // r = X w − y = (1.5, −1, −3.5), and 2 Xᵀr.
    assert_eq!(found.value, [1.5 * 1.5 + 1.0 + 3.5 * 3.5]);
    let gradient = &found.derivatives[0];
    assert_eq!((gradient.label.as_str(), gradient.derived.rows, gradient.derived.cols), ("∇_w loss", 2, 1));
    assert_eq!(gradient.derived.data, [2.0 * (1.5 - 10.5), 2.0 * (3.0 - 1.0 + 3.5)]);
    let hessian = &agrees("hessian", "wrt = w", SQUARES, &numbers).derivatives[0];
    assert_eq!(hessian.derived.data, [20.0, -2.0, -2.0, 12.0]);
    let of_all = agrees("gradient", "wrt = (x, w)", SQUARES, &numbers);
    assert_eq!(of_all.derivatives[0].derived, Table { rows: 3, cols: 2, data: vec![1.5, -1.0, -3.5, 3.0, -2.0, -7.0] });
}

#[test]
fn each_attribute_has_numbers_that_differences_agree_with() {
    let map = "fn f(a: &Matrix2x3<f64>, x: &Vector3<f64>) -> Vector2<f64> { (a * x).map(f64::sin) }";
    for arguments in ["wrt = x", "wrt = a", "wrt = (x, a)", "wrt = (a, x), layout = denominator"] {
        agrees("jacobian", arguments, map, &[]);
    }
    agrees("differential", "wrt = (a, x)", map, &[]);
    agrees("vjp", "wrt = (a, x)", map, &[]);
    let normal = agrees("gauss_newton", "wrt = x", map, &[]);
    let half = 0.5 * normal.value.iter().map(|x| x * x).sum::<f64>();
    assert!(normal.derivatives.len() == 3 && (normal.derivatives[0].derived.data[0] - half).abs() < 1e-15);
    let scalar = "fn f(a: &Matrix3<f64>, x: &Vector3<f64>) -> f64 { (a * x).map(f64::exp).sum() + a.determinant().abs().ln() }";
    for attribute in ["gradient", "hvp", "hessian", "newton_step", "jacobian"] {
        agrees(attribute, "wrt = x", scalar, &[]);
        agrees(attribute, "wrt = a", scalar, &[]);
    }
    let direction = |attribute: &str, source: &str| {
        let found = derive(&question(attribute, "wrt = x", source, &[])).unwrap_or_else(|error| panic!("{error}"));
        found.slots.expect("slots").pop().map(|slot| (slot.name, slot.shape))
    };
    assert_eq!(direction("hvp", scalar), Some(("v".to_owned(), "3×1".to_owned())));
    assert_eq!(direction("differential", map), Some(("dx".to_owned(), "3×1".to_owned())));
    assert_eq!(direction("vjp", map), Some(("F̄".to_owned(), "2×1".to_owned())));
    assert_eq!(attributes().count(), 9, "a new attribute belongs here");
    let jacobian = attributes().find(|offer| offer.layouts).expect("a row with two layouts");
    assert!(jacobian.name == "jacobian" && jacobian.several);
}

/// What a solver returns is found by Newton's method, from what is entered for the unknown.
#[test]
fn solvers_have_numbers_that_differences_agree_with() {
    let kepler = "fn kepler(anomaly: f64, mean: f64, e: f64) -> f64 { anomaly - e * anomaly.sin() - mean }";
    let numbers = [
        entered("anomaly", &[&[1.0]]),
        entered("mean", &[&[0.7]]),
        entered("e", &[&[0.3]]),
        entered("dmean", &[&[1.0]]),
        entered("de", &[&[0.0]]),
    ];
    let found = agrees("implicit", "root = anomaly, solver = solve", kepler, &numbers);
    let anomaly = found.value[0];
    assert!((anomaly - 0.3 * anomaly.sin() - 0.7).abs() < 1e-12, "{anomaly}");
    let derived = found.derivatives[0].derived.data[0];
    assert!((derived - 1.0 / (1.0 - 0.3 * anomaly.cos())).abs() < 1e-12, "{derived}");
    // (XᵀX + k) w = Xᵀy, so that dw/dk = −w/(XᵀX + k).
    let ridge = "fn ridge(w: &Vector1<f64>, x: &Vector3<f64>, y: &Vector3<f64>, k: f64) -> f64 { (x * w[0] - y).norm_squared() + k * w.norm_squared() }";
    let numbers =
        [entered("x", &[&[1.0, 2.0, 2.0]]), entered("y", &[&[1.0, 0.0, 4.0]]), entered("k", &[&[1.0]]), entered("dk", &[&[1.0]])];
    let found = agrees("implicit", "argmin = w, solver = fit, wrt = k", ridge, &numbers);
    assert!((found.value[0] - 0.9).abs() < 1e-12 && (found.derivatives[0].derived.data[0] + 0.09).abs() < 1e-12);
    let nothing = "fn f(z: f64, a: f64) -> f64 { z * z + a * a + 1.0 }";
    assert!(evaluate(&question("implicit", "root = z, solver = solve", nothing, &[])).is_err());
    let offer = attributes().find(|offer| offer.solves).expect("a row of solvers");
    assert!(offer.name == "implicit" && !offer.several);
    // Both modes are shown, and both are emitted.
    let shown =
        derive(&question("implicit", "root = anomaly, solver = solve", kepler, &[])).unwrap_or_else(|error| panic!("{error}"));
    let companions = shown.companions.to_string();
    assert!(companions.contains("fn solve_vjp") && companions.contains("fn solve_diff"), "{companions}");
    assert_eq!(shown.formula.unicode.lines().count(), 3, "{}", shown.formula.unicode);
}

#[test]
fn items_are_seen_and_the_last_function_is_meant() {
    let source = "const SCALE: f64 = 2.0; struct Line { slope: f64, at: Vector2<f64> }
        fn square(x: f64) -> f64 { SCALE * x * x }
        fn f(l: &Line, k: usize, data: &[(f64, f64)]) -> f64 {
            let mut s = k as f64 * l.at[1];
            for (x, y) in data { s += square(l.slope * x + l.at[0] - y); }
            s
        }";
    let slots = slots_of("wrt = l", source, &[]).expect("slots");
    let names: Vec<&str> = slots.iter().map(|slot| slot.0.as_str()).collect();
    assert_eq!(names, ["l.slope", "l.at", "k", "data"]);
    assert_eq!(slots[3], ("data".to_owned(), "any number of rows".to_owned(), 4, 2));
    let numbers = [
        entered("l.slope", &[&[2.0]]),
        entered("l.at", &[&[1.0, -1.0]]),
        entered("k", &[&[3.0]]),
        entered("data", &[&[1.0, 2.0], &[2.0, 7.0]]),
    ];
    // 3 · −1 + 2 (1² + (−2)²); the slope has 4 (1 · 1 + 2 · −2), the intercept 4 (1 − 2).
    let found = agrees("gradient", "wrt = l", source, &numbers);
    assert_eq!(found.value, [7.0]);
    let gradient: Vec<f64> = found.derivatives.iter().flat_map(|checked| checked.derived.data.clone()).collect();
    assert_eq!(gradient, [-12.0, -4.0, 3.0]);
    let part = agrees("gradient", "wrt = l.at", source, &numbers);
    assert_eq!(part.derivatives[0].derived.data, [-4.0, 3.0]);
}

#[test]
fn what_is_entered_is_kept_where_it_fits() {
    let source = "fn f<const N: usize>(x: &SVector<f64, N>, a: &SMatrix<f64, N, 2>) -> f64 { (a.transpose() * x).norm() }";
    let shapes = |numbers: &[Entered]| {
        let slots = slots_of("wrt = x", source, numbers).expect("slots");
        slots.into_iter().map(|slot| slot.1).collect::<Vec<_>>()
    };
    assert_eq!(shapes(&[]), ["a length", "3×1", "3×2"]);
    assert_eq!(shapes(&[entered("N", &[&[5.0]]), entered("x", &[&[1.0, 2.0]])]), ["a length", "5×1", "5×2"]);
    agrees("gradient", "wrt = x", source, &[entered("N", &[&[5.0]])]);
    let refused = |numbers: &[Entered]| evaluate(&question("gradient", "wrt = x", source, numbers)).err().expect("a refusal");
    assert_eq!(refused(&[entered("x", &[&[1.0, 2.0]])]), "`x` is 1 row of 3 numbers");
    assert_eq!(refused(&[entered("a", &[&[1.0, 2.0], &[3.0]])]), "`a` is 3 rows of 2 numbers");
    assert_eq!(refused(&[entered("N", &[&[2.5]])]), "`N` is a length here: a whole number from 1 to 64");
}

#[test]
fn why_there_are_no_numbers_is_said() {
    let refused = |source: &str, numbers: &[Entered]| {
        evaluate(&question("gradient", "wrt = x", source, numbers)).err().unwrap_or_else(|| panic!("{source} has numbers"))
    };
    let source = "fn f(x: f64) -> Option<f64> { if x < 0.0 { return None; } Some(x.sqrt()) }";
    assert_eq!(refused(source, &[entered("x", &[&[-1.0]])]), "`f` has no value at these numbers");
    let source = "fn f(x: &Vector3<f64>, q: &UnitQuaternion<f64>) -> f64 { (q * x).x }";
    assert!(refused(source, &[]).contains("for `q`"), "{}", refused(source, &[]));
    let source = "fn f(x: f64) -> f64 { elsewhere(x) * x }";
    assert!(refused(source, &[]).contains("`elsewhere`"), "{}", refused(source, &[]));
    let source = "fn f(x: f64, k: usize) -> f64 { assert!(k > 9); x * k as f64 }";
    assert!(refused(source, &[]).contains("`f` panics"), "{}", refused(source, &[]));
}

#[test]
fn messages_and_variables_are_those_of_the_attribute() {
    let message = |attribute: &str, source: &str| match derive(&question(attribute, "wrt = x", source, &[])) {
        Ok(_) => panic!("{source} is derived"),
        Err(error) => error.to_string(),
    };
    assert!(message("gradient", "fn f(y: f64) -> f64 { y }").contains("`x`"));
    assert!(message("gradient", "const A: f64 = 1.0;").contains("write a function"));
    assert!(message("slope", "fn f(x: f64) -> f64 { x }").contains("`slope`"));
    assert_eq!(variables(&tokens(SQUARES)).expect("variables"), ["x", "y", "w"]);
    let derived = derive(&question("gradient", "wrt = w", SQUARES, &[])).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(derived.formula.unicode, "∇_w loss = 2 xᵀ(x w − y)");
    assert!(
        derived.formula.mathml.contains("<math") && derived.formula.latex.contains(r"\nabla_{w}"),
        "{}",
        derived.formula.latex
    );
    assert!(derived.steps.unicode.starts_with("shapes: ") && derived.companions.to_string().contains("fn loss_grad"));
}

/// Near the numbers at which a sum is zero its reciprocal bends, and only short steps show its slope.
#[test]
fn differences_hold_beside_a_pole() {
    agrees("jacobian", "wrt = z, layout = denominator", "fn f(z: &Vector4<f64>) -> Vector4<f64> { z / z.sum() }", &[]);
    agrees("jacobian", "wrt = z, layout = denominator", "fn f(z: &Vector3<f64>) -> Vector3<f64> { z / z.sum() }", &[]);
}
