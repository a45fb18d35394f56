//! The addresses of matchmaking events, on one page.
use actix_web::web;

use super::router::at;
use crate::event::{paper::routes as paper, routes as event, steps};

pub fn routes(api: &mut web::ServiceConfig) {
    let (get, post, put) = (web::get, web::post, web::put);
    api.service(at("/events").route(get().to(event::list_events)).route(post().to(event::make_event)))
        .service(at("/events/{id}").route(get().to(event::show_event)).route(put().to(event::edit_event)))
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
