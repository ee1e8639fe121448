//! Methods that factorise, their parts, and what is solved with them.

use syn::ExprMethodCall;

use super::method::{Method, On, m, matrix, on, s};
use super::{Factored, Read, Reader, Value, error};
use crate::graph::algebra::{By, Piece, Regular};
use crate::graph::functions::Unary;
use crate::graph::op::{Factorisation, Id, Relation};
use crate::graph::triangles::Part;
use crate::program::Condition;

/// The rows of [`super::method`]'s table that have to do with factorisations.
pub(super) static FACTORISATIONS: &[Method] = &[
    matrix("try_inverse", 0, |r, a, c| {
        r.square(a, c, "the inverse")?;
        Ok(r.factorised(Value::Matrix(r.graph.inverse(a)), Factorisation::Inverse, a))
    }),
    matrix("lu", 0, |r, a, c| {
        r.square(a, c, "the LU factorisation")?;
        Ok(Value::Lu(a))
    }),
    matrix("full_piv_lu", 0, |r, a, c| {
        r.square(a, c, "the LU factorisation")?;
        Ok(Value::FullLu(a))
    }),
    matrix("cholesky", 0, |r, a, c| {
        r.square(a, c, "the Cholesky factorisation")?;
        Ok(r.factorised(Value::Cholesky(a), Factorisation::Cholesky, a))
    }),
    matrix("symmetric_eigenvalues", 0, |r, a, c| {
        r.square(a, c, "the symmetric eigenvalues")?;
        m(r.graph.piece(Piece::Eigenvalues, a))
    }),
    matrix("symmetric_eigen", 0, |r, a, c| {
        r.square(a, c, "the symmetric eigendecomposition")?;
        Ok(Value::Factored(Factored::Eigen, a))
    }),
    matrix("singular_values", 0, |r, a, c| {
        r.least_of(a, c)?;
        m(r.graph.piece(Piece::SingularValues(By::Caller), a))
    }),
    matrix("svd", 2, |r, a, c| r.singular_value_decomposition(a, c)),
    matrix("qr", 0, |r, a, c| r.qr(a, c)),
    matrix("pseudo_inverse", 1, |r, a, c| r.pseudo_inverse(a, c)),
    matrix("lower_triangle", 0, |r, a, c| {
        r.square(a, c, "a triangle")?;
        m(r.graph.triangle(Part::Lower, a))
    }),
    matrix("upper_triangle", 0, |r, a, c| {
        r.square(a, c, "a triangle")?;
        m(r.graph.triangle(Part::Upper, a))
    }),
    matrix("solve_lower_triangular", 1, |r, a, c| r.triangular_solve(a, c, Part::Lower, false)),
    matrix("solve_upper_triangular", 1, |r, a, c| r.triangular_solve(a, c, Part::Upper, false)),
    matrix("tr_solve_lower_triangular", 1, |r, a, c| r.triangular_solve(a, c, Part::Lower, true)),
    matrix("tr_solve_upper_triangular", 1, |r, a, c| r.triangular_solve(a, c, Part::Upper, true)),
    on(On::Eigen, "recompose", 0, |r, a, _| m(r.graph.times(0.5, r.graph.add(a, r.graph.transpose(a))))),
    on(On::Svd, "pseudo_inverse", 1, |r, a, c| r.pseudo_inverse(a, c)),
    on(On::Svd, "solve", 2, |r, a, c| {
        let b = r.right_side(a, c)?;
        r.solved_by_pseudo_inverse(a, b, c)
    }),
    on(On::Svd, "recompose", 0, |_, a, _| Ok(Value::Some(Box::new(Value::Matrix(a))))),
    on(On::Qr, "q", 0, |r, a, _| m(r.graph.piece(Piece::Orthogonal, a))),
    on(On::Qr, "r", 0, |r, a, _| m(r.graph.piece(Piece::Upper, a))),
    on(On::Qr, "unpack_r", 0, |r, a, _| m(r.graph.piece(Piece::Upper, a))),
    on(On::Qr, "unpack", 0, |r, a, _| {
        Ok(Value::Tuple([Piece::Orthogonal, Piece::Upper].map(|part| Value::Matrix(r.graph.piece(part, a))).to_vec()))
    }),
    on(On::Qr, "solve", 1, |r, a, c| {
        r.square(a, c, "a solution by a QR factorisation")?;
        let b = r.right_side(a, c)?;
        let solution = r.graph.product(r.graph.inverse(a), b);
        Ok(r.where_regular(solution, Regular::Qr, vec![a]))
    }),
    on(On::Qr, "try_inverse", 0, |r, a, c| {
        r.square(a, c, "the inverse")?;
        Ok(r.where_regular(r.graph.inverse(a), Regular::Qr, vec![a]))
    }),
    on(On::Lu, "solve", 1, |r, a, c| r.solve(a, c, Factorisation::Lu)),
    on(On::Lu, "try_inverse", 0, |r, a, _| Ok(r.factorised(Value::Matrix(r.graph.inverse(a)), Factorisation::Lu, a))),
    on(On::Lu, "determinant", 0, |r, a, _| s(r.graph.determinant(a))),
    on(On::FullLu, "solve", 1, |r, a, c| r.solve(a, c, Factorisation::FullLu)),
    on(On::FullLu, "try_inverse", 0, |r, a, _| Ok(r.factorised(Value::Matrix(r.graph.inverse(a)), Factorisation::FullLu, a))),
    on(On::FullLu, "determinant", 0, |r, a, _| s(r.graph.determinant(a))),
    on(On::Cholesky, "solve", 1, |r, a, c| {
        let b = r.right_side(a, c)?;
        m(r.graph.product(r.graph.symmetric_inverse(a), b))
    }),
    on(On::Cholesky, "l", 0, |r, a, _| m(r.graph.cholesky_factor(a))),
    on(On::Cholesky, "unpack", 0, |r, a, _| m(r.graph.cholesky_factor(a))),
    on(On::Cholesky, "inverse", 0, |r, a, _| m(r.graph.symmetric_inverse(a))),
    on(On::Cholesky, "ln_determinant", 0, |r, a, _| s(r.graph.symmetric_log_determinant(a))),
    on(On::Cholesky, "determinant", 0, |r, a, _| s(r.map_scalar(Unary::EXP, r.graph.symmetric_log_determinant(a)))),
];

