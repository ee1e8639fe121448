//! The attributes, a row each: what they are called, what functions they belong on, what they take and give,
//! and how they are described. Everything that differs between them without being calculus is here.

pub mod arguments;

/// The derivatives that can be asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// ∇f
    Gradient,
    /// The Jacobian, in either layout.
    Jacobian,
    /// ∇²f
    Hessian,
    /// dF in a direction.
    Differential,
    /// A cotangent pulled back.
    Vjp,
    /// ∇²f · v
    Hvp,
    /// −(∇²f)⁻¹ ∇f
    NewtonStep,
    /// ½‖F‖², its gradient and JᵀJ
    GaussNewton,
}

/// What companions take beyond the parameters of the function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Takes {
    /// Nothing.
    Nothing,
    /// A direction of each variable.
    Directions,
    /// The direction `v` of the one variable.
    Direction,
    /// A cotangent of the value.
    Cotangent,
}

/// What the main companion returns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gives {
    /// For each variable a tangent of it.
    Tangents,
    /// A tangent of the value.
    Value,
    /// For each variable a dense matrix.
    Dense,
    /// A step in the one variable, if there is one.
    Step,
    /// A scalar, its gradient and a dense matrix.
    Normal,
}

/// What companions give besides, where `value` asks for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Beside {
    /// Nothing: there is no `value`.
    Nothing,
    /// The value, in `f_value_and_…`.
    Value,
    /// The value and the gradient, in `f_value_grad_…`.
    ValueAndGradient,
}

/// What a description is about.
pub struct About<'a> {
    /// The function.
    pub f: &'a str,
    /// The variable, or all of them.
    pub x: &'a str,
    /// Whether the layout is the other one.
    pub denominator: bool,
}

/// What a formula is a formula of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Label {
    /// ∇_x f
    Gradient,
    /// The Jacobian, as its layout is written.
    Jacobian,
    /// ∇²_x f
    Hessian,
    /// ∇²_x f · v
    HessianApplied,
    /// df
    Differential,
    /// x̄
    Cotangent,
    /// ½‖f‖²
    HalfSquare,
    /// Jᵀ vec f
    Pulled,
    /// JᵀJ
    Normal,
}

/// An attribute.
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// Which derivative.
    pub kind: Kind,
    /// What the companion's name ends in.
    pub suffix: &'static str,
    /// Whether the function must return a scalar.
    pub of_scalars: bool,
    /// Whether `wrt` may be a tuple.
    pub of_several: bool,
    /// Whether `wrt` may be left out: then it is all that can be differentiated.
    pub of_all: bool,
    /// The arguments beyond `wrt`, `name`, `crate` and `nalgebra`, which all attributes have.
    pub arguments: &'static [&'static str],
    /// What companions take.
    pub takes: Takes,
    /// What the main companion gives.
    pub gives: Gives,
    /// What companions give besides.
    pub beside: Beside,
    /// What a formula is a formula of, for each result that is printed.
    pub labels: &'static [Label],
    /// What a companion is, in a sentence.
    pub sentence: fn(&About<'_>) -> String,
}

