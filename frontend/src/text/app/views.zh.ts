export default {
  views: {
    title: '保存的筛选',
    choose: '保存的筛选……',
    name: '给这组条件起个名字',
    begin: '保存这组条件',
    keep: '保存',
    replace: '替换同名条件',
    drop: '删除这组条件',
  },
  rows: { search: '在清单中查找' },
}
