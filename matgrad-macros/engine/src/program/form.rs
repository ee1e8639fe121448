//! How nodes make up the values that companions return and are called with.

use crate::graph::op::Id;
use crate::graph::shape::{Dim, Shape};
use crate::spaces::group::Group;

/// A result of a companion.
#[derive(Clone)]
pub struct Part {
    /// Its type.
    pub ty: Type,
    /// How its nodes make up a value of that type.
    pub form: Form,
}

/// What a derivative belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A variable of differentiation, by its number in `wrt`.
    Variable(usize),
    /// The value.
    Value,
}

/// The type of a result.
#[derive(Clone)]
pub enum Type {
    /// The scalar type.
    Scalar,
    /// The type of the value, as it was written.
    Value,
    /// That of a derivative in the direction of a point, and of a gradient.
    Tangent(Of),
    /// A matrix.
    Dense(Shape),
    /// An array.
    Array(Box<Type>, Dim),
    /// A tuple.
    Tuple(Vec<Type>),
    /// An `Option`.
    Option(Box<Type>),
}

/// How nodes make up a value.
#[derive(Clone)]
pub enum Form {
    /// A scalar.
    Scalar(Id),
    /// A matrix of nalgebra.
    Matrix(Id),
    /// A dense Jacobian, whose node may be a scalar.
    Dense(Id),
    /// A point of nalgebra.
    Point(Id),
    /// An element of a group, by its parts.
    Group(Group, Vec<Id>),
    /// An array.
    Array(Vec<Form>),
    /// A tuple.
    Tuple(Vec<Form>),
    /// A struct: how it is named, and its fields.
    Struct(String, Vec<(String, Form)>),
    /// An array that is not taken apart: the form of an item, whose nodes are arrays of what items are made of.
    Sequence(Box<Form>),
    /// The `Option` of Newton's step, from a gradient of this form.
    Step(Box<Form>, Newton),
}

impl Form {
    /// The nodes, in order.
    pub fn nodes(&self) -> Vec<Id> {
        match self {
            Form::Scalar(id) | Form::Matrix(id) | Form::Dense(id) | Form::Point(id) => vec![*id],
            Form::Group(_, parts) => parts.clone(),
            Form::Sequence(item) => item.nodes(),
            Form::Array(items) | Form::Tuple(items) => items.iter().flat_map(Form::nodes).collect(),
            Form::Struct(_, fields) => fields.iter().flat_map(|(_, form)| form.nodes()).collect(),
            Form::Step(_, newton @ Newton::Parts(..)) => newton.nodes(),
            Form::Step(gradient, newton) => gradient.nodes().into_iter().chain(newton.nodes()).collect(),
        }
    }
}

impl Form {
    /// The same of other nodes.
    pub fn with(&self, new: &dyn Fn(Id) -> Id) -> Form {
        let all = |forms: &[Form]| forms.iter().map(|form| form.with(new)).collect();
        match self {
            Form::Scalar(id) => Form::Scalar(new(*id)),
            Form::Matrix(id) => Form::Matrix(new(*id)),
            Form::Dense(id) => Form::Dense(new(*id)),
            Form::Point(id) => Form::Point(new(*id)),
            Form::Sequence(item) => Form::Sequence(Box::new(item.with(new))),
            Form::Group(group, parts) => Form::Group(*group, parts.iter().map(|&id| new(id)).collect()),
            Form::Array(items) => Form::Array(all(items)),
            Form::Tuple(items) => Form::Tuple(all(items)),
            Form::Struct(path, fields) => {
                Form::Struct(path.clone(), fields.iter().map(|(name, form)| (name.clone(), form.with(new))).collect())
            }
            Form::Step(gradient, newton) => Form::Step(Box::new(gradient.with(new)), newton.with(new)),
        }
    }

    /// Where in the value each of the nodes stands: `.w`, `[2]`, `.layers[0].b`.
    pub fn places(&self) -> Vec<String> {
        let inside =
            |place: String, form: &Form| form.places().into_iter().map(move |rest| place.clone() + &rest).collect::<Vec<_>>();
        match self {
            Form::Array(items) => items.iter().enumerate().flat_map(|(k, form)| inside(format!("[{k}]"), form)).collect(),
            Form::Tuple(items) => items.iter().enumerate().flat_map(|(k, form)| inside(format!(".{k}"), form)).collect(),
            Form::Struct(_, fields) => fields.iter().flat_map(|(field, form)| inside(format!(".{field}"), form)).collect(),
            Form::Sequence(item) => item.places(),
            other => other.nodes().iter().map(|_| String::new()).collect(),
        }
    }
}

/// How Newton's system is solved.
#[derive(Clone)]
pub enum Newton {
    /// By a quotient.
    Scalar(Id),
    /// By the dense Hessian.
    Dense(Id),
    /// By the two sides of a Kronecker product.
    Kronecker(Id, Id),
    /// By the gradient in all parts of the variable as one column, and the dense Hessian.
    Parts(Id, Id),
}

impl Newton {
    fn with(&self, new: &dyn Fn(Id) -> Id) -> Newton {
        match self {
            Newton::Scalar(h) => Newton::Scalar(new(*h)),
            Newton::Dense(h) => Newton::Dense(new(*h)),
            Newton::Kronecker(p, q) => Newton::Kronecker(new(*p), new(*q)),
            Newton::Parts(g, h) => Newton::Parts(new(*g), new(*h)),
        }
    }

    fn nodes(&self) -> Vec<Id> {
        match self {
            Newton::Scalar(h) | Newton::Dense(h) => vec![*h],
            Newton::Kronecker(p, q) | Newton::Parts(p, q) => vec![*p, *q],
        }
    }
}
