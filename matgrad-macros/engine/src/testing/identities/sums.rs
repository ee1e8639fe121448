//! Sums, scalings and products.

use super::*;

#[test]
fn sums() {
    becomes("A + 0", |r, x| r.sum(&[(1.0, x[A]), (1.0, r.zeros(2, 3))]), |_, x| x[A]);
    becomes("A − A", |r, x| r.sum(&[(1.0, x[A]), (-1.0, x[A])]), |r, _| r.zeros(2, 3));
    becomes("A + A", |r, x| r.sum(&[(1.0, x[A]), (1.0, x[A])]), |r, x| r.sum(&[(2.0, x[A])]));
    becomes("2 (3 A)", |r, x| r.sum(&[(2.0, r.sum(&[(3.0, x[A])]))]), |r, x| r.sum(&[(6.0, x[A])]));
    becomes("B + A", |r, x| r.sum(&[(1.0, x[B]), (1.0, x[A])]), |r, x| r.sum(&[(1.0, x[A]), (1.0, x[B])]));
    becomes("(A + B) − B", |r, x| r.sum(&[(1.0, r.sum(&[(1.0, x[A]), (1.0, x[B])])), (-1.0, x[B])]), |_, x| x[A]);
    becomes("2 fill(s)", |r, x| r.sum(&[(2.0, fill(r, x[S], 2, 3))]), |r, x| fill(r, r.sum(&[(2.0, x[S])]), 2, 3));
    becomes("(A + 1) + 2", |r, x| r.shifted(r.shifted(x[A], 1.0), 2.0), |r, x| r.shifted(x[A], 3.0));
    keeps("3 (A + B) + 2 (A − B) − A", |r, x| {
        let (plus, minus) = (r.sum(&[(1.0, x[A]), (1.0, x[B])]), r.sum(&[(1.0, x[A]), (-1.0, x[B])]));
        r.sum(&[(3.0, plus), (2.0, minus), (-1.0, x[A])])
    });
    keeps("fills among the terms", |r, x| {
        let inner = r.sum(&[(2.0, x[A]), (-3.0, r.filled_like(0.5, x[A]))]);
        r.sum(&[(1.0, r.filled_like(4.0, x[A])), (2.0, inner), (1.0, fill(r, x[S], 2, 3))])
    });
    keeps("scalars and literals", |r, x| r.sum(&[(2.0, x[S]), (1.0, r.number(3.0)), (-1.0, x[T]), (0.5, r.number(-1.0))]));
    becomes("Aᵀ + 2 Bᵀ", |r, x| r.sum(&[(1.0, r.t(x[A])), (2.0, r.t(x[B]))]), |r, x| r.t(r.sum(&[(1.0, x[A]), (2.0, x[B])])));
    becomes(
        "s A + s B",
        |r, x| r.sum(&[(1.0, scale(r, x[S], x[A])), (1.0, scale(r, x[S], x[B]))]),
        |r, x| scale(r, x[S], r.sum(&[(1.0, x[A]), (1.0, x[B])])),
    );
    becomes("s A − s A", |r, x| r.sum(&[(1.0, scale(r, x[S], x[A])), (-1.0, scale(r, x[S], x[A]))]), |r, _| r.zeros(2, 3));
    keeps("s A + t A", |r, x| r.sum(&[(1.0, scale(r, x[S], x[A])), (1.0, scale(r, x[T], x[A]))]));
}

#[test]
fn sums_of_branches() {
    becomes(
        "[s > 0 ? A : 0] + [s > 0 ? B : 0]",
        |r, x| r.sum(&[(1.0, gated(r, x[S], x[A])), (1.0, gated(r, x[S], x[B]))]),
        |r, x| gated(r, x[S], r.sum(&[(1.0, x[A]), (1.0, x[B])])),
    );
    becomes(
        "[s > 0 ? A : 0] + [s > 0 ? 0 : B]",
        |r, x| {
            let other = select(r, positive(r, x[S]), r.zeros(2, 3), x[B]);
            r.sum(&[(1.0, gated(r, x[S], x[A])), (1.0, other)])
        },
        |r, x| select(r, positive(r, x[S]), x[A], x[B]),
    );
    keeps_within("branches beside other terms", |r, x| {
        let other = select(r, positive(r, x[S]), r.zeros(2, 3), x[B]);
        let by_t = gated(r, x[T], x[B]);
        let ones = r.filled_like(1.0, x[A]);
        r.sum(&[(2.0, gated(r, x[S], x[A])), (1.0, x[B]), (-3.0, other), (1.0, by_t), (1.5, ones)])
    });
    keeps("scalar branches", |r, x| {
        let (a, b) = (gated_scalar(r, x[S], x[T]), gated_scalar(r, x[S], r.hadamard(x[T], x[T])));
        r.sum(&[(2.0, a), (-1.0, b), (1.0, r.number(3.0))])
    });
    keeps("branches by element", |r, x| {
        let c = r.compare(Relation::Lt, x[A], x[B]);
        let (a, b) = (select(r, c, x[A], r.zeros(2, 3)), select(r, c, r.zeros(2, 3), x[B]));
        r.sum(&[(1.0, a), (1.0, b), (1.0, x[A])])
    });
}

