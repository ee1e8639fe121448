//! Bodies read into the graph. A body is evaluated symbolically: variables hold graph nodes, loops of
//! literal bounds are run, branches are merged, closures are applied. What does not depend on the
//! variables of differentiation and is not understood stays as it was written.

mod assign;
mod call;
mod closure;
mod constant;
mod constructor;
mod control;
mod expression;
mod indexing;
mod iterator;
mod loops;
mod matrix_method;
mod method;
mod sources;
mod statement;
mod value;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::spanned::Spanned;

use super::signature::{Parameter, Signature};
use super::types::{Ty, TypeReader};
use crate::graph::op::{Id, Index};
use crate::graph::shape::{Dim, SCALAR, Shape};
use crate::graph::store::Graph;
pub use constant::Constant;
pub use loops::WRITTEN_OUT;
pub use value::Value;

/// Where an input of the graph comes from.
#[derive(Clone)]
pub enum Leaf {
    /// A parameter, by number.
    Parameter(usize),
    /// An element of an array parameter.
    ArrayElement(usize, Vec<usize>),
    /// A constant expression of the user's, evaluated once, in order.
    Constant(Constant),
    /// A value the companion is called with: a direction or a cotangent, by number, or an element of one
    /// that is an array.
    Seed(usize, Vec<usize>),
}

/// What `None` or a panic of the user's function hangs on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Factorisation {
    /// LU with partial pivoting; fails for a singular matrix.
    Lu,
    /// Cholesky; fails unless positive definite.
    Cholesky,
}

/// What happens where a condition of the function does not hold.
#[derive(Clone)]
pub enum Failure {
    /// `.unwrap()` or `.expect(message)`.
    Panic(Option<TokenStream>),
    /// `?` or `return None`.
    None,
}

/// A condition under which the function has a value.
#[derive(Clone)]
pub enum Condition {
    /// A matrix can be factorised.
    Factorises(Factorisation, Id),
    /// A scalar condition is false.
    Not(Id),
}

/// A point of the body at which the function may end without a value.
#[derive(Clone)]
pub struct Guard {
    /// What must hold.
    pub condition: Condition,
    /// What happens otherwise.
    pub failure: Failure,
    /// The branch it stands in, if any.
    pub within: Option<Id>,
}

/// Another function that the body calls.
#[derive(Clone)]
pub struct Callee {
    /// What stands before its name: `module::`, `self.`, or nothing.
    pub before: TokenStream,
    /// Its name.
    pub name: syn::Ident,
    /// What stands after its name: `::<3>`, or nothing.
    pub after: TokenStream,
    /// Its arguments, in order.
    pub arguments: Vec<Argument>,
}

/// An argument of a call.
#[derive(Clone)]
pub enum Argument {
    /// As it was written.
    Constant(TokenStream),
    /// A scalar.
    Scalar {
        /// Whether by reference.
        by_ref: bool,
    },
    /// A matrix.
    Matrix {
        /// Whether by reference.
        by_ref: bool,
    },
}

