//! What a variable may hold while a body is read.

use super::constant::Constant;
use super::sequence::Sequence;
use super::tables::Side;
use crate::graph::op::Id;
use crate::graph::shape::Dim;
use crate::graph::store::Graph;
use crate::program::Condition;
use crate::spaces::group::Group;
use crate::spaces::{Step, Struct, Ty};

/// A symbolic value.
#[derive(Clone)]
pub enum Value {
    /// A scalar; inside an element-wise closure its node has the shape the closure runs over.
    Scalar(Id),
    /// A matrix, of any shape, 1×1 included.
    Matrix(Id),
    /// A point, by its coordinates.
    Point(Id),
    /// A rotation, a rigid motion or the like, by its parts.
    Group(Group, Vec<Id>),
    /// A condition on active values.
    Condition(Id),
    /// An integer known while the macro expands.
    Integer(i64),
    /// A truth known while the macro expands.
    Bool(bool),
    /// Something that does not depend on the variables and whose shape has not been asked for.
    Constant(Constant),
    /// A tuple.
    Tuple(Vec<Value>),
    /// An array of known length.
    Array(Vec<Value>),
    /// A struct, with its fields in order.
    Struct(std::rc::Rc<Struct>, Vec<Value>),
    /// An array that is not taken apart, of const-generic or large length.
    Sequence(Sequence),
    /// A closure, not yet applied.
    Closure(Box<Closure>),
    /// A column of run-time length, which is never stored.
    Stream(Box<Stream>),
    /// What a `use` inside the function names.
    Imported(Box<syn::ExprPath>),
    /// `a..b` of known bounds.
    Range(Vec<Value>),
    /// `.lu()`
    Lu(Id),
    /// `.full_piv_lu()`
    FullLu(Id),
    /// `.cholesky().unwrap()`
    Cholesky(Id),
    /// What another method makes of a matrix.
    Factored(Factored, Id),
    /// An `Option` that is `Some` under a condition.
    Maybe(Box<Value>, Condition),
    /// A `Result` that is `Ok` under a condition, and what it is else.
    Attempt(Box<Value>, Condition, Fault),
    /// `Some(…)` and `Ok(…)`
    Some(Box<Value>),
    /// `None`
    None,
    /// `Err(…)`
    Err(Constant),
    /// `()`
    Unit,
    /// What `return None` and `panic!()` leave behind.
    Never,
}

/// A factorisation whose parts are read by name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Factored {
    /// `.symmetric_eigen()`
    Eigen,
    /// `.svd(u, v)`, with which vectors were asked for.
    Svd(bool, bool),
    /// `.qr()`
    Qr,
}

/// What a `Result` without a value holds.
#[derive(Clone)]
pub enum Fault {
    /// This error.
    Error(Constant),
    /// The error of a call, as a function of the user's makes it where there is one.
    Handed(Option<Constant>),
}

/// A table of run-time length.
#[derive(Clone)]
pub struct Stream {
    /// What stands at a place.
    pub element: Closure,
    /// How long it is.
    pub length: Constant,
    /// Whether its rows or its columns are what stands there.
    pub(super) along: Side,
    /// How many elements each has.
    pub across: Dim,
    /// Its number, by which what stands at a place is known again.
    pub(super) number: u32,
}

/// A closure with the scopes it was written in.
#[derive(Clone)]
pub struct Closure {
    /// The closure.
    pub syntax: syn::ExprClosure,
    /// The variables it captures.
    pub(super) scopes: Vec<super::Scope>,
}

impl Closure {
    /// The nodes of the variables that it mentions.
    fn nodes(&self) -> Vec<Id> {
        let closure = self;
        let mut used = super::names::identifiers(&quote::ToTokens::to_token_stream(&closure.syntax.body));
        used.dedup();
        let scopes = &closure.scopes;
        used.iter()
            .filter_map(|name| scopes.iter().rev().find_map(|scope| scope.get(name)))
            .flat_map(|binding| binding.value.nodes())
            .collect()
    }
}

impl Value {
    /// How many values it is made of.
    pub fn parts(&self) -> usize {
        match self {
            Value::Tuple(items) | Value::Array(items) | Value::Struct(_, items) | Value::Range(items) => {
                items.iter().map(Value::parts).sum::<usize>().max(1)
            }
            _ => 1,
        }
    }

    /// The nodes inside a value.
    pub fn nodes(&self) -> Vec<Id> {
        match self {
            Value::Scalar(id)
            | Value::Matrix(id)
            | Value::Point(id)
            | Value::Condition(id)
            | Value::Lu(id)
            | Value::FullLu(id)
            | Value::Factored(_, id)
            | Value::Cholesky(id) => vec![*id],
            Value::Tuple(items) | Value::Array(items) | Value::Struct(_, items) | Value::Range(items) => {
                items.iter().flat_map(Value::nodes).collect()
            }
            Value::Group(_, parts) => parts.clone(),
            Value::Sequence(sequence) => sequence.nodes.clone(),
            Value::Maybe(value, condition) | Value::Attempt(value, condition, _) => {
                let mut nodes = value.nodes();
                nodes.push(condition.node());
                nodes
            }
            Value::Some(value) => value.nodes(),
            Value::Closure(closure) => closure.nodes(),
            Value::Stream(stream) => stream.element.nodes(),
            Value::Integer(_)
            | Value::Bool(_)
            | Value::Constant(_)
            | Value::None
            | Value::Err(_)
            | Value::Unit
            | Value::Never => {
                vec![]
            }
            Value::Imported(_) => vec![],
        }
    }

