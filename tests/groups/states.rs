//! Structs that hold rotations and rigid motions, as variables and as results.

use crate::common::*;
use crate::manifold::{Manifold as _, curvatures, slopes};
use matgrad::{Parameters, gradient};
use nalgebra::*;

/// A struct of every kind of field, outside of a module.
#[derive(Clone, Copy, Debug, Parameters)]
struct Every {
    r2: Rotation2<f64>,
    c: UnitComplex<f64>,
    r3: Rotation3<f64>,
    q: UnitQuaternion<f64>,
    t: Translation3<f64>,
    i2: Isometry2<f64>,
    m2: IsometryMatrix2<f64>,
    i3: Isometry3<f64>,
    m3: IsometryMatrix3<f64>,
    u: Unit<Vector3<f64>>,
    poses: [Isometry3<f64>; 2],
    p: Point3<f64>,
    x: f64,
}

const ALL: usize = 1 + 1 + 3 + 3 + 3 + 3 + 3 + 6 + 6 + 3 + 12 + 3 + 1;

fn every(seed: u64) -> Every {
    Every {
        r2: Sample::sample(seed),
        c: Sample::sample(seed + 1),
        r3: Sample::sample(seed + 2),
        q: Sample::sample(seed + 3),
        t: Sample::sample(seed + 4),
        i2: Sample::sample(seed + 5),
        m2: Sample::sample(seed + 6),
        i3: Sample::sample(seed + 7),
        m3: Sample::sample(seed + 8),
        u: Sample::sample(seed + 9),
        poses: [Sample::sample(seed + 10), Sample::sample(seed + 11)],
        p: Sample::sample(seed + 12),
        x: Sample::sample(seed + 13),
    }
}

/// The numbers of a field's tangent.
fn of<const N: usize>(v: &SVector<f64, ALL>, place: &mut usize) -> SVector<f64, N> {
    *place += N;
    v.fixed_rows::<N>(*place - N).into_owned()
}

#[test]
fn states_are_retracted_field_by_field() {
    let x = every(1);
    let numbers = point::<ALL>(3);
    let xi = EveryTangent::from_vector(&numbers);
    let moved = x.retract(&xi);
    let mut k = 0;
    let near = |d: f64, what: &str| assert!(d < 2e-15, "{what}: {d:e}");
    near((moved.r2.matrix() - x.r2.retract(&of(&numbers, &mut k), false).matrix()).amax(), "r2");
    near((moved.c.angle() - x.c.retract(&of(&numbers, &mut k), false).angle()).abs(), "c");
    near((moved.r3.matrix() - x.r3.retract(&of(&numbers, &mut k), false).matrix()).amax(), "r3");
    near((moved.q.coords - x.q.retract(&of(&numbers, &mut k), false).coords).amax(), "q");
    near((moved.t.vector - x.t.retract(&of(&numbers, &mut k), false).vector).amax(), "t");
    near((moved.i2.to_homogeneous() - x.i2.retract(&of(&numbers, &mut k), false).to_homogeneous()).amax(), "i2");
    near((moved.m2.to_homogeneous() - x.m2.retract(&of(&numbers, &mut k), false).to_homogeneous()).amax(), "m2");
    near((moved.i3.to_homogeneous() - x.i3.retract(&of(&numbers, &mut k), false).to_homogeneous()).amax(), "i3");
    near((moved.m3.to_homogeneous() - x.m3.retract(&of(&numbers, &mut k), false).to_homogeneous()).amax(), "m3");
    near((moved.u.into_inner() - (x.u.into_inner() + of::<3>(&numbers, &mut k)).normalize()).amax(), "u");
    for i in 0..2 {
        let wanted = x.poses[i].retract(&of(&numbers, &mut k), false);
        near((moved.poses[i].to_homogeneous() - wanted.to_homogeneous()).amax(), "poses");
    }
    near((moved.p - (x.p + of::<3>(&numbers, &mut k))).amax(), "p");
    near(moved.x - x.x - numbers[k], "x");
    assert_eq!(k + 1, EveryTangent::LEN);
}

