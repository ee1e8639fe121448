//! Formulas as they are written: the tree of mathematics in each format, its normal forms, and derived formulas.
//! Expected texts are written by hand, from the literature where they are in it.

use crate::explain::formula::Format;
use crate::explain::tree::{Exponent, Fence, Math, Sign, call, d, fenced, indexed, infix, is, name, power, transpose};

/// What `derivation!` gives.
pub fn derived(text: &str) -> String {
    let tokens = crate::pipeline::derivation(text.parse().expect("tokens"));
    match syn::parse2::<syn::LitStr>(tokens.clone()) {
        Ok(text) => text.value(),
        Err(_) => tokens.to_string(),
    }
}

#[test]
#[ignore = "prints formulas for a person to read"]
fn show() {
    let text = std::fs::read_to_string(std::env::var("MATGRAD_SHOW").expect("a path in MATGRAD_SHOW")).expect("a file");
    text.lines()
        .filter(|line| !line.is_empty())
        .for_each(|line| println!("{line}\n    {}\n", derived(line).replace('\n', "\n    ")));
}

fn written(formula: &Math) -> [String; 3] {
    [Format::Unicode, Format::Latex, Format::MathMl].map(|format| format.write(formula))
}

fn check(formula: &Math, unicode: &str, latex: &str, mathml: &str) {
    assert_eq!(written(formula), [unicode, latex, mathml]);
}

fn sum(terms: Vec<Math>) -> Math {
    Math::Sum(terms)
}

#[test]
fn parentheses_stand_where_the_structure_needs_them() {
    let product = crate::explain::product;
    check(
        &product(sum(vec![name("a"), name("b")]), name("c")),
        "(a + b) c",
        "\\left(a + b\\right) \\, c",
        "<mrow><mrow><mo>(</mo><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mo>)</mo></mrow><mo>&#8290;</mo><mspace width=\"0.17em\"/><mi>c</mi></mrow>",
    );
    // A name is one atom whatever its characters are.
    check(
        &product(transpose(name("A_1")), name("x")),
        "A_1ᵀx",
        "A_{1}^{\\top} x",
        "<mrow><msup><msub><mi>A</mi><mn>1</mn></msub><mi>⊤</mi></msup><mo>&#8290;</mo><mi>x</mi></mrow>",
    );
    check(
        &transpose(sum(vec![power(name("X"), Exponent::Inverse), name("Y")])),
        "(X⁻¹ + Y)ᵀ",
        "\\left(X^{-1} + Y\\right)^{\\top}",
        "<msup><mrow><mo>(</mo><mrow><msup><mi>X</mi><mrow><mo>−</mo><mn>1</mn></mrow></msup><mo>+</mo><mi>Y</mi></mrow><mo>)</mo></mrow><mi>⊤</mi></msup>",
    );
    check(
        &infix(Sign::Less, d(name("x")), Math::Number(-0.5)),
        "dx < −0.5",
        "\\mathrm{d}x < -0.5",
        "<mrow><mrow><mi mathvariant=\"normal\">d</mi><mi>x</mi></mrow><mo>&lt;</mo><mrow><mo>−</mo><mn>0.5</mn></mrow></mrow>",
    );
    check(
        &power(fenced(Fence::Norm, name("λ")), Exponent::Integer(2)),
        "‖λ‖²",
        "\\left\\|\\lambda\\right\\|^{2}",
        "<msup><mrow><mo>‖</mo><mi>λ</mi><mo>‖</mo></mrow><mn>2</mn></msup>",
    );
    check(
        &call("softmax", vec![name("F\u{304}")]),
        "softmax(F̄)",
        "\\operatorname{softmax}\\left(\\bar{F}\\right)",
        "<mrow><mi>softmax</mi><mo>&#8289;</mo><mrow><mo>(</mo><mover accent=\"true\"><mi>F</mi><mo>¯</mo></mover><mo>)</mo></mrow></mrow>",
    );
}