/// Methods of matrices that have no derivative here, and why.
const MISSING: &[(&str, &str)] = &[
    ("eigenvalues", COMPLEX),
    ("complex_eigenvalues", COMPLEX),
    (
        "schur",
        "the Schur form is not unique, and its eigenvalues may be complex; write what is computed from it, such as `matgrad::sqrtm`, `matgrad::logm` or `matgrad::solve_sylvester`",
    ),
    ("hessenberg", "the Hessenberg form is not unique; write what is computed from it, such as `.lu().solve(&b)`"),
    ("bidiagonalize", "the bidiagonal form is not unique; write `.svd(true, true)` or `.singular_values()`"),
    ("symmetric_tridiagonalize", "the tridiagonal form is not unique; write `.symmetric_eigen()` or `.symmetric_eigenvalues()`"),
    ("singular_values_unordered", "their order is not known; write `.singular_values()`"),
    ("svd_unordered", "their order is not known; write `.svd(true, true)`"),
    ("rank", "it is a step; wrap it in `matgrad::constant(…)` to treat it as a constant"),
];

const COMPLEX: &str =
    "the eigenvalues of a matrix that is not symmetric may be complex; for symmetric ones write `.symmetric_eigenvalues()`";

/// Why a method of matrices has no derivative.
pub(super) fn why_missing(name: &str) -> Option<&'static str> {
    MISSING.iter().find(|(missing, _)| *missing == name).map(|&(_, why)| why)
}

/// The factorisations that nalgebra also makes by `LU::new(a)` and the like, each with the method that is the same.
const MADE_BY_NEW: &[(&str, &str)] = &[
    ("LU", "lu"),
    ("FullPivLU", "full_piv_lu"),
    ("Cholesky", "cholesky"),
    ("QR", "qr"),
    ("SVD", "svd"),
    ("SymmetricEigen", "symmetric_eigen"),
];

/// The method that is the same as a constructor of a factorisation.
pub(super) fn constructor_as_method(path: &syn::Path, call: &syn::ExprCall) -> Option<ExprMethodCall> {
    let [.., owner, last] = &path.segments.iter().collect::<Vec<_>>()[..] else { return None };
    let (_, method) = MADE_BY_NEW.iter().find(|(name, _)| owner.ident == name && last.ident == "new")?;
    let receiver = call.args.first()?;
    // What is lent or moved is the same matrix.
    let receiver =
        if let syn::Expr::Unary(syn::ExprUnary { op: syn::UnOp::Deref(_), expr, .. }) = receiver { expr } else { receiver };
    let method = syn::Ident::new(method, last.ident.span());
    let arguments = call.args.iter().skip(1);
    Some(syn::parse_quote_spanned!(last.ident.span()=> (#receiver).#method(#(#arguments),*)))
}

impl Reader<'_> {
    /// The `Option` that a factorisation of a matrix returns. That of one element is a question about the
    /// element, as nalgebra asks it.
    pub(super) fn factorised(&self, value: Value, how: Factorisation, of: Id) -> Value {
        let condition = if self.graph.shape(of).is_scalar() {
            let zero = self.graph.scalar(0.0);
            Condition::Not(match how {
                Factorisation::Lu | Factorisation::FullLu | Factorisation::Inverse => self.graph.compare(Relation::Eq, of, zero),
                Factorisation::Cholesky => self.graph.not(self.graph.compare(Relation::Gt, of, zero)),
            })
        } else {
            Condition::Factorises(how, of)
        };
        Value::Maybe(Box::new(value), condition)
    }

    /// A⁻¹ b, if A can be factorised.
    pub(super) fn solve(&mut self, a: Id, call: &ExprMethodCall, how: Factorisation) -> Read<Value> {
        let b = self.right_side(a, call)?;
        Ok(self.factorised(Value::Matrix(self.graph.product(self.graph.inverse(a), b)), how, a))
    }

    pub(super) fn right_side(&mut self, a: Id, call: &ExprMethodCall) -> Read<Id> {
        let b = self.matrix(&call.args[0])?;
        if self.graph.shape(a).rows != self.graph.shape(b).rows {
            return error(
                call,
                format!(
                    "`{}` with a {} matrix and a {} right-hand side: the right-hand side needs {} rows",
                    call.method,
                    self.show(a),
                    self.show(b),
                    self.graph.dims.borrow().show(self.graph.shape(a).rows)
                ),
            );
        }
        Ok(b)
    }
}
