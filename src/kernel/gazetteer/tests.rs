use super::*;

fn name_of(text: &str) -> String {
    let found = Gazetteer::get().resolve(text).and_then(|code| Gazetteer::get().place(&code));
    found.map_or("-".to_owned(), |place| format!("{} {}", place.code, place.full_name))
}

fn km(a: &str, b: &str) -> u32 {
    let all = Gazetteer::get();
    all.distance_km(&all.resolve(a).unwrap(), &all.resolve(b).unwrap()).unwrap()
}

#[test]
fn every_row_is_a_place_whose_parent_is_one() {
    let rows = include_str!("../../../seeds/reference/regions.csv").lines().count() - 1;
    let all = Gazetteer::get();
    assert_eq!(all.places().len(), rows);
    for place in all.places() {
        let above = place.parent.as_ref().map(|parent| all.place(parent).unwrap());
        assert_eq!(above.is_none(), place.level == Level::Nation, "{}", place.full_name);
        assert!(
            above.is_none_or(|above| above.code.contains(&place.code) && above.level < place.level),
            "{}",
            place.full_name
        );
        if let Status::Abolished { successor } = &place.status {
            assert_eq!(all.place(successor).unwrap().status, Status::Current, "{}", place.name);
        }
    }
}

#[test]
fn names_resolve_in_every_form() {
    for (text, expected) in [
        ("缙云县", "331122 浙江省丽水市缙云县"),
        ("浙江省丽水市缙云县", "331122 浙江省丽水市缙云县"),
        ("浙江缙云", "331122 浙江省丽水市缙云县"),
        ("丽水", "331100 浙江省丽水市"),
        ("缙云县壶镇镇", "331122101 浙江省丽水市缙云县壶镇镇"),
        ("丽水市缙云壶镇", "331122101 浙江省丽水市缙云县壶镇镇"),
        ("丽水经开区", "3311K1 浙江省丽水经济技术开发区"),
        ("杭州高新区（滨江）", "330108 浙江省杭州市滨江区"),
        ("嘉兴经济技术开发区", "3304K1 浙江省嘉兴经济技术开发区"),
        ("景宁县", "331127 浙江省丽水市景宁畲族自治县"),
        ("中国 浙江省 温州市", "330300 浙江省温州市"),
        ("缙云经济开发区", "331122 浙江省丽水市缙云县"),
        ("331122", "331122 浙江省丽水市缙云县"),
        ("广西", "450000 广西壮族自治区"),
        ("上海市浦东新区", "310115 上海市浦东新区"),
        ("吉林市", "220200 吉林省吉林市"),
        ("南京市鼓楼区", "320106 江苏省南京市鼓楼区"),
        ("浙江金华磐安", "330727 浙江省金华市磐安县"),
        ("临安市", "330112 浙江省杭州市临安区"),
        ("湖北仙桃", "429004 湖北省仙桃市"),
        ("苏州工业园区", "320576 江苏省苏州工业园区"),
        ("嘉兴市本级", "330400 浙江省嘉兴市"),
        ("广东省东莞市东莞市", "441900 广东省东莞市"),
        ("上海市市辖区松江区", "310117 上海市松江区"),
        ("北京市北京市海淀区", "110108 北京市海淀区"),
        ("东莞市长安镇", "441900 广东省东莞市"),
        ("缙云县长安镇", "-"),
        ("鼓楼区", "-"),
        ("城关区", "-"),
        ("朝阳区", "-"),
        ("缙云县恒达公司", "-"),
        ("", "-"),
        ("火星", "-"),
    ] {
        assert_eq!(name_of(text), expected, "{text}");
    }
    let nanjing = "320100".parse().unwrap();
    assert_eq!(Gazetteer::get().resolve_in("鼓楼区", &nanjing).unwrap().as_str(), "320106");
}

#[test]
fn every_current_full_name_resolves_to_itself() {
    let all = Gazetteer::get();
    for place in all.places().iter().filter(|place| place.status == Status::Current) {
        assert_eq!(all.resolve(&place.full_name).as_ref(), Some(&place.code), "{}", place.full_name);
    }
}

