//! Loops over the elements of a variable that change them, and rows and items that change places.

use super::chain::mentions;
use super::{Extent, Ty, Writer};

impl Writer {
    /// A statement that changes elements one after the other.
    pub(super) fn changed_items(&mut self) -> Option<String> {
        let is_target = |ty: &Ty| match ty {
            Ty::Matrix(r, c) => !r.named && !c.named,
            Ty::Numbers(_, typed) => *typed,
            _ => false,
        };
        let target = self.any(|b| b.mutable && !b.by_ref && is_target(&b.ty))?;
        let (name, is_array) = (target.name.clone(), matches!(target.ty, Ty::Numbers(..)));
        let size = match target.ty {
            Ty::Matrix(r, c) => r.n * c.n,
            Ty::Numbers(n, _) => n,
            _ => return None,
        };
        if self.random.percent(20) {
            let exchanged = self.exchanged(&name, &target.ty);
            self.activate(&name);
            return exchanged;
        }
        if size * self.steps > 400 {
            return None;
        }
        let (item, counter) = (self.name_besides(&name), self.name_besides(&name));
        let counted = self.random.percent(35) && item != counter;
        // What is changed cannot be read meanwhile.
        let value = self.inside(|w| {
            w.bind(&item, Ty::Row, false, false);
            if counted {
                w.bind(&counter, Ty::Index(size - 1), false, false);
            }
            w.scalar(1)
        });
        let value = if mentions(&value, &name) || mentions(&value, &item) { "0.25".to_owned() } else { value };
        let change = self.random.one(&[
            format!("*{item} += {value};"),
            format!("*{item} = *{item} * 0.5 + {value};"),
            format!("*{item} *= ({value}).cos();"),
            format!("*{item} -= {value};"),
        ]);
        let head = match self.random.below(4) {
            _ if counted => format!("({counter}, {item}) in {name}.iter_mut().enumerate()"),
            0 if is_array => format!("{item} in &mut {name}"),
            1 => format!("{item} in {name}.iter_mut().rev()"),
            2 => format!("{item} in {name}.iter_mut().skip(1)"),
            _ => format!("{item} in {name}.iter_mut()"),
        };
        self.activate(&name);
        Some(format!("for {head} {{ {change} }}\n"))
    }

    fn exchanged(&mut self, name: &str, ty: &Ty) -> Option<String> {
        Some(match *ty {
            Ty::Matrix(Extent { n: r, .. }, Extent { n: c, .. }) => {
                let (i, j, k, l) = (self.index(r - 1), self.index(r - 1), self.index(c - 1), self.index(c - 1));
                self.random.one(&[
                    format!("{name}.swap_rows({i}, {j});\n"),
                    format!("{name}.swap_columns({k}, {l});\n"),
                    format!("{name}.swap(({i}, {k}), ({j}, {l}));\n"),
                ])
            }
            Ty::Numbers(n, _) => {
                let (i, j) = (self.index(n - 1), self.index(n - 1));
                self.random.one(&[format!("{name}.swap({i}, {j});\n"), format!("{name}.reverse();\n")])
            }
            _ => return None,
        })
    }
}
