//! Hand tracking: a hand of 22 bones is bent, its vertices follow their bones, and what is seen of it is compared with them.
//!
//! The Jacobian has 26 columns of the pose, and two of each place on a triangle where places vary too. Derived are those of
//! a bone that follows its parent, of what it adds to a vertex, of the turn of the hand, and of a misfit; each bone and
//! each vertex has slopes in those angles alone that move it.

use matgrad::{differential, jacobian};
use nalgebra::{Matrix3, Matrix3x4, Matrix4, SVector, Vector2, Vector3, Vector4};
use serde::Deserialize;

use super::{matrix, vector, vectors};
use crate::protocol::{Answer, Request};

/// Numbers that say how the hand is turned, where it is, and how its fingers bend.
const POSE: usize = 26;
const BONES: usize = 22;

/// Where a bone is that follows its parent, and bends around the first axis and then around the third.
#[differential(wrt = (parent, x, z))]
fn follow(parent: &Matrix4<f64>, relative: &Matrix4<f64>, x: f64, z: f64) -> Matrix4<f64> {
    let (sx, cx) = x.sin_cos();
    let (sz, cz) = z.sin_cos();
    let bent = Matrix4::from_columns(&[
        Vector4::new(cz, sz, 0.0, 0.0),
        Vector4::new(-sz * cx, cz * cx, sx, 0.0),
        Vector4::new(sz * sx, -cz * sx, cx, 0.0),
        Vector4::new(0.0, 0.0, 0.0, 1.0),
    ]);
    parent * relative * bent
}

/// The turn of the hand around an axis, by the length of it; `side` is −1 of the other hand.
#[jacobian(wrt = v, value)]
fn turned(v: &Vector3<f64>, side: f64) -> Matrix3<f64> {
    let angle = v.norm();
    let turn = if angle < 1e-4 {
        Matrix3::identity()
    } else {
        let axis = v / angle;
        let (sin, cos) = angle.sin_cos();
        Matrix3::identity() * cos + axis.cross_matrix() * sin + axis * axis.transpose() * (1.0 - cos)
    };
    turn * Matrix3::from_diagonal(&Vector3::new(side, 1.0, 1.0))
}

/// How a bone moves what belongs to it, from where it is at rest.
#[differential(wrt = bone)]
fn moves(bone: &Matrix4<f64>, inverse: &Matrix4<f64>) -> Matrix3x4<f64> {
    (bone * inverse).fixed_rows::<3>(0).into_owned()
}

/// What a bone adds to a vertex.
#[differential(wrt = moves)]
fn share(moves: &Matrix3x4<f64>, rest: &Vector4<f64>, weight: f64) -> Vector3<f64> {
    moves * rest * weight
}

/// How far a point that is seen is from a place on a triangle, whose corners are turned and shifted.
#[jacobian(wrt = (turn, shift, place, a, b, c))]
fn misfit(
    turn: &Matrix3<f64>,
    shift: &Vector3<f64>,
    place: &Vector2<f64>,
    a: &Vector3<f64>,
    b: &Vector3<f64>,
    c: &Vector3<f64>,
    seen: &Vector3<f64>,
) -> Vector3<f64> {
    seen - (turn * (a * place.x + b * place.y + c * (1.0 - place.x - place.y)) + shift)
}

/// Something with its derivatives in those angles that move it, by their places in the pose.
struct Moving<M> {
    value: M,
    slopes: Vec<(usize, M)>,
}

/// The angles that bend a bone, by their places in the pose: of the four bones of each finger, which stand between the wrist and
/// the arm, the second bends in two directions, the third and the fourth in one.
pub fn angles(bone: usize) -> (Option<usize>, Option<usize>) {
    let at = 6 + 4 * (bone.saturating_sub(1) / 4);
    match (bone + 3) % 4 {
        of_finger if of_finger == 0 || !(1..=20).contains(&bone) => (None, None),
        1 => (Some(at), Some(at + 1)),
        of_finger => (Some(at + of_finger), None),
    }
}

#[derive(Deserialize)]
struct Input {
    theta: Vec<f64>,
    data: Data,
    us: Vec<Vec<f64>>,
}

#[derive(Deserialize)]
struct Data {
    model: Model,
    correspondences: Vec<usize>,
    points: Vec<Vec<f64>>,
}

#[derive(Deserialize)]
struct Model {
    parents: Vec<i32>,
    base_relatives: Vec<Vec<Vec<f64>>>,
    inverse_base_absolutes: Vec<Vec<Vec<f64>>>,
    base_positions: Vec<Vec<f64>>,
    weights: Vec<Vec<f64>>,
    triangles: Vec<[usize; 3]>,
    is_mirrored: bool,
}

