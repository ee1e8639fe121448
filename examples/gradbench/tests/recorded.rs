//! Sessions of the suite: its messages, and what its golden tool, derivatives written by hand in C++, gave for them.

use matgrad_example_gradbench::evals::MODULES;
use matgrad_example_gradbench::protocol::respond;
use serde::Deserialize;
use serde_json::{Value, json};

const SESSIONS: [(&str, &str); 10] = [
    ("ba", include_str!("recorded/ba.jsonl")),
    ("det", include_str!("recorded/det.jsonl")),
    ("gmm", include_str!("recorded/gmm.jsonl")),
    ("hello", include_str!("recorded/hello.jsonl")),
    ("ht", include_str!("recorded/ht.jsonl")),
    ("kmeans", include_str!("recorded/kmeans.jsonl")),
    ("llsq", include_str!("recorded/llsq.jsonl")),
    ("lse", include_str!("recorded/lse.jsonl")),
    ("lstm", include_str!("recorded/lstm.jsonl")),
    ("ode", include_str!("recorded/ode.jsonl")),
];

#[derive(Deserialize)]
struct Line {
    message: Value,
    output: Option<Value>,
}

/// Runs on a stack that has room for what debug builds put there.
fn answer(message: &Value) -> Value {
    let line = message.to_string();
    let work = std::thread::Builder::new().stack_size(1 << 30).spawn(move || respond(&line)).expect("a thread");
    let response = work.join().expect("no panic").expect("an answer");
    serde_json::from_str(&response).expect("JSON")
}

/// Alike in shape, and numbers up to rounding.
fn alike(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().expect("a number"), b.as_f64().expect("a number"));
            (a - b).abs() <= 1e-11 * a.abs().max(b.abs()).max(1.0)
        }
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| alike(a, b)))
        }
        (a, b) => a == b,
    }
}

#[test]
fn recorded_sessions_are_answered() {
    let modules: Vec<&str> = MODULES.iter().map(|(name, _)| *name).collect();
    assert_eq!(modules, SESSIONS.map(|(name, _)| name), "every module has a session");
    for (name, session) in SESSIONS {
        for line in session.lines() {
            let Line { message, output } = serde_json::from_str(line).expect("a line of a session");
            let response = answer(&message);
            assert_eq!(response["id"], message["id"], "{name}");
            match message["kind"].as_str().expect("a kind") {
                "start" => assert_eq!(response, json!({ "id": 0, "tool": "matgrad" })),
                "define" => assert_eq!(response, json!({ "id": 1, "success": true })),
                "evaluate" => {
                    assert_eq!(response["success"], true, "{name}: {}", response["error"]);
                    let output = output.expect("what the golden tool gave");
                    assert!(alike(&response["output"], &output), "{name}: {} is not {output}", response["output"]);
                    let timings = response["timings"].as_array().expect("timings");
                    let runs = message["input"]["min_runs"].as_u64().unwrap_or(1) as usize;
                    assert!(timings.len() >= runs, "{name}: {} runs where {runs} are wanted", timings.len());
                    assert!(timings.iter().all(|timing| timing["name"] == "evaluate" && timing["nanoseconds"].is_u64()));
                }
                _ => assert_eq!(response, json!({ "id": message["id"] })),
            }
        }
    }
}

/// What is said instead of an output.
fn refused(module: &str, function: &str, input: Value) -> String {
    let message = json!({ "id": 3, "kind": "evaluate", "module": module, "function": function, "input": input });
    let response = answer(&message);
    assert_eq!((&response["id"], &response["success"]), (&json!(3), &json!(false)), "{response}");
    assert!(response.get("output").is_none());
    response["error"].as_str().expect("a reason").to_owned()
}

#[test]
fn what_is_not_compiled_is_said() {
    let sizes = json!({ "x": [1.0, 2.0, 3.0], "s": 1 });
    assert_eq!(refused("ode", "gradient", sizes), "nothing is compiled for n = 3; there are [10, 100, 1000, 10000, 100000]");
    assert_eq!(refused("det", "primal", json!({ "A": [], "ell": 12 })), "nothing is compiled for ell = 12; there are 1 to 11");
    let centres = json!({ "points": [[1.0, 2.0, 3.0, 4.0, 5.0]], "centroids": [[1.0, 2.0, 3.0, 4.0, 5.0]] });
    assert!(refused("kmeans", "dir", centres).starts_with("nothing is compiled for d = 5; there are [1, 2,"));
    let none: [f64; 0] = [];
    let model = json!({
        "parents": [-1], "base_relatives": none, "inverse_base_absolutes": none, "base_positions": none, "weights": none,
        "triangles": none, "is_mirrored": false
    });
    let data = json!({ "model": model, "correspondences": none, "points": none });
    let hand = json!({ "theta": vec![0.0; 26], "data": data, "us": none });
    assert_eq!(refused("ht", "objective", hand), "nothing is compiled for 1 bones; there are 22");
}

