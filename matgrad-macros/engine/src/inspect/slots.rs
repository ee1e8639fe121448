//! The numbers that a function is called with, in rows as people write them: a matrix by its rows, a vector in one row,
//! an array or a slice with a row for each item. What was entered is kept where it fits, else some are proposed.

use std::rc::Rc;

use crate::attributes::Takes;
use crate::graph::shape::{Dim, Shape};
use crate::pipeline::Read;
use crate::program::Leaf;
use crate::reference::source::dense::Dense;
use crate::reference::source::value::{Value, Whole};
use crate::spaces::Ty;

/// Numbers that were entered for a slot.
#[derive(Clone, Debug, PartialEq)]
pub struct Entered {
    /// The slot's name.
    pub name: String,
    /// The numbers, row by row.
    pub rows: Vec<Vec<f64>>,
}

/// Numbers that the function is called with.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// A parameter, a field of one, a const generic, a direction or a cotangent.
    pub name: String,
    /// What it is: `3×4`.
    pub shape: String,
    /// The numbers, row by row.
    pub rows: Vec<Vec<f64>>,
    /// Whether there may be more or fewer rows.
    pub grows: bool,
    /// Whether a row may be longer or shorter.
    pub widens: bool,
}

impl Slot {
    /// Whether numbers have the form of these.
    fn fits(&self, rows: &[Vec<f64>]) -> bool {
        let width = rows.first().map_or(0, Vec::len);
        let is_wide = self.widens || Some(width) == self.rows.first().map(Vec::len);
        !rows.is_empty()
            && width > 0
            && (self.grows || rows.len() == self.rows.len())
            && is_wide
            && rows.iter().all(|row| row.len() == width)
    }
}

/// How many items are proposed where there may be any number.
const SOME: usize = 4;

/// What const generics are proposed to be.
const GENERIC: usize = 3;

/// Makes slots and values of what was entered.
struct Reader<'a> {
    found: &'a Read,
    entered: &'a [Entered],
    generics: Vec<(String, usize)>,
    /// What does not fit is an error rather than replaced.
    strict: bool,
    slots: Vec<Slot>,
}

/// What a function is called with.
pub struct Arguments {
    /// The const generics.
    pub generics: Vec<(String, usize)>,
    /// The parameters, in order.
    pub values: Vec<Value<f64>>,
    /// The cotangent or the directions.
    pub seeds: Vec<f64>,
}

/// The slots of a function.
pub fn slots(found: &Read, entered: &[Entered]) -> Result<Vec<Slot>, String> {
    let mut reader = Reader { found, entered, generics: vec![], strict: false, slots: vec![] };
    reader.arguments()?;
    Ok(reader.slots)
}

/// The arguments of a function.
pub fn arguments(found: &Read, entered: &[Entered]) -> Result<Arguments, String> {
    Reader { found, entered, generics: vec![], strict: true, slots: vec![] }.arguments()
}

