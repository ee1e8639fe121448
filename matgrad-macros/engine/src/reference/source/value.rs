//! What expressions evaluate to, and how evaluation ends early.

use std::cell::RefCell;
use std::rc::Rc;

use super::dense::Dense;
use super::environment::Env;
use super::iterator::Iter;
use super::motion::Motion;
use super::number::Number;

/// What is known of an integer's type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whole {
    /// `usize` and the like: negative values are overflows.
    Unsigned,
    /// `i32` and the like.
    Signed,
    /// A literal: the type of what it meets.
    Open,
}

/// A value.
#[derive(Clone)]
pub enum Value<N> {
    /// `()`
    Unit,
    /// A variable that is declared and not yet assigned.
    Undefined,
    /// `true`, `false`
    Bool(bool),
    /// An integer.
    Integer(i64, Whole),
    /// A floating-point number.
    Scalar(N),
    /// A matrix or a vector.
    Matrix(Dense<N>),
    /// A point, by its coordinates.
    Point(Dense<N>),
    /// A rotation, a rigid motion and the like.
    Motion(Rc<Motion<N>>),
    /// `(…, …)`
    Tuple(Rc<Vec<Value<N>>>),
    /// An array or a slice.
    Array(Rc<Vec<Value<N>>>),
    /// Named fields.
    Struct(Rc<Vec<(String, Value<N>)>>),
    /// A variant, by its path, with its fields by name or number.
    Variant(String, Rc<Vec<(String, Value<N>)>>),
    /// `Option`
    Option(Option<Rc<Value<N>>>),
    /// `Result`
    Result(Result<Rc<Value<N>>, Rc<Value<N>>>),
    /// A closure and what it captures.
    Closure(Rc<Closure<N>>),
    /// A function by its path.
    Named(Rc<syn::ExprPath>),
    /// A function of the source and the items it sees.
    Function(Rc<Function<N>>),
    /// A range of integers; without an end where that is `None`.
    Range(i64, Option<i64>, Whole),
    /// An iterator.
    Iter(Rc<RefCell<Iter<N>>>),
    /// `.lu()`
    Lu(Dense<N>),
    /// `.cholesky().unwrap()`
    Cholesky(Dense<N>),
    /// `&mut place`
    Place(Place<N>),
    /// A string.
    Text(String),
}

/// A closure.
pub struct Closure<N> {
    /// Its syntax.
    pub syntax: syn::ExprClosure,
    /// The variables it sees: those of its surroundings, or copies of them if it is `move`.
    pub env: Env<N>,
}

/// A function.
pub struct Function<N> {
    /// Its signature.
    pub signature: syn::Signature,
    /// Its body.
    pub body: Rc<syn::Block>,
    /// The items it sees.
    pub env: Env<N>,
}

/// Where a value lives: a variable and the way into it.
#[derive(Clone)]
pub struct Place<N> {
    /// The variable.
    pub root: Rc<RefCell<Value<N>>>,
    /// The way from the variable to the place.
    pub way: Vec<Step>,
}

/// A step into a value.
#[derive(Clone, Debug)]
pub enum Step {
    /// An item of an array or a tuple.
    Item(usize),
    /// A field of a struct.
    Field(String),
    /// A block of a matrix: its place and its shape.
    Block(usize, usize, usize, usize),
    /// An element of a matrix.
    Element(usize, usize),
    /// The coordinates of a point.
    Coordinates,
}

/// Why evaluation ended before its end.
#[derive(Clone)]
pub enum Stop<N> {
    /// `break 'label value`
    Break(Option<String>, Value<N>),
    /// `continue 'label`
    Continue(Option<String>),
    /// `return value`, `?`
    Return(Value<N>),
    /// What Rust would panic with.
    Panic(String),
    /// What this interpreter does not know.
    Unknown(String),
}

/// The result of an evaluation.
pub type Eval<N, T = Value<N>> = Result<T, Stop<N>>;

/// What this interpreter does not know.
pub fn unknown<N, T>(what: impl Into<String>) -> Eval<N, T> {
    Err(Stop::Unknown(what.into()))
}

/// What Rust would panic with.
pub fn panics<N, T>(what: impl Into<String>) -> Eval<N, T> {
    Err(Stop::Panic(what.into()))
}

impl<N: Number> Value<N> {
    /// A tuple.
    pub fn tuple(items: Vec<Value<N>>) -> Value<N> {
        Value::Tuple(Rc::new(items))
    }

    /// An array.
    pub fn array(items: Vec<Value<N>>) -> Value<N> {
        Value::Array(Rc::new(items))
    }

    /// A scalar without tangents.
    pub fn number(value: f64) -> Value<N> {
        Value::Scalar(N::constant(value))
    }

    /// A `usize`.
    pub fn size(value: usize) -> Value<N> {
        Value::Integer(value as i64, Whole::Unsigned)
    }

    /// `Some(value)`
    pub fn some(value: Value<N>) -> Value<N> {
        Value::Option(Some(Rc::new(value)))
    }

    /// A rotation or the like.
    pub fn motion(motion: Motion<N>) -> Value<N> {
        Value::Motion(Rc::new(motion))
    }

    /// The shape of a matrix.
    pub fn shape(&self) -> Option<(usize, usize)> {
        match self {
            Value::Matrix(m) | Value::Point(m) => Some((m.rows, m.cols)),
            _ => None,
        }
    }

    /// The value without tangents.
    pub fn held(&self) -> Value<N> {
        match self {
            Value::Scalar(x) => Value::Scalar(x.held()),
            Value::Matrix(m) => Value::Matrix(m.map(N::held)),
            Value::Point(m) => Value::Point(m.map(N::held)),
            Value::Motion(m) => Value::motion(m.held()),
            Value::Tuple(items) => Value::tuple(items.iter().map(Value::held).collect()),
            Value::Array(items) => Value::array(items.iter().map(Value::held).collect()),
            other => other.clone(),
        }
    }

