//! Mutated token streams: whatever stands in an attribute and behind it, the macro does not panic and
//! gives the item back.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::quote;

use super::dense::Random;
use crate::attributes::ATTRIBUTES;
use crate::pipeline::expand;

/// Token streams that are tried.
const WANTED: usize = 20_000;

/// Attribute arguments and functions in every style that is accepted.
const CORPUS: &[(&str, &str)] = &[
    (
        "wrt = w, value",
        "pub fn loss(x: &SMatrix<f64, 8, 3>, w: &SVector<f64, 3>, y: &SVector<f64, 8>) -> f64 { (x * w - y).norm_squared() }",
    ),
    (
        "wrt = (a, b), into, name = both",
        "fn f(a: &Matrix3<f64>, b: Vector3<f64>) -> f64 { let c = a.tr_mul(&b); (c.transpose() * a * c)[(0, 0)] + a.trace() }",
    ),
    ("wrt = x", "fn quadratic<const N: usize>(a: &SMatrix<f64, N, N>, x: &SVector<f64, N>) -> f64 { 0.5 * x.dot(&(a * x)) }"),
    (
        "wrt = w, crate = crate::deps::matgrad, nalgebra = na",
        "fn g<T: RealField + Copy>(w: &SMatrix<T, 2, 3>, x: &SVector<T, 3>) -> T { (w * x).map(|v| v.tanh()).sum() }",
    ),
    (
        "wrt = s",
        "fn gauss(s: &Matrix2<f64>, x: &Vector2<f64>) -> Option<f64> { let c = s.cholesky()?; Some(c.ln_determinant() + x.dot(&c.solve(x))) }",
    ),
    ("wrt = a", "fn inv(a: &Matrix3<f64>) -> f64 { a.try_inverse().unwrap().trace() + a.determinant().ln() + a.pow(3).norm() }"),
    (
        "wrt = z",
        "fn family(z: &SVector<f64, 4>) -> f64 { matgrad::softmax(&z).dot(&matgrad::log_softmax(&z)) + matgrad::log_sum_exp(z) + z.max() - z.min() }",
    ),
    (
        "wrt = x",
        "fn branches(x: f64, n: usize) -> f64 { let mut y = x; if x > 0.0 && x < 3.0 { y *= 2.0; } else if x <= -1.0 { y -= 1.0; } else { y /= 3.0; } y.powi(3) + y.abs().max(0.5) }",
    ),
    (
        "wrt = x",
        "fn loops(x: &Vector3<f64>) -> f64 { let mut s = 0.0; for i in 0..3 { for j in (0..i).rev() { s += x[i] * x[j]; } } for _ in 0..2 { s = s.sin(); } s }",
    ),
    (
        "wrt = (w, b)",
        "fn net(w: &[SMatrix<f64, 3, 3>; 4], b: [Vector3<f64>; 4], x: &Vector3<f64>) -> f64 { let mut a: Vector3<f64> = *x; for (w, b) in w.iter().zip(b.iter()) { a = (w * a + b).map(f64::tanh); } a.sum() }",
    ),
    (
        "wrt = p",
        "fn places(p: &Matrix4<f64>) -> f64 { let v = p.fixed_view::<2, 3>(1, 0); let r = p.row(2); let c = p.column(1); v.norm() + r.sum() + c[3] + p[(0, 1)] + p.diagonal().mean() + p.fixed_rows::<2>(1).sum() }",
    ),
    (
        "wrt = v",
        "fn three(v: &Vector3<f64>) -> f64 { let (s, c) = v.x.sin_cos(); let m = v.cross_matrix(); let u = Vector3::new(s, c, v.z); u.cross(v).dot(&(m * v)) + v.xy().norm() + v.coords.x }",
    ),
    (
        "wrt = x",
        "fn constructors(x: f64) -> f64 { let m = matrix![x, 1.0; 2.0, x * x]; let v = vector![x, -x]; let d = SMatrix::<f64, 2, 2>::from_diagonal(&v); let i = Matrix2::identity() * x; (m * d + i - SMatrix::from_columns(&[v, v])).norm() + SVector::<f64, 5>::repeat(x).sum() }",
    ),
    (
        "wrt = x",
        "fn closures(x: &Vector3<f64>, k: f64) -> f64 { let f = |a: f64, b: f64| a.mul_add(b, k); let y = x.map(|v| f(v, v.exp())); y.zip_map(x, |a, b| a.atan2(b).hypot(1.0)).sum() }",
    ),
    (
        "wrt = q",
        "fn mutated(q: &Matrix3<f64>) -> f64 { let mut m = q.clone(); m[(0, 1)] = m[(1, 0)] * 2.0; m.fixed_view_mut::<2, 2>(0, 0).copy_from(&q.fixed_view::<2, 2>(1, 1)); m += q.transpose(); m.scale(2.0).add_scalar(1.0).component_mul(q).component_div(&(q * q)).sum() }",
    ),
    (
        "wrt = x",
        "fn held(x: f64) -> f64 { let k: f64 = matgrad::constant(x.floor()); let t = f64::consts::PI * f64::exp(x); if let Some(_) = Some(1) { t } else { k } }",
    ),
    (
        "wrt = (d, p)",
        "fn points(d: &Point3<f64>, p: &OMatrix<f64, Const<3>, U2>) -> f64 { (d.coords.transpose() * p).lp_norm(1) + p.kronecker(&p).trace() }",
    ),
    ("", "pub fn layer(w: &SMatrix<f64, 4, 3>, x: &SVector<f64, 3>) -> SVector<f64, 4> { (w * x).map(matgrad::relu) }"),
    (
        "wrt = x, layout = denominator",
        "fn called(x: &SVector<f64, 3>, w: &SMatrix<f64, 4, 3>) -> SVector<f64, 4> { let z: SVector<f64, 4> = layer(w, x); z * 2.0 }",
    ),
    (
        "wrt = x",
        "fn calling(&self, x: &Point3<f64>, n: usize) -> Option<f64> { use a::layer as l; let p: Point3<f64> = self.moved(x, n)?; let y: f64 = l(&[p, *x], softplus(x.x), &self.k).unwrap(); for i in 0..20 { let _: f64 = self.m[i].f(x); } Some(y * <f64>::sin(y) * constant(y)) }",
    ),
    (
        "wrt = theta, check(points = POINTS)",
        "#[inline] #[cfg(test)] pub(crate) fn method(&self, theta: &Vector2<f32>) -> f32 where Self: Sized { let k: f32 = self.k; const C: f32 = 2.0; return k * theta.norm_squared() + C; }",
    ),
    (
        "wrt = x",
        "fn deep(x: &SVector<f64, { 2 + 1 }>, i: usize) -> f64 { let Some(y) = Some(x[i]) else { return 0.0 }; match i { 0 => y, 1 | 2 => y * y, _ => x.iter().map(|v| v * v).sum::<f64>() } }",
    ),
    (
        "wrt = a",
        "async unsafe extern \"C\" fn odd(a: &mut f64, (b, c): (f64, f64)) -> [f64; 3] { while *a < 3.0 { *a += 1.0; } loop { break; } [*a, b, c] }",
    ),
];

