//! From a body to derivatives: which nodes each attribute asks for.

use crate::attributes::Kind;
use crate::attributes::arguments::Arguments;
use crate::calculus::forward::pushforward;
use crate::calculus::jacobian::{jacobian, jacobians, normal_equations};
use crate::calculus::trace_trick::pullback;
use crate::calculus::unknown::Unknown;
use crate::graph::op::{Id, Op, Term};
use crate::graph::store::Graph;
use crate::graph::verify::verify_pass;
use crate::program::callee::Callee;
use crate::program::form::Form;
use crate::program::signature::Signature;
use crate::program::{Counter, Leaf, Program, is_written_out};
use crate::report::{self, Message};
use crate::spaces::Ty;

use super::interface::output_form;

/// The nodes of a derivative.
pub struct Derived {
    /// F, or ½‖F‖² where that is asked for.
    pub value: Id,
    /// One form per entry of `wrt`, or the one result.
    pub forms: Vec<Form>,
    /// The gradient, where a second derivative was derived from it.
    pub gradient: Option<Form>,
    /// The structured terms of a Hessian, where it has them.
    pub structure: Option<Vec<Term>>,
}

/// Derives what the attribute asks for.
pub fn derive(program: &mut Program, signature: &Signature, arguments: &Arguments) -> Result<Derived, Message> {
    let mut value = program.output;
    verify_pass("reading", &program.graph, &program.nodes());
    let variables = program.variables.clone();
    let flat: Vec<Id> = variables.iter().flatten().copied().collect();
    let types: Vec<&Ty> = signature.wrt.iter().map(|&w| &signature.parameters[w].ty).collect();
    let forms_of = |nodes: Vec<Id>| {
        let mut nodes = nodes.into_iter();
        types.iter().map(|ty| tangent_form(ty, &mut nodes)).collect::<Vec<_>>()
    };
    let graph = &program.graph;
    let unknown = |unknown: Unknown| at_site(graph, &program.callees, &program.counters, signature, unknown);
    let (mut gradient, mut structure) = (None, None);
    graph.once.set(!matches!(arguments.kind, Kind::Hvp | Kind::Hessian | Kind::NewtonStep));
    let forms = match arguments.kind {
        Kind::Gradient => forms_of(pullback(graph, &[(value, graph.scalar(1.0))], &flat).map_err(unknown)?),
        Kind::Vjp => {
            let seed = graph.input("F̄", graph.shape(value), false);
            program.leaves.push(Leaf::Seed(0, vec![]));
            forms_of(pullback(graph, &[(value, seed)], &flat).map_err(unknown)?)
        }
        Kind::Differential => {
            let directions = directions(graph, &mut program.leaves, &signature.wrt, &flat);
            let df = pushforward(graph, &[value], &directions).map_err(unknown)?[0];
            vec![output_form(&signature.output, df)]
        }
        Kind::Hvp => {
            let nodes = pullback(graph, &[(value, graph.scalar(1.0))], &flat).map_err(unknown)?;
            let directions = directions(graph, &mut program.leaves, &signature.wrt, &flat);
            let forms = forms_of(pushforward(graph, &nodes, &directions).map_err(unknown)?);
            gradient = forms_of(nodes).into_iter().next();
            forms
        }
        Kind::Jacobian => {
            for (&w, nodes) in signature.wrt.iter().zip(&variables) {
                for &x in nodes {
                    dense_is_possible(program, signature, w, x, value)?;
                }
            }
            let mut jacobians = jacobians(graph, value, &flat, arguments.denominator).map_err(unknown)?.into_iter();
            let mut forms = Vec::new();
            for (&w, nodes) in signature.wrt.iter().zip(&variables) {
                let matrices: Vec<Id> = jacobians.by_ref().take(nodes.len()).map(|jacobian| jacobian.matrix).collect();
                forms.push(dense_form(&signature.parameters[w].ty, &signature.output, &mut matrices.into_iter()));
            }
            forms
        }
        Kind::Hessian | Kind::NewtonStep => {
            let (w, x) = (signature.wrt[0], one_variable(signature, &variables)?);
            let g = pullback(graph, &[(value, graph.scalar(1.0))], &[x]).map_err(unknown)?[0];
            dense_is_possible(program, signature, w, x, g)?;
            let hessian = jacobian(graph, g, x, false).map_err(unknown)?;
            structure = hessian.terms;
            gradient = forms_of(vec![g]).into_iter().next();
            vec![dense_form(&signature.parameters[w].ty, &signature.output, &mut [hessian.matrix].into_iter())]
        }
        Kind::GaussNewton => {
            let (w, x) = (signature.wrt[0], one_variable(signature, &variables)?);
            dense_is_possible(program, signature, w, x, value)?;
            let [half, g, normal] = normal_equations(graph, value, x).map_err(unknown)?;
            value = half;
            gradient = forms_of(vec![g]).into_iter().next();
            vec![dense_form(&signature.parameters[w].ty, &Ty::Scalar, &mut [normal].into_iter())]
        }
    };
    let derived: Vec<Id> = forms.iter().chain(&gradient).flat_map(Form::nodes).chain([value]).collect();
    verify_pass("differentiating", graph, &derived);
    Ok(Derived { value, forms, gradient, structure })
}

