//! Element-wise operators and branches.

use super::*;

#[test]
fn hadamard_products() {
    becomes("A ⊙ 1", |r, x| r.hadamard(x[A], r.filled_like(1.0, x[A])), |_, x| x[A]);
    becomes("A ⊙ 0", |r, x| r.hadamard(x[A], r.zeros(2, 3)), |r, _| r.zeros(2, 3));
    becomes("A ⊙ fill(3)", |r, x| r.hadamard(x[A], r.filled_like(3.0, x[A])), |r, x| r.sum(&[(3.0, x[A])]));
    becomes("A ⊙ fill(s)", |r, x| r.hadamard(x[A], fill(r, x[S], 2, 3)), |r, x| scale(r, x[S], x[A]));
    becomes("B ⊙ A", |r, x| r.hadamard(x[B], x[A]), |r, x| r.hadamard(x[A], x[B]));
    becomes("2 · 3", |r, _| r.hadamard(r.number(2.0), r.number(3.0)), |r, _| r.number(6.0));
    becomes(
        "fill(2) ⊙ fill(3)",
        |r, x| r.hadamard(r.filled_like(2.0, x[A]), r.filled_like(3.0, x[A])),
        |r, x| r.filled_like(6.0, x[A]),
    );
    becomes(
        "(2 s A) ⊙ (3 t B)",
        |r, x| r.hadamard(r.sum(&[(2.0, scale(r, x[S], x[A]))]), r.sum(&[(3.0, scale(r, x[T], x[B]))])),
        |r, x| r.sum(&[(6.0, scale(r, r.hadamard(x[S], x[T]), r.hadamard(x[A], x[B])))]),
    );
    becomes("Aᵀ ⊙ Bᵀ", |r, x| r.hadamard(r.t(x[A]), r.t(x[B])), |r, x| r.t(r.hadamard(x[A], x[B])));
    becomes("A ⊙ 1/B", |r, x| r.hadamard(x[A], r.map("recip", x[B])), |r, x| quotient(r, x[A], x[B]));
    becomes("1/A ⊙ B", |r, x| r.hadamard(r.map("recip", x[A]), x[B]), |r, x| quotient(r, x[B], x[A]));
    keeps("[s > 0 ? A : 0] ⊙ B", |r, x| r.hadamard(gated(r, x[S], x[A]), x[B]));
    keeps("[s > 0 ? A : 0] ⊙ [s > 0 ? B : 0]", |r, x| r.hadamard(gated(r, x[S], x[A]), gated(r, x[S], x[B])));
    keeps("[A < B ? A : 0] ⊙ B", |r, x| r.hadamard(x[B], select(r, r.compare(Relation::Lt, x[A], x[B]), x[A], r.zeros(2, 3))));
}

#[test]
fn a_branch_is_chosen_before_it_is_multiplied() {
    // 0 · ∞ of the arm that is not taken must not arise.
    let g = Graph::new();
    let (s, t) = (g.input("s", crate::graph::shape::SCALAR, true), g.input("t", crate::graph::shape::SCALAR, true));
    let condition = g.compare(Relation::Gt, s, g.scalar(0.0));
    let product = g.hadamard(g.select(condition, g.scalar(1.0), g.scalar(0.0)), t);
    let at = |s: f64, t: f64| Program::new(&g, &[product]).run(&Point::of(vec![Mat::scalar(s), Mat::scalar(t)]))[0].only();
    assert_eq!(at(-1.0, f64::INFINITY), 0.0);
    assert_eq!(at(1.0, 2.5), 2.5);
}

