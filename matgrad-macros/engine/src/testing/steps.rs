//! Derivations step by step. The expected lines are the theory's: the rules of differentials, the trace trick and the
//! vec trick, applied to its worked examples by hand.

use super::formulas::derived;

/// The lines of a derivation without those on shapes and operations.
pub fn steps(text: &str) -> String {
    let all = derived(&format!("steps, {text}"));
    let lines: Vec<&str> = all.lines().filter(|line| !line.starts_with("shapes:") && !line.starts_with("operations:")).collect();
    lines.join("\n")
}

/// Compares with lines written below one another.
pub fn check(function: &str, expected: &str) {
    let expected: Vec<&str> =
        expected.trim_matches('\n').trim_end().lines().map(|line| line.strip_prefix("        ").unwrap_or(line)).collect();
    assert_eq!(steps(function), expected.join("\n"), "{function}");
}

#[test]
fn a_bilinear_form() {
    check(
        "gradient(wrt = X) fn f(a: &Vector3<f64>, X: &Matrix3x4<f64>, b: &Vector4<f64>) -> f64 { a.dot(&(X * b)) }",
        "
        f = aᵀX b
        df = aᵀ d(X b)    — product rule
           = aᵀ dX b    — product rule
           = tr(aᵀ dX b)    — a = tr(a)
           = tr((a bᵀ)ᵀ dX)    — tr(AB) = tr(BA)
        df = tr((∇_X f)ᵀ dX), hence
        ∇_X f = a bᵀ
        ",
    );
}

#[test]
fn an_exponential_element_by_element() {
    check(
        "gradient(wrt = X) fn f(a: &Vector3<f64>, X: &Matrix3x4<f64>, b: &Vector4<f64>) -> f64 { a.dot(&(X * b).map(f64::exp)) }",
        "
        f = aᵀ exp(X b)
        df = aᵀ d exp(X b)    — product rule
           = aᵀ(exp(X b) ⊙ d(X b))    — dσ(X) = σ′(X) ⊙ dX
           = aᵀ(exp(X b) ⊙ dX b)    — product rule
           = tr(aᵀ(exp(X b) ⊙ dX b))    — a = tr(a)
           = tr((a ⊙ exp(X b))ᵀ dX b)    — tr(Aᵀ(B ⊙ C)) = tr((A ⊙ B)ᵀC)
           = tr(((a ⊙ exp(X b)) bᵀ)ᵀ dX)    — tr(AB) = tr(BA)
        df = tr((∇_X f)ᵀ dX), hence
        ∇_X f = (a ⊙ exp(X b)) bᵀ
        ",
    );
}

#[test]
fn least_squares() {
    check(
        "gradient(wrt = w) fn f(X: &SMatrix<f64, 50, 3>, y: &SVector<f64, 50>, w: &Vector3<f64>) -> f64 { (X * w - y).norm_squared() }",
        "
        f = ‖X w − y‖²
        df = 2 ((X w − y)ᵀ d(X w − y))    — product rule
           = 2 ((X w − y)ᵀX dw)    — d(X ± Y) = dX ± dY; product rule
           = (2 Xᵀ(X w − y))ᵀ dw    — gᵀ(A dx) = (Aᵀg)ᵀ dx
        df = (∇_w f)ᵀ dw, hence
        ∇_w f = 2 Xᵀ(X w − y)
        ",
    );
}

#[test]
fn a_gaussian_likelihood() {
    check(
        "gradient(wrt = C) fn f(C: &Matrix4<f64>, S: &Matrix4<f64>) -> f64 { C.determinant().ln() + (C.try_inverse().unwrap() * S).trace() }",
        "
        f = log|C| + tr(C⁻¹ S)
        df = d(log|C|) + tr(Sᵀ d(C⁻ᵀ))    — d(X ± Y) = dX ± dY; product rule
           = d(log|C|) − tr(C⁻¹ dC C⁻¹ S)    — d(Xᵀ) = (dX)ᵀ; d X⁻¹ = −X⁻¹ dX X⁻¹
           = tr(C⁻¹ dC) − tr(C⁻¹ dC C⁻¹ S)    — d log|X| = tr(X⁻¹ dX); tr(A ± B) = tr(A) ± tr(B); a = tr(a)
           = tr(C⁻¹ dC) − tr(S C⁻¹ dC C⁻¹)    — tr(AB) = tr(BA)
           = tr(C⁻¹ dC) − tr(C⁻¹ S C⁻¹ dC)    — tr(AB) = tr(BA)
           = tr((C⁻¹ − C⁻¹ S C⁻¹) dC)    — tr(AB) = tr(BA)
        df = tr((∇_C f)ᵀ dC), hence
        ∇_C f = (C⁻¹ − C⁻¹ S C⁻¹)ᵀ
        ",
    );
}

