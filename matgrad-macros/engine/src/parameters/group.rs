//! How a derived struct's rotations and rigid motions are perturbed, and the tangents between them.

use proc_macro2::{Literal, TokenStream};

use crate::spaces::group::{Group, Turn};

/// Where matgrad and nalgebra are, and the scalar type of a struct.
pub struct Paths {
    /// The path of matgrad.
    pub krate: TokenStream,
    /// The path of nalgebra.
    pub nalgebra: TokenStream,
    /// The scalar type.
    pub scalar: TokenStream,
}

/// So many numbers from a place on, as an array.
fn taken(xi: &TokenStream, first: usize, count: usize) -> TokenStream {
    let places = (first..first + count).map(Literal::usize_unsuffixed);
    emit!([#(#xi[#places]),*])
}

impl Paths {
    /// The functions that exponentials and logarithms are made of, in a variable.
    pub fn functions(&self) -> TokenStream {
        let Paths { krate, nalgebra, scalar } = self;
        let field = emit!(<#scalar as #nalgebra::ComplexField>);
        emit! {
            let functions = #krate::__rt::motions::Functions::<#scalar> {
                number: #nalgebra::convert::<f64, #scalar>,
                sqrt: #field::sqrt,
                sin: #field::sin,
                cos: #field::cos,
                acos: #field::acos,
                exp: #field::exp,
            };
        }
    }

    fn vector(&self, array: &TokenStream) -> TokenStream {
        let nalgebra = &self.nalgebra;
        emit!(#nalgebra::SVector::from(#array))
    }

    /// Exp of an angle or of an axis times its angle.
    fn exponential(&self, turn: Turn, theta: &TokenStream) -> TokenStream {
        let nalgebra = &self.nalgebra;
        match turn {
            Turn::Matrix(2) => emit!(#nalgebra::Rotation2::new(#theta)),
            Turn::Complex => emit!(#nalgebra::UnitComplex::new(#theta)),
            Turn::Quaternion => {
                let coords = self.vector(&emit!(functions.quaternion(#theta)));
                emit!(#nalgebra::Unit::new_unchecked(#nalgebra::Quaternion { coords: #coords }))
            }
            Turn::Matrix(_) => {
                let quaternion = self.exponential(Turn::Quaternion, theta);
                emit!(#quaternion.to_rotation_matrix())
            }
        }
    }

    fn logarithm(&self, turn: Turn, way: &TokenStream) -> TokenStream {
        let nalgebra = &self.nalgebra;
        match turn {
            Turn::Matrix(2) | Turn::Complex => emit!((#way).angle()),
            Turn::Quaternion => emit!(functions.axis_angle((#way).coords.into())),
            Turn::Matrix(_) => self.logarithm(Turn::Quaternion, &emit!(#nalgebra::UnitQuaternion::from_rotation_matrix(&(#way)))),
        }
    }

    /// X Exp(ξ); of a vector of length 1 u + ξ brought to that length.
    pub fn retracted(&self, group: Group, x: &TokenStream, xi: &TokenStream) -> TokenStream {
        let nalgebra = &self.nalgebra;
        let turn = match group {
            Group::Turn(turn) if turn.tangent() == 1 => {
                let step = self.exponential(turn, xi);
                return emit!(#x * #step);
            }
            Group::Turn(turn) => {
                let step = self.exponential(turn, &taken(xi, 0, 3));
                return emit!(#x * #step);
            }
            Group::Number(Turn::Complex) => {
                return emit!(#nalgebra::Complex { re: #x.re + #xi[0], im: #x.im + #xi[1] });
            }
            Group::Number(_) => return emit!(#nalgebra::Quaternion { coords: #x.coords + #xi }),
            Group::Translation(_) => return emit!(#nalgebra::Translation { vector: #x.vector + #xi }),
            Group::Direction(_) => return emit!(#nalgebra::Unit::new_normalize(#x.into_inner() + #xi)),
            Group::Isometry(turn) | Group::Similarity(turn) => turn,
        };
        let n = turn.dimension();
        let (angle, rho) = (self.angle(turn, xi), taken(xi, 0, n));
        let step = self.exponential(turn, &emit!(theta));
        let shift = if n == 2 { emit!(shift_in_plane) } else { emit!(shift) };
        let moved = |lambda: TokenStream| self.vector(&emit!(functions.#shift(theta, #lambda, #rho)));
        if let Group::Isometry(_) = group {
            let moved = moved(emit!(::core::option::Option::None));
            return emit!({
                let theta = #angle;
                let vector = #x.translation.vector + #x.rotation * #moved;
                #nalgebra::Isometry::from_parts(#nalgebra::Translation { vector }, #x.rotation * #step)
            });
        }
        let place = Literal::usize_unsuffixed(n + turn.tangent());
        let moved = moved(emit!(::core::option::Option::Some(#xi[#place])));
        emit!({
            let theta = #angle;
            let vector = #x.isometry.translation.vector + #x.isometry.rotation * #moved * #x.scaling();
            let scaling = #x.scaling() * (functions.exp)(#xi[#place]);
            #nalgebra::Similarity::from_parts(#nalgebra::Translation { vector }, #x.isometry.rotation * #step, scaling)
        })
    }

    /// The angle or axis in the tangent of a motion.
    fn angle(&self, turn: Turn, xi: &TokenStream) -> TokenStream {
        if turn.tangent() == 1 { emit!(#xi[2]) } else { taken(xi, 3, 3) }
    }

    /// The ξ with X Exp(ξ) = Y.
    pub fn local(&self, group: Group, x: &TokenStream, y: &TokenStream) -> TokenStream {
        let (nalgebra, scalar) = (&self.nalgebra, &self.scalar);
        let turn = match group {
            Group::Turn(turn) => {
                let theta = self.logarithm(turn, &emit!(#x.inverse() * #y));
                return if turn.tangent() == 1 { theta } else { self.vector(&theta) };
            }
            Group::Number(Turn::Complex) => return self.vector(&emit!([#y.re - #x.re, #y.im - #x.im])),
            Group::Number(_) => return emit!(#y.coords - #x.coords),
            Group::Translation(_) => return emit!(#y.vector - #x.vector),
            Group::Direction(_) => {
                return emit!({
                    let (u, v) = (#x.into_inner(), #y.into_inner());
                    v / u.dot(&v) - u
                });
            }
            Group::Isometry(turn) | Group::Similarity(turn) => turn,
        };
        let n = turn.dimension();
        let is_scaled = matches!(group, Group::Similarity(_));
        let (x_motion, y_motion) = if is_scaled { (emit!(#x.isometry), emit!(#y.isometry)) } else { (emit!(#x), emit!(#y)) };
        let theta = self.logarithm(turn, &emit!(back * #y_motion.rotation));
        let unshifted = if n == 2 { emit!(unshifted_in_plane) } else { emit!(unshifted) };
        let (lambda, given, scale, last) = match is_scaled {
            true => (
                emit!(let lambda = #nalgebra::ComplexField::ln(#y.scaling() / #x.scaling());),
                emit!(::core::option::Option::Some(lambda)),
                emit!(/ #x.scaling()),
                Some(emit!(lambda)),
            ),
            false => (emit!(), emit!(::core::option::Option::None), emit!(), None),
        };
        let turned =
            if turn.tangent() == 1 { vec![emit!(theta)] } else { vec![emit!(theta[0]), emit!(theta[1]), emit!(theta[2])] };
        let count = Literal::usize_unsuffixed(n);
        let items = (0..n).map(Literal::usize_unsuffixed).map(|k| emit!(rho[#k])).chain(turned).chain(last);
        let vector = self.vector(&emit!([#(#items),*]));
        emit!({
            let back = #x_motion.rotation.inverse();
            let theta = #theta;
            #lambda
            let way: [#scalar; #count] = (back * (#y_motion.translation.vector - #x_motion.translation.vector) #scale).into();
            let rho = functions.#unshifted(theta, #given, way);
            #vector
        })
    }
}
