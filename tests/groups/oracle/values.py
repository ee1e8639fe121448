#!/usr/bin/env python3
"""Exponentials and logarithms of SO(2), SO(3), SE(2) and SE(3) with their derivatives, in a hundred and more digits.

    python3 values.py > values.txt

needs mpmath. Functions are written by their definitions, and differentiated by central differences with steps of 1e-25,
whose errors are beyond the forty digits that are left. One line for each argument:

    name | argument | what belongs to it | …

with matrices column by column. Arguments are numbers of f64, all else is rounded to them.

    exp2, exp3, motion2, motion3: ξ | Exp(ξ) | Jr(ξ) | Jl(ξ) | second derivatives of g(Exp(ξ))
    log2, log3, back2, back3:     ξ | Exp(ξ) | Jr⁻¹(ξ) | Jl⁻¹(ξ) | those of w·Log(Exp(ξ) Exp(δ)) at δ = 0, from the left too
    sinc_root: n, s | jₙ(√s)/√sⁿ
    arc:       n, w | the n-th derivative of acos(w)/√(1 − w²)

where Exp(ξ) is its homogeneous matrix, g(M) = (M p)·q with p and q as below, and w the first coordinates of W.
"""

import sys

from mpmath import acos, cos, eye, matrix, mp, mpf, pi, sin, sqrt, zeros

mp.dps = 130
STEP = mpf(10) ** -25

ANGLES = [mpf(0)] + [mpf(10) ** -k for k in range(12, 2, -1)] + [mpf("0.1"), mpf(1), mpf("2.5"), pi - mpf(10) ** -6]
AXES = [("0.6", "-0.8", "0"), ("-0.48", "0.6", "0.64"), ("0.36", "0.48", "-0.8")]
SHIFT = ("0.7", "-0.4", "1.1")
P, Q, W = ("0.3", "-1.2", "0.7"), ("1.1", "0.4", "-0.6"), ("0.5", "-0.3", "0.8", "0.4", "-0.7", "0.2")


def numbers(texts):
    return [mpf(float(text)) for text in texts]


def cross(v):
    x, y, z = v
    return matrix([[0, -z, y], [z, 0, -x], [-y, x, 0]])


def exp(xi):
    """Exp of (ρ, θ) or θ, as a homogeneous matrix of space; the plane is that of the first two axes."""
    rho, theta = (xi[:3], xi[3:]) if len(xi) == 6 else ([mpf(0)] * 3, xi)
    angle, k = sqrt(sum(x * x for x in theta)), cross(theta)
    turn, shift = eye(3), eye(3)
    if angle != 0:
        turn += k * (sin(angle) / angle) + k * k * ((1 - cos(angle)) / angle**2)
        shift += k * ((1 - cos(angle)) / angle**2) + k * k * ((angle - sin(angle)) / angle**3)
    moved = shift * matrix(rho)
    whole = eye(4)
    for i in range(3):
        whole[i, 3] = moved[i]
        for j in range(3):
            whole[i, j] = turn[i, j]
    return whole


def inverse(m):
    turn = m[:3, :3].T
    moved = turn * m[:3, 3]
    whole = eye(4)
    for i in range(3):
        whole[i, 3] = -moved[i]
        for j in range(3):
            whole[i, j] = turn[i, j]
    return whole


def log(m):
    """The (ρ, θ) with Exp(ρ, θ) = m."""
    skew = [(m[2, 1] - m[1, 2]) / 2, (m[0, 2] - m[2, 0]) / 2, (m[1, 0] - m[0, 1]) / 2]
    length = sqrt(sum(x * x for x in skew))
    angle = mp.atan2(length, (m[0, 0] + m[1, 1] + m[2, 2] - 1) / 2)
    theta = [x * (angle / length if length != 0 else 1) for x in skew]
    k, back = cross(theta), eye(3)
    if angle != 0:
        back += -k / 2 + k * k * (1 / angle**2 - (1 + cos(angle)) / (2 * angle * sin(angle)))
    return list(back * m[:3, 3]) + theta


class Group:
    """A group by the places of its coordinates among the six of SE(3), and of its elements in the matrix."""

    def __init__(self, exp_name, log_name, places, size):
        self.names, self.places, self.size, self.n = (exp_name, log_name), places, size, len(places)

    def whole(self, xi):
        all = [mpf(0)] * 6
        for place, x in zip(self.places, xi):
            all[place] = x
        return all

    def exp(self, xi):
        return exp(self.whole(xi))

    def log(self, m):
        all = log(m)
        return [all[place] for place in self.places]

    def elements(self, m):
        rows = {2: [0, 1], 3: [0, 1, 3], 4: [0, 1, 2, 3]}[self.size]
        return [m[i, j] for j in rows for i in rows]

    def value(self, m):
        p = numbers(P)
        if self.size in (2, 3):
            p[2] = mpf(0)
        moved = m * matrix(p + [mpf(1)])
        return sum(a * b for a, b in zip(moved, numbers(Q) if p[2] != 0 else numbers(Q)[:2]))


