//! Rows of a sheet of financing requests.
use chrono::NaiveDate;

use crate::{
    error::Result,
    finance::financing_request::{
        FinancingRequest,
        sheet::{SheetFinancingRequest, draft, title_of_row},
    },
    import::{FirmSaid, Sheeted},
    kernel::{id::FinancingRequestId, region::RegionCode},
    life::Life,
    org::{Org, Role, model::plain_name},
    sheet::{Refused, Row},
};

/// See [`Sheeted`].
pub struct FinancingRequests;

impl Sheeted for FinancingRequests {
    type Said = SheetFinancingRequest;
    type Noun = FinancingRequest;
    const NAMED_BY: &'static [&'static str] = &["title"];
    const OWNED_AS: Role = Role::Factory;

    fn read(row: Row<'_>, within: &RegionCode) -> Result<SheetFinancingRequest, Box<Refused>> {
        draft(row, within)
    }

    fn firm(said: &SheetFinancingRequest) -> FirmSaid<'_> {
        FirmSaid {
            company: &said.company,
            code: said.code.as_ref(),
            region: said.region.as_ref(),
            industry: said.industry.as_ref(),
            contact: said.contact(),
        }
    }

    fn label(row: &Row<'_>) -> String {
        title_of_row(row)
    }

    fn name(said: &SheetFinancingRequest) -> String {
        plain_name(&said.title)
    }

    fn needed_by(said: &SheetFinancingRequest) -> Option<NaiveDate> {
        said.needed_by()
    }

    fn make(said: &SheetFinancingRequest, org: &Org, life: Life, today: NaiveDate) -> Result<FinancingRequest> {
        Ok(FinancingRequest {
            id: FinancingRequestId::new(),
            industry: said.industry.clone().or(org.industry.clone()),
            demand: None,
            project: None,
            not_taken: said.not_taken(life.created_at).into_iter().collect(),
            life,
            content: said.whole(),
            posted_on: today,
        })
    }

    fn apply(said: &SheetFinancingRequest, request: &mut FinancingRequest) {
        said.apply(request);
    }
}
