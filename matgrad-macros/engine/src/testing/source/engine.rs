//! Cases without a compiler: the function is read into its graph and derived as for the attribute, and the
//! nodes are evaluated by the reference interpreter. The user's constants, which stay text in the graph,
//! are evaluated by the interpreter of source.

use std::cell::RefCell;
use std::rc::Rc;

use super::super::dense::Mat;
use super::super::interpreter::{Evaluator, Point, Program};
use super::case::{Case, spelled};
use super::dense::Dense;
use super::environment::Env;
use super::machine::Machine;
use super::types::Want;
use super::value::{Stop, Value};
use crate::attributes::Kind;
use crate::attributes::arguments::Arguments;
use crate::companions::derive::derive;
use crate::graph::op::{Id, Op};
use crate::graph::shape::Shape;
use crate::graph::store::Graph;
use crate::program::{Leaf, Program as Source};
use crate::report::Report;
use crate::syntax::body::{Bare, read};

/// What an operand of a text is.
#[derive(Clone, Copy)]
enum Operand {
    /// The handle of a Rust value.
    Handle,
    /// A condition.
    Truth,
    /// A scalar.
    Scalar,
    /// A matrix.
    Matrix,
}

/// A text, ready to be evaluated.
struct Prepared {
    expr: syn::Expr,
    written: Option<syn::Type>,
    operands: Vec<Operand>,
    /// Whether its value is only handed on.
    handed: bool,
    /// The shape of its value.
    shape: (usize, usize),
}

/// Evaluates texts by the interpreter of source.
struct Texts {
    env: Env<f64>,
    prepared: Vec<Option<Prepared>>,
    /// The Rust values behind the handles.
    values: RefCell<Vec<Value<f64>>>,
}

impl Texts {
    fn handle(&self, value: Value<f64>) -> Mat {
        let mut values = self.values.borrow_mut();
        values.push(value);
        Mat::scalar((values.len() - 1) as f64)
    }

    fn behind(&self, handle: f64) -> Value<f64> {
        self.values.borrow()[handle as usize].clone()
    }
}

/// Ends the evaluation with what stopped a text.
fn stopped(stop: Stop<f64>) -> ! {
    let what = match stop {
        Stop::Panic(what) => format!("a constant panics: {what}"),
        Stop::Unknown(what) => format!("a constant is not understood: {what}"),
        Stop::Break(..) | Stop::Continue(_) | Stop::Return(_) => "a constant jumps".to_owned(),
    };
    std::panic::panic_any(what)
}

impl Evaluator for Texts {
    fn text(&self, number: u32, operands: &[&Mat]) -> Mat {
        let prepared = self.prepared[number as usize].as_ref().expect("the texts of the graph are prepared");
        let mut env = self.env.clone();
        for (k, (mat, operand)) in operands.iter().zip(&prepared.operands).enumerate() {
            let value = match operand {
                Operand::Handle => self.behind(mat.only()),
                Operand::Truth => Value::Bool(mat.only() != 0.0),
                Operand::Scalar => Value::Scalar(mat.only()),
                Operand::Matrix => Value::Matrix(Dense::new(mat.rows, mat.cols, mat.data.clone())),
            };
            env.bind(&format!("ℵ{k}"), value);
        }
        let mut machine = Machine::new(100_000);
        let want = match &prepared.written {
            Some(ty) => machine.want(ty, &env).unwrap_or_else(|stop| stopped(stop)),
            None if !prepared.handed && prepared.shape != (1, 1) => Want::Matrix(prepared.shape.0, prepared.shape.1),
            None => Want::Anything,
        };
        let value = machine.eval(&prepared.expr, &env, &want).and_then(|value| machine.settled(value));
        let value = want.coerce(value.unwrap_or_else(|stop| stopped(stop)));
        if prepared.handed {
            return self.handle(value);
        }
        match value {
            Value::Scalar(x) => Mat::scalar(x),
            Value::Matrix(m) => Mat { rows: m.rows, cols: m.cols, data: m.data.to_vec() },
            other => std::panic::panic_any(format!("a constant is {} where a number is needed", other.describe())),
        }
    }

    fn integer(&self, value: usize) -> Mat {
        self.handle(Value::size(value))
    }

    fn number(&self, handle: &Mat) -> f64 {
        match self.behind(handle.only()) {
            Value::Integer(k, _) => k as f64,
            Value::Bool(holds) => f64::from(u8::from(holds)),
            Value::Scalar(x) => x,
            other => std::panic::panic_any(format!("{} where a number is needed", other.describe())),
        }
    }
}