def unit(n, k, step):
    return [step if l == k else mpf(0) for l in range(n)]


def plus(a, b):
    return [x + y for x, y in zip(a, b)]


def slopes(f, n):
    """The Jacobian of f at 0, column by column."""
    columns = []
    for k in range(n):
        ahead, behind = f(unit(n, k, STEP)), f(unit(n, k, -STEP))
        columns += [(a - b) / (2 * STEP) for a, b in zip(ahead, behind)]
    return columns


def curvatures(f, n):
    at = lambda i, j, a, b: f(plus(unit(n, i, a * STEP), unit(n, j, b * STEP)))
    entry = lambda i, j: (at(i, j, 1, 1) - at(i, j, 1, -1) - at(i, j, -1, 1) + at(i, j, -1, -1)) / (4 * STEP**2)
    return [entry(i, j) for j in range(n) for i in range(n)]


def inverted(columns, n):
    m = matrix(n, n)
    for k, x in enumerate(columns):
        m[k % n, k // n] = x
    m = m**-1
    return [m[i, j] for j in range(n) for i in range(n)]


def show(name, *parts):
    # What is smaller than the differences' errors is zero.
    number = lambda x: repr(float(x)).removesuffix(".0") if abs(x) > mpf(10) ** -35 else "0"
    print(name, *(" ".join(map(number, part)) for part in parts), sep=" | ")


def rows(group, xi):
    n, at = group.n, group.exp(xi)
    right = slopes(lambda d: group.log(inverse(at) * group.exp(plus(xi, d))), n)
    left = slopes(lambda d: group.log(group.exp(plus(xi, d)) * inverse(at)), n)
    second = curvatures(lambda d: group.value(group.exp(plus(xi, d))), n)
    show(group.names[0], xi, group.elements(at), right, left, second)
    w = numbers(W)
    weighed = lambda m: sum(a * b for a, b in zip(w, group.log(m)))
    second = curvatures(lambda d: weighed(at * group.exp(d)), n)
    second_left = curvatures(lambda d: weighed(group.exp(d) * at), n)
    show(group.names[1], xi, group.elements(at), inverted(right, n), inverted(left, n), second, second_left)


def spherical(n, s):
    x = sqrt(s)
    before, value = cos(x), sin(x) / x
    if n < 0:
        return before
    for k in range(n):
        before, value = value, ((2 * k + 1) * value - before) / s
    return value


def arc(n, w):
    slope = (1 - w) * (1 + w)
    value = acos(w) / sqrt(slope)
    if n == 0:
        return value
    before, value = value, (w * value - 1) / slope
    for k in range(1, n):
        before, value = value, ((2 * k + 1) * w * value + k * k * before) / slope
    return value


def main():
    print("# Written by values.py, which says what stands where.")
    plane, turns = Group("exp2", "log2", [5], 2), Group("exp3", "log3", [3, 4, 5], 4)
    plane_motions, motions = Group("motion2", "back2", [0, 1, 5], 3), Group("motion3", "back3", range(6), 4)
    for angle in ANGLES:
        for sign in (1, -1) if angle != 0 else (1,):
            theta = numbers([sign * angle])
            rows(plane, theta)
            rows(plane_motions, numbers(SHIFT[:2]) + theta)
    for axis in AXES:
        for angle in ANGLES:
            theta = numbers([mpf(x) * angle for x in axis])
            rows(turns, theta)
            if axis != AXES[0]:
                rows(motions, numbers(SHIFT) + theta)
    # Both sides of where functions change from a series to the closed form.
    for n in range(-1, 5):
        for s in ["1e-24", "1e-6", "0.0039", "0.004", "0.2499", "0.2501", "1", "2", "4", "6.99", "7.01", "8.99", "9.01", "11.01"]:
            show("sinc_root", [mpf(n), *numbers([s])], [spherical(n, *numbers([s]))])
    for n in range(4):
        for w in ["0", "5e-7", "0.1", "0.5", "0.7499", "0.7501", "0.9374", "0.9376", "0.99", "0.999999", "0.9999999999"]:
            show("arc", [mpf(n), *numbers([w])], [arc(n, *numbers([w]))])


if __name__ == "__main__":
    sys.exit(main())