#[test]
fn a_composition() {
    // Y = AXB and f(Y) = ‖Y‖², so that ∇_Y f = 2 Y.
    check(
        "gradient(wrt = X) fn f(A: &Matrix2x3<f64>, X: &Matrix3<f64>, B: &Matrix3x4<f64>) -> f64 { let Y = A * X * B; Y.norm_squared() }",
        "
        f = ‖Y‖²
        Y = A X B
        df = 2 tr(Yᵀ dY)    — product rule
           = 2 tr(Yᵀ d(A X) B)    — product rule
           = 2 tr(YᵀA dX B)    — product rule; a = tr(a)
           = 2 tr(B YᵀA dX)    — tr(AB) = tr(BA)
           = tr((2 AᵀY Bᵀ)ᵀ dX)    — tr(AB) = tr(BA)
        df = tr((∇_X f)ᵀ dX), hence
        ∇_X f = 2 AᵀY Bᵀ
        ",
    );
}

#[test]
fn a_network_of_three_layers() {
    check(
        "gradient(wrt = U) fn f(U: &SMatrix<f64, 4, 3>, V: &SMatrix<f64, 2, 4>, W: &SMatrix<f64, 1, 2>, x: &Vector3<f64>) -> f64 { let a = (U * x).map(matgrad::relu); let b = (V * a).map(matgrad::relu); (W * b)[0] }",
        "
        f = W b
        b = relu(V a)
        a = relu(U x)
        df = W db    — product rule
           = W(1(V a > 0) ⊙ d(V a))    — dσ(X) = σ′(X) ⊙ dX
           = W(1(V a > 0) ⊙ V da)    — product rule
           = W(1(V a > 0) ⊙ V(1(U x > 0) ⊙ d(U x)))    — dσ(X) = σ′(X) ⊙ dX
           = W(1(V a > 0) ⊙ V(1(U x > 0) ⊙ dU x))    — product rule
           = tr(W(1(V a > 0) ⊙ V(1(U x > 0) ⊙ dU x)))    — a = tr(a)
           = tr((1(V a > 0) ⊙ Wᵀ)ᵀV(1(U x > 0) ⊙ dU x))    — tr(Aᵀ(B ⊙ C)) = tr((A ⊙ B)ᵀC); gᵀ(A dx) = (Aᵀg)ᵀ dx
           = tr((1(U x > 0) ⊙ Vᵀ(1(V a > 0) ⊙ Wᵀ))ᵀ dU x)    — tr(Aᵀ(B ⊙ C)) = tr((A ⊙ B)ᵀC)
           = tr(((1(U x > 0) ⊙ Vᵀ(1(V a > 0) ⊙ Wᵀ)) xᵀ)ᵀ dU)    — tr(AB) = tr(BA)
        df = tr((∇_U f)ᵀ dU), hence
        ∇_U f = (1(U x > 0) ⊙ Vᵀ(1(V a > 0) ⊙ Wᵀ)) xᵀ
        kink: at U x = 0 the derivative of relu is 0
        kink: at V a = 0 the derivative of relu is 0
        ",
    );
}

#[test]
fn softmax_regression() {
    check(
        "gradient(wrt = W) fn f(W: &SMatrix<f64, 4, 3>, x: &Vector3<f64>, y: &Vector4<f64>) -> f64 { -y.dot(&matgrad::log_softmax(&(W * x))) }",
        "
        f = −yᵀ log(softmax(W x))
        df = −yᵀ d log(softmax(W x))    — product rule
           = −yᵀ(d(W x) − 𝟏 softmax(W x)ᵀ d(W x))    — d log(softmax(z)) = dz − 𝟏 softmax(z)ᵀ dz
           = −yᵀ(dW − 𝟏 softmax(W x)ᵀ dW) x    — product rule
           = −tr(yᵀ(dW − 𝟏 softmax(W x)ᵀ dW) x)    — a = tr(a)
           = −tr((y − sum(y) softmax(W x))ᵀ dW x)    — gᵀ(a − 𝟏 sᵀa) = (g − s 𝟏ᵀg)ᵀa
           = tr(((sum(y) softmax(W x) − y) xᵀ)ᵀ dW)    — tr(AB) = tr(BA)
        df = tr((∇_W f)ᵀ dW), hence
        ∇_W f = (sum(y) softmax(W x) − y) xᵀ
        ",
    );
}

