import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/app/products/new', component: () => import('./ProductForm.vue') },
  { path: '/app/products/:id/edit', component: () => import('./ProductForm.vue'), props: true },
] satisfies RouteRecordRaw[]