    /// A value in words.
    pub fn describe(&self) -> String {
        match self {
            Value::Matrix(m) => format!("a {}×{} matrix", m.rows, m.cols),
            Value::Point(m) => format!("a point of {} coordinates", m.rows),
            Value::Motion(m) => format!("a `{}`", m.group.name()),
            Value::Integer(k, _) => format!("the integer {k}"),
            Value::Bool(b) => b.to_string(),
            Value::Scalar(x) => format!("the scalar {}", x.value()),
            Value::Tuple(items) => format!("a tuple of {}", items.len()),
            Value::Array(items) => format!("an array of {}", items.len()),
            Value::Struct(_) => "a struct".to_owned(),
            Value::Variant(name, _) => format!("`{name}`"),
            Value::Option(inner) => inner.as_ref().map_or("`None`".to_owned(), |inner| format!("`Some` of {}", inner.describe())),
            Value::Result(_) => "a `Result`".to_owned(),
            Value::Closure(_) | Value::Function(_) => "a function".to_owned(),
            Value::Named(path) => format!("`{}`", quote::ToTokens::to_token_stream(path)),
            Value::Range(..) => "a range".to_owned(),
            Value::Iter(_) => "an iterator".to_owned(),
            Value::Lu(_) | Value::Cholesky(_) => "a factorisation".to_owned(),
            Value::Place(_) => "a mutable reference".to_owned(),
            Value::Text(_) => "a string".to_owned(),
            Value::Unit | Value::Undefined => "nothing".to_owned(),
        }
    }

    /// Its scalars in order, column by column.
    pub fn flat(&self) -> Vec<N> {
        self.numbers(&|motion| motion.parts.iter().flat_map(|part| part.data.to_vec()).collect())
    }

    /// Its coordinates, in which derivatives of it are taken: its scalars, but that rotations and the like have tangents.
    pub fn coordinates(&self, left: bool) -> Vec<N> {
        self.numbers(&|motion| motion.coordinates(left))
    }

    fn numbers(&self, of_motion: &dyn Fn(&Motion<N>) -> Vec<N>) -> Vec<N> {
        match self {
            Value::Scalar(x) => vec![x.clone()],
            Value::Matrix(m) | Value::Point(m) => m.data.to_vec(),
            Value::Motion(motion) => of_motion(motion),
            Value::Tuple(items) | Value::Array(items) => items.iter().flat_map(|item| item.numbers(of_motion)).collect(),
            Value::Struct(fields) => fields.iter().flat_map(|(_, value)| value.numbers(of_motion)).collect(),
            Value::Option(Some(value)) | Value::Result(Ok(value)) => value.numbers(of_motion),
            _ => vec![],
        }
    }

    /// The same value with other scalars, in the order of [`Value::flat`].
    pub fn refilled<M: Number>(&self, scalars: &mut dyn FnMut(&N) -> M) -> Value<M> {
        self.rebuilt(scalars, &|motion, scalars| Motion {
            group: motion.group,
            parts: motion
                .parts
                .iter()
                .map(|part| Dense::new(part.rows, part.cols, part.data.iter().map(&mut *scalars).collect()))
                .collect(),
        })
    }

    /// The same value with other scalars, where a rotation or the like is made of them by a rule.
    pub fn rebuilt<M: Number>(&self, scalars: &mut dyn FnMut(&N) -> M, of_motion: OfMotion<'_, N, M>) -> Value<M> {
        let matrix =
            |m: &Dense<N>, scalars: &mut dyn FnMut(&N) -> M| Dense::new(m.rows, m.cols, m.data.iter().map(scalars).collect());
        let all = |items: &[Value<N>], scalars: &mut dyn FnMut(&N) -> M| -> Vec<Value<M>> {
            items.iter().map(|item| item.rebuilt(scalars, of_motion)).collect()
        };
        let named = |fields: &[(String, Value<N>)], scalars: &mut dyn FnMut(&N) -> M| {
            Rc::new(fields.iter().map(|(name, value)| (name.clone(), value.rebuilt(scalars, of_motion))).collect::<Vec<_>>())
        };
        match self {
            Value::Scalar(x) => Value::Scalar(scalars(x)),
            Value::Matrix(m) => Value::Matrix(matrix(m, scalars)),
            Value::Point(m) => Value::Point(matrix(m, scalars)),
            Value::Motion(motion) => Value::motion(of_motion(motion, scalars)),
            Value::Tuple(items) => Value::tuple(all(items, scalars)),
            Value::Array(items) => Value::array(all(items, scalars)),
            Value::Struct(fields) => Value::Struct(named(fields, scalars)),
            Value::Option(inner) => Value::Option(inner.as_ref().map(|value| Rc::new(value.rebuilt(scalars, of_motion)))),
            Value::Bool(b) => Value::Bool(*b),
            Value::Integer(k, whole) => Value::Integer(*k, *whole),
            Value::Variant(name, fields) => Value::Variant(name.clone(), named(fields, scalars)),
            Value::Text(text) => Value::Text(text.clone()),
            Value::Unit => Value::Unit,
            other => panic!("{} is no argument", other.describe()),
        }
    }
}

/// How a rotation or the like is made anew, of numbers that are asked for.
pub type OfMotion<'a, N, M> = &'a dyn Fn(&Motion<N>, &mut dyn FnMut(&N) -> M) -> Motion<M>;

impl<N: Number> std::fmt::Debug for Value<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.describe())
    }
}
