// Made by `npm run api` from the OpenAPI document; not to be edited.
export interface paths {
    "/attachments/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be handed in: kinds, formats and sizes. */
        get: operations["show_attachment_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file, to be saved: it is never shown inside a page. */
        get: operations["fetch_attachment"];
        /** Shows a drawing where others see its row, which goes to review again, or hides it at once. */
        put: operations["show_attachment"];
        post?: never;
        /** Takes a paper off its row; the bytes go when no other row has them. */
        delete: operations["remove_attachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Joins the organisation that sent the code. An account that exists shows its password: having been invited changes
         *     nothing of it.
         */
        post: operations["accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/act-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Acts for another organisation of the user from now on. */
        post: operations["act_for"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a one-time code to a login, when there is such an account. One a minute, five an hour. */
        post: operations["send_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. */
        get: operations["show_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the password and ends every other session of the user. */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renews a browser's cookies. */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers an organisation with its first user. */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by a one-time code, and ends every session of the user. */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the user is signed in, newest first. */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of the user's own sessions. */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a browser in: two HttpOnly cookies. */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-in-by-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a browser in by a one-time code: two HttpOnly cookies. */
        post: operations["sign_in_by_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends this session. */
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends every session of the user, this one too. */
        post: operations["sign_out_everywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a machine client in: bearer tokens in the body, no cookies. */
        post: operations["issue_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/tokens/by-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a machine client in by a one-time code: bearer tokens in the body. */
        post: operations["issue_tokens_by_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/tokens/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renews a machine client's tokens. */
        post: operations["refresh_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers the secret of a second factor; it counts once it is confirmed. */
        post: operations["enrol_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the second factor to use, with the code that its authenticator shows. */
        post: operations["confirm_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/totp/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes the second factor; asks for the password. */
        post: operations["remove_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days of a year that are not as their weekday: all others are worked from Monday to Friday. */
        get: operations["show_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says that a day is off or worked: a province's bureau, when a new notice is out. What is due already stays due. */
        put: operations["set_day"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The equipment taxonomy. */
        get: operations["list_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{code}/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parameters that matter for a category: its own first, then those of what it belongs to. */
        get: operations["list_parameters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/introduction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of the consent, in the asker's language. */
        get: operations["show_consent_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consumer-goods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Consumer goods that the asker may see. */
        get: operations["list_consumer_goods"];
        put?: never;
        /** Writes a new consumer good: a draft of the asker's organisation, or of a firm that a bureau enters it for. */
        post: operations["create_consumer_good"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consumer-goods/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many consumer goods of this filter stand in each state; `state`, `order`, `after` and `size` change nothing. */
        get: operations["count_consumer_goods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consumer-goods/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a sheet (`xlsx` or `csv`); importing it again changes the same rows. */
        get: operations["export_consumer_goods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consumer-goods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One consumer good. */
        get: operations["show_consumer_good"];
        /** Writes a consumer good anew; one that is public goes to review again. */
        put: operations["edit_consumer_good"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consumer-goods/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a submitted consumer good: everybody can see it. */
        post: operations["publish_consumer_good"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consumer-goods/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns a submitted consumer good to its owner with reasons. */
        post: operations["return_consumer_good"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consumer-goods/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a draft, or one that was returned, to the bureau. */
        post: operations["submit_consumer_good"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consumer-goods/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to a row, newest first; at most 200 lines. For its owner and the bureaus that review it. */
        get: operations["list_consumer_good_trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consumer-goods/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a consumer good back: nobody else sees it any more. */
        post: operations["withdraw_consumer_good"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/declarations/classified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is declared before rows are entered. */
        get: operations["show_declaration"];
        put?: never;
        /** Makes the declaration; making it again changes nothing. */
        post: operations["accept_declaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Demands that the asker may see. */
        get: operations["list_demands"];
        put?: never;
        /** Writes a new demand: a draft of the asker's organisation, or of a firm that a bureau enters it for. */
        post: operations["create_demand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many demands of this filter stand in each state; `state`, `order`, `after` and `size` change nothing. */
        get: operations["count_demands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a sheet (`xlsx` or `csv`); importing it again changes the same rows. */
        get: operations["export_demands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a demand out of a sentence: machines, counts, figures, budget, day. Days count from today. */
        post: operations["read_demand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One demand. */
        get: operations["show_demand"];
        /** Writes a demand anew; one that is public goes to review again. */
        put: operations["edit_demand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers of a row that the asker may see, in the order in which they came. */
        get: operations["list_demand_attachments"];
        put?: never;
        /** Hangs a file on a row: the body is the file itself, at most 20 MB; the same bytes of the same kind only once. */
        post: operations["add_demand_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/financing-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A financing request written from a demand, to be completed and sent to `POST /financing-requests`. The amount is the
         *     chosen product's price, else the budget, else what the best answers cost; `amount_fen` 0 means that none is known.
         */
        get: operations["draft_financing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a submitted demand: makers can see it and matching starts. */
        post: operations["publish_demand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products that answer a demand, item by item, with reasons. */
        get: operations["recommend_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns a submitted demand to its owner with reasons. */
        post: operations["return_demand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shares a published demand and what answers it. Sharing it again keeps the code, for another 30 days. */
        post: operations["share_demand"];
        /** Ends a share: its code leads nowhere any more. */
        delete: operations["end_share"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a draft, or one that was returned, to the bureau. */
        post: operations["submit_demand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to a row, newest first; at most 200 lines. For its owner and the bureaus that review it. */
        get: operations["list_demand_trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/unsuitable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was put aside for a demand. */
        get: operations["list_put_aside"];
        put?: never;
        /**
         * Puts a product aside for a demand: it is not recommended for it again, and its maker is told the reason, not the buyer.
         *     Saying it again replaces the reason.
         */
        post: operations["put_aside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/unsuitable/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes it back: the product is recommended again as it fits. */
        delete: operations["take_back"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demands/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a demand back: nobody else sees it any more. */
        post: operations["withdraw_demand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events, newest first: public ones for everybody, drafts for their hosts, events for the invited for these. */
        get: operations["list_events"];
        put?: never;
        /** Makes an event, as a draft: a reviewing bureau, for its own region or a part of it. */
        post: operations["make_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An event: what it is for everybody who may see it, the asker's own part, and for its hosts how many come. */
        get: operations["show_event"];
        /** Changes what is said of an event; sessions and halls of a running one too, which a repair of the timetable follows. */
        put: operations["edit_event"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announces a draft: it can be read from now on. */
        post: operations["announce_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls it off: whoever was invited or comes is told why. */
        post: operations["cancel_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends it. What came of its meetings is still written down. */
        post: operations["close_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}/close-registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes registration: whoever comes later waits for the hosts' leave. */
        post: operations["close_registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens registration. */
        post: operations["open_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes the programme of an event without one-to-one meetings; where there are some, publishing their timetable does it. */
        post: operations["publish_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens registration again; a published timetable stands until another is published. */
        post: operations["reopen_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The doors open: check-in, the running board and repairs are of the day now. */
        post: operations["start_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Financing requests that the asker may see. */
        get: operations["list_financing_requests"];
        put?: never;
        /** Writes a new financing request: a draft of the asker's organisation, or of a firm that a bureau enters it for. */
        post: operations["create_financing_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many financing requests of this filter stand in each state; `state`, `order`, `after` and `size` change nothing. */
        get: operations["count_financing_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a sheet (`xlsx` or `csv`); importing it again changes the same rows. */
        get: operations["export_financing_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One financing request. */
        get: operations["show_financing_request"];
        /** Writes a request anew; one that is published goes to review again. */
        put: operations["edit_financing_request"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers of a row that the asker may see, in the order in which they came. */
        get: operations["list_financing_request_attachments"];
        put?: never;
        /** Hangs a file on a row: the body is the file itself, at most 20 MB; the same bytes of the same kind only once. */
        post: operations["add_financing_request_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lender products for a financing request laid side by side by form, on the same amount and term, with payments by year;
         *     and what is missing for those that the firm misses by one or two rules.
         */
        get: operations["compare_lenders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests/{id}/not-taken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says why nothing came of a request: its owner, a bureau of its region, or a lender that sees it. Each says it once; saying
         *     it again replaces it.
         */
        post: operations["say_not_taken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a submitted request: lenders can see it, without whose it is, and matching starts. */
        post: operations["publish_financing_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lender products for a financing request, by eligibility and true yearly cost, with reasons. */
        get: operations["recommend_lenders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns a submitted request to its owner with reasons. */
        post: operations["return_financing_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a draft, or one that was returned, to the bureau. */
        post: operations["submit_financing_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to a row, newest first; at most 200 lines. For its owner and the bureaus that review it. */
        get: operations["list_financing_request_trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/financing-requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a request back: nobody else sees it any more. */
        post: operations["withdraw_financing_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The imports of the asker's organisation, newest first; those of one batch are seen together. */
        get: operations["list_imports"];
        put?: never;
        /** Hands in a sheet: a bureau for the firms of its region, a firm for itself. The body is the file. */
        post: operations["begin_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at a sheet without keeping anything: headers, units, samples, obstacles, and the first rows. The body is the file. */
        post: operations["preview_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty form of a list: what is required, what to write, what can be picked, and an example that is never imported. */
        get: operations["show_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is. */
        get: operations["show_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of an import that were refused and have not been repaired, in their order; of the first 2 000. */
        get: operations["list_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/refused.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a sheet to repair and import again. */
        get: operations["show_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes refused rows with corrected cells. A row that has been repaired already is refused with that reason, so that a
         *     retry doubles nothing.
         */
        post: operations["repair_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets an import that was stopped, or that failed, go on where it was; nothing is taken twice. */
        post: operations["resume_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops an import: what was taken stays, and nothing more is. The answer says how far it came. */
        post: operations["stop_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/industries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Industries: GB/T 4754-2017. */
        get: operations["list_industries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Introductions that the asker is a side of, or whose rows its bureau reviews; newest first. */
        get: operations["list_introductions"];
        put?: never;
        /** Asks the owner of the other row to be introduced. Who asks consents to being named and reached once the other accepts. */
        post: operations["ask_introduction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many introductions are in each box, by state. */
        get: operations["count_introductions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One introduction; with the other side's contact while both consent. The first look of a day leaves a receipt. */
        get: operations["show_introduction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts: the contacts open to both sides. */
        post: operations["accept_introduction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines, with a reason that the asker reads. */
        post: operations["decline_introduction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says what the offering side would do it for, in place of what it said before; the other side is told. */
        put: operations["quote_introduction"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was shown whose contact, and when: for the two sides. */
        get: operations["list_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one's own asking back, and the consent with it. */
        post: operations["withdraw_introduction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions/{id}/withdraw-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one's own consent back: the contacts close again, for both sides. */
        post: operations["withdraw_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lender products that the asker may see. */
        get: operations["list_lender_products"];
        put?: never;
        /** Writes a new lender product: a draft of the asker's organisation, or of a lender that a bureau enters it for. */
        post: operations["create_lender_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that several lender products are still offered; each that is refused says why. */
        post: operations["confirm_lender_products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many lender products of this filter stand in each state; `state`, `order`, `after` and `size` change nothing. */
        get: operations["count_lender_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a sheet (`xlsx` or `csv`); importing it again changes the same rows. */
        get: operations["export_lender_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products/prospects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the published products of one's own organisation may be for, together and by county. At most 300 requests a
         *     product are looked at.
         */
        get: operations["find_prospects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One lender product. */
        get: operations["show_lender_product"];
        /** Writes a lender product anew; one that is public goes to review again. */
        put: operations["edit_lender_product"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a lender product is still offered; one that was taken off the list for want of that is listed again. */
        post: operations["confirm_lender_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a submitted lender product: everybody can see it and matching starts. */
        post: operations["publish_lender_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Financing requests that a lender product may be for, eligible ones first, with the checks passed and open. */
        get: operations["recommend_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns a submitted lender product to its owner with reasons. */
        post: operations["return_lender_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a draft, or one that was returned, to the bureau. */
        post: operations["submit_lender_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to a row, newest first; at most 200 lines. For its owner and the bureaus that review it. */
        get: operations["list_lender_product_trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lender-products/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a lender product back: nobody else sees it any more. */
        post: operations["withdraw_lender_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/match/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why buyers of the bureau's region put recommended products aside, by reason and by category. */
        get: operations["count_feedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/match/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The five best products for each item of a demand that is still being written; items without a word are passed over. */
        post: operations["preview_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/match/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a ranking of everything is, for bureaus: it follows a change of weights, rules or database. */
        get: operations["show_ranking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/match/weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The weights that hold, each number in words, and the history: for anybody. */
        get: operations["show_weights"];
        put?: never;
        /**
         * Sets other weights, for the whole installation: the topmost bureau, under a document. Everything is ranked anew with
         *     them in the background.
         */
        post: operations["set_weights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands in the lists of the asker's own demands and products, newest first. */
        get: operations["list_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the asker, or the organisation that they act for, was told; newest first. */
        get: operations["list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks what the asker has been shown as read, at most the newest two thousand. */
        post: operations["read_all_notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The asker's own settings. */
        get: operations["show_settings"];
        /** Sets which notices come by letter too, in the language of this request. */
        put: operations["change_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many notices the asker has not read: for a badge that is asked for often. */
        get: operations["count_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks one notice as read by the asker; doing it again changes nothing. */
        post: operations["read_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations that the asker may see, newest first. */
        get: operations["list_orgs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organisation. */
        get: operations["show_org"];
        /** Writes what an organisation says of itself; a change of who it is must be verified again. */
        put: operations["edit_org"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers of a row that the asker may see, in the order in which they came. */
        get: operations["list_org_attachments"];
        put?: never;
        /** Hangs a file on a row: the body is the file itself, at most 20 MB; the same bytes of the same kind only once. */
        post: operations["add_org_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a claim code for an organisation that was entered by a bureau; an earlier one is good no more. There is no
         *     `Idempotency-Key`: an answer that is kept would keep the code, and asking again does no harm.
         */
        post: operations["issue_claim_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invitations that wait to be accepted, newest first; owners only. */
        get: operations["list_invitations"];
        put?: never;
        /** Invites a login to the organisation; owners only. Asking again makes another code, so there is no `Idempotency-Key`. */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/invitations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an invitation back: its code is good no more. Owners only. */
        delete: operations["revoke_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members of an organisation, for its members. */
        get: operations["list_members"];
        put?: never;
        /** Adds a member with a new account; owners only. */
        post: operations["add_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/members/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a member, whose sessions for this organisation end at once; owners only. */
        delete: operations["remove_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuses an organisation with a reason; whoever claimed an entered one is sent away. */
        post: operations["refuse_org"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends an organisation with a reason: it may look at its own rows and do nothing. */
        post: operations["suspend_org"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What there is to verify an organisation by, and what is missing. */
        get: operations["show_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms that an organisation is who it says, and lets whoever claimed it in. */
        post: operations["verify_org"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits too long in a bureau's region: rows to review (a department's own field), organisations to verify, rounds,
         *     calls, introductions, listings.
         */
        get: operations["show_overdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products that the asker may see. */
        get: operations["list_products"];
        put?: never;
        /** Writes a new product: a draft of the asker's organisation, or of a firm that a bureau enters it for. */
        post: operations["create_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that several products are still offered; each that is refused says why. */
        post: operations["confirm_products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many products of this filter stand in each state; `state`, `order`, `after` and `size` change nothing. */
        get: operations["count_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a sheet (`xlsx` or `csv`); importing it again changes the same rows. */
        get: operations["export_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product. */
        get: operations["show_product"];
        /** Writes a product anew; one that is public goes to review again. */
        put: operations["edit_product"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers of a row that the asker may see, in the order in which they came. */
        get: operations["list_product_attachments"];
        put?: never;
        /** Hangs a file on a row: the body is the file itself, at most 20 MB; the same bytes of the same kind only once. */
        post: operations["add_product_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a product is still offered; one that was taken off the list for want of that is listed again. */
        post: operations["confirm_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/near-misses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By what a product misses the published demands that it nearly answers: for its maker and the bureaus over it. */
        get: operations["list_near_misses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/passed-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why buyers put a product aside: for its maker, and the bureaus of its region. */
        get: operations["count_put_aside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a submitted product: all can see it and it is matched with demands. */
        post: operations["publish_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published demands that a product answers, with reasons. Budgets play no part here: a maker must not find out what a
         *     buyer is ready to pay.
         */
        get: operations["recommend_demands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns a submitted product to its owner with reasons. */
        post: operations["return_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a draft, or one that was returned, to the bureau. */
        post: operations["submit_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to a row, newest first; at most 200 lines. For its owner and the bureaus that review it. */
        get: operations["list_product_trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a product back: nobody else sees it any more. */
        post: operations["withdraw_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects that the asker may see, newest first: its own, and for a bureau those of its region. */
        get: operations["list_projects"];
        put?: never;
        /** Writes a new project of the asker's organisation, or of a firm that a bureau enters it for. */
        post: operations["create_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many projects of this filter are how far; `state`, `after` and `size` change nothing. */
        get: operations["count_projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a sheet (`xlsx` or `csv`). */
        get: operations["export_projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One project with its demands and financing requests. */
        get: operations["show_project"];
        /** Writes a project anew; what belongs to it stays. */
        put: operations["edit_project"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers of a row that the asker may see, in the order in which they came. */
        get: operations["list_project_attachments"];
        put?: never;
        /** Hangs a file on a row: the body is the file itself, at most 20 MB; the same bytes of the same kind only once. */
        post: operations["add_project_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a demand or a financing request of the same organisation into a project; it leaves the one in which it was. */
        post: operations["add_project_row"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/rows/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a demand or a financing request out of a project. */
        delete: operations["remove_project_row"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions: GB/T 2260, townships of Zhejiang, development zones. */
        get: operations["list_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One region by its code, with its names and all that it lies in. */
        get: operations["show_region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report forms of the asker's organisation. */
        get: operations["list_report_forms"];
        put?: never;
        /** Keeps a superior's empty table under a name; an export names it and comes in its shape. The body is the file. */
        post: operations["create_report_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drops a report form. */
        delete: operations["delete_report_form"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/round-members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A firm's part in a round: for the firm itself, and for the bureaus of its region. */
        get: operations["show_round_member"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/round-members/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says that one needs nothing this time, or that what was handed in before still holds; or takes that back. */
        put: operations["answer_round"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/round-members/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calls to a firm, newest first: for the bureaus of its region. */
        get: operations["list_calls"];
        put?: never;
        /** Writes a call down. What the firm said in it (`refused`, `nothing`, `standing`, `exempt`) is its answer from now on. */
        post: operations["log_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/round-members/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Takes down what a firm said: for the bureaus of its region, its township's collector among them. */
        put: operations["note_round_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rounds, newest first: a bureau sees those of the regions in its own and around it, a firm those that it must answer,
         *     with its own part in each.
         */
        get: operations["list_rounds"];
        put?: never;
        /** Opens a round: a reviewing bureau, for its own region or a part of it. */
        post: operations["open_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A round: for a bureau with the counts of its region, for a firm that must answer it with its notice and its own part. */
        get: operations["show_round"];
        /** Changes title, notice, days; whose firms and which list stay. */
        put: operations["edit_round"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/claim-codes.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a claim code for every firm of the round that nobody speaks for yet and that has none, and shows them this once,
         *     as a sheet to cut into slips. A code that was handed out stays good, and cannot be shown again. There is no
         *     `Idempotency-Key`: an answer that is kept would keep the codes.
         */
        post: operations["issue_claim_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a round: how each firm stands now is written down and stays, whatever becomes of its rows. */
        post: operations["close_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The firms that must answer a round, inside the asker's region, by place and name. */
        get: operations["list_round_members"];
        put?: never;
        /** Asks firms. Who has been asked stays asked: asking again changes nothing. */
        post: operations["select_members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/members/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the firms of a sheet: `.xlsx`, `.xls`, `.ods` or `.csv`, at most 5000 lines. A firm that is not known yet is
         *     entered. The body is the file.
         */
        post: operations["add_members_by_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/phone-list.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The firms that have not answered or had all returned, by township, with numbers, the last call, and room to write: `.xlsx` or `.csv`.
         *     `status` asks for another list.
         */
        get: operations["export_phone_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a round stands, one level below its region; a bureau below sees its own part. */
        get: operations["show_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last reminders of a round, newest first: how many letters went out, and whom they did not reach. */
        get: operations["list_reminders"];
        put?: never;
        /**
         * Tells every firm that has not answered, or had all its rows returned, in the application and by SMS or mail; once a day
         *     at most. Whom no letter reached is to be called.
         */
        post: operations["remind_members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a closed round again: the firms stand as their rows do now. */
        post: operations["reopen_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/summary.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The 汇总表 of a round as one workbook to print, sign and stamp: the rows of its firms, how each township stands, who has
         *     not answered, and rows that may be one. With `template` it is the superior's own table instead, filled with the rows.
         */
        get: operations["export_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The views that the asker saved while acting for this organisation, by page and name. */
        get: operations["list_saved_views"];
        put?: never;
        /**
         * Saves the filters of a page under a name; at most fifty views. A name that is there already is written anew only where
         *     `replace` says so.
         */
        post: operations["save_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes a view of the asker's own. */
        delete: operations["delete_saved_view"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Finds rows of the lists by words, as far as the asker may see them. */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the text in a search box may become: the beginning of a word, or any part of a Chinese one. */
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shares/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a code shows to whoever has it; search engines keep none of it. */
        get: operations["show_share"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who runs this installation, and what can be done here. */
        get: operations["show_site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/site/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much there is to find here: for the front page, some seconds old at most. */
        get: operations["count_site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Deletes the asker's account: signs out everywhere, ends memberships, erases login, name and contact. The last owner of
         *     an organisation hands over first. The login may register anew.
         */
        delete: operations["delete_me"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/export.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is stored about the asker, as a file. */
        get: operations["export_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{list}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of a list that may be the same, in groups, with reasons and cells side by side. */
        get: operations["find_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{list}/duplicates/different": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that rows are not the same; it is not asked again. */
        post: operations["tell_apart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{list}/duplicates/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes several rows one: one stays, may take cells of the others; they are closed as merged and point to it. */
        post: operations["merge_duplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The body of an acceptance. */
        Accept: {
            /** Format: int32 */
            version: number;
            /** @description The version of the consent's text that was read: accepting is consenting. */
            consent_version: string;
            quote?: components["schemas"]["Quote"] | null;
        };
        AcceptDeclaration: {
            /** @description The version of the text that was read. */
            version: string;
        };
        Acceptance: {
            /** @description The login that was invited. */
            login: string;
            code: string;
            /** @description For a new account. */
            name?: string;
            /** @description Of the account that this login has, or for the new one. */
            password: string;
        };
        Account: {
            id: components["schemas"]["UserId"];
            login: string;
            name: string;
            /** Format: date-time */
            created_at: string;
        };
        /**
         * @description What was done. The golden file `audit.txt` names the act of every operation that writes.
         * @enum {string}
         */
        Act: "create" | "edit" | "submit" | "return" | "publish" | "confirm" | "withdraw" | "remove" | "expire" | "register" | "claim" | "verify" | "refuse" | "suspend" | "sign-in" | "sign-out" | "revoke" | "change-password" | "add-member" | "remove-member" | "import" | "export" | "stop" | "resume" | "repair" | "merge" | "distinguish" | "act-for" | "ask" | "answer" | "call" | "remind" | "close" | "reopen" | "accept" | "decline" | "quote" | "withdraw-consent" | "issue-code" | "read" | "declare" | "erase" | "accept-warnings" | "invite" | "add-factor" | "remove-factor" | "rotate-key" | "put-aside" | "take-back" | "share" | "end-share" | "announce" | "open" | "start" | "cancel" | "admit" | "check-in" | "schedule" | "pin" | "wish" | "delay" | "report";
        ActFor: {
            org: components["schemas"]["OrgId"];
        };
        /** @description Another category that the words may mean. */
        Alternative: {
            code: string;
            name: string;
            /**
             * Format: int32
             * @description As of the category: all of an item's add up to about 1000.
             */
            confidence: number;
        };
        /** @description What a firm says. */
        AnswerBody: {
            /** Format: int32 */
            version: number;
            answer?: components["schemas"]["RoundAnswer"] | null;
            /** @description Why, at most 500 characters; needed for `refused` and `exempt`. */
            note?: string;
        };
        Answer_DemandView: {
            /**
             * Format: int32
             * @description 0 to 10 000; the sum of the reasons' points.
             */
            points: number;
            /** @description `hit`: the right thing; `near`: a neighbour, or one with a miss that matters. */
            fit: string;
            /** @description A demand as this viewer may see it. Contacts are shown to the owner alone until both sides consent. */
            item: {
                id: components["schemas"]["DemandId"];
                /** Format: int32 */
                version: number;
                state: components["schemas"]["State"];
                /** @description Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account. */
                own: boolean;
                owner?: components["schemas"]["OrgId"] | null;
                owner_name: string;
                region: string;
                region_name: string;
                industry?: string | null;
                industry_name?: string | null;
                title: string;
                reason: string;
                preferences: string;
                disclosure: components["schemas"]["Disclosure"];
                budget_fen?: components["schemas"]["Money"] | null;
                budget_tax: components["schemas"]["Tax"];
                budget_shown: boolean;
                /** Format: date */
                posted_on: string;
                /** Format: date */
                needed_by?: string | null;
                contact?: components["schemas"]["Contact"] | null;
                project?: components["schemas"]["ProjectId"] | null;
                procurement?: components["schemas"]["Procurement"] | null;
                /** @description Beside every demand of a public buyer: its procurement decides, and by which method, or that none has been named. */
                procurement_note?: string | null;
                /** @description Why it was returned, for its owner and the bureaus. */
                returned?: string | null;
                /** @description For whoever reviews it: what may tell whose it is although it is shown masked. */
                warnings?: components["schemas"]["Warning"][];
                /** @description For its keepers and reviewers: where it says two things, with both figures and which of them is compared. */
                doubts?: components["schemas"]["Warning"][];
                items: components["schemas"]["ItemView"][];
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            };
            reasons: components["schemas"]["ReasonView"][];
            /** @description Where the answer's own row says two things, with both figures and which of them is compared. */
            conflicts: string[];
            /** @description The smallest changes that would make it a hit, on the asker's side; empty for a hit. */
            changes: string[];
            /**
             * Format: int32
             * @description Between both places in a straight line, where both are known.
             */
            distance_km?: number | null;
        };
        Answer_ProductView: {
            /**
             * Format: int32
             * @description 0 to 10 000; the sum of the reasons' points.
             */
            points: number;
            /** @description `hit`: the right thing; `near`: a neighbour, or one with a miss that matters. */
            fit: string;
            /** @description A product as this viewer may see it. */
            item: {
                id: components["schemas"]["ProductId"];
                /** Format: int32 */
                version: number;
                state: components["schemas"]["State"];
                /** @description Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account. */
                own: boolean;
                owner: components["schemas"]["OrgId"];
                owner_name: string;
                region: string;
                region_name: string;
                kind: components["schemas"]["Kind"];
                title: string;
                model: string;
                brand: string;
                category?: string | null;
                category_name?: string | null;
                description: string;
                spec_text: string;
                specs: components["schemas"]["Spec"][];
                price_min_fen?: components["schemas"]["Money"] | null;
                price_max_fen?: components["schemas"]["Money"] | null;
                price_tax: components["schemas"]["Tax"];
                /** Format: int32 */
                lead_time_days?: number | null;
                service_area: string;
                certificates: components["schemas"]["Certificate"][];
                supply_role: components["schemas"]["SupplyRole"];
                remanufactured: boolean;
                imported: boolean;
                discontinued: boolean;
                /** Format: int32 */
                listed_year?: number | null;
                /** Format: date */
                posted_on: string;
                /**
                 * Format: date
                 * @description The day on which its keeper last said that it is still offered.
                 */
                confirmed_on?: string | null;
                /**
                 * Format: date
                 * @description The last day on which that is believed; for its keepers and the bureaus.
                 */
                confirm_by?: string | null;
                /** @description Why it was returned, for its owner and the bureaus. */
                returned?: string | null;
                /** @description For its keepers and reviewers: where it says two things, with both figures and which of them is compared. */
                doubts?: components["schemas"]["Warning"][];
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            };
            reasons: components["schemas"]["ReasonView"][];
            /** @description Where the answer's own row says two things, with both figures and which of them is compared. */
            conflicts: string[];
            /** @description The smallest changes that would make it a hit, on the asker's side; empty for a hit. */
            changes: string[];
            /**
             * Format: int32
             * @description Between both places in a straight line, where both are known.
             */
            distance_km?: number | null;
        };
        /** @description The products that answer one item of a demand, best first. */
        Answers_ProductView: {
            /** @description `1` is the demand's first item, `1#2` the second part of a bundle. */
            need: string;
            title: string;
            /** @description The version of the weights that the points rest on. */
            weights: string;
            answers: components["schemas"]["Answer_ProductView"][];
        };
        /** Format: uuid */
        AttachmentId: string;
        /**
         * @description What a paper is for.
         * @enum {string}
         */
        AttachmentKind: "sealed-copy" | "commitment" | "drawing" | "quotation" | "proof" | "authorisation";
        /** @description The rules for papers on rows. Archives and files with macros are refused, whatever they are called. */
        AttachmentRules: {
            /** @description Largest file. */
            most_bytes: number;
            /**
             * Format: int64
             * @description Papers of one row.
             */
            most_of_a_row: number;
            /**
             * Format: int64
             * @description Bytes of all papers on the rows of one organisation.
             */
            most_of_an_owner: number;
            kinds: components["schemas"]["AttachmentKind"][];
            media: components["schemas"]["MediaRule"][];
        };
        /** @description An attachment; its bytes are at `/attachments/{id}`. */
        AttachmentView: {
            id: components["schemas"]["AttachmentId"];
            /** @description What it hangs on. */
            noun: components["schemas"]["Noun"];
            row: string;
            kind: components["schemas"]["AttachmentKind"];
            name: string;
            /** @description Read from the bytes. */
            content_type: string;
            /** Format: int64 */
            bytes: number;
            /** @description Of the bytes, in hex. */
            sha256: string;
            shown: boolean;
            /** Format: date-time */
            created_at: string;
        };
        AuditLine: {
            /** Format: date-time */
            at: string;
            org?: string | null;
            address: string;
            act: string;
            noun: string;
            noun_id: string;
            detail: string;
        };
        /** @description Why an organisation is refused or suspended. */
        Because: {
            /** Format: int32 */
            version: number;
            /** @description 1 to 500 characters. */
            reason: string;
        };
        /** @description An import that was begun. */
        Begun: {
            id: components["schemas"]["JobId"];
        };
        /**
         * @description Whose money buys: public buyers point to their procurement route.
         * @enum {string}
         */
        BuyerKind: "enterprise" | "state-owned" | "public-body" | "hospital" | "school";
        /**
         * @description How a letter goes.
         * @enum {string}
         */
        By: "sms" | "mail";
        /** @description A call that was made. */
        CallBody: {
            outcome: components["schemas"]["CallOutcome"];
            /** @description At most 500 characters; needed for `refused` and `exempt`. */
            note?: string;
            /**
             * Format: date
             * @description When to call again; today or later.
             */
            next_on?: string | null;
        };
        /**
         * @description How a call ended.
         * @enum {string}
         */
        CallOutcome: "reached" | "promised" | "no-answer" | "wrong-number" | "refused" | "nothing" | "standing" | "exempt";
        /** @description A line of the call log. */
        CallView: {
            /** Format: date-time */
            at: string;
            org: components["schemas"]["OrgId"];
            org_name: string;
            /** @description Who called. */
            user_name: string;
            outcome: components["schemas"]["CallOutcome"];
            note: string;
            /** Format: date */
            next_on?: string | null;
        };
        /** @description A step and the version that it was asked for on, with a reason where the step wants one. */
        CancelEvent: {
            /** Format: int32 */
            version: number;
            /** @description 1 to 500 characters: everybody who was invited reads it. */
            reason: string;
        };
        /** @description A row among those that may be the same, as the asker may see it. */
        Candidate: {
            id: string;
            /** Format: int32 */
            version: number;
            owner: components["schemas"]["OrgId"];
            owner_name: string;
            region_name: string;
            state: components["schemas"]["State"];
            entered_by?: components["schemas"]["OrgId"] | null;
            /** Format: date-time */
            created_at: string;
            /** @description What its cells hold in a sheet, by the column's key; empty ones are left out. */
            cells: {
                [key: string]: string;
            };
        };
        /** @description One kind of machine. */
        CategoryFeedback: {
            /** @description Absent for products of which no kind is known. */
            category?: string | null;
            name?: string | null;
            count: number;
            firms: number;
            /** @description The most frequent first. */
            reasons: components["schemas"]["ReasonShare"][];
        };
        /** @description What somebody else has attested: 首台套, CE, 能效. */
        Certificate: {
            kind: string;
            /** @description 国内, 省级, 一级. */
            level?: string;
            /** Format: int32 */
            year?: number | null;
        };
        /** @description What a share shows beside the need in a line. */
        Chosen: {
            /** @description The technical requirements in full. */
            requirements?: boolean;
            /** @description The budget, and how prices stand to it. */
            budget?: boolean;
            lenders?: boolean;
        };
        /** @description Shown this once: it cannot be read again, only replaced. */
        ClaimCode: {
            /** @description Eight letters and digits. */
            code: string;
            /** Format: date-time */
            expires_at: string;
        };
        ClaimCodeRequest: {
            purpose: components["schemas"]["HandedOut"];
        };
        /** @description A code with its names. */
        Code: {
            code: string;
            name: string;
            name_en?: string | null;
            parent?: string | null;
        };
        /** Format: uuid */
        CodeId: string;
        CodeRequest: {
            /** @description A mail address or a mobile number. */
            login: string;
            purpose: components["schemas"]["Errand"];
        };
        /** @description The same whether or not there is such an account. */
        CodeSent: {
            by?: components["schemas"]["By"] | null;
            /**
             * Format: int64
             * @description Seconds that the code is good for.
             */
            expires_in: number;
        };
        /** @description A column of the sheet. */
        ColumnPreview: {
            /** @description From 0. */
            index: number;
            header: string;
            /** @description The group that the header stands under. */
            above?: string | null;
            /** @description The column of the list that it is taken for, and that column's title. */
            key?: string | null;
            title?: string | null;
            how?: components["schemas"]["How"] | null;
            /** @description 元, 千元, 万元 or 亿元, where the header or the sheet names it. */
            unit?: string | null;
            samples: string[];
        };
        /** @description A product with its cost and payments on the common amount and term. */
        Compared: {
            item: components["schemas"]["LenderProductView"];
            /** @description `yes`, or `unknown` while a figure is missing. */
            eligible: string;
            cost?: components["schemas"]["CostView"] | null;
            financed_fen?: components["schemas"]["Money"] | null;
            /** @description False when the product lends less, or for a shorter time, than is reckoned here. */
            covers: boolean;
            years: components["schemas"]["FlowView"][];
            /**
             * Format: int64
             * @description Over the whole term.
             */
            paid_fen: number;
            /** @description The cost in words, with the day of the rate. */
            text: string;
            reasons: components["schemas"]["ReasonView"][];
        };
        /** @description A column that is held side by side. */
        ComparedColumn: {
            key: string;
            title: string;
        };
        /** @description What a firm can get, form by form, and what it nearly could. */
        Comparison: {
            /**
             * Format: date
             * @description The day whose parameters are reckoned with.
             */
            on: string;
            /** @description The version of the table of parameters, and those in force on the day with document and clause. */
            version: string;
            parameters: components["schemas"]["FinanceParameterView"][];
            /**
             * Format: date
             * @description The day, in China, by which products that are equal take turns.
             */
            ranked_on: string;
            /** @description What every product is reckoned on. */
            amount_fen: components["schemas"]["Money"];
            /** Format: int32 */
            term_months: number;
            /** @description True when the request does not state its term. */
            term_assumed: boolean;
            /** @description 测算，以审批为准. */
            note: string;
            /** @description Loan, direct lease, sale-and-leaseback, guarantee. */
            forms: components["schemas"]["FormView"][];
            /** @description Products that the firm misses by one or two rules, by what is missing; the nearest group first. */
            near: components["schemas"]["NearLenders"][];
        };
        /** @description Rows that are still offered. */
        ConfirmBody: {
            /** @description 1 to 200 ids. */
            ids: string[];
        };
        /** @description What came of confirming several rows. */
        ConfirmedRows: {
            confirmed: string[];
            refused: components["schemas"]["RefusedRow"][];
        };
        ConsentLine: {
            introduction: string;
            org: components["schemas"]["OrgId"];
            recipient: components["schemas"]["OrgId"];
            purpose: string;
            text_version: string;
            /** Format: date-time */
            given_at: string;
            /** Format: date-time */
            withdrawn_at?: string | null;
        };
        /** @description What is agreed to by asking for an introduction and by accepting one. */
        ConsentText: {
            purpose: string;
            /** @description To be sent back as `consent_version`. */
            version: string;
            text: string;
        };
        /** @description A consent as both sides and the bureaus see it. */
        ConsentView: {
            side: components["schemas"]["Side"];
            text_version: string;
            /** Format: date-time */
            given_at: string;
            /** Format: date-time */
            withdrawn_at?: string | null;
        };
        /** @description A consumer good as a client writes it. Sums are integer fen, of one. */
        ConsumerGoodBody: {
            title: string;
            brand?: string;
            /** @description The main models, as written. */
            models?: string;
            /** @description A code of the taxonomy, below 18. */
            category?: string | null;
            description?: string;
            /** @description The batch of the programme's list: 第一批. */
            batch?: string;
            level?: components["schemas"]["Level"];
            /** @description 品字标浙江制造, 绿色产品, 3C … */
            labels?: string[];
            /** Format: int64 */
            price_min_fen?: number | null;
            /** Format: int64 */
            price_max_fen?: number | null;
            price_tax?: components["schemas"]["Tax"];
            /** @description Whether old ones are taken in exchange. */
            trade_in?: boolean;
            trade_in_terms?: string;
            places?: components["schemas"]["Place"][];
            contact_name?: string;
            contact_phone?: string;
            owner?: components["schemas"]["OrgId"] | null;
            /**
             * Format: int32
             * @description The version that the change was made on; not needed when creating.
             */
            version?: number;
        };
        /** Format: uuid */
        ConsumerGoodId: string;
        /** @description A consumer good as this viewer may see it; the contact is its owner's alone. */
        ConsumerGoodView: {
            id: components["schemas"]["ConsumerGoodId"];
            /** Format: int32 */
            version: number;
            state: components["schemas"]["State"];
            /** @description Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account. */
            own: boolean;
            owner: components["schemas"]["OrgId"];
            owner_name: string;
            region: string;
            region_name: string;
            title: string;
            brand: string;
            models: string;
            category?: string | null;
            category_name?: string | null;
            description: string;
            batch: string;
            level: components["schemas"]["Level"];
            labels: string[];
            price_min_fen?: components["schemas"]["Money"] | null;
            price_max_fen?: components["schemas"]["Money"] | null;
            price_tax: components["schemas"]["Tax"];
            trade_in: boolean;
            trade_in_terms: string;
            places: components["schemas"]["Place"][];
            /** Format: date */
            posted_on: string;
            contact?: components["schemas"]["Contact"] | null;
            /** @description Why it was returned, for its owner and the bureaus. */
            returned?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        Contact: {
            name: string;
            phone: string;
        };
        /** @description True yearly cost in basis points: `total_bp` is `rate_bp` and `fees_bp` less `subsidy_bp`. */
        CostView: {
            /**
             * Format: int64
             * @description Interest on what is owed; a flat rate made comparable.
             */
            rate_bp: number;
            /** Format: int64 */
            fees_bp: number;
            /** Format: int64 */
            subsidy_bp: number;
            /** Format: int64 */
            total_bp: number;
            /**
             * Format: date
             * @description The day of the rate; absent where the lender does not say.
             */
            as_of?: string | null;
            /** @description True when grade or term had to be assumed. */
            assumed: boolean;
        };
        /** @description How many rows stand in each state. */
        Counts_ProjectState: {
            /** @description The states that any row stands in. */
            states: components["schemas"]["InState_ProjectState"][];
            /** @description Of all that the list shows without a state. */
            total: components["schemas"]["RowCount"];
        };
        /** @description How many rows stand in each state. */
        Counts_State: {
            /** @description The states that any row stands in. */
            states: components["schemas"]["InState_State"][];
            /** @description Of all that the list shows without a state. */
            total: components["schemas"]["RowCount"];
        };
        CurrentPassword: {
            password: string;
        };
        /** @description A day that differs from its weekday, or that a document says something of. */
        Day: {
            /** Format: date */
            day: string;
            kind: components["schemas"]["DayKind"];
            /** @description The notice that says so; empty where a bureau named none. */
            document: string;
        };
        /** @description What a bureau says of a day. */
        DayBody: {
            kind: components["schemas"]["DayKind"];
            /** @description The notice that says so. */
            document?: string;
        };
        /**
         * @description What a day is, against what its weekday says.
         * @enum {string}
         */
        DayKind: "off" | "work";
        /** @description The declaration in force, in the asker's language, and whether the asker has made it. */
        Declaration: {
            /** @description To be sent back to accept it. */
            version: string;
            text: string;
            /** Format: date-time */
            accepted_at?: string | null;
        };
        /** @description The body of a refusal. */
        Decline: {
            /** Format: int32 */
            version: number;
            /** @description 1 to 500 characters. */
            reason: string;
        };
        /** @description A demand as a client writes it. Sums are integer fen. */
        DemandBody: {
            title: string;
            reason?: string;
            /** @description What would be nice: local maker, first-set product, domestic brand. */
            preferences?: string;
            disclosure?: components["schemas"]["Disclosure"];
            /** Format: int64 */
            budget_fen?: number | null;
            budget_tax?: components["schemas"]["Tax"];
            budget_shown?: boolean;
            /** @description 2027-06-30, or in words: 2027年6月. */
            needed_by?: string | null;
            /** @description GB/T 4754-2017; by default the owner's. */
            industry?: string | null;
            contact_name?: string;
            contact_phone?: string;
            procurement?: components["schemas"]["Procurement"] | null;
            items: components["schemas"]["ItemBody"][];
            owner?: components["schemas"]["OrgId"] | null;
            /**
             * Format: int32
             * @description The version that the change was made on; not needed when creating.
             */
            version?: number;
        };
        /** Format: uuid */
        DemandId: string;
        /** @description A demand as this viewer may see it. Contacts are shown to the owner alone until both sides consent. */
        DemandView: {
            id: components["schemas"]["DemandId"];
            /** Format: int32 */
            version: number;
            state: components["schemas"]["State"];
            /** @description Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account. */
            own: boolean;
            owner?: components["schemas"]["OrgId"] | null;
            owner_name: string;
            region: string;
            region_name: string;
            industry?: string | null;
            industry_name?: string | null;
            title: string;
            reason: string;
            preferences: string;
            disclosure: components["schemas"]["Disclosure"];
            budget_fen?: components["schemas"]["Money"] | null;
            budget_tax: components["schemas"]["Tax"];
            budget_shown: boolean;
            /** Format: date */
            posted_on: string;
            /** Format: date */
            needed_by?: string | null;
            contact?: components["schemas"]["Contact"] | null;
            project?: components["schemas"]["ProjectId"] | null;
            procurement?: components["schemas"]["Procurement"] | null;
            /** @description Beside every demand of a public buyer: its procurement decides, and by which method, or that none has been named. */
            procurement_note?: string | null;
            /** @description Why it was returned, for its owner and the bureaus. */
            returned?: string | null;
            /** @description For whoever reviews it: what may tell whose it is although it is shown masked. */
            warnings?: components["schemas"]["Warning"][];
            /** @description For its keepers and reviewers: where it says two things, with both figures and which of them is compared. */
            doubts?: components["schemas"]["Warning"][];
            items: components["schemas"]["ItemView"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description Demands for a product. */
        DemandsFound: {
            /**
             * Format: date
             * @description As of [`ProductsFound`].
             */
            ranked_on: string;
            answers: components["schemas"]["Answer_DemandView"][];
        };
        /** @description Rows that are not the same, whatever they look like. */
        Different: {
            /** @description 2 to 20 ids. */
            rows: string[];
        };
        /**
         * @description Asked of the organisation, or by it.
         * @enum {string}
         */
        Direction: "in" | "out";
        /**
         * @description Who may see a published demand, and how much of it.
         * @enum {string}
         */
        Disclosure: "all" | "masked" | "bureau";
        DuplicateReason: {
            /** @description Stable: `duplicate-same-name`. */
            code: string;
            text: string;
        };
        /** @description Rows that may be the same. */
        DuplicatesView: {
            /** @description Rows that were looked at. */
            looked_at: number;
            /** @description Groups that there are; the first of them are shown. */
            total: number;
            /** @description What is held side by side. */
            columns: components["schemas"]["ComparedColumn"][];
            groups: components["schemas"]["GroupView"][];
        };
        /** @description A changed event. */
        EditEvent: {
            /** @description 1 to 100 characters. */
            title: string;
            /**
             * Format: date
             * @description The last day on which one registers.
             */
            registration_ends: string;
            content: components["schemas"]["EventContent"];
        } & {
            /** Format: int32 */
            version: number;
        };
        /** @description A changed round. */
        EditRound: {
            /** @description 1 to 100 characters. */
            title: string;
            /** @description Of the notice that asks (缙经信〔2026〕12号), at most 60 characters. */
            notice_number?: string;
            /** @description What is asked, for the firms; at most 2000 characters. */
            notice?: string;
            /**
             * Format: date
             * @description Rows that were posted on this day or later are answers; today when left out.
             */
            counted_from?: string | null;
            /**
             * Format: date
             * @description The last day.
             */
            deadline: string;
            /**
             * Format: int32
             * @description So many days before the deadline, whoever has not answered is reminded: 0 (never) to 30.
             */
            remind_days?: number;
        } & {
            /** Format: int32 */
            version: number;
        };
        /**
         * @description What somebody who is not signed in may ask a code for.
         * @enum {string}
         */
        Errand: "sign-in" | "reset";
        /** @description Everything that the hosts say of an event besides its title. */
        EventContent: {
            summary?: string;
            notice_number?: string;
            place: string;
            address?: string;
            contact_name?: string;
            contact_phone?: string;
            /** @description What an event is about: whose rows count as its matter. */
            theme?: {
                /**
                 * @description Codes of the taxonomy, each with everything below it; none: all equipment.
                 * @default []
                 */
                categories: string[];
                /**
                 * @description GB/T 4754 codes of the factories' trades; none: all.
                 * @default []
                 */
                industries: string[];
                /**
                 * @description GB/T 2260 code from which factories come; empty: the event's own region.
                 * @default
                 */
                region: string;
                /**
                 * @description 产业链 that it belongs to.
                 * @default
                 */
                chain: string;
            };
            counts_for?: components["schemas"]["EventCounts"][];
            hosts?: components["schemas"]["EventHost"][];
            /** @description In order of time; their turns are numbered through, from 0. */
            days: components["schemas"]["EventSession"][];
            /** @description Turns in which nobody meets. */
            closed_slots?: number[];
            halls?: components["schemas"]["EventHall"][];
            programme?: components["schemas"]["EventPoint"][];
            /** @description Whether there are meetings by timetable; a fair has none. */
            one_to_one: boolean;
            /**
             * Format: int32
             * @description Most organisations; 0: no limit.
             */
            capacity?: number;
            /**
             * Format: int32
             * @description Most delegates of one organisation.
             */
            people_each: number;
            /**
             * Format: int32
             * @description Most meetings of a member that says nothing else.
             */
            max_meetings: number;
            /**
             * Format: int32
             * @description Most meetings in a row before a rest, unless a member says otherwise.
             */
            in_a_row: number;
            /**
             * Format: int32
             * @description So many meetings are aimed at for each member.
             */
            least?: number;
            /**
             * Format: int32
             * @description An unanswered wish to meet expires after so many days.
             */
            wish_days: number;
            questions?: components["schemas"]["EventQuestion"][];
            /**
             * Format: int32
             * @description What a break between two meetings of a member costs in the timetable; 0: nothing.
             */
            gap_weight?: number;
            /** @description Anybody may read of it and ask to register; otherwise whoever is invited. */
            public: boolean;
        };
        /** @description A target of the plans that the event counts for. */
        EventCounts: {
            /** @default  */
            indicator: string;
            /** @default  */
            chain: string;
            /** @default  */
            region: string;
        };
        /** @description A hall or zone with its tables. */
        EventHall: {
            name: string;
            /** Format: int32 */
            tables: number;
            /** @description For talks about money, away from the noise. */
            quiet?: boolean;
            lost?: components["schemas"]["EventLostTables"][];
        };
        /** @description A department or firm that holds the event. */
        EventHost: {
            name: string;
            role: components["schemas"]["HostRole"];
            org?: components["schemas"]["OrgId"] | null;
        };
        /** Format: uuid */
        EventId: string;
        /**
         * @description 供需对接会, 银企对接会, 推进会, 首台(套)推介会, 十链百场万企, 消费品展会.
         * @enum {string}
         */
        EventKind: "supply-demand" | "bank-enterprise" | "sector-promotion" | "first-set-promotion" | "chain-series" | "consumer-fair";
        /** @description Tables that a hall lacks in one turn. */
        EventLostTables: {
            /** Format: int32 */
            slot: number;
            /** Format: int32 */
            tables: number;
        };
        /** Format: uuid */
        EventMemberId: string;
        /** @description A point of the programme 议程. */
        EventPoint: {
            /** Format: date-time */
            starts: string;
            /** Format: int32 */
            minutes: number;
            title: string;
            speaker?: string;
            place?: string;
            kind: components["schemas"]["Happening"];
        };
        /** @description What whoever registers is asked. */
        EventQuestion: {
            /** @description Names the answer; unique within the event. */
            key: string;
            text: string;
            kind: components["schemas"]["QuestionKind"];
            choices?: string[];
            required?: boolean;
        };
        /** @description A stretch of turns without a longer pause: the rest rule stops at its border. */
        EventSession: {
            title?: string;
            /**
             * Format: date-time
             * @description Local time of China: `2026-12-03T09:00:00`.
             */
            starts: string;
            /**
             * Format: int32
             * @description How many turns.
             */
            slots: number;
            /**
             * Format: int32
             * @description Length of a meeting.
             */
            slot_minutes: number;
            /**
             * Format: int32
             * @description Between two turns, to change tables.
             */
            pause_minutes?: number;
        };
        /** @description A turn of the timetable. */
        EventSlot: {
            /**
             * Format: int32
             * @description From 0 through all sessions.
             */
            slot: number;
            /**
             * Format: int32
             * @description The session's index.
             */
            session: number;
            /**
             * Format: date-time
             * @description Local time of China.
             */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            /** @description Whether anybody meets in it. */
            open: boolean;
        };
        /** @enum {string} */
        EventState: "draft" | "announced" | "registration" | "scheduling" | "published" | "running" | "closed" | "cancelled";
        /** @description How many stand in which way. */
        EventTally: {
            /**
             * Format: int64
             * @description Asked and not answered yet.
             */
            invited: number;
            /** Format: int64 */
            registered: number;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            declined: number;
            /** Format: int64 */
            withdrawn: number;
            /** Format: int64 */
            refused: number;
            /**
             * Format: int64
             * @description Of the registered, who has checked in.
             */
            checked_in: number;
            /**
             * Format: int64
             * @description Of the published timetable, with walk-ins.
             */
            meetings: number;
        };
        /** @description An event as this viewer may see it. */
        EventView: {
            id: components["schemas"]["EventId"];
            /** Format: int32 */
            version: number;
            kind: components["schemas"]["EventKind"];
            kind_text: string;
            state: components["schemas"]["EventState"];
            state_text: string;
            title: string;
            bureau: components["schemas"]["OrgId"];
            bureau_name: string;
            region: string;
            region_name: string;
            /** Format: date */
            registration_ends: string;
            /**
             * Format: date-time
             * @description Local time of China.
             */
            begins?: string | null;
            /** Format: date-time */
            ends?: string | null;
            content: components["schemas"]["EventContent"];
            /** @description The turns of all sessions. */
            slots: components["schemas"]["EventSlot"][];
            /**
             * Format: int32
             * @description The published version of the timetable; 0: none.
             */
            timetable: number;
            /** @description Why it was cancelled. */
            reason?: string;
            /** @description Whether the viewer manages it. */
            keeps: boolean;
            /** @description Whether firms can register now without the hosts' leave. */
            registers: boolean;
            tally?: components["schemas"]["EventTally"] | null;
            own?: components["schemas"]["OwnPart"] | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @description What an organisation is known by.
         * @enum {string}
         */
        Evidence: "credit-code" | "legal-person" | "contact" | "handler" | "sealed-copy" | "authorisation";
        /** @description One thing that an organisation is known by. */
        EvidenceLine: {
            evidence: components["schemas"]["Evidence"];
            text: string;
            here: boolean;
            /** @description Without it nobody is verified; the rest is for the bureau to weigh. */
            needed: boolean;
        };
        /** @description What was put aside in a region between two days. */
        Feedback: {
            region: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            total: number;
            /** @description True when there are more than 5,000: then the newest are counted. */
            cut: boolean;
            /** @description The most frequent first. */
            reasons: components["schemas"]["FeedbackCount"][];
            /** @description The most frequent first. */
            categories: components["schemas"]["CategoryFeedback"][];
        };
        /** @description One reason. */
        FeedbackCount: {
            reason: components["schemas"]["UnsuitableReason"];
            count: number;
            /** @description How many firms said so. */
            firms: number;
            /** @description What they wrote, the newest first, at most 20, without names; none where fewer than three firms wrote. */
            notes: string[];
        };
        /**
         * @description Narrows a list to the field of the department that asks.
         * @enum {string}
         */
        Field: "mine";
        FieldProblem: {
            /** @description The path of the field: `items.0.quantity`. */
            field: string;
            code: string;
            message: string;
        };
        /**
         * @description Rows are of a department's field when their list is among these, or their owner's buyer kind or industry is. None at all:
         *     everything is.
         */
        Fields: {
            /** @description GB/T 4754-2017, each with all below it. */
            industries?: components["schemas"]["IndustryCode"][];
            buyer_kinds?: components["schemas"]["BuyerKind"][];
            /** @description `demand`, `product`, `lender-product`, `financing-request`, `consumer-good`. */
            lists?: components["schemas"]["Noun"][];
        };
        /**
         * @description The form of financing.
         * @enum {string}
         */
        FinanceKind: "equipment_loan" | "credit_loan" | "renovation_loan" | "digital_loan" | "green_loan" | "innovation_loan" | "direct_lease" | "vendor_lease" | "leaseback" | "guarantee" | "other_loan";
        /** @description A figure by which lenders are compared. */
        FinanceParameterView: {
            id: string;
            /** Format: int64 */
            value: number;
            unit: string;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_to?: string | null;
            /** @description True where no document states it for every case. */
            assumption: boolean;
            source: string;
            clause: string;
        };
        /** @description A financing request as a client writes it. Sums are integer fen, shares basis points. */
        FinancingRequestBody: {
            title: string;
            /** @description Read from `details.text` when left out. */
            purpose?: components["schemas"]["Purpose"];
            /** Format: int64 */
            amount_fen: number;
            /** @description The firm's figures and its own words: `text`, `term_months`, `revenue`, `years`, `property_value` … */
            details?: Record<string, never>;
            demand?: components["schemas"]["DemandId"] | null;
            /** @description GB/T 4754-2017; by default the owner's. */
            industry?: string | null;
            /** @description 2027-06-30, or in words: 2027年6月. */
            needed_by?: string | null;
            /** @description Whom the firm hopes to borrow from, at most ten: a name, or a lender that is here. */
            intended?: components["schemas"]["Intended"][];
            /** @description The day until which an answer is wanted. */
            reply_by?: string | null;
            contact_name?: string;
            contact_phone?: string;
            owner?: components["schemas"]["OrgId"] | null;
            /**
             * Format: int32
             * @description The version that the change was made on; not needed when creating.
             */
            version?: number;
        };
        /** Format: uuid */
        FinancingRequestId: string;
        /**
         * @description A financing request as this viewer may see it. A lender sees what is asked for and where, not by whom: the firm, its
         *     figures and its words stay hidden until it consents. The contact is shown to its owner alone.
         */
        FinancingRequestView: {
            id: components["schemas"]["FinancingRequestId"];
            /** Format: int32 */
            version: number;
            state: components["schemas"]["State"];
            /** @description Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account. */
            own: boolean;
            owner?: components["schemas"]["OrgId"] | null;
            owner_name: string;
            region: string;
            region_name: string;
            industry?: string | null;
            industry_name?: string | null;
            demand?: components["schemas"]["DemandId"] | null;
            project?: components["schemas"]["ProjectId"] | null;
            title: string;
            purpose: components["schemas"]["Purpose"];
            amount_fen: components["schemas"]["Money"];
            /** Format: int32 */
            term_months?: number | null;
            details?: Record<string, never> | null;
            /** Format: date */
            posted_on: string;
            /** Format: date */
            needed_by?: string | null;
            /** @description Whom the firm hopes to borrow from; a lender sees itself among them and nobody else. */
            intended: components["schemas"]["Intended"][];
            /** Format: date */
            reply_by?: string | null;
            /** @description Why nothing came of it, by each who says so; a lender sees what it said itself. */
            not_taken: components["schemas"]["NotTakenView"][];
            contact?: components["schemas"]["Contact"] | null;
            /** @description Why it was returned, for its owner and the bureaus. */
            returned?: string | null;
            /** @description For whoever reviews it: what may tell whose it is although it is shown masked. */
            warnings?: components["schemas"]["Warning"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description What is paid in one year, in fen. */
        FlowView: {
            /**
             * Format: int32
             * @description 1 is the first.
             */
            year: number;
            /** Format: int64 */
            principal_fen: number;
            /** Format: int64 */
            interest_fen: number;
            /** Format: int64 */
            fee_fen: number;
            /** Format: int64 */
            subsidy_fen: number;
            /** Format: int64 */
            down_payment_fen: number;
            /** Format: int64 */
            residual_fen: number;
            /** Format: int64 */
            paid_fen: number;
        };
        /** @description How the bureaus go after an answer. */
        FollowUp: {
            /** @description As the bureau's own list has it, or as it entered the firm; empty where the firm speaks for itself. */
            contact_name: string;
            contact_phone: string;
            /** Format: int32 */
            calls: number;
            last_outcome?: components["schemas"]["CallOutcome"] | null;
            /** Format: date */
            next_call_on?: string | null;
            /** Format: int32 */
            reminders: number;
            /** Format: date */
            reminded_on?: string | null;
        };
        FormColumn: {
            /** @description From 0. */
            index: number;
            header: string;
            above?: string | null;
            /** @description The column of the list that fills it, and its title. */
            key?: string | null;
            title?: string | null;
            /** @description 序号: it is counted. */
            number: boolean;
            unit?: components["schemas"]["MoneyUnit"] | null;
        };
        /** @description The products of one form, cheapest of those that fit first. */
        FormView: {
            /** @description `loan`, `direct_lease`, `leaseback` or `guarantee`. */
            form: string;
            name: string;
            products: components["schemas"]["Compared"][];
        };
        /** @description One row that was found. */
        Found: {
            kind: components["schemas"]["List"];
            id: string;
            title: string;
            /** @description The owner's name, or what stands for it. */
            owner_name: string;
            region_name: string;
            state: components["schemas"]["State"];
            /** @description Figures of the text that the row does not state: to be asked for. */
            unstated?: string[];
        };
        /** @description A figure of the text that products are held against. */
        FoundBound: {
            /** @description `parameter:cut_diameter`, `price`. */
            factor: string;
            /** @description 切割直径 ≥ 500 mm. */
            text: string;
            /** @description The words that say it. */
            said: string;
        };
        /** @description What was found, best first. */
        FoundRows: {
            items: components["schemas"]["Found"][];
            /** @description The cursor of the page after it, absent on the last. */
            next?: string | null;
            /** @description The figures that were read from the text; products that miss one are not among the items. */
            bounds: components["schemas"]["FoundBound"][];
            /** @description So many products were left out for it, of those looked at. */
            missed: number;
            /** @description Nothing holds every word: the items hold some of them. */
            loose: boolean;
            /** @description Searches that would find more, on the first page of one that finds little. */
            help: components["schemas"]["Proposal"][];
        };
        GroupView: {
            rows: components["schemas"]["Candidate"][];
            pairs: components["schemas"]["PairView"][];
        };
        /** @enum {string} */
        HandedOut: "claim";
        /** @description The person in charge 经办人: who deals with the platform for an organisation. All may be empty. */
        Handler: {
            name?: string;
            /** @description Eleven digits. */
            mobile?: string;
            mail?: string;
        };
        /**
         * @description What happens at a point of the programme.
         * @enum {string}
         */
        Happening: "speech" | "signing" | "promotion" | "free-talk" | "meetings" | "break" | "other";
        /**
         * @description 主办, 协办, 承办.
         * @enum {string}
         */
        HostRole: "host" | "co-host" | "undertaker";
        /**
         * @description Why a header was taken for a column.
         * @enum {string}
         */
        How: "name" | "synonym" | "similar" | "remembered" | "chosen";
        /** @description An import among others. */
        ImportLine: {
            id: components["schemas"]["JobId"];
            /** @description `demands`, `products`, … */
            list: string;
            /** @description The file's name. */
            name: string;
            state: components["schemas"]["JobState"];
            /** Format: int32 */
            done: number;
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            created: number;
            /** Format: int32 */
            updated: number;
            /** Format: int32 */
            unchanged: number;
            /** Format: int32 */
            refused: number;
        };
        /** @description How far an import is, and what became of its rows. */
        ImportView: {
            id: components["schemas"]["JobId"];
            /** @description `demands`, `products`, … */
            list: string;
            /** @description The file's name. */
            name: string;
            /** @description Of files that were handed in together. */
            batch?: string | null;
            state: components["schemas"]["JobState"];
            /**
             * Format: int32
             * @description Rows looked at, of `total` (0 while the file has not been read).
             */
            done: number;
            /** Format: int32 */
            total: number;
            reached?: components["schemas"]["Reached"] | null;
            /** Format: int32 */
            created: number;
            /** Format: int32 */
            updated: number;
            /** Format: int32 */
            unchanged: number;
            /** Format: int32 */
            refused: number;
            /** @description The sheets that took part, in the order in which their rows are taken. */
            sheets: components["schemas"]["SheetView"][];
            passed_over: components["schemas"]["PassedOverView"][];
            /** @description Why the whole file was refused. */
            problem?: string | null;
            /** @description What was wrong with the refused rows, cell by cell; the first 2 000 rows. */
            problems: components["schemas"]["Said"][];
        };
        /** @description The rows of one state: at most a thousand are counted. */
        InState_ProjectState: {
            /**
             * @description How far it is. Its owner says so; nothing follows from it.
             * @enum {string}
             */
            state: "planned" | "filed" | "under-way" | "finished" | "stopped";
            count: number;
            more: boolean;
        };
        /** @description The rows of one state: at most a thousand are counted. */
        InState_State: {
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "published" | "withdrawn" | "expired" | "merged" | "negotiating" | "contracted" | "delivered" | "closed";
            count: number;
            more: boolean;
        };
        /**
         * @description A code of GB/T 4754-2017: section `C`, division `C34`, group `C342` or class `C3421`. Only codes of the standard.
         * @example C3421
         */
        IndustryCode: string;
        /** @description What the organisation itself and the bureaus of its region see besides. */
        Inside: {
            address: string;
            legal_person: string;
            contact_name: string;
            contact_phone: string;
            handler: components["schemas"]["Handler"];
            refusal: string;
            entered_by?: components["schemas"]["OrgId"] | null;
            /** @description What is odd about the credit code, without making it wrong. */
            code_warning?: string | null;
        };
        /** @description A lender that the firm has in mind: by its name, and as an organisation where it is one here. */
        Intended: {
            name?: string;
            org?: components["schemas"]["OrgId"] | null;
        };
        /** @description Who is to be introduced: a demand and a product, or a financing request and a lender product; one of them one's own. */
        IntroductionBody: {
            demand?: components["schemas"]["DemandId"] | null;
            product?: components["schemas"]["ProductId"] | null;
            financing_request?: components["schemas"]["FinancingRequestId"] | null;
            lender_product?: components["schemas"]["LenderProductId"] | null;
            /** @description 1 to 500 characters. */
            message: string;
            /** @description The version of the consent's text that was read: asking is consenting. */
            consent_version: string;
            quote?: components["schemas"]["Quote"] | null;
        };
        /** @description Introductions of one box by state. */
        IntroductionBox: {
            states: components["schemas"]["IntroductionCount"][];
            total: number;
            /** @description There are more than were counted, which are the newest thousand. */
            more: boolean;
        };
        IntroductionCount: {
            /** @description As it is today: what was not answered in time has expired. */
            state: components["schemas"]["IntroductionState"];
            count: number;
        };
        /** @description What a person finds in each box. */
        IntroductionCounts: {
            /** @description Asked of one's own organisation. */
            in: components["schemas"]["IntroductionBox"];
            /** @description Asked by it. */
            out: components["schemas"]["IntroductionBox"];
            region?: components["schemas"]["IntroductionBox"] | null;
        };
        /** Format: uuid */
        IntroductionId: string;
        /**
         * @description How an introduction stands. A name of its own: the OpenAPI document knows types by name, and `State` is the lists'.
         * @enum {string}
         */
        IntroductionState: "asked" | "accepted" | "declined" | "withdrawn" | "expired";
        /** @description An introduction as this viewer may see it. A bureau sees that it exists and how it stands, not what is said. */
        IntroductionView: {
            id: components["schemas"]["IntroductionId"];
            /** Format: int32 */
            version: number;
            /** @description As it is today: what was not answered in time has expired. */
            state: components["schemas"]["IntroductionState"];
            asked_by: components["schemas"]["Side"];
            own_side?: components["schemas"]["Side"] | null;
            need: components["schemas"]["Party"];
            offer: components["schemas"]["Party"];
            message?: string | null;
            /** @description Why it was declined. */
            reason?: string | null;
            quote?: components["schemas"]["Quote"] | null;
            /** @description The need is a public buyer's: its procurement decides, whatever is agreed here. */
            procurement_note?: string | null;
            /**
             * Format: date
             * @description The last day on which it can be answered.
             */
            due_on: string;
            /** @description Both sides consent now. */
            contacts_open: boolean;
            contact?: components["schemas"]["Contact"] | null;
            consents: components["schemas"]["ConsentView"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        Invitation: {
            /** @description A mail address or a mobile number. */
            login: string;
            role: components["schemas"]["Membership"];
        };
        Invited: {
            by?: components["schemas"]["By"] | null;
            /** @description Only when it was not sent: hand it over yourself. Shown this once. */
            code?: string | null;
            /** Format: date-time */
            expires_at: string;
        };
        ItemBody: {
            name: string;
            /** @description A code of the equipment taxonomy; recognised from the words when left out. */
            category?: string | null;
            /** Format: int32 */
            quantity: number;
            unit?: string;
            requirements?: string;
            specs?: components["schemas"]["Requirement"][];
            /** Format: int64 */
            unit_budget_fen?: number | null;
            replaces?: components["schemas"]["OldMachine"][];
        };
        /** Format: uuid */
        ItemId: string;
        ItemView: {
            id: components["schemas"]["ItemId"];
            name: string;
            category?: string | null;
            category_name?: string | null;
            /** Format: int32 */
            quantity: number;
            unit: string;
            requirements: string;
            specs: components["schemas"]["Requirement"][];
            unit_budget_fen?: components["schemas"]["Money"] | null;
            replaces: components["schemas"]["OldMachine"][];
        };
        /** Format: uuid */
        JobId: string;
        /** @enum {string} */
        JobState: "queued" | "running" | "done" | "failed" | "stopped";
        Joined: {
            org: components["schemas"]["OrgId"];
            user: components["schemas"]["UserId"];
            role: components["schemas"]["Membership"];
        };
        /**
         * @description What is on offer. Consumer goods are another list.
         * @enum {string}
         */
        Kind: "equipment" | "service" | "component";
        /** @description A lender product as a client writes it. Sums are integer fen, rates and shares basis points. */
        LenderProductBody: {
            name: string;
            kind: components["schemas"]["FinanceKind"];
            description?: string;
            /**
             * Format: int64
             * @description Zero is no least amount.
             */
            amount_min_fen?: number;
            /** Format: int64 */
            amount_max_fen?: number | null;
            /** @description Every other condition: `term_months_min`, `rate_min_bp`, `regions`, `industries`, `collateral` … */
            terms?: Record<string, never>;
            owner?: components["schemas"]["OrgId"] | null;
            /**
             * Format: int32
             * @description The version that the change was made on; not needed when creating.
             */
            version?: number;
        };
        /** Format: uuid */
        LenderProductId: string;
        /** @description A lender product as this viewer may see it. */
        LenderProductView: {
            id: components["schemas"]["LenderProductId"];
            /** Format: int32 */
            version: number;
            state: components["schemas"]["State"];
            /** @description Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account. */
            own: boolean;
            owner: components["schemas"]["OrgId"];
            owner_name: string;
            /** @description Of the lender; where it lends is in `terms.regions`. */
            region: string;
            region_name: string;
            name: string;
            kind: components["schemas"]["FinanceKind"];
            description: string;
            amount_min_fen: components["schemas"]["Money"];
            amount_max_fen?: components["schemas"]["Money"] | null;
            terms: Record<string, never>;
            /** Format: date */
            posted_on: string;
            /**
             * Format: date
             * @description The day on which its keeper last said that it is still offered.
             */
            confirmed_on?: string | null;
            /**
             * Format: date
             * @description The last day on which that is believed; for its keepers and the bureaus.
             */
            confirm_by?: string | null;
            /** @description Why it was returned, for its owner and the bureaus. */
            returned?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @description What became of a letter.
         * @enum {string}
         */
        LetterState: "queued" | "sent" | "failed" | "spared";
        /** @description The receipt of a letter. */
        LetterView: {
            by: components["schemas"]["By"];
            state: components["schemas"]["LetterState"];
            /** @description Why it was not sent, or not yet. */
            reason?: string;
            /** Format: int32 */
            tries: number;
            /**
             * Format: date-time
             * @description Of the last try, or when it was queued.
             */
            at: string;
        };
        /**
         * @description Whose catalogue it stands in.
         * @enum {string}
         */
        Level: "unlisted" | "county" | "city" | "province" | "nation";
        /** @description Something that happened at a time: what it was, and about what. */
        Line: {
            what: string;
            about?: string;
            /** Format: date-time */
            at: string;
        };
        /**
         * @description The lists, as addresses, files and the command line call them.
         * @enum {string}
         */
        List: "demands" | "products" | "lender-products" | "financing-requests" | "consumer-goods";
        /** @description A column of the list. */
        ListColumn: {
            key: string;
            title: string;
            required: boolean;
        };
        /** @description A lender product that the request is eligible for, or may be. */
        Loan: {
            /**
             * Format: date
             * @description The day, in China, by which products that are equal take turns.
             */
            ranked_on: string;
            /** Format: int32 */
            points: number;
            /** @description `yes`, or `unknown` while a figure is missing. */
            eligible: string;
            /**
             * Format: int64
             * @description True yearly cost in basis points: rate, fees and subsidy. 测算，以审批为准.
             */
            yearly_cost_bp?: number | null;
            cost?: components["schemas"]["CostView"] | null;
            /**
             * @description What is paid year by year where the request states amount and term: principal in equal monthly parts, interest and
             *     fees, less the subsidy. 测算，以审批为准.
             */
            years?: components["schemas"]["YearView"][];
            item: components["schemas"]["LenderProductView"];
            reasons: components["schemas"]["ReasonView"][];
        };
        /** @description A letter that did not reach its firm. */
        LostView: {
            org: components["schemas"]["OrgId"];
            org_name: string;
            state: components["schemas"]["RoundLetterState"];
            reason: string;
        };
        /** @description A product that answers an item of a demand, as one side sees it. */
        Match: {
            id: components["schemas"]["PairId"];
            /** @description The side that the asker stands on. */
            role: components["schemas"]["MatchSide"];
            demand: components["schemas"]["DemandId"];
            /** @description As the asker may see it. */
            demand_title: string;
            /** @description The buyer, or what it is called where it does not show itself. */
            buyer_name: string;
            /**
             * Format: int32
             * @description The item's ordinal, from 1.
             */
            item: number;
            item_id?: components["schemas"]["ItemId"] | null;
            item_name: string;
            product: components["schemas"]["ProductId"];
            product_title: string;
            maker_name: string;
            /**
             * Format: int32
             * @description 0 to 10 000. A maker's are without a look at the budget.
             */
            points: number;
            fit: components["schemas"]["MatchFit"];
            /** Format: date-time */
            since: string;
            /** @description The version of the weights that the points rest on. */
            weights: string;
        };
        /**
         * @description Whether a product answers an item.
         * @enum {string}
         */
        MatchFit: "hit" | "near" | "no";
        /**
         * @description On which side of a pair somebody stands.
         * @enum {string}
         */
        MatchSide: "buyer" | "maker";
        /** @description A page of matches, and how many are new. */
        Matches: {
            items: components["schemas"]["Match"][];
            next?: string | null;
            new: components["schemas"]["NewMatches"];
        };
        /**
         * @description Which matches are wanted, as the asker's side sees them.
         * @enum {string}
         */
        MatchesWanted: "hit" | "near" | "all";
        /** @description Who is signed in, and for whom they may act. */
        Me: {
            user: components["schemas"]["UserId"];
            login: string;
            name: string;
            /** @description The organisation that is acted for now. */
            org: components["schemas"]["OrgId"];
            org_name: string;
            org_state: components["schemas"]["OrgState"];
            /** @description What the organisation is. */
            roles: components["schemas"]["Role"][];
            /** @description Where the organisation is (GB/T 2260), and that place's whole name. */
            region: string;
            region_name: string;
            /** @description What the user may do for it. */
            role: components["schemas"]["Membership"];
            orgs: components["schemas"]["OwnPlace"][];
        };
        /**
         * @description What the bytes are, whatever the file was called.
         * @enum {string}
         */
        Media: "pdf" | "jpeg" | "png" | "webp" | "docx" | "xlsx" | "doc" | "xls" | "ofd";
        /** @description A format that is taken: what the bytes are decides, not the name. */
        MediaRule: {
            media: components["schemas"]["Media"];
            content_type: string;
            /** @description Without the dot, for `accept`. */
            extensions: string[];
        };
        /** @description A member of an organisation. */
        Member: {
            user: components["schemas"]["UserId"];
            login: string;
            name: string;
            role: components["schemas"]["Membership"];
            pending: boolean;
        };
        /**
         * @description In which part an organisation comes: buyers meet makers, providers and lenders, and lenders meet makers and providers.
         * @enum {string}
         */
        MemberSide: "buyer" | "maker" | "provider" | "lender" | "guest";
        /** @description A firm that must answer. */
        MemberView: {
            id: components["schemas"]["RoundMemberId"];
            /** Format: int32 */
            version: number;
            round: components["schemas"]["RoundId"];
            org: components["schemas"]["OrgId"];
            org_name: string;
            credit_code?: string | null;
            org_state: components["schemas"]["OrgState"];
            region: string;
            region_name: string;
            status: components["schemas"]["RoundStatus"];
            /**
             * Format: int64
             * @description Rows of the round's list that stand.
             */
            rows: number;
            /** @description Its first answer came after the deadline. */
            late: boolean;
            answer?: components["schemas"]["RoundAnswer"] | null;
            answer_note: string;
            /** Format: date-time */
            answered_at?: string | null;
            follow_up?: components["schemas"]["FollowUp"] | null;
        };
        /** @description What became of a selection. */
        MembersAdded: {
            /** Format: int32 */
            added: number;
            /**
             * Format: int32
             * @description Had been asked already.
             */
            already: number;
        };
        /** @description What became of a list of firms. */
        MembersTaken: {
            /** Format: int32 */
            added: number;
            /**
             * Format: int32
             * @description Had been asked already.
             */
            already: number;
            /**
             * Format: int32
             * @description Lines that name no firm of the region that can be told apart; the others have been taken.
             */
            refused: number;
            /** @description What was wrong with them, cell by cell. */
            problems: components["schemas"]["Said"][];
        };
        /**
         * @description What a member may do for an organisation: everything, everything but members, only look.
         * @enum {string}
         */
        Membership: "owner" | "editor" | "viewer";
        MembershipLine: {
            org: components["schemas"]["OrgId"];
            name: string;
            role: components["schemas"]["Membership"];
            pending: boolean;
            /** Format: date-time */
            since: string;
        };
        Merge: {
            /** @description The row that stays. */
            stays: components["schemas"]["RowAt"];
            /** @description 1 to 20 rows that are closed. */
            gone: components["schemas"]["RowAt"][];
            /** @description Key of a column -> id of the closed row whose cell is taken. */
            take?: {
                [key: string]: string;
            };
        };
        /** @description What a merge came to. */
        Merged: {
            stays: components["schemas"]["Candidate"];
            /** @description Ids of the rows that are now part of it. */
            gone: string[];
        };
        /**
         * Format: int64
         * @description An amount in fen (0.01 yuan): 0 ..= 10^15, so exact as a JSON number. No floats, no silent overflow.
         * @example 60000000
         */
        Money: number;
        /**
         * @description A unit that a column header or an amount names.
         * @enum {string}
         */
        MoneyUnit: "yuan" | "qian_yuan" | "wan_yuan" | "yi";
        /** @description A product that the firm cannot get yet. */
        NearLender: {
            item: components["schemas"]["LenderProductView"];
            /** @description What would make the firm eligible, one sentence a missed rule. */
            missing: string[];
            /** @description Every rule with its clause and figures. */
            checks: components["schemas"]["ReasonView"][];
        };
        /** @description Products that are missed alike. */
        NearLenders: {
            /** @description The rules that are missed: `revenue`, `lists` … */
            factors: string[];
            name: string;
            count: number;
            /** @description At most ten. */
            products: components["schemas"]["NearLender"][];
        };
        /** @description What several demands are missed by. */
        NearMiss: {
            /** @description `parameter:x`, `lead_time` … */
            factor: string;
            name: string;
            /** @description Of `least`, `median` and `most`. */
            unit?: string | null;
            count: number;
            /**
             * Format: double
             * @description By how much at least, half of them, and at most; absent for what has no figure.
             */
            least?: number | null;
            /** Format: double */
            median?: number | null;
            /** Format: double */
            most?: number | null;
            text: string;
        };
        /** @description The demands that a product nearly answers, by what it misses. */
        NearMisses: {
            /** @description The largest first; a demand that is missed by two things stands in two. */
            groups: components["schemas"]["NearMiss"][];
            /** @description Demands that stand in no group, since fewer than three are missed alike. */
            hidden: number;
        };
        /** @description A new event. */
        NewEvent: {
            /** @description 1 to 100 characters. */
            title: string;
            /**
             * Format: date
             * @description The last day on which one registers.
             */
            registration_ends: string;
            content: components["schemas"]["EventContent"];
        } & {
            kind: components["schemas"]["EventKind"];
            /** @description Where it counts; the bureau's own region when left out. */
            region?: string | null;
        };
        /** @description Hits since a day, at most a thousand a side. */
        NewMatches: {
            /** Format: date */
            since: string;
            buyer: number;
            maker: number;
        };
        /** @description A new account that is a member; who has an account is invited. */
        NewMember: {
            login: string;
            role: components["schemas"]["Membership"];
            name?: string;
            /** @description They change it at their first visit. */
            password: string;
        };
        NewPassword: {
            current: string;
            new: string;
        };
        /** @description A new round. */
        NewRound: {
            /** @description 1 to 100 characters. */
            title: string;
            /** @description Of the notice that asks (缙经信〔2026〕12号), at most 60 characters. */
            notice_number?: string;
            /** @description What is asked, for the firms; at most 2000 characters. */
            notice?: string;
            /**
             * Format: date
             * @description Rows that were posted on this day or later are answers; today when left out.
             */
            counted_from?: string | null;
            /**
             * Format: date
             * @description The last day.
             */
            deadline: string;
            /**
             * Format: int32
             * @description So many days before the deadline, whoever has not answered is reminded: 0 (never) to 30.
             */
            remind_days?: number;
        } & {
            list: components["schemas"]["List"];
            /** @description Whose firms are asked; the bureau's own region when left out. */
            region?: string | null;
        };
        /** @description A row that is put into a project: one of the two. */
        NewRow: {
            /**
             * Format: int32
             * @description Of the project.
             */
            version: number;
            demand?: components["schemas"]["DemandId"] | null;
            financing_request?: components["schemas"]["FinancingRequestId"] | null;
        };
        /** @description What somebody says when nothing came of a request. */
        NotTakenBody: {
            /** Format: int32 */
            version: number;
            reason: components["schemas"]["NotTakenReason"];
            /** @description At most 500 characters; needed with `other`. */
            words?: string;
        };
        /**
         * @description Why a request was not taken up.
         * @enum {string}
         */
        NotTakenReason: "collateral" | "credit" | "figures" | "terms" | "cost" | "documents" | "policy" | "formalities" | "elsewhere" | "not-needed" | "no-reply" | "other";
        /** @description Why nothing came of a request, as one organisation says. */
        NotTakenView: {
            reason: components["schemas"]["NotTakenReason"];
            /** @description The reason in the reader's language. */
            reason_name: string;
            words: string;
            by?: components["schemas"]["OrgId"] | null;
            by_name: string;
            /** Format: date-time */
            at: string;
        };
        /** Format: uuid */
        NoticeId: string;
        /**
         * @description What is told. A new kind is a word here and a sentence in both languages.
         * @enum {string}
         */
        NoticeKind: "introduction-asked" | "introduction-accepted" | "introduction-declined" | "introduction-withdrawn" | "introduction-expired" | "introduction-quoted" | "consent-withdrawn" | "row-returned" | "row-published" | "row-ending" | "row-expired" | "listings-to-confirm" | "listings-lapsed" | "import-finished" | "import-failed" | "claim-to-verify" | "member-invited" | "member-joined" | "round-asked" | "round-reminder" | "product-put-aside" | "products-matched" | "demands-matched" | "event-invited" | "event-reminder" | "event-answered" | "event-admitted" | "event-refused" | "event-cancelled" | "event-timetable" | "event-delayed" | "outcomes-wanted";
        /** @description Which notices come by letter (mail or SMS, by the user's login) too. */
        NoticeSettings: {
            by_letter: components["schemas"]["NoticeKind"][];
        };
        /** @description A notice as its reader sees it. */
        NoticeView: {
            id: components["schemas"]["NoticeId"];
            kind: components["schemas"]["NoticeKind"];
            /** @description What it is about; it may have gone since, or be hidden from the reader. */
            noun: components["schemas"]["Noun"];
            about: string;
            /**
             * @description The id to lead the reader to: of the row, introduction, import, organisation or part in a round (`noun`). Absent
             *     where the reader has no page for it yet.
             */
            row?: string | null;
            /** @description In the reader's language. */
            text: string;
            /** @description By this reader; another member may not have read it. */
            read: boolean;
            letter?: components["schemas"]["LetterView"] | null;
            /** Format: date-time */
            created_at: string;
        };
        /**
         * @description What a row of the change log or the audit trail is about.
         * @enum {string}
         */
        Noun: "org" | "user" | "demand" | "product" | "lender-product" | "financing-request" | "consumer-good" | "import" | "export" | "report-form" | "introduction" | "round" | "round-member" | "notice" | "saved-view" | "attachment" | "project" | "calendar" | "weights" | "event" | "event-member" | "meeting";
        /** @description An old machine that an item replaces. */
        OldMachine: {
            name: string;
            model?: string;
            /** Format: int32 */
            commissioned_year?: number | null;
            /** Format: int32 */
            quantity?: number | null;
            energy_class?: string;
        };
        /** @description An invitation that nobody has used yet; its code is stored nowhere. */
        OpenInvitation: {
            id: components["schemas"]["CodeId"];
            /** @description Who was invited. */
            login: string;
            role: components["schemas"]["Membership"];
            invited_by?: components["schemas"]["UserId"] | null;
            /** Format: date-time */
            invited_at: string;
            /** Format: date-time */
            expires_at: string;
        };
        /**
         * @description The order of a list. By money, rows whose sum the asker may not see are left out.
         * @enum {string}
         */
        Order: "newest" | "oldest" | "cheapest" | "dearest";
        /** @description What an organisation says of itself. */
        OrgBody: {
            /** Format: int32 */
            version: number;
            name: string;
            credit_code?: string | null;
            roles: components["schemas"]["Role"][];
            buyer_kind: components["schemas"]["BuyerKind"];
            supply_role: components["schemas"]["SupplyRole"];
            department?: string;
            region: string;
            industry?: string | null;
            address?: string;
            legal_person?: string;
            contact_name?: string;
            contact_phone?: string;
            handler?: components["schemas"]["Handler"];
            /** @description What a department is responsible for; left out: everything. */
            fields?: components["schemas"]["Fields"];
            parent?: components["schemas"]["OrgId"] | null;
        };
        /** Format: uuid */
        OrgId: string;
        /** @enum {string} */
        OrgState: "needs-code" | "entered" | "claimed" | "verified" | "refused" | "suspended";
        /** @description An organisation as this viewer may see it: code, legal person and contacts are for itself and its bureaus. */
        OrgView: {
            id: components["schemas"]["OrgId"];
            /** Format: int32 */
            version: number;
            state: components["schemas"]["OrgState"];
            name: string;
            credit_code?: string | null;
            roles: components["schemas"]["Role"][];
            buyer_kind: components["schemas"]["BuyerKind"];
            supply_role: components["schemas"]["SupplyRole"];
            department: string;
            fields?: components["schemas"]["Fields"] | null;
            region: string;
            region_name: string;
            industry?: string | null;
            parent?: components["schemas"]["OrgId"] | null;
            inside?: components["schemas"]["Inside"] | null;
            /**
             * Format: date-time
             * @description Since when it waits to be verified, for itself and its bureaus.
             */
            waiting_since?: string | null;
            /** Format: date-time */
            created_at: string;
        };
        /**
         * @description What waits.
         * @enum {string}
         */
        OverdueKind: "rows" | "orgs" | "rounds" | "calls" | "introductions" | "listings";
        /** @description What waits, and since when. */
        OverdueLine: {
            kind: components["schemas"]["OverdueKind"];
            list?: components["schemas"]["List"] | null;
            /** @description The count in words. */
            text: string;
            count: number;
            /** @description There are more than were counted. */
            more: boolean;
            /**
             * Format: date-time
             * @description The oldest of them has waited since.
             */
            since?: string | null;
            /** @description The list behind it, under `/api/v1`. */
            path: string;
        };
        /** @description What waits too long; nothing where all is done. */
        OverdueView: {
            region: string;
            /**
             * Format: date
             * @description Rows that were last changed on this day or before wait too long.
             */
            cutoff: string;
            /** @description Those that count something. */
            lines: components["schemas"]["OverdueLine"][];
        };
        /** @description The asker's own part in an event. */
        OwnPart: {
            member: components["schemas"]["EventMemberId"];
            side: components["schemas"]["MemberSide"];
            side_text: string;
            standing: components["schemas"]["Standing"];
            standing_text: string;
            badge: string;
        };
        /** @description An organisation that a user acts for. */
        OwnPlace: {
            org: components["schemas"]["OrgId"];
            name: string;
            role: components["schemas"]["Membership"];
            /** @description Claimed, and not yet confirmed by a bureau. */
            pending: boolean;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_ConsumerGoodView: {
            items: {
                id: components["schemas"]["ConsumerGoodId"];
                /** Format: int32 */
                version: number;
                state: components["schemas"]["State"];
                /** @description Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account. */
                own: boolean;
                owner: components["schemas"]["OrgId"];
                owner_name: string;
                region: string;
                region_name: string;
                title: string;
                brand: string;
                models: string;
                category?: string | null;
                category_name?: string | null;
                description: string;
                batch: string;
                level: components["schemas"]["Level"];
                labels: string[];
                price_min_fen?: components["schemas"]["Money"] | null;
                price_max_fen?: components["schemas"]["Money"] | null;
                price_tax: components["schemas"]["Tax"];
                trade_in: boolean;
                trade_in_terms: string;
                places: components["schemas"]["Place"][];
                /** Format: date */
                posted_on: string;
                contact?: components["schemas"]["Contact"] | null;
                /** @description Why it was returned, for its owner and the bureaus. */
                returned?: string | null;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_DemandView: {
            items: {
                id: components["schemas"]["DemandId"];
                /** Format: int32 */
                version: number;
                state: components["schemas"]["State"];
                /** @description Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account. */
                own: boolean;
                owner?: components["schemas"]["OrgId"] | null;
                owner_name: string;
                region: string;
                region_name: string;
                industry?: string | null;
                industry_name?: string | null;
                title: string;
                reason: string;
                preferences: string;
                disclosure: components["schemas"]["Disclosure"];
                budget_fen?: components["schemas"]["Money"] | null;
                budget_tax: components["schemas"]["Tax"];
                budget_shown: boolean;
                /** Format: date */
                posted_on: string;
                /** Format: date */
                needed_by?: string | null;
                contact?: components["schemas"]["Contact"] | null;
                project?: components["schemas"]["ProjectId"] | null;
                procurement?: components["schemas"]["Procurement"] | null;
                /** @description Beside every demand of a public buyer: its procurement decides, and by which method, or that none has been named. */
                procurement_note?: string | null;
                /** @description Why it was returned, for its owner and the bureaus. */
                returned?: string | null;
                /** @description For whoever reviews it: what may tell whose it is although it is shown masked. */
                warnings?: components["schemas"]["Warning"][];
                /** @description For its keepers and reviewers: where it says two things, with both figures and which of them is compared. */
                doubts?: components["schemas"]["Warning"][];
                items: components["schemas"]["ItemView"][];
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_EventView: {
            items: {
                id: components["schemas"]["EventId"];
                /** Format: int32 */
                version: number;
                kind: components["schemas"]["EventKind"];
                kind_text: string;
                state: components["schemas"]["EventState"];
                state_text: string;
                title: string;
                bureau: components["schemas"]["OrgId"];
                bureau_name: string;
                region: string;
                region_name: string;
                /** Format: date */
                registration_ends: string;
                /**
                 * Format: date-time
                 * @description Local time of China.
                 */
                begins?: string | null;
                /** Format: date-time */
                ends?: string | null;
                content: components["schemas"]["EventContent"];
                /** @description The turns of all sessions. */
                slots: components["schemas"]["EventSlot"][];
                /**
                 * Format: int32
                 * @description The published version of the timetable; 0: none.
                 */
                timetable: number;
                /** @description Why it was cancelled. */
                reason?: string;
                /** @description Whether the viewer manages it. */
                keeps: boolean;
                /** @description Whether firms can register now without the hosts' leave. */
                registers: boolean;
                tally?: components["schemas"]["EventTally"] | null;
                own?: components["schemas"]["OwnPart"] | null;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_FinancingRequestView: {
            items: {
                id: components["schemas"]["FinancingRequestId"];
                /** Format: int32 */
                version: number;
                state: components["schemas"]["State"];
                /** @description Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account. */
                own: boolean;
                owner?: components["schemas"]["OrgId"] | null;
                owner_name: string;
                region: string;
                region_name: string;
                industry?: string | null;
                industry_name?: string | null;
                demand?: components["schemas"]["DemandId"] | null;
                project?: components["schemas"]["ProjectId"] | null;
                title: string;
                purpose: components["schemas"]["Purpose"];
                amount_fen: components["schemas"]["Money"];
                /** Format: int32 */
                term_months?: number | null;
                details?: Record<string, never> | null;
                /** Format: date */
                posted_on: string;
                /** Format: date */
                needed_by?: string | null;
                /** @description Whom the firm hopes to borrow from; a lender sees itself among them and nobody else. */
                intended: components["schemas"]["Intended"][];
                /** Format: date */
                reply_by?: string | null;
                /** @description Why nothing came of it, by each who says so; a lender sees what it said itself. */
                not_taken: components["schemas"]["NotTakenView"][];
                contact?: components["schemas"]["Contact"] | null;
                /** @description Why it was returned, for its owner and the bureaus. */
                returned?: string | null;
                /** @description For whoever reviews it: what may tell whose it is although it is shown masked. */
                warnings?: components["schemas"]["Warning"][];
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_ImportLine: {
            items: {
                id: components["schemas"]["JobId"];
                /** @description `demands`, `products`, … */
                list: string;
                /** @description The file's name. */
                name: string;
                state: components["schemas"]["JobState"];
                /** Format: int32 */
                done: number;
                /** Format: int32 */
                total: number;
                /** Format: int32 */
                created: number;
                /** Format: int32 */
                updated: number;
                /** Format: int32 */
                unchanged: number;
                /** Format: int32 */
                refused: number;
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_IntroductionView: {
            items: {
                id: components["schemas"]["IntroductionId"];
                /** Format: int32 */
                version: number;
                /** @description As it is today: what was not answered in time has expired. */
                state: components["schemas"]["IntroductionState"];
                asked_by: components["schemas"]["Side"];
                own_side?: components["schemas"]["Side"] | null;
                need: components["schemas"]["Party"];
                offer: components["schemas"]["Party"];
                message?: string | null;
                /** @description Why it was declined. */
                reason?: string | null;
                quote?: components["schemas"]["Quote"] | null;
                /** @description The need is a public buyer's: its procurement decides, whatever is agreed here. */
                procurement_note?: string | null;
                /**
                 * Format: date
                 * @description The last day on which it can be answered.
                 */
                due_on: string;
                /** @description Both sides consent now. */
                contacts_open: boolean;
                contact?: components["schemas"]["Contact"] | null;
                consents: components["schemas"]["ConsentView"][];
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_LenderProductView: {
            items: {
                id: components["schemas"]["LenderProductId"];
                /** Format: int32 */
                version: number;
                state: components["schemas"]["State"];
                /** @description Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account. */
                own: boolean;
                owner: components["schemas"]["OrgId"];
                owner_name: string;
                /** @description Of the lender; where it lends is in `terms.regions`. */
                region: string;
                region_name: string;
                name: string;
                kind: components["schemas"]["FinanceKind"];
                description: string;
                amount_min_fen: components["schemas"]["Money"];
                amount_max_fen?: components["schemas"]["Money"] | null;
                terms: Record<string, never>;
                /** Format: date */
                posted_on: string;
                /**
                 * Format: date
                 * @description The day on which its keeper last said that it is still offered.
                 */
                confirmed_on?: string | null;
                /**
                 * Format: date
                 * @description The last day on which that is believed; for its keepers and the bureaus.
                 */
                confirm_by?: string | null;
                /** @description Why it was returned, for its owner and the bureaus. */
                returned?: string | null;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_MemberView: {
            items: {
                id: components["schemas"]["RoundMemberId"];
                /** Format: int32 */
                version: number;
                round: components["schemas"]["RoundId"];
                org: components["schemas"]["OrgId"];
                org_name: string;
                credit_code?: string | null;
                org_state: components["schemas"]["OrgState"];
                region: string;
                region_name: string;
                status: components["schemas"]["RoundStatus"];
                /**
                 * Format: int64
                 * @description Rows of the round's list that stand.
                 */
                rows: number;
                /** @description Its first answer came after the deadline. */
                late: boolean;
                answer?: components["schemas"]["RoundAnswer"] | null;
                answer_note: string;
                /** Format: date-time */
                answered_at?: string | null;
                follow_up?: components["schemas"]["FollowUp"] | null;
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_NoticeView: {
            items: {
                id: components["schemas"]["NoticeId"];
                kind: components["schemas"]["NoticeKind"];
                /** @description What it is about; it may have gone since, or be hidden from the reader. */
                noun: components["schemas"]["Noun"];
                about: string;
                /**
                 * @description The id to lead the reader to: of the row, introduction, import, organisation or part in a round (`noun`). Absent
                 *     where the reader has no page for it yet.
                 */
                row?: string | null;
                /** @description In the reader's language. */
                text: string;
                /** @description By this reader; another member may not have read it. */
                read: boolean;
                letter?: components["schemas"]["LetterView"] | null;
                /** Format: date-time */
                created_at: string;
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_OrgView: {
            items: {
                id: components["schemas"]["OrgId"];
                /** Format: int32 */
                version: number;
                state: components["schemas"]["OrgState"];
                name: string;
                credit_code?: string | null;
                roles: components["schemas"]["Role"][];
                buyer_kind: components["schemas"]["BuyerKind"];
                supply_role: components["schemas"]["SupplyRole"];
                department: string;
                fields?: components["schemas"]["Fields"] | null;
                region: string;
                region_name: string;
                industry?: string | null;
                parent?: components["schemas"]["OrgId"] | null;
                inside?: components["schemas"]["Inside"] | null;
                /**
                 * Format: date-time
                 * @description Since when it waits to be verified, for itself and its bureaus.
                 */
                waiting_since?: string | null;
                /** Format: date-time */
                created_at: string;
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_ProductView: {
            items: {
                id: components["schemas"]["ProductId"];
                /** Format: int32 */
                version: number;
                state: components["schemas"]["State"];
                /** @description Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account. */
                own: boolean;
                owner: components["schemas"]["OrgId"];
                owner_name: string;
                region: string;
                region_name: string;
                kind: components["schemas"]["Kind"];
                title: string;
                model: string;
                brand: string;
                category?: string | null;
                category_name?: string | null;
                description: string;
                spec_text: string;
                specs: components["schemas"]["Spec"][];
                price_min_fen?: components["schemas"]["Money"] | null;
                price_max_fen?: components["schemas"]["Money"] | null;
                price_tax: components["schemas"]["Tax"];
                /** Format: int32 */
                lead_time_days?: number | null;
                service_area: string;
                certificates: components["schemas"]["Certificate"][];
                supply_role: components["schemas"]["SupplyRole"];
                remanufactured: boolean;
                imported: boolean;
                discontinued: boolean;
                /** Format: int32 */
                listed_year?: number | null;
                /** Format: date */
                posted_on: string;
                /**
                 * Format: date
                 * @description The day on which its keeper last said that it is still offered.
                 */
                confirmed_on?: string | null;
                /**
                 * Format: date
                 * @description The last day on which that is believed; for its keepers and the bureaus.
                 */
                confirm_by?: string | null;
                /** @description Why it was returned, for its owner and the bureaus. */
                returned?: string | null;
                /** @description For its keepers and reviewers: where it says two things, with both figures and which of them is compared. */
                doubts?: components["schemas"]["Warning"][];
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_ProjectView: {
            items: {
                id: components["schemas"]["ProjectId"];
                /** Format: int32 */
                version: number;
                state: components["schemas"]["ProjectState"];
                owner: components["schemas"]["OrgId"];
                owner_name: string;
                region: string;
                region_name: string;
                title: string;
                code?: string | null;
                filing: string;
                /** Format: date */
                filed_on?: string | null;
                level: components["schemas"]["ProjectLevel"];
                list_name: string;
                batch: string;
                total_fen?: components["schemas"]["Money"] | null;
                equipment_fen?: components["schemas"]["Money"] | null;
                /** Format: date */
                starts_on?: string | null;
                /** Format: date */
                ends_on?: string | null;
                /** Format: int32 */
                progress: number;
                note: string;
                demands: components["schemas"]["ProjectRow"][];
                financing_requests: components["schemas"]["ProjectRow"][];
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_RefusedView: {
            items: {
                /** @description Empty for a file that names no sheets. */
                sheet: string;
                /**
                 * Format: int32
                 * @description As Excel shows it.
                 */
                row: number;
                /** @description In the order of the sheet; at their end those that it lacks and should have. */
                cells: components["schemas"]["RefusedCell"][];
                problems: components["schemas"]["Said"][];
            }[];
            next?: string | null;
        };
        /** @description A page of a list; `next` is the cursor of the page after it, absent on the last. */
        Paged_RoundView: {
            items: {
                id: components["schemas"]["RoundId"];
                /** Format: int32 */
                version: number;
                state: components["schemas"]["RoundState"];
                list: components["schemas"]["List"];
                bureau: components["schemas"]["OrgId"];
                bureau_name: string;
                region: string;
                region_name: string;
                title: string;
                notice_number: string;
                notice: string;
                /** Format: date */
                counted_from: string;
                /** Format: date */
                deadline: string;
                /** Format: int32 */
                remind_days: number;
                /**
                 * Format: date
                 * @description When reminders went out by themselves.
                 */
                reminded_on?: string | null;
                tally?: components["schemas"]["RoundTally"] | null;
                own?: components["schemas"]["MemberView"] | null;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            }[];
            next?: string | null;
        };
        /** Format: uuid */
        PairId: string;
        /** @description Two rows of a group and why they may be the same. */
        PairView: {
            first: string;
            second: string;
            reasons: components["schemas"]["DuplicateReason"][];
        };
        /** @description What can be asked of machines of a category, and of which they have figures. */
        ParameterView: {
            /** @description `spindle`, as reasons name it: `parameter:spindle`. */
            key: string;
            name: string;
            name_en: string;
            /** @description The unit that figures are compared in; absent for ratios and bare numbers. */
            unit?: string | null;
            /** @description `least`: the machine must reach what is asked for; `most`: stay below it; `band`, `equal`, `span`; `info`: told only. */
            direction: string;
            /** @description Missing it by much makes the machine useless for the buyer. */
            essential: boolean;
            typical?: components["schemas"]["Typical"] | null;
        };
        /** @description One of the two rows and whose it is. */
        Party: {
            noun: components["schemas"]["Noun"];
            id: string;
            /** @description Absent when the row is not shown to the viewer any more. */
            title?: string | null;
            org?: components["schemas"]["OrgId"] | null;
            org_name: string;
        };
        /** @description A sheet that took no part, and why. */
        PassedOverView: {
            sheet: string;
            why: string;
        };
        /** @description The file. Words of the rows are as stored; times are UTC. */
        PersonalData: {
            /** Format: date-time */
            made_at: string;
            account: components["schemas"]["Account"];
            memberships: components["schemas"]["MembershipLine"][];
            sessions: components["schemas"]["SessionLine"][];
            /** @description One-time codes and invitations for the user's login; what the codes were is not stored. */
            codes: components["schemas"]["Line"][];
            /**
             * Format: date-time
             * @description When the second factor was put to use.
             */
            second_factor?: string | null;
            /** @description Declarations made: text version. */
            declarations: components["schemas"]["Line"][];
            /** @description Consents given for an organisation, and when they were taken back. */
            consents: components["schemas"]["ConsentLine"][];
            /** @description Contacts of others that the user was shown. */
            receipts: components["schemas"]["Line"][];
            /** @description What the user was told, alone. */
            notices: components["schemas"]["Line"][];
            /** @description Which notices, the organisation's among them, the user has read. */
            read: components["schemas"]["Line"][];
            /** @description Letters sent to the user. */
            letters: components["schemas"]["Line"][];
            by_letter: components["schemas"]["NoticeKind"][];
            /** @description Filters that the user saved: page and name. */
            saved_views: components["schemas"]["Line"][];
            /** @description Imports and other long work that the user began. */
            jobs: components["schemas"]["Line"][];
            /** @description The trail of what the user did. */
            audit: components["schemas"]["AuditLine"][];
        };
        /**
         * @description Where it is brought to people: the five places of the plans, and what some add.
         * @enum {string}
         */
        Place: "enterprise" | "hospital" | "school" | "shop" | "community" | "township" | "platform";
        /** @description The firms of a place. */
        PlaceTally: {
            /**
             * Format: int32
             * @description All but the exempt.
             */
            must_answer: number;
            /** Format: int32 */
            answered: number;
            /**
             * Format: int32
             * @description Said that they need nothing.
             */
            nothing: number;
            /** Format: int32 */
            returned: number;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            unanswered: number;
            /** Format: int32 */
            exempt: number;
            /**
             * Format: int32
             * @description Of the answered: after the deadline.
             */
            late: number;
            /**
             * Format: int64
             * @description Rows that stand.
             */
            rows: number;
        } & {
            region: string;
            region_name: string;
            /** Format: int32 */
            rate_bp: number;
        };
        /** @description What an unsaved demand would be answered by, and how it is understood. */
        Preview: {
            /**
             * Format: date
             * @description The day, in China, by which those with equal points take turns.
             */
            ranked_on: string;
            needs: components["schemas"]["Answers_ProductView"][];
            sets: components["schemas"]["ProductSet"][];
            understood: components["schemas"]["Understood"][];
        };
        /** @description What an import of the file would begin with; nothing of it is kept. */
        PreviewView: {
            sheets: components["schemas"]["SheetPreview"][];
            passed_over: components["schemas"]["PassedOverView"][];
            /** @description What a column of the sheet can be taken for. */
            columns: components["schemas"]["ListColumn"][];
        };
        /** @description The body of every answer that is not a success (RFC 9457). */
        ProblemBody: {
            /** Format: int32 */
            status: number;
            /** @description Stable: clients may branch on it. */
            code: string;
            /** @description For people, in the language asked for. */
            title: string;
            problems?: components["schemas"]["FieldProblem"][];
        };
        /** @description The way by which a demand is bought. */
        Procurement: {
            method: components["schemas"]["ProcurementMethod"];
            state: components["schemas"]["ProcurementState"];
            /** @description Where it runs: 政采云, 浙江省公共资源交易服务平台. */
            platform?: string;
            /** @description The number of the plan or of the project there. */
            number?: string;
            /** @description The announcement, an `http` or `https` address. */
            link?: string;
        };
        /** @enum {string} */
        ProcurementMethod: "open-tender" | "invited-tender" | "negotiation" | "consultation" | "inquiry" | "single-source" | "framework" | "mall" | "own-rules" | "other";
        /**
         * @description How far the procedure is.
         * @enum {string}
         */
        ProcurementState: "planned" | "announced" | "closed" | "decided" | "failed";
        /** @description A product as a client writes it. Sums are integer fen, of one. */
        ProductBody: {
            kind: components["schemas"]["Kind"];
            title: string;
            model?: string;
            brand?: string;
            /** @description A code of the equipment taxonomy; recognised from the words when left out. */
            category?: string | null;
            description?: string;
            /** @description Lines of a data sheet, as written. */
            spec_text?: string;
            specs?: components["schemas"]["Spec"][];
            /**
             * Format: int64
             * @description No end stated: by negotiation.
             */
            price_min_fen?: number | null;
            /** Format: int64 */
            price_max_fen?: number | null;
            price_tax?: components["schemas"]["Tax"];
            /**
             * Format: int32
             * @description 0: from stock.
             */
            lead_time_days?: number | null;
            /** @description In words: 全国, 华东, 丽水市、温州市. */
            service_area?: string;
            certificates?: components["schemas"]["Certificate"][];
            supply_role?: components["schemas"]["SupplyRole"] | null;
            remanufactured?: boolean;
            imported?: boolean;
            discontinued?: boolean;
            /** Format: int32 */
            listed_year?: number | null;
            owner?: components["schemas"]["OrgId"] | null;
            /**
             * Format: int32
             * @description The version that the change was made on; not needed when creating.
             */
            version?: number;
        };
        /** Format: uuid */
        ProductId: string;
        /** @description A request with the lender's product that fits it best. */
        ProductProspect: {
            product: components["schemas"]["LenderProductId"];
            product_name: string;
            prospect: components["schemas"]["Prospect"];
        };
        /** @description What one maker offers for several parts of a demand. */
        ProductSet: {
            maker: components["schemas"]["OrgId"];
            maker_name: string;
            /** @description True when a single product answers all of the parts: a line, a turnkey plant. */
            one_product: boolean;
            /** @description Parts that are answered, of so many; near answers do not count. */
            covered: number;
            of: number;
            /** @description In the order of the demand. */
            parts: components["schemas"]["SetPart"][];
            /** @description The parts for which it has nothing. */
            lacking: string[];
            /**
             * Format: int32
             * @description The sum of the parts' points; more is better among sets of as many parts.
             */
            points: number;
            price_fen?: components["schemas"]["Money"] | null;
            budget_fen?: components["schemas"]["Money"] | null;
            within_budget?: boolean | null;
            text: string;
        };
        /** @description A product as this viewer may see it. */
        ProductView: {
            id: components["schemas"]["ProductId"];
            /** Format: int32 */
            version: number;
            state: components["schemas"]["State"];
            /** @description Whether the reader's organisation keeps this row: its own, or one that it entered for a firm without an account. */
            own: boolean;
            owner: components["schemas"]["OrgId"];
            owner_name: string;
            region: string;
            region_name: string;
            kind: components["schemas"]["Kind"];
            title: string;
            model: string;
            brand: string;
            category?: string | null;
            category_name?: string | null;
            description: string;
            spec_text: string;
            specs: components["schemas"]["Spec"][];
            price_min_fen?: components["schemas"]["Money"] | null;
            price_max_fen?: components["schemas"]["Money"] | null;
            price_tax: components["schemas"]["Tax"];
            /** Format: int32 */
            lead_time_days?: number | null;
            service_area: string;
            certificates: components["schemas"]["Certificate"][];
            supply_role: components["schemas"]["SupplyRole"];
            remanufactured: boolean;
            imported: boolean;
            discontinued: boolean;
            /** Format: int32 */
            listed_year?: number | null;
            /** Format: date */
            posted_on: string;
            /**
             * Format: date
             * @description The day on which its keeper last said that it is still offered.
             */
            confirmed_on?: string | null;
            /**
             * Format: date
             * @description The last day on which that is believed; for its keepers and the bureaus.
             */
            confirm_by?: string | null;
            /** @description Why it was returned, for its owner and the bureaus. */
            returned?: string | null;
            /** @description For its keepers and reviewers: where it says two things, with both figures and which of them is compared. */
            doubts?: components["schemas"]["Warning"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description Products for a demand, need by need. */
        ProductsFound: {
            /**
             * Format: date
             * @description The day, in China, by which those with equal points take turns: another one, another order.
             */
            ranked_on: string;
            needs: components["schemas"]["Answers_ProductView"][];
            /** @description Where several machines are asked for: who answers most of them, the most complete first. At most five. */
            sets: components["schemas"]["ProductSet"][];
        };
        /** @description How a round stands, place by place. */
        ProgressView: {
            total: components["schemas"]["RoundTally"];
            /**
             * Format: int32
             * @description Answered or with a plain no, of those that must answer: hundredths of a percent.
             */
            rate_bp: number;
            /** @description Firms of the region that handed in rows without having been asked; `POST …/members` with `answered` asks them. */
            unasked: number;
            /** @description One level below the round's region; the region itself stands for firms whose township is not known. */
            places: components["schemas"]["PlaceTally"][];
        };
        /** @description A project as a client writes it. Sums are integer fen. */
        ProjectBody: {
            title: string;
            /** @description 项目代码 of 投资项目在线审批监管平台: 2411-330726-07-02-123456. */
            code?: string | null;
            /** @description The local filing number in words, where there is no code. */
            filing?: string;
            /** @description 2026-06-30, or in words: 2026年6月30日. */
            filed_on?: string | null;
            level?: components["schemas"]["ProjectLevel"];
            /** @description The list that it stands in, as its document calls it. */
            list_name?: string;
            batch?: string;
            /** Format: int64 */
            total_fen?: number | null;
            /**
             * Format: int64
             * @description At most the total.
             */
            equipment_fen?: number | null;
            starts_on?: string | null;
            ends_on?: string | null;
            /**
             * Format: int32
             * @description Per cent, 0 to 100.
             */
            progress?: number;
            state?: components["schemas"]["ProjectState"];
            note?: string;
            owner?: components["schemas"]["OrgId"] | null;
            /**
             * Format: int32
             * @description The version that the change was made on; not needed when creating.
             */
            version?: number;
        };
        /** Format: uuid */
        ProjectId: string;
        /**
         * @description Whose list it stands in.
         * @enum {string}
         */
        ProjectLevel: "unlisted" | "county" | "city" | "province" | "nation";
        /** @description A demand or a financing request of a project, in short. */
        ProjectRow: {
            id: string;
            title: string;
            state: components["schemas"]["State"];
            fen?: components["schemas"]["Money"] | null;
        };
        /**
         * @description How far it is. Its owner says so; nothing follows from it.
         * @enum {string}
         */
        ProjectState: "planned" | "filed" | "under-way" | "finished" | "stopped";
        /** @description A project with what belongs to it. */
        ProjectView: {
            id: components["schemas"]["ProjectId"];
            /** Format: int32 */
            version: number;
            state: components["schemas"]["ProjectState"];
            owner: components["schemas"]["OrgId"];
            owner_name: string;
            region: string;
            region_name: string;
            title: string;
            code?: string | null;
            filing: string;
            /** Format: date */
            filed_on?: string | null;
            level: components["schemas"]["ProjectLevel"];
            list_name: string;
            batch: string;
            total_fen?: components["schemas"]["Money"] | null;
            equipment_fen?: components["schemas"]["Money"] | null;
            /** Format: date */
            starts_on?: string | null;
            /** Format: date */
            ends_on?: string | null;
            /** Format: int32 */
            progress: number;
            note: string;
            demands: components["schemas"]["ProjectRow"][];
            financing_requests: components["schemas"]["ProjectRow"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @description That it is the user: the password, or the sign-in code that was sent to the login; and the second factor, where one is
         *     in use.
         */
        Proof: {
            password?: string | null;
            /** @description Asked for at `/auth/codes` for the purpose `sign-in`. */
            code?: string | null;
            totp?: string | null;
        };
        /** @description A search that finds more than the one that was made. */
        Proposal: {
            relax: components["schemas"]["Relaxed"];
            /** @description 去掉地区「缙云县」，可找到 12 条. */
            text: string;
            /** @description Rows that it would find; 100 stands for that many and more. */
            brings: number;
            /** @description The text to search by; absent where a filter is given up. */
            q?: string | null;
        };
        /** @description A financing request that the lender product may be for. */
        Prospect: {
            /** Format: int32 */
            points: number;
            /** @description `yes`, or `unknown` while a figure is missing. */
            eligible: string;
            /** @description How many of the checks are met, and how many wait for a figure that the firm has not stated. */
            passed: number;
            open: number;
            item: components["schemas"]["FinancingRequestView"];
            reasons: components["schemas"]["ReasonView"][];
        };
        /**
         * @description The order of a lender's prospects.
         * @enum {string}
         */
        ProspectOrder: "fit" | "amount" | "newest";
        /** @description Requests of one county. */
        ProspectPlace: {
            region: string;
            region_name: string;
            count: number;
            /** Format: int64 */
            amount_fen: number;
        };
        /** @description What all of a lender's products may be for. */
        ProspectsFound: {
            /**
             * Format: date
             * @description The day, in China, by which requests that fit equally take turns.
             */
            ranked_on: string;
            count: number;
            /** Format: int64 */
            amount_fen: number;
            /** @description By county, the largest amount first. */
            places: components["schemas"]["ProspectPlace"][];
            /** @description Each request once, with the product that fits it best. */
            items: components["schemas"]["ProductProspect"][];
        };
        /** @description The body of a publication. */
        Publish: {
            /** Format: int32 */
            version: number;
            /** @description The warnings about a masked row have been read, and it is to be published as it is. */
            accept_warnings?: boolean;
        };
        /**
         * @description What the money is for.
         * @enum {string}
         */
        Purpose: "unstated" | "equipment" | "green" | "digital" | "working_capital" | "research" | "owned_assets";
        /** @description Why buyers put a product aside, without their names. */
        PutAside: {
            total: number;
            /** @description The most frequent first. */
            reasons: components["schemas"]["ReasonCount"][];
        };
        /**
         * @description How a question is answered.
         * @enum {string}
         */
        QuestionKind: "text" | "choice" | "yes-no";
        /**
         * @description What is quoted: `amount_fen`, `rate_bp_yearly` and `term_months` by a lender, `price_fen` and perhaps `lead_time_days` by a
         *     maker; never both.
         */
        Quote: {
            /**
             * Format: int64
             * @description What a lender would lend, in fen.
             * @default null
             */
            amount_fen: number | null;
            /**
             * Format: int32
             * @description Basis points a year, 0 to 3,600.
             * @default null
             */
            rate_bp_yearly: number | null;
            /**
             * Format: int32
             * @description 1 to 600.
             * @default null
             */
            term_months: number | null;
            /**
             * Format: int64
             * @description For all that the demand wants of the product, in fen.
             * @default null
             */
            price_fen: number | null;
            /**
             * Format: int32
             * @description 0 to 3,650; 0 is from stock.
             * @default null
             */
            lead_time_days: number | null;
            /**
             * Format: date
             * @description The last day on which it holds: today to a year from now.
             * @default 1970-01-01
             */
            valid_until: string;
            /**
             * @description At most 500 characters.
             * @default
             */
            note: string;
        };
        /** @description The body of a quote. */
        QuoteBody: {
            /** Format: int32 */
            version: number;
            quote: components["schemas"]["Quote"];
        };
        /** @description How far the lists are. */
        RankingView: {
            /** @description `current`, or `ranking` while everything is ranked anew; the lists of before are shown until it is done. */
            state: string;
            /** @description The weights that the lists rest on that are shown; absent before the first ranking is done. */
            weights?: string | null;
            /** @description Of the taxonomy and the tables that they rest on. */
            rules?: string | null;
            /** @description The weights of the ranking that is being made. */
            upcoming?: string | null;
            /**
             * Format: int32
             * @description Demands that are ranked, of all.
             */
            done: number;
            /** Format: int32 */
            total: number;
            /** Format: date-time */
            started_at?: string | null;
            /**
             * Format: date-time
             * @description Of the last ranking of everything that is done.
             */
            finished_at?: string | null;
        };
        /** @description How far an import came: the sheet, and its row as Excel shows it. */
        Reached: {
            /** @description Empty for a file that names no sheets. */
            sheet: string;
            /** Format: int32 */
            row: number;
        };
        /** @description The body of reading everything. */
        ReadAll: {
            through?: components["schemas"]["NoticeId"] | null;
        };
        /** @description A sentence as a draft; nothing is written. */
        ReadDemand: {
            /** @description What `POST /demands` takes; without an item where no machine was found. */
            draft: components["schemas"]["DemandBody"];
            understood: components["schemas"]["Understood"][];
            /** @description What could not be placed, in the text's words; it stands among the requirements where there is an item. */
            unread: string[];
            /** @description What was taken to be meant although the text leaves it open. */
            assumed: string[];
        };
        ReasonCount: {
            reason: components["schemas"]["UnsuitableReason"];
            count: number;
            /** @description What buyers wrote for the maker, the newest first, at most 20. */
            notes: string[];
        };
        ReasonShare: {
            reason: components["schemas"]["UnsuitableReason"];
            count: number;
        };
        /** @description One reason of a score, as data and as a sentence in the asker's language. */
        ReasonView: {
            /** @description `category`, `parameter:spindle_rpm`, `price`, `lead_time` … */
            factor: string;
            /** @description The factor in words: 主轴转速. */
            name: string;
            /** @description `met`, `missed` or `unknown`: what is not known is never shown as met. */
            outcome: string;
            /**
             * Format: int64
             * @description Below zero only of `fine`: what misses that matter take off.
             */
            points: number;
            /**
             * Format: int32
             * @description The points of a full answer.
             */
            of: number;
            text: string;
            /** @description What is asked for, with its unit; with `offered` a line of the deviation table (逐项对照). */
            wanted?: string | null;
            /** @description What is offered; absent where it is not stated. */
            offered?: string | null;
            /** @description Whether the buyer cannot do without it. */
            must: boolean;
            /** @description What would turn a refusal into a yes. */
            missing?: string | null;
        };
        /** @description That one side was shown the other's contact. */
        ReceiptView: {
            /** @description Which side was told. */
            told: components["schemas"]["Side"];
            /** @description What it was told: `name` of the organisation, `contact_name`, `phone`. */
            what: string[];
            /**
             * Format: date-time
             * @description The first time on that day.
             */
            at: string;
        };
        /** @description Shown this once: each lets its user in once without the authenticator. */
        RecoveryCodes: {
            recovery_codes: string[];
        };
        RefreshToken: {
            refresh_token: string;
        };
        /** @description A cell of it. */
        RefusedCell: {
            /** @description The list's column, as a repair names it; absent where the list has none: such a cell is not read. */
            column?: string | null;
            header: string;
            value: string;
        };
        /** @description A row that could not be confirmed, and why. */
        RefusedRow: {
            id: string;
            code: string;
            text: string;
        };
        /** @description A row that was refused. */
        RefusedView: {
            /** @description Empty for a file that names no sheets. */
            sheet: string;
            /**
             * Format: int32
             * @description As Excel shows it.
             */
            row: number;
            /** @description In the order of the sheet; at their end those that it lacks and should have. */
            cells: components["schemas"]["RefusedCell"][];
            problems: components["schemas"]["Said"][];
        };
        /**
         * @description What kind of place; wider ones come first.
         * @enum {string}
         */
        RegionLevel: "nation" | "province" | "city" | "county" | "zone" | "town";
        /** @description A region on the way down to another. */
        RegionStep: {
            code: string;
            name: string;
        };
        /** @description A region with all that it lies in. */
        RegionView: {
            code: string;
            /** @description 缙云县 */
            name: string;
            /** @description 浙江省丽水市缙云县 */
            full_name: string;
            level: components["schemas"]["RegionLevel"];
            /** @description From the province down to the region itself. */
            path: components["schemas"]["RegionStep"][];
            /** @description Of a code that is no longer in use: the one that most of its area belongs to now. */
            successor?: string | null;
        };
        /** @description A firm's first visit: the organisation and its first user. */
        Register: {
            credit_code: string;
            name: string;
            roles: components["schemas"]["Role"][];
            region: string;
            industry?: string | null;
            /** @description Bureaus: which office. */
            department?: string;
            /** @description A mail address or a mobile number. */
            login: string;
            password: string;
            user_name: string;
            /** @description Given to the firm by its bureau: makes the claim count at once. */
            claim_code?: string | null;
        };
        /** @description What registering led to. */
        Registered: {
            org: components["schemas"]["OrgId"];
            user: components["schemas"]["UserId"];
            /** @description True when a bureau must first confirm that you speak for an organisation that it had entered. */
            waits_for_bureau: boolean;
        };
        /**
         * @description What would find more.
         * @enum {string}
         */
        Relaxed: "kind" | "region" | "category" | "state" | "figure" | "word" | "spelling";
        /** @description A reminder of a round. */
        ReminderView: {
            id: components["schemas"]["JobId"];
            /**
             * Format: date-time
             * @description Of the newest letter.
             */
            at: string;
            letters: components["schemas"]["RoundLetters"];
            /** @description Whom it did not reach; the first 200. */
            lost: components["schemas"]["LostView"][];
        };
        /** @description What was begun. */
        Reminding: {
            id: components["schemas"]["JobId"];
            /** @description Firms that are written to. Who was reminded today already is not reminded again. */
            firms: number;
        };
        Repair: {
            /** @description Empty for a file that names no sheets. */
            sheet?: string;
            /**
             * Format: int32
             * @description As Excel shows it.
             */
            row: number;
            /** @description Those that are other than they were; without any, the row is read again as it is. */
            cells?: components["schemas"]["RepairedCell"][];
        };
        /**
         * @description What became of a repaired row.
         * @enum {string}
         */
        RepairOutcome: "created" | "updated" | "unchanged" | "refused";
        /** @description What became of one row. */
        RepairView: {
            sheet: string;
            /** Format: int32 */
            row: number;
            outcome: components["schemas"]["RepairOutcome"];
            /** @description Of the row of the list. */
            id?: string | null;
            /** @description What is still wrong. */
            problems: components["schemas"]["Said"][];
        };
        RepairedCell: {
            /** @description The list's column, as the refused rows name it: `budget`. A sheet that lacks the column gets it. */
            column: string;
            /** @description What is to stand there; empty empties it. */
            value: string;
        };
        /** @description Refused rows with the cells that are right now. */
        Repairs: {
            /** @description 1 to 100. */
            rows: components["schemas"]["Repair"][];
        };
        /** @description What became of the rows, and what the whole import has come to. */
        RepairsView: {
            rows: components["schemas"]["RepairView"][];
            /** Format: int32 */
            created: number;
            /** Format: int32 */
            updated: number;
            /** Format: int32 */
            unchanged: number;
            /** Format: int32 */
            refused: number;
        };
        /** Format: uuid */
        ReportFormId: string;
        /** @description A report form as it was understood. */
        ReportFormView: {
            id?: components["schemas"]["ReportFormId"] | null;
            list: components["schemas"]["List"];
            name: string;
            /** @description The sheet of the file that it was found in. */
            sheet: string;
            title?: string | null;
            columns: components["schemas"]["FormColumn"][];
            /** @description Headers that the list cannot fill: they stay empty. */
            unfilled: string[];
            /** @description Whether it adds up (合计). */
            total: boolean;
            /** @description The lines below the table, to be signed. */
            signing: string[];
        };
        /** @description A typed requirement, as a tender states one (★ and ▲ mark what must be met). */
        Requirement: {
            /** @description The parameter's name: 主轴转速. */
            parameter: string;
            comparator: string;
            /**
             * Format: double
             * @description At least one of the two; both for `within`.
             */
            min?: number | null;
            /** Format: double */
            max?: number | null;
            unit: string;
            /** @description False: it should be so, and another will do. */
            must?: boolean;
        };
        ResetPassword: {
            login: string;
            code: string;
            new: string;
        };
        /**
         * @description What an organisation takes part as; it may be several.
         * @enum {string}
         */
        Role: "factory" | "maker" | "lender" | "bureau" | "provider" | "recycler";
        /**
         * @description What a firm said, where it handed in no row.
         * @enum {string}
         */
        RoundAnswer: "nothing" | "standing" | "refused" | "exempt";
        /** Format: uuid */
        RoundId: string;
        /** @enum {string} */
        RoundLetterState: "queued" | "sent" | "failed" | "unreachable";
        /** @description Letters of a reminder by what became of them. */
        RoundLetters: {
            /** Format: int64 */
            queued: number;
            /** Format: int64 */
            sent: number;
            /** Format: int64 */
            failed: number;
            /**
             * Format: int64
             * @description No number or address, or no gateway for it: these are to be called.
             */
            unreachable: number;
        };
        /** Format: uuid */
        RoundMemberId: string;
        /** @enum {string} */
        RoundState: "open" | "closed";
        /**
         * @description How a firm stands in a round.
         * @enum {string}
         */
        RoundStatus: "unanswered" | "answered" | "nothing" | "returned" | "refused" | "exempt";
        /** @description Firms by how they stand. 应报 is `must_answer`, 已报 `answered`. */
        RoundTally: {
            /**
             * Format: int32
             * @description All but the exempt.
             */
            must_answer: number;
            /** Format: int32 */
            answered: number;
            /**
             * Format: int32
             * @description Said that they need nothing.
             */
            nothing: number;
            /** Format: int32 */
            returned: number;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            unanswered: number;
            /** Format: int32 */
            exempt: number;
            /**
             * Format: int32
             * @description Of the answered: after the deadline.
             */
            late: number;
            /**
             * Format: int64
             * @description Rows that stand.
             */
            rows: number;
        };
        /** @description A round as this viewer may see it. */
        RoundView: {
            id: components["schemas"]["RoundId"];
            /** Format: int32 */
            version: number;
            state: components["schemas"]["RoundState"];
            list: components["schemas"]["List"];
            bureau: components["schemas"]["OrgId"];
            bureau_name: string;
            region: string;
            region_name: string;
            title: string;
            notice_number: string;
            notice: string;
            /** Format: date */
            counted_from: string;
            /** Format: date */
            deadline: string;
            /** Format: int32 */
            remind_days: number;
            /**
             * Format: date
             * @description When reminders went out by themselves.
             */
            reminded_on?: string | null;
            tally?: components["schemas"]["RoundTally"] | null;
            own?: components["schemas"]["MemberView"] | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description A row in the version that was looked at. */
        RowAt: {
            id: string;
            /** Format: int32 */
            version: number;
        };
        /** @description A number of rows; where there are more, at least so many. */
        RowCount: {
            count: number;
            more: boolean;
        };
        /** @description A row of the sheet: whether it says all that a row must, as far as the sheet alone tells. */
        RowPreview: {
            /** Format: int32 */
            row: number;
            good: boolean;
            problems: components["schemas"]["Said"][];
        };
        /** @description A [`Problem`] in the reader's language. */
        Said: {
            /** @description Absent for a file that names no sheets. */
            sheet?: string;
            /** Format: int32 */
            row: number;
            /** @description The list's column: `budget`. */
            key: string;
            /** @description The header as the sheet has it. */
            column: string;
            value: string;
            reason: string;
            fix: string;
        };
        /** @description A view as its user sees it. */
        SavedView: {
            id: components["schemas"]["SavedViewId"];
            page: string;
            name: string;
            /** @description What stands behind the `?` of the page's address. */
            query: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description A view to be saved. */
        SavedViewBody: {
            /** @description Which page it is of, in the page's own word: 1 to 60 characters. */
            page: string;
            /** @description 1 to 40 characters, once on a page. */
            name: string;
            /** @description What stands behind the `?` of the page's address: at most 2 000 characters. */
            query: string;
            /** @description One of that name is written anew. */
            replace?: boolean;
        };
        /** Format: uuid */
        SavedViewId: string;
        /**
         * @description Whom to ask: each of `orgs`, and all firms of the place, trade and kind. An empty body asks every firm of the round's
         *     region that takes part in its list.
         */
        SelectBody: {
            /** @description At most 2000. */
            orgs?: components["schemas"]["OrgId"][];
            /** @description Inside the round's region; all of it when left out. */
            region?: string | null;
            /** @description GB/T 4754 codes of any depth (C, 34, 3484): firms of these and what lies in them. */
            industries?: string[];
            buyer_kinds?: components["schemas"]["BuyerKind"][];
            /** @description Also the firms that have handed in rows without being asked; alone, only these. */
            answered?: boolean;
        };
        /** @description The body of a return: why, in words that help the owner. */
        SendBack: {
            /** Format: int32 */
            version: number;
            /** @description 1 to 500 characters. */
            reasons: string;
        };
        Sentence: {
            /** @description 要换两台立加，行程800以上，60万以内，年底前到货. 1 to 2,000 characters. */
            text: string;
        };
        /** Format: uuid */
        SessionId: string;
        SessionLine: {
            org: components["schemas"]["OrgId"];
            agent: string;
            address: string;
            revoked: boolean;
            /** Format: date-time */
            began_at: string;
            /** Format: date-time */
            expires_at: string;
        };
        SessionView: {
            id: components["schemas"]["SessionId"];
            /** @description The one that asks. */
            current: boolean;
            /** @description The organisation that it acts for. */
            org: components["schemas"]["OrgId"];
            org_name: string;
            /** @description What the browser or the client calls itself. */
            agent: string;
            /** @description Where the sign-in came from; empty when it is not known. */
            address: string;
            /** Format: date-time */
            signed_in_at: string;
            /**
             * Format: date-time
             * @description When its tokens were last renewed, which happens every quarter of an hour of use.
             */
            renewed_at: string;
        };
        /** @description One part of a demand and the product for it. */
        SetPart: {
            /** @description As in `needs`: `1#2`. */
            need: string;
            title: string;
            /** Format: int32 */
            quantity: number;
            /** Format: int32 */
            points: number;
            product: components["schemas"]["ProductView"];
        };
        /** @description A share with what to paste. */
        Shared: {
            code: string;
            /** @description Of the page: `/s/CODE`. */
            path: string;
            /** @description To be pasted into a chat; its last line is the page's address. */
            text: string;
            /**
             * Format: date
             * @description The last day on which the code is good.
             */
            expires_on: string;
            chosen: components["schemas"]["Chosen"];
        };
        /** @description A shared demand. */
        SharedDemand: {
            title: string;
            /** @description Whose it is; of a masked demand where. */
            owner_name: string;
            region_name: string;
            /** @description The need in a line. */
            need: string;
            items: components["schemas"]["SharedItem"][];
            budget_fen?: components["schemas"]["Money"] | null;
            /** Format: date */
            needed_by?: string | null;
            makers: components["schemas"]["SharedProduct"][];
            lenders: components["schemas"]["SharedLoan"][];
            /** @description The same as text, to be pasted into a chat. */
            text: string;
            /** Format: date */
            expires_on: string;
        };
        SharedItem: {
            name: string;
            /** Format: int32 */
            quantity: number;
            unit: string;
            requirements?: string | null;
        };
        /** @description A lender product that the purchase may be paid with. 测算，以审批为准. */
        SharedLoan: {
            id: string;
            name: string;
            lender_name: string;
            /** Format: int64 */
            yearly_cost_bp?: number | null;
            text: string;
        };
        /** @description A product that answers the demand. */
        SharedProduct: {
            id: components["schemas"]["ProductId"];
            title: string;
            maker_name: string;
            /** @description `hit` or `near`. */
            fit: string;
            reasons: string[];
        };
        SheetPreview: {
            /** @description Empty for a file of text. */
            name: string;
            /**
             * Format: int32
             * @description Where its header ends, as Excel shows it.
             */
            header_row: number;
            columns: components["schemas"]["ColumnPreview"][];
            /** @description What keeps its rows from being read: columns missing or named twice. */
            obstacles: string[];
            rows: number;
            skipped: number;
            /** @description The first of the rows that are passed over. */
            skipped_rows: components["schemas"]["SkippedView"][];
            /** @description The first rows, tried; empty while there are obstacles. */
            tried: components["schemas"]["RowPreview"][];
        };
        /** @description The line of a sheet that a row was written from. */
        SheetSource: {
            /** @description The file's name. */
            file: string;
            /** @description Empty for a file of text. */
            sheet: string;
            /**
             * Format: int32
             * @description As Excel shows it, from 1.
             */
            row: number;
        };
        /** @description A sheet that took part. */
        SheetView: {
            name: string;
            /** Format: int32 */
            header_row: number;
            rows: number;
        };
        /** @description Shows a drawing where others see its row, or hides it. */
        Show: {
            shown: boolean;
        };
        /**
         * @description Whose an act is: of the owner of the demand or financing request, or of the product or lender product.
         * @enum {string}
         */
        Side: "need" | "offer";
        SignIn: {
            login: string;
            password: string;
            /** @description Where a second factor is in use: what the authenticator shows, or a recovery code. */
            totp?: string | null;
        };
        SignInByCode: {
            login: string;
            code: string;
            /** @description Where a second factor is in use: what the authenticator shows, or a recovery code. */
            totp?: string | null;
        };
        /** @description Facts that pages show at their foot and before signing in. */
        Site: {
            /** @description What the installation calls itself. */
            name?: string | null;
            /** @description 主办单位, who answers for it. */
            organiser?: string | null;
            /** @description ICP备案号, the filing that a public site in China shows. */
            icp?: string | null;
            /** @description 公安备案号, the filing with public security. */
            police?: string | null;
            phone?: string | null;
            /** @description Lists and search can be read without signing in. */
            public_pages: boolean;
            /** @description A firm may register by itself; otherwise with a code of its bureau, or by invitation. */
            registration: boolean;
            /** @description One-time codes and invitations go out by mail. */
            mail: boolean;
            /** @description And by SMS. */
            sms: boolean;
            /** @description Of the program. */
            version: string;
        };
        /** @description How much is open here, in rows of each list. */
        SiteCounts: {
            /**
             * Format: int64
             * @description Those that anybody may read; what is for bureaus alone is not among them.
             */
            demands: number;
            /** Format: int64 */
            products: number;
            /**
             * Format: int64
             * @description Published to lenders: nobody else reads them, and their number says nothing of whose they are.
             */
            financing_requests: number;
            /** Format: int64 */
            lender_products: number;
            /** Format: int64 */
            consumer_goods: number;
            /**
             * Format: int64
             * @description Organisations that a bureau has verified.
             */
            orgs: number;
            /**
             * Format: date-time
             * @description When it was counted.
             */
            as_of: string;
        };
        /**
         * @description Why a row was passed over: 合计; 填表人 or 备注 below the table, or a label across it; 示例; 1 2 3 4 below the header.
         * @enum {string}
         */
        Skip: "total" | "note" | "example" | "numbering" | "repeated-header";
        SkippedView: {
            /** Format: int32 */
            row: number;
            why: components["schemas"]["Skip"];
            reason: string;
        };
        /** @description A line of a data sheet: a value, or the bounds within which it works. */
        Spec: {
            /** @description The parameter's name: 主轴转速. */
            name: string;
            /**
             * Format: double
             * @description Instead of bounds.
             */
            value?: number | null;
            /** Format: double */
            min?: number | null;
            /** Format: double */
            max?: number | null;
            unit?: string;
        };
        /**
         * @description How far it has come with its registration.
         * @enum {string}
         */
        Standing: "invited" | "registered" | "waiting" | "declined" | "withdrawn" | "refused";
        /** @enum {string} */
        State: "draft" | "submitted" | "returned" | "published" | "withdrawn" | "expired" | "merged" | "negotiating" | "contracted" | "delivered" | "closed";
        /** @description The body of a step that needs nothing but the version it was decided on. */
        Step: {
            /** Format: int32 */
            version: number;
        };
        SuggestedCategory: {
            code: string;
            /** @description In the asker's language. */
            name: string;
        };
        SuggestedRow: {
            kind: components["schemas"]["List"];
            id: string;
            title: string;
        };
        /** @description What somebody may mean; eight at most in all. */
        Suggestions: {
            categories: components["schemas"]["SuggestedCategory"][];
            rows: components["schemas"]["SuggestedRow"][];
            /** @description Names of machines to search by. */
            words: string[];
        };
        /**
         * @description 生产商, 代理商, 集成商.
         * @enum {string}
         */
        SupplyRole: "manufacturer" | "agent" | "integrator";
        /**
         * @description Whether value-added tax is inside a stated price.
         * @enum {string}
         */
        Tax: "included" | "excluded" | "unknown";
        /** @description Bearer tokens for machine clients; browsers get cookies instead. */
        Tokens: {
            access_token: string;
            /**
             * Format: int64
             * @description Seconds that the access token is good for.
             */
            expires_in: number;
            refresh_token?: string | null;
        };
        TotpCode: {
            code: string;
        };
        TotpOffer: {
            /** @description Base32, for typing into an authenticator. */
            secret: string;
            /** @description The same as `otpauth://`, for a QR code. */
            uri: string;
        };
        /** @description Something that was done to a row. */
        TrailLine: {
            /** Format: date-time */
            at: string;
            act: components["schemas"]["Act"];
            org?: components["schemas"]["OrgId"] | null;
            org_name?: string | null;
            /** @description Who of it: for its own members, and for bureaus. */
            user_name?: string | null;
            source?: components["schemas"]["SheetSource"] | null;
        };
        /** @description The figures of the published products without the lowest and the highest tenth. */
        Typical: {
            /** Format: double */
            low: number;
            /** Format: double */
            high: number;
            /** @description How many products state it. */
            count: number;
        };
        /** @description An item as the engine understood it. */
        Understood: {
            /** @description `1` is the first item, `1#2` the second part of a bundle, as in recommendations. */
            item: string;
            name: string;
            /** @description Absent where no kind of machine was recognised. */
            category?: string | null;
            category_name?: string | null;
            /**
             * Format: int32
             * @description 0 to 1000: how far the category stands before its alternatives; 1000 when there is none.
             */
            confidence: number;
            alternatives: components["schemas"]["Alternative"][];
            requirements: components["schemas"]["UnderstoodFigure"][];
            /** @description Clauses of the requirements that nothing compares: the maker is to be asked. */
            uncompared: string[];
            /** @description Where the item says two things, with both figures and which of them is compared. */
            conflicts: string[];
        };
        /** @description A figure that products are compared by. */
        UnderstoodFigure: {
            /** @description `x`, as reasons name it. */
            parameter: string;
            name: string;
            /** @description `at_least`, `at_most`, `equal` or `within`. */
            comparator: string;
            /** Format: double */
            min?: number | null;
            /** Format: double */
            max?: number | null;
            unit?: string | null;
            /** @description `≥ 8,000 r/min`. */
            text: string;
            /** @description Missing it by much is no answer. */
            must: boolean;
            /** @description `field`, `text`, or `model` for a model number that carries the figure. */
            from: string;
        };
        /** @description How much there is to read. */
        Unread: {
            /** @description Among the newest thousand of the user and of the organisation. */
            unread: number;
        };
        UnsuitableBody: {
            product: components["schemas"]["ProductId"];
            item?: components["schemas"]["ItemId"] | null;
            reason: components["schemas"]["UnsuitableReason"];
            /** @description For the maker, who reads it without the buyer's name. At most 500 characters. */
            note?: string;
        };
        /**
         * @description Why a product does not suit.
         * @enum {string}
         */
        UnsuitableReason: "price" | "parameters" | "lead_time" | "distance" | "service" | "brand" | "bought" | "other";
        /** @description A product that was put aside for a demand. */
        UnsuitableView: {
            product: components["schemas"]["ProductId"];
            title: string;
            maker_name: string;
            item?: components["schemas"]["ItemId"] | null;
            reason: components["schemas"]["UnsuitableReason"];
            note: string;
            /** Format: date-time */
            at: string;
        };
        /** Format: uuid */
        UserId: string;
        /** @description What there is of an organisation, for itself and the bureaus of its region. */
        Verification: {
            /**
             * Format: date-time
             * @description Since when it waits to be verified.
             */
            waiting_since?: string | null;
            /** @description Nothing that is needed is missing. */
            ready: boolean;
            lines: components["schemas"]["EvidenceLine"][];
        };
        /** @description A warning to whoever reviews a row: where and what. */
        Warning: {
            /** @description The path of the field: `items.0.requirements`. */
            field: string;
            code: string;
            message: string;
        };
        WeightChange: {
            name: string;
            title: string;
            /** Format: int32 */
            before: number;
            /** Format: int32 */
            after: number;
        };
        /** @description One number of the weights. */
        WeightNumber: {
            /** @description `distance`, `tolerance.price` … */
            name: string;
            /** @description The name in words. */
            title: string;
            /** Format: int32 */
            value: number;
            /** @description What it counts: `share` of the 10 000 of a perfect answer, `points`, `percent`, `days`, `times`. */
            measure: string;
            /**
             * Format: int32
             * @description The smallest and the largest that may be set.
             */
            least: number;
            /** Format: int32 */
            most: number;
        };
        /** @description A set of weights as it was decided. */
        WeightSet: {
            version: string;
            /** @description The number or name of what decided it. */
            document: string;
            reason: string;
            /** @description Absent for the set that came with the program, and one that the operator set. */
            set_by?: string | null;
            /** Format: date-time */
            set_at?: string | null;
            /** @description What it changed in the set before it. */
            changes: components["schemas"]["WeightChange"][];
        };
        /** @description Other numbers for the weights. */
        WeightsBody: {
            /** @description The version that holds, as it was read: 409 when another holds by now. */
            version: string;
            /** @description Only what changes, by name; `category` takes what the other factors lose, and gives what they gain. */
            numbers: {
                [key: string]: number;
            };
            /** @description The number or name of the decision: 2 to 100 characters. */
            document: string;
            /** @description 2 to 500 characters. */
            reason: string;
        };
        /** @description The weights that hold, and all that held before. */
        WeightsView: {
            /** @description Shown with each result. */
            version: string;
            numbers: components["schemas"]["WeightNumber"][];
            /** @description Whether the asker may set others. */
            may_set: boolean;
            /** @description How the numbers hang together, in words. */
            rule: string;
            /** @description The newest first; the last is the one that came with the program. */
            history: components["schemas"]["WeightSet"][];
        };
        /** @description What is paid in one year of the term. */
        YearView: {
            /**
             * Format: int32
             * @description 1 is the first.
             */
            year: number;
            paid_fen: components["schemas"]["Money"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    show_attachment_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentRules"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    fetch_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Show"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    remove_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    accept_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joined"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    act_for: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActFor"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    send_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSent"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Register"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    sign_in_by_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInByCode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    sign_out_everywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    issue_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    issue_tokens_by_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInByCode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    refresh_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshToken"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    enrol_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpOffer"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    confirm_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    remove_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrentPassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_calendar: {
        parameters: {
            query?: {
                /** @description By default this year. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Day"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    set_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Day"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_categories: {
        parameters: {
            query?: {
                /** @description Direct children of this code; the topmost codes when left out. */
                parent?: string;
                /** @description Codes whose name contains this text, anywhere below; at most 50. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Code"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_parameters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParameterView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_consent_text: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentText"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_consumer_goods: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description Makers of this region and all inside it (GB/T 2260). */
                region?: string;
                /** @description This category of the taxonomy and all below it. */
                category?: string;
                level?: components["schemas"]["Level"];
                /** @description As written: 第一批. */
                batch?: string;
                trade_in?: boolean;
                owner?: components["schemas"]["OrgId"];
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_ConsumerGoodView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_consumer_good: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsumerGoodBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerGoodView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_consumer_goods: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description Makers of this region and all inside it (GB/T 2260). */
                region?: string;
                /** @description This category of the taxonomy and all below it. */
                category?: string;
                level?: components["schemas"]["Level"];
                /** @description As written: 第一批. */
                batch?: string;
                trade_in?: boolean;
                owner?: components["schemas"]["OrgId"];
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counts_State"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_consumer_goods: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description Makers of this region and all inside it (GB/T 2260). */
                region?: string;
                /** @description This category of the taxonomy and all below it. */
                category?: string;
                level?: components["schemas"]["Level"];
                /** @description As written: 第一批. */
                batch?: string;
                trade_in?: boolean;
                owner?: components["schemas"]["OrgId"];
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
                /** @description The report form to be filled in (`/report-forms`), instead of our own table; `xlsx` only. */
                template?: components["schemas"]["ReportFormId"];
            };
            header?: never;
            path: {
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_consumer_good: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerGoodView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    edit_consumer_good: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsumerGoodBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerGoodView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    publish_consumer_good: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerGoodView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    return_consumer_good: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBack"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerGoodView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    submit_consumer_good: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerGoodView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_consumer_good_trail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailLine"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_consumer_good: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerGoodView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_declaration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Declaration"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    accept_declaration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptDeclaration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Declaration"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_demands: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description This region and all inside it (GB/T 2260). */
                region?: string;
                /** @description This industry and all below it (GB/T 4754-2017). */
                industry?: string;
                /** @description This category of the equipment taxonomy and all below it. */
                category?: string;
                owner?: components["schemas"]["OrgId"];
                budget_min_fen?: number;
                budget_max_fen?: number;
                needed_from?: string;
                needed_to?: string;
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_DemandView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_demand: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_demands: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description This region and all inside it (GB/T 2260). */
                region?: string;
                /** @description This industry and all below it (GB/T 4754-2017). */
                industry?: string;
                /** @description This category of the equipment taxonomy and all below it. */
                category?: string;
                owner?: components["schemas"]["OrgId"];
                budget_min_fen?: number;
                budget_max_fen?: number;
                needed_from?: string;
                needed_to?: string;
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counts_State"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_demands: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description This region and all inside it (GB/T 2260). */
                region?: string;
                /** @description This industry and all below it (GB/T 4754-2017). */
                industry?: string;
                /** @description This category of the equipment taxonomy and all below it. */
                category?: string;
                owner?: components["schemas"]["OrgId"];
                budget_min_fen?: number;
                budget_max_fen?: number;
                needed_from?: string;
                needed_to?: string;
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
                /** @description The report form to be filled in (`/report-forms`), instead of our own table; `xlsx` only. */
                template?: components["schemas"]["ReportFormId"];
            };
            header?: never;
            path: {
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_demand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Sentence"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadDemand"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_demand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    edit_demand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_demand_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_demand_attachment: {
        parameters: {
            query: {
                kind: components["schemas"]["AttachmentKind"];
                /** @description What the file is called, 1 to 200 characters. */
                name: string;
                /** @description Drawings of demands and products only: whether others see it where they see the row; that goes to review again. */
                shown?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    draft_financing: {
        parameters: {
            query?: {
                /** @description The product that was chosen: its price instead of the budget. */
                product?: components["schemas"]["ProductId"];
                /** @description Which of the demand's items the product answers, counted from 1; by default the first. */
                item?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancingRequestBody"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    publish_demand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    recommend_products: {
        parameters: {
            query?: {
                /** @description 1 to 100, by default 20. */
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductsFound"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    return_demand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBack"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    share_demand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Chosen"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shared"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    end_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    submit_demand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_demand_trail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailLine"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_put_aside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsuitableView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    put_aside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnsuitableBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsuitableView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    take_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_demand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_events: {
        parameters: {
            query?: {
                state?: components["schemas"]["EventState"];
                kind?: components["schemas"]["EventKind"];
                /** @description Only those that the asker hosts or takes part in. */
                mine?: boolean;
                /** @description Only those that are not over by their days. */
                upcoming?: boolean;
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_EventView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    make_event: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvent"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    edit_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditEvent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    announce_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    cancel_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelEvent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    close_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    close_registration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    open_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    publish_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    reopen_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    start_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_financing_requests: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description This region and all inside it (GB/T 2260). */
                region?: string;
                owner?: components["schemas"]["OrgId"];
                purpose?: components["schemas"]["Purpose"];
                amount_min_fen?: number;
                amount_max_fen?: number;
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_FinancingRequestView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_financing_request: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinancingRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancingRequestView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_financing_requests: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description This region and all inside it (GB/T 2260). */
                region?: string;
                owner?: components["schemas"]["OrgId"];
                purpose?: components["schemas"]["Purpose"];
                amount_min_fen?: number;
                amount_max_fen?: number;
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counts_State"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_financing_requests: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description This region and all inside it (GB/T 2260). */
                region?: string;
                owner?: components["schemas"]["OrgId"];
                purpose?: components["schemas"]["Purpose"];
                amount_min_fen?: number;
                amount_max_fen?: number;
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
                /** @description The report form to be filled in (`/report-forms`), instead of our own table; `xlsx` only. */
                template?: components["schemas"]["ReportFormId"];
            };
            header?: never;
            path: {
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_financing_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancingRequestView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    edit_financing_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinancingRequestBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancingRequestView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_financing_request_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_financing_request_attachment: {
        parameters: {
            query: {
                kind: components["schemas"]["AttachmentKind"];
                /** @description What the file is called, 1 to 200 characters. */
                name: string;
                /** @description Drawings of demands and products only: whether others see it where they see the row; that goes to review again. */
                shown?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    compare_lenders: {
        parameters: {
            query?: {
                /**
                 * @description With the parameters of this day, by default those of the day on which the request was posted: a comparison can be
                 *     made again as it was.
                 */
                on?: string;
                /** @description Products of each form, 1 to 20, by default 5. */
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    say_not_taken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotTakenBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancingRequestView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    publish_financing_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancingRequestView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    recommend_lenders: {
        parameters: {
            query?: {
                /** @description 1 to 100, by default 20. */
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Loan"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    return_financing_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBack"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancingRequestView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    submit_financing_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancingRequestView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_financing_request_trail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailLine"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_financing_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancingRequestView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: {
                /** @description Those that were handed in together. */
                batch?: string;
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_ImportLine"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    begin_import: {
        parameters: {
            query: {
                /**
                 * @description Which list the sheet holds: `demands`, `products`, `lender-products`, `financing-requests` or
                 *     `consumer-goods`.
                 */
                list: string;
                /** @description The file's name, 1 to 200 characters. */
                name: string;
                /**
                 * @description What the sender says of its headers, as JSON: name of the sheet (empty for a file of text) -> `header_row`,
                 *     `columns` (index from 0 -> key of the list's column, empty for none), `skip`.
                 */
                mapping?: string;
                /** @description A name for files that are handed in together, 1 to 60 characters: their imports are listed by it. */
                batch?: string;
            };
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Begun"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    preview_import: {
        parameters: {
            query: {
                /**
                 * @description Which list the sheet holds: `demands`, `products`, `lender-products`, `financing-requests` or
                 *     `consumer-goods`.
                 */
                list: string;
                /** @description The file's name, 1 to 200 characters. */
                name: string;
                /**
                 * @description What the sender says of its headers, as JSON: name of the sheet (empty for a file of text) -> `header_row`,
                 *     `columns` (index from 0 -> key of the list's column, empty for none), `skip`.
                 */
                mapping?: string;
                /** @description A name for files that are handed in together, 1 to 60 characters: their imports are listed by it. */
                batch?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_template: {
        parameters: {
            query: {
                /** @description `demands`, `products`, `lender-products` or `financing-requests`. */
                list: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_refused: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_RefusedView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_refused: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    repair_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Repairs"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairsView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    resume_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    stop_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_industries: {
        parameters: {
            query?: {
                /** @description Direct children of this code; the topmost codes when left out. */
                parent?: string;
                /** @description Codes whose name contains this text, anywhere below; at most 50. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Code"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_introductions: {
        parameters: {
            query?: {
                /** @description `in`: asked of one's own organisation; `out`: asked by it. Both, and for a bureau those of its region, when left out. */
                box?: components["schemas"]["Direction"];
                state?: components["schemas"]["IntroductionState"];
                /** @description The id of a demand, product, financing request or lender product: the introductions over it. */
                row?: string;
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_IntroductionView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ask_introduction: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntroductionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_introductions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionCounts"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_introduction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    accept_introduction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Accept"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    decline_introduction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decline"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    quote_introduction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_receipts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_introduction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_lender_products: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description The lender sits in this region or inside it (GB/T 2260). */
                region?: string;
                owner?: components["schemas"]["OrgId"];
                /** @description `true`: those that must be confirmed within two weeks, or should have been. */
                stale?: boolean;
                kind?: components["schemas"]["FinanceKind"];
                /** @description Lends this much or more. */
                amount_min_fen?: number;
                /** @description Lends this much or less. */
                amount_max_fen?: number;
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_LenderProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_lender_product: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LenderProductBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LenderProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    confirm_lender_products: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedRows"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_lender_products: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description The lender sits in this region or inside it (GB/T 2260). */
                region?: string;
                owner?: components["schemas"]["OrgId"];
                /** @description `true`: those that must be confirmed within two weeks, or should have been. */
                stale?: boolean;
                kind?: components["schemas"]["FinanceKind"];
                /** @description Lends this much or more. */
                amount_min_fen?: number;
                /** @description Lends this much or less. */
                amount_max_fen?: number;
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counts_State"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_lender_products: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description The lender sits in this region or inside it (GB/T 2260). */
                region?: string;
                owner?: components["schemas"]["OrgId"];
                /** @description `true`: those that must be confirmed within two weeks, or should have been. */
                stale?: boolean;
                kind?: components["schemas"]["FinanceKind"];
                /** @description Lends this much or more. */
                amount_min_fen?: number;
                /** @description Lends this much or less. */
                amount_max_fen?: number;
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
                /** @description The report form to be filled in (`/report-forms`), instead of our own table; `xlsx` only. */
                template?: components["schemas"]["ReportFormId"];
            };
            header?: never;
            path: {
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    find_prospects: {
        parameters: {
            query?: {
                /** @description This region and all inside it. */
                region?: string;
                amount_min_fen?: number;
                amount_max_fen?: number;
                order?: components["schemas"]["ProspectOrder"];
                /** @description 1 to 100, by default 20. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProspectsFound"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_lender_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LenderProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    edit_lender_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LenderProductBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LenderProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    confirm_lender_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LenderProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    publish_lender_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LenderProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    recommend_requests: {
        parameters: {
            query?: {
                /** @description This region and all inside it. */
                region?: string;
                amount_min_fen?: number;
                amount_max_fen?: number;
                order?: components["schemas"]["ProspectOrder"];
                /** @description 1 to 100, by default 20. */
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prospect"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    return_lender_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBack"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LenderProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    submit_lender_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LenderProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_lender_product_trail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailLine"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_lender_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LenderProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_feedback: {
        parameters: {
            query?: {
                /** @description The first day, in China; by default 90 days before the last. */
                from?: string;
                /** @description The last day, in China; by default today. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feedback"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    preview_match: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_ranking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_weights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightsView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    set_weights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeightsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightsView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_matches: {
        parameters: {
            query?: {
                /** @description Of the asker's own demands (`buyer`), or of its own products (`maker`); both where it is left out. */
                role?: components["schemas"]["MatchSide"];
                /** @description Of this demand alone. */
                demand?: string;
                /** @description Of this product alone. */
                product?: string;
                fit?: components["schemas"]["MatchesWanted"];
                /** @description The day in China from which `new` counts; by default yesterday. */
                new_since?: string;
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matches"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_notices: {
        parameters: {
            query?: {
                /** @description Only what the asker has not read. */
                unread?: boolean;
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_NoticeView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_all_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadAll"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettings"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettings"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    read_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_orgs: {
        parameters: {
            query?: {
                state?: components["schemas"]["OrgState"];
                /** @description This region and all inside it. */
                region?: string;
                role?: components["schemas"]["Role"];
                /** @description Branches of this organisation. */
                parent?: components["schemas"]["OrgId"];
                after?: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_OrgView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_org: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    edit_org: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrgBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_org_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_org_attachment: {
        parameters: {
            query: {
                kind: components["schemas"]["AttachmentKind"];
                /** @description What the file is called, 1 to 200 characters. */
                name: string;
                /** @description Drawings of demands and products only: whether others see it where they see the row; that goes to review again. */
                shown?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    issue_claim_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimCodeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimCode"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvitation"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invitation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    revoke_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    remove_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    refuse_org: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    suspend_org: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_verification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    verify_org: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_overdue: {
        parameters: {
            query?: {
                /** @description A region inside one's own; by default one's own. */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverdueView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_products: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description Suppliers of this region and all inside it (GB/T 2260). */
                region?: string;
                /** @description This category of the equipment taxonomy and all below it. */
                category?: string;
                kind?: components["schemas"]["Kind"];
                owner?: components["schemas"]["OrgId"];
                /** @description `true`: those that must be confirmed within two weeks, or should have been. */
                stale?: boolean;
                price_min_fen?: number;
                price_max_fen?: number;
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_ProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_product: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    confirm_products: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedRows"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_products: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description Suppliers of this region and all inside it (GB/T 2260). */
                region?: string;
                /** @description This category of the equipment taxonomy and all below it. */
                category?: string;
                kind?: components["schemas"]["Kind"];
                owner?: components["schemas"]["OrgId"];
                /** @description `true`: those that must be confirmed within two weeks, or should have been. */
                stale?: boolean;
                price_min_fen?: number;
                price_max_fen?: number;
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counts_State"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_products: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description A department's inbox: `mine` is what it looks after. */
                field?: components["schemas"]["Field"];
                /** @description Suppliers of this region and all inside it (GB/T 2260). */
                region?: string;
                /** @description This category of the equipment taxonomy and all below it. */
                category?: string;
                kind?: components["schemas"]["Kind"];
                owner?: components["schemas"]["OrgId"];
                /** @description `true`: those that must be confirmed within two weeks, or should have been. */
                stale?: boolean;
                price_min_fen?: number;
                price_max_fen?: number;
                order?: components["schemas"]["Order"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
                /** @description The report form to be filled in (`/report-forms`), instead of our own table; `xlsx` only. */
                template?: components["schemas"]["ReportFormId"];
            };
            header?: never;
            path: {
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    edit_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_product_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_product_attachment: {
        parameters: {
            query: {
                kind: components["schemas"]["AttachmentKind"];
                /** @description What the file is called, 1 to 200 characters. */
                name: string;
                /** @description Drawings of demands and products only: whether others see it where they see the row; that goes to review again. */
                shown?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    confirm_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_near_misses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NearMisses"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_put_aside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutAside"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    publish_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    recommend_demands: {
        parameters: {
            query?: {
                /** @description 1 to 100, by default 20. */
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandsFound"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    return_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBack"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    submit_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_product_trail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailLine"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_projects: {
        parameters: {
            query?: {
                state?: components["schemas"]["ProjectState"];
                /** @description This region and all inside it (GB/T 2260). */
                region?: string;
                owner?: components["schemas"]["OrgId"];
                level?: components["schemas"]["ProjectLevel"];
                /** @description As written: 第一批. */
                batch?: string;
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_ProjectView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_project: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_projects: {
        parameters: {
            query?: {
                state?: components["schemas"]["ProjectState"];
                /** @description This region and all inside it (GB/T 2260). */
                region?: string;
                owner?: components["schemas"]["OrgId"];
                level?: components["schemas"]["ProjectLevel"];
                /** @description As written: 第一批. */
                batch?: string;
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counts_ProjectState"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_projects: {
        parameters: {
            query?: {
                state?: components["schemas"]["ProjectState"];
                /** @description This region and all inside it (GB/T 2260). */
                region?: string;
                owner?: components["schemas"]["OrgId"];
                level?: components["schemas"]["ProjectLevel"];
                /** @description As written: 第一批. */
                batch?: string;
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path: {
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    edit_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_project_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_project_attachment: {
        parameters: {
            query: {
                kind: components["schemas"]["AttachmentKind"];
                /** @description What the file is called, 1 to 200 characters. */
                name: string;
                /** @description Drawings of demands and products only: whether others see it where they see the row; that goes to review again. */
                shown?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_project_row: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRow"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    remove_project_row: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_regions: {
        parameters: {
            query?: {
                /** @description Direct children of this code; the topmost codes when left out. */
                parent?: string;
                /** @description Codes whose name contains this text, anywhere below; at most 50. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Code"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_report_forms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportFormView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_report_form: {
        parameters: {
            query: {
                /** @description The list that fills it. */
                list: string;
                /** @description What the form is called, 1 to 60 characters. */
                name: string;
                /** @description Corrections of what its headers mean, as for an import. */
                mapping?: string;
                /** @description Only look: nothing is kept. */
                preview?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description only looked at */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportFormView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportFormView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_report_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_round_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    answer_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_calls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    log_call: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    note_round_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_rounds: {
        parameters: {
            query?: {
                state?: components["schemas"]["RoundState"];
                list?: components["schemas"]["List"];
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_RoundView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    open_round: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRound"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    edit_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRound"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    issue_claim_codes: {
        parameters: {
            query?: {
                /** @description Replace codes that have been handed out and can still be used; they are good no more. */
                renew?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    close_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_round_members: {
        parameters: {
            query?: {
                status?: components["schemas"]["RoundStatus"];
                /** @description A place inside the round's region. */
                region?: string;
                /** @description Only those to be called today or before. */
                due?: boolean;
                /** @description A part of the firm's name. */
                q?: string;
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paged_MemberView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    select_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelectBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersAdded"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_members_by_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersTaken"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_phone_list: {
        parameters: {
            query?: {
                status?: components["schemas"]["RoundStatus"];
                /** @description A place inside the round's region. */
                region?: string;
                /** @description Only those to be called today or before. */
                due?: boolean;
                /** @description A part of the firm's name. */
                q?: string;
                /** @description `next` of the page before. */
                after?: string;
                /** @description 1 to 100. */
                size?: number;
            };
            header?: never;
            path: {
                id: string;
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_reminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    remind_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminding"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    reopen_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Step"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_summary: {
        parameters: {
            query?: {
                /** @description The report form to be filled in (`/report-forms`), instead of our own table; `xlsx` only. */
                template?: components["schemas"]["ReportFormId"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_saved_views: {
        parameters: {
            query?: {
                /** @description Of this page only: `demands`. */
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"][];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    save_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewBody"];
            };
        };
        responses: {
            /** @description one of that name is written anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_saved_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    search: {
        parameters: {
            query?: {
                /**
                 * @description Words in any order, all of which a row must hold (a kind of machine by any of its names), and figures that products
                 *     must have: `锯床 切割直径500以上 50万以内`. 1 to 400 characters count; without them the newest rows are shown.
                 */
                q?: string;
                /** @description One list only: `demands`, `products`, `lender-products`, `financing-requests` or `consumer-goods`. */
                kind?: components["schemas"]["List"];
                /** @description This region and all inside it (GB/T 2260). */
                region?: string;
                /** @description This category of the equipment taxonomy and all below it; not of finance. */
                category?: string;
                /** @description Rows in this state only. */
                state?: components["schemas"]["State"];
                /** @description Only what is the asker's organisation's, or was entered by it. */
                own?: boolean;
                /** @description `next` of the page before; the index may have changed since. */
                after?: string;
                /** @description 1 to 100, by default 20. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundRows"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    suggest: {
        parameters: {
            query: {
                /** @description What has been typed so far. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedDemand"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    show_site: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_site: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteCounts"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    delete_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too often; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalData"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    find_duplicates: {
        parameters: {
            query?: {
                /** @description Rows reviewed in this region and below (GB/T 2260); the asker's own when left out. */
                region?: string;
                /** @description How many groups are shown, 1 to 100; 50 when left out. */
                size?: number;
            };
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatesView"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    tell_apart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Different"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    merge_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merged"];
                };
            };
            /** @description something that was sent is not right; every field's problem at once */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description nobody is signed in, or not any more */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not there, or not for the asker's eyes */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not now, or not on this version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description another media type is wanted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description busy: try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
}
