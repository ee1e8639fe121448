//! Calls of other functions in graphs, by what the interpreter of source says of their bodies.

use super::dense::Mat;
use super::source::dense::Dense;
use super::source::dual::Dual;
use super::source::machine::Machine;
use super::source::number::Number;
use super::source::value::Value;
use crate::program::callee::{Argument, Callee, Item};

/// The value of a call, and its Jacobian in the numbers of all differentiable operands; `None` where there is none.
pub type Called = Option<(Vec<f64>, Vec<Vec<f64>>)>;

/// The value and the Jacobian of a call with these operands, behind which the constants stand.
pub fn called(file: &syn::File, callee: &Callee, operands: &[&Mat], mut constants: impl Iterator<Item = Value<f64>>) -> Called {
    let nodes: usize = callee.differentiable().iter().map(|argument| argument.item.nodes()).sum();
    let size = operands[..nodes].iter().map(|mat| mat.data.len()).sum();
    let mut numbers = 0..size;
    let mut mats = operands[..nodes].iter();
    let mut variable = |x: f64| Dual::variable(x, numbers.next().unwrap_or(0), size);
    let arguments: Option<Vec<Value<Dual<f64>>>> = callee
        .arguments
        .iter()
        .map(|argument| match argument {
            Argument::Constant => constants.next().map(|value| value.refilled(&mut |&x| Dual::constant(x))),
            Argument::Value(item, _) => Some(passed(item, &mut mats, &mut variable)),
        })
        .collect();
    let mut machine = Machine::new(100_000);
    let value = machine.run(file, &callee.name(), arguments?, &[]).ok()?.flat();
    let rows = value.iter().map(|y| (0..size).map(|k| y.tangent(k)).collect()).collect();
    Some((value.iter().map(Number::value).collect(), rows))
}

/// A function of one scalar, or its derivative of first or second order.
pub fn custom(file: &syn::File, callee: &Callee, order: u8, x: f64) -> Option<f64> {
    let inner = Dual { number: x, tangents: vec![1.0] };
    let argument = Value::Scalar(Dual { number: inner, tangents: vec![Dual::constant(1.0)] });
    let y = Machine::new(100_000).run(file, &callee.name(), vec![argument], &[]).ok()?.flat().into_iter().next()?;
    Some(match order {
        0 => y.value(),
        1 => y.tangent(0).value(),
        _ => y.tangent(0).tangent(0),
    })
}

/// An argument of the next operands.
fn passed<'m>(
    item: &Item,
    mats: &mut impl Iterator<Item = &'m &'m Mat>,
    variable: &mut impl FnMut(f64) -> Dual<f64>,
) -> Value<Dual<f64>> {
    if let Item::Array(items) = item {
        return Value::array(items.iter().map(|item| passed(item, mats, variable)).collect());
    }
    let mat = mats.next().expect("an operand for each node of an argument");
    let mut data = mat.data.iter().map(|&x| variable(x));
    match item {
        Item::Scalar => Value::Scalar(data.next().expect("a scalar is a number")),
        Item::Sequence(_) => Value::array(data.map(Value::Scalar).collect()),
        Item::Matrix | Item::Array(_) => Value::Matrix(Dense::new(mat.rows, mat.cols, data.collect())),
    }
}
