//! What the rules of the calculus are called, where derivations are shown. Which rule a pass applies at a node
//! follows from the node's operator, as in the pass itself.

use crate::graph::functions::Unary;
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;

/// A rule by its name: as text, and for TeX.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rule {
    /// As text.
    pub text: &'static str,
    /// For TeX, in text mode.
    pub latex: &'static str,
    /// Whether it only takes apart what is linear, which is no step of its own.
    pub is_small: bool,
    /// Whether it is about traces only, so that it says nothing of columns.
    pub is_of_traces: bool,
}

const fn rule(text: &'static str, latex: &'static str) -> Rule {
    Rule { text, latex, is_small: false, is_of_traces: false }
}

const fn small(text: &'static str, latex: &'static str) -> Rule {
    Rule { text, latex, is_small: true, is_of_traces: false }
}

const SUM: Rule = small("d(X ± Y) = dX ± dY", "$\\mathrm{d}(X \\pm Y) = \\mathrm{d}X \\pm \\mathrm{d}Y$");
const PRODUCT: Rule = rule("product rule", "product rule");
/// The differential of what is transposed.
pub const TRANSPOSE: Rule = small("d(Xᵀ) = (dX)ᵀ", "$\\mathrm{d}(X^\\top) = (\\mathrm{d}X)^\\top$");
const ENTRIES: Rule = small("entry by entry", "entry by entry");
const TRACE: Rule = small("d tr(X) = tr(dX)", "$\\mathrm{d}\\operatorname{tr}(X) = \\operatorname{tr}(\\mathrm{d}X)$");
const TOTAL: Rule = small("d sum(X) = sum(dX)", "$\\mathrm{d}\\operatorname{sum}(X) = \\operatorname{sum}(\\mathrm{d}X)$");
const ELEMENTWISE: Rule =
    rule("d(X ⊙ Y) = dX ⊙ Y + X ⊙ dY", "$\\mathrm{d}(X \\odot Y) = \\mathrm{d}X \\odot Y + X \\odot \\mathrm{d}Y$");
const FUNCTION: Rule = rule("dσ(X) = σ′(X) ⊙ dX", "$\\mathrm{d}\\sigma(X) = \\sigma'(X) \\odot \\mathrm{d}X$");
const CHAIN: Rule = rule("chain rule", "chain rule");
const QUOTIENT: Rule = rule("quotient rule", "quotient rule");
const INVERSE: Rule = rule("d X⁻¹ = −X⁻¹ dX X⁻¹", "$\\mathrm{d}X^{-1} = -X^{-1}\\, \\mathrm{d}X\\, X^{-1}$");
const SOLUTION: Rule =
    rule("d(S⁻¹B) = S⁻¹(dB − dS S⁻¹B)", "$\\mathrm{d}(S^{-1}B) = S^{-1}(\\mathrm{d}B - \\mathrm{d}S\\, S^{-1}B)$");
const DETERMINANT: Rule = rule("d|X| = |X| tr(X⁻¹ dX)", "$\\mathrm{d}|X| = |X| \\operatorname{tr}(X^{-1}\\, \\mathrm{d}X)$");
const LOG_DETERMINANT: Rule = rule("d log|X| = tr(X⁻¹ dX)", "$\\mathrm{d}\\log|X| = \\operatorname{tr}(X^{-1}\\, \\mathrm{d}X)$");
const COFACTOR: Rule = rule("minors", "minors");
const EXPONENTIAL: Rule = rule("d exp(X) = L(X, dX)", "$\\mathrm{d}\\exp(X) = L(X, \\mathrm{d}X)$");
const CHOLESKY: Rule = rule("dL = L Φ(L⁻¹ dX L⁻ᵀ)", "$\\mathrm{d}L = L\\, \\Phi(L^{-1}\\, \\mathrm{d}X\\, L^{-\\top})$");
const ALGEBRA: Rule = rule("the equation that defines it, differentiated", "the equation that defines it, differentiated");
const KRONECKER: Rule =
    rule("d(X ⊗ Y) = dX ⊗ Y + X ⊗ dY", "$\\mathrm{d}(X \\otimes Y) = \\mathrm{d}X \\otimes Y + X \\otimes \\mathrm{d}Y$");
