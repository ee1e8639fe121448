//! Transposes, traces, inverses and determinants.

use super::*;
use crate::graph::algebra::{Algebra, Regular};
use crate::graph::triangles::Part;

fn algebra(r: Raw<'_>, which: Algebra, operands: &[Id]) -> Id {
    r.op(Op::Algebra(which, operands.to_vec()))
}

/// An exponential, which has a root and a logarithm.
fn regular(r: Raw<'_>, x: &[Id]) -> Id {
    r.op(Op::Exponential(x[P], vec![]))
}

#[test]
fn transposes() {
    becomes("Aᵀᵀ", |r, x| r.t(r.t(x[A])), |_, x| x[A]);
    becomes("sᵀ", |r, x| r.t(x[S]), |_, x| x[S]);
    becomes("Iᵀ", |r, _| r.t(eye(r)), |r, _| eye(r));
    becomes("0ᵀ", |r, _| r.t(r.zeros(2, 3)), |r, _| r.zeros(3, 2));
    becomes("fill(s)ᵀ", |r, x| r.t(fill(r, x[S], 2, 3)), |r, x| fill(r, x[S], 3, 2));
    becomes("(2 A)ᵀ", |r, x| r.t(r.sum(&[(2.0, x[A])])), |r, x| r.sum(&[(2.0, r.t(x[A]))]));
    becomes("(s A)ᵀ", |r, x| r.t(scale(r, x[S], x[A])), |r, x| scale(r, x[S], r.t(x[A])));
    becomes("(AᵀA)ᵀ", |r, x| r.t(r.gram(x[A], 0.5)), |r, x| r.sum(&[(0.5, eye(r)), (1.0, r.product(r.t(x[A]), x[A]))]));
    becomes("diag(u)ᵀ", |r, x| r.t(r.op(Op::Diagonal(x[U]))), |r, x| r.op(Op::Diagonal(x[U])));
    becomes("(u vᵀ)ᵀ", |r, x| r.t(r.product(x[U], r.t(x[V]))), |r, x| r.product(x[V], r.t(x[U])));
    becomes("(P + Qᵀ)ᵀ", |r, x| r.t(r.sum(&[(1.0, x[P]), (1.0, r.t(x[Q]))])), |r, x| r.sum(&[(1.0, x[Q]), (1.0, r.t(x[P]))]));
    keeps("(P⁻¹)ᵀ (Pᵀ)⁻¹", |r, x| r.product(r.t(inverse(r, x[P])), inverse(r, r.t(x[P]))));
    keeps("(embed A)ᵀ", |r, x| r.t(embed(r, x[A], 1, 0, 4, 5)));
    keeps("[s > 0 ? A : 0]ᵀ", |r, x| r.t(gated(r, x[S], x[A])));
    keeps("stackᵀ", |r, x| r.t(stack(r, &[x[S], x[T], x[S], x[T], x[T], x[T]], 2, 3)));
    keeps("(Aᵀ B)ᵀ beside Bᵀ A", |r, x| {
        let (one, other) = (r.product(r.t(x[A]), x[B]), r.product(r.t(x[B]), x[A]));
        r.hadamard(r.t(one), other)
    });
    keeps("(A Bᵀ)ᵀ beside B Aᵀ", |r, x| {
        let (one, other) = (r.product(x[A], r.t(x[B])), r.product(x[B], r.t(x[A])));
        r.hadamard(r.t(one), other)
    });
}

