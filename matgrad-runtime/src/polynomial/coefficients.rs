//! Coefficients, that of the highest power last.
//!
//! Those of eʳ have the least relative error of eʳ − 1, those of artanh the least of ln (Remez'
//! algorithm); the fraction of tanh interpolates in Chebyshev's nodes.

/// In double precision.
pub mod f64 {
    /// (eʳ − 1 − r − r²/2) / r³, to 2⁻⁶¹·⁷ of eʳ − 1.
    pub const EXP: [f64; 10] = [
        0.16666666666666677,
        0.04166666666666669,
        0.008333333333321705,
        0.0013888888888870339,
        0.00019841269885957996,
        2.48015873556872e-5,
        2.7557244367088157e-6,
        2.755724596457033e-7,
        2.510898445572679e-8,
        2.092363558327065e-9,
    ];
    /// (2 artanh(s) / s − 2) / z, to 2⁻⁵⁸·⁴ of the logarithm.
    pub const ARTANH: [f64; 7] = [
        0.6666666666666734,
        0.39999999999414326,
        0.2857142874247429,
        0.2222219856353817,
        0.18183564864438992,
        0.1531403587925719,
        0.1479610512768123,
    ];
    /// Of (x − tanh x) / x³, to 2⁻⁶³·⁹ of tanh x.
    pub const TANH_NUMERATOR: [f64; 4] =
        [0.3333333333333333, 0.021415608210623212, 0.00024357233125900724, 1.7372492434880992e-8];
    /// Of the same.
    pub const TANH_DENOMINATOR: [f64; 4] = [1.0, 0.46424682463186956, 0.02452468494176437, 0.00025462009557033577];
}

/// In single precision.
pub mod f32 {
    /// (eʳ − 1 − r − r²/2) / r³, to 2⁻³¹·² of eʳ − 1.
    pub const EXP: [f32; 5] = [0.16666667, 0.04166648, 0.008333283, 0.0013933309, 0.0001990967];
    /// (2 artanh(s) / s − 2) / z, to 2⁻²⁹·² of the logarithm.
    pub const ARTANH: [f32; 3] = [0.66666776, 0.39977536, 0.29871863];
    /// Of (x − tanh x) / x³, to 2⁻³³·⁹ of tanh x.
    pub const TANH_NUMERATOR: [f32; 2] = [0.33333334, 0.014746225];
    /// Of the same.
    pub const TANH_DENOMINATOR: [f32; 3] = [1.0, 0.44423866, 0.015790863];
}
