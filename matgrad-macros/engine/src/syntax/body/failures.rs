//! Several messages for one function: a statement that cannot be read does not hide those that do not depend on it.

use std::collections::BTreeSet;

use quote::ToTokens;
use syn::Stmt;
use syn::spanned::Spanned;

use super::changes::{Change, Changes, root_of};
use super::names::{identifiers, idents_of, key};
use super::{Read, Reader, Value};

/// What could not be read of a function's own block.
pub(super) struct Failures {
    /// Whether several are collected; else the first ends the reading.
    several: bool,
    found: Option<syn::Error>,
    /// The names that what could not be read binds or changes.
    names: BTreeSet<String>,
}

impl Failures {
    pub(super) fn new(several: bool) -> Failures {
        Failures { several, found: None, names: BTreeSet::new() }
    }

    /// Whether a statement depends on one that could not be read; what it binds does, too.
    pub(super) fn concern(&mut self, statement: &Stmt) -> bool {
        let concerned =
            !self.names.is_empty() && identifiers(&statement.to_token_stream()).iter().any(|name| self.names.contains(name));
        if concerned {
            self.hide(statement);
        }
        concerned
    }

    /// The value of a statement; `None` where it could not be read.
    pub(super) fn of(&mut self, value: Read<Value>, statement: &Stmt) -> Read<Option<Value>> {
        match value {
            Ok(value) => Ok(Some(value)),
            Err(failed) if self.several => {
                self.hide(statement);
                match &mut self.found {
                    Some(found) => found.combine(failed),
                    None => self.found = Some(failed),
                }
                Ok(None)
            }
            Err(failed) => Err(failed),
        }
    }

    /// The value of the block, unless something could not be read; `None` where the last statement depends on that.
    pub(super) fn all(self, value: Option<Read<Value>>) -> Read<Value> {
        match (self.found, value) {
            (None, Some(value)) => value,
            (None, None) => Ok(Value::Unit),
            (Some(mut found), value) => {
                if let Some(Err(failed)) = value {
                    found.combine(failed);
                }
                Err(found)
            }
        }
    }

    fn hide(&mut self, statement: &Stmt) {
        if let Stmt::Local(local) = statement {
            self.names.extend(idents_of(&local.pat).iter().map(key));
        }
        let names = &mut self.names;
        let changes = Changes(|change: Change<'_>| match change {
            Change::Place(place) => names.extend(root_of(place).map(key)),
            Change::Method(call) => names.extend(root_of(&call.receiver).map(key)),
            Change::Named(name) => names.extend([key(&name)]),
        });
        syn::visit::Visit::visit_stmt(&mut { changes }, statement);
    }
}

impl Reader<'_> {
    /// Takes one of the operations that a function may expand to.
    pub(super) fn spend(&mut self, tokens: &impl Spanned) -> Read<()> {
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