/// What counts as symmetric must be so; each of these is transposed and compared.
#[test]
fn symmetric_matrices() {
    keeps("gram of columns", |r, x| r.t(r.product(r.t(x[A]), x[A])));
    keeps("gram of rows", |r, x| r.t(r.product(x[A], r.t(x[A]))));
    keeps("not a gram", |r, x| r.t(r.product(r.t(x[P]), x[Q])));
    keeps("square of a matrix", |r, x| r.t(r.product(x[P], x[P])));
    keeps("inverse", |r, x| r.t(inverse(r, r.gram(x[A], 1.0))));
    keeps("inverse of unsymmetric", |r, x| r.t(inverse(r, x[P])));
    keeps("exponential", |r, x| r.t(r.op(Op::Exponential(r.gram(x[A], 0.0), vec![]))));
    keeps("exponential of unsymmetric", |r, x| r.t(r.op(Op::Exponential(x[P], vec![]))));
    keeps("exponential along symmetric", |r, x| r.t(r.op(Op::Exponential(r.gram(x[A], 0.0), vec![r.gram(x[B], 0.0)]))));
    keeps("exponential along unsymmetric", |r, x| r.t(r.op(Op::Exponential(r.gram(x[A], 0.0), vec![x[P]]))));
    keeps("cofactor", |r, x| r.t(r.op(Op::Cofactor(r.gram(x[A], 1.0)))));
    keeps("cofactor of unsymmetric", |r, x| r.t(r.op(Op::Cofactor(x[P]))));
    keeps("scaled", |r, x| r.t(scale(r, x[S], r.gram(x[A], 1.0))));
    keeps("Hadamard", |r, x| r.t(r.hadamard(r.gram(x[A], 1.0), r.gram(x[B], 0.0))));
    keeps("Hadamard with unsymmetric", |r, x| r.t(r.hadamard(r.gram(x[A], 1.0), x[P])));
    keeps("map", |r, x| r.t(r.map("sin", r.gram(x[A], 1.0))));
    keeps("power", |r, x| r.t(r.op(Op::Powi(r.gram(x[A], 1.0), 3))));
    keeps("sum with unsymmetric", |r, x| r.t(r.sum(&[(1.0, r.gram(x[A], 1.0)), (1.0, x[P])])));
    keeps("a square fill", |r, x| r.t(fill(r, x[S], 3, 3)));
}

#[test]
fn traces_totals_and_dots() {
    becomes("tr I", |r, _| trace(r, eye(r)), |r, _| r.number(3.0));
    becomes("tr Pᵀ", |r, x| trace(r, r.t(x[P])), |r, x| trace(r, x[P]));
    becomes("tr(AᵀB)", |r, x| trace(r, r.product(r.t(x[A]), x[B])), |r, x| dot(r, x[A], x[B]));
    becomes(
        "tr(P + 2 Q)",
        |r, x| trace(r, r.sum(&[(1.0, x[P]), (2.0, x[Q])])),
        |r, x| r.sum(&[(1.0, trace(r, x[P])), (2.0, trace(r, x[Q]))]),
    );
    becomes("tr diag(u)", |r, x| trace(r, r.op(Op::Diagonal(x[U]))), |r, x| total(r, x[U]));
    becomes("tr(s P)", |r, x| trace(r, scale(r, x[S], x[P])), |r, x| r.hadamard(x[S], trace(r, x[P])));
    keeps("tr fill(s)", |r, x| trace(r, fill(r, x[S], 3, 3)));
    keeps("tr(P ⊗ Q)", |r, x| trace(r, r.op(Op::Kronecker(x[P], x[Q]))));
    keeps("tr(A ⊗ Bᵀ)", |r, x| trace(r, r.op(Op::Kronecker(x[A], r.t(x[B])))));
    keeps("tr(P Q)", |r, x| trace(r, r.product(x[P], x[Q])));
    keeps("tr [s > 0 ? P : 0]", |r, x| trace(r, gated(r, x[S], x[P])));
    keeps("sum fill(s)", |r, x| total(r, fill(r, x[S], 2, 3)));
    becomes("sum I", |r, _| total(r, eye(r)), |r, _| r.number(3.0));
    becomes("sum Aᵀ", |r, x| total(r, r.t(x[A])), |r, x| total(r, x[A]));
    becomes("sum diag(u)", |r, x| total(r, r.op(Op::Diagonal(x[U]))), |r, x| total(r, x[U]));
    becomes("sum embed(A)", |r, x| total(r, embed(r, x[A], 1, 1, 4, 5)), |r, x| total(r, x[A]));
    becomes("sum(A ⊙ B)", |r, x| total(r, r.hadamard(x[A], x[B])), |r, x| dot(r, x[A], x[B]));
    becomes(
        "sum(2 s A)",
        |r, x| total(r, r.sum(&[(2.0, scale(r, x[S], x[A]))])),
        |r, x| r.sum(&[(2.0, r.hadamard(x[S], total(r, x[A])))]),
    );
    keeps("sum of a stack", |r, x| total(r, stack(r, &[x[S], x[T], r.number(1.0), x[T]], 2, 2)));
    becomes("A · ones", |r, x| dot(r, x[A], r.filled_like(1.0, x[A])), |r, x| total(r, x[A]));
    becomes("A · 0", |r, x| dot(r, x[A], r.zeros(2, 3)), |r, _| r.number(0.0));
    becomes("I · P", |r, x| dot(r, eye(r), x[P]), |r, x| trace(r, x[P]));
    becomes("Aᵀ · Bᵀ", |r, x| dot(r, r.t(x[A]), r.t(x[B])), |r, x| dot(r, x[A], x[B]));
    becomes("B · A", |r, x| dot(r, x[B], x[A]), |r, x| dot(r, x[A], x[B]));
    keeps("fill(s) · A", |r, x| dot(r, fill(r, x[S], 2, 3), x[A]));
    keeps("embed(A) · …", |r, x| {
        let e = embed(r, x[A], 1, 0, 3, 4);
        dot(r, e, x[C])
    });
    keeps("diag(u) · P", |r, x| dot(r, x[P], r.op(Op::Diagonal(x[U]))));
    keeps("(2 s A) · (3 t B)", |r, x| dot(r, r.sum(&[(2.0, scale(r, x[S], x[A]))]), r.sum(&[(3.0, scale(r, x[T], x[B]))])));
    keeps("A · [s > 0 ? B : 0]", |r, x| dot(r, x[A], gated(r, x[S], x[B])));
    keeps("Pᵀ · Q", |r, x| dot(r, r.t(x[P]), x[Q]));
}

