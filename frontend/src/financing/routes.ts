import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/app/financing-requests/new', component: () => import('./RequestForm.vue') },
  { path: '/app/financing-requests/:id/edit', component: () => import('./RequestForm.vue'), props: true },
  { path: '/app/financing-requests/:id/lenders', component: () => import('./Lenders.vue'), props: true },
  { path: '/app/financing-requests/:id/comparison', component: () => import('./Comparison.vue'), props: true },
] satisfies RouteRecordRaw[]
