//! Charts of lines.

use std::error::Error;

use plotters::coord::Shift;
use plotters::coord::ranged1d::{AsRangedCoord, Ranged, ValueFormatter};
use plotters::prelude::*;

use super::pictures::{INK, text};

/// A line of a chart: its name, its colour and its points.
pub type Series<'a> = (&'a str, RGBColor, Vec<(f64, f64)>);

/// Draws a chart with a title, labelled axes and one named line per series.
pub fn lines<X, Y>(
    area: &DrawingArea<SVGBackend<'_>, Shift>,
    title: &str,
    x: (&str, X),
    y: (Y, &dyn Fn(&f64) -> String),
    series: &[Series<'_>],
) -> Result<(), Box<dyn Error>>
where
    X: AsRangedCoord<Value = f64>,
    Y: AsRangedCoord<Value = f64>,
    X::CoordDescType: Ranged<ValueType = f64> + ValueFormatter<f64>,
    Y::CoordDescType: Ranged<ValueType = f64> + ValueFormatter<f64>,
{
    let mut chart = ChartBuilder::on(area)
        .margin(14)
        .x_label_area_size(44)
        .y_label_area_size(52)
        .caption(title, text(19))
        .build_cartesian_2d(x.1, y.0)?;
    chart
        .configure_mesh()
        .max_light_lines(0)
        .bold_line_style(BLACK.mix(0.1))
        .axis_style(INK)
        .label_style(text(15))
        .x_desc(x.0)
        .x_label_formatter(&|x| format!("{x:.0}"))
        .y_label_formatter(y.1)
        .draw()?;
    for (name, colour, points) in series {
        let style = colour.stroke_width(2);
        let markers = points.len() <= 20;
        let circles = points.iter().filter(|_| markers);
        chart.draw_series(circles.map(|&point| Circle::new(point, 3, colour.filled())))?;
        chart
            .draw_series(LineSeries::new(points.iter().copied(), style))?
            .label(*name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], style));
    }
    if series.len() > 1 {
        chart
            .configure_series_labels()
            .border_style(BLACK.mix(0.2))
            .background_style(WHITE)
            .label_font(text(15))
            .position(SeriesLabelPosition::UpperRight)
            .draw()?;
    }
    Ok(())
}
