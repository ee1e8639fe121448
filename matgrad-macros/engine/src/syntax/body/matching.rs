//! `match`: on a constant, whose arms are branches, and on what is known, of which one arm is read.

use quote::quote;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprMatch, Pat};

use super::changes::{BORROWED, borrows_mutably};
use super::exits::is_outcome;
use super::names::{idents_of, key};
use super::{Constant, Read, Reader, Scope, Value, error};
use crate::graph::op::Id;
use crate::program::made_up::is_made_up;
use crate::spaces::Ty;

impl Reader<'_> {
    /// `match` on a constant.
    pub(super) fn choice(&mut self, choice: &ExprMatch) -> Read<Value> {
        let scrutinee = self.expecting(None, |r| r.expr(&choice.expr))?;
        if let Some(value) = self.known_choice(choice, &scrutinee)? {
            return Ok(value);
        }
        if is_outcome(&scrutinee) {
            return self.match_of_outcome(choice, scrutinee);
        }
        let arms: Vec<&syn::Arm> = choice.arms.iter().collect();
        match &scrutinee {
            Value::Condition(_) => return self.choice_of_truths(choice, &[scrutinee], &arms),
            Value::Tuple(truths)
                if truths.iter().any(|truth| matches!(truth, Value::Condition(_)))
                    && truths.iter().all(|truth| matches!(truth, Value::Condition(_) | Value::Bool(_) | Value::Constant(_))) =>
            {
                let asked = truths.iter().cloned().map(|truth| match truth {
                    Value::Constant(constant) => Value::Condition(self.constant_condition(constant)),
                    truth => truth,
                });
                let truths: Vec<Value> = asked.collect();
                return self.choice_of_truths(choice, &truths, &arms);
            }
            _ => {}
        }
        if scrutinee.is_active(&self.graph) {
            return error(&choice.expr, "`match` on an active value cannot be differentiated; use `if` with a comparison");
        }
        let subject = self.subject_of(scrutinee, &choice.expr)?;
        self.arms(choice, &subject, &arms)
    }

    /// `match` on a condition, or on a tuple of conditions: one arm after the other, where those before do not match.
    fn choice_of_truths(&mut self, choice: &ExprMatch, truths: &[Value], arms: &[&syn::Arm]) -> Read<Value> {
        let Some((arm, rest)) = arms.split_first() else { return Ok(Value::Never) };
        let wanted = if arm.guard.is_none() { truths_of(&arm.pat, truths.len()) } else { None };
        let Some(wanted) = wanted else {
            return error(choice, "this `match` on conditions cannot be differentiated; write it with `if` and `else`");
        };
        // Where no condition is left to ask, the arm is taken; without an alternative it is not.
        let mut taken: Option<Option<Id>> = None;
        for row in wanted {
            let Some(all) = self.all_of(truths, &row) else { continue };
            taken = Some(match (taken, all) {
                (None, all) => all,
                (Some(Some(a)), Some(b)) => Some(self.combined(a, b, false)),
                _ => None,
            });
        }
        match taken {
            None => self.choice_of_truths(choice, truths, rest),
            Some(Some(holds)) if !rest.is_empty() => {
                self.either(holds, choice, |r| r.expr(&arm.body), |r| r.choice_of_truths(choice, truths, rest))
            }
            _ => self.expr(&arm.body),
        }
    }

    /// That conditions are what is wanted of them; `None` where they are not, and no node where they are anyhow.
    fn all_of(&mut self, truths: &[Value], wanted: &[Option<bool>]) -> Option<Option<Id>> {
        let mut all = None;
        for (truth, wanted) in truths.iter().zip(wanted) {
            match (truth, wanted) {
                (Value::Bool(known), Some(wanted)) if known != wanted => return None,
                (Value::Condition(id), Some(wanted)) => {
                    let holds = if *wanted { *id } else { self.graph.not(*id) };
                    all = Some(all.map_or(holds, |all| self.combined(all, holds, true)));
                }
                _ => {}
            }
        }
        Some(all)
    }

    /// The arm that a known integer or truth takes; `None` where it is not known which.
    fn known_choice(&mut self, choice: &ExprMatch, known: &Value) -> Read<Option<Value>> {
        if !matches!(known, Value::Integer(_) | Value::Bool(_)) {
            return Ok(None);
        }
        for arm in &choice.arms {
            match takes(&arm.pat, known) {
                Some(true) => {}
                Some(false) => continue,
                None => return Ok(None),
            }
            self.scopes.push(Scope::new());
            let bound = if idents_of(&arm.pat).is_empty() { Ok(()) } else { self.bind_pattern(&arm.pat, known.clone(), false) };
            let guarded = bound.and_then(|()| match &arm.guard {
                Some((_, guard)) => self.condition(guard),
                None => Ok(Value::Bool(true)),
            });
            let value = match guarded {
                Ok(Value::Bool(true)) => self.expr(&arm.body).map(Some),
                Ok(Value::Bool(false)) => Ok(None),
                // Only at run time is it seen whether this arm is taken.
                Ok(_) => {
                    self.scopes.pop();
                    return if idents_of(&arm.pat).is_empty() {
                        Ok(None)
                    } else {
                        error(&arm.pat, "this arm binds a name beside a guard that is not known; use `if` instead")
                    };
                }
                Err(failed) => Err(failed),
            };
            self.scopes.pop();
            if let Some(value) = value? {
                return Ok(Some(value));
            }
        }
        error(choice, "no arm of this `match` takes this value")
    }

    fn arms(&mut self, choice: &ExprMatch, subject: &Constant, arms: &[&syn::Arm]) -> Read<Value> {
        let Some((arm, rest)) = arms.split_first() else { return Ok(Value::Never) };
        let bound = bound_by(&arm.pat);
        if rest.is_empty() {
            return self.arm_of(arm, choice, subject, &bound);
        }
        let pat = &arm.pat;
        let is_active = |guard: &Expr| self.mentions_active_but(guard, &bound);
        let asked = arm.guard.as_ref().map(|(_, guard)| &**guard).filter(|guard| is_active(guard));
        let mut condition = match &arm.guard {
            Some((_, guard)) if asked.is_none() => {
                let guard = self.constant_but(guard, &bound)?;
                let test = self.computed(&[subject.clone(), guard], |tokens| {
                    let (subject, guard) = (&tokens[0], &tokens[1]);
                    quote!(::core::matches!(#subject, #pat if #guard))
                });
                self.constant_condition(Constant { ty: None, ..test })
            }
            _ => self.matches(subject, pat),
        };
        if let Some(guard) = asked {
            // What depends on the variables is asked where the pattern matches.
            self.scopes.push(Scope::new());
            let holds = self.bind_matched(pat, &choice.expr, subject, &bound).and_then(|()| self.condition(guard));
            self.scopes.pop();
            match holds? {
                Value::Condition(holds) => condition = self.combined(condition, holds, true),
                Value::Bool(true) => {}
                Value::Bool(false) => return self.arms(choice, subject, rest),
                _ => return error(guard, "this condition cannot be seen through"),
            }
        }
        let rest = rest.to_vec();
        self.either(condition, choice, |r| r.arm_of(arm, choice, subject, &bound), |r| r.arms(choice, subject, &rest))
    }

    /// The value of an arm, in which the names of its pattern are parts of what is matched.
    fn arm_of(&mut self, arm: &syn::Arm, choice: &ExprMatch, subject: &Constant, bound: &[syn::Ident]) -> Read<Value> {
        self.scopes.push(Scope::new());
        let value = self.bind_matched(&arm.pat, &choice.expr, subject, bound).and_then(|()| self.expr(&arm.body));
        self.scopes.pop();
        value
    }

    /// The type of what a name in a pattern is bound to, by the definition of the enum that the pattern is a variant of.
    fn type_in_variant(&mut self, pat: &Pat, name: &syn::Ident) -> Option<Ty> {
        let is_name = |pat: &Pat| matches!(pat, Pat::Ident(bound) if bound.ident == *name);
        let (path, places): (&syn::Path, Vec<(&Pat, Option<&syn::Member>)>) = match pat {
            Pat::Reference(inner) => return self.type_in_variant(&inner.pat, name),
            Pat::Paren(inner) => return self.type_in_variant(&inner.pat, name),
            Pat::TupleStruct(of) => (&of.path, of.elems.iter().map(|pat| (pat, None)).collect()),
            Pat::Struct(of) => (&of.path, of.fields.iter().map(|field| (&*field.pat, Some(&field.member))).collect()),
            _ => return None,
        };
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let (variant, owner) = names.split_last()?;
        let fields = self.around.variants.get(&self.around.key_within(&owner.join("::"), variant)?)?;
        let place = places.iter().position(|(pat, _)| is_name(pat))?;
        let field = match places[place].1 {
            Some(member) => fields.iter().zip(fields.members()).find(|(_, own)| own == member)?.0,
            None => fields.iter().nth(place)?,
        };
        let ty = crate::syntax::expand::Expander::new(self.around, None, &[]).ty(&field.ty);
        Some(self.read_type(&ty))
    }

    /// Whether a constant matches a pattern.
    pub(super) fn matches(&mut self, subject: &Constant, pat: &Pat) -> Id {
        let (pat, subject) = (without_names(pat), self.looked_at(subject));
        let test = self.computed(std::slice::from_ref(&subject), |tokens| {
            let subject = &tokens[0];
            quote!(::core::matches!(#subject, #pat))
        });
        self.constant_condition(Constant { ty: None, ..test })
    }

    /// Binds the names of a pattern to what they are where it matches a constant, which was written as `asked`.
    pub(super) fn bind_matched(&mut self, pat: &Pat, asked: &Expr, subject: &Constant, bound: &[syn::Ident]) -> Read<()> {
        if borrows_mutably(pat) {
            return error(pat, BORROWED);
        }
        // An item of data is lent.
        let lends =
            matches!(asked, Expr::MethodCall(call) if matches!(call.method.to_string().as_str(), "get" | "first" | "last"));
        // The value of a `Result` may be asked for more than once, and its error keeps it from being copied.
        let is_value = matches!(pat, Pat::TupleStruct(of) if of.path.segments.last().is_some_and(|last| last.ident == "Ok"));
        let subject = &if is_value { self.looked_at(subject) } else { subject.clone() };
        for name in bound {
            let part = self.computed(std::slice::from_ref(subject), |tokens| {
                let subject = &tokens[0];
                // The name is bound in the text itself.
                quote!(match #subject { #pat => #name, #[allow(unreachable_patterns)] _ => ::core::unreachable!() })
            });
            // Of an `Option` or a `Result` it is known what is inside.
            let ty = match (&subject.ty, pat) {
                (Some(Ty::Option(inner) | Ty::Result(inner)), Pat::TupleStruct(of))
                    if matches!(of.elems.first(), Some(Pat::Ident(_)))
                        && of.path.segments.last().is_some_and(|last| last.ident != "Err") =>
                {
                    Some((**inner).clone()).filter(|ty| *ty != Ty::Other)
                }
                (Some(ty), Pat::Ident(_)) => Some(ty.clone()),
                // What else has a shape has it by what stands beside it, and may be a reference.
                _ => self.type_in_variant(pat, name).filter(|ty| *ty != Ty::Other && ty.shape().is_none()),
            };
            // What the reader names is shown as what it is taken out of.
            let label = if is_made_up(&name.to_string()) { subject.label.clone() } else { name.to_string() };
            let part = Constant { ty: ty.clone(), fails: true, bound: true, label, ..part };
            let value = match ty.as_ref().and_then(|ty| Some((ty, ty.shape()?))) {
                Some((ty, shape)) => self.inferred(Constant { ty: None, ..part }, ty, shape),
                None => {
                    let settled = self.settled(part, Some(&name.to_string()), None);
                    let lent = self.lent_part(pat, name, subject);
                    self.lent.extend(settled.node.zip(lent));
                    Value::Constant(settled)
                }
            };
            let is_item = lends && !matches!(value, Value::Constant(_));
            self.bind(&key(name), value, true);
            if let Some(binding) = self.scopes.last_mut().and_then(|scope| scope.get_mut(&key(name))) {
                binding.item = is_item;
            }
        }
        Ok(())
    }

    /// A reference to what a name in a pattern is bound to, where the pattern does not say how it is borrowed.
    fn lent_part(&mut self, pat: &Pat, name: &syn::Ident, subject: &Constant) -> Option<Constant> {
        let written = quote!(#pat).to_string();
        if written.split_whitespace().any(|word| matches!(word, "&" | "ref")) {
            return None;
        }
        let subject = self.looked_at(subject);
        let part = self.computed(&[subject], |tokens| {
            let subject = &tokens[0];
            quote!(match &#subject { #pat => #name, #[allow(unreachable_patterns)] _ => ::core::unreachable!() })
        });
        Some(Constant { ty: None, fails: true, bound: true, label: name.to_string(), ..part })
    }
}

/// A pattern that matches the same and binds nothing: what it bound would be moved out of what is asked about.
fn without_names(pat: &Pat) -> Pat {
    struct Unnamed;
    impl VisitMut for Unnamed {
        fn visit_field_pat_mut(&mut self, field: &mut syn::FieldPat) {
            field.colon_token.get_or_insert_default();
            self.visit_pat_mut(&mut field.pat);
        }

        fn visit_pat_mut(&mut self, pat: &mut Pat) {
            match pat {
                Pat::Ident(name) if name.subpat.is_some() || is_binding(&name.ident) => {
                    *pat = name.subpat.take().map_or_else(|| syn::parse_quote!(_), |(_, inner)| *inner);
                    self.visit_pat_mut(pat);
                }
                pat => visit_mut::visit_pat_mut(self, pat),
            }
        }
    }
    let mut pat = pat.clone();
    Unnamed.visit_pat_mut(&mut pat);
    pat
}

/// Whether a name alone in a pattern binds: one of a constant or of a variant does not begin with a small letter.
pub(super) fn is_binding(name: &syn::Ident) -> bool {
    name.to_string().trim_start_matches("r#").starts_with(|c: char| c.is_lowercase() || c == '_')
}

/// The names that a pattern binds. A path such as `None` parses as a binding; only lower-case names bind.
pub(super) fn bound_by(pat: &Pat) -> Vec<syn::Ident> {
    idents_of(pat).into_iter().filter(is_binding).collect()
}

/// Whether a pattern takes an integer or a truth that is known; `None` where that cannot be seen.
fn takes(pat: &Pat, known: &Value) -> Option<bool> {
    let literal = |expr: &Expr| -> Option<i64> {
        match expr {
            Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(n), .. }) => n.base10_parse().ok(),
            Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => match &**expr {
                Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(n), .. }) => n.base10_parse::<i64>().ok().map(|n| -n),
                _ => None,
            },
            _ => None,
        }
    };
    match (pat, known) {
        (Pat::Wild(_), _) => Some(true),
        (Pat::Paren(inner), _) => takes(&inner.pat, known),
        (Pat::Reference(inner), _) => takes(&inner.pat, known),
        (Pat::Or(or), _) => {
            let cases: Option<Vec<bool>> = or.cases.iter().map(|pat| takes(pat, known)).collect();
            cases.map(|cases| cases.contains(&true))
        }
        (Pat::Lit(lit), Value::Bool(known)) => match &lit.lit {
            syn::Lit::Bool(written) => Some(written.value == *known),
            _ => None,
        },
        (Pat::Lit(lit), Value::Integer(known)) => literal(&Expr::Lit(lit.clone())).map(|n| n == *known),
        (Pat::Range(range), Value::Integer(known)) => {
            let start = range.start.as_ref().map(|start| literal(start));
            let end = range.end.as_ref().map(|end| literal(end));
            let above = start.map_or(Some(true), |start| start.map(|start| *known >= start))?;
            let below = end.map_or(Some(true), |end| {
                end.map(|end| if matches!(range.limits, syn::RangeLimits::Closed(_)) { *known <= end } else { *known < end })
            })?;
            Some(above && below)
        }
        // Constants are written in capitals; what is not binds.
        (Pat::Ident(name), _)
            if name.subpat.is_none() && name.ident.to_string().starts_with(|c: char| c.is_lowercase() || c == '_') =>
        {
            Some(true)
        }
        _ => None,
    }
}

/// What each alternative of a pattern wants of so many conditions, where it asks for nothing else and binds no name.
fn truths_of(pat: &Pat, count: usize) -> Option<Vec<Vec<Option<bool>>>> {
    let one = |pat: &Pat| match pat {
        Pat::Wild(_) => Some(None),
        Pat::Lit(syn::ExprLit { lit: syn::Lit::Bool(wanted), .. }) => Some(Some(wanted.value)),
        _ => None,
    };
    match pat {
        Pat::Wild(_) => Some(vec![vec![None; count]]),
        Pat::Paren(inner) => truths_of(&inner.pat, count),
        Pat::Or(cases) => Some(cases.cases.iter().map(|case| truths_of(case, count)).collect::<Option<Vec<_>>>()?.concat()),
        Pat::Tuple(tuple) if tuple.elems.len() == count => Some(vec![tuple.elems.iter().map(one).collect::<Option<_>>()?]),
        pat if count == 1 => Some(vec![vec![one(pat)?]]),
        _ => None,
    }
}

/// The pattern inside `Err(…)`.
pub(super) fn inside_of_error(pat: &Pat) -> Option<&Pat> {
    match pat {
        Pat::TupleStruct(of) if of.elems.len() == 1 => {
            of.path.segments.last().filter(|last| last.ident == "Err").map(|_| &of.elems[0])
        }
        Pat::Paren(inner) => inside_of_error(&inner.pat),
        _ => None,
    }
}

/// The pattern inside `Some(…)` and `Ok(…)`.
pub(super) fn inside(pat: &Pat) -> Option<&Pat> {
    match pat {
        Pat::TupleStruct(pattern) if pattern.elems.len() == 1 => {
            let last = pattern.path.segments.last()?;
            (last.ident == "Some" || last.ident == "Ok").then(|| &pattern.elems[0])
        }
        Pat::Paren(inner) => inside(&inner.pat),
        _ => None,
    }
}
