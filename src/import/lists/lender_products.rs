//! Rows of a sheet of lender products.
use chrono::NaiveDate;

use crate::{
    error::Result,
    finance::lender_product::{
        LenderProduct,
        model::lends,
        sheet::{SheetLenderProduct, draft},
    },
    import::{FirmSaid, Sheeted},
    kernel::{id::LenderProductId, region::RegionCode},
    life::Life,
    org::{Org, Role, model::plain_name},
    sheet::{Refused, Row},
};

/// See [`Sheeted`].
pub struct LenderProducts;

impl Sheeted for LenderProducts {
    type Said = SheetLenderProduct;
    type Noun = LenderProduct;
    const NAMED_BY: &'static [&'static str] = &["name"];
    const OWNED_AS: Role = Role::Lender;
    const FROM_ANYWHERE: bool = true;

    fn read(row: Row<'_>, within: &RegionCode) -> Result<SheetLenderProduct, Box<Refused>> {
        draft(row, within)
    }

    fn firm(said: &SheetLenderProduct) -> FirmSaid<'_> {
        FirmSaid {
            company: &said.company,
            code: said.code.as_ref(),
            region: said.region.as_ref(),
            industry: None,
            contact: said.contact(),
        }
    }

    fn name(said: &SheetLenderProduct) -> String {
        plain_name(&said.name)
    }

    fn make(said: &SheetLenderProduct, org: &Org, life: Life, today: NaiveDate) -> Result<LenderProduct> {
        lends(org)?;
        Ok(LenderProduct { id: LenderProductId::new(), life, content: said.whole(), posted_on: today, confirmed: None })
    }

    fn apply(said: &SheetLenderProduct, product: &mut LenderProduct) {
        said.apply(product);
    }
}
