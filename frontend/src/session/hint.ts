// Whether somebody has signed in on this browser: decides only what the public pages offer. The session itself is in
// HttpOnly cookies that no script reads.
const KEY = 'duijie-signed-in'
export const hinted = () => localStorage.getItem(KEY) === '1'
export const hint = (on: boolean) => (on ? localStorage.setItem(KEY, '1') : localStorage.removeItem(KEY))
