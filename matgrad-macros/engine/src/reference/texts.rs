//! The point at which the graph of a function is evaluated. The user's constants, which stay text in the graph, are
//! evaluated by the interpreter of source.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::callees::{Called, called, custom};
use super::dense::Mat;
use super::interpreter::{Evaluator, Point};
use super::source::dense::Dense;
use super::source::environment::Env;
use super::source::machine::Machine;
use super::source::types::Want;
use super::source::value::{Stop, Value};
use crate::graph::op::{Id, Op};
use crate::graph::shape::Shape;
use crate::program::callee::Callee;
use crate::program::{Leaf, Program};
use crate::spaces::Step;

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
    /// Its tokens, for messages.
    label: String,
}

/// Evaluates texts by the interpreter of source.
struct Texts {
    env: Env<f64>,
    prepared: Vec<Option<Prepared>>,
    /// The functions that are called, and the file that they are in.
    callees: (syn::File, Vec<Callee>),
    /// The Rust values behind the handles.
    values: RefCell<Vec<Value<f64>>>,
    panicked: Cell<bool>,
}

impl Texts {
    fn handle(&self, value: Value<f64>) -> Mat {
        let mut values = self.values.borrow_mut();
        values.push(value);
        Mat::scalar((values.len() - 1) as f64)
    }

    /// What a text that panics is: everything is evaluated here, and in an arm that is not taken nothing comes of it.
    fn nothing(&self, prepared: &Prepared) -> Mat {
        self.panicked.set(true);
        match (prepared.handed, prepared.shape) {
            (true, _) => self.handle(Value::Undefined),
            (false, (rows, cols)) => Mat::filled(rows, cols, f64::NAN),
        }
    }

    fn behind(&self, handle: f64) -> Value<f64> {
        self.values.borrow()[handle as usize].clone()
    }
}

/// Ends the evaluation with what stopped a text.
fn stopped(text: &str, stop: Stop<f64>) -> ! {
    let what = match stop {
        Stop::Panic(what) => format!("the constant `{text}` panics: {what}"),
        Stop::Unknown(what) => format!("the constant `{text}` is not understood: {what}"),
        Stop::Break(..) | Stop::Continue(_) | Stop::Return(_) => format!("the constant `{text}` jumps"),
    };
    std::panic::panic_any(what)
}

impl Evaluator for Texts {
    fn text(&self, number: u32, operands: &[&Mat]) -> Mat {
        let prepared = self.prepared[number as usize].as_ref().expect("the texts of the graph are prepared");
        let mut env = self.env.clone();
        for (k, (mat, operand)) in operands.iter().zip(&prepared.operands).enumerate() {
            let value = match operand {
                Operand::Handle => match self.behind(mat.only()) {
                    Value::Undefined => return self.nothing(prepared),
                    value => value,
                },
                Operand::Truth => Value::Bool(mat.only() != 0.0),
                Operand::Scalar => Value::Scalar(mat.only()),
                Operand::Matrix => Value::Matrix(Dense::new(mat.rows, mat.cols, mat.data.clone())),
            };
            env.bind(&format!("ℵ{k}"), value);
        }
        let mut machine = Machine::new(100_000);
        let want = match &prepared.written {
            Some(ty) => machine.want(ty, &env).unwrap_or_else(|stop| stopped(&prepared.label, stop)),
            None if !prepared.handed && prepared.shape != (1, 1) => Want::Matrix(prepared.shape.0, prepared.shape.1),
            None => Want::Anything,
        };
        let value = machine.eval(&prepared.expr, &env, &want).and_then(|value| machine.settled(value));
        if let Err(Stop::Panic(_)) = &value {
            return self.nothing(prepared);
        }
        let value = want.coerce(value.unwrap_or_else(|stop| stopped(&prepared.label, stop)));
        if prepared.handed {
            return self.handle(value);
        }
        match value {
            Value::Scalar(x) => Mat::scalar(x),
            Value::Matrix(m) | Value::Point(m) => Mat { rows: m.rows, cols: m.cols, data: m.data.to_vec() },
            // What a rotation stores is taken out of it as an array.
            Value::Array(_) => {
                let (rows, cols) = prepared.shape;
                Mat { rows, cols, data: value.flat() }
            }
            other => std::panic::panic_any(format!("a constant is {} where a number is needed", other.describe())),
        }
    }

    fn has_panicked(&self) -> bool {
        self.panicked.get()
    }

    fn integer(&self, value: usize) -> Mat {
        self.handle(Value::size(value))
    }

    fn called(&self, number: u32, operands: &[&Mat]) -> Called {
        let (file, callees) = &self.callees;
        let callee = callees.get(number as usize)?;
        let first: usize = callee.differentiable().iter().map(|argument| argument.item.nodes()).sum();
        called(file, callee, operands, operands[first..].iter().map(|handle| self.behind(handle.only())))
    }

