//! The verifier of the graph finds what is broken: one graph for each of its rules.

use crate::graph::op::{Count, Id, Index, Loop, Number, Op, Relation, When};
use crate::graph::shape::{Dim, OPAQUE, SCALAR, Shape};
use crate::graph::store::Graph;
use crate::graph::verify::{verify, violations};

/// Asserts that each thing said is found, and nothing else.
fn broken(graph: &Graph, outputs: &[Id], said: &[&str]) {
    let found = violations(graph, outputs);
    assert_eq!(found.len(), said.len(), "{found:#?}");
    for (found, said) in found.iter().zip(said) {
        assert!(found.contains(said), "{found} does not say {said}");
    }
}

/// A loop of three steps that carries s += x i and n += 1.
fn sums(g: &Graph) -> (Loop, Id) {
    let x = g.input("x", SCALAR, true);
    let number = g.new_loop(0);
    let (s, n) = (g.new_var(number, SCALAR, true), g.new_var(number, SCALAR, false));
    let counter = g.counter(g.step(number));
    let nexts = vec![g.add(s, g.hadamard(x, counter)), g.add(n, g.scalar(1.0))];
    let inits = vec![g.scalar(0.0); 2];
    (Loop { number, count: Count::Dim(Dim::Lit(3)), reversed: false, vars: vec![s, n], inits, nexts }, x)
}

#[test]
fn a_whole_graph_has_no_violation() {
    let g = Graph::new();
    let (looped, x) = sums(&g);
    let kept = g.trail(&looped, 0, When::Before).expect("the length is known");
    let outputs = [g.out(&looped, 0), g.hadamard(g.out(&looped, 1), x), g.at(kept, Index::Lit(1))];
    broken(&g, &outputs, &[]);
}

#[test]
fn shapes() {
    let g = Graph::new();
    let (a, b) = (g.input("a", Shape::lit(2, 3), true), g.input("b", Shape::lit(2, 2), true));
    let s = g.input("s", SCALAR, true);
    let column = Shape::lit(2, 1);
    let zero = Index::Lit(0);
    let one = Number::new(1.0);
    let integer = g.intern(Op::Text(0, vec![]), OPAQUE);
    let whole = [
        (Op::Compare(Relation::Lt, integer, integer), SCALAR),
        (Op::Choice(vec![Dim::Lit(2), Dim::Lit(3)], vec![a]), g.shape(a)),
    ];
    for (op, shape) in whole {
        broken(&g, &[g.intern(op, shape)], &[]);
    }
    let cases = [
        (Op::Product(a, b), column, "columns meet as many rows"),
        (Op::Product(b, a), column, "should be 2×3"),
        (Op::Sum(vec![(one, a), (one, b)]), Shape::lit(2, 3), "have one shape"),
        (Op::Sum(vec![]), column, "a sum has terms"),
        (Op::Sum(vec![(one, a), (one, a)]), Shape::lit(2, 3), "stands twice"),
        (Op::Sum(vec![(Number::new(0.0), a)]), Shape::lit(2, 3), "a term is zero"),
        (Op::Inverse(a), Shape::lit(2, 3), "a square matrix"),
        (Op::Scale(a, b), Shape::lit(2, 2), "the factor is a scalar"),
        (Op::Stack(vec![s; 3]), column, "no result of that shape"),
        (Op::Element(a, Index::Lit(2), zero), SCALAR, "inside the whole"),
        (Op::Block(a, zero, Index::Lit(2)), Shape::lit(2, 2), "no result of that shape"),
        (Op::Diagonal(a), Shape::lit(2, 2), "a column"),
        (Op::At(a, zero), SCALAR, "an array has elements"),
        (Op::Select(a, b, b), Shape::lit(2, 2), "one for each element"),
        (Op::Pulled(0, vec![a], b, 1), column, "no such argument"),
        (Op::Pushed(0, vec![a], vec![b]), column, "a direction of its shape"),
        (Op::KroneckerLeft(a, b), SCALAR, "multiples"),
        (Op::Exponential(a, vec![]), Shape::lit(2, 3), "its operands have its shape"),
        (Op::CofactorAlong(a, a), Shape::lit(2, 3), "its operands have its shape"),
        (Op::Choice(vec![Dim::Lit(2), Dim::Lit(2)], vec![a]), Shape::lit(2, 2), "its operands have its shape"),
        (Op::Choice(vec![], vec![a]), Shape::lit(2, 3), "orders to choose from"),
        (Op::Compare(Relation::Lt, integer, s), SCALAR, "integers are compared with integers"),
        (Op::Structured(vec![], Shape::lit(2, 3), SCALAR), Shape::lit(6, 1), "should be 1×6"),
    ];
    for (op, shape, said) in cases {
        broken(&g, &[g.intern(op, shape)], &[said]);
    }
}

