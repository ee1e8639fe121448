//! Bodies read into the graph. A body is evaluated symbolically: variables hold graph nodes, short loops are run, branches are
//! merged, closures applied. What does not depend on the variables of differentiation and is not understood stays as written.

mod annotated;
mod arithmetic;
mod assign;
mod binding;
mod blocks;
mod bounded;
mod call;
mod carried;
mod chained;
mod changes;
mod changing;
mod chosen;
mod closure;
mod collection;
mod constant;
mod constructor;
mod control;
mod conversion;
mod counters;
mod counting;
mod dynamic;
mod effects;
mod ensured;
mod exits;
mod expression;
mod extended;
mod factorisation;
mod failures;
mod fixed;
mod generics;
mod group;
mod group_constructor;
mod group_field;
mod group_method;
mod group_number;
mod held;
mod held_constant;
mod hoisted;
mod identifiers;
mod in_place;
mod indexing;
mod indices;
mod inline;
mod items;
mod iterator;
mod labelled;
mod leaving;
mod lengths;
mod lent;
mod linear_algebra;
mod linked;
mod listed;
mod literal;
mod long;
mod loops;
mod matching;
mod matrix_method;
mod method;
mod most;
mod mutably;
pub(super) mod names;
mod once;
mod operands;
mod outcome;
mod parts;
mod perturbation;
mod picked;
mod pieces;
mod questions;
mod ranges;
mod reductions;
mod returned;
mod scalar_method;
mod sequence;
mod sources;
mod statement;
mod structs;
mod table_items;
mod tables;
mod unseen;
mod value;
mod while_loop;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::items::Items;
use super::types::TypeReader;
use crate::graph::op::Id;
use crate::graph::shape::{Dim, SCALAR, Shape};
use crate::graph::store::Graph;
use crate::program::callee::Callee;
use crate::program::signature::{Signature, Variable};
use crate::program::text::Text;
use crate::program::{Counter, Guard, Leaf, Program};
use crate::spaces::Ty;
use crate::spaces::group::Group;
use crate::spaces::links::Link;
use binding::{Binding, Scope, Shadow};
pub use call::{Bare, names_a_helper};
use constant::Constant;
pub use listed::Filled;
use names::key;
use value::of_type;
pub use value::{Factored, Value};

/// Reads one function.
struct Reader<'a> {
    signature: &'a Signature,
    /// What is written around the function.
    around: &'a Items,
    /// The functions that are being read through, outermost first.
    inside: Vec<String>,
    /// The call that stands right before a `?`.
    propagated: Option<String>,
    graph: Graph,
    leaves: Vec<Leaf>,
    texts: Vec<Text>,
    /// The nodes of texts without calls, by what they say.
    known_texts: BTreeMap<String, Id>,
    pinned: Vec<Id>,
    /// References to what nodes take out of `Option`s and patterns.
    lent: BTreeMap<Id, Constant>,
    /// How many constants with calls were met.
    effects: u32,
    items: Vec<TokenStream>,
    /// The body of the function.
    whole: &'a syn::Block,
    /// Whether data may hold references to what its type is seen as.
    lends: bool,
    /// The blocks being read, outermost first.
    blocks: Vec<TokenStream>,
    counters: Vec<Counter>,
    callees: Vec<Callee>,
    way: Way,
    helpers: Vec<syn::Ident>,
    /// The loops whose bodies are being read, outermost first.
    loops: Vec<u32>,
    guards: Vec<Guard>,
    names: BTreeMap<Id, String>,
    scopes: Vec<Scope>,
    /// The type that the context asks for, where it does.
    expected: Option<Ty>,
    /// The condition of the branch being read: those of its arms, and that what was returned before was not.
    within: Option<Id>,
    /// The conditions that it is made of, outermost first.
    arms: Vec<Id>,
    /// What was returned so far in the arm being read.
    returns: Vec<exits::Return>,
    /// How many closures are being read, whose `return`s are their own.
    inner: u32,
    /// What the function that is being read returns, without the `Option` or `Result` around it; `None` in closures.
    returning: Option<Ty>,
    /// Whether what is being read begins such a collection.
    filling: bool,
    /// How many loops stand around the function or closure being read.
    loops_outside: usize,
    /// How many loops with a `break`, `continue` or `return` were met.
    left_loops: u32,
    /// What is known of the tables of run-time length that were met.
    tables: tables::Known,
    /// Whether an unchecked constructor made a rotation, which is one by the user's word only.
    trusted: bool,
    /// The rotations that are links.
    links: std::cell::RefCell<Vec<Link>>,
    /// The shape over which an element-wise closure is being applied.
    elementwise: Option<Shape>,
    /// How many element-wise closures are being read, one inside the other.
    depth: u32,
    /// Whether the innermost of them mentions an element that an outer one runs over.
    mentions_outer: std::cell::Cell<bool>,
    /// Statements run so far, to bound the unrolling of loops.
    fuel: u32,
}

type Read<T> = syn::Result<T>;

fn error<T>(tokens: &impl ToTokens, message: impl std::fmt::Display) -> Read<T> {
    Err(syn::Error::new_spanned(tokens, message))
}

/// How a body is read, where there are several ways.
#[derive(Clone)]
pub struct Way {
    /// What a bare name that a helper has too is read as.
    pub bare: Bare,
    /// Whether rotations are links, which a Jacobian passes through by their own rules.
    pub open: bool,
    /// The collections that begin as constants and are arrays and matrices, since variables get into them. Those that a
    /// reading finds are added, so that the next one knows of them.
    pub filled: listed::Filled,
}

