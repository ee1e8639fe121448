//! A few expansions as they are read, the theory's worked examples, and what holds for every expansion:
//! the same bytes each time, and names that nothing of the user's can capture.

use expect_test::{Expect, expect};
use proc_macro2::TokenStream;

use super::expansion::expanded;
use crate::attributes::{Kind, arguments::Arguments};
use crate::companions::derive::derive;
use crate::graph::op::Op;
use crate::report::Report;
use crate::rewrite::{chain::ordered, prune::pruned};
use crate::syntax::body;

pub const LEAST_SQUARES: &str =
    "fn loss(x: &SMatrix<f64, 8, 3>, w: &SVector<f64, 3>, y: &SVector<f64, 8>) -> f64 { (x * w - y).norm_squared() }";
pub const QUADRATIC: &str =
    "fn form<const N: usize>(a: &SMatrix<f64, N, N>, x: &SVector<f64, N>) -> f64 { 0.5 * x.dot(&(a * x)) }";
pub const TWO_LAYERS: &str = "fn net(u: &SMatrix<f64, 4, 3>, v: &SMatrix<f64, 2, 4>, x: &Vector3<f64>, y: &Vector2<f64>) -> f64 { let h = (u * x).map(f64::tanh); (v * h - y).norm_squared() }";

/// The body of a companion, which is what a person reads.
fn body_of(name: &str, expansion: &str) -> String {
    let start = expansion.find(&format!("fn {name}")).expect("the companion is there");
    expansion[start..].lines().take_while(|line| *line != "}").map(|line| format!("{line}\n")).collect::<String>() + "}\n"
}

fn check(arguments: &str, function: &str, name: &str, expected: Expect) {
    expected.assert_eq(&body_of(name, &expanded(Kind::Gradient, arguments, function)));
}

