//! Derivatives of what a solver returns: z(θ) where F(z, θ) = 0, or where f(z, θ) is least in z, which is where
//! F = ∇_z f is zero. By the implicit function theorem F_z dz = −F_θ dθ, so that a cotangent z̄ is pulled back to −F_θᵀ F_z⁻ᵀ z̄.
//! F_z is one small matrix; F_θ is never formed.

use crate::attributes::Kind;
use crate::attributes::arguments::{Arguments, Implicit};
use crate::calculus::forward::pushforward;
use crate::calculus::jacobian::{Smooth, jacobian_of};
use crate::calculus::trace_trick::pullback;
use crate::calculus::unknown::Unknown;
use crate::graph::functions::{Binary, Unary};
use crate::graph::kink::Kink;
use crate::graph::op::{Id, Op};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;
use crate::graph::verify::verify_pass;
use crate::program::signature::{Found, Signature, Variable, Wrap, Wrapper};
use crate::program::{Leaf, Program};
use crate::report::{self, Message, readable};
use crate::spaces::Ty;
use crate::spaces::tangents::Side;

use super::coordinates::{Atom, atoms, directions, pulled};
use super::derive::{Derived, at_site, tangent_forms};
use super::interface::output_form;

/// The unknown among the variables of differentiation, where the function is one that a solver can be asked of.
fn unknown<'a>(signature: &'a Signature, implicit: &Implicit) -> Result<(usize, &'a Variable), Message> {
    let (z, f) = (&implicit.unknown, &signature.name);
    let found = signature.wrt.iter().enumerate().find(|(_, variable)| variable.name == *z);
    let Some((place, variable)) = found else {
        return Err(report::at(z, format!("`{f}` has no parameter `{z}`")));
    };
    if !matches!(variable.ty, Ty::Scalar | Ty::Matrix(_)) {
        let written = readable(&variable.written);
        return Err(report::at(z, format!("an unknown is a scalar, a vector or a matrix, and `{z}` is `{written}`")));
    }
    let shape = |ty: &Ty| match ty {
        Ty::Scalar | Ty::Matrix(_) => ty.shape(),
        _ => None,
    };
    if implicit.is_minimum && signature.output != Ty::Scalar {
        let message = "only a scalar has a least value: return one, or write `root` in place of `argmin`";
        return Err(report::at(&signature.written_output, message));
    }
    if !implicit.is_minimum && shape(&signature.output) != shape(&variable.ty) {
        let (of, wanted) = (&signature.written_output, &variable.written);
        let message = format!(
            "there must be as many equations as unknowns: `{f}` returns `{}`, and `{z}` is `{}`; return what is zero at the solution in the shape of `{z}`, or write `argmin` in place of `root` where `{z}` minimises a scalar",
            readable(of),
            readable(wanted)
        );
        return Err(report::at(&signature.written_output, message));
    }
    let dims = |ty: &Ty| ty.shape().is_some_and(|shape| shape.literal().is_some() || shape.cols.literal() == Some(1));
    if !dims(&variable.ty) {
        let message = "the equations are solved by a square matrix over its elements, and stable Rust cannot multiply const generics in a type; make it a vector, or its dimensions literals";
        return Err(report::at(z, message));
    }
    if signature.parameters.iter().any(|parameter| parameter.name == implicit.name)
        && implicit.name == implicit.solver.to_string()
    {
        let name = &implicit.name;
        return Err(report::at(name, format!("`{name}` is a parameter of `{f}`, too; write `solver = self::{name}`")));
    }
    if signature.wrt.len() == 1 {
        return Err(report::at(z, format!("`{f}` has no other parameter that `{z}` could be differentiated in")));
    }
    Ok((place, variable))
}

/// The signature of the solver: it returns the unknown, and takes all other parameters.
pub fn of_solver(signature: Signature, implicit: &Implicit) -> Result<Signature, Message> {
    let (place, _) = unknown(&signature, implicit)?;
    let Signature { mut wrt, wrapper, .. } = signature;
    let z = wrt.remove(place);
    let option = || Wrapper { wrap: Wrap::Option, path: quote::quote!(::core::option::Option), rest: quote::quote!() };
    let wrapper = wrapper.or_else(|| implicit.may_fail.then(option));
    let name = implicit.name.clone();
    let is = if implicit.is_minimum { "least" } else { "zero" };
    let condition = format!("`{}` is what [`{name}`] returns, where `{}` is {is}", z.shown, signature.name);
    let found = Some(Found { parameter: z.parameter, condition, function: signature.name.to_string() });
    Ok(Signature { name, wrt, output: z.ty, written_output: z.written, wrapper, found, ..signature })
}

