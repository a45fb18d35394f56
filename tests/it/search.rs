use duijie::search::Wanted;

use crate::on_both;

on_both! {
    async fn a_published_demand_is_found_and_a_withdrawn_one_is_not(app) {
        let owner = app.factory("壶镇泵业").await;
        let county = app.bureau("缙云县经信局", "331122").await;
        let url = owner.submits_demand("立式加工中心更新").await;
        let found = |seen: &str| {
            let all_of = vec![vec![seen.to_owned()]];
            let wanted = Wanted { nouns: vec!["demand"], text: "加工中心", all_of, limit: 10, ..Wanted::default() };
            app.app.search.search(&wanted).unwrap().len()
        };

        app.indexed().await;
        assert_eq!((found("see:all"), found("see:region:331100"), found("see:region:331123")), (0, 1, 0));
        county.step(&url, "publish").await;
        app.indexed().await;
        assert_eq!(found("see:all"), 1);
        owner.step(&url, "withdraw").await;
        app.indexed().await;
        assert_eq!((found("see:all"), found("see:region:331100")), (0, 0));
    }
}
