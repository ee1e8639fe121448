//! Functions of 10 to 1000 operations, written out by a macro.

#![allow(dead_code)]

use matgrad::gradient;
use nalgebra::Vector3;

/// A function with ten operations for each of the numbers.
macro_rules! long {
    ($name:ident: $($step:literal)*) => {
        #[gradient(wrt = x, value)]
        pub fn $name(x: &Vector3<f64>) -> f64 {
            let (mut a, mut b) = (x[0], x[1]);
            $(
                a = (a * b + $step * x[2]) / (2.0 + b * b);
                b = b * x[1] - a * a + $step;
            )*
            a + b
        }
    };
}

/// The same numbers ten times over.
macro_rules! tenfold {
    ($macro:ident, $name:ident: $($step:literal)*) => {
        $macro!($name: $($step)* $($step)* $($step)* $($step)* $($step)* $($step)* $($step)* $($step)* $($step)* $($step)*);
    };
}

macro_rules! hundredfold {
    ($name:ident: $($step:literal)*) => {
        tenfold!(tenfold_again, $name: $($step)*);
    };
}

macro_rules! tenfold_again {
    ($name:ident: $($step:literal)*) => {
        tenfold!(long, $name: $($step)*);
    };
}

long!(ten: 0.3);
long!(thirty: 0.3 -0.2 0.1);
tenfold!(long, hundred: 0.3);
tenfold!(long, three_hundred: 0.3 -0.2 0.1);
hundredfold!(thousand: 0.3);
