//! Calls of other functions and of their companions: arguments become nalgebra's matrices again, and
//! results become arrays.

use proc_macro2::TokenStream;

use super::emit::Emitter;
use crate::graph::op::{Id, Op};
use crate::syntax::body::Argument;

impl Emitter<'_> {
    /// Names a call's value, its differential, or all cotangents that one reverse call gives.
    pub(super) fn call_of_function(&mut self, id: Id) {
        match self.cx.graph.op(id) {
            Op::Call(f, args) => {
                let call = self.invocation(f, "", &args, &[]);
                self.name_result(id, &call);
            }
            Op::Pushed(f, args, directions) => {
                let call = self.invocation(f, "_diff", &args, &directions);
                self.name_result(id, &call);
            }
            Op::Pulled(f, args, cotangent, _) => {
                let call = self.invocation(f, "_vjp", &args, &[cotangent]);
                let differentiable = args.iter().filter(|&&id| !self.cx.graph.shape(id).opaque).count();
                let alike: Vec<Option<Id>> = (0u32..)
                    .take(differentiable)
                    .map(|k| self.cx.graph.find(Op::Pulled(f, args.clone(), cotangent, k), self.cx.graph.shape(args[k as usize])))
                    .collect();
                let names: Vec<_> = (0..differentiable).map(|_| self.fresh_named("pulled")).collect();
                let pattern = if let [name] = &names[..] { emit!(#name) } else { emit!((#(#names),*)) };
                self.statements.push(emit!(let #pattern = #call;).into());
                for (node, name) in alike.into_iter().zip(names) {
                    let Some(node) = node else { continue };
                    if !self.cx.graph.shape(node).is_scalar() {
                        self.statements.push(emit!(let #name = #name.data.0;).into());
                    }
                    self.variables.insert(node, name);
                }
            }
            _ => self.lost(id),
        }
    }

    fn name_result(&mut self, id: Id, call: &TokenStream) {
        let name = self.fresh(id);
        let value = if self.cx.graph.shape(id).is_scalar() { emit!(#call) } else { emit!(#call.data.0) };
        self.statements.push(emit!(let #name = #value;).into());
        self.variables.insert(id, name);
    }

    fn invocation(&mut self, f: u32, suffix: &str, args: &[Id], more: &[Id]) -> TokenStream {
        let callee = &self.cx.callees[f as usize];
        let path = callee.path(suffix);
        let graph = self.cx.graph;
        let mut nodes = args.iter().filter(|&&id| !graph.shape(id).opaque);
        let mut constants = args.iter().filter(|&&id| graph.shape(id).opaque);
        let path = match callee.method {
            true => {
                let receiver = constants.next().map(|&id| self.opaque(id)).unwrap_or_default();
                emit!(#receiver.#path)
            }
            false => path,
        };
        let mut list = Vec::new();
        for argument in &callee.arguments {
            list.push(match argument {
                Argument::Constant => constants.next().map(|&id| self.opaque(id)).unwrap_or_default(),
                Argument::Scalar { by_ref } => {
                    let value = nodes.next().map(|&id| self.scalar(id).tokens).unwrap_or_default();
                    if *by_ref { emit!(&(#value)) } else { value }
                }
                Argument::Matrix { by_ref } => {
                    let value = nodes.next().map(|&id| self.nalgebra_matrix(id)).unwrap_or_default();
                    if *by_ref { emit!(&#value) } else { value }
                }
            });
        }
        for &id in more {
            list.push(if self.cx.graph.shape(id).is_scalar() {
                self.scalar(id).tokens
            } else {
                let value = self.nalgebra_matrix(id);
                emit!(&#value)
            });
        }
        emit!(#path(#(#list),*))
    }

    pub(super) fn nalgebra_matrix(&mut self, id: Id) -> TokenStream {
        let shape = self.cx.graph.shape(id);
        let (rows, cols, scalar) = (self.dim(shape.rows), self.dim(shape.cols), self.scalar_type());
        let nalgebra = self.cx.nalgebra;
        let value = if shape.is_scalar() {
            let value = self.scalar(id).tokens;
            emit!([[#value]])
        } else {
            self.owned(id)
        };
        emit!(<#nalgebra::SMatrix<#scalar, #rows, #cols> as ::core::convert::From<_>>::from(#value))
    }
}
