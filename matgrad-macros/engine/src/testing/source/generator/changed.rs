//! Matrices that change in place, whole or by a block, and references and views that are written through.

use super::chain::mentions;
use super::{Extent, Ty, Writer};

const ONE: Extent = Extent { n: 1, named: false };

impl Writer {
    /// A statement that changes a matrix in one of nalgebra's ways.
    pub(super) fn changed_matrix(&mut self) -> Option<String> {
        let is_target = |ty: &Ty| matches!(ty, Ty::Matrix(r, c) if !r.named && !c.named && r.n * c.n <= 20);
        // Square ones, of which there are few, have methods of their own.
        let is_square = |ty: &Ty| matches!(ty, Ty::Matrix(r, c) if r.n == c.n && r.n > 1);
        let square = self.any(|b| b.mutable && !b.by_ref && is_target(&b.ty) && is_square(&b.ty));
        let target = match square {
            Some(square) => square,
            None => self.any(|b| b.mutable && !b.by_ref && is_target(&b.ty))?,
        };
        let (name, Ty::Matrix(r, c)) = (target.name, target.ty) else { return None };
        let text = match self.random.below(4) {
            0 => self.by_block(&name, r, c),
            1 => self.by_reference(&name, r, c),
            _ => self.by_method(&name, r, c),
        };
        self.activate(&name);
        Some(text)
    }

    /// A number that does not mention a variable, which is borrowed meanwhile.
    fn number_without(&mut self, name: &str) -> String {
        let text = self.inside(|w| w.scalar(1));
        if mentions(&text, name) { "0.25".to_owned() } else { text }
    }

    fn matrix_without(&mut self, name: &str, r: Extent, c: Extent) -> String {
        let text = self.inside(|w| w.matrix(r, c, 1));
        if mentions(&text, name) { format!("SMatrix::<f64, {r}, {c}>::repeat(0.5)") } else { text }
    }

    fn by_method(&mut self, name: &str, r: Extent, c: Extent) -> String {
        let (s, t) = (self.number_without(name), self.number_without(name));
        let like = self.matrix_without(name, r, c);
        let (i, j, k) = (self.index(r.n - 1), self.index(c.n - 1), Extent::lit(2));
        let (v, w) = (self.name_besides(&format!("{name} {s}")), self.name_besides(&format!("{name} {s}")));
        let is_square = r.n == c.n && r.n > 1 && r.n <= 3;
        let mut list = vec![
            format!("{name}.apply(|{v}| *{v} = {v}.sin() + {s});"),
            format!("{name}.apply(|{v}| {{ *{v} *= 0.5; *{v} -= ({s}).cos(); }});"),
            format!("{name}.add_scalar_mut({s});"),
            format!("{name}.scale_mut(({s}).cos());"),
            format!("{name}.unscale_mut(1.5 + ({s}).powi(2));"),
            format!("{name}.neg_mut();"),
            format!("{name}.component_mul_assign(&{like});"),
            format!("{name}.component_div_assign(&{like}.map(f64::cosh));"),
            format!("{name}.add_assign(&{like});"),
            format!("{name}.sub_assign(&{like});"),
            format!("{name}.fill_row({i}, {s});"),
            format!("{name}.fill_column({j}, {s});"),
            format!("{name}.fill_diagonal({s});"),
            format!("{name}.fill_lower_triangle({s}, 1);"),
            format!("{name}.fill_upper_triangle({s}, 0);"),
        ];
        if v != w {
            list.push(format!("{name}.zip_apply(&{like}, |{v}, {w}| *{v} += {w} * {s});"));
        }
        let (left, right, turned) =
            (self.matrix_without(name, r, k), self.matrix_without(name, k, c), self.matrix_without(name, c, r));
        let (x, y) = (self.matrix_without(name, r, ONE), self.matrix_without(name, c, ONE));
        list.push(format!("{name}.tr_copy_from(&{turned});"));
        list.push(format!("{left}.mul_to(&{right}, &mut {name});"));
        list.push(format!("{left}.transpose().tr_mul_to(&{right}, &mut {name});"));
        list.push(format!("{like}.add_to(&{like}, &mut {name});"));
        list.push(format!("{like}.sub_to(&{like}.map(f64::sin), &mut {name});"));
        list.push(format!("{name}.gemm(({s}).cos(), &{left}, &{right}, 0.5);"));
        list.push(format!("{name}.gemm_tr({s}, &{left}.transpose(), &{right}, ({t}).sin());"));
        list.push(format!("{name}.ger({s}, &{x}, &{y}, 0.5);"));
        if c.n == 1 {
            let point = self.matrix_without(name, k, ONE);
            list.push(format!("{name}.axpy({s}, &{like}, ({t}).cos());"));
            list.push(format!("{name}.axpy({s}, &{like}, 0.0);"));
            list.push(format!("{name}.cmpy({s}, &{like}, &{x}, 0.5);"));
            list.push(format!("{name}.cdpy({s}, &{like}, &{x}.map(f64::cosh), 0.5);"));
            list.push(format!("{name}.gemv({s}, &{left}, &{point}, 0.5);"));
            list.push(format!("{name}.gemv_tr({s}, &{left}.transpose(), &{point}, 0.5);"));
        }
        if is_square {
            let (middle, right) = (self.matrix_without(name, k, k), self.matrix_without(name, k, r));
            if self.random.percent(50) {
                list.clear();
            }
            list.push(format!("{name}.transpose_mut();"));
            list.push(format!("{name}.set_diagonal(&{x});"));
            list.push(format!("{name}.quadform({s}, &{middle}, &{right}, 0.5);"));
            list.push(format!("{name}.quadform_tr({s}, &{left}, &{middle}, 0.5);"));
            list.push(format!(
                "{name}.apply(|{v}| *{v} = {v}.tanh());\n{name} += SMatrix::<f64, {r}, {c}>::identity() * 4.0;\nif !{name}.try_inverse_mut() {{ {name}.neg_mut(); }}"
            ));
        }
        if r.n * c.n <= 4 {
            let items: Vec<String> = (0..r.n * c.n).map(|_| self.number_without(name)).collect();
            list.push(format!("{name}.copy_from_slice(&[{}]);", items.join(", ")));
        }
        list.push(format!("{name}.apply(|{v}| *{v} = {v}.tanh());\n{name}.add_scalar_mut(2.0);\n{name}.normalize_mut();"));
        let length = self.name_besides(name);
        let normalized =
            format!("{name}.apply(|{v}| *{v} = {v}.tanh() + 2.0);\nlet {length} = {name}.normalize_mut();\n{name} *= {length};");
        list.push(normalized.clone());
        let text = self.random.one(&list);
        if text == normalized {
            self.bind(&length, Ty::Scalar, false, true);
        }
        text + "\n"
    }

