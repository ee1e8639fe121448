//! Arrays and slices as a whole: their ends, what `map` makes of them, and patterns.

use super::{Extent, Ty, Writer};

impl Writer {
    /// An array that can be changed.
    pub fn array(&mut self) -> String {
        let n = self.random.one(&[3, 4, 20]);
        let one = Extent::lit(1);
        let (ty, item, items) = match self.random.below(4) {
            0 => (Ty::Vectors(n, 2, true), self.matrix(Extent::lit(2), one, 1), vec![]),
            1 => (Ty::Numbers(n, true), self.literal(), vec![]),
            _ => (Ty::Numbers(3, true), String::new(), (0..3).map(|_| self.scalar(1)).collect()),
        };
        // What begins as a list of constants may be filled with what is not.
        if matches!(ty, Ty::Numbers(..)) && items.is_empty() && self.random.percent(40) {
            let name = self.name();
            self.bind(&name, Ty::Numbers(n, false), true, true);
            let typed = self.random.one(&["", ": Vec<f64>"]);
            return format!("let mut {name}{typed} = vec![{item}; {n}];\n");
        }
        let value = if items.is_empty() { format!("[{item}; {n}]") } else { format!("[{}]", items.join(", ")) };
        let name = self.name();
        self.bind(&name, ty, true, true);
        format!("let mut {name} = {value};\n")
    }

    /// A statement about a whole array.
    pub fn whole_array(&mut self) -> Option<String> {
        let b = self.any(|b| matches!(b.ty, Ty::Numbers(..)))?;
        let Ty::Numbers(n, fixed) = b.ty else { return None };
        let end = self.random.one(&["first", "last"]);
        match self.random.below(9) {
            6 | 7 if fixed => {
                let part = self.random.one(&["[1..]", "[..2]", "[1..3]", "[0..=1]"]);
                let name = self.name();
                self.bind(&name, Ty::Scalar, true, true);
                Some(format!("let mut {name} = {}{part}.iter().map(|v| v * v).sum::<f64>() * 0.25;\n", b.name))
            }
            8 => {
                let m = self.matrix(Extent::lit(3), Extent::lit(1), 1);
                let part = self.random.one(&["[1..]", "[..2]", "[1..3]", "[0..=1]"]);
                let name = self.name();
                self.bind(&name, Ty::Matrix(Extent::lit(2), Extent::lit(1)), true, true);
                Some(format!("let mut {name} = Vector2::from_column_slice(&({m}).as_slice(){part});\n"))
            }
            0 | 1 if fixed => {
                let item = self.name();
                let body = self.inside(|w| {
                    w.bind(&item, Ty::Scalar, false, true);
                    w.scalar(1)
                });
                let name = self.name();
                self.bind(&name, Ty::Numbers(n, true), false, true);
                Some(format!("let {name} = {}.map(|{item}| {item} * 0.5 + {body});\n", b.name))
            }
            2 if fixed && n == 3 => {
                let (p, q) = (self.name(), self.name());
                if p == q {
                    return None;
                }
                self.bind(&p, Ty::Scalar, false, b.active);
                self.bind(&q, Ty::Scalar, false, b.active);
                Some(format!("let [{p}, _, {q}] = {};\n", b.value()))
            }
            3 => {
                let target = self.any(|t| t.mutable && t.ty == Ty::Scalar)?;
                let item = self.name_besides(&target.name);
                self.activate(&target.name);
                let (target, s) = (target.name, self.scalar(1));
                Some(format!(
                    "if let Some({item}) = {}.{end}() {{ {target} += {item} * {item}; }} else {{ {target} -= {s}; }}\n",
                    b.name
                ))
            }
            4 => {
                let name = self.name();
                self.bind(&name, Ty::Scalar, true, true);
                let typed = if b.active { "" } else { ": f64" };
                Some(format!("let mut {name}{typed} = {}.{end}().copied().unwrap_or(0.75);\n", b.name))
            }
            _ => {
                let name = self.name();
                let s = self.scalar(1);
                self.bind(&name, Ty::Scalar, true, true);
                Some(format!("let mut {name} = {}.{end}().unwrap() * {s};\n", b.name))
            }
        }
    }
}
