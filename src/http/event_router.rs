//! The addresses of matchmaking events, on one page.
use actix_web::web;

use super::router::at;
use crate::event::{
    day::{board, check_in, delay, roster, state, walk_in},
    meeting::schedule,
    routes as event, steps,
    timetable::{edit, generate, publish, repair, routes as timetable, unscheduled, versions},
};

pub fn routes(api: &mut web::ServiceConfig) {
    let (get, post, put) = (web::get, web::post, web::put);
    api.service(at("/events").route(get().to(event::list_events)).route(post().to(event::make_event)))
        .service(at("/events/{id}").route(get().to(event::show_event)).route(put().to(event::edit_event)))
        .service(at("/events/{id}/announce").route(post().to(steps::announce_event)))
        .service(at("/events/{id}/open").route(post().to(steps::open_event)))
        .service(at("/events/{id}/close-registration").route(post().to(steps::close_registration)))
        .service(at("/events/{id}/reopen").route(post().to(steps::reopen_event)))
        .service(at("/events/{id}/publish").route(post().to(steps::publish_event)))
        .service(at("/events/{id}/start").route(post().to(steps::start_event)))
        .service(at("/events/{id}/close").route(post().to(steps::close_event)))
        .service(at("/events/{id}/cancel").route(post().to(steps::cancel_event)));
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
