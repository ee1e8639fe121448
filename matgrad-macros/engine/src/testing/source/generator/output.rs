//! What functions return: numbers, matrices, points, motions, and arrays, tuples and structs of those.

use super::record::RECORDS;
use super::{Extent, Feature, Ty, Writer};
use crate::spaces::group::{Group, Turn};

impl Writer {
    /// Chooses what the function returns.
    pub fn choose_output(&mut self) -> Ty {
        if self.sometimes(Feature::Parts, 75) {
            return self.output_of_parts();
        }
        if self.random.percent(80) {
            return Ty::Scalar;
        }
        let shapes = [(2, 1), (3, 1), (2, 2), (1, 2)];
        let (r, c) = self.random.one(&shapes);
        Ty::Matrix(Extent::lit(r), Extent::lit(c))
    }

    fn output_of_parts(&mut self) -> Ty {
        let vector = Ty::Matrix(Extent::lit(self.random.one(&[2, 3])), Extent::lit(1));
        let square = Ty::Matrix(Extent::lit(2), Extent::lit(2));
        if self.sometimes(Feature::Motions, 60) {
            let group = self.group();
            return self.random.one(&[
                Ty::Motion(group),
                Ty::Motion(group),
                Ty::Motions(2, group, true),
                Ty::Tuple(vec![Ty::Motion(group), vector]),
            ]);
        }
        let d = self.random.one(&[2, 3]);
        match self.random.below(9) {
            0 | 1 if self.has(Feature::Module) => Ty::Struct(self.random.below(self.records())),
            2 => Ty::Point(d),
            3 => Ty::Points(2, d, true),
            4 => Ty::Numbers(3, true),
            5 => Ty::Vectors(2, 2, true),
            6 => Ty::Tuple(vec![Ty::Scalar, vector]),
            7 => Ty::Tuple(vec![square, Ty::Numbers(2, true), Ty::Scalar]),
            _ => Ty::Tuple(vec![Ty::Point(d), Ty::Scalar, vector]),
        }
    }

    /// A value of a type of results.
    pub fn of_type(&mut self, ty: &Ty, depth: usize) -> String {
        let one = Extent::lit(1);
        match ty {
            Ty::Matrix(r, c) => self.matrix(*r, *c, depth.min(2)),
            Ty::Point(d) => self.point(*d, depth.min(2)),
            Ty::Motion(group) => self.motion(*group, depth.min(2)),
            Ty::Struct(k) => self.record(*k, depth.min(2)),
            Ty::Numbers(n, _) => self.list(*n, &Ty::Scalar, depth),
            Ty::Vectors(n, d, _) => self.list(*n, &Ty::Matrix(Extent::lit(*d), one), depth),
            Ty::Points(n, d, _) => self.list(*n, &Ty::Point(*d), depth),
            Ty::Motions(n, group, _) => self.list(*n, &Ty::Motion(*group), depth),
            Ty::Tuple(items) => {
                let items: Vec<String> = items.iter().map(|ty| self.of_type(ty, depth.min(1))).collect();
                format!("({})", items.join(", "))
            }
            _ => self.scalar(depth),
        }
    }

    fn list(&mut self, n: usize, item: &Ty, depth: usize) -> String {
        let is_it = |ty: &Ty| match (ty, item) {
            (Ty::Numbers(m, true), Ty::Scalar) => *m == n,
            (Ty::Vectors(m, d, true), Ty::Matrix(r, _)) => *m == n && *d == r.n,
            (Ty::Points(m, d, true), Ty::Point(known)) => *m == n && d == known,
            (Ty::Motions(m, group, true), Ty::Motion(known)) => *m == n && group == known,
            _ => false,
        };
        if self.random.percent(50)
            && let Some(b) = self.any(|b| is_it(&b.ty))
        {
            return b.value();
        }
        let items: Vec<String> = (0..n).map(|_| self.of_type(item, depth.min(1))).collect();
        format!("[{}]", items.join(", "))
    }

    /// A value of a type of results in which a number has a part.
    pub fn result_with(&mut self, ty: &Ty, sum: &str) -> String {
        match ty {
            Ty::Scalar => sum.to_owned(),
            Ty::Matrix(r, c) => format!("{} + SMatrix::<f64, {r}, {c}>::repeat({sum})", self.matrix(*r, *c, 2)),
            Ty::Point(d) => format!("{} + Vector{d}::repeat({sum})", self.point(*d, 2)),
            Ty::Motion(group) => self.motion_with(*group, sum),
            Ty::Struct(k) => {
                let fields = RECORDS[*k].fields.iter().map(|(name, ty)| (*name, ty.clone())).collect::<Vec<_>>();
                let chosen = self.random.below(fields.len());
                let values: Vec<String> = fields
                    .iter()
                    .enumerate()
                    .map(|(place, (name, ty))| {
                        let value = if place == chosen { self.result_with(ty, sum) } else { self.of_type(ty, 1) };
                        RECORDS[*k].part(name, &value)
                    })
                    .collect();
                RECORDS[*k].around(&values.join(", "))
            }
            Ty::Tuple(items) => {
                let chosen = self.random.below(items.len());
                let part =
                    |w: &mut Writer, (k, ty): (usize, &Ty)| if k == chosen { w.result_with(ty, sum) } else { w.of_type(ty, 1) };
                let items: Vec<String> = items.iter().enumerate().map(|item| part(self, item)).collect();
                format!("({})", items.join(", "))
            }
            Ty::Numbers(n, _) => self.list_with(*n, &Ty::Scalar, sum),
            Ty::Vectors(n, d, _) => self.list_with(*n, &Ty::Matrix(Extent::lit(*d), Extent::lit(1)), sum),
            Ty::Points(n, d, _) => self.list_with(*n, &Ty::Point(*d), sum),
            Ty::Motions(n, group, _) => self.list_with(*n, &Ty::Motion(*group), sum),
            _ => self.of_type(ty, 2),
        }
    }

