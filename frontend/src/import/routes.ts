import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/app/imports', component: () => import('./Imports.vue') },
  { path: '/app/imports/new', component: () => import('./NewImport.vue') },
  { path: '/app/imports/:id', component: () => import('./Progress.vue'), props: true },
] satisfies RouteRecordRaw[]
