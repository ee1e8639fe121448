//! The guide's chapters as documentation, so that `cargo test -p matgrad-guide` compiles and runs their listings.

macro_rules! chapters {
    ($($chapter:ident),* $(,)?) => {
        $(
            #[doc = include_str!(concat!("src/", stringify!($chapter), ".md"))]
            pub mod $chapter {}
        )*

        /// The chapters' names.
        pub const CHAPTERS: &[&str] = &[$(stringify!($chapter)),*];
    };
}

chapters! { first_gradient, derivations, layouts, second_derivatives, structs_and_data, rotations, kinks, cost }

#[cfg(test)]
mod tests {
    use super::CHAPTERS;

    #[test]
    fn the_summary_lists_the_chapters_in_order() {
        let summary = include_str!("src/SUMMARY.md");
        let listed: Vec<&str> = summary
            .lines()
            .filter_map(|line| line.split("](").nth(1)?.strip_suffix(".md)"))
            .filter(|name| *name != "introduction")
            .collect();
        assert_eq!(listed, CHAPTERS);
    }
}