#[test]
fn cases_sums_and_matrices_have_their_forms() {
    let body = indexed(name("x"), vec![name("i")]);
    let over = Math::SumOver(Box::new(name("i")), Some(Box::new([Math::Number(0.0), Math::Number(9.0)])), Box::new(body));
    check(
        &over,
        "Σᵢ xᵢ",
        "\\sum_{i = 0}^{9} x_{i}",
        "<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>0</mn></mrow><mrow><mn>9</mn></mrow></munderover><msub><mi>x</mi><mrow><mi>i</mi></mrow></msub></mrow>",
    );
    // What follows a sum is no part of it.
    assert_eq!(Format::Unicode.write(&sum(vec![over.clone(), name("b")])), "(Σᵢ xᵢ) + b");
    assert_eq!(Format::Unicode.write(&sum(vec![name("b"), over])), "b + Σᵢ xᵢ");
    check(
        &Math::Cases(vec![(name("a"), infix(Sign::Greater, name("x"), Math::Number(0.0)))], Box::new(name("b"))),
        "{a if x > 0; b otherwise}",
        "\\begin{cases} a & \\text{if } x > 0 \\\\ b & \\text{otherwise} \\end{cases}",
        "<mrow><mo>{</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mtext>if&#160;</mtext><mrow><mi>x</mi><mo>&gt;</mo><mn>0</mn></mrow></mtd></mtr><mtr><mtd><mi>b</mi></mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>",
    );
    check(
        &Math::Matrix(vec![vec![name("a"), name("b")], vec![name("c"), name("d")]]),
        "[a, b; c, d]",
        "\\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix}",
        "<mrow class=\"matrix\"><mo>[</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable><mo>]</mo></mrow>",
    );
    let wide = |k: usize| (0..9).map(|j| name(format!("element_{k}_{j}"))).collect();
    let lines = Format::Unicode.lines(&[is(name("J"), Math::Matrix(vec![wide(0), wide(1)]))]);
    assert_eq!(lines.lines().count(), 2, "{lines}");
    assert!(lines.lines().all(|line| line.find("element") == Some(5)), "{lines}");
}

#[test]
fn elements_and_shared_parts_cannot_be_confused() {
    let element = |k: f64| indexed(Math::Shared('t', 1), vec![Math::Number(k)]);
    let texts =
        [Math::Shared('t', 11), element(1.0), indexed(Math::Shared('t', 1), vec![name("i")])].map(|a| Format::Unicode.write(&a));
    assert_eq!(texts, ["t₁₁", "t₁[1]", "t₁ᵢ"]);
    assert_eq!(Format::Latex.write(&element(1.0)), "t_{1, 1}");
    assert_eq!(Format::Unicode.write(&indexed(name("W1"), vec![Math::Number(1.0)])), "W1[1]");
    assert_eq!(Format::Unicode.write(&indexed(name("x"), vec![Math::Number(12.0)])), "x₁₂");
    assert_eq!(Format::Unicode.write(&indexed(name("A"), vec![Math::Number(1.0), Math::Number(12.0)])), "A[1, 12]");
}

#[test]
fn functions_that_are_shown_in_another_way_are_in_the_table() {
    let unary = crate::graph::unary::UNARY.iter().map(|row| row.name);
    let known: Vec<&str> = unary.chain(crate::graph::binary::BINARY.iter().map(|row| row.name)).collect();
    for (function, _) in crate::explain::SHOWN {
        assert!(known.contains(function), "no function is called `{function}`");
    }
}

