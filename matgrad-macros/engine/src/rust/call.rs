//! Calls of other functions and of their companions, whose results become arrays again.

use proc_macro2::{Ident, Literal, TokenStream};

use super::emit::Emitter;
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;
use crate::program::Failure;
use crate::program::callee::{Item, Target};
use crate::program::text::opened;
use crate::spaces::Ty;

impl Emitter<'_> {
    /// Names a call's value, its differential, or all cotangents that one reverse call gives.
    pub(super) fn call_of_function(&mut self, id: Id) {
        match self.cx.graph.op(id) {
            Op::Call(f, args) => {
                let call = self.invocation(f, "", &args, vec![]);
                self.name_result(id, f, call);
            }
            Op::Pushed(f, args, directions) => {
                let call = self.pushed(f, &args, &directions);
                self.name_result(id, f, call);
            }
            Op::Pulled(f, args, cotangent, _) => self.pulled(f, &args, cotangent),
            _ => self.lost(id),
        }
    }

    /// The value of a call, or its differential, which has the value's type.
    fn name_result(&mut self, id: Id, f: u32, call: TokenStream) {
        let item = self.result_item(f);
        let call = self.unwrapped(f, call, |e| e.zeros_of(&item, &[id]));
        let is_scalar = self.cx.graph.shape(id).is_scalar();
        let value = match &self.cx.callees[f as usize].output {
            Ty::Scalar => call,
            Ty::Point(_) => emit!(#call.coords.data.0),
            _ if is_scalar => emit!(#call.data.0[0][0]),
            _ => emit!(#call.data.0),
        };
        let name = self.fresh(id);
        self.statements.push(emit!(let #name = #value;).into());
        self.variables.insert(id, name);
    }

    fn result_item(&self, f: u32) -> Item {
        if self.cx.callees[f as usize].output == Ty::Scalar { Item::Scalar } else { Item::Matrix }
    }

    /// `f_vjp(…)`, whose results are taken apart.
    fn pulled(&mut self, f: u32, args: &[Id], cotangent: Id) {
        let graph = self.cx.graph;
        let arguments = self.cx.callees[f as usize].differentiable();
        let nodes_of = |(first, item): &(usize, Item)| args[*first..*first + item.nodes()].to_vec();
        let active: Vec<&(usize, Item)> = arguments.iter().filter(|argument| self.any_active(&nodes_of(argument))).collect();
        let value = self.result_item(f);
        let seed = self.direction(f, &value, &[cotangent]);
        let call = self.invocation(f, "_vjp", args, vec![seed]);
        let zeros = |e: &mut Self| {
            let zeros: Vec<TokenStream> = arguments.iter().map(|argument| e.zeros_of(&argument.1, &nodes_of(argument))).collect();
            tuple(&zeros)
        };
        let mut call = self.unwrapped(f, call, zeros);
        let names: Vec<Ident> = active.iter().map(|_| self.fresh_named("pulled")).collect();
        if self.cx.callees[f as usize].has_unseen() || arguments.len() > 1 {
            let ways = self.ways(f, &arguments, args, &names);
            let rt = self.rt_at(f);
            call = emit_at!(self.cx.callees[f as usize].span() => #rt::pulled(#call, #ways));
        }
        let pattern = tuple(&names);
        self.statements.push(emit!(let #pattern = #call;).into());
        for ((first, item), name) in active.into_iter().zip(names) {
            self.take_apart(*first, item, &emit!(#name), &|k| {
                graph.find(Op::Pulled(f, args.to_vec(), cotangent, k as u32), graph.shape(args[k]))
            });
        }
    }

    /// What a callee's reverse mode may give, with what is taken of it: cotangents of all arguments, or those of the
    /// active ones, since its `wrt` may leave out what is constant here.
    fn ways(&mut self, f: u32, arguments: &[(usize, Item)], args: &[Id], names: &[Ident]) -> TokenStream {
        let (mut all, mut active) = ((vec![], vec![]), (vec![], vec![]));
        let mut left = names.iter();
        for (first, item) in arguments {
            let nodes = &args[*first..*first + item.nodes()];
            let name = if self.any_active(nodes) { left.next() } else { None };
            let ty = self.tangent(item, nodes);
            all.0.push(name.map_or(emit!(_), |name| emit!(#name)));
            all.1.push(ty.clone());
            if let Some(name) = name {
                active.0.push(emit!(#name));
                active.1.push(ty);
            }
        }
        let (chosen, span) = (tuple(names), self.cx.callees[f as usize].span());
        let way = |(pattern, types): (Vec<TokenStream>, Vec<TokenStream>)| {
            let (pattern, types) = (tuple(&pattern), tuple(&types));
            emit_at!(span => |#pattern: #types| #chosen)
        };
        let rt = self.rt_at(f);
        let is_complete = names.len() == arguments.len();
        let (all, active) = (way(all), if is_complete { emit!(#rt::NoOther) } else { way(active) });
        emit_at!(span => (#all, #active))
    }

    fn any_active(&self, nodes: &[Id]) -> bool {
        nodes.iter().any(|&id| self.cx.graph.is_active(id))
    }

    /// Names the nodes that a value passed back is made of.
    fn take_apart(&mut self, first: usize, item: &Item, place: &TokenStream, node: &dyn Fn(usize) -> Option<Id>) {
        if let Item::Array(items) = item {
            let mut first = first;
            for (k, item) in items.iter().enumerate() {
                let k = Literal::usize_unsuffixed(k);
                self.take_apart(first, item, &emit!(#place[#k]), node);
                first += item.nodes();
            }
            return;
        }
        let Some(id) = node(first) else { return };
        if let (Item::Scalar | Item::Sequence(true), Ok(name)) = (item, syn::parse2::<Ident>(place.clone())) {
            self.variables.insert(id, name);
            return;
        }
        let is_scalar = self.cx.graph.shape(id).item().is_scalar();
        let at = if is_scalar { emit!([0][0]) } else { emit!() };
        let value = match item {
            Item::Matrix => emit!(#place.data.0 #at),
            Item::Sequence(false) => {
                let item = self.fresh_named("item");
                emit!(#place.map(|#item| #item.data.0 #at))
            }
            _ => place.clone(),
        };
        let name = self.fresh_named("pulled");
        self.statements.push(emit!(let #name = #value;).into());
        self.variables.insert(id, name);
    }

    /// `f_diff(…)`. The callee's `wrt` may leave out what is constant here; then it takes no direction for it.
    fn pushed(&mut self, f: u32, args: &[Id], directions: &[Id]) -> TokenStream {
        let callee = &self.cx.callees[f as usize];
        let arguments = callee.differentiable();
        let range = |(first, item): &(usize, Item)| *first..*first + item.nodes();
        let is_path = matches!(callee.target, Target::Path { .. }) && callee.arguments.len() <= MOST_ARGUMENTS;
        if !is_path || callee.arguments.len() == 1 {
            let all = arguments.iter().map(|argument| self.direction(f, &argument.1, &directions[range(argument)])).collect();
            return self.invocation(f, "_diff", args, all);
        }
        let (mut all, mut active) = (vec![], vec![]);
        for argument in &arguments {
            let (item, nodes) = (&argument.1, &directions[range(argument)]);
            let name = self.fresh_named("along");
            let (value, ty) = (self.open_value_of(f, item, nodes), self.tangent(item, nodes));
            let is_active = self.any_active(&args[range(argument)]);
            // The companion says of which type a direction is, unless it does not take it.
            let ty = if is_active { emit!() } else { emit!(: #ty) };
            self.statements.push(emit!(let #name #ty = #value;).into());
            let taken = if *item == Item::Scalar { emit!(#name) } else { emit!(&#name) };
            if is_active {
                active.push(taken.clone());
            }
            all.push(taken);
        }
        let (path, rt) = (self.cx.callees[f as usize].path("_diff", self.cx.krate), self.rt_at(f));
        let (_, args) = self.passed(f, args);
        let other = if active.len() == all.len() { emit!(#rt::NoOther) } else { emit!((#(#active,)*)) };
        emit_at!(self.cx.callees[f as usize].span() => #rt::pushed(#path, (#(#args,)*), ((#(#all,)*), #other)))
    }

    /// A call of a function or of its companion.
    pub(super) fn invocation(&mut self, f: u32, suffix: &str, args: &[Id], more: Vec<TokenStream>) -> TokenStream {
        let callee = &self.cx.callees[f as usize];
        let path = callee.path(suffix, self.cx.krate);
        let (receiver, args) = self.passed(f, args);
        let callee = &self.cx.callees[f as usize];
        let receiver = receiver.map(|receiver| emit!(#receiver.));
        emit_at!(callee.span() => #receiver #path(#(#args,)* #(#more),*))
    }

    /// What ends a function that has no value; `message` is said where the user gave none.
    pub(super) fn failing(&mut self, failure: &Failure, message: &str) -> TokenStream {
        match failure {
            Failure::None => emit!(return ::core::option::Option::None),
            Failure::Error(id) => {
                let error = opened(self.late(*id));
                emit!(return ::core::result::Result::Err(#error))
            }
            Failure::Panic(Some(message)) => emit!(::core::panic!("{}", #message)),
            Failure::Panic(None) | Failure::Pass(_) => emit!(::core::panic!("{}", #message)),
        }
    }

    /// The value inside a callee's `Option` or `Result`: where that is `None`, the function has ended, unless the branch in
    /// which it is called is not taken.
    fn unwrapped(&mut self, f: u32, call: TokenStream, zeros: impl FnOnce(&mut Self) -> TokenStream) -> TokenStream {
        let Some((failure, within)) = self.endings.get(&f).cloned() else { return call };
        let [value, error] = ["value", "value"].map(|name| self.fresh_named(name));
        let value = match &failure {
            Failure::Pass(by) => {
                let handed = match by {
                    Some(by) => {
                        let by = self.late(*by);
                        emit!((#by)(#error))
                    }
                    None => emit!(#error),
                };
                emit!(match #call {
                    ::core::result::Result::Ok(#value) => #value,
                    ::core::result::Result::Err(#error) => return ::core::result::Result::Err(::core::convert::From::from(#handed)),
                })
            }
            // Of what is unwrapped it is not seen whether it is an `Option` or a `Result`.
            _ => {
                let (fail, rt) = (self.failing(&failure, "the function has no value here"), self.rt_at(f));
                emit!(match #rt::value_of(#call) { ::core::option::Option::Some(#value) => #value, ::core::option::Option::None => #fail })
            }
        };
        match within {
            None => value,
            Some(within) => {
                let (within, zeros) = (self.condition(within), zeros(self));
                emit!(if #within { #value } else { #zeros })
            }
        }
    }
}

/// The function that a node calls, by its number.
pub(super) fn called(graph: &Graph, id: Id) -> Option<u32> {
    match graph.op(id) {
        Op::Call(f, _) | Op::Pushed(f, ..) | Op::Pulled(f, ..) => Some(f),
        _ => None,
    }
}

/// One thing as it is, several in parentheses.
pub(super) fn tuple(items: &[impl quote::ToTokens]) -> TokenStream {
    if let [item] = items { emit!(#item) } else { emit!((#(#items),*)) }
}

/// The companions that the runtime can call for two numbers of directions have at most this many parameters.
const MOST_ARGUMENTS: usize = 8;
