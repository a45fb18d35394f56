import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import './look/tokens.css'
import './look/base.css'
import './look/element.css'
import './look/modes'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { onSignedOut, Refused } from './api/client'
import account from './account/routes'
import help from './help/routes'
import search from './search/routes'
import bureau from './review/routes'
import demands from './demand/routes'
import financing from './financing/routes'
import events from './event/routes'
import duplicates from './duplicate/routes'
import imports from './import/routes'
import introduction from './introduction/routes'
import lenders from './lender/routes'
import listing from './listing/routes'
import match from './match/routes'
import rounds from './round/routes'
import orgs from './org/routes'
import { tidy } from './event/day/device'
import { follow } from './notice/unread'
import products from './product/routes'
import projects from './project/routes'
import pairs from './pair/routes'
import weights from './weights/routes'
import { atDoor, leave, load, me, stays } from './session/session'
import AppShell from './shell/AppShell.vue'
import { begin, i18n } from './text'

onSignedOut(leave)
await begin({
  zh: () => [
    import('./text/public.zh').then((part) => part.default),
    import('./text/app.zh').then((part) => part.default),
  ],
  en: () => [
    import('./text/public.en').then((part) => part.default),
    import('./text/app.en').then((part) => part.default),
  ],
})

const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/app/', component: () => import('./home/Desk.vue') },
    ...listing,
    ...account,
    ...help,
    ...search,
    ...imports,
    ...bureau,
    ...orgs,
    ...demands,
    ...financing,
    ...match,
    ...rounds,
    ...events,
    ...introduction,
    ...lenders,
    ...products,
    ...projects,
    ...duplicates,
    ...pairs,
    ...weights,
    { path: '/app/notices', component: () => import('./notice/Notices.vue') },
    { path: '/app/:rest(.*)*', component: () => import('./shell/NotFound.vue'), props: { home: '/app/' } },
  ],
})

/** At the door of an event the device has what it needs: a line that says nothing is not waited for. */
const patience = atDoor() ? 4000 : 0
const silent = new Promise<never>((_, fail) => {
  if (patience) setTimeout(() => fail(new Refused(0, 'offline', '')), patience)
})
const refused = await Promise.race([load(), silent]).then(
  () => undefined,
  (cause: Refused) => cause,
)
// Nobody is signed in: `leave` is already on its way to the sign-in page, unless the device lets one stay.
if (refused?.status !== 401 || stays()) {
  if (!refused) {
    follow()
    void tidy(me.value?.user)
  }
  createApp(AppShell).use(router).use(i18n).mount('#app')
}
