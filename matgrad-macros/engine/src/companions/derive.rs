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
use crate::program::signature::{Signature, Variable};
use crate::program::{Counter, Leaf, Program, is_written_out};
use crate::report::{self, Message};
use crate::spaces::{Step, Ty};

use super::interface::output_form;

/// The nodes of a derivative.
pub struct Derived {
    /// The parts of F, or ½‖F‖² where that is asked for.
    pub value: Vec<Id>,
    /// One form per entry of `wrt`, or the one result.
    pub forms: Vec<Form>,
    /// The gradient, where a second derivative was derived from it.
    pub gradient: Option<Form>,
    /// The structured terms of a Hessian, where it has them.
    pub structure: Option<Vec<Term>>,
}

/// Derives what the attribute asks for.
pub fn derive(program: &mut Program, signature: &Signature, arguments: &Arguments) -> Result<Derived, Message> {
    let mut values = program.output.clone();
    let value = values[0];
    verify_pass("reading", &program.graph, &program.nodes());
    let variables = program.variables.clone();
    let flat: Vec<Id> = variables.iter().flatten().copied().collect();
    let types: Vec<&Ty> = signature.wrt.iter().map(|variable| &variable.ty).collect();
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
            let mut places = parts_of(&signature.output, &[]).into_iter();
            let seeded = values.iter().map(|&value| {
                program.leaves.push(Leaf::Seed(0, places.next().unwrap_or_default()));
                (value, graph.input("F̄", graph.shape(value), false))
            });
            forms_of(pullback(graph, &seeded.collect::<Vec<_>>(), &flat).map_err(unknown)?)
        }
        Kind::Differential => {
            let directions = directions(graph, &mut program.leaves, &signature.wrt, &flat);
            let df = pushforward(graph, &values, &directions).map_err(unknown)?;
            vec![output_form(&signature.output, &mut df.into_iter())]
        }
        Kind::Hvp => {
            let nodes = pullback(graph, &[(value, graph.scalar(1.0))], &flat).map_err(unknown)?;
            let directions = directions(graph, &mut program.leaves, &signature.wrt, &flat);
            let forms = forms_of(pushforward(graph, &nodes, &directions).map_err(unknown)?);
            gradient = forms_of(nodes).into_iter().next();
            forms
        }
        Kind::Jacobian => {
            for (variable, nodes) in signature.wrt.iter().zip(&variables) {
                one_value(variable, signature, &values)?;
                for &x in nodes {
                    dense_is_possible(program, variable, x, value)?;
                }
            }
            let mut jacobians = jacobians(graph, value, &flat, arguments.denominator).map_err(unknown)?.into_iter();
            let mut forms = Vec::new();
            for (variable, nodes) in signature.wrt.iter().zip(&variables) {
                let matrices: Vec<Id> = jacobians.by_ref().take(nodes.len()).map(|jacobian| jacobian.matrix).collect();
                forms.push(dense_form(&variable.ty, &signature.output, &mut matrices.into_iter()));
            }
            forms
        }
        Kind::Hessian | Kind::NewtonStep => {
            let (w, x) = (&signature.wrt[0], one_variable(signature, &variables)?);
            let g = pullback(graph, &[(value, graph.scalar(1.0))], &[x]).map_err(unknown)?[0];
            dense_is_possible(program, w, x, g)?;
            let hessian = jacobian(graph, g, x, false).map_err(unknown)?;
            structure = hessian.terms;
            gradient = forms_of(vec![g]).into_iter().next();
            vec![dense_form(&w.ty, &signature.output, &mut [hessian.matrix].into_iter())]
        }
        Kind::GaussNewton => {
            let (w, x) = (&signature.wrt[0], one_variable(signature, &variables)?);
            dense_is_possible(program, w, x, value)?;
            let [half, g, normal] = normal_equations(graph, value, x).map_err(unknown)?;
            values = vec![half];
            gradient = forms_of(vec![g]).into_iter().next();
            vec![dense_form(&w.ty, &Ty::Scalar, &mut [normal].into_iter())]
        }
    };
    let derived: Vec<Id> = forms.iter().chain(&gradient).flat_map(Form::nodes).chain(values.iter().copied()).collect();
    verify_pass("differentiating", graph, &derived);
    Ok(Derived { value: values, forms, gradient, structure })
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
fn dense_is_possible(program: &Program, variable: &Variable, x: Id, f: Id) -> Result<(), Message> {
    let (from, to) = (program.graph.shape(x), program.graph.shape(f));
    let literal = from.literal().is_some() && to.literal().is_some();
    let columns = from.cols.literal() == Some(1) && to.cols.literal() == Some(1);
    if literal || columns {
        return Ok(());
    }
    let show = |shape| program.graph.show_shape(shape);
    Err(report::at(
        &variable.name,
        format!(
            "a dense derivative of a {} value in a {} variable needs literal dimensions: stable Rust cannot multiply const generics in a type; use `#[differential]`, `#[vjp]` or `#[hvp]` instead",
            show(to),
            show(from)
        ),
    ))
}

