//! The signature of a function: parameters and result with their spaces.

use proc_macro2::{Ident, TokenStream};

use crate::graph::shape::{Dim, DimNames};
use crate::spaces::{Field, ScalarType, Step, Ty};

/// A parameter.
#[derive(Clone)]
pub struct Parameter {
    /// Its name.
    pub name: Ident,
    /// What it is.
    pub ty: Ty,
    /// Its type without the reference, as written.
    pub written: TokenStream,
    /// Whether it is taken by reference.
    pub by_ref: bool,
    /// Whether it is taken by mutable reference.
    pub by_mut: bool,
    /// Whether it is declared `mut`.
    pub mutable: bool,
    /// Whether it is a matrix that may not own its elements.
    pub viewed: bool,
    /// The slice or matrix that it is, where it is a variable of run-time length: it is read as an array then.
    pub long: Option<Ty>,
}

/// A variable of differentiation: a parameter, or a part of one.
#[derive(Clone)]
pub struct Variable {
    /// The parameter, by number.
    pub parameter: usize,
    /// Where in the parameter it is.
    pub path: Vec<Step>,
    /// What it is.
    pub ty: Ty,
    /// Its type without a reference, as written.
    pub written: TokenStream,
    /// How it is written in `wrt`.
    pub name: Ident,
    /// How it is shown.
    pub shown: String,
}

/// What a function that may have no value returns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrap {
    /// `Option<F>`
    Option,
    /// `Result<F, E>`
    Result,
}

/// The type around a function's value.
#[derive(Clone)]
pub struct Wrapper {
    /// Which of them.
    pub wrap: Wrap,
    /// Its path, without the arguments.
    pub path: TokenStream,
    /// What was written behind the type of the value, such as `, E`.
    pub rest: TokenStream,
}

/// What a solver finds.
pub struct Found {
    /// The parameter of the equations, by number. The solver's companions do not take it.
    pub parameter: usize,
    /// What holds there, for documentation.
    pub condition: String,
    /// The function of the equations.
    pub function: String,
}

/// What the passes need to know of a signature.
pub struct Signature {
    /// The function's name.
    pub name: Ident,
    /// The parameters, `self` left out.
    pub parameters: Vec<Parameter>,
    /// The variables of differentiation.
    pub wrt: Vec<Variable>,
    /// What is returned; inside the `Option` or `Result`, if it is one.
    pub output: Ty,
    /// The written type of the result, inside the `Option` or `Result`.
    pub written_output: TokenStream,
    /// The `Option` or `Result` that is returned, if it is one.
    pub wrapper: Option<Wrapper>,
    /// The scalar type.
    pub scalar: ScalarType,
    /// The type parameters and what each is bounded by as a scalar.
    pub type_parameters: Vec<(String, Field)>,
    /// The const generics met in types.
    pub dims: DimNames,
    /// The path of the facade.
    pub krate: String,
    /// The path of nalgebra.
    pub nalgebra: String,
    /// What it finds, where the function is a solver.
    pub found: Option<Found>,
}

impl Variable {
    /// The dimension of a variable of run-time length.
    pub fn run_time_length(&self) -> Option<Dim> {
        match self.ty {
            Ty::Array(_, length @ Dim::Run(_)) => Some(length),
            _ => None,
        }
    }
}

impl Signature {
    /// What stands around the function's value.
    pub fn wrap(&self) -> Option<Wrap> {
        self.wrapper.as_ref().map(|wrapper| wrapper.wrap)
    }

    /// The name of the companion that ends in `suffix`.
    pub fn companion(&self, suffix: &str) -> Ident {
        let name = self.name.to_string();
        let name = name.strip_prefix("r#").unwrap_or(&name);
        Ident::new(&format!("{name}_{suffix}"), self.name.span())
    }

    /// A parameter's name that none of the function's parameters has.
    pub fn unused(&self, wanted: &str) -> String {
        let wanted = wanted.replace("r#", "");
        let taken = |name: &str| self.parameters.iter().any(|p| p.name == name || p.name == format!("r#{name}"));
        let numbered = (2..).map(|k| format!("{wanted}_{k}"));
        [wanted.clone()].into_iter().chain(numbered).find(|name| !taken(name)).unwrap_or(wanted)
    }
}