#[test]
fn products_as_jacobians() {
    let of = |body: &str, layout: &str| {
        format!(
            "jacobian(wrt = X{layout}) fn f(A: &Matrix2x3<f64>, X: &Matrix3x4<f64>, B: &SMatrix<f64, 4, 5>) -> SMatrix<f64, 2, 5> {{ {body} }}"
        )
    };
    check(
        &of("A * X * B", ", layout = denominator"),
        "
        f = A X B
        df = d(A X) B    — product rule
           = A dX B    — product rule
        vec(df) = vec(A dX B)
                = (Bᵀ ⊗ A) vec(dX)    — vec(AXB) = (Bᵀ ⊗ A) vec X
        vec(df) = (∂f/∂X)ᵀ vec(dX), hence
        ∂f/∂X = B ⊗ Aᵀ
        ",
    );
    check(
        &of("A * (X * B).map(f64::exp)", ", layout = denominator"),
        "
        f = A exp(X B)
        df = A d exp(X B)    — product rule
           = A(exp(X B) ⊙ d(X B))    — dσ(X) = σ′(X) ⊙ dX
           = A(exp(X B) ⊙ dX B)    — product rule
        vec(df) = vec(A(exp(X B) ⊙ dX B))
                = (I ⊗ A) vec(exp(X B) ⊙ dX B)    — vec(AXB) = (Bᵀ ⊗ A) vec X
                = (I ⊗ A) diag(vec(exp(X B))) vec(dX B)    — vec(A ⊙ X) = diag(vec A) vec X
                = (I ⊗ A) diag(vec(exp(X B))) (Bᵀ ⊗ I) vec(dX)    — vec(AXB) = (Bᵀ ⊗ A) vec X
        vec(df) = (∂f/∂X)ᵀ vec(dX), hence
        ∂f/∂X = (B ⊗ I) diag(vec(exp(X B))) (I ⊗ Aᵀ)
        ",
    );
    check(
        "jacobian(wrt = X) fn f(A: &Matrix2x3<f64>, X: &Matrix3x4<f64>) -> Matrix2x4<f64> { A * X }",
        "
        f = A X
        df = A dX    — product rule
        vec(df) = vec(A dX)
                = (I ⊗ A) vec(dX)    — vec(AXB) = (Bᵀ ⊗ A) vec X
        vec(df) = J vec(dX), hence
        ∂vec(f)/∂vec(X)ᵀ = I ⊗ A
        ",
    );
}

#[test]
fn the_hessian_of_a_log_determinant() {
    // −K (X⁻ᵀ ⊗ X⁻¹) = −(X⁻¹ ⊗ X⁻ᵀ) K by the theory's fifth identity.
    check(
        "hessian(wrt = X) fn f(X: &Matrix3<f64>) -> f64 { X.determinant().ln() }",
        "
        f = log|X|
        ∇_X f = X⁻ᵀ
        d(∇_X f) = −(X⁻¹ dX X⁻¹)ᵀ    — d(Xᵀ) = (dX)ᵀ; d X⁻¹ = −X⁻¹ dX X⁻¹
        vec(d(∇_X f)) = vec(−(X⁻¹ dX X⁻¹)ᵀ)
                      = −K₃₃ vec(X⁻¹ dX X⁻¹)    — vec(Xᵀ) = K vec X
                      = −K₃₃(X⁻ᵀ ⊗ X⁻¹) vec(dX)    — vec(AXB) = (Bᵀ ⊗ A) vec X
        vec(d(∇_X f)) = ∇²_X f vec(dX), hence
        ∇²_X f = −(X⁻¹ ⊗ X⁻ᵀ) K₃₃
        ",
    );
}

#[test]
fn logistic_regression_over_samples() {
    check(
        "gradient(wrt = w) fn f(w: &Vector3<f64>, x: &[Vector3<f64>; 30], y: &[f64; 30]) -> f64 { let mut s = 0.0; for i in 0..30 { let z = w.dot(&x[i]); s += matgrad::softplus(z) - y[i] * z; } s }",
        "
        f = Σᵢ (softplus(zᵢ) − zᵢ yᵢ)
        zᵢ = wᵀxᵢ
        df = Σᵢ (σ(wᵀxᵢ) − yᵢ) (xᵢᵀ dw)    — loops are differentiated step by step
        df = (∇_w f)ᵀ dw, hence
        ∇_w f = Σᵢ (σ(wᵀxᵢ) − yᵢ) xᵢ
        ",
    );
    check(
        "hessian(wrt = w) fn f(X: &SMatrix<f64, 50, 3>, y: &SVector<f64, 50>, w: &Vector3<f64>) -> f64 { (X * w).map(matgrad::softplus).sum() - y.dot(&(X * w)) }",
        "
        f = sum(softplus(X w)) − yᵀX w
        ∇_w f = Xᵀ(σ(X w) − y)
        d(∇_w f) = Xᵀ d(σ(X w) − y)    — product rule
                 = Xᵀ(σ′(X w) ⊙ d(X w))    — d(X ± Y) = dX ± dY; dσ(X) = σ′(X) ⊙ dX
                 = Xᵀ(σ′(X w) ⊙ X dw)    — product rule
                 = Xᵀ diag(σ′(X w)) X dw    — a ⊙ x = diag(a) x
        d(∇_w f) = ∇²_w f dw, hence
        ∇²_w f = Xᵀ diag(σ′(X w)) X
        ",
    );
}

