//! Linear algebra beyond products and inverses: what nalgebra makes of a matrix as the function asks it to, and the
//! runtime's own kernels.

use proc_macro2::{Ident, TokenStream};

use super::emit::Emitter;
use crate::graph::algebra::{Algebra, By, Piece, Regular};
use crate::graph::op::{Id, Op};
use crate::graph::shape::Shape;

impl Emitter<'_> {
    /// The value of an operator of linear algebra.
    pub(super) fn algebra(&mut self, id: Id, which: Algebra, operands: &[Id]) -> TokenStream {
        let rt = self.rt();
        match (which, operands) {
            (Algebra::Sylvester | Algebra::Stein, &[a, b, q]) => {
                let (a, b, q) = (self.turned_schur(a), self.turned_schur(b), self.reference(q));
                if which == Algebra::Stein { emit!(#rt::stein(#a, #b, #q)) } else { emit!(#rt::sylvester(#a, #b, #q)) }
            }
            (Algebra::Root, &[a]) => {
                let a = self.schur(a);
                emit!(#a.root())
            }
            (Algebra::Logarithm, &[a]) => {
                let a = self.schur(a);
                emit!(#a.logarithm())
            }
            (Algebra::LogarithmAlong, &[a, e]) => {
                let (a, e) = (self.schur(a), self.reference(e));
                emit!(#a.logarithm_along(#e))
            }
            (Algebra::FactorAlong, &[l, e]) => {
                let (l, e) = (self.reference(l), self.reference(e));
                emit!(#rt::factor_along(#l, #e))
            }
            (Algebra::FactorBack, &[l, g]) => {
                let (l, g) = (self.reference(l), self.reference(g));
                emit!(#rt::factor_back(#l, #g))
            }
            (Algebra::Regular(regular), operands) => {
                let holds = self.is_regular(regular, operands);
                let (one, zero) = (self.literal(1.0).tokens, self.literal(0.0).tokens);
                emit!((if #holds { #one } else { #zero }))
            }
            (Algebra::Piece(piece), &[a]) => {
                let part = self.piece(id, piece, a);
                self.element_of_one(id, part)
            }
            (Algebra::PseudoInverse, &[a, eps]) => {
                let (matrix, eps, zeros) =
                    (self.nalgebra_matrix(a), self.scalar(eps).tokens, self.zeros(self.cx.graph.shape(id)));
                let inverse = self.fresh_named("inverse");
                let found = emit!(match #matrix.pseudo_inverse(#eps) {
                    ::core::result::Result::Ok(#inverse) => #inverse.data.0,
                    ::core::result::Result::Err(_) => #zeros,
                });
                self.element_of_one(id, found)
            }
            (Algebra::SymmetricMap, &[a, values]) => {
                let (spectrum, values) = (self.spectrum(a), self.reference(values));
                emit!(#spectrum.map(#values))
            }
            (Algebra::SymmetricAlong, &[a, d, _, e]) => {
                let (spectrum, d, e) = (self.spectrum(a), self.reference(d), self.reference(e));
                emit!(#spectrum.along(#d, #e))
            }
            (Algebra::SymmetricTwice, &[a, d, h, e, b]) => {
                let spectrum = self.spectrum(a);
                let [d, h, e, b] = [d, h, e, b].map(|x| self.reference(x));
                emit!(#spectrum.twice(#d, #h, #e, #b))
            }
            _ => self.lost(id),
        }
    }

    /// A matrix, or its element where a node has but one.
    fn element_of_one(&self, id: Id, array: TokenStream) -> TokenStream {
        if self.cx.graph.shape(id).is_scalar() { emit!((#array)[0][0]) } else { array }
    }

    fn is_regular(&mut self, regular: Regular, operands: &[Id]) -> TokenStream {
        let rt = self.rt();
        if regular == Regular::Qr {
            let qr = operands.iter().map(|&x| self.made_by_nalgebra(x, "qr", &emit!(qr())));
            return emit!(#(#qr)*.is_invertible());
        }
        let forms: Vec<Ident> = operands.iter().map(|&x| self.schur(self.base(x))).collect();
        match regular {
            Regular::Sylvester => emit!(#rt::sylvester_is_regular(#(&#forms),*)),
            Regular::Stein => emit!(#rt::stein_is_regular(#(&#forms),*)),
            Regular::Root | Regular::Qr => emit!(#(#forms)*.has_root()),
        }
    }

    fn base(&self, id: Id) -> Id {
        if let Op::Transpose(x) = self.cx.graph.op(id) { x } else { id }
    }

    /// A Schur form, made once.
    fn schur(&mut self, id: Id) -> Ident {
        self.factor(id, "schur", "Schur")
    }

    /// The Schur form of a matrix or its transpose, and which of them is meant.
    fn turned_schur(&mut self, id: Id) -> TokenStream {
        let base = self.base(id);
        let (form, turned) = (self.schur(base), base != id);
        emit!((&#form, #turned))
    }

    /// A part of a factorisation: of nalgebra's own, as the function's call makes it, or of the runtime's.
    fn piece(&mut self, id: Id, piece: Piece, a: Id) -> TokenStream {
        let shape = self.cx.graph.shape(id);
        let eigen = emit!(symmetric_eigen());
        let svd = emit!(svd(true, true));
        match piece {
            Piece::Eigenvalues => {
                let eigen = self.made_by_nalgebra(a, "eigen", &eigen);
                emit!(#eigen.eigenvalues.data.0)
            }
            Piece::Eigenvectors => {
                let eigen = self.made_by_nalgebra(a, "eigen", &eigen);
                emit!(#eigen.eigenvectors.data.0)
            }
            Piece::Grid => {
                let spectrum = self.spectrum(a);
                emit!(#spectrum.grid())
            }
            Piece::Axes => {
                let spectrum = self.spectrum(a);
                emit!(#spectrum.axes())
            }
            Piece::SingularValues(By::Caller) => {
                let svd = self.made_by_nalgebra(a, "svd", &svd);
                emit!(#svd.singular_values.data.0)
            }
            Piece::Left(By::Caller) => {
                let (svd, zeros, part) = (self.made_by_nalgebra(a, "svd", &svd), self.zeros(shape), self.fresh_named("part"));
                emit!(#svd.u.map_or_else(|| #zeros, |#part| #part.data.0))
            }
            Piece::Right(By::Caller) => {
                let (svd, zeros, part) = (self.made_by_nalgebra(a, "svd", &svd), self.zeros(shape), self.fresh_named("part"));
                emit!(#svd.v_t.map_or_else(|| #zeros, |#part| #part.data.0))
            }
            Piece::SingularValues(By::Runtime) => {
                let (svd, count) = (self.factor(a, "decomposed", "Svd"), self.dim(shape.rows));
                emit!(#svd.values::<#count>())
            }
            Piece::Left(By::Runtime) => {
                let (svd, count) = (self.factor(a, "decomposed", "Svd"), self.dim(shape.cols));
                emit!(#svd.left::<#count>())
            }
            Piece::Right(By::Runtime) => {
                let (svd, count) = (self.factor(a, "decomposed", "Svd"), self.dim(shape.rows));
                emit!(#svd.right::<#count>())
            }
            Piece::Polar => {
                let svd = self.factor(a, "decomposed", "Svd");
                emit!(#svd.polar())
            }
            Piece::Orthogonal => {
                let qr = self.made_by_nalgebra(a, "qr", &emit!(qr()));
                emit!(#qr.q().data.0)
            }
            Piece::Upper => {
                let qr = self.made_by_nalgebra(a, "qr", &emit!(qr()));
                emit!(#qr.r().data.0)
            }
        }
    }

    /// The spectrum of a symmetric part by the runtime's kernel, made once.
    fn spectrum(&mut self, a: Id) -> Ident {
        self.factor(a, "spectrum", "Spectrum")
    }

    /// What a method of nalgebra's makes of a matrix, made once.
    fn made_by_nalgebra(&mut self, a: Id, name: &'static str, method: &TokenStream) -> Ident {
        if let Some(name) = self.factorised.get(&(a, name)) {
            return name.clone();
        }
        let matrix = self.nalgebra_matrix(a);
        let variable = self.fresh_named(name);
        self.statements.push(emit!(let #variable = #matrix.#method;).into());
        self.factorised.insert((a, name), variable.clone());
        variable
    }

    /// The elements in another shape.
    pub(super) fn reshaped(&mut self, a: Id, shape: Shape) -> TokenStream {
        let (rt, from) = (self.rt(), self.cx.graph.shape(a));
        let part = self.part(a);
        let dims: Vec<TokenStream> =
            [from.rows, from.cols, shape.rows, shape.cols].into_iter().map(|dim| self.dim(dim)).collect();
        let scalar = self.scalar_type();
        emit!(#rt::reshape::<#scalar, #(#dims),*>(#part))
    }
}
