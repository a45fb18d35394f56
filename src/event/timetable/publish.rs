//! Publishing the draft: a frozen version, the meetings of it, and a word to whom it changes something for.
use std::collections::{BTreeMap, BTreeSet, HashMap};

use actix_web::web::Json;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    generate,
    inputs::{self, Inputs, change_content},
    measure,
    model::{LateChange, Timetable},
    routes, store, warnings,
};
use crate::{
    app::App,
    audit::{self, Act},
    auth::may::{Keep, May},
    db::Tx,
    error::{Error, ProblemBody, Problems, Result},
    event::{
        self, Event,
        day::{delay, times::Times},
        meeting::{
            self,
            model::{Meeting, MeetingState},
            reconcile::{self, Outcome},
        },
        member,
        model::{EventState, EventStep},
        moved,
    },
    kernel::{id::EventMemberId, noun::Noun},
    notice::{self, Kind, Notice, To},
    text::Message,
};

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishTimetable {
    /// The draft's, as the page knows it.
    pub version: i32,
    /// What has changed and why: for the list of versions.
    #[serde(default)]
    pub note: String,
}

/// What publishing did.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub struct TimetablePublished {
    /// The new version.
    pub number: i32,
    /// Members that were told.
    pub told: usize,
    pub kept: usize,
    pub added: usize,
    pub moved: usize,
    pub dropped: usize,
}

/// Freezes the draft as the next version. Only members whose meetings change are told. A late change that the draft
/// answers is written down with it: who does not come, which tables are gone, when a session begins.
#[utoipa::path(post, path = "/events/{id}/timetable/publish", tag = "event", params(("id" = String, Path)),
    request_body = PublishTimetable,
    responses((status = 200, body = TimetablePublished), (status = "default", body = ProblemBody)))]
pub async fn publish_timetable(
    app: App,
    may: May<Keep, Event>,
    body: Json<PublishTimetable>,
) -> Result<Json<TimetablePublished>> {
    let (actor, event) = may.into_parts()?;
    let PublishTimetable { version, note } = body.into_inner();
    let mut problems = Problems::default();
    problems.length("note", &note, 0, 500);
    problems.or(Some(()))?;
    app.db
        .write(actor.author(), move |tx| {
            let (mut event, mut draft) = routes::open_draft(tx, event.id)?;
            draft.at(version)?;
            generate::nothing_runs(tx, &draft)?;
            if draft.plan.meetings.is_empty() && event.timetable == 0 {
                return Err(Error::conflict("timetable-empty"));
            }
            if event.state != EventState::Running {
                event.step(EventStep::Publish)?;
            }
            let late = draft.plan.late.take();
            let today = tx.today();
            let inputs = inputs::load(tx, event.clone(), today, late.as_ref())?;
            if let Some(late) = &late {
                let before = event.clone();
                delay::forget(&mut draft.plan.delays, &event.content, late);
                write_down(tx, &mut event, &inputs, late)?;
                moved::tell(tx, &before, &event)?;
            }
            event.timetable += 1;
            event::store::save(tx, &mut event)?;
            let frozen = freeze(tx, &mut draft, &inputs, (event.timetable, note.trim()))?;
            let times = Times::of(&event.content, &frozen.plan.delays);
            let done = carry_out(tx, &event, &frozen, &times)?;
            collision(tx, &inputs)?;
            let told = tell(tx, &event, &inputs, &done)?;
            audit::record(tx, Act::Publish, Noun::Event, event.id)?;
            let Outcome { kept, added, moved, dropped, .. } = done;
            Ok(Json(TimetablePublished { number: event.timetable, told, kept, added, moved, dropped }))
        })
        .await
}

/// Writes down what became known.
fn write_down(tx: &mut Tx, event: &mut Event, inputs: &Inputs, late: &LateChange) -> Result<()> {
    change_content(&mut event.content, late);
    for gone in &late.no_shows {
        if let Some(mut member) = member::store::find(tx, gone.member)?.filter(|member| member.event == event.id) {
            member.absent_from = i32::try_from(gone.from).ok();
            member::store::save(tx, &mut member)?;
        }
    }
    for id in &late.late {
        let Some(mut member) = member::store::find(tx, *id)?.filter(|member| member.event == event.id) else {
            continue;
        };
        let before = member.clone();
        inputs::comes(&mut member);
        if member != before {
            member::store::save(tx, &mut member)?;
        }
        if before.standing != member.standing {
            let told = Notice::new(Kind::EventAdmitted, Noun::Event, event.id).with("title", &event.title);
            notice::tell(tx, To::Org(member.org), told)?;
            tracing::debug!(member = inputs.name(member.id), "let in with the timetable");
        }
    }
    Ok(())
}