    /// A part of it.
    pub fn at(self, path: &[Step]) -> Option<Value> {
        path.iter().try_fold(self, |value, step| match (value, step) {
            (Value::Array(items), Step::Index(k)) => items.into_iter().nth(*k),
            (Value::Tuple(items), Step::Field(number)) => items.into_iter().nth(number.parse().ok()?),
            (Value::Struct(of, parts), Step::Field(name)) => {
                let place = of.fields.iter().position(|(field, _)| field == name)?;
                parts.into_iter().nth(place)
            }
            _ => None,
        })
    }

    /// Whether some part of it is a constant that the graph does not look into.
    pub fn has_constants(&self) -> bool {
        match self {
            Value::Tuple(items) | Value::Array(items) | Value::Struct(_, items) => items.iter().any(Value::has_constants),
            Value::Constant(_) => true,
            _ => false,
        }
    }

    /// The node of a matrix or a point, or of a vector of length 1, which is used like one.
    pub fn matrix(&self) -> Option<Id> {
        match self {
            Value::Matrix(id) | Value::Point(id) => Some(*id),
            Value::Group(Group::Direction(_), parts) => parts.first().copied(),
            _ => None,
        }
    }

    /// Whether it is a point or a vector of length 1.
    pub fn is_like_a_matrix(&self) -> bool {
        !matches!(self, Value::Matrix(_)) && self.matrix().is_some()
    }

    /// Whether two arms left the same nodes in a variable.
    pub fn is_same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Scalar(a), Value::Scalar(b))
            | (Value::Matrix(a), Value::Matrix(b))
            | (Value::Point(a), Value::Point(b))
            | (Value::Condition(a), Value::Condition(b))
            | (Value::Lu(a), Value::Lu(b))
            | (Value::FullLu(a), Value::FullLu(b))
            | (Value::Cholesky(a), Value::Cholesky(b)) => a == b,
            (Value::Sequence(a), Value::Sequence(b)) => a == b,
            (Value::Factored(how, a), Value::Factored(other, b)) => how == other && a == b,
            (Value::Group(group, a), Value::Group(other, b)) => group == other && a == b,
            (Value::Integer(a), Value::Integer(b)) => a == b,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Unit, Value::Unit) | (Value::None, Value::None) => true,
            (Value::Constant(a), Value::Constant(b)) | (Value::Err(a), Value::Err(b)) => {
                a.operands == b.operands && a.tokens.to_string() == b.tokens.to_string()
            }
            (Value::Some(a), Value::Some(b)) => a.is_same(b),
            (Value::Maybe(a, condition), Value::Maybe(b, other))
            | (Value::Attempt(a, condition, _), Value::Attempt(b, other, _)) => condition.node() == other.node() && a.is_same(b),
            // A closure's type is its own.
            (Value::Closure(_), Value::Closure(_)) | (Value::Imported(_), Value::Imported(_)) => true,
            (Value::Stream(a), Value::Stream(b)) => {
                let of = |stream: &Stream| quote::ToTokens::to_token_stream(&stream.element.syntax).to_string();
                a.element.nodes() == b.element.nodes() && of(a) == of(b)
            }
            (Value::Struct(_, a), Value::Struct(_, b))
            | (Value::Tuple(a), Value::Tuple(b))
            | (Value::Range(a), Value::Range(b))
            | (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_same(b)),
            _ => false,
        }
    }

    /// Whether any part depends on the variables.
    pub fn is_active(&self, graph: &Graph) -> bool {
        self.nodes().into_iter().any(|id| graph.is_active(id))
    }

    /// A value as messages name it.
    pub fn describe(&self, graph: &Graph) -> String {
        match self {
            Value::Scalar(_) => "a scalar".to_owned(),
            Value::Matrix(id) => format!("a {} matrix", graph.show_shape(graph.shape(*id))),
            Value::Point(id) => format!("a point of {} coordinates", graph.dims.borrow().show(graph.shape(*id).rows)),
            Value::Group(group, _) => format!("a `{}`", group.name()),
            Value::Condition(_) | Value::Bool(_) => "a condition".to_owned(),
            Value::Integer(_) => "an integer".to_owned(),
            Value::Constant(constant) => format!("`{}`, whose shape is unknown", constant.label),
            Value::Tuple(_) => "a tuple".to_owned(),
            Value::Struct(of, _) => format!("a `{}`", of.path),
            Value::Array(items) => format!("an array of {}", items.len()),
            Value::Sequence(_) => "an array".to_owned(),
            Value::Closure(_) => "a closure".to_owned(),
            Value::Stream(_) => "a matrix of run-time length".to_owned(),
            Value::Imported(_) => "a function".to_owned(),
            Value::Range(_) => "a range".to_owned(),
            Value::Lu(_) | Value::FullLu(_) => "an LU factorisation".to_owned(),
            Value::Cholesky(_) => "a Cholesky factorisation".to_owned(),
            Value::Factored(Factored::Eigen, _) => "a symmetric eigendecomposition".to_owned(),
            Value::Factored(Factored::Svd(..), _) => "a singular value decomposition".to_owned(),
            Value::Factored(Factored::Qr, _) => "a QR factorisation".to_owned(),
            Value::Maybe(..) | Value::Some(_) | Value::None => "an `Option`".to_owned(),
            Value::Attempt(..) | Value::Err(_) => "a `Result`".to_owned(),
            Value::Unit | Value::Never => "nothing".to_owned(),
        }
    }
}

/// The value of a node of this type.
pub fn of_type(ty: &Ty, id: Id) -> Value {
    match ty {
        Ty::Scalar => Value::Scalar(id),
        Ty::Point(_) => Value::Point(id),
        _ => Value::Matrix(id),
    }
}
