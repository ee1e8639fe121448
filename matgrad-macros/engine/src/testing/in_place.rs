//! What is emitted of loops: a step touches what the function's step touches. Nothing in the body of a loop fills,
//! copies or adds up a whole matrix.

use quote::ToTokens;
use syn::visit::Visit;

use super::expansion::expanded;
use crate::attributes::Kind;
use crate::graph::op::Op;
use crate::graph::shape::{OPAQUE, SCALAR, Shape};
use crate::graph::store::Graph;

/// The bodies of the loops in a function that the macro wrote.
#[derive(Default)]
struct Bodies {
    inside: usize,
    bodies: Vec<String>,
}

impl<'ast> Visit<'ast> for Bodies {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        // The function itself is beside its companions.
        if function.sig.ident.to_string().contains("grad") {
            syn::visit::visit_item_fn(self, function);
        }
    }

    fn visit_expr_for_loop(&mut self, looped: &'ast syn::ExprForLoop) {
        if self.inside == 0 {
            self.bodies.push(looped.body.to_token_stream().to_string());
        }
        self.inside += 1;
        syn::visit::visit_expr_for_loop(self, looped);
        self.inside -= 1;
    }
}

/// The bodies of the outermost loops of the gradient's companions.
fn bodies(arguments: &str, function: &str) -> Vec<String> {
    let file = syn::parse_file(&expanded(Kind::Gradient, arguments, function)).expect("the expansion is a file");
    let mut found = Bodies::default();
    found.visit_file(&file);
    assert!(!found.bodies.is_empty(), "there are loops");
    found.bodies
}

/// Asserts that no step does the work of a whole matrix; what is asked for must be there.
fn touches_places(arguments: &str, function: &str, wanted: &[&str]) {
    let bodies = bodies(arguments, function);
    for body in &bodies {
        for whole in ["fill", "zeros", "whole", "accumulate (", "add (", "_before"] {
            assert!(!body.contains(whole), "a step has `{whole}`:\n{body}");
        }
    }
    for wanted in wanted {
        assert!(bodies.iter().any(|body| body.contains(wanted)), "no step has `{wanted}`:\n{}", bodies.join("\n"));
    }
}

#[test]
fn nests_add_to_one_buffer() {
    touches_places(
        "wrt = w, value",
        "fn f<const N: usize>(w: &SMatrix<f64, N, N>) -> f64 { let mut s = 0.0; for i in 0..N { for j in 0..N { s += w[(i, j)] * w[(i, (j + 1) % N)]; } } s }",
        &["add_block"],
    );
    touches_places(
        "wrt = w, value",
        "fn f<const N: usize>(w: &SMatrix<f64, N, N>) -> f64 { let mut s = 0.0; for c in w.column_iter() { s = 0.5 * s + c.norm_squared(); } s }",
        &["add_block"],
    );
    touches_places(
        "wrt = (w, x), value",
        "fn f<const N: usize>(w: &SMatrix<f64, N, N>, x: &SVector<f64, N>) -> f64 { let mut s = 0.0; for i in 0..N { let mut t = 0.0; for j in 0..i { t += w[(i, j)] * x[j]; } s += t * t; } s }",
        &["add_block"],
    );
    // Through branches, and in three levels.
    touches_places(
        "wrt = w, value",
        "fn f<const N: usize>(w: &SMatrix<f64, N, N>) -> f64 { let mut s = 0.0; for i in 0..N { for j in 0..N { if i != j { for k in 0..i { s += w[(i, j)] * w[(j, k)]; } } else { s -= w[(i, i)]; } } } s }",
        &["add_block"],
    );
}

#[test]
fn state_is_overwritten_and_written_back() {
    touches_places(
        "wrt = x, value",
        "fn f<const N: usize>(x: &SVector<f64, N>, c: &SVector<f64, N>) -> f64 { let mut y = SVector::<f64, N>::zeros(); for i in 1..N { y[i] = x[i] * x[i] * c[i]; } y.sum() }",
        &["set_block", "add_block"],
    );
    touches_places(
        "wrt = x, value",
        "fn f<const N: usize>(x: &SVector<f64, N>) -> f64 { let mut y = *x; for i in 1..N { y[i] = x[i] * y[i - 1]; } y.sum() }",
        &["set_block", "_after ["],
    );
    touches_places(
        "wrt = (l, b), value",
        "fn f<const N: usize>(l: &SMatrix<f64, N, N>, b: &SVector<f64, N>) -> f64 { let mut y = SVector::<f64, N>::zeros(); for i in 0..N { let mut t = b[i]; for j in 0..i { t -= l[(i, j)] * y[j]; } y[i] = t / l[(i, i)]; } y.norm_squared() }",
        &["set_block", "_after ["],
    );
    touches_places(
        "wrt = x, value",
        "fn f<const N: usize>(x: &SVector<f64, N>) -> f64 { let mut y = *x; for i in 1..N { if x[i] > 0.0 { y[i] = x[i] * y[i - 1]; } else { y[i - 1] += y[i] * x[i]; } } y.norm_squared() }",
        &["set_block", "_after ["],
    );
}

