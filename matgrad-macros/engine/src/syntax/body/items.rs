//! The items of what a loop runs over.

use quote::quote;
use syn::Expr;

use super::sources::{Length, Place, Source, Start, is_copied};
use super::{Constant, Read, Reader, Value, error};
use crate::graph::op::{Id, Index};
use crate::graph::shape::{Dim, Shape};
use crate::spaces::Ty;

impl Reader<'_> {
    /// The item at a place.
    pub(super) fn item(&mut self, source: &Source, place: &Place, site: &Expr) -> Read<Value> {
        match (source, place) {
            (Source::Values(items, _), Place::Known(k)) => match items.get(*k) {
                Some(item) => Ok(item.clone()),
                None => error(site, "this loop runs past the end of its values"),
            },
            (Source::Values(..), Place::Run(_)) => {
                error(site, "this loop mixes known values with a length that is not known; loop over an index instead")
            }
            (Source::Range(Start::Known(a), _) | Source::Untyped(a, _), Place::Known(k)) => Ok(Value::Integer(a + *k as i64)),
            (Source::Untyped(a, most), place) => self.item(&Source::Range(Start::Known(*a), *most), place, site),
            (Source::Range(Start::Known(0), most), Place::Run(place)) => {
                Ok(Value::Constant(Constant { most: *most, ty: Some(Ty::Integer), ..place.clone() }))
            }
            (Source::Range(start, most), place) => {
                let (start, place) = (self.start_constant(start), self.place_constant(place));
                let (other, krate) = (start.ty == Some(Ty::OtherInteger), self.krate());
                let ty = if other { Ty::OtherInteger } else { Ty::Integer };
                let label = match &start.label[..] {
                    "0" => place.label.clone(),
                    start => match start.strip_prefix('-') {
                        Some(start) => format!("({} - {start})", place.label),
                        None => format!("({} + {start})", place.label),
                    },
                };
                let item = self.computed(&[start, place], |parts| {
                    let (start, place) = (&parts[0], &parts[1]);
                    if other { quote!(#krate::__rt::nth(#start, #place)) } else { quote!(#place + #start) }
                });
                Ok(Value::Constant(Constant { most: *most, ty: Some(ty), label, ..item }))
            }
            (Source::Sequence(of, _), place) => Ok(self.item_of_sequence(of, place)),
            (Source::Data(whole, ty, by_ref), place) => {
                let place = self.place_constant(place);
                let by_value = is_copied(ty);
                let item = self.computed(&[whole.clone(), place], |parts| {
                    let (whole, place) = (&parts[0], &parts[1]);
                    match (by_value, *by_ref) {
                        (true, _) => quote!(#whole[#place]),
                        (false, true) => quote!(&#whole[#place]),
                        (false, false) => quote!(::core::clone::Clone::clone(&#whole[#place])),
                    }
                });
                self.part(Constant { fails: true, ..item }, ty, site)
            }
            (Source::Pieces(whole, ty, length, every), place) => {
                let place = self.place_constant(place);
                let [length, every] = [length, every].map(|n| proc_macro2::Literal::usize_unsuffixed(*n));
                let piece = self.computed(&[whole.clone(), place], |parts| {
                    let (whole, place) = (&parts[0], &parts[1]);
                    quote!(&#whole[#place * #every..#place * #every + #length])
                });
                Ok(Value::Constant(Constant { ty: Some(ty.clone()), fails: true, ..piece }))
            }
            (Source::Table(stream, is_row), place) => {
                let place = self.place_constant(place);
                self.line_of_table(stream, *is_row, Value::Constant(place), site)
            }
            (Source::PiecesOf(of, length, every), place) => Ok(self.piece(of, place, *length, *every)),
            (Source::LongLines(matrix, is_row), place) => self.line_of_long(matrix, place, *is_row),
            (Source::Lines(whole, shape, is_row), place) => {
                let place = self.place_constant(place);
                let line = self.computed(&[whole.clone(), place], |parts| {
                    let (whole, place) = (&parts[0], &parts[1]);
                    if *is_row { quote!(#whole.row(#place)) } else { quote!(#whole.column(#place)) }
                });
                Ok(match *shape {
                    (Some(rows), Some(cols)) => {
                        let shape = Shape::new(rows, cols);
                        self.inferred(Constant { ty: None, fails: true, ..line }, &Ty::Matrix(shape), shape)
                    }
                    (rows, cols) => Value::Constant(Constant { ty: Some(Ty::Dynamic(rows, cols)), fails: true, ..line }),
                })
            }
            (Source::Columns(id), place) => {
                let (index, shape) = (self.index_at(place), self.graph.shape(*id));
                Ok(Value::Matrix(self.graph.block(*id, Index::Lit(0), index, Shape::column(shape.rows))))
            }
            (Source::Rows(id), place) => {
                let (index, shape) = (self.index_at(place), self.graph.shape(*id));
                Ok(Value::Matrix(self.graph.block(*id, index, Index::Lit(0), Shape::new(Dim::Lit(1), shape.cols))))
            }
            (Source::Elements(id), place) => self.element_at(*id, place, site),
            (Source::Copied(inner), place) => self.item(inner, place, site),
            (Source::Reversed(inner, length), place) => {
                let place = match (length, place) {
                    (Length::Dim(Dim::Lit(n)), Place::Known(k)) => Place::Known(n - 1 - k),
                    (length, place) => {
                        let parts = [self.length_constant(length), self.place_constant(place)];
                        Place::Run(self.computed(&parts, |parts| {
                            let (n, k) = (&parts[0], &parts[1]);
                            quote!(#n - 1 - #k)
                        }))
                    }
                };
                self.item(inner, &place, site)
            }
            (Source::Enumerated(inner), place) => {
                let item = self.item(inner, place, site)?;
                let number = match place {
                    Place::Known(k) => Value::Integer(*k as i64),
                    Place::Run(constant) => Value::Constant(Constant { ty: Some(Ty::Integer), ..constant.clone() }),
                };
                Ok(Value::Tuple(vec![number, item]))
            }
            (Source::Zipped(a, b), place) => Ok(Value::Tuple(vec![self.item(a, place, site)?, self.item(b, place, site)?])),
            (Source::Skipped(inner, Start::Known(n)), Place::Known(k)) => self.item(inner, &Place::Known(k + *n as usize), site),
            (Source::Stepped(inner, Start::Known(n)), Place::Known(k)) => self.item(inner, &Place::Known(k * *n as usize), site),
            (Source::Skipped(inner, n) | Source::Stepped(inner, n), place) => {
                let parts = [self.place_constant(place), self.start_constant(n)];
                let skipped = matches!(source, Source::Skipped(..));
                let place = self.computed(&parts, |parts| {
                    let (k, n) = (&parts[0], &parts[1]);
                    if skipped { quote!(#k + #n) } else { quote!(#k * #n) }
                });
                self.item(inner, &Place::Run(place), site)
            }
        }
    }

    /// A constant of a type as what its type is made of.
    pub(super) fn part(&mut self, constant: Constant, ty: &Ty, site: &Expr) -> Read<Value> {
        let Ty::Tuple(types) = ty else { return self.typed(Value::Constant(constant), ty, site) };
        let parts: Read<Vec<Value>> = types
            .iter()
            .enumerate()
            .map(|(k, ty)| {
                let k = syn::Index::from(k);
                let part = self.computed(std::slice::from_ref(&constant), |whole| {
                    let whole = &whole[0];
                    quote!(#whole.#k)
                });
                self.part(Constant { ty: None, ..part }, ty, site)
            })
            .collect();
        Ok(Value::Tuple(parts?))
    }

    fn element_at(&mut self, id: Id, place: &Place, site: &Expr) -> Read<Value> {
        let shape = self.graph.shape(id);
        let zero = Index::Lit(0);
        let element = match (shape.rows, shape.cols, place) {
            (_, Dim::Lit(1), place) => {
                let index = self.index_at(place);
                self.graph.element(id, index, zero)
            }
            (Dim::Lit(1), _, place) => {
                let index = self.index_at(place);
                self.graph.element(id, zero, index)
            }
            (Dim::Lit(rows), _, Place::Known(k)) => self.at(id, k % rows, k / rows),
            (Dim::Lit(rows), _, Place::Run(k)) => {
                let rows = proc_macro2::Literal::usize_unsuffixed(rows);
                let [i, j] = [quote!(%), quote!(/)].map(|op| {
                    self.computed(std::slice::from_ref(k), |k| {
                        let k = &k[0];
                        quote!(#k #op #rows)
                    })
                });
                let (i, j) = (self.run_index(i), self.run_index(j));
                self.graph.element(id, i, j)
            }
            _ => return error(site, "loop over the columns of this matrix instead"),
        };
        Ok(Value::Scalar(element))
    }
}