/// Forms that people expect, from Petersen & Pedersen, The Matrix Cookbook, and from textbooks.
#[test]
fn derived_formulas_have_normal_forms() {
    let rayleigh =
        "gradient(wrt = x) fn f(A: &SMatrix<f64, 4, 4>, x: &SVector<f64, 4>) -> f64 { x.dot(&(A * x)) / x.norm_squared() }";
    assert_eq!(derived(rayleigh), "∇_x f = ((A + Aᵀ) x − 2 f x)/‖x‖²\nf = xᵀA x/‖x‖²");
    let logistic = "hessian(wrt = w) fn f(X: &SMatrix<f64, 50, 3>, y: &SVector<f64, 50>, w: &SVector<f64, 3>) -> f64 { (X * w).component_mul(y).map(|m| matgrad::softplus(-m)).sum() }";
    assert_eq!(derived(logistic), "∇²_w f = Xᵀ diag(y² ⊙ σ′(−y ⊙ X w)) X");
    // Squares of the elements of a matrix are not its square.
    let cubes = "gradient(wrt = X) fn f(X: &Matrix3<f64>) -> f64 { X.component_mul(X).component_mul(X).sum() }";
    assert_eq!(derived(cubes), "∇_X f = 3 X⊙²");
    let norm = "gradient(wrt = x) fn f(x: &Vector3<f64>) -> f64 { x.norm() }";
    assert_eq!(derived(norm), "∇_x f = x/‖x‖");
    // A name of the user's is used again.
    let named = "gradient(wrt = (a, b)) fn f(a: &Matrix3<f64>, b: &Matrix3<f64>) -> f64 { let r = a * b; r.dot(&(r * r)) + r.trace().sin() }";
    assert!(derived(named).contains("\nr = a b\n"), "{}", derived(named));
}

#[test]
fn one_name_is_never_that_of_two_things() {
    // f sin(s² + x s) with s = sin x, which is bound to the name of the variable; the function's name is taken, too. By hand:
    // f cos(s² + x s) (2 s cos x + s + x cos x).
    let shadowed = "gradient(wrt = x) fn f(x: f64, f: f64) -> f64 { let y = x; let x = x.sin(); (x * x + x * y).sin() * f }";
    assert_eq!(derived(shadowed), "∇_x f = t₂ (t₁ + (2 t₁ + x) cos(x))\nt₁ = sin(x)\nt₂ = f cos(t₁² + x t₁)");
    // A product with what has the variable's name is no square of the variable.
    let product = "gradient(wrt = x) fn f(x: f64) -> f64 { let y = x; let x = (x * 3.0).exp(); (x * x * y).sin() + x }";
    assert!(!derived(product).contains("\nx = "), "{}", derived(product));
}

#[test]
fn what_is_above_and_below_cancels() {
    assert_eq!(derived("gradient(wrt = x) fn f(x: f64) -> f64 { x.powi(-3) }"), "∇_x f = −3/x⁴");
    assert_eq!(derived("gradient(wrt = x) fn f(x: f64, k: f64) -> f64 { k * x / k }"), "∇_x f = 1");
}

/// σ, softmax and tanh where they are spelled out, and what the quotient rule makes of them.
#[test]
fn functions_that_are_spelled_out_are_known() {
    let of_margins = |kind: &str, loss: &str| {
        derived(&format!(
            "{kind}(wrt = w) fn f(w: &Vector3<f64>, X: &SMatrix<f64, 5, 3>, y: &SVector<f64, 5>) -> f64 {{ (X * w).component_mul(y).map(|z| {loss}).sum() }}"
        ))
    };
    for loss in ["(1.0 + (-z).exp()).ln()", "(-z).exp().ln_1p()"] {
        assert_eq!(of_margins("gradient", loss), "∇_w f = −Xᵀ(y ⊙ σ(−y ⊙ X w))");
        assert_eq!(of_margins("hessian", loss), "∇²_w f = Xᵀ diag(y² ⊙ σ′(y ⊙ X w)) X");
    }
    let of_scalar = |kind: &str, body: &str| derived(&format!("{kind}(wrt = x) fn f(x: f64, a: f64) -> f64 {{ {body} }}"));
    assert_eq!(of_scalar("gradient", "a * (1.0 + (-x).exp()).ln()"), "∇_x f = −σ(−x) a");
    assert_eq!(of_scalar("hessian", "a * (1.0 + (-x).exp()).ln()"), "∇²_x f = σ′(x) a");
    assert_eq!(of_scalar("gradient", "a / (1.0 + (-x).exp())"), "∇_x f = σ′(x) a");
    assert_eq!(of_scalar("gradient", "a * x.sinh() / x.cosh()"), "∇_x f = sech²(x) a");
    assert_eq!(of_scalar("gradient", "a * x.sin() / x.cos()"), "∇_x f = sec²(x) a");
    let of_vector =
        |body: &str| derived(&format!("gradient(wrt = z) fn f(z: &Vector3<f64>, p: &Vector3<f64>) -> f64 {{ {body} }}"));
    assert_eq!(of_vector("p.dot(&z.map(|v| v.sinh() / v.cosh()))"), "∇_z f = sech²(z) ⊙ p");
    assert_eq!(of_vector("z.map(f64::exp).sum().ln() - p.dot(z)"), "∇_z f = softmax(z) − p");
    assert_eq!(of_vector("z.component_mul(&z.component_div(p).map(f64::ln)).sum()"), "∇_z f = log(z ⊘ p) + 1");
    assert_eq!(of_vector("p.component_mul(&z.component_div(p)).norm_squared()"), "∇_z f = 2 z");
    // The exponential of another, another sum, and another sign are none of them.
    assert_eq!(of_vector("z.map(f64::exp).sum() + p.map(f64::exp).sum().ln() * z.sum()").matches("softmax").count(), 0);
    assert!(!of_scalar("gradient", "x / (2.0 + (-x).exp())").contains('σ'));
    assert!(!of_scalar("gradient", "x.cosh() / x.sinh()").contains("sech"));
}