#[test]
fn an_abolished_code_is_known_as_such() {
    let all = Gazetteer::get();
    let old = all.resolve("江干区").unwrap();
    assert_eq!(old.as_str(), "330104");
    assert!(
        matches!(&all.place(&old).unwrap().status, Status::Abolished { successor } if successor.as_str() == "330102")
    );
    assert_eq!(all.distance_km(&old, &"330102".parse().unwrap()), Some(0));
}

#[test]
fn an_address_begins_with_a_place() {
    let found = |text: &str| Gazetteer::get().find_in_address(text).map(|code| code.to_string());
    assert_eq!(found("浙江省丽水市莲都区中山街363号").as_deref(), Some("331102"));
    assert_eq!(found("缙云县恒达机械有限公司").as_deref(), Some("331122"));
    assert_eq!(found("恒达机械有限公司"), None);
}

#[test]
fn seats_are_where_they_should_be() {
    // great-circle distances between well-known places, to 10 km
    for (a, b, expected) in [
        ("青田县", "磐安县", 102),
        ("磐安县", "永康市", 43),
        ("杭州市", "宁波市", 141),
        ("杭州市", "温州市", 258),
        ("杭州市", "上海市", 166),
        ("北京市", "上海市", 1067),
        ("广州市", "深圳市", 104),
        ("丽水市", "温州市", 92),
        ("嘉兴市", "杭州市", 79),
        ("成都市", "重庆市", 269),
        ("杭州市", "广州市", 1050),
        ("武汉市", "长沙市", 293),
    ] {
        assert!(km(a, b).abs_diff(expected) <= 10, "{a} to {b}: {}", km(a, b));
    }
}

#[test]
fn seats_lie_in_their_region() {
    let all = Gazetteer::get();
    for place in all.places().iter().filter(|place| place.status == Status::Current) {
        let home = place.code.province().as_str() == "330000";
        if place.level == Level::City || (home && place.level > Level::Province) {
            let (lat, lon) = all.seat(&place.code).unwrap();
            assert!(!home || ((27.0..31.3).contains(&lat) && (118.0..123.0).contains(&lon)), "{}", place.full_name);
            assert!((3.8..53.6).contains(&lat) && (73.5..135.1).contains(&lon), "{}", place.full_name);
        }
        if home && place.level > Level::City {
            assert!(all.distance_km(&place.code, &place.code.city().unwrap()).unwrap() < 150, "{}", place.full_name);
        }
    }
    // only a province known: no seat, no distance
    assert_eq!(all.distance_km(&"320000".parse().unwrap(), &"330100".parse().unwrap()), None);
    assert_eq!(km("缙云县壶镇镇", "缙云县"), 0);
}

#[test]
fn service_areas_are_read_from_words() {
    let read = |text: &str| Gazetteer::get().service_area(text).unwrap();
    let codes =
        |text: &str| read(text).regions.iter().map(|code| code.as_str().to_owned()).collect::<Vec<_>>().join(" ");
    assert!(read("全国").everywhere && read("国内各地").everywhere && read("浙江、全国").everywhere);
    assert_eq!(codes("华东"), "310000 320000 330000 340000 350000 360000 370000");
    assert_eq!(codes("丽水市、温州、浙江省金华市永康市"), "330300 330784 331100");
    assert_eq!(codes("江浙沪地区"), "310000 320000 330000");
    assert_eq!(codes("浙苏皖赣"), "320000 330000 340000 360000");
    assert_eq!(codes("浙江省内及上海"), "310000 330000");
    assert_eq!(codes("浙江江苏上海"), "310000 320000 330000");
    assert_eq!(codes("长三角;成渝"), "310000 320000 330000 340000 500000 510100");
    assert!(Gazetteer::get().service_area("售后好").is_err() && Gazetteer::get().service_area("").is_err());
}
