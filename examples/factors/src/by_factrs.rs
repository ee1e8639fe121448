//! factrs asks a residual for its Jacobian by a method that is provided, by dual numbers, and may be written instead.

use factrs::assign_symbols;
use factrs::containers::{FactorBuilder, Graph, Key, Values};
use factrs::linalg::{Const, DiffResult, ForwardProp, MatrixX, Numeric, VectorX};
use factrs::noise::GaussianNoise;
use factrs::optimizers::{BaseOptParams, GaussNewton};
use factrs::residuals::{BetweenResidual, PriorResidual, Residual, Residual2};
use factrs::traits::{Optimizer, Variable};
use factrs::variables::{SE3, SO3};
use matgrad::jacobian;
use nalgebra::{Isometry3, Matrix6, Quaternion, Translation3, UnitQuaternion, Vector6};

use crate::graph::{PoseGraph, SPREAD};

assign_symbols!(X: SE3);

/// What is left between where a way leads from one pose and the other pose, as factrs has it: the logarithm of b⁻¹ a z.
#[jacobian(wrt = (a, b), value)]
pub fn between(a: &Isometry3<f64>, b: &Isometry3<f64>, way: &Isometry3<f64>) -> Vector6<f64> {
    matgrad::local(b, &(a * way))
}

/// factrs's `BetweenResidual` with the Jacobian of `between`.
#[derive(Clone, Debug)]
pub struct Between {
    way: Isometry3<f64>,
}

#[factrs::mark]
impl Residual2 for Between {
    type V1 = SE3;
    type V2 = SE3;
    type DimIn = Const<12>;
    type DimOut = Const<6>;
    type Differ = ForwardProp<Const<12>>;

    fn residual2<T: Numeric>(&self, a: SE3<T>, b: SE3<T>) -> VectorX<T> {
        a.compose(&theirs(&self.way).cast()).ominus(&b)
    }

    fn residual2_jacobian(&self, values: &Values, keys: &[Key]) -> DiffResult<VectorX, MatrixX> {
        let pose = |key: Key| ours(values.get_unchecked(key).expect("the pose is among the values"));
        let (value, (in_a, in_b)) = between_value_and_jac(&pose(keys[0]), &pose(keys[1]), &self.way);
        // The angles come last here, and first there.
        let turned = |i: usize| (i + 3) % 6;
        let block = |by: Matrix6<f64>| Matrix6::from_fn(|i, j| by[(turned(i), turned(j))]);
        let mut diff = MatrixX::zeros(6, 12);
        diff.fixed_columns_mut::<6>(0).copy_from(&block(in_a));
        diff.fixed_columns_mut::<6>(6).copy_from(&block(in_b));
        DiffResult { value: VectorX::from_fn(6, |i, _| value[turned(i)]), diff }
    }
}

fn theirs(pose: &Isometry3<f64>) -> SE3 {
    SE3::from_rot_trans(SO3::from_vec(pose.rotation.coords), pose.translation.vector)
}

fn ours(pose: &SE3) -> Isometry3<f64> {
    let turn = UnitQuaternion::new_unchecked(Quaternion::from(pose.rot().xyzw));
    Isometry3::from_parts(Translation3::from(pose.xyz().into_owned()), turn)
}

/// The factors of a graph of poses, with residuals that are made of measured ways.
fn factors<R>(poses: &PoseGraph, residual: impl Fn(&Isometry3<f64>) -> R) -> Graph
where
    R: Residual2<V1 = SE3, V2 = SE3, DimOut = Const<6>> + Residual + 'static,
{
    let mut graph = Graph::with_capacity(poses.edges.len() + 1);
    let first = PriorResidual::new(theirs(&poses.truth[0]));
    graph.add_factor(FactorBuilder::new1(first, X(0)).noise(GaussianNoise::from_scalar_sigma(1e-3)).build());
    for edge in &poses.edges {
        let (from, to) = (X(edge.from as u32), X(edge.to as u32));
        let noise = GaussianNoise::from_split_sigma(SPREAD.0, SPREAD.1);
        graph.add_factor(FactorBuilder::new2(residual(&edge.measured), from, to).noise(noise).build());
    }
    graph
}

/// With the Jacobians of dual numbers.
pub fn of_dual_numbers(poses: &PoseGraph) -> Graph {
    factors(poses, |way| BetweenResidual::new(theirs(way)))
}

/// With matgrad's.
pub fn of_matgrad(poses: &PoseGraph) -> Graph {
    factors(poses, |way| Between { way: *way })
}

/// Poses as factrs keeps them.
pub fn values(poses: &[Isometry3<f64>]) -> Values {
    let mut values = Values::new();
    for (k, pose) in poses.iter().enumerate() {
        values.insert(X(k as u32), theirs(pose));
    }
    values
}

/// Where Gauss and Newton's method leads.
pub fn optimised(graph: Graph, start: Values) -> Result<Vec<Isometry3<f64>>, String> {
    let poses = start.len() as u32;
    let tight = BaseOptParams { error_tol_absolute: 1e-9, error_tol_relative: 1e-12, ..BaseOptParams::default() };
    let found = GaussNewton::new(tight, graph).optimize(start).map_err(|error| format!("{error:?}"))?;
    (0..poses).map(|k| found.get(X(k)).map(ours).ok_or_else(|| format!("pose {k} is lost"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use matgrad::retract;

    /// Whitened, and residuals with them.
    #[test]
    fn jacobians_are_those_of_dual_numbers() {
        let poses = PoseGraph::new(6, 12);
        let at = values(&poses.truth);
        for (ours, theirs) in of_matgrad(&poses).iter().zip(of_dual_numbers(&poses).iter()) {
            let (ours, theirs) = (ours.linearize(&at), theirs.linearize(&at));
            assert!((ours.b - &theirs.b).norm() < 1e-12 * theirs.b.norm());
            assert!((ours.a.mat() - theirs.a.mat()).norm() < 1e-12 * theirs.a.mat().norm());
        }
    }

    #[test]
    fn jacobians_are_the_differences() {
        let poses = PoseGraph::new(6, 12);
        let h = 1e-5;
        for edge in &poses.edges {
            let (a, b) = (&poses.truth[edge.from], &poses.truth[edge.to]);
            let (_, (in_a, in_b)) = between_value_and_jac(a, b, &edge.measured);
            for k in 0..6 {
                let along = Vector6::ith(k, h);
                let of_a = |xi| between(&retract(a, &xi), b, &edge.measured);
                let of_b = |xi| between(a, &retract(b, &xi), &edge.measured);
                assert!((in_a.column(k) - (of_a(along) - of_a(-along)) / (2.0 * h)).norm() < 1e-8 * in_a.norm());
                assert!((in_b.column(k) - (of_b(along) - of_b(-along)) / (2.0 * h)).norm() < 1e-8 * in_b.norm());
            }
        }
    }
}
