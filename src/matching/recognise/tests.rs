//! Machines by the names of practice: shop floor, region, model series, what is done with them.
use crate::{
    kernel::taxonomy::{Kind, Relation, Taxonomy},
    matching::{NeedInput, read_need, recognise::Guess},
};

fn need(title: &str, requirements: &str) -> NeedInput {
    NeedInput { title: title.to_owned(), requirements: requirements.to_owned(), ..NeedInput::default() }
}

fn guesses(title: &str) -> Vec<Guess> {
    read_need(&need(title, "")).remove(0).categories
}

fn named(guess: &Guess) -> String {
    Taxonomy::get().node(&guess.code).unwrap().name_zh.clone()
}

#[test]
fn machines_are_known_by_what_the_shop_floor_calls_them() {
    for (title, name) in [
        // metal cutting
        ("斜轨数控车两台", "数控车床"),
        ("CK6150", "数控车床"),
        ("老式车床", "普通车床"),
        ("CA6140", "普通车床"),
        ("走芯机", "走心机"),
        ("电脑锣", "立式加工中心"),
        ("VMC1060", "立式加工中心"),
        ("卧加 双工位", "卧式加工中心"),
        ("摇篮五轴", "五轴加工中心"),
        ("炮塔铣床", "普通铣床"),
        ("大水磨", "平面磨床"),
        ("M1432", "外圆磨床"),
        ("无芯磨", "无心磨床"),
        ("Z3050", "摇臂钻床"),
        ("攻牙机", "攻丝机"),
        ("GB4240", "带锯床"),
        ("牛头刨", "刨床与插床"),
        ("Y3150", "滚齿机"),
        ("DK7740", "中走丝线切割机"),
        ("慢走丝机床", "慢走丝线切割机"),
        ("电脉冲", "电火花成形机"),
        ("割板激光", "激光切割机"),
        ("镭雕机", "激光打标机"),
        // forming and casting
        ("JH21-63", "冲压机"),
        ("高冲", "高速冲床"),
        ("QC12Y-6×2500", "剪板机"),
        ("W11-8×2500", "卷板机"),
        ("YH32-315", "液压机"),
        ("红冲机", "螺旋压力机"),
        ("四轮小啤机", "注塑机"),
        ("锌合金啤机", "热室压铸机"),
        ("铝啤机", "冷室压铸机"),
        ("双料机", "双色注塑机"),
        ("PPR管线", "塑料管材挤出线"),
        ("抽粒机", "双螺杆造粒机"),
        ("熔铝炉", "固定式熔炼炉"),
        ("打砂机", "抛丸机"),
        ("碰焊机", "电阻焊机"),
        ("氩弧焊机", "弧焊电源"),
        // robots and lines
        ("水平四轴机器人", "SCARA机器人"),
        ("注塑机斜臂机械手", "注塑机取出机械手"),
        ("数控车床自动上下料", "桁架机械手"),
        ("倍速链流水线", "自动化生产线"),
        // measuring
        ("三次元", "三坐标测量机"),
        ("闪测仪", "影像测量仪"),
        ("试漏机", "气密检测仪"),
        ("打压机 阀门用", "阀门试压机"),
        ("拍片机", "X射线检测设备"),
        // energy and environment
        ("75匹螺杆机", "螺杆空压机"),
        ("水润滑空压机", "无油空压机"),
        ("干变 1000kVA", "干式变压器"),
        ("制氮机", "制氮制氧设备"),
        ("碱液喷淋塔", "喷淋塔与酸雾净化塔"),
        ("反渗透纯水设备", "纯水设备"),
        ("三效降膜蒸发器", "双效浓缩器"),
        ("板框机", "过滤设备"),
        // textile, wood, packaging
        ("水喷织机", "喷水织机"),
        ("圆机 34寸", "针织大圆机"),
        ("缝头一体袜机", "织翻一体袜机"),
        ("平车 60台", "电脑平缝机"),
        ("割皮机", "柔性材料裁切机"),
        ("撞机", "破竹机"),
        ("推台锯 MJ6132", "木工推台锯"),
        ("六面钻", "木工钻孔设备"),
        ("啤盒机", "模切机"),
        ("裱纸机", "复合与分切机"),
        ("枕包机", "枕式包装机"),
        ("对辊机 极片", "极片轧机"),
        ("电瓶叉车", "电动叉车"),
        ("航车 5吨", "桥门式起重机"),
        // English
        ("screw compressor", "螺杆空压机"),
        ("press brakes", "折弯机"),
        ("CNC lathe", "数控车床"),
    ] {
        let found = guesses(title);
        let first = found.first().map(named);
        assert_eq!(first.as_deref(), Some(name), "{title}");
    }
}

#[test]
fn general_words_stand_for_all_of_their_kind() {
    for (title, members) in [
        ("织布机", &["喷气织机", "喷水织机", "剑杆织机"][..]),
        ("磨床", &["平面磨床", "外圆磨床", "无心磨床"]),
        ("气泵", &["活塞空压机", "螺杆空压机"]),
        ("压铸机", &["冷室压铸机", "热室压铸机"]),
        ("机械手", &["多关节机器人", "SCARA机器人", "协作机器人"]),
        ("线切割", &["慢走丝线切割机", "中走丝线切割机"]),
    ] {
        let taxonomy = Taxonomy::get();
        let found = guesses(title);
        for member in members {
            let code = &taxonomy.find_by_name(member).unwrap().code;
            let same = found.iter().any(|guess| taxonomy.relation(&guess.code, code) == Relation::Same);
            assert!(same, "{title} is not {member}: {found:?}");
        }
    }
}

#[test]
fn a_general_word_rarely_means_a_special_machine() {
    let taxonomy = Taxonomy::get();
    let code = |name: &str| &taxonomy.find_by_name(name).unwrap().code;
    assert_eq!(taxonomy.relation(code("磨床"), code("平面磨床")), Relation::Same);
    assert_eq!(taxonomy.relation(code("磨床"), code("螺纹磨床")), Relation::Variant);
}

#[test]
fn work_and_parts_are_told_from_machines() {
    for (title, kind) in [
        ("老铣床改数控", Kind::Service),
        ("水轮机增效改造", Kind::Service),
        ("注塑机翻新大修", Kind::Service),
        ("整厂设备搬迁", Kind::Service),
        ("加工中心刀柄", Kind::Component),
        ("空压机三滤", Kind::Component),
        ("折弯机上下模", Kind::Component),
        ("折弯机", Kind::Equipment),
    ] {
        assert_eq!(read_need(&need(title, ""))[0].kind, Some(kind), "{title}: {:?}", guesses(title));
    }
}

#[test]
fn counted_machines_are_a_bundle_with_spaces_between_too() {
    let parts = |title: &str| read_need(&need(title, "")).len() - 1;
    assert_eq!(parts("冲床2台 剪板机1台"), 2);
    assert_eq!(parts("颚破 加 球磨机一台"), 2);
    assert_eq!(parts("激光切割机、折弯机、点焊机各一台"), 3);
    assert_eq!(parts("CNC 立式加工中心"), 0);
    assert_eq!(parts("锯床 大修"), 0);
}