impl Reader<'_> {
    fn arguments(&mut self) -> Result<Arguments, String> {
        let names: Vec<String> = self.found.signature.dims.names().map(str::to_owned).collect();
        for name in names {
            let slot = slot(&name, "a length", vec![vec![GENERIC as f64]]);
            let n = self.take(slot)?[0][0];
            if !(1.0..=64.0).contains(&n) || n.fract() != 0.0 {
                return Err(format!("`{name}` is a length here: a whole number from 1 to 64"));
            }
            self.generics.push((name, n as usize));
        }
        let mut values = Vec::new();
        for (k, parameter) in self.found.signature.parameters.iter().enumerate() {
            let ty = parameter.long.as_ref().unwrap_or(&parameter.ty);
            let name = parameter.name.to_string();
            let is_bool = *ty == Ty::Other && parameter.written.to_string() == "bool";
            values.push(match is_bool {
                true => Value::Bool(self.take(slot(&name, "0 or 1", vec![vec![1.0]]))?[0][0] != 0.0),
                false => self.value(&name, ty, k)?,
            });
        }
        let mut seeds: Vec<f64> = Vec::new();
        let graph = &self.found.program.graph;
        for (number, leaf) in (0u32..).zip(&self.found.program.leaves) {
            if !matches!(leaf, Leaf::Seed(..)) {
                continue;
            }
            let info = graph.input_info(number);
            let of = self.extent(info.shape.array.unwrap_or(Dim::Lit(1)))?;
            let (rows, cols) = self.size(info.shape.item())?;
            // As formulas call it.
            let is_one = self.found.arguments.kind.row().takes == Takes::Direction;
            let mut name = if is_one { "v".to_owned() } else { info.name };
            while self.slots.iter().any(|slot| slot.name == name) {
                name.push('′');
            }
            let items = (0..of).map(|item| matrix_rows(rows, cols, item + 50, 0.0)).collect::<Vec<_>>();
            if of == 1 {
                let shown = self.take(slot(&name, &shown(rows, cols), items[0].clone()))?;
                seeds.extend(flat_matrix(rows, cols, &shown));
            } else {
                let rows = items.iter().map(|item| flat_matrix(rows, cols, item)).collect();
                seeds.extend(self.take(slot(&name, "a row for each item", rows))?.concat());
            }
        }
        Ok(Arguments { generics: std::mem::take(&mut self.generics), values, seeds })
    }

    /// The numbers that were entered for a slot, or else those that are proposed.
    fn take(&mut self, mut slot: Slot) -> Result<Vec<Vec<f64>>, String> {
        if let Some(entered) = self.entered.iter().find(|entered| entered.name == slot.name) {
            match slot.fits(&entered.rows) {
                true => slot.rows.clone_from(&entered.rows),
                false if self.strict => return Err(misfit(&slot)),
                false => {}
            }
        }
        let rows = slot.rows.clone();
        self.slots.push(slot);
        Ok(rows)
    }

    /// The value of a parameter, or of a field of one.
    fn value(&mut self, name: &str, ty: &Ty, number: usize) -> Result<Value<f64>, String> {
        match ty {
            Ty::Scalar => Ok(Value::Scalar(self.take(slot(name, "a scalar", vec![vec![proposed(number, 0)]]))?[0][0])),
            Ty::Integer | Ty::OtherInteger => {
                let whole = self.take(slot(name, "a whole number", vec![vec![2.0]]))?[0][0];
                Ok(Value::Integer(whole as i64, if *ty == Ty::Integer { Whole::Unsigned } else { Whole::Signed }))
            }
            Ty::Matrix(_) | Ty::Point(_) => {
                let (rows, cols) = self.size(ty.shape().unwrap_or(crate::graph::shape::SCALAR))?;
                // Square ones are proposed such that they have inverses.
                let diagonal = if rows == cols { 2.0 } else { 0.0 };
                let entered = self.take(slot(name, &shown(rows, cols), matrix_rows(rows, cols, number, diagonal)))?;
                Ok(Value::Matrix(Dense::new(rows, cols, flat_matrix(rows, cols, &entered))))
            }
            Ty::Dynamic(rows, cols) => {
                let (grows, widens) = (rows.is_none(), cols.is_none());
                let rows = rows.map_or(Ok(SOME), |n| self.extent(n))?;
                let cols = cols.map_or(Ok(GENERIC), |n| self.extent(n))?;
                let is_column = cols == 1 && !widens;
                let proposed = matrix_rows(rows, cols, number, 0.0);
                let slot = Slot { grows: grows && !is_column, widens: widens || is_column, ..slot(name, "any size", proposed) };
                let entered = self.take(slot)?;
                let (rows, cols) = if is_column { (entered[0].len(), 1) } else { (entered.len(), entered[0].len()) };
                Ok(Value::Matrix(Dense::new(rows, cols, flat_matrix(rows, cols, &entered))))
            }
            Ty::Array(inner, _) | Ty::Slice(inner) => {
                let length = match ty {
                    Ty::Array(_, length) if !matches!(length, Dim::Run(_)) => Some(self.extent(*length)?),
                    _ => None,
                };
                let count = length.unwrap_or(SOME);
                let width = self.width(inner).ok_or_else(|| cannot(name))?;
                let row = |item: usize| (0..width).map(|k| proposed(number, item * width + k)).collect::<Vec<f64>>();
                let items = match **inner {
                    Ty::Scalar => {
                        let all = (0..count).flat_map(row).collect();
                        let slot = Slot { widens: length.is_none(), ..slot(name, &of(length, "scalars"), vec![all]) };
                        self.take(slot)?.concat().into_iter().map(|x| vec![x]).collect()
                    }
                    _ => {
                        let rows = (0..count).map(row).collect();
                        self.take(Slot { grows: length.is_none(), ..slot(name, &of(length, "rows"), rows) })?
                    }
                };
                let items: Result<Vec<_>, String> =
                    items.into_iter().map(|row| self.item(name, inner, &mut row.into_iter())).collect();
                Ok(Value::array(items?))
            }
            Ty::Tuple(items) => {
                let items = items.iter().enumerate().map(|(k, ty)| self.value(&format!("{name}.{k}"), ty, number + 7 * k));
                Ok(Value::tuple(items.collect::<Result<_, String>>()?))
            }
            Ty::Struct(of) => {
                let mut fields = Vec::new();
                for (k, (field, ty)) in of.fields.iter().enumerate() {
                    fields.push((field.clone(), self.value(&format!("{name}.{field}"), ty, number + 7 * k)?));
                }
                Ok(Value::Struct(Rc::new(fields)))
            }
            Ty::Group(_) | Ty::Option(_) | Ty::Result(_) | Ty::Other => Err(cannot(name)),
        }
    }

    /// How many numbers a value has, where its type says that.
    fn width(&self, ty: &Ty) -> Option<usize> {
        match ty {
            Ty::Scalar | Ty::Integer | Ty::OtherInteger => Some(1),
            Ty::Matrix(_) | Ty::Point(_) => self.size(ty.shape()?).ok().map(|(rows, cols)| rows * cols),
            Ty::Array(inner, length) => Some(self.extent(*length).ok()? * self.width(inner)?),
            Ty::Tuple(items) => items.iter().map(|ty| self.width(ty)).sum(),
            Ty::Struct(of) => of.fields.iter().map(|(_, ty)| self.width(ty)).sum(),
            _ => None,
        }
    }

    /// A value of the next numbers of a row, matrices column by column.
    fn item(&self, name: &str, ty: &Ty, row: &mut dyn Iterator<Item = f64>) -> Result<Value<f64>, String> {
        let mut next = || row.next().unwrap_or(0.0);
        Ok(match ty {
            Ty::Scalar => Value::Scalar(next()),
            Ty::Integer => Value::Integer(next() as i64, Whole::Unsigned),
            Ty::OtherInteger => Value::Integer(next() as i64, Whole::Signed),
            Ty::Matrix(_) | Ty::Point(_) => {
                let (rows, cols) = self.size(ty.shape().unwrap_or(crate::graph::shape::SCALAR))?;
                Value::Matrix(Dense::new(rows, cols, (0..rows * cols).map(|_| next()).collect()))
            }
            Ty::Array(inner, length) => {
                let items = (0..self.extent(*length)?).map(|_| self.item(name, inner, row));
                Value::array(items.collect::<Result<_, String>>()?)
            }
            Ty::Tuple(items) => Value::tuple(items.iter().map(|ty| self.item(name, ty, row)).collect::<Result<_, String>>()?),
            Ty::Struct(of) => {
                let fields = of.fields.iter().map(|(field, ty)| Ok((field.clone(), self.item(name, ty, row)?)));
                Value::Struct(Rc::new(fields.collect::<Result<_, String>>()?))
            }
            _ => return Err(cannot(name)),
        })
    }

    fn size(&self, shape: Shape) -> Result<(usize, usize), String> {
        Ok((self.extent(shape.rows)?, self.extent(shape.cols)?))
    }

    fn extent(&self, dim: Dim) -> Result<usize, String> {
        let dims = &self.found.signature.dims;
        match dim {
            Dim::Lit(n) => Ok(n),
            Dim::Name(_) => {
                let name = dims.show(dim);
                let known = self.generics.iter().find(|(known, _)| *known == name);
                known.map(|(_, n)| *n).ok_or_else(|| format!("nothing says how large `{name}` is"))
            }
            Dim::Multiple { name, times, plus } => Ok(self.extent(Dim::Name(name))? * usize::from(times) + usize::from(plus)),
            Dim::Run(_) => Err("a variable of run-time length is not evaluated here; give its type a length".to_owned()),
        }
    }
}

