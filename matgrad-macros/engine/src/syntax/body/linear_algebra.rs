//! Linear algebra beyond products and inverses: matgrad's functions of matrices, and the methods whose reading takes
//! more than a line.

use syn::{Expr, ExprMethodCall};

use super::{Factored, Read, Reader, Value, error};
use crate::graph::algebra::{Algebra, By, Piece, Regular, least};
use crate::graph::functions::{Binary, Unary};
use crate::graph::op::{Id, Op, Relation};
use crate::graph::shape::{Dim, Shape};
use crate::program::Condition;
use crate::spaces::Ty;

/// A function of matgrad's own that takes matrices.
struct Helper {
    name: &'static str,
    arguments: usize,
    read: fn(&mut Reader<'_>, &[Id], &Expr) -> Read<Value>,
}

const fn helper(name: &'static str, arguments: usize, read: fn(&mut Reader<'_>, &[Id], &Expr) -> Read<Value>) -> Helper {
    Helper { name, arguments, read }
}

static HELPERS: &[Helper] = &[
    helper("solve_sylvester", 3, |r, x, site| r.equation(Algebra::Sylvester, Regular::Sylvester, [x[0], x[1], x[2]], site)),
    helper("solve_lyapunov", 2, |r, x, site| {
        let turned = r.graph.transpose(x[0]);
        r.equation(Algebra::Sylvester, Regular::Sylvester, [x[0], turned, x[1]], site)
    }),
    helper("solve_discrete_lyapunov", 2, |r, x, site| {
        let turned = r.graph.transpose(x[0]);
        r.equation(Algebra::Stein, Regular::Stein, [x[0], turned, x[1]], site)
    }),
    helper("sqrtm", 1, |r, x, site| r.function_of_matrix(Algebra::Root, "the square root", x[0], site)),
    helper("logm", 1, |r, x, site| r.function_of_matrix(Algebra::Logarithm, "the logarithm", x[0], site)),
    helper("nuclear_norm", 1, |r, x, site| {
        let values = r.singular_values(x[0], site)?;
        Ok(Value::Scalar(r.graph.total(values)))
    }),
    helper("spectral_norm", 1, |r, x, site| {
        let values = r.singular_values(x[0], site)?;
        Ok(Value::Scalar(r.at(values, 0, 0)))
    }),
    helper("vec", 1, |r, x, site| r.vectorised(x[0], site)),
];

/// Whether a name is that of a function of matrices, which has no companions: by a bare name too it is matgrad's.
pub(super) fn is_matrix_helper(name: &str) -> bool {
    name == "symmetric_map" || HELPERS.iter().any(|row| row.name == name)
}

