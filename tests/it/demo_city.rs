//! The seed files of the demo city: every reference holds, every code is valid.
use std::collections::{BTreeSet, HashMap, HashSet};

use duijie::kernel::{credit_code::CreditCode, gazetteer::Gazetteer, industry, region::RegionCode};

type Row = HashMap<String, String>;

fn rows(source: &str) -> Vec<Row> {
    csv::Reader::from_reader(source.as_bytes()).deserialize().map(Result::unwrap).collect()
}

fn orgs() -> Vec<Row> {
    rows(include_str!("../../seeds/demo/orgs.csv"))
}

fn demands() -> Vec<Row> {
    rows(include_str!("../../seeds/demo/demands.csv"))
}

fn items() -> Vec<Row> {
    rows(include_str!("../../seeds/demo/demand_items.csv"))
}

fn products() -> Vec<Row> {
    rows(include_str!("../../seeds/demo/products.csv"))
}

fn lender_products() -> Vec<Row> {
    rows(include_str!("../../seeds/demo/lender_products.csv"))
}

fn requests() -> Vec<Row> {
    rows(include_str!("../../seeds/demo/financing_requests.csv"))
}

fn keys(rows: &[Row]) -> HashSet<String> {
    let keys: HashSet<String> = rows.iter().map(|row| row["key"].clone()).collect();
    assert_eq!(keys.len(), rows.len(), "a key stands twice");
    keys
}

/// The entries of a list cell, each split into its fields.
fn entries(cell: &str) -> Vec<Vec<&str>> {
    cell.split(';').filter(|entry| !entry.is_empty()).map(|entry| entry.split('|').collect()).collect()
}

fn assert_words(rows: &[Row], column: &str, words: &str) {
    let allowed: BTreeSet<&str> = words.split(' ').collect();
    for row in rows {
        assert!(row[column].split(';').all(|word| allowed.contains(word)), "{column}: {}", row[column]);
    }
}

#[test]
fn demo_orgs_have_valid_codes_and_places() {
    let orgs = orgs();
    let known = keys(&orgs);
    let mut codes = HashSet::new();
    for org in &orgs {
        let name = &org["name"];
        if org["credit_code"].is_empty() {
            assert_eq!(org["state"], "needs_code", "{name}");
        } else {
            let code: CreditCode = org["credit_code"].parse().unwrap();
            assert_eq!(code.organisation_code_warning(), None, "{name}");
            assert!(codes.insert(org["credit_code"].clone()), "{name}: its code stands twice");
        }
        let region: RegionCode = org["region"].parse().unwrap();
        assert!(Gazetteer::get().place(&region).is_some(), "{name}: {region}");
        assert!(org["industry"].parse::<industry::IndustryCode>().is_ok(), "{name}");
        assert!(org["parent_key"].is_empty() || known.contains(&org["parent_key"]), "{name}");
        assert_eq!(org["roles"] == "bureau", !org["department"].is_empty(), "{name}");
    }
    assert_words(&orgs, "roles", "factory maker lender bureau provider recycler");
    assert_words(&orgs, "state", "needs_code entered claimed verified refused suspended");
    let users = rows(include_str!("../../seeds/demo/users.csv"));
    assert!(users.iter().all(|user| known.contains(&user["org_key"])));
    assert_words(&users, "role", "owner editor viewer");
}

#[test]
fn demo_lists_belong_to_orgs_of_the_right_role() {
    let roles: HashMap<String, String> =
        orgs().into_iter().map(|org| (org["key"].clone(), org["roles"].clone())).collect();
    for (list, wanted) in [
        (products(), "maker provider recycler"),
        (demands(), "factory"),
        (lender_products(), "lender"),
        (requests(), "factory"),
    ] {
        keys(&list);
        for row in &list {
            assert!(roles[&row["org_key"]].split(';').any(|role| wanted.contains(role)), "{}", row["key"]);
        }
    }
}

#[test]
fn demo_categories_exist() {
    let taxonomy = rows(include_str!("../../seeds/reference/taxonomy.csv"));
    let codes: HashSet<&str> = taxonomy.iter().map(|row| row["code"].as_str()).collect();
    for row in items().iter().chain(&products()) {
        assert!(row["category"].is_empty() || codes.contains(row["category"].as_str()), "{}", row["category"]);
    }
}

