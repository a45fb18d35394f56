//! The whole address space on one page. Each address answers 405 to a method that it does not have.
use actix_web::{HttpRequest, HttpResponse, Resource, ResponseError, http::header::ALLOW, middleware::from_fn, web};

use super::{allowed, closed, event_router, openapi, status};
use crate::{
    attachment::{routes as attachment, rules, verification},
    booklet::routes as booklet,
    consumer_good::routes as consumer_good,
    declaration::routes as declaration,
    demand::routes as demand,
    error::Error,
    finance::{financing_request::routes as financing_request, lender_product::routes as lender_product},
    find, front,
    import::{
        control, duplicates::routes as duplicates, preview, refused, repair, report_forms, routes as import, template,
    },
    introduction::{consent, counts as introduction_counts, quote, receipt, routes as introduction},
    notice::routes as notice,
    org::{by_code, claim, invitations, invited, me, members, register, routes as org, sessions, sign_in, totp},
    overdue,
    personal::routes as personal,
    product::routes as product,
    project::{routes as project, rows as project_rows},
    recommend,
    reference::{calendar, region, routes as reference},
    round::{
        codes as round_codes,
        member::{answer as round_answer, calls, routes as round_member, select, sheet as round_sheet},
        phone_list, reminders, routes as round, summary,
    },
    saved_view::routes as saved_view,
    share::routes as share,
    sheet, site,
    standing::routes as standing,
    suggest, trail,
    unsuitable::{feedback, routes as unsuitable},
};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(at("/healthz").route(web::get().to(status::healthz)))
        .service(at("/readyz").route(web::get().to(status::readyz)))
        .service(at("/api/openapi.json").route(web::get().to(openapi::show)).wrap(from_fn(closed::to_members)))
        .service(web::scope("/api/v1").configure(api).wrap(from_fn(closed::to_members)));
}

