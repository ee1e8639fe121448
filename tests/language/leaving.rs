//! Loops that are left in the middle, and items of loops that are references.

use crate::common::{agree, slope};
use matgrad::{differential, gradient, hvp};
use nalgebra::{SVector, Vector2, Vector3};

#[gradient(wrt = x, value)]
#[hvp(wrt = x)]
fn written_out(x: &Vector2<f64>, c: &[f64; 5]) -> f64 {
    let mut s = x[0];
    let mut steps = 0;
    for (k, c) in c.iter().enumerate() {
        if *c < 0.0 {
            continue;
        }
        s = s * x[1] + c;
        if s > 2.0 {
            break;
        }
        steps = k;
    }
    s * s + steps as f64
}

#[gradient(wrt = x, value)]
#[hvp(wrt = x)]
fn rolled(x: &Vector2<f64>, c: &[f64; 40]) -> f64 {
    let mut s = x[0];
    for c in c {
        if *c < 0.0 {
            continue;
        }
        let next = s * x[1] + c;
        if next > 2.0 {
            break;
        }
        s = next;
    }
    s * s
}

#[gradient(wrt = x, value)]
fn returns_from_the_loop(x: &Vector2<f64>, c: &[f64; 40]) -> Option<f64> {
    let mut s = x[0];
    for (k, c) in c.iter().enumerate() {
        s = s * x[1] + c;
        if s > 2.0 {
            return Some(s * s * x[0] + k as f64);
        }
    }
    Some(s)
}

#[differential(wrt = x)]
fn of_run_time_length(x: f64, c: &[f64]) -> f64 {
    let mut s = x;
    'outer: for a in c {
        for b in c {
            if *b > 0.9 {
                continue 'outer;
            }
            s += 0.01 * s * s * b;
            if s > 3.0 {
                break 'outer;
            }
        }
        s *= *a;
    }
    s
}

#[gradient(wrt = x, value)]
fn sums_until(x: &Vector3<f64>, data: &[(Vector3<f64>, f64)]) -> f64 {
    let mut loss = 0.0;
    for (row, y) in data {
        if *y < 0.0 {
            break;
        }
        let Some(root) = matgrad_root(*y) else { continue };
        let root: f64 = root;
        let r = row.dot(x) - root;
        loss += r * r;
    }
    loss
}

fn matgrad_root(y: f64) -> Option<f64> {
    (y < 4.0).then(|| y.sqrt())
}

#[test]
fn loops_that_are_left() {
    let short = [0.3, -1.0, 0.8, 0.6, 0.1];
    let long: [f64; 40] = std::array::from_fn(|k| (k as f64 * 0.7).sin() * 0.9);
    for x in [Vector2::new(0.4, 0.7), Vector2::new(0.9, 1.4), Vector2::new(2.5, 1.1)] {
        agree(&written_out_grad(&x, &short), &slope(|x| written_out(x, &short), &x), 1e-8, "written out");
        assert_eq!(written_out_value_and_grad(&x, &short).0, written_out(&x, &short));
        agree(&rolled_grad(&x, &long), &slope(|x| rolled(x, &long), &x), 1e-8, "rolled");
        agree(&rolled_value_and_grad(&x, &long).0, &rolled(&x, &long), 1e-14, "rolled");
        let v = Vector2::new(0.3, -0.8);
        let wanted = slope(|x| rolled_grad(x, &long).dot(&v), &x);
        agree(&rolled_hvp(&x, &long, &v), &wanted, 1e-7, "∇²f · v");
        let wanted = slope(|x| written_out_grad(x, &short).dot(&v), &x);
        agree(&written_out_hvp(&x, &short, &v), &wanted, 1e-7, "∇²f · v");
        let wanted = slope(|x| returns_from_the_loop(x, &long).unwrap(), &x);
        let (value, gradient) = returns_from_the_loop_value_and_grad(&x, &long).unwrap();
        agree(&gradient, &wanted, 1e-8, "returned");
        agree(&value, &returns_from_the_loop(&x, &long).unwrap(), 1e-14, "returned");
        let c = &long[..7];
        let h = 1e-6;
        let wanted = (of_run_time_length(x[0] + h, c) - of_run_time_length(x[0] - h, c)) / (2.0 * h);
        agree(&of_run_time_length_diff(x[0], c, 1.0), &wanted, 1e-7, "forward");
    }
    let data: Vec<(Vector3<f64>, f64)> =
        (0..9).map(|k| (Vector3::new(k as f64, 1.0, -0.3 * k as f64), [1.0, 5.0, 2.0, 0.5, -1.0][k % 5])).collect();
    let x = Vector3::new(0.3, -0.2, 0.9);
    for n in [0, 1, 4, 9] {
        agree(&sums_until_grad(&x, &data[..n]), &slope(|x| sums_until(x, &data[..n]), &x), 1e-7, "sums");
    }
}

fn weight(i: &usize, by: f64) -> f64 {
    (*i + 1) as f64 * by
}

#[gradient(wrt = x, value)]
fn references(x: &SVector<f64, 20>, ix: &[usize], ws: &[(usize, f64)], c: &[f64; 20], few: [usize; 3]) -> f64 {
    let mut s = 0.0;
    for i in ix {
        s += x[*i] * x[*i];
    }
    for (k, i) in ix.iter().enumerate() {
        let w: f64 = weight(i, 0.5);
        s += x[*i] * w * k as f64;
    }
    for (i, w) in ws {
        s += x[*i] * w;
    }
    for &(i, w) in ws.iter() {
        s += x[i] * w;
    }
    for i in ix.iter().copied() {
        s += x[i].sin();
    }
    for (a, b) in c.iter().zip(x.iter()) {
        let k: f64 = weight(&2, *a);
        s += k * b;
    }
    for i in few {
        s += x[i];
    }
    for i in few.iter().rev() {
        s *= 1.0 + 0.1 * x[*i];
    }
    s + ix.iter().map(|&i| x[i]).sum::<f64>()
        + ix.iter().map(|i| x[*i] * x[*i]).sum::<f64>()
        + ws.iter().fold(0.0, |acc, (i, w)| acc + x[*i] * w)
}

#[test]
fn items_by_reference() {
    let x = SVector::<f64, 20>::from_fn(|k, _| (k as f64).cos());
    let c: [f64; 20] = std::array::from_fn(|k| k as f64 * 0.1 - 0.5);
    let (ix, ws) = ([3usize, 7, 7, 19], [(4usize, 0.5), (0, -2.0)]);
    let (value, gradient) = references_value_and_grad(&x, &ix, &ws, &c, [1, 2, 1]);
    agree(&value, &references(&x, &ix, &ws, &c, [1, 2, 1]), 1e-14, "the value");
    agree(&gradient, &slope(|x| references(x, &ix, &ws, &c, [1, 2, 1]), &x), 1e-7, "the gradient");
}
