//! Dimensions and shapes. A dimension of a matrix is a literal or the name of a const generic; two names are
//! equal only if they are the same name, so every check here holds for every instantiation.

use std::collections::BTreeMap;

/// One extent of a matrix.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Dim {
    /// A literal extent.
    Lit(usize),
    /// A const generic, by its number in [`DimNames`].
    Name(u16),
    /// A multiple of a const generic and some more: how many steps a loop takes, or an array of what they compute. Nothing
    /// else is so long.
    Multiple {
        /// The const generic.
        name: u16,
        /// What it is multiplied with.
        times: u16,
        /// What is added.
        plus: u16,
    },
    /// The length of a variable of run-time length, by the number of the parameter. Nothing of that length is made:
    /// it is read, and written to where the caller says.
    Run(u16),
}

impl Dim {
    /// The extent, where it is a literal.
    pub fn literal(self) -> Option<usize> {
        match self {
            Dim::Lit(n) => Some(n),
            Dim::Name(_) | Dim::Multiple { .. } | Dim::Run(_) => None,
        }
    }

    /// The extent with some more; `None` where no array has that length.
    pub fn plus(self, more: usize) -> Option<Dim> {
        match self {
            Dim::Lit(n) => n.checked_add(more).map(Dim::Lit),
            Dim::Name(name) => Dim::multiple(name, 1, more),
            Dim::Multiple { name, times, plus } => Dim::multiple(name, times.into(), more.checked_add(plus.into())?),
            Dim::Run(_) => None,
        }
    }

    /// The extent so many times.
    pub fn times(self, by: usize) -> Option<Dim> {
        match self {
            Dim::Lit(n) => n.checked_mul(by).map(Dim::Lit),
            Dim::Name(name) => Dim::multiple(name, by, 0),
            Dim::Multiple { name, times, plus } => {
                Dim::multiple(name, by.checked_mul(times.into())?, by.checked_mul(plus.into())?)
            }
            Dim::Run(_) => None,
        }
    }

    fn multiple(name: u16, times: usize, plus: usize) -> Option<Dim> {
        Some(match (u16::try_from(times).ok()?, u16::try_from(plus).ok()?) {
            (0, plus) => Dim::Lit(plus.into()),
            (1, 0) => Dim::Name(name),
            (times, plus) => Dim::Multiple { name, times, plus },
        })
    }
}

/// Rows and columns; a scalar is 1×1, a column vector n×1.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Shape {
    /// Number of rows.
    pub rows: Dim,
    /// Number of columns.
    pub cols: Dim,
    /// The length, for an array of such matrices.
    pub array: Option<Dim>,
    /// Whether this is no matrix of scalars but a Rust value that the graph only hands on: an integer,
    /// a `bool`, a constant of the user's.
    pub opaque: bool,
}

/// The shape of a scalar.
pub const SCALAR: Shape = Shape { rows: Dim::Lit(1), cols: Dim::Lit(1), array: None, opaque: false };

/// The shape of a Rust value that the graph only hands on.
pub const OPAQUE: Shape = Shape { opaque: true, ..SCALAR };

impl Shape {
    /// The shape rows×cols.
    pub fn new(rows: Dim, cols: Dim) -> Shape {
        Shape { rows, cols, array: None, opaque: false }
    }

    /// The shape of literal extents.
    pub fn lit(rows: usize, cols: usize) -> Shape {
        Shape::new(Dim::Lit(rows), Dim::Lit(cols))
    }

    /// The shape of a column vector.
    pub fn column(rows: Dim) -> Shape {
        Shape::new(rows, Dim::Lit(1))
    }

    /// The shape of an array of such matrices.
    pub fn array_of(self, length: Dim) -> Shape {
        Shape { array: Some(length), ..self }
    }

    /// The shape of an array's elements.
    pub fn item(self) -> Shape {
        Shape { array: None, ..self }
    }

    /// The shape of the transpose.
    pub fn t(self) -> Shape {
        Shape::new(self.cols, self.rows)
    }

    /// Whether this is 1×1.
    pub fn is_scalar(self) -> bool {
        self == SCALAR
    }

    /// Whether rows and columns are the same dimension.
    pub fn is_square(self) -> bool {
        !self.opaque && self.rows == self.cols
    }

    /// Whether this is a column vector, a row vector or a scalar.
    pub fn is_vector(self) -> bool {
        self.array.is_none() && !self.opaque && (self.rows == Dim::Lit(1) || self.cols == Dim::Lit(1))
    }

    /// How many numbers vec of it has: a literal, or the length of a vector.
    pub fn numbers(self) -> Option<Dim> {
        match self.len() {
            Some(len) => Some(Dim::Lit(len)),
            None if !self.is_vector() => None,
            None => Some(if self.cols == Dim::Lit(1) { self.rows } else { self.cols }),
        }
    }

    /// The number of elements, where both extents are literals.
    pub fn len(self) -> Option<usize> {
        self.literal().map(|(rows, cols)| rows * cols)
    }

    /// Literal rows and columns.
    pub fn literal(self) -> Option<(usize, usize)> {
        if self.array.is_some() || self.opaque {
            return None;
        }
        Some((self.rows.literal()?, self.cols.literal()?))
    }
}

/// The const generics of a function in the order they were met.
#[derive(Clone, Default, Debug)]
pub struct DimNames {
    names: Vec<String>,
    numbers: BTreeMap<String, u16>,
    /// The parameters of run-time length.
    lengths: BTreeMap<u16, String>,
}

impl DimNames {
    /// The dimension of a const generic's name.
    pub fn intern(&mut self, name: &str) -> Dim {
        if let Some(&number) = self.numbers.get(name) {
            return Dim::Name(number);
        }
        let number = self.names.len() as u16;
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        Dim::Name(number)
    }

    /// The dimension of a name that was met before.
    pub fn known(&self, name: &str) -> Option<Dim> {
        self.numbers.get(name).map(|&number| Dim::Name(number))
    }

    /// The length of a parameter.
    pub fn length(&mut self, parameter: usize, name: &str) -> Dim {
        self.lengths.insert(parameter as u16, format!("{name}.len()"));
        Dim::Run(parameter as u16)
    }

    /// All names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// A dimension as it was written.
    pub fn show(&self, dim: Dim) -> String {
        match dim {
            Dim::Lit(n) => n.to_string(),
            Dim::Name(number) => self.names[number as usize].clone(),
            Dim::Multiple { name, times, plus } => {
                let name = &self.names[name as usize];
                let product = if times == 1 { name.clone() } else { format!("{times} * {name}") };
                if plus == 0 { product } else { format!("{product} + {plus}") }
            }
            Dim::Run(parameter) => self.lengths.get(&parameter).cloned().unwrap_or_default(),
        }
    }

    /// A shape as messages print it: `3×4`.
    pub fn show_shape(&self, shape: Shape) -> String {
        format!("{}×{}", self.show(shape.rows), self.show(shape.cols))
    }
}