/// Numbers at the edges of what fits.
const NUMBERS: &[&str] = &[
    "0",
    "1",
    "2",
    "3",
    "7",
    "64",
    "4096",
    "1000000",
    "4294967296",
    "9223372036854775807",
    "18446744073709551615",
    "340282366920938463463374607431768211456",
    "0.0",
    "1e308",
    "1e999",
    "0x10",
    "1f64",
    "2usize",
    "3u8",
];

/// Names that mean something somewhere.
const NAMES: &[&str] = &[
    "x",
    "w",
    "wrt",
    "value",
    "into",
    "name",
    "layout",
    "Matrix3",
    "SVector",
    "f64",
    "Some",
    "None",
    "transpose",
    "solve",
    "dot",
    "fixed_view",
    "identity",
    "zeros",
    "from_fn",
    "map",
    "self",
    "Self",
    "if",
    "else",
    "for",
    "while",
    "match",
    "return",
    "let",
    "mut",
    "fn",
    "struct",
    "impl",
    "const",
    "ref",
    "static",
    "crate",
    "matgrad",
    "constant",
    "softmax",
    "powi",
    "pow",
    "r#type",
    "_x",
];

const PUNCTUATION: &[char] =
    &['+', '-', '*', '/', '%', '&', '|', '.', ',', ';', ':', '=', '<', '>', '!', '?', '#', '\'', '@', '^'];