const NORM: Rule = rule("d‖X‖ = tr(Xᵀ dX)/‖X‖", "$\\mathrm{d}\\|X\\| = \\operatorname{tr}(X^\\top \\mathrm{d}X)/\\|X\\|$");
const UNIT: Rule = rule(
    "d(X/‖X‖) = (dX − U tr(Uᵀ dX))/‖X‖",
    "$\\mathrm{d}(X/\\|X\\|) = (\\mathrm{d}X - U \\operatorname{tr}(U^\\top \\mathrm{d}X))/\\|X\\|$",
);
const BRANCH: Rule = small("the branch taken is differentiated", "the branch taken is differentiated");
const LARGEST: Rule = rule("d max(z) = dz at the largest element", "$\\mathrm{d}\\max(z) = \\mathrm{d}z$ at the largest element");
const LOG_SUM_EXP: Rule = rule(
    "d log(sum(exp(z))) = softmax(z)ᵀ dz",
    "$\\mathrm{d}\\log\\operatorname{sum}(\\exp(z)) = \\operatorname{softmax}(z)^\\top \\mathrm{d}z$",
);
const LOG_SOFTMAX: Rule = rule(
    "d log(softmax(z)) = dz − 𝟏 softmax(z)ᵀ dz",
    "$\\mathrm{d}\\log(\\operatorname{softmax}(z)) = \\mathrm{d}z - \\mathbf{1} \\operatorname{softmax}(z)^\\top \\mathrm{d}z$",
);
const SOFTMAX: Rule = rule(
    "d softmax(z) = s ⊙ (dz − 𝟏 sᵀ dz)",
    "$\\mathrm{d}\\operatorname{softmax}(z) = s \\odot (\\mathrm{d}z - \\mathbf{1} s^\\top \\mathrm{d}z)$",
);
const BALANCED: Rule = rule(
    "d(a − s 𝟏ᵀa) = da − s 𝟏ᵀda − ds 𝟏ᵀa",
    "$\\mathrm{d}(a - s \\mathbf{1}^\\top a) = \\mathrm{d}a - s \\mathbf{1}^\\top \\mathrm{d}a - \\mathrm{d}s\\, \\mathbf{1}^\\top a$",
);
const LOOP: Rule = rule("loops are differentiated step by step", "loops are differentiated step by step");
const CONSTANT: Rule = small("", "");

/// A number or a scalar in front goes along, which nobody asks about.
const MULTIPLE: Rule = small("", "");

/// Whether a sum is only a multiple.
fn is_multiple(graph: &Graph, id: Id) -> bool {
    matches!(graph.op(id), Op::Sum(terms) if terms.len() == 1)
}