/// Derives what `#[implicit]` asks for, in one of its two modes.
pub fn derive(
    program: &mut Program,
    signature: &Signature,
    arguments: &Arguments,
    implicit: &Implicit,
) -> Result<Derived, Message> {
    let (place, variable) = unknown(signature, implicit)?;
    let side = if arguments.left { Side::Left } else { Side::Right };
    let (value, z) = (program.output[0], program.variables[place][0]);
    let graph = &program.graph;
    verify_pass("reading", graph, &program.nodes());
    let others = |k: &usize| *k != place;
    let numbers: Vec<usize> = (0..signature.wrt.len()).filter(others).collect();
    let entry = |&k: &usize| atoms(&signature.wrt[k].ty, &mut program.variables[k].iter().copied(), &[]);
    let entries: Vec<Vec<Atom>> = numbers.iter().map(entry).collect();
    let flat: Vec<&Atom> = entries.iter().flatten().collect();
    flat.iter().for_each(|atom| atom.coordinates(graph, &mut program.leaves));
    if let Some(kink) = implicit.is_minimum.then(|| kink_in(graph, value, z)).flatten() {
        let message = format!(
            "{kink}, which is not smooth in `{0}`: the least value may be at a kink, where the equation ∇f = 0 does not hold; write what is smooth, such as `matgrad::huber` or `matgrad::softplus`, or the equations that hold at the minimum as `root = {0}`",
            implicit.unknown
        );
        return Err(report::at(&implicit.unknown, message));
    }
    graph.once.set(!implicit.is_minimum);
    let unknown = |unknown: Unknown| at_site(graph, &program.callees, &program.counters, signature, unknown);
    let one = [(value, graph.scalar(1.0))];
    let zero = if implicit.is_minimum { pullback(graph, &one, &[z]).map_err(unknown)?[0] } else { value };
    let jacobian = jacobian_of(graph, &Smooth::of(graph, zero, z).map_err(unknown)?, false).matrix;
    if graph.is_zero(jacobian) {
        let (z, f) = (&implicit.unknown, &signature.name);
        let message = match implicit.is_minimum {
            true => format!("the gradient of `{f}` does not depend on `{z}`, so that no one `{z}` has the least value"),
            false => format!("the equations of `{f}` do not depend on `{z}`, so that no one `{z}` solves them"),
        };
        return Err(report::at(z, message));
    }
    let forms = if arguments.kind == Kind::Vjp {
        program.leaves.push(Leaf::Seed(0, vec![]));
        let cotangent = graph.input(&format!("{}\u{304}", variable.name), graph.shape(z), false);
        let adjoint = graph.times(-1.0, solution(graph, graph.transpose(jacobian), cotangent));
        let back = if implicit.is_minimum {
            // The derivative of ∇_θ f along the adjoint.
            let gradients = pulled(graph, &one, &flat, side).map_err(unknown)?;
            pushforward(graph, &gradients, &[(z, adjoint)])
        } else {
            pulled(graph, &[(value, adjoint)], &flat, side)
        };
        let types: Vec<Ty> = numbers.iter().map(|&k| signature.wrt[k].ty.tangent()).collect();
        tangent_forms(&types, back.map_err(unknown)?)
    } else {
        let directions = directions(graph, &mut program.leaves, &entries, side);
        let along = pushforward(graph, &[zero], &directions.moves).map_err(unknown)?[0];
        let dz = graph.times(-1.0, solution(graph, jacobian, along));
        vec![output_form(&variable.ty, &mut [dz].into_iter())]
    };
    let derived: Vec<Id> = forms.iter().flat_map(crate::program::form::Form::nodes).collect();
    verify_pass("differentiating", graph, &derived);
    Ok(Derived { value: vec![z], forms, gradient: None, structure: None, open: None })
}

/// X of A vec(X) = vec(B).
fn solution(graph: &Graph, a: Id, b: Id) -> Id {
    let shape = graph.shape(b);
    if shape.is_scalar() {
        return graph.scale(graph.recip(a), b);
    }
    let column = match shape.cols {
        Dim::Lit(1) => shape,
        _ => Shape { rows: graph.shape(a).rows, cols: Dim::Lit(1), ..shape },
    };
    graph.reshape(graph.product(graph.inverse(a), graph.reshape(b, column)), shape)
}

/// What in a function of `z` has a kink in it, said as the start of a sentence.
fn kink_in(graph: &Graph, value: Id, z: Id) -> Option<&'static str> {
    // What a loop carries may depend on it.
    let depends = |id: Id| graph.reachable(&[id]).iter().any(|&id| id == z || matches!(graph.op(id), Op::Var(..)));
    let name = |id: Id| {
        let is_norm = match graph.op(id) {
            Op::Map(Unary::SQRT, s) => graph.is_sum_of_squares(s),
            op => matches!(op, Op::Map2(Binary::HYPOT, ..)),
        };
        let (at, name) = match graph.kink(id).or_else(|| is_norm.then_some(Kink::Norm(id)))? {
            Kink::Norm(x) => (x, "this minimises a norm"),
            Kink::Absolute(x) => (x, "this minimises an absolute value"),
            Kink::Relu(x) => (x, "this minimises `relu`"),
            Kink::Tie(..) => (id, "this minimises a `max` or a `min`"),
            Kink::Extremum(x) => (x, "this minimises a largest or smallest element"),
            Kink::Branch(c) => (c, "this minimises what has a branch"),
        };
        depends(at).then_some(name)
    };
    graph.reachable(&[value]).into_iter().find_map(name)
}
