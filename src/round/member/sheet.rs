//! The bureau's own list of who must answer, as a sheet: names, codes, townships, telephone numbers.
use std::collections::HashSet;

use actix_web::web::{Bytes, Json};
use serde::Serialize;
use utoipa::ToSchema;

use super::select::{self, Added};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    blocking,
    error::{self, Error, ProblemBody, Problems, Result},
    import::{
        FirmSaid, Sheeted,
        firm::{self, Refusal},
        lists::for_list,
        routes::unread,
    },
    kernel::{credit_code::CreditCode, industry, industry::IndustryCode, noun::Noun, region::RegionCode},
    listing::columns::{CODE, CONTACT_NAME, CONTACT_PHONE, REGION, TOWN, place},
    round::Round,
    sheet::{self, Column, Guide, Kind, Refused, Row, Said},
    text::{Lang, Message},
};

const COLUMNS: &[Column] = &[
    Column::new("company", "企业名称", "Company", Kind::Text { max: 100 })
        .or(&["单位名称", "企业", "单位", "企业(单位)名称", "申报单位", "填报单位", "法人单位详细名称", "名称"])
        .required(),
    CODE,
    REGION,
    TOWN,
    Column::new("industry", "所属行业", "Industry", Kind::Text { max: 100 }).or(&["行业", "行业类别", "行业代码"]),
    CONTACT_NAME,
    CONTACT_PHONE,
];

/// A list of firms to ask has at most so many lines: it is taken while the sender waits.
const MOST_ROWS: usize = 5_000;

/// What became of a list of firms.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
#[schema(as = MembersTaken)]
pub struct SheetTaken {
    pub added: u32,
    /// Had been asked already.
    pub already: u32,
    /// Lines that name no firm of the region that can be told apart; the others have been taken.
    pub refused: u32,
    /// What was wrong with them, cell by cell.
    pub problems: Vec<Said>,
}

/// A line that was read.
struct Line {
    company: String,
    code: Option<CreditCode>,
    region: Option<RegionCode>,
    industry: Option<IndustryCode>,
    contact_name: String,
    contact_phone: String,
}

/// Asks the firms of a sheet: `.xlsx`, `.xls`, `.ods` or `.csv`, at most 5000 lines. A firm that is not known yet is
/// entered. The body is the file.
#[utoipa::path(post, path = "/rounds/{id}/members/sheet", tag = "round", params(("id" = String, Path)),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = SheetTaken), (status = "default", body = ProblemBody)))]
pub async fn add_members_by_sheet(
    app: App,
    may: May<Keep, Round>,
    body: std::result::Result<Bytes, actix_web::Error>,
) -> Result<Json<SheetTaken>> {
    let (actor, round) = may.into_parts()?;
    round.still_open()?;
    let content = body.map_err(|error| unread(&error))?;
    let lang = error::lang();
    // A large file is read before the writer is taken.
    let book = blocking::run(move || Ok(sheet::open(&content)?)).await?;
    app.db
        .write(actor.author(), move |tx| {
            let found = sheet::find(&book, COLUMNS, &Guide::default()).map_err(Error::Invalid)?;
            let found = found.readable(Lang::Zh).map_err(crate::kernel::Invalid)?;
            let rows: Vec<Row<'_>> = found.forms.iter().flat_map(sheet::Form::rows).collect();
            if rows.len() > MOST_ROWS {
                let mut problems = Problems::default();
                problems.add("body", Message::new("round-most-lines").with("most", MOST_ROWS));
                return Err(Error::Invalid(problems));
            }
            let asked_as = for_list!(round.list, S => <S as Sheeted>::OWNED_AS);
            let (mut added, mut refused) = (Added::default(), Vec::new());
            let mut met = HashSet::new();
            for row in rows {
                let line = match read(row.clone(), &round.region) {
                    Ok(line) => line,
                    Err(row) => {
                        refused.push(row);
                        continue;
                    }
                };
                match firm::asked(tx, actor.org, &round.region, &line.said(), asked_as)? {
                    Err(refusal) => refused.extend(refused_row(row, refusal)),
                    // a firm that several lines name is one firm
                    Ok(org) if !met.insert(org.id) => {}
                    Ok(org) => {
                        let contact = (line.contact_name.as_str(), line.contact_phone.as_str());
                        select::ask(tx, &round, (&org, line.region.as_ref()), contact, &mut added)?;
                    }
                }
            }
            select::full(tx, &round)?;
            audit::note(tx, Act::AddMember, Noun::Round, round.id, &added.added.to_string())?;
            let problems = refused.iter().flat_map(|row| &row.problems).map(|problem| problem.say(lang)).collect();
            let refused = u32::try_from(refused.len()).unwrap_or(u32::MAX);
            Ok(Json(SheetTaken { added: added.added, already: added.already, refused, problems }))
        })
        .await
}

impl Line {
    fn said(&self) -> FirmSaid<'_> {
        FirmSaid {
            company: &self.company,
            code: self.code.as_ref(),
            region: self.region.as_ref(),
            industry: self.industry.as_ref(),
            contact: (&self.contact_name, &self.contact_phone),
        }
    }
}

fn read(mut row: Row<'_>, within: &RegionCode) -> Result<Line, Box<Refused>> {
    let company = row.text("company");
    if company.is_none() && row.problems().is_empty() {
        row.problem("company", Message::new("round-line-company"), Message::new("round-fix-line-company"));
    }
    let code = row.credit_code(CODE.key);
    let region = place(&mut row, within);
    // A trade in the bureau's own words is not known to us, and refuses no firm.
    let industry = row.text("industry").and_then(|text| industry::resolve(&text));
    let (contact_name, contact_phone) = (row.text(CONTACT_NAME.key), row.text(CONTACT_PHONE.key));
    let line = company.map(|company| Line {
        company,
        code,
        region,
        industry,
        contact_name: contact_name.unwrap_or_default(),
        contact_phone: contact_phone.unwrap_or_default(),
    });
    row.finish(line)
}

/// The line with why no firm could be asked for it; the line was good in itself, so there is nothing else wrong with it.
fn refused_row(mut row: Row<'_>, refusal: Refusal) -> Option<Box<Refused>> {
    refusal.tell(&mut row);
    row.finish::<()>(None).err()
}