#[test]
fn inverses_and_determinants() {
    becomes("P⁻¹⁻¹", |r, x| inverse(r, inverse(r, x[P])), |_, x| x[P]);
    becomes("I⁻¹", |r, _| inverse(r, eye(r)), |r, _| eye(r));
    becomes("Pᵀ⁻¹", |r, x| inverse(r, r.t(x[P])), |r, x| r.t(inverse(r, x[P])));
    becomes("(2 P)⁻¹", |r, x| inverse(r, r.sum(&[(2.0, x[P])])), |r, x| r.sum(&[(0.5, inverse(r, x[P]))]));
    becomes("diag(u)⁻¹", |r, x| inverse(r, r.op(Op::Diagonal(x[U]))), |r, x| r.op(Op::Diagonal(r.map("recip", x[U]))));
    becomes("|I|", |r, _| r.op(Op::Determinant(eye(r))), |r, _| r.number(1.0));
    becomes("|Pᵀ|", |r, x| r.op(Op::Determinant(r.t(x[P]))), |r, x| r.op(Op::Determinant(x[P])));
    becomes(
        "|P P|",
        |r, x| r.op(Op::Determinant(r.product(x[P], x[P]))),
        |r, x| r.hadamard(r.op(Op::Determinant(x[P])), r.op(Op::Determinant(x[P]))),
    );
    keeps("|P (P P)|", |r, x| r.op(Op::Determinant(r.product(x[P], r.product(x[P], x[P])))));
    // The scales of two may cancel, and each alone be too large or too small for a number.
    keeps("|P Q|", |r, x| r.op(Op::Determinant(r.product(x[P], x[Q]))));
    keeps("log|P P|", |r, x| r.map("ln", r.op(Op::Determinant(r.product(x[P], x[P])))));
    keeps("s⁻¹", |r, x| inverse(r, x[S]));
    keeps("|P⁻¹|", |r, x| r.op(Op::Determinant(inverse(r, x[P]))));
    becomes("log|Pᵀ|", |r, x| r.op(Op::LogDeterminant(r.t(x[P]))), |r, x| r.op(Op::LogDeterminant(x[P])));
    keeps("log|P⁻¹|", |r, x| r.op(Op::LogDeterminant(inverse(r, r.gram(x[A], 1.0)))));
    becomes("log of |P|", |r, x| r.map("ln", r.op(Op::Determinant(x[P]))), |r, x| r.op(Op::LogDeterminant(x[P])));
    keeps("|s|", |r, x| r.op(Op::Determinant(x[S])));
    becomes("exp(Pᵀ)", |r, x| r.op(Op::Exponential(r.t(x[P]), vec![])), |r, x| r.t(r.op(Op::Exponential(x[P], vec![]))));
    becomes(
        "L(P, P)",
        |r, x| r.op(Op::Exponential(x[P], vec![x[P]])),
        |r, x| r.product(r.op(Op::Exponential(x[P], vec![])), x[P]),
    );
    becomes("L(P, I)", |r, x| r.op(Op::Exponential(x[P], vec![eye(r)])), |r, x| r.op(Op::Exponential(x[P], vec![])));
    becomes("L(P, I, Q)", |r, x| r.op(Op::Exponential(x[P], vec![eye(r), x[Q]])), |r, x| r.op(Op::Exponential(x[P], vec![x[Q]])));
    becomes(
        "L(Pᵀ, Qᵀ)",
        |r, x| r.op(Op::Exponential(r.t(x[P]), vec![r.t(x[Q])])),
        |r, x| r.t(r.op(Op::Exponential(x[P], vec![x[Q]]))),
    );
    becomes("exp(0)", |r, x| r.op(Op::Exponential(r.filled_like(0.0, x[P]), vec![])), |r, _| eye(r));
    keeps("L(diag(u), Q)", |r, x| r.op(Op::Exponential(r.op(Op::Diagonal(x[U])), vec![x[Q]])));
    keeps("exp(s)", |r, x| r.op(Op::Exponential(x[S], vec![x[S], x[S]])));
    keeps("cofactor of a scalar", |r, x| r.op(Op::Cofactor(x[S])));
    keeps("scalars taken for symmetric matrices", |r, x| {
        let positive = r.shifted(r.hadamard(x[S], x[S]), 1.0);
        let logarithm = r.op(Op::SymmetricLogDeterminant(positive));
        r.hadamard(logarithm, r.op(Op::SymmetricInverse(positive)))
    });
}

