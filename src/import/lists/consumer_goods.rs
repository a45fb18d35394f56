//! Rows of a sheet of consumer goods.
use chrono::NaiveDate;

use crate::{
    consumer_good::{
        ConsumerGood,
        sheet::{SheetConsumerGood, draft},
    },
    error::Result,
    import::{FirmSaid, Sheeted},
    kernel::{id::ConsumerGoodId, region::RegionCode},
    life::Life,
    org::{Org, Role, model::plain_name},
    sheet::{Refused, Row},
};

/// See [`Sheeted`].
pub struct ConsumerGoods;

impl Sheeted for ConsumerGoods {
    type Said = SheetConsumerGood;
    type Noun = ConsumerGood;
    // A brand is listed with several models, each in its row.
    const NAMED_BY: &'static [&'static str] = &["title", "brand", "models"];
    const OWNED_AS: Role = Role::Maker;
    const FROM_ANYWHERE: bool = true;
    const EXAMPLE: &'static str = "保温杯";

    fn read(row: Row<'_>, within: &RegionCode) -> Result<SheetConsumerGood, Box<Refused>> {
        draft(row, within)
    }

    fn firm(said: &SheetConsumerGood) -> FirmSaid<'_> {
        FirmSaid {
            company: &said.company,
            code: said.code.as_ref(),
            region: said.region.as_ref(),
            industry: None,
            contact: said.contact(),
        }
    }

    fn name(said: &SheetConsumerGood) -> String {
        plain_name(&format!("{}{}{}", said.title, said.brand(), said.models()))
    }

    fn make(said: &SheetConsumerGood, _: &Org, life: Life, today: NaiveDate) -> Result<ConsumerGood> {
        Ok(ConsumerGood { id: ConsumerGoodId::new(), life, content: said.whole(), posted_on: today })
    }

    fn apply(said: &SheetConsumerGood, good: &mut ConsumerGood) {
        said.apply(good);
    }
}