impl Callee {
    /// The callee or one of its companions.
    pub fn path(&self, suffix: &str) -> TokenStream {
        let Callee { before, name, after, .. } = self;
        let plain = name.to_string();
        let plain = plain.strip_prefix("r#").unwrap_or(&plain);
        let name = if suffix.is_empty() { name.clone() } else { syn::Ident::new(&format!("{plain}{suffix}"), name.span()) };
        quote::quote!(#before #name #after)
    }
}

/// The counter of a loop.
#[derive(Clone)]
pub struct Counter {
    /// Its variable.
    pub ident: syn::Ident,
    /// The user's variables that are computed from it at the head of each step.
    pub lets: TokenStream,
}

/// Whether an array of this length is taken apart into its elements.
pub fn is_written_out(length: Dim) -> bool {
    length.literal().is_some_and(|n| n <= WRITTEN_OUT)
}

/// A body as a graph.
pub struct Body {
    /// The expressions.
    pub graph: Graph,
    /// The inputs, in the order of their numbers in the graph.
    pub leaves: Vec<Leaf>,
    /// Run-time index expressions.
    pub indices: Vec<TokenStream>,
    /// The counters of loops that are not written out.
    pub counters: Vec<Counter>,
    /// The functions that are called.
    pub callees: Vec<Callee>,
    /// The guards, in program order.
    pub guards: Vec<Guard>,
    /// The value of the function.
    pub output: Value,
    /// The variables of differentiation, in the order of `wrt`.
    pub variables: Vec<Value>,
    /// Names that the user gave to nodes.
    pub names: BTreeMap<Id, String>,
}

/// A variable in scope.
#[derive(Clone)]
struct Binding {
    value: Value,
    mutable: bool,
    /// Whether it exists only while the body is read: a closure's parameter, an item of a loop.
    /// Constants that are evaluated as they were written cannot mention it.
    fleeting: bool,
}

type Scope = BTreeMap<String, Binding>;

/// A constant statement of the user's.
#[derive(Clone)]
struct Past {
    /// The names it binds or changes.
    names: Vec<String>,
    /// Whether it binds them anew.
    fresh: bool,
    /// The statement as it was written.
    statement: TokenStream,
}

/// Reads one function.
struct Reader<'a> {
    signature: &'a Signature,
    graph: Graph,
    leaves: Vec<Leaf>,
    indices: Vec<TokenStream>,
    counters: Vec<Counter>,
    callees: Vec<Callee>,
    /// The loops that variables of loops depend on, one bit each.
    loop_names: BTreeMap<String, u128>,
    /// The loop whose head is being read.
    current_counter: Option<usize>,
    /// The array nodes whose elements are scalars.
    scalar_arrays: std::collections::BTreeSet<Id>,
    guards: Vec<Guard>,
    names: BTreeMap<Id, String>,
    scopes: Vec<Scope>,
    /// Constant statements of the user's that later constants may need, with the names they bind.
    history: Vec<Past>,
    /// The type that the context asks for, where it does.
    expected: Option<Ty>,
    /// The condition of the branch being read.
    within: Option<Id>,
    /// The shape over which an element-wise closure is being applied.
    elementwise: Option<Shape>,
    /// Statements run so far, to bound the unrolling of loops.
    fuel: u32,
    leaf_parameters: BTreeMap<(usize, Vec<usize>), Id>,
}

type Read<T> = syn::Result<T>;

fn error<T>(tokens: &impl ToTokens, message: impl std::fmt::Display) -> Read<T> {
    Err(syn::Error::new_spanned(tokens, message))
}

/// Reads the body of a function.
pub fn read(signature: &Signature, block: &syn::Block) -> Read<Body> {
    let graph = Graph::new();
    *graph.dims.borrow_mut() = signature.dims.clone();
    let mut reader = Reader {
        signature,
        graph,
        leaves: vec![],
        indices: vec![],
        counters: vec![],
        callees: vec![],
        loop_names: BTreeMap::new(),
        current_counter: None,
        scalar_arrays: std::collections::BTreeSet::new(),
        guards: vec![],
        names: BTreeMap::new(),
        scopes: vec![Scope::new()],
        history: vec![],
        expected: Some(signature.output.clone()),
        within: None,
        elementwise: None,
        fuel: 20_000,
        leaf_parameters: BTreeMap::new(),
    };
    for (number, parameter) in signature.parameters.iter().enumerate() {
        let value = reader.parameter(number, parameter);
        reader.bind(&parameter.name.to_string(), value, false);
    }
    let variables =
        signature.wrt.iter().map(|&w| reader.lookup(&signature.parameters[w].name.to_string()).unwrap_or(Value::Unit)).collect();
    let value = reader.block(block)?;
    let output = reader.output(value, block)?;
    let Reader { graph, leaves, indices, counters, callees, guards, names, .. } = reader;
    Ok(Body { graph, leaves, indices, counters, callees, guards, output, variables, names })
}

