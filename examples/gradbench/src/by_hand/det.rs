//! A determinant and its gradient by expansion along the first row, both in one pass over the minors.

/// A determinant and its gradient, for each size by those of the size below.
macro_rules! by_minors {
    ($name:ident, $n:literal, $m:literal, $of_minor:ident) => {
        pub fn $name(a: &[[f64; $n]; $n]) -> (f64, [[f64; $n]; $n]) {
            let (mut sum, mut out) = (0.0, [[0.0; $n]; $n]);
            let mut sign = 1.0;
            for j in 0..$n {
                let mut minor = [[0.0; $m]; $m];
                for (to, from) in minor.iter_mut().zip(&a[1..]) {
                    to[..j].copy_from_slice(&from[..j]);
                    to[j..].copy_from_slice(&from[j + 1..]);
                }
                let (value, slopes) = $of_minor(&minor);
                let scale = sign * a[0][j];
                sum += scale * value;
                out[0][j] = sign * value;
                for (to, from) in out[1..].iter_mut().zip(&slopes) {
                    for c in 0..$m {
                        to[c + usize::from(c >= j)] += scale * from[c];
                    }
                }
                sign = -sign;
            }
            (sum, out)
        }
    };
}

fn det2(a: &[[f64; 2]; 2]) -> (f64, [[f64; 2]; 2]) {
    (a[0][0] * a[1][1] - a[0][1] * a[1][0], [[a[1][1], -a[1][0]], [-a[0][1], a[0][0]]])
}

by_minors!(det3, 3, 2, det2);
by_minors!(det4, 4, 3, det3);
by_minors!(det5, 5, 4, det4);
by_minors!(det6, 6, 5, det5);
by_minors!(det7, 7, 6, det6);
by_minors!(det8, 8, 7, det7);
