//! The addresses of matchmaking events, on one page.
use actix_web::web;

use super::router::at;
use crate::event::{
    composer::routes as composer,
    day::{board, check_in, delay, roster, state, walk_in},
    discard,
    meeting::schedule,
    member::{invite, link, registration, routes as member, sheet as member_sheet},
    outcome::{reported, routes as outcome},
    paper::routes as paper,
    routes as event, steps,
    timetable::{edit, generate, publish, repair, routes as timetable, unscheduled, versions},
    wish::{partners, propose, requests},
};

pub fn routes(api: &mut web::ServiceConfig) {
    members(api);
    timetables(api);
    outcomes(api);
    let (get, post, put, delete) = (web::get, web::post, web::put, web::delete);
    api.service(at("/events").route(get().to(event::list_events)).route(post().to(event::make_event)))
        .service(
            at("/events/{id}")
                .route(get().to(event::show_event))
                .route(put().to(event::edit_event))
                .route(delete().to(discard::discard_event)),
        )
        .service(at("/events/{id}/booklet.pdf").route(get().to(paper::print_event_booklet)))
        .service(at("/events/{id}/booklet.xlsx").route(get().to(paper::export_event_booklet)))
        .service(at("/events/{id}/papers/{paper}.pdf").route(get().to(paper::print_paper)))
        .service(at("/events/{id}/announce").route(post().to(steps::announce_event)))
        .service(at("/events/{id}/open").route(post().to(steps::open_event)))
        .service(at("/events/{id}/close-registration").route(post().to(steps::close_registration)))
        .service(at("/events/{id}/reopen").route(post().to(steps::reopen_event)))
        .service(at("/events/{id}/publish").route(post().to(steps::publish_event)))
        .service(at("/events/{id}/start").route(post().to(steps::start_event)))
        .service(at("/events/{id}/close").route(post().to(steps::close_event)))
        .service(at("/events/{id}/cancel").route(post().to(steps::cancel_event)));
}

/// What came of the meetings.
fn outcomes(api: &mut web::ServiceConfig) {
    let (get, post, put) = (web::get, web::post, web::put);
    api.service(at("/events/{id}/outcomes").route(get().to(outcome::list_outcomes)))
        .service(at("/events/{id}/outcomes/remind").route(post().to(outcome::remind_outcomes)))
        .service(at("/events/{id}/report").route(get().to(reported::show_report)))
        .service(at("/events/{id}/report.xlsx").route(get().to(reported::export_report)))
        .service(at("/meetings/{id}").route(get().to(outcome::show_meeting)))
        .service(at("/meetings/{id}/outcome").route(put().to(outcome::say_outcome)));
}

/// Who is invited and comes, and whom they wish to meet.
fn members(api: &mut web::ServiceConfig) {
    let (get, post, put, delete) = (web::get, web::post, web::put, web::delete);
    api.service(at("/events/{id}/composer").route(post().to(composer::compose_event)))
        .service(at("/events/{id}/invitations").route(post().to(invite::invite_orgs)))
        .service(at("/events/{id}/invitations/remind").route(post().to(invite::remind_event_members)))
        .service(
            at("/event-invitations/{code}")
                .route(get().to(link::show_invitation))
                .route(post().to(link::answer_invitation)),
        )
        .service(
            at("/events/{id}/registration")
                .route(get().to(registration::show_registration))
                .route(put().to(registration::register))
                .route(delete().to(registration::withdraw_registration)),
        )
        .service(
            at("/events/{id}/members")
                .route(get().to(member::list_event_members))
                .route(post().to(member::enter_event_member)),
        )
        .service(at("/events/{id}/members.xlsx").route(get().to(member_sheet::export_event_members)))
        .service(
            at("/events/{id}/members/{member}")
                .route(get().to(member::show_event_member))
                .route(put().to(member::edit_event_member)),
        )
        .service(at("/events/{id}/members/{member}/admit").route(post().to(member::admit_event_member)))
        .service(at("/events/{id}/members/{member}/refuse").route(post().to(member::refuse_event_member)))
        .service(at("/events/{id}/members/{member}/link").route(post().to(invite::make_invitation_link)))
        .service(at("/events/{id}/partners").route(get().to(partners::list_event_partners)))
        .service(at("/events/{id}/wishes").route(put().to(partners::wish_meetings)))
        .service(
            at("/events/{id}/requests")
                .route(get().to(requests::list_event_requests))
                .route(put().to(requests::decide_event_request)),
        )
        .service(at("/events/{id}/requests/propose").route(post().to(propose::propose_requests)));
}

/// The timetable and its versions, late changes, and the day itself.
fn timetables(api: &mut web::ServiceConfig) {
    let (get, post, put) = (web::get, web::post, web::put);
    let delete = web::delete;
    api.service(
        at("/events/{id}/timetable")
            .route(get().to(timetable::show_timetable))
            .route(post().to(generate::generate_timetable))
            .route(delete().to(timetable::discard_timetable)),
    )
    .service(at("/events/{id}/timetable/stop").route(post().to(generate::stop_timetable)))
    .service(at("/events/{id}/timetable/unscheduled").route(get().to(unscheduled::list_unscheduled)))
    .service(at("/events/{id}/timetable/meetings").route(put().to(edit::edit_timetable)))
    .service(at("/events/{id}/timetable/publish").route(post().to(publish::publish_timetable)))
    .service(at("/events/{id}/timetables").route(get().to(versions::list_timetables)))
    .service(at("/events/{id}/timetables/compare").route(get().to(versions::compare_timetables)))
    .service(at("/events/{id}/timetables/{number}").route(get().to(versions::show_timetable_version)))
    .service(at("/events/{id}/repairs").route(post().to(repair::repair_timetable)));
    api.service(at("/events/{id}/schedule").route(get().to(schedule::show_schedule)))
        .service(at("/events/{id}/schedule.ics").route(get().to(schedule::show_calendar_file)))
        .service(at("/events/{id}/board").route(get().to(board::show_board)))
        .service(at("/events/{id}/check-ins").route(post().to(check_in::check_in)))
        .service(at("/events/{id}/roster").route(get().to(roster::show_roster)))
        .service(at("/events/{id}/meetings").route(post().to(walk_in::add_walk_in)))
        .service(at("/events/{id}/meetings/{meeting}/state").route(post().to(state::set_meeting_state)))
        .service(at("/events/{id}/delay").route(post().to(delay::delay_meetings)));
}
