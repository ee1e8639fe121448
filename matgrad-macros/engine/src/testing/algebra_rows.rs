//! The operators of linear algebra against central differences, as [`super::rows`] has them.

use super::dense::Random;
use super::interpreter::{Point, Program};
use super::oracle::along;
use super::raw::Raw;
use super::rows::operator;
use crate::calculus::forward::pushforward;
use crate::calculus::trace_trick::pullback;
use crate::graph::algebra::{Algebra, By, Piece};
use crate::graph::op::{Id, Op};
use crate::graph::shape::Shape;
use crate::graph::store::Graph;
use crate::graph::triangles::Part;

fn algebra(r: Raw<'_>, which: Algebra, operands: &[Id]) -> Id {
    r.op(Op::Algebra(which, operands.to_vec()))
}

fn piece(r: Raw<'_>, piece: Piece, a: Id) -> Id {
    algebra(r, Algebra::Piece(piece), &[a])
}

/// Some of a matrix, and on its diagonal numbers that are far apart: so are eigenvalues and singular values.
fn spread(r: Raw<'_>, x: Id, rows: usize, cols: usize) -> Id {
    let at = |k: usize| if k % rows == k / rows { r.number([9.0, 5.0, 2.0][k / rows]) } else { r.number(0.0) };
    r.sum(&[(0.2, x), (1.0, r.shaped(Op::Stack((0..rows * cols).map(at).collect()), rows, cols))])
}

fn symmetric(r: Raw<'_>, x: Id, n: usize) -> Id {
    let x = spread(r, x, n, n);
    r.sum(&[(0.5, x), (0.5, r.t(x))])
}

#[test]
fn matrix_equations() {
    for n in [2, 3] {
        operator("Sylvester", &[(n, n), (2, 2), (n, 2)], |r, x| algebra(r, Algebra::Sylvester, x));
        operator("Lyapunov", &[(n, n), (n, n)], |r, x| algebra(r, Algebra::Sylvester, &[x[0], r.t(x[0]), x[1]]));
        operator("Stein", &[(n, n), (2, 2), (n, 2)], |r, x| {
            algebra(r, Algebra::Stein, &[r.sum(&[(0.1, x[0])]), r.sum(&[(0.3, x[1])]), x[2]])
        });
    }
}

#[test]
fn roots_and_logarithms() {
    for n in [2, 3] {
        operator("root", &[(n, n)], |r, x| algebra(r, Algebra::Root, x));
        operator("logarithm", &[(n, n)], |r, x| algebra(r, Algebra::Logarithm, x));
        operator("logarithm along", &[(n, n), (n, n)], |r, x| algebra(r, Algebra::LogarithmAlong, x));
    }
}

#[test]
fn derivatives_of_cholesky_factors() {
    for n in [2, 3] {
        let lower = |r: Raw<'_>, x| r.op(Op::Triangle(Part::Lower, spread(r, x, n, n)));
        operator("factor along", &[(n, n), (n, n)], |r, x| algebra(r, Algebra::FactorAlong, &[lower(r, x[0]), x[1]]));
        operator("its adjoint", &[(n, n), (n, n)], |r, x| algebra(r, Algebra::FactorBack, &[lower(r, x[0]), x[1]]));
        operator("factor", &[(n, n)], |r, x| r.op(Op::CholeskyFactor(symmetric(r, x[0], n))));
    }
}

#[test]
fn spectra_of_symmetric_matrices() {
    for n in [2, 3] {
        operator("eigenvalues", &[(n, n)], |r, x| piece(r, Piece::Eigenvalues, symmetric(r, x[0], n)));
        operator("eigenvectors", &[(n, n)], |r, x| piece(r, Piece::Eigenvectors, symmetric(r, x[0], n)));
    }
}

#[test]
fn singular_value_decompositions() {
    for shape in [(3, 2), (2, 3), (2, 2)] {
        for by in [By::Caller, By::Runtime] {
            for part in [Piece::SingularValues(by), Piece::Left(by), Piece::Right(by)] {
                operator("singular", &[shape], |r, x| piece(r, part, spread(r, x[0], shape.0, shape.1)));
            }
        }
    }
}

