//! Operators that a type has several of, `Mul<Q> for Q` and `Mul<f64> for Q`: what stands at the right tells which one is meant.

use quote::ToTokens;
use syn::ItemImpl;

use super::helper::Helper;
use super::items::Items;

/// The traits of the operators.
const OPERATORS: &[&str] = &["Add", "Sub", "Mul", "Div", "Neg", "AddAssign", "SubAssign", "MulAssign", "DivAssign", "Index"];

/// The keys of the functions that implement an operator, beginning with the one that any method has.
pub fn keys(name: &str) -> impl Iterator<Item = String> {
    let others = (2..).map({
        let name = name.to_owned();
        move |k| format!("{name}#{k}")
    });
    [name.to_owned()].into_iter().chain(others)
}

impl Items {
    /// Adds a method of a block, under a key of its own where it implements an operator for another right side.
    pub fn add_method(&mut self, block: &ItemImpl, name: &str, helper: Helper) {
        let of = block.trait_.as_ref().map(|(_, path, _)| path);
        let is_operator =
            of.and_then(|path| path.segments.last()).is_some_and(|last| OPERATORS.iter().any(|name| last.ident == name));
        let right = |helper: &Helper| helper.function.sig.inputs.iter().nth(1).map(|input| input.to_token_stream().to_string());
        let owner = |helper: &Helper| helper.owner.as_ref().map(|owner| owner.to_token_stream().to_string());
        let is_other = |known: &Helper| (right(known), owner(known)) != (right(&helper), owner(&helper));
        let mut free = keys(name).skip_while(|key| self.functions.get(key).is_some_and(|known| is_operator && is_other(known)));
        let key = free.next().unwrap_or_else(|| name.to_owned());
        if self.functions.insert(key, helper).is_some() {
            self.twice.insert(name.to_owned());
        }
    }
}