fn random_token(random: &mut Random, pool: &[TokenTree]) -> TokenTree {
    match random.below(5) {
        0 => (*random.pick(NUMBERS)).parse::<Literal>().map_or_else(|_| Literal::usize_unsuffixed(1).into(), Into::into),
        1 => match syn::parse_str::<TokenTree>(NAMES[random.below(NAMES.len())]) {
            Ok(token) => token,
            Err(_) => Ident::new("x", Span::call_site()).into(),
        },
        2 => Punct::new(*random.pick(PUNCTUATION), if random.below(2) == 0 { Spacing::Alone } else { Spacing::Joint }).into(),
        3 => {
            let delimiter = *random.pick(&[Delimiter::Parenthesis, Delimiter::Brace, Delimiter::Bracket, Delimiter::None]);
            let inside: TokenStream = (0..random.below(3)).map(|_| random.pick(pool).clone()).collect();
            Group::new(delimiter, inside).into()
        }
        _ => random.pick(pool).clone(),
    }
}

/// All tokens, those in groups included.
fn flattened(stream: &TokenStream, into: &mut Vec<TokenTree>) {
    for token in stream.clone() {
        if let TokenTree::Group(group) = &token {
            flattened(&group.stream(), into);
        }
        into.push(token);
    }
}

/// The stream with one place changed: here, or inside one of its groups.
fn mutated(stream: TokenStream, random: &mut Random, pool: &[TokenTree]) -> TokenStream {
    let mut tokens: Vec<TokenTree> = stream.into_iter().collect();
    if tokens.is_empty() {
        return random_token(random, pool).into();
    }
    let k = random.below(tokens.len());
    let groups: Vec<usize> = (0..tokens.len()).filter(|&k| matches!(tokens[k], TokenTree::Group(_))).collect();
    if !groups.is_empty() && random.below(5) != 0 {
        let k = *random.pick(&groups);
        if let TokenTree::Group(group) = &tokens[k] {
            tokens[k] = Group::new(group.delimiter(), mutated(group.stream(), random, pool)).into();
        }
        return tokens.into_iter().collect();
    }
    match random.below(8) {
        0 => {
            tokens.remove(k);
        }
        1 => tokens.insert(k, tokens[k].clone()),
        2 => {
            let other = random.below(tokens.len());
            tokens.swap(k, other);
        }
        3 => tokens.truncate(k),
        4 => tokens.insert(k, random_token(random, pool)),
        5 if matches!(tokens[k], TokenTree::Group(_)) => {
            // A group loses its delimiters.
            if let TokenTree::Group(group) = tokens.remove(k) {
                tokens.splice(k..k, group.stream());
            }
        }
        _ => tokens[k] = random_token(random, pool),
    }
    tokens.into_iter().collect()
}

/// Expands, and asserts that the item comes first in what is given back.
fn survives(kind: usize, arguments: TokenStream, item: TokenStream) {
    let kind = ATTRIBUTES[kind % ATTRIBUTES.len()].kind;
    let output = expand(kind, arguments, item.clone());
    let (given, returned) = (item.into_iter().count(), output.clone().into_iter().count());
    assert!(returned >= given, "the item is lost");
}