/// What a loop inside adds to the state around it goes there element by element.
#[test]
fn parts_are_added_where_they_belong() {
    let function = "fn f<const N: usize>(x: &SVector<f64, N>) -> f64 { let mut y = SVector::<f64, N>::zeros(); for _ in 0..100 { let mut d = SVector::<f64, N>::zeros(); for i in 1..N { d[i] = x[i] * y[i - 1] - y[i]; } y += 0.01 * d; } y.norm_squared() }";
    let bodies = bodies("wrt = x, value", function);
    let reversed = bodies.last().expect("there are loops");
    assert!(!reversed.contains("zeros") && reversed.contains("add_block"), "{reversed}");
    // The cotangent of what is added to stays as it is.
    let adding = "fn f<const N: usize>(x: &SVector<f64, N>) -> f64 { let mut y = *x; for i in 1..N { y[i] += y[i - 1]; } y.norm_squared() }";
    touches_places("wrt = x, value", adding, &["add_block"]);
    let companion = expanded(Kind::Gradient, "wrt = x", adding);
    let reversed = companion.find("rev(").expect("there is a reversed loop");
    assert!(!companion[reversed..].contains("set_block"), "{}", &companion[reversed..]);
}

#[test]
fn products_are_rank_one_updates() {
    let literal = "fn f(w: &SMatrix<f64, 32, 32>, points: &[SVector<f64, 32>]) -> f64 { let mut s = 0.0; for p in points { s += (w * p).norm_squared() * p[0]; } s }";
    touches_places("wrt = w, value", literal, &["accumulate_outer_product"]);
    let arrays = "fn f<const K: usize>(m: &[SVector<f64, 3>; K], p: &SVector<f64, 3>) -> f64 { let mut s = 0.0; for i in 0..K { for j in 0..K { s += m[i].dot(p) * m[j][0]; } } s }";
    let bodies = bodies("wrt = m, value", arrays);
    assert!(bodies.iter().all(|body| !body.contains("; K]")), "{}", bodies.join("\n"));
}

/// Copies of a loop that were merged with it compute nothing twice.
#[test]
fn equal_variables_are_one() {
    let function = "fn f<const N: usize>(w: &SMatrix<f32, N, N>, x: &SVector<f32, N>) -> f32 { let mut s = 0.0; for i in 0..N { let mut t = 0.0; for j in 0..N { t += w[(i, j)].exp() * x[j]; } s += t * t; } s }";
    let text = expanded(Kind::Gradient, "wrt = x, value", function);
    let companion = text.find("fn f_value_and_grad").expect("the companion is there");
    let exponentials = text[companion..].matches("exp(").count();
    assert_eq!(exponentials, 1, "once for both:\n{}", &text[companion..]);
}

/// A loop's variables are compared without the loops before it, of which each would be looked at twice as often as
/// the next.
#[test]
fn loops_one_after_another_are_compared_one_by_one() {
    let each =
        "let (a, b) = (s, s); let (mut p, mut q) = (a, b); for i in 0..20 { p = p.sin() * x; q = q.sin() * x; } s = p + q;";
    let function = format!("fn f(x: f64) -> f64 {{ let mut s = x; {} s }}", each.repeat(30));
    let text = expanded(Kind::Differential, "wrt = x", &function);
    let companion = text.find("fn f_diff").expect("the companion is there");
    let sines = text[companion..].matches("::sin").count();
    assert_eq!((text[companion..].matches("for step_").count(), sines), (30, 30), "equal variables are one:\n{text}");
}

/// What a step computed stands where it was written until that is taken back.
#[test]
fn what_was_written_is_not_computed_again() {
    let function = "fn f<const N: usize>(x: &SVector<f64, N>) -> f64 { let mut y = *x; for i in 1..N { y[i] = (x[i] * y[i - 1]).exp(); } y.sum() }";
    let text = expanded(Kind::Gradient, "wrt = x, value", function);
    let companion = text.find("fn f_value_and_grad").expect("the companion is there");
    assert_eq!(text[companion..].matches("exp(").count(), 1, "forwards only:\n{}", &text[companion..]);
}

#[test]
fn what_was_just_written_is_known() {
    let g = Graph::new();
    let [x, s] = [g.input("x", Shape::lit(3, 3), true), g.input("s", SCALAR, true)];
    let number = g.new_loop(0);
    let i = g.step(number);
    let j = crate::graph::op::Index::Run(g.intern(Op::Text(0, vec![]), OPAQUE));
    assert_eq!(g.element(g.replace(x, s, i, j), i, j), s);
    assert_ne!(g.element(g.replace(x, s, i, j), j, i), s);
    assert_eq!(g.element(g.embed(s, i, j, Shape::lit(30, 30)), i, j), s); // What stands there already, and what is added where zeros were written.
    assert_eq!(g.replace(x, g.element(x, i, j), i, j), x);
    let cleared = g.replace(x, g.scalar(0.0), i, j);
    let y = g.input("y", Shape::lit(3, 3), true);
    let embedded = g.intern(Op::Embed(s, i, j), Shape::lit(3, 3));
    let written = g.replace(x, g.times(2.0, s), i, j);
    assert_eq!(g.sum(&[(1.0, cleared), (2.0, embedded)], Shape::lit(3, 3)), written);
    assert_eq!(
        g.sum(&[(1.0, cleared), (2.0, embedded), (3.0, y)], Shape::lit(3, 3)),
        g.sum(&[(1.0, written), (3.0, y)], Shape::lit(3, 3))
    );
    assert_ne!(g.sum(&[(2.0, cleared), (2.0, embedded)], Shape::lit(3, 3)), g.times(2.0, written));
}
