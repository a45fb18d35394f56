import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import './look/tokens.css'
import './look/base.css'
import './look/modes'
import { begin, i18n } from './text'
import PublicShell from './shell/PublicShell.vue'

const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', component: () => import('./home/PublicHome.vue') },
    { path: '/search', component: () => import('./home/Find.vue') },
    { path: '/demands', component: () => import('./demand/PublicDemands.vue') },
    { path: '/demands/:id', component: () => import('./demand/PublicDemand.vue'), props: true },
    { path: '/products', component: () => import('./product/PublicProducts.vue') },
    { path: '/products/:id', component: () => import('./product/PublicProduct.vue'), props: true },
    { path: '/events', component: () => import('./event/part/PublicEvents.vue') },
    { path: '/events/:id', component: () => import('./event/part/PublicEvent.vue'), props: true },
    { path: '/s/:code', component: () => import('./share/Shared.vue'), props: true },
    { path: '/sign-in', component: () => import('./session/SignIn.vue') },
    { path: '/reset-password', component: () => import('./session/Reset.vue') },
    { path: '/invitation', component: () => import('./session/Invitation.vue') },
    { path: '/invitation/:code', component: () => import('./event/part/Invited.vue'), props: true },
    { path: '/register', component: () => import('./session/Register.vue') },
    { path: '/:rest(.*)*', component: () => import('./shell/NotFound.vue'), props: { home: '/' } },
  ],
})

await begin({
  zh: () => [import('./text/public.zh').then((part) => part.default)],
  en: () => [import('./text/public.en').then((part) => part.default)],
})
createApp(PublicShell).use(router).use(i18n).mount('#app')