#[test]
fn local_leads_to_the_other_state() {
    for seed in 0..5 {
        let (x, y) = (every(seed), every(seed + 50));
        let there = x.retract(&x.local(&y));
        let d = there.local(&y);
        assert!(d.norm() < 1e-14, "{d:?}");
        // Small tangents keep their digits where the elements do, at the identity.
        let o = Every {
            r3: Rotation3::identity(),
            q: UnitQuaternion::identity(),
            i2: Isometry2::identity(),
            i3: Isometry3::identity(),
            ..x
        };
        for size in [1e-12, 1e-6, 1e-3, 1.0] {
            let xi = EveryTangent::from_vector(&(point::<ALL>(seed) * size));
            let back = o.local(&o.retract(&xi));
            assert!((back.r3 - xi.r3).norm() < 1e-15 * xi.r3.norm() + 1e-16);
            assert!((back.q - xi.q).norm() < 1e-15 * xi.q.norm());
            assert!((back.i2 - xi.i2).norm() < 1e-15 * xi.i2.norm());
            assert!((back.i3 - xi.i3).norm() < 1e-15 * xi.i3.norm());
        }
    }
}

/// Similarities, generic scalars and sizes, and structs inside.
#[derive(Clone, Copy, Debug, Parameters)]
struct Scaled<T: RealField, const N: usize> {
    s: Similarity3<T>,
    planar: Similarity2<T>,
    direction: Unit<SVector<T, N>>,
    turns: [UnitComplex<T>; N],
}

#[test]
fn similarities_and_generic_states_are_retracted() {
    let x = Scaled::<f64, 3> {
        s: Sample::sample(1),
        planar: Sample::sample(2),
        direction: Sample::sample(3),
        turns: [UnitComplex::new(0.1); 3],
    };
    let xi = ScaledTangent { s: point::<7>(1), planar: point::<4>(2), direction: Vector3::zeros(), turns: [0.1, 0.2, 0.3] };
    let moved = x.retract(&xi);
    let (theta, lambda) = (xi.s.fixed_rows::<3>(3).into_owned(), xi.s[6]);
    let mut generator = Matrix4::zeros();
    generator.fixed_view_mut::<3, 3>(0, 0).copy_from(&(theta.cross_matrix() + Matrix3::identity() * lambda));
    generator.fixed_view_mut::<3, 1>(0, 3).copy_from(&xi.s.fixed_rows::<3>(0));
    assert!((moved.s.to_homogeneous() - x.s.to_homogeneous() * generator.exp()).amax() < 1e-14);
    let (angle, lambda) = (xi.planar[2], xi.planar[3]);
    let generator = matrix![lambda, -angle, xi.planar[0]; angle, lambda, xi.planar[1]; 0.0, 0.0, 0.0];
    assert!((moved.planar.to_homogeneous() - x.planar.to_homogeneous() * generator.exp()).amax() < 1e-14);
    assert!((moved.turns[2].angle() - 0.4).abs() < 1e-15);
    assert!((x.local(&moved) - xi).norm() < 1e-14);
    assert_eq!(ScaledTangent::<f64, 3>::LEN, 7 + 4 + 3 + 3);
}

#[matgrad::module]
mod navigation {
    use matgrad::{Parameters, differential, gradient, hessian, hvp, jacobian, vjp};
    use nalgebra::*;

    /// What an inertial unit is about.
    #[derive(Clone, Copy, Debug, Parameters)]
    pub struct State {
        pub pose: Isometry3<f64>,
        pub velocity: Vector3<f64>,
        pub bias: Vector6<f64>,
    }

    type Turn = UnitQuaternion<f64>;

    /// States inside, an array of them, a point and an alias.
    #[derive(Clone, Copy, Debug, Parameters)]
    pub struct Robot {
        pub base: State,
        pub joints: [Turn; 2],
        pub tip: Point3<f64>,
    }