impl<'a> Reader<'a> {
    fn parameter(&mut self, number: usize, parameter: &Parameter) -> Value {
        self.parameter_of(number, &parameter.name.to_string(), &parameter.ty, vec![])
    }

    fn parameter_of(&mut self, number: usize, name: &str, ty: &Ty, path: Vec<usize>) -> Value {
        if let (Ty::Array(inner, dim), true) = (ty, ty.is_differentiable()) {
            if !is_written_out(*dim) {
                let Some(shape) = inner.shape().filter(|_| path.is_empty()) else {
                    return Value::Constant(Constant::of_ident(&self.signature.parameters[number].name, None));
                };
                let id = self.graph.input(name, shape.array_of(*dim), self.signature.wrt.contains(&number));
                self.leaves.push(Leaf::Parameter(number));
                if **inner == Ty::Scalar {
                    self.scalar_arrays.insert(id);
                }
                return Value::Sequence(id);
            }
            let len = dim.literal().unwrap_or(0);
            let items = (0..len)
                .map(|k| {
                    let path: Vec<usize> = path.iter().copied().chain([k]).collect();
                    self.parameter_of(number, &format!("{name}[{k}]"), inner, path)
                })
                .collect();
            return Value::Array(items);
        }
        let Some(shape) = ty.shape() else {
            let name = &self.signature.parameters[number].name;
            return Value::Constant(Constant::of_ident(name, (*ty == Ty::Integer).then_some(Ty::Integer)));
        };
        let id = self.graph.input(name, shape, self.signature.wrt.contains(&number));
        self.leaf_parameters.insert((number, path.clone()), id);
        self.leaves.push(if path.is_empty() { Leaf::Parameter(number) } else { Leaf::ArrayElement(number, path) });
        match ty {
            Ty::Scalar => Value::Scalar(id),
            _ => Value::Matrix(id),
        }
    }

    /// Checks the value of the function against its type.
    fn output(&mut self, value: Value, block: &syn::Block) -> Read<Value> {
        let tail = match block.stmts.last() {
            Some(syn::Stmt::Expr(tail, _)) => tail.to_token_stream(),
            _ => block.to_token_stream(),
        };
        let value = match (value, self.signature.optional) {
            (Value::Some(inner), true) => *inner,
            (Value::Maybe(value, condition), true) => {
                self.guard(condition, Failure::None);
                *value
            }
            (Value::Never, _) => return error(&tail, "the function has no value to differentiate"),
            (value, _) => value,
        };
        let value = self.typed(value, &self.signature.output.clone(), &tail)?;
        if let (Value::Unit, Some(syn::Stmt::Expr(_, Some(_)))) = (&value, block.stmts.last()) {
            return error(&tail, "the body ends in a semicolon, so the function has no value; remove it");
        }
        let (Value::Scalar(id) | Value::Matrix(id)) = value else {
            return error(&tail, format!("the function returns {}, not a scalar or matrix", value.describe(&self.graph)));
        };
        if !self.graph.is_active(id) {
            let names: Vec<String> = self.signature.wrt.iter().map(|&w| self.signature.parameters[w].name.to_string()).collect();
            return error(
                &tail,
                format!(
                    "the result does not depend on `{}`, so its derivative is zero everywhere; name the parameter it depends on in `wrt`",
                    names.join("` or `")
                ),
            );
        }
        Ok(value)
    }

    fn guard(&mut self, condition: Condition, failure: Failure) {
        self.guards.push(Guard { condition, failure, within: self.within });
    }

