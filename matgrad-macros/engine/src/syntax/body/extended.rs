//! Methods whose bodies are seen: those of structs, and those that traits give to types of other crates.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::Type;

use super::constructor::CONSTRUCTORS;
use super::group_constructor::is_of_groups;
use super::inline::Inlined;
use super::method::{TRANSPARENT, is_of_nalgebra};
use super::{Reader, Value};
use crate::graph::functions::methods;
use crate::graph::shape::Dim;
use crate::spaces::Ty;
use crate::syntax::expand::{Expander, replaced};
use crate::syntax::items::{Helper, name_of};

impl Reader<'_> {
    /// The method of a value, if its body is seen.
    pub(super) fn seen_method(&self, receiver: &Value, method: &Ident) -> Option<Inlined> {
        let (name, helper) = match self.type_of_value(receiver)? {
            Ty::Struct(of) => {
                let name = self.around.key_within(&of.path, &method.to_string())?;
                let helper = self.around.functions.get(&name)?.clone();
                (name, helper)
            }
            ty if is_inherent(&ty, &method.to_string()) => return None,
            ty => {
                let method = method.to_string();
                let mut given = self.around.extensions(&method);
                let (name, helper) = given.find(|(_, helper)| self.belongs_to(helper, &ty))?;
                (name, helper.clone())
            }
        };
        helper.function.sig.receiver()?;
        Some(Inlined { label: format!(".{method}"), name, helper })
    }

    /// The function of a name that a trait gives to a type of another crate, if only one type of the type's name has one.
    pub(super) fn extension_of(&self, owner: &str, function: &str) -> Option<String> {
        let is_of = |helper: &Helper| helper.owner.as_ref().and_then(name_of).as_deref() == Some(owner);
        let given = self.around.extensions(function).filter(|(_, helper)| is_of(helper)).map(|(name, _)| name);
        let found: Vec<String> = given.filter(|_| !is_constructor(function)).collect();
        <[String; 1]>::try_from(found).ok().map(|[name]| name)
    }

    /// Whether a path leads to such a function.
    pub(super) fn is_extension(&self, path: &syn::ExprPath) -> bool {
        match &super::call::segments(path)[..] {
            [.., owner, name] => self.extension_of(owner, name).is_some(),
            _ => false,
        }
    }

    /// Whether a method is one of a type, whose dimensions its `impl` block may leave open.
    fn belongs_to(&self, helper: &Helper, ty: &Ty) -> bool {
        let Some((owner, outer)) = helper.owner.as_ref().zip(helper.outer.as_ref()) else { return false };
        let owner = Expander::new(self.around, None, &[outer]).ty(owner);
        let Ok(owner) = syn::parse2::<Type>(replaced(&owner.to_token_stream(), &self.scalars_for(&[outer]))) else {
            return false;
        };
        let fits = |written: Dim, dim: Dim| written.literal().is_none() || written == dim;
        match (self.type_reader().read(&owner), ty) {
            (Ty::Matrix(written), Ty::Matrix(shape)) => fits(written.rows, shape.rows) && fits(written.cols, shape.cols),
            (Ty::Point(written), Ty::Point(n)) => fits(written, *n),
            (written, ty) => written == *ty,
        }
    }
}

/// Whether a type has a method of a name itself, which Rust takes before that of a trait.
fn is_inherent(ty: &Ty, name: &str) -> bool {
    match ty {
        Ty::Scalar => methods().any(|known| known == name) || has(OF_NUMBERS, name),
        _ => TRANSPARENT.contains(&name) || is_of_nalgebra(name) || has(OF_NALGEBRA, name),
    }
}

/// Whether nalgebra's types have an associated function of a name.
fn is_constructor(name: &str) -> bool {
    CONSTRUCTORS.contains(&name) || is_of_groups(name) || has(OTHER_CONSTRUCTORS, name)
}

/// Whether a list of names has one.
fn has(names: &str, name: &str) -> bool {
    names.split_whitespace().any(|known| known == name)
}

/// Methods of numbers that are none of functions in a table.
const OF_NUMBERS: &str = "\
    abs_sub ceil clamp copysign div_euclid floor fract is_nan lerp maximum midpoint minimum rem_euclid round \
    round_ties_even signum to_bits to_degrees to_radians total_cmp trunc";

/// Methods of nalgebra's types without a rule.
const OF_NALGEBRA: &str = "\
    acos acosh ad_mul ad_solve_lower_triangular ad_solve_upper_triangular adjoint append_axisangle_linearized \
    append_nonuniform_scaling append_permutation append_scaling append_translation apply_metric_distance apply_norm \
    argmax argmin asin asinh aspect atan atanh axcpy axpy bias bidiagonalize bottom c camax camin cap_magnitude cast \
    clone_owned_sum col_piv_qr column_iter column_mean column_product column_variance complex_eigenvalues \
    conjugate_transpose convolve_full convolve_same convolve_valid cos cosh d_matrix dotc dual_quaternion eigenvalues \
    euler_angles_ordered exp_eps fixed_resize fold fold_with fovy half hermitian_part hessenberg imax imin inf \
    inf_sup inner internal_tri into_owned_sum into_scalar into_slice isometry_to iter l_permuted l_unpack lblt left \
    left_div ln ln_determinant map_diagonal off_diagonal one_norm outer polar polar_decomposition \
    prepend_nonuniform_scaling prepend_scaling prepend_translation product project project_point project_vector pure \
    q_tr_mul quadform quadform_tr rank rank_one_update recompose reflect reflect_rows reflect_rows_with_sign \
    reflect_with_sign reject renormalize renormalize_fast right right_div rotate rotate_rows rotation row_iter \
    row_mean row_mean_tr row_product row_product_tr row_sum_tr row_variance row_variance_tr schur sclerp \
    select_columns select_rows simd_cap_magnitude simd_try_inverse simd_try_normalize sin singular_values_unordered \
    sinh solve sqrt squared sup svd_unordered symmetric_tridiagonalize tan tanh to_euler_angles to_isometry to_polar \
    to_projective top tr_dot translation try_cast try_inverse_transform_point try_lerp_slerp try_polar try_schur \
    try_sclerp try_set_magnitude try_slerp try_svd try_svd_unordered try_symmetric_eigen udu unpack unproject_point \
    unwrap variance vector_to_matrix_index view_range zfar zip_apply zip_fold zip_zip_apply znear";

/// Constructors of nalgebra's types without a rule.
const OTHER_CONSTRUCTORS: &str = "\
    face_towards from_basis_unchecked from_fn from_iterator from_matrix_eps from_partial_diagonal look_at_lh look_at_rh \
    mean_of new_observer_frame new_random rotation_between_axis";
