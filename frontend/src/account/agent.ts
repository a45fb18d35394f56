// What a browser calls itself, as people call it: "微信 · Android". Chat apps come first: they name a browser besides.
const APPS: [RegExp, string][] = [
  [/wxwork/i, '企业微信'],
  [/MicroMessenger/i, '微信'],
  [/DingTalk/i, '钉钉'],
  [/QQBrowser|MQQBrowser/i, 'QQ 浏览器'],
  [/HuaweiBrowser/i, '华为浏览器'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]
const first = (of: [RegExp, string][], text: string) => of.find(([sign]) => sign.test(text))?.[1]

export function browserOf(agent: string): string {
  const found = [first(APPS, agent), first(SYSTEMS, agent)].filter(Boolean)
  return found.length ? found.join(' · ') : agent.slice(0, 40)
}
