export default {
  who: { settings: 'Settings', org: 'My organisation', sessions: 'Signed-in devices', help: 'Help' },
}