#[test]
fn nuclear_norms_and_pseudo_inverses() {
    for shape in [(3, 2), (2, 3), (2, 2)] {
        operator("polar", &[shape], |r, x| piece(r, Piece::Polar, spread(r, x[0], shape.0, shape.1)));
        operator("nuclear", &[shape], |r, x| {
            r.op(Op::Total(piece(r, Piece::SingularValues(By::Runtime), spread(r, x[0], shape.0, shape.1))))
        });
        operator("pseudo-inverse", &[shape], |r, x| {
            algebra(r, Algebra::PseudoInverse, &[spread(r, x[0], shape.0, shape.1), r.number(0.0)])
        });
    }
}

#[test]
fn orthogonal_and_upper_factors() {
    for shape in [(3, 2), (2, 2), (3, 3)] {
        operator("Q", &[shape], |r, x| piece(r, Piece::Orthogonal, spread(r, x[0], shape.0, shape.1)));
        operator("R", &[shape], |r, x| piece(r, Piece::Upper, spread(r, x[0], shape.0, shape.1)));
    }
}

#[test]
fn functions_of_symmetric_matrices() {
    for n in [2, 3] {
        operator("function of a symmetric matrix", &[(n, n)], |r, x| {
            let a = symmetric(r, x[0], n);
            let grid = piece(r, Piece::Grid, a);
            algebra(r, Algebra::SymmetricMap, &[a, r.map("exp", r.sum(&[(0.1, grid)]))])
        });
    }
}

/// What the derivative of a function of a symmetric matrix is linear in, at a constant one.
#[test]
fn derivatives_of_functions_of_symmetric_matrices() {
    for n in [2, 3] {
        operator("along", &[(n, n), (n, n)], |r, x| {
            let numbers = (0..n * n).map(|k| r.number([[5.0, 1.0, 0.5], [1.0, 2.0, -0.3], [0.5, -0.3, 8.0]][k % n][k / n]));
            let a = r.shaped(Op::Stack(numbers.collect()), n, n);
            // Divided differences are symmetric.
            let differences = r.sum(&[(1.0, x[0]), (1.0, r.t(x[0]))]);
            algebra(r, Algebra::SymmetricAlong, &[a, differences, piece(r, Piece::Grid, a), x[1]])
        });
    }
}

/// Reverse mode through a derivative in a direction: in the matrix, and in the direction.
#[test]
fn gradients_of_derivatives_of_functions_of_symmetric_matrices() {
    for n in [2, 3] {
        let g = Graph::new();
        let shape = Shape::lit(n, n);
        let (x, direction, weights) = (g.input("X", shape, true), g.input("E", shape, true), g.input("C", shape, false));
        let raw = Raw(&g);
        let a = symmetric(raw, x, n);
        let grid = piece(raw, Piece::Grid, a);
        let y = algebra(raw, Algebra::SymmetricMap, &[a, raw.map("exp", raw.sum(&[(0.1, grid)]))]);
        let derived = pushforward(&g, &[y], &[(x, direction)]).expect("all is known")[0];
        let f = g.dot(derived, weights);
        let gradients = pullback(&g, &[(f, g.scalar(1.0))], &[x, direction]).expect("all is known");
        let mut random = Random::new(n as u64);
        let point = Point::of((0..3).map(|_| random.matrix(n, n, -0.9, 0.9)).collect());
        let moves = [(0, random.matrix(n, n, -1.0, 1.0)), (1, random.matrix(n, n, -1.0, 1.0))];
        let found = Program::new(&g, &gradients).run(&point);
        for (gradient, moved) in found.iter().zip(moves) {
            let expected = along(&Program::new(&g, &[f]), &point, std::slice::from_ref(&moved)).remove(0).value.only();
            let found = gradient.dot(&moved.1);
            assert!((found - expected).abs() < 1e-7, "{n}: {found} instead of {expected}");
        }
    }
}

#[test]
fn other_shapes() {
    operator("reshape", &[(2, 3)], |r, x| r.shaped(Op::Reshape(x[0]), 3, 2));
    operator("vec", &[(2, 3)], |r, x| r.shaped(Op::Reshape(x[0]), 6, 1));
}
