//! Points.

use super::scope::Binding;
use super::{Extent, Feature, Ty, Writer};

impl Writer {
    /// A point, fit to be called a method of.
    pub fn point(&mut self, d: usize, depth: usize) -> String {
        let is = |b: &Binding| b.ty == Ty::Point(d);
        if self.random.percent(if depth == 0 { 90 } else { 35 })
            && let Some(b) = self.any(is)
        {
            return b.value();
        }
        if self.random.percent(40)
            && let Some(b) = self.any(|b| matches!(b.ty, Ty::Points(_, known, _) if known == d))
        {
            let Ty::Points(n, ..) = b.ty else { return b.name };
            let at = self.index(n - 1);
            return format!("{}[{at}]", b.name);
        }
        let inner = depth.saturating_sub(1);
        if depth > 0 && d == self.turn.dimension() && self.sometimes(Feature::Motions, 50) {
            return self.point_of_motion(inner);
        }
        let v = self.matrix(Extent::lit(d), Extent::lit(1), inner);
        match self.random.below(if depth == 0 { 3 } else { 7 }) {
            0 => format!("Point{d}::from({v})"),
            1 => {
                let list: Vec<String> = (0..d).map(|_| self.scalar(inner)).collect();
                let list = list.join(", ");
                self.random.one(&[format!("Point{d}::new({list})"), format!("point![{list}]")])
            }
            2 => format!("(Point{d}::origin() + {v})"),
            3 => {
                let p = self.point(d, inner);
                self.random.one(&[format!("({p} + {v})"), format!("({p} - {v})")])
            }
            4 => {
                let (p, s) = (self.point(d, inner), self.scalar(inner));
                self.random.one(&[format!("({p} * {s})"), format!("({p} / (1.5 + {s} * {s}))"), format!("(-{p})")])
            }
            5 => {
                let p = self.point(d, inner);
                format!("{p}.map(|e| e.sin())")
            }
            _ => {
                let (p, q, s) = (self.point(d, inner), self.point(d, inner), self.scalar(inner));
                format!("({p} + ({q} - {p}) * {s})")
            }
        }
    }

    /// A vector made of points.
    pub fn between_points(&mut self, d: usize, depth: usize) -> String {
        let (p, q) = (self.point(d, depth), self.point(d, depth));
        self.random.one(&[format!("({p} - {q})"), format!("({p}.coords - {q}.coords)"), format!("{p}.coords")])
    }

    /// A number of a point or of points.
    pub fn number_of_point(&mut self, b: &Binding) -> String {
        let (at, d) = match b.ty {
            Ty::Point(d) => (b.name.clone(), d),
            Ty::Points(n, d, _) => (format!("{}[{}]", b.name, self.index(n - 1)), d),
            _ => return self.literal(),
        };
        let k = self.index(d - 1);
        let axis = self.random.one(&["x", "y"]);
        self.random.one(&[
            format!("{at}.{axis}"),
            format!("{at}[{k}]"),
            format!("{at}.coords[{k}]"),
            format!("{at}.coords.norm_squared()"),
            format!("({at} - Point{d}::origin()).sum()"),
        ])
    }

    /// A statement about points.
    pub fn point_statement(&mut self) -> String {
        if let Some(b) = self.any(|b| b.mutable && matches!(b.ty, Ty::Point(_)))
            && self.random.percent(50)
        {
            let Ty::Point(d) = b.ty else { return String::new() };
            let (name, v, s) = (b.name, self.matrix(Extent::lit(d), Extent::lit(1), 1), self.scalar(1));
            let p = self.point(d, 1);
            self.activate(&name);
            let at = self.index(d - 1);
            return self.random.one(&[
                format!("{name} += {v};\n"),
                format!("{name} -= {v};\n"),
                format!("{name} *= ({s}).cos();\n"),
                format!("{name} /= 1.5 + ({s}).powi(2);\n"),
                format!("{name} = {p};\n"),
                format!("{name}.x = {s};\n"),
                format!("{name}[{at}] += {s};\n"),
                format!("{name}.coords = {v};\n"),
            ]);
        }
        let d = self.random.one(&[2, 3]);
        let value = self.point(d, 2);
        let (name, mutable) = (self.name(), self.random.percent(60));
        self.bind(&name, Ty::Point(d), mutable, true);
        let typed = if self.random.percent(30) { format!(": Point{d}<f64>") } else { String::new() };
        format!("let {}{name}{typed} = {value};\n", if mutable { "mut " } else { "" })
    }
}
