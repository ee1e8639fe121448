//! Functions of variables and results of every type, in every mode of first derivatives, against differences.

/// Functions of an element of a group, of N coordinates, to a type of M.
macro_rules! functions {
    ($($name:ident($x:ident: $X:ty, $n:tt; $($c:ident: $C:ty),*) -> ($R:ty, $m:tt) $body:block)*) => {$(
        mod $name {
            use super::*;

            #[jacobian(wrt = $x, value)]
            #[differential(wrt = $x, value)]
            #[vjp(wrt = $x, value)]
            pub fn f($x: &$X, $($c: &$C),*) -> $R $body

            #[test]
            fn derivatives_are_the_differences() {
                for seed in 0..3 {
                    let $x = <$X as Sample>::sample(seed);
                    $(let $c = <$C as Sample>::sample(seed + 5);)*
                    let plain = f(&$x, $(&$c),*);
                    let wanted = slopes::<$n, $m>(|xi| plain.local(&f(&$x.retract(xi, false), $(&$c),*), false));
                    let (value, got) = f_value_and_jac(&$x, $(&$c),*);
                    alike(&Manifold::<$m>::local(&plain, &value, false), &SVector::zeros(), 1e-14, "the value");
                    alike(&got.entries(), &wanted, 1e-9, "the Jacobian");
                    alike(&f_jac(&$x, $(&$c),*).entries(), &wanted, 1e-9, "the Jacobian alone");
                    let d = point::<$n>(seed + 10);
                    let along = f_diff(&$x, $(&$c,)* lent!($n, d));
                    alike(&along.entries(), &(wanted * d), 1e-9, "the differential");
                    let (_, along) = f_value_and_diff(&$x, $(&$c,)* lent!($n, d));
                    alike(&along.entries(), &(wanted * d), 1e-9, "the differential beside the value");
                    let c = point::<$m>(seed + 20);
                    let back = f_vjp(&$x, $(&$c,)* lent!($m, c));
                    alike(&back.entries(), &(wanted.transpose() * c), 1e-9, "the pullback");
                    let (_, back) = f_value_and_vjp(&$x, $(&$c,)* lent!($m, c));
                    alike(&back.entries(), &(wanted.transpose() * c), 1e-9, "the pullback beside the value");
                }
            }
        }
    )*};
}

/// A tangent as companions take it.
macro_rules! lent {
    (1, $v:ident) => {
        $v[0]
    };
    ($n:literal, $v:ident) => {
        &$v
    };
}

pub(crate) use {functions, lent};