#[test]
fn symmetric_parts_of_scaled_inverses() {
    keeps("(s P)⁻¹", |r, x| inverse(r, scale(r, x[S], x[P])));
    keeps("(2 s Pᵀ)⁻¹", |r, x| inverse(r, r.sum(&[(2.0, scale(r, x[S], r.t(x[P])))])));
}

#[test]
fn matrices_of_softmax() {
    keeps("(I − 1 sᵀ) P", |r, x| r.product(r.op(Op::Centred(r.op(Op::Softmax(x[U])), eye(r))), x[P]));
    keeps("(I − s 1ᵀ) P", |r, x| r.product(r.op(Op::Balanced(r.op(Op::Softmax(x[U])), eye(r))), x[P]));
    keeps("A (I − 1 sᵀ)", |r, x| r.product(x[A], r.op(Op::Centred(r.op(Op::Softmax(x[U])), eye(r)))));
    keeps("A (I − s 1ᵀ)", |r, x| r.product(x[A], r.op(Op::Balanced(r.op(Op::Softmax(x[U])), eye(r)))));
    keeps("(diag(s) (I − 1 sᵀ))ᵀ", |r, x| {
        let s = r.op(Op::Softmax(x[U]));
        r.t(r.product(r.op(Op::Diagonal(s)), r.op(Op::Centred(s, eye(r)))))
    });
    keeps("diag(v) (I − 1 sᵀ)", |r, x| {
        r.product(r.op(Op::Diagonal(x[V])), r.op(Op::Centred(r.op(Op::Softmax(x[U])), eye(r))))
    });
    keeps("centred 2 s v", |r, x| r.op(Op::Centred(r.op(Op::Softmax(x[U])), r.sum(&[(2.0, scale(r, x[S], x[V]))]))));
    keeps("balanced [s > 0 ? v : 0]", |r, x| r.op(Op::Balanced(r.op(Op::Softmax(x[U])), gated(r, x[S], x[V]))));
    keeps("centred of a scalar", |r, x| r.op(Op::Centred(r.op(Op::Softmax(x[S])), x[T])));
}