/// The message of a derivative that is not known, on the call, or what the loop runs over, that it belongs to.
fn at_site(graph: &Graph, callees: &[Callee], counters: &[Counter], signature: &Signature, unknown: Unknown) -> Message {
    let site = match graph.op(unknown.node) {
        Op::Call(f, _) | Op::Pushed(f, ..) | Op::Pulled(f, ..) | Op::Custom(f, ..) => callees.get(f as usize).map(|f| &f.site),
        Op::Out(looped, _) | Op::Trail(looped, ..) => {
            counters.get(graph.counter_of(looped.number) as usize).map(|counter| &counter.site)
        }
        _ => None,
    };
    match site.filter(|site| !site.is_empty()) {
        Some(site) => report::at(site, unknown.reason),
        None => report::at(&signature.name, unknown.reason),
    }
}

/// Dense Jacobians need literal dimensions, unless F and X are both columns.
fn dense_is_possible(program: &Program, signature: &Signature, w: usize, x: Id, f: Id) -> Result<(), Message> {
    let (from, to) = (program.graph.shape(x), program.graph.shape(f));
    let literal = from.literal().is_some() && to.literal().is_some();
    let columns = from.cols.literal() == Some(1) && to.cols.literal() == Some(1);
    if literal || columns {
        return Ok(());
    }
    let show = |shape| program.graph.show_shape(shape);
    Err(report::at(
        &signature.parameters[w].name,
        format!(
            "a dense derivative of a {} value in a {} variable needs literal dimensions: stable Rust cannot multiply const generics in a type; use `#[differential]`, `#[vjp]` or `#[hvp]` instead",
            show(to),
            show(from)
        ),
    ))
}

fn one_variable(signature: &Signature, variables: &[Vec<Id>]) -> Result<Id, Message> {
    match variables {
        [nodes] if nodes.len() == 1 && !matches!(signature.parameters[signature.wrt[0]].ty, Ty::Array(..)) => Ok(nodes[0]),
        _ => Err(report::at(
            &signature.parameters[signature.wrt[0]].name,
            "a dense second derivative needs one scalar, vector or matrix variable, not an array; use `#[hvp]`",
        )),
    }
}

/// The form of the derivative of a value of type `of` in a variable of type `ty`: only that of a scalar in a
/// scalar is a scalar, for a 1×1 matrix is none.
fn dense_form(ty: &Ty, of: &Ty, matrices: &mut dyn Iterator<Item = Id>) -> Form {
    match (ty, of) {
        (Ty::Array(inner, dim), _) => {
            Form::Array((0..dim.literal().unwrap_or(0)).map(|_| dense_form(inner, of, matrices)).collect())
        }
        (Ty::Scalar, Ty::Scalar) => Form::Scalar(matrices.next().expect("there is a Jacobian for each variable")),
        _ => Form::Dense(matrices.next().expect("there is a Jacobian for each variable")),
    }
}

/// A direction for each variable.
fn directions(graph: &Graph, leaves: &mut Vec<Leaf>, wrt: &[usize], variables: &[Id]) -> Vec<(Id, Id)> {
    variables
        .iter()
        .map(|&x| {
            let Op::Input(number) = graph.op(x) else { unreachable!("variables are inputs") };
            let entry = |parameter: usize| wrt.iter().position(|&w| w == parameter).expect("variables are in `wrt`");
            let seed = match &leaves[number as usize] {
                Leaf::Parameter(parameter) => Leaf::Seed(entry(*parameter), vec![]),
                Leaf::ArrayElement(parameter, path) => Leaf::Seed(entry(*parameter), path.clone()),
                Leaf::Seed(..) => unreachable!("variables are parameters"),
            };
            let direction = graph.input(&format!("d{}", graph.input_info(number).name), graph.shape(x), false);
            leaves.push(seed);
            (x, direction)
        })
        .collect()
}

/// The form of a derivative in a parameter.
fn tangent_form(ty: &Ty, nodes: &mut dyn Iterator<Item = Id>) -> Form {
    match ty {
        Ty::Array(_, dim) if !is_written_out(*dim) => Form::Sequence(next(nodes), ty.clone()),
        Ty::Array(inner, dim) => Form::Array((0..dim.literal().unwrap_or(0)).map(|_| tangent_form(inner, nodes)).collect()),
        Ty::Scalar => Form::Scalar(next(nodes)),
        _ => Form::Matrix(next(nodes)),
    }
}

fn next(nodes: &mut dyn Iterator<Item = Id>) -> Id {
    nodes.next().expect("there is a derivative for each variable")
}