    #[gradient(wrt = s, value, into)]
    #[differential(wrt = s)]
    #[hvp(wrt = s)]
    #[hessian(wrt = s)]
    pub fn cost(s: &State, p: &Point3<f64>) -> f64 {
        (s.pose * p).coords.norm_squared() * s.velocity.x.exp() + (s.pose.rotation * s.velocity).dot(&s.bias.fixed_rows::<3>(0))
    }

    #[gradient(wrt = s, perturbation = left)]
    #[hessian(wrt = s, perturbation = left)]
    pub fn from_left(s: &State, p: &Point3<f64>) -> f64 {
        (s.pose * p).coords.norm_squared() * s.velocity.x.exp() + (s.pose.rotation * s.velocity).dot(&s.bias.fixed_rows::<3>(0))
    }

    #[jacobian(wrt = s, value)]
    #[differential(wrt = s)]
    #[vjp(wrt = s)]
    pub fn step(s: &State, dt: f64, gyro: &Vector3<f64>) -> State {
        let r = s.pose.rotation * UnitQuaternion::new((gyro - s.bias.fixed_rows::<3>(3)) * dt);
        let t = s.pose.translation.vector + s.velocity * dt;
        State { pose: Isometry3::from_parts(Translation3::from(t), r), velocity: s.velocity + r * s.bias.xyz() * dt, ..*s }
    }

    #[gradient(wrt = (s.pose, s.velocity), value)]
    pub fn parts(s: &State, p: &Point3<f64>) -> f64 {
        (s.pose * p).coords.norm_squared() + s.velocity.x * s.bias[0]
    }

    #[gradient(wrt = robot)]
    #[jacobian(wrt = (robot.base, robot.joints))]
    #[vjp(wrt = robot)]
    pub fn tip(robot: &Robot, i: &Vector3<f64>) -> f64 {
        let reached = robot.base.pose * (robot.joints[0] * (robot.joints[1] * robot.tip + i));
        reached.coords.norm() + robot.base.bias.norm_squared()
    }
}

use navigation::{Robot, RobotTangent, State, StateTangent};

fn state(seed: u64) -> State {
    State { pose: Sample::sample(seed), velocity: point(seed + 1), bias: point(seed + 2) }
}

/// A state moved by the means of the tests.
fn moved(s: &State, xi: &SVector<f64, 15>, left: bool) -> State {
    State {
        pose: s.pose.retract(&xi.fixed_rows::<6>(0).into_owned(), left),
        velocity: s.velocity + xi.fixed_rows::<3>(6),
        bias: s.bias + xi.fixed_rows::<6>(9),
    }
}

fn between(s: &State, t: &State) -> SVector<f64, 15> {
    let mut xi = SVector::<f64, 15>::zeros();
    xi.fixed_rows_mut::<6>(0).copy_from(&s.pose.local(&t.pose, false));
    xi.fixed_rows_mut::<3>(6).copy_from(&(t.velocity - s.velocity));
    xi.fixed_rows_mut::<6>(9).copy_from(&(t.bias - s.bias));
    xi
}

#[test]
fn derivatives_of_a_cost_of_states_are_the_differences() {
    for seed in 0..3 {
        let (s, p): (State, Point3<f64>) = (state(seed), Sample::sample(seed + 20));
        let gradient =
            |left: bool| slopes(|xi: &SVector<f64, 15>| Vector1::new(navigation::cost(&moved(&s, xi, left), &p))).transpose();
        let (value, got): (f64, StateTangent) = navigation::cost_value_and_grad(&s, &p);
        assert!((value - navigation::cost(&s, &p)).abs() < 1e-14);
        alike(&got.to_vector(), &gradient(false), 1e-9, "the gradient");
        alike(&navigation::from_left_grad(&s, &p).to_vector(), &gradient(true), 1e-9, "the gradient from the left");
        let mut out = StateTangent::zeros();
        navigation::cost_grad_into(&s, &p, &mut out);
        alike(&out.to_vector(), &got.to_vector(), 1e-15, "in place");
        let wanted = curvatures(|xi: &SVector<f64, 15>| navigation::cost(&moved(&s, xi, false), &p));
        let hessian = navigation::cost_hess(&s, &p);
        alike(&hessian, &wanted, 1e-6, "the Hessian");
        let wanted = curvatures(|xi: &SVector<f64, 15>| navigation::from_left(&moved(&s, xi, true), &p));
        alike(&navigation::from_left_hess(&s, &p), &wanted, 1e-6, "the Hessian from the left");
        let v = point::<15>(seed + 30);
        let xi = StateTangent::from_vector(&v);
        alike(&navigation::cost_hvp(&s, &p, &xi).to_vector(), &(hessian * v), 1e-12, "the Hessian times a vector");
        assert!((navigation::cost_diff(&s, &p, &xi) - got.dot(&xi)).abs() < 1e-13);
    }
}

