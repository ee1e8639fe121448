//! The companions: signatures, bodies and documentation.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use syn::{ImplItemFn, Visibility};

use super::emit::{Context, Emitter, Target, Written, dim_tokens, scalar_type};
use super::hygiene::Names;
use crate::graph::op::Id;
use crate::graph::store::Graph;
use crate::graph::verify::{verify, verify_pass};
use crate::syntax::arguments::Arguments;
use crate::syntax::body::{Body, Guard};
use crate::syntax::signature::Signature;
use crate::syntax::types::Ty;

/// A result of a companion.
#[derive(Clone)]
pub struct Part {
    /// Its Rust type.
    pub ty: TokenStream,
    /// How its nodes make up a value of that type.
    pub form: Form,
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
    /// An array.
    Array(Vec<Form>),
    /// A tuple.
    Tuple(Vec<Form>),
    /// An array that is one node.
    Sequence(Id, Ty),
    /// The `Option` of Newton's step, from a gradient of this form.
    Step(Box<Form>, Newton),
}

impl Form {
    /// The nodes, in order.
    pub fn nodes(&self) -> Vec<Id> {
        match self {
            Form::Scalar(id) | Form::Matrix(id) | Form::Dense(id) | Form::Point(id) | Form::Sequence(id, _) => vec![*id],
            Form::Array(items) | Form::Tuple(items) => items.iter().flat_map(Form::nodes).collect(),
            Form::Step(gradient, newton) => gradient.nodes().into_iter().chain(newton.nodes()).collect(),
        }
    }