/// The places of the nodes that a value of a type is made of, in order.
fn parts_of(ty: &Ty, before: &[Step]) -> Vec<Vec<Step>> {
    let within = |step: Step| before.iter().cloned().chain([step]).collect::<Vec<_>>();
    match ty {
        Ty::Array(inner, dim) if is_written_out(*dim) => {
            (0..dim.literal().unwrap_or(0)).flat_map(|k| parts_of(inner, &within(Step::Index(k)))).collect()
        }
        Ty::Tuple(items) => {
            items.iter().enumerate().flat_map(|(k, ty)| parts_of(ty, &within(Step::Field(k.to_string())))).collect()
        }
        Ty::Struct(of) => of.fields.iter().flat_map(|(name, ty)| parts_of(ty, &within(Step::Field(name.clone())))).collect(),
        _ => vec![before.to_vec()],
    }
}

/// What a dense derivative can be taken of.
fn one_value(variable: &Variable, signature: &Signature, values: &[Id]) -> Result<(), Message> {
    if values.len() == 1 && signature.output.shape().is_some() && !matches!(variable.ty, Ty::Struct(_)) {
        return Ok(());
    }
    Err(report::at(
        &variable.name,
        "a dense Jacobian needs a scalar or matrix and a variable that is no struct; use `#[vjp]` or `#[differential]`",
    ))
}

fn one_variable(signature: &Signature, variables: &[Vec<Id>]) -> Result<Id, Message> {
    match variables {
        [nodes] if nodes.len() == 1 && !matches!(signature.wrt[0].ty, Ty::Array(..) | Ty::Struct(_)) => Ok(nodes[0]),
        _ => Err(report::at(
            &signature.wrt[0].name,
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
fn directions(graph: &Graph, leaves: &mut Vec<Leaf>, wrt: &[Variable], variables: &[Id]) -> Vec<(Id, Id)> {
    variables
        .iter()
        .map(|&x| {
            let Op::Input(number) = graph.op(x) else { unreachable!("variables are inputs") };
            let seed_of = |parameter: usize, path: &[Step]| {
                let is_within = |w: &Variable| w.parameter == parameter && path.starts_with(&w.path);
                let entry = wrt.iter().position(is_within).expect("variables are in `wrt`");
                Leaf::Seed(entry, path[wrt[entry].path.len()..].to_vec())
            };
            let seed = match &leaves[number as usize] {
                Leaf::Parameter(parameter) => seed_of(*parameter, &[]),
                Leaf::Part(parameter, path) => seed_of(*parameter, path),
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
        Ty::Struct(of) => {
            let fields = of.fields.iter().map(|(name, ty)| (name.clone(), tangent_form(ty, nodes))).collect();
            Form::Struct(of.tangent.clone().unwrap_or_else(|| of.path.clone()), fields)
        }
        Ty::Scalar => Form::Scalar(next(nodes)),
        _ => Form::Matrix(next(nodes)),
    }
}

fn next(nodes: &mut dyn Iterator<Item = Id>) -> Id {
    nodes.next().expect("there is a derivative for each variable")
}