    /// A block that is written through.
    fn by_block(&mut self, name: &str, r: Extent, c: Extent) -> String {
        let s = self.number_without(name);
        let (i, j) = (self.index(r.n - 1), self.index(c.n - 1));
        let (rows, cols) = (1 + self.random.below(r.n.min(3)), 1 + self.random.below(c.n.min(3)));
        let (a, b) = (self.index(r.n - rows), self.index(c.n - cols));
        let (first, second) = (self.random.below(r.n - rows + 1), self.random.below(c.n - cols + 1));
        let views = [
            format!("row_mut({i})"),
            format!("column_mut({j})"),
            format!("rows_mut({a}, {rows})"),
            format!("columns_mut({b}, {cols})"),
            format!("view_mut(({a}, {b}), ({rows}, {cols}))"),
            format!("fixed_view_mut::<{rows}, {cols}>({a}, {b})"),
            format!("fixed_rows_mut::<{rows}>({a})"),
            format!("rows_range_mut({first}..{})", first + rows),
            format!("columns_range_mut({second}..={})", second + cols - 1),
            format!("view_range_mut({first}.., ..{})", second + cols),
        ];
        let v = self.name_besides(&format!("{name} {s}"));
        let change = self.random.one(&[
            format!("scale_mut({s})"),
            format!("add_scalar_mut({s})"),
            format!("fill({s})"),
            "neg_mut()".to_owned(),
            format!("apply(|{v}| *{v} = {v}.cos() * {s})"),
        ]);
        format!("{name}.{}.{change};\n", self.random.one(&views))
    }

    /// A reference or a view that is a variable, and loops over them.
    fn by_reference(&mut self, name: &str, r: Extent, c: Extent) -> String {
        let s = self.number_without(name);
        let (column, row) = (self.matrix_without(name, r, ONE), self.matrix_without(name, ONE, c));
        let like = self.matrix_without(name, r, c);
        let (i, j) = (self.index(r.n - 1), self.index(c.n - 1));
        let used = format!("{name} {s} {column} {row} {like} {i} {j}");
        let (v, k) = (self.name_besides(&used), self.name_besides(&used));
        let mut list = vec![
            format!("{{ let {v} = &mut {name}; {v}[({i}, {j})] += {s}; *{v} *= 0.5; }}"),
            format!("{{ let {v} = &mut {name}; *{v} += {like}; {v}.scale_mut(0.5); }}"),
            format!("{{ let {v} = &mut {name}[({i}, {j})]; *{v} = *{v} * 0.5 + {s}; }}"),
            format!("{{ let mut {v} = {name}.column_mut({j}); {v} += &{column}; {v}[{i}] = {s}; {v} *= 0.5; }}"),
            format!("{{ let mut {v} = {name}.row_mut({i}); {v} *= ({s}).cos(); {v}.copy_from(&({v}.map(f64::sin) + {row})); }}"),
            format!("for mut {v} in {name}.column_iter_mut() {{ {v} *= ({s}).cos(); {v}[0] += 0.5; }}"),
        ];
        if k != v {
            list.push(format!(
                "for ({k}, mut {v}) in {name}.row_iter_mut().enumerate() {{ {v} *= ({s}).sin(); {v}[0] += 0.1 * {k} as f64; }}"
            ));
        }
        self.random.one(&list) + "\n"
    }

    /// A number of a block that is looked at.
    pub(super) fn looked_at(&mut self, depth: usize) -> String {
        let (r, c) = self.random.one(&[(3, 1), (4, 1), (2, 3), (3, 3)]);
        let a = self.matrix(Extent::lit(r), Extent::lit(c), depth);
        let (rows, cols) = (1 + self.random.below(r), 1 + self.random.below(c));
        let (i, j) = (self.index(r - rows), self.index(c - cols));
        let (first, second) = (self.random.below(r - rows + 1), self.random.below(c - cols + 1));
        let view = self.random.one(&[
            format!("rows({i}, {rows})"),
            format!("columns({j}, {cols})"),
            format!("view(({i}, {j}), ({rows}, {cols}))"),
            format!("rows_range({first}..{})", first + rows),
            format!("columns_range(..{})", second + cols),
            format!("view_range({first}.., {second}..{})", second + cols),
        ]);
        let of = self.random.one(&["norm_squared()", "sum()", "map(f64::sin).sum()"]);
        format!("({a}).{view}.{of}")
    }
}