/// Reads the body of a function.
pub fn read<'a>(signature: &'a Signature, around: &'a Items, block: &'a syn::Block, way: Way) -> Read<Program> {
    let graph = Graph::new();
    *graph.dims.borrow_mut() = signature.dims.clone();
    let mut reader = Reader {
        signature,
        around,
        inside: vec![],
        propagated: None,
        graph,
        leaves: vec![],
        texts: vec![],
        known_texts: BTreeMap::new(),
        pinned: vec![],
        lent: BTreeMap::new(),
        effects: 0,
        items: vec![],
        whole: block,
        lends: signature.parameters.iter().any(constant::lends),
        blocks: vec![],
        counters: vec![],
        callees: vec![],
        way,
        helpers: vec![],
        loops: vec![],
        guards: vec![],
        names: BTreeMap::new(),
        scopes: vec![Scope::new()],
        expected: Some(exits::wrapped(signature.wrap(), signature.output.clone())),
        within: None,
        arms: vec![],
        returns: vec![],
        inner: 0,
        returning: Some(signature.output.clone()),
        filling: false,
        loops_outside: 0,
        left_loops: 0,
        tables: tables::Known::default(),
        trusted: false,
        links: std::cell::RefCell::default(),
        elementwise: None,
        depth: 0,
        mentions_outer: std::cell::Cell::new(false),
        fuel: 20_000,
    };
    for (number, parameter) in signature.parameters.iter().enumerate() {
        let value = reader.parameter(number, parameter);
        let binding = Binding { parameter: Some(parameter.name.clone()), ..Binding::of(value, parameter.mutable, 0) };
        reader.scopes[0].insert(key(&parameter.name), binding);
    }
    reader.bind_sizes();
    let constants = reader.constants_in(&block.to_token_stream())?;
    reader.scopes.insert(0, constants);
    let mut variables = Vec::new();
    for Variable { parameter, path, written, .. } in &signature.wrt {
        let value = reader.lookup(&key(&signature.parameters[*parameter].name)).and_then(|value| value.at(path));
        match value {
            Some(value) if !value.has_constants() => variables.push(value.nodes()),
            _ => {
                return error(
                    written,
                    format!(
                        "an array of arrays cannot be differentiated in where both have more than {} items or a length that is no literal; make the inner ones vectors or matrices, such as `[SVector<f64, 18>; 18]`",
                        crate::program::WRITTEN_OUT
                    ),
                );
            }
        }
    }
    let value = reader.body(block)?;
    let value = reader.with_returns(value, block)?;
    let output = reader.output(value, block)?;
    let closed = Way { open: false, ..reader.way.clone() };
    match reader.into_program(output, variables) {
        Some(program) => Ok(program),
        None => read(signature, around, block, closed),
    }
}

impl<'a> Reader<'a> {
    fn bind(&mut self, name: &str, value: Value, mutable: bool) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.insert(name.to_owned(), Binding::of(value, mutable, self.depth));
        }
    }

    fn lookup(&self, name: &str) -> Option<Value> {
        self.binding(name).map(|binding| binding.value.clone())
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
            items: self.around,
            depth: 0,
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
            (value, Ty::Group(group)) => self.as_group(value, *group, tokens),
            (Value::Matrix(id) | Value::Point(id), Ty::Matrix(_) | Ty::Point(_)) => {
                let wanted = ty.shape().unwrap_or(SCALAR);
                let seen = self.graph.shape(id);
                if seen != wanted {
                    return error(
                        tokens,
                        format!(
                            "this is {}, but the type says {}; {}",
                            self.graph.show_shape(seen),
                            self.graph.show_shape(wanted),
                            self.why_thin(id).unwrap_or("correct one of them")
                        ),
                    );
                }
                Ok(of_type(ty, id))
            }
            (Value::Group(group, parts), Ty::Matrix(_)) => {
                let value = self.matrix_of_group(group, &parts, ty, tokens)?;
                self.typed(value, ty, tokens)
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
            // `.into()` of a vector, a point or a translation.
            (Value::Matrix(id) | Value::Point(id), Ty::Array(inner, Dim::Lit(n)))
                if **inner == Ty::Scalar && self.graph.shape(id) == Shape::lit(*n, 1) =>
            {
                Ok(Value::Array((0..*n).map(|k| Value::Scalar(self.at(id, k, 0))).collect()))
            }
            (Value::Group(Group::Translation(_), parts), Ty::Array(..)) => self.typed(Value::Matrix(parts[0]), ty, tokens),
            (Value::Array(items), Ty::Array(ty, _)) => {
                let items: Read<Vec<Value>> = items.into_iter().map(|item| self.typed(item, ty, tokens)).collect();
                Ok(Value::Array(items?))
            }
            (Value::Struct(of, parts), Ty::Struct(wanted))
                if of.name() == wanted.name() && of.fields.len() == wanted.fields.len() =>
            {
                let parts: Read<Vec<Value>> =
                    parts.into_iter().zip(&wanted.fields).map(|(part, (_, ty))| self.typed(part, ty, tokens)).collect();
                Ok(Value::Struct(of, parts?))
            }
            (value, _) => Ok(value),
        }
    }
}
