//! Elements, blocks, diagonals, Kronecker products and what is taken of a scalar.

use super::*;

#[test]
fn elements_and_blocks() {
    becomes("Aᵀ[2, 1]", |r, x| r.element(r.t(x[A]), 2, 1), |r, x| r.element(x[A], 1, 2));
    becomes("fill(s)[1, 2]", |r, x| r.element(fill(r, x[S], 2, 3), 1, 2), |_, x| x[S]);
    becomes("I[1, 1]", |r, _| r.element(eye(r), 1, 1), |r, _| r.number(1.0));
    becomes("I[1, 2]", |r, _| r.element(eye(r), 1, 2), |r, _| r.number(0.0));
    becomes("diag(u)[1, 1]", |r, x| r.element(r.op(Op::Diagonal(x[U])), 1, 1), |r, x| r.element(x[U], 1, 0));
    becomes("diag(u)[0, 1]", |r, x| r.element(r.op(Op::Diagonal(x[U])), 0, 1), |r, _| r.number(0.0));
    becomes("stack[1, 2]", |r, x| r.element(stack(r, &[x[S], x[S], x[S], x[S], x[S], x[T]], 2, 3), 1, 2), |_, x| x[T]);
    becomes(
        "(2 s A)[0, 1]",
        |r, x| r.element(r.sum(&[(2.0, scale(r, x[S], x[A]))]), 0, 1),
        |r, x| r.sum(&[(2.0, r.hadamard(x[S], r.element(x[A], 0, 1)))]),
    );
    becomes("block[1, 0]", |r, x| r.element(block(r, x[C], 1, 2, 2, 2), 1, 0), |r, x| r.element(x[C], 2, 2));
    becomes("embed inside", |r, x| r.element(embed(r, x[A], 1, 1, 4, 5), 2, 3), |r, x| r.element(x[A], 1, 2));
    becomes("embed outside", |r, x| r.element(embed(r, x[A], 1, 1, 4, 5), 3, 3), |r, _| r.number(0.0));
    becomes("replaced inside", |r, x| r.element(replace(r, x[C], x[A], 1, 1), 2, 1), |r, x| r.element(x[A], 1, 0));
    becomes("replaced outside", |r, x| r.element(replace(r, x[C], x[A], 1, 1), 0, 1), |r, x| r.element(x[C], 0, 1));
    becomes("block of all", |r, x| block(r, x[A], 0, 0, 2, 3), |_, x| x[A]);
    becomes("block of one", |r, x| block(r, x[A], 1, 2, 1, 1), |r, x| r.element(x[A], 1, 2));
    becomes("block of fill", |r, x| block(r, fill(r, x[S], 3, 4), 1, 1, 2, 2), |r, x| fill(r, x[S], 2, 2));
    becomes("block of transpose", |r, x| block(r, r.t(x[C]), 2, 0, 2, 3), |r, x| r.t(block(r, x[C], 0, 2, 3, 2)));
    becomes("block of block", |r, x| block(r, block(r, x[C], 1, 1, 2, 3), 0, 1, 2, 2), |r, x| block(r, x[C], 1, 2, 2, 2));
    becomes("block of its embedding", |r, x| block(r, embed(r, x[A], 1, 2, 4, 6), 1, 2, 2, 3), |_, x| x[A]);
    becomes("embed in its own shape", |r, x| embed(r, x[A], 0, 0, 2, 3), |_, x| x[A]);
    becomes("replace all", |r, x| replace(r, x[A], x[B], 0, 0), |_, x| x[B]);
    becomes("stack of elements in order", |r, x| stack(r, &elements(r, x[A], 2, 3), 2, 3), |_, x| x[A]);
    becomes("stack of one scalar", |r, x| stack(r, &[x[S]; 6], 2, 3), |r, x| fill(r, x[S], 2, 3));
    for (what, expression) in [
        ("elements out of order", (|r, x| stack(r, &elements(r, x[A], 2, 3), 3, 2)) as Expression),
        ("block beside an embedding", |r, x| block(r, embed(r, x[A], 1, 2, 4, 6), 0, 2, 2, 3)),
        ("block of a stack", |r, x| block(r, stack(r, &[x[S], x[T], x[S], x[S], x[T], x[T]], 2, 3), 0, 1, 2, 2)),
        ("zeros embedded", |r, _| embed(r, r.zeros(2, 3), 1, 1, 4, 5)),
        ("a scalar embedded", |r, x| embed(r, x[S], 1, 2, 3, 4)),
        ("scaled, embedded", |r, x| embed(r, r.sum(&[(2.0, scale(r, x[S], x[A]))]), 1, 1, 4, 5)),
        ("scaled, cut", |r, x| block(r, r.sum(&[(2.0, scale(r, x[S], x[C]))]), 1, 1, 2, 2)),
        ("branches, cut", |r, x| block(r, gated(r, x[S], x[C]), 1, 1, 2, 2)),
        ("branches, embedded", |r, x| embed(r, gated(r, x[S], x[A]), 1, 1, 4, 5)),
        ("branches, an element", |r, x| r.element(gated(r, x[S], x[A]), 1, 1)),
        ("replaced in zeros", |r, x| replace(r, r.zeros(3, 4), x[A], 1, 1)),
        ("a scalar replaced in zeros", |r, x| replace(r, r.zeros(3, 4), x[S], 2, 1)),
        ("a scalar replaced in the identity", |r, x| replace(r, eye(r), x[S], 2, 1)),
        ("a scalar replaced", |r, x| replace(r, x[A], x[S], 1, 1)),
        ("zeros replaced", |r, x| replace(r, x[C], r.zeros(2, 3), 1, 1)),
        ("zeros replaced in a stack", |r, x| {
            replace(r, stack(r, &[x[S], x[T], x[S], x[S], x[T], x[T]], 2, 3), r.zeros(2, 2), 0, 1)
        }),
        ("replaced twice", |r, x| replace(r, replace(r, r.zeros(2, 2), x[S], 0, 0), x[T], 1, 1)),
        ("sum of stacks", |r, x| {
            let (a, b) = (stack(r, &[x[S], x[T], r.number(1.0), x[T]], 2, 2), stack(r, &[x[T], x[T], x[S], r.number(2.0)], 2, 2));
            r.sum(&[(2.0, a), (-1.0, b), (1.0, r.filled_like(0.5, a))])
        }),
        ("a stack scaled", |r, x| scale(r, x[T], stack(r, &[x[S], x[T], r.number(0.0), x[T]], 2, 2))),
    ] {
        keeps_within(what, expression);
    }
}

