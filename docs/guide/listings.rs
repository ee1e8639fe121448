//! The guide's chapters as documentation, so that `cargo test -p matgrad-guide` compiles and runs their listings.

#[path = "gallery/mod.rs"]
pub mod derived;

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

/// The pages of the attributes, whose examples need the facade to run.
#[cfg(doctest)]
mod pages {
    macro_rules! pages {
        ($($name:ident)*) => {$(
            #[doc = include_str!(concat!("../../matgrad-macros/docs/", stringify!($name), ".md"))]
            mod $name {}
        )*};
    }
    pages!(gradient jacobian hessian differential vjp hvp newton_step gauss_newton implicit methods module parameters derivation);
}

chapters! {
    first_gradient, derivations, layouts, second_derivatives, structs_and_data, rotations, custom_rules, kinks, expansions, cost,
    optimisers, kalman, training, lanes, gallery,
}

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

    /// What is not compiled here stands in a package that is.
    #[test]
    fn other_listings_are_those_of_the_examples() {
        let sources = [
            include_str!("../../examples/optimisers/src/main.rs"),
            include_str!("../../examples/optimisers/src/by_argmin.rs"),
            include_str!("../../examples/optimisers/src/by_levenberg_marquardt.rs"),
            include_str!("../../examples/optimisers/src/bin/lynxes.rs"),
            include_str!("../../examples/factors/src/by_factrs.rs"),
            include_str!("../../examples/factors/src/by_tiny_solver.rs"),
            include_str!("../../examples/distributed/src/main.rs"),
        ];
        let chapters = [include_str!("src/optimisers.md"), include_str!("src/training.md")];
        let listings =
            chapters.map(|chapter| chapter.split("```rust,ignore\n").skip(1).filter_map(|rest| rest.split("```").next()));
        let listings: Vec<&str> = listings.into_iter().flatten().collect();
        assert_eq!(listings.len(), 10);
        for listing in listings {
            assert!(sources.iter().any(|source| source.contains(listing)), "this is in no example:\n{listing}");
        }
    }
}
