//! tiny-solver evaluates residuals on dual numbers. A residual may be written for these alone, and take its Jacobian from
//! elsewhere: then only the chain rule is left for them.

use std::collections::HashMap;
use std::sync::Arc;

use nalgebra::{DVector, Dyn, Isometry3, Quaternion, SMatrix, Translation3, U1, UnitQuaternion, dvector};
use num_dual::{Derivative, DualDVec64};
use pose::{Pose, between, between_value_and_jac};
use tiny_solver::factors::{BetweenFactorSE3, Factor, FactorImpl, PriorFactor};
use tiny_solver::manifold::se3::SE3Manifold;
use tiny_solver::parameter_block::ParameterBlock;
use tiny_solver::{GaussNewtonOptimizer, Optimizer, OptimizerOptions, Problem, SymbolicStructure};

use crate::graph::PoseGraph;

#[matgrad::module]
mod pose {
    use matgrad::jacobian;
    use nalgebra::{Isometry3, Quaternion, SVector, Translation3, UnitQuaternion, Vector6};

    /// A quaternion, its real part last, and a place.
    pub type Pose = SVector<f64, 7>;

    fn motion(pose: &Pose) -> Isometry3<f64> {
        let turn = UnitQuaternion::new_unchecked(Quaternion::new(pose[3], pose[0], pose[1], pose[2]));
        Isometry3::from_parts(Translation3::new(pose[4], pose[5], pose[6]), turn)
    }

    /// What is left between where a way leads from one pose and the other pose, as tiny-solver has it: angles and shift.
    #[jacobian(wrt = (a, b), value)]
    pub fn between(a: &Pose, b: &Pose, way: &Isometry3<f64>) -> Vector6<f64> {
        let left = motion(b).inverse() * motion(a) * way;
        let (angles, shift) = (left.rotation.scaled_axis(), left.translation.vector);
        Vector6::new(angles.x, angles.y, angles.z, shift.x, shift.y, shift.z)
    }
}

/// tiny-solver's `BetweenFactorSE3` with the Jacobian of `between`.
struct Between {
    way: Isometry3<f64>,
}

impl Factor<f64> for Between {
    fn residual_func(&self, poses: &[DVector<f64>]) -> DVector<f64> {
        let pose = |k: usize| Pose::from_column_slice(poses[k].as_slice());
        DVector::from_column_slice(between(&pose(0), &pose(1), &self.way).as_slice())
    }
}

impl Factor<DualDVec64> for Between {
    fn residual_func(&self, poses: &[DVector<DualDVec64>]) -> DVector<DualDVec64> {
        let pose = |k: usize| Pose::from_fn(|i, _| poses[k][i].re);
        let (value, (in_a, in_b)) = between_value_and_jac(&pose(0), &pose(1), &self.way);
        let slopes = in_a * slopes(&poses[0]) + in_b * slopes(&poses[1]);
        DVector::from_fn(6, |i, _| {
            let along = DVector::from_iterator(12, slopes.row(i).iter().copied());
            DualDVec64::new(value[i], Derivative::some(along))
        })
    }
}

/// How a pose changes with the tangents of both.
fn slopes(pose: &DVector<DualDVec64>) -> SMatrix<f64, 7, 12> {
    let mut slopes = SMatrix::<f64, 7, 12>::zeros();
    for (mut row, of) in slopes.row_iter_mut().zip(pose) {
        row.tr_copy_from(&of.eps.clone().unwrap_generic(Dyn(12), U1));
    }
    slopes
}

/// A pose as numbers, in the order of [`Pose`].
fn theirs(pose: &Isometry3<f64>) -> DVector<f64> {
    let (q, t) = (pose.rotation.coords, pose.translation.vector);
    dvector![q.x, q.y, q.z, q.w, t.x, t.y, t.z]
}

fn ours(pose: &DVector<f64>) -> Isometry3<f64> {
    let turn = UnitQuaternion::new_unchecked(Quaternion::new(pose[3], pose[0], pose[1], pose[2]));
    Isometry3::from_parts(Translation3::new(pose[4], pose[5], pose[6]), turn)
}