    /// Where the nodes of a result that stands at `place` are written: large matrices right there.
    fn targets(&self, graph: &Graph, place: &TokenStream, targets: &mut Vec<Target>) {
        match self {
            Form::Matrix(id) | Form::Dense(id) if graph.shape(*id).len().is_none_or(|len| len >= LARGE) => {
                targets.push(Target::Zeros(emit!(&mut #place.data.0)));
            }
            Form::Scalar(_) | Form::Matrix(_) | Form::Dense(_) | Form::Point(_) | Form::Sequence(..) => {
                targets.push(Target::Value);
            }
            Form::Step(..) => targets.extend(self.nodes().iter().map(|_| Target::Value)),
            Form::Array(items) => {
                for (k, item) in items.iter().enumerate() {
                    let k = syn::Index::from(k);
                    item.targets(graph, &emit!(#place[#k]), targets);
                }
            }
            Form::Tuple(items) => {
                for (k, item) in items.iter().enumerate() {
                    let k = syn::Index::from(k);
                    item.targets(graph, &emit!(#place.#k), targets);
                }
            }
        }
    }

    fn value(&self, graph: &Graph, values: &mut dyn Iterator<Item = TokenStream>, arguments: &Arguments) -> TokenStream {
        // A 1×1 matrix is a scalar in the graph.
        let array = |id: Id, value: TokenStream| if graph.shape(id).is_scalar() { emit!([[#value]]) } else { value };
        match self {
            Form::Scalar(_) => next(values),
            Form::Matrix(id) | Form::Dense(id) => {
                let value = array(*id, next(values));
                emit!(::core::convert::From::from(#value))
            }
            Form::Point(id) => {
                let (value, nalgebra) = (array(*id, next(values)), &arguments.nalgebra);
                emit!(#nalgebra::OPoint { coords: ::core::convert::From::from(#value) })
            }
            Form::Array(items) => {
                let items: Vec<TokenStream> = items.iter().map(|item| item.value(graph, values, arguments)).collect();
                emit!([#(#items),*])
            }
            Form::Sequence(id, ty) => {
                let value = next(values);
                match ty {
                    Ty::Array(inner, _) if **inner == Ty::Scalar => value,
                    _ if graph.shape(*id).item().is_scalar() => {
                        let item = super::hygiene::ident("item");
                        emit!(#value.map(|#item| ::core::convert::From::from([[#item]])))
                    }
                    _ => emit!(#value.map(::core::convert::From::from)),
                }
            }
            Form::Tuple(items) => {
                let items: Vec<TokenStream> = items.iter().map(|item| item.value(graph, values, arguments)).collect();
                emit!((#(#items),*))
            }
            Form::Step(gradient, newton) => {
                let mut nodes = self.nodes().into_iter();
                let mut matrix = |is_scalar: bool| {
                    let (value, id) = (next(values), nodes.next());
                    match id.is_some_and(|id| graph.shape(id).is_scalar()) {
                        true if is_scalar => value,
                        true => emit!(&[[#value]]),
                        false => emit!(&#value),
                    }
                };
                let krate = &arguments.krate;
                let step = match newton {
                    Newton::Scalar(_) => {
                        let (g, h) = (matrix(true), matrix(true));
                        emit!(#krate::__rt::newton_step_scalar(#g, #h))
                    }
                    Newton::Dense(_) => {
                        let (g, h) = (matrix(false), matrix(false));
                        emit!(#krate::__rt::newton_step(#g, #h))
                    }
                    Newton::Kronecker(..) => {
                        let (g, p, q) = (matrix(false), matrix(false), matrix(false));
                        emit!(#krate::__rt::newton_step_kronecker(#g, #p, #q))
                    }
                };
                match &**gradient {
                    Form::Scalar(_) => step,
                    form => {
                        let inner = super::hygiene::ident("step");
                        let value = form.value(graph, &mut [emit!(#inner)].into_iter(), arguments);
                        emit!(#step.map(|#inner| #value))
                    }
                }
            }
        }
    }
}

/// The value of the next node.
fn next(values: &mut dyn Iterator<Item = TokenStream>) -> TokenStream {
    values.next().expect("each node of a form has a value")
}

/// A matrix of so many elements is computed in the result instead of being moved there.
const LARGE: usize = 12;

/// A direction or a cotangent that a companion is called with.
#[derive(Clone)]
pub struct Extra {
    /// Its name.
    pub name: Ident,
    /// Its type.
    pub ty: TokenStream,
    /// What it belongs to: a parameter or the value.
    pub of: Ty,
    /// Whether its type is left open, so that calls of annotated functions cannot take the companion for one of
    /// other arguments.
    pub open: bool,
}

/// A companion to be written.
pub struct Companion {
    /// Its name.
    pub name: Ident,
    /// Its documentation.
    pub doc: String,
    /// Parameters after those of the function: directions and cotangents.
    pub extra: Vec<Extra>,
    /// What it returns.
    pub results: Vec<Part>,
    /// What it writes in place: the parameter, its type and its value.
    pub written: Vec<(Ident, Part)>,
    /// Whether its result is an `Option` even where the function returns none.
    pub is_option: bool,
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
}

impl Newton {
    fn nodes(&self) -> Vec<Id> {
        match self {
            Newton::Scalar(h) | Newton::Dense(h) => vec![*h],
            Newton::Kronecker(p, q) => vec![*p, *q],
        }
    }
}

/// What all companions of a function share.
pub struct Surroundings<'a> {
    /// The function.
    pub function: &'a ImplItemFn,
    /// Its signature.
    pub signature: &'a Signature,
    /// Its body.
    pub body: &'a Body,
    /// The attribute's arguments.
    pub arguments: &'a Arguments,
    /// Whether companions are public whatever the function's visibility says.
    pub public: bool,
}

impl Surroundings<'_> {
    /// The function `base_suffix`.
    pub fn name(&self, suffix: &str) -> Ident {
        let name = self.signature.name.to_string();
        let name = name.strip_prefix("r#").unwrap_or(&name);
        Ident::new(&format!("{name}_{suffix}"), self.signature.name.span())
    }

    /// The type of a derivative in a value of type `ty`, written as `written`.
    pub fn tangent_type(&self, ty: &Ty, written: &syn::Type) -> TokenStream {
        match (ty, written) {
            (Ty::Point(n), _) => {
                let (nalgebra, n, scalar) =
                    (&self.arguments.nalgebra, dim_tokens(&self.body.graph, *n), scalar_type(&self.signature.scalar));
                emit!(#nalgebra::SVector<#scalar, #n>)
            }
            (Ty::Array(inner, dim), syn::Type::Array(array)) => {
                let inner = self.tangent_type(inner, &array.elem);
                let n = dim_tokens(&self.body.graph, *dim);
                emit!([#inner; #n])
            }
            _ => emit!(#written),
        }
    }

    /// Writes a companion.
    pub fn write(&self, companion: &Companion) -> TokenStream {
        let Companion { name, doc, extra, results, written, is_option } = companion;
        let nodes: Vec<Id> = written.iter().map(|(_, part)| part).chain(results).flat_map(|part| part.form.nodes()).collect();
        let seeds: Vec<(Ident, Ty)> = extra.iter().map(|extra| (extra.name.clone(), extra.of.clone())).collect();
        let (nodes, guards, pinned, names) = finished(self.body, &nodes);
        let parameters = self.signature.parameters.iter().map(|p| &p.name);
        let others = extra.iter().map(|extra| &extra.name).chain(written.iter().map(|(name, _)| name));
        let out = Names::besides(parameters.chain(others)).fresh("out");
        let cx = Context {
            graph: &self.body.graph,
            leaves: &self.body.leaves,
            texts: &self.body.texts,
            pinned: &pinned,
            parameters: &self.signature.parameters,
            names: &names,
            scalar: &self.signature.scalar,
            krate: &self.arguments.krate,
            nalgebra: &self.arguments.nalgebra,
            seeds: &seeds,
            outs: &written.iter().map(|(name, _)| name.clone()).chain([out.clone()]).collect::<Vec<_>>(),
            callees: &self.body.callees,
        };
        // A matrix that is written in place is computed in place, and so is one that is returned, if it
        // is large: it would be copied else.
        let mut targets: Vec<Target> = vec![];
        for (out, part) in written {
            match part.form {
                Form::Matrix(id) | Form::Dense(id) if !self.body.graph.shape(id).is_scalar() => {
                    targets.push(Target::Place(emit!(&mut #out.data.0)));
                }
                _ => targets.extend(part.form.nodes().iter().map(|_| Target::Value)),
            }
        }
        for (k, part) in results.iter().enumerate() {
            let k = syn::Index::from(k);
            let place = if results.len() == 1 { emit!(#out) } else { emit!(#out.#k) };
            part.form.targets(&self.body.graph, &place, &mut targets);
        }
        let stored = nodes.iter().zip(&targets).filter(|(_, target)| !matches!(target, Target::Value));
        let stored: Vec<Id> = stored.map(|(&id, _)| id).collect();
        let outputs: Vec<(Id, Target)> = nodes.iter().copied().zip(targets).collect();
        let (statements, ends) = Emitter::new(&cx, &nodes, &stored, &guards).body(&outputs);

        let mut ends = ends.into_iter();
        let mut writes: Vec<TokenStream> = Vec::new();
        for (place, part) in written {
            let mut values = Vec::new();
            for end in ends.by_ref().take(part.form.nodes().len()) {
                match end {
                    Written::There(statement) | Written::Filled(_, statement) => writes.push(statement),
                    Written::Value(value) => values.push(value),
                }
            }
            if !values.is_empty() {
                let value = part.form.value(&self.body.graph, &mut values.into_iter(), self.arguments);
                writes.push(emit!(*#place = #value;));
            }
        }
        let (mut values, mut fills) = (Vec::new(), Vec::new());
        for end in ends {
            match end {
                Written::Value(value) => values.push(value),
                Written::There(statement) => fills.push(statement),
                Written::Filled(zeros, statement) => {
                    values.push(zeros);
                    fills.push(statement);
                }
            }
        }
        let mut values = values.into_iter();
        let returned: Vec<TokenStream> =
            results.iter().map(|part| part.form.value(&self.body.graph, &mut values, self.arguments)).collect();
        let types: Vec<&TokenStream> = results.iter().map(|part| &part.ty).collect();
        let (value, ty) = match (&returned[..], &types[..]) {
            ([value], [ty]) => (emit!(#value), emit!(#ty)),
            ([], []) => (emit!(()), emit!(())),
            _ => (emit!((#(#returned),*)), emit!((#(#types),*))),
        };
        let (fill, value) =
            if fills.is_empty() { (emit!(), value) } else { (emit!(let mut #out: #ty = #value; #(#fills)*), emit!(#out)) };
        let (value, ty) = if self.signature.optional && !is_option {
            (emit!(::core::option::Option::Some(#value)), emit!(::core::option::Option<#ty>))
        } else {
            (value, ty)
        };
        self.function_of(name, doc, extra, written, &ty, &emit!(#statements #(#writes)* #fill #value))
    }

    /// The function around a body.
    fn function_of(
        &self,
        name: &Ident,
        doc: &str,
        extra: &[Extra],
        written: &[(Ident, Part)],
        ty: &TokenStream,
        body: &TokenStream,
    ) -> TokenStream {
        let sig = &self.function.sig;
        let (generics, inputs) = (&sig.generics.params, sig.inputs.iter());
        let where_clause = &sig.generics.where_clause;
        let generics = if generics.is_empty() { emit!() } else { emit!(<#generics>) };
        let krate = &self.arguments.krate;
        let open = extra.iter().filter(|extra| extra.open);
        let seen = open.map(|Extra { name, ty, .. }| emit!(let #name: #ty = #krate::__rt::OnlyCalledDirectly::given(#name);));
        let helpers = self.body.helpers.iter().map(|name| {
            let message = format!(
                "`{name}` is not matgrad's here, and its companions do not suffice: bind what it returns by a `let` with a type, or write its formula"
            );
            emit_at!(name.span() => const _: () = ::core::assert!(#krate::__rt::companion!(#name, IS_OF_MATGRAD), #message);)
        });
        let body = emit!(#(#helpers)* #(#seen)* #body);
        let extra = extra.iter().map(|Extra { name, ty, of, open }| match (open, *of == Ty::Scalar) {
            (true, _) => emit!(#name: impl #krate::__rt::OnlyCalledDirectly<#ty>),
            (false, true) => emit!(#name: #ty),
            (false, false) => emit!(#name: &#ty),
        });
        let outs = written.iter().map(|(name, part)| {
            let ty = &part.ty;
            emit!(#name: &mut #ty)
        });
        let inputs: Vec<TokenStream> = inputs.map(|input| emit!(#input)).chain(extra).chain(outs).collect();
        let vis = &self.function.vis;
        let vis = if self.public { emit!(pub) } else { emit!(#vis) };
        let attributes = self.attributes();
        let items = &self.body.items;
        emit_at! { self.signature.name.span() =>
            #attributes
            #[doc = #doc]
            #vis fn #name #generics(#(#inputs),*) -> #ty #where_clause {
                #(#items)*
                #body
            }
        }
    }

    /// `#[cfg]`, `#[inline]` and lint levels of the function, and what keeps its companions quiet.
    fn attributes(&self) -> TokenStream {
        let kept = self.function.attrs.iter().filter(|attribute| {
            let path = attribute.path();
            ["cfg", "inline", "allow", "expect"].iter().any(|name| path.is_ident(name)) && !path.is_ident("expect")
        });
        let dead_code = match self.function.vis {
            Visibility::Public(_) => emit!(),
            _ => emit!(dead_code,),
        };
        emit! {
            #(#kept)*
            #[allow(#dead_code non_snake_case, unused_mut, unused_variables, unused_parens, unused_braces, clippy::all, clippy::pedantic, clippy::nursery)]
        }
    }
}

/// The outputs, guards and names after the last rewrites.
fn finished(body: &Body, outputs: &[Id]) -> (Vec<Id>, Vec<Guard>, Vec<Id>, BTreeMap<Id, String>) {
    let Body { graph, guards, names, pinned, .. } = body;
    let mut roots = outputs.to_vec();
    for guard in guards {
        roots.push(guard.condition.node());
        roots.extend(guard.within);
    }
    roots.extend(pinned);
    let roots = crate::algebra::prune::pruned(graph, &roots);
    verify_pass("pruning", graph, &roots);
    let roots = crate::algebra::merge::merged(graph, &roots);
    verify_pass("merging loops", graph, &roots);
    let roots = crate::algebra::chain::ordered(graph, &roots);
    verify_pass("ordering products", graph, &roots);
    // What the user named keeps its name.
    let needed: BTreeSet<Id> = graph.reachable(&roots).into_iter().collect();
    let (named, texts): (Vec<Id>, Vec<&String>) = names.iter().filter(|(id, _)| needed.contains(id)).unzip();
    let all: Vec<Id> = roots.iter().copied().chain(named).collect();
    let all = crate::algebra::reciprocal::with_reciprocals(graph, &all);
    let (roots, named) = all.split_at(roots.len());
    verify(graph, roots);
    let names = named.iter().copied().zip(texts.into_iter().cloned()).collect();
    let mut rest = roots[outputs.len()..].iter().copied();
    let mut next = || rest.next().expect("there is a root for each node of a guard");
    let guards: Vec<Guard> = guards
        .iter()
        .map(|guard| Guard { condition: guard.condition.of(next()), within: guard.within.map(|_| next()), ..guard.clone() })
        .collect();
    let pinned = rest.collect();
    (roots[..outputs.len()].to_vec(), guards, pinned, names)
}
