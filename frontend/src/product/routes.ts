import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/app/products/new', component: () => import('./ProductForm.vue') },
  { path: '/app/products/:id/edit', component: () => import('./ProductForm.vue'), props: true },
  { path: '/app/products/:id/matches', component: () => import('./Matches.vue'), props: true },
] satisfies RouteRecordRaw[]