/// The values that a parameter's inputs have, by the path into it.
fn inside<'v>(value: &'v Value<f64>, path: &[usize]) -> &'v Value<f64> {
    match (path.split_first(), value) {
        (Some((&k, rest)), Value::Array(items)) => inside(&items[k], rest),
        _ => value,
    }
}

impl Texts {
    /// The input that a Rust value is.
    fn input(&self, value: &Value<f64>, shape: Shape) -> Mat {
        match (shape.opaque, shape.array, value) {
            (true, None, value) => self.handle(value.clone()),
            (true, Some(_), Value::Array(items)) => {
                let data: Vec<f64> = items.iter().map(|item| self.handle(item.clone()).only()).collect();
                Mat { rows: 1, cols: data.len(), data }
            }
            (_, Some(_), Value::Array(items)) => {
                let parts: Vec<Mat> = items.iter().map(|item| self.input(item, Shape { array: None, ..shape })).collect();
                let data: Vec<f64> = parts.iter().flat_map(|part| part.data.clone()).collect();
                Mat { rows: parts[0].rows, cols: parts.iter().map(|part| part.cols).sum(), data }
            }
            (_, _, Value::Scalar(x)) => Mat::scalar(*x),
            (_, _, Value::Matrix(m)) => Mat { rows: m.rows, cols: m.cols, data: m.data.to_vec() },
            (_, _, other) => std::panic::panic_any(format!("{} as an input", other.describe())),
        }
    }
}