#[test]
fn a_recurrence_keeps_its_names() {
    let f = steps(
        "gradient(wrt = x) fn f(x: f64, a: &[f64; 40]) -> f64 { let mut h = x; for i in 0..40 { h = (a[i] * h).sin(); } h }",
    );
    for line in ["f = h₄₀", "hᵢ₊₁ = sin(hᵢ aᵢ), h₀ = x", "dhᵢ₊₁ = aᵢ cos(hᵢ aᵢ) dhᵢ, dh₀ = dx", "∇_x f = u₀"]
    {
        assert!(f.lines().any(|known| known == line), "`{line}` is not in\n{f}");
    }
}

#[test]
fn steps_are_typeset() {
    let f = "gradient(wrt = X) fn f(a: &Vector3<f64>, X: &Matrix3x4<f64>, b: &Vector4<f64>) -> f64 { a.dot(&(X * b)) }";
    let latex = derived(&format!("latex steps, {f}"));
    for line in [
        "&\\text{shapes: $a$ is 3$\\times$1, $X$ is 3$\\times$4, $b$ is 4$\\times$1, $f$ is scalar} \\\\",
        "\\mathrm{d}f &= a^{\\top} \\, \\mathrm{d}\\left(X b\\right) && \\text{product rule} \\\\",
        "&= \\operatorname{tr}\\left(\\left(a b^{\\top}\\right)^{\\top} \\, \\mathrm{d}X\\right) && \\text{$\\operatorname{tr}(AB) = \\operatorname{tr}(BA)$} \\\\",
        "\\nabla_{X} f &= a b^{\\top} \\\\",
    ] {
        assert!(latex.lines().any(|known| known == line), "`{line}` is not in\n{latex}");
    }
    let mathml = derived(&format!("mathml steps, {f}"));
    assert!(mathml.contains("<small>tr(AB) = tr(BA)</small></p>"), "{mathml}");
}

/// What a line defines under a name that is looked at is defined in that way in every other line.
fn one_meaning(text: &str, is_name: fn(&str) -> bool) {
    let mut known = std::collections::BTreeMap::new();
    for line in text.lines() {
        let Some((name, formula)) = line.split("    — ").next().and_then(|line| line.split_once(" = ")) else { continue };
        if is_name(name) {
            let before = *known.entry(name).or_insert(formula);
            assert_eq!(before, formula, "two meanings of {name}:\n{text}");
        }
    }
}

#[test]
fn a_name_has_one_meaning_from_the_first_line_to_the_last() {
    let chain = "fn f(x: &Vector4<f64>) -> f64 {
        let mut sum = 0.0;
        for i in 0..3 {
            let rise = x[i + 1] - x[i] * x[i];
            sum += 100.0 * rise.powi(2) + (1.0 - x[i]).powi(2);
        }
        sum
    }";
    let turned = "fn f(r: &Vector3<f64>, p: &Vector3<f64>) -> Vector2<f64> {
        let axis = r / r.norm();
        let q = p * r.norm().cos() + axis.cross(p) * r.norm().sin();
        Vector2::new(q.x / q.z, q.y / q.z)
    }";
    for asked in [format!("gradient(wrt = x) {chain}"), format!("hvp(wrt = x) {chain}"), format!("jacobian(wrt = p) {turned}")] {
        let text = derived(&format!("steps, {asked}"));
        one_meaning(&text, |name| name.starts_with(['t', 'q', 'r', 'a']));
        assert!(["rise = ", "axis = "].iter().any(|name| text.contains(name)), "{text}");
    }
}