    fn custom(&self, number: u32, order: u8, x: f64) -> Option<f64> {
        let (file, callees) = &self.callees;
        custom(file, callees.get(number as usize)?, order, x)
    }

    fn number(&self, handle: &Mat) -> f64 {
        match self.behind(handle.only()) {
            Value::Integer(k, _) => k as f64,
            Value::Bool(holds) => f64::from(u8::from(holds)),
            Value::Scalar(x) => x,
            Value::Undefined => f64::NAN,
            other => std::panic::panic_any(format!("{} where a number is needed", other.describe())),
        }
    }
}

/// How many items or elements a value has, where they are counted when the function runs.
fn length(value: &Value<f64>) -> usize {
    match value {
        Value::Array(items) => items.len(),
        Value::Matrix(m) => m.data.len(),
        _ => 0,
    }
}

/// The values that a parameter's inputs have, by the path into it.
fn inside(value: &Value<f64>, path: &[Step]) -> Value<f64> {
    match (path.split_first(), value) {
        (Some((Step::Index(k), rest)), Value::Array(items)) => inside(&items[*k], rest),
        (Some((Step::Each, rest)), Value::Array(items)) => {
            Value::Array(items.iter().map(|item| inside(item, rest)).collect::<Vec<_>>().into())
        }
        (Some((Step::Field(name), rest)), Value::Struct(fields)) => {
            fields.iter().find(|(field, _)| field == name).map_or(value.clone(), |(_, field)| inside(field, rest))
        }
        (Some((Step::Field(number), rest)), Value::Tuple(items)) => {
            number.parse().ok().and_then(|k: usize| items.get(k)).map_or(value.clone(), |item| inside(item, rest))
        }
        (Some((Step::Storage(k), _)), Value::Motion(motion)) => Value::Matrix(motion.parts[*k].clone()),
        _ => value.clone(),
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
            // The elements of a matrix whose sizes are not in its type.
            (_, Some(_), Value::Matrix(m)) => Mat { rows: 1, cols: m.data.len(), data: m.data.to_vec() },
            (_, _, Value::Scalar(x)) => Mat::scalar(*x),
            (_, _, Value::Matrix(m) | Value::Point(m)) => Mat { rows: m.rows, cols: m.cols, data: m.data.to_vec() },
            (_, _, Value::Motion(motion)) if motion.parts.len() == 1 => {
                self.input(&Value::Matrix(motion.parts[0].clone()), shape)
            }
            (_, _, other) => std::panic::panic_any(format!("{} as an input", other.describe())),
        }
    }
}

/// What a function is called with.
pub struct At<'a> {
    /// The items around the function.
    pub file: &'a syn::File,
    /// The const generics.
    pub generics: &'a [(String, usize)],
    /// The arguments, by name, in the order of the parameters.
    pub arguments: &'a [(&'a str, Value<f64>)],
    /// The numbers of the cotangent or of the directions.
    pub seeds: &'a [f64],
}

impl At<'_> {
    /// The point for some nodes of a function.
    pub fn point(&self, program: &Program, nodes: &[Id]) -> Point {
        let graph = &program.graph;
        let mut env = Machine::<f64>::file(self.file);
        for (name, n) in self.generics {
            env.bind(name, Value::size(*n));
        }
        // Parameters that only constants mention are texts, too.
        for (name, value) in self.arguments {
            env.bind(name, value.clone());
        }
        // Items of the body hide parameters.
        let items = program.items.iter().filter_map(|item| syn::parse2(item.clone()).ok());
        env.declare(items.collect());
        let mut prepared: Vec<Option<Prepared>> = program.texts.iter().map(|_| None).collect();
        let extent = |name: &str| self.generics.iter().find(|(known, _)| known == name).map_or(0, |(_, n)| *n);
        let mut point = Point::default();
        point.dims = graph.dims.borrow().names().map(extent).collect();
        point.lengths = (0..).zip(self.arguments).map(|(number, (_, value))| (number, length(value))).collect();
        for id in graph.reachable(nodes) {
            let Op::Text(number, operands) = graph.op(id) else { continue };
            let text = &program.texts[number as usize];
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
                label: text.tokens.to_string(),
            });
        }
        let callees = (self.file.clone(), program.callees.clone());
        let texts = Texts { env, prepared, callees, values: RefCell::new(vec![]), panicked: Cell::new(false) };
        let mut seeds = self.seeds.iter().copied();
        let inputs = program.leaves.iter().enumerate().map(|(number, leaf)| {
            let info = graph.input_info(number as u32);
            let shape = info.shape;
            match leaf {
                Leaf::Parameter(k) => texts.input(&self.arguments[*k].1, shape),
                Leaf::Part(k, path) => texts.input(&inside(&self.arguments[*k].1, path), shape),
                // Coordinates, and what rotations are links of, are written as something else before they are evaluated.
                Leaf::Seed(..) if info.active => {
                    let (rows, cols) = point.size_of(shape);
                    Mat::filled(rows, cols, f64::NAN)
                }
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
