//! How long what a loop runs over is, and the integers that say where it begins and what it skips.

use quote::quote;
use syn::Expr;

use super::most::Most;
use super::sources::{Length, Place, Start};
use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::Index;
use crate::graph::shape::Dim;
use crate::spaces::Ty;

impl Reader<'_> {
    /// The length of a constant slice.
    pub(super) fn length_of(&mut self, whole: &Constant) -> Constant {
        self.computed(std::slice::from_ref(whole), |whole| {
            let whole = &whole[0];
            quote!(#whole.len())
        })
    }

    /// The shorter of two lengths.
    pub(super) fn shorter(&mut self, m: Length, n: Length) -> Length {
        match (&m, &n) {
            (Length::Dim(Dim::Lit(m)), Length::Dim(Dim::Lit(n))) => Length::Dim(Dim::Lit(*m.min(n))),
            (Length::Dim(m), Length::Dim(n)) if m == n => Length::Dim(*m),
            _ => {
                let (m, n) = (self.length_constant(&m), self.length_constant(&n));
                let most = m.most.or(n.most);
                let least = self.computed(&[m, n], |sides| {
                    let (m, n) = (&sides[0], &sides[1]);
                    quote!(::core::cmp::Ord::min(#m, #n))
                });
                Length::Run(Constant { most, ..least })
            }
        }
    }

    /// The length of what `skip`, `take` and `step_by` leave.
    pub(super) fn shortened(&mut self, name: &str, length: Length, count: &Start) -> Length {
        if let (Length::Dim(Dim::Lit(whole)), Start::Known(n)) = (&length, count) {
            let (whole, n) = (*whole, *n as usize);
            return Length::Dim(Dim::Lit(match name {
                "skip" => whole.saturating_sub(n),
                "take" => n.min(whole),
                _ => whole.div_ceil(n.max(1)),
            }));
        }
        let whole = self.length_constant(&length);
        let count = self.start_constant(count);
        let most = whole.most.map(|most| Most { below: false, ..most });
        let left = self.computed(&[whole, count], |parts| {
            let (whole, n) = (&parts[0], &parts[1]);
            match name {
                "skip" => quote!(usize::saturating_sub(#whole, #n)),
                "take" => quote!(::core::cmp::Ord::min(#whole, #n)),
                _ => quote!(usize::div_ceil(#whole, #n)),
            }
        });
        Length::Run(Constant { most, ..left })
    }

    /// An integer that does not depend on the variables; `what` it is says a message.
    pub(super) fn integer_of(&mut self, expr: &Expr, what: &str) -> Read<Start> {
        match self.expecting(Some(Ty::Integer), |r| r.expr(expr))? {
            Value::Integer(n) => Ok(Start::Known(n)),
            Value::Constant(constant) => Ok(Start::Run(constant)),
            _ => error(expr, format!("{what} must be an integer that does not depend on the variables")),
        }
    }

    /// The const generic that an expression names.
    pub(super) fn const_generic(&self, expr: &Expr) -> Option<Dim> {
        let Expr::Path(path) = expr else { return None };
        let name = path.path.get_ident()?;
        self.lookup(&super::key(name)).is_none().then(|| self.graph.dims.borrow().known(&name.to_string())).flatten()
    }

    /// A constant integer as an index.
    pub(super) fn run_index(&mut self, constant: Constant) -> Index {
        Index::Run(self.opaque(constant))
    }

    pub(super) fn index_at(&mut self, place: &Place) -> Index {
        match place {
            Place::Known(k) => Index::Lit(*k),
            Place::Run(constant) => self.run_index(constant.clone()),
        }
    }

    /// A length as an integer.
    pub(super) fn length_constant(&self, length: &Length) -> Constant {
        match length {
            Length::Dim(Dim::Lit(n)) => self.integer(*n as i64),
            Length::Dim(dim) => {
                let tokens = self.graph.dims.borrow().show(*dim).parse().unwrap_or_default();
                let most = Some(Most { dim: *dim, below: false });
                Constant { most, ..Constant::of_tokens(tokens, Some(Ty::Integer)) }
            }
            Length::Run(constant) => constant.clone(),
        }
    }

    pub(super) fn start_constant(&self, start: &Start) -> Constant {
        match start {
            Start::Known(n) => self.integer(*n),
            Start::Run(constant) => constant.clone(),
        }
    }

    pub(super) fn place_constant(&self, place: &Place) -> Constant {
        match place {
            Place::Known(k) => self.integer(*k as i64),
            Place::Run(constant) => constant.clone(),
        }
    }

    /// A size of a matrix.
    pub(super) fn extent(&self, dim: Dim) -> Read<Value> {
        Ok(match dim.literal() {
            Some(n) => Value::Integer(n as i64),
            None => Value::Constant(self.length_constant(&Length::Dim(dim))),
        })
    }
}