#[test]
fn what_does_not_fit_is_said() {
    assert_eq!(refused("det", "primal", json!({ "A": [1.0], "ell": 2 })), "1 numbers where 2 times 2 belong");
    assert!(refused("lse", "primal", json!({ "y": [] })).starts_with("the input of `primal`: missing field `x`"));
    assert_eq!(refused("lse", "hessian", json!({ "x": [] })), "the module has no function `hessian`");
    let uneven = json!({ "points": [[0.0, 1.0], [0.0]], "centroids": [[0.0, 1.0]] });
    assert_eq!(refused("kmeans", "cost", uneven), "a row of 1 numbers where 2 belong");
    assert!(refused("saddle", "ff", json!({})).starts_with("there is no module `saddle`; there are ba, det, "));
}

#[test]
fn modules_that_are_not_there_are_not_defined() {
    let response = answer(&json!({ "id": 1, "kind": "define", "module": "particle" }));
    assert_eq!((&response["id"], &response["success"]), (&json!(1), &json!(false)));
    assert!(respond("no JSON").is_err());
}

/// Functions run as long as is asked for.
#[test]
fn runs_take_the_seconds_that_are_wanted() {
    let input = json!({ "x": vec![0.5; 100_000], "min_runs": 2, "min_seconds": 0.05 });
    let response = answer(&json!({ "id": 2, "kind": "evaluate", "module": "lse", "function": "primal", "input": input }));
    let timings = response["timings"].as_array().expect("timings");
    let nanoseconds: u64 = timings.iter().map(|timing| timing["nanoseconds"].as_u64().expect("a time")).sum();
    assert!(timings.len() >= 2 && nanoseconds >= 50_000_000, "{} runs in {nanoseconds} ns", timings.len());
}

/// Of hands of both sides, on vertices and on triangles, against differences of `objective`. The golden tool is none for
/// mirrored ones, of which its derivatives in the fingers are those of the other hand; the suite has none.
#[test]
fn hands_have_the_jacobians_of_their_differences() {
    let (_, session) = SESSIONS.into_iter().find(|(name, _)| *name == "ht").expect("a session");
    let evaluated = |input: &Value, function: &str| {
        let message = json!({ "id": 2, "kind": "evaluate", "module": "ht", "function": function, "input": input });
        answer(&message)["output"].clone()
    };
    let misfits = |input: &Value| -> Vec<f64> { serde_json::from_value(evaluated(input, "objective")).expect("numbers") };
    let mut hands = 0;
    for line in session.lines() {
        let Line { message, .. } = serde_json::from_str(line).expect("a line of a session");
        if message["function"] != "objective" {
            continue;
        }
        for mirrored in [false, true] {
            let mut input = message["input"].clone();
            input["data"]["model"]["is_mirrored"] = json!(mirrored);
            let rows: Vec<Vec<f64>> = serde_json::from_value(evaluated(&input, "jacobian")).expect("rows");
            let points = input["us"].as_array().map_or(0, Vec::len);
            let of_places = if points > 0 { 2 } else { 0 };
            let at = |input: &Value, list: &str, place: &[usize], step: f64| {
                let mut moved = input.clone();
                let number = place.iter().fold(&mut moved[list], |value, k| &mut value[*k]);
                *number = json!(number.as_f64().expect("a number") + step);
                misfits(&moved)
            };
            let slopes = |list: &str, place: &[usize]| -> Vec<f64> {
                let (more, less) = (at(&input, list, place, 1e-5), at(&input, list, place, -1e-5));
                more.iter().zip(&less).map(|(more, less)| (more - less) / 2e-5).collect()
            };
            for k in 0..26 {
                for (row, slope) in rows.iter().zip(slopes("theta", &[k])) {
                    assert!((row[of_places + k] - slope).abs() < 1e-9, "{} where {slope} is right", row[of_places + k]);
                }
            }
            for (i, k) in (0..points).flat_map(|i| [(i, 0), (i, 1)]) {
                for (row, slope) in rows[3 * i..3 * i + 3].iter().zip(&slopes("us", &[i, k])[3 * i..]) {
                    assert!((row[k] - slope).abs() < 1e-9, "{} where {slope} is right", row[k]);
                }
            }
            hands += 1;
        }
    }
    assert_eq!(hands, 4);
}