#[test]
fn derivatives_of_a_step_are_the_differences() {
    for seed in 0..3 {
        let (s, gyro, dt) = (state(seed), point::<3>(seed + 40), 0.3);
        let plain = navigation::step(&s, dt, &gyro);
        let wanted = slopes(|xi: &SVector<f64, 15>| between(&plain, &navigation::step(&moved(&s, xi, false), dt, &gyro)));
        let (value, got) = navigation::step_value_and_jac(&s, dt, &gyro);
        assert!(between(&plain, &value).norm() < 1e-14);
        alike(&got, &wanted, 1e-9, "the Jacobian");
        let (d, c) = (point::<15>(seed + 50), point::<15>(seed + 60));
        let along: StateTangent = navigation::step_diff(&s, dt, &gyro, &StateTangent::from_vector(&d));
        alike(&along.to_vector(), &(wanted * d), 1e-9, "the differential");
        let back: StateTangent = navigation::step_vjp(&s, dt, &gyro, &StateTangent::from_vector(&c));
        alike(&back.to_vector(), &(wanted.transpose() * c), 1e-9, "the pullback");
    }
}

/// The path of a struct that is seen nowhere, with its type.
#[gradient(wrt = s.pose: Isometry3<f64>, value)]
fn elsewhere(s: &State, p: &Point3<f64>) -> f64 {
    (s.pose * p).coords.norm_squared()
}

#[test]
fn parts_of_states_are_variables() {
    let (s, p): (State, Point3<f64>) = (state(4), Sample::sample(24));
    let all = slopes(|xi: &SVector<f64, 15>| Vector1::new(navigation::parts(&moved(&s, xi, false), &p))).transpose();
    let (pose, velocity): (Vector6<f64>, Vector3<f64>) = navigation::parts_grad(&s, &p);
    alike(&pose, &all.fixed_rows::<6>(0).into_owned(), 1e-9, "the pose");
    alike(&velocity, &all.fixed_rows::<3>(6).into_owned(), 1e-9, "the velocity");
    let wanted = slopes(|xi: &SVector<f64, 15>| Vector1::new(elsewhere(&moved(&s, xi, false), &p))).transpose();
    alike(&elsewhere_grad(&s, &p), &wanted.fixed_rows::<6>(0).into_owned(), 1e-9, "a pose elsewhere");
}

#[test]
fn states_inside_of_states_have_tangents_inside() {
    let robot = Robot { base: state(7), joints: [Sample::sample(1), Sample::sample(2)], tip: Sample::sample(3) };
    let i = point::<3>(9);
    let got: RobotTangent = navigation::tip_grad(&robot, &i);
    let moved = |xi: &SVector<f64, 24>| {
        let joint = |k: usize| robot.joints[k].retract(&xi.fixed_rows::<3>(15 + 3 * k).into_owned(), false);
        let base = moved(&robot.base, &xi.fixed_rows::<15>(0).into_owned(), false);
        Robot { base, joints: [joint(0), joint(1)], tip: robot.tip + xi.fixed_rows::<3>(21) }
    };
    let wanted = slopes(|xi: &SVector<f64, 24>| Vector1::new(navigation::tip(&moved(xi), &i))).transpose();
    alike(&got.to_vector(), &wanted, 1e-9, "the gradient");
    alike(&(navigation::tip_vjp(&robot, &i, 2.0) - got * 2.0).to_vector(), &SVector::<f64, 24>::zeros(), 1e-14, "the pullback");
    let (base, joints) = navigation::tip_jac(&robot, &i);
    alike(&base, &wanted.fixed_rows::<15>(0).transpose(), 1e-9, "the row of the base");
    for (k, row) in joints.iter().enumerate() {
        alike(row, &wanted.fixed_rows::<3>(15 + 3 * k).transpose(), 1e-9, "the row of a joint");
    }
    let xi = RobotTangent::from_vector(&point::<24>(5));
    alike(&robot.local(&robot.retract(&xi)).to_vector(), &xi.to_vector(), 1e-14, "there and back");
}