#[test]
#[should_panic(expected = "after the last pass")]
fn nothing_is_emitted_of_a_graph_that_is_broken() {
    let g = Graph::new();
    let a = g.input("a", Shape::lit(2, 3), true);
    verify(&g, &[g.intern(Op::Product(a, a), Shape::lit(2, 3))]);
}

#[test]
fn loops() {
    let g = Graph::new();
    let (looped, x) = sums(&g);
    let [s, n] = looped.vars[..] else { unreachable!("two variables") };
    let result = |looped: Loop| g.out(&looped, 0);
    let changed = |change: &dyn Fn(&mut Loop)| {
        let mut other = looped.clone();
        change(&mut other);
        result(other)
    };
    let finds = |outputs: &[Id], said: &str| {
        let found = violations(&g, outputs);
        assert!(found.iter().any(|found| found.contains(said)), "{found:#?} do not say {said}");
    };
    finds(&[result(looped.clone()), changed(&|l| l.reversed = true)], "another one elsewhere");
    finds(&[changed(&|l| l.vars[1] = s)], "two places share");
    finds(&[changed(&|l| l.inits[1] = x)], "is not active");
    finds(&[changed(&|l| l.nexts[0] = l.nexts[1])], "is active");
    finds(&[changed(&|l| l.inits[1] = l.nexts[1])], "used before the loop");
    finds(&[changed(&|l| l.inits[1] = g.zeros(Shape::lit(2, 1)))], "changes its shape");
    finds(&[changed(&|l| l.nexts.truncate(1))], "not as many variables");
    finds(&[changed(&|l| l.vars[1] = x)], "no variable of its own");
    finds(&[changed(&|l| l.number = 9)], "not given out");
    let lost = changed(&|l| {
        [&mut l.vars, &mut l.inits, &mut l.nexts].into_iter().for_each(|list| list.truncate(1));
        l.nexts[0] = g.add(l.nexts[0], n);
    });
    finds(&[lost], "does not carry it");
    finds(&[looped.nexts[0]], "the loops [0], which do not end");
    let unknown = Loop { count: Count::Run(g.intern(Op::Text(0, vec![]), OPAQUE), None), ..looped.clone() };
    finds(&[g.intern(Op::Trail(unknown, 0, When::After), SCALAR.array_of(Dim::Lit(3)))], "as often as the type system knows");
}

#[test]
fn stacks_may_add_up_to_another_term() {
    let g = Graph::new();
    let column = Shape::lit(3, 1);
    let (s, zero) = (g.input("s", SCALAR, true), g.scalar(0.0));
    let unit = |k: usize| g.stack((0..3).map(|j| if j == k { s } else { zero }).collect(), column);
    let terms: Vec<_> = (0..3).map(|k| (1.0, unit(k))).chain([(1.0, g.fill(s, column))]).collect();
    let sum = g.sum(&terms, column);
    assert_eq!(violations(&g, &[sum]), [""; 0]);
    let point = super::interpreter::Point::of(vec![super::dense::Mat::scalar(0.75)]);
    assert_eq!(super::interpreter::value(&g, sum, &point), super::dense::Mat::filled(3, 1, 1.5));
}