fn api(api: &mut web::ServiceConfig) {
    let (get, post, put, delete) = (web::get, web::post, web::put, web::delete);
    api.service(at("/site").route(get().to(site::show_site)))
        .service(at("/site/counts").route(get().to(front::count_site)))
        .service(at("/regions").route(get().to(reference::list_regions)))
        .service(at("/regions/{code}").route(get().to(region::show_region)))
        .service(at("/industries").route(get().to(reference::list_industries)))
        .service(at("/categories").route(get().to(reference::list_categories)))
        .service(at("/categories/{code}/parameters").route(get().to(recommend::parameters::list_parameters)))
        .service(at("/calendar").route(get().to(calendar::show_calendar)))
        .service(at("/calendar/{day}").route(put().to(calendar::set_day)));
    api.service(at("/auth/register").route(post().to(register::register)))
        .service(at("/auth/sign-in").route(post().to(sign_in::sign_in)))
        .service(at("/auth/tokens").route(post().to(sign_in::issue_tokens)))
        .service(at("/auth/tokens/refresh").route(post().to(sign_in::refresh_tokens)))
        .service(at("/auth/refresh").route(post().to(sign_in::refresh)))
        .service(at("/auth/sign-out").route(post().to(sign_in::sign_out)))
        .service(at("/auth/me").route(get().to(me::show_me)))
        .service(at("/auth/act-for").route(post().to(sign_in::act_for)))
        .service(at("/auth/password").route(post().to(sign_in::change_password)));
    api.service(at("/auth/codes").route(post().to(by_code::send_code)))
        .service(at("/auth/sign-in-by-code").route(post().to(by_code::sign_in_by_code)))
        .service(at("/auth/tokens/by-code").route(post().to(by_code::issue_tokens_by_code)))
        .service(at("/auth/reset-password").route(post().to(by_code::reset_password)))
        .service(at("/auth/accept-invitation").route(post().to(invitations::accept_invitation)))
        .service(at("/auth/sessions").route(get().to(sessions::list_sessions)))
        .service(at("/auth/sessions/{id}").route(delete().to(sessions::end_session)))
        .service(at("/auth/sign-out-everywhere").route(post().to(sessions::sign_out_everywhere)))
        .service(at("/auth/totp").route(post().to(totp::enrol_totp)))
        .service(at("/auth/totp/remove").route(post().to(totp::remove_totp)))
        .service(at("/auth/totp/confirm").route(post().to(totp::confirm_totp)));
    api.service(at("/orgs").route(get().to(org::list_orgs)))
        .service(at("/orgs/{id}").route(get().to(org::show_org)).route(put().to(org::edit_org)))
        .service(at("/orgs/{id}/verify").route(post().to(org::verify_org)))
        .service(at("/orgs/{id}/refuse").route(post().to(org::refuse_org)))
        .service(at("/orgs/{id}/suspend").route(post().to(org::suspend_org)))
        .service(at("/orgs/{id}/codes").route(post().to(claim::issue_claim_code)))
        .service(
            at("/orgs/{id}/invitations")
                .route(get().to(invited::list_invitations))
                .route(post().to(invitations::invite)),
        )
        .service(at("/orgs/{id}/invitations/{code}").route(delete().to(invited::revoke_invitation)))
        .service(at("/orgs/{id}/members").route(get().to(members::list_members)).route(post().to(members::add_member)))
        .service(at("/orgs/{id}/members/{user}").route(delete().to(members::remove_member)));
    api.service(at("/users/me").route(delete().to(personal::delete_me)))
        .service(at("/users/me/export.json").route(get().to(personal::export_me)));
    api.service(
        at("/declarations/classified")
            .route(get().to(declaration::show_declaration))
            .route(post().to(declaration::accept_declaration)),
    );
    api.service(at("/notices").route(get().to(notice::list_notices)))
        .service(at("/notices/unread-count").route(get().to(notice::count_unread)))
        .service(at("/notices/read-all").route(post().to(notice::read_all_notices)))
        .service(
            at("/notices/settings").route(get().to(notice::show_settings)).route(put().to(notice::change_settings)),
        )
        .service(at("/notices/{id}/read").route(post().to(notice::read_notice)));
    api.service(
        at("/saved-views").route(get().to(saved_view::list_saved_views)).route(post().to(saved_view::save_view)),
    )
    .service(at("/saved-views/{id}").route(delete().to(saved_view::delete_saved_view)));
    api.service(at("/search").route(get().to(find::search)))
        .service(at("/search/suggestions").route(get().to(suggest::suggest)));
    // before the lists' own addresses: /demands/{id} would take them
    api.service(at("/{list}/duplicates").route(get().to(duplicates::find_duplicates)))
        .service(at("/{list}/duplicates/merge").route(post().to(duplicates::merge_duplicates)))
        .service(at("/{list}/duplicates/different").route(post().to(duplicates::tell_apart)));
    api.service(at("/demands/read").route(post().to(recommend::sentence::read_demand)))
        .service(at("/match/preview").route(post().to(recommend::preview::preview_match)))
        .service(at("/match/feedback").route(get().to(feedback::count_feedback)))
        .service(
            at("/match/weights")
                .route(get().to(recommend::weights::show_weights))
                .route(post().to(recommend::weights::set_weights)),
        )
        .service(at("/match/ranking").route(get().to(standing::show_ranking)))
        .service(at("/matches").route(get().to(standing::list_matches)))
        .service(at("/products/{id}/passed-over").route(get().to(unsuitable::count_put_aside)))
        .service(at("/products/{id}/near-misses").route(get().to(recommend::near_misses::list_near_misses)))
        .service(
            at("/demands/{id}/unsuitable")
                .route(get().to(unsuitable::list_put_aside))
                .route(post().to(unsuitable::put_aside)),
        )
        .service(at("/demands/{id}/share").route(post().to(share::share_demand)).route(delete().to(share::end_share)))
        .service(at("/shares/{code}").route(get().to(share::show_share)))
        .service(at("/demands/{id}/unsuitable/{product}").route(delete().to(unsuitable::take_back)));
    api.service(at("/demands").route(get().to(demand::list_demands)).route(post().to(demand::create_demand)))
        .service(at("/demands/counts").route(get().to(demand::count_demands)))
        .service(at("/demands/export.{format}").route(get().to(demand::export_demands)))
        .service(at("/demands/{id}").route(get().to(demand::show_demand)).route(put().to(demand::edit_demand)))
        .service(at("/demands/{id}/submit").route(post().to(demand::submit_demand)))
        .service(at("/demands/{id}/withdraw").route(post().to(demand::withdraw_demand)))
        .service(at("/demands/{id}/publish").route(post().to(demand::publish_demand)))
        .service(at("/demands/{id}/return").route(post().to(demand::return_demand)));
    api.service(at("/products").route(get().to(product::list_products)).route(post().to(product::create_product)))
        .service(at("/products/counts").route(get().to(product::count_products)))
        .service(at("/products/export.{format}").route(get().to(product::export_products)))
        .service(at("/products/confirm").route(post().to(product::confirm_products)))
        .service(at("/products/{id}/confirm").route(post().to(product::confirm_product)))
        .service(at("/products/{id}").route(get().to(product::show_product)).route(put().to(product::edit_product)))
        .service(at("/products/{id}/submit").route(post().to(product::submit_product)))
        .service(at("/products/{id}/withdraw").route(post().to(product::withdraw_product)))
        .service(at("/products/{id}/publish").route(post().to(product::publish_product)))
        .service(at("/products/{id}/return").route(post().to(product::return_product)));
    api.service(
        at("/lender-products")
            .route(get().to(lender_product::list_lender_products))
            .route(post().to(lender_product::create_lender_product)),
    )
    .service(at("/lender-products/confirm").route(post().to(lender_product::confirm_lender_products)))
    .service(at("/lender-products/{id}/confirm").route(post().to(lender_product::confirm_lender_product)))
    .service(at("/lender-products/prospects").route(get().to(recommend::prospects::find_prospects)))
    .service(at("/lender-products/counts").route(get().to(lender_product::count_lender_products)))
    .service(at("/lender-products/export.{format}").route(get().to(lender_product::export_lender_products)))
    .service(
        at("/lender-products/{id}")
            .route(get().to(lender_product::show_lender_product))
            .route(put().to(lender_product::edit_lender_product)),
    )
    .service(at("/lender-products/{id}/submit").route(post().to(lender_product::submit_lender_product)))
    .service(at("/lender-products/{id}/withdraw").route(post().to(lender_product::withdraw_lender_product)))
    .service(at("/lender-products/{id}/publish").route(post().to(lender_product::publish_lender_product)))
    .service(at("/lender-products/{id}/return").route(post().to(lender_product::return_lender_product)));
    api.service(
        at("/financing-requests")
            .route(get().to(financing_request::list_financing_requests))
            .route(post().to(financing_request::create_financing_request)),
    )
    .service(at("/financing-requests/counts").route(get().to(financing_request::count_financing_requests)))
    .service(at("/financing-requests/export.{format}").route(get().to(financing_request::export_financing_requests)))
    .service(
        at("/financing-requests/{id}")
            .route(get().to(financing_request::show_financing_request))
            .route(put().to(financing_request::edit_financing_request)),
    )
    .service(at("/financing-requests/{id}/not-taken").route(post().to(financing_request::say_not_taken)))
    .service(at("/financing-requests/{id}/submit").route(post().to(financing_request::submit_financing_request)))
    .service(at("/financing-requests/{id}/withdraw").route(post().to(financing_request::withdraw_financing_request)))
    .service(at("/financing-requests/{id}/publish").route(post().to(financing_request::publish_financing_request)))
    .service(at("/financing-requests/{id}/return").route(post().to(financing_request::return_financing_request)));
    api.service(
        at("/consumer-goods")
            .route(get().to(consumer_good::list_consumer_goods))
            .route(post().to(consumer_good::create_consumer_good)),
    )
    .service(at("/consumer-goods/counts").route(get().to(consumer_good::count_consumer_goods)))
    .service(at("/consumer-goods/export.{format}").route(get().to(consumer_good::export_consumer_goods)))
    .service(
        at("/consumer-goods/{id}")
            .route(get().to(consumer_good::show_consumer_good))
            .route(put().to(consumer_good::edit_consumer_good)),
    )
    .service(at("/consumer-goods/{id}/submit").route(post().to(consumer_good::submit_consumer_good)))
    .service(at("/consumer-goods/{id}/withdraw").route(post().to(consumer_good::withdraw_consumer_good)))
    .service(at("/consumer-goods/{id}/publish").route(post().to(consumer_good::publish_consumer_good)))
    .service(at("/consumer-goods/{id}/return").route(post().to(consumer_good::return_consumer_good)));
    attachments(api);
    api.service(at("/booklet.pdf").route(get().to(booklet::print_booklet)))
        .service(at("/booklet.xlsx").route(get().to(booklet::export_booklet)));
    api.service(at("/demands/{id}/trail").route(get().to(trail::list_demand_trail)))
        .service(at("/products/{id}/trail").route(get().to(trail::list_product_trail)))
        .service(at("/lender-products/{id}/trail").route(get().to(trail::list_lender_product_trail)))
        .service(at("/financing-requests/{id}/trail").route(get().to(trail::list_financing_request_trail)))
        .service(at("/consumer-goods/{id}/trail").route(get().to(trail::list_consumer_good_trail)));
    projects(api);
    let whole_files = web::PayloadConfig::new(sheet::MAX_FILE_BYTES);
    let forms = web::PayloadConfig::new(5 * 1024 * 1024);
    api.service(
        at("/imports")
            .app_data(whole_files.clone())
            .route(get().to(control::list_imports))
            .route(post().to(import::begin_import)),
    )
    .service(at("/imports/preview").app_data(whole_files).route(post().to(preview::preview_import)))
    .service(at("/imports/template.xlsx").route(get().to(template::show_template)))
    .service(at("/imports/{id}").route(get().to(import::show_import)))
    .service(at("/imports/{id}/stop").route(post().to(control::stop_import)))
    .service(at("/imports/{id}/resume").route(post().to(control::resume_import)))
    .service(at("/imports/{id}/refused").route(get().to(refused::list_refused)))
    .service(at("/imports/{id}/repairs").route(post().to(repair::repair_import)))
    .service(at("/imports/{id}/refused.xlsx").route(get().to(import::show_refused)));
    api.service(
        at("/report-forms")
            .app_data(forms)
            .route(get().to(report_forms::list_report_forms))
            .route(post().to(report_forms::create_report_form)),
    )
    .service(at("/report-forms/{id}").route(delete().to(report_forms::delete_report_form)));
    api.service(at("/demands/{id}/recommendations").route(get().to(recommend::routes::recommend_products)))
        .service(at("/demands/{id}/financing-draft").route(get().to(recommend::financing_draft::draft_financing)))
        .service(at("/products/{id}/recommendations").route(get().to(recommend::routes::recommend_demands)))
        .service(at("/lender-products/{id}/recommendations").route(get().to(recommend::prospects::recommend_requests)))
        .service(at("/financing-requests/{id}/comparison").route(get().to(recommend::comparison::compare_lenders)))
        .service(at("/financing-requests/{id}/recommendations").route(get().to(recommend::lenders::recommend_lenders)));
    api.service(at("/consents/introduction").route(get().to(consent::show_consent_text)))
        .service(
            at("/introductions")
                .route(get().to(introduction::list_introductions))
                .route(post().to(introduction::ask_introduction)),
        )
        .service(at("/introductions/counts").route(get().to(introduction_counts::count_introductions)))
        .service(at("/introductions/{id}").route(get().to(introduction::show_introduction)))
        .service(at("/introductions/{id}/quote").route(put().to(quote::quote_introduction)))
        .service(at("/introductions/{id}/accept").route(post().to(introduction::accept_introduction)))
        .service(at("/introductions/{id}/decline").route(post().to(introduction::decline_introduction)))
        .service(at("/introductions/{id}/withdraw").route(post().to(introduction::withdraw_introduction)))
        .service(at("/introductions/{id}/withdraw-consent").route(post().to(introduction::withdraw_consent)))
        .service(at("/introductions/{id}/receipts").route(get().to(receipt::list_receipts)));
    let whole_files = web::PayloadConfig::new(sheet::MAX_FILE_BYTES);
    event_router::routes(api);
    api.service(at("/rounds").route(get().to(round::list_rounds)).route(post().to(round::open_round)))
        .service(at("/rounds/{id}").route(get().to(round::show_round)).route(put().to(round::edit_round)))
        .service(at("/rounds/{id}/close").route(post().to(round::close_round)))
        .service(at("/rounds/{id}/reopen").route(post().to(round::reopen_round)))
        .service(at("/rounds/{id}/progress").route(get().to(round::show_progress)))
        .service(
            at("/rounds/{id}/members")
                .route(get().to(round_member::list_round_members))
                .route(post().to(select::select_members)),
        )
        .service(
            at("/rounds/{id}/members/sheet").app_data(whole_files).route(post().to(round_sheet::add_members_by_sheet)),
        )
        .service(at("/rounds/{id}/phone-list.{format}").route(get().to(phone_list::export_phone_list)))
        .service(at("/rounds/{id}/summary.xlsx").route(get().to(summary::export_summary)))
        .service(at("/rounds/{id}/claim-codes.xlsx").route(post().to(round_codes::issue_claim_codes)))
        .service(
            at("/rounds/{id}/reminders")
                .route(get().to(reminders::list_reminders))
                .route(post().to(reminders::remind_members)),
        );
    api.service(at("/overdue").route(get().to(overdue::show_overdue)));
    api.service(at("/round-members/{id}").route(get().to(round_member::show_round_member)))
        .service(at("/round-members/{id}/answer").route(put().to(round_answer::answer_round)))
        .service(at("/round-members/{id}/note").route(put().to(round_answer::note_round_answer)))
        .service(at("/round-members/{id}/calls").route(get().to(calls::list_calls)).route(post().to(calls::log_call)));
}