/// Petersen & Pedersen, The Matrix Cookbook, equation 58: ∂|Xᵏ|/∂X = k |Xᵏ| X⁻ᵀ.
#[test]
fn determinants_of_powers_are_powers() {
    let of = |body: &str| derived(&format!("gradient(wrt = X) fn f(X: &Matrix3<f64>) -> f64 {{ {body} }}"));
    for cube in ["X.pow(3).determinant()", "(X * X * X).determinant()", "(X * (X * X)).determinant()"] {
        assert_eq!(of(cube), "∇_X f = 3 |X|³ X⁻ᵀ");
    }
}

#[test]
fn loops_are_sums_and_recurrences() {
    let data = "gradient(wrt = w) fn f(w: &Vector3<f64>, x: &[Vector3<f64>; 30], y: &[f64; 30]) -> f64 { let mut s = 0.0; for i in 0..30 { let z = w.dot(&x[i]); s += matgrad::softplus(z) - y[i] * z; } s }";
    assert_eq!(derived(data), "∇_w f = Σᵢ (σ(wᵀxᵢ) − yᵢ) xᵢ");
    let latex = "\\begin{aligned}\n\\nabla_{w} f &= \\sum_{i = 0}^{29} \\left(\\sigma\\left(w^{\\top} x_{i}\\right) - y_{i}\\right) \\, x_{i}\n\\end{aligned}";
    assert_eq!(derived(&format!("latex, {data}")), latex);
    // No index is called as a variable is.
    let zipped = "gradient(wrt = w) fn f(w: &Vector3<f64>, x: &[Vector3<f64>; 30], y: &[f64; 30]) -> f64 { x.iter().zip(y).map(|(x, y)| (w.dot(x) - y).powi(2)).sum::<f64>() / 30.0 }";
    assert_eq!(derived(zipped), "∇_w f = (Σᵢ (wᵀxᵢ − yᵢ) xᵢ)/15");
    let nested = "gradient(wrt = x) fn f(x: f64, a: &[f64; 40]) -> f64 { let mut s = 0.0; for i in 0..40 { for i in 0..i { s += (x * a[i]).sin(); } } s }";
    assert_eq!(derived(nested), "∇_x f = Σᵢ Σ_{j < i} aⱼ cos(x aⱼ)");
    let recurrence =
        "gradient(wrt = x) fn f(x: f64, a: &[f64; 40]) -> f64 { let mut h = x; for i in 0..40 { h = (a[i] * h).sin(); } h }";
    assert_eq!(derived(recurrence), "∇_x f = u₀\nhᵢ₊₁ = sin(hᵢ aᵢ), h₀ = x\nuᵢ = aᵢ uᵢ₊₁ cos(hᵢ aᵢ), u₄₀ = 1");
}