/// The rule by which the differential of a node is found.
pub fn of_differential(graph: &Graph, y: Id) -> Rule {
    let is_scalar = graph.shape(y).is_scalar();
    let is_inverse = |id: Id| matches!(graph.op(id), Op::Inverse(_) | Op::SymmetricInverse(_));
    match graph.op(y) {
        Op::Sum(_) if is_multiple(graph, y) => MULTIPLE,
        Op::Sum(_) | Op::Fill(_) => SUM,
        Op::Product(a, b) if is_inverse(a) || is_inverse(b) => SOLUTION,
        Op::Scale(..) | Op::Product(..) | Op::Dot(..) => PRODUCT,
        Op::Hadamard(..) if is_scalar => PRODUCT,
        Op::Hadamard(..) => ELEMENTWISE,
        Op::Transpose(_) => TRANSPOSE,
        Op::Trace(_) => TRACE,
        Op::Total(_) => TOTAL,
        Op::Quotient(..) => QUOTIENT,
        Op::Unit(..) => UNIT,
        Op::Kronecker(..) | Op::KroneckerLeft(..) | Op::KroneckerRight(..) => KRONECKER,
        Op::Inverse(_) | Op::SymmetricInverse(_) => INVERSE,
        Op::Determinant(_) => DETERMINANT,
        Op::LogDeterminant(_) | Op::SymmetricLogDeterminant(_) => LOG_DETERMINANT,
        Op::Cofactor(_) | Op::CofactorAlong(..) => COFACTOR,
        Op::Exponential(..) => EXPONENTIAL,
        Op::CholeskyFactor(_) => CHOLESKY,
        Op::Algebra(..) => ALGEBRA,
        Op::Map(..) if graph.norm_operand(y).is_some() => NORM,
        Op::Map(Unary::RECIP, _) => QUOTIENT,
        Op::Map(..) | Op::Map2(..) | Op::Powi(..) | Op::PowiBy(..) | Op::Custom(..) if is_scalar => CHAIN,
        Op::Map(..) | Op::Map2(..) | Op::Powi(..) | Op::PowiBy(..) | Op::Custom(..) => FUNCTION,
        Op::Call(..) | Op::Pushed(..) | Op::Pulled(..) => CHAIN,
        Op::Select(..) => BRANCH,
        Op::Max(_) | Op::Min(_) => LARGEST,
        Op::LogSumExp(_) => LOG_SUM_EXP,
        Op::LogSoftmax(_) => LOG_SOFTMAX,
        Op::Softmax(_) => SOFTMAX,
        Op::Centred(..) | Op::Balanced(..) => BALANCED,
        Op::Out(..) | Op::Trail(..) => LOOP,
        Op::Reshape(_)
        | Op::Diagonal(_)
        | Op::DiagonalOf(_)
        | Op::Triangle(..)
        | Op::Element(..)
        | Op::Block(..)
        | Op::Embed(..)
        | Op::Replace(..)
        | Op::Stack(_)
        | Op::At(..)
        | Op::Scatter(..) => ENTRIES,
        Op::Input(_)
        | Op::Text(..)
        | Op::Step(_)
        | Op::Cast(_)
        | Op::Test(_)
        | Op::Differential(_)
        | Op::Scalar(_)
        | Op::Extent(_)
        | Op::Identity
        | Op::Compare(..)
        | Op::And(..)
        | Op::Or(..)
        | Op::Not(_)
        | Op::Factorises(..)
        | Op::Held(_)
        | Op::Settled(_)
        | Op::Var(..)
        | Op::Choice(..)
        | Op::Structured(..)
        | Op::Columns(..)
        | Op::ArgMax(_)
        | Op::ArgMin(_) => CONSTANT,
    }
}

const OF_SCALAR: Rule = Rule { is_of_traces: true, ..rule("a = tr(a)", "$a = \\operatorname{tr}(a)$") };
const OF_SUM: Rule = Rule {
    is_of_traces: true,
    ..small("tr(A ± B) = tr(A) ± tr(B)", "$\\operatorname{tr}(A \\pm B) = \\operatorname{tr}(A) \\pm \\operatorname{tr}(B)$")
};
/// Factors go round.
pub const TURNED: Rule = rule("tr(AB) = tr(BA)", "$\\operatorname{tr}(AB) = \\operatorname{tr}(BA)$");
const OF_COLUMN: Rule = rule("gᵀ(A dx) = (Aᵀg)ᵀ dx", "$g^\\top(A\\, \\mathrm{d}x) = (A^\\top g)^\\top \\mathrm{d}x$");
/// What is transposed.
pub const OF_TRANSPOSE: Rule = rule("tr(Aᵀ) = tr(A)", "$\\operatorname{tr}(A^\\top) = \\operatorname{tr}(A)$");
const OF_ELEMENTWISE: Rule =
    rule("tr(Aᵀ(B ⊙ C)) = tr((A ⊙ B)ᵀC)", "$\\operatorname{tr}(A^\\top(B \\odot C)) = \\operatorname{tr}((A \\odot B)^\\top C)$");
const OF_LOOP: Rule =
    Rule { is_of_traces: true, ..small("tr(Σ A) = Σ tr(A)", "$\\operatorname{tr}(\\sum A) = \\sum \\operatorname{tr}(A)$") };
const OF_CENTRED: Rule =
    rule("gᵀ(a − 𝟏 sᵀa) = (g − s 𝟏ᵀg)ᵀa", "$g^\\top(a - \\mathbf{1} s^\\top a) = (g - s \\mathbf{1}^\\top g)^\\top a$");