#[test]
fn functions_and_factors_of_matrices() {
    becomes(
        "the root of a transpose",
        |r, x| algebra(r, Algebra::Root, &[r.t(regular(r, x))]),
        |r, x| r.t(algebra(r, Algebra::Root, &[regular(r, x)])),
    );
    becomes(
        "the logarithm of a transpose",
        |r, x| algebra(r, Algebra::Logarithm, &[r.t(regular(r, x))]),
        |r, x| r.t(algebra(r, Algebra::Logarithm, &[regular(r, x)])),
    );
    becomes("the factor of I", |r, _| r.op(Op::CholeskyFactor(eye(r))), |r, _| eye(r));
    becomes(
        "a triangle's",
        |r, x| triangle(r, Part::Lower, triangle(r, Part::Lower, x[P])),
        |r, x| triangle(r, Part::Lower, x[P]),
    );
    becomes(
        "the lower one of Φ",
        |r, x| triangle(r, Part::Lower, triangle(r, Part::HalfLower, x[P])),
        |r, x| triangle(r, Part::HalfLower, x[P]),
    );
    becomes(
        "that of its inverse",
        |r, x| triangle(r, Part::Upper, inverse(r, triangle(r, Part::Upper, x[P]))),
        |r, x| inverse(r, triangle(r, Part::Upper, x[P])),
    );
    keeps("Φ of Φ", |r, x| triangle(r, Part::HalfLower, triangle(r, Part::HalfLower, x[P])));
    keeps("the upper one of Φ", |r, x| triangle(r, Part::Upper, triangle(r, Part::HalfLower, x[P])));
    keeps("Φ of a scalar", |r, x| triangle(r, Part::HalfLower, x[S]));
    becomes("the lower triangle of a scalar", |r, x| triangle(r, Part::Lower, x[S]), |_, x| x[S]);
}

/// Matrix equations of which one matrix is a number, at numbers for which there is a solution and for which there is none.
#[test]
fn matrix_equations_with_numbers() {
    for which in [Algebra::Sylvester, Algebra::Stein] {
        let (row, column): (Expression, Expression) = match which {
            Algebra::Sylvester => (
                |r, x| algebra(r, Algebra::Sylvester, &[x[S], x[P], x[ROW]]),
                |r, x| algebra(r, Algebra::Sylvester, &[x[P], x[S], x[U]]),
            ),
            _ => {
                (|r, x| algebra(r, Algebra::Stein, &[x[S], x[P], x[ROW]]), |r, x| algebra(r, Algebra::Stein, &[x[P], x[S], x[U]]))
            }
        };
        keeps_within(&format!("{which:?} for a row"), row);
        keeps_within(&format!("{which:?} for a column"), column);
    }
    let exist: [(&str, Expression); 2] = [
        ("s X + X P", |r, x| algebra(r, Algebra::Regular(Regular::Sylvester), &[x[S], x[P]])),
        ("X − P X s", |r, x| algebra(r, Algebra::Regular(Regular::Stein), &[x[P], x[S]])),
    ];
    for (what, regular) in exist {
        keeps_within(&format!("whether {what} is regular"), regular);
    }
    // s X − X s = Q and X − s X/s = Q have no solution or many.
    let g = Graph::new();
    let (s, eye) = (g.input("s", Shape::lit(1, 1), true), g.identity(Shape::lit(3, 3).rows));
    let negative = g.scale(g.times(-1.0, s), eye);
    let singular = [(Regular::Sylvester, [s, negative]), (Regular::Sylvester, [negative, s])];
    let singular = singular.into_iter().chain([(Regular::Stein, [s, g.scale(g.recip(s), eye)])]);
    for (which, operands) in singular {
        let exists = g.algebra(Algebra::Regular(which), operands.to_vec());
        assert_eq!(crate::testing::interpreter::value(&g, exists, &Point::of(vec![Mat::scalar(0.5)])).only(), 0.0);
    }
    keeps("the root of a scalar", |r, x| algebra(r, Algebra::Root, &[r.hadamard(x[S], x[S])]));
    keeps("the logarithm of a scalar, along", |r, x| algebra(r, Algebra::LogarithmAlong, &[r.hadamard(x[S], x[S]), x[T]]));
}

fn triangle(r: Raw<'_>, part: Part, x: Id) -> Id {
    r.op(Op::Triangle(part, x))
}