/// A point in a result: its differential is the tangent.
#[matgrad::module]
mod bodies {
    use matgrad::{Parameters, differential, jacobian, vjp};
    use nalgebra::*;

    #[derive(Clone, Copy, Debug, Parameters)]
    pub struct Body {
        pub at: Point2<f64>,
        pub mass: f64,
    }

    #[jacobian(wrt = x)]
    #[differential(wrt = x)]
    #[vjp(wrt = x)]
    pub fn placed(x: &Vector2<f64>) -> Body {
        Body { at: Point2::from(x * x.norm_squared()), mass: x.x * x.y }
    }
}

#[test]
fn differentials_of_structs_with_points_are_their_tangents() {
    let (x, d) = (point::<2>(1), point::<2>(2));
    let numbers = |b: bodies::Body| Vector3::new(b.at.x, b.at.y, b.mass);
    let wanted = differences(|x| numbers(bodies::placed(x)), &x);
    let along: bodies::BodyTangent = bodies::placed_diff(&x, &d);
    alike(&along.to_vector(), &(wanted * d), 1e-9, "the differential");
    alike(&bodies::placed_jac(&x), &wanted, 1e-9, "the Jacobian");
    let c = point::<3>(3);
    let back = bodies::placed_vjp(&x, &bodies::BodyTangent::from_vector(&c));
    alike(&back, &(wanted.transpose() * c), 1e-9, "the pullback");
}

/// Gauss and Newton's equations of a residual in a struct.
#[matgrad::module]
mod estimated {
    use matgrad::{Parameters, gauss_newton, jacobian};
    use nalgebra::*;

    #[derive(Clone, Copy, Debug, Parameters)]
    pub struct Pair {
        pub pose: Isometry3<f64>,
        pub place: Point3<f64>,
        pub scale: f64,
    }

    #[gauss_newton(wrt = pair)]
    #[jacobian(wrt = pair)]
    pub fn residual(pair: &Pair, seen: &Vector2<f64>) -> Vector2<f64> {
        let p = pair.pose * pair.place;
        Vector2::new(p.x, p.y) * (pair.scale / (p.z + 4.0)) - seen
    }
}

#[test]
fn normal_equations_of_structs_are_those_of_their_jacobian() {
    let pair = estimated::Pair { pose: Sample::sample(1), place: Sample::sample(2), scale: 1.3 };
    let seen = point::<2>(3);
    let (half, g, normal) = estimated::residual_gauss_newton(&pair, &seen);
    let (r, j) = (estimated::residual(&pair, &seen), estimated::residual_jac(&pair, &seen));
    let moved = |xi: &SVector<f64, 10>| {
        let pose = pair.pose.retract(&xi.fixed_rows::<6>(0).into_owned(), false);
        let place = pair.place + xi.fixed_rows::<3>(6);
        estimated::residual(&estimated::Pair { pose, place, scale: pair.scale + xi[9] }, &seen)
    };
    let wanted = slopes(|xi: &SVector<f64, 10>| moved(xi));
    alike(&j, &wanted, 1e-9, "the Jacobian");
    assert!((half - 0.5 * r.norm_squared()).abs() < 1e-15);
    alike(&g.to_vector(), &(wanted.transpose() * r), 1e-9, "the gradient");
    alike(&normal, &(wanted.transpose() * wanted), 1e-9, "the matrix");
}