/// The index is what the sum counts, wherever a loop starts and however it steps: by hand, of sin(xᵢ₊₃ xᵢ) for i from 0 on.
#[test]
fn an_index_is_what_its_sum_counts() {
    let of = |range: &str, body: &str| {
        derived(&format!(
            "gradient(wrt = x) fn f(x: &SVector<f64, 40>) -> f64 {{ let mut s = 0.0; for i in {range} {{ s += {body}; }} s }}"
        ))
    };
    let from_three = of("3..37", "(x[i] * x[i - 3]).sin()");
    assert_eq!(from_three, "∇_x f = Σᵢ t₁ᵢ (xᵢ₊₃ eᵢ + xᵢ eᵢ₊₃)\nt₁ᵢ = cos(xᵢ₊₃ xᵢ)");
    assert_eq!(of("(3..37).step_by(2)", "x[i - 3].powi(2)"), "∇_x f = 2 (Σᵢ x[2 i] e[2 i])");
    assert_eq!(of("(0..37).rev()", "x[i + 3].powi(2)"), "∇_x f = 2 (Σᵢ x[39 − i] e[39 − i])");
    let latex = derived(
        "latex, gradient(wrt = x) fn f(x: &SVector<f64, 40>) -> f64 { let mut s = 0.0; for i in 3..37 { s += x[i - 3].powi(2); } s }",
    );
    assert!(latex.contains("\\sum_{i = 0}^{33} x_{i} e_{i}"), "{latex}");
    let recurrence = "gradient(wrt = x) fn f(x: f64, a: &[f64; 40]) -> f64 { let mut h = x; for i in 3..37 { h = (a[i] * h).sin() + a[i - 3]; } h }";
    let lines = "∇_x f = u₀\nhᵢ₊₁ = sin(hᵢ aᵢ₊₃) + aᵢ, h₀ = x\nuᵢ = aᵢ₊₃ uᵢ₊₁ cos(hᵢ aᵢ₊₃), u₃₄ = 1";
    assert_eq!(derived(recurrence), lines);
    let largest =
        "gradient(wrt = x) fn f(x: &SVector<f64, 40>) -> f64 { let mut m = x[0]; for i in 1..40 { m = m.max(x[i]); } m }";
    assert!(derived(largest).contains("mᵢ₊₁ = max(mᵢ, xᵢ₊₁), m₀ = x₀"), "{}", derived(largest));
    // A bound that is the index of the loop around stands below the sum.
    let below = "mathml, gradient(wrt = x) fn f(x: f64, a: &[f64; 40]) -> f64 { let mut s = 0.0; for i in 0..40 { for j in 0..i { s += (x * a[j]).sin(); } } s }";
    assert!(
        derived(below).contains("<munder><mo>∑</mo><mrow><mi>j</mi><mo>&lt;</mo><mi>i</mi></mrow></munder>"),
        "{}",
        derived(below)
    );
}