/// The next version, and the draft that goes on from it.
fn freeze(tx: &mut Tx, draft: &mut Timetable, inputs: &Inputs, (number, note): (i32, &str)) -> Result<Timetable> {
    let digest = inputs.digest()?;
    let bound = draft.plan.quality.bound.filter(|_| draft.digest == digest);
    draft.plan.quality = measure::quality(inputs, &draft.plan.meetings).against(bound);
    for placed in &mut draft.plan.meetings {
        placed.worth = inputs.worth(placed.a, placed.b);
    }
    let now = tx.now();
    let frozen = Timetable {
        number,
        note: note.to_owned(),
        made_by: tx.author.user,
        job: None,
        version: 1,
        published_at: Some(now),
        ..draft.clone()
    };
    store::insert(tx, &frozen)?;
    store::save(tx, draft)?;
    Ok(frozen)
}

/// Brings the meetings to where the version has them.
fn carry_out(tx: &mut Tx, event: &Event, frozen: &Timetable, times: &Times) -> Result<Outcome> {
    let meetings = meeting::store::of_event(tx, event.id)?;
    let mut done = reconcile::reconcile(event.id, meetings, frozen, times, tx.now());
    for made in &done.inserted {
        meeting::store::insert(tx, made)?;
    }
    for changed in &mut done.saved {
        meeting::store::save(tx, changed)?;
    }
    Ok(done)
}

/// That nobody sits twice at one time, and no table is given twice: a walk-in that was agreed while the draft was being made
/// may stand in its way.
///
/// # Errors
/// `Conflict` naming the two meetings.
fn collision(tx: &mut Tx, inputs: &Inputs) -> Result<()> {
    let mut tables: HashMap<(i32, i32, i32), Meeting> = HashMap::new();
    let mut busy: HashMap<(EventMemberId, i32), Vec<Meeting>> = HashMap::new();
    for meeting in meeting::store::of_event(tx, inputs.event.id)?.into_iter().filter(Meeting::takes_room) {
        // what was held stays as it was: only what is still planned can give way
        let opens = |other: &Meeting| [other, &meeting].iter().any(|one| one.state == MeetingState::Planned);
        let mut clash = tables.insert((meeting.slot, meeting.hall, meeting.seat), meeting.clone()).filter(opens);
        for id in [meeting.a, meeting.b] {
            let room = inputs.members.get(&id).map_or(1, |member| member.registration.at_once());
            let its = busy.entry((id, meeting.slot)).or_default();
            if its.len() >= usize::try_from(room).unwrap_or(usize::MAX) {
                clash = clash.or_else(|| its.iter().find(|other| opens(other)).cloned());
            }
            its.push(meeting.clone());
        }
        if let Some(other) = clash {
            let names = |one: &Meeting| format!("{} – {}", inputs.name(one.a), inputs.name(one.b));
            let turn = warnings::turn(inputs, u32::try_from(meeting.slot).unwrap_or_default());
            let clash = Message::new("timetable-collides").with("one", names(&other)).with("other", names(&meeting));
            return Err(Error::Conflict(clash.with("turn", turn)));
        }
    }
    Ok(())
}

/// Tells the members whose meetings changed, each once.
fn tell(tx: &mut Tx, event: &Event, inputs: &Inputs, done: &Outcome) -> Result<usize> {
    let touched: BTreeSet<EventMemberId> = done.touched.iter().copied().collect();
    let mut counts: BTreeMap<EventMemberId, usize> = BTreeMap::new();
    let planned = |meeting: &&Meeting| meeting.state == MeetingState::Planned;
    for meeting in meeting::store::of_event(tx, event.id)?.iter().filter(planned) {
        for id in [meeting.a, meeting.b] {
            *counts.entry(id).or_default() += 1;
        }
    }
    let mut told = 0;
    for id in touched {
        let Some(member) = inputs.members.get(&id) else { continue };
        let changed = if done.known.contains(&id) { "yes" } else { "no" };
        let notice = Notice::new(Kind::EventTimetable, Noun::Event, event.id)
            .with("title", &event.title)
            .with("changed", changed)
            .with("meetings", counts.get(&id).copied().unwrap_or_default());
        notice::tell(tx, To::Org(member.org), notice)?;
        told += 1;
    }
    Ok(told)
}