impl Reader<'_> {
    /// A call of one of matgrad's functions of matrices.
    pub(super) fn matrix_helper(&mut self, name: &str, values: &[Value], site: &Expr) -> Read<Option<Value>> {
        let Some(row) = HELPERS.iter().find(|row| row.name == name) else { return Ok(None) };
        if values.len() != row.arguments {
            let plural = if row.arguments == 1 { "matrix" } else { "matrices" };
            return error(site, format!("`{name}` takes {} {plural}, not {} arguments", row.arguments, values.len()));
        }
        let mut matrices = Vec::new();
        for value in values {
            match value {
                Value::Matrix(id) => matrices.push(*id),
                other => return error(site, format!("`{name}` takes matrices, but this is {}", other.describe(&self.graph))),
            }
        }
        (row.read)(self, &matrices, site).map(Some)
    }

    /// The `Option` of a value that exists where a kernel says so.
    pub(super) fn where_regular(&self, value: Id, regular: Regular, of: Vec<Id>) -> Value {
        let exists = self.graph.algebra(Algebra::Regular(regular), of);
        let fails = self.graph.compare(Relation::Eq, exists, self.graph.scalar(0.0));
        Value::Maybe(Box::new(Value::Matrix(value)), Condition::Not(fails))
    }

    fn equation(&mut self, which: Algebra, regular: Regular, [a, b, q]: [Id; 3], site: &Expr) -> Read<Value> {
        let shapes = [a, b, q].map(|x| self.graph.shape(x));
        if which.shape(&shapes).is_err() {
            let [a, b, q] = [a, b, q].map(|x| self.show(x));
            return error(
                site,
                format!("this equation needs square matrices and a right-hand side between them, but they are {a}, {b} and {q}"),
            );
        }
        let solution = self.graph.algebra(which, vec![a, b, q]);
        Ok(self.where_regular(solution, regular, vec![a, b]))
    }

    fn function_of_matrix(&mut self, which: Algebra, what: &str, a: Id, site: &Expr) -> Read<Value> {
        if !self.graph.shape(a).is_square() {
            return error(site, format!("{what} needs a square matrix, but this one is {}", self.show(a)));
        }
        let value = self.graph.algebra(which, vec![a]);
        Ok(self.where_regular(value, Regular::Root, vec![a]))
    }

    /// vec A, of the length that is written or that literal dimensions give.
    fn vectorised(&mut self, a: Id, site: &Expr) -> Read<Value> {
        let shape = self.graph.shape(a);
        let length = match (shape.len(), shape.cols) {
            (Some(length), _) => Dim::Lit(length),
            (None, Dim::Lit(1)) => shape.rows,
            _ => {
                return error(
                    site,
                    "`vec` needs literal dimensions: stable Rust cannot multiply const generics in a type; use the columns",
                );
            }
        };
        let column = Shape::column(length);
        if let Some(Ty::Matrix(written)) = &self.expected
            && *written != column
        {
            let (is, written) = (self.graph.show_shape(column), self.graph.show_shape(*written));
            return error(site, format!("`vec` of a {} matrix is {is}, not {written}", self.show(a)));
        }
        Ok(Value::Matrix(self.graph.reshape(a, column)))
    }

    fn singular_values(&self, a: Id, site: &Expr) -> Read<Id> {
        let shape = self.graph.shape(a);
        if shape.is_vector() {
            return Ok(self.graph.norm(a));
        }
        if least(shape.rows, shape.cols).is_none() {
            return error(
                site,
                format!("singular values of a {} matrix: stable Rust cannot name how many there are", self.show(a)),
            );
        }
        Ok(self.graph.piece(Piece::SingularValues(By::Runtime), a))
    }

    /// Refuses matrices whose smaller dimension has no name.
    pub(super) fn least_of(&self, a: Id, call: &ExprMethodCall) -> Read<()> {
        let (shape, name) = (self.graph.shape(a), &call.method);
        if least(shape.rows, shape.cols).is_none() {
            return error(
                call,
                format!("`{name}` of a {} matrix: stable Rust cannot name the smaller dimension; write literals", self.show(a)),
            );
        }
        Ok(())
    }

    pub(super) fn singular_value_decomposition(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        self.least_of(a, call)?;
        match (self.expr(&call.args[0])?, self.expr(&call.args[1])?) {
            (Value::Bool(u), Value::Bool(v)) => Ok(Value::Factored(Factored::Svd(u, v), a)),
            _ => error(call, "the arguments of `svd` must be `true` or `false`"),
        }
    }

    pub(super) fn qr(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        self.least_of(a, call)?;
        let shape = self.graph.shape(a);
        if shape.literal().is_some_and(|(rows, cols)| rows < cols) {
            return error(
                call,
                format!(
                    "the QR factorisation of a {} matrix has no derivative here: it needs as many rows as columns",
                    self.show(a)
                ),
            );
        }
        Ok(Value::Factored(Factored::Qr, a))
    }

    /// A⁺, unless the bound is negative.
    pub(super) fn pseudo_inverse(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        self.least_of(a, call)?;
        let (inverse, is_negative) = self.inverted_above(a, &call.args[0])?;
        Ok(Value::Maybe(Box::new(Value::Matrix(inverse)), Condition::Not(is_negative)))
    }

    /// `.svd(true, true).solve(&b, bound)`: A⁺b
    pub(super) fn solved_by_pseudo_inverse(&mut self, a: Id, b: Id, call: &ExprMethodCall) -> Read<Value> {
        let (inverse, is_negative) = self.inverted_above(a, &call.args[1])?;
        Ok(Value::Maybe(Box::new(Value::Matrix(self.graph.product(inverse, b))), Condition::Not(is_negative)))
    }

    /// A⁺, and whether the bound of what counts as 0 is negative, so that there is none.
    fn inverted_above(&mut self, a: Id, bound: &Expr) -> Read<(Id, Id)> {
        let site = bound;
        let bound = self.number(bound)?;
        if self.graph.is_active(bound) {
            return error(site, "this bound decides which singular values count as 0; it must not depend on the variables");
        }
        let inverse = self.graph.algebra(Algebra::PseudoInverse, vec![a, bound]);
        Ok((inverse, self.graph.compare(Relation::Lt, bound, self.graph.scalar(0.0))))
    }

    /// A field of a factorisation.
    pub(super) fn part_of(&mut self, kind: Factored, a: Id, name: &syn::Ident) -> Read<Value> {
        let part = |piece: Piece| Value::Matrix(self.graph.piece(piece, a));
        let optional = |is_there: bool, piece: Piece| if is_there { Value::Some(Box::new(part(piece))) } else { Value::None };
        Ok(match (kind, name.to_string().as_str()) {
            (Factored::Eigen, "eigenvalues") => part(Piece::Eigenvalues),
            (Factored::Eigen, "eigenvectors") => part(Piece::Eigenvectors),
            (Factored::Svd(..), "singular_values") => part(Piece::SingularValues(By::Caller)),
            (Factored::Svd(u, _), "u") => optional(u, Piece::Left(By::Caller)),
            (Factored::Svd(_, v), "v_t") => optional(v, Piece::Right(By::Caller)),
            _ => {
                let what = Value::Factored(kind, a).describe(&self.graph);
                return error(name, format!("{what} has no field `{name}` that matgrad knows"));
            }
        })
    }

    /// Why an orthogonal factor has no further columns, where a value is one.
    pub(super) fn why_thin(&self, id: Id) -> Option<&'static str> {
        match self.graph.op(id) {
            Op::Algebra(Algebra::Piece(Piece::Left(_) | Piece::Right(_) | Piece::Orthogonal), _) => Some(
                "it has as many columns or rows as the matrix has singular values, for the matrix does not determine any others, so that those have no derivative",
            ),
            _ => None,
        }
    }

    /// `matgrad::symmetric_map(&a, |x| …)`: V diag(f(λ)) Vᵀ.
    pub(super) fn symmetric_map(&mut self, call: &syn::ExprCall) -> Read<Value> {
        let [matrix, function] = &call.args.iter().collect::<Vec<_>>()[..] else {
            return error(call, "`symmetric_map` takes a matrix and a function of a scalar");
        };
        let a = self.matrix(matrix)?;
        if !self.graph.shape(a).is_square() {
            return error(call, format!("`symmetric_map` needs a square matrix, but this one is {}", self.show(a)));
        }
        if self.graph.shape(a).is_scalar() {
            return self.map_elements(&[a], function);
        }
        let grid = self.graph.piece(Piece::Grid, a);
        match self.map_elements(&[grid], function)? {
            Value::Matrix(values) => Ok(Value::Matrix(self.graph.algebra(Algebra::SymmetricMap, vec![a, values]))),
            other => error(function, format!("the function must return a scalar, but this is {}", other.describe(&self.graph))),
        }
    }

    /// `.reshape_generic(Const::<R>, Const::<C>)`
    pub(super) fn reshape_generic(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        let mut reader = self.type_reader();
        let dims: Vec<Option<Dim>> = call.args.iter().map(|argument| dimension(&mut reader, argument)).collect();
        *self.graph.dims.borrow_mut() = reader.dims;
        let [Some(rows), Some(cols)] = dims[..] else {
            return error(call, "write the dimensions, such as `.reshape_generic(Const::<2>, Const::<3>)`");
        };
        let (from, to) = (self.graph.shape(a), Shape::new(rows, cols));
        if from == to {
            return Ok(Value::Matrix(a));
        }
        if from.len().is_none() || from.len() != to.len() {
            let to = self.graph.show_shape(to);
            return error(
                call,
                format!("a {} matrix cannot be reshaped to {to}: both need as many elements, literally", self.show(a)),
            );
        }
        Ok(Value::Matrix(self.graph.reshape(a, to)))
    }

    /// (Σ |aᵢⱼ|ᵖ)^(1/p) for an integer p that does not depend on the variables.
    pub(super) fn lp_norm(&mut self, a: Id, call: &ExprMethodCall) -> Read<Value> {
        let absolute = self.graph.map(Unary::ABS, a);
        let (sum, exponent) = match self.expr(&call.args[0])? {
            Value::Integer(1) => return Ok(Value::Scalar(self.graph.total(absolute))),
            Value::Integer(2) => return Ok(Value::Scalar(self.graph.norm(a))),
            Value::Integer(p) if (-64..=64).contains(&p) && p != 0 => {
                (self.graph.total(self.graph.powi(absolute, p as i32)), self.graph.scalar(1.0 / p as f64))
            }
            Value::Constant(p) => {
                let p = self.opaque(p);
                (self.graph.total(self.graph.powi_by(absolute, p, 0)), self.graph.recip(self.graph.cast(p)))
            }
            _ => {
                return error(
                    &call.args[0],
                    "the p of `lp_norm` must be an integer other than 0 that does not depend on the variables",
                );
            }
        };
        let root = self.graph.map2(Binary::POWF, sum, exponent);
        // The derivative of a norm at 0 is 0, not that of a root.
        let zero = self.graph.scalar(0.0);
        Ok(Value::Scalar(self.graph.select(self.graph.compare(Relation::Eq, sum, zero), zero, root)))
    }
}

/// `Const::<3>` or `U3`.
fn dimension(reader: &mut crate::syntax::types::TypeReader<'_>, argument: &Expr) -> Option<Dim> {
    let Expr::Path(path) = argument else { return None };
    let last = path.path.segments.last()?;
    let is_const = last.ident == "Const" && !last.arguments.is_none();
    let is_number = last.ident.to_string().strip_prefix('U').is_some_and(|n| n.parse::<usize>().is_ok());
    let ty = syn::Type::Path(syn::TypePath { qself: None, path: path.path.clone() });
    (is_const || is_number).then(|| reader.dim(&syn::GenericArgument::Type(ty)))?
}
