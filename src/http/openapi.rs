//! `/api/openapi.json`: OpenAPI 3.1 made from the handlers; a golden file and a test keep it true.
use actix_web::HttpResponse;
use utoipa::OpenApi;

use super::{openapi_problems::Refusals, openapi_shapes::Shapes};
use crate::{
    attachment, consumer_good, declaration, demand, finance, find, front, import, introduction, life, listing, notice,
    org, overdue, personal, product, project, reference, round, site, suggest, trail,
};

#[derive(OpenApi)]
#[openapi(
    info(title = "duijie", description = "Equipment supply-demand matchmaking 设备供需对接"),
    servers((url = "/api/v1")),
    // Words of parameters: only those of bodies are found by themselves.
    components(schemas(crate::booklet::rows::Edition, crate::event::paper::routes::PaperKind,
        crate::event::paper::cards::SignOf, life::Order, listing::fields::Field, introduction::store::Direction, crate::recommend::prospects::ProspectOrder,
        crate::standing::model::Side, crate::standing::routes::Wanted)),
    modifiers(&Refusals, &Shapes),
    paths(
        site::show_site, front::count_site, reference::routes::list_regions, reference::region::show_region,
        reference::routes::list_industries, reference::routes::list_categories,
        crate::recommend::parameters::list_parameters,
        reference::calendar::show_calendar, reference::calendar::set_day,
        org::register::register, org::sign_in::sign_in, org::sign_in::issue_tokens, org::sign_in::refresh_tokens,
        org::sign_in::refresh, org::sign_in::sign_out, org::me::show_me, org::sign_in::act_for,
        org::sign_in::change_password, org::by_code::send_code, org::by_code::sign_in_by_code,
        org::by_code::issue_tokens_by_code, org::by_code::reset_password, org::sessions::list_sessions,
        org::sessions::end_session, org::sessions::sign_out_everywhere, org::totp::enrol_totp, org::totp::confirm_totp,
        org::totp::remove_totp, org::claim::issue_claim_code, org::invitations::invite,
        org::invited::list_invitations, org::invited::revoke_invitation,
        org::invitations::accept_invitation,
        org::routes::list_orgs, org::routes::show_org, org::routes::edit_org, org::routes::verify_org,
        org::routes::refuse_org, org::routes::suspend_org, org::members::list_members, org::members::add_member,
        org::members::remove_member,
        declaration::routes::show_declaration, declaration::routes::accept_declaration,
        personal::routes::export_me, personal::routes::delete_me,
        notice::routes::list_notices, notice::routes::count_unread, notice::routes::read_all_notices,
        crate::saved_view::routes::list_saved_views, crate::saved_view::routes::save_view,
        crate::saved_view::routes::delete_saved_view,
        notice::routes::show_settings, notice::routes::change_settings, notice::routes::read_notice,
        demand::routes::list_demands, demand::routes::count_demands, demand::routes::create_demand, demand::routes::show_demand,
        demand::routes::edit_demand, demand::routes::submit_demand, demand::routes::withdraw_demand,
        demand::routes::publish_demand, demand::routes::return_demand,
        demand::routes::export_demands, product::routes::export_products,
        finance::lender_product::routes::export_lender_products,
        finance::financing_request::routes::export_financing_requests,
        product::routes::list_products, product::routes::count_products, product::routes::create_product, product::routes::show_product,
        product::routes::edit_product, product::routes::submit_product, product::routes::withdraw_product,
        product::routes::publish_product, product::routes::return_product,
        product::routes::confirm_product, product::routes::confirm_products,
        finance::lender_product::routes::confirm_lender_product,
        finance::lender_product::routes::confirm_lender_products,
        finance::lender_product::routes::list_lender_products, finance::lender_product::routes::count_lender_products, finance::lender_product::routes::create_lender_product,
        finance::lender_product::routes::show_lender_product, finance::lender_product::routes::edit_lender_product,
        finance::lender_product::routes::submit_lender_product,
        finance::lender_product::routes::withdraw_lender_product,
        finance::lender_product::routes::publish_lender_product, finance::lender_product::routes::return_lender_product,
        finance::financing_request::routes::list_financing_requests, finance::financing_request::routes::count_financing_requests,
        finance::financing_request::routes::create_financing_request,
        finance::financing_request::routes::show_financing_request,
        finance::financing_request::routes::edit_financing_request,
        finance::financing_request::routes::submit_financing_request,
        finance::financing_request::routes::withdraw_financing_request,
        finance::financing_request::routes::publish_financing_request,
        finance::financing_request::routes::return_financing_request,
        finance::financing_request::routes::say_not_taken,
        consumer_good::routes::list_consumer_goods, consumer_good::routes::count_consumer_goods, consumer_good::routes::export_consumer_goods,
        consumer_good::routes::create_consumer_good, consumer_good::routes::show_consumer_good,
        consumer_good::routes::edit_consumer_good, consumer_good::routes::submit_consumer_good,
        consumer_good::routes::withdraw_consumer_good, consumer_good::routes::publish_consumer_good,
        consumer_good::routes::return_consumer_good,
        crate::booklet::routes::print_booklet, crate::booklet::routes::export_booklet,
        project::routes::list_projects, project::routes::count_projects, project::routes::export_projects, project::routes::create_project,
        project::routes::show_project, project::routes::edit_project, project::rows::add_project_row,
        project::rows::remove_project_row, attachment::routes::list_project_attachments,
        attachment::routes::add_project_attachment,
        attachment::routes::list_org_attachments, attachment::routes::add_org_attachment,
        attachment::routes::list_demand_attachments, attachment::routes::add_demand_attachment,
        attachment::routes::list_product_attachments, attachment::routes::add_product_attachment,
        attachment::routes::list_financing_request_attachments, attachment::routes::add_financing_request_attachment,
        attachment::rules::show_attachment_rules, attachment::verification::show_verification,
        attachment::routes::fetch_attachment, attachment::routes::show_attachment,
        attachment::routes::remove_attachment,
        find::search, suggest::suggest,
        trail::list_demand_trail, trail::list_product_trail, trail::list_lender_product_trail,
        trail::list_financing_request_trail, trail::list_consumer_good_trail,
        import::preview::preview_import, import::template::show_template,
        import::duplicates::routes::find_duplicates, import::duplicates::routes::merge_duplicates,
        import::duplicates::routes::tell_apart,
        import::report_forms::list_report_forms, import::report_forms::create_report_form,
        import::report_forms::delete_report_form,
        import::control::list_imports, import::control::stop_import, import::control::resume_import,
        import::routes::begin_import, import::routes::show_import, import::routes::show_refused,
        import::refused::list_refused, import::repair::repair_import,
        crate::unsuitable::routes::put_aside, crate::unsuitable::routes::take_back,
        crate::unsuitable::routes::list_put_aside, crate::unsuitable::routes::count_put_aside,
        crate::unsuitable::feedback::count_feedback,
        crate::recommend::near_misses::list_near_misses, crate::share::routes::share_demand,
        crate::share::routes::end_share, crate::share::routes::show_share,
        crate::recommend::sentence::read_demand, crate::recommend::preview::preview_match,
        crate::recommend::weights::show_weights, crate::recommend::weights::set_weights,
        crate::standing::routes::show_ranking, crate::standing::routes::list_matches,
        crate::recommend::routes::recommend_products, crate::recommend::routes::recommend_demands,
        crate::recommend::financing_draft::draft_financing, crate::recommend::lenders::recommend_lenders,
        crate::recommend::comparison::compare_lenders,
        crate::recommend::prospects::recommend_requests, crate::recommend::prospects::find_prospects,
        introduction::consent::show_consent_text,
        introduction::counts::count_introductions, introduction::routes::list_introductions, introduction::routes::ask_introduction,
        introduction::routes::show_introduction, introduction::routes::accept_introduction,
        introduction::routes::decline_introduction, introduction::routes::withdraw_introduction,
        introduction::quote::quote_introduction,
        introduction::routes::withdraw_consent, introduction::receipt::list_receipts,
        crate::event::routes::make_event, crate::event::routes::list_events, crate::event::routes::show_event,
        crate::event::routes::edit_event, crate::event::steps::announce_event, crate::event::steps::open_event,
        crate::event::steps::close_registration, crate::event::steps::reopen_event, crate::event::steps::publish_event,
        crate::event::paper::routes::print_event_booklet, crate::event::paper::routes::export_event_booklet,
        crate::event::paper::routes::print_paper,
        crate::event::steps::start_event, crate::event::steps::close_event, crate::event::steps::cancel_event,
        round::routes::list_rounds, round::routes::open_round, round::routes::show_round, round::routes::edit_round,
        round::routes::close_round, round::routes::reopen_round, round::routes::show_progress,
        round::member::routes::list_round_members, round::member::select::select_members,
        round::member::sheet::add_members_by_sheet, round::member::routes::show_round_member,
        round::member::answer::answer_round, round::member::answer::note_round_answer,
        round::member::calls::list_calls, round::member::calls::log_call,
        round::phone_list::export_phone_list, round::summary::export_summary, round::codes::issue_claim_codes,
        overdue::show_overdue, round::reminders::list_reminders, round::reminders::remind_members,
    )
)]
struct Api;

/// The document.
pub fn whole() -> utoipa::openapi::OpenApi {
    Api::openapi()
}

/// The document as pretty JSON.
pub fn document() -> String {
    whole().to_pretty_json().unwrap_or_default()
}

/// Answers with the document.
pub async fn show() -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(document())
}
