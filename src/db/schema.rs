//! Tables as diesel sees them; a test compares them with what the migrations of both databases make.

diesel::table! {
    answers (asker, key) {
        asker -> Text,
        key -> Text,
        fingerprint -> Text,
        body -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    attachments (id) {
        id -> Text,
        noun -> Text,
        noun_id -> Text,
        owner -> Text,
        kind -> Text,
        name -> Text,
        media -> Text,
        digest -> Text,
        bytes -> BigInt,
        shown -> Bool,
        added_by -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    audit (id) {
        id -> Text,
        at -> Timestamp,
        user_id -> Nullable<Text>,
        org_id -> Nullable<Text>,
        address -> Text,
        act -> Text,
        noun -> Text,
        noun_id -> Text,
        detail -> Text,
    }
}

diesel::table! {
    categories (code) {
        code -> Text,
        name_zh -> Text,
        name_en -> Text,
        parent -> Nullable<Text>,
        aliases -> Text,
        retired -> Bool,
    }
}

diesel::table! {
    changes (seq) {
        seq -> BigInt,
        tx -> BigInt,
        noun -> Text,
        noun_id -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    consents (introduction, org) {
        introduction -> Text,
        org -> Text,
        user_id -> Text,
        recipient -> Text,
        purpose -> Text,
        text_version -> Text,
        given_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    codes (id) {
        id -> Text,
        purpose -> Text,
        login -> Nullable<Text>,
        org -> Nullable<Text>,
        role -> Nullable<Text>,
        digest -> Text,
        tries -> Integer,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
        issued_by -> Nullable<Text>,
        issued_for -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    declarations (user_id, text_version) {
        user_id -> Text,
        text_version -> Text,
        org_id -> Text,
        accepted_at -> Timestamp,
    }
}

diesel::table! {
    demand_items (id) {
        id -> Text,
        demand -> Text,
        ordinal -> Integer,
        name -> Text,
        category -> Nullable<Text>,
        quantity -> Integer,
        unit -> Text,
        requirements -> Text,
        specs -> Text,
        unit_budget_fen -> Nullable<BigInt>,
        replaces -> Text,
    }
}

diesel::table! {
    consumer_goods (id) {
        id -> Text,
        owner -> Text,
        region -> Text,
        review_region -> Text,
        title -> Text,
        brand -> Text,
        models -> Text,
        category -> Nullable<Text>,
        description -> Text,
        batch -> Text,
        level -> Text,
        labels -> Text,
        price_min_fen -> Nullable<BigInt>,
        price_max_fen -> Nullable<BigInt>,
        price_tax -> Text,
        trade_in -> Bool,
        trade_in_terms -> Text,
        places -> Text,
        contact_name -> Text,
        contact_phone -> Text,
        posted_on -> Date,
        state -> Text,
        returned -> Text,
        entered_by -> Nullable<Text>,
        source_key -> Nullable<Text>,
        sort_money -> BigInt,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    demand_shares (code) {
        code -> Text,
        demand -> Text,
        chosen -> Text,
        created_at -> Timestamp,
        expires_on -> Date,
    }
}

diesel::table! {
    demands (id) {
        id -> Text,
        owner -> Text,
        region -> Text,
        industry -> Nullable<Text>,
        title -> Text,
        reason -> Text,
        preferences -> Text,
        disclosure -> Text,
        budget_fen -> Nullable<BigInt>,
        budget_tax -> Text,
        budget_shown -> Bool,
        posted_on -> Date,
        needed_by -> Nullable<Date>,
        contact_name -> Text,
        contact_phone -> Text,
        state -> Text,
        returned -> Text,
        entered_by -> Nullable<Text>,
        source_key -> Nullable<Text>,
        sort_money -> BigInt,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        review_region -> Text,
        procurement -> Nullable<Text>,
        project -> Nullable<Text>,
    }
}

diesel::table! {
    distinctions (noun, first, second) {
        noun -> Text,
        first -> Text,
        second -> Text,
        org_id -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    facts (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    financing_requests (id) {
        id -> Text,
        owner -> Text,
        region -> Text,
        industry -> Nullable<Text>,
        demand -> Nullable<Text>,
        title -> Text,
        purpose -> Text,
        amount_fen -> BigInt,
        details -> Text,
        contact_name -> Text,
        contact_phone -> Text,
        posted_on -> Date,
        needed_by -> Nullable<Date>,
        state -> Text,
        returned -> Text,
        entered_by -> Nullable<Text>,
        source_key -> Nullable<Text>,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        review_region -> Text,
        project -> Nullable<Text>,
        intended -> Text,
        reply_by -> Nullable<Date>,
        not_taken -> Text,
    }
}

diesel::table! {
    holidays (day) {
        day -> Date,
        kind -> Text,
        document -> Text,
        set_by -> Nullable<Text>,
    }
}

diesel::table! {
    import_batches (job) {
        job -> Text,
        org_id -> Text,
        batch -> Text,
    }
}

diesel::table! {
    import_lines (noun, row_id) {
        noun -> Text,
        row_id -> Text,
        digest -> Text,
    }
}

diesel::table! {
    confirmations (noun, row_id) {
        noun -> Text,
        row_id -> Text,
        confirmed_on -> Date,
        confirm_by -> Date,
        asked -> Bool,
    }
}

diesel::table! {
    industries (code) {
        code -> Text,
        name -> Text,
        parent -> Nullable<Text>,
        retired -> Bool,
    }
}

diesel::table! {
    introductions (id) {
        id -> Text,
        demand -> Nullable<Text>,
        product -> Nullable<Text>,
        financing_request -> Nullable<Text>,
        lender_product -> Nullable<Text>,
        asked_by -> Text,
        asker -> Text,
        answerer -> Text,
        need_region -> Text,
        offer_region -> Text,
        message -> Text,
        reason -> Text,
        state -> Text,
        due_on -> Date,
        open_pair -> Nullable<Text>,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        quote -> Nullable<Text>,
        meeting -> Nullable<Text>,
    }
}

diesel::table! {
    jobs (id) {
        id -> Text,
        kind -> Text,
        owner -> Nullable<Text>,
        made_by -> Nullable<Text>,
        region -> Nullable<Text>,
        state -> Text,
        input -> Text,
        upload -> Nullable<Text>,
        done -> Integer,
        total -> Integer,
        result -> Text,
        problem -> Text,
        leased_till -> Nullable<Timestamp>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    lender_products (id) {
        id -> Text,
        owner -> Text,
        region -> Text,
        name -> Text,
        kind -> Text,
        description -> Text,
        amount_min_fen -> BigInt,
        amount_max_fen -> Nullable<BigInt>,
        terms -> Text,
        posted_on -> Date,
        state -> Text,
        returned -> Text,
        entered_by -> Nullable<Text>,
        source_key -> Nullable<Text>,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        review_region -> Text,
    }
}

diesel::table! {
    mappings (org_id, list, header) {
        org_id -> Text,
        list -> Text,
        header -> Text,
        key -> Text,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    memberships (user_id, org_id) {
        user_id -> Text,
        org_id -> Text,
        role -> Text,
        pending -> Bool,
        created_at -> Timestamp,
    }
}

diesel::table! {
    notice_letters (notice, user_id) {
        notice -> Text,
        user_id -> Text,
        sent_by -> Text,
        state -> Text,
        reason -> Text,
        tries -> Integer,
        at -> Timestamp,
    }
}

diesel::table! {
    notice_reads (user_id, notice) {
        user_id -> Text,
        notice -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    notice_settings (user_id) {
        user_id -> Text,
        by_letter -> Text,
        lang -> Text,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    notices (id) {
        id -> Text,
        inbox -> Text,
        kind -> Text,
        noun -> Text,
        noun_id -> Text,
        words -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    match_weights (ordinal) {
        ordinal -> Integer,
        version -> Text,
        numbers -> Text,
        document -> Text,
        reason -> Text,
        org_id -> Nullable<Text>,
        user_id -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    merges (noun, gone) {
        noun -> Text,
        gone -> Text,
        stays -> Text,
        org_id -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    orgs (id) {
        id -> Text,
        name -> Text,
        credit_code -> Nullable<Text>,
        roles -> Text,
        buyer_kind -> Text,
        supply_role -> Text,
        department -> Text,
        region -> Text,
        industry -> Nullable<Text>,
        address -> Text,
        legal_person -> Text,
        contact_name -> Text,
        contact_phone -> Text,
        parent -> Nullable<Text>,
        state -> Text,
        refusal -> Text,
        entered_by -> Nullable<Text>,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        handler_name -> Text,
        handler_mobile -> Text,
        handler_mail -> Text,
        fields -> Text,
    }
}

diesel::table! {
    products (id) {
        id -> Text,
        owner -> Text,
        region -> Text,
        kind -> Text,
        title -> Text,
        model -> Text,
        brand -> Text,
        category -> Nullable<Text>,
        description -> Text,
        spec_text -> Text,
        specs -> Text,
        price_min_fen -> Nullable<BigInt>,
        price_max_fen -> Nullable<BigInt>,
        price_tax -> Text,
        lead_time_days -> Nullable<Integer>,
        service_area -> Text,
        certificates -> Text,
        supply_role -> Text,
        remanufactured -> Bool,
        imported -> Bool,
        discontinued -> Bool,
        listed_year -> Nullable<Integer>,
        posted_on -> Date,
        state -> Text,
        returned -> Text,
        entered_by -> Nullable<Text>,
        source_key -> Nullable<Text>,
        sort_money -> BigInt,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        review_region -> Text,
    }
}

diesel::table! {
    projects (id) {
        id -> Text,
        owner -> Text,
        region -> Text,
        title -> Text,
        code -> Nullable<Text>,
        filing -> Text,
        filed_on -> Nullable<Date>,
        level -> Text,
        list_name -> Text,
        batch -> Text,
        total_fen -> Nullable<BigInt>,
        equipment_fen -> Nullable<BigInt>,
        starts_on -> Nullable<Date>,
        ends_on -> Nullable<Date>,
        progress -> Integer,
        note -> Text,
        state -> Text,
        entered_by -> Nullable<Text>,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    receipts (introduction, told, day) {
        introduction -> Text,
        told -> Text,
        day -> Date,
        about -> Text,
        user_id -> Text,
        what -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    reference_files (name) {
        name -> Text,
        digest -> Text,
        row_count -> Integer,
        loaded_at -> Timestamp,
    }
}

diesel::table! {
    regions (code) {
        code -> Text,
        name -> Text,
        full_name -> Text,
        level -> Text,
        parent -> Nullable<Text>,
        retired -> Bool,
    }
}

diesel::table! {
    report_forms (id) {
        id -> Text,
        org_id -> Text,
        list -> Text,
        name -> Text,
        layout -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    second_factors (user_id) {
        user_id -> Text,
        secret -> Text,
        confirmed_at -> Nullable<Timestamp>,
        last_step -> BigInt,
        recovery -> Text,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        user_id -> Text,
        org_id -> Text,
        token_hash -> Text,
        former_hash -> Text,
        rotated_at -> Timestamp,
        expires_at -> Timestamp,
        revoked -> Bool,
        agent -> Text,
        created_at -> Timestamp,
        address -> Text,
    }
}

diesel::table! {
    uploads (id) {
        id -> Text,
        name -> Text,
        digest -> Text,
        content -> Binary,
        created_at -> Timestamp,
    }
}

diesel::table! {
    unsuitable (demand, product) {
        demand -> Text,
        product -> Text,
        item -> Nullable<Text>,
        reason -> Text,
        note -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    users (id) {
        id -> Text,
        login -> Text,
        name -> Text,
        password_hash -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    rounds (id) {
        id -> Text,
        bureau -> Text,
        region -> Text,
        list -> Text,
        title -> Text,
        notice_number -> Text,
        notice -> Text,
        counted_from -> Date,
        deadline -> Date,
        remind_days -> Integer,
        reminded_on -> Nullable<Date>,
        state -> Text,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    round_members (id) {
        id -> Text,
        round -> Text,
        org -> Text,
        bureau -> Text,
        region -> Text,
        contact_name -> Text,
        contact_phone -> Text,
        answer -> Nullable<Text>,
        answer_note -> Text,
        answered_by -> Nullable<Text>,
        answered_at -> Nullable<Timestamp>,
        calls -> Integer,
        last_outcome -> Nullable<Text>,
        next_call_on -> Nullable<Date>,
        reminders -> Integer,
        reminded_on -> Nullable<Date>,
        final_status -> Nullable<Text>,
        final_rows -> Nullable<Integer>,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    round_calls (id) {
        id -> Text,
        member -> Text,
        org -> Text,
        user_id -> Text,
        outcome -> Text,
        note -> Text,
        next_on -> Nullable<Date>,
        at -> Timestamp,
    }
}

diesel::table! {
    round_letters (id) {
        id -> Text,
        member -> Text,
        job -> Text,
        way -> Text,
        state -> Text,
        reason -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    saved_views (id) {
        id -> Text,
        user_id -> Text,
        org_id -> Text,
        page -> Text,
        name -> Text,
        query -> Text,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    standing_state (name) {
        name -> Text,
        holder -> Text,
        leased_till -> Timestamp,
        epoch -> BigInt,
        tx -> BigInt,
        seq -> BigInt,
        ranking -> Integer,
        weights -> Text,
        rules -> Text,
        upcoming -> Nullable<Integer>,
        upcoming_weights -> Text,
        upcoming_rules -> Text,
        ranked_to -> Text,
        done -> Integer,
        total -> Integer,
        started_at -> Nullable<Timestamp>,
        finished_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    standing_pairs (ranking, demand, item, product) {
        ranking -> Integer,
        demand -> Text,
        item -> Integer,
        product -> Text,
        id -> Text,
        buyer -> Text,
        maker -> Text,
        points -> Integer,
        fit -> Text,
        listed -> Bool,
        maker_points -> Integer,
        maker_fit -> Text,
        maker_listed -> Bool,
        weights -> Text,
        since -> Timestamp,
    }
}

diesel::table! {
    standing_profiles (noun, row_id) {
        noun -> Text,
        row_id -> Text,
        fingerprint -> Text,
    }
}

diesel::table! {
    standing_told (demand, product, side) {
        demand -> Text,
        product -> Text,
        side -> Text,
        receiver -> Text,
        state -> Text,
        day -> Date,
    }
}

diesel::table! {
    events (id) {
        id -> Text,
        bureau -> Text,
        region -> Text,
        kind -> Text,
        title -> Text,
        state -> Text,
        content -> Text,
        keepers -> Text,
        open_page -> Bool,
        starts_on -> Date,
        ends_on -> Date,
        registration_ends -> Date,
        timetable -> Integer,
        reason -> Text,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    event_members (id) {
        id -> Text,
        event -> Text,
        org -> Text,
        side -> Text,
        standing -> Text,
        invited_at -> Nullable<Timestamp>,
        seen_at -> Nullable<Timestamp>,
        answered_at -> Nullable<Timestamp>,
        reminded_on -> Nullable<Date>,
        code_hash -> Nullable<Text>,
        predicted -> BigInt,
        reason -> Text,
        content -> Text,
        late -> Bool,
        absent_from -> Nullable<Integer>,
        badge -> Text,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    event_requests (event, a, b) {
        event -> Text,
        a -> Text,
        b -> Text,
        a_says -> Text,
        b_says -> Text,
        a_rank -> Integer,
        b_rank -> Integer,
        points -> Integer,
        why -> Text,
        hall -> Nullable<Integer>,
        forbidden -> Bool,
        pinned -> Nullable<Integer>,
        asked_on -> Nullable<Date>,
        expires_on -> Nullable<Date>,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    event_timetables (event, number) {
        event -> Text,
        number -> Integer,
        solution -> Text,
        digest -> Text,
        note -> Text,
        made_by -> Nullable<Text>,
        job -> Nullable<Text>,
        version -> Integer,
        created_at -> Timestamp,
        published_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    event_meetings (id) {
        id -> Text,
        event -> Text,
        a -> Text,
        b -> Text,
        slot -> Integer,
        hall -> Integer,
        seat -> Integer,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
        state -> Text,
        walk_in -> Bool,
        since -> Integer,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    event_visits (event, key) {
        event -> Text,
        key -> Text,
        member -> Text,
        kind -> Text,
        hall -> Nullable<Integer>,
        at -> Timestamp,
        received_at -> Timestamp,
        by_user -> Nullable<Text>,
    }
}

diesel::table! {
    event_outcomes (id) {
        id -> Text,
        meeting -> Text,
        member -> Text,
        result -> Text,
        fen -> Nullable<BigInt>,
        next_step -> Text,
        next_on -> Nullable<Date>,
        note -> Text,
        introduction -> Nullable<Text>,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::allow_tables_to_appear_in_same_query!(demands, demand_items);
diesel::allow_tables_to_appear_in_same_query!(products, confirmations);
diesel::allow_tables_to_appear_in_same_query!(lender_products, confirmations);
diesel::allow_tables_to_appear_in_same_query!(
    sessions,
    memberships,
    orgs,
    users,
    notice_settings,
    rounds,
    round_members,
    round_calls,
    round_letters,
);
diesel::allow_tables_to_appear_in_same_query!(notices, notice_reads);
diesel::allow_tables_to_appear_in_same_query!(notices, demands);
diesel::allow_tables_to_appear_in_same_query!(unsuitable, demands);
diesel::allow_tables_to_appear_in_same_query!(notices, financing_requests);
diesel::allow_tables_to_appear_in_same_query!(attachments, orgs);
diesel::allow_tables_to_appear_in_same_query!(attachments, demands);
diesel::allow_tables_to_appear_in_same_query!(attachments, products);
diesel::allow_tables_to_appear_in_same_query!(attachments, financing_requests);
diesel::allow_tables_to_appear_in_same_query!(orgs, demands);
diesel::allow_tables_to_appear_in_same_query!(orgs, products);
diesel::allow_tables_to_appear_in_same_query!(orgs, financing_requests);
diesel::allow_tables_to_appear_in_same_query!(orgs, lender_products);
diesel::allow_tables_to_appear_in_same_query!(orgs, consumer_goods);
diesel::allow_tables_to_appear_in_same_query!(attachments, projects);
diesel::allow_tables_to_appear_in_same_query!(import_batches, jobs);
diesel::allow_tables_to_appear_in_same_query!(
    orgs,
    events,
    event_members,
    event_requests,
    event_meetings,
    event_visits,
    event_outcomes,
);