fn slot(name: &str, shape: &str, rows: Vec<Vec<f64>>) -> Slot {
    Slot { name: name.to_owned(), shape: shape.to_owned(), rows, grows: false, widens: false }
}

fn cannot(name: &str) -> String {
    format!("no numbers can be entered for `{name}`: its type is more than scalars and matrices")
}

fn misfit(slot: &Slot) -> String {
    let (rows, cols) = (slot.rows.len(), slot.rows.first().map_or(0, Vec::len));
    let s = |n: usize| if n == 1 { "" } else { "s" };
    let columns = if slot.widens { "of one length".to_owned() } else { format!("of {cols} number{}", s(cols)) };
    match slot.grows {
        true => format!("`{}` is made of rows {columns}", slot.name),
        false => format!("`{}` is {rows} row{} {columns}", slot.name, s(rows)),
    }
}

fn of(length: Option<usize>, what: &str) -> String {
    length.map_or_else(|| format!("any number of {what}"), |n| format!("{n} {what}"))
}

/// `3×4`
pub fn shown(rows: usize, cols: usize) -> String {
    if (rows, cols) == (1, 1) { "a scalar".to_owned() } else { format!("{rows}×{cols}") }
}

/// A number of two digits, unlike the others.
fn proposed(slot: usize, k: usize) -> f64 {
    let x = (1.7 * (slot + 1) as f64 + 2.3 * (k + 1) as f64 + 0.37 * (k * k) as f64).sin();
    (x * 100.0).round() / 100.0
}

/// A matrix by its rows; a vector in one row.
fn matrix_rows(rows: usize, cols: usize, slot: usize, diagonal: f64) -> Vec<Vec<f64>> {
    let at = |i: usize, j: usize| {
        let x = proposed(slot, j * rows + i) + if i == j && rows == cols && rows > 1 { diagonal } else { 0.0 };
        (x * 100.0).round() / 100.0
    };
    match cols {
        1 => vec![(0..rows).map(|i| at(i, 0)).collect()],
        _ => (0..rows).map(|i| (0..cols).map(|j| at(i, j)).collect()).collect(),
    }
}

/// The same column by column.
fn flat_matrix(rows: usize, cols: usize, entered: &[Vec<f64>]) -> Vec<f64> {
    match cols {
        1 => entered[0].clone(),
        _ => (0..cols).flat_map(|j| (0..rows).map(move |i| entered[i][j])).collect(),
    }
}
