#![doc = include_str!("../README.md")]
#![no_std]

#[doc(no_inline)]
pub use matgrad_macros::{derivation, differential, gauss_newton, gradient, hessian, hvp, jacobian, methods, newton_step, vjp};
// What companions call. It belongs to one release: the packages pin each other.
#[doc(hidden)]
pub use matgrad_runtime as __rt;
pub use matgrad_runtime::{
    check, constant, log_sigmoid, log_sigmoid_grad, log_sigmoid_hess, log_softmax, log_sum_exp, relu, relu_grad, relu_hess,
    sigmoid, sigmoid_grad, sigmoid_hess, softmax, softplus, softplus_grad, softplus_hess,
};
// Where a helper is called by a path, its companions are found by the same path.
#[doc(hidden)]
pub use matgrad_runtime::{
    log_sigmoid::{log_sigmoid_diff, log_sigmoid_vjp},
    log_softmax::{log_softmax_diff, log_softmax_vjp},
    log_sum_exp::{log_sum_exp_diff, log_sum_exp_vjp},
    relu::{relu_diff, relu_vjp},
    sigmoid::{sigmoid_diff, sigmoid_vjp},
    softmax::{softmax_diff, softmax_vjp},
    softplus::{softplus_diff, softplus_vjp},
};
