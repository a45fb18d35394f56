//! What was said of an event's meetings, of all of them or of one, and how each reader sees it.
use std::collections::HashMap;

use super::{
    model::{Outcome, OutcomeKind},
    store,
    view::{OutcomeView, TalkSide, TalkView},
};
use crate::{
    auth::actor::Actor,
    db::Conn,
    error::Result,
    event::{
        meeting::{
            self,
            model::{Meeting, MeetingState},
            talk::Talk,
        },
        member::{self, Member, MemberSide},
        model::Event,
        routes::hosts,
        view::said,
        wish::{self, why::Why},
    },
    kernel::id::{EventMemberId, MeetingId, OrgId},
    org,
    text::Lang,
};

/// See the module.
pub struct Words {
    pub members: HashMap<EventMemberId, Member>,
    pub names: HashMap<OrgId, String>,
    pub meetings: Vec<Meeting>,
    pub outcomes: HashMap<(MeetingId, EventMemberId), Outcome>,
    /// What each pair was proposed for, as it is kept.
    whys: HashMap<(EventMemberId, EventMemberId), String>,
}

impl Words {
    /// # Errors
    /// `Database` alone.
    pub fn of(conn: &mut Conn, event: &Event) -> Result<Words> {
        let members = member::store::of_event(conn, event.id)?;
        let orgs: Vec<OrgId> = members.iter().map(|member| member.org).collect();
        let outcomes = store::of_event(conn, event.id)?;
        let whys = wish::store::of_event(conn, event.id)?;
        Ok(Words {
            names: org::store::names(conn, &orgs)?,
            meetings: meeting::store::of_event(conn, event.id)?,
            members: members.into_iter().map(|member| (member.id, member)).collect(),
            outcomes: outcomes.into_iter().map(|outcome| ((outcome.meeting, outcome.member), outcome)).collect(),
            whys: whys.into_iter().map(|pair| ((pair.a, pair.b), pair.why)).collect(),
        })
    }

    /// Of one meeting alone: its two members, their words, and what the pair was proposed for.
    ///
    /// # Errors
    /// `Database` alone.
    pub fn of_talk(conn: &mut Conn, talk: &Talk) -> Result<Words> {
        let outcomes = store::of_meeting(conn, talk.meeting.id)?;
        let pair = wish::store::find(conn, talk.event.id, talk.a.id, talk.b.id)?;
        let sides = [&talk.a, &talk.b];
        Ok(Words {
            names: org::store::names(conn, &sides.map(|member| member.org))?,
            meetings: vec![talk.meeting.clone()],
            members: sides.into_iter().map(|member| (member.id, member.clone())).collect(),
            outcomes: outcomes.into_iter().map(|outcome| ((outcome.meeting, outcome.member), outcome)).collect(),
            whys: pair.into_iter().map(|pair| ((pair.a, pair.b), pair.why)).collect(),
        })
    }

    pub fn takes_part(&self, org: OrgId) -> bool {
        self.members.values().any(|member| member.org == org)
    }

    pub fn said(&self, meeting: MeetingId, member: EventMemberId) -> Option<&Outcome> {
        self.outcomes.get(&(meeting, member))
    }

    pub fn name(&self, member: &Member) -> String {
        self.names.get(&member.org).cloned().unwrap_or_default()
    }

    /// The meetings that the actor may read of, cancelled ones left out, by their time.
    pub fn views(&self, event: &Event, actor: &Actor, lang: Lang) -> Vec<TalkView> {
        let all = hosts(actor, event);
        let stands = self.meetings.iter().filter(|meeting| meeting.state != MeetingState::Cancelled);
        let talks = stands.filter_map(|meeting| {
            let (a, b) = (self.members.get(&meeting.a)?, self.members.get(&meeting.b)?);
            let own = a.org == actor.org || b.org == actor.org;
            let talk = || Talk { meeting: meeting.clone(), event: event.clone(), a: a.clone(), b: b.clone() };
            (all || own).then(talk)
        });
        talks.map(|talk| self.view(&talk, Some(actor), lang)).collect()
    }

    /// A meeting as the actor may read it.
    pub fn view(&self, talk: &Talk, actor: Option<&Actor>, lang: Lang) -> TalkView {
        let own = actor.and_then(|actor| talk.own(actor)).map(|member| member.id);
        let all = actor.is_some_and(|actor| hosts(actor, &talk.event));
        // whoever asks for money reads its own figures
        let borrows = actor.and_then(|actor| talk.own(actor)).is_some_and(|own| own.side != MemberSide::Lender);
        let (meeting, event) = (&talk.meeting, &talk.event);
        let hall = usize::try_from(meeting.hall).ok().and_then(|hall| event.content.halls.get(hall));
        let both = self.said(meeting.id, talk.a.id).is_some() && self.said(meeting.id, talk.b.id).is_some();
        let side = |member: &Member| {
            let word = self.said(meeting.id, member.id);
            let shown = word.filter(|_| all || own == Some(member.id));
            TalkSide {
                member: member.id,
                org: member.org,
                name: self.name(member),
                side: member.side,
                side_text: said(lang, "event-side", member.side.as_str()),
                outcome: shown.map(|outcome| OutcomeView::of(outcome, lang)),
                has_said: word.is_some(),
                result: word.filter(|_| all || both || own == Some(member.id)).map(|outcome| outcome.result),
            }
        };
        TalkView {
            id: meeting.id,
            event: event.id,
            event_title: event.title.clone(),
            starts_at: meeting.starts_at.and_utc(),
            ends_at: meeting.ends_at.and_utc(),
            slot: meeting.slot,
            hall: hall.map(|hall| hall.name.clone()).unwrap_or_default(),
            seat: meeting.seat,
            state: meeting.state,
            walk_in: meeting.walk_in,
            own,
            a: side(&talk.a),
            b: side(&talk.b),
            about: Why::unpack(self.why(meeting)).say(borrows, lang),
            not_introduced: None,
        }
    }

    /// What was proposed for the pair, as it is kept.
    pub fn why(&self, meeting: &Meeting) -> &str {
        self.whys.get(&(meeting.a, meeting.b)).map_or("", String::as_str)
    }

    /// What both sides said of a meeting.
    pub fn results(&self, meeting: &Meeting) -> [Option<OutcomeKind>; 2] {
        [meeting.a, meeting.b].map(|side| self.said(meeting.id, side).map(|outcome| outcome.result))
    }
}
