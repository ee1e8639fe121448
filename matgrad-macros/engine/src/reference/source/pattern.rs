//! Patterns: whether they match, and what they bind.

use syn::{Expr, Pat};

use super::environment::{Env, Found};
use super::machine::Machine;
use super::number::Number;
use super::types::Want;
use super::value::{Eval, Value, unknown};

impl<N: Number> Machine<N> {
    /// Whether a pattern matches a value; its variables are bound where it does.
    pub fn matches(&mut self, pat: &Pat, value: &Value<N>, env: &mut Env<N>) -> Eval<N, bool> {
        if let (Value::Place(place), false) = (value, matches!(pat, Pat::Ident(_) | Pat::Wild(_) | Pat::Type(_))) {
            let inside = self.read(place)?;
            return self.matches(pat, &inside, env);
        }
        match pat {
            Pat::Wild(_) | Pat::Rest(_) => Ok(true),
            Pat::Type(typed) => self.matches(&typed.pat, value, env),
            Pat::Paren(inner) => self.matches(&inner.pat, value, env),
            Pat::Reference(inner) => self.matches(&inner.pat, value, env),
            Pat::Ident(name) => self.matches_name(name, value, env),
            Pat::Lit(literal) => {
                let wanted = self.eval(&Expr::Lit(literal.clone()), env, &Want::Anything)?;
                self.equal(&wanted, value)
            }
            Pat::Or(or) => {
                for case in &or.cases {
                    if self.matches(case, value, env)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Pat::Range(range) => self.matches_range(range, value, env),
            Pat::Tuple(tuple) => match value {
                Value::Tuple(items) => self.match_list(&tuple.elems.iter().collect::<Vec<_>>(), items, env),
                Value::Undefined => {
                    for pat in &tuple.elems {
                        self.matches(pat, &Value::Undefined, env)?;
                    }
                    Ok(true)
                }
                other => unknown(format!("a tuple's pattern for {}", other.describe())),
            },
            Pat::Slice(slice) => match value {
                Value::Array(items) => self.match_list(&slice.elems.iter().collect::<Vec<_>>(), items, env),
                other => unknown(format!("a slice's pattern for {}", other.describe())),
            },
            Pat::TupleStruct(pattern) => {
                let name = pattern.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
                if let Value::Variant(path, fields) = value {
                    let items: Vec<Value<N>> = fields.iter().map(|(_, value)| value.clone()).collect();
                    let is_it = path.rsplit("::").next() == Some(&name);
                    return Ok(is_it && self.match_list(&pattern.elems.iter().collect::<Vec<_>>(), &items, env)?);
                }
                if let Value::Struct(fields) = value {
                    let items: Vec<Value<N>> = fields.iter().map(|(_, value)| value.clone()).collect();
                    return self.match_list(&pattern.elems.iter().collect::<Vec<_>>(), &items, env);
                }
                let inner = match (name.as_str(), value) {
                    ("Some", Value::Option(Some(inner)))
                    | ("Ok", Value::Result(Ok(inner)))
                    | ("Err", Value::Result(Err(inner))) => inner.clone(),
                    ("Some", Value::Option(None)) | ("Ok", Value::Result(Err(_))) | ("Err", Value::Result(Ok(_))) => {
                        return Ok(false);
                    }
                    _ => return unknown(format!("the pattern `{name}(…)`")),
                };
                self.matches(&pattern.elems[0], &inner, env)
            }
            Pat::Struct(pattern) => {
                let last = pattern.path.segments.last().map(|s| s.ident.to_string());
                let fields = match value {
                    Value::Struct(fields) => fields,
                    Value::Variant(path, fields) if path.rsplit("::").next() == last.as_deref() => fields,
                    Value::Variant(..) => return Ok(false),
                    _ => return unknown("a struct's pattern"),
                };
                for field in &pattern.fields {
                    let name = quote::ToTokens::to_token_stream(&field.member).to_string();
                    let Some((_, value)) = fields.iter().find(|(known, _)| *known == name) else {
                        return unknown(format!("the field `{name}`"));
                    };
                    if !self.matches(&field.pat, value, env)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Pat::Path(path) => {
                let wanted = self.eval(&Expr::Path(path.clone()), env, &Want::Anything)?;
                self.equal(&wanted, value)
            }
            _ => unknown("this pattern"),
        }
    }

    fn matches_name(&mut self, name: &syn::PatIdent, value: &Value<N>, env: &mut Env<N>) -> Eval<N, bool> {
        let text = name.ident.to_string();
        if text == "None" {
            return Ok(matches!(value, Value::Option(None)));
        }
        // A name of a constant is compared, any other is bound.
        if text.starts_with(char::is_uppercase)
            && let Some(Found::Item(..)) = env.find(&text)
        {
            let wanted = self.lookup(&text, env)?;
            return self.equal(&wanted, value);
        }
        if let Some((_, inner)) = &name.subpat
            && !self.matches(inner, value, env)?
        {
            return Ok(false);
        }
        env.bind(&text, value.clone());
        Ok(true)
    }

    fn matches_range(&mut self, range: &syn::PatRange, value: &Value<N>, env: &Env<N>) -> Eval<N, bool> {
        let mut inside = true;
        if let Some(start) = &range.start {
            let start = self.eval(start, env, &Want::Anything)?;
            inside &= self.order(&start, value)?.is_some_and(std::cmp::Ordering::is_le);
        }
        if let Some(end) = &range.end {
            let end = self.eval(end, env, &Want::Anything)?;
            let order = self.order(value, &end)?;
            let closed = matches!(range.limits, syn::RangeLimits::Closed(_));
            inside &= order.is_some_and(|order| if closed { order.is_le() } else { order.is_lt() });
        }
        Ok(inside)
    }

    /// A list of patterns, of which one may be `..`.
    fn match_list(&mut self, pats: &[&Pat], items: &[Value<N>], env: &mut Env<N>) -> Eval<N, bool> {
        let rest = |pat: &Pat| match pat {
            Pat::Rest(_) => true,
            Pat::Ident(name) => matches!(&name.subpat, Some((_, inner)) if matches!(**inner, Pat::Rest(_))),
            _ => false,
        };
        let (before, after) = match pats.iter().position(|pat| rest(pat)) {
            None if pats.len() != items.len() => return Ok(false),
            None => (pats.len(), 0),
            Some(_) if pats.len() > items.len() + 1 => return Ok(false),
            Some(k) => (k, pats.len() - k - 1),
        };
        for (pat, item) in pats[..before].iter().zip(items) {
            if !self.matches(pat, item, env)? {
                return Ok(false);
            }
        }
        if let Some(Pat::Ident(name)) = pats.get(before) {
            env.bind(&name.ident.to_string(), Value::array(items[before..items.len() - after].to_vec()));
        }
        let (pats, items) = (&pats[pats.len() - after..], &items[items.len() - after..]);
        for (pat, item) in pats.iter().zip(items) {
            if !self.matches(pat, item, env)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