/// The same inside of an `impl` block, and as a formula.
fn survives_elsewhere(kind: usize, arguments: &TokenStream, item: &TokenStream) {
    let name = Ident::new(ATTRIBUTES[kind % ATTRIBUTES.len()].name, Span::call_site());
    let blocks =
        [quote!(impl Model { #[#name(#arguments)] #item }), quote!(impl Trait for Model { #item #[#name(#arguments)] #item })];
    for (block, how) in blocks.into_iter().zip([quote!(), quote!(in_trait)]) {
        crate::methods::expand(how, block.clone());
        crate::methods::expand(quote!(), block);
    }
    let formula = crate::pipeline::derivation(quote!(#name(#arguments) #item));
    assert!(!formula.is_empty());
}

fn corpus() -> Vec<(TokenStream, TokenStream)> {
    let parse = |text: &str| text.parse::<TokenStream>().expect("the corpus is tokens");
    CORPUS.iter().map(|(arguments, item)| (parse(arguments), parse(item))).collect()
}

/// Runs in a thread with the stack of rustc's main thread.
fn with_stack(run: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(8 << 20).spawn(run).expect("a thread");
    if let Err(panic) = thread.join() {
        std::panic::resume_unwind(panic);
    }
}

fn try_streams(seed: u64, count: usize) {
    let corpus = corpus();
    let mut pool = Vec::new();
    corpus.iter().for_each(|(arguments, item)| {
        flattened(arguments, &mut pool);
        flattened(item, &mut pool);
    });
    let mut random = Random::new(seed);
    for n in 0..count {
        let (mut arguments, mut item) = random.pick(&corpus).clone();
        if random.below(6) == 0 {
            arguments = mutated(arguments, &mut random, &pool);
        }
        for _ in 0..1 + random.below(3) {
            item = mutated(item, &mut random, &pool);
        }
        let kind = random.below(ATTRIBUTES.len());
        let shown = format!("#[{}({arguments})] {item}", ATTRIBUTES[kind].name);
        let start = std::time::Instant::now();
        let elsewhere = random.below(8) == 0;
        let result = std::panic::catch_unwind(move || {
            if elsewhere { survives_elsewhere(kind, &arguments, &item) } else { survives(kind, arguments, item) }
        });
        assert!(result.is_ok(), "stream {n} panics:\n{shown}");
        // Of what does not end, not of how fast a machine is.
        assert!(start.elapsed().as_secs() < 300, "stream {n} takes {:?}:\n{shown}", start.elapsed());
    }
}

#[test]
fn the_corpus_itself_expands() {
    with_stack(|| {
        for (arguments, item) in corpus() {
            for kind in 0..ATTRIBUTES.len() {
                survives(kind, arguments.clone(), item.clone());
                survives_elsewhere(kind, &arguments, &item);
            }
        }
    });
}

#[test]
fn mutated_token_streams_do_not_panic() {
    let threads: Vec<_> =
        (0..2).map(|seed| std::thread::spawn(move || with_stack(move || try_streams(seed, WANTED / 2)))).collect();
    for thread in threads {
        if let Err(panic) = thread.join() {
            std::panic::resume_unwind(panic);
        }
    }
}

#[test]
fn numbers_at_the_edge_do_not_panic() {
    let items = [
        "fn f(x: f64) -> f64 { let n = -(-9223372036854775807 - 1); x * n as f64 }",
        "fn f(x: f64) -> f64 { x.powi(9223372036854775807) + x.powi(-2147483648) + x.powi(-(-2147483647 - 1)) }",
        "fn f(x: &SMatrix<f64, 18446744073709551615, 2>) -> f64 { x.sum() }",
        "fn f(x: &SMatrix<f64, 9223372036854775807, 9223372036854775807>) -> f64 { x.mean() + x.len() as f64 }",
        "fn f<const N: usize>(x: &SMatrix<f64, N, N>) -> f64 { x.fixed_view::<2, 2>(9223372036854775807, 0).fixed_view::<1, 1>(9223372036854775807, 9223372036854775807).fixed_view::<1, 1>(9223372036854775807, 0)[(9223372036854775807, 0)] }",
        "fn f(x: &Vector3<f64>) -> f64 { x[9223372036854775807] + x[-1] + x[1 / 0] + x[5 % 0] }",
        "fn f(x: f64) -> f64 { let mut y = x; for _ in 0..9223372036854775807 { y *= x; } y }",
        "fn f(x: f64) -> f64 { let a = [[[x; 4096]; 4096]; 4096]; a[0][0][0] }",
        "fn f(x: f64) -> f64 { x * SVector::<f64, 1000000000000>::x().sum() }",
        "fn f(x: f64) -> f64 { (SMatrix::<f64, 1000000, 1000001>::identity() * x).sum() }",
        "fn f(x: &[[[[f64; 4096]; 4096]; 4096]; 4096]) -> f64 { x[0][0][0][0] }",
        "fn f(x: f64) -> f64 { SMatrix::<f64, 1000000, 1000000>::from_fn(|i, j| x).sum() }",
        "fn f(x: &SMatrix<f64, 4294967296, 1>) -> f64 { x.kronecker(&x).kronecker(&x).sum() }",
        "fn f(x: &Matrix2<f64>) -> f64 { x.kronecker(&x).kronecker(&x).kronecker(&x).kronecker(&x).kronecker(&x).kronecker(&x).trace() }",
        "fn f(x: &SVector<f64, 100000>) -> f64 { x.push(1.0).sum() }",
    ];
    let arguments: TokenStream = "wrt = x".parse().expect("tokens");
    for item in items {
        let arguments = arguments.to_string();
        with_stack(move || {
            for kind in 0..ATTRIBUTES.len() {
                eprintln!("{kind} {item}");
                survives(kind, arguments.parse().expect("tokens"), item.parse().expect("tokens"));
            }
        });
    }
}
