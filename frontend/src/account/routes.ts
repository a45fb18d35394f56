import type { RouteRecordRaw } from 'vue-router'

/** One's own account and organisation, reached from the menu behind one's name. */
export default [
  { path: '/app/settings', component: () => import('./Settings.vue') },
  { path: '/app/sessions', component: () => import('./Sessions.vue') },
  { path: '/app/org', component: () => import('./Organisation.vue') },
] satisfies RouteRecordRaw[]