/// What the user calls an item is none of the formula's names.
#[test]
fn items_of_data_have_the_index_of_the_sum() {
    let pairs = "gradient(wrt = w) fn f(w: &Vector2<f64>, data: &[(Vector2<f64>, f64)]) -> f64 { let mut s = 0.0; for (x, y) in data { s += (w.dot(x) - y).powi(2); } s }";
    assert_eq!(derived(pairs), "∇_w f = 2 (Σᵢ (wᵀ dataᵢ.0 − dataᵢ.1) dataᵢ.0)");
    let zipped = "gradient(wrt = w) fn f(w: &Vector2<f64>, xs: &[Vector2<f64>], ys: &[f64]) -> f64 { xs.iter().zip(ys).map(|(x, y)| (w.dot(x) - y).powi(2)).sum::<f64>() }";
    assert_eq!(derived(zipped), "∇_w f = 2 (Σᵢ (wᵀxsᵢ − ysᵢ) xsᵢ)");
    let items = "gradient(wrt = w) fn f(w: &Vector2<f64>, p: &[Vector2<f64>]) -> f64 { let mut s = 0.0; for x in p { s += w.dot(x).exp(); } s }";
    assert_eq!(derived(items), "∇_w f = Σᵢ exp(wᵀpᵢ) pᵢ");
    let windows = "gradient(wrt = w) fn f(w: f64, x: &[f64]) -> f64 { x.windows(2).map(|w_| w * w_[1] * w_[0]).sum() }";
    assert_eq!(derived(windows), "∇_w f = Σᵢ xᵢ₊₁ xᵢ");
    let mean = pairs.replace("} s }", "} s / data.len() as f64 }");
    assert_eq!(derived(&mean), "∇_w f = 2 (Σᵢ (wᵀ dataᵢ.0 − dataᵢ.1) dataᵢ.0) / |data|");
    let mean = "gradient(wrt = w) fn f(w: f64, x: &[f64]) -> f64 { w * w / x.len() as f64 }";
    assert_eq!(derived(mean), "∇_w f = 2 w / |x|");
}

/// A loop that is left in the middle: the flag that says so is an unknown like others, and it is the one that stands in the cases.
#[test]
fn a_loop_that_is_left_says_when() {
    let left = "gradient(wrt = x) fn f(x: f64) -> f64 { let mut h = x; for _ in 0..40 { if h.abs() < 0.1 { break; } h = h.sin() * 0.9; } h }";
    let text = derived(left);
    assert!(text.contains("\nbᵢ₊₁ = bᵢ ∨ |hᵢ| < 0.1, b₀ = false"), "{text}");
    assert!(text.contains("\nhᵢ₊₁ = {hᵢ if bᵢ ∨ |hᵢ| < 0.1; 0.9 sin(hᵢ) otherwise}, h₀ = x"), "{text}");
    assert!(!text.contains("left"), "{text}");
}

#[test]
fn names_that_would_look_alike_are_told_apart() {
    // Of x₁ sin(x1) x_1, by hand.
    let three = "gradient(wrt = x1) fn f(x: &Vector3<f64>, x1: f64, x_1: f64) -> f64 { x[1] * x1.sin() * x_1 }";
    assert_eq!(derived(three), "∇_x1 f = x_1 x₁ cos(x1)");
    let latex = derived(&format!("latex, {three}"));
    assert!(
        latex.contains("\\nabla_{\\mathit{x1}} f &= \\mathit{x\\_1} \\, x_{1} \\, \\cos\\left(\\mathit{x1}\\right)"),
        "{latex}"
    );
    let mathml = derived(&format!("mathml, {three}"));
    assert!(mathml.contains("<mi>x1</mi>") && mathml.contains("<mi>x_1</mi>") && mathml.contains("<msub><mi>x</mi>"), "{mathml}");
    // Where nothing looks like it a name has an index.
    let one = derived("latex, gradient(wrt = W1) fn f(W1: &Matrix3<f64>, y: &Vector3<f64>) -> f64 { (W1 * y).dot(y) }");
    assert!(one.contains("\\nabla_{W_{1}} f"), "{one}");
    // Shared parts are called otherwise than the parameters.
    let shared = "gradient(wrt = A) fn f(A: &Matrix3<f64>, B: &Matrix3<f64>, t1: &Matrix3<f64>) -> f64 { (A * B * t1).map(f64::sin).norm_squared() + (A * B * t1).norm_squared() }";
    assert!(derived(shared).ends_with("\nτ₁ = A B t1"), "{}", derived(shared));
    let latex = derived(&format!("latex, {shared}"));
    assert!(latex.contains("\\tau_{1} &= A B t_{1}"), "{latex}");
}

#[test]
fn ones_are_told_from_the_number() {
    let f = "gradient(wrt = x) fn f(R: &Matrix3<f64>, x: &Vector3<f64>) -> f64 { (R * x).sum() }";
    assert_eq!(derived(f), "∇_x f = Rᵀ𝟏");
    assert!(derived(&format!("latex, {f}")).contains("R^{\\top} \\mathbf{1}"), "{}", derived(&format!("latex, {f}")));
    assert!(derived(&format!("mathml, {f}")).contains("<mi mathvariant=\"bold\">1</mi>"), "{}", derived(&format!("mathml, {f}")));
}

