//! Derivations step by step. The expected lines are the theory's: the rules of differentials, the trace trick and the
//! vec trick, applied to its worked examples by hand.

use super::formulas::derived;

/// The lines of a derivation without those on shapes and operations.
fn steps(text: &str) -> String {
    let all = derived(&format!("steps, {text}"));
    let lines: Vec<&str> = all.lines().filter(|line| !line.starts_with("shapes:") && !line.starts_with("operations:")).collect();
    lines.join("\n")
}

/// Compares with lines written below one another.
fn check(function: &str, expected: &str) {
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
           = tr(C⁻¹ dC) − tr(S C⁻¹ dC C⁻¹)    — tr(Aᵀ) = tr(A)
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
        ∇_X f = 2 AᵀA X B Bᵀ
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
        ∇_U f = (1(U x > 0) ⊙ Vᵀ(1(V relu(U x) > 0) ⊙ Wᵀ)) xᵀ
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
           = −yᵀ(d(W x) − 1 softmax(W x)ᵀ d(W x))    — d log(softmax(z)) = dz − 1 softmax(z)ᵀ dz
           = −yᵀ(dW − 1 softmax(W x)ᵀ dW) x    — product rule
           = −tr(yᵀ(dW − 1 softmax(W x)ᵀ dW) x)    — a = tr(a)
           = −tr((y − sum(y) softmax(W x))ᵀ dW x)    — gᵀ(a − 1 sᵀa) = (g − s 1ᵀg)ᵀa
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

/// tr(YᵀMY) with Y = σ(WX): both factors vary, and what is left is Wᵀ((MY + MᵀY) ⊙ σ′(WX)).
#[test]
fn a_quadratic_form_of_a_layer() {
    let layer = |sigma: &str| {
        format!(
            "gradient(wrt = X) fn f(X: &Matrix4x2<f64>, W: &Matrix3x4<f64>, M: &Matrix3<f64>) -> f64 {{ let Y = (W * X).map({sigma}); (Y.transpose() * M * Y).trace() }}"
        )
    };
    check(
        &layer("matgrad::sigmoid"),
        "
        f = tr(YᵀM Y)
        Y = σ(W X)
        df = tr(YᵀM dY) + tr(d(YᵀM) Y)    — product rule
           = tr(YᵀM dY) + tr(dYᵀM Y)    — d(Xᵀ) = (dX)ᵀ; product rule
           = tr(YᵀM(σ′(W X) ⊙ d(W X))) + tr((σ′(W X) ⊙ d(W X))ᵀM Y)    — d(Xᵀ) = (dX)ᵀ; dσ(X) = σ′(X) ⊙ dX
           = tr(YᵀM(σ′(W X) ⊙ W dX)) + tr((σ′(W X) ⊙ W dX)ᵀM Y)    — product rule; tr(A ± B) = tr(A) ± tr(B); a = tr(a)
           = tr((MᵀY ⊙ σ′(W X))ᵀW dX) + tr(Y (σ′(W X) ⊙ W dX)ᵀM)    — tr(Aᵀ(B ⊙ C)) = tr((A ⊙ B)ᵀC); tr(Aᵀ) = tr(A)
           = tr((Wᵀ(MᵀY ⊙ σ′(W X)))ᵀ dX) + tr(M Y (σ′(W X) ⊙ W dX)ᵀ)    — tr(AB) = tr(BA)
           = tr((Wᵀ(MᵀY ⊙ σ′(W X)))ᵀ dX) + tr((M Y)ᵀ(σ′(W X) ⊙ W dX))    — tr(Aᵀ) = tr(A)
           = tr((Wᵀ(MᵀY ⊙ σ′(W X)))ᵀ dX) + tr((M Y ⊙ σ′(W X))ᵀW dX)    — tr(Aᵀ(B ⊙ C)) = tr((A ⊙ B)ᵀC)
           = tr((Wᵀ(MᵀY ⊙ σ′(W X) + M Y ⊙ σ′(W X)))ᵀ dX)    — tr(AB) = tr(BA)
        df = tr((∇_X f)ᵀ dX), hence
        ∇_X f = Wᵀ(σ′(W X) ⊙ (M + Mᵀ) Y)
        ",
    );
    // The function that is spelled by exponentials is the same.
    assert_eq!(derived(&layer("|v| 1.0 / (1.0 + (-v).exp())")), "∇_X f = Wᵀ(σ′(W X) ⊙ (M + Mᵀ) σ(W X))");
}

/// −yᵀ log softmax(W₂ σ(W₁x)): s − y, times hᵀ, and through W₂ᵀ and σ′ times xᵀ. Here Σy is not known to be 1.
#[test]
fn a_classifier_of_two_layers() {
    let all = steps(
        "gradient(wrt = (V, W)) fn f(V: &SMatrix<f64, 5, 4>, W: &SMatrix<f64, 3, 5>, x: &Vector4<f64>, y: &Vector3<f64>) -> f64 { let h = (V * x).map(matgrad::sigmoid); -y.dot(&matgrad::log_softmax(&(W * h))) }",
    );
    for line in [
        "f = −yᵀ log(softmax(W h))",
        "h = σ(V x)",
        "df = −yᵀ d log(softmax(W h))    — product rule",
        "   = −yᵀ(d(W h) − 1 softmax(W h)ᵀ d(W h))    — d log(softmax(z)) = dz − 1 softmax(z)ᵀ dz",
        "   = −tr((y − sum(y) softmax(W h))ᵀ(dW h + W(σ′(V x) ⊙ dV x)))    — gᵀ(a − 1 sᵀa) = (g − s 1ᵀg)ᵀa",
        "df = tr((∇_V f)ᵀ dV) + tr((∇_W f)ᵀ dW), hence",
        "∇_V f = −(Wᵀt₁ ⊙ σ′(V x)) xᵀ",
        "∇_W f = −t₁ hᵀ",
        "t₁ = y − sum(y) softmax(W h)",
    ] {
        assert!(all.lines().any(|known| known == line), "`{line}` is not in\n{all}");
    }
    assert_eq!(
        derived(
            "gradient(wrt = W) fn f(W: &SMatrix<f64, 3, 5>, h: &SVector<f64, 5>, y: &Vector3<f64>) -> f64 { -y.dot(&matgrad::log_softmax(&(W * h))) }"
        ),
        "∇_W f = (sum(y) softmax(W h) − y) hᵀ"
    );
}

#[test]
fn the_likelihood_over_samples() {
    // The sum over samples of (xᵢ − m)ᵀC⁻¹(xᵢ − m) is −C⁻ᵀ Σ (xᵢ − m)(xᵢ − m)ᵀ C⁻ᵀ in C.
    check(
        "gradient(wrt = C) fn f(C: &Matrix3<f64>, x: &[Vector3<f64>; 50], m: &Vector3<f64>) -> f64 { let P = C.try_inverse().unwrap(); let mut s = 0.0; for i in 0..50 { let d = x[i] - m; s += d.dot(&(P * d)); } C.determinant().ln() + s / 50.0 }",
        "
        f = 0.02 (Σᵢ dᵢᵀP dᵢ) + log|C|
        P = C⁻¹
        dᵢ = xᵢ − m
        df = 0.02 d(Σᵢ dᵢᵀP dᵢ) + tr(P dC)    — d(X ± Y) = dX ± dY; d log|X| = tr(X⁻¹ dX)
           = tr(P dC) − 0.02 (Σᵢ (xᵢ − m)ᵀP dC P(xᵢ − m))    — loops are differentiated step by step; tr(A ± B) = tr(A) ± tr(B); a = tr(a); tr(Σ A) = Σ tr(A)
           = tr(P dC) − 0.02 (Σᵢ tr((xᵢ − m)ᵀP dC P(xᵢ − m)))    — a = tr(a); gᵀ(A dx) = (Aᵀg)ᵀ dx
           = tr(P dC) + Σᵢ tr((−0.02 Pᵀ(xᵢ − m) (P(xᵢ − m))ᵀ)ᵀ dC)    — tr(AB) = tr(BA)
        df = tr((∇_C f)ᵀ dC), hence
        ∇_C f = C⁻ᵀ − 0.02 C⁻ᵀ(Σᵢ t₁ᵢ t₁ᵢᵀ) C⁻ᵀ
        t₁ᵢ = xᵢ − m
        ",
    );
}

#[test]
fn logistic_regression_of_one_sample() {
    // x(σ(xᵀw) − y), also where the function is spelled by an exponential.
    check(
        "gradient(wrt = w) fn f(x: &Vector3<f64>, y: f64, w: &Vector3<f64>) -> f64 { -y * x.dot(w) + (1.0 + x.dot(w).exp()).ln() }",
        "
        f = log(1 + exp(xᵀw)) − y (xᵀw)
        df = d(1 + exp(xᵀw))/(1 + exp(xᵀw)) − d(y (xᵀw))    — d(X ± Y) = dX ± dY; chain rule
           = exp(xᵀw) d(xᵀw) / (1 + exp(xᵀw)) − d(y (xᵀw))    — d(X ± Y) = dX ± dY; chain rule
           = (exp(xᵀw)/(1 + exp(xᵀw)) − y) d(xᵀw)    — product rule
           = (exp(xᵀw)/(1 + exp(xᵀw)) − y) (xᵀ dw)    — product rule
           = (σ(xᵀw) − y) (xᵀ dw)
        df = (∇_w f)ᵀ dw, hence
        ∇_w f = (σ(xᵀw) − y) x
        ",
    );
    check(
        "hessian(wrt = w) fn f(x: &Vector3<f64>, y: f64, w: &Vector3<f64>) -> f64 { let z = x.dot(w); matgrad::softplus(z) - y * z }",
        "
        f = softplus(z) − y z
        z = xᵀw
        ∇_w f = (σ(z) − y) x
        d(∇_w f) = d(σ(z) − y) x    — product rule
                 = σ′(z) dz x    — d(X ± Y) = dX ± dY; chain rule
                 = σ′(z) (xᵀ dw) x    — product rule; (gᵀx) m = m gᵀx
                 = x σ′(z) xᵀ dw    — (gᵀx) m = m gᵀx
        d(∇_w f) = ∇²_w f dw, hence
        ∇²_w f = σ′(z) x xᵀ
        ",
    );
}

/// (x xᵀ) ⊗ (diag(s) − s sᵀ), times Σy, which is 1 in the theory.
#[test]
fn the_hessian_of_softmax_regression() {
    check(
        "hessian(wrt = W) fn f(W: &SMatrix<f64, 4, 3>, x: &Vector3<f64>, y: &Vector4<f64>) -> f64 { -y.dot(&matgrad::log_softmax(&(W * x))) }",
        "
        f = −yᵀ log(softmax(W x))
        ∇_W f = (sum(y) softmax(W x) − y) xᵀ
        d(∇_W f) = −d(y − sum(y) softmax(W x)) xᵀ    — product rule
                 = sum(y) d softmax(W x) xᵀ    — d(a − s 1ᵀa) = da − s 1ᵀda − ds 1ᵀa
                 = sum(y) (softmax(W x) ⊙ (d(W x) − 1 softmax(W x)ᵀ d(W x))) xᵀ    — d softmax(z) = s ⊙ (dz − 1 sᵀ dz)
                 = sum(y) (softmax(W x) ⊙ (dW − 1 softmax(W x)ᵀ dW) x) xᵀ    — product rule
        vec(d(∇_W f)) = vec(sum(y) (softmax(W x) ⊙ (dW − 1 softmax(W x)ᵀ dW) x) xᵀ)
                      = sum(y) (x ⊗ I) vec(softmax(W x) ⊙ (dW − 1 softmax(W x)ᵀ dW) x)    — vec(AXB) = (Bᵀ ⊗ A) vec X
                      = sum(y) (x ⊗ I) diag(softmax(W x)) vec((dW − 1 softmax(W x)ᵀ dW) x)    — vec(A ⊙ X) = diag(vec A) vec X
                      = sum(y) (x ⊗ I) diag(softmax(W x)) (I − 1 softmax(W x)ᵀ) vec(dW x)    — vec(AXB) = (Bᵀ ⊗ A) vec X
                      = sum(y) (x ⊗ I) diag(softmax(W x)) (I − 1 softmax(W x)ᵀ)(xᵀ ⊗ I) vec(dW)    — vec(AXB) = (Bᵀ ⊗ A) vec X
        vec(d(∇_W f)) = ∇²_W f vec(dW), hence
        ∇²_W f = sum(y) ((x xᵀ) ⊗ (diag(t₁) − t₁ t₁ᵀ))
        t₁ = softmax(W x)
        ",
    );
}

/// The rules of vec by which the theory begins, and its third identity.
#[test]
fn the_rules_of_vec() {
    let last = |text: &str| steps(text).lines().last().map(str::to_owned);
    let of = |body: &str, to: &str| {
        format!("jacobian(wrt = X, layout = denominator) fn f(A: &Matrix3x4<f64>, X: &Matrix3x4<f64>) -> {to} {{ {body} }}")
    };
    assert_eq!(last(&of("X.transpose()", "Matrix4x3<f64>")).as_deref(), Some("∂f/∂X = K₄₃"));
    assert_eq!(last(&of("A.component_mul(X)", "Matrix3x4<f64>")).as_deref(), Some("∂f/∂X = diag(vec(A))"));
    assert_eq!(last(&of("A + X", "Matrix3x4<f64>")).as_deref(), Some("∂f/∂X = I"));
    // A scalar is its own vec: ∂f/∂X = vec(∇_X f).
    check(
        "jacobian(wrt = X, layout = denominator) fn f(X: &Matrix3<f64>) -> f64 { X.determinant().ln() }",
        "
        f = log|X|
        df = tr(X⁻¹ dX)    — d log|X| = tr(X⁻¹ dX)
           = vec(X⁻ᵀ)ᵀ vec(dX)    — vec(M tr(GᵀX)) = vec(M) vec(G)ᵀ vec X
        df = (∂f/∂X)ᵀ vec(dX), hence
        ∂f/∂X = vec(X⁻ᵀ)
        ",
    );
    check(
        "jacobian(wrt = X, layout = denominator) fn f(X: &Matrix3x4<f64>, A: &Matrix4x2<f64>, B: &Matrix3x2<f64>, C: &Matrix2<f64>, D: &Matrix2x3<f64>) -> Matrix3x2<f64> { D.transpose() * B.transpose() * X * A * C }",
        "
        f = (B D)ᵀX A C
        df = d((B D)ᵀX A) C    — product rule
           = d((B D)ᵀX) A C    — product rule
           = (B D)ᵀ dX A C    — product rule
        vec(df) = vec((B D)ᵀ dX A C)
                = ((A C)ᵀ ⊗ (B D)ᵀ) vec(dX)    — vec(AXB) = (Bᵀ ⊗ A) vec X
        vec(df) = (∂f/∂X)ᵀ vec(dX), hence
        ∂f/∂X = (A C) ⊗ (B D)
        ",
    );
}

/// The network of the theory with any number of layers: each W has the outer product of what comes back and of its input.
#[test]
fn a_network_of_many_layers() {
    check(
        "gradient(wrt = W) fn f(W: &[Matrix4<f64>; 20], x: &Vector4<f64>, last: &Vector4<f64>) -> f64 { let mut a = *x; for w in W { a = (w * a).map(matgrad::relu); } last.dot(&a) }",
        "
        f = lastᵀa₂₀
        aᵢ₊₁ = relu(Wᵢ aᵢ), a₀ = x
        df = lastᵀ da₂₀    — product rule; loops are differentiated step by step
        the same rules, applied to the rest node by node from the value on, give
        daᵢ₊₁ = 1(Wᵢ aᵢ > 0) ⊙ (dW[i] aᵢ + Wᵢ daᵢ), da₀ = 0
        ∇_Wᵢ f = t₁ᵢ aᵢᵀ
        t₁ᵢ = 1(Wᵢ aᵢ > 0) ⊙ uᵢ₊₁
        uᵢ = Wᵢᵀt₁ᵢ, u₂₀ = last
        kink: at Wᵢ aᵢ = 0 the derivative of relu is 0
        ",
    );
}

/// Newton's step of the theory is made of the Hessian and the gradient.
#[test]
fn newtons_step() {
    let all =
        steps("newton_step(wrt = X) fn f(X: &Matrix3<f64>, C: &Matrix3<f64>) -> f64 { (C * X).trace() - X.determinant().ln() }");
    for line in ["∇_X f = (C − X⁻¹)ᵀ", "vec(d(∇_X f)) = ∇²_X f vec(dX), hence", "∇²_X f = (X⁻¹ ⊗ X⁻ᵀ) K₃₃"]
    {
        assert!(all.lines().any(|known| known == line), "`{line}` is not in\n{all}");
    }
}

/// What a solver returns: its equations are differentiated, and what they say is solved for the differential.
#[test]
fn a_solver() {
    // Kepler: (1 − e cos E) dE = dM + sin E de.
    let kepler = "implicit(root = E, solver = solve) fn kepler(E: f64, M: f64, e: f64) -> f64 { E - e * E.sin() - M }";
    check(
        kepler,
        "
        kepler = E − M − e sin(E)
        dkepler = dE − dM − (sin(E) de + e d sin(E))    — d(X ± Y) = dX ± dY; product rule
                = dE − dM − (e cos(E) dE + sin(E) de)    — chain rule
        at the solution kepler = 0 whatever the parameters are, so that dkepler = 0, which is solved for dE:
        dE = (dM + sin(E) de)/(1 − e cos(E))
        and backwards, by the transposes of both matrices,
        M̄ = Ē/(1 − e cos(E))
        ē = sin(E) Ē / (1 − e cos(E))
        ",
    );
    let both = derived(kepler);
    assert_eq!(both, "dE = (dM + sin(E) de)/(1 − e cos(E))\nM̄ = Ē/(1 − e cos(E))\nē = sin(E) Ē / (1 − e cos(E))");
    // Ridge regression: (XᵀX + kI) dw = −dk w.
    check(
        "implicit(argmin = w, solver = fit, wrt = k) fn ridge(w: &Vector3<f64>, X: &SMatrix<f64, 5, 3>, y: &SVector<f64, 5>, k: f64) -> f64 { (X * w - y).norm_squared() + k * w.norm_squared() }",
        "
        ridge = ‖X w − y‖² + k ‖w‖²
        ∇_w ridge = 2 (k w + Xᵀ(X w − y))
        d(∇_w ridge) = 2 (d(k w) + Xᵀ d(X w − y))    — d(X ± Y) = dX ± dY; product rule
                     = 2 (XᵀX dw + d(k w))    — d(X ± Y) = dX ± dY; product rule
                     = 2 (XᵀX dw + k dw + dk w)    — product rule
        at the solution ∇_w ridge = 0 whatever the parameters are, so that d(∇_w ridge) = 0, which is solved for dw:
        dw = −dk (XᵀX + k I)⁻¹ w
        and backwards, by the transposes of both matrices,
        k̄ = −wᵀ (XᵀX + k I)⁻¹ w̄
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
