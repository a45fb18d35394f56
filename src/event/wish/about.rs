//! The rows that a pair of members was proposed for.
use super::why::{Line, Why};
use crate::introduction::model::Subject;

/// The two rows of the line with most points; none where no row answers another.
pub fn subject(why: &str) -> Option<Subject> {
    let named = Why::unpack(why).lines.into_iter().filter_map(|line| {
        let points = line.points();
        match line {
            Line::Goods { demand, product, .. } => Some((points, Subject::Supply { demand, product })),
            Line::Money { request, product, .. } => Some((points, Subject::Finance { request, product })),
            Line::Talk { .. } => None,
        }
    });
    named.max_by_key(|(points, _)| *points).map(|(_, subject)| subject)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::{DemandId, ProductId};

    #[test]
    fn the_best_line_that_names_rows_is_taken() {
        let (demand, product) = (DemandId::new(), ProductId::new());
        let why = format!(
            r#"{{"lines":[{{"kind":"talk","points":90}},{{"kind":"goods","demand":"{demand}","product":"{product}","need":"锯床","offer":"带锯","points":70,"reasons":[]}}]}}"#
        );
        assert_eq!(subject(&why), Some(Subject::Supply { demand, product }));
        assert_eq!(subject(""), None);
    }
}
