//! Runs a workload under callgrind and reads what it counted.

use std::path::Path;
use std::process::{Command, Stdio};

/// Whether there is a valgrind.
pub fn installed() -> bool {
    Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// How many instructions of this program the workload executes. Those of the C library are left out:
/// which of its variants of `exp` or `memcpy` runs depends on the processor.
pub fn count(workload: &str) -> Result<u64, String> {
    let program = std::env::current_exe().map_err(|e| format!("this program has no path: {e}"))?;
    let file = program.with_file_name(format!("callgrind.{workload}.{}", std::process::id()));
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--collect-atstart=no", "--toggle-collect=*measured*"])
        .args(["--compress-strings=no", "--compress-pos=no"])
        .arg(format!("--callgrind-out-file={}", file.display()))
        .arg(&program)
        .args(["--run", workload])
        .output()
        .map_err(|e| format!("valgrind does not run: {e}"))?;
    let profile = std::fs::read_to_string(&file);
    let _ = std::fs::remove_file(&file);
    if !output.status.success() {
        return Err(format!("{workload}: {}", String::from_utf8_lossy(&output.stderr)));
    }
    let profile = profile.map_err(|e| format!("{workload}: no profile: {e}"))?;
    Ok(own(&profile, &program))
}

/// The cost of the functions of one program in a profile, without that of what they call.
fn own(profile: &str, program: &Path) -> u64 {
    let program = program.display().to_string();
    let (mut counts, mut inclusive, mut sum) = (false, false, 0);
    for line in profile.lines() {
        if let Some(object) = line.strip_prefix("ob=") {
            counts = object == program;
        } else if line.starts_with("calls=") {
            // The next line is the cost of the callee.
            inclusive = true;
        } else if line.starts_with(|c: char| c.is_ascii_digit()) {
            // Where it is, and how many instructions.
            let count: u64 = line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0);
            sum += if counts && !inclusive { count } else { 0 };
            inclusive = false;
        }
    }
    sum
}
