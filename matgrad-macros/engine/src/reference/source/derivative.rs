//! Derivatives of a program: by tangents of its arguments.

use super::dual::Dual;
use super::machine::Machine;
use super::number::Number;
use super::value::{Stop, Value};

/// How many expressions one run may evaluate.
const FUEL: u64 = 400_000;

/// A function of a file with its arguments.
pub struct Program<'a> {
    /// The file.
    pub file: &'a syn::File,
    /// The function's name.
    pub name: &'a str,
    /// Its arguments.
    pub arguments: &'a [Value<f64>],
    /// The variables of differentiation, by number.
    pub variables: &'a [usize],
    /// The const generics.
    pub generics: &'a [i64],
    /// Whether rotations and the like are perturbed from the left.
    pub left: bool,
}

/// Why a program has no value.
#[derive(Clone, Debug, PartialEq)]
pub enum Failed {
    /// It panics, or the `return` of a closure went astray.
    Panic(String),
    /// The interpreter does not know something in it.
    Unknown(String),
}

/// The value of a program, by the numbers that it stores, and its Jacobian.
#[derive(Clone)]
pub struct First {
    /// The value; `None` where the function returns `None` or `Err`.
    pub value: Option<Vec<f64>>,
    /// The Jacobian, a row per coordinate of the value, a column per coordinate of the variables.
    pub jacobian: Vec<Vec<f64>>,
    /// The smallest distance to a kink.
    pub margin: f64,
    /// The largest number on the way.
    pub largest: f64,
}

fn ended<N, T>(result: Result<T, Stop<N>>) -> Result<T, Failed> {
    result.map_err(|stop| match stop {
        Stop::Panic(why) => Failed::Panic(why),
        Stop::Unknown(what) => Failed::Unknown(what),
        Stop::Break(..) | Stop::Continue(_) | Stop::Return(_) => Failed::Unknown("a jump that leads nowhere".to_owned()),
    })
}

/// What an optional result holds.
fn inside<N: Number>(value: Value<N>) -> Option<Value<N>> {
    match value {
        Value::Option(inner) => inner.map(|value| (*value).clone()),
        Value::Result(inner) => inner.ok().map(|value| (*value).clone()),
        value => Some(value),
    }
}

impl Program<'_> {
    /// How many numbers the variables have.
    pub fn size(&self) -> usize {
        self.variables.iter().map(|&k| self.arguments[k].coordinates(self.left).len()).sum()
    }

    /// The arguments with the variables' numbers replaced, in order.
    fn seeded<N: Number>(&self, mut variable: impl FnMut(usize, f64) -> N) -> Vec<Value<N>> {
        let mut at = 0;
        let mut numbers: Vec<Option<usize>> = vec![None; self.arguments.len()];
        for &k in self.variables {
            numbers[k] = Some(at);
            at += self.arguments[k].coordinates(self.left).len();
        }
        let seeded = self.arguments.iter().zip(numbers).map(|(argument, number)| match number {
            None => argument.refilled(&mut |&x| N::constant(x)),
            Some(mut at) => {
                let mut next = |x: &f64| {
                    at += 1;
                    variable(at - 1, *x)
                };
                argument.rebuilt(&mut next, &|motion, next| {
                    let xi: Vec<N> = motion.coordinates(self.left).iter().map(|_| next(&0.0)).collect();
                    motion.perturbed(&xi, self.left)
                })
            }
        });
        seeded.collect()
    }

    /// The value alone.
    pub fn value(&self) -> Result<Option<Vec<f64>>, Failed> {
        let value = ended(Machine::new(FUEL).run(self.file, self.name, self.arguments.to_vec(), self.generics))?;
        Ok(inside(value).map(|value| value.flat()))
    }

    /// The value and the Jacobian.
    pub fn first(&self) -> Result<First, Failed> {
        let n = self.size();
        let mut machine = Machine::new(FUEL);
        let arguments = self.seeded(|k, x| Dual::variable(x, k, n));
        let value = inside(ended(machine.run(self.file, self.name, arguments, self.generics))?);
        let coordinates = value.as_ref().map(|value| value.coordinates(self.left));
        let jacobian = coordinates.iter().flatten().map(|y| (0..n).map(|k| y.tangent(k)).collect()).collect();
        let value = value.map(|value| value.flat().iter().map(Number::value).collect());
        Ok(First { value, jacobian, margin: machine.margin, largest: machine.largest })
    }

    /// The Hessian of a scalar function times a direction.
    pub fn second(&self, direction: &[f64]) -> Result<Vec<f64>, Failed> {
        let n = self.size();
        let mut machine = Machine::new(FUEL);
        let inner = |k: usize, x: f64| Dual { number: x, tangents: vec![direction[k]] };
        let arguments = self.seeded(|k, x| Dual::variable(inner(k, x), k, n));
        let value = inside(ended(machine.run(self.file, self.name, arguments, self.generics))?);
        let Some(y) = value.and_then(|value| value.flat().into_iter().next()) else { return Ok(vec![]) };
        Ok((0..n).map(|k| y.tangent(k).tangent(0)).collect())
    }

    /// The Hessian of a scalar function, column by column.
    pub fn hessian(&self) -> Result<Vec<Vec<f64>>, Failed> {
        let n = self.size();
        let unit = |k: usize| (0..n).map(|j| if j == k { 1.0 } else { 0.0 }).collect::<Vec<f64>>();
        (0..n).map(|k| self.second(&unit(k))).collect()
    }
}
