//! More of the theory's worked examples, and what solvers return, step by step: the expected lines are the theory's.

use super::formulas::derived;
use super::steps::{check, steps};

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
           = tr((MᵀY ⊙ σ′(W X))ᵀW dX) + tr(Y (σ′(W X) ⊙ W dX)ᵀM)    — tr(Aᵀ(B ⊙ C)) = tr((A ⊙ B)ᵀC); tr(AB) = tr(BA)
           = tr((Wᵀ(MᵀY ⊙ σ′(W X)))ᵀ dX) + tr(M Y (σ′(W X) ⊙ W dX)ᵀ)    — tr(AB) = tr(BA)
           = tr((Wᵀ(MᵀY ⊙ σ′(W X)))ᵀ dX) + tr((M Y)ᵀ(σ′(W X) ⊙ W dX))    — tr(Aᵀ) = tr(A)
           = tr((Wᵀ(MᵀY ⊙ σ′(W X)))ᵀ dX) + tr((M Y ⊙ σ′(W X))ᵀW dX)    — tr(Aᵀ(B ⊙ C)) = tr((A ⊙ B)ᵀC)
           = tr((Wᵀ(MᵀY ⊙ σ′(W X) + M Y ⊙ σ′(W X)))ᵀ dX)    — tr(AB) = tr(BA)
        df = tr((∇_X f)ᵀ dX), hence
        ∇_X f = Wᵀ(σ′(W X) ⊙ (M + Mᵀ) Y)
        ",
    );
    // The function that is spelled by exponentials is the same.
    assert_eq!(derived(&layer("|v| 1.0 / (1.0 + (-v).exp())")), "∇_X f = Wᵀ(σ′(W X) ⊙ (M + Mᵀ) Y)\nY = σ(W X)");
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
        "   = −yᵀ(d(W h) − 𝟏 softmax(W h)ᵀ d(W h))    — d log(softmax(z)) = dz − 𝟏 softmax(z)ᵀ dz",
        "   = −tr((y − sum(y) softmax(W h))ᵀ(dW h + W(σ′(V x) ⊙ dV x)))    — gᵀ(a − 𝟏 sᵀa) = (g − s 𝟏ᵀg)ᵀa",
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
                 = sum(y) d softmax(W x) xᵀ    — d(a − s 𝟏ᵀa) = da − s 𝟏ᵀda − ds 𝟏ᵀa
                 = sum(y) (softmax(W x) ⊙ (d(W x) − 𝟏 softmax(W x)ᵀ d(W x))) xᵀ    — d softmax(z) = s ⊙ (dz − 𝟏 sᵀ dz)
                 = sum(y) (softmax(W x) ⊙ (dW − 𝟏 softmax(W x)ᵀ dW) x) xᵀ    — product rule
        vec(d(∇_W f)) = vec(sum(y) (softmax(W x) ⊙ (dW − 𝟏 softmax(W x)ᵀ dW) x) xᵀ)
                      = sum(y) (x ⊗ I) vec(softmax(W x) ⊙ (dW − 𝟏 softmax(W x)ᵀ dW) x)    — vec(AXB) = (Bᵀ ⊗ A) vec X
                      = sum(y) (x ⊗ I) diag(softmax(W x)) vec((dW − 𝟏 softmax(W x)ᵀ dW) x)    — vec(A ⊙ X) = diag(vec A) vec X
                      = sum(y) (x ⊗ I) diag(softmax(W x)) (I − 𝟏 softmax(W x)ᵀ) vec(dW x)    — vec(AXB) = (Bᵀ ⊗ A) vec X
                      = sum(y) (x ⊗ I) diag(softmax(W x)) (I − 𝟏 softmax(W x)ᵀ)(xᵀ ⊗ I) vec(dW)    — vec(AXB) = (Bᵀ ⊗ A) vec X
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
