//! Lines in, lines out: order, numbers, sizes and ends of pipes.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;

use crate::run::{json_lines, program, run_with};

/// Lines of different lengths, of which every seventh is broken.
fn lines(count: usize) -> String {
    (1..=count)
        .map(|number| match number % 7 {
            0 => format!("{{\"broken\": {number}\n"),
            rest => {
                let text = "x".repeat(number * 37 % 900 * rest);
                format!("{{\"resourceType\":\"Communication\",\"id\":\"m{number}\",\"status\":\"completed\",\"topic\":{{\"text\":\"{text}\"}}}}\n")
            }
        })
        .collect()
}

#[test]
fn order_is_kept_on_any_number_of_threads() {
    let input = lines(5000);
    let one = run_with(&["check", "--ndjson", "--format", "json", "--jobs", "1"], &input);
    let records: Vec<_> = json_lines(&one.stdout).iter().map(|report| report["record"].as_u64().unwrap()).collect();
    assert_eq!(records, (1..=5000).collect::<Vec<u64>>());
    for jobs in ["2", "3", "8"] {
        let many = run_with(&["check", "--ndjson", "--format", "json", "--jobs", jobs], &input);
        assert!(many.stdout == one.stdout, "the same on {jobs} threads");
        assert_eq!(many.status, 1);
    }
}

#[test]
fn formatting_leaves_an_empty_line_for_each_broken_one() {
    let ran = run_with(&["fmt", "--ndjson", "--jobs", "3"], lines(700));
    let out: Vec<_> = ran.stdout.lines().collect();
    assert_eq!(out.len(), 700);
    for (at, line) in out.iter().enumerate() {
        let number = at + 1;
        match number % 7 {
            0 => assert_eq!(*line, ""),
            _ => assert!(line.contains(&format!("\"id\":\"m{number}\"")), "line {number}"),
        }
    }
    let told: Vec<_> = ran.stderr.lines().filter_map(|line| line.split(':').nth(1)?.parse::<usize>().ok()).collect();
    assert_eq!(told, (1..=100).map(|number| number * 7).collect::<Vec<_>>());
}

#[test]
fn a_huge_line_is_a_line() {
    let huge = format!(
        "{{\"resourceType\":\"Communication\",\"status\":\"completed\",\"payload\":[{{\"contentAttachment\":{{\"contentType\":\"text/plain\",\"data\":\"{}\"}}}}]}}",
        "QUJD".repeat(2_000_000)
    );
    let small = r#"{"resourceType":"Communication","status":"completed"}"#;
    let ran = run_with(&["fmt", "--ndjson"], format!("{small}\n{huge}\n{small}\n"));
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    assert!(ran.stdout.lines().eq([small, &huge, small]));
}

/// Whoever writes line by line gets the answer to each before the next.
#[test]
fn a_line_is_answered_before_the_next_comes() {
    let mut child =
        program(&["fmt", "--ndjson", "--jobs", "2"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for number in 1..=5 {
        let line = format!("{{\"resourceType\":\"Communication\",\"id\":\"m{number}\",\"status\":\"completed\"}}\n");
        stdin.write_all(line.as_bytes()).unwrap();
        let mut answer = String::new();
        stdout.read_line(&mut answer).unwrap();
        assert_eq!(answer, line);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

/// `| head` ends the program without a complaint, although there would be more to read.
#[test]
fn a_closed_pipe_ends_the_run() {
    for jobs in ["1", "2"] {
        let mut child = program(&["fmt", "--ndjson", "--jobs", jobs])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        drop(child.stdout.take());
        let line = "{\"resourceType\":\"Communication\",\"status\":\"completed\"}\n";
        // The program may be gone before everything is written.
        let _ = stdin.write_all(line.repeat(10_000).as_bytes());
        let status = child.wait().unwrap();
        let mut stderr = String::new();
        child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
    }
}