fn name(k: usize) -> String {
    format!("x{k}")
}

/// The residuals of a graph of poses, with factors that are made of measured ways.
fn residuals(graph: &PoseGraph, factor: impl Fn(&Isometry3<f64>) -> Box<dyn FactorImpl + Send>) -> Problem {
    let mut problem = Problem::new();
    for k in 0..graph.truth.len() {
        problem.set_variable_manifold(&name(k), Arc::new(SE3Manifold));
    }
    let first = PriorFactor { v: theirs(&graph.truth[0]) };
    problem.add_residual_block(7, &[&name(0)], Box::new(first), None);
    for edge in &graph.edges {
        problem.add_residual_block(6, &[&name(edge.from), &name(edge.to)], factor(&edge.measured), None);
    }
    problem
}

/// With the Jacobians of dual numbers.
pub fn of_dual_numbers(graph: &PoseGraph) -> Problem {
    residuals(graph, |way| {
        let (q, t) = (way.rotation.coords, way.translation.vector);
        Box::new(BetweenFactorSE3 { dtx: t.x, dty: t.y, dtz: t.z, dqx: q.x, dqy: q.y, dqz: q.z, dqw: q.w })
    })
}

/// With matgrad's.
pub fn of_matgrad(graph: &PoseGraph) -> Problem {
    residuals(graph, |way| Box::new(Between { way: *way }))
}

/// Poses as tiny-solver keeps them.
pub fn values(poses: &[Isometry3<f64>]) -> HashMap<String, DVector<f64>> {
    poses.iter().enumerate().map(|(k, pose)| (name(k), theirs(pose))).collect()
}

/// What of a step is due to the derivatives: all residuals and their Jacobians, at values.
pub struct Linearised<'a> {
    problem: &'a Problem,
    blocks: HashMap<String, ParameterBlock>,
    columns: HashMap<String, usize>,
    structure: SymbolicStructure,
}

impl<'a> Linearised<'a> {
    pub fn new(problem: &'a Problem, values: &HashMap<String, DVector<f64>>) -> Self {
        let blocks = problem.initialize_parameter_blocks(values);
        let columns = problem.get_variable_name_to_col_idx_dict(&blocks);
        let structure = problem.build_symbolic_structure(&blocks, 6 * blocks.len(), &columns);
        Linearised { problem, blocks, columns, structure }
    }

    /// The Jacobian's entries, column by column.
    pub fn entries(&self) -> Vec<f64> {
        let (_, jacobian) = self.problem.compute_residual_and_jacobian(&self.blocks, &self.columns, &self.structure);
        jacobian.val().to_vec()
    }
}

/// Where Gauss and Newton's method leads.
pub fn optimised(problem: &Problem, start: &HashMap<String, DVector<f64>>) -> Result<Vec<Isometry3<f64>>, String> {
    let tight = OptimizerOptions {
        min_abs_error_decrease_threshold: 1e-9,
        min_rel_error_decrease_threshold: 1e-12,
        ..OptimizerOptions::default()
    };
    let found = GaussNewtonOptimizer::new().optimize(problem, start, Some(tight)).ok_or("no step was made")?;
    (0..start.len()).map(|k| found.get(&name(k)).map(ours).ok_or_else(|| format!("pose {k} is lost"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jacobians_are_those_of_dual_numbers() {
        let poses = PoseGraph::new(6, 12);
        let problems = [of_matgrad(&poses), of_dual_numbers(&poses)];
        for at in [&poses.truth, &poses.start] {
            let [ours, theirs] = problems.each_ref().map(|problem| Linearised::new(problem, &values(at)).entries());
            assert_eq!(ours.len(), theirs.len());
            for (ours, theirs) in ours.iter().zip(&theirs) {
                assert!((ours - theirs).abs() < 1e-12 * theirs.abs().max(1.0), "{ours} where {theirs} is right");
            }
        }
    }
}
