//! Calls of other functions and of their companions, whose results become arrays again.

use proc_macro2::{Ident, Literal, Span, TokenStream};

use super::emit::Emitter;
use crate::graph::op::{Id, Op};
use crate::graph::store::Graph;
use crate::program::Failure;
use crate::program::callee::{Differentiable, Item, Target};
use crate::program::text::opened;
use crate::spaces::Ty;

impl Emitter<'_> {
    /// Names a call's value, its differential, or all cotangents that one reverse call gives.
    pub(super) fn call_of_function(&mut self, id: Id) {
        match self.cx.graph.op(id) {
            Op::Call(f, args) => match self.pulled_beside(id, f) {
                Some(cotangent) => self.value_and_pulled(id, f, &args, cotangent),
                None => {
                    let value = self.call_value(id, f, &args);
                    self.name_result(id, value);
                }
            },
            Op::Pushed(f, args, directions) => {
                let call = self.pushed(f, &args, &directions);
                let value = self.result(id, f, call);
                self.name_result(id, value);
            }
            Op::Pulled(f, args, cotangent, _) => match self.called_beside(id, f) {
                Some(call) => self.value_and_pulled(call, f, &args, cotangent),
                None => {
                    self.pulled(f, &args, cotangent, None);
                }
            },
            _ => self.lost(id),
        }
    }

    /// The value of a call.
    fn call_value(&mut self, id: Id, f: u32, args: &[Id]) -> TokenStream {
        let call = self.invocation(f, "", args, vec![]);
        self.result(id, f, call)
    }

    /// The elements of a call's value, or of its differential, which has the value's type.
    fn result(&mut self, id: Id, f: u32, call: TokenStream) -> TokenStream {
        let item = self.result_item(f);
        let call = self.unwrapped(f, call, |value| value, |e| e.zeros_of(&item, &[id]));
        let call = if let Ty::Point(_) = self.cx.callees[f as usize].output { emit!(#call.coords) } else { call };
        self.elements(id, &item, &call)
    }

    /// The elements of a value that is no point.
    fn elements(&self, id: Id, item: &Item, value: &TokenStream) -> TokenStream {
        match item {
            Item::Scalar => value.clone(),
            _ if self.cx.graph.shape(id).is_scalar() => emit!(#value.data.0[0][0]),
            _ => emit!(#value.data.0),
        }
    }

    fn name_result(&mut self, id: Id, value: TokenStream) {
        let name = self.fresh(id);
        self.statements.push(emit!(let #name = #value;).into());
        self.variables.insert(id, name);
    }

    /// The value of a call and its cotangents from one companion, if that gives the value; else from the function and it.
    fn value_and_pulled(&mut self, id: Id, f: u32, args: &[Id], cotangent: Id) {
        let (item, kept) = (self.result_item(f), self.fresh_named("kept"));
        let zeros = self.zeros_of(&item, &[id]);
        self.statements.push(emit!(let #kept = ::core::cell::Cell::new(#zeros);).into());
        let record = self.pulled(f, args, cotangent, Some(&kept));
        let (found, value) = (self.elements(id, &item, &emit!(#kept.into_inner())), self.call_value(id, f, args));
        self.name_result(id, emit!(if #record.keeps_value() { #found } else { #value }));
    }

    fn result_item(&self, f: u32) -> Item {
        if self.cx.callees[f as usize].output == Ty::Scalar { Item::Scalar } else { Item::Matrix }
    }

    /// `f_vjp(…)`, whose results are taken apart. Which of them belong to what, its record says or its types. Where the
    /// function's value is asked for too, it is left in `kept`. Returns the record.
    fn pulled(&mut self, f: u32, args: &[Id], cotangent: Id, kept: Option<&Ident>) -> Ident {
        let graph = self.cx.graph;
        let arguments = self.cx.callees[f as usize].differentiable();
        let nodes_of = |argument: &Differentiable| args[argument.nodes()].to_vec();
        let active: Vec<&Differentiable> = arguments.iter().filter(|argument| self.any_active(&nodes_of(argument))).collect();
        let value = self.result_item(f);
        let companion = self.companion(f, "_vjp", args, vec![]);
        let (call, record) = self.called(f, &companion, (&value, &[cotangent]), kept);
        let names: Vec<Ident> = active.iter().map(|_| self.fresh_named("pulled")).collect();
        let ways = self.ways(f, &arguments, args, &names);
        let span = self.cx.callees[f as usize].span();
        let numbers = self.numbers(span, active.iter().copied());
        let chosen = |found: TokenStream| emit_at!(span => #record.cotangents(#found, #numbers, #ways));
        let zeros = |e: &mut Self| {
            let zeros: Vec<TokenStream> = active.iter().map(|argument| e.zeros_of(&argument.item, &nodes_of(argument))).collect();
            in_tuple(&zeros)
        };
        let call = self.unwrapped(f, call, chosen, zeros);
        let pattern = in_tuple(&names);
        self.statements.push(emit!(let #pattern = #call;).into());
        for (argument, name) in active.into_iter().zip(names) {
            self.take_apart(argument.first, &argument.item, &emit!(#name), &|k| {
                graph.find(Op::Pulled(f, args.to_vec(), cotangent, k as u32), graph.shape(args[k]))
            });
        }
        record
    }

    /// A companion without its last argument, with the name that it gets.
    fn companion(&mut self, f: u32, suffix: &str, args: &[Id], more: Vec<TokenStream>) -> Ident {
        let [companion, last] = ["companion", "last"].map(|name| self.fresh_named(name));
        let more = [emit!(#last)].into_iter().chain(more).collect();
        let call = self.invocation(f, suffix, args, more);
        self.statements.push(emit_at!(self.cx.callees[f as usize].span() => let #companion = |#last| #call;).into());
        companion
    }

    /// A companion called with a cotangent or a direction, and its record.
    fn called(&mut self, f: u32, companion: &Ident, (item, nodes): (&Item, &[Id]), kept: Option<&Ident>) -> (TokenStream, Ident) {
        let record = self.asked(f, companion, &emit!(()));
        let (along, passed) = self.along(f, item, nodes);
        let span = self.cx.callees[f as usize].span();
        let call = match kept {
            Some(kept) => emit_at!(span => #record.call_with_value(#companion, &#along, #passed, &#kept)),
            None => emit_at!(span => #record.call(#companion, &#along, #passed)),
        };
        (call, record)
    }

    /// The record of a companion that has these arguments already.
    fn asked(&mut self, f: u32, companion: &Ident, arguments: &TokenStream) -> Ident {
        let (record, rt) = (self.fresh_named("record"), self.rt_at(f));
        let asked = emit_at!(self.cx.callees[f as usize].span() => let #record = #rt::ask!(#companion, #arguments););
        self.statements.push(asked.into());
        record
    }

    /// A cotangent or a direction of its own type, under a name, and as companions take it: scalars by value, the rest by
    /// reference.
    fn along(&mut self, f: u32, item: &Item, nodes: &[Id]) -> (Ident, TokenStream) {
        let name = self.fresh_named("along");
        let (value, ty) = (self.value_of(f, item, nodes), self.tangent(item, nodes));
        self.statements.push(emit!(let #name: #ty = #value;).into());
        let passed = if *item == Item::Scalar { emit!(#name) } else { emit!(&#name) };
        (name, passed)
    }

    /// The numbers of some arguments.
    fn numbers<'a>(&self, span: Span, arguments: impl Iterator<Item = &'a Differentiable>) -> TokenStream {
        let rt = self.rt();
        let numbers = arguments.map(|argument| {
            let number = Literal::usize_unsuffixed(argument.number);
            emit_at!(span => #rt::Argument::<#number>)
        });
        // What these say of a callee is reported where it is called.
        emit_at!(span => (#(#numbers,)*))
    }

    /// What a callee's reverse mode may give, with what is taken of it: cotangents of all arguments, or those of the
    /// active ones, since its `wrt` may leave out what is constant here.
    fn ways(&mut self, f: u32, arguments: &[Differentiable], args: &[Id], names: &[Ident]) -> TokenStream {
        let (mut all, mut active) = ((vec![], vec![]), (vec![], vec![]));
        let mut left = names.iter();
        for argument in arguments {
            let nodes = &args[argument.nodes()];
            let name = if self.any_active(nodes) { left.next() } else { None };
            let ty = self.tangent(&argument.item, nodes);
            all.0.push(name.map_or(emit!(_), |name| emit!(#name)));
            all.1.push(ty.clone());
            if let Some(name) = name {
                active.0.push(emit!(#name));
                active.1.push(ty);
            }
        }
        let (chosen, span) = (in_tuple(names), self.cx.callees[f as usize].span());
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
        let (arguments, span) = (callee.differentiable(), callee.span());
        let is_path = matches!(callee.target, Target::Path { .. }) && callee.arguments.len() <= MOST_ARGUMENTS;
        if !is_path {
            // The companion cannot be named without what it is called on, so that it takes all directions or none.
            let more = arguments[1..].iter().map(|argument| self.along(f, &argument.item, &directions[argument.nodes()]).1);
            let more = more.collect();
            let companion = self.companion(f, "_diff", args, more);
            let first = &arguments[0];
            let (call, record) = self.called(f, &companion, (&first.item, &directions[first.nodes()]), None);
            let numbers = self.numbers(span, arguments.iter());
            self.statements.push(emit_at!(span => #record.in_order(#numbers);).into());
            return call;
        }
        let rt = self.rt_at(f);
        let count = self.cx.callees[f as usize].arguments.len();
        let (mut all, mut active, mut each) = (vec![], vec![], vec![emit!(#rt::NoDirection); count]);
        let mut held = vec![];
        for argument in &arguments {
            let (name, passed) = self.along(f, &argument.item, &directions[argument.nodes()]);
            if self.any_active(&args[argument.nodes()]) {
                active.push(passed.clone());
                held.push(argument);
            }
            all.push(passed);
            each[argument.number] = emit!(&#name);
        }
        let other = if active.len() == all.len() { emit!(#rt::NoOther) } else { emit!((#(#active,)*)) };
        let path = self.cx.callees[f as usize].path("_diff", self.cx.krate);
        let (_, args) = self.passed(f, args);
        let numbers = self.numbers(span, held.into_iter());
        let [companion, passed] = ["companion", "passed"].map(|name| self.fresh_named(name));
        // What the arguments refer to lives as long as the `match`.
        emit_at!(span => match (#path, (#(#args,)*)) {
            (#companion, #passed) => #rt::ask!(#companion, #passed)
                .forward(#companion, #passed, ((#(#all,)*), #other), (#(#each,)*), #numbers),
        })
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
    /// which it is called is not taken; `chosen` is what is taken of the value.
    fn unwrapped(
        &mut self,
        f: u32,
        call: TokenStream,
        chosen: impl FnOnce(TokenStream) -> TokenStream,
        zeros: impl FnOnce(&mut Self) -> TokenStream,
    ) -> TokenStream {
        let Some((failure, within)) = self.endings.get(&f).cloned() else { return chosen(call) };
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
        let value = chosen(value);
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

/// The items of a tuple, be it of one.
fn in_tuple(items: &[impl quote::ToTokens]) -> TokenStream {
    emit!((#(#items,)*))
}

/// One thing as it is, several in parentheses.
pub(super) fn tuple(items: &[impl quote::ToTokens]) -> TokenStream {
    if let [item] = items { emit!(#item) } else { emit!((#(#items),*)) }
}

/// The companions that the runtime can call for two numbers of directions have at most this many parameters.
const MOST_ARGUMENTS: usize = 8;