#[test]
fn quotients() {
    becomes("A ⊘ 2", |r, x| quotient(r, x[A], r.filled_like(2.0, x[A])), |r, x| r.sum(&[(0.5, x[A])]));
    becomes("0 ⊘ A", |r, x| quotient(r, r.zeros(2, 3), x[A]), |r, _| r.zeros(2, 3));
    becomes("6 ⊘ 3", |r, x| quotient(r, r.filled_like(6.0, x[A]), r.filled_like(3.0, x[A])), |r, x| r.filled_like(2.0, x[A]));
    becomes("1 ⊘ A", |r, x| quotient(r, r.filled_like(1.0, x[A]), x[A]), |r, x| r.map("recip", x[A]));
    becomes("A ⊘ 1/B", |r, x| quotient(r, x[A], r.map("recip", x[B])), |r, x| r.hadamard(x[A], x[B]));
    becomes("Aᵀ ⊘ Bᵀ", |r, x| quotient(r, r.t(x[A]), r.t(x[B])), |r, x| r.t(quotient(r, x[A], x[B])));
    becomes(
        "(4 A) ⊘ (2 B)",
        |r, x| quotient(r, r.sum(&[(4.0, x[A])]), r.sum(&[(2.0, x[B])])),
        |r, x| r.sum(&[(2.0, quotient(r, x[A], x[B]))]),
    );
    fn root(r: Raw<'_>, x: &[Id]) -> Id {
        r.map("sqrt", x[A])
    }
    becomes("A ⊘ √A", |r, x| quotient(r, x[A], root(r, x)), root);
    becomes("(A ⊙ B) ⊘ √A", |r, x| quotient(r, r.hadamard(x[A], x[B]), root(r, x)), |r, x| r.hadamard(x[B], root(r, x)));
    becomes("A ⊙ (B ⊘ √A)", |r, x| r.hadamard(x[A], quotient(r, x[B], root(r, x))), |r, x| r.hadamard(x[B], root(r, x)));
    keeps("A ⊘ fill(s)", |r, x| quotient(r, x[A], fill(r, x[S], 2, 3)));
    keeps("s / t", |r, x| quotient(r, x[S], x[T]));
    keeps("(2 s) / (3 t)", |r, x| quotient(r, r.sum(&[(2.0, x[S])]), r.sum(&[(3.0, x[T])])));
    keeps("(s A) ⊘ (t B)", |r, x| quotient(r, scale(r, x[S], x[A]), scale(r, x[T], x[B])));
    keeps("3 ⊘ A", |r, x| quotient(r, r.filled_like(3.0, x[A]), x[A]));
    keeps("fill(s) ⊘ A", |r, x| quotient(r, fill(r, x[S], 2, 3), x[A]));
    keeps("[s > 0 ? A : 0] ⊘ B", |r, x| quotient(r, gated(r, x[S], x[A]), x[B]));
    keeps("[A < B ? A : 0] ⊘ B", |r, x| quotient(r, select(r, r.compare(Relation::Lt, x[A], x[B]), x[A], r.zeros(2, 3)), x[B]));
}

#[test]
fn functions() {
    becomes("1/(1/A)", |r, x| r.map("recip", r.map("recip", x[A])), |_, x| x[A]);
    becomes("sqrt 4", |r, _| r.map("sqrt", r.number(4.0)), |r, _| r.number(2.0));
    becomes("1/4", |r, _| r.map("recip", r.number(4.0)), |r, _| r.number(0.25));
    becomes("relu relu A", |r, x| r.map("relu", r.map("relu", x[A])), |r, x| r.map("relu", x[A]));
    becomes("abs abs A", |r, x| r.map("abs", r.map("abs", x[A])), |r, x| r.map("abs", x[A]));
    becomes("|A| ⊙ |A|", |r, x| r.hadamard(r.map("abs", x[A]), r.map("abs", x[A])), |r, x| r.hadamard(x[A], x[A]));
    becomes("√(A ⊙ A)", |r, x| r.map("sqrt", r.hadamard(x[A], x[A])), |r, x| r.map("abs", x[A]));
    becomes("√A⁶", |r, x| r.map("sqrt", r.op(Op::Powi(x[A], 6))), |r, x| r.op(Op::Powi(r.map("abs", x[A]), 3)));
    becomes("‖A‖ ‖A‖", |r, x| r.hadamard(norm(r, x[A]), norm(r, x[A])), |r, x| dot(r, x[A], x[A]));
    becomes(
        "A / ‖A‖",
        |r, x| quotient(r, x[A], fill(r, norm(r, x[A]), 2, 3)),
        |r, x| r.op(Op::Unit(x[A], r.map("recip", norm(r, x[A])))),
    );
    keeps("2 Aᵀ / ‖A‖", |r, x| quotient(r, r.sum(&[(2.0, r.t(x[A]))]), fill(r, norm(r, x[A]), 3, 2)));
    becomes("sin Aᵀ", |r, x| r.map("sin", r.t(x[A])), |r, x| r.t(r.map("sin", x[A])));
    becomes("sin fill(s)", |r, x| r.map("sin", fill(r, x[S], 2, 3)), |r, x| fill(r, r.map("sin", x[S]), 2, 3));
    for (what, expression) in [
        ("relu |A − B|", (|r, x| r.map("relu", r.map("abs", r.sum(&[(1.0, x[A]), (-1.0, x[B])])))) as Expression),
        ("|relu(A − B)|", |r, x| r.map("abs", r.map("relu", r.sum(&[(1.0, x[A]), (-1.0, x[B])])))),
        ("recip of a scaled", |r, x| r.map("recip", r.sum(&[(2.0, scale(r, x[S], x[A]))]))),
        ("sqrt of a negative literal", |r, _| r.map("sqrt", r.number(-4.0))),
        ("abs and sign of literals", |r, _| r.hadamard(r.map("abs", r.number(-4.0)), r.map("sign", r.number(-2.0)))),
        ("sign 0", |r, _| r.map("sign", r.number(0.0))),
        ("powf 3", |r, x| r.map2("powf", x[A], r.filled_like(3.0, x[A]))),
        ("powf −2", |r, x| r.map2("powf", x[A], r.filled_like(-2.0, x[A]))),
        ("powf 1/2", |r, x| r.map2("powf", x[A], r.filled_like(0.5, x[A]))),
        ("powf 1.3", |r, x| r.map2("powf", x[A], r.filled_like(1.3, x[A]))),
        ("powf of fills", |r, x| r.map2("powf", fill(r, x[T], 2, 3), fill(r, x[S], 2, 3))),
        ("norm squared", |r, x| r.op(Op::Powi(r.map("sqrt", dot(r, x[A], x[A])), 2))),
        ("norm cubed", |r, x| r.op(Op::Powi(r.map("sqrt", dot(r, x[A], x[A])), 3))),
    ] {
        keeps(what, expression);
    }
}

