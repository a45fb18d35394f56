//! Rows of a sheet of demands.
use chrono::NaiveDate;

use crate::{
    demand::{
        Demand,
        sheet::{SheetDemand, draft},
    },
    error::Result,
    import::{FirmSaid, Sheeted},
    kernel::{id::DemandId, region::RegionCode},
    life::Life,
    org::{Org, Role, model::plain_name},
    sheet::{Refused, Row},
};

/// See [`Sheeted`].
pub struct Demands;

impl Sheeted for Demands {
    type Said = SheetDemand;
    type Noun = Demand;
    const NAMED_BY: &'static [&'static str] = &["equipment"];
    const OWNED_AS: Role = Role::Factory;

    fn read(row: Row<'_>, within: &RegionCode) -> Result<SheetDemand, Box<Refused>> {
        draft(row, within)
    }

    fn firm(said: &SheetDemand) -> FirmSaid<'_> {
        FirmSaid {
            company: &said.company,
            code: said.code.as_ref(),
            region: said.region.as_ref(),
            industry: said.industry.as_ref(),
            contact: said.contact(),
        }
    }

    fn name(said: &SheetDemand) -> String {
        plain_name(&said.equipment)
    }

    fn needed_by(said: &SheetDemand) -> Option<NaiveDate> {
        said.needed_by()
    }

    fn make(said: &SheetDemand, org: &Org, life: Life, today: NaiveDate) -> Result<Demand> {
        let (content, item) = said.whole();
        Ok(Demand {
            id: DemandId::new(),
            life,
            industry: said.industry.clone().or(org.industry.clone()),
            project: None,
            buyer: org.buyer_kind,
            content,
            posted_on: today,
            items: vec![item],
        })
    }

    fn apply(said: &SheetDemand, demand: &mut Demand) {
        said.apply(demand);
    }

    fn lines(demand: &Demand) -> usize {
        demand.items.len()
    }
}