/// Derivations of every annotated function of the repository are well formed, and hold no name of the inside.
#[test]
fn all_functions_have_derivations() {
    let functions = super::functions::annotated();
    for function in functions.iter().step_by(5) {
        let (kind, arguments, item) = (function.kind.row().name, &function.arguments, &function.item);
        let start = std::time::Instant::now();
        for format in ["steps", "latex steps", "mathml steps", "latex", "mathml"] {
            let text = derived(&format!("{format}, {kind}({arguments}) {item}"));
            if text.contains("compile_error") {
                break;
            }
            let count = |part: &str| text.matches(part).count();
            assert!(!text.contains('ℵ'), "{text}");
            if format == "steps" {
                // What the user named may be written in other names farther down.
                one_meaning(&text, |name| name.strip_prefix('t').is_some_and(|n| n.chars().all(|c| ('₀'..='₉').contains(&c))));
            }
            if format.starts_with("latex") {
                assert_eq!(count("{") - count("\\{"), count("}") - count("\\}"), "{item}\n{text}");
                assert_eq!(count("\\left") - count("\\leftarrow"), count("\\right"), "{item}\n{text}");
            }
            if format.starts_with("mathml") {
                for name in ["mrow", "mi", "mo", "mn", "msup", "msub", "mfrac", "math", "mtable", "mtr", "mtd", "p", "small"] {
                    let opened = count(&format!("<{name}>")) + count(&format!("<{name} "));
                    assert_eq!(opened, count(&format!("</{name}>")), "{name}: {item}\n{text}");
                }
            }
        }
        assert!(start.elapsed().as_secs() < 20, "{:?}: {item}", start.elapsed());
    }
}

/// Documentation asks for derivations by a macro that nothing else looks into.
#[test]
fn documentation_folds_derivations_up() {
    let expansion = super::expansion::expanded(
        crate::attributes::Kind::Gradient,
        "wrt = x, value, into",
        "fn f(a: &Matrix3<f64>, x: &Vector3<f64>) -> f64 { x.dot(&(a * x)) }",
    );
    assert_eq!(expansion.matches("cfg_attr").count(), 1, "{expansion}");
    for line in [
        "The gradient of [`f`] in `x`, of its shape: `df = tr(Gᵀ dX)`.",
        "The value of [`f`], and in the same pass: The gradient of [`f`] in `x`, of its shape: `df = tr(Gᵀ dX)`.",
        "The gradient of [`f`] in `x`, of its shape: `df = tr(Gᵀ dX)`. Written into `out`.",
        "The value of [`f`], and in the same pass: The gradient of [`f`] in `x`, of its shape: `df = tr(Gᵀ dX)`. Written into `out`; the value is returned.",
    ] {
        assert!(expansion.lines().any(|known| known.trim_start_matches("/**").trim() == line), "`{line}` is not in\n{expansion}");
    }
    let function = "gradient(wrt = x) fn f(a: &Matrix3<f64>, x: &Vector3<f64>) -> f64 { x.dot(&(a * x)) }";
    let folded = derived(&format!("details, {function:?}"));
    assert!(folded.starts_with("<details><summary>The derivation</summary>\n<p>shapes: <math><mi>a</mi></math>"), "{folded}");
    // An empty line would end the block.
    assert!(folded.ends_with("</p>\n</details>\n") && !folded.contains("\n\n"), "{folded}");
    // What is not known without what stands around it is left out.
    assert_eq!(derived("details, \"gradient(wrt = x) fn f(x: &Layer) -> f64 { norm_of(x) }\""), "");
    assert_eq!(derived("details, \"no attribute\""), "");
}

/// A companion of a method finds it by way of the type.
#[test]
fn documentation_of_methods_links_with_self() {
    let method = "fn energy(&self, x: &Vector3<f64>) -> f64 { let k: f64 = self.k; k * x.norm_squared() }";
    let expansion = crate::pipeline::expand(
        crate::attributes::Kind::Gradient,
        "wrt = x".parse().expect("tokens"),
        method.parse().expect("tokens"),
    );
    assert!(expansion.to_string().contains("[`Self::energy`]"), "{expansion}");
}

/// What is a matrix between two numbers is not shown as one.
#[test]
fn a_number_is_no_matrix() {
    let text =
        derived("steps, hessian(wrt = t) fn f(A: &Matrix2<f64>, B: &Matrix2<f64>, t: f64) -> f64 { (A + t * B).determinant() }");
    // d²|A + t B|/dt² = tr(Bᵀ cof(B)) for matrices of two rows, and no line is a number times a matrix.
    assert!(text.contains("\n∇²_t f = tr(Bᵀ [B₁₁, −B₁₀; −B₀₁, B₀₀])\n") && !text.contains(") ["), "{text}");
}
