export default {
  who: { settings: '账号设置', org: '本单位', sessions: '登录的设备', help: '帮助' },
}