fn projects(api: &mut web::ServiceConfig) {
    let (get, post, put, delete) = (web::get, web::post, web::put, web::delete);
    api.service(at("/projects").route(get().to(project::list_projects)).route(post().to(project::create_project)))
        .service(at("/projects/counts").route(get().to(project::count_projects)))
        .service(at("/projects/export.{format}").route(get().to(project::export_projects)))
        .service(at("/projects/{id}").route(get().to(project::show_project)).route(put().to(project::edit_project)))
        .service(at("/projects/{id}/rows").route(post().to(project_rows::add_project_row)))
        .service(at("/projects/{id}/rows/{row}").route(delete().to(project_rows::remove_project_row)));
}

fn attachments(api: &mut web::ServiceConfig) {
    let (get, post, put, delete) = (web::get, web::post, web::put, web::delete);
    api.service(
        at("/orgs/{id}/attachments")
            .route(get().to(attachment::list_org_attachments))
            .route(post().to(attachment::add_org_attachment)),
    )
    .service(
        at("/demands/{id}/attachments")
            .route(get().to(attachment::list_demand_attachments))
            .route(post().to(attachment::add_demand_attachment)),
    )
    .service(
        at("/products/{id}/attachments")
            .route(get().to(attachment::list_product_attachments))
            .route(post().to(attachment::add_product_attachment)),
    )
    .service(
        at("/financing-requests/{id}/attachments")
            .route(get().to(attachment::list_financing_request_attachments))
            .route(post().to(attachment::add_financing_request_attachment)),
    )
    .service(
        at("/projects/{id}/attachments")
            .route(get().to(attachment::list_project_attachments))
            .route(post().to(attachment::add_project_attachment)),
    )
    .service(
        at("/meetings/{id}/attachments")
            .route(get().to(attachment::list_meeting_attachments))
            .route(post().to(attachment::add_meeting_attachment)),
    )
    .service(at("/orgs/{id}/verification").route(get().to(verification::show_verification)))
    .service(at("/attachments/rules").route(get().to(rules::show_attachment_rules)))
    .service(
        at("/attachments/{id}")
            .route(get().to(attachment::fetch_attachment))
            .route(put().to(attachment::show_attachment))
            .route(delete().to(attachment::remove_attachment)),
    );
}

pub(super) fn at(path: &str) -> Resource {
    web::resource(path).default_service(web::to(wrong_method))
}

/// Names the methods that the address has (RFC 9110, 15.5.6).
async fn wrong_method(request: HttpRequest) -> HttpResponse {
    let mut answer = Error::Method.error_response();
    let pattern = request.match_pattern().unwrap_or_default();
    answer.headers_mut().insert(ALLOW, allowed::methods(&pattern));
    answer
}