#[test]
fn powers() {
    becomes("A⁰", |r, x| r.op(Op::Powi(x[A], 0)), |r, x| r.filled_like(1.0, x[A]));
    becomes("A¹", |r, x| r.op(Op::Powi(x[A], 1)), |_, x| x[A]);
    becomes("A²", |r, x| r.op(Op::Powi(x[A], 2)), |r, x| r.hadamard(x[A], x[A]));
    becomes("A⁻¹", |r, x| r.op(Op::Powi(x[A], -1)), |r, x| r.map("recip", x[A]));
    becomes("(2 A)³", |r, x| r.op(Op::Powi(r.sum(&[(2.0, x[A])]), 3)), |r, x| r.sum(&[(8.0, r.op(Op::Powi(x[A], 3)))]));
    becomes("2³", |r, _| r.op(Op::Powi(r.number(2.0), 3)), |r, _| r.number(8.0));
    keeps_within("A⁻³", |r, x| r.op(Op::Powi(x[A], -3)));
    keeps("fill(s)⁴", |r, x| r.op(Op::Powi(fill(r, x[S], 2, 3), 4)));
    keeps("(s A)³", |r, x| r.op(Op::Powi(scale(r, x[S], x[A]), 3)));
    keeps("(−A)⁵", |r, x| r.op(Op::Powi(r.sum(&[(-1.0, x[A])]), 5)));
    keeps_within("(−2 A)⁻⁴", |r, x| r.op(Op::Powi(r.sum(&[(-2.0, x[A])]), -4)));
}

#[test]
fn branches() {
    becomes("c ? A : A", |r, x| select(r, positive(r, x[S]), x[A], x[A]), |_, x| x[A]);
    becomes("¬¬c", |r, x| r.op(Op::Not(r.op(Op::Not(positive(r, x[S]))))), |r, x| positive(r, x[S]));
    becomes(
        "¬c ? A : B",
        |r, x| select(r, r.op(Op::Not(positive(r, x[S]))), x[A], x[B]),
        |r, x| select(r, positive(r, x[S]), x[B], x[A]),
    );
    becomes(
        "c ? (c ? A : B) : B",
        |r, x| {
            let c = positive(r, x[S]);
            select(r, c, select(r, c, x[A], x[B]), x[B])
        },
        |r, x| select(r, positive(r, x[S]), x[A], x[B]),
    );
    becomes(
        "c ? A : (c ? B : A)",
        |r, x| {
            let c = positive(r, x[S]);
            select(r, c, x[A], select(r, c, x[B], x[A]))
        },
        |_, x| x[A],
    );
    keeps("both conditions", |r, x| {
        let (a, b) = (positive(r, x[S]), r.compare(Relation::Le, x[S], x[T]));
        select(r, r.op(Op::And(a, r.op(Op::Not(b)))), x[A], select(r, r.op(Op::Or(a, b)), x[B], r.zeros(2, 3)))
    });
}
