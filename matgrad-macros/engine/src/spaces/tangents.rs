//! Tangents of groups (Solà, Deray & Atchuthan, "A micro Lie theory", 2018): what a perturbation X Exp(ξ), or
//! Exp(ξ) X from the left, does to the storage of X, and the way back. ξ = (ρ, θ, λ): of the translation, of the
//! rotation, of the scaling.

use super::group::Group;
use crate::graph::expr::E;
use crate::graph::idioms::Idiom;
use crate::graph::op::{Id, Index};
use crate::graph::shape::{Dim, Shape};
use crate::graph::store::Graph;

/// From which side a group's elements are perturbed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// Exp(ξ) X
    Left,
    /// X Exp(ξ)
    Right,
}

/// A tangent's ρ, θ and λ, as far as there are.
struct Tangent<'g> {
    shift: Option<E<'g>>,
    turn: Option<E<'g>>,
    scale: Option<E<'g>>,
}

/// A block of a column, a scalar where it has one element and is one.
fn block(d: E<'_>, first: usize, count: usize, is_scalar: bool) -> E<'_> {
    let (i, zero) = (Index::Lit(first), Index::Lit(0));
    if is_scalar { d.element(i, zero) } else { d.block(i, zero, Shape::lit(count, 1)) }
}

impl<'g> Tangent<'g> {
    fn of(group: Group, d: E<'g>) -> Tangent<'g> {
        let (n, turn) = (group.dimension().unwrap_or(0), group.turn());
        let first = if matches!(group, Group::Turn(_)) { 0 } else { n };
        let turned = turn.map_or(0, |turn| turn.tangent());
        Tangent {
            shift: (!matches!(group, Group::Turn(_))).then(|| block(d, 0, n, false)),
            turn: turn.map(|turn| match group {
                Group::Turn(_) => d,
                _ => block(d, first, turned, turn.tangent() == 1),
            }),
            scale: matches!(group, Group::Similarity(_)).then(|| block(d, first + turned, 1, true)),
        }
    }

    /// The column of the parts.
    fn together(self, graph: &'g Graph) -> Id {
        let parts: Vec<E<'g>> = [self.shift, self.turn, self.scale].into_iter().flatten().collect();
        if let [part] = parts[..] {
            return part.id;
        }
        let items: Vec<Id> = parts
            .iter()
            .flat_map(|part| {
                let n = part.shape().len().unwrap_or(0);
                (0..n).map(|k| part.element(Index::Lit(k), Index::Lit(0)).id)
            })
            .collect();
        let shape = Shape::lit(items.len(), 1);
        graph.stack(items, shape)
    }
}

/// θ × t in space, θ J t in the plane.
pub fn turned<'g>(theta: E<'g>, t: E<'g>) -> E<'g> {
    let graph = t.graph;
    if t.shape().rows == Dim::Lit(3) {
        return super::turns::cross(theta, t);
    }
    let [x, y] = [0, 1].map(|k| t.element(Index::Lit(k), Index::Lit(0)));
    let items = [-(theta * y), theta * x];
    let whole = graph.stack(items.iter().map(|item| item.id).collect(), Shape::lit(2, 1));
    // θ [1]× t
    let column = super::turning::quarter_of(graph, t);
    graph.write_as(whole, Idiom::Scaled(theta.id, column.id));
    E::of(graph, whole)
}

/// The differentials of the parts of X where it is perturbed by d.
pub fn lifted(graph: &Graph, group: Group, parts: &[Id], d: Id, side: Side) -> Vec<Id> {
    let (e, left) = (|id: Id| E::of(graph, id), side == Side::Left);
    if let (Group::Direction(_), [u]) = (group, parts) {
        // (u + ξ)/‖u + ξ‖ of a vector of length 1: what is along u does not count.
        let (u, d) = (e(*u), e(d));
        return vec![(d - u.dot(d) * u).id];
    }
    if let Group::Number(_) = group {
        return vec![d];
    }
    let Tangent { shift, turn, scale } = Tangent::of(group, e(d));
    let mut found = Vec::new();
    if let (Some(stored), Some(theta)) = (group.turn(), turn) {
        found.push(stored.lifted(e(parts[0]), theta, left).id);
    }
    if let Some(rho) = shift {
        found.push(match group.turn() {
            None => rho.id,
            Some(stored) if !left => {
                let turned = stored.apply(e(parts[0]), rho);
                if scale.is_some() { (e(parts[2]) * turned).id } else { turned.id }
            }
            Some(_) => {
                let t = e(parts[1]);
                let moved = turn.map_or(rho, |theta| rho + turned(theta, t));
                scale.map_or(moved, |lambda| moved + lambda * t).id
            }
        });
    }
    if let Some(lambda) = scale {
        found.push((e(parts[2]) * lambda).id);
    }
    found
}

/// The tangent of differentials of the parts of X: what [`lifted`] made them of.
pub fn lowered(graph: &Graph, group: Group, parts: &[Id], d: &[Id], side: Side) -> Id {
    let (e, left) = (|id: Id| E::of(graph, id), side == Side::Left);
    if let Group::Direction(_) | Group::Number(_) = group {
        return d[0];
    }
    let turn = group.turn().map(|stored| stored.lowered(e(parts[0]), e(d[0]), left));
    let scale = matches!(group, Group::Similarity(_)).then(|| E::of(graph, graph.quotient(d[2], parts[2])));
    let place = usize::from(group.turn().is_some());
    let shift = (!matches!(group, Group::Turn(_))).then(|| {
        let dt = e(d[place]);
        match group.turn() {
            None => dt,
            Some(stored) if !left => {
                let back = stored.apply_inverse(e(parts[0]), dt);
                match scale {
                    Some(_) => E::of(graph, graph.quotient(back.id, graph.fill(parts[2], back.shape()))),
                    None => back,
                }
            }
            Some(_) => {
                let t = e(parts[1]);
                let moved = turn.map_or(dt, |theta| dt - turned(theta, t));
                scale.map_or(moved, |lambda| moved - lambda * t)
            }
        }
    });
    Tangent { shift, turn, scale }.together(graph)
}

/// What turns the derivative, along v, of the gradient g into the second derivative of ξ ↦ f(X ⊕ ξ) at 0 times v. Two
/// perturbations one after the other do not commute, and their difference is a perturbation by the bracket, half of
/// which each order has too much or too little: ∓½ ad(v)ᵀ g. `None` where they commute.
pub fn half_bracket(graph: &Graph, group: Group, v: Id, g: Id, side: Side) -> Option<Id> {
    let (v, g) = (Tangent::of(group, E::of(graph, v)), Tangent::of(group, E::of(graph, g)));
    let moves = matches!(group, Group::Isometry(_) | Group::Similarity(_));
    let turn = group.turn().filter(|turn| turn.dimension() == 3 || moves)?;
    let half = if side == Side::Left { 0.5 } else { -0.5 };
    let (theta, g_theta) = (v.turn?, g.turn?);
    let in_space = turn.dimension() == 3;
    let mut about = in_space.then(|| turned(g_theta, theta));
    let (mut along, mut scaled) = (None, None);
    if let (Some(rho), Some(g_rho)) = (v.shift, g.shift) {
        // gρ × θ, which is −θ J gρ in the plane, and gρ × ρ.
        let bent = -turned(theta, g_rho);
        // Of a similarity λ gρ more, and −gρ · ρ in λ.
        along = Some(half * v.scale.map_or(bent, |lambda| bent + lambda * g_rho));
        scaled = v.scale.map(|_| half * -g_rho.dot(rho));
        let more = if in_space { turned(g_rho, rho) } else { -g_rho.dot(turned(one(graph), rho)) };
        about = Some(about.map_or(more, |about| about + more));
    }
    let found = Tangent { shift: along, turn: about.map(|about| half * about), scale: scaled };
    Some(found.together(graph))
}

fn one(graph: &Graph) -> E<'_> {
    E::of(graph, graph.scalar(1.0))
}