    fn list_with(&mut self, n: usize, item: &Ty, sum: &str) -> String {
        let chosen = self.random.below(n);
        let part = |w: &mut Writer, k: usize| if k == chosen { w.result_with(item, sum) } else { w.of_type(item, 1) };
        let items: Vec<String> = (0..n).map(|k| part(self, k)).collect();
        format!("[{}]", items.join(", "))
    }

    fn motion_with(&mut self, group: Group, sum: &str) -> String {
        let m = self.motion(group, 2);
        let angle = |turn: Turn| match turn.tangent() {
            1 => format!("({sum}).tanh()"),
            _ => format!("Vector3::new(0.2, -0.4, ({sum}).tanh())"),
        };
        match group {
            Group::Turn(turn) => format!("{m} * {}::new({})", turn.name(), angle(turn)),
            Group::Isometry(turn) => {
                format!("{m} * {}::new(Vector{}::repeat(0.3), {})", group.name(), turn.dimension(), angle(turn))
            }
            Group::Similarity(_) => format!("{m} * {}::from_scaling(1.2 + ({sum}).tanh())", group.name()),
            Group::Translation(n) => format!("{m} * Translation{n}::from(Vector{n}::repeat({sum}))"),
            Group::Direction(n) => {
                let n = n.literal().unwrap_or(3);
                format!("Unit::new_normalize({m}.into_inner() + Vector{n}::repeat(1.2 + ({sum}).tanh()))")
            }
            Group::Number(_) => m,
        }
    }

    /// A part of a variable that is still visible, so that something is differentiated more often.
    fn variable(&mut self) -> Option<String> {
        let names: Vec<String> = self.parameters.iter().filter(|p| p.variable).map(|p| p.name.clone()).collect();
        let b = self.any(|b| b.active && !b.mutable && names.contains(&b.name))?;
        let at = 0;
        Some(match b.ty {
            Ty::Scalar => format!("{} * 0.3", b.value()),
            Ty::Matrix(r, c) if c.n == 1 && r.n > 1 => format!("{0}[{at}] * {0}[1]", b.name),
            Ty::Struct(_) => self.number_of_record(&b),
            Ty::Motion(_) | Ty::Motions(..) => self.number_of_motion(&b),
            Ty::Point(_) | Ty::Points(..) => self.number_of_point(&b),
            Ty::Matrix(..) | Ty::Vectors(..) => format!("{}[{at}].sin()", b.name)
                .replace("].sin()", if matches!(b.ty, Ty::Vectors(..)) { "].x.sin()" } else { "].sin()" }),
            Ty::Numbers(..) | Ty::Dynamic(_, 1) => format!("{0}[{at}] * {0}[1]", b.name),
            Ty::Dynamic(..) => format!("{0}[(1, 0)] * {0}[(0, 1)]", b.name),
            _ => return None,
        })
    }

    /// The last expression: everything that was made.
    pub fn result(&mut self, output: &Ty) -> String {
        let mut parts = Vec::new();
        for b in self.visible() {
            let is_parameter = self.parameters.iter().any(|p| p.name == b.name && p.ty == b.ty);
            if !b.active && b.used || is_parameter && self.random.percent(70) || b.used && !b.mutable && self.random.percent(50) {
                continue;
            }
            match b.ty {
                Ty::Scalar => parts.push(b.value()),
                Ty::Matrix(r, c) => {
                    let name = &b.name;
                    let n = (r.n * c.n) as f64;
                    parts.push(self.random.one(&[
                        format!("{name}.sum()"),
                        format!("{name}.norm_squared()"),
                        format!("{name}.dot({}) / {n:?}", b.reference()),
                    ]));
                }
                Ty::Point(_) => parts.push(format!("{}.coords.norm_squared()", b.name)),
                Ty::Motion(_) if b.mutable || !b.used => parts.push(self.number_of_motion(&b)),
                Ty::Struct(_) if b.mutable || !b.used => parts.push(self.number_of_record(&b)),
                _ => {}
            }
        }
        parts.push(self.scalar(2));
        parts.extend(self.variable());
        let mut sum = parts.join(" + ");
        if sum.starts_with('{') {
            // A block at the head of a statement ends it.
            sum = format!("0.5 + {sum}");
        }
        sum = self.result_with(output, &sum);
        match (self.optional, self.result) {
            (true, true) => format!("Ok({sum})"),
            (true, false) => format!("Some({sum})"),
            (false, _) => sum,
        }
    }
}
