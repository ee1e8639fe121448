//! Points, rotations and rigid motions in the test that `check` writes: made up, perturbed, and compared, by nalgebra's
//! own functions. What is compared are central differences, so that it is enough to be right to the first order but for
//! terms that are even.

use proc_macro2::TokenStream;

use crate::spaces::group::{Group, Turn};

/// The numbers of a vector.
fn numbers_in(vector: &TokenStream, count: usize) -> Vec<TokenStream> {
    (0..count).map(proc_macro2::Literal::usize_unsuffixed).map(|k| emit!(#vector[#k])).collect()
}

/// The numbers that a complex number or a quaternion stores.
fn numbers_of(turn: Turn, x: &TokenStream) -> Vec<TokenStream> {
    match turn {
        Turn::Complex => vec![emit!(#x.re), emit!(#x.im)],
        _ => numbers_in(&emit!(#x.coords), 4),
    }
}

/// Where nalgebra is, and the scalar type.
pub struct Names<'a> {
    /// The path of nalgebra.
    pub nalgebra: &'a TokenStream,
    /// The scalar type.
    pub scalar: &'a TokenStream,
}

impl Names<'_> {
    fn turn_type(&self, turn: Turn) -> TokenStream {
        let nalgebra = self.nalgebra;
        match turn {
            Turn::Matrix(2) => emit!(#nalgebra::Rotation2),
            Turn::Matrix(_) => emit!(#nalgebra::Rotation3),
            Turn::Complex => emit!(#nalgebra::UnitComplex),
            Turn::Quaternion => emit!(#nalgebra::UnitQuaternion),
        }
    }

    /// The numbers of a tangent from a place on, as what a rotation is made of or as a vector.
    fn taken(&self, xi: &TokenStream, first: usize, count: usize) -> TokenStream {
        let (nalgebra, scalar) = (self.nalgebra, self.scalar);
        let items = (first..first + count).map(|k| {
            let k = proc_macro2::Literal::usize_unsuffixed(k);
            emit!(#xi[#k])
        });
        let n = proc_macro2::Literal::usize_unsuffixed(count);
        emit!(#nalgebra::SVector::<#scalar, #n>::from_column_slice(&[#(#items),*]))
    }

    fn step(&self, turn: Turn, xi: &TokenStream, first: usize) -> TokenStream {
        let (ty, k) = (self.turn_type(turn), proc_macro2::Literal::usize_unsuffixed(first));
        if turn.tangent() == 1 {
            return emit!(#ty::new(#xi[#k]));
        }
        let axis = self.taken(xi, first, 3);
        emit!(#ty::new(#axis))
    }

    /// A complex number or a quaternion of these numbers, to which those of `xi` are added.
    fn number(&self, turn: Turn, numbers: &[TokenStream], xi: Option<&TokenStream>) -> TokenStream {
        let nalgebra = self.nalgebra;
        let moved = numbers.iter().enumerate().map(|(k, number)| match xi {
            Some(xi) => {
                let k = proc_macro2::Literal::usize_unsuffixed(k);
                emit!(#number + #xi[#k])
            }
            None => number.clone(),
        });
        let moved: Vec<TokenStream> = moved.collect();
        match &moved[..] {
            [re, im] if turn == Turn::Complex => emit!(#nalgebra::Complex { re: #re, im: #im }),
            _ => emit!(#nalgebra::Quaternion { coords: #nalgebra::SVector::from([#(#moved),*]) }),
        }
    }

    /// An element perturbed by the numbers of a tangent.
    pub fn retracted(&self, group: Group, x: &TokenStream, xi: &TokenStream, left: bool) -> TokenStream {
        let nalgebra = self.nalgebra;
        let n = group.dimension().unwrap_or(0);
        let shift = |vector: TokenStream| emit!(#nalgebra::Translation { vector: #vector });
        match group {
            Group::Turn(turn) => {
                let step = self.step(turn, xi, 0);
                if left { emit!(#step * #x) } else { emit!(#x * #step) }
            }
            Group::Number(turn) => self.number(turn, &numbers_of(turn, x), Some(xi)),
            Group::Translation(_) => shift(emit!(#x.vector + #xi)),
            Group::Direction(_) => emit!(#nalgebra::Unit::new_normalize(#x.into_inner() + #xi)),
            Group::Isometry(turn) => {
                let (rho, step) = (self.taken(xi, 0, n), self.step(turn, xi, n));
                if left {
                    let shift = shift(emit!(#step * #x.translation.vector + #rho));
                    return emit!(#nalgebra::Isometry::from_parts(#shift, #step * #x.rotation));
                }
                let shift = shift(emit!(#x.translation.vector + #x.rotation * #rho));
                emit!(#nalgebra::Isometry::from_parts(#shift, #x.rotation * #step))
            }
            Group::Similarity(turn) => {
                let (rho, step) = (self.taken(xi, 0, n), self.step(turn, xi, n));
                let place = proc_macro2::Literal::usize_unsuffixed(n + turn.tangent());
                let scale = emit!(#xi[#place].exp());
                if left {
                    let shift = shift(emit!(#step * #x.isometry.translation.vector * #scale + #rho));
                    return emit!(#nalgebra::Similarity::from_parts(#shift, #step * #x.isometry.rotation, #x.scaling() * #scale));
                }
                let shift = shift(emit!(#x.isometry.translation.vector + #x.isometry.rotation * #rho * #x.scaling()));
                emit!(#nalgebra::Similarity::from_parts(#shift, #x.isometry.rotation * #step, #x.scaling() * #scale))
            }
        }
    }

    fn log(&self, turn: Turn, way: &TokenStream) -> Vec<TokenStream> {
        let nalgebra = self.nalgebra;
        match turn {
            Turn::Matrix(2) | Turn::Complex => vec![emit!((#way).angle())],
            _ => {
                // That of a matrix is an acos, which loses digits.
                let log = match turn {
                    Turn::Quaternion => emit!((#way).scaled_axis()),
                    _ => emit!(#nalgebra::UnitQuaternion::from_rotation_matrix(&(#way)).scaled_axis()),
                };
                (0..3_usize)
                    .map(|k| {
                        let k = proc_macro2::Literal::usize_unsuffixed(k);
                        emit!(#log[#k])
                    })
                    .collect()
            }
        }
    }

    /// The numbers of the small tangent that leads from one element to another.
    pub fn between(&self, group: Group, x: &TokenStream, y: &TokenStream, left: bool) -> TokenStream {
        let way = |x: TokenStream, y: TokenStream| if left { emit!(#y * #x.inverse()) } else { emit!(#x.inverse() * #y) };
        let numbers = |vector: TokenStream, n: usize| {
            (0..n).map(move |k| {
                let k = proc_macro2::Literal::usize_unsuffixed(k);
                emit!((#vector)[#k])
            })
        };
        let items: Vec<TokenStream> = match group {
            Group::Turn(turn) => self.log(turn, &way(emit!(#x), emit!(#y))),
            Group::Number(turn) => {
                let pairs = numbers_of(turn, y).into_iter().zip(numbers_of(turn, x));
                pairs.map(|(y, x)| emit!(#y - #x)).collect()
            }
            Group::Translation(n) => numbers(emit!(#y.vector - #x.vector), n).collect(),
            Group::Direction(_) => return emit!(#y.into_inner() - #x.into_inner()),
            Group::Isometry(turn) | Group::Similarity(turn) => {
                let n = turn.dimension();
                let whole = way(emit!(#x), emit!(#y));
                let inner = if let Group::Similarity(_) = group { emit!((#whole).isometry) } else { emit!((#whole)) };
                let scale = matches!(group, Group::Similarity(_)).then(|| emit!((#whole).scaling().ln()));
                let turned = self.log(turn, &emit!(#inner.rotation));
                numbers(emit!(#inner.translation.vector), n).chain(turned).chain(scale).collect()
            }
        };
        emit!([#(#items),*])
    }

    /// An element made of a tangent whose numbers are made up: with a scale between ½ and 2.
    pub fn made(&self, group: Group, tangent: &TokenStream) -> TokenStream {
        let nalgebra = self.nalgebra;
        let n = group.dimension().unwrap_or(0);
        let shift = || {
            let rho = self.taken(tangent, 0, n);
            emit!(#nalgebra::Translation { vector: #rho })
        };
        match group {
            Group::Turn(turn) => self.step(turn, tangent, 0),
            Group::Number(turn) => {
                let numbers = numbers_in(tangent, turn.shape().len().unwrap_or(0));
                self.number(turn, &numbers, None)
            }
            Group::Translation(_) => shift(),
            Group::Direction(_) => emit!(#nalgebra::Unit::new_normalize(#tangent)),
            Group::Isometry(turn) => {
                let (shift, step) = (shift(), self.step(turn, tangent, n));
                emit!(#nalgebra::Isometry::from_parts(#shift, #step))
            }
            Group::Similarity(turn) => {
                let (shift, step) = (shift(), self.step(turn, tangent, n));
                let place = proc_macro2::Literal::usize_unsuffixed(n + turn.tangent());
                emit!(#nalgebra::Similarity::from_parts(#shift, #step, (#tangent[#place] * 0.5).exp()))
            }
        }
    }
}
