import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/app/demands/new', component: () => import('./DemandForm.vue') },
  { path: '/app/demands/:id/edit', component: () => import('./DemandForm.vue'), props: true },
] satisfies RouteRecordRaw[]