/// A hand, and points that are seen of it.
pub struct Problem {
    /// How it is turned, where it is, and how its fingers bend.
    pub pose: SVector<f64, POSE>,
    /// The parent of each bone, which comes before it.
    pub parents: [Option<usize>; BONES],
    /// Where it is, seen from its parent.
    pub relatives: [Matrix4<f64>; BONES],
    /// From where the hand is at rest to the bone.
    pub inverses: [Matrix4<f64>; BONES],
    /// 1, or −1 of the other hand.
    pub side: f64,
    /// Where its vertices are at rest.
    pub rest: Vec<Vector4<f64>>,
    /// The bones that move each, and their weights.
    pub weights: Vec<Vec<(usize, f64)>>,
    /// The points.
    pub seen: Vec<Vector3<f64>>,
    /// Of each point the corners of a triangle; of those that belong to a vertex that alone.
    pub corners: Vec<[usize; 3]>,
    /// The place on it.
    pub places: Vec<Vector2<f64>>,
    /// Whether that is variable, too.
    pub places_vary: bool,
}

fn bones_of<T>(all: Vec<T>) -> Result<[T; BONES], String> {
    all.try_into().map_err(|all: Vec<T>| format!("nothing is compiled for {} bones; there are 22", all.len()))
}

fn matrices(all: &[Vec<Vec<f64>>]) -> Result<[Matrix4<f64>; BONES], String> {
    bones_of(all.iter().map(|rows| matrix::<4, 4>(rows).map(|matrix| *matrix)).collect::<Result<_, _>>()?)
}

/// The weights that are not zero, with the bones that they belong to.
fn sparse(row: &[f64]) -> Vec<(usize, f64)> {
    row.iter().copied().enumerate().filter(|(_, weight)| *weight != 0.0).collect()
}

impl Problem {
    fn new(Input { theta, data: Data { model, correspondences, points }, us }: Input) -> Result<Problem, String> {
        let places_vary = !us.is_empty();
        let corner = |&i: &usize| if places_vary { model.triangles.get(i).copied() } else { Some([i; 3]) };
        let corners: Option<Vec<[usize; 3]>> = correspondences.iter().map(corner).collect();
        let problem = Problem {
            pose: vector(&theta)?,
            parents: bones_of(model.parents)?.map(|parent| usize::try_from(parent).ok()),
            relatives: matrices(&model.base_relatives)?,
            inverses: matrices(&model.inverse_base_absolutes)?,
            side: if model.is_mirrored { -1.0 } else { 1.0 },
            rest: vectors(&model.base_positions)?,
            weights: model.weights.iter().map(|row| sparse(row)).collect(),
            seen: vectors(&points)?,
            corners: corners.ok_or("a point on a triangle that is not there")?,
            places: if places_vary { vectors(&us)? } else { vec![Vector2::zeros(); points.len()] },
            places_vary,
        };
        let vertices = problem.rest.len();
        let fits = problem.corners.iter().flatten().all(|corner| *corner < vertices)
            && problem.parents.iter().enumerate().all(|(i, parent)| parent.is_none_or(|parent| parent < i))
            && problem.weights.iter().flatten().all(|(bone, _)| *bone < BONES)
            && problem.weights.len() == vertices
            && problem.corners.len() == problem.seen.len()
            && problem.places.len() == problem.seen.len();
        fits.then_some(problem).ok_or_else(|| "vertices, points or bones that do not belong together".to_owned())
    }

    fn angle(&self, place: Option<usize>) -> f64 {
        place.map_or(0.0, |k| self.pose[k])
    }

    fn turn(&self) -> (Vector3<f64>, Vector3<f64>) {
        (self.pose.fixed_rows::<3>(0).into_owned(), self.pose.fixed_rows::<3>(3).into_owned())
    }

    /// Of each point its place, the corners that it is on, and where it is seen.
    fn points(&self) -> impl Iterator<Item = (&Vector2<f64>, [usize; 3], &Vector3<f64>)> {
        self.places.iter().zip(&self.corners).zip(&self.seen).map(|((place, corners), seen)| (place, *corners, seen))
    }

    /// How far each point is off.
    pub fn misfits(&self, out: &mut Vec<Vector3<f64>>) {
        let mut bones = [Matrix4::identity(); BONES];
        for (i, parent) in self.parents.iter().enumerate() {
            let ((x, z), parent) = (angles(i), parent.map_or_else(Matrix4::identity, |parent| bones[parent]));
            bones[i] = follow(&parent, &self.relatives[i], self.angle(x), self.angle(z));
        }
        let moves: [Matrix3x4<f64>; BONES] = std::array::from_fn(|i| moves(&bones[i], &self.inverses[i]));
        let vertex = |(rest, weights): (&Vector4<f64>, &Vec<(usize, f64)>)| {
            weights.iter().map(|&(i, weight)| share(&moves[i], rest, weight)).sum()
        };
        let vertices: Vec<Vector3<f64>> = self.rest.iter().zip(&self.weights).map(vertex).collect();
        let (v, shift) = self.turn();
        let turn = turned(&v, self.side);
        out.clear();
        out.extend(
            self.points()
                .map(|(place, [a, b, c], seen)| misfit(&turn, &shift, place, &vertices[a], &vertices[b], &vertices[c], seen)),
        );
    }