#[test]
fn diagonals() {
    becomes("diag(fill(s))", |r, x| r.op(Op::Diagonal(fill(r, x[S], 3, 1))), |r, x| scale(r, x[S], eye(r)));
    becomes("diag(0)", |r, _| r.op(Op::Diagonal(r.zeros(3, 1))), |r, _| r.zeros(3, 3));
    becomes("diagonal of diag(u)", |r, x| r.op(Op::DiagonalOf(r.op(Op::Diagonal(x[U])))), |_, x| x[U]);
    becomes("diagonal of I", |r, _| r.op(Op::DiagonalOf(eye(r))), |r, _| r.shaped(Op::Fill(r.number(1.0)), 3, 1));
    becomes("diagonal of Pᵀ", |r, x| r.op(Op::DiagonalOf(r.t(x[P]))), |r, x| r.op(Op::DiagonalOf(x[P])));
    keeps("diagonal of fill(s)", |r, x| r.op(Op::DiagonalOf(fill(r, x[S], 3, 3))));
    keeps_within("diag(2 s u)", |r, x| r.op(Op::Diagonal(r.sum(&[(2.0, scale(r, x[S], x[U]))]))));
    keeps("diagonal of 2 s P", |r, x| r.op(Op::DiagonalOf(r.sum(&[(2.0, scale(r, x[S], x[P]))]))));
    keeps("diag of a branch", |r, x| r.op(Op::Diagonal(gated(r, x[S], x[U]))));
    keeps("diagonal of a branch", |r, x| r.op(Op::DiagonalOf(gated(r, x[S], x[P]))));
    keeps("diag of a 1×1", |r, x| r.op(Op::Diagonal(x[S])));
}

