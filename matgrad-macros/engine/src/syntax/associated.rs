//! The associated types of the impl of a trait, written out in its methods.

use std::collections::BTreeMap;

use syn::visit_mut::{self, VisitMut};
use syn::{ImplItem, ImplItemFn, ItemImpl, Path, PathArguments, Type};

/// The types that the impl of a trait says.
pub struct Associated {
    types: BTreeMap<String, Type>,
}

impl Associated {
    /// Those of a block. What has generics of its own is left as it is.
    pub fn of(block: &ItemImpl) -> Associated {
        let types = block.items.iter().filter_map(|item| match item {
            ImplItem::Type(of) if of.generics.params.is_empty() => Some((of.ident.to_string(), of.ty.clone())),
            _ => None,
        });
        Associated { types: types.collect() }
    }

    /// The method with `Self::Output` written as what the block says that it is.
    pub fn written_out(&self, function: &ImplItemFn) -> ImplItemFn {
        let mut function = function.clone();
        if !self.types.is_empty() {
            Writer { types: &self.types, depth: 0 }.visit_impl_item_fn_mut(&mut function);
        }
        function
    }
}

struct Writer<'a> {
    types: &'a BTreeMap<String, Type>,
    depth: u32,
}

impl Writer<'_> {
    /// What a path that begins with an associated type begins with, and how many segments that is: `Self::Output` are two,
    /// `<Self as Trait>::Output` as many as lead to the trait and one more.
    fn head(&self, qself: Option<&syn::QSelf>, path: &Path) -> Option<(Type, usize)> {
        let count = match qself {
            Some(of) if matches!(&*of.ty, Type::Path(ty) if ty.path.is_ident("Self")) => of.position + 1,
            Some(_) => return None,
            None if path.segments.first()?.ident == "Self" => 2,
            None => return None,
        };
        let ty = self.types.get(&path.segments.get(count - 1)?.ident.to_string())?;
        (self.depth < 16).then(|| (ty.clone(), count))
    }
}

impl VisitMut for Writer<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if let Type::Path(path) = ty
            && let Some((target, count)) = self.head(path.qself.as_ref(), &path.path)
            && count == path.path.segments.len()
        {
            *ty = target;
            self.depth += 1;
            self.visit_type_mut(ty);
            self.depth -= 1;
            return;
        }
        visit_mut::visit_type_mut(self, ty);
    }

    fn visit_expr_path_mut(&mut self, path: &mut syn::ExprPath) {
        if let Some((Type::Path(target), count)) = self.head(path.qself.as_ref(), &path.path)
            && target.qself.is_none()
            && count < path.path.segments.len()
        {
            let mut target = target.path;
            // In an expression the arguments of a type stand behind `::`.
            for segment in &mut target.segments {
                if let PathArguments::AngleBracketed(list) = &mut segment.arguments {
                    list.colon2_token = Some(Default::default());
                }
            }
            target.segments.extend(path.path.segments.iter().skip(count).cloned());
            *path = syn::ExprPath { attrs: std::mem::take(&mut path.attrs), qself: None, path: target };
        }
        visit_mut::visit_expr_path_mut(self, path);
    }
}
