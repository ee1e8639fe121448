//! Every mistake gets one message, on the tokens at fault, that says what was seen and what to write
//! instead; the function itself survives.

#[test]
fn mistakes_are_explained() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*.rs");
}
