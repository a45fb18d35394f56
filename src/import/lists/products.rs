//! Rows of a sheet of products.
use chrono::NaiveDate;

use crate::{
    error::Result,
    import::{FirmSaid, Sheeted},
    kernel::{id::ProductId, region::RegionCode},
    life::Life,
    org::{Org, Role, model::plain_name},
    product::{
        Product,
        sheet::{SheetProduct, draft},
    },
    sheet::{Refused, Row},
};

/// See [`Sheeted`].
pub struct Products;

impl Sheeted for Products {
    type Said = SheetProduct;
    type Noun = Product;
    // One title often names a series: the model tells its members apart.
    const NAMED_BY: &'static [&'static str] = &["title", "model"];
    const OWNED_AS: Role = Role::Maker;
    const FROM_ANYWHERE: bool = true;

    fn read(row: Row<'_>, within: &RegionCode) -> Result<SheetProduct, Box<Refused>> {
        draft(row, within)
    }

    fn firm(said: &SheetProduct) -> FirmSaid<'_> {
        FirmSaid {
            company: &said.company,
            code: said.code.as_ref(),
            region: said.region.as_ref(),
            industry: None,
            contact: said.contact(),
        }
    }

    fn name(said: &SheetProduct) -> String {
        plain_name(&format!("{}{}", said.title, said.model()))
    }

    fn make(said: &SheetProduct, org: &Org, life: Life, today: NaiveDate) -> Result<Product> {
        Ok(Product {
            id: ProductId::new(),
            life,
            content: said.whole(org.supply_role),
            posted_on: today,
            confirmed: None,
        })
    }

    fn apply(said: &SheetProduct, product: &mut Product) {
        said.apply(product);
    }
}
