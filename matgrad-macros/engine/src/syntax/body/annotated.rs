//! Calls of other annotated functions, which are differentiated by their companions.

use quote::{ToTokens, quote};
use syn::{Expr, ExprPath};

use super::names::key;
use super::value::{Fault, of_type};
use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::{Id, Op};
use crate::graph::shape::{Dim, SCALAR};
use crate::program::Condition;
use crate::program::callee::{Argument, Callee, Item, Passing, Target};
use crate::program::signature::Wrap;
use crate::report::readable;
use crate::spaces::Ty;
use crate::syntax::items::Rules;
use crate::syntax::types::matrix_name;

impl Reader<'_> {
    /// The message for a call of a variable, or a parameter, that holds a function.
    pub(super) fn unseen_function<T>(&self, function: &Expr, call: &impl ToTokens) -> Read<T> {
        let name = function.to_token_stream();
        error(
            call,
            format!(
                "matgrad cannot see into the function that `{name}` is; call one that is annotated, or write its formula here as a closure"
            ),
        )
    }

    /// A call by a path; `helper` is what matgrad's helper of that name returns, if it is one's.
    pub(super) fn annotated_call(
        &mut self,
        path: &ExprPath,
        helper: Option<Ty>,
        values: Vec<Value>,
        rules: Option<&Rules>,
        site: &Expr,
    ) -> Read<Value> {
        if path.qself.as_ref().is_some_and(|owner| owner.position > 0) {
            return error(
                path,
                "a function of a trait has no companions that a path like this could name; call it as a method of a constant, or write its formula here",
            );
        }
        if let Some(last) = path.path.segments.last()
            && matrix_name(&last.ident.to_string()).is_some()
        {
            return error(path, "no such constructor is known");
        }
        if super::call::is_of_nalgebra(site) {
            let name = readable(&path.to_token_stream());
            return error(
                path,
                format!("no derivative is known for `{name}`, and nalgebra has no companions of it; write its formula here"),
            );
        }
        let written: Vec<Expr> = match site {
            Expr::Call(call) => call.args.iter().cloned().collect(),
            _ => vec![],
        };
        let target = match (path.path.get_ident(), &helper) {
            (Some(name), Some(_)) => Target::Helper(name.clone()),
            _ => at_path(path)?,
        };
        let expected = self.expected.clone().or(helper);
        self.expecting(expected, |r| r.call_by_companions(target, None, values, &written, rules, site))
    }

    /// `self.f(x)`. The companions have no derivative in what a method is called on, as far as this call asks for it.
    pub(super) fn annotated_method(&mut self, on: &Value, rules: Option<&Rules>, call: &syn::ExprMethodCall) -> Read<Value> {
        if on.is_active(&self.graph) {
            let name = &call.method;
            return error(
                &call.receiver,
                format!(
                    "what `{name}` is called on depends on the variables here, and a call of a method with companions has no derivative in that; write `{name}` as a function that takes what varies as arguments"
                ),
            );
        }
        let values: Read<Vec<Value>> = call.args.iter().map(|a| self.expecting(None, |r| r.expr(a))).collect();
        let written: Vec<Expr> = call.args.iter().cloned().collect();
        let receiver = self.constant(&call.receiver, None)?;
        let (on, receiver) = match receiver.operands.is_empty() {
            true => (Some(receiver.tokens), None),
            // A method of a variable: it is lent to each of the companions.
            false => {
                let lent = self.computed(&[receiver], |receiver| {
                    let receiver = &receiver[0];
                    quote!(&#receiver)
                });
                (None, Some(lent))
            }
        };
        let target = Target::Method { name: call.method.clone(), turbofish: call.turbofish.to_token_stream(), on };
        self.call_by_companions(target, receiver, values?, &written, rules, &Expr::MethodCall(call.clone()))
    }

    /// The message for a call of what is no function of the user's with companions.
    fn why_no_callee(&mut self, name: &str, site: &Expr) -> Option<Read<Value>> {
        match site {
            Expr::MethodCall(call) if super::method::is_of_nalgebra(name) => Some(self.unknown_shape(&call.receiver)),
            Expr::MethodCall(_) if matches!(name, "push" | "extend" | "insert" | "append" | "push_back") => Some(error(
                site,
                "what grows while the function runs cannot be differentiated; let `[f64; 3]` or `SVector<f64, 3>` hold the values, and assign to its elements",
            )),
            Expr::Call(_) if name.starts_with(char::is_uppercase) => Some(error(
                site,
                format!(
                    "`{name}` makes a value of a type whose parts are not seen: of an `enum`, which may hold constants alone, or of a struct, which is seen in a `#[matgrad::module]`"
                ),
            )),
            _ => None,
        }
    }

    fn call_by_companions(
        &mut self,
        target: Target,
        receiver: Option<Constant>,
        values: Vec<Value>,
        written: &[Expr],
        rules: Option<&Rules>,
        site: &Expr,
    ) -> Read<Value> {
        let mut callee = Callee { target, arguments: vec![], output: Ty::Scalar, site: site.to_token_stream() };
        let name = callee.name();
        // Over the elements of a matrix the function is one of scalars: f, f_grad, f_hess.
        if let Some(over) = self.elementwise
            && values.iter().any(|value| matches!(value, Value::Scalar(x) if self.graph.shape(*x) == over))
        {
            return match values[..] {
                [Value::Scalar(_)] if rules.is_some_and(|rules| !rules.of_elements) => error(
                    site,
                    format!(
                        "`{name}` has rules for whole calls, and none for the elements of a matrix, which would be `{name}_grad`; loop over the elements, or write that one too"
                    ),
                ),
                [Value::Scalar(x)] if receiver.is_none() => {
                    let f = self.callee(callee);
                    Ok(Value::Scalar(self.graph.custom(f, 0, x)))
                }
                [Value::Scalar(_)] => {
                    error(site, format!("`{name}` is called on a variable here; call it on `self` or on a parameter"))
                }
                _ => error(
                    site,
                    format!(
                        "over the elements of a matrix only functions of one scalar can be called; write the formula of `{name}` here, or loop over the elements"
                    ),
                ),
            };
        }
        if rules.is_some_and(|rules| !rules.of_calls) {
            // A function of one scalar is differentiated by `f_grad` and `f_hess` over one element as over many.
            if let ([Value::Scalar(x)], true, None) = (&values[..], rules.is_some_and(|rules| rules.of_elements), &receiver) {
                let f = self.callee(callee);
                return Ok(Value::Scalar(self.graph.custom(f, 0, *x)));
            }
            return error(
                site,
                format!(
                    "what stands beside `{name}` is a rule by its name, but none for this call, which would be `{name}_vjp` or `{name}_diff`; write that, or give what is no rule another name than `{name}_grad`, `{name}_hess` or `{name}_hvp`"
                ),
            );
        }
        let (output, wrap) = match self.expected.clone() {
            Some(Ty::Option(inner)) if inner.shape().is_some() => (*inner, Some(Wrap::Option)),
            Some(Ty::Result(inner)) if inner.shape().is_some() => (*inner, Some(Wrap::Result)),
            Some(ty) if ty.shape().is_some() => (ty, None),
            _ => {
                if let Some(why) = self.why_no_callee(&name, site) {
                    return why;
                }
                let together = match self.around.is_module() {
                    true => format!("define `{name}` in this module"),
                    false => "put both functions into a `#[matgrad::module]`".to_owned(),
                };
                return error(
                    site,
                    format!(
                        "cannot see what `{name}` returns; bind it with a type, such as `let z: SVector<f64, 4> = {name}(…);` (it is differentiated by `{name}_vjp` and `{name}_diff`, which `#[vjp]` and `#[differential]` on `{name}` write), or {together}"
                    ),
                );
            }
        };
        let mut nodes = Vec::new();
        let mut constants: Vec<Id> = receiver.into_iter().map(|receiver| self.opaque(receiver)).collect();
        for (k, value) in values.into_iter().enumerate() {
            callee.arguments.push(match value {
                Value::Integer(_) | Value::Bool(_) => {
                    constants.push(self.handed_on(value).0);
                    Argument::Constant
                }
                Value::Constant(constant) => {
                    constants.push(self.opaque(constant));
                    Argument::Constant
                }
                // A rotation or a rigid motion that is constant is handed on as it was written.
                Value::Group(..) if !value.is_active(&self.graph) && k < written.len() => {
                    let constant = self.constant(&written[k], None)?;
                    constants.push(self.opaque(constant));
                    Argument::Constant
                }
                value if self.is_long(&value) => {
                    return error(
                        &written.get(k).map_or_else(|| site.to_token_stream(), ToTokens::to_token_stream),
                        format!(
                            "companions of `{name}` would need a buffer of run-time length for what is passed here; put both functions into a `#[matgrad::module]`, where the call is read through"
                        ),
                    );
                }
                value => match self.passed(value.clone(), &mut nodes) {
                    Some(item) => Argument::Value(item, written.get(k).map_or(Passing::AsTaken, |written| self.passing(written))),
                    None => {
                        return error(
                            site,
                            format!(
                                "{} cannot be passed to `{name}` here; pass scalars, matrices and arrays of them",
                                value.describe(&self.graph)
                            ),
                        );
                    }
                },
            });
        }
        callee.output = output.clone();
        let f = self.callee(callee);
        nodes.extend(constants);
        let id = self.graph.intern(Op::Call(f, nodes), output.shape().unwrap_or(SCALAR));
        let value = of_type(&output, id);
        Ok(match wrap {
            Some(Wrap::Option) => Value::Maybe(Box::new(value), Condition::Returns(id)),
            Some(Wrap::Result) => Value::Attempt(Box::new(value), Condition::Returns(id), Fault::Handed(None)),
            None => value,
        })
    }

    fn callee(&mut self, callee: Callee) -> u32 {
        self.callees.push(callee);
        self.callees.len() as u32 - 1
    }

    /// Whether a value is a variable of run-time length.
    fn is_long(&self, value: &Value) -> bool {
        matches!(value, Value::Sequence(of) if matches!(of.length(&self.graph), Dim::Run(_)))
    }

    /// What an argument is passed as.
    fn passed(&mut self, value: Value, nodes: &mut Vec<Id>) -> Option<Item> {
        let value = self.apart(value);
        self.item_of(&value, nodes)
    }

    /// What a value of the graph is passed as; its nodes are appended.
    fn item_of(&self, value: &Value, nodes: &mut Vec<Id>) -> Option<Item> {
        match value {
            Value::Scalar(id) if self.graph.shape(*id).is_scalar() => {
                nodes.push(*id);
                Some(Item::Scalar)
            }
            Value::Matrix(id) | Value::Point(id) => {
                nodes.push(*id);
                Some(Item::Matrix)
            }
            Value::Sequence(of) => {
                nodes.push(of.node(&self.graph)?);
                Some(Item::Sequence(of.item == Ty::Scalar))
            }
            Value::Array(items) => items.iter().map(|item| self.item_of(item, nodes)).collect::<Option<_>>().map(Item::Array),
            _ => None,
        }
    }

    /// How an argument is passed, as far as its spelling says.
    fn passing(&self, written: &Expr) -> Passing {
        match written {
            Expr::Reference(_) => Passing::Reference,
            Expr::Paren(inner) => self.passing(&inner.expr),
            Expr::Group(inner) => self.passing(&inner.expr),
            Expr::Path(path) => {
                let binding = path.path.get_ident().and_then(|name| self.binding(&key(name)));
                let parameter = binding.and_then(|binding| binding.parameter.as_ref());
                match self.signature.parameters.iter().find(|p| parameter == Some(&p.name)) {
                    Some(parameter) if parameter.by_ref => Passing::Reference,
                    Some(_) => Passing::Value,
                    None => Passing::AsTaken,
                }
            }
            Expr::Binary(_) | Expr::Unary(_) | Expr::Lit(_) | Expr::Cast(_) | Expr::Macro(_) | Expr::Index(_) => Passing::Value,
            _ => Passing::AsTaken,
        }
    }
}

/// The function at a path.
fn at_path(path: &ExprPath) -> Read<Target> {
    let mut before = path.clone();
    let Some(last) = before.path.segments.pop() else { return error(path, "a path without a name") };
    let last = last.into_value();
    Ok(Target::Path { before: before.to_token_stream(), name: last.ident, turbofish: last.arguments.to_token_stream() })
}