    /// How each bone moves what belongs to it, with the slopes of its parent and its own.
    fn moving(&self) -> Vec<Moving<Matrix3x4<f64>>> {
        let mut bones: Vec<Moving<Matrix4<f64>>> = Vec::with_capacity(BONES);
        for (i, (relative, parent)) in self.relatives.iter().zip(self.parents).enumerate() {
            let (places, none) = (angles(i), Moving { value: Matrix4::identity(), slopes: vec![] });
            let (x, z) = (self.angle(places.0), self.angle(places.1));
            let parent = parent.map_or(&none, |parent| &bones[parent]);
            let along = |slope: &Matrix4<f64>, dx, dz| follow_diff(&parent.value, relative, x, z, slope, dx, dz);
            let mut slopes: Vec<(usize, Matrix4<f64>)> =
                parent.slopes.iter().map(|(k, slope)| (*k, along(slope, 0.0, 0.0))).collect();
            slopes.extend(places.0.map(|k| (k, along(&Matrix4::zeros(), 1.0, 0.0))));
            slopes.extend(places.1.map(|k| (k, along(&Matrix4::zeros(), 0.0, 1.0))));
            bones.push(Moving { value: follow(&parent.value, relative, x, z), slopes });
        }
        let moving = |(bone, inverse): (&Moving<Matrix4<f64>>, &Matrix4<f64>)| {
            let slopes = bone.slopes.iter().map(|(k, slope)| (*k, moves_diff(&bone.value, inverse, slope)));
            Moving { value: moves(&bone.value, inverse), slopes: slopes.collect() }
        };
        bones.iter().zip(&self.inverses).map(moving).collect()
    }

    /// A vertex, with the slopes of its bones.
    fn vertex(moving: &[Moving<Matrix3x4<f64>>], rest: &Vector4<f64>, weights: &[(usize, f64)]) -> Moving<Vector3<f64>> {
        let mut vertex = Moving { value: Vector3::zeros(), slopes: vec![] };
        for &(i, weight) in weights {
            let Moving { value, slopes } = &moving[i];
            vertex.value += share(value, rest, weight);
            let along = |(k, slope): &(usize, Matrix3x4<f64>)| (*k, share_diff(value, rest, weight, slope));
            vertex.slopes.extend(slopes.iter().map(along));
        }
        vertex
    }

    /// Column by column, those of places first.
    pub fn jacobian(&self, out: &mut Vec<Vector3<f64>>) {
        let moving = self.moving();
        let vertices: Vec<Moving<Vector3<f64>>> =
            self.rest.iter().zip(&self.weights).map(|(rest, weights)| Self::vertex(&moving, rest, weights)).collect();
        let (v, shift) = self.turn();
        let (turn, turn_in_v) = turned_value_and_jac(&v, self.side);
        let (points, of_places) = (self.seen.len(), if self.places_vary { 2 } else { 0 });
        out.clear();
        out.resize((of_places + POSE) * points, Vector3::zeros());
        for (i, (place, corners, seen)) in self.points().enumerate() {
            let [a, b, c] = corners.map(|corner| &vertices[corner]);
            let (in_turn, in_shift, in_place, in_a, in_b, in_c) =
                misfit_jac(&turn, &shift, place, &a.value, &b.value, &c.value, seen);
            for k in 0..of_places {
                out[k * points + i] = in_place.column(k).into();
            }
            let in_v = in_turn * turn_in_v;
            let column = |k: usize| (of_places + k) * points + i;
            for k in 0..3 {
                out[column(k)] = in_v.column(k).into();
                out[column(3 + k)] = in_shift.column(k).into();
            }
            for (corner, in_corner) in [(a, in_a), (b, in_b), (c, in_c)] {
                for (k, slope) in &corner.slopes {
                    out[column(*k)] += in_corner * slope;
                }
            }
        }
    }
}

/// `objective` and `jacobian`.
pub fn evaluate(request: &Request<'_>) -> Result<Answer, String> {
    let problem = Problem::new(request.input()?)?;
    match request.function {
        "objective" => request.timed_in_place(
            vec![],
            |out| problem.misfits(out),
            |out| out.iter().flat_map(|misfit| misfit.iter().copied()).collect::<Vec<f64>>(),
        ),
        "jacobian" => request.timed_in_place(
            vec![],
            |out| problem.jacobian(out),
            |out| {
                let points = problem.seen.len();
                let row = |i: usize| out.iter().skip(i / 3).step_by(points).map(|of| of[i % 3]).collect::<Vec<f64>>();
                (0..3 * points).map(row).collect::<Vec<_>>()
            },
        ),
        _ => request.unknown(),
    }
}
