import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import './look/tokens.css'
import './look/base.css'
import './look/element.css'
import './look/modes'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { onSignedOut, type Refused } from './api/client'
import { follow } from './notice/unread'
import { isBureau, isReviewer, leave, load } from './session/session'
import AppShell from './shell/AppShell.vue'
import { begin, i18n } from './text'

onSignedOut(leave)
await begin({
  zh: () => [import('./text/public.zh').then((part) => part.default), import('./text/app.zh').then((part) => part.default)],
  en: () => [import('./text/public.en').then((part) => part.default), import('./text/app.en').then((part) => part.default)],
})

const onlyBureau = () => isBureau.value || '/app/'
const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/app/', component: () => import('./home/Desk.vue') },
    { path: '/app/review', component: () => import('./review/Review.vue'), beforeEnter: () => isReviewer.value || '/app/' },
    { path: '/app/lists/:noun', component: () => import('./listing/Rows.vue'), props: true },
    { path: '/app/lists/:noun/:id', component: () => import('./listing/Row.vue'), props: true },
    { path: '/app/imports', component: () => import('./import/Imports.vue') },
    { path: '/app/imports/new', component: () => import('./import/NewImport.vue') },
    { path: '/app/imports/:id', component: () => import('./import/Progress.vue'), props: true },
    { path: '/app/rounds', component: () => import('./round/Rounds.vue'), beforeEnter: onlyBureau },
    { path: '/app/rounds/:id', component: () => import('./round/Round.vue'), props: true, beforeEnter: onlyBureau },
    { path: '/app/notices', component: () => import('./notice/Notices.vue') },
    { path: '/app/:rest(.*)*', redirect: '/app/' },
  ],
})

const refused = await load().then(() => undefined, (cause: Refused) => cause)
// Nobody is signed in: `leave` is already on its way to the sign-in page.
if (refused?.status !== 401) {
  if (!refused) follow()
  createApp(AppShell).use(router).use(i18n).mount('#app')
}