/// Operators that have no sign of their own are written as what they are.
#[test]
fn what_is_written_into_arrays_and_vectors_is_added() {
    // Item i of the gradient is the sum of what each term is of it: by hand, of Σ sin(uᵢ₊₁ᵀuᵢ).
    let items = "gradient(wrt = u) fn f(u: &[Vector2<f64>; 40]) -> f64 { let mut s = 0.0; for i in 1..40 { s += u[i].dot(&u[i - 1]).sin(); } s }";
    assert_eq!(derived(items), "∇_u f = Σᵢ t₁ᵢ (eᵢ uᵢ₊₁ᵀ + eᵢ₊₁ uᵢᵀ)\nt₁ᵢ = cos(uᵢ₊₁ᵀuᵢ)");
    let written = "gradient(wrt = x) fn f(x: &SVector<f64, 40>) -> f64 { let mut y = SVector::<f64, 40>::zeros(); for i in 1..40 { y[i] = y[i - 1] * 0.5 + x[i].sin(); } y.norm_squared() }";
    let text = derived(written);
    assert!(text.starts_with("∇_x f = Σᵢ uᵢ₊₁[i + 1] cos(xᵢ₊₁) eᵢ₊₁\n"), "{text}");
    assert!(text.contains("\nyᵢ₊₁ = yᵢ + (0.5 yᵢ[i] + sin(xᵢ₊₁) − yᵢ[i + 1]) eᵢ₊₁, y₀ = 0"), "{text}");
    let kronecker = "jacobian(wrt = X) fn f(A: &Matrix2<f64>, X: &Matrix2<f64>) -> Matrix4<f64> { A.kronecker(X) }";
    assert_eq!(derived(kronecker), "∂vec(f)/∂vec(X)ᵀ = Σₖ vec(A ⊗ Eₖ) eₖᵀ");
    let latex = derived(&format!("latex, {kronecker}"));
    assert!(latex.contains("\\sum_{k = 0}^{3}"), "{latex}");
    let called = "gradient(wrt = (w, x)) fn f(w: &Matrix3<f64>, x: &Vector3<f64>) -> f64 { let z: Vector3<f64> = layer(w, x); z.norm_squared() }";
    let text = derived(called);
    assert!(text.contains("∇_x f = 2 (∂layer(w, x)/∂x)ᵀ") && !text.contains("vjp"), "{text}");
}

/// The Hessian of a recurrence shows each variable once.
#[test]
fn what_is_carried_is_defined_once() {
    let tanh =
        "hessian(wrt = h0) fn f(h0: f64, a: &[f64; 40]) -> f64 { let mut h = h0; for i in 0..40 { h = (a[i] * h).tanh(); } h }";
    let text = derived(tanh);
    assert_eq!(text.matches("\nhᵢ₊₁ = tanh(hᵢ aᵢ), h₀ = h0").count(), 1, "{text}");
    assert_eq!(text.matches("\nhᵢ₊₁ =").count(), 1, "{text}");
}