#[test]
fn kronecker_products_and_their_adjoints() {
    becomes("Aᵀ ⊗ Bᵀ", |r, x| r.op(Op::Kronecker(r.t(x[A]), r.t(x[B]))), |r, x| r.t(r.op(Op::Kronecker(x[A], x[B]))));
    becomes("0 ⊗ B", |r, x| r.op(Op::Kronecker(r.zeros(3, 2), x[B])), |r, _| r.zeros(6, 6));
    keeps_within("s ⊗ B", |r, x| r.op(Op::Kronecker(x[S], x[B])));
    keeps_within("A ⊗ t", |r, x| r.op(Op::Kronecker(x[A], x[T])));
    keeps_within("2 A ⊗ s B", |r, x| r.op(Op::Kronecker(r.sum(&[(2.0, x[A])]), scale(r, x[S], x[B]))));
    for (what, expression) in [
        (
            "contracted with the right factor",
            (|r, x| {
                let g = r.op(Op::Kronecker(x[P], x[A]));
                r.op(Op::KroneckerLeft(r.sum(&[(2.0, g)]), r.sum(&[(3.0, scale(r, x[S], x[B]))])))
            }) as Expression,
        ),
        ("contracted with the left factor", |r, x| {
            let g = r.op(Op::Kronecker(x[A], x[P]));
            r.op(Op::KroneckerRight(scale(r, x[T], g), r.sum(&[(3.0, x[B])])))
        }),
        ("zeros contracted", |r, x| r.op(Op::KroneckerLeft(r.zeros(6, 9), x[B]))),
        ("contracted with zeros", |r, x| r.op(Op::KroneckerRight(r.op(Op::Kronecker(x[A], x[P])), r.zeros(2, 3)))),
    ] {
        keeps_within(what, expression);
    }
}

#[test]
fn extremes_and_softmax_of_scalars() {
    for (what, expression) in [
        ("max", (|r, x| r.op(Op::Max(x[S]))) as Expression),
        ("min", |r, x| r.op(Op::Min(x[S]))),
        ("argmax", |r, x| r.op(Op::ArgMax(x[S]))),
        ("argmin", |r, x| r.op(Op::ArgMin(x[S]))),
        ("log-sum-exp", |r, x| r.op(Op::LogSumExp(x[S]))),
        ("softmax", |r, x| r.op(Op::Softmax(x[S]))),
        ("log softmax", |r, x| r.op(Op::LogSoftmax(x[S]))),
        ("held", |r, x| r.op(Op::Held(r.map("exp", x[S])))),
        ("settled", |r, x| r.op(Op::Settled(r.map("exp", x[S])))),
    ] {
        keeps(what, expression);
    }
    let g = Graph::new();
    let z = g.input("z", Shape::lit(4, 1), true);
    let point = Point::of(vec![Mat::column(&[0.3, -1.0, 900.0, 2.0])]);
    let log_softmax = Program::new(&g, &[g.log_softmax(z)]).run(&point).remove(0);
    assert_close("log softmax", &log_softmax, &Mat::column(&[-899.7, -901.0, 0.0, -898.0]), 1e-12);
}

/// Blocks that lie within what was embedded, beside it, and half within, at every place.
#[test]
fn blocks_of_embeddings_at_every_place() {
    let g = Graph::new();
    let a = g.input("A", Shape::lit(2, 3), true);
    let sample = Mat::from_fn(2, 3, |i, j| (1 + i) as f64 + 10.0 * j as f64);
    let point = Point::of(vec![sample.clone()]);
    for (k, l) in [(1, 2), (2, 3), (0, 0), (2, 1)] {
        let whole = g.embed(a, Index::Lit(k), Index::Lit(l), Shape::lit(5, 7));
        let inside = |r: usize, c: usize| (k..k + 2).contains(&r) && (l..l + 3).contains(&c);
        for (rows, cols) in [(1, 2), (2, 1), (2, 3), (3, 4)] {
            for (i, j) in (0..=5 - rows).flat_map(|i| (0..=7 - cols).map(move |j| (i, j))) {
                let block = g.block(whole, Index::Lit(i), Index::Lit(j), Shape::lit(rows, cols));
                let at = |r: usize, c: usize| if inside(r, c) { sample.at(r - k, c - l) } else { 0.0 };
                let expected = Mat::from_fn(rows, cols, |r, c| at(i + r, j + c));
                assert_eq!(Program::new(&g, &[block]).run(&point)[0], expected, "{rows}×{cols} at {i}, {j} of one at {k}, {l}");
            }
        }
    }
}
