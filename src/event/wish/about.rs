//! The rows that a pair of members was proposed for.
use serde::Deserialize;

use crate::{
    introduction::model::Subject,
    kernel::id::{DemandId, FinancingRequestId, LenderProductId, ProductId},
};

/// The best line of a pair's reasons, as far as it names rows.
#[derive(Deserialize)]
struct Lines {
    #[serde(default)]
    lines: Vec<Named>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
enum Named {
    Goods { demand: DemandId, product: ProductId, points: u32 },
    Money { request: FinancingRequestId, product: LenderProductId, points: u32 },
    Talk {},
}

/// The two rows of the line with most points; none where no row answers another.
pub fn subject(why: &str) -> Option<Subject> {
    let Lines { lines } = serde_json::from_str(why).ok()?;
    let named = lines.into_iter().filter_map(|line| match line {
        Named::Goods { demand, product, points } => Some((points, Subject::Supply { demand, product })),
        Named::Money { request, product, points } => Some((points, Subject::Finance { request, product })),
        Named::Talk {} => None,
    });
    named.max_by_key(|(points, _)| *points).map(|(_, subject)| subject)
}

#[cfg(test)]
mod tests {
    use super::*;

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