#[test]
fn branches_of_the_users_are_cases_where_an_arm_is_zero_too() {
    let of = |arguments: &str, body: &str| {
        derived(&format!("gradient(wrt = x) fn f(x: &Vector2<f64>, y: &Vector2<f64>, {arguments}) -> f64 {{ {body} }}"))
    };
    assert_eq!(of("b: bool", "if b { x.norm_squared() } else { y.norm_squared() }"), "∇_x f = {2 x if b; 0 otherwise}");
    assert_eq!(of("b: bool", "if b { x.sum() } else { x.norm() }"), "∇_x f = {𝟏 if b; x/‖x‖ otherwise}");
    let matched = "match k { 0 => x.x * x.y, 1 => x.norm(), _ => 1.0 }";
    assert_eq!(of("k: usize", matched), "∇_x f = {[x₁; x₀] if k = 0; x/‖x‖ if k = 1; 0 otherwise}");
    assert_eq!(
        of("k: usize", "match k { 0 | 2 => x.norm_squared(), 3..=5 => x.norm(), _ => 0.0 }"),
        "∇_x f = {2 x if k = 0 ∨ k = 2; x/‖x‖ if k ≥ 3 ∧ k ≤ 5; 0 otherwise}"
    );
    assert_eq!(of("c: f64", "if c > 1.0 { x.norm_squared() } else { c }"), "∇_x f = {2 x if c > 1; 0 otherwise}");
    let jacobian =
        "jacobian(wrt = x) fn f(x: &Vector2<f64>, b: bool) -> Vector2<f64> { if b { x * 2.0 } else { x.map(f64::sin) } }";
    assert_eq!(derived(jacobian), "∂vec(f)/∂vec(x)ᵀ = {2 I if b; diag(cos(x)) otherwise}");
}

#[test]
fn branches_are_cases() {
    let f = "gradient(wrt = x) fn f(x: f64) -> f64 { if x > 1.0 { x.ln() } else if x > 0.0 { x * x } else { -x } }";
    assert_eq!(derived(f), "∇_x f = {1/x if x > 1; 2 x if x > 0; −1 otherwise}");
    let relu = "gradient(wrt = x) fn f(x: &Vector3<f64>) -> f64 { x.map(matgrad::relu).norm_squared() }";
    assert_eq!(derived(relu), "∇_x f = 2 (1(x > 0) ⊙ relu(x))");
}

#[test]
fn directions_are_called_as_their_parameters() {
    let product = "hvp(wrt = x) fn f(A: &Matrix3<f64>, x: &Vector3<f64>) -> f64 { x.dot(&(A * x)) }";
    assert_eq!(derived(product), "∇²_x f · v = (A + Aᵀ) v");
    let solved =
        "differential(wrt = (A, b)) fn f(A: &Matrix3<f64>, b: &Vector3<f64>) -> Vector3<f64> { A.lu().solve(b).unwrap() }";
    assert_eq!(derived(solved), "df = A⁻¹(db − dA f)\nf = A⁻¹ b");
}

#[test]
fn formats_are_written_in_front_of_the_attribute() {
    let f = "gradient(wrt = x) fn f(x: &Vector3<f64>) -> f64 { x.norm_squared() }";
    assert_eq!(derived(&format!("latex, {f}")), "\\begin{aligned}\n\\nabla_{x} f &= 2 x\n\\end{aligned}");
    let mathml = "<math display=\"block\"><mrow><mrow><msub><mo>∇</mo><mi>x</mi></msub><mi>f</mi></mrow><mo>=</mo><mrow><mn>2</mn><mo>&#8290;</mo><mi>x</mi></mrow></mrow></math>";
    assert_eq!(derived(&format!("mathml, {f}")), mathml);
    for wrong in ["latex", "html, gradient(wrt = x) fn f(x: f64) -> f64 { x }", "gradient, latex"] {
        let message = derived(wrong);
        assert!(message.contains("compile_error") && message.contains("write `derivation!(gradient(wrt = x)"), "{message}");
    }
}

/// Each part of a variable or of the value has a formula that says which it is.
#[test]
fn parts_are_called_by_their_places() {
    let of = |asked: &str| derived(asked);
    assert_eq!(
        of("gradient(wrt = w) fn f(w: &[Vector2<f64>; 2]) -> f64 { w[0].dot(&w[1]) }"),
        "∇_w[0] f = w[1]\n∇_w[1] f = w[0]"
    );
    let pair = "differential(wrt = x) fn f(x: f64) -> (f64, f64) { (x * x, 3.0 * x) }";
    assert_eq!(of(pair), "df.0 = 2 x dx\ndf.1 = 3 dx");
    let several = "gradient(wrt = (x, y)) fn f(x: f64, y: f64) -> f64 { x * y }";
    assert_eq!(of(several), "∇_x f = y\n∇_y f = x");
}