    fn bind(&mut self, name: &str, value: Value, mutable: bool) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.insert(name.to_owned(), Binding { value, mutable, fleeting: false });
        }
    }

    fn lookup(&self, name: &str) -> Option<Value> {
        self.scopes.iter().rev().find_map(|scope| scope.get(name)).map(|binding| binding.value.clone())
    }

    /// The type a spelling stands for, in this function.
    fn read_type(&mut self, ty: &syn::Type) -> Ty {
        let mut reader = self.type_reader();
        let read = reader.read(ty);
        let dims = reader.dims;
        *self.graph.dims.borrow_mut() = dims;
        read
    }

    fn type_reader(&self) -> TypeReader<'a> {
        TypeReader {
            scalar: Some(self.signature.scalar.clone()),
            type_parameters: &self.signature.type_parameters,
            dims: self.graph.dims.borrow().clone(),
        }
    }

    fn show(&self, id: Id) -> String {
        self.graph.show_shape(self.graph.shape(id))
    }

    /// Runs `read` with another expected type.
    fn expecting<T>(&mut self, expected: Option<Ty>, read: impl FnOnce(&mut Self) -> Read<T>) -> Read<T> {
        let before = std::mem::replace(&mut self.expected, expected);
        let result = read(self);
        self.expected = before;
        result
    }

    /// A value seen as a type that the user wrote.
    fn typed(&mut self, value: Value, ty: &Ty, tokens: &impl ToTokens) -> Read<Value> {
        match (value, ty) {
            (Value::Constant(constant), _) => {
                if let (Ty::Scalar | Ty::Matrix(_) | Ty::Point(_), Some(shape)) = (ty, ty.shape()) {
                    return Ok(self.constant_node(constant, ty, shape));
                }
                Ok(Value::Constant(Constant { ty: Some(ty.clone()).filter(|ty| *ty != Ty::Other), ..constant }))
            }
            (Value::Matrix(id), Ty::Matrix(_) | Ty::Point(_)) => {
                let wanted = ty.shape().unwrap_or(SCALAR);
                let seen = self.graph.shape(id);
                if seen != wanted {
                    return error(
                        tokens,
                        format!(
                            "this is {}, but the type says {}; correct one of them",
                            self.graph.show_shape(seen),
                            self.graph.show_shape(wanted)
                        ),
                    );
                }
                Ok(Value::Matrix(id))
            }
            (Value::Matrix(id), Ty::Scalar) => error(
                tokens,
                format!(
                    "this is a {} matrix, but the type says scalar; take its element with `[(0, 0)]` or `.to_scalar()`",
                    self.show(id)
                ),
            ),
            (Value::Scalar(_), Ty::Matrix(shape)) => error(
                tokens,
                format!("this is a scalar, but the type says {}; correct one of them", self.graph.show_shape(*shape)),
            ),
            (Value::Tuple(items), Ty::Tuple(types)) if items.len() == types.len() => {
                let items: Read<Vec<Value>> =
                    items.into_iter().zip(types).map(|(item, ty)| self.typed(item, ty, tokens)).collect();
                Ok(Value::Tuple(items?))
            }
            (Value::Array(items), Ty::Array(ty, _)) => {
                let items: Read<Vec<Value>> = items.into_iter().map(|item| self.typed(item, ty, tokens)).collect();
                Ok(Value::Array(items?))
            }
            (value, _) => Ok(value),
        }
    }

    fn run_index(&mut self, tokens: TokenStream) -> Index {
        let text = tokens.to_string();
        let bits = self.loops_in(&tokens);
        let known = self.indices.iter().position(|t| t.to_string() == text);
        let source = known.unwrap_or_else(|| {
            self.indices.push(tokens);
            self.indices.len() - 1
        });
        self.graph.run_index(source as u32, bits)
    }

    fn spend(&mut self, tokens: &impl Spanned) -> Read<()> {
        match self.fuel.checked_sub(1) {
            Some(left) => {
                self.fuel = left;
                Ok(())
            }
            None => Err(syn::Error::new(
                tokens.span(),
                "this expands to more than 20,000 operations; shorten the loop or move its body into a function of its own",
            )),
        }
    }
}