#[test]
fn scalings() {
    becomes("1 A", |r, x| scale(r, r.number(1.0), x[A]), |_, x| x[A]);
    becomes("3 A", |r, x| scale(r, r.number(3.0), x[A]), |r, x| r.sum(&[(3.0, x[A])]));
    becomes("0 A", |r, x| scale(r, r.number(0.0), x[A]), |r, _| r.zeros(2, 3));
    becomes("s 0", |r, x| scale(r, x[S], r.zeros(2, 3)), |r, _| r.zeros(2, 3));
    becomes("s fill(t)", |r, x| scale(r, x[S], fill(r, x[T], 2, 3)), |r, x| fill(r, r.hadamard(x[S], x[T]), 2, 3));
    becomes("s (t A)", |r, x| scale(r, x[S], scale(r, x[T], x[A])), |r, x| scale(r, r.hadamard(x[S], x[T]), x[A]));
    becomes(
        "(2 s) (3 A)",
        |r, x| scale(r, r.sum(&[(2.0, x[S])]), r.sum(&[(3.0, x[A])])),
        |r, x| r.sum(&[(6.0, scale(r, x[S], x[A]))]),
    );
    keeps("s [t > 0 ? A : 0]", |r, x| scale(r, x[T], gated(r, x[S], x[A])));
    keeps("[s > 0 ? t : 0] A", |r, x| scale(r, gated_scalar(r, x[S], x[T]), x[A]));
    keeps("s I", |r, x| scale(r, x[S], eye(r)));
}

#[test]
fn products() {
    becomes("I P", |r, x| r.product(eye(r), x[P]), |_, x| x[P]);
    becomes("P I", |r, x| r.product(x[P], eye(r)), |_, x| x[P]);
    becomes("0 C", |r, x| r.product(r.zeros(2, 3), x[C]), |r, _| r.zeros(2, 4));
    becomes("A 0", |r, x| r.product(x[A], r.zeros(3, 4)), |r, _| r.zeros(2, 4));
    becomes("P⁻¹ P", |r, x| r.product(inverse(r, x[P]), x[P]), |r, _| eye(r));
    becomes("P P⁻¹", |r, x| r.product(x[P], inverse(r, x[P])), |r, _| eye(r));
    becomes(
        "(2 A)(s C)",
        |r, x| r.product(r.sum(&[(2.0, x[A])]), scale(r, x[S], x[C])),
        |r, x| r.sum(&[(2.0, scale(r, x[S], r.product(x[A], x[C])))]),
    );
    becomes("Cᵀ Aᵀ", |r, x| r.product(r.t(x[C]), r.t(x[A])), |r, x| r.t(r.product(x[A], x[C])));
    becomes("uᵀ C", |r, x| r.product(r.t(x[U]), x[C]), |r, x| r.t(r.product(r.t(x[C]), x[U])));
    becomes("uᵀ v", |r, x| r.product(r.t(x[U]), x[V]), |r, x| dot(r, x[U], x[V]));
    keeps("row · column", |r, x| r.product(x[ROW], x[U]));
    keeps("row · matrix", |r, x| r.product(x[ROW], x[C]));
    keeps("u rowᵀ…", |r, x| r.product(x[U], x[ROW]));
    keeps_within("fill(s) C", |r, x| r.product(fill(r, x[S], 2, 3), x[C]));
    keeps_within("A fill(s)", |r, x| r.product(x[A], fill(r, x[S], 3, 4)));
    keeps("ones C", |r, x| r.product(r.filled_like(1.0, x[A]), x[C]));
    keeps("fill(2) fill(3)", |r, x| r.product(r.filled_like(2.0, x[A]), r.filled_like(3.0, x[C])));
    becomes(
        "diag(u) diag(v)",
        |r, x| r.product(r.op(Op::Diagonal(x[U])), r.op(Op::Diagonal(x[V]))),
        |r, x| r.op(Op::Diagonal(r.hadamard(x[U], x[V]))),
    );
    keeps("diag(u) C", |r, x| r.product(r.op(Op::Diagonal(x[U])), x[C]));
    keeps("scalar product", |r, x| r.product(x[S], x[ROW]));
    keeps("product by a scalar", |r, x| r.product(x[U], x[T]));
    keeps("[s > 0 ? A : 0] C", |r, x| r.product(gated(r, x[S], x[A]), x[C]));
    keeps("A [s > 0 ? C : 0]", |r, x| r.product(x[A], gated(r, x[S], x[C])));
    keeps("S⁻¹ S, symmetric", |r, x| {
        let s = r.gram(x[A], 1.0);
        r.product(r.op(Op::SymmetricInverse(s)), s)
    });
    keeps("written-out factors", |r, x| {
        let z = r.number(0.0);
        let left = stack(r, &[x[S], z, z, x[T], z, z], 2, 3);
        r.product(left, x[C])
    });
    keeps("a written-out right factor", |r, x| {
        let z = r.number(0.0);
        r.product(x[A], stack(r, &[z, x[S], z, z, z, x[T]], 3, 2))
    });
    keeps("a unit column", |r, x| {
        let (z, one) = (r.number(0.0), r.number(1.0));
        r.product(x[A], stack(r, &[z, one, z], 3, 1))
    });
    keeps("a column by a unit row", |r, x| {
        let (z, one) = (r.number(0.0), r.number(1.0));
        r.product(x[U], stack(r, &[one, z, z, z], 1, 4))
    });
    keeps("a unit column by a row", |r, x| {
        let (z, one) = (r.number(0.0), r.number(1.0));
        r.product(stack(r, &[z, one, z, z], 4, 1), x[ROW])
    });
    keeps("a unit row", |r, x| {
        let (z, one) = (r.number(0.0), r.number(1.0));
        r.product(stack(r, &[z, z, one], 1, 3), x[C])
    });
}