#[test]
fn demo_demands_have_items_in_order() {
    let demands = demands();
    let known = keys(&demands);
    let mut last: HashMap<String, u32> = HashMap::new();
    for item in items() {
        let ordinal: u32 = item["ordinal"].parse().unwrap();
        assert!(known.contains(&item["demand_key"]));
        assert_eq!(
            last.insert(item["demand_key"].clone(), ordinal).unwrap_or(0) + 1,
            ordinal,
            "{}",
            item["demand_key"]
        );
        for spec in entries(&item["specs"]) {
            let [_, comparator, min, max, _, must] = spec.as_slice() else { panic!("{spec:?}") };
            let bounds = (min.parse::<f64>().is_ok(), max.parse::<f64>().is_ok());
            let expected = match *comparator {
                "at_least" | "equal" | "about" => (true, false),
                "at_most" => (false, true),
                "within" => (true, true),
                other => panic!("{other}"),
            };
            assert!(bounds == expected && ["must", "should"].contains(must), "{}: {spec:?}", item["name"]);
        }
    }
    assert_eq!(last.len(), demands.len(), "a demand has no item");
    for demand in &demands {
        let day = |column: &str| demand[column].parse::<chrono::NaiveDate>().unwrap();
        assert!(day("posted_on") < day("needed_by"), "{}", demand["key"]);
    }
    let replaced = rows(include_str!("../../seeds/demo/demand_replaced.csv"));
    assert!(replaced.iter().all(|row| known.contains(&row["demand_key"])));
    assert_words(&demands, "disclosure", "all masked bureau");
    let states = "draft submitted published negotiating contracted delivered closed returned withdrawn expired";
    assert_words(&demands, "state", states);
}

#[test]
fn demo_products_read_as_their_columns_say() {
    let products = products();
    for product in &products {
        let title = &product["title"];
        assert!(
            entries(&product["specs"]).iter().all(|spec| spec.len() == 3 && spec[1].parse::<f64>().is_ok()),
            "{title}"
        );
        assert!(entries(&product["certificates"]).iter().all(|certificate| certificate.len() == 3), "{title}");
        assert!(Gazetteer::get().service_area(&product["service_area"]).is_ok(), "{title}");
        let price = |column: &str| product[column].parse::<u64>().ok();
        assert!(price("price_min_yuan") <= price("price_max_yuan"), "{title}");
    }
    assert_words(&products, "kind", "equipment service component");
    assert_words(&products, "tax", "included excluded unknown");
    assert_words(&products, "origin", "domestic imported");
    assert_words(&products, "state", "draft submitted published returned withdrawn");
}

#[test]
fn demo_finance_reads_as_its_columns_say() {
    let known = keys(&demands());
    let owners: HashMap<String, String> =
        demands().into_iter().map(|d| (d["key"].clone(), d["org_key"].clone())).collect();
    for request in requests() {
        let demand = &request["demand_key"];
        assert!(
            demand.is_empty() || known.contains(demand) && owners[demand] == request["org_key"],
            "{}",
            request["key"]
        );
        let yuan = |column: &str| request[column].parse::<u64>().unwrap();
        assert!(yuan("amount") <= yuan("project_total"), "{}", request["key"]);
    }
    for product in lender_products() {
        let number = |column: &str| product[column].parse::<f64>().unwrap();
        for (low, high) in
            [("amount_min", "amount_max"), ("term_months_min", "term_months_max"), ("rate_min", "rate_max")]
        {
            assert!(number(low) <= number(high), "{}", product["key"]);
        }
        assert!(Gazetteer::get().service_area(&product["regions"]).is_ok(), "{}", product["key"]);
    }
    for list in [requests(), lender_products()] {
        assert_words(&list, "state", "draft submitted published returned withdrawn");
    }
}

#[test]
fn demo_projects_hold_rows_of_their_own_firm() {
    let owner_of = |rows: &[Row]| -> HashMap<String, String> {
        rows.iter().map(|row| (row["key"].clone(), row["org_key"].clone())).collect()
    };
    let (demands, requests) = (owner_of(&demands()), owner_of(&requests()));
    let projects = rows(include_str!("../../seeds/demo/projects.csv"));
    keys(&projects);
    for project in &projects {
        for (column, owners) in [("demands", &demands), ("requests", &requests)] {
            for key in project[column].split(';').filter(|key| !key.is_empty()) {
                assert_eq!(owners[key], project["org_key"], "{key}");
            }
        }
    }
    for route in rows(include_str!("../../seeds/demo/demand_procurement.csv")) {
        assert!(demands.contains_key(&route["demand_key"]), "{route:?}");
    }
}
