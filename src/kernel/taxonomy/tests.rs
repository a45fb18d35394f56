use super::*;

fn code(text: &str) -> CategoryCode {
    text.parse().unwrap()
}

#[test]
fn the_embedded_tables_are_read_whole() {
    let rows = include_str!("../../../seeds/reference/taxonomy.csv").lines().count() - 1;
    assert_eq!(Taxonomy::get().nodes.len(), rows);
    let rows = include_str!("../../../seeds/reference/parameters.csv").lines().count() - 1;
    assert_eq!(Taxonomy::get().parameters.values().map(Vec::len).sum::<usize>(), rows);
}

#[test]
fn every_reference_between_nodes_leads_somewhere() {
    let taxonomy = Taxonomy::get();
    for node in taxonomy.nodes() {
        for near in &node.related {
            assert!(taxonomy.node(near).is_some(), "{} names {near}", node.code);
        }
        if let Some(parent) = node.code.parent() {
            assert!(taxonomy.node(&parent).is_some(), "{} has no parent", node.code);
        }
    }
    for (node, parameters) in &taxonomy.parameters {
        assert!(node.is_empty() || taxonomy.by_code.contains_key(node), "parameters of {node}");
        for parameter in parameters {
            let ratio = matches!(parameter.key.as_str(), "ratio");
            assert!(parameter.unit.is_some() || ratio, "{node} {} has no unit", parameter.key);
        }
    }
}

#[test]
fn no_name_means_two_things() {
    let mut owners: HashMap<&str, &CategoryCode> = HashMap::new();
    for node in Taxonomy::get().nodes() {
        for alias in &node.aliases {
            if let Some(other) = owners.insert(alias, &node.code) {
                panic!("{alias}: {other} and {}", node.code);
            }
        }
    }
}

#[test]
fn a_range_of_codes_holds_the_subtree_and_no_more() {
    let lathe = code("01.01");
    for (other, inside) in [("01.01", true), ("01.01.01", true), ("01.02", false), ("01", false)] {
        let other = code(other);
        assert_eq!(lathe.contains(&other), inside);
        assert_eq!(lathe.first() <= other.0 && other.0 < lathe.past(), inside, "{other}");
    }
    assert!("1.2".parse::<CategoryCode>().is_err() && "01.02.03.04.05".parse::<CategoryCode>().is_err());
}

#[test]
fn relations_tell_equal_near_and_strange_apart() {
    let tree = Taxonomy::get();
    let between = |a: &str, b: &str| {
        let node = |name: &str| tree.find_by_name(name).unwrap_or_else(|| panic!("{name}")).code.clone();
        tree.relation(&node(a), &node(b))
    };
    assert_eq!(between("立加", "立式加工中心"), Relation::Same);
    assert_eq!(between("空压机", "螺杆空压机"), Relation::Same);
    assert_eq!(between("注塑机", "双色注塑机"), Relation::Variant);
    assert_eq!(between("立式加工中心", "卧式加工中心"), Relation::Near);
    assert_eq!(between("喷气织机", "喷水织机"), Relation::Near);
    assert_eq!(between("立式加工中心", "注塑机"), Relation::None);
    assert_eq!(between("木工锯切设备", "推台锯"), Relation::Same);
}

#[test]
fn parameters_are_inherited_and_overridden() {
    let tree = Taxonomy::get();
    let lathe = tree.parameter(&code("01.01.01"), "spindle").unwrap();
    assert_eq!(lathe.unit.unwrap().symbol(), "r/min");
    assert_eq!(tree.parameter(&code("08.01.01"), "pressure").unwrap().name_zh, "设计压力");
    assert_eq!(tree.parameter(&code("01.01.01"), "pressure").unwrap().name_zh, "工作压力");
}

#[test]
fn nodes_stand_in_the_order_of_their_codes() {
    assert!(Taxonomy::get().nodes().is_sorted_by(|a, b| a.code < b.code));
}