#[test]
fn least_squares() {
    check(
        "wrt = w, value",
        LEAST_SQUARES,
        "loss_value_and_grad",
        expect![[r#"
            fn loss_value_and_grad(
                x: &SMatrix<f64, 8, 3>,
                w: &SVector<f64, 3>,
                y: &SVector<f64, 8>,
            ) -> (f64, SVector<f64, 3>) {
                let y = &y.data.0;
                let x = &x.data.0;
                let w = &w.data.0;
                let ([t3], t4) = ::matgrad::__rt::stream(
                    x,
                    w,
                    [y],
                    |t1, [y]| {
                        let t2 = t1 - y;
                        (t2, [t2 * t2])
                    },
                );
                (t3, ::core::convert::From::from(::matgrad::__rt::scale(2.0, &t4)))
            }
        "#]],
    );
}

#[test]
fn a_quadratic_form_of_any_size() {
    check(
        "wrt = x",
        QUADRATIC,
        "form_grad",
        expect![[r#"
            fn form_grad<const N: usize>(
                a: &SMatrix<f64, N, N>,
                x: &SVector<f64, N>,
            ) -> SVector<f64, N> {
                let a = &a.data.0;
                let x = &x.data.0;
                let (t1, t2) = ::matgrad::__rt::mul_and_tr_mul(a, x, x);
                let mut out: SVector<f64, N> = ::core::convert::From::from(
                    ::matgrad::__rt::zeros::<f64, N, 1>(),
                );
                ::matgrad::__rt::map_into(
                    [&t1, &t2],
                    |[t1, t2]| 0.5 * t1 + 0.5 * t2,
                    &mut out.data.0,
                );
                out
            }
        "#]],
    );
}

#[test]
fn a_network_of_two_layers() {
    check(
        "wrt = (u, v)",
        TWO_LAYERS,
        "net_grad",
        expect![[r#"
            fn net_grad(
                u: &SMatrix<f64, 4, 3>,
                v: &SMatrix<f64, 2, 4>,
                x: &Vector3<f64>,
                y: &Vector2<f64>,
            ) -> (SMatrix<f64, 4, 3>, SMatrix<f64, 2, 4>) {
                let v = &v.data.0;
                let y = &y.data.0;
                let u = &u.data.0;
                let x = &x.data.0;
                let t1 = ::matgrad::__rt::mul(u, x);
                let h = ::matgrad::__rt::map([&t1], |[t1]| <f64 as ::matgrad::__rt::Real>::tanh(t1));
                let t2 = ::matgrad::__rt::mul(v, &h);
                let t3 = ::matgrad::__rt::sub(&t2, y);
                let t4 = ::matgrad::__rt::tr_mul(v, &t3);
                let t5 = ::matgrad::__rt::map(
                    [&t4, &t1, &h],
                    |[t4, t1, h]| {
                        t4 * ::matgrad::__rt::tanh_slope(t1, h, <f64 as ::matgrad::__rt::Real>::exp)
                    },
                );
                let t6 = ::matgrad::__rt::mul_tr(&t3, &h);
                let mut out: (SMatrix<f64, 4, 3>, SMatrix<f64, 2, 4>) = (
                    ::core::convert::From::from(::matgrad::__rt::zeros::<f64, 4, 3>()),
                    ::core::convert::From::from(::matgrad::__rt::scale(2.0, &t6)),
                );
                ::matgrad::__rt::mul_tr_into(
                    &::matgrad::__rt::scale(2.0, &t5),
                    x,
                    &mut out.0.data.0,
                );
                out
            }
        "#]],
    );
}

#[test]
fn expansions_are_the_same_bytes_each_time() {
    for (arguments, function) in [("wrt = w, value, into", LEAST_SQUARES), ("wrt = x", QUADRATIC), ("wrt = (u, v)", TWO_LAYERS)] {
        let once = || expanded(Kind::Gradient, arguments, function);
        let first = once();
        assert!((0..5).all(|_| once() == first));
        // Another thread hashes differently.
        let (a, f) = (arguments.to_owned(), function.to_owned());
        let elsewhere = std::thread::spawn(move || expanded(Kind::Gradient, &a, &f)).join().expect("no panic");
        assert_eq!(elsewhere, first);
    }
}

/// The theory's worked examples: the function, the printed gradients, and how many matrix operations
/// (products, transposes, inverses, Hadamard products) the closed form takes, what it shares counted
/// once.
fn examples() -> Vec<(&'static str, &'static str, usize, Expect)> {
    vec![
        // a bᵀ
        (
            "wrt = x",
            "fn f(a: &Vector2<f64>, x: &Matrix2x3<f64>, b: &Vector3<f64>) -> f64 { a.dot(&(x * b)) }",
            2,
            expect![[r#"
            ∇_x f = a bᵀ
        "#]],
        ),
        // (a ⊙ exp(X b)) bᵀ
        (
            "wrt = x",
            "fn f(a: &Vector2<f64>, x: &Matrix2x3<f64>, b: &Vector3<f64>) -> f64 { a.dot(&(x * b).map(f64::exp)) }",
            4,
            expect![[r#"
                ∇_x f = (a ⊙ exp(x b)) bᵀ
            "#]],
        ),
        // Wᵀ(((M + Mᵀ) Y) ⊙ σ′(W X)), for M is not known to be symmetric; σ′ = Y ⊙ (1 − Y)
        (
            "wrt = x",
            "fn f(m: &Matrix3<f64>, w: &SMatrix<f64, 3, 4>, x: &SMatrix<f64, 4, 5>) -> f64 { let y = (w * x).map(matgrad::sigmoid); (y.transpose() * m * y).trace() }",
            7,
            expect![[r#"
                ∇_x f = wᵀ(σ′(w x) ⊙ (m + mᵀ) y)
                y = σ(w x)
            "#]],
        ),
        // 2 Xᵀ(X w − y)
        (
            "wrt = w",
            LEAST_SQUARES,
            3,
            expect![[r#"
            ∇_w loss = 2 xᵀ(x w − y)
        "#]],
        ),
        // (Σ⁻¹ − Σ⁻¹ S Σ⁻¹)ᵀ
        (
            "wrt = c",
            "fn f(c: &Matrix3<f64>, s: &Matrix3<f64>) -> f64 { c.determinant().ln() + (c.try_inverse().unwrap() * s).trace() }",
            4,
            expect![[r#"
                ∇_c f = (c⁻¹ − c⁻¹ s c⁻¹)ᵀ
            "#]],
        ),
        // (softmax(W x) sum(y) − y) xᵀ
        (
            "wrt = w",
            "fn f(w: &SMatrix<f64, 4, 3>, x: &Vector3<f64>, y: &SVector<f64, 4>) -> f64 { -y.dot(&matgrad::log_softmax(&(w * x))) }",
            3,
            expect![[r#"
                ∇_w f = (sum(y) softmax(w x) − y) xᵀ
            "#]],
        ),
        // (s − y) hᵀ and ((W₂ᵀ(s − y)) ⊙ σ′(W₁ x)) xᵀ
        (
            "wrt = (u, v)",
            "fn f(u: &SMatrix<f64, 4, 3>, v: &SMatrix<f64, 2, 4>, x: &Vector3<f64>, y: &Vector2<f64>) -> f64 { -y.dot(&matgrad::log_softmax(&(v * (u * x).map(matgrad::sigmoid)))) }",
            10,
            expect![[r#"
                ∇_u f = −(vᵀt₂ ⊙ σ′(u x)) xᵀ
                ∇_v f = −t₂ t₁ᵀ
                t₁ = σ(u x)
                t₂ = y − sum(y) softmax(v t₁)
            "#]],
        ),
        // Aᵀ (2 Y) Bᵀ
        (
            "wrt = x",
            "fn f(a: &Matrix2x3<f64>, x: &Matrix3<f64>, b: &Matrix3x2<f64>) -> f64 { (a * x * b).norm_squared() }",
            6,
            expect![[r#"
                ∇_x f = 2 aᵀa x b bᵀ
            "#]],
        ),
    ]
}

/// The formulas in a companion's documentation.
fn formulas(expansion: &str) -> String {
    let inside = expansion.split("```text\n").nth(1).and_then(|rest| rest.split("```").next());
    inside.expect("a formula is shown").lines().map(|line| format!("{}\n", line.trim())).collect::<String>().trim_end().to_owned()
        + "\n"
}

/// The matrix operations of the gradient.
fn matrix_operations(arguments: &str, function: &str) -> usize {
    let mut report = Report::default();
    let function = syn::parse_str(function).expect("a function");
    let arguments: TokenStream = arguments.parse().expect("tokens");
    let arguments = Arguments::parse(Kind::Gradient, arguments, &mut report).expect("arguments");
    let items = crate::syntax::items::Items::default();
    let around = crate::syntax::signature::Around { outer: None, owner: None, items: &items };
    let signature = crate::syntax::signature::read(&function, &arguments, &around, &mut report).expect("a signature");
    let mut body = body::read(
        &signature,
        &items,
        &function.block,
        body::Way { bare: body::Bare::Function, open: false, filled: body::Filled::default() },
    )
    .expect("a body");
    let derived = derive(&mut body, &signature, &arguments).expect("a gradient");
    let nodes: Vec<_> = derived.forms.iter().flat_map(|form| form.nodes()).collect();
    let nodes = ordered(&body.graph, &pruned(&body.graph, &nodes));
    let is_matrix_operation = |&id: &crate::graph::op::Id| {
        let of_matrices = !body.graph.shape(id).is_scalar();
        let op = body.graph.op(id);
        of_matrices && matches!(op, Op::Product(..) | Op::Transpose(_) | Op::Inverse(_) | Op::Hadamard(..) | Op::Kronecker(..))
    };
    body.graph.reachable(&nodes).iter().filter(|id| is_matrix_operation(id)).count()
}

#[test]
fn the_textbook_forms_come_out() {
    for (arguments, function, most, expected) in examples() {
        expected.assert_eq(&formulas(&expanded(Kind::Gradient, arguments, function)));
        let count = matrix_operations(arguments, function);
        assert!(count <= most, "{count} matrix operations instead of {most}: {function}");
    }
}

#[test]
fn the_readme_shows_what_is_added() {
    let readme = include_str!("../../../../README.md");
    let block = |after: &str| {
        let start = readme.find(after).expect("the README has the example");
        readme[start..].split("```rust\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a block of code")
    };
    let item = |text: &str| -> String {
        let file: syn::File = syn::parse_str(text).expect("items");
        let function = file.items.into_iter().find_map(|item| match item {
            syn::Item::Fn(mut function) => {
                function.attrs.clear();
                function.vis = syn::Visibility::Inherited;
                Some(function)
            }
            _ => None,
        });
        prettyplease::unparse(&syn::File {
            shebang: None,
            attrs: vec![],
            items: vec![syn::Item::Fn(function.expect("a function"))],
        })
    };
    let example = block("## An example");
    let source = &example[example.find("fn loss").expect("the function")..example.find("\n}\n").expect("its end") + 2];
    let added = expanded(Kind::Gradient, "wrt = w", source);
    let added = &added[added.find("fn loss_grad").expect("the companion")..];
    assert_eq!(item(block("adds this function")), item(added));
}

#[test]
fn large_temporaries_share_buffers() {
    let steps: String = (0..10).map(|k| format!("let h = (w * h).map(f64::tanh) + h * {k}.5; ")).collect();
    let function =
        format!("fn f(w: &SMatrix<f64, 8, 8>, x: &SMatrix<f64, 8, 8>) -> f64 {{ let h = w * x; {steps} h.norm_squared() }}");
    let text = expanded(Kind::Gradient, "wrt = w", &function);
    let matrices = text.matches("_into(").count();
    let buffers = text.matches("zeros::<f64, 8, 8>").count();
    // h, w h and its tanh are kept of each step for the way back, and a few are needed beside.
    assert!(matrices > 50 && buffers <= 3 * 11 + 4, "{buffers} buffers for {matrices} matrices\n{text}");
}

#[test]
fn value_and_gradient_of_a_sum_are_one_loop() {
    let sum = "fn f(x: &SMatrix<f64, 2, 99>, c: &Vector2<f64>) -> f64 { let mut s = 0.0; for p in x.column_iter() { s += (p - c).norm().ln(); } s }";
    assert_eq!(expanded(Kind::Gradient, "wrt = c, value", sum).matches("0..99").count(), 2, "one for each companion");
    let recurrence = "fn f(x: f64) -> f64 { let mut s = 1.0; for _ in 0..99 { s = (s * x).sin(); } s }";
    assert_eq!(expanded(Kind::Gradient, "wrt = x, value", recurrence).matches("0..99").count(), 5, "f's own, and there and back");
}