impl Case {
    /// Whether the graph of each attribute has the value and the derivative that the interpreter says;
    /// else what is wrong. `None` where the macro refuses.
    pub fn in_engine(&self) -> Option<Result<(), String>> {
        let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            self.attributes.iter().map(|(kind, arguments)| self.one_attribute(*kind, arguments)).collect::<Option<Vec<_>>>()
        }));
        match ended {
            Ok(None) => None,
            Ok(Some(results)) => Some(results.into_iter().collect()),
            Err(payload) => {
                let text = payload.downcast_ref::<String>().cloned();
                let text = text.or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned()));
                Some(Err(text.unwrap_or_default()))
            }
        }
    }

    fn one_attribute(&self, kind: Kind, arguments: &str) -> Option<Result<(), String>> {
        let mut report = Report::default();
        let arguments = Arguments::parse(kind, arguments.parse().ok()?, &mut report)?;
        let function: syn::ImplItemFn = syn::parse2(self.function()).ok()?;
        let signature = crate::syntax::signature::read(&function, &arguments, None, &mut report)?;
        let mut body = read(&signature, &function.block, Bare::Function).ok()?;
        let derived = derive(&mut body, &signature, &arguments).ok()?;
        let graph = &body.graph;
        let nodes: Vec<Id> = [derived.value].into_iter().chain(derived.forms.iter().flat_map(|form| form.nodes())).collect();
        let point = self.point(graph, &body, kind);
        let values = Program::new(graph, &nodes).run(&point);
        let mut value = self.first.value.clone().unwrap_or_default();
        if kind == Kind::GaussNewton {
            value = vec![0.5 * value.iter().map(|x| x * x).sum::<f64>()];
        }
        let near = |what: String, got: &[f64], wanted: &[f64]| {
            let scale = wanted.iter().fold(1.0, |size: f64, x| size.max(x.abs()));
            let close = |(a, b): (&f64, &f64)| (a - b).abs() <= 1e-8 * scale;
            match got.len() == wanted.len() && got.iter().zip(wanted).all(close) {
                true => Ok(()),
                false => Err(format!("{what}: {got:?} instead of {wanted:?}")),
            }
        };
        let derivative: Vec<f64> = values[1..].iter().flat_map(|m| m.data.clone()).collect();
        let first = near(format!("the value for {}", spelled(kind)), &values[0].data, &value);
        Some(first.and_then(|()| near(spelled(kind).to_owned(), &derivative, &self.wanted(kind))))
    }

    /// The numbers of the main derivative of an attribute.
    fn wanted(&self, kind: Kind) -> Vec<f64> {
        let rows = &self.first.jacobian;
        let columns = rows[0].len();
        match kind {
            Kind::Gradient => rows[0].clone(),
            Kind::Differential => rows.iter().map(|row| row.iter().zip(&self.direction).map(|(a, b)| a * b).sum()).collect(),
            Kind::Vjp => (0..columns).map(|k| rows.iter().zip(&self.cotangent).map(|(row, c)| row[k] * c).sum()).collect(),
            Kind::Jacobian => (0..columns).flat_map(|k| rows.iter().map(move |row| row[k])).collect(),
            Kind::Hvp => self.hessian[0].clone(),
            Kind::Hessian | Kind::NewtonStep => self.hessian.concat(),
            Kind::GaussNewton => {
                let normal = |a: usize, b: usize| rows.iter().map(|row| row[a] * row[b]).sum();
                let columns = 0..self.written.parameters[self.wrt[0]].value.flat().len();
                columns.clone().flat_map(|b| columns.clone().map(move |a| normal(a, b))).collect()
            }
        }
    }

    /// The point at which the graph is evaluated.
    fn point(&self, graph: &Graph, body: &Source, kind: Kind) -> Point {
        let mut env = Machine::<f64>::file(&self.file);
        let items = body.items.iter().filter_map(|item| syn::parse2(item.clone()).ok());
        env.declare(items.collect());
        // The one const generic of a program is `N`.
        let generic = self.written.generics.first().map_or(0, |&n| n as usize);
        env.bind("N", Value::size(generic));
        // Parameters that only constants mention are texts, too.
        for parameter in &self.written.parameters {
            env.bind(&parameter.name, parameter.value.clone());
        }
        let mut prepared: Vec<Option<Prepared>> = body.texts.iter().map(|_| None).collect();
        let dims = vec![generic; 8];
        let mut point = Point::default();
        point.dims = dims;
        for id in (0..graph.len() as u32).map(Id) {
            let Op::Text(number, operands) = graph.op(id) else { continue };
            let text = &body.texts[number as usize];
            let kind = |&operand: &Id| {
                let shape = graph.shape(operand);
                let truth = matches!(graph.op(operand), Op::Compare(..) | Op::And(..) | Op::Or(..) | Op::Not(_) | Op::Test(_));
                match (shape.opaque, truth) {
                    (true, _) => Operand::Handle,
                    (false, true) => Operand::Truth,
                    (false, false) if shape.is_scalar() => Operand::Scalar,
                    (false, false) => Operand::Matrix,
                }
            };
            let expr = syn::parse2(text.tokens.clone()).unwrap_or_else(|error| panic!("`{}`: {error}", text.tokens));
            let shape = graph.shape(id);
            prepared[number as usize] = Some(Prepared {
                expr,
                written: text.written.clone().and_then(|written| syn::parse2(written).ok()),
                operands: operands.iter().map(kind).collect(),
                handed: shape.opaque,
                shape: point.size_of(shape),
            });
        }
        let texts = Texts { env, prepared, values: RefCell::new(vec![]) };
        // A cotangent or directions.
        let seeds = if kind == Kind::Vjp { &self.cotangent } else { &self.direction };
        let mut seeds = seeds.iter().copied();
        let inputs = body.leaves.iter().enumerate().map(|(number, leaf)| {
            let shape = graph.input_info(number as u32).shape;
            match leaf {
                Leaf::Parameter(k) => texts.input(&self.written.parameters[*k].value, shape),
                Leaf::ArrayElement(k, path) => texts.input(inside(&self.written.parameters[*k].value, path), shape),
                Leaf::Seed(..) => {
                    let (rows, cols) = point.size_of(shape);
                    Mat { rows, cols, data: (0..rows * cols).map(|_| seeds.next().unwrap_or(0.0)).collect() }
                }
            }
        });
        point.inputs = inputs.collect();
        point.evaluator = Some(Rc::new(texts));
        point
    }
}

#[test]
#[ignore = "holds the graphs of many seeds to the interpreter of source, and shrinks what differs"]
fn engine() {
    let number = |name: &str, or: u64| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(or);
    let (seed, count, mut shrinking) = (number("SEED", 0), number("COUNT", 300), number("SHRINK", 0));
    std::panic::set_hook(Box::new(|_| {}));
    let (mut right, mut refused, mut wrong) = (0, 0, 0);
    for seed in seed..seed + count {
        let Ok(case) = Case::new(seed) else { continue };
        match case.in_engine() {
            None => refused += 1,
            Some(Ok(())) => right += 1,
            Some(Err(what)) => {
                wrong += 1;
                println!("{seed}: {what}");
                if shrinking > 0 {
                    shrinking -= 1;
                    let fails = |case: &Case| matches!(case.in_engine(), Some(Err(_)));
                    let small = super::shrink::shrink(case, 1, &mut |cases| cases.iter().map(fails).collect());
                    let what = small.in_engine().and_then(Result::err).unwrap_or_default();
                    let attributes: Vec<_> =
                        small.attributes.iter().map(|(kind, list)| format!("{} {list}", spelled(*kind))).collect();
                    println!("{attributes:?} {what}\n{}", small.written.source);
                }
            }
        }
    }
    println!("{right} right, {refused} refused, {wrong} wrong");
}