/// The attributes.
pub static ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "gradient",
        kind: Kind::Gradient,
        suffix: "grad",
        of_scalars: true,
        of_several: true,
        of_all: false,
        arguments: &["value", "into", "check"],
        takes: Takes::Nothing,
        gives: Gives::Tangents,
        beside: Beside::Value,
        labels: &[Label::Gradient],
        sentence: |a| format!("The gradient of [`{}`] in `{}`, of its shape: `df = tr(Gᵀ dX)`.", a.f, a.x),
    },
    Attribute {
        name: "jacobian",
        kind: Kind::Jacobian,
        suffix: "jac",
        of_scalars: false,
        of_several: true,
        of_all: false,
        arguments: &["value", "into", "layout", "check"],
        takes: Takes::Nothing,
        gives: Gives::Dense,
        beside: Beside::Value,
        labels: &[Label::Jacobian],
        sentence: |a| {
            let layout = match a.denominator {
                true => {
                    "denominator layout: row k is the derivative in the k-th element of vec(X), column l that of the l-th element of vec(F), both column-major; vec(dF) = (∂F/∂X)ᵀ vec(dX)."
                }
                false => {
                    "numerator layout: row l is the derivative of the l-th element of vec(F), column k that in the k-th element of vec(X), both column-major; vec(dF) = J vec(dX)."
                }
            };
            format!("The Jacobian of [`{}`] in `{}`, in {layout}", a.f, a.x)
        },
    },
    Attribute {
        name: "hessian",
        kind: Kind::Hessian,
        suffix: "hess",
        of_scalars: true,
        of_several: false,
        of_all: false,
        arguments: &["value", "into", "check"],
        takes: Takes::Nothing,
        gives: Gives::Dense,
        beside: Beside::ValueAndGradient,
        labels: &[Label::Hessian],
        sentence: |a| format!("The Hessian of [`{}`] over column-major vec(`{}`).", a.f, a.x),
    },
    Attribute {
        name: "differential",
        kind: Kind::Differential,
        suffix: "diff",
        of_scalars: false,
        of_several: true,
        of_all: true,
        arguments: &["value", "into"],
        takes: Takes::Directions,
        gives: Gives::Value,
        beside: Beside::Value,
        labels: &[Label::Differential],
        sentence: |a| format!("The differential of [`{}`] in the given direction of `{}` (forward mode).", a.f, a.x),
    },
    Attribute {
        name: "vjp",
        kind: Kind::Vjp,
        suffix: "vjp",
        of_scalars: false,
        of_several: true,
        of_all: true,
        arguments: &["value", "into"],
        takes: Takes::Cotangent,
        gives: Gives::Tangents,
        beside: Beside::Value,
        labels: &[Label::Cotangent],
        sentence: |a| format!("The cotangent of [`{}`]'s value pulled back to `{}` (reverse mode).", a.f, a.x),
    },
    Attribute {
        name: "hvp",
        kind: Kind::Hvp,
        suffix: "hvp",
        of_scalars: true,
        of_several: false,
        of_all: false,
        arguments: &["value", "into"],
        takes: Takes::Direction,
        gives: Gives::Tangents,
        beside: Beside::ValueAndGradient,
        labels: &[Label::HessianApplied],
        sentence: |a| {
            format!("The Hessian of [`{}`] in `{}` times `v`, of the shape of `v`; the Hessian is never formed.", a.f, a.x)
        },
    },
    Attribute {
        name: "newton_step",
        kind: Kind::NewtonStep,
        suffix: "newton",
        of_scalars: true,
        of_several: false,
        of_all: false,
        arguments: &["value"],
        takes: Takes::Nothing,
        gives: Gives::Step,
        beside: Beside::ValueAndGradient,
        labels: &[Label::Hessian],
        sentence: |a| {
            let (f, x) = (a.f, a.x);
            format!("Newton's step of [`{f}`]: vec(Δ{x}) = −(∇²f)⁻¹ vec(∇f) over column-major vec(`{x}`).")
        },
    },
    Attribute {
        name: "gauss_newton",
        kind: Kind::GaussNewton,
        suffix: "gauss_newton",
        of_scalars: false,
        of_several: false,
        of_all: false,
        arguments: &["into"],
        takes: Takes::Nothing,
        gives: Gives::Normal,
        beside: Beside::Nothing,
        labels: &[Label::HalfSquare, Label::Pulled, Label::Normal],
        sentence: |a| {
            format!(
                "What a step of Gauss and Newton needs of [`{0}`], F, whose Jacobian in column-major vec(`{1}`) is J: ½‖F‖², its gradient Jᵀ vec F in the shape of `{1}`, and JᵀJ. A step Δ solves JᵀJ vec(Δ) = −Jᵀ vec F.",
                a.f, a.x
            )
        },
    },
];

/// The arguments of attributes, in the order in which messages list them.
pub const ARGUMENTS: &[&str] = &["wrt", "value", "into", "name", "crate", "nalgebra", "layout", "check", "perturbation"];

/// The arguments of `#[implicit]`, which derives two of the others of what a solver returns.
pub const OF_IMPLICIT: &[&str] = &["root", "argmin", "solver", "wrt", "value", "crate", "nalgebra", "perturbation"];

/// The arguments that all attributes have.
const COMMON: &[&str] = &["wrt", "name", "crate", "nalgebra", "perturbation"];

impl Attribute {
    /// The attribute of a name.
    pub fn named(name: &impl ToString) -> Option<&'static Attribute> {
        let name = name.to_string();
        ATTRIBUTES.iter().find(|row| row.name == name)
    }

    /// Whether it has an argument.
    pub fn has(&self, argument: &str) -> bool {
        COMMON.contains(&argument) || self.arguments.contains(&argument)
    }

    /// What the companion's name ends in that gives the value too.
    pub fn suffix_with_value(&self) -> String {
        match self.beside {
            Beside::ValueAndGradient => format!("value_grad_{}", self.suffix),
            Beside::Value | Beside::Nothing => format!("value_and_{}", self.suffix),
        }
    }
}

impl Kind {
    /// All that is known of the attribute.
    pub fn row(self) -> &'static Attribute {
        ATTRIBUTES.iter().find(|row| row.kind == self).unwrap_or(&ATTRIBUTES[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attribute_has_one_row() {
        for row in ATTRIBUTES {
            assert!(
                std::ptr::eq(row.kind.row(), row) && Attribute::named(&row.name).is_some_and(|found| std::ptr::eq(found, row))
            );
            assert!(row.arguments.iter().all(|argument| ARGUMENTS.contains(argument) && !COMMON.contains(argument)));
            assert_eq!(row.has("value"), row.beside != Beside::Nothing, "{}", row.name);
        }
        let suffixes: std::collections::BTreeSet<&str> = ATTRIBUTES.iter().map(|row| row.suffix).collect();
        assert_eq!(suffixes.len(), ATTRIBUTES.len());
    }
}
