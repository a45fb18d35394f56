import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/app/lists/:noun', component: () => import('./Rows.vue'), props: true },
  { path: '/app/lists/:noun/:id', component: () => import('./Row.vue'), props: true },
  { path: '/app/confirm', component: () => import('./Confirm.vue') },
] satisfies RouteRecordRaw[]
