//! The addresses of matchmaking events, on one page.
use actix_web::web;

use super::router::at;
use crate::event::{
    composer::routes as composer,
    member::{invite, link, registration, routes as member, sheet as member_sheet},
    routes as event, steps,
    wish::{partners, propose, requests},
};

pub fn routes(api: &mut web::ServiceConfig) {
    members(api);
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