const OF_DIAGONAL: Rule =
    rule("tr(Aᵀ diag(v)) = diag(A)ᵀv", "$\\operatorname{tr}(A^\\top \\operatorname{diag}(v)) = \\operatorname{diag}(A)^\\top v$");
const ADJOINT: Rule = rule("the adjoint on the other side", "the adjoint on the other side");

/// The rule by which what stands around dX moves to the other side of the trace.
pub fn of_trace(graph: &Graph, e: Id) -> Rule {
    let is_scalar = graph.shape(e).is_scalar();
    match graph.op(e) {
        Op::Sum(_) if is_multiple(graph, e) => MULTIPLE,
        Op::Sum(_) => OF_SUM,
        Op::Scale(..) | Op::Dot(..) | Op::Trace(_) | Op::Total(_) | Op::Fill(_) => OF_SCALAR,
        Op::Product(_, b) if graph.is_linear(b) && graph.shape(b).cols.literal() == Some(1) => OF_COLUMN,
        Op::Product(..) => TURNED,
        Op::Transpose(_) => OF_TRANSPOSE,
        Op::Hadamard(..) | Op::Quotient(..) if is_scalar => OF_SCALAR,
        Op::Hadamard(..) | Op::Quotient(..) => OF_ELEMENTWISE,
        Op::Select(_, _, other) if graph.is_zero(other) => OF_ELEMENTWISE,
        Op::Centred(..) => OF_CENTRED,
        Op::Diagonal(_) => OF_DIAGONAL,
        Op::Out(..) => OF_LOOP,
        _ => ADJOINT,
    }
}

/// A sum under vec.
pub const VEC_SUM: Rule =
    small("vec(A + B) = vec A + vec B", "$\\operatorname{vec}(A + B) = \\operatorname{vec} A + \\operatorname{vec} B$");
const VEC_PRODUCT: Rule =
    rule("vec(AXB) = (Bᵀ ⊗ A) vec X", "$\\operatorname{vec}(AXB) = (B^\\top \\otimes A) \\operatorname{vec} X$");
/// What is transposed under vec.
pub const VEC_TRANSPOSE: Rule = rule("vec(Xᵀ) = K vec X", "$\\operatorname{vec}(X^\\top) = K \\operatorname{vec} X$");
const VEC_ELEMENTWISE: Rule = rule(
    "vec(A ⊙ X) = diag(vec A) vec X",
    "$\\operatorname{vec}(A \\odot X) = \\operatorname{diag}(\\operatorname{vec} A) \\operatorname{vec} X$",
);
const VEC_OUTER: Rule = rule(
    "vec(M tr(GᵀX)) = vec(M) vec(G)ᵀ vec X",
    "$\\operatorname{vec}(M \\operatorname{tr}(G^\\top X)) = \\operatorname{vec}(M) \\operatorname{vec}(G)^\\top \\operatorname{vec} X$",
);

const COLUMN_ELEMENTWISE: Rule = rule("a ⊙ x = diag(a) x", "$a \\odot x = \\operatorname{diag}(a) x$");
const COLUMN_OUTER: Rule = rule("(gᵀx) m = m gᵀx", "$(g^\\top x) m = m g^\\top x$");

/// The rule by which what stands around dX moves out of vec; for columns, which are their own vec, to its left.
pub fn of_vec(graph: &Graph, e: Id, are_columns: bool) -> Rule {
    let is_scalar = graph.shape(e).is_scalar();
    let of = |of_columns, otherwise| if are_columns { of_columns } else { otherwise };
    match graph.op(e) {
        Op::Sum(_) if is_multiple(graph, e) => MULTIPLE,
        Op::Scale(s, _) if !graph.is_linear(s) => MULTIPLE,
        Op::Sum(_) => VEC_SUM,
        Op::Product(..) | Op::Centred(..) | Op::Balanced(..) => of(MULTIPLE, VEC_PRODUCT),
        Op::Transpose(_) => VEC_TRANSPOSE,
        Op::Hadamard(..) | Op::Quotient(..) if !is_scalar => of(COLUMN_ELEMENTWISE, VEC_ELEMENTWISE),
        _ => of(COLUMN_OUTER, VEC_OUTER),
    }
}
